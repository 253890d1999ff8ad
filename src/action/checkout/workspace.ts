import { realpathSync } from "node:fs";
import { realpath } from "node:fs/promises";
import { isAbsolute, relative, resolve, sep } from "node:path";
import { checkDocuments, type Documents } from "../../app/documents.ts";
import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import { readSources } from "../../document/index.ts";
import { err, ok, type Result } from "../../model/result.ts";
import { diagnose } from "../codes.ts";
import type { ChangedFile } from "../github/resources.ts";
import { checkChanged, checkHead, checkOwner, checkTracked, readFiles, repositoryAbove } from "./check-files.ts";
import { type Coverage, coverageOf } from "./coverage.ts";
import type { AskGit } from "./git.ts";

/** Real, absolute paths: no symbolic link is left in them. */
export interface Workspace {
  /** GITHUB_WORKSPACE. */
  readonly root: string;
  /** Where paths start. */
  readonly directory: string;
  /** The top of the checked-out repository, as GitHub's paths count. */
  readonly repository: string;
}

/** `directory` is the input working-directory; it has to be inside the workspace, symbolic links followed. */
export async function openWorkspace(workspace: string, directory: string): Promise<Result<Workspace, Diagnostic>> {
  const root = await realpath(workspace).catch(() => undefined);
  if (root === undefined) return err(outside(`GITHUB_WORKSPACE ${workspace} does not exist`, "check out first: actions/checkout"));
  const inside = await realpath(resolve(root, directory)).catch(() => undefined);
  if (inside === undefined)
    return err(outside(`the working directory ${directory} does not exist`, "check out first, and check working-directory"));
  if (!isInside(root, inside))
    return err(outside(`the working directory ${directory} is not inside the workspace`, "name a folder of the checked-out repository"));
  return ok({ root, directory: inside, repository: await repositoryAbove(inside, root) });
}

/** The plans of a workspace. */
export interface WorkspaceDocuments extends Documents {
  /** The files that were read, as GitHub names them, whether they are valid or not. */
  readonly files: readonly string[];
}

/**
 * Reads and checks the plans at `paths`. What is outside the workspace, or git's own, is not looked into, whatever
 * symbolic links lead there. All files in the answer are named as GitHub names them: from the repository's top, and by
 * the path that is left once every symbolic link is followed, since that is the one that GitHub lists when it changes.
 */
export async function readPlans(workspace: Workspace, paths: readonly string[]): Promise<WorkspaceDocuments> {
  const { root, directory } = workspace;
  const read = await readSources(paths, directory);
  const real = async (path: string) => (await realpath(resolve(directory, path)).catch(() => undefined)) ?? resolve(directory, path);
  const diagnostics = await Promise.all(
    read.diagnostics.map(async (one) =>
      calmer(one.location ? { ...one, location: { ...one.location, file: fromTop(workspace, await real(one.location.file)) } } : one),
    ),
  );
  const sources: { path: string; text: string }[] = [];
  for (const { path, text } of read.sources) {
    const file = await real(path);
    if (isInside(root, file) && !isGits(root, file)) sources.push({ path: fromTop(workspace, file), text });
    else {
      const named = fromTop(workspace, resolve(directory, path));
      diagnostics.push(outside(`${named} leads out of the workspace or into .git`, "keep plans as plain files in the repository"));
    }
  }
  return { ...(await checkDocuments(sources, diagnostics)), files: sources.map(({ path }) => path) };
}

/** What an event says should be here. */
export interface Expected {
  /** What may be checked out: the event's commit, a pull request's head or the merge of it. The first is the one to name. */
  readonly commits: readonly string[];
  /** What it changes, as GitHub lists it. Undefined: not known, so that every plan of the commit has to be here. */
  readonly files: readonly ChangedFile[] | undefined;
}

export interface WorkspaceCheck {
  /** The changed files, by the names that `readPlans` gives: a link that was changed changes what it leads to. */
  readonly files: readonly ChangedFile[] | undefined;
  /** Errors where the workspace isn't what the event is about, or lacks a changed plan: then nothing here is known to be complete. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Holds the workspace, and the plans read from it, against what the event says: green has to mean that everything was seen. */
export async function checkWorkspace(
  workspace: Workspace,
  paths: readonly string[],
  documents: WorkspaceDocuments,
  { commits, files }: Expected,
  git: AskGit,
): Promise<WorkspaceCheck> {
  const diagnostics = [...(await checkHead(workspace, commits, git)), ...(await checkOwner(workspace, documents.files))];
  // Another commit lacks other files: naming them one by one would lead astray.
  if (diagnostics.length > 0) return { files, diagnostics };
  const coverage = coverageIn(workspace, paths);
  if (files === undefined) return { files, diagnostics: await checkTracked(workspace, coverage, git) };
  const read = readFiles(documents.files);
  const kept = files.filter(({ removed }) => !removed);
  const seen = await Promise.all(kept.map((file) => checkChanged(workspace, file, coverage, read)));
  const also = seen.flatMap(({ leadsTo }) => leadsTo).map((path) => ({ path, removed: false }));
  return { files: [...files, ...also], diagnostics: seen.flatMap((one) => one.diagnostics) };
}

/** Which files of the repository the input `plans` means. */
export function coverageIn({ directory, repository }: Workspace, paths: readonly string[]): Coverage {
  const top = { directory, repository };
  return coverageOf(paths, fromTop(top, directory), (path) => {
    try {
      return fromTop(top, realpathSync(resolve(repository, path)));
    } catch {
      return undefined;
    }
  });
}

/** A repository may have no plan yet, or none any more; whoever mistyped the folder still gets a warning. */
const calmer = (one: Diagnostic): Diagnostic =>
  one.code === "file-not-found" || one.code === "no-plans-found" ? { ...one, severity: "warning" } : one;

const isInside = (folder: string, path: string): boolean =>
  path === folder ||
  (relative(folder, path) !== ".." && !relative(folder, path).startsWith(`..${sep}`) && !isAbsolute(relative(folder, path)));

const isGits = (root: string, path: string): boolean => relative(root, path).split(sep).includes(".git");

const fromTop = ({ repository }: Pick<Workspace, "repository">, path: string): string => relative(repository, path).split(sep).join("/");

const outside = (message: string, hint: string): Diagnostic => diagnose("error", "outside-workspace", message, hint);
