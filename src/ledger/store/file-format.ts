import type { LedgerRecord, RunRecord } from "../../model/ledger-record.ts";
import { isDeeperThan } from "../../validators/depth.ts";
import { Ledger as isValid } from "../../validators/generated/ledger.js";
import { LedgerError } from "../ledger.ts";
import type { Update } from "./state.ts";

/** What the stores keep, as schema/ledger.schema.json describes it. */
export type Stored = StoredChange | StoredCheckpoint | StoredMarker | StoredPlan | StoredRun;

/** What is written. Older ones are read on: they lack accounts and authorizations. */
export const formatVersion = "2.0";
export type FormatVersion = "1.0" | typeof formatVersion;

export interface StoredChange {
  readonly kind: "LedgerChange";
  readonly formatVersion: FormatVersion;
  readonly number: number;
  readonly previous: string | null;
  readonly time: string;
  readonly updates: readonly Update[];
  readonly digest: string;
}

export interface StoredCheckpoint {
  readonly kind: "LedgerCheckpoint";
  readonly formatVersion: FormatVersion;
  readonly number: number;
  readonly change: string;
  readonly time: string;
  readonly records: readonly LedgerRecord[];
  readonly runs: readonly RunRecord[];
  readonly digest: string;
}

export interface StoredMarker {
  readonly kind: "LedgerMarker";
  readonly formatVersion: FormatVersion;
}

export interface StoredPlan {
  readonly kind: "LedgerPlan";
  readonly formatVersion: FormatVersion;
  readonly plan: string;
  readonly part: number;
  readonly records: readonly LedgerRecord[];
}

export interface StoredRun {
  readonly kind: "LedgerRun";
  readonly formatVersion: FormatVersion;
  readonly run: RunRecord;
}

/** What records hold of any shape, `input` and `baseline`, is far from this deep; much deeper could not be written out again. */
const deepest = 50;

const isStored = (value: unknown): value is Stored => isValid(value) && !isDeeperThan(value, deepest);

/** The first rule that the latest value given to `isStored` broke. */
function brokenRule(): string {
  const error = isValid.errors?.[0];
  if (error === undefined) return `/ has more than ${deepest} lists and maps inside each other`;
  const detail = error.params["additionalProperty"];
  return `${error.instancePath || "/"} ${error.message ?? "is invalid"}${typeof detail === "string" ? ` (${detail})` : ""}`;
}

/**
 * What is wrong with an update, or undefined: nothing is written that wouldn't be read back. A LedgerError where a number
 * can't grow any more, for which somebody must have forged the one before.
 */
export function unwritable(update: Update): string | undefined {
  const hash = "0".repeat(64);
  const time = "1970-01-01T00:00:00Z";
  const change = { kind: "LedgerChange", formatVersion, number: 1, previous: null, time, updates: [update], digest: hash };
  if (isStored(change)) return undefined;
  const what = brokenRule();
  if (isValid.errors?.[0]?.keyword === "maximum") throw corrupt("the ledger", `can't be written any further: ${what}`);
  return what;
}

/** A stored file of the wanted kind, or a LedgerError about `subject`. */
export function parseStored<K extends Stored["kind"]>(text: string, subject: string, kind: K): Extract<Stored, { kind: K }> {
  const value = parseJson(text, subject);
  refuseNewer(value, subject);
  if (!isStored(value)) throw corrupt(subject, `isn't a file of a ledger: ${brokenRule()}`);
  if (!isKind(value, kind)) throw corrupt(subject, `is a ${value.kind} where a ${kind} belongs`);
  return value;
}

const isKind = <K extends Stored["kind"]>(value: Stored, kind: K): value is Extract<Stored, { kind: K }> => value.kind === kind;

export const corrupt = (subject: string, what: string) =>
  new LedgerError(
    "ledger-corrupt",
    what,
    "put this file back from a copy; don't delete it, it may be the only trace of a restore",
    subject,
  );

function parseJson(text: string, subject: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw corrupt(subject, "is not valid JSON: torn, or changed by hand");
  }
}

function refuseNewer(value: unknown, subject: string): void {
  const version = typeof value === "object" && value !== null && "formatVersion" in value ? value.formatVersion : undefined;
  const [, major, minor] = typeof version === "string" ? (/^(\d{1,6})\.(\d{1,6})$/.exec(version) ?? []) : [];
  const newer = Number(major) > 2 || (Number(major) === 2 && Number(minor) > 0);
  if (!newer) return;
  throw new LedgerError(
    "ledger-newer-version",
    `is of ledger format ${major}.${minor}; this version of reinstate knows ${formatVersion}`,
    "use the newer version of reinstate that wrote it",
    subject,
  );
}
