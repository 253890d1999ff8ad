import { spawn } from "node:child_process";
import { posix } from "node:path";
import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import { err, ok, type Result } from "../../model/result.ts";
import { diagnose } from "../diagnostics.ts";

/** A regular file of a commit. */
export interface TreeFile {
  /** Seen from the working directory, with forward slashes: `plans/a.yaml`, `../b.yaml`. */
  readonly path: string;
  readonly object: string;
}

interface Done {
  readonly status: number;
  readonly output: Buffer;
  readonly errors: string;
}

const failed = (message: string): Diagnostic => diagnose("error", "git-failed", message, "run diff inside a clone, with git on the PATH");

/** All regular files of the commit that `ref` names. */
export async function filesAt(ref: string, cwd: string): Promise<Result<readonly TreeFile[], Diagnostic>> {
  const prefix = await git(["rev-parse", "--show-prefix"], cwd);
  if (!prefix.ok) return prefix;
  if (prefix.value.status !== 0) return err(failed(`git can't find a repository here: ${prefix.value.errors}`));
  const commit = await git(["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`], cwd);
  if (!commit.ok) return commit;
  const id = commit.value.output.toString("utf8").trim();
  if (commit.value.status !== 0 || id === "") {
    return err(
      diagnose("error", "unknown-base", `--base ${ref} names no commit here`, "fetch the branch first; a shallow clone holds only its tip"),
    );
  }
  const listed = await git(["ls-tree", "-r", "-z", "--full-tree", id], cwd);
  if (!listed.ok) return listed;
  if (listed.value.status !== 0) return err(failed(`git ls-tree failed: ${listed.value.errors}`));
  const here = prefix.value.output.toString("utf8").replace(/\n$/, "");
  return ok(treeFiles(listed.value.output.toString("utf8"), here));
}

/** Lines of `ls-tree -z`: `100644 blob OBJECT\tPATH`; links and submodules are left out. */
function treeFiles(listing: string, prefix: string): TreeFile[] {
  return listing.split("\0").flatMap((line) => {
    const [, object, path] = /^100\d{3} blob ([0-9a-f]+)\t([\s\S]+)$/.exec(line) ?? [];
    return object === undefined || path === undefined ? [] : [{ path: posix.relative(`/${prefix}`, `/${path}`), object }];
  });
}

/** The texts of objects, in order, all by one process. */
export async function textsOf(objects: readonly string[], cwd: string): Promise<Result<readonly string[], Diagnostic>> {
  if (objects.length === 0) return ok([]);
  const answered = await git(["cat-file", "--batch"], cwd, `${objects.join("\n")}\n`);
  if (!answered.ok) return answered;
  const { output, status, errors } = answered.value;
  if (status !== 0) return err(failed(`git cat-file failed: ${errors}`));
  const texts: string[] = [];
  for (let at = 0; texts.length < objects.length; ) {
    const end = output.indexOf(0x0a, at);
    const [, size] = /^\S+ blob (\d+)$/.exec(output.toString("utf8", at, Math.max(at, end))) ?? [];
    if (end < 0 || size === undefined) return err(failed(`git has no content for ${objects[texts.length]}`));
    texts.push(output.toString("utf8", end + 1, end + 1 + Number(size)));
    at = end + 1 + Number(size) + 1;
  }
  return ok(texts);
}

function git(args: readonly string[], cwd: string, input = ""): Promise<Result<Done, Diagnostic>> {
  return new Promise((resolve) => {
    const child = spawn("git", args, { cwd, stdio: ["pipe", "pipe", "pipe"] });
    const output: Buffer[] = [];
    const errors: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => output.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => errors.push(chunk));
    child.on("error", (error) => resolve(err(failed(`git could not be run: ${error.message}`))));
    child.on("close", (status) =>
      resolve(ok({ status: status ?? 1, output: Buffer.concat(output), errors: Buffer.concat(errors).toString("utf8").trim() })),
    );
    // It may end before it has read everything; its status tells.
    child.stdin.on("error", () => undefined);
    child.stdin.end(input);
  });
}
