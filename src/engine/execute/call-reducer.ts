import type { Problem } from "../../model/ledger-record.ts";
import type { Observation } from "../../model/observation.ts";
import type { Failure } from "../../providers/provider.ts";

/** Where a call of this run stands between two looks. Times are monotonic ms. */
export type Phase =
  /** Accepted. `missingSince`: since when the provider has not shown it. */
  | { readonly is: "running"; readonly missingSince?: number }
  /** It may have been accepted; until `settleAt` absence proves nothing. `said`: what the send got instead of an answer. */
  | { readonly is: "looking"; readonly settleAt: number; readonly refusal?: Failure; readonly said?: string }
  /** Its outcome was unknown, as `problem` says: what the provider lists by now may tell it, and nothing is sent. */
  | { readonly is: "unsettled"; readonly problem: Problem }
  /** Surely not accepted; to be sent again at `at`. */
  | { readonly is: "refused"; readonly failure: Failure; readonly at: number; readonly since: number; readonly tries: number };

export interface Standing {
  readonly phase: Phase;
  /** Sends of unknown outcome so far, in this run. */
  readonly unsettledSends: number;
  readonly settleMs: number;
}

/** What to do about a look. */
export type Step =
  | { readonly do: "wait"; readonly phase: Phase }
  | { readonly do: "send-again" }
  | { readonly do: "end"; readonly state: "restored" }
  | { readonly do: "end"; readonly state: "failed" | "cancelled" | "unknown"; readonly problem: Problem };

/** How often a request may leave again when nobody answered and nothing was found. */
export const maxUnsettledSends = 3;

/** What to do about the answer to a submit; `sends` of unknown outcome went before it. */
export type Judgement = "refused" | "send-later" | "look" | "look-into-refusal";

/** Pure: a submit that failed. A refusal that follows an unanswered send proves nothing: the first may be why the second was refused. */
export function judge({ class: kind }: Pick<Failure, "class">, sends: number): Judgement {
  switch (kind) {
    case "ambiguous":
      return "look";
    case "retry":
      return "send-later";
    case "wait":
      return sends > 0 ? "look-into-refusal" : "send-later";
    case "fatal":
      return sends > 0 ? "look-into-refusal" : "refused";
    default:
      return kind satisfies never;
  }
}

/** Pure: one observation of a call that may be running, at `now`. Never trusts a single look that finds nothing. */
export function interpret(observation: Observation, { phase, unsettledSends, settleMs }: Standing, now: number): Step {
  switch (observation.state) {
    case "running":
      return { do: "wait", phase: { is: "running" } };
    case "succeeded":
      return { do: "end", state: "restored" };
    case "failed":
    case "cancelled":
      return { do: "end", state: observation.state, problem: problemOf(observation) };
    case "unclear":
      if (phase.is === "unsettled") return { do: "end", state: "unknown", problem: phase.problem };
      if (phase.is === "looking" && now < phase.settleAt) return { do: "wait", phase };
      if (phase.is === "running" && now < (phase.missingSince ?? now) + settleMs)
        return { do: "wait", phase: { is: "running", missingSince: phase.missingSince ?? now } };
      return {
        do: "end",
        state: "unknown",
        problem: {
          code: "submit-unsettled",
          message: observation.message,
          ...(observation.hint !== undefined && { hint: observation.hint }),
        },
      };
    case "absent":
      return absent(phase, unsettledSends, settleMs, now);
    default:
      return observation satisfies never;
  }
}

function absent(phase: Phase, unsettledSends: number, settleMs: number, now: number): Step {
  switch (phase.is) {
    case "running": {
      const missingSince = phase.missingSince ?? now;
      if (now < missingSince + settleMs) return { do: "wait", phase: { is: "running", missingSince } };
      return { do: "end", state: "unknown", problem: vanished };
    }
    case "looking":
      if (now < phase.settleAt) return { do: "wait", phase };
      if (phase.refusal?.class === "fatal") return { do: "end", state: "unknown", problem: refusedAgain(phase.refusal) };
      if (unsettledSends >= maxUnsettledSends) return { do: "end", state: "failed", problem: neverSettled(phase.said) };
      return { do: "send-again" };
    case "unsettled":
      return { do: "end", state: "unknown", problem: phase.problem };
    case "refused":
      return { do: "wait", phase };
    default:
      return phase satisfies never;
  }
}

const problemOf = ({ code, message, hint }: { code: string; message: string; hint?: string }): Problem => ({
  code,
  message,
  ...(hint !== undefined && { hint }),
});

const vanished: Problem = {
  code: "job-vanished",
  message: "the provider accepted the restore and now neither lists it nor says how it ended",
  hint: "look for the target object by hand",
};

const neverSettled = (said: string | undefined): Problem => ({
  code: "submit-unsettled",
  message: `the request was sent ${maxUnsettledSends} times without an answer that tells, and no job of it ever appeared${said === undefined ? "" : `; last: ${said}`}`,
  hint: "check the provider's health, then apply again",
});

const refusedAgain = (refusal: Failure): Problem => ({
  code: "submit-unsettled",
  message: `a first try got no answer and a second was refused (${refusal.message}); the first may have been accepted, but no job of it is listed`,
  hint: "look for the target object by hand",
});
