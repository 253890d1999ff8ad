import { expect, test } from "vitest";
import { unexpected } from "../../src/cli/process.ts";

const bug = new TypeError("x is not\na function");

test("a bug is told on one line, with what to do", () => {
  expect(unexpected(bug, false)).toBe(
    "error unexpected: TypeError: x is not\\na function\nhint: this is a bug, please report it with what --verbose shows; what was in flight is in the ledger, see: reinstate status\n",
  );
  expect(unexpected("thrown text", false)).toContain("error unexpected: thrown text\n");
});

test("where it happened is for those who ask", () => {
  expect(unexpected(bug, true)).toContain("unexpected.test.ts");
});
