// The mutation run: `node tools/mutate.mjs [PART OF A PATH…]`. Bundles test/mutation and runs it; see docs/reliability.md.
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { rolldown } from "rolldown";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const cache = join(root, "node_modules/.cache");
await mkdir(cache, { recursive: true });
const folder = await mkdtemp(join(cache, "mutation-"));
try {
  const build = await rolldown({
    input: { main: join(root, "test/mutation/main.ts"), worker: join(root, "test/mutation/worker.ts") },
    cwd: root,
    platform: "node",
    external: [/^rolldown/, /^vitest/],
    tsconfig: join(root, "tsconfig.json"),
  });
  await build.write({ dir: folder, format: "esm", entryFileNames: "[name].js" });
  await build.close();
  const { main } = await import(pathToFileURL(join(folder, "main.js")).href);
  process.exitCode = await main(process.argv.slice(2), { root, worker: join(folder, "worker.js") });
} finally {
  await rm(folder, { recursive: true, force: true });
}
