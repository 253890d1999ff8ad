import type { EntryDiagnostic } from "../../diagnostic/diagnostic.ts";
import type { RedshiftEntry } from "../../model/generated/restore-plan.ts";
import type { Entry } from "../../model/restore-plan.ts";
import { checkTables } from "../aws/redshift/check-tables.ts";
import { diagnose } from "./codes.ts";

/** What a schema can't say of an entry. */
export const check = ({ fields }: Entry<RedshiftEntry>): EntryDiagnostic[] => [...backupIsArn(fields), ...checkTables(fields)];

/** The console and IAM's documents show ARNs: `arn:aws:redshift:eu-west-1:111122223333:snapshot:warehouse/rs:warehouse-…`. */
function backupIsArn({ from: { snapshotIdentifier } }: RedshiftEntry): EntryDiagnostic[] {
  const arn = snapshotIdentifier?.trim() ?? "";
  if (!/^arn:/i.test(arn)) return [];
  const identifier = /:snapshot:[^/]+\/(.+)$/i.exec(arn)?.[1];
  const where = "`aws redshift describe-cluster-snapshots` shows it as SnapshotIdentifier";
  const hint = identifier === undefined ? `write its identifier; ${where}` : `write ${identifier}; ${where}`;
  const message = "snapshotIdentifier takes the snapshot's identifier, and this is an ARN";
  return [diagnose("error", "backup-is-arn", message, hint, ["from", "snapshotIdentifier"])];
}
