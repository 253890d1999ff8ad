import type { LedgerDeps } from "../deps.ts";
import { inTheWay, lookAlike, refuseConflict } from "./conflict.ts";
import { gitError, mayPass } from "./errors.ts";
import type { GitResult } from "./process.ts";
import type { Repository } from "./repository.ts";

/** Tries of one command that finds the server or the repository busy. */
const tries = 4;

/** The ledger's branch at the remote. Nothing of it is kept in the repository but objects. */
export interface Remote {
  /** The branch's newest commit; undefined: the remote answered, and has no such branch. A LedgerError when it has one that is in the way. */
  tip(): Promise<string | undefined>;
  /** A branch that only a server which ignores case can't keep beside this one. */
  lookAlike(): Promise<string | undefined>;
  /** Brings a commit that `tip` named here. False: the branch has moved on and it can't be had any more. `have`: what is here of it. */
  fetch(commit: string, have: string | undefined): Promise<boolean>;
  /** Makes `commit` the newest if `base`, its parent, is (undefined: if there is no branch). Undefined: done. Otherwise why not. */
  push(commit: string, base: string | undefined): Promise<GitResult | undefined>;
  isAncestor(ancestor: string, commit: string): Promise<boolean>;
}

export function remoteOf(repository: Repository, { clock, random }: Pick<LedgerDeps, "clock" | "random">): Remote {
  const { git, remote, branch, shallow } = repository;
  const ref = `refs/heads/${branch}`;
  const subject = `git:${branch}`;

  const retried = async (args: readonly string[]): Promise<GitResult> => {
    for (let attempt = 1; ; attempt += 1) {
      const result = await git(args);
      if (result.status === 0 || attempt === tries || mayPass(result.stderr) !== "same") return result;
      await clock.sleep((0.5 + random()) * 250 * 2 ** attempt);
    }
  };

  /** Lines of `COMMIT<tab>refs/heads/NAME`. Servers send all branches, whichever are asked for: so what is in the way costs no question of its own. */
  const listHeads = async (): Promise<Buffer> => {
    const result = await retried(["ls-remote", "--heads", "--", remote]);
    if (result.status !== 0) throw gitError(subject, `can't ask the remote ${remote}`, result);
    return result.stdout;
  };

  const isHere = async (commit: string): Promise<boolean> => (await git(["cat-file", "-e", `${commit}^{commit}`])).status === 0;

  return {
    async tip() {
      const heads = await listHeads();
      const end = heads.indexOf(`\t${ref}\n`);
      if (end >= 0) return heads.toString("latin1", heads.lastIndexOf("\n", end) + 1, end);
      const other = inTheWay(branch, heads.toString("utf8"));
      if (other !== undefined) throw refuseConflict(branch, remote, other);
      return undefined;
    },

    lookAlike: async () => lookAlike(branch, (await listHeads()).toString("utf8")),

    async fetch(commit, have) {
      if (await isHere(commit)) return true;
      // A full clone stays one; a shallow one doesn't need the history, but from `have` on it must be whole.
      const depth = have !== undefined ? [`--negotiation-tip=${have}`] : shallow ? ["--depth=1"] : [];
      const quiet = [
        "--quiet",
        "--no-tags",
        "--no-prune",
        "--no-write-fetch-head",
        "--no-auto-maintenance",
        "--no-recurse-submodules",
        "--refmap=",
      ];
      const result = await retried(["fetch", ...quiet, ...depth, "--", remote, ref]);
      if (await isHere(commit)) return true;
      if (result.status !== 0) throw gitError(subject, `can't fetch from the remote ${remote}`, result);
      return false;
    },

    async push(commit, base) {
      const quiet = ["--porcelain", "--no-verify", "--no-follow-tags", "--no-signed", "--recurse-submodules=no"];
      // Being on top of `base`, this always fast-forwards; the lease is for a branch that was deleted, which a plain push would make anew.
      const lease = `--force-with-lease=${ref}:${base ?? ""}`;
      const result = await retried(["push", ...quiet, lease, "--", remote, `${commit}:${ref}`]);
      // The reference's own line counts: git also fails when it can't note the success in the local repository.
      const line = result.stdout
        .toString("utf8")
        .split("\n")
        .find((text) => text.includes(`\t${commit}:${ref}\t`));
      if (line !== undefined && /^[ *=]/.test(line)) return undefined;
      return line === undefined ? result : { ...result, stderr: `${line}\n${result.stderr}` };
    },

    async isAncestor(ancestor, commit) {
      return (await git(["merge-base", "--is-ancestor", ancestor, commit])).status === 0;
    },
  };
}
