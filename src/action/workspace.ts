import { realpath, stat } from "node:fs/promises";
import { dirname, isAbsolute, relative, resolve, sep } from "node:path";
import { checkDocuments, type Documents } from "../app/documents.ts";
import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import { readSources } from "../document/index.ts";
import { err, ok, type Result } from "../model/result.ts";
import { problem } from "./problem.ts";

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

/** The nearest folder up to the workspace that git knows; the workspace where there is none. */
async function repositoryAbove(directory: string, root: string): Promise<string> {
  for (let folder = directory; isInside(root, folder); folder = dirname(folder)) {
    const found = await stat(resolve(folder, ".git")).catch(() => undefined);
    if (found !== undefined) return folder;
    if (folder === root) break;
  }
  return root;
}

/**
 * Reads and checks the plans at `paths`. What is outside the workspace, or git's own, is not looked into, whatever
 * symbolic links lead there. All files in the answer are named as GitHub names them: from the repository's top.
 */
export async function readPlans(workspace: Workspace, paths: readonly string[]): Promise<Documents> {
  const read = await readSources(paths, workspace.directory);
  const diagnostics = read.diagnostics.map((one) =>
    calmer(one.location ? { ...one, location: { ...one.location, file: fromTop(workspace, one.location.file) } } : one),
  );
  const sources: { path: string; text: string }[] = [];
  for (const { path, text } of read.sources) {
    const file = await realpath(resolve(workspace.directory, path)).catch(() => undefined);
    const named = fromTop(workspace, path);
    if (file !== undefined && isInside(workspace.root, file) && !isGits(workspace.root, file)) sources.push({ path: named, text });
    else diagnostics.push(outside(`${named} leads out of the workspace or into .git`, "keep plans as plain files in the repository"));
  }
  return checkDocuments(sources, diagnostics);
}

/** A repository may have no plan yet, or none any more; whoever mistyped the folder still gets a warning. */
const calmer = (one: Diagnostic): Diagnostic =>
  one.code === "file-not-found" || one.code === "no-plans-found" ? { ...one, severity: "warning" } : one;

const isInside = (folder: string, path: string): boolean =>
  path === folder ||
  (relative(folder, path) !== ".." && !relative(folder, path).startsWith(`..${sep}`) && !isAbsolute(relative(folder, path)));

const isGits = (root: string, path: string): boolean => relative(root, path).split(sep).includes(".git");

const fromTop = ({ directory, repository }: Workspace, path: string): string =>
  relative(repository, resolve(directory, path)).split(sep).join("/");

const outside = (message: string, hint: string): Diagnostic => problem("error", "outside-workspace", message, hint);
