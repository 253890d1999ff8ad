import { randomUUID } from "node:crypto";
import type { Clock, Host, Settings } from "../engine/host.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { ApplyEvent } from "../model/event.ts";
import type { RequestTrace } from "../providers/provider.ts";
import { actorName, isGone, machineName, workflowRunUrl } from "./machine.ts";
import { providerNamed } from "./providers.ts";
import { userAgent } from "./version.ts";

export interface HostOptions {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly clock: Clock;
  readonly ledger: Ledger;
  readonly settings: Settings;
  emit?(event: ApplyEvent): void;
  trace?(request: RequestTrace): void;
}

/** The engine's host in the real world: this machine, this process, the registered providers. */
export function createHost(options: HostOptions): Host {
  const machine = machineName();
  const workflowRun = workflowRunUrl(options.env);
  return {
    clock: options.clock,
    random: Math.random,
    newRunId: randomUUID,
    env: options.env,
    userAgent,
    tool: userAgent,
    actor: actorName(options.env),
    ...(workflowRun !== undefined && { workflowRun }),
    machine,
    pid: process.pid,
    isGone: (run) => isGone(run, machine),
    provider: providerNamed,
    ledger: options.ledger,
    settings: options.settings,
    emit: (event) => options.emit?.(event),
    trace: (request) => options.trace?.(request),
  };
}
