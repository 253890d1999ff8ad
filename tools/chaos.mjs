// Runs the chaos harness: `node tools/chaos.mjs crash --ledger git`. It builds the command line that it torments from the
// sources as they are, into a folder of its own; --cli FILE takes another.
import { spawnSync } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "rolldown";
import { bundle } from "./build/bundle.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const folder = await mkdtemp(join(tmpdir(), "reinstate-harness-"));
try {
  const { files } = await bundle(root);
  for (const [path, text] of files) {
    const file = join(folder, "dist", path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  await writeFile(join(folder, "package.json"), '{ "type": "module" }\n');
  await build({
    input: join(root, "test/chaos/main.ts"),
    cwd: root,
    platform: "node",
    tsconfig: join(root, "tsconfig.json"),
    output: { dir: folder, format: "esm", entryFileNames: "harness.js", chunkFileNames: "[name].js" },
    logLevel: "silent",
  });
  await cp(join(root, "test/chaos/preload"), join(folder, "preload"), { recursive: true });
  const { status } = spawnSync(
    process.execPath,
    [join(folder, "harness.js"), "--cli", join(folder, "dist/cli.js"), ...process.argv.slice(2)],
    {
      stdio: "inherit",
    },
  );
  process.exitCode = status ?? 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
