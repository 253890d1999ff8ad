import { realpath } from "node:fs/promises";
import { relative, resolve, sep } from "node:path";
import { decodeUtf8 } from "../document/read/decode-utf8.ts";
import { gitEnvironment, gitRunner } from "../platform/git.ts";
import { repositoryRoot } from "./repository.ts";

/** It is for the audit trail only, so a repository that can't be read in this time is done without. */
const timeoutMs = 5_000;
/** Restore plans, as they stand in one commit. */
const maxBytes = 64 * 1024 * 1024;

interface PlanFile {
  readonly file: string;
  readonly text: string;
  /** Below the repository's root, with forward slashes. */
  readonly path: string;
}

/**
 * For each file, the commit that HEAD names in its repository, where the file stands there just as it was read. No error
 * without git: such a file has no commit. One git process for each repository.
 */
export async function commitOfPlans(
  files: readonly string[],
  cwd: string,
  textOf: (file: string) => string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): Promise<ReadonlyMap<string, string>> {
  const byRoot = new Map<string, PlanFile[]>();
  for (const file of new Set(files)) {
    const text = textOf(file);
    const real = await realpath(resolve(cwd, file)).catch(() => undefined);
    const root = real === undefined ? undefined : await repositoryRoot(resolve(real, ".."));
    if (text === undefined || real === undefined || root === undefined) continue;
    const path = relative(root, real).split(sep).join("/");
    // git takes one name a line.
    if (!/[\r\n]/.test(path)) byRoot.set(root, [...(byRoot.get(root) ?? []), { file, text, path }]);
  }
  const found = await Promise.all([...byRoot].map(([root, placed]) => unchangedIn(root, placed, env)));
  return new Map(found.flat());
}

async function unchangedIn(
  root: string,
  placed: readonly PlanFile[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<readonly (readonly [file: string, commit: string])[]> {
  // A partial clone must not fetch for this.
  const git = gitRunner({ cwd: root, env: { ...gitEnvironment(env), GIT_NO_LAZY_FETCH: "1" }, timeoutMs, maxBytes });
  const names = ["HEAD^{commit}", ...placed.map(({ path }) => `HEAD:${path}`)];
  const answered = await git(["cat-file", "--batch"], `${names.join("\n")}\n`);
  const [head, ...blobs] = answered.ok ? objectsOf(answered.value.stdout) : [];
  if (head === undefined) return [];
  return placed.flatMap(({ file, text }, index) => {
    const blob = blobs[index];
    const decoded = blob === undefined ? undefined : decodeUtf8(blob.content);
    return decoded?.ok && sameLines(decoded.value, text) ? [[file, head.id] as const] : [];
  });
}

/** git may check files out with other line ends than it keeps. */
const sameLines = (a: string, b: string): boolean => a === b || a.replaceAll("\r\n", "\n") === b.replaceAll("\r\n", "\n");

interface GitObject {
  readonly id: string;
  readonly content: Buffer;
}

/** What `cat-file --batch` answers, in order: `ID TYPE SIZE`, the content and a line end; a line for what isn't there. */
function objectsOf(output: Buffer): (GitObject | undefined)[] {
  const objects: (GitObject | undefined)[] = [];
  for (let at = 0; at < output.length; ) {
    const end = output.indexOf(0x0a, at);
    if (end < 0) break;
    const [, id, size] = /^([0-9a-f]{40,64}) (?:commit|blob) (\d+)$/.exec(output.toString("utf8", at, end)) ?? [];
    const start = end + 1;
    at = size === undefined ? start : start + Number(size) + 1;
    objects.push(id === undefined || size === undefined ? undefined : { id, content: output.subarray(start, at - 1) });
  }
  return objects;
}
