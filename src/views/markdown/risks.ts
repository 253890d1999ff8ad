import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import type { PageContext } from "../../model/pages.ts";
import { counted } from "../format/human.ts";
import { lazily } from "./blockers.ts";
import { type DiagnosticGroup, diagnosticItem, grouped } from "./diagnostics.ts";
import { type ItemList, renderWhatFits, type Section } from "./size-budget.ts";

const limit = 30;
/** So few notes stay in the open. */
const fewNotes = 3;

/** What could go wrong: warnings in the open, notes folded where there are many. */
export function riskSections(diagnostics: readonly Diagnostic[], page: Pick<PageContext, "blobUrl">): readonly Section[] {
  const warnings = grouped(diagnostics.filter(({ severity }) => severity === "warning"));
  const notes = grouped(diagnostics.filter(({ severity }) => severity === "info"));
  const close = "\n\n</details>";
  const list = (groups: readonly DiagnosticGroup[], head: string, word: string): ItemList => ({
    head: `${head}\n`,
    items: lazily(groups, (group) => diagnosticItem(group, page)),
    count: groups.length,
    separator: "\n",
    limit,
    rest: (hidden) => `\n- and ${counted(hidden, `more ${word}`)}`,
  });
  const open = notes.length <= fewNotes ? [...warnings, ...notes] : warnings;
  const folded = notes.length <= fewNotes ? [] : notes;
  const fold = list(folded, `<details><summary>${counted(folded.length, "note")}</summary>`, "note");
  return [
    { rank: 3, minimum: 0, render: (budget) => renderWhatFits(list(open, "#### What could go wrong", "warning"), budget) },
    {
      rank: 6,
      minimum: 0,
      render: (budget) => {
        const body = renderWhatFits(fold, budget - close.length);
        return body === "" ? "" : body + close;
      },
    },
  ];
}
