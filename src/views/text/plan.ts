import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import { visible } from "../../diagnostic/escape-control.ts";
import { askedFor } from "../../model/call.ts";
import { callsOf, countActions, type PlannedCall, type PlannedEntry, type PlannedPlan, type PlannedRun } from "../../model/planned.ts";
import { folded, foldNote } from "../format/fold.ts";
import { bytes } from "../format/human.ts";
import { type Paint, painter } from "../format/paint.ts";
import { selectorText } from "../format/selector.ts";
import { type Cell, table } from "../format/table.ts";
import { actionStyles, actionSummary } from "./actions.ts";
import { diagnosticsText } from "./diagnostics.ts";
import { entryName, restoresName } from "./names.ts";
import { notesText } from "./notes.ts";
import type { ExcerptOptions } from "./options.ts";
import { pinText } from "./pin.ts";

const limits = { blocked: 20, plans: 50, entries: 50, rows: 20 };

/** What apply would do: what is in the way first, then by plan and entry, then every diagnostic once, then a line that sums up. */
export function planText(run: PlannedRun, options: ExcerptOptions): string {
  const paint = painter(options.color);
  const { shown, hidden } = folded(run.plans, limits.plans, options.verbose);
  const sections = [
    blockedLines(run, paint, options.verbose),
    ...shown.map((plan) => planLines(plan, paint, options)),
    foldNote(hidden, ""),
    diagnosticLines(run.diagnostics, options),
    [paint("bold", actionSummary(countActions(run)))],
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

function diagnosticLines(diagnostics: readonly Diagnostic[], options: ExcerptOptions): string[] {
  const notes = diagnostics.filter(({ severity }) => severity === "info");
  const others = diagnostics.filter(({ severity }) => severity !== "info");
  const texts = [diagnosticsText(others, options).replace(/\n$/, ""), notesText(notes, options)].filter((text) => text !== "");
  return texts.length === 0 ? [] : [texts.join("\n\n")];
}

function blockedLines(run: PlannedRun, paint: Paint, verbose: boolean): string[] {
  const blocked = callsOf(run).filter((call) => call.action === "blocked");
  if (blocked.length === 0) return [];
  const { shown, hidden } = folded(blocked, limits.blocked, verbose);
  const lines = shown.flatMap((call) => {
    const { file, line, column } = call.location;
    const place = visible(`${file}:${line}:${column}`);
    return [
      `  ${paint("red", "!")} ${entryName(call)}  ${restoresName(call)}`,
      `      ${paint("dim", `${place}:`)} ${visible(call.reason)}`,
    ];
  });
  return [paint("red", "Blocked, so apply sends nothing (--skip-blocked leaves these out):"), ...lines, ...foldNote(hidden, "  ")];
}

function planLines(plan: PlannedPlan, paint: Paint, options: ExcerptOptions): string[] {
  const { shown, hidden } = folded(plan.entries, limits.entries, options.verbose);
  const labels = Object.entries(plan.labels).map(([name, value]) => `${visible(name)}: ${visible(value)}`);
  const about = [
    ...(plan.description === undefined ? [] : [visible(plan.description.trim())]),
    ...(labels.length === 0 ? [] : [labels.join(", ")]),
  ];
  return [
    `${paint("bold", visible(plan.name))}  ${paint("dim", visible(plan.file))}`,
    ...about.map((line) => `  ${paint("dim", line)}`),
    ...shown.flatMap((entry) => ["", ...entryLines(entry, paint, options)]),
    ...foldNote(hidden, "  "),
  ];
}

function entryLines(entry: PlannedEntry, paint: Paint, options: ExcerptOptions): string[] {
  const rows = entry.calls.flatMap((call) => callRows(call));
  const { shown, hidden } = folded(rows, limits.rows, options.verbose);
  return [
    `  ${paint("bold", visible(entry.id))}  ${placeText(entry)}`,
    `    from ${fromText(entry, options.now)}`,
    ...table([{}, {}, {}, {}, { align: "right" }, {}], shown, paint, "    "),
    ...foldNote(hidden, "    "),
  ];
}

function placeText(entry: PlannedEntry): string {
  const [call] = entry.calls;
  const place = call === undefined ? "" : `, ${visible(call.scopeKind)} ${visible(call.scope)} in ${visible(call.region)}`;
  const account = entry.account === undefined ? "" : `, account ${visible(entry.account)}`;
  const after = entry.dependsOn.length === 0 ? "" : `, after ${visible(entry.dependsOn.join(", "))}`;
  return `${visible(entry.provider)}${place}${account}${after}`;
}

function fromText(entry: PlannedEntry, now: number): string {
  const selector = entry.selector === undefined ? "" : visible(selectorText(entry.selector));
  if (entry.pin === undefined) return selector === "" ? "a backup that is not known yet" : `${selector} (not looked up)`;
  return pinText(entry.pin, entry.backupKind, now) + (selector === "" ? "" : `; asked for ${selector}`);
}

/** A row for each restoration; what concerns the whole call stands on its first one. */
function callRows(call: PlannedCall): Cell[][] {
  const { mark, style } = actionStyles[call.action];
  return askedFor(call).map((restoration, index) => [
    { text: mark, style },
    { text: visible(restoration.source) },
    { text: "->", style: "dim" },
    { text: visible(restoration.target) },
    { text: index === 0 && call.size !== undefined ? bytes(call.size) : "" },
    { text: index === 0 ? `${call.action === "none" ? "done" : call.action}: ${visible(call.reason)}` : "", style: "dim" },
  ]);
}
