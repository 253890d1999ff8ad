import { type Diagnostic, errorFrom } from "../../diagnostic/diagnostic.ts";
import type { RecordedDiagnostic } from "../../model/ledger-record.ts";
import type { Observation } from "../../model/observation.ts";
import type { Failure } from "../../providers/provider.ts";
import type { Transition } from "../claims/record-transitions.ts";
import { diagnose } from "../codes.ts";
import type { CallEnd, CallState, EndState, Moment, Step, StopReason } from "./state.ts";

export const problemOf = ({ code, message, hint }: RecordedDiagnostic | Failure): RecordedDiagnostic => ({
  code,
  message,
  ...(hint !== undefined && { hint }),
});

export function end(state: CallState, outcome: CallEnd["outcome"], diagnostic?: Diagnostic, more: Partial<CallEnd> = {}): Step {
  const { record } = state;
  return {
    state: { ...state, phase: { is: "ended" } },
    effects: [{ do: "end", end: { outcome, record, ...more, ...(diagnostic && { diagnostic }) } }],
  };
}

const soFar = ({ startedAt, progress }: CallState): Partial<CallEnd> => ({
  ...(startedAt !== undefined && { startedAt }),
  ...(progress && { progress }),
});

export const lost = (state: CallState): Step =>
  end(state, "detached", diagnose("error", "claim-lost", "another run has taken this call over", "see `reinstate status`"));

/** Whatever happened since the last write is not on record; the next run finds it out. */
export const unrecorded = (state: CallState, message: string): Step =>
  end(
    state,
    "unknown",
    diagnose("error", "ledger-unwritable", message, "make the ledger writable, then apply again: it observes before it sends"),
  );

/** Has written how a call ended. */
export function finish(
  state: CallState,
  as: EndState,
  problem: RecordedDiagnostic | undefined,
  at: Moment,
  observation?: Observation,
): Step {
  const { record, progress } = state;
  const requestId = observation !== undefined && "requestId" in observation ? observation.requestId : undefined;
  const facts = { ...(requestId !== undefined && { requestId }), ...(progress && { progress }) };
  const finishedAt =
    (observation !== undefined && "finishedAt" in observation ? observation.finishedAt : undefined) ?? new Date(at.wall).toISOString();
  const why = problem && as === "unknown" ? withKey(problem, record.key) : problem;
  const transition: Transition = why === undefined || as === "restored" ? { to: "restored", ...facts } : { to: as, problem: why, ...facts };
  return {
    state: { ...state, phase: { is: "ending", as, finishedAt, ...(why && { problem: why }) } },
    effects: [{ do: "write", transition }],
  };
}

/** What a person has settled is told to the ledger by the call's key. */
const withKey = ({ code, message, hint }: RecordedDiagnostic, key: string): RecordedDiagnostic => ({
  code,
  message,
  hint: `${hint ?? "look at the target by hand"}; then: reinstate ledger resolve ${key.slice(0, 12)} --as restored|failed --why TEXT`,
});

type Ending = Extract<CallState["phase"], { is: "ending" }>;

export function ended(state: CallState, { as, problem, finishedAt }: Ending): Step {
  const outcome = as === "restored" || as === "unknown" ? as : "failed";
  return end(state, outcome, problem && errorFrom(problem), { ...soFar(state), finishedAt });
}

/** The provider's word stands, but it is not on record. */
export function endedUnrecorded(state: CallState, { as, finishedAt }: Ending, message: string, hint: string | undefined): Step {
  const why = `${as} according to the provider, but the ledger could not be written: ${message}`;
  const { startedAt } = state;
  const times = { ...(startedAt !== undefined && { startedAt }), finishedAt };
  return end(state, "unknown", diagnose("error", "ledger-unwritable", why, hint), times);
}

/** Leaves a call whose job goes on, as the ledger already says; `why` where nobody asked for that. */
export const detach = (state: CallState, why?: StopReason): Step =>
  end(state, "detached", why && diagnose("warning", why.code, why.message, why.hint), soFar(state));

/** Ends the waiting for a call, wherever it stands. */
export function stop(state: CallState, why: StopReason): Step {
  const { phase, record } = state;
  switch (phase.is) {
    case "running":
      return detach(state, why);
    case "settling":
      return end(
        state,
        "unknown",
        diagnose(
          "error",
          "submit-unsettled",
          `${why.message}, while a submit of unknown outcome was being looked for`,
          "apply again: it looks before it sends",
        ),
      );
    case "unknown":
      return end(state, "unknown", errorFrom(withKey(phase.problem, record.key)));
    case "refused":
      return withdraw(state, phase.failure);
    case "unsent":
      return phase.failure === undefined
        ? end(state, "not-run", diagnose("warning", why.code, `not sent: ${why.message}`, why.hint))
        : end(state, "not-run", errorFrom(phase.failure));
    case "intending":
    case "resending":
    case "sending":
    case "accepted":
    case "withdrawing":
    case "ending":
    case "ended":
      // What is being done comes first; its answer brings the call to a phase that can be left.
      return { state, effects: [] };
    default:
      return phase satisfies never;
  }
}

const withdraw = (state: CallState, failure: Failure): Step => ({
  state: { ...state, phase: { is: "withdrawing", failure } },
  effects: [{ do: "write", transition: { to: "withdrawn", problem: problemOf(failure) } }],
});

export const withdrawn = (state: CallState, failure: Failure): Step => end(state, "not-run", errorFrom(failure));

/** The provider can't be polled any more (credentials, permissions): everything is on record, so leave it there. */
export function abandon(state: CallState, failure: Failure): Step {
  const { phase } = state;
  if (phase.is === "unsent") return end(state, "not-run", errorFrom(failure));
  if (phase.is === "refused") return withdraw(state, phase.failure);
  return end(state, phase.is === "running" ? "detached" : "unknown", errorFrom(failure), soFar(state));
}
