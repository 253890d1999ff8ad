import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));

test("what is generated from schema/ is fresh", () => {
  expect(execFileSync(process.execPath, ["tools/generate.mjs", "--check"], { cwd: root, encoding: "utf8" })).toBe("");
});

test("validators import nothing", () => {
  const text = readFileSync(`${root}src/validators/generated/restore-plan.js`, "utf8");
  expect(text).not.toMatch(/\b(import|require)\b/);
});
