import type { LedgerDeps } from "./deps.ts";
import { commitsOf } from "./git/commits.ts";
import { namedIn, refuseConflict } from "./git/conflict.ts";
import { gitError, isConflict, mayPass } from "./git/errors.ts";
import { Layout } from "./git/layout.ts";
import { checkTree, type Loaded, loadFiles } from "./git/load.ts";
import { makeCommits, readBlobs, readTree } from "./git/objects.ts";
import { markerPath, readmePath } from "./git/paths.ts";
import type { GitResult } from "./git/process.ts";
import { type Remote, remoteOf } from "./git/remote.ts";
import { openRepository, type Repository } from "./git/repository.ts";
import type { Ledger } from "./ledger.ts";
import { ledgerError } from "./problem.ts";
import type { State, Update } from "./store/state.ts";
import { openStore } from "./store/store.ts";
import { formatVersion } from "./store/stored.ts";
import { uniqueName } from "./unique.ts";

export interface GitLedgerDeps extends LedgerDeps {
  /** The remote that has the branch; `origin`. */
  readonly remote?: string;
  /** How long one git command may take. */
  readonly timeoutMs?: number;
}

/** What is known of the branch: its newest commit (undefined: there is no branch yet), and what that holds. */
interface Known extends Loaded {
  readonly commit: string | undefined;
  /** Path to object id. */
  readonly blobs: ReadonlyMap<string, string>;
}

/** Lost races in a row after which the remote is too busy. */
const maxLost = 60;
/** Pushes in a row that fail although the branch stays where it is: what stands in their way won't go by itself. */
const maxInVain = 5;
/** Looks at a branch that keeps moving while it is fetched. */
const maxLooks = 10;

/**
 * The ledger on a branch of its own at a remote of the current repository: a commit for each change, and a push that
 * must fast-forward as the compare and swap; see docs/ledger.md. Work tree, index, branches and HEAD stay as they are.
 */
export function openGitLedger(branch: string, deps: GitLedgerDeps): Ledger {
  const { cwd, env, clock, random, remote: remoteName = "origin", timeoutMs = 300_000 } = deps;
  const subject = `git:${branch}`;
  let opened: { repository: Repository; remote: Remote } | undefined;
  let known: Known | undefined;
  let inVain = 0;

  const open = async () => {
    if (opened === undefined) {
      const repository = await openRepository({ cwd, env, remote: remoteName, branch, timeoutMs });
      opened = { repository, remote: remoteOf(repository, deps) };
    }
    return opened;
  };

  /** The branch's newest commit, its objects here. */
  const fetchTip = async (have: string | undefined): Promise<string | undefined> => {
    const { remote } = await open();
    for (let look = 0; look < maxLooks; look += 1) {
      const tip = await remote.tip();
      if (tip === undefined || (await remote.fetch(tip, have))) return tip;
    }
    throw ledgerError(
      "ledger-contended",
      subject,
      "the branch moved on each time that it was fetched",
      "run again with fewer runs at once",
    );
  };

  const load = async (commit: string, from: Known): Promise<Known> => {
    const { git } = (await open()).repository;
    const blobs = checkTree(branch, await readTree(git, subject, commit), from.blobs);
    const changed = [...blobs].filter(([path, oid]) => path !== readmePath && from.blobs.get(path) !== oid);
    // First the marker: it tells a newer format.
    changed.sort(([a], [b]) => Number(b === markerPath) - Number(a === markerPath));
    const contents = await readBlobs(
      git,
      subject,
      changed.map(([, oid]) => oid),
    );
    const files = changed.map(([path], index) => ({ path, text: contents[index]?.toString("utf8") ?? "" }));
    try {
      return { commit, blobs, ...loadFiles(branch, files, from) };
    } catch (error) {
      from.layout.restore();
      throw error;
    }
  };

  const refuseRewritten = async (from: string, tip: string | undefined) => {
    if (tip !== undefined && (await (await open()).remote.isAncestor(from, tip))) return;
    throw ledgerError(
      "ledger-branch-rewritten",
      subject,
      `the branch ${tip === undefined ? "was deleted" : "was rewritten"}: it no longer has commit ${from}`,
      `find out who did that, and put it back: git push ${remoteName} ${from}:refs/heads/${branch}`,
    );
  };

  /** Whether a commit whose push didn't end well got there all the same. Undefined: the branch hasn't moved. */
  const landed = async (commit: string, base: string | undefined): Promise<boolean | undefined> => {
    // From `commit` on, so that it is seen in the history of what others may have pushed on top.
    const tip = await fetchTip(base ?? commit);
    if (tip === base) return undefined;
    return tip !== undefined && (await (await open()).remote.isAncestor(commit, tip));
  };

  /** A push failed and the branch hasn't moved: an error, unless another try may help. */
  const refuseFinal = async (refusal: GitResult, isNew: boolean) => {
    const { remote } = await open();
    const again = mayPass(refusal.stderr);
    if (isConflict(refusal.stderr) || (isNew && again === "new-base")) {
      const other = namedIn(refusal.stderr, branch) ?? (await remote.lookAlike());
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
    looksFirst: false,

    async catchUp(state) {
      const from = known ?? { commit: undefined, blobs: new Map<string, string>(), layout: Layout.empty(), state, format: undefined };
      const tip = await fetchTip(from.commit);
      if (from.commit !== undefined && from.commit !== tip) await refuseRewritten(from.commit, tip);
      known = tip === undefined || tip === from.commit ? from : await load(tip, from);
      return known.state;
    },

    async commit(updates: readonly Update[], state: State) {
      if (known === undefined) throw new Error("nothing was read before this write");
      const base = known;
      const { repository, remote } = await open();
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
        }
      } finally {
        if (!won) base.layout.restore();
      }
      return won;
    },

    async backOff(lost) {
      if (lost >= maxLost)
        throw ledgerError("ledger-contended", subject, `lost ${lost} races for the next push`, "run again with fewer runs at once");
      await clock.sleep(random() * Math.min(3_000, 25 * 2 ** Math.min(lost, 10)));
    },

    close: async () => {},
  });
}
