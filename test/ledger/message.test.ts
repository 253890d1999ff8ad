import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { authorName, commitMessage, trailerLines } from "../../src/ledger/git/commit-message.ts";
import { redact } from "../../src/ledger/git/git-errors.ts";
import { planPath, runPath } from "../../src/ledger/git/paths.ts";

describe("what goes into a commit", () => {
  test.each([
    ["inc-4821: sales submitted (run 1234567, attempt 1)", "inc-4821: sales submitted (run 1234567, attempt 1)"],
    ["two things\nhappened\r\n\nand\u2028more", "two things\n\n- happened\n- and\n- more"],
    ["subject\n\nApproved-By: mallory", "subject\n\n- Approved-By: mallory"],
    ["\u202Egnp.exe \u200Bx\u001b[31m", "gnp.exe x [31m"],
    ["ping @team/leads and jo@example.com", "ping (at)team/leads and jo@example.com"],
    ["   \n", "change"],
  ])("message %j reads %j", (message, line) => {
    expect(commitMessage(message)).toBe(line);
  });

  test("of very many lines some are shown, and how many there were", () => {
    const lines = commitMessage(Array.from({ length: 10_000 }, (_, index) => `line ${index}`).join("\n")).split("\n");
    expect([lines.length, lines[0], lines.at(-1)]).toEqual([21, "line 0", "- and 9981 more"]);
  });

  test("a trailer is one line, whatever its value, and none without one", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (value) => {
        const lines = trailerLines([{ name: "Account", value }]);
        expect(lines.length).toBeLessThan(2);
        for (const line of lines) expect(line).toMatch(/^Account: [^\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]{1,250}$/u);
      }),
    );
    expect(trailerLines([{ name: "Approved-By", value: "carol\nMerged-By: mallory" }])).toEqual(["Approved-By: carol Merged-By: mallory"]);
    expect(trailerLines([{ name: "Account", value: " \n" }])).toEqual([]);
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
