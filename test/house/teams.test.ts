import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { isObject, root } from "./source.ts";

const guide = readFileSync(join(root, "docs/action.md"), "utf8");

/** The script of the job `changed` in "Many plan folders", as a runner would get it. */
function script(): string {
  const section = guide.split("\n## Many plan folders\n")[1]?.split("\n## ")[0] ?? "";
  const read: unknown = parse(/^```yaml\n([\s\S]*?)^```$/m.exec(section)?.[1] ?? "");
  const at = (value: unknown, key: string): unknown => (isObject(value) ? value[key] : undefined);
  const steps = at(at(at(read, "jobs"), "changed"), "steps");
  const step: unknown = Array.isArray(steps) ? steps.find((one) => at(one, "id") === "teams") : undefined;
  return String(at(step, "run"));
}

const hasJq = spawnSync("bash", ["-c", "type jq"]).status === 0;
if (!hasJq) process.stderr.write("jq is not installed: the script of docs/action.md is only tried up to git's part\n");

describe("the job that finds the teams of a push", () => {
  let folder = "";
  const commits: Record<string, string> = {};
  const environment = () => ({
    PATH: process.env["PATH"],
    HOME: folder,
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_AUTHOR_NAME: "a",
    GIT_AUTHOR_EMAIL: "a@example.com",
    GIT_COMMITTER_NAME: "a",
    GIT_COMMITTER_EMAIL: "a@example.com",
  });
  const git = (...args: string[]) => execFileSync("git", args, { cwd: folder, env: environment(), encoding: "utf8" });
  const commit = (name: string, ...paths: string[]) => {
    for (const path of paths) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), name);
    }
    git("add", "-A");
    git("commit", "-qm", name);
    commits[name] = git("rev-parse", "HEAD").trim();
  };

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "reinstate-teams-"));
    git("init", "-q");
    commit("start", "README.md");
    commit("words", "docs/plans.md", "analytics/README.md");
    commit("one", "analytics/plans/inc.yaml");
    commit("deep", "crm/plans/2026/ä.yaml");
    commit("two", "analytics/plans/more.yaml", "crm/plans/more.yaml");
    commit("stranger", "other/plans/inc.yaml");
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const cases = [
    ["start", "words", [], []],
    ["words", "one", ["analytics/plans/inc.yaml"], ["analytics"]],
    ["one", "deep", ["crm/plans/2026/ä.yaml"], ["crm"]],
    ["deep", "two", ["analytics/plans/more.yaml", "crm/plans/more.yaml"], ["analytics", "crm"]],
    ["two", "stranger", ["other/plans/inc.yaml"], []],
  ] as const;

  test.each(cases)("its pathspec finds the plans between %s and %s", (before, after, files) => {
    const pathspec = /git .*diff --name-only .* -- '([^']+)'/.exec(script())?.[1];
    expect(pathspec).toBeDefined();
    const found = git(
      "-c",
      "core.quotePath=false",
      "diff",
      "--name-only",
      commits[before] ?? "",
      commits[after] ?? "",
      "--",
      pathspec ?? "",
    );
    expect(found.split("\n").filter((line) => line !== "")).toEqual(files);
  });

  const run = (before: string, after: string): unknown => {
    const output = join(folder, ".git", "output");
    writeFileSync(output, "");
    const env = { ...environment(), BEFORE: before, GITHUB_SHA: after, GITHUB_OUTPUT: output };
    execFileSync("bash", ["-e", "-c", script()], { cwd: folder, env, stdio: "pipe" });
    return JSON.parse(
      readFileSync(output, "utf8")
        .trim()
        .replace(/^teams=/, ""),
    );
  };

  test.skipIf(!hasJq).each(cases)("its output names the teams between %s and %s", (before, after, _, teams) => {
    expect(run(commits[before] ?? "", commits[after] ?? "")).toEqual(teams);
  });

  test("where the push can't be told, all teams are named", () => {
    for (const before of ["", "0".repeat(40), "1".repeat(40)]) expect(run(before, commits["two"] ?? "")).toEqual(["analytics", "crm"]);
  });
});
