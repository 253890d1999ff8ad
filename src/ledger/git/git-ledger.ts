import { LedgerError, type StoredLedger } from "../ledger.ts";
import type { LedgerDeps } from "../ledger-deps.ts";
import { formatVersion } from "../store/file-format.ts";
import type { State, Update } from "../store/state.ts";
import { openStore } from "../store/store.ts";
import { uniqueName } from "../unique-name.ts";
import { withoutUser } from "../without-user.ts";
import { namedIn, refuseConflict } from "./branch-name.ts";
import { commitsOf } from "./build-commits.ts";
import { gitError, isConflict, retryOf } from "./git-errors.ts";
import { makeCommits, readTree } from "./git-objects.ts";
import type { GitResult } from "./git-process.ts";
import { type SeenBranch, seenBranchOf } from "./last-seen-commit.ts";
import { type LedgerRepository, openRepository } from "./open-repository.ts";
import { type KnownBranch, nothingKnown, readCommit } from "./read-branch.ts";
import { type Remote, remoteOf } from "./remote-branch.ts";

export interface GitLedgerDeps extends LedgerDeps {
  /** The remote that has the branch; `origin`. */
  readonly remote?: string;
  /** How long one git command may take. */
  readonly timeoutMs?: number;
}

/** Lost races in a row after which the remote is too busy. */
const maxLost = 60;
/** Pushes in a row that fail although the branch stays where it is: what stands in their way won't go by itself. */
const maxInVain = 5;
/** Fetches of a branch that keeps moving meanwhile. */
const maxFetches = 10;

/**
 * The ledger on a branch of its own at a remote of the current repository: a commit for each change, and a push that
 * must fast-forward as the compare and swap; see docs/ledger.md. Work tree, index, branches and HEAD stay as they are.
 */
export function openGitLedger(branch: string, deps: GitLedgerDeps): StoredLedger {
  const { cwd, env, clock, random, remote: remoteName = "origin", timeoutMs = 300_000 } = deps;
  const subject = `git:${branch}`;
  let opened: { repository: LedgerRepository; remote: Remote; seen: SeenBranch } | undefined;
  let known: KnownBranch | undefined;
  let inVain = 0;
  let wasNew = true;

  const open = async () => {
    if (opened === undefined) {
      const repository = await openRepository({ cwd, env, remote: remoteName, branch, timeoutMs });
      const remote = remoteOf(repository, deps);
      opened = { repository, remote, seen: seenBranchOf(repository, remote, deps) };
    }
    return opened;
  };

  /** The branch's newest commit, its objects here. */
  const fetchTip = async (have: string | undefined): Promise<string | undefined> => {
    const { remote } = await open();
    for (let fetches = 0; fetches < maxFetches; fetches += 1) {
      const tip = await remote.tip();
      if (tip === undefined || (await remote.fetch(tip, have))) return tip;
    }
    throw new LedgerError(
      "ledger-contended",
      "the branch moved on each time that it was fetched",
      "run again with fewer runs at once",
      subject,
    );
  };

  /** Whether a commit whose push didn't end well got there all the same. Undefined: the branch hasn't moved. */
  const landed = async (commit: string, base: string | undefined): Promise<boolean | undefined> => {
    // From `commit` on, so that it is seen in the history of what others may have pushed on top.
    const tip = await fetchTip(base ?? commit);
    if (tip === base) return undefined;
    return tip !== undefined && (await (await open()).remote.contains(tip, commit, base));
  };

  /** A push failed and the branch hasn't moved: an error, unless another try may help. */
  const refuseFinal = async (refusal: GitResult, isNew: boolean) => {
    const { remote } = await open();
    const again = retryOf(refusal.stderr);
    if (isConflict(refusal.stderr) || (isNew && again === "new-base")) {
      const other = namedIn(refusal.stderr, branch) ?? (await remote.similarBranch());
      if (other !== undefined) throw refuseConflict(branch, remoteName, other);
    }
    inVain += 1;
    if (again === undefined || inVain >= maxInVain) {
      inVain = 0;
      throw gitError(subject, `can't push to the remote ${remoteName}`, refusal);
    }
    await clock.sleep((0.5 + random()) * 500);
  };

  return openStore(subject, {
    readsFirst: false,

    async catchUp(state) {
      const from = known ?? nothingKnown(state);
      const { repository, seen } = await open();
      const newest = await seen.newest();
      const tip = await fetchTip(from.commit ?? newest?.commit);
      if (from.commit !== undefined) await seen.check({ commit: from.commit, at: undefined }, tip);
      if (newest !== undefined && newest.commit !== from.commit) await seen.check(newest, tip);
      if (known === undefined) wasNew = tip === undefined;
      known = tip === undefined || tip === from.commit ? from : await readCommit(repository.git, branch, tip, from);
      if (tip !== undefined) await seen.remember(tip, newest?.commit);
      return known.state;
    },

    async commit(updates: readonly Update[], state: State) {
      if (known === undefined) throw new Error("nothing was read before this write");
      const base = known;
      const { repository, remote, seen } = await open();
      // A push that follows what is old could only land on a branch that was set back.
      if (await seen.isAheadOf(base.commit)) return false;
      const { commits, layout } = commitsOf(updates, base.state, base.layout, base.format, clock.now());
      let won = false;
      try {
        const names = { nullOid: repository.nullOid, unique: uniqueName(random) };
        const commit = await makeCommits(repository.git, subject, base.commit, commits, names);
        const refusal = await remote.push(commit, base.commit);
        won = refusal === undefined;
        if (refusal !== undefined) {
          const there = await landed(commit, base.commit);
          if (there === undefined) await refuseFinal(refusal, base.commit === undefined);
          else inVain = 0;
          won = there === true;
        }
        if (won) {
          inVain = 0;
          const entries = await readTree(repository.git, subject, commit);
          known = { commit, blobs: new Map(entries.map(({ path, oid }) => [path, oid])), layout, state, format: formatVersion };
          await seen.remember(commit, base.commit);
        }
      } finally {
        if (!won) base.layout.restore();
      }
      return won;
    },

    async backOff(lost) {
      if (lost >= maxLost)
        throw new LedgerError("ledger-contended", `lost ${lost} races for the next push`, "run again with fewer runs at once", subject);
      await clock.sleep(random() * Math.min(3_000, 25 * 2 ** Math.min(lost, 10)));
    },

    async origin() {
      const { repository } = await open();
      return { place: `branch ${branch} at ${remoteName} (${withoutUser(repository.url)})`, isNew: wasNew };
    },

    close: async () => {},
  });
}
