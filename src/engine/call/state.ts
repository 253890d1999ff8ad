import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import type { Json } from "../../model/json.ts";
import type { LedgerRecord, RecordedDiagnostic } from "../../model/ledger-record.ts";
import type { Observation, Progress } from "../../model/observation.ts";
import type { Result } from "../../model/result.ts";
import type { Accepted, Failure } from "../../providers/provider.ts";
import type { Transition } from "../claims/record-transitions.ts";
import type { EngineCode } from "../codes.ts";
import type { Settings } from "../host.ts";
import type { LaneHistory } from "../polling/duration-history.ts";
import type { JobTrack } from "../polling/job-track.ts";

/** How long a call is waited for. It belongs to the apply and travels with the work. ms. */
export type Policy = Pick<Settings, "pollMinMs" | "pollMaxMs" | "settleMs" | "retryForMs" | "waitForMs">;

/**
 * Where one call of a run stands. Plain data: another process can carry it on. Instants are ms since the epoch; a wait
 * that permits sending is a sum of time that was seen to pass, since clocks may be set.
 */
export interface CallState {
  readonly policy: Policy;
  /** As this run last wrote it. */
  readonly record: LedgerRecord;
  readonly phase: Phase;
  /** Why nothing may be sent for it; what was sent is followed all the same. */
  readonly followOnly?: Diagnostic;
  /** What polls have taught; only a cache. */
  readonly track: JobTrack;
  /** When to poll next. */
  readonly pollAt: number;
  /** Sends of unknown outcome so far, in this run. */
  readonly unsettledSends: number;
  /** Since when a send that followed one of unknown outcome is refused as busy. */
  readonly busySince?: number;
  /** ISO 8601, UTC. */
  readonly startedAt?: string;
  readonly progress?: Progress;
}

export type Phase =
  /** Nothing is sent. The baseline is being read, `tries` times so far. */
  | { readonly is: "unsent"; readonly since: number; readonly tries: number; readonly failure?: Failure }
  /** The intent is being written. */
  | { readonly is: "intending" }
  /** The claim is being verified for another send. */
  | { readonly is: "resending"; readonly refused?: Refused }
  /** The request is leaving. `verified`: the write before it was made for this very send. */
  | { readonly is: "sending"; readonly verified: boolean; readonly refused?: Refused }
  /** The provider took it, which is being written. */
  | { readonly is: "accepted"; readonly requestId?: string }
  /** Surely not accepted; to be sent again at `at`. */
  | { readonly is: "refused"; readonly failure: Failure; readonly at: number; readonly refused: Refused }
  /** It may have been accepted. Until it was looked for as long as --settle, absence proves nothing. `message`: what the send got instead of an answer. */
  | { readonly is: "settling"; readonly soughtMs: number; readonly refusal?: Failure; readonly message?: string }
  /** Accepted. `missingMs`: for how long the provider has not shown it. `recording`: an id that the listing told is being written. */
  | { readonly is: "running"; readonly missingMs?: number; readonly recording?: { readonly requestId?: string } }
  /** Its outcome was unknown, as `problem` says: what the provider lists by now may tell it, and nothing is sent. */
  | { readonly is: "unknown"; readonly problem: RecordedDiagnostic }
  /** It is not sent after all, which is being written. */
  | { readonly is: "withdrawing"; readonly failure: Failure }
  /** How it ended is being written. */
  | { readonly is: "ending"; readonly as: EndState; readonly problem?: RecordedDiagnostic; readonly finishedAt: string }
  | { readonly is: "ended" };

/** Since when, and how often, a send was refused for now. */
export interface Refused {
  readonly since: number;
  readonly tries: number;
}

export type EndState = "restored" | "failed" | "cancelled" | "unknown";

/** Why a run or an entry stops waiting. */
export interface StopReason {
  readonly code: EngineCode;
  readonly message: string;
  readonly hint: string;
}

/** Comes with every event. */
export interface Moment {
  /** ms since the epoch. Within one process it only grows by what that process saw pass, whoever sets the wall clock. */
  readonly now: number;
  /** Wall clock, ms since the epoch: only for what people are told. */
  readonly wall: number;
  /** What this process saw pass since the event before, by a clock that nobody sets; 0 for the first one that it brings. */
  readonly passedMs: number;
  /** From 0 up to 1; spreads back-off. */
  readonly random: number;
  /** What earlier restores of the lane lead to expect; only a cache. */
  readonly history?: LaneHistory;
}

export type CallEvent = Moment &
  (
    | { readonly is: "claimed" }
    /** What was slept for has come. */
    | { readonly is: "due" }
    | { readonly is: "baseline"; readonly answer: Result<Json, Failure> }
    | { readonly is: "written"; readonly record: LedgerRecord }
    | { readonly is: "not-written"; readonly why: "lost" | { readonly message: string; readonly hint?: string } }
    /** `lapsed`: the lease was not sure to hold, so nothing left. */
    | { readonly is: "answered"; readonly answer: Result<Accepted, Failure> | "lapsed" }
    /** `ageMs`: how long ago it was asked for. Absence then proves nothing about later. */
    | { readonly is: "observed"; readonly observation: Observation; readonly ageMs: number }
    /** `tries`: how many polls of the lane failed in a row. */
    | { readonly is: "not-observed"; readonly failure: Failure; readonly tries: number }
    | { readonly is: "stopped"; readonly reason: StopReason }
    /** Nobody waits for it, as was asked. */
    | { readonly is: "detached" }
  );

/** What a host has to do, in this order. At most one of them brings the next event, and it comes last. */
export type Effect =
  | { readonly do: "report"; readonly event: CallReport }
  | { readonly do: "read-baseline" }
  | { readonly do: "write"; readonly transition: Transition }
  | { readonly do: "submit"; readonly token: string }
  /** On waking, `poll` asks for an observation, together with the lane's other calls; `due` says that the time has come. */
  | { readonly do: "sleep"; readonly until: number; readonly wakes: "poll" | "due" }
  | { readonly do: "end"; readonly end: CallEnd };

/** What people are told on the way: an ApplyEvent without call and time. */
export type CallReport =
  | { readonly type: "submitting"; readonly attempt: number }
  | { readonly type: "submitted"; readonly attempt: number; readonly requestId?: string }
  | { readonly type: "progress"; readonly progress?: Progress }
  | { readonly type: "waiting"; readonly code: string; readonly message: string; readonly delayMs: number };

/** How a call ended for this run. */
export interface CallEnd {
  readonly outcome: "restored" | "failed" | "detached" | "not-run" | "unknown";
  readonly record: LedgerRecord;
  readonly startedAt?: string;
  readonly finishedAt?: string;
  readonly progress?: Progress;
  /** Without its place: whoever has the plan knows it. */
  readonly diagnostic?: Diagnostic;
}

export interface Step {
  readonly state: CallState;
  readonly effects: readonly Effect[];
}
