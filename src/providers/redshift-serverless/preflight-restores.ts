import type { TableRestoreStatus } from "@aws-sdk/client-redshift-serverless";
import type { Finding } from "../../diagnostic/diagnostic.ts";
import type { Call } from "../../model/call.ts";
import type { RedshiftServerlessEntry } from "../../model/generated/restore-plan.ts";
import { finding } from "./codes.ts";
import type { Reads } from "./reads.ts";
import { requestOf } from "./request.ts";
import { isRunning } from "./statuses.ts";
import { unchecked } from "./unchecked.ts";

/** Plans ask once for many entries of a namespace. */
const planAgeMs = 30_000;

/** What the namespace is restoring now, and what it restored that is the same as what these calls would. */
export async function checkRestores(
  { namespace }: RedshiftServerlessEntry,
  calls: readonly Call[],
  known: ReadonlySet<string>,
  reads: Reads,
): Promise<Finding[]> {
  const listed = await reads.restores.all(namespace, planAgeMs);
  if (!listed.ok) {
    if (listed.error.code === "resource-not-found") return [];
    return [unchecked(listed.error, "whether other restores are running", ["namespace"])];
  }
  const index = listed.value;
  const isForeign = ({ tableRestoreRequestId: id }: TableRestoreStatus) => id === undefined || !known.has(id);
  const own = new Set<TableRestoreStatus>();
  const findings: Finding[] = [];
  for (const call of calls) {
    const request = requestOf(call);
    const alike = request === undefined ? [] : index.like(request).filter(isForeign);
    const running = alike.find(isRunning);
    const done = alike.find(({ status }) => status === "SUCCEEDED");
    for (const status of alike) own.add(status);
    const target = call.restores.map(({ target }) => target).join(", ");
    if (running !== undefined) {
      const message = `the same restore into ${target} is running already${idOf(running)}`;
      findings.push(
        finding(
          "warning",
          "identical-restore-running",
          message,
          call.path,
          "someone else started it, or another ledger knows it: wait for its end, or choose another newName",
        ),
      );
    } else if (done !== undefined) {
      const message = `the same restore into ${target} was done already${idOf(done)}`;
      findings.push(
        finding(
          "warning",
          "identical-restore-seen",
          message,
          call.path,
          "this ledger doesn't know it: look whether the table is there, or choose another newName",
        ),
      );
    }
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
  return findings;
}

const idOf = ({ tableRestoreRequestId: id, requestTime }: TableRestoreStatus) =>
  id === undefined ? "" : ` (request ${id}${requestTime === undefined ? "" : `, ${requestTime.toISOString()}`})`;
