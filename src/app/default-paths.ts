import { lstat } from "node:fs/promises";
import { join } from "node:path";
import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import { diagnose } from "./codes.ts";
import { realFolder, repositoryRoot, writtenFrom } from "./repository.ts";

const folderName = "plans";

/** Where restore plans are looked for, and what there is to report. */
export interface PlanPaths {
  readonly paths: readonly string[];
  readonly notes: readonly Diagnostic[];
}

/** The paths that were named; else `plans/`, and where `cwd` has none, that of the git repository's root. */
export async function planPaths(named: readonly string[], cwd: string): Promise<PlanPaths> {
  if (named.length > 0) return { paths: named, notes: [] };
  const own = { paths: [`${folderName}/`], notes: [] };
  const real = await realFolder(cwd);
  if (await exists(join(real, folderName))) return own;
  const root = await repositoryRoot(real);
  if (root === undefined || root === real) return own;
  const folder = join(root, folderName);
  return { paths: [writtenFrom(cwd, real, folder)], notes: [noteOf(folder)] };
}

const exists = async (path: string): Promise<boolean> => (await lstat(path).catch(() => undefined)) !== undefined;

const noteOf = (folder: string): Diagnostic =>
  diagnose(
    "info",
    "plans-of-root",
    `there is no ${folderName}/ here, so that of the git repository's root is read: ${folder}`,
    "name files or folders to read others",
  );
