import type { PlanRecord } from "../../model/pages.ts";
import type { Repository } from "../github/repository.ts";
import type { CheckRun } from "../github/resources.ts";
import type { Inputs } from "../runner/inputs.ts";
import { recordPrefix } from "./job-scope.ts";
import { type DecodedRecord, decodeRecord } from "./plan-record-codec.ts";

/** The check run that holds the record. A job of this name makes one too: they differ by the App and by what they hold. */
export const checkName = "reinstate";

export interface StoredRecord extends DecodedRecord {
  readonly checkRun: number;
  /** When GitHub took it, ISO 8601. */
  readonly recordedAt: string;
}

/** What the check runs of one commit hold. */
export interface Records {
  /** Made by our own App for the same plans, oldest first. */
  readonly own: readonly StoredRecord[];
  /** Check runs of ours for the same plans that hold no record, oldest first: the plans were invalid or not all there. */
  readonly blank: readonly { readonly checkRun: number; readonly completedAt?: string }[];
  /** A check run of ours has an older time than one that was made before it: somebody wrote that time. */
  readonly backDated?: { readonly checkRun: number; readonly before: number };
  /** Records for the same plans that another App made. */
  readonly otherApps: readonly string[];
  /** There are records of our App for other values of `plans` or `working-directory`. */
  readonly otherPlans: boolean;
}

export async function recordsOn(repository: Repository, commit: string, inputs: Inputs): Promise<Records> {
  return recordsIn(await repository.checkRuns(commit, checkName), inputs.app, recordPrefix(inputs));
}

/** Two that GitHub takes in the same moment may get their ids and their times, in full seconds, in another order. */
const toleranceMs = 5_000;

/** Pure. */
export function recordsIn(checkRuns: readonly CheckRun[], app: string, prefix: string): Records {
  const runs = [...checkRuns].sort((a, b) => a.id - b.id);
  const own = runs.filter((run) => run.app === app && run.externalId.startsWith(prefix));
  const backDated = own.flatMap((run, index) => {
    const before = own.slice(0, index).find((earlier) => timeOf(earlier) > timeOf(run) + toleranceMs);
    return before === undefined ? [] : [{ checkRun: run.id, before: before.id }];
  })[0];
  const apps = runs.flatMap((run) => (run.app !== app && run.externalId.startsWith(prefix) ? (run.app ?? []) : []));
  return {
    own: own.flatMap((run) => stored(run) ?? []),
    blank: own.flatMap((run) =>
      stored(run) ? [] : [{ checkRun: run.id, ...(run.completedAt !== undefined && { completedAt: run.completedAt }) }],
    ),
    ...(backDated && { backDated }),
    otherApps: [...new Set(apps)],
    otherPlans: runs.some((run) => run.app === app && run.externalId.startsWith("reinstate/") && !run.externalId.startsWith(prefix)),
  };
}

const timeOf = ({ completedAt }: CheckRun): number => (completedAt === undefined ? Number.NaN : Date.parse(completedAt));

function stored({ id, text, completedAt }: CheckRun): StoredRecord | undefined {
  const record = text === undefined ? undefined : decodeRecord(text);
  return record === undefined || completedAt === undefined ? undefined : { ...record, recordedAt: completedAt, checkRun: id };
}

/** The newest record that our own App made on that commit for the same plans. */
export async function reviewedOn(repository: Repository, commit: string, inputs: Inputs): Promise<StoredRecord | undefined> {
  return (await recordsOn(repository, commit, inputs)).own.at(-1);
}

export interface Reviewed {
  readonly plans: readonly PlanRecord[];
  /** When this was recorded first, ISO 8601: planning the same again takes nothing back. */
  readonly since: string;
}

/**
 * Pure. What was planned last, and since when that is what was planned. `records`: oldest first, not empty. Where something
 * else was planned in between, whoever approved before may have seen that.
 */
export function reviewedIn(records: readonly [StoredRecord, ...StoredRecord[]]): Reviewed {
  const newest = records.at(-1) ?? records[0];
  const other = records.findLastIndex((record) => !isSame(record.plans, newest.plans));
  const first = records[other + 1] ?? newest;
  return { plans: newest.plans, since: first.recordedAt };
}

const isSame = (a: readonly PlanRecord[], b: readonly PlanRecord[]): boolean => fingerprint(a) === fingerprint(b);

/** Names, digests and pins, in an order of their own. */
const fingerprint = (plans: readonly PlanRecord[]): string =>
  JSON.stringify(
    plans
      .map(({ name, digest, entries }) => [
        name,
        digest,
        entries.flatMap(({ id, pin }) => (pin ? [[id, pin.kind, pin.id].join("\n")] : [])).sort(),
      ])
      .sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1)),
  );
