import { visible } from "../../diagnostic/escape-control.ts";
import type { Call } from "../../model/call.ts";
import { askedFor } from "../../model/call.ts";
import { counted } from "../format/human.ts";

/** `inc-4821/sales`. */
export const entryName = (call: { readonly plan: string; readonly entry: string }): string => visible(`${call.plan}/${call.entry}`);

/** What a call restores, on one line: `prod.public.orders -> prod.recovered.orders_20261120`, `testdb1 -> testdb1_new and 3 more`. */
export const restoresName = (call: Pick<Call, "restores" | "operation">): string => restoredName(askedFor(call)) ?? visible(call.operation);

/** The same of what a document names; undefined where it names nothing. */
export function restoredName(restores: readonly { readonly source: string; readonly target: string }[]): string | undefined {
  const [first, ...others] = restores;
  if (first === undefined) return undefined;
  const more = others.length;
  return `${visible(first.source)} -> ${visible(first.target)}${more === 0 ? "" : ` and ${counted(more, "more", "more")}`}`;
}

/** The start of a SHA-256, enough to find a call again. */
export const shortKey = (key: string): string => key.slice(0, 12);
