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
function ready(scheduler: Scheduler): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const lane of Array.from(scheduler.lanes())) {
    scheduler.take(lane);
    const calls: PlannedCall[] = [];
    for (let call = scheduler.next(lane); call !== undefined; call = scheduler.next(lane)) calls.push(call);
    found[lane] = keysOf(calls);
    scheduler.release(lane);
  }
  return found;
}

function schedulerOf(entries: Entries, todo?: readonly string[]) {
  const plans = [planOf(entries)];
  const scheduler = new Scheduler(plans, todo === undefined ? allKeys(plans) : new Set(todo));
  const end = (key: string, outcome: Outcome = "restored"): string[] => {
    const call = callsOf(plans).find((one) => one.key === key);
    if (call === undefined) throw new Error(`no call ${key}`);
    return keysOf(scheduler.done({ call, outcome }));
  };
  return { scheduler, end };
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
    expect(ready(schedulerOf(entries, todo).scheduler)).toEqual(expected);
  });

  test("dependencies bind within a plan, not across plans", () => {
    const plans = [planOf({ a: [[], ["a1"]] }, "one"), planOf({ b: [["a"], ["b1"]] }, "two"), planOf({ a: [[], ["a3"]] }, "three")];
    const scheduler = new Scheduler(plans, allKeys(plans));
    expect(ready(scheduler)).toEqual({ lane: ["a1", "b1", "a3"] });
    expect(keysOf(scheduler.done({ call: callOf("gone"), outcome: "failed" }))).toEqual([]);
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
    const { scheduler, end } = schedulerOf(entries);
    ready(scheduler);
    for (const [key, outcome, made, lost = []] of ends) {
      expect(end(key, outcome), `lost with ${key}`).toEqual(lost);
      expect(ready(scheduler), `ready after ${key}`).toEqual(made.length > 0 ? { lane: made } : {});
    }
  });
});

test("what depends on an entry that was restored before isn't lost with what that entry depends on", () => {
  const { scheduler, end } = schedulerOf(chain, ["a1", "c1"]);
  expect(ready(scheduler)).toEqual({ lane: ["a1", "c1"] });
  expect(end("a1", "failed")).toEqual([]);
});

describe("lanes", () => {
  test("one that is taken is not offered, and comes back when it is released with calls left", () => {
    const { scheduler } = schedulerOf({ a: [[], ["a1@x", "a2@x", "a3@y"]] });
    expect([...scheduler.lanes()]).toEqual(["x", "y"]);
    scheduler.take("x");
    expect([...scheduler.lanes()]).toEqual(["y"]);
    expect(scheduler.next("x")?.key).toBe("a1");
    scheduler.release("x");
    expect([...scheduler.lanes()]).toEqual(["y", "x"]);
    scheduler.take("x");
    expect(scheduler.next("x")?.key).toBe("a2");
    expect(scheduler.next("x")).toBeUndefined();
    scheduler.release("x");
    expect([...scheduler.lanes()]).toEqual(["y"]);
  });

  test("what becomes ready in a taken lane is handed out there, and offered once it is released", () => {
    const { scheduler, end } = schedulerOf({ a: [[], ["a1"]], b: [["a"], ["b1"]] });
    scheduler.take("lane");
    expect(scheduler.next("lane")?.key).toBe("a1");
    end("a1");
    expect([...scheduler.lanes()]).toEqual([]);
    scheduler.release("lane");
    expect([...scheduler.lanes()]).toEqual(["lane"]);
  });
});

describe("the rest", () => {
  test("is all that was neither handed out nor lost", () => {
    const { scheduler, end } = schedulerOf({ ...chain, d: [[], ["d1", "d2"]], e: [["d"], ["e1"]] });
    expect(keysOf(scheduler.rest())).toEqual(["a1", "a2", "d1", "d2", "b1", "c1", "e1"]);
    scheduler.take("lane");
    scheduler.next("lane");
    expect(keysOf(scheduler.rest())).toEqual(["a2", "d1", "d2", "b1", "c1", "e1"]);
    end("a1", "failed");
    expect(keysOf(scheduler.rest())).toEqual(["a2", "d1", "d2", "e1"]);
  });
});

interface Drawn {
  readonly plans: readonly PlannedPlan[];
  readonly todo: ReadonlySet<string>;
}

/** Entries that depend on earlier ones, with some calls each in a few lanes; some calls are done already. */
const plansDrawn: fc.Arbitrary<Drawn> = fc
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

function drawn<T>(stream: Iterator<T, void>): T {
  const next = stream.next();
  if (next.done === true) throw new Error("a stream without an end has ended");
  return next.value;
}

test("whatever ends in whatever order, every call is handed out once, after all that it depends on, or lost because of a failure", () => {
  const outcomes = fc.infiniteStream(fc.constantFrom<Outcome>("restored", "restored", "restored", "skipped", "failed", "unknown"));
  fc.assert(
    fc.property(plansDrawn, fc.infiniteStream(fc.nat()), outcomes, ({ plans, todo }, choices, endings) => {
      const scheduler = new Scheduler(plans, todo);
      const pick = <T>(from: readonly T[]): T | undefined => from[drawn(choices) % Math.max(1, from.length)];
      const ended = new Map<string, Outcome>();
      const handedOut = new Set<string>();
      const lost = new Set<string>();
      const running: PlannedCall[] = [];
      const dependenciesOf = ({ entry }: PlannedCall) =>
        plans.flatMap(({ entries }) => entries).find(({ id }) => id === entry)?.dependsOn ?? [];
      const wellEnded = (id: string) =>
        callsOf(plans)
          .filter((call) => call.entry === id && todo.has(call.key))
          .every(({ key }) => ended.get(key) === "restored" || ended.get(key) === "skipped");
      for (;;) {
        const lane = pick([...scheduler.lanes()]);
        if (lane !== undefined && (running.length === 0 || drawn(choices) % 2 === 0)) {
          scheduler.take(lane);
          const call = scheduler.next(lane);
          scheduler.release(lane);
          if (call === undefined) throw new Error(`lane ${lane} was offered without a call`);
          expect(call.lane).toBe(lane);
          expect(todo.has(call.key) && !handedOut.has(call.key), call.key).toBe(true);
          expect(dependenciesOf(call).every(wellEnded), `${call.key} before its dependencies`).toBe(true);
          handedOut.add(call.key);
          running.push(call);
          continue;
        }
        const call = pick(running);
        if (call === undefined) break;
        running.splice(running.indexOf(call), 1);
        const outcome = drawn(endings);
        ended.set(call.key, outcome);
        for (const { key } of scheduler.done({ call, outcome })) {
          expect(handedOut.has(key) || lost.has(key), `${key} is lost twice, or after it was handed out`).toBe(false);
          lost.add(key);
        }
      }
      expect(new Set([...handedOut, ...lost])).toEqual(todo);
      expect(scheduler.rest()).toEqual([]);
      if ([...ended.values()].every((outcome) => outcome === "restored" || outcome === "skipped")) expect(lost.size).toBe(0);
    }),
    { numRuns: 300 },
  );
});
