import { describe, expect, it } from "vitest";
import { callState, step } from "../../../src/engine/call/reducer.ts";
import type { CallState, Effect, Moment, Phase, Policy } from "../../../src/engine/call/state.ts";
import type { Json } from "../../../src/model/json.ts";
import type { LedgerRecord } from "../../../src/model/ledger-record.ts";
import { err, ok, type Result } from "../../../src/model/result.ts";
import type { Accepted, Failure, FailureClass } from "../../../src/providers/provider.ts";
import { attempt, ledgerRecord } from "../samples.ts";

const now = Date.parse("2026-11-20T10:00:00.000Z");
const policy: Policy = { pollMinMs: 2_000, pollMaxMs: 60_000, settleMs: 120_000, retryForMs: 900_000, waitForMs: 21_600_000 };
const moment: Moment = { now, wall: now, passedMs: 0, random: 0.5 };
const sentAt = "2026-11-20T09:59:58.000Z";
const submitting = ledgerRecord({ state: "submitting", attempts: [attempt({ submittedAt: sentAt })] });
const failure = (kind: FailureClass): Failure => ({ class: kind, code: kind, message: `it was ${kind}` });
const at = (phase: Phase, more: Partial<CallState> = {}, record: LedgerRecord = submitting): CallState => ({
  ...callState(record, policy, now),
  phase,
  ...more,
});
const written = (effects: readonly Effect[]) => effects.flatMap((effect) => (effect.do === "write" ? [effect.transition] : []));

describe("the intent goes on record", () => {
  const unsent: Phase = { is: "unsent", since: now, tries: 0 };
  const claimed = ledgerRecord({ state: "claimed", claim: { run: "run-7", fence: 1 } });
  const read = (answer: Result<Json, Failure>) => written(step(at(unsent, {}, claimed), { is: "baseline", answer, ...moment }).effects);

  it("with the baseline and the run that claimed it", () => {
    expect(read(ok(["job-0"]))).toEqual([{ to: "submitting", run: "run-7", baseline: ["job-0"] }]);
  });

  it("without a baseline that permissions forbid", () => {
    expect(read(err({ ...failure("fatal"), permission: "list" }))).toEqual([{ to: "submitting", run: "run-7" }]);
  });

  it("and nothing does when the baseline can never be read", () => {
    const { effects } = step(at(unsent, {}, claimed), { is: "baseline", answer: err(failure("fatal")), ...moment });
    expect(effects).toMatchObject([{ do: "end", end: { outcome: "not-run", diagnostic: { code: "fatal", severity: "error" } } }]);
  });
});

describe("a request leaves", () => {
  it("under the token of its attempt, and is reported", () => {
    expect(step(at({ is: "intending" }), { is: "written", record: submitting, ...moment }).effects).toEqual([
      { do: "report", event: { type: "submitting", attempt: 1 } },
      { do: "submit", token: submitting.attempts[0]?.token },
    ]);
  });

  it("never without an attempt on record", () => {
    const { effects } = step(at({ is: "intending" }), { is: "written", record: ledgerRecord({ attempts: [] }), ...moment });
    expect(effects).toMatchObject([{ do: "end", end: { outcome: "detached", diagnostic: { code: "claim-lost" } } }]);
  });
});

describe("an acceptance", () => {
  const accept = (accepted: Accepted) => step(at({ is: "sending", verified: false }), { is: "answered", answer: ok(accepted), ...moment });

  it.each<[string, Accepted, object, Phase]>([
    [
      "with both ids",
      { requestId: "job-1", apiRequestId: "api-1" },
      { requestId: "job-1", apiRequestId: "api-1" },
      { is: "accepted", requestId: "job-1" },
    ],
    ["with the request's alone", { apiRequestId: "api-1" }, { apiRequestId: "api-1" }, { is: "accepted" }],
    ["without an id", {}, {}, { is: "accepted" }],
  ])("%s is written as it came", (_, accepted, ids, phase) => {
    const { state, effects } = accept(accepted);
    expect(written(effects)).toEqual([{ to: "submitted", ...ids }]);
    expect(state.phase).toEqual(phase);
    expect(state.startedAt).toBe(sentAt);
  });

  it.each<[string, Accepted["observation"], number]>([
    ["polled at once where it says that the restore succeeded", { state: "succeeded" }, 0],
    ["polled at once where it says that the restore failed", { state: "failed", code: "no", message: "no" }, 0],
    ["polled after a pause where it runs", { state: "running" }, 2_000],
    ["polled after a pause where it says nothing", undefined, 2_000],
  ])("is %s", (_, observation, delayMs) => {
    expect(accept(observation === undefined ? {} : { observation }).state.pollAt - now).toBe(delayMs);
  });
});

describe("sending again", () => {
  const absent = { is: "observed", observation: { state: "absent" }, ageMs: 0 } as const;
  const sought: Phase = { is: "settling", soughtMs: policy.settleMs, refusal: failure("wait") };

  it.each<[string, number, string]>([
    ["while a place has been busy for less than it is waited for", policy.waitForMs - 1, "resending"],
    ["not once it has been", policy.waitForMs, "failed"],
  ])("%s", (_, busyMs, to) => {
    const { effects } = step(at(sought, { unsettledSends: 1, busySince: now - busyMs }), { ...absent, ...moment });
    expect(written(effects).map((transition) => transition.to)).toEqual([to]);
  });

  it("forgets an earlier refusal: what it was refused for is over", () => {
    const { state } = step(at(sought, { unsettledSends: 1, busySince: now }), { ...absent, ...moment });
    expect(state.phase).toEqual({ is: "resending" });
  });

  it("after a lapsed lease is done as often as a refusal for now, and reported as such", () => {
    const lapsed = (since: number) =>
      step(at({ is: "sending", verified: true, refused: { since, tries: 2 } }), { is: "answered", answer: "lapsed", ...moment });
    expect(lapsed(now - policy.retryForMs + 1).state.phase).toMatchObject({ is: "refused", refused: { tries: 3 } });
    expect(written(lapsed(now - policy.retryForMs).effects)).toMatchObject([{ to: "failed", problem: { code: "lease-lapsed" } }]);
  });

  it("looks from the first moment on after an answer that doesn't tell", () => {
    const { state } = step(at({ is: "sending", verified: false }), { is: "answered", answer: err(failure("ambiguous")), ...moment });
    expect(state.phase).toEqual({ is: "settling", soughtMs: 0, message: "it was ambiguous" });
  });
});
