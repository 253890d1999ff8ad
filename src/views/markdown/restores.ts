import type { PlanPage } from "../../model/pages.ts";
import type { Action, PlannedEntry, PlannedPlan } from "../../model/planned.ts";
import { bytes, counted, quantity } from "../format/human.ts";
import { asked } from "../format/restorations.ts";
import { backupCell, momentOf } from "./backup.ts";
import { lazily } from "./blocked.ts";
import type { EntryChange } from "./changes.ts";
import { code, row, tableHead, unbroken } from "./escape.ts";
import { fileLink } from "./place.ts";
import { prose } from "./prose.ts";
import { filled, firstFitting, type Section } from "./room.ts";
import { sizeText, tallyOf, tallyText } from "./tally.ts";
import { timeOf, utcOf } from "./times.ts";

const actionWords: Readonly<Record<Action, string>> = {
  restore: "restore",
  resume: "running",
  retry: "try&nbsp;again",
  none: "done",
  blocked: "**blocked**",
};

/** Longer tables fold, so that what follows them stays in reach of a thumb. */
const openRows = 30;

type Changes = ReadonlyMap<string, EntryChange>;

/** The tables: every restore; else every entry; else every plan, as many as fit, with a pointer to the rest. */
export function restoresSection(page: PlanPage, changes: Changes, pointer: string): Section {
  const { plans } = page.run;
  return {
    rank: 2,
    least: pointer.length + 400,
    render: (room) => {
      if (plans.length === 0) return "";
      const by = (rows: (plan: PlannedPlan) => readonly string[], titles: readonly string[]) => () =>
        plans.map((plan) => planText(plan, rows(plan), titles, page)).join("\n\n");
      const restores = by(
        (plan) => plan.entries.flatMap((entry) => restoreRows(plan, entry, page.now, changes)),
        ["Source → target", "Backup", ">Size", "Action"],
      );
      const entries = by(
        (plan) => plan.entries.map((entry) => entryRow(plan, entry, page.now, changes)),
        ["Entry", ">Restores", "Backup", ">Size", "Action"],
      );
      const fitting = room < 40 * plans.length ? "" : firstFitting([restores, entries], room);
      if (fitting !== "") return fitting;
      const short = {
        head: tableHead(["Plan", ">Entries", ">Restores", "First backup to go", ">Size", "Action"]),
        items: lazily(plans, (plan) => planRow(plan, page)),
        count: plans.length,
        separator: "\n",
        rest: (hidden: number) => `\n\nand ${counted(hidden, "more plan")}. ${pointer}`,
      };
      return filled(short, room);
    },
  };
}

function planText(plan: PlannedPlan, rows: readonly string[], titles: readonly string[], page: PlanPage): string {
  const labels = Object.entries(plan.labels)
    .slice(0, 8)
    .map(([name, value]) => `${prose(name, 60)}: ${prose(value, 80)}`);
  const about = [
    ...(plan.description === undefined || plan.description.trim() === "" ? [] : [prose(plan.description)]),
    [fileLink(plan.file, page), ...labels].join(", "),
  ].join("<br>");
  const table = [tableHead(titles), ...rows].join("\n");
  const body =
    rows.length <= openRows
      ? table
      : `<details><summary>${counted(rows.length, "row")}: ${tallyText(tallyOf(plan.entries.flatMap(({ calls }) => calls)))}</summary>\n\n${table}\n\n</details>`;
  return [`#### ${code(plan.name)}`, about, body].join("\n\n");
}

/** A row for each table or database; what concerns the whole entry stands on its first one. */
function restoreRows(plan: PlannedPlan, entry: PlannedEntry, now: number, changes: Changes): string[] {
  const rows: string[] = [];
  for (const call of entry.calls) {
    const parts = asked(call);
    for (const [index, { source, target }] of parts.entries()) {
      const first = rows.length === 0;
      rows.push(
        row([
          `${first ? `${entryLine(entry)}<br>` : ""}${code(source)}<br>→ ${code(target)}`,
          first ? backupCell(entry, now) : "",
          index > 0 ? "" : call.size === undefined ? "–" : `${unbroken(bytes(call.size))}${parts.length > 1 ? "<br>in&nbsp;all" : ""}`,
          actionWords[call.action] + (first ? changeMark(changes.get(`${plan.name}/${entry.id}`)) : ""),
        ]),
      );
    }
  }
  return rows;
}

function entryRow(plan: PlannedPlan, entry: PlannedEntry, now: number, changes: Changes): string {
  const tally = tallyOf(entry.calls);
  const [first] = entry.calls.flatMap(asked);
  const restores = entry.calls.reduce((sum, call) => sum + asked(call).length, 0);
  const example = first === undefined ? "" : `<br>${code(first.source)}<br>→ ${code(first.target)}${restores > 1 ? "<br>and so on" : ""}`;
  const mark = changeMark(changes.get(`${plan.name}/${entry.id}`));
  return row([
    `${entryLine(entry)}${example}`,
    quantity(restores),
    backupCell(entry, now),
    unbroken(sizeText(entry.calls) ?? "–"),
    tallyText(tally) + mark,
  ]);
}

function planRow(plan: PlannedPlan, page: PlanPage): string {
  const calls = plan.entries.flatMap((entry) => entry.calls);
  const ends = plan.entries.flatMap(({ pin }) => timeOf(pin?.expiresAt) ?? []);
  const end = ends.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const moments = plan.entries.flatMap(({ pin }) => momentOf(pin) ?? []);
  const known = ends.length > 0 ? `${end <= page.now ? "expired" : "expires"} ${utcOf(end)}` : moments.length > 0 ? "no end known" : "–";
  const restores = calls.reduce((sum, call) => sum + asked(call).length, 0);
  return row([
    `${code(plan.name)}<br>${fileLink(plan.file, page)}`,
    String(plan.entries.length),
    String(restores),
    known,
    unbroken(sizeText(calls) ?? "–"),
    tallyText(tallyOf(calls)),
  ]);
}

/** Its id and where it happens; what it waits for. */
function entryLine({ id, calls: [first] }: PlannedEntry): string {
  if (first === undefined) return `**${code(id)}**`;
  const before = first.dependsOn.slice(0, 3).map((name) => code(name));
  const after = before.length === 0 ? "" : `, after ${before.join(", ")}${first.dependsOn.length > 3 ? " and more" : ""}`;
  return `**${code(id)}** in ${code(first.scope)}, ${code(first.region)}${after}`;
}

const changeMark = (change: EntryChange | undefined): string =>
  change === undefined ? "" : `<br>*${change.change === "added" ? "new" : "changed"}*`;
