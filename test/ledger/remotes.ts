import { execFile } from "node:child_process";
import { cp } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { temporaryFolder } from "./folders.ts";

const run = promisify(execFile);
const env = { ...process.env, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1", GIT_TERMINAL_PROMPT: "0" };

/** git as a person would use it; stdout, trimmed. */
export async function git(cwd: string, ...args: string[]): Promise<string> {
  const { stdout } = await run("git", ["-c", "user.name=Jo", "-c", "user.email=jo@example.com", ...args], { cwd, env });
  return stdout.trim();
}

export interface GitWorld {
  readonly folder: string;
  /** A bare repository with a commit on `main`. */
  readonly remote: string;
  readonly url: string;
  clone(name: string, ...args: string[]): Promise<string>;
  remove(): Promise<void>;
}

export const branch = "reinstate-ledger";

export async function gitWorld(): Promise<GitWorld> {
  const folder = await temporaryFolder();
  const remote = join(folder.path, "remote.git");
  await git(folder.path, "init", "--quiet", "--bare", "--initial-branch=main", remote);
  const seed = join(folder.path, "seed");
  await git(folder.path, "clone", "--quiet", remote, seed);
  for (const message of ["first", "second"]) await git(seed, "commit", "--quiet", "--allow-empty", "-m", message);
  await cp(new URL("records.ts", import.meta.url), join(seed, "file.txt"));
  await git(seed, "add", ".");
  await git(seed, "commit", "--quiet", "-m", "third");
  await git(seed, "push", "--quiet", "origin", "HEAD:main");
  const url = `file://${remote}`;
  return {
    folder: folder.path,
    remote,
    url,
    async clone(name, ...args) {
      const path = join(folder.path, name);
      await git(folder.path, "clone", "--quiet", ...args, url, path);
      return path;
    },
    remove: folder.remove,
  };
}

/** Commits on the ledger's branch at the remote. */
export const commitsAt = async (world: GitWorld): Promise<number> =>
  Number(await git(world.remote, "rev-list", "--count", branch, "--").catch(() => "0"));
