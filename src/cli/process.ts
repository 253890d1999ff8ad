import { exit } from "./exit-status.ts";
import { watchInterrupts } from "./interrupts.ts";
import { forgiveClosedPipes, type Io, write } from "./io.ts";
import { runCommand } from "./program.ts";
import { unexpected } from "./unexpected.ts";

/** Runs the command line of this process and ends it with the contract's exit status. */
export async function runProcess(process: NodeJS.Process): Promise<void> {
  const { stdin, stdout, stderr, env } = process;
  forgiveClosedPipes(stdout, stderr);
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
  const io: Io = { stdin, stdout, stderr, env, cwd: process.cwd(), now: Date.now, interrupts };
  const fail = async (error: unknown) => {
    await write(stderr, unexpected(error, process.argv.includes("--verbose")));
    process.exit(exit.refused);
  };
  process.on("uncaughtException", (error) => void fail(error));
  process.on("unhandledRejection", (error) => void fail(error));
  try {
    const status = await runCommand(process.argv.slice(2), io);
    await Promise.all([drained(stdout), drained(stderr)]);
    process.exit(status);
  } catch (error) {
    await fail(error);
  }
}

/** Pipes are written in the background; leaving before they are empty would cut the last words off. */
function drained(output: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => {
    if (output.destroyed || output.writableLength === 0) resolve();
    else output.write("", () => resolve());
  });
}
