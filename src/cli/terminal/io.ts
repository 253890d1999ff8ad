import type { Writable } from "node:stream";
import type { Interrupts } from "./interrupts.ts";

/** An output that may be a terminal. */
export interface OutputStream extends Writable {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly rows?: number;
}

export interface InputStream extends NodeJS.ReadableStream {
  readonly isTTY?: boolean;
}

/** What a command gets from the process around it. */
export interface Io {
  readonly stdin: InputStream;
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** Wall clock, ms since the epoch. */
  now(): number;
  readonly interrupts: Interrupts;
}

// EIO: the terminal was closed.
const gone = new Set(["EPIPE", "EIO", "ERR_STREAM_DESTROYED"]);

/**
 * Nothing that happens to an output stops a run: a full disk under a log must not leave restores alone. The answer is
 * the first failure. A reader that went away (`| head`) is none: the rest is no longer wanted.
 */
export function forgiveFailures(output: OutputStream): () => NodeJS.ErrnoException | undefined {
  let first: NodeJS.ErrnoException | undefined;
  output.on("error", (error: NodeJS.ErrnoException) => {
    if (!gone.has(error.code ?? "")) first ??= error;
  });
  return () => first;
}

/** Resolves once the text has left, or can't. */
export function write(output: OutputStream, text: string): Promise<void> {
  return new Promise((resolve) => {
    if (output.destroyed || text === "") resolve();
    else output.write(text, () => resolve());
  });
}

/** Colour is for terminals whose owner hasn't turned it off: no-color.org, and terminals that can't. */
export function wantsColor(output: OutputStream, env: Io["env"], noColor: boolean): boolean {
  if (noColor || (env["NO_COLOR"] ?? "") !== "" || env["TERM"] === "dumb") return false;
  return output.isTTY === true;
}

/** Whether box-drawing characters can be expected to show. */
export function showsUnicode(env: Io["env"]): boolean {
  const locale = [env["LC_ALL"], env["LC_CTYPE"], env["LANG"]].find((value) => value !== undefined && value !== "") ?? "";
  return env["TERM"] !== "linux" && /utf-?8/i.test(locale);
}
