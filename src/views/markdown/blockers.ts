import { type Diagnostic, diagnose } from "../../diagnostic/diagnostic.ts";
import { askedFor } from "../../model/call.ts";
import type { PlanPage } from "../../model/pages.ts";
import type { PlannedCall } from "../../model/planned.ts";
import { counted } from "../format/human.ts";
import { diagnosticItem, grouped } from "./diagnostics.ts";
import { code } from "./escape.ts";
import { renderWhatFits, type Section } from "./size-budget.ts";

const limit = 20;
/** Room for the alert's title and one short item, whatever else there is. */
const minimum = 6_000;

/** On top: what is in the way, each reason once, with the entries that it stops. */
export function blockedSection(calls: readonly PlannedCall[], errors: readonly Diagnostic[], page: PlanPage): Section | undefined {
  const stops = new Map<Diagnostic, PlannedCall[]>();
  for (const call of calls) {
    if (call.action !== "blocked") continue;
    const reasons = call.diagnostics.filter(({ severity }) => severity === "error");
    for (const reason of reasons.length > 0 ? reasons : [unexplained(call)]) {
      const stopped = stops.get(reason);
      if (stopped === undefined) stops.set(reason, [call]);
      else stopped.push(call);
    }
  }
  const groups = grouped([...stops.keys(), ...errors.filter((error) => !stops.has(error))].filter(unique()));
  if (groups.length === 0) return undefined;
  const head = ["> [!CAUTION]", "> **Merging now sends nothing: this has to be put right first.**", ">"].join("\n");
  const items = lazily(groups, (group) => `> ${diagnosticItem(group, page, stopped(group.all.flatMap((one) => stops.get(one) ?? [])))}`);
  return {
    rank: 1,
    minimum,
    render: (budget) =>
      renderWhatFits(
        { head, items, count: groups.length, separator: "\n", limit, rest: (hidden) => `\n> - and ${counted(hidden, "more", "more")}` },
        budget,
      ),
  };
}

/** `Stops inc-4821/sales (3 restores).` */
function stopped(calls: readonly PlannedCall[]): string {
  const entries = [...new Set(calls.map(({ plan, entry }) => `${plan}/${entry}`))];
  const restores = calls.reduce((sum, call) => sum + askedFor(call).length, 0);
  if (entries.length === 0) return "";
  const named = entries.slice(0, 3).map((name) => code(name));
  const more = entries.length - named.length;
  return `Stops ${named.join(", ")}${more > 0 ? ` and ${counted(more, "more entry", "more entries")}` : ""} (${counted(restores, "restore")}).`;
}

const unexplained = ({ reason, location }: PlannedCall): Diagnostic => diagnose("error", "blocked", reason, undefined, location);

/** The engine may say one thing of a call and of the run, as two objects. */
function unique(): (diagnostic: Diagnostic) => boolean {
  const seen = new Set<string>();
  return (diagnostic) => {
    const text = JSON.stringify(diagnostic);
    if (seen.has(text)) return false;
    seen.add(text);
    return true;
  };
}

export function* lazily<T>(items: Iterable<T>, render: (item: T) => string): Generator<string> {
  for (const item of items) yield render(item);
}
