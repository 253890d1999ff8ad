import { spawn } from "node:child_process";
import { err, ok, type Result } from "../model/result.ts";

export interface GitOutput {
  readonly status: number;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/** Why there is no status: git could not be run, or was ended before it had one. */
export interface GitFailure {
  readonly is: "not-found" | "not-started" | "timed-out" | "too-much-output" | "aborted";
  /** To end a sentence with. */
  readonly message: string;
}

/** Runs one git command. What its status means is for the caller. */
export type RunGit = (args: readonly string[], input?: string | Buffer) => Promise<Result<GitOutput, GitFailure>>;

export interface GitOptions {
  readonly cwd: string;
  /** All of git's environment: see gitEnvironment. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly timeoutMs: number;
  /** Of stdout. */
  readonly maxBytes: number;
  /** Ends git when it aborts. */
  readonly signal?: AbortSignal;
  /** `name=value`, for these commands alone. */
  readonly config?: readonly string[];
}

/** Off: hooks and watchers of the user's repository, housekeeping in it, connections that stall. */
const always = [
  "core.hooksPath=/dev/null",
  "core.fsmonitor=false",
  "gc.auto=0",
  "maintenance.auto=false",
  "http.lowSpeedLimit=100",
  "http.lowSpeedTime=30",
];

/** Of stderr. What a server writes beyond that is read, or git would wait, and dropped. */
const maxErrorBytes = 1_000_000;

export function gitRunner({ cwd, env, timeoutMs, maxBytes, signal, config = [] }: GitOptions): RunGit {
  const settings = [...always, ...config].flatMap((setting) => ["-c", setting]);
  return (args, input = "") =>
    new Promise((resolve) => {
      const stopped: GitFailure = { is: "aborted", message: "it was told to stop" };
      if (signal?.aborted) {
        resolve(err(stopped));
        return;
      }
      // Its own process group: Ctrl-C must not end a push half-way, and ending git must end its helpers, too.
      const ownGroup = process.platform !== "win32";
      const child = spawn("git", [...settings, ...args], { cwd, env, detached: ownGroup, windowsHide: true });
      const settle = (result: Result<GitOutput, GitFailure>) => {
        clearTimeout(timer);
        signal?.removeEventListener("abort", abort);
        resolve(result);
      };
      const end = (failure: GitFailure) => {
        endProcess(child.pid, ownGroup);
        settle(err(failure));
      };
      const abort = () => end(stopped);
      signal?.addEventListener("abort", abort, { once: true });
      const timer = setTimeout(() => end({ is: "timed-out", message: `no end after ${timeoutMs / 1000} s` }), timeoutMs);
      const stdout: Buffer[] = [];
      let bytes = 0;
      child.stdout.on("data", (chunk: Buffer) => {
        bytes += chunk.length;
        if (bytes > maxBytes) end({ is: "too-much-output", message: `more than ${maxBytes} bytes of output` });
        else stdout.push(chunk);
      });
      const stderr: Buffer[] = [];
      let errorBytes = 0;
      child.stderr.on("data", (chunk: Buffer) => {
        if (errorBytes < maxErrorBytes) stderr.push(chunk);
        errorBytes += chunk.length;
      });
      // When git ends before it has read everything, its status and stderr say why.
      child.stdin.on("error", () => {});
      child.stdin.end(input);
      child.on("error", (error) => settle(err(notRun(error, cwd))));
      child.on("close", (status) =>
        settle(ok({ status: status ?? 128, stdout: Buffer.concat(stdout), stderr: Buffer.concat(stderr).toString("utf8").trim() })),
      );
    });
}

function endProcess(pid: number | undefined, group: boolean): void {
  if (pid === undefined) return;
  try {
    process.kill(group ? -pid : pid, "SIGKILL");
  } catch {
    // It ended by itself in the meantime.
  }
}

function notRun(error: Error, cwd: string): GitFailure {
  const missing = "code" in error && error.code === "ENOENT";
  return missing
    ? { is: "not-found", message: `the git command isn't found (or the folder ${cwd} isn't)` }
    : { is: "not-started", message: `git can't be run: ${error.message}` };
}

/** Set by git for its hooks, or by people who debug git: they would point it elsewhere, or print what is secret. */
const unwanted =
  /^(GIT_(DIR|WORK_TREE|INDEX_FILE|COMMON_DIR|PREFIX|NAMESPACE|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|QUARANTINE_PATH|SHALLOW_FILE|GRAFT_FILE|LITERAL_PATHSPECS|REDIRECT_.*|TRACE.*|CURL_VERBOSE)|REINSTATE_LEDGER_TOKEN)$/;

/** The environment that git commands run in: never asking, speaking English. */
export function gitEnvironment(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(env)) if (value !== undefined && !unwanted.test(name)) kept[name] = value;
  return { ...kept, GIT_TERMINAL_PROMPT: "0", GCM_INTERACTIVE: "never", GIT_OPTIONAL_LOCKS: "0", LC_ALL: "C", LANGUAGE: "" };
}

/** The last line of stderr, which is git's reason; `otherwise` where there is none. */
export const lastLine = (stderr: string, otherwise: string): string => stderr.split("\n").at(-1) || otherwise;
