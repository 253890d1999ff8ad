import { describe, expect, test } from "vitest";
import type { CheckRun } from "../../src/action/github/resources.ts";
import { recordsIn, reviewedIn, type StoredRecord } from "../../src/action/record/find-plan-record.ts";
import { encodeRecord, type RecordOrigin } from "../../src/action/record/plan-record-codec.ts";
import type { PlanRecord } from "../../src/model/pages.ts";

const prefix = "reinstate/01234567/";
const at = (minute: number): string => `2026-11-20T10:${String(minute).padStart(2, "0")}:00Z`;
const plan = (digest: string, pin = "rp-1"): PlanRecord => ({
  name: "inc",
  file: "plans/inc.yaml",
  digest,
  entries: [{ id: "sales", pin: { kind: "recovery-point", id: pin } }],
});
const run = (id: number, minute: number, more: Partial<CheckRun> = {}, origin: RecordOrigin = {}): CheckRun => ({
  id,
  app: "github-actions",
  externalId: `${prefix}${id}`,
  text: encodeRecord([plan("d")], origin) ?? "",
  completedAt: at(minute),
  ...more,
});
const inOrder = (runs: readonly CheckRun[]) => recordsIn(runs, "github-actions", prefix);
const record = (minute: number, ...plans: PlanRecord[]): StoredRecord => ({ plans, recordedAt: at(minute), checkRun: minute });

describe("the records of a commit", () => {
  test("are our own App's, for the same plans, oldest first", () => {
    const found = inOrder([
      run(9, 5, {}, { pullRequest: 7 }),
      run(3, 1),
      run(4, 2, { app: "strange-app" }),
      run(5, 3, { externalId: "reinstate/89abcdef/5" }),
      run(6, 4, { text: "All checks have passed." }),
    ]);
    expect(found.own.map(({ checkRun }) => checkRun)).toEqual([3, 9]);
    expect(found).toMatchObject({ otherApps: ["strange-app"], otherPlans: true });
    expect(found.backDated).toBeUndefined();
  });

  test("and its check runs without one are told apart", () => {
    const found = inOrder([run(3, 1), run(6, 4, { text: "The plans are not valid." }), run(7, 5, { app: "strange-app", text: "" })]);
    expect(found.own.map(({ checkRun }) => checkRun)).toEqual([3]);
    expect(found.blank).toEqual([{ checkRun: 6, completedAt: at(4) }]);
  });

  test("whose time is older than that of one before them are back-dated", () => {
    expect(inOrder([run(3, 10), run(4, 11), run(5, 2)]).backDated).toEqual({ checkRun: 5, before: 3 });
    expect(inOrder([run(3, 10), run(4, 2, { text: "no record" })]).backDated).toEqual({ checkRun: 4, before: 3 });
  });

  test("of the same second, and of others, are not", () => {
    expect(inOrder([run(3, 10), run(4, 10)]).backDated).toBeUndefined();
    expect(inOrder([run(3, 10, { completedAt: "2026-11-20T10:10:05Z" }), run(4, 10)]).backDated).toBeUndefined();
    expect(inOrder([run(3, 10, { completedAt: "2026-11-20T10:10:06Z" }), run(4, 10)]).backDated).toEqual({ checkRun: 4, before: 3 });
    expect(inOrder([run(3, 10, { app: "strange-app" }), run(4, 2)]).backDated).toBeUndefined();
  });
});

describe("what was planned last counts since", () => {
  test.each<[string, readonly [StoredRecord, ...StoredRecord[]], { digest: string; since: string }]>([
    ["it was planned", [record(1, plan("a"))], { digest: "a", since: at(1) }],
    ["it was first planned, planned the same again", [record(1, plan("a")), record(2, plan("a"))], { digest: "a", since: at(1) }],
    ["it was planned with another backup", [record(1, plan("a")), record(2, plan("a", "rp-2"))], { digest: "a", since: at(2) }],
    ["it was planned with another digest", [record(1, plan("a")), record(2, plan("b"))], { digest: "b", since: at(2) }],
    [
      "the way back, where something else was shown in between",
      [record(1, plan("a")), record(2, plan("b")), record(3, plan("a"))],
      { digest: "a", since: at(3) },
    ],
    ["a plan more came in", [record(1, plan("a")), record(2, plan("a"), { ...plan("c"), name: "other" })], { digest: "a", since: at(2) }],
  ])("%s", (_, records, { digest, since }) => {
    const reviewed = reviewedIn(records);
    expect({ digest: reviewed.plans[0]?.digest, since: reviewed.since }).toEqual({ digest, since });
  });
});
