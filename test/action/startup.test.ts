import { readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { expect, test } from "vitest";

const dist = process.env["REINSTATE_DIST"] ?? join(import.meta.dirname, "../../dist");

/** What a chunk of dist/ loads before its first line runs, itself included. */
function loadedWith(chunk: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(chunk)) return seen;
  seen.add(chunk);
  const text = readFileSync(join(dist, chunk), "utf8");
  for (const [, path = ""] of text.matchAll(/^(?:import|export)\b[^"\n]*"(\.[^"\n]+)";?$/gm))
    loadedWith(posix.join(posix.dirname(chunk), path), seen);
  return seen;
}

test("no cloud's SDK is loaded before it is needed, nor the HTTP client that @actions/core brings", () => {
  const loaded = [...loadedWith("action.js")];
  expect(loaded).toContain("chunks/vendor-actions.js");
  expect(loaded.filter((chunk) => /aws|alicloud|undici|markdown|engine2/.test(chunk))).toEqual([]);
  expect(readFileSync(join(dist, "chunks/vendor-actions.js"), "utf8")).not.toMatch(/undici|HttpClient/);
});
