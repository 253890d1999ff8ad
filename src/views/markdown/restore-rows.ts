import { askedFor } from "../../model/call.ts";
import type { PlanPage } from "../../model/pages.ts";
import type { Action, PlannedEntry, PlannedPlan } from "../../model/planned.ts";
import { bytes, quantity } from "../format/human.ts";
import { backupCell, momentOf } from "./backup.ts";
import type { EntryChange } from "./changes.ts";
import { countRestores, countsText, sizeText } from "./counts.ts";
import { code, row, unbroken } from "./escape.ts";
import { fileLink } from "./place.ts";
import { timeOf, utcOf } from "./times.ts";

export type Changes = ReadonlyMap<string, EntryChange>;

const actionWords: Readonly<Record<Action, string>> = {
  restore: "restore",
  resume: "running",
  retry: "try&nbsp;again",
  none: "done",
  blocked: "**blocked**",
};

/** A row for each table or database; what concerns the whole entry stands on its first one. */
export function* restoreRows(plan: PlannedPlan, entry: PlannedEntry, now: number, changes: Changes): Generator<string> {
  let first = true;
  for (const call of entry.calls) {
    const parts = askedFor(call);
    for (const [index, { source, target }] of parts.entries()) {
      yield row([
        `${first ? `${entryLine(entry)}<br>` : ""}${code(source)}<br>→ ${code(target)}`,
        first ? backupCell(entry, now) : "",
        index > 0 ? "" : call.size === undefined ? "–" : `${unbroken(bytes(call.size))}${parts.length > 1 ? "<br>in&nbsp;all" : ""}`,
        actionWords[call.action] + (first ? changeMark(changes.get(`${plan.name}/${entry.id}`)) : ""),
      ]);
      first = false;
    }
  }
}

export function entryRow(plan: PlannedPlan, entry: PlannedEntry, now: number, changes: Changes): string {
  const counts = countRestores(entry.calls);
  const [first] = entry.calls.flatMap(askedFor);
  const restores = entry.calls.reduce((sum, call) => sum + askedFor(call).length, 0);
  const example = first === undefined ? "" : `<br>${code(first.source)}<br>→ ${code(first.target)}${restores > 1 ? "<br>and so on" : ""}`;
  const mark = changeMark(changes.get(`${plan.name}/${entry.id}`));
  return row([
    `${entryLine(entry)}${example}`,
    quantity(restores),
    backupCell(entry, now),
    unbroken(sizeText(entry.calls) ?? "–"),
    countsText(counts) + mark,
  ]);
}

export function planRow(plan: PlannedPlan, page: PlanPage): string {
  const calls = plan.entries.flatMap((entry) => entry.calls);
  const ends = plan.entries.flatMap(({ pin }) => timeOf(pin?.expiresAt) ?? []);
  const end = ends.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const moments = plan.entries.flatMap((entry) => momentOf(entry) ?? []);
  const known = ends.length > 0 ? `${end <= page.now ? "expired" : "expires"} ${utcOf(end)}` : moments.length > 0 ? "no end known" : "–";
  const restores = calls.reduce((sum, call) => sum + askedFor(call).length, 0);
  return row([
    `${code(plan.name)}<br>${fileLink(plan.file, page)}`,
    String(plan.entries.length),
    String(restores),
    known,
    unbroken(sizeText(calls) ?? "–"),
    countsText(countRestores(calls)),
  ]);
}

/** Its id and where it happens; what it waits for. */
function entryLine({ id, dependsOn, calls: [first] }: PlannedEntry): string {
  if (first === undefined) return `**${code(id)}**`;
  const before = dependsOn.slice(0, 3).map((name) => code(name));
  const after = before.length === 0 ? "" : `, after ${before.join(", ")}${dependsOn.length > 3 ? " and more" : ""}`;
  return `**${code(id)}** in ${code(first.scope)}, ${code(first.region)}${after}`;
}

const changeMark = (change: EntryChange | undefined): string =>
  change === undefined ? "" : `<br>*${change.change === "added" ? "new" : "changed"}*`;
