import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import { LedgerError } from "../../ledger/ledger.ts";
import type { Authorization } from "../../model/ledger-record.ts";
import type { PlannedCall, PlannedRun } from "../../model/planned.ts";
import { countOutcomes, type ReportedCall, type RunReport } from "../../model/run-report.ts";
import type { StopReason } from "../call/state.ts";
import { acquireClaims } from "../claims/acquire-claims.ts";
import { attachRun } from "../claims/attach-run.ts";
import { indexLedger } from "../claims/ledger-index.ts";
import { RunSession } from "../claims/run-session.ts";
import { diagnose } from "../codes.ts";
import type { Host } from "../host.ts";
import { withBlocked } from "../plan/blocked-call.ts";
import { openSessions } from "../provider-sessions.ts";
import { type CallResult, reportLine } from "./apply-report.ts";
import { divideCalls, followUnauthorized } from "./divide-calls.ts";
import { runLanes } from "./run-lanes.ts";
import { RunStop } from "./run-stop.ts";
import { Scheduler } from "./scheduler.ts";

export interface ApplyRequest {
  readonly run: PlannedRun;
  /** Under which calls may be sent, by the restore plan's name. Calls of a plan without one are only followed. */
  readonly authorizations: ReadonlyMap<string, Authorization>;
  /** Submit what is ready and leave; what is not ready stays claimed in the ledger. */
  readonly detach: boolean;
  /** Leave blocked calls and their dependants out instead of refusing. */
  readonly skipBlocked: boolean;
  /** Carries on the run of this id, which a process that is gone has left. */
  readonly attach?: string;
  /** Aborts when the run is told to stop. */
  readonly signal: AbortSignal;
}

export type ApplyOutcome =
  /** Nothing was sent. `run` is the execution plan with what turned out to be in the way. */
  | { readonly is: "refused"; readonly run: PlannedRun; readonly diagnostics: readonly Diagnostic[] }
  | { readonly is: "done"; readonly report: RunReport; readonly interrupted: boolean };

/** Carries an execution plan out. Whatever a provider, the ledger or the user does, it ends in a report; see docs/architecture.md. */
export async function apply(request: ApplyRequest, host: Host): Promise<ApplyOutcome> {
  const { authorizations, signal } = request;
  const plans = request.run.plans.map((plan) => followUnauthorized(plan, authorizations));
  const { calls, todo, decided } = divideCalls(plans);
  if (!request.skipBlocked && calls.some(({ action }) => action === "blocked"))
    return { is: "refused", run: request.run, diagnostics: request.run.diagnostics };
  const report = new ReportBuilder(calls, host);
  for (const result of decided) report.note(result);
  const stop = new RunStop(signal, todo.length === 0 ? undefined : host.settings.timeoutMs, host.clock);
  try {
    const run = request.attach === undefined ? new RunSession(host, stop.signal) : await attachRun(request.attach, host, stop.signal);
    if (!(run instanceof RunSession)) return { is: "refused", run: request.run, diagnostics: [run] };
    if (todo.length > 0) {
      const claimed = await acquireClaims(run, todo, authorizations, host, stop.signal);
      if (!("held" in claimed)) {
        await endRun(run, host);
        return { is: "refused", run: withBlocked(request.run, claimed), diagnostics: [...claimed.values()] };
      }
      const restored = new Map(claimed.settled.map((record) => [record.key, record]));
      for (const call of todo) {
        const record = restored.get(call.key);
        if (record !== undefined) report.note({ call, outcome: "skipped", record });
      }
      host.emit({ type: "started", at: host.clock.now(), runId: run.id, calls: todo });
      const scheduler = new Scheduler(plans, new Set(claimed.held.map(({ key }) => key)));
      await work(request, host, run, scheduler, stop, report);
    } else await endRun(run, host);
    return { is: "done", report: report.finish(run.id), interrupted: signal.aborted };
  } finally {
    await stop.close();
  }
}

async function work(
  { detach }: ApplyRequest,
  host: Host,
  run: RunSession,
  scheduler: Scheduler,
  stop: RunStop,
  report: ReportBuilder,
): Promise<void> {
  const sessions = openSessions(host);
  try {
    const jobs = new Map(indexLedger(await host.ledger.read()).jobs);
    for await (const result of runLanes({ host, run, scheduler, sessions, stop, detach, jobs })) {
      try {
        report.end(result);
      } catch (bug) {
        // Whoever listens to events must not leave lanes at work behind.
        stop.fail(bug);
      }
    }
    stop.throwIfFailed();
  } finally {
    await stop.close();
    await sessions.close();
    await endRun(run, host);
  }
  const reason = stop.reason();
  for (const call of scheduler.rest()) {
    const record = run.held(call.key);
    report.end({ call, outcome: "not-run", ...(record && { record }), ...(reason && { diagnostic: notSent(call, reason) }) });
  }
}

/** Without it the lease lapses by itself, so a ledger that can't be written now does no harm. */
async function endRun(run: RunSession, { emit, clock }: Host): Promise<void> {
  try {
    await run.end();
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error;
    emit({ type: "notice", at: clock.now(), message: `the run's end could not be recorded: ${error.message}` });
  }
}

const notSent = ({ location }: PlannedCall, { code, message, hint }: StopReason): Diagnostic =>
  diagnose("warning", code, `not sent: ${message}`, hint, location);

/** Gathers how the calls of a run ended, and tells it as it happens. */
class ReportBuilder {
  readonly #calls: readonly PlannedCall[];
  readonly #host: Host;
  readonly #startedAt: string;
  readonly #lines = new Map<string, ReportedCall>();

  constructor(calls: readonly PlannedCall[], host: Host) {
    this.#calls = calls;
    this.#host = host;
    this.#startedAt = new Date(host.clock.now()).toISOString();
  }

  note(result: CallResult): void {
    this.#lines.set(result.call.key, reportLine(result));
  }

  end(result: CallResult): void {
    this.note(result);
    const { call, outcome, progress, diagnostic } = result;
    this.#host.emit({
      type: "ended",
      at: this.#host.clock.now(),
      call,
      outcome,
      ...(progress && { progress }),
      ...(diagnostic && { message: diagnostic.message }),
      ...(diagnostic?.hint !== undefined && { hint: diagnostic.hint }),
    });
  }

  finish(runId: string): RunReport {
    const calls = this.#calls.flatMap((call) => this.#lines.get(call.key) ?? []);
    const finishedAt = new Date(this.#host.clock.now()).toISOString();
    return { runId, startedAt: this.#startedAt, finishedAt, calls, summary: countOutcomes(calls) };
  }
}
