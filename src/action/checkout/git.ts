import { execFile } from "node:child_process";
import { gitEnvironment } from "../../ledger/git/git-environment.ts";
import { err, ok, type Result } from "../../model/result.ts";

/** What git says of a checkout; the error is its own last line. */
export type AskGit = (folder: string, args: readonly string[]) => Promise<Result<string, string>>;

const timeout = 60_000;
/** The names of all files of a large repository. */
const maxBuffer = 512 * 1024 * 1024;

export function askGit(env: Readonly<Record<string, string | undefined>>): AskGit {
  return (folder, args) =>
    new Promise((resolve) => {
      // In a container the checkout belongs to another user, which git minds; only names are read here.
      const all = ["-c", "safe.directory=*", "-c", "core.fsmonitor=false", ...args];
      execFile("git", all, { cwd: folder, env: gitEnvironment(env), encoding: "utf8", timeout, maxBuffer }, (error, stdout, stderr) => {
        if (error === null) resolve(ok(stdout));
        else resolve(err(stderr.trim().split("\n").at(-1) || error.message));
      });
    });
}
