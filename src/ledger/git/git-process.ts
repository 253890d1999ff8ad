import { spawn } from "node:child_process";
import { LedgerError } from "../ledger.ts";

export interface GitResult {
  readonly status: number;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/** Runs one git command. Fails only when git can't be run or took too long; what its status means is for the caller. */
export type Git = (args: readonly string[], input?: Buffer) => Promise<GitResult>;

export interface GitProcessOptions {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly timeoutMs: number;
}

/** Off: hooks of the user's repository, housekeeping in it, connections that stall. */
const settings = ["core.hooksPath=/dev/null", "gc.auto=0", "maintenance.auto=false", "http.lowSpeedLimit=100", "http.lowSpeedTime=30"];
const always = settings.flatMap((setting) => ["-c", setting]);

/** Bytes of stderr that are kept. */
const maxStderr = 1_000_000;

export function gitProcess({ cwd, env, timeoutMs }: GitProcessOptions): Git {
  return (args, input) =>
    new Promise((resolve, reject) => {
      // Its own process group: Ctrl-C must not end a push half-way, and a timeout must end git's helpers too.
      const ownGroup = process.platform !== "win32";
      const child = spawn("git", [...always, ...args], { cwd, env, detached: ownGroup, windowsHide: true });
      const stdout: Buffer[] = [];
      const stderr: Buffer[] = [];
      const timer = setTimeout(() => {
        endProcess(child.pid, ownGroup);
        reject(timedOut(args[0] ?? "", timeoutMs));
      }, timeoutMs);
      child.stdout.on("data", (chunk: Buffer) => stdout.push(chunk));
      let received = 0;
      child.stderr.on("data", (chunk: Buffer) => {
        // Read to its end, or git would wait; but a server may say as much as it likes.
        if (received < maxStderr) stderr.push(chunk);
        received += chunk.length;
      });
      // When git ends before it has read everything, its status and stderr say why.
      child.stdin.on("error", () => {});
      child.stdin.end(input ?? Buffer.alloc(0));
      child.on("error", (error) => {
        clearTimeout(timer);
        reject(notRun(error, cwd));
      });
      child.on("close", (status) => {
        clearTimeout(timer);
        resolve({ status: status ?? 128, stdout: Buffer.concat(stdout), stderr: Buffer.concat(stderr).toString("utf8") });
      });
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

const timedOut = (command: string, ms: number) =>
  new LedgerError(
    "ledger-unreachable",
    `no end after ${ms / 1000} s`,
    "check the network and the git server, then run the same command again",
    `git ${command}`,
  );

function notRun(error: Error, cwd: string) {
  const missing = "code" in error && error.code === "ENOENT";
  return new LedgerError(
    "ledger-git-missing",
    missing ? `the git command isn't found (or the folder ${cwd} isn't)` : `git can't be run: ${error.message}`,
    "install git 2.39 or newer, or use --ledger file:DIR",
    "git",
  );
}
