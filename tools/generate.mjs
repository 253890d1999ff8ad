// Writes everything that follows from schema/ (the composed restore plan schema, the types, the validators) from the
// command line (its help), and from plans/ (what the demo shows).
// `node tools/generate.mjs` writes; with --check it only compares, names what is stale and exits 1.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { composeRestorePlan } from "./generate/compose.mjs";
import { examplePlanFiles } from "./generate/example-plans.mjs";
import { root } from "./generate/files.mjs";
import { helpFiles } from "./generate/help.mjs";
import { typeFiles } from "./generate/types.mjs";
import { validatorFiles } from "./generate/validators.mjs";

async function dataFiles() {
  const plan = await composeRestorePlan();
  const types = await typeFiles(plan);
  return {
    "schema/restore-plan.schema.json": `${JSON.stringify(plan.document, null, 2)}\n`,
    ...types,
    ...(await validatorFiles(plan, types)),
    ...(await examplePlanFiles()),
  };
}

const check = process.argv.includes("--check");
// The command line, which is built to print its help, holds what is generated before it.
for (const outputs of [dataFiles, helpFiles]) {
  for (const [path, text] of Object.entries(await outputs())) {
    const file = join(root, path);
    const old = await readFile(file, "utf8").catch(() => undefined);
    if (old === text) continue;
    if (check) {
      console.error(`stale: ${path} (run npm run generate)`);
      process.exitCode = 1;
      continue;
    }
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
    console.log(`wrote ${path}`);
  }
}
