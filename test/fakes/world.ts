import { type ApplyOutcome, apply, authorizeAll, computePlan, defaultSettings, type Host, type Settings } from "../../src/engine/index.ts";
import type { Ledger } from "../../src/ledger/ledger.ts";
import { openMemoryLedger } from "../../src/ledger/memory-ledger.ts";
import type { ApplyEvent } from "../../src/model/event.ts";
import type { PlannedRun } from "../../src/model/planned.ts";
import type { RestorePlan } from "../../src/model/restore-plan.ts";
import type { Provider, Session } from "../../src/providers/provider.ts";
import { VirtualClock } from "./clock.ts";
import { FakeCloud, fakeProvider } from "./provider.ts";

/** A virtual clock, a cloud and a ledger; several runs may share them. */
export class World {
  readonly clock = new VirtualClock();
  readonly cloud = new FakeCloud(this.clock);
  readonly events: ApplyEvent[] = [];
  ledger: Ledger = openMemoryLedger();
  gone = new Set<string>();
  #runs = 0;

  host(settings: Partial<Settings> = {}): Host {
    const provider = fakeProvider(this.cloud);
    let state = 1;
    return {
      clock: this.clock,
      random: () => {
        state = (state * 48_271) % 2_147_483_647;
        return state / 2_147_483_647;
      },
      newRunId: () => {
        this.#runs += 1;
        return `run-${this.#runs}`;
      },
      env: {},
      userAgent: "test",
      tool: "reinstate/test",
      actor: "tester",
      machine: "here",
      pid: 1,
      isGone: (run) => this.gone.has(run.id),
      provider: async () => provider,
      ledger: this.ledger,
      settings: { ...defaultSettings, ...settings },
      emit: (event) => this.events.push(event),
      trace: () => {},
    };
  }

  plan(
    plans: readonly RestorePlan[],
    options: { only?: string[]; offline?: boolean; settings?: Partial<Settings> } = {},
  ): Promise<PlannedRun> {
    return this.clock.run(computePlan({ plans, only: options.only ?? [], offline: options.offline ?? false }, this.host(options.settings)));
  }

  async apply(
    plans: readonly RestorePlan[],
    options: { only?: string[]; detach?: boolean; skipBlocked?: boolean; settings?: Partial<Settings>; signal?: AbortSignal } = {},
  ): Promise<ApplyOutcome> {
    const run = await this.plan(plans, options);
    const request = {
      run,
      authorizations: asTester(run),
      detach: options.detach ?? false,
      skipBlocked: options.skipBlocked ?? false,
      signal: options.signal ?? new AbortController().signal,
    };
    return this.clock.run(apply(request, this.host(options.settings)));
  }
}

/** What every plan of a run is authorized by in tests. */
export const asTester = (run: PlannedRun) => authorizeAll(run, { by: "person", actor: "tester", tool: "reinstate/test" });

/** `table: outcome` for every call of a report. */
export function outcomes(outcome: ApplyOutcome): Record<string, string> {
  if (outcome.is === "refused") return { refused: outcome.diagnostics.map((diagnostic) => diagnostic.code).join() };
  return Object.fromEntries(outcome.report.calls.map((call) => [`${call.entry}#${call.key.slice(0, 4)}`, call.outcome]));
}

/** The host with other sessions: `change` gives what is different. */
export const withSessions = (host: Host, change: (session: Session) => Partial<Session>): Host => ({
  ...host,
  async provider(name) {
    const provider = await host.provider(name);
    const changed: Provider = {
      ...provider,
      async connect(options) {
        const session = await provider.connect(options);
        return { ...session, ...change(session) };
      },
    };
    return changed;
  },
});

/** The same host, with something around each update of its ledger. */
export const withUpdates = (host: Host, around: <T>(update: () => Promise<T>) => Promise<T>): Host => ({
  ...host,
  ledger: {
    url: host.ledger.url,
    read: () => host.ledger.read(),
    close: () => host.ledger.close(),
    update: (decide) => around(() => host.ledger.update(decide)),
  },
});
