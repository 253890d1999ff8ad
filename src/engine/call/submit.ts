import { errorFrom } from "../../diagnostic/diagnostic.ts";
import type { Json } from "../../model/json.ts";
import type { Result } from "../../model/result.ts";
import type { Accepted, Failure } from "../../providers/provider.ts";
import { lastAttempt } from "../claims/watch.ts";
import { backoff } from "../polling/backoff.ts";
import { startTrack } from "../polling/job-track.ts";
import { nextPollDelay } from "../polling/poll-schedule.ts";
import { end, finish, lost, problemOf } from "./finish.ts";
import type { CallState, Moment, Refused, Step } from "./state.ts";

/** How long a failure is answered with another try. A place that is busy may be so for hours, whether a read or a refusal says it. */
const retryLimitMs = ({ class: kind }: Failure, { retryForMs, waitForMs }: CallState["policy"]): number =>
  kind === "wait" ? waitForMs : retryForMs;

/**
 * The baseline is read: the intent goes on record before anything is sent. A listing that permissions forbid leaves none; the
 * job can still be told by its id.
 */
export function baselineRead(state: CallState, answer: Result<Json, Failure>, at: Moment): Step {
  const { phase, record, policy } = state;
  if (phase.is !== "unsent") return { state, effects: [] };
  if (answer.ok || answer.error.permission !== undefined) {
    const run = record.claim?.run ?? "";
    return {
      state: { ...state, phase: { is: "intending" } },
      effects: [{ do: "write", transition: { to: "submitting", run, ...(answer.ok && { baseline: answer.value }) } }],
    };
  }
  const failure = answer.error;
  if (failure.class === "fatal" || at.now - phase.since >= retryLimitMs(failure, policy)) return end(state, "not-run", errorFrom(failure));
  const tries = phase.tries + 1;
  const delayMs = backoff(tries, policy, at.random, failure.retryAfterMs);
  return {
    state: { ...state, phase: { ...phase, tries, failure } },
    effects: [
      { do: "report", event: { type: "waiting", code: failure.code, message: failure.message, delayMs } },
      { do: "sleep", until: at.now + delayMs, wakes: "due" },
    ],
  };
}

/** Sends the request of the current attempt once. The intent is durable already. */
export function send(state: CallState, verified: boolean, refused?: Refused): Step {
  const attempt = lastAttempt(state.record);
  if (attempt === undefined) return lost(state);
  return {
    state: { ...state, phase: { is: "sending", verified, ...(refused && { refused }) } },
    effects: [
      { do: "report", event: { type: "submitting", attempt: attempt.number } },
      { do: "submit", token: attempt.token },
    ],
  };
}

/** Sends again after a poll in vain or a lapsed lease: only if the claim still holds. A place isn't busy for ever. */
export function sendAgain(state: CallState, at: Moment): Step {
  const { phase, policy, busySince } = state;
  const refusal = phase.is === "settling" ? phase.refusal : undefined;
  if (refusal !== undefined && busySince !== undefined && at.now - busySince >= policy.waitForMs)
    return finish(state, "failed", problemOf(refusal), at);
  const refused = phase.is === "sending" ? phase.refused : undefined;
  return {
    state: { ...state, phase: { is: "resending", ...(refused && { refused }) } },
    effects: [{ do: "write", transition: { to: "resending" } }],
  };
}

/** What to do about the answer to a submit; `sends` of unknown outcome went before it. */
type Judgement = "refused" | "send-later" | "settle" | "settle-refusal";

/** A refusal that follows an unanswered send proves nothing: the first may be why the second was refused. */
function judge({ class: kind }: Pick<Failure, "class">, sends: number): Judgement {
  switch (kind) {
    case "ambiguous":
      return "settle";
    case "retry":
      return "send-later";
    case "wait":
      return sends > 0 ? "settle-refusal" : "send-later";
    case "fatal":
      return sends > 0 ? "settle-refusal" : "refused";
    default:
      return kind satisfies never;
  }
}

export function answered(state: CallState, answer: Result<Accepted, Failure> | "lapsed", at: Moment): Step {
  const { phase } = state;
  if (phase.is !== "sending") return { state, effects: [] };
  if (answer === "lapsed") return phase.verified ? later(state, leaseLapsed, phase.refused, at) : sendAgain(state, at);
  if (answer.ok) return accepted(state, answer.value, at);
  const failure = answer.error;
  const judgement = judge(failure, state.unsettledSends);
  switch (judgement) {
    case "settle":
      return settle({ ...state, unsettledSends: state.unsettledSends + 1 }, undefined, failure, at);
    case "settle-refusal":
      return settle({ ...state, busySince: state.busySince ?? at.now }, failure, failure, at);
    case "refused":
      return finish(state, "failed", problemOf(failure), at);
    case "send-later":
      return later(state, failure, phase.refused, at);
    default:
      return judgement satisfies never;
  }
}

function accepted(state: CallState, { requestId, apiRequestId, observation }: Accepted, at: Moment): Step {
  const startedAt = lastAttempt(state.record)?.submittedAt;
  const known = startTrack(at.now);
  const isOver = observation?.state === "succeeded" || observation?.state === "failed";
  return {
    state: {
      ...state,
      phase: { is: "accepted", ...(requestId !== undefined && { requestId }) },
      ...(startedAt !== undefined && { startedAt }),
      track: known,
      pollAt: at.now + (isOver ? 0 : nextPollDelay(known, state.policy, at.history)),
    },
    effects: [
      {
        do: "write",
        transition: {
          to: "submitted",
          ...(requestId !== undefined && { requestId }),
          ...(apiRequestId !== undefined && { apiRequestId }),
        },
      },
    ],
  };
}

/** Polls whether it was accepted, for as long as --settle. */
function settle(state: CallState, refusal: Failure | undefined, failure: Failure, at: Moment): Step {
  const { settleMs, pollMinMs } = state.policy;
  const pollAt = at.now + pollMinMs;
  const message = `${failure.message}; checking whether it was accepted`;
  return {
    state: { ...state, phase: { is: "settling", soughtMs: 0, message: failure.message, ...(refusal && { refusal }) }, pollAt },
    effects: [
      { do: "report", event: { type: "waiting", code: failure.code, message, delayMs: settleMs } },
      { do: "sleep", until: pollAt, wakes: "poll" },
    ],
  };
}

/** Verified a moment ago and lapsed again: this machine or the ledger is too slow for the lease. */
const leaseLapsed: Failure = {
  class: "retry",
  code: "lease-lapsed",
  message: "the run's lease lapsed before the request could leave",
  hint: "give the run a longer --lease",
};

function later(state: CallState, failure: Failure, before: Refused | undefined, at: Moment): Step {
  const { policy } = state;
  const { since, tries } = before ?? { since: at.now, tries: 0 };
  if (at.now - since >= retryLimitMs(failure, policy)) return finish(state, "failed", problemOf(failure), at);
  const delayMs = backoff(tries + 1, policy, at.random, failure.retryAfterMs);
  const until = at.now + delayMs;
  return {
    state: { ...state, phase: { is: "refused", failure, at: until, refused: { since, tries: tries + 1 } } },
    effects: [
      { do: "report", event: { type: "waiting", code: failure.code, message: failure.message, delayMs } },
      { do: "sleep", until, wakes: "due" },
    ],
  };
}
