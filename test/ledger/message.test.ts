import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { redact } from "../../src/ledger/git/errors.ts";
import { authorName, commitMessage } from "../../src/ledger/git/message.ts";
import { planPath, runPath } from "../../src/ledger/git/paths.ts";

describe("what goes into a commit", () => {
  test.each([
    ["inc-4821: sales submitted (run 1234567, attempt 1)", "inc-4821: sales submitted (run 1234567, attempt 1)"],
    ["two\nlines\r\nand\u2028more", "two lines and more"],
    ["\u202Egnp.exe \u200Bx\u001b[31m", "gnp.exe x [31m"],
    ["ping @team/leads and jo@example.com", "ping (at)team/leads and jo@example.com"],
    ["   \n", "change"],
  ])("message %j reads %j", (message, line) => {
    expect(commitMessage(message)).toBe(line);
  });

  test.each([
    ["Ana María <ana@example.com>", "Ana María ana@example.com"],
    ["<>", "reinstate"],
    ["...", "reinstate"],
    ["a\nb\0c", "a b c"],
  ])("author %j reads %j", (actor, name) => {
    expect(authorName(actor)).toBe(name);
  });

  test.each([
    ["inc-4821", "plans/inc-4821.json"],
    [".git", "plans/%2Egit.json"],
    ["../x", "plans/%2E.%2Fx.json"],
    ["a b\n恢", "plans/a%20b%0A%E6%81%A2.json"],
    ["50%", "plans/50%25.json"],
  ])("the plan %j is kept in %s", (plan, path) => {
    expect(planPath(plan, 1)).toBe(path);
  });

  test("paths are plain, and differ where names do", () => {
    const name = fc.string({ unit: "binary", minLength: 1 });
    fc.assert(
      fc.property(name, name, fc.integer({ min: 1, max: 3 }), (one, two, part) => {
        expect(planPath(one, part)).toMatch(/^plans\/[A-Za-z0-9_%-][A-Za-z0-9._%-]*(\/\d)?\.json$/);
        expect(planPath(one, part) === planPath(two, part)).toBe(one === two);
        expect(runPath(one) === runPath(two)).toBe(one === two);
      }),
    );
  });

  test("what git says is shown without user, password and headers", () => {
    expect(redact("fatal: unable to access 'https://jo:hunter2@example.com/x.git/': AUTHORIZATION: basic c2VjcmV0")).toBe(
      "fatal: unable to access 'https://example.com/x.git/': AUTHORIZATION: basic …",
    );
  });
});
