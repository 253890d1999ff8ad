import { askedFor } from "../../model/call.ts";
import type { PlanPage } from "../../model/pages.ts";
import type { PlannedPlan } from "../../model/planned.ts";
import { counted } from "../format/human.ts";
import { lazily } from "./blockers.ts";
import { countRestores, countsText } from "./counts.ts";
import { code, tableHead } from "./escape.ts";
import { fileLink } from "./place.ts";
import { prose } from "./prose.ts";
import { type Changes, entryRow, planRow, restoreRows } from "./restore-rows.ts";
import { renderAll, renderWhatFits, type Section } from "./size-budget.ts";

/** Longer tables fold, so that what follows them stays in reach of a thumb. */
const openRows = 30;

interface Form {
  readonly titles: readonly string[];
  count(plan: PlannedPlan): number;
  rows(plan: PlannedPlan): Iterable<string>;
}

/** The tables: every restore; else every entry; else every plan, as many as fit, with a pointer to the rest. */
export function restoresSection(page: PlanPage, changes: Changes, pointer: string): Section {
  const { plans } = page.run;
  const restores: Form = {
    titles: ["Source → target", "Backup", ">Size", "Action"],
    count: ({ entries }) => entries.reduce((sum, { calls }) => sum + calls.reduce((all, call) => all + askedFor(call).length, 0), 0),
    *rows(plan) {
      for (const entry of plan.entries) yield* restoreRows(plan, entry, page.now, changes);
    },
  };
  const entries: Form = {
    titles: ["Entry", ">Restores", "Backup", ">Size", "Action"],
    count: (plan) => plan.entries.length,
    rows: (plan) => lazily(plan.entries, (entry) => entryRow(plan, entry, page.now, changes)),
  };
  const counts = {
    head: tableHead(["Plan", ">Entries", ">Restores", "First backup to go", ">Size", "Action"]),
    count: plans.length,
    separator: "\n",
    rest: (hidden: number) => `\n\nand ${counted(hidden, "more plan")}. ${pointer}`,
  };
  return {
    rank: 2,
    minimum: pointer.length + 400,
    render: (budget) => {
      if (plans.length === 0) return "";
      const full = renderAll(sections(plans, restores, page), budget) ?? renderAll(sections(plans, entries, page), budget);
      return full ?? renderWhatFits({ ...counts, items: lazily(plans, (plan) => planRow(plan, page)) }, budget);
    },
  };
}

/** Line by line, so that a plan too large for the budget is given up early. */
function* sections(plans: readonly PlannedPlan[], form: Form, page: PlanPage): Generator<string> {
  for (const [index, plan] of plans.entries()) {
    const count = form.count(plan);
    if (index > 0) yield "";
    yield* [`#### ${code(plan.name)}`, "", aboutText(plan, page), ""];
    const counts = countsText(countRestores(plan.entries.flatMap(({ calls }) => calls)));
    if (count > openRows) yield* [`<details><summary>${counted(count, "row")}: ${counts}</summary>`, ""];
    yield tableHead(form.titles);
    yield* form.rows(plan);
    if (count > openRows) yield* ["", "</details>"];
  }
}

function aboutText(plan: PlannedPlan, page: PlanPage): string {
  const labels = Object.entries(plan.labels)
    .slice(0, 8)
    .map(([name, value]) => `${prose(name, 60)}: ${prose(value, 80)}`);
  const description = plan.description === undefined ? "" : prose(plan.description);
  return [...(description === "" ? [] : [description]), [fileLink(plan.file, page), ...labels].join(", ")].join("<br>");
}
