import type { LedgerRecord, RunRecord } from "../../model/ledger-record.ts";
import { LedgerError } from "../ledger.ts";
import { corrupt, type FormatVersion, parseStored } from "../store/file-format.ts";
import type { State } from "../store/state.ts";
import type { TreeEntry } from "./git-objects.ts";
import { isPlanPath, isRunPath, markerPath, planPath, readmePath, runPath } from "./paths.ts";
import type { PlanFile, RecordFiles } from "./record-files.ts";

/** No host takes larger files; 250 records are far from it. */
const largestFile = 128 * 1024 * 1024;
/** Of files that are read at once: more would not fit into this process. */
const largestLedger = 1024 * 1024 * 1024;

/** Path to object id of a commit's files, or a LedgerError when this is no ledger, or not all of the one known before. */
export function checkTree(branch: string, entries: readonly TreeEntry[], known: ReadonlyMap<string, string>): Map<string, string> {
  const blobs = new Map(entries.map(({ path, oid }) => [path, oid]));
  if (!blobs.has(markerPath)) {
    throw new LedgerError(
      "ledger-branch-foreign",
      `the branch exists and isn't a ledger: it has no ${markerPath}`,
      "name a branch that doesn't exist yet, such as git:reinstate-ledger",
      `git:${branch}`,
    );
  }
  let total = 0;
  for (const { path, oid, regular, size } of entries) {
    const fits = path === markerPath || path === readmePath || isPlanPath(path) || isRunPath(path);
    if (!regular || !fits) throw corrupt(`${branch}:${path}`, "doesn't belong into a ledger");
    // Compressed, a huge file costs whoever pushes it nothing.
    if (size > largestFile) throw corrupt(`${branch}:${path}`, `has ${size} bytes: no file of a ledger is as large`);
    if (known.get(path) !== oid) total += size;
    if (total > largestLedger) throw corrupt(`${branch}:${path}`, `and the files before it have ${total} bytes: no ledger is as large`);
  }
  for (const path of known.keys()) {
    if (!blobs.has(path) && path !== readmePath) {
      throw new LedgerError(
        "ledger-file-missing",
        "was removed from the branch",
        "put it back with a commit on top, from the branch's history",
        `${branch}:${path}`,
      );
    }
  }
  return blobs;
}

export interface BranchFile {
  readonly path: string;
  readonly text: string;
}

export interface BranchContent {
  readonly state: State;
  readonly layout: RecordFiles;
  /** What the marker says; undefined while there is none. */
  readonly format: FormatVersion | undefined;
}

interface RecordInFile {
  readonly record: LedgerRecord;
  readonly path: string;
}

/** State and layout with the files that changed, each checked by itself and against what was known. */
export function loadFiles(branch: string, files: readonly BranchFile[], before: BranchContent): BranchContent {
  const { state, layout } = before;
  let { format } = before;
  const plans = new Map<string, PlanFile>();
  const records = new Map<string, RecordInFile>();
  const runs: RunRecord[] = [];
  for (const { path, text } of files) {
    const subject = `${branch}:${path}`;
    if (path === markerPath) format = parseStored(text, subject, "LedgerMarker").formatVersion;
    else if (isRunPath(path)) runs.push(readRun(subject, path, text, state));
    else if (isPlanPath(path)) plans.set(path, readPlan(subject, path, text, records));
  }
  const next = layout.with(plans);
  for (const [path, file] of plans) checkKeys(branch, path, file, records, before, next);
  const changed = [...records.values()].flatMap(({ record }) =>
    record.version === state.records.get(record.key)?.version ? [] : [record],
  );
  return { state: state.with(changed, runs), layout: next, format };
}

function readRun(subject: string, path: string, text: string, state: State): RunRecord {
  const { run } = parseStored(text, subject, "LedgerRun");
  if (runPath(run.id) !== path) throw corrupt(subject, `is about the run ${JSON.stringify(run.id)}`);
  if (run.version < (state.runs.get(run.id)?.version ?? 0)) throw corrupt(subject, "goes back to an older version of the run");
  return run;
}

function readPlan(subject: string, path: string, text: string, records: Map<string, RecordInFile>): PlanFile {
  const file = parseStored(text, subject, "LedgerPlan");
  if (planPath(file.plan, file.part) !== path) throw corrupt(subject, `is part ${file.part} of the plan ${JSON.stringify(file.plan)}`);
  for (const record of file.records) {
    if (record.plan !== file.plan) throw corrupt(subject, `has a record of the plan ${JSON.stringify(record.plan)}`);
    const other = records.get(record.key);
    if (other !== undefined) throw corrupt(subject, `has the record ${record.key}, which ${other.path} has too`);
    records.set(record.key, { record, path });
  }
  return { plan: file.plan, part: file.part, keys: file.records.map((record) => record.key) };
}

/** No record is lost, doubled, or older than it was. */
function checkKeys(
  branch: string,
  path: string,
  file: PlanFile,
  records: ReadonlyMap<string, RecordInFile>,
  before: BranchContent,
  next: RecordFiles,
): void {
  const subject = `${branch}:${path}`;
  for (const key of file.keys) {
    const old = before.layout.places.get(key);
    if (old !== undefined && old !== path && next.files.get(old)?.keys.includes(key))
      throw corrupt(subject, `has the record ${key}, which ${old} has too`);
    if ((records.get(key)?.record.version ?? 0) < (before.state.records.get(key)?.version ?? 0))
      throw corrupt(subject, `goes back to an older version of the record ${key}`);
  }
  for (const key of before.layout.files.get(path)?.keys ?? []) {
    if (!records.has(key)) throw corrupt(subject, `no longer has the record ${key}`);
  }
}
