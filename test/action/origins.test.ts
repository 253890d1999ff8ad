import { expect, test } from "vitest";
import type { PullRequest } from "../../src/action/github/resources.ts";
import { originOf } from "../../src/action/trigger/origins.ts";

const id = (letter: string) => letter.repeat(40);
const pull = (number: number, more: Partial<PullRequest> = {}): PullRequest => ({
  number,
  head: id("f"),
  base: "main",
  author: "alice",
  ...more,
});
const merged = (number: number, minute: number, more: Partial<PullRequest> = {}) =>
  pull(number, { mergedAt: `2026-11-20T10:0${minute}:00Z`, mergeCommit: id("d"), ...more });

test.each<[string, string | undefined, readonly PullRequest[], string]>([
  ["no commit changed it", undefined, [], "unknown"],
  ["a commit of no pull request", id("c"), [], "direct"],
  ["one of a merged pull request", id("c"), [merged(1, 1)], "merged #1"],
  ["one that merging did not bring: squashed", id("c"), [merged(1, 1, { mergeCommit: id("a") })], "direct"],
  ["squashed, and merged with another one later", id("c"), [merged(1, 1, { mergeCommit: id("a") }), merged(2, 2)], "merged #2"],
  ["one that merging made, of several that hold it", id("c"), [merged(1, 1), merged(2, 1, { mergeCommit: id("c") })], "merged #2"],
  [
    "the newest, though it is the head of an older one",
    id("c"),
    [merged(1, 2), merged(2, 1, { head: id("c"), mergeCommit: id("c") })],
    "merged #1",
  ],
  ["the one that was merged last", id("c"), [merged(1, 1), merged(2, 3), merged(3, 2)], "merged #2"],
  ["one that was merged into another branch", id("c"), [merged(1, 1, { base: "release" })], "direct"],
  ["one that is open, as far as GitHub tells", id("c"), [pull(1)], "open #1"],
  ["a merged and an open one", id("c"), [pull(1), merged(2, 1)], "merged #2"],
])("%s", async (_, changed, pulls, wanted) => {
  const repository = {
    isWithin: (commit: string, later: string) => Promise.resolve(commit <= later),
    lastChange: () => Promise.resolve(changed),
    pullRequestsOf: () => Promise.resolve(pulls),
  };
  const origin = await originOf(repository, "plans/inc.yaml", id("e"), "main");
  const said = origin === undefined ? "unknown" : origin.is === "direct" ? origin.is : `${origin.is} #${origin.pullRequest.number}`;
  expect(said).toBe(wanted);
});
