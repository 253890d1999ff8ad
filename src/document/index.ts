import { compareDiagnostics, type Diagnostic } from "../diagnostic/diagnostic.ts";
import type { RestorePlan } from "../model/restore-plan.ts";
import { parseFile, type SourceFile } from "./parse/parse-file.ts";
import { checkDependencies } from "./rules/dependencies.ts";
import { checkNames } from "./rules/names.ts";
import { checkWithProviders, type ProviderOf } from "./rules/targets.ts";
import { validatePlan } from "./validate/validate-plan.ts";

export type { SourceFile } from "./parse/parse-file.ts";
export { readSources } from "./read/read-sources.ts";

export interface LoadedPlans {
  readonly files: number;
  readonly entries: number;
  /** To be used only where `diagnostics` holds no error. */
  readonly plans: readonly RestorePlan[];
  /** Sorted by file, line and column. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads, checks and completes restore plans. Whatever the texts hold, it answers with diagnostics and never throws. */
export async function loadPlans(sources: readonly SourceFile[], provider: ProviderOf): Promise<LoadedPlans> {
  const files = sources.map(parseFile);
  const drafts = files.flatMap((file) => file.documents.map((document) => validatePlan(document, file)));
  checkNames(drafts);
  for (const draft of drafts) checkDependencies(draft);
  await checkWithProviders(drafts, provider);
  return {
    files: sources.length,
    entries: drafts.reduce((sum, { entries }) => sum + entries.length, 0),
    plans: drafts.flatMap(({ plan }) => plan ?? []),
    diagnostics: files.flatMap(({ diagnostics }) => diagnostics.all()).sort(compareDiagnostics),
  };
}
