import type { LedgerRecord, RunRecord } from "../../model/ledger-record.ts";
import { type FormatVersion, formatVersion, type Stored } from "../store/file-format.ts";
import type { State, Update } from "../store/state.ts";
import { authorName, commitMessage, trailerLines } from "./commit-message.ts";
import { authorizationOf, trailersOf } from "./commit-trailers.ts";
import type { NewCommit } from "./git-objects.ts";
import { markerPath, readmePath, runPath } from "./paths.ts";
import type { RecordFiles } from "./record-files.ts";

const readme = `# The ledger of Reinstate

Everything that Reinstate ever submitted, on a branch of its own. \`git log\` is the audit trail: one commit for each step.

- \`plans/\` has a file for each restore plan: each call, its state, its attempts.
- \`runs/\` has a file for each run and its lease.

Don't edit, rewrite or delete anything here: it is what makes a restore happen once.
`;

/**
 * Pure. One commit for each update, with only the files that it changes, and the layout after the last. The first commit
 * also makes the marker, or raises it to this format: a program that knows only an older one reads it first and stops.
 */
export function commitsOf(
  updates: readonly Update[],
  before: State,
  layout: RecordFiles,
  marked: FormatVersion | undefined,
  time: number,
): { commits: NewCommit[]; layout: RecordFiles } {
  const records = new Map<string, LedgerRecord>();
  const recordOf = (key: string) => records.get(key) ?? before.records.get(key);
  const runsNow = new Map<string, RunRecord>();
  let next = layout;
  const commits = updates.map((update, index) => {
    for (const record of update.records) records.set(record.key, record);
    for (const run of update.runs) runsNow.set(run.id, run);
    const placed = next.place(update.records);
    next = placed.layout;
    const plans = [...placed.paths].map((path) => ({ path, text: planText(path, next, recordOf) }));
    const runs = update.runs.map((run) => ({ path: runPath(run.id), text: textOf({ kind: "LedgerRun", formatVersion, run }) }));
    const marker =
      index === 0 && marked !== formatVersion ? [{ path: markerPath, text: textOf({ kind: "LedgerMarker", formatVersion }) }] : [];
    const own = index === 0 && marked === undefined ? [...marker, { path: readmePath, text: readme }] : marker;
    const id = runOf(update);
    const run = id === undefined ? undefined : (runsNow.get(id) ?? before.runs.get(id));
    const author = authorName(settledBy(update) ?? askedBy(update) ?? run?.actor ?? "reinstate");
    const trailers = trailerLines(trailersOf(update, run, id));
    return { message: commitMessage(update.message), trailers, author, time: Math.floor(time / 1000), files: [...own, ...plans, ...runs] };
  });
  return { commits, layout: next };
}

/** Who settled a record by hand, if that is what this update does. */
const settledBy = ({ records }: Update): string | undefined =>
  records.find(({ resolved, updatedAt }) => resolved?.at === updatedAt)?.resolved?.by;

/** Who asked for all that it is about. */
function askedBy({ records }: Update): string | undefined {
  const actors = new Set(records.flatMap((record) => authorizationOf(record)?.actor ?? []));
  return actors.size === 1 ? [...actors][0] : undefined;
}

/** The run whose doing an update is. */
function runOf({ runs, records }: Update): string | undefined {
  const record = records[0];
  return runs[0]?.id ?? record?.claim?.run ?? record?.attempts.at(-1)?.run;
}

function planText(path: string, layout: RecordFiles, recordOf: (key: string) => LedgerRecord | undefined): string {
  const file = layout.files.get(path);
  if (file === undefined) throw new Error(`no such file in the layout: ${path}`);
  const { plan, part, keys } = file;
  return textOf({ kind: "LedgerPlan", formatVersion, plan, part, records: keys.flatMap((key) => recordOf(key) ?? []) });
}

const textOf = (document: Stored): string => `${JSON.stringify(document, null, 2)}\n`;
