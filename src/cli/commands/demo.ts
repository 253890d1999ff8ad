import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type ExitStatus, exit } from "../../app/exit-status.ts";
import { allProviders } from "../../app/providers.ts";
import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import { err, ok, type Result } from "../../model/result.ts";
import type { Provider } from "../../providers/provider.ts";
import { demoScenario, demoStart, type Sandbox, startSandbox } from "../../sandbox/index.ts";
import { painter } from "../../views/format/paint.ts";
import { diagnose } from "../codes.ts";
import { type Command, type Invocation, outputFlags } from "../command.ts";
import { type DemoVerdict, verdict } from "../demo/verdict.ts";
import { type Io, wantsColor, write } from "../terminal/io.ts";
import { printDiagnostics } from "../terminal/print-diagnostics.ts";

/** What is run, and the text before it. */
const steps: readonly { readonly words: string; readonly command: readonly string[] }[] = [
  { words: "Restore plans, in YAML, as they would stand in git. Are they valid?", command: ["validate"] },
  { words: "What would they restore, from which backups? This asks the clouds, and changes nothing.", command: ["plan"] },
  { words: "Now restore. Every request goes over HTTP to the sandbox, by the clouds' own SDKs.", command: ["apply", "--yes"] },
  { words: "Again: the ledger knows that all of it is done, so nothing is sent.", command: ["apply", "--yes"] },
  { words: "And both sides of the story, the ledger's and the provider's.", command: ["status"] },
];

export const demo: Command = {
  args: "",
  summary: "validate, plan and apply real restore plans against the sandbox, offline, within a minute",
  flags: outputFlags,
  options: [],
  examples: [["reinstate demo", "needs no credentials and changes nothing outside a temporary folder"]],
  run,
};

/** All of the main job against the sandbox, in a temporary folder, as of the day that the example plans are about. */
async function run({ io, options, run }: Invocation): Promise<ExitStatus> {
  const made = await temporaryFolder();
  if (!made.ok) {
    await printDiagnostics(io, [made.error], options.noColor);
    return exit.refused;
  }
  const folder = made.value;
  const providers = await allProviders();
  const titles = new Intl.ListFormat("en").format(providers.map(({ about }) => about.title));
  const offset = Date.parse(demoStart) - io.now();
  const sandbox = await startSandbox({ scenario: demoScenario, now: io.now });
  try {
    const { examplePlans } = await import("../generated/example-plans.ts");
    await mkdir(join(folder, "plans"));
    await Promise.all(Object.entries(examplePlans).map(([name, text]) => writeFile(join(folder, "plans", name), text)));
    const inside: Io = { ...io, cwd: folder, env: demoEnv(io.env, sandbox, providers), now: () => io.now() + offset };
    const outputFlagsGiven = [...(options.noColor ? ["--no-color"] : []), ...(options.verbose ? ["--verbose"] : [])];
    const paint = painter(wantsColor(io.stdout, io.env, options.noColor));
    await write(io.stdout, `${paint("dim", `A sandbox of ${titles} listens on ${sandbox.url}; it is ${demoStart} there.`)}\n`);
    for (const { words, command } of steps) {
      await write(io.stdout, `\n${paint("dim", `# ${words}`)}\n${paint("bold", `$ reinstate ${command.join(" ")}`)}\n`);
      const status = await run([...command, ...outputFlagsGiven], inside);
      if (status === exit.interrupted) return status;
      if (status !== exit.ok) return await end(io, { ok: false, words: `reinstate ${command.join(" ")} ended with ${status}` });
    }
    return await end(io, verdict(sandbox.world.state()));
  } finally {
    await sandbox.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function temporaryFolder(): Promise<Result<string, Diagnostic>> {
  try {
    return ok(await mkdtemp(join(tmpdir(), "reinstate-demo-")));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return err(
      diagnose(
        "error",
        "no-temporary-folder",
        `no temporary folder could be made: ${why}`,
        "set TMPDIR to a folder that may be written to",
      ),
    );
  }
}

/** The sandbox's endpoints and credentials over what is set here; nothing of the user's own setup takes part. */
function demoEnv(env: Io["env"], sandbox: Sandbox, providers: readonly Provider[]): Io["env"] {
  const prefixes = ["REINSTATE_", ...providers.flatMap(({ about }) => about.variables.prefixes)];
  const isForeign = (name: string) => name.endsWith("_PROXY") || prefixes.some((prefix) => name.startsWith(prefix));
  const kept = Object.fromEntries(Object.entries(env).filter(([name]) => !isForeign(name.toUpperCase())));
  return { ...kept, ...sandbox.env, REINSTATE_LEDGER: "file:.reinstate", REINSTATE_POLL_MIN: "300ms", REINSTATE_POLL_MAX: "1s" };
}

async function end(io: Io, { ok, words }: DemoVerdict): Promise<ExitStatus> {
  await write(io.stdout, `\n${words}\n`);
  return ok ? exit.ok : exit.refused;
}
