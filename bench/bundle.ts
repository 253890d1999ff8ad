import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { measure } from "./support/measure.ts";
import { say, verdict } from "./support/print.ts";

/** What is in dist/, how big it is, and what an install brings along. */
export async function bundle(root: string): Promise<void> {
  const report = await measure([process.execPath, join(root, "tools/bundle-report.mjs"), "--check"], { cwd: root });
  say(report.stdout.trimEnd());
  if (report.stderr !== "") say(report.stderr.trimEnd());
  say(`\nwithin tools/bundle-budget.json: ${verdict(report.status === 0)}`);
  const manifest: unknown = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
  const bare = typeof manifest === "object" && manifest !== null && !("dependencies" in manifest) && !("optionalDependencies" in manifest);
  say(`no run-time dependencies: ${verdict(bare)}`);
}
