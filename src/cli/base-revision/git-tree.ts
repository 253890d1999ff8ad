import { posix } from "node:path";
import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import { err, ok, type Result } from "../../model/result.ts";
import { type GitOutput, gitEnvironment, gitRunner } from "../../platform/git.ts";
import { diagnose } from "../codes.ts";

/** A regular file of a commit. */
export interface TreeFile {
  /** Seen from the working directory, with forward slashes: `plans/a.yaml`, `../b.yaml`. */
  readonly path: string;
  readonly object: string;
}

const failed = (message: string): Diagnostic => diagnose("error", "git-failed", message, "run diff inside a clone, with git on the PATH");

/** All regular files of the commit that `ref` names. */
export async function filesAt(ref: string, git: DiffGit): Promise<Result<readonly TreeFile[], Diagnostic>> {
  const prefix = await git(["rev-parse", "--show-prefix"]);
  if (!prefix.ok) return prefix;
  if (prefix.value.status !== 0) return err(failed(`git can't find a repository here: ${prefix.value.stderr}`));
  const commit = await git(["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`]);
  if (!commit.ok) return commit;
  const id = commit.value.stdout.toString("utf8").trim();
  if (commit.value.status !== 0 || id === "") {
    return err(
      diagnose("error", "unknown-base", `--base ${ref} names no commit here`, "fetch the branch first; a shallow clone holds only its tip"),
    );
  }
  const listed = await git(["ls-tree", "-r", "-z", "--full-tree", id]);
  if (!listed.ok) return listed;
  if (listed.value.status !== 0) return err(failed(`git ls-tree failed: ${listed.value.stderr}`));
  const here = prefix.value.stdout.toString("utf8").replace(/\n$/, "");
  return ok(treeFiles(listed.value.stdout.toString("utf8"), here));
}

/** Lines of `ls-tree -z`: `100644 blob OBJECT\tPATH`; links and submodules are left out. */
function treeFiles(listing: string, prefix: string): TreeFile[] {
  return listing.split("\0").flatMap((line) => {
    const [, object, path] = /^100\d{3} blob ([0-9a-f]+)\t([\s\S]+)$/.exec(line) ?? [];
    return object === undefined || path === undefined ? [] : [{ path: posix.relative(`/${prefix}`, `/${path}`), object }];
  });
}

/** The texts of objects, in order, all by one process. */
export async function textsOf(objects: readonly string[], git: DiffGit): Promise<Result<readonly string[], Diagnostic>> {
  if (objects.length === 0) return ok([]);
  const answered = await git(["cat-file", "--batch"], `${objects.join("\n")}\n`);
  if (!answered.ok) return answered;
  const { stdout, status, stderr } = answered.value;
  if (status !== 0) return err(failed(`git cat-file failed: ${stderr}`));
  const texts: string[] = [];
  for (let at = 0; texts.length < objects.length; ) {
    const end = stdout.indexOf(0x0a, at);
    const [, size] = /^\S+ blob (\d+)$/.exec(stdout.toString("utf8", at, Math.max(at, end))) ?? [];
    if (end < 0 || size === undefined) return err(failed(`git has no content for ${objects[texts.length]}`));
    texts.push(stdout.toString("utf8", end + 1, end + 1 + Number(size)));
    at = end + 1 + Number(size) + 1;
  }
  return ok(texts);
}

/** A partial clone fetches what it lacks. */
const timeoutMs = 5 * 60_000;
/** The names of all files of a large repository, or the texts of its restore plans. */
const maxBytes = 512 * 1024 * 1024;

/** The git of one folder; that it can't be run is a diagnostic. */
export function diffGit(cwd: string, env: Readonly<Record<string, string | undefined>>): DiffGit {
  const run = gitRunner({ cwd, env: gitEnvironment(env), timeoutMs, maxBytes });
  return async (args, input) => {
    const result = await run(args, input);
    return result.ok ? result : err(failed(`git could not be run: ${result.error.message}`));
  };
}

export type DiffGit = (args: readonly string[], input?: string) => Promise<Result<GitOutput, Diagnostic>>;
