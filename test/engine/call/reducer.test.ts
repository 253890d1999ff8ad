import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { callState, step } from "../../../src/engine/call/reducer.ts";
import type { CallEvent, CallState, Effect, Phase } from "../../../src/engine/call/state.ts";
import { advance } from "../../../src/engine/claims/record-transitions.ts";
import type { LedgerRecord } from "../../../src/model/ledger-record.ts";
import { err, ok } from "../../../src/model/result.ts";
import type { FailureClass } from "../../../src/providers/provider.ts";
import { at, claimed, failure, moment, now, phases, policy, refused, start, submitted, submitting, unknown, words } from "./samples.ts";

/** The request of the first attempt leaves. */
const leaves: readonly Effect[] = [
  { do: "report", event: { type: "submitting", attempt: 1 } },
  { do: "submit", token: submitting.attempts[0]?.token ?? "none" },
];

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

describe("a call that an earlier run sent", () => {
  const sentAt = (ms: number) => advance(claimed, { to: "submitting", run: "run-0" }, new Date(now + ms).toISOString());

  it.each<[string, LedgerRecord, Phase, number]>([
    ["has one send of unknown outcome, looked for anew", submitting, { is: "settling", soughtMs: 0 }, 1],
    ["has none when it was accepted", submitted, { is: "running" }, 0],
    ["has none when it ended as unknown", unknown, { is: "unknown", problem: { code: "submit-unsettled", message: "nobody knows" } }, 0],
    [
      "has no reason when none is on record",
      { ...unknown, attempts: [] },
      { is: "unknown", problem: { code: "submit-unsettled", message: "no reason is on record" } },
      0,
    ],
  ])("%s", (_, record, phase, unsettledSends) => {
    expect(start(record).state).toMatchObject({ phase, unsettledSends });
  });

  it.each([
    ["since it was sent", -600_000, -600_000],
    ["since now, if it was sent by a clock that is ahead", 60_000, 0],
  ])("is at work %s", (_, sent, since) => {
    const record = sentAt(sent);
    const { startedAt, track } = start(record).state;
    expect(startedAt).toBe(record.attempts[0]?.submittedAt);
    expect(track).toEqual({ since: now + since, at: now + since, movedAt: now + since });
  });

  it("is at work since now when nothing tells since when", () => {
    const { startedAt, track, pollAt } = start({ ...submitted, attempts: [] }).state;
    expect({ startedAt, track, pollAt }).toEqual({ track: { since: now, at: now, movedAt: now }, pollAt: now });
  });

  it("counts no try to read the baseline before the first", () => {
    expect(callState(claimed, policy, now).phase).toEqual({ is: "unsent", since: now, tries: 0 });
  });
});

describe("what was slept for has come", () => {
  it("reads the baseline again, and sends nothing yet", () => {
    expect(step(at(phases.unsent, claimed), { is: "due", ...moment }).effects).toEqual([{ do: "read-baseline" }]);
  });

  it("sends what was refused for now under the same attempt, with nothing verified for it", () => {
    const { state, effects } = step(at(phases.refused), { is: "due", ...moment });
    expect(state.phase).toEqual({ is: "sending", verified: false, refused });
    expect(effects).toEqual(leaves);
  });

  it.each(Object.values(phases).filter(({ is }) => is !== "unsent" && is !== "refused"))("changes nothing in the phase $is", (phase) => {
    const state = at(phase);
    expect(step(state, { is: "due", ...moment })).toEqual({ state, effects: [] });
  });
});

describe("a write that landed", () => {
  const landed = (phase: Phase, record: LedgerRecord) => step(at(phase, claimed), { is: "written", record, ...moment });

  it.each<[string, Phase, Phase]>([
    ["the intent", phases.intending, { is: "sending", verified: false }],
    ["the claim's verification", { is: "resending" }, { is: "sending", verified: true }],
    ["the claim's verification after refusals", phases.resending, { is: "sending", verified: true, refused }],
  ])("%s lets the request of the attempt leave, once", (_, phase, sends) => {
    const { state, effects } = landed(phase, submitting);
    expect(state.phase).toEqual(sends);
    expect(state.record).toBe(submitting);
    expect(effects).toEqual(leaves);
  });

  it("sends nothing without an attempt on record", () => {
    for (const phase of [phases.intending, phases.resending]) expect(words(landed(phase, claimed))).toEqual(["end detached claim-lost"]);
  });

  const second = { ...submitted, attempts: submitted.attempts.map((attempt) => ({ ...attempt, number: 2 })) };
  it.each<[string, Phase, LedgerRecord, object]>([
    ["its answer", phases.accepted, second, { attempt: 2, requestId: "job-1" }],
    ["its answer, which had no id", { is: "accepted" }, second, { attempt: 2 }],
    ["its job in the listing", { is: "running", recording: { requestId: "job-2" } }, second, { attempt: 2, requestId: "job-2" }],
    ["its job in the listing, which has no id", { is: "running", recording: {} }, second, { attempt: 2 }],
    ["its answer, with an attempt that is not on record", phases.accepted, claimed, { attempt: 1, requestId: "job-1" }],
  ])("%s is told, with the attempt and the job's id", (_, phase, record, told) => {
    const { state, effects } = landed(phase, record);
    expect(state.phase).toEqual({ is: "running" });
    expect(effects[0]).toStrictEqual({ do: "report", event: { type: "submitted", ...told } });
    expect(effects.at(-1)).toEqual({ do: "sleep", until: now, wakes: "poll" });
  });

  const waitsForNoWrite = [phases.unsent, phases.sending, phases.refused, phases.settling, phases.unknown, phases.ended];
  it.each(waitsForNoWrite)("changes nothing in the phase $is, whether it landed or not", (phase) => {
    const state = at(phase);
    expect(step(state, { is: "written", record: submitting, ...moment })).toEqual({ state, effects: [] });
    expect(step(state, { is: "not-written", why: { message: "disk full" }, ...moment })).toEqual({ state, effects: [] });
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
