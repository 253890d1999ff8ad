// What `--help` prints, ahead of time: printing it takes no argument parser then, which is most of what help would cost.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { pathToFileURL } from "node:url";
import { rolldown } from "rolldown";
import { root } from "./files.mjs";

/** The command line itself prints its help: it is built as it stands in src/ and asked. */
export async function helpFiles() {
  const folder = await mkdtemp(join(tmpdir(), "reinstate-help-"));
  try {
    const build = await rolldown({
      input: { program: join(root, "src/cli/arguments/program.ts"), specs: join(root, "src/cli/arguments/command-specs.ts") },
      cwd: root,
      platform: "node",
      // What commands load when they run is not needed to print help.
      external: (id) => !id.startsWith(".") && !id.startsWith(root) && id !== "commander",
      tsconfig: join(root, "tsconfig.json"),
      moduleTypes: { ".yaml": "text" },
    });
    await build.write({ dir: folder, format: "esm", entryFileNames: "[name].mjs", chunkFileNames: "[name].mjs" });
    await build.close();
    const load = (name) => import(pathToFileURL(join(folder, `${name}.mjs`)).href);
    const [{ runCommand }, { commands }] = await Promise.all([load("program"), load("specs")]);
    const texts = {};
    for (const words of names(commands)) texts[words.join(" ")] = await printed(runCommand, [...words, "--help"]);
    return {
      "src/cli/generated/help.ts": `/** By the words before --help. Generated from the command line itself. */\nexport const help: Readonly<Record<string, string>> = ${JSON.stringify(texts, null, 2)};\n`,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** `[]` is the program. */
function names(commands) {
  const wordOf = ({ usage }) => usage.split(" ", 1)[0];
  return [[], ...commands.flatMap((spec) => [[wordOf(spec)], ...(spec.commands ?? []).map((one) => [wordOf(spec), wordOf(one)])])];
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
