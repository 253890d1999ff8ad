import type { PlanPage } from "../../model/pages.ts";
import { callsOf } from "../../model/planned.ts";
import { counted, quantity } from "../format/human.ts";
import { blockedSection, lazily } from "./blockers.ts";
import { callsSection } from "./calls.ts";
import { changesSince, type EntryChange } from "./changes.ts";
import { countRestores, countsText, entriesOf, isOpen, type RestoreCounts, totalCount } from "./counts.ts";
import { diagnosticItem, grouped } from "./diagnostics.ts";
import { fieldsText } from "./differences.ts";
import { code } from "./escape.ts";
import { flowchart } from "./flowchart.ts";
import { footer, ofCommit, pointerTo } from "./footer.ts";
import { stamped } from "./marker.ts";
import { restoresSection } from "./restores.ts";
import { riskSections } from "./risks.ts";
import { compose, fixed, limits, renderWhatFits, type Section, sizeOf } from "./size-budget.ts";
import { summaryLines } from "./summary-list.ts";

/** What merging the pull request would restore. Never longer than `limits[kind]`, whatever the plans hold. */
export function planPage(page: PlanPage, kind: "comment" | "summary"): string {
  const hidden = kind === "comment" && page.marker !== "";
  const marker = hidden ? [fixed(stamped(page.marker, { commit: page.commit, order: page.record ?? 0 }))] : [];
  const sections = page.validation?.some(({ severity }) => severity === "error") ? invalidSections(page) : plannedSections(page, kind);
  return compose([...marker, ...sections], limits[kind]);
}

function invalidSections(page: PlanPage): readonly Section[] {
  const errors = grouped((page.validation ?? []).filter(({ severity }) => severity === "error"));
  const count = (page.validation ?? []).filter(({ severity }) => severity === "error").length;
  const section = { head: "", items: lazily(errors, (group) => diagnosticItem(group, page)), count: errors.length, separator: "\n" };
  return [
    fixed(`### Not valid: ${counted(count, "error")}, so nothing is planned`),
    fixed(ofCommit("Planned", page)),
    {
      rank: 1,
      minimum: 400,
      render: (budget) =>
        renderWhatFits({ ...section, rest: (hidden) => `\n- and ${counted(hidden, "more error")}; the log has all` }, budget),
    },
    ...riskSections(
      (page.validation ?? []).filter(({ severity }) => severity !== "error"),
      page,
    ),
    fixed(footer("Planned", page)),
  ];
}

function plannedSections(page: PlanPage, kind: "comment" | "summary"): readonly Section[] {
  const { run, previous } = page;
  const calls = callsOf(run);
  const entries = entriesOf(run);
  const changes = previous === undefined ? new Map<string, EntryChange>() : changesSince(run, previous);
  const pointer = pointerTo(page, kind, "plan");
  const errors = run.diagnostics.filter(({ severity }) => severity === "error");
  const blocked = blockedSection(calls, errors, page);
  const lines = summaryLines(entries, page);
  const open = entries.filter(({ entry }) => entry.calls.some(isOpen));
  return [
    fixed(headline(countRestores(calls), page)),
    fixed(ofCommit("Planned", page)),
    ...(blocked === undefined ? [] : [blocked]),
    ...(page.offline ? [fixed(offlineNote)] : []),
    ...(lines.length === 0 ? [] : [fixed(lines.join("\n"))]),
    ...removedSections(page),
    ...changedSections(page, changes),
    restoresSection(page, changes, pointer),
    ...riskSections([...run.diagnostics, ...(page.validation ?? [])], page),
    { rank: 4, minimum: 0, render: (budget) => fitting(flowchart(entries) ?? "", budget) },
    callsSection(open, pointer),
    fixed(footer("Planned", page, kind === "comment" ? ["kept up to date; the reviewed record is the check, not this text"] : [])),
  ];
}

const fitting = (text: string, budget: number): string => (sizeOf(text) <= budget ? text : "");

const offlineNote =
  "> [!NOTE]\n> Planned without asking the cloud: which backups there are, how big they are and what exists already is not known.";

function headline(counts: RestoreCounts, page: PlanPage): string {
  const total = totalCount(counts);
  if (total === 0) return "### Nothing to restore: this pull request adds and changes no restore plan";
  if (counts.none === total) return `### Nothing to do: ${all(total)} done already`;
  if (page.offline)
    return `### Valid: ${counted(total, "restore")} in ${counted(page.run.plans.length, "plan")}, not looked up in the cloud`;
  if (counts.blocked > 0) return `### Blocked: ${quantity(counts.blocked)} of ${counted(total, "restore")}`;
  const { resume, none } = counts;
  const sent = counts.restore + counts.retry;
  if (sent === 0) return `### Merging sends nothing new: ${countsText(counts)}`;
  const rest = [
    ...(counts.retry > 0 ? [`${quantity(counts.retry)} of them again`] : []),
    ...(resume > 0 ? [`${quantity(resume)} still running`] : []),
    ...(none > 0 ? [`${quantity(none)} done already`] : []),
  ];
  return `### Merging makes ${counted(sent, "restore")}${rest.length === 0 ? "" : `: ${rest.join(", ")}`}`;
}

const all = (count: number): string => (count === 1 ? "the one restore is" : `all ${quantity(count)} restores are`);

function removedSections({ removed }: PlanPage): readonly Section[] {
  if (removed.length === 0) return [];
  const names = removed.slice(0, 5).map((name) => code(name, 80));
  const more = removed.length - names.length;
  const text = `Removed here: ${names.join(", ")}${more > 0 ? ` and ${quantity(more)} more` : ""}. Removing a plan drops no table and undoes no restore.`;
  return [fixed(text)];
}

function changedSections({ previous, run }: PlanPage, changes: ReadonlyMap<string, EntryChange>): readonly Section[] {
  if (previous === undefined) return [];
  const since = code(previous.commit.slice(0, 12));
  if (changes.size === 0) {
    const now = new Map(run.plans.map(({ name, digest }) => [name, digest]));
    const same = previous.plans.every(({ name, digest }) => now.get(name) === digest);
    return [
      fixed(same ? `Same calls as planned for ${since}.` : `Since ${since} the order of entries or calls has changed, and nothing else.`),
    ];
  }
  const minimum = 400;
  return [
    {
      rank: 1,
      minimum,
      render: (budget) =>
        renderWhatFits(
          {
            head: `#### Changed since ${since}\n`,
            items: lazily(changes.values(), changeItem),
            count: changes.size,
            separator: "\n",
            limit: 20,
            rest: (hidden) => `\n- and ${counted(hidden, "more entry", "more entries")}`,
          },
          budget,
        ),
    },
  ];
}

function changeItem({ plan, entry, change, fields }: EntryChange): string {
  const name = code(`${plan}/${entry}`);
  if (change === "added") return `- ${name} is new`;
  if (change === "removed") return `- ${name} is no longer planned`;
  return `- ${name}: ${fields.length === 0 ? "changed; the record of the earlier commit is too short to say how" : fieldsText(fields)}`;
}
