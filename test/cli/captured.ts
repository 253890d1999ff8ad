import { Readable, Writable } from "node:stream";
import { runCommand } from "../../src/cli/arguments/program.ts";

export class Capture extends Writable {
  text = "";
  override _write(chunk: Buffer, _: string, done: () => void): void {
    this.text += chunk.toString("utf8");
    done();
  }
}

export interface Captured {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command line in this process, with nothing on stdin and no terminal. */
export async function captured(args: readonly string[], cwd: string, env: Readonly<Record<string, string>> = {}): Promise<Captured> {
  const [stdout, stderr] = [new Capture(), new Capture()];
  const interrupts = { signal: new AbortController().signal, beGraceful: () => undefined, dispose: () => undefined };
  const status = await runCommand(args, { stdin: Readable.from([]), stdout, stderr, env, cwd, now: Date.now, interrupts });
  return { status, stdout: stdout.text, stderr: stderr.text };
}
