import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { callState, step } from "../../../src/engine/call/reducer.ts";
import type { CallEvent, CallState, Effect, Moment, Phase, Policy, Step } from "../../../src/engine/call/state.ts";
import { advance, claimedRecord } from "../../../src/engine/claims/record-transitions.ts";
import type { Call } from "../../../src/model/call.ts";
import type { LedgerRecord } from "../../../src/model/ledger-record.ts";
import { err, ok } from "../../../src/model/result.ts";
import type { Failure, FailureClass } from "../../../src/providers/provider.ts";

const now = Date.parse("2026-11-20T10:00:00Z");
const time = new Date(now).toISOString();
const policy: Policy = { pollMinMs: 2_000, pollMaxMs: 60_000, settleMs: 120_000, retryForMs: 900_000, waitForMs: 21_600_000 };
const call: Call = {
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
const claimed = claimedRecord(call, { run: "run-1", fence: 1 }, time);
const submitting = advance(claimed, { to: "submitting", run: "run-1", baseline: [] }, time);
const submitted = advance(submitting, { to: "submitted", requestId: "job-1" }, time);
const unknown = advance(submitting, { to: "unknown", problem: { code: "submit-unsettled", message: "nobody knows" } }, time);

const moment: Moment = { now, wall: now, passedMs: 0, random: 0.5 };
const failure = (kind: FailureClass, more: Partial<Failure> = {}): Failure => ({
  class: kind,
  code: kind,
  message: `it was ${kind}`,
  ...more,
});

/** What the effects come down to, in words. */
const words = ({ effects }: Step): string[] => effects.map(wordsOf);

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

const start = (record: LedgerRecord): Step => step(callState(record, policy, now), { is: "claimed", ...moment });
const at = (phase: Phase, record: LedgerRecord = submitting, more: Partial<CallState> = {}): CallState => ({
  ...callState(record, policy, now),
  phase,
  ...more,
});
const settling = (soughtMs: number): Phase => ({ is: "settling", soughtMs });
const sending: Phase = { is: "sending", verified: false };

describe("a call is taken on where its record stands", () => {
  it.each<[string, LedgerRecord, string, string[]]>([
    ["claimed", claimed, "unsent", ["read-baseline"]],
    ["submitting", submitting, "settling", ["sleep 0, then poll"]],
    ["submitting without an attempt", { ...submitting, attempts: [] }, "unsent", ["read-baseline"]],
    ["submitted", submitted, "running", ["sleep 0, then poll"]],
    ["unknown", unknown, "unknown", ["sleep 0, then poll"]],
  ])("%s", (_, record, phase, effects) => {
    const first = start(record);
    expect(first.state.phase.is).toBe(phase);
    expect(words(first)).toEqual(effects);
  });

  it("counts an intent of an earlier run as a send of unknown outcome", () => {
    expect(start(submitting).state.unsettledSends).toBe(1);
  });

  it("sends nothing for a call that may only be followed", () => {
    const followOnly = { severity: "error", code: "not-authorized", message: "no" } as const;
    const only = (record: LedgerRecord) => step(callState(record, policy, now, followOnly), { is: "claimed", ...moment });
    expect(words(only(claimed))).toEqual(["end not-run not-authorized"]);
    expect(words(only(submitted))).toEqual(["sleep 0, then poll"]);
  });
});

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

describe("a poll that finds nothing", () => {
  const absent = (phase: Phase, event: Partial<Moment> & { ageMs?: number } = {}, more: Partial<CallState> = {}) =>
    step(at(phase, submitting, more), { is: "observed", observation: { state: "absent" }, ageMs: 0, ...moment, ...event });

  it.each<[string, number, number, number, string]>([
    ["before --settle is over", 119_000, 999, 0, "sleep"],
    ["once it is", 119_000, 1_000, 0, "write resending"],
    ["asked for before it was over", 119_000, 2_000, 1_001, "sleep"],
    ["asked for when it was just over", 119_000, 2_000, 1_000, "write resending"],
  ])("%s", (_, soughtMs, passedMs, ageMs, effect) => {
    expect(words(absent(settling(soughtMs), { passedMs, ageMs }, { unsettledSends: 1 })).at(-1)).toMatch(new RegExp(`^${effect}`));
  });

  it("counts no time that only the wall clock says has passed", () => {
    expect(words(absent(settling(0), { now: now + 36_000_000 }, { unsettledSends: 1 })).at(-1)).toMatch(/^sleep/);
  });

  it("ends as failed after the third send, and as unknown after a refusal that proves nothing", () => {
    const after = { passedMs: 120_000 };
    expect(words(absent(settling(0), after, { unsettledSends: 2 }))).toEqual(["write resending"]);
    expect(words(absent(settling(0), after, { unsettledSends: 3 }))).toEqual(["write failed"]);
    const refused: Phase = { ...settling(0), is: "settling", soughtMs: 0, refusal: failure("fatal") };
    expect(words(absent(refused, after, { unsettledSends: 1 }))).toEqual(["write unknown"]);
  });

  it("says so once of an accepted call, looks for it as long as --settle, and then knows nothing", () => {
    const first = absent({ is: "running" });
    expect(words(first)).toEqual(["waiting: job-not-listed", "progress", "sleep 2000, then poll"]);
    const next = (passedMs: number) =>
      step(first.state, { is: "observed", observation: { state: "absent" }, ageMs: 0, ...moment, passedMs });
    expect(words(next(119_999))).toEqual(["progress", "sleep 2000, then poll"]);
    expect(words(next(120_000))).toEqual(["write unknown"]);
  });

  it("never sends a call again that may only be followed", () => {
    const followOnly = { severity: "error", code: "not-authorized", message: "no" } as const;
    expect(words(absent(settling(120_000), {}, { unsettledSends: 1, followOnly }))).toEqual(["end not-run not-authorized"]);
  });
});

describe("a poll that finds the job", () => {
  const seen = (phase: Phase, observation: Extract<CallEvent, { is: "observed" }>["observation"], record = submitting) =>
    step(at(phase, record), { is: "observed", observation, ageMs: 0, ...moment });

  it("records its id, tells it, and goes on", () => {
    const found = seen(settling(0), { state: "running", requestId: "job-1", progress: { done: 1, total: 9, unit: "MB" } });
    expect(words(found)).toEqual(["write submitted"]);
    const next = step(found.state, { is: "written", record: submitted, ...moment });
    expect(words(next).slice(0, 2)).toEqual(["submitted", "progress"]);
    expect(next.state.phase).toEqual({ is: "running" });
  });

  it("goes on when the id could not be written, since the next poll brings it again", () => {
    const found = seen(settling(0), { state: "running", requestId: "job-1" });
    const next = step(found.state, { is: "not-written", why: { message: "disk full" }, ...moment });
    expect(words(next)[0]).toBe("progress");
    const again = step(next.state, { is: "observed", observation: { state: "running", requestId: "job-1" }, ageMs: 0, ...moment });
    expect(words(again)).toEqual(["write submitted"]);
  });

  it.each([
    ["succeeded", "restored"],
    ["failed", "failed"],
    ["cancelled", "cancelled"],
  ] as const)("records that it %s", (state, to) => {
    const facts = state === "succeeded" ? { state } : { state, code: "no", message: "no" };
    expect(words(seen({ is: "running" }, facts, submitted))).toEqual([`write ${to}`]);
  });
});

describe("a write that did not land", () => {
  const lost = (phase: Phase) => words(step(at(phase), { is: "not-written", why: "lost", ...moment }));
  const full = (phase: Phase) => words(step(at(phase), { is: "not-written", why: { message: "disk full" }, ...moment }));
  const ending = (as: "restored" | "failed"): Phase => ({ is: "ending", as, finishedAt: time });

  it.each<[string, Phase, string, string]>([
    ["the intent", { is: "intending" }, "end detached claim-lost", "end not-run ledger-unwritable"],
    ["the claim's verification", { is: "resending" }, "end detached claim-lost", "end unknown ledger-unwritable"],
    ["the acceptance", { is: "accepted", requestId: "job-1" }, "end detached claim-lost", "end unknown ledger-unwritable"],
    ["a success", ending("restored"), "end restored", "end unknown ledger-unwritable"],
    ["a failure", ending("failed"), "end detached claim-lost", "end unknown ledger-unwritable"],
    ["a withdrawal", { is: "withdrawing", failure: failure("wait") }, "end detached claim-lost", "end not-run wait"],
  ])("%s", (_, phase, whenLost, whenFull) => {
    expect(lost(phase)).toEqual([whenLost]);
    expect(full(phase)).toEqual([whenFull]);
  });
});

describe("being told to stop", () => {
  const reason = { code: "interrupted", message: "the run was told to stop", hint: "apply again" } as const;
  it.each<[string, Phase, string[]]>([
    ["nothing sent yet", { is: "unsent", since: now, tries: 0 }, ["end not-run interrupted"]],
    ["the baseline unreadable", { is: "unsent", since: now, tries: 1, failure: failure("retry") }, ["end not-run retry"]],
    ["running", { is: "running" }, ["end detached interrupted"]],
    ["of unknown outcome", settling(0), ["end unknown submit-unsettled"]],
    ["recorded as unknown", { is: "unknown", problem: { code: "job-vanished", message: "gone" } }, ["end unknown job-vanished"]],
    ["refused for now", { is: "refused", failure: failure("wait"), at: now, refused: { since: now, tries: 1 } }, ["write withdrawn"]],
    ["in the middle of a send", sending, []],
    ["in the middle of a write", { is: "intending" }, []],
  ])("%s", (_, phase, effects) => {
    expect(words(step(at(phase), { is: "stopped", reason, ...moment }))).toEqual(effects);
  });

  it("leaves a running call alone when nobody waits for it, and no other", () => {
    expect(words(step(at({ is: "running" }), { is: "detached", ...moment }))).toEqual(["end detached"]);
    expect(words(step(at(settling(0)), { is: "detached", ...moment }))).toEqual([]);
  });
});

describe("a provider that can't be polled", () => {
  const refusedPhase: Phase = { is: "refused", failure: failure("wait"), at: now + 5_000, refused: { since: now, tries: 1 } };
  const not = (phase: Phase, kind: FailureClass) =>
    words(step(at(phase), { is: "not-observed", failure: failure(kind), tries: 2, ...moment }));

  it("is polled later, longer after more failures", () => {
    expect(not({ is: "running" }, "retry")).toEqual(["sleep 4500, then poll"]);
    expect(not(refusedPhase, "retry")).toEqual(["sleep 5000, then due"]);
  });

  it("ends every call where the ledger has it when no poll can ever succeed", () => {
    expect(not({ is: "running" }, "fatal")).toEqual(["end detached fatal"]);
    expect(not(settling(0), "fatal")).toEqual(["end unknown fatal"]);
    expect(not({ is: "unsent", since: now, tries: 1 }, "fatal")).toEqual(["end not-run fatal"]);
    expect(not(refusedPhase, "fatal")).toEqual(["write withdrawn"]);
  });
});

const failures = fc.constantFrom<FailureClass>("retry", "wait", "ambiguous", "fatal").map((kind) => failure(kind));
const observations = fc.constantFrom<Extract<CallEvent, { is: "observed" }>["observation"]>(
  { state: "absent" },
  { state: "running", requestId: "job-1", progress: { done: 3, total: 9, unit: "MB" } },
  { state: "running" },
  { state: "unclear", message: "two of them" },
  { state: "succeeded", requestId: "job-1" },
  { state: "failed", code: "no", message: "no" },
);
const moments = fc.record({
  now: fc.integer({ min: now - 1e7, max: now + 1e7 }),
  wall: fc.constant(now),
  passedMs: fc.nat(200_000),
  random: fc.constant(0.5),
});
const happenings = fc.oneof(
  fc.constant({ is: "claimed" } as const),
  fc.constant({ is: "due" } as const),
  fc.constant({ is: "detached" } as const),
  fc.record({ is: fc.constant("baseline" as const), answer: fc.oneof(fc.constant(ok([])), failures.map(err)) }),
  fc.record({ is: fc.constant("written" as const), record: fc.constantFrom(claimed, submitting, submitted) }),
  fc.record({ is: fc.constant("not-written" as const), why: fc.constantFrom("lost" as const, { message: "disk full" }) }),
  fc.record({
    is: fc.constant("answered" as const),
    answer: fc.oneof(fc.constant(ok({ requestId: "job-1" })), fc.constant("lapsed" as const), failures.map(err)),
  }),
  fc.record({ is: fc.constant("observed" as const), observation: observations, ageMs: fc.nat(50_000) }),
  fc.record({ is: fc.constant("not-observed" as const), failure: failures, tries: fc.integer({ min: 1, max: 9 }) }),
);
const events = fc.tuple(happenings, moments).map(([happening, when]): CallEvent => ({ ...happening, ...when }));

const isState = (value: unknown): value is CallState => typeof value === "object" && value !== null && "phase" in value;

function viaJson(state: CallState): CallState {
  const copy: unknown = JSON.parse(JSON.stringify(state));
  if (!isState(copy)) throw new Error("no state came back");
  return copy;
}

const copied = <T>(value: T): T => structuredClone(value);

describe("the state is plain data", () => {
  it("goes on after JSON as it would have without, whatever happens in whatever order", () => {
    fc.assert(
      fc.property(fc.constantFrom(claimed, submitting, submitted, unknown), fc.array(events, { maxLength: 12 }), (record, all) => {
        let here = start(record).state;
        for (const event of all) {
          const there = step(viaJson(here), event);
          const before = copied(here);
          const next = step(here, event);
          expect(JSON.stringify(there)).toBe(JSON.stringify(next));
          expect(here).toEqual(before);
          here = next.state;
        }
      }),
    );
  });

  it("asks for one thing at a time: at most one effect brings the next event, and it comes last", () => {
    fc.assert(
      fc.property(fc.constantFrom(claimed, submitting, submitted, unknown), fc.array(events, { maxLength: 12 }), (record, all) => {
        let { state, effects } = start(record);
        for (const event of all) {
          for (const effect of effects.slice(0, -1)) expect(effect.do).toBe("report");
          ({ state, effects } = step(state, event));
        }
      }),
    );
  });

  it("sends only what was on record before: a submit follows a write, or a refusal that surely left nothing", () => {
    fc.assert(
      fc.property(fc.constantFrom(claimed, submitting, submitted, unknown), fc.array(events, { maxLength: 12 }), (record, all) => {
        let { state } = start(record);
        for (const event of all) {
          const before = state.phase.is;
          const next = step(state, event);
          if (next.effects.some((effect) => effect.do === "submit"))
            expect([`${before} ${event.is}`]).toContain(
              before === "refused" ? "refused due" : before === "intending" ? "intending written" : "resending written",
            );
          state = next.state;
        }
      }),
    );
  });
});
