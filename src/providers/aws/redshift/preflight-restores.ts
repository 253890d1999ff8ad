import type { EntryDiagnostic } from "../../../diagnostic/diagnostic.ts";
import type { Call } from "../../../model/call.ts";
import { unchecked } from "../../general-failures.ts";
import type { IdenticalJob } from "../../provider.ts";
import { diagnose, type RedshiftCode } from "./codes.ts";
import type { Restores } from "./listings.ts";
import { isRunning, type TableRestore } from "./table-restore.ts";

/** Plans ask once for many entries of a namespace. */
const planAgeMs = 30_000;

export interface OfRestores {
  readonly diagnostics: readonly EntryDiagnostic[];
  readonly identical: readonly IdenticalJob[];
}

/** The namespace or cluster that is asked, and where in the entry it stands. */
export interface RestoreScope {
  readonly kind: "namespace" | "cluster";
  readonly name: string;
}

/** What the scope is restoring now, and what it restores or has restored that is the same as what these calls would. */
export async function checkRestores<R extends TableRestore>(
  { kind, name }: RestoreScope,
  calls: readonly Call[],
  known: ReadonlySet<string>,
  restores: Restores<R>,
): Promise<OfRestores> {
  const path = [kind];
  const listed = await restores.listings.all(name, planAgeMs);
  if (!listed.ok) {
    // Another check tells that the scope isn't there.
    const absent: readonly string[] = ["resource-not-found" satisfies RedshiftCode, `${kind}-not-found`];
    if (absent.includes(listed.error.code)) return { diagnostics: [], identical: [] };
    return { diagnostics: [unchecked(listed.error, "whether other restores are running", path)], identical: [] };
  }
  const index = listed.value;
  const isForeign = ({ tableRestoreRequestId: id }: R) => id === undefined || !known.has(id);
  const own = new Set<R>();
  const identical: IdenticalJob[] = [];
  for (const call of calls) {
    const wanted = restores.wantedOf(call);
    const alike = wanted === undefined ? [] : index.like(wanted).filter(isForeign);
    for (const restore of alike) own.add(restore);
    const job = identicalTo(call, alike, restores);
    if (job !== undefined) identical.push(job);
  }
  const others = index.running.filter((restore) => !own.has(restore) && isForeign(restore));
  const [other] = others;
  if (other === undefined) return { diagnostics: [], identical };
  const more = others.length > 1 ? ` and ${others.length - 1} more` : "";
  const message = `a restore of ${sourceOf(other)} into ${targetOf(other)} is running in ${kind} ${name}${progressOf(other)}${idOf(other)}${more}`;
  const hint = "apply waits for it: Redshift restores one table at a time";
  return { diagnostics: [diagnose("warning", "restore-running", message, hint, path)], identical };
}

const sourceOf = ({ sourceDatabaseName, sourceSchemaName, sourceTableName }: TableRestore) =>
  named([sourceDatabaseName, sourceSchemaName, sourceTableName]) ?? "a table";
const targetOf = ({ targetDatabaseName, targetSchemaName, newTableName }: TableRestore) =>
  named([targetDatabaseName, targetSchemaName, newTableName]) ?? "a new one";

/** As much of a name as is told; undefined without its last part. */
const named = (parts: readonly (string | undefined)[]) =>
  parts.at(-1) === undefined ? undefined : parts.filter((part) => part !== undefined).join(".");

const progressOf = ({ progressInMegaBytes: done, totalDataInMegaBytes: total }: TableRestore) =>
  done === undefined || total === undefined || total <= 0 ? "" : `, ${done} of ${total} MB`;

/** One that runs, else the newest that succeeded: what failed or was cancelled has made nothing. */
function identicalTo<R extends TableRestore>(call: Call, alike: readonly R[], { backupOf }: Restores<R>): IdenticalJob | undefined {
  const running = alike.filter(isRunning);
  const made = running.length > 0 ? running : alike.filter(({ status }) => status === "SUCCEEDED");
  const [job, ...more] = [...made].sort((a, b) => (b.requestTime?.getTime() ?? 0) - (a.requestTime?.getTime() ?? 0));
  if (job === undefined) return undefined;
  const { tableRestoreRequestId: requestId, requestTime } = job;
  const what = running.length > 0 ? "is running already" : "was done already";
  const others = more.length > 0 ? `, and ${more.length} more like it` : "";
  const target = call.restores.map((restore) => restore.target).join(", ");
  return {
    key: call.key,
    state: running.length > 0 ? "running" : "succeeded",
    message: `${tellsAll(job, backupOf(job)) ? "the same restore" : "what may be the same restore"} into ${target} ${what}${idOf(job)}${others}, and this ledger doesn't know it`,
    ...(requestId !== undefined && { requestId }),
    ...(requestTime !== undefined && { startedAt: requestTime.toISOString() }),
  };
}

/** All that a restore is told by is optional in the API; what is missing doesn't speak against it, but leaves a doubt. */
const tellsAll = ({ newTableName, sourceTableName, targetSchemaName }: TableRestore, backup: string | undefined): boolean =>
  [newTableName, sourceTableName, targetSchemaName, backup].every((part) => part !== undefined);

const idOf = ({ tableRestoreRequestId: id, requestTime }: TableRestore) =>
  id === undefined ? "" : ` (request ${id}${requestTime === undefined ? "" : `, ${requestTime.toISOString()}`})`;
