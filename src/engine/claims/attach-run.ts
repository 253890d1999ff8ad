import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import type { RunRecord } from "../../model/ledger-record.ts";
import { diagnose } from "../codes.ts";
import type { Host } from "../host.ts";
import { watchLeases } from "./acquire-claims.ts";
import { RunSession } from "./run-session.ts";

/**
 * Carries on the run `id` that an earlier process has left: under its id, with all its claims. Like any takeover, only after its
 * lease was seen to stand still for its whole length, or where this machine knows that the process is gone. Throws LedgerError.
 */
export async function attachRun(id: string, host: Host, signal: AbortSignal): Promise<RunSession | Diagnostic> {
  const run = (await host.ledger.read()).runs.get(id);
  if (run === undefined) return diagnose("error", "run-not-found", `the ledger has no run ${id}`, "see: reinstate ledger list");
  if (run.endedAt !== undefined)
    return diagnose("error", "run-ended", `run ${id} ended at ${run.endedAt}`, "apply again: it carries on what is left, as a new run");
  const lapsed = new Map<string, number>();
  await watchLeases([run], lapsed, host, signal);
  const version = lapsed.get(id);
  if (version === undefined)
    return diagnose("error", "interrupted", `stopped while the lease of run ${id} was watched`, "attach again; nothing was sent");
  const session = new RunSession(host, signal, run);
  return (await session.attach(version)) ? session : isAtWork(run);
}

const isAtWork = ({ id, actor, host, pid }: RunRecord): Diagnostic =>
  diagnose(
    "error",
    "run-at-work",
    `run ${id} is still carried on by another process (${actor} on ${host}, process ${pid})`,
    "wait for it, or stop that process; nothing was sent",
  );
