import { posix } from "node:path";
import { checkDocuments, type Documents } from "../../app/documents.ts";
import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import type { SourceFile } from "../../document/index.ts";
import { readSources } from "../../document/index.ts";
import { findPlanFiles } from "../../document/read/find-plan-files.ts";
import type { RestorePlan } from "../../model/restore-plan.ts";
import { ok, type Result } from "../../model/result.ts";
import { diagnose } from "../codes.ts";
import { diffGit, filesAt, textsOf } from "./git-tree.ts";
import { treeDisk } from "./tree-disk.ts";

type Env = Readonly<Record<string, string | undefined>>;

export interface Base {
  readonly plans: readonly RestorePlan[];
  /** Warnings about files that were not valid then. */
  readonly diagnostics: readonly Diagnostic[];
}

/** The restore plans at `paths` as they stood in the commit that `ref` names. What wasn't there, or wasn't valid, is absent. */
export async function readBase(ref: string, paths: readonly string[], cwd: string, env: Env): Promise<Result<Base, Diagnostic>> {
  const git = diffGit(cwd, env);
  const files = await filesAt(ref, git);
  if (!files.ok) return files;
  const { found } = await findPlanFiles(paths, cwd, treeDisk(files.value, cwd, new Map()));
  const wanted = new Set(found.map(({ absolute }) => absolute));
  const objects = [...new Set(files.value.filter(({ path }) => wanted.has(posix.resolve(cwd, path))).map(({ object }) => object))];
  const texts = await textsOf(objects, git);
  if (!texts.ok) return texts;
  const disk = treeDisk(files.value, cwd, new Map(objects.map((object, index) => [object, texts.value[index] ?? ""])));
  return ok(await validPart((await readSources(paths, cwd, disk)).sources, ref));
}

/** All of it where it is valid, else file by file: one broken file must not hide what the others held. */
async function validPart(sources: readonly SourceFile[], ref: string): Promise<Base> {
  const all = await checkDocuments(sources, []);
  if (all.valid) return { plans: all.plans, diagnostics: [] };
  const each = await Promise.all(
    sources.map(async (source): Promise<[SourceFile, Documents]> => [source, await checkDocuments([source], [])]),
  );
  return {
    plans: each.flatMap(([, { valid, plans }]) => (valid ? plans : [])),
    diagnostics: each.filter(([, { valid }]) => !valid).map(([{ path }]) => notValid(path, ref)),
  };
}

const notValid = (path: string, ref: string): Diagnostic =>
  diagnose(
    "warning",
    "base-invalid",
    `${path} was not valid at ${ref}, so its entries count as absent there`,
    "nothing to do when this change repairs it",
  );
