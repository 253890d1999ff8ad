import { lstat, readdir, readlink, realpath, stat } from "node:fs/promises";
import { dirname, join, posix, relative, resolve, sep } from "node:path";
import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import { isPlanName } from "../../document/read/find-plan-files.ts";
import type { ActionCode } from "../codes.ts";
import { diagnose } from "../codes.ts";
import type { ChangedFile } from "../github/resources.ts";
import type { Coverage } from "./coverage.ts";
import type { AskGit } from "./git.ts";

/** A checkout; real, absolute paths. */
export interface Checkout {
  /** GITHUB_WORKSPACE. */
  readonly root: string;
  /** The top of the checked-out repository, as GitHub's paths count. */
  readonly repository: string;
}

const checkoutHint = "check out the whole commit: no sparse-checkout that leaves plans out, no ref of another commit";
const plainFileHint =
  "keep restore plans as plain files of this repository: submodules and other repositories are not reviewed in its pull requests";

const at = (code: ActionCode, file: string, message: string, hint: string): Diagnostic => ({
  ...diagnose("error", code, message, hint),
  location: { file, line: 1, column: 1 },
});

/** The checked-out commit has to be one of `commits`. Nothing to hold it to where the checkout has no .git. */
export async function checkHead({ repository }: Checkout, commits: readonly string[], git: AskGit): Promise<Diagnostic[]> {
  if ((await stat(join(repository, ".git")).catch(() => undefined)) === undefined) return [];
  const head = await git(repository, ["rev-parse", "--verify", "HEAD"]);
  const [wanted = "none"] = commits;
  const hint = "check out what the event is about: actions/checkout, without the input ref";
  if (!head.ok) return [diagnose("error", "checkout-differs", `which commit is checked out can't be read: ${head.error}`, hint)];
  const found = head.value.trim();
  if (commits.includes(found) || (await isMergeOf(wanted, repository, git))) return [];
  return [
    diagnose("error", "checkout-differs", `the workspace holds commit ${short(found)}, and this event is about ${short(wanted)}`, hint),
  ];
}

/** GitHub makes the merge of a pull request again when its base moves. */
async function isMergeOf(head: string, repository: string, git: AskGit): Promise<boolean> {
  const commit = await git(repository, ["cat-file", "commit", "HEAD"]);
  const parents = commit.ok
    ? [
        ...commit.value
          .split("\n\n", 1)
          .join("")
          .matchAll(/^parent ([0-9a-f]{40})$/gm),
      ].map(([, parent]) => parent)
    : [];
  return parents.length === 2 && parents[1] === head;
}

const short = (commit: string): string => commit.slice(0, 12);

/** The files that were read. A file system may spell a name in another Unicode form than GitHub does. */
export interface ReadFiles {
  readonly all: readonly string[];
  /** By their NFC. */
  readonly byForm: ReadonlyMap<string, readonly string[]>;
}

export function readFiles(all: readonly string[]): ReadFiles {
  const byForm = new Map<string, string[]>();
  for (const file of all) byForm.set(file.normalize("NFC"), [...(byForm.get(file.normalize("NFC")) ?? []), file]);
  return { all, byForm };
}

/** What one changed file is in the workspace: itself, what it leads to, or a problem. */
export async function checkChanged(
  { repository }: Checkout,
  { path }: ChangedFile,
  coverage: Coverage,
  read: ReadFiles,
): Promise<{ readonly leadsTo: readonly string[]; readonly diagnostics: readonly Diagnostic[] }> {
  const covered = coverage.of(path);
  const mattering = covered === "plan" || coverage.reaches(path);
  const kind = await lstat(resolve(repository, path)).catch(() => undefined);
  const same = read.byForm.get(path.normalize("NFC")) ?? [];
  if (kind === undefined) {
    if (same.length > 0) return { leadsTo: same, diagnostics: [] };
    const link = mattering ? undefined : await linkInto(repository, path, coverage);
    if (!mattering && link === undefined) return nothing;
    const through = link === undefined ? "" : `, where ${link} leads to`;
    return failed(at("plan-not-in-checkout", path, `${path} is changed here and is not in the workspace${through}`, checkoutHint));
  }
  if (kind.isSymbolicLink()) {
    const target = await realpath(resolve(repository, path)).catch(() => undefined);
    if (target === undefined)
      return mattering
        ? failed(at("plan-not-in-checkout", path, `${path} is a link to something that is not in the workspace`, checkoutHint))
        : nothing;
    const real = fromTop(repository, target);
    return { leadsTo: read.all.filter((file) => file === real || file.startsWith(`${real}/`)), diagnostics: [] };
  }
  // GitHub lists files; what is a folder here is another repository's commit.
  if (kind.isDirectory())
    return mattering || coverage.bases.some((base) => path.startsWith(`${base}/`))
      ? failed(at("plan-in-other-repository", path, `${path} is a submodule, and restore plans are looked for in it`, plainFileHint))
      : nothing;
  if (covered === "left-out") return { leadsTo: [], diagnostics: [leftOut(path)] };
  // Why a file of another ending is not read was reported when the plans were read.
  if (covered === "plan" && same.length === 0 && isPlanName(path))
    return failed(at("plan-not-in-checkout", path, `${path} is changed here and was not read as a restore plan`, checkoutHint));
  return { leadsTo: same, diagnostics: [] };
}

const nothing = { leadsTo: [], diagnostics: [] } as const;
const failed = (diagnostic: Diagnostic) => ({ leadsTo: [], diagnostics: [diagnostic] });

const leftOut = (path: string): Diagnostic => ({
  ...diagnose(
    "warning",
    "plan-left-out",
    `${path} is not read: names that begin with a dot, and node_modules, are left out`,
    "rename it if it is a restore plan",
  ),
  location: { file: path, line: 1, column: 1 },
});

/** A link among the plans that leads to a file which isn't there, or to a folder above it. */
async function linkInto(repository: string, path: string, { bases }: Coverage): Promise<string | undefined> {
  if (!/\.ya?ml$/i.test(path)) return undefined;
  for (const link of (await Promise.all(bases.map((base) => linksBelow(repository, base)))).flat()) {
    const target = await readlink(resolve(repository, link)).catch(() => "");
    const named = posix.normalize(posix.join(posix.dirname(link), target.split(sep).join("/")));
    if (path === named || path.startsWith(`${named}/`)) return link;
  }
  return undefined;
}

async function linksBelow(repository: string, base: string): Promise<string[]> {
  const folder = resolve(repository, base);
  const own = (await lstat(folder).catch(() => undefined))?.isSymbolicLink() ? [base] : [];
  const below = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return [...own, ...below.filter((one) => one.isSymbolicLink()).map((one) => fromTop(repository, join(one.parentPath, one.name)))];
}

/** Where it isn't known what was changed: every plan of the checked-out commit has to be there. */
export async function checkTracked({ repository }: Checkout, coverage: Coverage, git: AskGit): Promise<Diagnostic[]> {
  const listed = await git(repository, ["ls-files", "-z"]);
  // Without git there is nothing to hold the workspace to; where there is a .git, its HEAD was read before.
  const plans = listed.ok ? listed.value.split("\0").filter((path) => coverage.of(path) === "plan") : [];
  const there = await Promise.all(plans.map((path) => lstat(resolve(repository, path)).catch(() => undefined)));
  return plans
    .filter((_, index) => there[index] === undefined)
    .map((path) => at("plan-not-in-checkout", path, `${path} belongs to the checked-out commit and is not in the workspace`, checkoutHint));
}

/** Plans that stand in another git repository inside this one. */
export async function checkOwner({ root, repository }: Checkout, read: readonly string[]): Promise<Diagnostic[]> {
  const owners = new Map<string, Promise<string>>();
  const found: Diagnostic[] = [];
  for (const file of read) {
    const folder = dirname(resolve(repository, file));
    const owner = await (owners.get(folder) ?? remember(owners, folder, repositoryAbove(folder, root)));
    if (owner !== repository)
      found.push(
        at(
          "plan-in-other-repository",
          file,
          `${file} belongs to the git repository in ${fromTop(root, owner) || "the workspace's top"}`,
          plainFileHint,
        ),
      );
  }
  return found;
}

function remember<T>(map: Map<string, Promise<T>>, key: string, value: Promise<T>): Promise<T> {
  map.set(key, value);
  return value;
}

/** The nearest folder up to `root` that git knows; `root` where there is none. */
export async function repositoryAbove(folder: string, root: string): Promise<string> {
  for (let above = folder; above !== root && above !== dirname(above); above = dirname(above))
    if ((await stat(resolve(above, ".git")).catch(() => undefined)) !== undefined) return above;
  return root;
}

const fromTop = (top: string, path: string): string => relative(top, path).split(sep).join("/");
