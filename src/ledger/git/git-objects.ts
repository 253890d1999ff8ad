import { gitError } from "./git-errors.ts";
import type { Git } from "./git-process.ts";

/** A file of a commit's tree. `regular` is false for links, submodules and the like. */
export interface TreeEntry {
  readonly path: string;
  readonly oid: string;
  readonly regular: boolean;
  /** Bytes; 0 for what is no file. */
  readonly size: number;
}

export async function readTree(git: Git, subject: string, commit: string): Promise<TreeEntry[]> {
  const result = await git(["ls-tree", "-r", "-l", "-z", "--full-tree", commit]);
  if (result.status !== 0) throw gitError(subject, `can't list the files of ${commit}`, result);
  const lines = result.stdout.toString("utf8").split("\0");
  return lines.flatMap((line) => {
    const [, mode, type, oid, size, path] = /^(\d+) (\w+) ([0-9a-f]+) +(\d+|-)\t(.*)$/s.exec(line) ?? [];
    if (path === undefined || oid === undefined) return [];
    return [{ path, oid, regular: type === "blob" && mode?.startsWith("100") === true, size: Number(size) || 0 }];
  });
}

/** The contents of blobs, in order. */
export async function readBlobs(git: Git, subject: string, oids: readonly string[]): Promise<Buffer[]> {
  if (oids.length === 0) return [];
  const result = await git(["cat-file", "--batch"], Buffer.from(`${oids.join("\n")}\n`));
  const contents: Buffer[] = [];
  for (let at = 0; at < result.stdout.length; ) {
    const end = result.stdout.indexOf(10, at);
    const size = Number(/^[0-9a-f]+ blob (\d+)$/.exec(result.stdout.toString("latin1", at, end))?.[1]);
    if (end < 0 || Number.isNaN(size)) break;
    contents.push(result.stdout.subarray(end + 1, end + 1 + size));
    at = end + 1 + size + 1;
  }
  if (result.status !== 0 || contents.length !== oids.length) throw gitError(subject, "can't read its files", result);
  return contents;
}

export interface NewCommit {
  readonly message: string;
  /** `Name: value`, each on one line. */
  readonly trailers: readonly string[];
  readonly author: string;
  /** Seconds since the epoch. */
  readonly time: number;
  readonly files: readonly { readonly path: string; readonly text: string }[];
}

const email = "reinstate@reinstate.invalid";

/**
 * Makes commits one on top of the other, and returns the last. Only objects are written: no work tree, no index and,
 * since the reference that fast-import asks for is taken back at the end, no reference. `unique` names that one, and
 * marks the commits: two processes that write the same in the same second must not both find their commit pushed.
 */
export async function makeCommits(
  git: Git,
  subject: string,
  parent: string | undefined,
  commits: readonly NewCommit[],
  { nullOid, unique }: { nullOid: string; unique: string },
): Promise<string> {
  const ref = `refs/reinstate/${unique}`;
  const parts: Buffer[] = [Buffer.from("feature done\n")];
  const data = (text: string) => {
    const bytes = Buffer.from(text);
    parts.push(Buffer.from(`data ${bytes.length}\n`), bytes, Buffer.from("\n"));
  };
  for (const [index, { message, trailers, author, time, files }] of commits.entries()) {
    const who = [`author ${author} <${email}> ${time} +0000`, `committer reinstate <${email}> ${time} +0000`];
    parts.push(Buffer.from(`commit ${ref}\nmark :${index + 1}\n${who.join("\n")}\n`));
    data(`${message}\n\n${[...trailers, `Reinstate-Change: ${unique}`].join("\n")}\n`);
    if (index === 0 && parent !== undefined) parts.push(Buffer.from(`from ${parent}\n`));
    for (const { path, text } of files) {
      parts.push(Buffer.from(`M 100644 inline ${path}\n`));
      data(text);
    }
  }
  parts.push(Buffer.from(`get-mark :${commits.length}\nreset ${ref}\nfrom ${nullOid}\n\ndone\n`));
  const result = await git(["fast-import", "--quiet", "--done", "--force", "--date-format=raw", "--cat-blob-fd=1"], Buffer.concat(parts));
  const oid = result.stdout.toString("latin1").trim();
  if (result.status !== 0 || !/^[0-9a-f]{40,64}$/.test(oid)) throw gitError(subject, "can't make a commit", result);
  return oid;
}
