import type { ApplyPage, EntryDifference, FailureReason, Refusal } from "../../model/pages.ts";
import { counted } from "../format/human.ts";
import { lazily } from "./blockers.ts";
import { diagnosticItem, grouped } from "./diagnostics.ts";
import { shownChanges } from "./differences.ts";
import { code, row, tableHead } from "./escape.ts";
import { prose } from "./prose.ts";
import { fixed, renderWhatFits, type Section } from "./size-budget.ts";

export const reasonWords: Readonly<Record<FailureReason, string>> = {
  "plan-changed": "what would be sent is not what was reviewed",
  "not-planned": "this commit was never planned",
  unreviewed: "no pull request was planned for it",
  "approvals-missing": "approvals are missing",
  "backup-expired": "a reviewed backup has expired",
  "plan-superseded": "the default branch has something else by now",
  "record-back-dated": "the record of what was planned can't be trusted",
  "not-the-default-branch": "this is not the default branch",
  "untrusted-event": "this event may not restore",
  "comment-outdated": "the comment shows another plan than the record",
  blocked: "something is in the way",
  invalid: "the restore plans are not valid",
  "restores-failed": "restores failed",
  "outcome-unknown": "an outcome is unknown",
};

/** Why nothing was sent, and how it differs from what was reviewed, field by field. */
export function refusalSections(refusal: Refusal, page: ApplyPage, pointer: string): readonly Section[] {
  const { message, hint, differences } = refusal;
  const diagnostics = grouped(refusal.diagnostics);
  const rows = differences.flatMap(differenceRows);
  return [
    fixed(["> [!CAUTION]", `> ${prose(message)} (\`${refusal.reason}\`)`, ">", `> ${prose(hint)}`].join("\n")),
    {
      rank: 1,
      minimum: 0,
      render: (budget) =>
        renderWhatFits(
          {
            head: "",
            items: lazily(diagnostics, (group) => diagnosticItem(group, page)),
            count: diagnostics.length,
            separator: "\n",
            limit: 30,
            rest: (hidden) => `\n- and ${counted(hidden, "more", "more")}`,
          },
          budget,
        ),
    },
    {
      rank: 2,
      minimum: 0,
      render: (budget) =>
        renderWhatFits(
          {
            head: tableHead(["Entry", "Field", "Reviewed", "Now"]),
            items: rows,
            count: rows.length,
            separator: "\n",
            limit: 200,
            rest: (hidden) => `\n\nand ${counted(hidden, "more difference")}. ${pointer}`,
          },
          budget,
        ),
    },
  ];
}

function differenceRows({ plan, entry, change, fields }: EntryDifference): string[] {
  const name = code(`${plan}/${entry}`);
  if (change === "added") return [row([name, "", "not there", "added"])];
  if (change === "removed") return [row([name, "", "there", "removed"])];
  if (fields.length === 0) return [row([name, "", "its digest", "another digest"])];
  return shownChanges(fields).map(({ field, before, after }, index) => row([index === 0 ? name : "", field, before, after]));
}
