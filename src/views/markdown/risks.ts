import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import type { Page } from "../../model/pages.ts";
import { counted } from "../format/human.ts";
import { lazily } from "./blockers.ts";
import { type DiagnosticGroup, grouped, problemItem } from "./diagnostics.ts";
import { type Filled, filled, type Section } from "./size-budget.ts";

const most = 30;
/** So few notes stay in the open. */
const fewNotes = 3;

/** What could go wrong: warnings in the open, notes folded where there are many. */
export function riskSections(diagnostics: readonly Diagnostic[], page: Pick<Page, "blobUrl">): readonly Section[] {
  const warnings = grouped(diagnostics.filter(({ severity }) => severity === "warning"));
  const notes = grouped(diagnostics.filter(({ severity }) => severity === "info"));
  const close = "\n\n</details>";
  const list = (problems: readonly DiagnosticGroup[], head: string, word: string): Filled => ({
    head: `${head}\n`,
    items: lazily(problems, (problem) => problemItem(problem, page)),
    count: problems.length,
    separator: "\n",
    most,
    rest: (hidden) => `\n- and ${counted(hidden, `more ${word}`)}`,
  });
  const open = notes.length <= fewNotes ? [...warnings, ...notes] : warnings;
  const folded = notes.length <= fewNotes ? [] : notes;
  const fold = list(folded, `<details><summary>${counted(folded.length, "note")}</summary>`, "note");
  return [
    { rank: 3, least: 0, render: (room) => filled(list(open, "#### What could go wrong", "warning"), room) },
    {
      rank: 6,
      least: 0,
      render: (room) => {
        const body = filled(fold, room - close.length);
        return body === "" ? "" : body + close;
      },
    },
  ];
}
