import { describe, expect, test } from "vitest";
import type { CommitRecord } from "../../../src/model/pages.ts";
import { planComment } from "../../../src/views/markdown/index.ts";
import { bigRun } from "./big.ts";
import { page, recorded } from "./example.ts";

const run = bigRun({ plans: 1, entries: 1, tables: 1 });

/** The record of this run as if it had been made of other calls. */
function other(subject: object): CommitRecord {
  const { commit, plans } = recorded(run);
  return {
    commit,
    plans: plans.map((plan) => ({
      ...plan,
      digest: "other",
      entries: plan.entries.map((entry) => ({
        ...entry,
        calls: (entry.calls ?? []).map((call) => ({ ...call, subject: { ...call.subject, ...subject } })),
      })),
    })),
  };
}

describe("what is sent, beyond its parameters", () => {
  test.each([
    [{ region: "us-east-1" }, /`region` `us-east-1` → `/],
    [{ namespace: "elsewhere" }, /`namespace` `elsewhere` → `/],
    [{ account: "111122223333" }, /`account` `111122223333` → /],
    [{ generation: 7 }, /`generation` `7` → `1`/],
  ])("%j", (subject, wanted) => {
    const text = planComment(page(run, { previous: other(subject) }));
    expect(text).toMatch(wanted);
    expect(text).not.toContain("and nothing else");
  });
});
