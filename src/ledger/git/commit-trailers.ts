import type { Pin } from "../../model/call.ts";
import type { Authorization, LedgerRecord, RunRecord } from "../../model/ledger-record.ts";
import type { Update } from "../store/state.ts";

export interface Trailer {
  readonly name: string;
  readonly value: string;
}

/** Values of one name in one commit; a claim of 10,000 calls must stay readable. */
const maxValues = 10;

/**
 * Pure. Who asked for what an update is about, what was reviewed, which backup it is from, and which run did it: always in
 * this order, each line only where it is known.
 */
export function trailersOf({ records }: Update, run: RunRecord | undefined, runId: string | undefined): Trailer[] {
  const authorizations = records.flatMap((record) => authorizationOf(record) ?? []);
  const reviews = authorizations.flatMap(({ pullRequest }) => pullRequest ?? []);
  return [
    ...lines(
      "Plan",
      of(records, ({ plan }) => plan),
    ),
    ...entryLines(records),
    ...lines(
      "Backup",
      of(records, ({ pin }) => pin && backupText(pin)),
    ),
    ...lines(
      "Account",
      of(records, ({ account }) => account),
    ),
    ...lines(
      "Digest",
      of(authorizations, ({ digest }) => digest),
    ),
    ...lines(
      "Commit",
      of(authorizations, ({ commit }) => commit),
    ),
    // Without `#`, with which every commit would be noted on the pull request's page.
    ...lines(
      "Pull-Request",
      of(reviews, ({ number, author }) => `${number} by ${author}`),
    ),
    ...lines(
      "Approved-By",
      reviews.flatMap(({ approvedBy }) => approvedBy),
    ),
    ...lines(
      "Merged-By",
      of(reviews, ({ mergedBy }) => mergedBy),
    ),
    ...lines("Run", runId === undefined ? [] : [runId]),
    ...lines("Workflow-Run", run?.workflowRun === undefined ? of(authorizations, ({ workflowRun }) => workflowRun) : [run.workflowRun]),
    ...lines("Tool", run?.tool === undefined ? of(authorizations, ({ tool }) => tool) : [run.tool]),
  ];
}

/** Under which a call is to be sent, or was. */
export const authorizationOf = ({ claim, attempts }: LedgerRecord): Authorization | undefined =>
  claim?.authorization ?? attempts.at(-1)?.authorization;

/** One line for each entry with how many of its calls, while those are few. */
function entryLines(records: readonly LedgerRecord[]): Trailer[] {
  const counts = new Map<string, { name: string; calls: number }>();
  for (const { plan, entry } of records) {
    const id = JSON.stringify([plan, entry]);
    counts.set(id, { name: entry, calls: (counts.get(id)?.calls ?? 0) + 1 });
  }
  if (counts.size > maxValues) return [{ name: "Entry", value: `${counts.size} entries (${records.length} calls)` }];
  return [...counts.values()].map(({ name, calls }) => ({ name: "Entry", value: calls === 1 ? name : `${name} (${calls} calls)` }));
}

const backupText = ({ kind, id, createdAt }: Pin): string => (createdAt === undefined ? `${kind} ${id}` : `${kind} ${id} of ${createdAt}`);

const of = <T>(items: readonly T[], value: (item: T) => string | undefined): string[] => items.flatMap((item) => value(item) ?? []);

/** One line for each value, once. */
function lines(name: string, values: readonly string[]): Trailer[] {
  const different = [...new Set(values)].filter((value) => value !== "");
  const shown =
    different.length > maxValues ? [...different.slice(0, maxValues - 1), `${different.length - maxValues + 1} more`] : different;
  return shown.map((value) => ({ name, value }));
}
