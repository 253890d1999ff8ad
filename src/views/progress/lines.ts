import { visible } from "../../diagnostic/escape-control.ts";
import type { ApplyEvent } from "../../model/event.ts";
import { amount } from "../format/amount.ts";
import { duration, instant } from "../format/human.ts";
import { entryName, restoresName } from "../text/names.ts";
import type { ProgressState } from "./state.ts";
import { totalsText } from "./totals.ts";

/** How often a log hears that the run is alive, ms. */
export const heartbeatMs = 60_000;

/**
 * The line for a change of state, where nobody watches a screen; undefined when the event changes none.
 * `before` is the state that the event found.
 */
export function eventLine(before: ProgressState, event: ApplyEvent): string | undefined {
  const text = eventText(before, event);
  return text === undefined ? undefined : `${instant(event.at)} ${text}`;
}

/** The line of an event without its time; also what stays on a terminal above the bars when a call ends. */
export function eventText(before: ProgressState, event: ApplyEvent): string | undefined {
  switch (event.type) {
    case "started":
      return `run ${visible(event.runId)} started: ${event.calls.length} ${event.calls.length === 1 ? "call" : "calls"}`;
    case "submitting":
      return `${named(event)}: submitting${event.attempt > 1 ? `, attempt ${event.attempt}` : ""}`;
    case "submitted":
      return `${named(event)}: submitted${event.requestId === undefined ? "" : ` as ${visible(event.requestId)}`}`;
    case "progress":
      return before.active.has(event.call.key) && before.active.get(event.call.key)?.waiting === undefined
        ? undefined
        : `${named(event)}: running`;
    case "waiting":
      return before.active.get(event.call.key)?.waiting?.code === event.code
        ? undefined
        : `${named(event)}: waiting, ${visible(event.message)} (${event.code})`;
    case "ended": {
      // A run that is stopped leaves thousands of these; the report has them.
      if (event.outcome === "not-run") return undefined;
      const since = before.active.get(event.call.key)?.since;
      const done = event.progress === undefined || event.outcome !== "restored" ? "" : `, ${amount(event.progress)}`;
      const took = since === undefined ? "" : ` after ${duration(event.at - since)}`;
      const why = event.message === undefined ? "" : `: ${visible(event.message)}`;
      return `${named(event)}: ${event.outcome.replace("-", " ")}${took}${done}${why}`;
    }
    case "notice":
      return before.notice === event.message ? undefined : visible(event.message);
    default:
      return event satisfies never;
  }
}

export const heartbeatLine = (state: ProgressState, now: number): string => `${instant(now)} ${totalsText(state, now)}`;

const named = ({ call }: Extract<ApplyEvent, { call: unknown }>): string => `${entryName(call)} ${restoresName(call)}`;
