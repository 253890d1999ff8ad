import { type ExitStatus, exit } from "../../app/exit-status.ts";
import { settings } from "../../app/settings/table.ts";
import { type Sandbox, ScenarioError, sandboxBanner, startSandbox } from "../../sandbox/index.ts";
import { diagnose } from "../codes.ts";
import type { Command, Invocation } from "../command.ts";
import { write } from "../terminal/io.ts";
import { printDiagnostics } from "../terminal/print-diagnostics.ts";

const defaultPort = 4810;

export const sandbox: Command = {
  args: "",
  summary: "run a local server that speaks the providers' wire protocols",
  flags: [settings.verbose],
  options: [
    { flags: "--port <N>", help: "the port to listen on; 0 takes a free one (default 4810)" },
    { flags: "--scenario <FILE>", help: "the world, the speed and the faults" },
  ],
  examples: [
    ["reinstate sandbox --port 0", "prints its address and the variables to export"],
    ["reinstate sandbox --scenario slow.yaml --verbose", "with faults, every request shown"],
  ],
  run,
};

/** Serves until it is interrupted; that is how it is meant to end, so the exit status is 0 then. */
async function run({ io, options, commandOptions }: Invocation): Promise<ExitStatus> {
  const { port: wanted, scenario } = commandOptions;
  const port = wanted === undefined ? defaultPort : parsePort(wanted);
  if (port === undefined) {
    const message = `--port is ${JSON.stringify(wanted)}, which is not a port`;
    await printDiagnostics(io, [diagnose("error", "bad-value", message, "a number up to 65535; 0 takes a free one")]);
    return exit.refused;
  }
  const stopped = new Promise<void>((resolve) => io.interrupts.beGraceful(resolve));
  try {
    const started = await startSandbox({
      port,
      ...(typeof scenario === "string" && { scenarioFile: scenario }),
      ...(options.verbose && { log: (line) => io.stderr.write(`${line}\n`) }),
    });
    await write(io.stdout, `${banner(started).join("\n")}\n`);
    await stopped;
    await started.close();
    return exit.ok;
  } catch (error) {
    if (!isCause(error)) throw error;
    const problems = error instanceof ScenarioError ? error.problems : [error.message];
    await printDiagnostics(
      io,
      problems.map((message) => diagnose("error", "cannot-serve", `the sandbox could not start: ${message}`, hintOf(error))),
    );
    return exit.refused;
  }
}

/** The address and the endpoints, then credentials and region, which the SDKs insist on and the sandbox doesn't check. */
function banner({ url, env }: Sandbox): string[] {
  const lines = sandboxBanner(url);
  const more = Object.entries(env).map(([name, value]) => `export ${name}=${quoted(value)}`);
  return [...lines, ...more.filter((line) => !lines.includes(line))];
}

function parsePort(wanted: unknown): number | undefined {
  const port = typeof wanted === "string" && /^[0-9]{1,5}$/.test(wanted) ? Number(wanted) : Number.NaN;
  return port <= 65_535 ? port : undefined;
}

function hintOf(error: Error): string {
  if (error instanceof ScenarioError) return "schema/scenario.schema.json describes scenarios";
  return "syscall" in error && error.syscall === "listen" ? "--port 0 takes a free port" : "--scenario takes a file that can be read";
}

/** What a user can cause: a scenario that is wrong or missing, a port that is taken. The system's own errors have a code. */
const isCause = (error: unknown): error is Error => error instanceof ScenarioError || (error instanceof Error && "code" in error);

/** A value as a POSIX shell reads it back. */
const quoted = (value: string): string => (/^[\w./:@-]+$/.test(value) ? value : `'${value.replaceAll("'", `'\\''`)}'`);
