import type { PlanPage } from "../../model/pages.ts";
import { callsOf } from "../../model/planned.ts";
import { counted, quantity } from "../format/human.ts";
import { blockedSection, lazily } from "./blockers.ts";
import { callsSection } from "./calls.ts";
import { changesSince, type EntryChange } from "./changes.ts";
import { entriesOf, isOpen, type Tally, tallyOf, tallyText, totalOf } from "./counts.ts";
import { grouped, problemItem } from "./diagnostics.ts";
import { fieldsText } from "./differences.ts";
import { code } from "./escape.ts";
import { flowchart } from "./flowchart.ts";
import { footer, ofCommit, pointerTo } from "./footer.ts";
import { stamped } from "./marker.ts";
import { restoresSection } from "./restores.ts";
import { riskSections } from "./risks.ts";
import { compose, filled, fixed, limits, type Section, sizeOf } from "./size-budget.ts";
import { factLines } from "./summary-list.ts";

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
  const section = { head: "", items: lazily(errors, (problem) => problemItem(problem, page)), count: errors.length, separator: "\n" };
  return [
    fixed(`### Not valid: ${counted(count, "error")}, so nothing is planned`),
    fixed(ofCommit("Planned", page)),
    {
      rank: 1,
      least: 400,
      render: (room) => filled({ ...section, rest: (hidden) => `\n- and ${counted(hidden, "more error")}; the log has all` }, room),
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
  const facts = factLines(entries, page);
  const open = entries.filter(({ entry }) => entry.calls.some(isOpen));
  return [
    fixed(headline(tallyOf(calls), page)),
    fixed(ofCommit("Planned", page)),
    ...(blocked === undefined ? [] : [blocked]),
    ...(page.offline ? [fixed(offlineNote)] : []),
    ...(facts.length === 0 ? [] : [fixed(facts.join("\n"))]),
    ...removedSections(page),
    ...changedSections(page, changes),
    restoresSection(page, changes, pointer),
    ...riskSections([...run.diagnostics, ...(page.validation ?? [])], page),
    { rank: 4, least: 0, render: (room) => fitting(flowchart(entries) ?? "", room) },
    callsSection(open, pointer),
    fixed(footer("Planned", page, kind === "comment" ? ["kept up to date; the reviewed record is the check, not this text"] : [])),
  ];
}

const fitting = (text: string, room: number): string => (sizeOf(text) <= room ? text : "");

const offlineNote =
  "> [!NOTE]\n> Planned without asking the cloud: which backups there are, how big they are and what exists already is not known.";

function headline(tally: Tally, page: PlanPage): string {
  const total = totalOf(tally);
  if (total === 0) return "### Nothing to restore: this pull request adds and changes no restore plan";
  if (tally.none === total) return `### Nothing to do: ${all(total)} done already`;
  if (page.offline)
    return `### Valid: ${counted(total, "restore")} in ${counted(page.run.plans.length, "plan")}, not looked up in the cloud`;
  if (tally.blocked > 0) return `### Blocked: ${quantity(tally.blocked)} of ${counted(total, "restore")}`;
  const { resume, none } = tally;
  const sent = tally.restore + tally.retry;
  if (sent === 0) return `### Merging sends nothing new: ${tallyText(tally)}`;
  const rest = [
    ...(tally.retry > 0 ? [`${quantity(tally.retry)} of them again`] : []),
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
  const least = 400;
  return [
    {
      rank: 1,
      least,
      render: (room) =>
        filled(
          {
            head: `#### Changed since ${since}\n`,
            items: lazily(changes.values(), changeItem),
            count: changes.size,
            separator: "\n",
            most: 20,
            rest: (hidden) => `\n- and ${counted(hidden, "more entry", "more entries")}`,
          },
          room,
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
