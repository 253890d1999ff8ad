import { closeSync } from "node:fs";
import { isatty } from "node:tty";
import { exit, firstThatApplies } from "../app/exit-status.ts";
import { visible } from "../diagnostic/escape-control.ts";
import { keepLibrariesQuiet } from "../platform/warnings.ts";
import { runCommand } from "./arguments/program.ts";
import { diagnose } from "./codes.ts";
import { watchInterrupts } from "./terminal/interrupts.ts";
import { forgiveFailures, type Io, write } from "./terminal/io.ts";
import { printDiagnostics } from "./terminal/print-diagnostics.ts";

/** Runs the command line of this process and ends it with the contract's exit status. */
export async function runProcess(process: NodeJS.Process): Promise<void> {
  keepLibrariesQuiet(process);
  const { stdin, stdout, stderr, env } = process;
  process.on("exit", () => closeDeadTerminals(process));
  const stdoutFailed = forgiveFailures(stdout);
  forgiveFailures(stderr);
  const interrupts = watchInterrupts(
    process,
    () => performance.now(),
    (status, impatient) => {
      // The terminal echoed ^C on the line that was being written.
      if (stderr.isTTY) stderr.write("\n");
      if (impatient) stderr.write("Stopped at once. The ledger holds what was sent; `reinstate status` shows it.\n");
      process.exit(status);
    },
  );
  const cwd = workingFolder(process);
  const io: Io = { stdin, stdout, stderr, env, cwd: cwd ?? "/", now: Date.now, interrupts };
  if (cwd === undefined) {
    await printDiagnostics(io, [
      diagnose("error", "folder-gone", "the folder that this was started in no longer exists", "change to a folder that exists"),
    ]);
    process.exit(exit.refused);
  }
  const fail = async (error: unknown) => {
    await write(stderr, unexpected(error, process.argv.includes("--verbose")));
    process.exit(exit.refused);
  };
  process.on("uncaughtException", (error) => void fail(error));
  process.on("unhandledRejection", (error) => void fail(error));
  try {
    const status = await runCommand(process.argv.slice(2), io);
    await drained(stdout);
    const failure = stdoutFailed();
    if (failure !== undefined) await printDiagnostics(io, [unwritten(failure)]);
    await drained(stderr);
    process.exit(firstThatApplies(status, failure !== undefined && exit.refused));
  } catch (error) {
    await fail(error);
  }
}

/** Undefined when the folder was deleted since the shell went there. */
function workingFolder(process: NodeJS.Process): string | undefined {
  try {
    return process.cwd();
  } catch {
    return undefined;
  }
}

/** Half a result must not pass for one; a worse exit status stays. */
const unwritten = ({ message }: NodeJS.ErrnoException) =>
  diagnose(
    "error",
    "cannot-write",
    `the result could not be written to stdout: ${message}`,
    "make room where stdout goes, then look again: reinstate status",
  );

/** Pipes are written in the background; leaving before they are empty would cut the last words off. */
function drained(output: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => {
    if (output.destroyed || output.writableLength === 0) resolve();
    else output.write("", () => resolve());
  });
}

/**
 * At exit Node resets the terminals that it started with, and aborts when one of them was closed meanwhile. A descriptor
 * that is closed it leaves alone.
 */
function closeDeadTerminals({ stdin, stdout, stderr }: Pick<NodeJS.Process, "stdin" | "stdout" | "stderr">): void {
  for (const [descriptor, stream] of [stdin, stdout, stderr].entries()) if (stream.isTTY && !isatty(descriptor)) closeSync(descriptor);
}

/** A bug, on one line; where it is only when asked. */
export function unexpected(error: unknown, verbose: boolean): string {
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const stack = verbose && error instanceof Error && error.stack !== undefined ? `${error.stack}\n` : "";
  return `error unexpected: ${visible(message)}\nhint: this is a bug, please report it${verbose ? "" : " with what --verbose shows"}; what was in flight is in the ledger, see: reinstate status\n${stack}`;
}
