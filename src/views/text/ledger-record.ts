import { isDeepStrictEqual } from "node:util";
import { visible } from "../../diagnostic/escape-control.ts";
import type { BackupKind } from "../../model/call.ts";
import type { Attempt, LedgerRecord, RecordedDiagnostic, RunRecord } from "../../model/ledger-record.ts";
import type { LedgerReport } from "../../model/ledger-report.ts";
import { instantOf, relative } from "../format/human.ts";
import { type Paint, painter } from "../format/paint.ts";
import { padded } from "../format/width.ts";
import { wrapped } from "../format/wrap.ts";
import { authorizationFields, type Field } from "./authorization.ts";
import { stateStyles } from "./ledger-list.ts";
import { entryName } from "./names.ts";
import type { TextOptions } from "./options.ts";
import { pinText } from "./pin.ts";
import { progressText } from "./status.ts";

export interface LedgerRecordOptions extends TextOptions {
  /** Kinds of backup by the provider's name, then by the pin's kind. */
  readonly backupKinds: ReadonlyMap<string, Readonly<Record<string, BackupKind>>>;
}

/** Everything about one record or several: where it stands, what it asked for, and each attempt with its run. */
export function ledgerRecordText({ records, runs }: LedgerReport, options: LedgerRecordOptions): string {
  const byId = new Map(runs.map((run) => [run.id, run]));
  return records
    .map((record) => recordLines(record, byId, options).join("\n"))
    .join("\n\n")
    .concat("\n");
}

function recordLines(record: LedgerRecord, runs: ReadonlyMap<string, RunRecord>, options: LedgerRecordOptions): string[] {
  const paint = painter(options.color);
  return [
    `${paint("bold", entryName(record))}  ${paint(stateStyles[record.state], record.state)}`,
    ...fieldLines(fieldsOf(record, runs, options), paint, "  ", options.columns),
    ...claimLines(record, runs, paint, options.columns),
    ...record.attempts.flatMap((attempt) => ["", ...attemptLines(attempt, runs, options, paint)]),
    "",
    // Of a call that is only claimed, or that was adopted, nothing was sent.
    "  parameters",
    ...Object.entries(record.input).map(
      ([name, value]) => `    ${paint("dim", `${visible(name)}:`)} ${visible(typeof value === "string" ? value : JSON.stringify(value))}`,
    ),
  ];
}

function fieldsOf(record: LedgerRecord, runs: ReadonlyMap<string, RunRecord>, { now, backupKinds }: LedgerRecordOptions): Field[] {
  const { resolved, progress, claim, pin, account, provider } = record;
  return [
    ["key", visible(record.key)],
    ["operation", `${visible(record.operation)}${record.generation === 1 ? "" : `, generation ${record.generation}`}`],
    ["at", visible(record.lane)],
    ...(account === undefined ? [] : [["account", visible(account)] as const]),
    ...(pin === undefined ? [] : [["from", pinText(pin, backupKinds.get(provider)?.[pin.kind], now)] as const]),
    ...record.targets.map((target): Field => ["makes", visible(target)]),
    ["changed", timeText(record.updatedAt, now)],
    ...(claim === undefined ? [] : [["held by", runText(claim.run, runs)] as const]),
    ...(progress === undefined ? [] : [["progress", progressText(progress)] as const]),
    ...(resolved === undefined
      ? []
      : [["settled", `as ${resolved.as} by ${visible(resolved.by)}, ${timeText(resolved.at, now)}: ${visible(resolved.why)}`] as const]),
  ];
}

/** What the next attempt would be made under, where the last one doesn't say so itself. */
function claimLines(
  { claim, attempts, state }: LedgerRecord,
  runs: ReadonlyMap<string, RunRecord>,
  paint: Paint,
  columns?: number,
): string[] {
  if (claim?.authorization === undefined || isDeepStrictEqual(claim.authorization, attempts.at(-1)?.authorization)) return [];
  const fields: Field[] = [["by", runText(claim.run, runs)], ...authorizationFields(claim.authorization)];
  return ["", `  ${state === "claimed" ? "claimed, nothing sent" : "held"}`, ...fieldLines(fields, paint, "    ", columns)];
}

function attemptLines(attempt: Attempt, runs: ReadonlyMap<string, RunRecord>, { now, columns }: TextOptions, paint: Paint): string[] {
  const { requestId, apiRequestId, ended, endedAt, problem, authorization, adopted } = attempt;
  const fields: Field[] = [
    ["by", runText(attempt.run, runs)],
    ...(authorization === undefined ? [] : authorizationFields(authorization)),
    [adopted ? "adopted" : "submitted", timeText(attempt.submittedAt, now)],
    ["token", visible(attempt.token)],
    ...(requestId === undefined ? [] : [["request", visible(requestId)] as const]),
    ...(apiRequestId === undefined ? [] : [["API request", visible(apiRequestId)] as const]),
    ...(ended === undefined ? [] : [["ended", `${ended}${endedAt === undefined ? "" : `, ${timeText(endedAt, now)}`}`] as const]),
    ...(problem === undefined ? [] : diagnosticFields(problem)),
  ];
  const title = `  attempt ${attempt.number}${adopted ? ", a job of the provider's that was adopted, not sent" : ""}`;
  return [...wrapped(title, columns), ...fieldLines(fields, paint, "    ", columns)];
}

const diagnosticFields = ({ code, message, hint }: RecordedDiagnostic): Field[] => [
  ["problem", `${visible(code)}: ${visible(message)}`],
  ...(hint === undefined ? [] : [["hint", visible(hint)] as const]),
];

/** Names in a column, texts beside them: on a terminal as wide as that is. */
function fieldLines(fields: readonly Field[], paint: Paint, indent: string, columns: number | undefined): string[] {
  const width = Math.max(0, ...fields.map(([name]) => name.length));
  const textWidth = columns === undefined ? undefined : Math.max(20, columns - indent.length - width - 2);
  return fields.flatMap(([name, text], index) =>
    wrapped(text, textWidth).map((line, part) => {
      const shown = part > 0 || name === fields[index - 1]?.[0] ? "" : name;
      return `${indent}${paint("dim", padded(shown, width))}  ${line}`;
    }),
  );
}

function runText(id: string, runs: ReadonlyMap<string, RunRecord>): string {
  const run = runs.get(id);
  return run === undefined ? `run ${visible(id)}` : `run ${visible(id)} (${visible(run.actor)} on ${visible(run.host)})`;
}

const timeText = (iso: string, now: number): string => `${visible(instantOf(iso))} (${relative(Date.parse(iso), now)})`;
