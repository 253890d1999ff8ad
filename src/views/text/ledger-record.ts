import { visible } from "../../diagnostic/visible.ts";
import type { Attempt, LedgerRecord, Problem, RunRecord } from "../../model/ledger-record.ts";
import type { LedgerReport } from "../../model/ledger-report.ts";
import { instantOf, relative } from "../format/human.ts";
import { type Paint, painter } from "../format/paint.ts";
import { table } from "../format/table.ts";
import { stateStyles } from "./ledger-list.ts";
import { entryName } from "./names.ts";
import type { TextOptions } from "./options.ts";
import { pinText } from "./pin.ts";
import { progressText } from "./status.ts";

type Fact = readonly [name: string, text: string];

/** Everything about one record or several: where it stands, what it asked for, and each attempt with its run. */
export function ledgerRecordText({ records, runs }: LedgerReport, options: TextOptions): string {
  const byId = new Map(runs.map((run) => [run.id, run]));
  return records
    .map((record) => recordLines(record, byId, options).join("\n"))
    .join("\n\n")
    .concat("\n");
}

function recordLines(record: LedgerRecord, runs: ReadonlyMap<string, RunRecord>, options: TextOptions): string[] {
  const paint = painter(options.color);
  return [
    `${paint("bold", entryName(record))}  ${paint(stateStyles[record.state], record.state)}`,
    ...factLines(factsOf(record, runs, options.now), paint, "  "),
    ...record.attempts.flatMap((attempt) => ["", ...attemptLines(attempt, runs, options.now, paint)]),
    "",
    "  sent",
    ...Object.entries(record.input).map(
      ([name, value]) => `    ${paint("dim", `${visible(name)}:`)} ${visible(typeof value === "string" ? value : JSON.stringify(value))}`,
    ),
  ];
}

function factsOf(record: LedgerRecord, runs: ReadonlyMap<string, RunRecord>, now: number): Fact[] {
  const { resolved, progress, claim, pin } = record;
  return [
    ["key", visible(record.key)],
    ["operation", `${visible(record.operation)}${record.generation === 1 ? "" : `, generation ${record.generation}`}`],
    ["at", visible(record.lane)],
    ...(pin === undefined ? [] : [["from", pinText(pin, now)] as const]),
    ...record.targets.map((target): Fact => ["makes", visible(target)]),
    ["changed", timeText(record.updatedAt, now)],
    ...(claim === undefined ? [] : [["held by", runText(claim.run, runs)] as const]),
    ...(progress === undefined ? [] : [["progress", progressText(progress)] as const]),
    ...(resolved === undefined
      ? []
      : [["settled", `as ${resolved.as} by ${visible(resolved.by)}, ${timeText(resolved.at, now)}: ${visible(resolved.why)}`] as const]),
  ];
}

function attemptLines(attempt: Attempt, runs: ReadonlyMap<string, RunRecord>, now: number, paint: Paint): string[] {
  const { requestId, apiRequestId, ended, endedAt, problem } = attempt;
  const facts: Fact[] = [
    ["by", runText(attempt.run, runs)],
    ["submitted", timeText(attempt.submittedAt, now)],
    ["token", visible(attempt.token)],
    ...(requestId === undefined ? [] : [["request", visible(requestId)] as const]),
    ...(apiRequestId === undefined ? [] : [["API request", visible(apiRequestId)] as const]),
    ...(ended === undefined ? [] : [["ended", `${ended}${endedAt === undefined ? "" : `, ${timeText(endedAt, now)}`}`] as const]),
    ...(problem === undefined ? [] : problemFacts(problem)),
  ];
  return [`  attempt ${attempt.number}`, ...factLines(facts, paint, "    ")];
}

const problemFacts = ({ code, message, hint }: Problem): Fact[] => [
  ["problem", `${visible(code)}: ${visible(message)}`],
  ...(hint === undefined ? [] : [["hint", visible(hint)] as const]),
];

const factLines = (facts: readonly Fact[], paint: Paint, indent: string): string[] =>
  table(
    [{}, {}],
    facts.map(([name, text], index) => [{ text: name === facts[index - 1]?.[0] ? "" : name, style: "dim" as const }, { text }]),
    paint,
    indent,
  );

function runText(id: string, runs: ReadonlyMap<string, RunRecord>): string {
  const run = runs.get(id);
  return run === undefined ? `run ${visible(id)}` : `run ${visible(id)} (${visible(run.actor)} on ${visible(run.host)})`;
}

const timeText = (iso: string, now: number): string => `${visible(instantOf(iso))} (${relative(Date.parse(iso), now)})`;
