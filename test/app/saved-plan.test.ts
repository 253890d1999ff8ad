import { describe, expect, test } from "vitest";
import { filesOf, movedSince, pinsOf } from "../../src/app/saved-plan.ts";
import type { ExecutionPlan, PlannedCallDocument } from "../../src/model/generated/execution-plan.ts";

const call = (key: string, more: Partial<PlannedCallDocument> = {}): PlannedCallDocument => ({
  key,
  action: "restore",
  reason: "not restored yet",
  operation: "RestoreTable",
  input: {},
  lane: "l",
  diagnostics: [],
  ...more,
});

function document(calls: readonly PlannedCallDocument[], digest = "d1", name = "inc"): ExecutionPlan {
  return {
    formatVersion: "1.0",
    kind: "ExecutionPlan",
    plans: [
      { name, file: "plans/a.yaml", digest, entries: [{ id: "e", provider: "x", pin: { kind: "snapshot", id: "s" }, calls: [...calls] }] },
    ],
    summary: { restore: 0, resume: 0, retry: 0, none: 0, blocked: 0 },
  };
}

const saved = document([call("a"), call("b")]);

describe("a saved execution plan", () => {
  test("may run when only its words have changed", () => {
    expect(movedSince(saved, document([call("b"), call("a", { reason: "not restored yet, expires in 3 h" })]))).toEqual([]);
  });

  test.each<[string, ExecutionPlan, RegExp]>([
    ["a call is gone", document([call("a")], "d2"), /^inc\/e: the RestoreTable call b that was reviewed/],
    ["a call is new", document([call("a"), call("b"), call("c")], "d2"), /^inc\/e: a RestoreTable call c was not in/],
    [
      "a call is done",
      document([call("a"), call("b", { action: "none", reason: "restored" })]),
      /^inc\/e: RestoreTable b was to restore, now do nothing: restored$/,
    ],
    ["a call is blocked", document([call("a"), call("b", { action: "blocked", reason: "expired" })]), /now be blocked: expired$/],
    ["only the digest differs", document([call("a"), call("b")], "d2"), /^inc: its digest was d1, now d2$/],
    ["its input was edited", document([call("a"), call("b", { input: { TableMeta: "[]" } })]), /^the saved execution plan was edited/],
    ["a call stands in it twice", document([call("a"), call("b"), call("b")]), /^the saved execution plan was edited/],
    ["the plan has another name", document([call("a"), call("b")], "d1", "other"), /^inc: its digest was d1, now there is no such plan$/],
  ])("is refused when %s", (_, current, message) => {
    const moved = movedSince(saved, current);
    expect(moved).toMatchObject([{ severity: "error", code: "plan-moved" }]);
    expect(moved[0]?.message).toMatch(message);
  });

  test("is refused with the credentials of another account, unless nothing of it would be sent or asked for", () => {
    const planned = (account: string | undefined, ...calls: PlannedCallDocument[]): ExecutionPlan => {
      const made = document(calls);
      const pin = { kind: "snapshot", id: "s" } as const;
      const entry = { id: "e", provider: "x", pin, calls: [...calls], ...(account !== undefined && { account }) };
      return { ...made, plans: [{ name: "inc", file: "plans/a.yaml", digest: "d1", entries: [entry] }] };
    };
    const one = "111122223333";
    const reviewed = planned(one, call("a"));
    expect(movedSince(reviewed, planned(one, call("a")))).toEqual([]);
    expect(movedSince(reviewed, planned("444455556666", call("a")))).toMatchObject([
      { code: "plan-moved", message: `inc/e was planned for account ${one}, and the credentials are of 444455556666` },
    ]);
    expect(movedSince(reviewed, planned(undefined, call("a")))).toMatchObject([{ code: "plan-moved" }]);
    expect(movedSince(planned(undefined, call("a")), planned(one, call("a")))).toEqual([]);
    const done = call("a", { action: "none" });
    expect(movedSince(planned(one, done), planned(undefined, done))).toEqual([]);
  });

  test("names its pins and files", () => {
    expect(pinsOf(saved)).toEqual(new Map([["inc/e", { kind: "snapshot", id: "s" }]]));
    expect(filesOf({ ...saved, plans: [...saved.plans, ...saved.plans] })).toEqual(["plans/a.yaml"]);
  });
});
