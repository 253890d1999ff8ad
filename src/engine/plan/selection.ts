import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import type { RestorePlan } from "../../model/restore-plan.ts";
import { diagnose } from "../codes.ts";

export interface Selection {
  has(plan: string, entry: string): boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** What `--only PLAN[/ENTRY]` picks; everything when nothing is named. A name that picks nothing is an error: it is a slip. */
export function select(plans: readonly RestorePlan[], only: readonly string[]): Selection {
  if (only.length === 0) return { has: () => true, diagnostics: [] };
  const known = new Set(plans.flatMap((plan) => [plan.name, ...plan.entries.map((entry) => `${plan.name}/${entry.id}`)]));
  const wanted = new Set(only);
  const diagnostics = only
    .filter((name) => !known.has(name))
    .map((name) => {
      const names = plans.map((plan) => plan.name);
      const listed = names.length > 10 ? `${names.slice(0, 10).join(", ")} and ${names.length - 10} more` : names.join(", ");
      return diagnose(
        "error",
        "unknown-selection",
        `--only ${name} picks no restore plan or entry`,
        `the plans are: ${listed || "none"}; an entry is PLAN/ENTRY`,
      );
    });
  return { has: (plan, entry) => wanted.has(plan) || wanted.has(`${plan}/${entry}`), diagnostics };
}
