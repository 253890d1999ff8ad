import { describe, expect, it } from "vitest";
import { step } from "../../../src/engine/call/reducer.ts";
import type { CallEvent, CallState, Moment, Phase } from "../../../src/engine/call/state.ts";
import type { LaneHistory } from "../../../src/engine/polling/duration-history.ts";
import type { LedgerRecord } from "../../../src/model/ledger-record.ts";
import { err, ok } from "../../../src/model/result.ts";
import type { Accepted, Failure, FailureClass } from "../../../src/providers/provider.ts";
import { at, claimed, failure, moment, now, phases, policy, refused, sending, submitting, time, words } from "./samples.ts";

describe("a submit is answered", () => {
  it.each<[string, Extract<CallEvent, { is: "answered" }>["answer"], number, string, string[]]>([
    ["accepted", ok({ requestId: "job-1" }), 0, "accepted", ["write submitted"]],
    ["ambiguous", err(failure("ambiguous")), 0, "settling", ["waiting: ambiguous", "sleep 2000, then poll"]],
    ["busy", err(failure("wait")), 0, "refused", ["waiting: wait", "sleep 2500, then due"]],
    ["busy after an unanswered send", err(failure("wait")), 1, "settling", ["waiting: wait", "sleep 2000, then poll"]],
    ["throttled", err(failure("retry")), 1, "refused", ["waiting: retry", "sleep 2500, then due"]],
    ["refused", err(failure("fatal")), 0, "ending", ["write failed"]],
    ["refused after an unanswered send", err(failure("fatal")), 1, "settling", ["waiting: fatal", "sleep 2000, then poll"]],
    ["not sent, the lease having lapsed", "lapsed", 0, "resending", ["write resending"]],
  ])("%s", (_, answer, unsettledSends, phase, effects) => {
    const next = step(at(sending, submitting, { unsettledSends }), { is: "answered", answer, ...moment });
    expect(next.state.phase.is).toBe(phase);
    expect(words(next)).toEqual(effects);
  });

  it("waits when the lease lapsed right after the claim was verified", () => {
    const next = step(at({ is: "sending", verified: true }), { is: "answered", answer: "lapsed", ...moment });
    expect(words(next)).toEqual(["waiting: lease-lapsed", "sleep 2500, then due"]);
  });

  it.each<[string, FailureClass, number]>([
    ["throttling", "retry", policy.retryForMs],
    ["a busy place", "wait", policy.waitForMs],
  ])("gives %s up in the end, and not a moment sooner", (_, kind, afterMs) => {
    const since = (ms: number) => at({ ...sending, refused: { since: now - ms, tries: 3 } });
    const answer = err(failure(kind));
    expect(words(step(since(afterMs - 1), { is: "answered", answer, ...moment }))[0]).toBe(`waiting: ${kind}`);
    expect(words(step(since(afterMs), { is: "answered", answer, ...moment }))).toEqual(["write failed"]);
  });
});

describe("a baseline that can't be read yet", () => {
  it.each<[string, FailureClass, number]>([
    ["throttling", "retry", policy.retryForMs],
    ["an answer that was lost", "ambiguous", policy.retryForMs],
    ["a place that is seen to be busy", "wait", policy.waitForMs],
  ])("after %s is read again, with nothing on record, and given up in the end", (_, kind, afterMs) => {
    const answer = err(failure(kind));
    const since = (ms: number) => step(at({ is: "unsent", since: now - ms, tries: 3 }, claimed), { is: "baseline", answer, ...moment });
    expect(words(since(afterMs - 1))[0]).toBe(`waiting: ${kind}`);
    expect(words(since(afterMs))).toEqual([`end not-run ${kind}`]);
  });
});

describe("what is written and remembered of an answer", () => {
  const answer = (state: CallState, given: Extract<CallEvent, { is: "answered" }>["answer"], more: Partial<Moment> = {}) =>
    step(state, { is: "answered", answer: given, ...moment, ...more });
  const slow: LaneHistory = { duration: { mean: 900_000, sigma: 0 }, reportsProgress: false, rateSigma: 0.4 };

  it.each<[string, Accepted, object, number]>([
    ["with no ids", {}, {}, 2_000],
    ["with its ids", { requestId: "job-1", apiRequestId: "api-1" }, { requestId: "job-1", apiRequestId: "api-1" }, 2_000],
    ["still running", { requestId: "job-1", observation: { state: "running" } }, { requestId: "job-1" }, 2_000],
    ["already done", { observation: { state: "succeeded" } }, {}, 0],
    ["already failed", { observation: { state: "failed", code: "no", message: "no" } }, {}, 0],
  ])("accepted, %s", (_, given, ids, pollMs) => {
    const { state, effects } = answer(at(sending), ok(given));
    expect(effects).toStrictEqual([{ do: "write", transition: { to: "submitted", ...ids } }]);
    expect(state.phase).toStrictEqual({ is: "accepted", ...("requestId" in ids && { requestId: ids.requestId }) });
    expect(state).toMatchObject({ startedAt: time, pollAt: now + pollMs, track: { since: now, at: now } });
  });

  it("accepted, is polled as earlier restores of the lane suggest", () => {
    expect(answer(at(sending), ok({}), { history: slow }).state.pollAt).toBe(now + policy.pollMaxMs);
  });

  it("accepted, has no start when no attempt is on record", () => {
    expect(answer(at(sending, claimed), ok({})).state).not.toHaveProperty("startedAt");
  });

  it.each<[string, FailureClass, number, object]>([
    ["unanswered", "ambiguous", 0, { unsettledSends: 1 }],
    ["unanswered again", "ambiguous", 1, { unsettledSends: 2 }],
    ["busy after one that was not answered", "wait", 1, { unsettledSends: 1, busySince: now }],
    ["refused after one that was not answered", "fatal", 1, { unsettledSends: 1, busySince: now }],
  ])("%s, is looked for from now on", (_, kind, unsettledSends, remembered) => {
    const failed = failure(kind);
    const { state, effects } = answer(at(sending, submitting, { unsettledSends }), err(failed));
    const refusal = kind === "ambiguous" ? {} : { refusal: failed };
    expect(state).toMatchObject({ ...remembered, pollAt: now + 2_000 });
    expect(state.phase).toStrictEqual({ is: "settling", soughtMs: 0, message: failed.message, ...refusal });
    const message = `${failed.message}; checking whether it was accepted`;
    expect(effects).toEqual([
      { do: "report", event: { type: "waiting", code: kind, message, delayMs: policy.settleMs } },
      { do: "sleep", until: now + 2_000, wakes: "poll" },
    ]);
  });

  it("remembers since when it has been busy, not when it last was", () => {
    const busy = at(sending, submitting, { unsettledSends: 1, busySince: now - 7_000 });
    expect(answer(busy, err(failure("wait"))).state.busySince).toBe(now - 7_000);
  });

  it.each<[string, object, number, object]>([
    ["first", {}, 2_500, { since: now, tries: 1 }],
    ["again", { refused: { since: now - 9_000, tries: 2 } }, 8_500, { since: now - 9_000, tries: 3 }],
  ])("refused for now, %s: sent later, and later still", (_, before, delayMs, refused) => {
    const failed = failure("wait");
    const { state, effects } = answer(at({ ...sending, ...before }), err(failed));
    expect(state.phase).toEqual({ is: "refused", failure: failed, at: now + delayMs, refused });
    expect(effects).toEqual([
      { do: "report", event: { type: "waiting", code: "wait", message: failed.message, delayMs } },
      { do: "sleep", until: now + delayMs, wakes: "due" },
    ]);
  });

  it("refused for now, keeps the pause that the provider asks for", () => {
    expect(words(answer(at(sending), err(failure("retry", { retryAfterMs: 90_000 }))))[1]).toBe("sleep 90000, then due");
  });

  it("refused, is recorded with the provider's words", () => {
    const failed = failure("fatal", { hint: "look" });
    expect(answer(at(sending), err(failed)).effects).toEqual([
      { do: "write", transition: { to: "failed", problem: { code: "fatal", message: failed.message, hint: "look" } } },
    ]);
  });

  it("not sent, as the lease lapsed, keeps count of the refusals before", () => {
    expect(answer(at({ ...sending, refused }), "lapsed").state.phase).toEqual({ is: "resending", refused });
    expect(answer(at({ is: "sending", verified: true, refused }), "lapsed").state.phase).toEqual({
      is: "refused",
      failure: {
        class: "retry",
        code: "lease-lapsed",
        message: "the run's lease lapsed before the request could leave",
        hint: "give the run a longer --lease",
      },
      at: now + 16_500,
      refused: { since: now - 9_000, tries: 4 },
    });
  });

  it.each(Object.values(phases).filter(({ is }) => is !== "sending"))("is nothing in the phase $is", (phase) => {
    const state = at(phase);
    expect(answer(state, ok({ requestId: "job-1" }))).toEqual({ state, effects: [] });
  });
});

describe("a place that stays busy after an unanswered send", () => {
  const looked = (phase: { readonly refusal?: Failure }, busyForMs: number) =>
    step(at({ is: "settling", soughtMs: policy.settleMs, ...phase }, submitting, { unsettledSends: 1, busySince: now - busyForMs }), {
      is: "observed",
      observation: { state: "absent" },
      ageMs: 0,
      ...moment,
    });
  const refusal = failure("wait", { hint: "wait" });

  it("is given up in the end, and not a moment sooner", () => {
    expect(words(looked({ refusal }, policy.waitForMs - 1))).toEqual(["write resending"]);
    expect(looked({ refusal }, policy.waitForMs).effects).toEqual([
      { do: "write", transition: { to: "failed", problem: { code: "wait", message: refusal.message, hint: "wait" } } },
    ]);
  });

  it("is not busy any more where the last send was not answered", () => {
    const { state, effects } = looked({}, policy.waitForMs);
    expect(state.phase).toStrictEqual({ is: "resending" });
    expect(effects).toEqual([{ do: "write", transition: { to: "resending" } }]);
  });
});

describe("a baseline", () => {
  const { claim: _, ...unclaimed } = claimed;
  const read = (given: Extract<CallEvent, { is: "baseline" }>["answer"], phase: Phase = phases.unsent, record: LedgerRecord = claimed) =>
    step(at(phase, record), { is: "baseline", answer: given, ...moment });

  it.each<[string, Extract<CallEvent, { is: "baseline" }>["answer"], LedgerRecord, object]>([
    ["read", ok(["job-0"]), claimed, { run: "run-1", baseline: ["job-0"] }],
    ["that permissions forbid", err(failure("fatal", { permission: "List" })), claimed, { run: "run-1" }],
    ["of a call that nobody claims", ok([]), unclaimed, { run: "", baseline: [] }],
  ])("%s goes on record with the intent", (_, given, record, written) => {
    const { state, effects } = read(given, phases.unsent, record);
    expect(state.phase).toEqual({ is: "intending" });
    expect(effects).toStrictEqual([{ do: "write", transition: { to: "submitting", ...written } }]);
  });

  it("that can't be read is read again later, and later still, with nothing sent", () => {
    const failed = failure("retry");
    const { state, effects } = read(err(failed), { is: "unsent", since: now - 9_000, tries: 2 });
    expect(state.phase).toEqual({ is: "unsent", since: now - 9_000, tries: 3, failure: failed });
    expect(effects).toEqual([
      { do: "report", event: { type: "waiting", code: "retry", message: failed.message, delayMs: 8_500 } },
      { do: "sleep", until: now + 8_500, wakes: "due" },
    ]);
    expect(words(read(err(failure("retry", { retryAfterMs: 90_000 }))))[1]).toBe("sleep 90000, then due");
  });

  it("that can never be read ends the call at once", () => {
    expect(words(read(err(failure("fatal"))))).toEqual(["end not-run fatal"]);
  });

  it.each(Object.values(phases).filter(({ is }) => is !== "unsent"))("is nothing in the phase $is", (phase) => {
    const state = at(phase);
    expect(step(state, { is: "baseline", answer: ok([]), ...moment })).toEqual({ state, effects: [] });
  });
});
