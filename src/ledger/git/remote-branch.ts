import type { LedgerDeps } from "../ledger-deps.ts";
import { inTheWay, refuseConflict, similarBranch } from "./branch-name.ts";
import { gitError, retryOf } from "./git-errors.ts";
import type { GitResult } from "./git-process.ts";
import type { LedgerRepository } from "./open-repository.ts";

/** Nothing but objects comes in: no tags, no references, no housekeeping. */
const quietly = [
  "--quiet",
  "--no-tags",
  "--no-prune",
  "--no-write-fetch-head",
  "--no-auto-maintenance",
  "--no-recurse-submodules",
  "--refmap=",
];
/** Tries of one command that finds the server or the repository busy. */
const tries = 4;

/** The ledger's branch at the remote. Nothing of it is kept in the repository but objects. */
export interface Remote {
  /** The branch's newest commit; undefined: the remote answered, and has no such branch. A LedgerError when it has one that is in the way. */
  tip(): Promise<string | undefined>;
  /** A branch that only a server which ignores case can't keep beside this one. */
  similarBranch(): Promise<string | undefined>;
  /** Brings a commit that `tip` named here. False: the branch has moved on and it can't be had any more. `have`: what may be here of it. */
  fetch(commit: string, have: string | undefined): Promise<boolean>;
  /** Makes `commit` the newest if `base`, its parent, is (undefined: if there is no branch). Undefined: done. Otherwise why not. */
  push(commit: string, base: string | undefined): Promise<GitResult | undefined>;
  /** As far as the history that is here tells. */
  isAncestor(ancestor: string, commit: string): Promise<boolean>;
  /** Whether `tip`, which is here, has `commit` in its history; fetched as far as needed. `base`: a parent of `commit`, likely to be in it. */
  contains(tip: string, commit: string, base: string | undefined): Promise<boolean>;
}

/** More commits than any ledger has. All, to git, would mean the user's own branches as well. */
const wholeHistory = 1_000_000_000;

export function remoteOf(repository: LedgerRepository, { clock, random }: Pick<LedgerDeps, "clock" | "random">): Remote {
  const { git, remote, branch } = repository;
  const ref = `refs/heads/${branch}`;
  const subject = `git:${branch}`;

  const retried = async (args: readonly string[]): Promise<GitResult> => {
    for (let attempt = 1; ; attempt += 1) {
      const result = await git(args);
      if (result.status === 0 || attempt === tries || retryOf(result.stderr) !== "same") return result;
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

  const isAncestor = async (ancestor: string, commit: string): Promise<boolean> =>
    (await git(["merge-base", "--is-ancestor", ancestor, commit])).status === 0;

  const fetchRef = (options: readonly string[]): Promise<GitResult> => retried(["fetch", ...quietly, ...options, "--", remote, ref]);

  return {
    async tip() {
      const heads = await listHeads();
      const end = heads.indexOf(`\t${ref}\n`);
      if (end >= 0) return heads.toString("latin1", heads.lastIndexOf("\n", end) + 1, end);
      const other = inTheWay(branch, heads.toString("utf8"));
      if (other !== undefined) throw refuseConflict(branch, remote, other);
      return undefined;
    },

    similarBranch: async () => similarBranch(branch, (await listHeads()).toString("utf8")),

    async fetch(commit, have) {
      if (await isHere(commit)) return true;
      // A full clone stays one; a shallow one doesn't need the history, but from `have` on it must be whole.
      const known = have !== undefined && (await isHere(have));
      const result = await fetchRef(known ? [`--negotiation-tip=${have}`] : repository.shallow ? ["--depth=1"] : []);
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

    isAncestor,

    async contains(tip, commit, base) {
      if (await isAncestor(commit, tip)) return true;
      if (base !== undefined && (await isAncestor(base, tip))) return false;
      // Not here doesn't mean not there: a shallow clone's history ends somewhere.
      const shallow = await git(["rev-parse", "--is-shallow-repository"]);
      if (shallow.stdout.toString("latin1").trim() !== "true") return false;
      const result = await fetchRef([`--depth=${wholeHistory}`]);
      if (result.status !== 0) throw gitError(subject, `can't fetch from the remote ${remote}`, result);
      return isAncestor(commit, tip);
    },
  };
}
