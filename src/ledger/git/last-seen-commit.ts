import { fieldsOf, lastSeenFile } from "../last-seen-file.ts";
import { LedgerError } from "../ledger.ts";
import type { LedgerDeps } from "../ledger-deps.ts";
import { uniqueName } from "../unique-name.ts";
import { withoutUser } from "../without-user.ts";
import type { LedgerRepository } from "./open-repository.ts";
import type { Remote } from "./remote-branch.ts";

/** The newest commit of the branch that a process of this clone has seen at the remote. */
export interface SeenCommit {
  readonly commit: string;
  /** ISO 8601, UTC. Undefined: seen by this process. */
  readonly at: string | undefined;
}

/** What this clone, with all its work trees and processes, remembers of the branch. */
export interface SeenBranch {
  /** Read it before the remote is asked: whatever it names, the remote had by then. */
  newest(): Promise<SeenCommit | undefined>;
  /** Whether another process has seen what `commit`, the newest that this one knows, doesn't contain. */
  isAheadOf(commit: string | undefined): Promise<boolean>;
  /** `base`: what `commit` is known to contain. */
  remember(commit: string, base: string | undefined): Promise<void>;
  /** Fails unless `tip`, the branch's newest commit now, is or contains what was seen. */
  check(seen: SeenCommit, tip: string | undefined): Promise<void>;
}

export function seenBranchOf(
  repository: LedgerRepository,
  remote: Remote,
  { clock, random }: Pick<LedgerDeps, "clock" | "random">,
): SeenBranch {
  const { branch } = repository;
  // Under another URL is another repository, whose branch of that name needn't have anything of this one's.
  const url = withoutUser(repository.url);
  const file = lastSeenFile(repository.commonFolder, `git-${branch}`, `${url}\n${branch}`, () => uniqueName(random));

  const newest = async (): Promise<SeenCommit | undefined> => {
    const { commit, at } = fieldsOf(await file.read());
    return typeof commit === "string" && /^[0-9a-f]{40,64}$/.test(commit)
      ? { commit, at: typeof at === "string" ? at : undefined }
      : undefined;
  };

  return {
    newest,

    async isAheadOf(commit) {
      const last = await newest();
      if (last === undefined || last.commit === commit) return false;
      return commit === undefined || !(await remote.isAncestor(last.commit, commit));
    },

    async remember(commit, base) {
      const last = await newest();
      if (last?.commit === commit) return;
      // What another process has seen meanwhile is only replaced by what contains it.
      if (last !== undefined && last.commit !== base && !(await remote.isAncestor(last.commit, commit))) return;
      await file.write({ remote: url, branch, commit, at: new Date(clock.now()).toISOString() });
    },

    async check(seen, tip) {
      if (tip === seen.commit || (tip !== undefined && (await remote.contains(tip, seen.commit, undefined)))) return;
      throw rewritten(repository, seen, tip, file.path);
    },
  };
}

function rewritten({ branch, remote }: LedgerRepository, { commit, at }: SeenCommit, tip: string | undefined, path: string): LedgerError {
  // A note may have been edited.
  const seen = `commit ${commit}, which was seen here${at === undefined ? "" : ` at ${at.replace(/[^0-9TZ:.-]/g, "").slice(0, 30)}`}`;
  const what =
    tip === undefined
      ? `the branch was deleted at the remote ${remote}; its newest known is ${seen}`
      : `the branch was rewritten at the remote ${remote}: its newest commit ${tip} doesn't follow ${seen}`;
  const putBack =
    tip === undefined
      ? `put it back: git push ${remote} ${commit}:refs/heads/${branch}`
      : `compare both with git log, and put the right one back: git push --force-with-lease=${branch}:${tip} ${remote} ${commit}:refs/heads/${branch}`;
  const accept = `to go on with the branch as it is, on purpose, remove ${path}`;
  return new LedgerError("ledger-branch-rewritten", what, `find out who did that; ${putBack}; ${accept}`, `git:${branch}`);
}
