import type { Ledger, LedgerSnapshot } from "../../ledger/ledger.ts";
import { LedgerError } from "../../ledger/ledger.ts";
import type { Call } from "../../model/call.ts";
import type { Authorization, LedgerRecord, RunRecord } from "../../model/ledger-record.ts";
import type { PlannedCall } from "../../model/planned.ts";
import { err, ok, type Result } from "../../model/result.ts";
import type { Host } from "../host.ts";
import { backoff } from "../polling/backoff.ts";
import { type Claimed, claimAll, heldBy } from "./claim-rules.ts";
import { Lease } from "./lease.ts";
import { advance, type Transition } from "./record-transitions.ts";

/** One apply, as the ledger sees it: its lease, its claims and everything it writes. */
export class RunSession {
  readonly id: string;
  readonly #host: Host;
  readonly #signal: AbortSignal;
  readonly #ledger: Ledger;
  readonly #held = new Map<string, LedgerRecord>();
  readonly #guards = new Map<string, () => void>();
  readonly #done = new AbortController();
  #record: RunRecord;
  readonly #lease: Lease;
  #heartbeat: Promise<void> | undefined;

  /** Once `signal` aborts, everything is tried once and no more. `carriesOn`: the run of an earlier process, see attachRun. */
  constructor(host: Host, signal: AbortSignal, carriesOn?: RunRecord) {
    const { clock, actor, machine, pid, tool, workflowRun, settings } = host;
    const now = new Date(clock.now()).toISOString();
    const { id, startedAt, version } = carriesOn ?? { id: host.newRunId(), startedAt: now, version: 0 };
    this.id = id;
    this.#host = host;
    this.#signal = signal;
    this.#ledger = host.ledger;
    this.#lease = new Lease(clock, settings.leaseMs);
    this.#record = {
      id,
      version,
      actor,
      host: machine,
      pid,
      ...(carriesOn && { process: host.newRunId() }),
      tool,
      ...(workflowRun !== undefined && { workflowRun }),
      startedAt,
      leaseMs: settings.leaseMs,
      renewedAt: now,
    };
  }

  /** Takes an earlier process's place, unless its lease has moved from `version` on: what that one still writes comes too late. */
  async attach(version: number): Promise<boolean> {
    const { result } = await this.#update((snapshot) => {
      if (snapshot.runs.get(this.id)?.version !== version) return { result: false, records: [], message: "", renew: false };
      return { result: true, records: [], message: `run ${this.id} is carried on by another process`, renew: true };
    }, true);
    return result === true;
  }

  /** Takes all the calls or none; on success the lease is kept alive until `end`. `lapsed`: see mayTakeOver. Undefined: another process carries this run on. */
  async claim(
    calls: readonly PlannedCall[],
    authorizations: ReadonlyMap<string, Authorization>,
    lapsed: ReadonlyMap<string, number>,
  ): Promise<Claimed | undefined> {
    const { result } = await this.#update((snapshot, run) => {
      const claimed = claimAll(snapshot, { run, authorizations, lapsed, now: run.renewedAt }, calls);
      if (claimed.held.length === 0) return { result: claimed, records: [], message: "nothing to claim", renew: false };
      return {
        result: claimed,
        records: [...claimed.held, ...claimed.released],
        message: `${plansOf(calls)}: ${claimed.held.length} ${claimed.held.length === 1 ? "call" : "calls"} claimed (run ${run.id})`,
        renew: true,
      };
    });
    if (result === undefined) return undefined;
    for (const record of result.held) this.#held.set(record.key, record);
    if (result.held.length > 0) this.#heartbeat = this.#beat();
    return result;
  }

  /** What this run last wrote about a call that it holds. */
  held(key: string): LedgerRecord | undefined {
    return this.#held.get(key);
  }

  /** Throws LeaseLapsed once another run may have taken the call over since this run last wrote about it. */
  guard(key: string): () => void {
    return this.#guards.get(key) ?? this.#lease.guard();
  }

  /** Durable when it returns. `lost`: another run has taken the call over. A ledger that can't be written is tried for `--settle`. */
  async write(key: string, transition: Transition): Promise<Result<LedgerRecord, "lost" | LedgerError>> {
    const { clock, settings } = this.#host;
    const until = clock.monotonic() + settings.settleMs;
    for (let tries = 1; ; tries += 1) {
      const written = await this.#tryWrite(key, transition);
      if (written.ok || written.error === "lost" || clock.monotonic() >= until || this.#signal.aborted) return written;
      if (tries === 1)
        this.#host.emit({
          type: "notice",
          at: clock.now(),
          message: `the ledger could not be written: ${written.error.message}; trying again`,
        });
      await clock.sleep(backoff(tries, settings, this.#host.random()), this.#signal);
    }
  }

  async #tryWrite(key: string, transition: Transition): Promise<Result<LedgerRecord, "lost" | LedgerError>> {
    const mine = this.#held.get(key);
    if (mine === undefined) return err("lost");
    try {
      const again = transition.to === "resending";
      const { result, guard } = await this.#update((snapshot) => {
        const record = heldBy(snapshot, mine);
        if (record === undefined) return { result: undefined, records: [], message: "", renew: false };
        // Nobody else writes what this run holds: a try that seemed to fail has landed after all. The renewal makes sure of it.
        if (record.version > mine.version)
          return { result: record, records: [], message: `run ${this.id} checks its claim again`, renew: true };
        const next = advance(record, transition, new Date(this.#host.clock.now()).toISOString());
        return { result: next, records: [next], message: story(next, transition, this.id), renew: again || this.#lease.isDue };
      });
      if (result === undefined) return err("lost");
      // Nothing is sent for what has ended.
      if (result.claim === undefined) this.#guards.delete(key);
      else this.#guards.set(key, guard);
      this.#held.set(key, result);
      return ok(result);
    } catch (error) {
      if (error instanceof LedgerError) return err(error);
      throw error;
    }
  }

  /** Lets go: what is in flight may be taken over at once, by observing first. */
  async end(): Promise<void> {
    this.#done.abort();
    this.#lease.end();
    await this.#heartbeat;
    if (this.#record.version === 0) return;
    await this.#update((_, run) => ({ result: undefined, records: [], message: `run ${run.id} ended`, renew: true, end: true }));
  }

  /**
   * Every write of this run; carries the renewed run record along when that is due. The guard vouches for what `decide`
   * verified: it is as old as this write, unless the write renewed the lease itself. No result: another process carries this
   * run on, so nothing is written any more.
   */
  async #update<T>(
    decide: (
      snapshot: LedgerSnapshot,
      run: RunRecord,
    ) => { result: T; records: readonly LedgerRecord[]; message: string; renew: boolean; end?: boolean },
    attaches = false,
  ): Promise<{ result: T | undefined; guard: () => void }> {
    const before = this.#lease.guard();
    const startedAt = this.#lease.moment();
    let written: RunRecord | undefined;
    const result = await this.#ledger.update<T | undefined>((snapshot) => {
      const now = new Date(this.#host.clock.now()).toISOString();
      const known = snapshot.runs.get(this.id);
      if (!attaches && known !== undefined && known.process !== this.#record.process) {
        written = undefined;
        this.#lease.end();
        return { result: undefined, message: "" };
      }
      const run: RunRecord = { ...this.#record, version: (known?.version ?? 0) + 1, renewedAt: now };
      const decided = decide(snapshot, run);
      written = decided.renew ? { ...run, ...(decided.end && { endedAt: now }) } : undefined;
      return { result: decided.result, records: decided.records, runs: written ? [written] : [], message: decided.message };
    });
    if (written === undefined) return { result, guard: before };
    this.#record = written;
    this.#lease.renewed(startedAt);
    return { result, guard: this.#lease.guard() };
  }

  async #beat(): Promise<void> {
    const { clock, settings } = this.#host;
    let trouble = false;
    while (!this.#done.signal.aborted) {
      await clock.sleep(settings.leaseMs / (trouble ? 8 : 3), this.#done.signal);
      if (this.#done.signal.aborted) return;
      try {
        if (this.#lease.isDue)
          await this.#update((_, run) => ({ result: undefined, records: [], message: `run ${run.id} renews its lease`, renew: true }));
        trouble = false;
      } catch (error) {
        if (!(error instanceof LedgerError)) throw error;
        if (!trouble) this.#host.emit({ type: "notice", at: clock.now(), message: `the lease could not be renewed: ${error.message}` });
        trouble = true;
      }
    }
  }
}

const plansOf = (calls: readonly Call[]): string => {
  const names = [...new Set(calls.map((call) => call.plan))];
  return names.length > 3 ? `${names.slice(0, 3).join(", ")} and ${names.length - 3} more` : names.join(", ");
};

/** The line of the audit trail. */
function story(record: LedgerRecord, transition: Transition, run: string): string {
  const attempt = Math.max(1, record.attempts.length);
  const words: Record<Transition["to"], string> = {
    submitting: "submitting",
    resending: "not found at the provider, sending again",
    submitted: "submitted",
    withdrawn: "not accepted",
    restored: "restored",
    failed: "failed",
    cancelled: "cancelled",
    unknown: "outcome unknown",
  };
  return `${record.plan}: ${record.entry} ${words[transition.to]} (run ${run}, attempt ${attempt})`;
}
