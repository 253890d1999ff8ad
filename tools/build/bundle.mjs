import { access } from "node:fs/promises";
import { join } from "node:path";
import { rolldown } from "rolldown";
import { chunkName, vendorChunks } from "./chunks.mjs";
import { packageOf } from "./packages.mjs";

const entries = { cli: "src/cli/main.ts", index: "src/index.ts", action: "src/action/main.ts" };

/** The chunks as text by path under dist/, and the ids of all modules in them. The same input gives the same bytes. */
export async function bundle(root) {
  const input = {};
  for (const [name, path] of Object.entries(entries)) {
    const exists = await access(join(root, path)).then(
      () => true,
      () => false,
    );
    if (exists) input[name] = join(root, path);
  }
  if (Object.keys(input).length === 0) throw new Error("nothing to build: no entry point exists");
  const vendor = vendorChunks();
  const build = await rolldown({
    // Entry chunks may export more than the entry does, or shared modules would need facades; the library test holds its exports.
    preserveEntrySignatures: "allow-extension",
    input,
    cwd: root,
    platform: "node",
    // ES modules where a package has both: they can be shaken, and keep what is imported on demand apart.
    // Paths as they stand, so that a linked node_modules gives the same bytes.
    resolve: { mainFields: ["module", "main"], symlinks: false },
    tsconfig: join(root, "tsconfig.json"),
    plugins: [vendor.plugin],
    external: [/^node:/],
    // The demo carries its plans along as they stand under plans/.
    moduleTypes: { ".yaml": "text" },
    // @actions/core imports an OIDC client, and with it undici, for a function that nothing here calls: 700 kB of start-up.
    treeshake: { moduleSideEffects: [{ test: /\/node_modules\/(@actions|undici)\//, sideEffects: false }] },
    onLog(level, log) {
      // A package's own flaws are not ours to mend; everything else that rolldown has doubts about is a mistake here.
      if (level === "warn" && !(log.id && packageOf(log.id))) throw new Error(log.message);
    },
  });
  const { output } = await build.generate({
    format: "esm",
    entryFileNames: "[name].js",
    chunkFileNames: (chunk) => `chunks/${chunkName(root, chunk)}.js`,
    // No mangling and one line a statement: a review of dist/ shows what changed, and unchanged chunks stay as they are.
    minify: "dce-only",
    minifyInternalExports: false,
    comments: false,
    codeSplitting: { groups: [{ name: vendor.nameOf, debugName: "vendor" }], includeDependenciesRecursively: false },
  });
  await build.close();
  const chunks = output.filter((item) => item.type === "chunk");
  forbidCycles(chunks);
  return {
    files: new Map(output.map((item) => [item.fileName, item.type === "chunk" ? item.code : item.source])),
    modules: chunks.flatMap((chunk) => Object.keys(chunk.modules)),
    chunks,
  };
}

/** Chunks that import each other statically may run before what they need: better no build than that. */
function forbidCycles(chunks) {
  const imports = new Map(chunks.map((chunk) => [chunk.fileName, chunk.imports]));
  const done = new Set();
  const visit = (name, trail) => {
    if (trail.includes(name)) throw new Error(`chunks in a circle: ${[...trail.slice(trail.indexOf(name)), name].join(" -> ")}`);
    if (done.has(name)) return;
    for (const next of imports.get(name) ?? []) visit(next, [...trail, name]);
    done.add(name);
  };
  for (const name of imports.keys()) visit(name, []);
}
