import { visible } from "../../diagnostic/escape-control.ts";
import type { EntryDiff, FieldChange, PlanDiff } from "../../model/diff.ts";
import type { Json } from "../../model/json.ts";
import { type Side, sidesOf, textOf } from "../format/difference.ts";
import { folded, foldNote } from "../format/fold.ts";
import { counted } from "../format/human.ts";
import { type Paint, painter, type Style } from "../format/paint.ts";
import type { TextOptions } from "./options.ts";

const styles: Readonly<Record<EntryDiff["change"], { readonly mark: string; readonly style: Style }>> = {
  added: { mark: "+", style: "green" },
  removed: { mark: "-", style: "red" },
  changed: { mark: "~", style: "yellow" },
};

const limits = { entries: 50, fields: 40 };

/** Entries added, removed and changed, field by field, by restore plan; then a line that sums up. */
export function diffText(diffs: readonly PlanDiff[], options: TextOptions): string {
  const paint = painter(options.color);
  const sections = diffs.map((plan) => planLines(plan, paint, options.verbose).join("\n"));
  return `${[...sections, paint("bold", summary(diffs))].join("\n\n")}\n`;
}

function planLines(plan: PlanDiff, paint: Paint, verbose: boolean): string[] {
  const { mark, style } = styles[plan.change];
  const { shown, hidden } = folded(plan.entries, limits.entries, verbose);
  return [
    `${paint(style, `${mark} ${visible(plan.name)}`)}  ${paint("dim", visible(plan.file))}`,
    ...shown.flatMap((entry) => entryLines(entry, paint, verbose)),
    ...foldNote(hidden, "  "),
  ];
}

function entryLines(entry: EntryDiff, paint: Paint, verbose: boolean): string[] {
  const { mark, style } = styles[entry.change];
  const place = entry.location === undefined ? "" : `  ${paint("dim", visible(`${entry.location.file}:${entry.location.line}`))}`;
  const { shown, hidden } = folded(entry.fields, limits.fields, verbose);
  return [
    `  ${paint(style, `${mark} ${visible(entry.id)}`)}${place}`,
    ...shown.map((change) => `      ${fieldText(change, paint)}`),
    ...foldNote(hidden, "      "),
  ];
}

function fieldText({ field, before, after }: FieldChange, paint: Paint): string {
  const name = visible(field);
  if (before === undefined) return `${name}: ${paint("green", valueText(after))}`;
  if (after === undefined) return `${name}: ${paint("red", valueText(before))} -> (removed)`;
  // Not cut: a terminal scrolls. What can't be seen to differ is shown by code points all the same.
  const [old, now] = sidesOf(before, after, Number.POSITIVE_INFINITY);
  return `${name}: ${paint("red", sideText(old))} -> ${paint("green", sideText(now))}`;
}

const sideText = ({ text, note }: Side): string => `${visible(text)}${note === undefined ? "" : ` (${note})`}`;
const valueText = (value: Json | undefined): string => visible(textOf(value ?? null));

function summary(diffs: readonly PlanDiff[]): string {
  const count = { added: 0, changed: 0, removed: 0 };
  for (const { entries } of diffs) for (const { change } of entries) count[change] += 1;
  const parts = (["added", "changed", "removed"] as const)
    .filter((change) => count[change] > 0)
    .map((change) => `${counted(count[change], "entry", "entries")} ${change}`);
  return parts.length === 0 ? "no differences" : parts.join(", ");
}
