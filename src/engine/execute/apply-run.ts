import { setMaxListeners } from "node:events";
import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import { LedgerError } from "../../ledger/ledger.ts";
import type { ApplyReport } from "../../model/generated/apply-report.ts";
import type { Authorization } from "../../model/ledger-record.ts";
import type { PlannedCall, PlannedPlan, PlannedRun } from "../../model/planned.ts";
import type { Session } from "../../providers/provider.ts";
import { claimCalls } from "../claims/acquire-claims.ts";
import { indexLedger } from "../claims/ledger-index.ts";
import { Run } from "../claims/run-session.ts";
import { diagnose } from "../diagnostics.ts";
import type { Host } from "../host.ts";
import { withBlocked } from "../plan/blocked-call.ts";
import { DurationHistory } from "../polling/duration-history.ts";
import { PollBatcher } from "../polling/poll-batcher.ts";
import { RateLimiter, withRateLimit } from "../polling/rate-limiter.ts";
import { openSessions } from "../provider-sessions.ts";
import { applyReport, type CallResult, type ReportLine, reportLine } from "./apply-report.ts";
import type { Reason } from "./lane-context.ts";
import { runLane } from "./lane-worker.ts";
import { Schedule } from "./scheduler.ts";

export interface ApplyRequest {
  readonly run: PlannedRun;
  /** Under which calls may be sent, by the restore plan's name. Calls of a plan without one are only followed. */
  readonly authorizations: ReadonlyMap<string, Authorization>;
  /** Submit what is ready and leave; what is not ready stays taken up in the ledger. */
  readonly detach: boolean;
  /** Leave blocked calls and their dependants out instead of refusing. */
  readonly skipBlocked: boolean;
  /** Aborts when the run is told to stop. */
  readonly signal: AbortSignal;
}

export type ApplyOutcome =
  /** Nothing was sent. `run` is the execution plan with what turned out to be in the way. */
  | { readonly is: "refused"; readonly run: PlannedRun; readonly diagnostics: readonly Diagnostic[] }
  | { readonly is: "done"; readonly report: ApplyReport; readonly interrupted: boolean };

/** Carries an execution plan out. Whatever a provider, the ledger or the user does, it ends in a report; see docs/architecture.md. */
export async function apply(request: ApplyRequest, host: Host): Promise<ApplyOutcome> {
  const { clock, settings } = host;
  const plans = request.run.plans.map((plan) => (request.authorizations.has(plan.name) ? plan : unauthorized(plan)));
  const calls = plans.flatMap((plan) => plan.entries.flatMap((entry) => entry.calls));
  const blocked = calls.filter((call) => call.action === "blocked");
  if (blocked.length > 0 && !request.skipBlocked) {
    return { is: "refused", run: request.run, diagnostics: request.run.diagnostics };
  }
  const startedAt = new Date(clock.now()).toISOString();
  const lines = new Map<string, ReportLine>();
  for (const call of calls) {
    const record = call.record && { record: call.record };
    if (call.action === "none") lines.set(call.key, reportLine({ call, outcome: "skipped", ...record }));
    if (call.action === "blocked") lines.set(call.key, reportLine({ call, outcome: "not-run", ...record, ...firstError(call) }));
  }
  const forbidden = calls.filter((call) => call.followOnly !== undefined && (call.action === "restore" || call.action === "retry"));
  for (const call of forbidden)
    lines.set(call.key, reportLine({ call, outcome: "not-run", ...(call.followOnly && { diagnostic: call.followOnly }) }));
  const todo = calls.filter((call) => call.action !== "none" && call.action !== "blocked" && !lines.has(call.key));
  const stop = new AbortController();
  // Every lane may come to listen; that is no leak.
  setMaxListeners(0, stop.signal);
  // Each lane has a signal of its own: a listener takes the longer to add, the more there are.
  const stops = new Set<AbortController>();
  stop.signal.addEventListener("abort", () => {
    for (const own of stops) own.abort();
  });
  const run = new Run(host, stop.signal);
  if (todo.length === 0) return done();

  let timedOut = false;
  const bugs: unknown[] = [];
  const interrupt = () => stop.abort();
  request.signal.addEventListener("abort", interrupt, { once: true });
  if (request.signal.aborted) stop.abort();
  const over = new AbortController();
  const timer = settings.timeoutMs === undefined ? undefined : expire(settings.timeoutMs);
  async function expire(ms: number): Promise<void> {
    await clock.sleep(ms, over.signal);
    if (over.signal.aborted) return;
    timedOut = true;
    stop.abort();
  }
  // The watch over another run's lease is part of the waiting.
  const endWatch = async () => {
    request.signal.removeEventListener("abort", interrupt);
    over.abort();
    await timer;
  };
  let held: Awaited<ReturnType<typeof takeUp>>;
  try {
    held = await takeUp();
  } catch (error) {
    await endWatch();
    throw error;
  }
  if (!(held instanceof Set)) {
    await endWatch();
    return { is: "refused", run: withBlocked(request.run, held), diagnostics: [...held.values()] };
  }
  host.emit({ type: "started", at: clock.now(), runId: run.id, calls: todo });
  const stopped = (): Reason | undefined => (request.signal.aborted || bugs.length > 0 ? interrupted : timedOut ? runTimedOut : undefined);

  let changed = () => {};
  const schedule = new Schedule(plans, held);
  const jobs = new Map<string, Set<string>>();
  const sessions = openSessions(host);
  const history = new DurationHistory();
  const regions = new Map<string, { readonly limiter: RateLimiter; readonly batcher: PollBatcher }>();
  try {
    for (const [lane, known] of indexLedger(await host.ledger.read()).jobs) jobs.set(lane, known);
    await pump();
  } finally {
    await endWatch();
    await sessions.close();
    await letGo();
  }
  const reason = stopped();
  for (const call of schedule.rest())
    report({
      call,
      outcome: "not-run",
      ...recordOf(call),
      ...(reason && { diagnostic: diagnose("warning", reason.code, `not sent: ${reason.message}`, reason.hint, call.location) }),
    });
  return done();

  /** The keys of the calls that are this run's now, or why there are none. */
  async function takeUp(): Promise<Set<string> | ReadonlyMap<string, Diagnostic>> {
    const claimed = await claimCalls(run, todo, request.authorizations, host, stop.signal);
    if (!("held" in claimed)) return claimed;
    const settled = new Map(claimed.settled.map((record) => [record.key, record]));
    for (const call of todo) {
      const record = settled.get(call.key);
      if (record !== undefined) lines.set(call.key, reportLine({ call, outcome: "skipped", record }));
    }
    return new Set(claimed.held.map((record) => record.key));
  }

  /** Keeps up to `parallel` lanes at work until nothing is ready and nothing runs. */
  async function pump(): Promise<void> {
    let working = 0;
    const start = (lane: string) => {
      working += 1;
      schedule.take(lane);
      const ended = () => {
        working -= 1;
        // A lane whose calls were left to themselves is busy for the rest of this run.
        if (!request.detach) schedule.release(lane);
        changed();
      };
      work(lane).then(ended, (bug: unknown) => {
        bugs.push(bug);
        stop.abort();
        ended();
      });
    };
    for (;;) {
      if (stopped() === undefined) {
        for (const lane of schedule.lanes()) {
          if (working >= settings.parallel) break;
          start(lane);
        }
      }
      if (working === 0) break;
      await new Promise<void>((resolve) => {
        changed = resolve;
      });
    }
    if (bugs.length > 0) throw bugs[0];
  }

  /** Without it the lease lapses by itself, so a ledger that can't be written now does no harm. */
  async function letGo(): Promise<void> {
    try {
      await run.end();
    } catch (error) {
      if (!(error instanceof LedgerError)) throw error;
      host.emit({ type: "notice", at: clock.now(), message: `the run's end could not be recorded: ${error.message}` });
    }
  }

  async function work(lane: string): Promise<void> {
    const first = schedule.next(lane);
    if (first === undefined) return;
    const queue = [first];
    const known = jobs.get(lane) ?? new Set<string>();
    jobs.set(lane, known);
    const own = new AbortController();
    if (stop.signal.aborted) own.abort();
    // One listener stays: an event target that loses its last one forgets its list, and every look would make that anew.
    own.signal.addEventListener("abort", () => stops.delete(own));
    stops.add(own);
    const session = await sessions.get(first.provider);
    const { limiter, batcher } = regionOf(first, session);
    await runLane({
      host,
      run,
      session: withRateLimit(session, limiter, own.signal),
      history,
      batcher,
      jobs: known,
      detach: request.detach,
      stopped,
      signal: own.signal,
      next: () => queue.pop() ?? schedule.next(lane),
      done: finish,
    });
    stops.delete(own);
  }

  /** What the lanes of one account and region share: a run has one account with each provider. */
  function regionOf({ provider, region }: PlannedCall, session: Session) {
    const place = `${provider}/${region}`;
    const known = regions.get(place);
    if (known !== undefined) return known;
    const limiter = new RateLimiter(clock, settings.callsPerSecond);
    const made = { limiter, batcher: new PollBatcher(clock, () => session.lanesPerLook?.(region) ?? 1) };
    regions.set(place, made);
    return made;
  }

  function finish(result: CallResult): void {
    report(result);
    const { call, outcome } = result;
    for (const lost of schedule.done(result)) {
      const why =
        outcome === "detached"
          ? diagnose(
              "info",
              "dependency-not-restored",
              `waits for ${call.entry}, which is still running`,
              "apply again to carry on",
              lost.location,
            )
          : diagnose(
              "error",
              "dependency-failed",
              `depends on ${call.entry}, which ended as ${outcome}`,
              "apply again to carry on",
              lost.location,
            );
      report({ call: lost, outcome: "not-run", ...recordOf(lost), diagnostic: why });
    }
    changed();
  }

  function report(result: CallResult): void {
    const { call, outcome, progress, diagnostic } = result;
    lines.set(call.key, reportLine(result));
    host.emit({
      type: "ended",
      at: clock.now(),
      call,
      outcome,
      ...(progress && { progress }),
      ...(diagnostic && { message: diagnostic.message }),
      ...(diagnostic?.hint !== undefined && { hint: diagnostic.hint }),
    });
  }

  function recordOf(call: PlannedCall) {
    const record = run.held(call.key);
    return record === undefined ? {} : { record };
  }

  function done(): ApplyOutcome {
    const ordered = calls.flatMap((call) => lines.get(call.key) ?? []);
    return {
      is: "done",
      report: applyReport(run.id, startedAt, new Date(clock.now()).toISOString(), ordered),
      interrupted: request.signal.aborted,
    };
  }
}

/** Of a plan that nothing authorizes, calls are only followed. */
const unauthorized = (plan: PlannedPlan): PlannedPlan => ({
  ...plan,
  entries: plan.entries.map((entry) => ({ ...entry, calls: entry.calls.map((call) => ({ followOnly: notAuthorized(call), ...call })) })),
});

const notAuthorized = ({ location }: PlannedCall): Diagnostic =>
  diagnose(
    "error",
    "not-authorized",
    "this run may follow what was sent, and nothing authorizes it to send this call",
    "apply the reviewed plan",
    location,
  );

const firstError = (call: PlannedCall) => {
  const diagnostic = call.diagnostics.find(({ severity }) => severity === "error");
  return diagnostic === undefined ? {} : { diagnostic };
};

const interrupted: Reason = {
  code: "interrupted",
  message: "the run was told to stop",
  hint: "apply again carries on without sending anything twice",
};
const runTimedOut: Reason = {
  code: "timed-out",
  message: "--timeout ended the waiting; the provider's job goes on",
  hint: "reinstate status shows it; apply again carries on",
};
