import type { EntryDiagnostic } from "../../diagnostic/diagnostic.ts";
import type { RedshiftServerlessEntry } from "../../model/generated/restore-plan.ts";
import type { Entry } from "../../model/restore-plan.ts";
import { checkTables } from "../aws/redshift/check-tables.ts";
import { diagnose } from "./codes.ts";

/** What a schema can't say of an entry. */
export const check = ({ fields }: Entry<RedshiftServerlessEntry>): EntryDiagnostic[] => [...backupIsArn(fields), ...checkTables(fields)];

/** The console shows ARNs beside names, and IAM's documents have them for recovery points too. */
function backupIsArn({ from }: RedshiftServerlessEntry): EntryDiagnostic[] {
  const found = (["snapshotName", "recoveryPointId"] as const).find((field) => /^arn:/i.test(from[field]?.trim() ?? ""));
  if (found === undefined) return [];
  const [wanted, hint] =
    found === "snapshotName"
      ? ["the snapshot's name", "write its name, which `aws redshift-serverless list-snapshots` shows as snapshotName"]
      : ["the recovery point's id", "write its id, which `aws redshift-serverless list-recovery-points` shows as recoveryPointId"];
  return [diagnose("error", "backup-is-arn", `${found} takes ${wanted}, and this is an ARN`, hint, ["from", found])];
}
