import { visible } from "../../diagnostic/visible.ts";
import type { Call } from "../../model/call.ts";
import { counted } from "../format/human.ts";
import { asked } from "../format/restorations.ts";

/** `inc-4821/sales`. */
export const entryName = (call: { readonly plan: string; readonly entry: string }): string => visible(`${call.plan}/${call.entry}`);

/** What a call restores, on one line: `prod.public.orders -> prod.recovered.orders_20261120`, `testdb1 -> testdb1_new and 3 more`. */
export function restoresName(call: Pick<Call, "restores" | "operation">): string {
  const [first, ...others] = asked(call);
  if (first === undefined) return visible(call.operation);
  const more = others.length;
  return `${visible(first.source)} -> ${visible(first.target)}${more === 0 ? "" : ` and ${counted(more, "more", "more")}`}`;
}

/** The start of a SHA-256, enough to find a call again. */
export const shortKey = (key: string): string => key.slice(0, 12);
