import { callState, step } from "../../../src/engine/call/reducer.ts";
import type { CallState, Effect, Moment, Phase, Policy, Step } from "../../../src/engine/call/state.ts";
import { advance, claimedRecord } from "../../../src/engine/claims/record-transitions.ts";
import type { Call } from "../../../src/model/call.ts";
import type { LedgerRecord } from "../../../src/model/ledger-record.ts";
import type { Failure, FailureClass } from "../../../src/providers/provider.ts";

// One call, its records, and its states, for the tests of the reducer.

export const now = Date.parse("2026-11-20T10:00:00Z");
export const time = new Date(now).toISOString();
export const policy: Policy = { pollMinMs: 2_000, pollMaxMs: 60_000, settleMs: 120_000, retryForMs: 900_000, waitForMs: 21_600_000 };
export const call: Call = {
  key: "k".repeat(64),
  intent: "i",
  plan: "p",
  entry: "e",
  provider: "any",
  region: "r",
  scopeKind: "namespace",
  scope: "s",
  lane: "l",
  operation: "Restore",
  input: {},
  generation: 1,
  path: [],
  restores: [{ source: "a", target: "b", targetId: "l/b", path: [] }],
};
export const claimed = claimedRecord(call, { run: "run-1", fence: 1 }, time);
export const submitting = advance(claimed, { to: "submitting", run: "run-1", baseline: [] }, time);
export const submitted = advance(submitting, { to: "submitted", requestId: "job-1" }, time);
export const unknown = advance(submitting, { to: "unknown", problem: { code: "submit-unsettled", message: "nobody knows" } }, time);

export const moment: Moment = { now, wall: now, passedMs: 0, random: 0.5 };
export const failure = (kind: FailureClass, more: Partial<Failure> = {}): Failure => ({
  class: kind,
  code: kind,
  message: `it was ${kind}`,
  ...more,
});

/** What the effects come down to, in words. */
export const words = ({ effects }: Step): string[] => effects.map(wordsOf);

function wordsOf(effect: Effect): string {
  switch (effect.do) {
    case "report":
      return effect.event.type === "waiting" ? `waiting: ${effect.event.code}` : effect.event.type;
    case "write":
      return `write ${effect.transition.to}`;
    case "sleep":
      return `sleep ${effect.until - now}, then ${effect.wakes}`;
    case "end":
      return `end ${effect.end.outcome}${effect.end.diagnostic === undefined ? "" : ` ${effect.end.diagnostic.code}`}`;
    case "submit":
    case "read-baseline":
      return effect.do;
    default:
      return effect satisfies never;
  }
}

export const start = (record: LedgerRecord): Step => step(callState(record, policy, now), { is: "claimed", ...moment });
export const at = (phase: Phase, record: LedgerRecord = submitting, more: Partial<CallState> = {}): CallState => ({
  ...callState(record, policy, now),
  phase,
  ...more,
});
export const settling = (soughtMs: number): Phase => ({ is: "settling", soughtMs });
export const sending: Extract<Phase, { is: "sending" }> = { is: "sending", verified: false };

/** Three refusals so far. */
export const refused = { since: now - 9_000, tries: 3 };

/** One of every phase, by its name. */
export const phases: { readonly [Name in Phase["is"]]: Extract<Phase, { is: Name }> } = {
  unsent: { is: "unsent", since: now, tries: 0 },
  intending: { is: "intending" },
  resending: { is: "resending", refused },
  sending,
  accepted: { is: "accepted", requestId: "job-1" },
  refused: { is: "refused", failure: failure("wait"), at: now + 5_000, refused },
  settling: { is: "settling", soughtMs: 0 },
  running: { is: "running" },
  unknown: { is: "unknown", problem: { code: "job-vanished", message: "it is gone" } },
  withdrawing: { is: "withdrawing", failure: failure("wait") },
  ending: { is: "ending", as: "restored", finishedAt: time },
  ended: { is: "ended" },
};
