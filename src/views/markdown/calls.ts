import { visibleJson } from "../../diagnostic/escape-control.ts";
import type { Json } from "../../model/json.ts";
import type { PlannedCall } from "../../model/planned.ts";
import { counted } from "../format/human.ts";
import { lazily } from "./blockers.ts";
import type { EntryInPlan } from "./counts.ts";
import { codeHtml, fenced, shown } from "./escape.ts";
import { renderWhatFits, type Section } from "./size-budget.ts";

/** Folded, an entry each: exactly what is sent. */
export function callsSection(entries: readonly EntryInPlan[], pointer: string): Section {
  const title = "#### The exact API calls";
  return {
    rank: 5,
    minimum: 0,
    render: (budget) =>
      renderWhatFits(
        {
          head: title,
          items: lazily(entries, entryText),
          count: entries.length,
          separator: "\n\n",
          rest: (hidden) => `\n\nThe calls of ${counted(hidden, "more entry", "more entries")} don't fit here. ${pointer}`,
        },
        budget,
      ),
  };
}

function entryText({ plan, entry }: EntryInPlan): string {
  const operations = [...new Set(entry.calls.map(({ operation }) => operation))].slice(0, 3).map((name) => codeHtml(name, 60));
  const summary = `<summary>${codeHtml(`${plan.name}/${entry.id}`)}: ${counted(entry.calls.length, "call")} to ${operations.join(", ")}</summary>`;
  return `<details>${summary}\n\n${fenced("jsonc", entry.calls.flatMap(callLines))}\n\n</details>`;
}

function callLines(call: PlannedCall, index: number): string[] {
  const notes = [
    `${call.operation}, ${call.region}: ${call.action === "none" ? "done" : call.action}, ${call.reason}`,
    `key ${call.key.slice(0, 12)}${call.generation === 1 ? "" : `, generation ${call.generation}`}; one at a time in ${call.lane}`,
  ];
  const unpacked = Object.entries(call.input).flatMap(([name, value]) => (isJsonText(value) ? [name] : []));
  if (unpacked.length > 0) notes.push(`sent as one line of JSON text: ${unpacked.join(", ")}`);
  const input = Object.fromEntries(Object.entries(call.input).map(([name, value]) => [name, isJsonText(value) ? parsed(value) : value]));
  const lines = JSON.stringify(input, null, 2).split("\n").map(visibleJson);
  return [...(index === 0 ? [] : [""]), ...notes.map((note) => `// ${shown(note)}`), ...lines];
}

/** Text that is exactly what JSON.stringify makes of an object or a list: unpacking it loses nothing. */
function isJsonText(value: Json | undefined): value is string {
  if (typeof value !== "string" || !/^[[{]/.test(value)) return false;
  try {
    return JSON.stringify(parsed(value)) === value;
  } catch {
    return false;
  }
}

const parsed = (text: string): unknown => JSON.parse(text);
