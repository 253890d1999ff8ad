import type { State } from "../store/state.ts";
import { readBlobs, readTree } from "./git-objects.ts";
import type { Git } from "./git-process.ts";
import { type BranchContent, checkTree, loadFiles } from "./load-files.ts";
import { markerPath, readmePath } from "./paths.ts";
import { RecordFiles } from "./record-files.ts";

/** What is known of the branch: its newest commit (undefined: there is no branch yet), and what that holds. */
export interface KnownBranch extends BranchContent {
  readonly commit: string | undefined;
  /** Path to object id. */
  readonly blobs: ReadonlyMap<string, string>;
}

export const nothingKnown = (state: State): KnownBranch => ({
  commit: undefined,
  blobs: new Map(),
  layout: RecordFiles.empty(),
  state,
  format: undefined,
});

/** `from`, and what a commit has that differs. */
export async function readCommit(git: Git, branch: string, commit: string, from: KnownBranch): Promise<KnownBranch> {
  const subject = `git:${branch}`;
  const blobs = checkTree(branch, await readTree(git, subject, commit), from.blobs);
  const changed = [...blobs].filter(([path, oid]) => path !== readmePath && from.blobs.get(path) !== oid);
  // The marker first: a newer format ends the reading there.
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
}
