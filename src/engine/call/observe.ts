import type { RecordedDiagnostic } from "../../model/ledger-record.ts";
import type { Observation } from "../../model/observation.ts";
import type { Failure } from "../../providers/provider.ts";
import { lastAttempt } from "../claims/watch.ts";
import type { EngineCode } from "../codes.ts";
import { backoff } from "../polling/backoff.ts";
import { extendTrack } from "../polling/job-track.ts";
import { nextPollDelay } from "../polling/poll-schedule.ts";
import { abandon, end, finish, problemOf } from "./finish.ts";
import type { CallState, Effect, Moment, Phase, Step } from "./state.ts";
import { sendAgain } from "./submit.ts";

/** How often a request may leave again when nobody answered and nothing was found. */
const maxUnsettledSends = 3;

/** What an observation means. */
type Reading =
  | { readonly do: "wait"; readonly phase: Phase }
  | { readonly do: "send-again" }
  | { readonly do: "end"; readonly as: "restored" }
  | { readonly do: "end"; readonly as: "failed" | "cancelled" | "unknown"; readonly problem: RecordedDiagnostic };

/** Takes in one observation of a call that may be running, asked for `ageMs` ago. */
export function observed(before: CallState, observation: Observation, ageMs: number, at: Moment): Step {
  const news = "progress" in observation ? observation.progress : undefined;
  const state = news === undefined ? before : { ...before, progress: news };
  const reading = read(observation, state, ageMs);
  switch (reading.do) {
    case "wait":
      return wait(state, reading.phase, observation, at);
    case "send-again":
      return state.followOnly === undefined ? sendAgain(state, at) : end(state, "not-run", state.followOnly);
    case "end": {
      if (reading.as !== "restored") return finish(state, reading.as, reading.problem, at, observation);
      const { track, progress } = state;
      const over = { ...track, at: at.now, ...(progress && { progress }) };
      return finish({ ...state, track: over }, "restored", undefined, at, observation);
    }
    default:
      return reading satisfies never;
  }
}

/** Never trusts a single observation that finds nothing. */
function read(observation: Observation, { phase, policy, unsettledSends }: CallState, ageMs: number): Reading {
  switch (observation.state) {
    case "running":
      return goesOn;
    case "succeeded":
      return { do: "end", as: "restored" };
    case "failed":
    case "cancelled":
      return { do: "end", as: observation.state, problem: problemOf(observation) };
    case "unclear": {
      if (phase.is === "unknown") return { do: "end", as: "unknown", problem: phase.problem };
      if (phase.is === "settling" && phase.soughtMs - ageMs < policy.settleMs) return { do: "wait", phase };
      const missing = stillMissing(phase, ageMs, policy.settleMs);
      if (missing !== undefined) return { do: "wait", phase: missing };
      const { message, hint } = observation;
      return { do: "end", as: "unknown", problem: problemOf({ code: "submit-unsettled", message, ...(hint !== undefined && { hint }) }) };
    }
    case "absent":
      return absent(phase, unsettledSends, policy.settleMs, ageMs);
    default:
      return observation satisfies never;
  }
}

/** One object for all: what stays from poll to poll is collected late. */
const goesOn: Reading = { do: "wait", phase: { is: "running" } };

/** Accepted, and not shown for less than --settle. */
function stillMissing(phase: Phase, ageMs: number, settleMs: number): Phase | undefined {
  if (phase.is !== "running") return undefined;
  const missingMs = phase.missingMs ?? ageMs;
  return missingMs - ageMs < settleMs ? { is: "running", missingMs } : undefined;
}

function absent(phase: Phase, unsettledSends: number, settleMs: number, ageMs: number): Reading {
  switch (phase.is) {
    case "running": {
      const missing = stillMissing(phase, ageMs, settleMs);
      return missing === undefined ? { do: "end", as: "unknown", problem: vanished } : { do: "wait", phase: missing };
    }
    case "settling":
      if (phase.soughtMs - ageMs < settleMs) return { do: "wait", phase };
      if (phase.refusal?.class === "fatal") return { do: "end", as: "unknown", problem: refusedAgain(phase.refusal) };
      if (unsettledSends >= maxUnsettledSends) return { do: "end", as: "failed", problem: neverSettled(phase.message) };
      return { do: "send-again" };
    case "unknown":
      return { do: "end", as: "unknown", problem: phase.problem };
    case "unsent":
    case "intending":
    case "resending":
    case "sending":
    case "accepted":
    case "refused":
    case "withdrawing":
    case "ending":
    case "ended":
      return { do: "wait", phase };
    default:
      return phase satisfies never;
  }
}

function wait(before: CallState, phase: Phase, observation: Observation, at: Moment): Step {
  const { policy } = before;
  const known = extendTrack(before.track, Math.max(at.now, before.track.at), before.progress, at.history?.rateSigma);
  const pause = phase.is === "settling" ? settlingPause(phase.soughtMs, before) : nextPollDelay(known, policy, at.history);
  const state = { ...before, phase, track: known, pollAt: at.now + pause };
  const requestId = "requestId" in observation ? observation.requestId : undefined;
  const isNews = before.phase.is !== "running" || (requestId !== undefined && requestId !== lastAttempt(state.record)?.requestId);
  if (phase.is === "running" && observation.state === "running" && isNews) {
    const listedId = requestId === undefined ? {} : { requestId };
    return {
      state: { ...state, phase: { ...phase, recording: listedId } },
      effects: [{ do: "write", transition: { to: "submitted", ...listedId } }],
    };
  }
  const startsMissing = phase.is === "running" && phase.missingMs !== undefined && missingMs(before.phase) === undefined;
  return { state, effects: startsMissing ? [notListed(policy.settleMs), ...goOn(state)] : goOn(state) };
}

/** Reports how far it is, and polls again in time. */
export const goOn = ({ progress, pollAt }: CallState): readonly Effect[] => [
  { do: "report", event: progress === undefined ? { type: "progress" } : { type: "progress", progress } },
  { do: "sleep", until: pollAt, wakes: "poll" },
];

const settlingPause = (soughtMs: number, { policy }: CallState): number =>
  Math.max(policy.pollMinMs, Math.min(policy.pollMaxMs, (policy.settleMs - soughtMs) / 8));

const missingMs = (phase: Phase): number | undefined => (phase.is === "running" ? phase.missingMs : undefined);

/** Accepted, and not there: reported at once, with how long it is sought. */
const notListed = (settleMs: number): Effect => ({
  do: "report",
  event: {
    type: "waiting",
    code: "job-not-listed" satisfies EngineCode,
    message: `accepted, and the provider lists no job of it yet; looking for it for ${Math.ceil(settleMs / 1000)} s`,
    delayMs: settleMs,
  },
});

/** The lane's poll failed. */
export function notObserved(state: CallState, failure: Failure, tries: number, at: Moment): Step {
  if (failure.class === "fatal") return abandon(state, failure);
  if (state.phase.is === "refused") return { state, effects: [{ do: "sleep", until: state.phase.at, wakes: "due" }] };
  const pollAt = at.now + backoff(tries, state.policy, at.random, failure.retryAfterMs);
  return { state: { ...state, pollAt }, effects: [{ do: "sleep", until: pollAt, wakes: "poll" }] };
}

const vanished: RecordedDiagnostic = {
  code: "job-vanished",
  message: "the provider accepted the restore and now neither lists it nor says how it ended",
  hint: "look for the target object by hand",
};

const neverSettled = (message: string | undefined): RecordedDiagnostic => ({
  code: "submit-unsettled",
  message: `the request was sent ${maxUnsettledSends} times without an answer that tells, and no job of it ever appeared${message === undefined ? "" : `; last: ${message}`}`,
  hint: "check the provider's health, then apply again",
});

const refusedAgain = (refusal: Failure): RecordedDiagnostic => ({
  code: "submit-unsettled",
  message: `a first try got no answer and a second was refused (${refusal.message}); the first may have been accepted, but no job of it is listed`,
  hint: "look for the target object by hand",
});
