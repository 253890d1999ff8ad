import type { TableRestoreStatus } from "@aws-sdk/client-redshift-serverless";
import type { Finding } from "../../diagnostic/diagnostic.ts";
import type { Call } from "../../model/call.ts";
import type { RedshiftServerlessEntry } from "../../model/generated/restore-plan.ts";
import type { IdenticalJob } from "../provider.ts";
import { finding } from "./codes.ts";
import type { Reads } from "./reads.ts";
import { requestOf } from "./request.ts";
import { isRunning } from "./statuses.ts";
import { unchecked } from "./unchecked.ts";

/** Plans ask once for many entries of a namespace. */
const planAgeMs = 30_000;

export interface OfRestores {
  readonly findings: readonly Finding[];
  readonly identical: readonly IdenticalJob[];
}

/** What the namespace is restoring now, and what it restores or has restored that is the same as what these calls would. */
export async function checkRestores(
  { namespace }: RedshiftServerlessEntry,
  calls: readonly Call[],
  known: ReadonlySet<string>,
  reads: Reads,
): Promise<OfRestores> {
  const listed = await reads.restores.all(namespace, planAgeMs);
  if (!listed.ok) {
    if (listed.error.code === "resource-not-found") return { findings: [], identical: [] };
    return { findings: [unchecked(listed.error, "whether other restores are running", ["namespace"])], identical: [] };
  }
  const index = listed.value;
  const isForeign = ({ tableRestoreRequestId: id }: TableRestoreStatus) => id === undefined || !known.has(id);
  const own = new Set<TableRestoreStatus>();
  const identical: IdenticalJob[] = [];
  const findings: Finding[] = [];
  for (const call of calls) {
    const request = requestOf(call);
    const alike = request === undefined ? [] : index.like(request).filter(isForeign);
    for (const status of alike) own.add(status);
    const job = identicalTo(call, alike);
    if (job !== undefined) identical.push(job);
  }
  const others = index.running.filter((status) => !own.has(status) && isForeign(status));
  const [other] = others;
  if (other !== undefined) {
    const more = others.length > 1 ? ` and ${others.length - 1} more` : "";
    const message = `a restore of ${other.sourceTableName ?? "a table"} into ${other.newTableName ?? "a new one"} is running in namespace ${namespace}${idOf(other)}${more}`;
    findings.push(
      finding("warning", "restore-running", message, ["namespace"], "apply waits for it: Redshift restores one table at a time"),
    );
  }
  return { findings, identical };
}

/** One that runs, else the newest that succeeded: what failed or was cancelled has made nothing. */
function identicalTo(call: Call, alike: readonly TableRestoreStatus[]): IdenticalJob | undefined {
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
    message: `${tellsAll(job) ? "the same restore" : "what may be the same restore"} into ${target} ${what}${idOf(job)}${others}, and this ledger doesn't know it`,
    ...(requestId !== undefined && { requestId }),
    ...(requestTime !== undefined && { startedAt: requestTime.toISOString() }),
  };
}

/** All that a restore is told by is optional in the API; what is missing doesn't speak against it, but leaves a doubt. */
const tellsAll = ({ newTableName, sourceTableName, targetSchemaName, recoveryPointId, snapshotName }: TableRestoreStatus): boolean =>
  [newTableName, sourceTableName, targetSchemaName, recoveryPointId ?? snapshotName].every((part) => part !== undefined);

const idOf = ({ tableRestoreRequestId: id, requestTime }: TableRestoreStatus) =>
  id === undefined ? "" : ` (request ${id}${requestTime === undefined ? "" : `, ${requestTime.toISOString()}`})`;
