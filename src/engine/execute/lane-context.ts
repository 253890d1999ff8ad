import type { Diagnostic, Severity } from "../../diagnostic/diagnostic.ts";
import type { LedgerRecord, Problem } from "../../model/ledger-record.ts";
import type { PlannedCall } from "../../model/planned.ts";
import type { Failure, Session } from "../../providers/provider.ts";
import type { Run } from "../claims/run-session.ts";
import { diagnose, type EngineCode } from "../diagnostics.ts";
import type { Host } from "../host.ts";
import type { DurationHistory } from "../polling/duration-history.ts";
import type { PollBatcher } from "../polling/poll-batcher.ts";
import type { CallResult } from "./apply-report.ts";

export interface Reason {
  readonly code: EngineCode;
  readonly message: string;
  readonly hint: string;
}

export interface LaneContext {
  readonly host: Host;
  readonly run: Run;
  readonly session: Session;
  /** How the run's restores went so far; what polls are timed by. */
  readonly history: DurationHistory;
  /** The lanes that share polls with this one. */
  readonly batcher: PollBatcher;
  /** Ids of the provider's jobs that belong to recorded calls of this lane; grows with what is learned. */
  readonly jobs: Set<string>;
  /** Submit what is ready, don't wait for it. */
  readonly detach: boolean;
  /** Why everything has to stop, once it has. */
  stopped(): Reason | undefined;
  readonly signal: AbortSignal;
  /** The next ready call of this lane, taken from its queue. */
  next(): PlannedCall | undefined;
  done(result: CallResult): void;
}

/** A diagnostic at the place of a call. */
export const said = (call: PlannedCall, code: EngineCode, message: string, hint?: string, severity: Severity = "error"): Diagnostic =>
  diagnose(severity, code, message, hint, call.location);

/** What a provider said of a call, at its place. */
export const failed = (call: PlannedCall, { code, message, hint }: Problem | Failure): Diagnostic => ({
  severity: "error",
  code,
  message,
  ...(hint !== undefined && { hint }),
  location: call.location,
});

export const problemOf = ({ code, message, hint }: Problem | Failure): Problem => ({ code, message, ...(hint !== undefined && { hint }) });

export const held = (lane: LaneContext, call: PlannedCall): { readonly record?: LedgerRecord } => {
  const record = lane.run.held(call.key);
  return record === undefined ? {} : { record };
};

/** How long a submit that is on its way may still answer once the run is told to stop. */
export const submitGraceMs = 3_000;

export const abandonedRead: Failure = {
  class: "ambiguous",
  code: "interrupted",
  message: "the run was told to stop before the provider answered",
};
