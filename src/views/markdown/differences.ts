import type { FieldChange } from "../../model/diff.ts";
import type { Json } from "../../model/json.ts";
import { type Side, sidesOf, textOf } from "../format/difference.ts";
import { spread } from "../format/spread.ts";
import { code } from "./escape.ts";

const valueColumns = 120;
const mostFields = 6;

/** One line of a difference, as finished Markdown. */
export interface ShownChange {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

/** What differs, and nothing that is the same but for the frame around it. */
export const shownChanges = (fields: readonly FieldChange[]): readonly ShownChange[] =>
  fields.flatMap(spread).map(({ field, before, after }) => {
    const [old, now] = valuesText(before, after);
    return { field: code(field), before: old, after: now };
  });

/** `newTableName` `orders_1` → `orders_2`, with what was left out counted. */
export function fieldsText(fields: readonly FieldChange[]): string {
  const all = shownChanges(fields);
  const shown = all.slice(0, mostFields).map(({ field, before, after }) => `${field} ${before} → ${after}`);
  const more = all.length - shown.length;
  return [...shown, ...(more > 0 ? [`${more} more`] : [])].join("; ");
}

function valuesText(before: Json | undefined, after: Json | undefined): readonly [string, string] {
  if (before === undefined || after === undefined) return [oneText(before), oneText(after)];
  const [old, now] = sidesOf(before, after, valueColumns);
  return [sideText(old), sideText(now)];
}

const oneText = (value: Json | undefined): string => (value === undefined ? "(none)" : code(textOf(value), valueColumns));

const sideText = ({ text, note }: Side): string => `${code(text, Number.POSITIVE_INFINITY)}${note === undefined ? "" : ` (${note})`}`;
