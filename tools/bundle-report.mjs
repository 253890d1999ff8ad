// Prints what dist/ is made of: each chunk's size and the packages in it. With --check, exits 1 when tools/bundle-budget.json is exceeded.
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { overBudget } from "./build/budget.mjs";
import { bundle } from "./build/bundle.mjs";
import { packageOf } from "./build/packages.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const budget = JSON.parse(await readFile(join(root, "tools/bundle-budget.json"), "utf8"));
const { chunks } = await bundle(root);

const packagesIn = (chunk) => [...new Set(Object.keys(chunk.modules).map((id) => packageOf(id)?.name ?? "our own"))].sort();
const rows = chunks.map((chunk) => ({ name: chunk.fileName, bytes: Buffer.byteLength(chunk.code), packages: packagesIn(chunk) }));
rows.sort((a, b) => b.bytes - a.bytes);
const sizes = new Map([["total", rows.reduce((sum, row) => sum + row.bytes, 0)], ...rows.map((row) => [row.name, row.bytes])]);

const kB = (bytes) => `${(bytes / 1000).toFixed(1).padStart(8)} kB`;
for (const { name, bytes, packages } of rows) {
  const shown = packages.length > 4 ? `${packages.slice(0, 4).join(", ")} and ${packages.length - 4} more` : packages.join(", ");
  console.log(`${kB(bytes)}  ${name.padEnd(60)} ${shown}`);
}
console.log(`${kB(sizes.get("total"))}  total, in ${rows.length} chunks`);

if (process.argv.includes("--check")) {
  for (const line of overBudget(budget.bytes, sizes)) {
    console.error(`over budget: ${line} in tools/bundle-budget.json`);
    process.exitCode = 1;
  }
}
