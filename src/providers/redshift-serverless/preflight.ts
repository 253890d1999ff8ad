import type { EntryDiagnostic, Path } from "../../diagnostic/diagnostic.ts";
import type { Call, Pin } from "../../model/call.ts";
import type { RedshiftServerlessEntry } from "../../model/generated/restore-plan.ts";
import type { Entry } from "../../model/restore-plan.ts";
import { sortKeysUnknown } from "../aws/redshift/check-tables.ts";
import { checkRestores } from "../aws/redshift/preflight-restores.ts";
import { eachOnce, unchecked } from "../general-failures.ts";
import type { Preflight } from "../provider.ts";
import { diagnose } from "./codes.ts";
import { checkBackup } from "./preflight-backup.ts";
import type { Region, ServerlessReads } from "./reads.ts";

/** Looks at everything that can be known before a restore. Never fails: what can't be looked at is a diagnostic. */
export async function preflight(
  entry: Entry<RedshiftServerlessEntry>,
  pin: Pin,
  calls: readonly Call[],
  known: ReadonlySet<string>,
  region: Region,
  now: number,
): Promise<Preflight> {
  const [backup, namespace, workgroup, restores] = await Promise.all([
    checkBackup(entry.fields, pin, region, now),
    checkNamespace(entry.fields, region.reads),
    checkWorkgroup(entry.fields, region.reads),
    checkRestores({ kind: "namespace", name: entry.fields.namespace }, calls, known, region.reads.restores),
  ]);
  const diagnostics = eachOnce([...backup.diagnostics, ...namespace, ...workgroup, ...restores.diagnostics, sortKeysUnknown]);
  return { diagnostics, pin: backup.pin, ...(restores.identical.length > 0 && { identical: restores.identical }) };
}

async function checkNamespace({ namespace, region }: RedshiftServerlessEntry, reads: ServerlessReads): Promise<EntryDiagnostic[]> {
  const path = ["namespace"];
  const answer = await reads.namespace(namespace);
  if (!answer.ok) {
    if (answer.error.code !== "resource-not-found") return [unchecked(answer.error, "whether the namespace is available", path)];
    return [
      diagnose(
        "error",
        "namespace-not-found",
        `there is no namespace ${namespace} in ${region}`,
        "check region, namespace and which account the credentials are of",
        path,
      ),
    ];
  }
  const status = answer.value?.status;
  return status === undefined || status === "AVAILABLE" ? [] : [notAvailable("namespace", namespace, status, path)];
}

async function checkWorkgroup(
  { namespace, region, workgroup }: RedshiftServerlessEntry,
  reads: ServerlessReads,
): Promise<EntryDiagnostic[]> {
  const path = ["workgroup"];
  const answer = await reads.workgroup(workgroup);
  if (!answer.ok) {
    if (answer.error.code !== "resource-not-found") return [unchecked(answer.error, "whether the workgroup is of the namespace", path)];
    return [
      diagnose("error", "workgroup-not-found", `there is no workgroup ${workgroup} in ${region}`, "check region and workgroup", path),
    ];
  }
  const owner = answer.value?.namespaceName;
  if (owner !== undefined && owner !== namespace) {
    return [
      diagnose(
        "error",
        "workgroup-not-of-namespace",
        `workgroup ${workgroup} belongs to namespace ${owner}, not to ${namespace}`,
        `name the workgroup of ${namespace}`,
        path,
      ),
    ];
  }
  const status = answer.value?.status;
  return status === undefined || status === "AVAILABLE" ? [] : [notAvailable("workgroup", workgroup, status, path)];
}

/** What is being made or changed is waited for; what is being deleted never comes back. */
function notAvailable(kind: "namespace" | "workgroup", name: string, status: string, path: Path): EntryDiagnostic {
  const gone = status === "DELETING";
  const hint = gone ? `name a ${kind} that stays` : "apply waits while Redshift refuses for this";
  return diagnose(gone ? "error" : "warning", `${kind}-not-available`, `${kind} ${name} is ${status}, not AVAILABLE`, hint, path);
}
