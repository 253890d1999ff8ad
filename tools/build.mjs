// Builds dist/: the command line, the library and the Action, each with everything it needs.
// `node tools/build.mjs` writes; with --check it only compares, names what differs and exits 1.
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { bundle } from "./build/bundle.mjs";
import { declarations } from "./build/declarations.mjs";
import { notices } from "./build/notices.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const dist = join(root, "dist");

async function outputs() {
  const [{ files, modules }, types] = await Promise.all([bundle(root), declarations(root)]);
  return new Map([...files, ...types, ["THIRD-PARTY-NOTICES.txt", await notices(root, modules)]]);
}

async function filesOnDisk() {
  const found = await readdir(dist, { recursive: true, withFileTypes: true }).catch(() => []);
  const paths = found.filter((item) => item.isFile()).map((item) => relative(dist, join(item.parentPath, item.name)).replaceAll("\\", "/"));
  return new Map(await Promise.all(paths.map(async (path) => [path, await readFile(join(dist, path), "utf8")])));
}

const wanted = await outputs();
const present = await filesOnDisk();
const changed = [...wanted].filter(([path, text]) => present.get(path) !== text);
const extra = [...present.keys()].filter((path) => !wanted.has(path));

if (process.argv.includes("--check")) {
  for (const [path] of changed) console.error(`${present.has(path) ? "stale" : "missing"}: dist/${path} (run npm run build)`);
  for (const path of extra) console.error(`left over: dist/${path} (run npm run build)`);
  if (changed.length + extra.length > 0) process.exitCode = 1;
  else console.log(`dist/ is fresh: ${wanted.size} files`);
} else {
  for (const path of extra) await rm(join(dist, path));
  for (const [path, text] of changed) {
    await mkdir(dirname(join(dist, path)), { recursive: true });
    await writeFile(join(dist, path), text, { mode: path === "cli.js" ? 0o755 : 0o644 });
  }
  console.log(`dist/: ${wanted.size} files, ${changed.length} written, ${extra.length} removed`);
}
