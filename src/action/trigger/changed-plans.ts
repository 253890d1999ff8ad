import type { RestorePlan } from "../../model/restore-plan.ts";
import type { ChangedFile } from "../github/resources.ts";

/** The restore plans that a change is about. */
export interface ChangeScope {
  readonly plans: readonly RestorePlan[];
  /** Plan files that it takes away; that never drops a table. */
  readonly removed: readonly string[];
}

/**
 * Plans in files that were added, changed or renamed; all plans where the files are more than GitHub lists. `isPlan`:
 * which files are plans; a plan that was moved away from them is removed, too.
 */
export function scopeOf(
  plans: readonly RestorePlan[],
  files: readonly ChangedFile[] | undefined,
  isPlan: (path: string) => boolean = (path) => /\.ya?ml$/.test(path),
): ChangeScope {
  if (files === undefined) return { plans, removed: [] };
  const changed = new Set(files.filter((file) => !file.removed).map((file) => file.path));
  const gone = files.flatMap(({ path, removed, previousPath }) => {
    if (removed) return isPlan(path) ? [path] : [];
    return previousPath !== undefined && isPlan(previousPath) && !isPlan(path) ? [previousPath] : [];
  });
  return { plans: plans.filter((plan) => changed.has(plan.file)), removed: gone };
}

/** What of `only` is about these plans. Undefined: something was selected, and none of it is here. */
export function narrowSelection(only: readonly string[], plans: readonly RestorePlan[]): readonly string[] | undefined {
  const names = new Set(plans.map(({ name }) => name));
  const own = only.filter((one) => names.has(one.split("/", 1)[0] ?? ""));
  return only.length > 0 && own.length === 0 ? undefined : own;
}
