import { describe, expect, test } from "vitest";
import { approvers, withoutAuthors } from "../../src/action/gate/approvals.ts";
import type { Review } from "../../src/action/github/resources.ts";

const commit = "a".repeat(40);
const question = { commit, since: "2026-11-20T10:00:00Z" };
const review = (minute: number, state: string, more: Partial<Review> = {}): Review => ({
  reviewer: "bob",
  isPerson: true,
  state,
  commit,
  submittedAt: `2026-11-20T10:${String(minute).padStart(2, "0")}:00Z`,
  ...more,
});

describe("who approved", () => {
  test.each<[string, Review[], string[]]>([
    ["nobody", [], []],
    ["one person", [review(1, "APPROVED")], ["bob"]],
    ["two people", [review(1, "APPROVED"), review(2, "APPROVED", { reviewer: "carol" })], ["bob", "carol"]],
    ["the same person twice counts once", [review(1, "APPROVED"), review(2, "APPROVED")], ["bob"]],
    ["a comment takes nothing back", [review(1, "APPROVED"), review(2, "COMMENTED")], ["bob"]],
    ["a pending review says nothing yet", [review(1, "APPROVED"), review(2, "PENDING")], ["bob"]],
    ["asking for changes does", [review(1, "APPROVED"), review(2, "CHANGES_REQUESTED")], []],
    ["approving after all", [review(1, "CHANGES_REQUESTED"), review(2, "APPROVED")], ["bob"]],
    ["a dismissed one", [review(1, "DISMISSED")], []],
    ["listed in another order", [review(2, "CHANGES_REQUESTED"), review(1, "APPROVED")], []],
    ["a bot's", [review(1, "APPROVED", { isPerson: false })], []],
    ["of another commit", [review(1, "APPROVED", { commit: "b".repeat(40) })], []],
    ["in the second of the record, which it can't be about", [review(0, "APPROVED")], []],
    ["before the record", [review(1, "APPROVED", { submittedAt: "2026-11-20T09:59:59Z" })], []],
  ])("%s", (_, reviews, wanted) => {
    expect(approvers(reviews, question)).toEqual(wanted);
  });
});

test("those who had a hand in it are left out, however their login is written", () => {
  expect(withoutAuthors(["bob", "Alice", "carol"], new Set(["alice", "CAROL", "web-flow"]))).toEqual(["bob"]);
});
