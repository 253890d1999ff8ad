import { execFile } from "node:child_process";
import { access, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, posix } from "node:path";
import { promisify } from "node:util";

/** Type declarations of the library by path under dist/: src/index.ts and what its types mention, no more. */
export async function declarations(root) {
  const entry = join(root, "src/index.ts");
  if (
    !(await access(entry).then(
      () => true,
      () => false,
    ))
  )
    return new Map();
  const out = await mkdtemp(join(tmpdir(), "reinstate-types-"));
  try {
    const tsc = join(root, "node_modules/typescript/bin/tsc");
    await promisify(execFile)(process.execPath, [tsc, "-p", join(root, "tools/build/tsconfig.json"), "--outDir", out]).catch((error) => {
      throw new Error(`declarations: ${error.stdout || error.message}`);
    });
    return await reachable(out, "index.d.ts");
  } finally {
    await rm(out, { recursive: true, force: true });
  }
}

async function reachable(folder, start) {
  const found = new Map();
  const queue = [start];
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (found.has(`types/${path}`)) continue;
    const text = await readFile(join(folder, path), "utf8");
    // Consumers resolve `./x.js` to x.d.ts under every module setting; the compiler leaves our `./x.ts` as it is.
    found.set(`types/${path}`, text.replaceAll(/(from|import\()( ?)"(\.[^"]+)\.ts"/g, '$1$2"$3.js"'));
    for (const [, specifier] of text.matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g)) {
      if (specifier.startsWith(".")) queue.push(posix.join(posix.dirname(path), specifier.replace(/\.[jt]s$/, ".d.ts")));
      else if (!specifier.startsWith("node:"))
        throw new Error(`declarations: ${path} needs the package ${specifier}, which our users don't have`);
    }
  }
  return found;
}
