import fc from "fast-check";
import { expect, test } from "vitest";
import { formatDiagnostics } from "../../src/diagnostic/format.ts";
import { loadPlans } from "../../src/document/index.ts";
import { providers } from "../../src/providers/index.ts";
import { fixture } from "./support.ts";

/** Loading never throws, and everything it says stands within the file and is fit for a terminal. */
async function holds(text: string): Promise<void> {
  const { diagnostics, plans } = await loadPlans([{ path: "a.yaml", text }], (name) => providers[name]());
  const lines = text.replace(/^\uFEFF/, "").split("\n");
  for (const { location } of diagnostics) {
    expect(location?.file).toBe("a.yaml");
    const line = lines[(location?.line ?? 0) - 1];
    expect(line).toBeDefined();
    expect(location?.column).toBeGreaterThanOrEqual(1);
    expect(location?.column).toBeLessThanOrEqual((line?.length ?? 0) + 1);
  }
  for (const entry of plans.flatMap(({ entries }) => entries)) expect(entry.locate(["from"]).line).toBeLessThanOrEqual(lines.length);
  expect(formatDiagnostics(diagnostics, () => text, { color: false })).not.toMatch(/[\0-\x08\x0B-\x1F\x7F-\x9F\u202A-\u202E\u2066-\u2069]/);
}

const plans = [fixture("two-providers.yaml"), fixture("one-mistake-each.yaml"), fixture("shared-parts.yaml")];
const pieces = fc.constantFrom(
  "*a",
  "&a ",
  "<<: *a",
  "- ",
  ": ",
  "? ",
  "{",
  "}",
  "[",
  "]",
  "'",
  '"',
  "|\n",
  ">-\n",
  "#",
  "\n",
  "\r",
  "\t",
  "---\n",
  "...\n",
  "%YAML 1.1\n",
  "!!set ",
  "!x ",
  "null",
  "0x1",
  ".inf",
  "restores:\n",
  "  ",
  "\u202E",
  "\uFEFF",
  "\uD800",
  "\0",
  "__proto__: ",
);

test("whatever the text", { timeout: 60_000 }, async () => {
  await fc.assert(fc.asyncProperty(fc.string({ unit: "binary", maxLength: 200 }), holds), { numRuns: 500 });
});

test("whatever YAML's own signs come to", { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(pieces, fc.string({ maxLength: 4 })), { maxLength: 40 }), (parts) => holds(parts.join(""))),
    { numRuns: 1_000 },
  );
});

test("whatever is cut from a valid plan, or put into it", { timeout: 60_000 }, async () => {
  const edit = fc.record({ at: fc.nat(1_000), cut: fc.nat(12), put: fc.oneof(pieces, fc.constant(""), fc.string({ maxLength: 8 })) });
  const edited = (text: string, edits: readonly { at: number; cut: number; put: string }[]): string =>
    edits.reduce((before, { at, cut, put }) => before.slice(0, at % before.length) + put + before.slice((at % before.length) + cut), text);
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...plans), fc.array(edit, { minLength: 1, maxLength: 4 }), (text, edits) =>
      holds(edited(text, edits)),
    ),
    { numRuns: 1_000 },
  );
});
