import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import { loadPlans, readSources, type SourceFile } from "../document/index.ts";
import type { ValidationReport } from "../model/generated/validation-report.ts";
import type { RestorePlan } from "../model/restore-plan.ts";
import { providers } from "../providers/index.ts";

/** The restore plans that were asked for, and what there is to say about them. */
export interface Documents {
  readonly report: ValidationReport;
  /** No error: `plans` may be used. */
  readonly valid: boolean;
  readonly plans: readonly RestorePlan[];
  readonly diagnostics: readonly Diagnostic[];
  /** The text of a file as it was read, for excerpts. */
  textOf(file: string): string | undefined;
}

/** Reads and checks the restore plans at `paths` (files, folders, globs), seen from `cwd`. Never throws for what a user can cause. */
export async function readDocuments(paths: readonly string[], cwd: string): Promise<Documents> {
  const { sources, diagnostics } = await readSources(paths, cwd);
  return checkDocuments(sources, diagnostics);
}

/** The same for texts that are already here; `before` is what reading them had to say. */
export async function checkDocuments(sources: readonly SourceFile[], before: readonly Diagnostic[]): Promise<Documents> {
  const loaded = await loadPlans(sources, (name) => providers[name]());
  const diagnostics = [...before, ...loaded.diagnostics];
  const texts = new Map(sources.map(({ path, text }) => [path, text]));
  return {
    report: { formatVersion: "1.0", kind: "ValidationReport", files: loaded.files, entries: loaded.entries, diagnostics },
    valid: diagnostics.every(({ severity }) => severity !== "error"),
    plans: loaded.plans,
    diagnostics,
    textOf: (file) => texts.get(file),
  };
}
