import { describe, expect, it } from "vitest";
import { step } from "../../../src/engine/call/reducer.ts";
import type { CallEvent, CallState, Moment, Phase } from "../../../src/engine/call/state.ts";
import { nextPollDelay } from "../../../src/engine/polling/poll-schedule.ts";
import type { FailureClass } from "../../../src/providers/provider.ts";
import { at, claimed, failure, moment, now, phases, policy, settling, submitted, submitting, time, words } from "./samples.ts";

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

type Seen = Extract<CallEvent, { is: "observed" }>["observation"];

const look = (state: CallState, observation: Seen, more: Partial<Moment> & { readonly ageMs?: number } = {}) =>
  step(state, { is: "observed", observation, ageMs: 0, ...moment, ...more });

const progress = { done: 3, total: 9, unit: "MB" };
const nothing: Seen = { state: "absent" };
const unclear: Seen = { state: "unclear", message: "two of them", hint: "look which" };

describe("a job that runs", () => {
  it.each<[string, Phase, string | undefined, object | undefined]>([
    ["was looked for", settling(0), "job-1", { requestId: "job-1" }],
    ["was looked for, and has no id", settling(0), undefined, {}],
    ["was of unknown outcome", phases.unknown, "job-1", { requestId: "job-1" }],
    ["has the id on record", phases.running, "job-1", undefined],
    ["shows no id", phases.running, undefined, undefined],
    ["shows another id", phases.running, "job-2", { requestId: "job-2" }],
  ])("and %s: what is new goes on record", (_, phase, requestId, news) => {
    const { state, effects } = look(at(phase, submitted), { state: "running", ...(requestId !== undefined && { requestId }) });
    expect(state.phase).toStrictEqual({ is: "running", ...(news && { recording: news }) });
    expect(effects).toStrictEqual(
      news === undefined
        ? [
            { do: "report", event: { type: "progress" } },
            { do: "sleep", until: now + 2_000, wakes: "poll" },
          ]
        : [{ do: "write", transition: { to: "submitted", ...news } }],
    );
  });

  it("with no attempt on record has news in any id", () => {
    expect(words(look(at(phases.running, claimed), { state: "running", requestId: "job-1" }))).toEqual(["write submitted"]);
  });

  it.each<[string, Seen]>([
    ["what it shows", { state: "running", progress }],
    ["what it last showed", { state: "running" }],
    ["what it last showed, when it is not listed", nothing],
  ])("is reported with %s", (_, observation) => {
    const before = at({ is: "running", missingMs: 0 }, submitted, {
      progress: "progress" in observation ? { ...progress, done: 1 } : progress,
    });
    const { state, effects } = look(before, observation);
    expect(state.progress).toEqual(progress);
    expect(state.track.progress).toEqual(progress);
    expect(effects[0]).toEqual({ do: "report", event: { type: "progress", progress } });
  });

  it("teaches when to poll, by a clock that is never set back, with what the lane has taught", () => {
    const first = look(at(phases.running, submitted), { state: "running", progress: { ...progress, done: 1 } }, { now: now + 10_000 });
    const history = { duration: { mean: 90_000, sigma: 0 }, rateSigma: 1.2, reportsProgress: true };
    const later = look(first.state, { state: "running", progress }, { now: now + 20_000, history });
    expect(later.state.track).toMatchObject({ at: now + 20_000, rate: { sigma: 1.2 } });
    expect(later.state.pollAt).toBe(now + 20_000 + nextPollDelay(later.state.track, policy, history));
    const back = look(later.state, { state: "running", progress }, { now: now - 60_000 });
    expect(back.state.track.at).toBe(now + 20_000);
  });

  it("that ended well leaves what it showed last, and when", () => {
    const { state } = look(at(phases.running, submitted), { state: "succeeded", progress }, { now: now + 10_000 });
    expect(state.track).toMatchObject({ at: now + 10_000, progress });
    const silent = look(at(phases.running, submitted), { state: "succeeded" }, { now: now + 10_000 });
    expect(silent.state.track).toStrictEqual({ since: now, at: now + 10_000, movedAt: now });
  });
});

describe("a job that is not to be seen", () => {
  it.each<[string, Phase, Seen]>([
    ["not listed", phases.running, nothing],
    ["unclear", phases.running, unclear],
  ])("though accepted (%s): that is said once, with how long it is looked for", (_, phase, observation) => {
    const first = look(at(phase, submitted), observation, { ageMs: 700 });
    expect(first.state.phase).toEqual({ is: "running", missingMs: 700 });
    expect(first.effects[0]).toEqual({
      do: "report",
      event: {
        type: "waiting",
        code: "job-not-listed",
        message: "accepted, and the provider lists no job of it yet; looking for it for 120 s",
        delayMs: 120_000,
      },
    });
    expect(words(look(first.state, observation, { passedMs: 120_699, ageMs: 1_400 }))).toEqual(["progress", "sleep 2000, then poll"]);
    expect(words(look(first.state, observation, { passedMs: 120_700, ageMs: 1_400 }))).toEqual(["write unknown"]);
    expect(look(first.state, { state: "running" }).state.phase).toEqual({ is: "running" });
  });

  it("is looked for as long as was asked for", () => {
    const { effects } = look(at(phases.running, submitted, { policy: { ...policy, settleMs: 3_600_000 } }), nothing);
    const message = "accepted, and the provider lists no job of it yet; looking for it for 3600 s";
    expect(effects[0]).toMatchObject({ event: { message, delayMs: 3_600_000 } });
  });

  it.each<[string, number, number, number]>([
    ["an eighth of what is left of --settle", 0, 120_000, 15_000],
    ["no less than the shortest pause", 119_000, 120_000, 2_000],
    ["no more than the longest", 0, 1_200_000, 60_000],
  ])("is looked for again after %s", (_, soughtMs, settleMs, pauseMs) => {
    const before = at(settling(soughtMs), submitting, { unsettledSends: 1, policy: { ...policy, settleMs } });
    for (const observation of [nothing, unclear]) expect(look(before, observation).state.pollAt).toBe(now + pauseMs);
  });

  it.each([0, 1_000])("is unclear for as long as --settle (answer %i ms old), then of unknown outcome", (ageMs) => {
    const sought = (soughtMs: number) => words(look(at(settling(soughtMs)), unclear, { ageMs }));
    expect(sought(119_999 + ageMs)).toEqual(["progress", "sleep 2000, then poll"]);
    expect(sought(120_000 + ageMs)).toEqual(["write unknown"]);
  });

  it.each(["wait", "retry"] as const)("is sent again after a refusal that passes (%s)", (kind) => {
    const phase: Phase = { is: "settling", soughtMs: 120_000, refusal: failure(kind) };
    expect(words(look(at(phase, submitting, { unsettledSends: 1 }), nothing))).toEqual(["write resending"]);
  });

  const { unsent, intending, resending, sending, accepted, refused, withdrawing, ending, ended } = phases;
  it.each([unsent, intending, resending, sending, accepted, refused, withdrawing, ending, ended])(
    "proves nothing in the phase $is",
    (phase) => {
      const { state, effects } = look(at(phase), nothing);
      expect(state.phase).toEqual(phase);
      expect(effects).toEqual([
        { do: "report", event: { type: "progress" } },
        { do: "sleep", until: now + 2_000, wakes: "poll" },
      ]);
    },
  );
});

describe("why a call ends as it does", () => {
  const resolve = `then: reinstate ledger resolve ${"k".repeat(12)} --as restored|failed --why TEXT`;
  const sends = "the request was sent 3 times without an answer that tells, and no job of it ever appeared";
  const over = 120_000;
  const thrice: Partial<CallState> = { unsettledSends: 3 };

  it.each<[string, Phase, Seen, "failed" | "cancelled" | "unknown", object, Partial<CallState>?]>([
    [
      "failed",
      phases.running,
      { state: "failed", code: "no", message: "no space", hint: "make some" },
      "failed",
      { code: "no", message: "no space", hint: "make some" },
    ],
    ["cancelled", phases.running, { state: "cancelled", code: "no", message: "by hand" }, "cancelled", { code: "no", message: "by hand" }],
    [
      "gone",
      { is: "running", missingMs: over },
      nothing,
      "unknown",
      {
        code: "job-vanished",
        message: "the provider accepted the restore and now neither lists it nor says how it ended",
        hint: `look for the target object by hand; ${resolve}`,
      },
    ],
    ["unclear", settling(over), unclear, "unknown", { code: "submit-unsettled", message: "two of them", hint: `look which; ${resolve}` }],
    [
      "unclear, without a hint",
      settling(over),
      { state: "unclear", message: "two of them" },
      "unknown",
      { code: "submit-unsettled", message: "two of them", hint: `look at the target by hand; ${resolve}` },
    ],
    [
      "unclear, and unknown before",
      phases.unknown,
      unclear,
      "unknown",
      { code: "job-vanished", message: "it is gone", hint: `look at the target by hand; ${resolve}` },
    ],
    [
      "not listed, and unknown before",
      phases.unknown,
      nothing,
      "unknown",
      { code: "job-vanished", message: "it is gone", hint: `look at the target by hand; ${resolve}` },
    ],
    [
      "refused after an unanswered send",
      { is: "settling", soughtMs: over, refusal: failure("fatal") },
      nothing,
      "unknown",
      {
        code: "submit-unsettled",
        message:
          "a first try got no answer and a second was refused (it was fatal); the first may have been accepted, but no job of it is listed",
        hint: `look for the target object by hand; ${resolve}`,
      },
    ],
    [
      "never answered",
      settling(over),
      nothing,
      "failed",
      { code: "submit-unsettled", message: sends, hint: "check the provider's health, then apply again" },
      thrice,
    ],
    [
      "never answered but by errors",
      { is: "settling", soughtMs: over, message: "timed out" },
      nothing,
      "failed",
      { code: "submit-unsettled", message: `${sends}; last: timed out`, hint: "check the provider's health, then apply again" },
      thrice,
    ],
  ])("%s", (_, phase, observation, to, problem, more) => {
    const { state, effects } = look(at(phase, submitted, more), observation);
    expect(effects).toStrictEqual([{ do: "write", transition: { to, problem } }]);
    expect(state.phase).toStrictEqual({ is: "ending", as: to, problem, finishedAt: time });
  });

  it.each<[string, Seen, object, string]>([
    [
      "as the provider tells them",
      { state: "succeeded", requestId: "job-1", progress, finishedAt: "2026-11-20T09:59:00Z" },
      { requestId: "job-1", progress },
      "2026-11-20T09:59:00Z",
    ],
    ["as far as they are seen", { state: "succeeded" }, {}, time],
  ])("restored: id, progress and end go on record %s", (_, observation, facts, finishedAt) => {
    const { state, effects } = look(at(phases.running, submitted), observation);
    expect(effects).toStrictEqual([{ do: "write", transition: { to: "restored", ...facts } }]);
    expect(state.phase).toStrictEqual({ is: "ending", as: "restored", finishedAt });
  });
});

describe("a poll that failed", () => {
  it("is made again when it may be", () => {
    const failed = failure("retry", { retryAfterMs: 90_000 });
    const { state, effects } = step(at(phases.running), { is: "not-observed", failure: failed, tries: 1, ...moment });
    expect(state.pollAt).toBe(now + 90_000);
    expect(effects).toEqual([{ do: "sleep", until: now + 90_000, wakes: "poll" }]);
  });
});
