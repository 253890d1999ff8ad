import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import type { LedgerRecord, RecordedDiagnostic } from "../../model/ledger-record.ts";
import { lastAttempt } from "../claims/watch.ts";
import { diagnose } from "../codes.ts";
import { startTrack } from "../polling/job-track.ts";
import { detach, end, ended, endedUnrecorded, lost, stop, unrecorded, withdrawn } from "./finish.ts";
import { goOn, notObserved, observed } from "./observe.ts";
import type { CallEvent, CallState, Policy, Step } from "./state.ts";
import { answered, baselineRead, send } from "./submit.ts";

/** A call that the run holds, before anything was done about it. `now` in ms since the epoch. */
export const callState = (record: LedgerRecord, policy: Policy, now: number, followOnly?: Diagnostic): CallState => ({
  policy,
  record,
  phase: { is: "unsent", since: now, tries: 0 },
  ...(followOnly && { followOnly }),
  track: startTrack(now),
  pollAt: now,
  unsettledSends: 0,
});

/**
 * What happens to one call: every rule of sending, polling and recording, as a pure function. A host performs the effects and
 * brings their answers as events; docs/architecture.md shows the way through the phases.
 */
export function step(before: CallState, event: CallEvent): Step {
  const state = aged(before, event.passedMs);
  switch (event.is) {
    case "claimed":
      return start(state, event.now);
    case "due":
      return due(state);
    case "baseline":
      return baselineRead(state, event.answer, event);
    case "answered":
      return answered(state, event.answer, event);
    case "written":
      return written({ ...state, record: event.record });
    case "not-written":
      return event.why === "lost" ? claimLost(state) : notWritten(state, event.why.message, event.why.hint);
    case "observed":
      return observed(state, event.observation, event.ageMs, event);
    case "not-observed":
      return notObserved(state, event.failure, event.tries, event);
    case "stopped":
      return stop(state, event.reason);
    case "detached":
      return state.phase.is === "running" ? detach(state) : { state, effects: [] };
    default:
      return event satisfies never;
  }
}

/** Only time that was seen to pass counts for what may be sent. */
function aged(state: CallState, passedMs: number): CallState {
  const { phase } = state;
  if (phase.is === "settling") return { ...state, phase: { ...phase, soughtMs: phase.soughtMs + passedMs } };
  if (phase.is === "running" && phase.missingMs !== undefined)
    return { ...state, phase: { ...phase, missingMs: phase.missingMs + passedMs } };
  return state;
}

/** Takes a call on where the ledger says that it stands. */
function start(state: CallState, now: number): Step {
  const { record, followOnly } = state;
  const poll = (phase: CallState["phase"], unsettledSends = 0): Step => {
    const next = { ...startedBefore(state, now), phase, unsettledSends };
    return { state: next, effects: [{ do: "sleep", until: next.pollAt, wakes: "poll" }] };
  };
  if (record.state === "submitted") return poll({ is: "running" });
  // One without an attempt was written by hand: nothing was sent for it.
  if (record.state === "submitting" && record.attempts.length > 0) return poll({ is: "settling", soughtMs: 0 }, 1);
  if (record.state === "unknown") return poll({ is: "unknown", problem: lastAttempt(record)?.problem ?? noReason });
  return followOnly === undefined ? { state, effects: [{ do: "read-baseline" }] } : end(state, "not-run", followOnly);
}

const noReason: RecordedDiagnostic = { code: "submit-unsettled", message: "no reason is on record" };

/** An earlier run submitted it; how long it has been at work tells when to poll. */
function startedBefore(state: CallState, now: number): CallState {
  const submittedAt = lastAttempt(state.record)?.submittedAt;
  return submittedAt === undefined
    ? state
    : { ...state, startedAt: submittedAt, track: startTrack(Math.min(now, Date.parse(submittedAt))) };
}

function due(state: CallState): Step {
  if (state.phase.is === "unsent") return { state, effects: [{ do: "read-baseline" }] };
  if (state.phase.is === "refused") return send(state, false, state.phase.refused);
  return { state, effects: [] };
}

function written(state: CallState): Step {
  const { phase } = state;
  switch (phase.is) {
    case "intending":
      return send(state, false);
    case "resending":
      return send(state, true, phase.refused);
    case "accepted": {
      const next: CallState = { ...state, phase: { is: "running" } };
      return { state: next, effects: [submitted(next, phase.requestId), { do: "sleep", until: next.pollAt, wakes: "poll" }] };
    }
    case "running": {
      const { recording, ...running } = phase;
      const next: CallState = { ...state, phase: running };
      return { state: next, effects: [submitted(next, recording?.requestId), ...goOn(next)] };
    }
    case "withdrawing":
      return withdrawn(state, phase.failure);
    case "ending":
      return ended(state, phase);
    case "unsent":
    case "sending":
    case "refused":
    case "settling":
    case "unknown":
    case "ended":
      return { state, effects: [] };
    default:
      return phase satisfies never;
  }
}

const submitted = ({ record }: CallState, requestId: string | undefined): Step["effects"][number] => ({
  do: "report",
  event: { type: "submitted", attempt: lastAttempt(record)?.number ?? 1, ...(requestId !== undefined && { requestId }) },
});

/** Another run has the call now. What the provider has restored is so all the same; any other end is for that run to find out. */
function claimLost(state: CallState): Step {
  const { phase } = state;
  return phase.is === "ending" && phase.as === "restored" ? ended(state, phase) : lost(state);
}

function notWritten(state: CallState, message: string, hint: string | undefined): Step {
  const { phase } = state;
  switch (phase.is) {
    case "intending":
      return end(state, "not-run", diagnose("error", "ledger-unwritable", message, hint));
    case "resending":
      return unrecorded(state, message);
    case "accepted":
      return unrecorded(
        state,
        `${message}; the provider accepted the restore${phase.requestId === undefined ? "" : ` as ${phase.requestId}`}`,
      );
    case "running": {
      const { recording: _, ...running } = phase;
      const next: CallState = { ...state, phase: running };
      return { state: next, effects: goOn(next) };
    }
    case "withdrawing":
      return withdrawn(state, phase.failure);
    case "ending":
      return endedUnrecorded(state, phase, message, hint);
    case "unsent":
    case "sending":
    case "refused":
    case "settling":
    case "unknown":
    case "ended":
      return { state, effects: [] };
    default:
      return phase satisfies never;
  }
}
