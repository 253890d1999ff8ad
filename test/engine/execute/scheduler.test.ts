import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CallResult } from "../../../src/engine/execute/apply-report.ts";
import { Scheduler } from "../../../src/engine/execute/scheduler.ts";
import type { PlannedCall, PlannedPlan } from "../../../src/model/planned.ts";
import { plannedCall, plannedEntry, plannedPlan } from "../samples.ts";

type Outcome = CallResult["outcome"];

/** Entries by id: the ids that it depends on, then its calls, `KEY@LANE`. */
type Entries = Readonly<Record<string, readonly [readonly string[], readonly string[]]>>;

const callOf = (text: string): PlannedCall => {
  const [key = "", lane = "lane"] = text.split("@");
  return plannedCall({ key, lane });
};

const planOf = (entries: Entries, name?: string): PlannedPlan =>
  plannedPlan(
    Object.entries(entries).map(([id, [dependsOn, calls]]) => plannedEntry(id, dependsOn, calls.map(callOf))),
    name,
  );

const callsOf = (plans: readonly PlannedPlan[]): PlannedCall[] => plans.flatMap(({ entries }) => entries.flatMap(({ calls }) => calls));
const keysOf = (calls: Iterable<PlannedCall>): string[] => [...calls].map(({ key }) => key);
const allKeys = (plans: readonly PlannedPlan[]): Set<string> => new Set(keysOf(callsOf(plans)));

/** Takes everything that is ready, lane by lane, without an end of anything. */
function ready(schedule: Scheduler): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const lane of [...schedule.lanes()]) {
    schedule.take(lane);
    const calls: PlannedCall[] = [];
    for (let call = schedule.next(lane); call !== undefined; call = schedule.next(lane)) calls.push(call);
    found[lane] = keysOf(calls);
    schedule.release(lane);
  }
  return found;
}

function scheduleOf(entries: Entries, todo?: readonly string[]) {
  const plans = [planOf(entries)];
  const schedule = new Scheduler(plans, todo === undefined ? allKeys(plans) : new Set(todo));
  const end = (key: string, outcome: Outcome = "restored"): string[] => {
    const call = callsOf(plans).find((one) => one.key === key);
    if (call === undefined) throw new Error(`no call ${key}`);
    return keysOf(schedule.done({ call, outcome }));
  };
  return { schedule, end };
}

const chain: Entries = { a: [[], ["a1", "a2"]], b: [["a"], ["b1"]], c: [["b"], ["c1"]] };
const diamond: Entries = { a: [[], ["a1"]], b: [["a"], ["b1"]], c: [["a"], ["c1"]], d: [["b", "c"], ["d1"]] };

describe("what is ready at first", () => {
  test.each<[string, Entries, string[] | undefined, Record<string, string[]>]>([
    ["everything, in the order of the plans", { a: [[], ["a1", "a2"]], b: [[], ["b1"]] }, undefined, { lane: ["a1", "a2", "b1"] }],
    ["lane by lane", { a: [[], ["a1@x", "a2@y"]], b: [[], ["b1@x"]] }, undefined, { x: ["a1", "b1"], y: ["a2"] }],
    ["nothing that depends on something to be done", chain, undefined, { lane: ["a1", "a2"] }],
    ["what depends on something that is done", chain, ["b1", "c1"], { lane: ["b1"] }],
    ["only what is to be done", chain, ["a2"], { lane: ["a2"] }],
    ["what depends on an entry without calls", { a: [[], []], b: [["a"], ["b1"]] }, undefined, { lane: ["b1"] }],
    ["what depends on something outside the run", { b: [["elsewhere"], ["b1"]] }, undefined, { lane: ["b1"] }],
    ["an entry of which a part is done, by what is left", { a: [[], ["a1", "a2"]], b: [["a"], ["b1"]] }, ["a2", "b1"], { lane: ["a2"] }],
    ["nothing", chain, [], {}],
  ])("%s", (_, entries, todo, expected) => {
    expect(ready(scheduleOf(entries, todo).schedule)).toEqual(expected);
  });

  test("dependencies bind within a plan, not across plans", () => {
    const plans = [planOf({ a: [[], ["a1"]] }, "one"), planOf({ b: [["a"], ["b1"]] }, "two"), planOf({ a: [[], ["a3"]] }, "three")];
    const schedule = new Scheduler(plans, allKeys(plans));
    expect(ready(schedule)).toEqual({ lane: ["a1", "b1", "a3"] });
    expect(keysOf(schedule.done({ call: callOf("gone"), outcome: "failed" }))).toEqual([]);
  });
});

describe("what an end makes ready, or impossible", () => {
  /** How a call ends: what is ready then, and the calls that can't be run any more. */
  type End = readonly [key: string, outcome: Outcome, ready: readonly string[], lost?: readonly string[]];

  test.each<[string, Entries, End[]]>([
    [
      "an entry's dependants wait for its last call",
      chain,
      [
        ["a1", "restored", []],
        ["a2", "restored", ["b1"]],
        ["b1", "restored", ["c1"]],
      ],
    ],
    [
      "skipped is as good as restored",
      chain,
      [
        ["a1", "skipped", []],
        ["a2", "skipped", ["b1"]],
      ],
    ],
    [
      "an entry waits for the last of its dependencies",
      diamond,
      [
        ["a1", "restored", ["b1", "c1"]],
        ["c1", "restored", []],
        ["b1", "restored", ["d1"]],
      ],
    ],
    ["all that depends on a failed call is lost, each once", diamond, [["a1", "failed", [], ["b1", "c1", "d1"]]]],
    [
      "what depends on two that fail is lost with the first",
      diamond,
      [
        ["a1", "restored", ["b1", "c1"]],
        ["b1", "failed", [], ["d1"]],
        ["c1", "failed", []],
      ],
    ],
    [
      "a second call's success doesn't mend a failed entry",
      chain,
      [
        ["a1", "failed", [], ["b1", "c1"]],
        ["a2", "restored", []],
      ],
    ],
    [
      "nor does it mend it the other way round",
      chain,
      [
        ["a1", "restored", []],
        ["a2", "failed", [], ["b1", "c1"]],
      ],
    ],
    ...(["detached", "unknown", "not-run"] as const).map((outcome): [string, Entries, End[]] => [
      `${outcome} is no restore`,
      chain,
      [["a1", outcome, [], ["b1", "c1"]]],
    ]),
  ])("%s", (_, entries, ends) => {
    const { schedule, end } = scheduleOf(entries);
    ready(schedule);
    for (const [key, outcome, made, lost = []] of ends) {
      expect(end(key, outcome), `lost with ${key}`).toEqual(lost);
      expect(ready(schedule), `ready after ${key}`).toEqual(made.length > 0 ? { lane: made } : {});
    }
  });
});

test("what depends on an entry that was restored before isn't lost with what that entry depends on", () => {
  const { schedule, end } = scheduleOf(chain, ["a1", "c1"]);
  expect(ready(schedule)).toEqual({ lane: ["a1", "c1"] });
  expect(end("a1", "failed")).toEqual([]);
});

describe("lanes", () => {
  test("one that is taken is not offered, and comes back when it is released with calls left", () => {
    const { schedule } = scheduleOf({ a: [[], ["a1@x", "a2@x", "a3@y"]] });
    expect([...schedule.lanes()]).toEqual(["x", "y"]);
    schedule.take("x");
    expect([...schedule.lanes()]).toEqual(["y"]);
    expect(schedule.next("x")?.key).toBe("a1");
    schedule.release("x");
    expect([...schedule.lanes()]).toEqual(["y", "x"]);
    schedule.take("x");
    expect(schedule.next("x")?.key).toBe("a2");
    expect(schedule.next("x")).toBeUndefined();
    schedule.release("x");
    expect([...schedule.lanes()]).toEqual(["y"]);
  });

  test("what becomes ready in a taken lane is handed out there, and offered once it is released", () => {
    const { schedule, end } = scheduleOf({ a: [[], ["a1"]], b: [["a"], ["b1"]] });
    schedule.take("lane");
    expect(schedule.next("lane")?.key).toBe("a1");
    end("a1");
    expect([...schedule.lanes()]).toEqual([]);
    schedule.release("lane");
    expect([...schedule.lanes()]).toEqual(["lane"]);
  });
});

describe("the rest", () => {
  test("is all that was neither handed out nor lost", () => {
    const { schedule, end } = scheduleOf({ ...chain, d: [[], ["d1", "d2"]], e: [["d"], ["e1"]] });
    expect(keysOf(schedule.rest())).toEqual(["a1", "a2", "d1", "d2", "b1", "c1", "e1"]);
    schedule.take("lane");
    schedule.next("lane");
    expect(keysOf(schedule.rest())).toEqual(["a2", "d1", "d2", "b1", "c1", "e1"]);
    end("a1", "failed");
    expect(keysOf(schedule.rest())).toEqual(["a2", "d1", "d2", "e1"]);
  });
});

interface Drawn {
  readonly plans: readonly PlannedPlan[];
  readonly todo: ReadonlySet<string>;
}

/** Entries that depend on earlier ones, with some calls each in a few lanes; some calls are done already. */
const drawn: fc.Arbitrary<Drawn> = fc
  .array(
    fc.record({
      dependsOn: fc.uniqueArray(fc.nat(7), { maxLength: 3 }),
      calls: fc.array(fc.record({ lane: fc.constantFrom("x", "y", "z"), todo: fc.boolean() }), { maxLength: 3 }),
    }),
    { maxLength: 8 },
  )
  .map((entries) => {
    const todo = new Set<string>();
    const planned = entries.map(({ dependsOn, calls }, index) =>
      plannedEntry(
        `e${index}`,
        dependsOn.filter((other) => other < index).map((other) => `e${other}`),
        calls.map((call, at) => {
          const key = `e${index}c${at}`;
          if (call.todo) todo.add(key);
          return plannedCall({ key, lane: call.lane });
        }),
      ),
    );
    return { plans: [plannedPlan(planned)], todo };
  });

test("whatever ends in whatever order, every call is handed out once, after all that it depends on, or lost because of a failure", () => {
  const outcomes = fc.infiniteStream(fc.constantFrom<Outcome>("restored", "restored", "restored", "skipped", "failed", "unknown"));
  fc.assert(
    fc.property(drawn, fc.infiniteStream(fc.nat()), outcomes, ({ plans, todo }, choices, endings) => {
      const schedule = new Scheduler(plans, todo);
      const pick = <T>(from: readonly T[]): T | undefined => from[choices.next().value % Math.max(1, from.length)];
      const dependencies = new Map(plans.flatMap(({ entries }) => entries.map(({ id, dependsOn }) => [id, dependsOn] as const)));
      const ended = new Map<string, Outcome>();
      const handedOut = new Set<string>();
      const lost = new Set<string>();
      const running: PlannedCall[] = [];
      const wellEnded = (id: string) =>
        callsOf(plans)
          .filter((call) => call.entry === id && todo.has(call.key))
          .every(({ key }) => ended.get(key) === "restored" || ended.get(key) === "skipped");
      for (;;) {
        const lane = pick([...schedule.lanes()]);
        if (lane !== undefined && (running.length === 0 || choices.next().value % 2 === 0)) {
          schedule.take(lane);
          const call = schedule.next(lane);
          schedule.release(lane);
          if (call === undefined) throw new Error(`lane ${lane} was offered without a call`);
          expect(call.lane).toBe(lane);
          expect(todo.has(call.key) && !handedOut.has(call.key), call.key).toBe(true);
          expect((dependencies.get(call.entry) ?? []).every(wellEnded), `${call.key} before its dependencies`).toBe(true);
          handedOut.add(call.key);
          running.push(call);
          continue;
        }
        const call = pick(running);
        if (call === undefined) break;
        running.splice(running.indexOf(call), 1);
        const outcome = endings.next().value;
        ended.set(call.key, outcome);
        for (const { key } of schedule.done({ call, outcome })) {
          expect(handedOut.has(key) || lost.has(key), `${key} is lost twice, or after it was handed out`).toBe(false);
          lost.add(key);
        }
      }
      expect(new Set([...handedOut, ...lost])).toEqual(todo);
      expect(schedule.rest()).toEqual([]);
      if ([...ended.values()].every((outcome) => outcome === "restored" || outcome === "skipped")) expect(lost.size).toBe(0);
    }),
    { numRuns: 300 },
  );
});
