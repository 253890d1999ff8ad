// What `--help` prints, ahead of time: printing it takes no argument parser then, which is most of what help would cost.
import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { Writable } from "node:stream";
import { pathToFileURL } from "node:url";
import { rolldown } from "rolldown";
import { root } from "./files.mjs";

/** The command line itself prints its help: it is built as it stands in src/ and asked. */
export async function helpFiles() {
  // Where what is not built in can be found.
  const folder = await mkdtemp(join(root, "node_modules/.reinstate-help-"));
  try {
    const build = await rolldown({
      input: { program: join(root, "src/cli/arguments/program.ts"), commands: join(root, "src/cli/commands/index.ts") },
      cwd: root,
      platform: "node",
      external: (id) => !id.startsWith(".") && !id.startsWith(root),
      tsconfig: join(root, "tsconfig.json"),
      moduleTypes: { ".yaml": "text" },
    });
    await build.write({ dir: folder, format: "esm", entryFileNames: "[name].mjs", chunkFileNames: "[name].mjs" });
    await build.close();
    const load = (name) => import(pathToFileURL(join(folder, `${name}.mjs`)).href);
    const [{ runCommand }, { commands }] = await Promise.all([load("program"), load("commands")]);
    const texts = {};
    for (const words of await names(commands)) texts[words.join(" ")] = await printed(runCommand, [...words, "--help"]);
    return {
      "src/cli/generated/help.ts": `/** By the words before --help. Generated from the command line itself. */\nexport const help: Readonly<Record<string, string>> = ${JSON.stringify(texts, null, 2)};\n`,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** `[]` is the program. */
async function names(commands) {
  const found = [[]];
  for (const [name, load] of Object.entries(commands)) {
    const { commands: own = {} } = await load();
    found.push([name], ...Object.keys(own).map((one) => [name, one]));
  }
  return found;
}

async function printed(runCommand, args) {
  let text = "";
  const stdout = new Writable({
    write(chunk, _, done) {
      text += chunk;
      done();
    },
  });
  const status = await runCommand(args, { stdout, stderr: stdout, env: {}, cwd: root });
  if (status !== 0) throw new Error(`${args.join(" ")} ended with ${status}: ${text}`);
  return text;
}
