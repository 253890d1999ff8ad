import { describe, expect, test } from "vitest";
import { GitHubError } from "../../src/action/github/error.ts";
import type { Repository } from "../../src/action/github/repository.ts";
import type { ChangedFile, Comparison, PullRequest } from "../../src/action/github/resources.ts";
import { readInputs } from "../../src/action/runner/inputs.ts";
import { pushedPlans } from "../../src/action/trigger/merged-pulls.ts";
import type { RestorePlan } from "../../src/model/restore-plan.ts";
import { VirtualClock } from "../fakes/clock.ts";

const id = (letter: string) => letter.repeat(40);
const file = (path: string): ChangedFile => ({ path, removed: false });
const plan = (name: string): RestorePlan => ({
  name,
  labels: {},
  file: `plans/${name}.yaml`,
  entries: [],
  location: { file: `plans/${name}.yaml`, line: 1, column: 1 },
});
const merged = (number: number, mergeCommit: string, more: Partial<PullRequest> = {}): PullRequest => ({
  number,
  head: id("f"),
  base: "main",
  author: "alice",
  mergedAt: "2026-11-20T10:00:00Z",
  mergeCommit,
  ...more,
});

interface World {
  /** By commit; a list of lists answers one look after the other. */
  readonly pulls: Readonly<Record<string, readonly PullRequest[] | readonly (readonly PullRequest[])[]>>;
  readonly files: Readonly<Record<number, readonly string[] | undefined>>;
  readonly comparison: Comparison | "gone";
  readonly forced?: boolean;
  /** The newest commit that changed a file; the pushed one where nothing is said. */
  readonly changes?: Readonly<Record<string, string>>;
}

const never = () => Promise.reject(new Error("not asked for here"));

/** A workspace that holds all of it. */
const hold = async (files: readonly ChangedFile[] | undefined) => ({ files, diagnostics: [] });

async function pushed(world: World, names: readonly string[] = ["a", "b"]) {
  const looks: string[] = [];
  const repository: Repository = {
    pullRequest: never,
    reviews: never,
    permission: never,
    pullRequestPeople: never,
    defaultBranch: never,
    branchTip: never,
    textAt: never,
    lastChange: async (path) => (world.changes === undefined ? id("e") : world.changes[path]),
    checkRuns: never,
    isWithin: async (commit, later) => commit <= later,
    createCheckRun: never,
    comments: never,
    createComment: never,
    updateComment: never,
    pullRequestFiles: async (number) => world.files[number]?.map(file),
    async pullRequestsOf(commit) {
      const seen = looks.filter((one) => one === commit).length;
      looks.push(commit);
      const found = world.pulls[commit] ?? [];
      return found.flatMap((one, index) => (!("number" in one) ? (index === seen ? one : []) : [one]));
    },
    async compare() {
      if (world.comparison === "gone") throw new GitHubError("github-refused", "no such commit", "", 404);
      return world.comparison;
    },
  };
  const inputs = readInputs(() => "", { GITHUB_TOKEN: "token-of-a-test" });
  if (!inputs.ok) throw new Error("these inputs are right");
  const clock = new VirtualClock();
  const stop = { signal: new AbortController().signal, beGraceful() {} };
  const push = { is: "push", commit: id("e"), before: id("0").replace("0", "1"), forced: world.forced === true, branch: "main" } as const;
  const asked = pushedPlans({ repository, inputs: inputs.value, clock, stop }, push, Promise.resolve({ plans: names.map(plan), hold }));
  const found = await clock.run(asked);
  return {
    merged: found.merged.map(({ pullRequest, plans }) => `#${pullRequest.number} ${plans.map(({ name }) => name).join(" ")}`),
    unreviewed: found.unreviewed.map(({ name }) => name),
    doubtful: found.doubtful.map(({ name }) => name),
    unclear: found.unclear,
    looks: looks.length,
  };
}

const comparison = (files: readonly string[] | undefined, ...shas: string[]): Comparison => ({
  commits: shas.map((sha, index) => ({ sha, parents: [shas[index - 1] ?? id("1")] })),
  ...(files && { files: files.map(file) }),
});
const A = "plans/a.yaml";
const B = "plans/b.yaml";

describe("what a push has merged", () => {
  test.each<[string, World, object]>([
    [
      "one pull request",
      { pulls: { [id("e")]: [merged(1, id("e"))] }, files: { 1: [A] }, comparison: comparison([A], id("d"), id("e")) },
      { merged: ["#1 a"], unreviewed: [], looks: 1 },
    ],
    [
      "one without plans",
      { pulls: { [id("e")]: [merged(1, id("e"))] }, files: { 1: ["x"] }, comparison: comparison(["x"], id("e")) },
      { merged: [], unreviewed: [], looks: 1 },
    ],
    [
      "the one that made the commit, of two that hold it",
      {
        pulls: { [id("e")]: [merged(1, id("c"), { head: id("e") }), merged(2, id("e"))] },
        files: { 1: [A], 2: [A, B] },
        comparison: comparison([A, B], id("e")),
      },
      { merged: ["#2 a b"] },
    ],
    [
      "one that is still open",
      {
        pulls: { [id("e")]: [{ number: 1, head: id("e"), base: "main", author: "alice" }] },
        files: { 1: [A] },
        comparison: comparison([A], id("e")),
      },
      { merged: [], unreviewed: [], doubtful: ["a"] },
    ],
    [
      "one that was merged into another branch",
      { pulls: { [id("e")]: [merged(1, id("e"), { base: "release" })] }, files: { 1: [A] }, comparison: comparison([A], id("e")) },
      { merged: [], unreviewed: ["a"] },
    ],
    [
      "two through a queue",
      {
        pulls: { [id("e")]: [merged(2, id("e"))], [id("d")]: [merged(1, id("d"))] },
        files: { 1: [A], 2: [B] },
        comparison: comparison([A, B], id("d"), id("e")),
      },
      { merged: ["#2 b", "#1 a"], unreviewed: [], looks: 2 },
    ],
    [
      "one, and something on top of it",
      { pulls: { [id("d")]: [merged(1, id("d"))] }, files: { 1: [A] }, comparison: comparison([A, B], id("d"), id("e")) },
      { merged: ["#1 a"], unreviewed: ["b"] },
    ],
    [
      "one that was merged by none of the commits that GitHub lists",
      {
        pulls: { [id("9")]: [merged(1, id("9"))] },
        files: { 1: [A] },
        comparison: comparison([A, B], id("d"), id("e")),
        changes: { [A]: id("9"), [B]: id("e") },
      },
      { merged: [], unreviewed: ["b"], doubtful: ["a"] },
    ],
    [
      "a plan of which no commit is known that changed it",
      { pulls: {}, files: {}, comparison: comparison([A], id("e")), changes: {} },
      { merged: [], unreviewed: [], doubtful: ["a"] },
    ],
    [
      "a merged pull request that doesn't list the plan",
      { pulls: { [id("9")]: [merged(1, id("9"))] }, files: { 1: [B] }, comparison: comparison([A], id("e")), changes: { [A]: id("9") } },
      { unreviewed: [], doubtful: ["a"] },
    ],
    [
      "one that GitHub comes to know a little later",
      { pulls: { [id("e")]: [[], [merged(1, id("e"))]] }, files: { 1: [A] }, comparison: comparison([A], id("e")) },
      { merged: ["#1 a"], unreviewed: [], looks: 2 },
    ],
    [
      "nothing: a direct push",
      { pulls: {}, files: {}, comparison: comparison([A], id("e")) },
      { merged: [], unreviewed: ["a"], unclear: false },
    ],
    [
      "more files than GitHub lists, by a pull request",
      { pulls: { [id("e")]: [merged(1, id("e"))] }, files: { 1: undefined }, comparison: comparison(undefined, id("e")) },
      { merged: ["#1 a b"], unclear: false },
    ],
    [
      "more files than GitHub lists, by nobody knows whom",
      { pulls: {}, files: {}, comparison: comparison(undefined, id("e")) },
      { merged: [], unclear: true },
    ],
    [
      "one of which only the head is among the commits",
      { pulls: { [id("d")]: [merged(1, id("9"), { head: id("d") })] }, files: { 1: [A] }, comparison: comparison([A], id("d"), id("e")) },
      { merged: [], unreviewed: ["a"] },
    ],
    [
      "one, by a forced push",
      { pulls: { [id("e")]: [merged(1, id("e"))] }, files: { 1: [A] }, comparison: comparison([A], id("e")), forced: true },
      { unclear: true },
    ],
    ["no plan, by a forced push", { pulls: {}, files: {}, comparison: comparison(["x"], id("e")), forced: true }, { unclear: false }],
    ["another history", { pulls: {}, files: {}, comparison: "gone" }, { merged: [], unclear: true }],
  ])("%s", async (_, world, wanted) => {
    expect(await pushed(world)).toMatchObject(wanted);
  });
});
