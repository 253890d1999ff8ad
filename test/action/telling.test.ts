import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { annotationsOf } from "../../src/action/report/annotations.ts";
import { isEarlierAttempt, runIdOf } from "../../src/action/runner/run-id.ts";
import { logLines } from "../../src/action/runner/safe-log.ts";
import type { Diagnostic, Severity } from "../../src/diagnostic/diagnostic.ts";

describe("a line in the log is never a command", () => {
  test.each([
    ["::error::x", "\\::error::x"],
    ["  ::set-output name=a::b", "\\  ::set-output name=a::b"],
    ["a ::error::x", "a ::error::x"],
    ["a ##[error]x", "a ## [error]x"],
    ["fine\n::error::x", "fine\n\\::error::x"],
    ["a\r::error::x", "a\\u000D::error::x"],
    ["a\u202Eb", "a\\u202Eb"],
  ])("%j", (text, wanted) => {
    expect(logLines(text)).toBe(wanted);
  });

  test("whatever it is made of", () => {
    const piece = fc.constantFrom("::", "##[", "#", "[", ":", "\n", "\r", " ", "\t", "\u2028", "%0A", "error", "x", "\u200B");
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        for (const line of logLines(pieces.join("")).split(/\r\n|[\n\r\u2028]/)) expect(line).not.toMatch(/^\s*::|##\[/);
      }),
    );
  });
});

describe("annotations", () => {
  const some = (severity: Severity, count: number): Diagnostic[] =>
    Array.from({ length: count }, (_, index) => ({
      severity,
      code: "c",
      message: `m${index}`,
      location: { file: "f.yaml", line: index + 1, column: 1 },
    }));

  test("at most ten a level, the rest counted", () => {
    const made = annotationsOf([...some("error", 25), ...some("warning", 10), ...some("info", 11)]);
    const of = (level: string) => made.filter((one) => one.level === level);
    expect(["error", "warning", "notice"].map((level) => of(level).length)).toEqual([10, 10, 10]);
    expect([of("error").at(-1)?.title, of("warning").at(-1)?.title, of("notice").at(-1)?.title]).toEqual(["16 more", "c", "2 more"]);
  });

  test("stand on file and line, with the hint, and show what is hidden", () => {
    const location = { file: "plans/a.yaml", line: 3, column: 5 };
    expect(annotationsOf([{ severity: "error", code: "x-y", message: "a\u202Eb", hint: "do c", location }])).toEqual([
      { level: "error", title: "x-y", message: "a\\u202Eb\nhint: do c", file: "plans/a.yaml", startLine: 3, startColumn: 5 },
    ]);
  });

  test("show what is hidden in a file's name", () => {
    const location = { file: "plans/\u202Elmay.a\u2800.yaml", line: 1, column: 1 };
    expect(annotationsOf([{ severity: "error", code: "x-y", message: "a", location }])[0]?.file).toBe("plans/\\u202Elmay.a\\u2800.yaml");
  });
});

describe("runs", () => {
  const env = { GITHUB_RUN_ID: "77", GITHUB_RUN_ATTEMPT: "3", RUNNER_ENVIRONMENT: "github-hosted" };

  test("are named after the workflow run and its attempt", () => {
    expect(runIdOf(env, "abcd")).toBe("77-3-abcd");
    expect(runIdOf({}, "abcd")).toBe("abcd");
  });

  test.each([
    ["an earlier attempt", "77-2-x", env, true],
    ["this attempt: another job", "77-3-x", env, false],
    ["a later attempt", "77-4-x", env, false],
    ["another run", "78-1-x", env, false],
    ["a run from elsewhere", "b1946ac9-2-x", env, false],
    ["a machine that outlives its job", "77-2-x", { ...env, RUNNER_ENVIRONMENT: "self-hosted" }, false],
    ["a number that only looks lower", "77-10-x", env, false],
  ])("%s", (_, id, own, wanted) => {
    expect(isEarlierAttempt({ id }, own)).toBe(wanted);
  });
});
