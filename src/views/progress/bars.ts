import { visible } from "../../diagnostic/escape-control.ts";
import { askedFor } from "../../model/call.ts";
import { quantity, wholeSeconds } from "../format/human.ts";
import { painter } from "../format/paint.ts";
import { clipped, displayWidth, fitted, padded } from "../format/width.ts";
import { entryName } from "../text/names.ts";
import { progressText } from "../text/status.ts";
import { share, stalledAfterMs } from "./rate.ts";
import type { ActiveCall, ProgressState } from "./state.ts";
import { callLeft, totalsText } from "./totals.ts";

export interface Screen {
  readonly columns: number;
  readonly rows: number;
  readonly color: boolean;
  /** Box-drawing characters may be used. */
  readonly unicode: boolean;
}

/** What stands on the terminal now: a line for each running call, then the totals. No line is wider than the screen. */
export function barLines(state: ProgressState, now: number, screen: Screen): string[] {
  const paint = painter(screen.color);
  // The last column stays free: some terminals wrap a line that fills it.
  const width = screen.columns - 1;
  const active = [...state.active.values()].slice(0, Math.max(1, screen.rows - 4));
  const hidden = state.active.size - active.length;
  const rows = active.map((call) => ({ call, name: `${entryName(call.call)} ${targetText(call)}`, details: detailsText(call, now) }));
  const layout = layOut(width, widest(rows.map(({ name }) => name)), widest(rows.map(({ details }) => details)));
  const line = (text: string) => clipped(text, width);
  return [
    ...rows.map(({ call, name, details }) => {
      const style = call.waiting === undefined ? "cyan" : "yellow";
      const bar = layout.bar === 0 ? [] : [paint(style, barText(call, layout.bar, screen.unicode))];
      const rest = layout.details < 4 ? [] : [clipped(details, layout.details)];
      return [paint("bold", padded(fitted(name, layout.name), layout.name)), ...bar, ...rest].join("  ");
    }),
    ...(hidden > 0 ? [line(`… and ${quantity(hidden)} more running`)] : []),
    ...(state.notice === undefined ? [] : [paint("yellow", line(visible(state.notice)))]),
    paint("dim", line(totalsText(state, now))),
  ];
}

/** How wide each part of a call's line is: names give way first, then the bar goes, then what is known of the call. */
function layOut(width: number, name: number, details: number): { readonly name: number; readonly bar: number; readonly details: number } {
  const bar = width >= 99 ? 24 : width >= 71 ? 14 : 0;
  const taken = bar === 0 ? 2 : bar + 4;
  const given = Math.min(name, width, Math.max(12, width - taken - details));
  return { name: given, bar, details: width - taken - given };
}

const widest = (texts: readonly string[]): number => texts.reduce((width, text) => Math.max(width, displayWidth(text)), 0);

function targetText({ call }: ActiveCall): string {
  const [first, ...others] = askedFor(call);
  if (first === undefined) return visible(call.operation);
  return `${visible(first.target)}${others.length > 0 ? ` +${others.length}` : ""}`;
}

function barText({ rate }: ActiveCall, width: number, unicode: boolean): string {
  const [full, empty] = unicode ? ["━", "╌"] : ["#", "-"];
  const part = rate === undefined ? 0 : (share(rate.last) ?? 0);
  const filled = Math.round(part * width);
  return full.repeat(filled) + empty.repeat(width - filled);
}

/** Done and total, rate and time left; where one isn't known, it isn't made up. */
function detailsText(active: ActiveCall, now: number): string {
  const { rate, waiting } = active;
  if (waiting !== undefined) return `waiting ${wholeSeconds(now - active.since)}: ${visible(waiting.message)}`;
  if (rate === undefined)
    return active.requestId === undefined
      ? `submitting ${wholeSeconds(now - active.since)}`
      : `running ${wholeSeconds(now - active.since)}`;
  const left = callLeft(active, now);
  const still = now - rate.movedAt;
  return [
    progressText(rate.last),
    ...(rate.perSecond !== undefined && rate.last.unit !== "%" && still <= stalledAfterMs
      ? [`${quantity(rate.perSecond)} ${visible(rate.last.unit)}/s`]
      : []),
    still > stalledAfterMs ? `no change for ${wholeSeconds(still)}` : left === undefined ? "time left unknown" : leftText(left),
  ].join("  ");
}

/** Rounded up: what ends within the second is not over yet. */
const leftText = (ms: number): string => `${wholeSeconds(Math.ceil(ms / 1000) * 1000)} left`;
