import { describe, expect, test } from "vitest";
import { coverageOf } from "../../src/action/checkout/coverage.ts";

const none = () => undefined;

describe("what the input plans means", () => {
  test.each([
    ["a file of the folder", ["plans/"], "", "plans/a.yaml", "plan"],
    ["a file further down", ["plans/"], "", "plans/2026/11/a.yml", "plan"],
    ["the folder written in other ways", ["./plans"], "", "plans/a.yaml", "plan"],
    ["an ending of other case", ["plans/"], "", "plans/A.YAML", "plan"],
    ["another kind of file", ["plans/"], "", "plans/notes.md", "no"],
    ["another folder", ["plans/"], "", "plans2/a.yaml", "no"],
    ["the working directory's", ["plans/"], "team", "team/plans/a.yaml", "plan"],
    ["not that of the top", ["plans/"], "team", "plans/a.yaml", "no"],
    ["beside the working directory", ["../shared"], "team", "shared/a.yaml", "plan"],
    ["the working directory itself", ["."], "", "a.yaml", "plan"],
    ["a named file", ["plans/a.yaml"], "", "plans/a.yaml", "plan"],
    ["beside a named file", ["plans/a.yaml"], "", "plans/b.yaml", "no"],
    ["a glob", ["plans/*/a-*.yaml"], "", "plans/2026/a-1.yaml", "plan"],
    ["not deep enough for a glob", ["plans/*/a-*.yaml"], "", "plans/a-1.yaml", "no"],
    ["any folders", ["**/plans/*.yaml"], "", "x/y/plans/a.yaml", "plan"],
    ["a name that looks like a glob", ["plans[1]"], "", "plans[1]/a.yaml", "plan"],
    ["a file that begins with a dot", ["plans/"], "", "plans/.a.yaml", "left-out"],
    ["a folder that begins with a dot", ["plans/"], "", "plans/.old/a.yaml", "left-out"],
    ["names with spaces and quotes", ["my plans/"], "", 'my plans/it\'s "a".yaml', "plan"],
  ] as const)("%s", (_, plans, directory, file, wanted) => {
    expect(coverageOf(plans, directory, none).of(file)).toBe(wanted);
  });

  test("a link is followed", () => {
    const coverage = coverageOf(["plans/", "teams/*/x.yaml"], "", (path) => (path === "plans" ? "teams/a/plans" : path));
    expect(coverage.of("teams/a/plans/a.yaml")).toBe("plan");
    expect(coverage.of("teams/b/plans/a.yaml")).toBe("no");
  });

  test("what decides where plans are found", () => {
    const { reaches } = coverageOf(["teams/a/plans/"], "", none);
    expect(["teams/a/plans", "teams/a", "teams", "teams/b", "teams/a/plans/x"].filter(reaches)).toEqual([
      "teams/a/plans",
      "teams/a",
      "teams",
    ]);
  });
});
