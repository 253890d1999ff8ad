// The benchmark: `node bench/run.mjs [PART…]`. Bundles the TypeScript next to it and runs that; see docs/performance.md.
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { rolldown } from "rolldown";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const cache = join(root, "node_modules/.cache");
await mkdir(cache, { recursive: true });
const folder = await mkdtemp(join(cache, "bench-"));
try {
  const build = await rolldown({ input: join(root, "bench/main.ts"), cwd: root, platform: "node", tsconfig: join(root, "tsconfig.json") });
  await build.write({ dir: folder, format: "esm", entryFileNames: "[name].js" });
  await build.close();
  const self = pathToFileURL(join(folder, "main.js")).href;
  const { main } = await import(self);
  process.exitCode = await main(process.argv.slice(2), { root, self });
} finally {
  await rm(folder, { recursive: true, force: true });
}
