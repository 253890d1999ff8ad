import type { Diagnostic, EntryDiagnostic } from "../../diagnostic/diagnostic.ts";
import type { Call } from "../../model/call.ts";
import type { IdenticalJob } from "../../providers/provider.ts";
import { diagnose } from "../codes.ts";
import type { Decision } from "./decide.ts";

/** What a person has decided about calls whose very job the provider lists and no record has. Beginnings of keys. */
export interface Doubles {
  /** The job is this call's: take it on record and follow it. */
  readonly adopt: readonly string[];
  /** It is not, or another is wanted all the same: send. */
  readonly again: readonly string[];
}

export const noDoubles: Doubles = { adopt: [], again: [] };

/** Fewer characters of a key say too little. */
const shortest = 4;

export const names = (given: readonly string[], key: string): boolean =>
  given.some((start) => start.length >= shortest && key.startsWith(start));

export interface AssignedJobs {
  /** What blocks, and what holds only when it is not this restore. */
  readonly diagnostics: readonly EntryDiagnostic[];
  /** By key: what to do instead of sending. */
  readonly adopted: ReadonlyMap<string, Decision>;
}

/** Pure. Evidence of a double blocks its call until a person has said what it is. */
export function assignIdenticalJobs(calls: readonly Call[], jobs: readonly IdenticalJob[], doubles: Doubles): AssignedJobs {
  const byKey = new Map(calls.map((call) => [call.key, call]));
  const diagnostics: EntryDiagnostic[] = [];
  const adopted = new Map<string, Decision>();
  for (const job of jobs) {
    const call = byKey.get(job.key);
    if (call === undefined || adopted.has(call.key)) continue;
    if (names(doubles.adopt, call.key)) adopted.set(call.key, adoption(job));
    else if (names(doubles.again, call.key)) diagnostics.push(...(job.otherwise ?? []));
    else diagnostics.push(seen(call, job));
  }
  return { diagnostics, adopted };
}

function seen({ key, path }: Call, { message }: IdenticalJob): EntryDiagnostic {
  const start = key.slice(0, 12);
  return diagnose(
    "error",
    "identical-restore-seen",
    message,
    `look at what it made. If it is this restore: --adopt ${start} takes it on record; if another is wanted: --again ${start} sends it`,
    path,
  );
}

function adoption({ requestId, startedAt, state }: IdenticalJob): Decision {
  const request = requestId === undefined ? "" : ` (request ${requestId})`;
  return {
    action: "resume",
    reason: `adopts the job that the provider lists${request}: ${state}`,
    diagnostics: [],
    adopts: { ...(requestId !== undefined && { requestId }), ...(startedAt !== undefined && { startedAt }) },
  };
}

/** A key that was given and picks nothing is a slip, and would be missed otherwise. */
export function unusedDoubles(doubles: Doubles, calls: readonly { readonly key: string; readonly adopts?: unknown }[]): Diagnostic[] {
  const unmatched = (given: readonly string[], fits: (call: { readonly adopts?: unknown }) => boolean) =>
    given.filter((start) => !calls.some((call) => names([start], call.key) && fits(call)));
  const both = calls.filter(({ key }) => names(doubles.adopt, key) && names(doubles.again, key));
  return [
    ...both.map(({ key }) =>
      diagnose(
        "error",
        "nothing-to-adopt",
        `--adopt and --again both name ${key.slice(0, 12)}`,
        "say one of them: is that job this restore, or not?",
      ),
    ),
    ...unmatched(doubles.adopt, ({ adopts }) => adopts !== undefined).map((start) =>
      diagnose(
        "error",
        "nothing-to-adopt",
        `--adopt ${start}: the provider lists no unrecorded job of a call with that key`,
        `give at least ${shortest} characters of a key that identical-restore-seen names`,
      ),
    ),
    ...unmatched(doubles.again, () => true).map((start) =>
      diagnose(
        "error",
        "nothing-to-adopt",
        `--again ${start}: no call here has that key`,
        `give at least ${shortest} characters of the key`,
      ),
    ),
  ];
}
