import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { indexLedger } from "../../../src/engine/claims/ledger-index.ts";
import { type CompiledEntry, compileEntry } from "../../../src/engine/plan/compile.ts";
import { blockDependants, dependantsOf } from "../../../src/engine/plan/dependencies.ts";
import type { LedgerState } from "../../../src/model/ledger-record.ts";
import type { Action, PlannedEntry } from "../../../src/model/planned.ts";
import { VirtualClock } from "../../fakes/clock.ts";
import { entry, FakeCloud, fakeProvider, plan } from "../../fakes/provider.ts";
import { ledgerRecord, location, plannedCall, plannedEntry, plannedPlan, viewOf } from "../samples.ts";

/** The entries of one plan by id: the ids that it depends on, then what would be done about each of its calls. */
type Entries = Readonly<Record<string, readonly [readonly string[], readonly Action[]]>>;

const entriesOf = (entries: Entries): PlannedEntry[] =>
  Object.entries(entries).map(([id, [dependsOn, actions]]) =>
    plannedEntry(
      id,
      dependsOn,
      actions.map((action, index) => plannedCall({ key: `${id}${index}`, action, reason: action })),
    ),
  );

/** Another entry of the plan, which this run leaves out. */
function leftOut(id: string, tables: readonly string[]): CompiledEntry {
  const one = entry(id, tables, { plan: "p" });
  const provider = fakeProvider(new FakeCloud(new VirtualClock()));
  return compileEntry(plan(one), one, provider, { records: new Map(), byIntent: new Map(), accounts: new Set() }, undefined);
}

/** The actions of each entry's calls afterwards, and the code of what was added. */
function blocked(entries: Entries, compiled: readonly CompiledEntry[] = [], states: readonly LedgerState[] = []) {
  const intents = compiled.flatMap((one) => one.intents);
  const records = states.map((state, index) => ledgerRecord({ key: `out${index}`, intent: intents[index] ?? "", state }));
  const [planned] = blockDependants([plannedPlan(entriesOf(entries))], compiled, viewOf(records));
  return Object.fromEntries(
    (planned?.entries ?? []).map(({ id, calls }) => [
      id,
      calls.map(({ action, diagnostics }) => [action, ...diagnostics.map(({ code }) => code)].join(" ")),
    ]),
  );
}

test("dependants are listed by what they depend on", () => {
  const entries = entriesOf({ a: [[], ["restore"]], b: [["a"], []], c: [["a", "b"], ["restore"]], d: [["elsewhere"], ["none"]] });
  expect([...dependantsOf(entries)].map(([id, found]) => [id, found.map((one) => one.id)])).toEqual([
    ["a", ["b", "c"]],
    ["b", ["c"]],
    ["elsewhere", ["d"]],
  ]);
});

const byBlocked = "blocked dependency-blocked";
const notRestored = "blocked dependency-not-restored";

describe("what depends on something blocked", () => {
  test.each<[string, Entries, Record<string, string[]>]>([
    ["is blocked", { a: [[], ["blocked"]], b: [["a"], ["restore"]] }, { a: ["blocked"], b: [byBlocked] }],
    [
      "is blocked when one call of several is",
      { a: [[], ["restore", "blocked"]], b: [["a"], ["retry"]] },
      { a: ["restore", "blocked"], b: [byBlocked] },
    ],
    [
      "is blocked through others, and in any order of the file",
      { c: [["b"], ["restore"]], b: [["a"], ["restore"]], a: [[], ["blocked"]] },
      { c: [byBlocked], b: [byBlocked], a: ["blocked"] },
    ],
    [
      "is blocked once, by the first",
      { a: [[], ["blocked"]], b: [[], ["blocked"]], c: [["a", "b"], ["restore"]] },
      { a: ["blocked"], b: ["blocked"], c: [byBlocked] },
    ],
    [
      "is blocked call by call, but for what is done or in flight",
      { a: [[], ["blocked"]], b: [["a"], ["none", "resume", "restore", "retry"]] },
      { a: ["blocked"], b: ["none", "resume", byBlocked, byBlocked] },
    ],
    [
      "is left as it is when there is nothing to do",
      { a: [[], ["blocked"]], b: [["a"], ["none", "resume"]] },
      { a: ["blocked"], b: ["none", "resume"] },
    ],
    [
      "is not blocked through something with nothing to do",
      { a: [[], ["blocked"]], b: [["a"], ["none"]], c: [["b"], ["restore"]] },
      { a: ["blocked"], b: ["none"], c: ["restore"] },
    ],
    [
      "alone is blocked",
      { a: [[], ["blocked"]], b: [[], ["restore"]], c: [["b"], ["restore"]] },
      { a: ["blocked"], b: ["restore"], c: ["restore"] },
    ],
  ])("%s", (_, entries, expected) => {
    expect(blocked(entries)).toEqual(expected);
  });
});

describe("what depends on something outside the run", () => {
  const b: Entries = { b: [["a"], ["restore"]], c: [["b"], ["restore"]] };
  const goes = { b: ["restore"], c: ["restore"] };
  const stops = { b: [notRestored], c: [byBlocked] };
  test.each<[string, readonly CompiledEntry[], LedgerState[], Record<string, string[]>]>([
    ["goes when all of it is restored", [leftOut("a", ["t", "u"])], ["restored", "restored"], goes],
    ["stops when a part of it is not", [leftOut("a", ["t", "u"])], ["restored", "failed"], stops],
    ["stops when nothing is on record", [leftOut("a", ["t"])], [], stops],
    ["stops when it runs", [leftOut("a", ["t"])], ["submitted"], stops],
    ["stops when there is no such entry", [], [], stops],
    [
      "stops when another plan's entry of that name is restored",
      [{ ...leftOut("a", ["t"]), plan: { ...plan(), name: "other" } }],
      ["restored"],
      stops,
    ],
  ])("%s", (_, compiled, states, expected) => {
    expect(blocked(b, compiled, states)).toEqual(expected);
  });

  test("is told which entry, where, and what to do", () => {
    const [planned] = blockDependants([plannedPlan(entriesOf(b))], [], viewOf([]));
    expect(planned?.entries.map(({ calls }) => calls.map(({ reason, diagnostics }) => [reason, diagnostics[0]]))).toEqual([
      [
        [
          "depends on a, which is not restored and not part of this run",
          {
            severity: "error",
            code: "dependency-not-restored",
            message: "depends on a, which is not restored and not part of this run",
            hint: "add --only p/a",
            location,
          },
        ],
      ],
      [
        [
          "depends on b, which is blocked",
          expect.objectContaining({ severity: "error", code: "dependency-blocked", hint: "clear what blocks it first", location }),
        ],
      ],
    ]);
  });
});

test("plans don't depend on each other", () => {
  const one = plannedPlan(entriesOf({ a: [[], ["blocked"]] }), "one");
  const two = plannedPlan(entriesOf({ a: [[], ["restore"]], b: [["a"], ["restore"]] }), "two");
  const [, after] = blockDependants([one, two], [], viewOf([]));
  expect(after).toEqual(two);
});

test("a call is blocked exactly when a way of calls to do leads from it to a blocked one", () => {
  const drawn = fc.array(
    fc.record({
      dependsOn: fc.uniqueArray(fc.nat(7), { maxLength: 3 }),
      action: fc.constantFrom<Action>("restore", "restore", "retry", "none", "resume", "blocked"),
    }),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(drawn, (rows) => {
      const entries = rows.map(({ dependsOn, action }, index) =>
        plannedEntry(
          `e${index}`,
          dependsOn.filter((other) => other < index).map((other) => `e${other}`),
          [plannedCall({ key: `k${index}`, action })],
        ),
      );
      const isBlocked = (id: string): boolean => {
        const one = entries.find((other) => other.id === id);
        const action = one?.calls[0]?.action;
        return action === "blocked" || ((action === "restore" || action === "retry") && one?.dependsOn.some(isBlocked) === true);
      };
      const [planned] = blockDependants([plannedPlan(entries)], [], { ...viewOf([]), index: indexLedger(viewOf([]).snapshot) });
      for (const { id, calls } of planned?.entries ?? []) expect(calls[0]?.action === "blocked", id).toBe(isBlocked(id));
    }),
  );
});
