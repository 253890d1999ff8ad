import type { FieldChange } from "../../model/diff.ts";
import type { Json } from "../../model/json.ts";
import { code } from "./escape.ts";

const valueColumns = 120;
const mostFields = 6;

/** `newTableName` `orders_1` → `orders_2`, with what was left out counted. */
export function fieldsText(fields: readonly FieldChange[]): string {
  const shown = fields.slice(0, mostFields).map(({ field, before, after }) => `${code(field)} ${valueText(before)} → ${valueText(after)}`);
  const more = fields.length - shown.length;
  return [...shown, ...(more > 0 ? [`${more} more`] : [])].join("; ");
}

export const valueText = (value: Json | undefined): string =>
  value === undefined ? "(none)" : code(typeof value === "string" ? value : JSON.stringify(value), valueColumns);
