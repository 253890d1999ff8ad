import { describe, expect, it } from "vitest";
import { callState, step } from "../../../src/engine/call/reducer.ts";
import type { CallState, Effect, Moment, Phase, Policy, Step } from "../../../src/engine/call/state.ts";
import type { Observation } from "../../../src/model/observation.ts";
import { matching } from "../../matching.ts";
import { attempt, ledgerRecord } from "../samples.ts";

const now = Date.parse("2026-11-20T10:00:00.000Z");
const policy: Policy = { pollMinMs: 2_000, pollMaxMs: 12_000, settleMs: 120_000, retryForMs: 900_000, waitForMs: 21_600_000 };
const moment: Moment = { now, wall: now, passedMs: 0, random: 0.5 };
const record = ledgerRecord({ state: "submitted", attempts: [attempt({ requestId: "job-1" })] });
const at = (phase: Phase, more: Partial<CallState> = {}): CallState => ({ ...callState(record, policy, now), phase, ...more });
const observe = (phase: Phase, observation: Observation, ageMs = 0, more: Partial<CallState> = {}, when: Partial<Moment> = {}): Step =>
  step(at(phase, more), { is: "observed", observation, ageMs, ...moment, ...when });

const written = (effects: readonly Effect[]) => effects.flatMap((effect) => (effect.do === "write" ? [effect.transition] : []));
const slept = ({ effects }: Step) => effects.flatMap((effect) => (effect.do === "sleep" ? [effect.until - now] : []));
const lost = { code: "job-vanished", message: "gone" };
const absent: Observation = { state: "absent" };
const unclear: Observation = { state: "unclear", message: "two jobs fit" };
const noted = { code: "submit-unsettled", message: "two jobs fit" };

describe("an observation that fits more than one story", () => {
  it.each<[string, Phase, number, object | undefined]>([
    ["is looked at again while a submit is sought", { is: "settling", soughtMs: 119_999 }, 0, undefined],
    ["ends as unknown once it was sought for --settle", { is: "settling", soughtMs: 120_000 }, 0, noted],
    ["counts for when it was asked for", { is: "settling", soughtMs: 120_000 }, 1, undefined],
    ["is looked at again of a running call", { is: "running" }, 0, undefined],
    ["and for as long as --settle", { is: "running", missingMs: 119_999 }, 0, undefined],
    ["and no longer", { is: "running", missingMs: 120_000 }, 0, noted],
    ["counting from when it was asked for", { is: "running", missingMs: 120_000 }, 1, undefined],
    ["leaves what was unknown as it was", { is: "unknown", problem: lost }, 0, lost],
  ])("%s", (_, phase, ageMs, problem) => {
    const next = observe(phase, unclear, ageMs);
    if (problem === undefined) {
      expect(next.state.phase.is).toBe(phase.is);
      expect(slept(next)).toHaveLength(1);
    } else expect(written(next.effects)).toMatchObject([{ to: "unknown", problem }]);
  });

  it("says what a person can do, where the provider's part knows it", () => {
    const [transition] = written(observe({ is: "settling", soughtMs: 120_000 }, { ...unclear, hint: "look at both" }).effects);
    expect(transition).toMatchObject({ problem: { hint: matching(/^look at both; then: reinstate ledger resolve/) } });
  });
});

describe("a call whose job is not listed ends as unknown", () => {
  it.each<[string, Phase, Partial<CallState>, object]>([
    ["after its acceptance", { is: "running", missingMs: 120_000 }, {}, { code: "job-vanished" }],
    [
      "after a refusal that proves nothing",
      { is: "settling", soughtMs: 120_000, refusal: { class: "fatal", code: "exists", message: "it exists" } },
      { unsettledSends: 1 },
      { code: "submit-unsettled", message: matching(/a second was refused \(it exists\)/) },
    ],
    ["when it was unknown before", { is: "unknown", problem: lost }, {}, lost],
  ])("%s", (_, phase, more, problem) => {
    expect(written(observe(phase, absent, 0, more).effects)).toMatchObject([{ to: "unknown", problem }]);
  });

  it.each([
    ["no gateway", "and no job of it ever appeared; last: no gateway"],
    [undefined, "and no job of it ever appeared"],
  ])("or as failed after three sends, with the last answer: %s", (message, words) => {
    const phase: Phase = { is: "settling", soughtMs: 120_000, ...(message !== undefined && { message }) };
    const [transition] = written(observe(phase, absent, 0, { unsettledSends: 3 }).effects);
    const said = `the request was sent 3 times without an answer that tells, ${words}`;
    expect(transition).toMatchObject({ to: "failed", problem: { code: "submit-unsettled", message: said } });
  });

  it("and says first how long it is looked for", () => {
    const [report] = observe({ is: "running" }, absent).effects;
    const message = "accepted, and the provider lists no job of it yet; looking for it for 120 s";
    expect(report).toEqual({ do: "report", event: { type: "waiting", code: "job-not-listed", message, delayMs: 120_000 } });
  });

  it("in whole seconds, rounded up", () => {
    const [report] = observe({ is: "running" }, absent, 0, { policy: { ...policy, settleMs: 3_599_500 } }).effects;
    expect(report).toMatchObject({ event: { message: matching(/ for 3600 s$/) } });
  });

  it("counting from when the first listing without it was asked for, once", () => {
    expect(observe({ is: "running" }, absent, 700).state.phase).toEqual({ is: "running", missingMs: 700 });
    expect(observe({ is: "running", missingMs: 5_000 }, absent, 700).effects.map((effect) => effect.do)).toEqual(["report", "sleep"]);
  });
});

describe("the pause before the next poll of a submit that is sought", () => {
  it.each([
    ["is an eighth of what is left", 56_000, 8_000],
    ["is no longer than --poll-max", 0, 12_000],
    ["is no shorter than --poll-min", 119_000, 2_000],
  ])("%s", (_, soughtMs, pauseMs) => {
    expect(slept(observe({ is: "settling", soughtMs }, absent, 0, { unsettledSends: 1 }))).toEqual([pauseMs]);
  });
});

describe("progress", () => {
  const half = { done: 5, total: 10, unit: "MB" };
  it("stays known when the next observation has none, and is reported", () => {
    const next = observe({ is: "running" }, { state: "running", requestId: "job-1" }, 0, { progress: half });
    expect(next.state.progress).toEqual(half);
    expect(next.effects[0]).toEqual({ do: "report", event: { type: "progress", progress: half } });
  });

  it("is reported without figures where there are none", () => {
    expect(observe({ is: "running" }, { state: "running", requestId: "job-1" }).effects[0]).toEqual({
      do: "report",
      event: { type: "progress" },
    });
  });

  it("of a restore that has succeeded ends its track, for the lane's history", () => {
    const done = { done: 10, total: 10, unit: "MB" };
    const { state } = observe({ is: "running" }, { state: "succeeded", requestId: "job-1", progress: done }, 0, {}, { now: now + 9_000 });
    expect(state.track).toMatchObject({ since: now, at: now + 9_000, progress: done });
  });

  it("is never taken for older than what is known, whatever clock brings it", () => {
    const known = observe({ is: "running" }, { state: "running", requestId: "job-1", progress: half }, 0, {}, { now: now + 9_000 }).state;
    const next = step(known, {
      is: "observed",
      observation: { state: "running", requestId: "job-1", progress: half },
      ageMs: 0,
      ...moment,
      now: now - 9_000,
    });
    expect(next.state.track.at).toBe(now + 9_000);
  });
});

it("a job that shows itself without an id is recorded as accepted", () => {
  expect(written(observe({ is: "settling", soughtMs: 0 }, { state: "running" }).effects)).toStrictEqual([{ to: "submitted" }]);
});

it.each<[Phase]>([
  [{ is: "intending" }],
  [{ is: "resending" }],
  [{ is: "sending", verified: false }],
  [{ is: "accepted" }],
  [{ is: "refused", failure: { class: "wait", code: "busy", message: "busy" }, at: now, refused: { since: now, tries: 1 } }],
  [{ is: "withdrawing", failure: { class: "wait", code: "busy", message: "busy" } }],
  [{ is: "ending", as: "failed", finishedAt: "2026-11-20T09:00:00.000Z" }],
])("a listing without the job, which comes while something else is being done (%s), changes no phase", (phase) => {
  expect(observe(phase, absent).state.phase).toEqual(phase);
});
