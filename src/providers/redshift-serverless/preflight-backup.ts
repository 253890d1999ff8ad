import type { EntryDiagnostic, Path } from "../../diagnostic/diagnostic.ts";
import type { Pin } from "../../model/call.ts";
import type { RedshiftServerlessEntry } from "../../model/generated/restore-plan.ts";
import type { Result } from "../../model/result.ts";
import { expiring, fitsTime, missingBackup } from "../aws/redshift/backup-diagnostics.ts";
import { type Backup, expiryOf, kindName, toPin } from "../aws/redshift/backups.ts";
import { unchecked } from "../general-failures.ts";
import type { Failure } from "../provider.ts";
import { fromRecoveryPoint, recoveryPointDays } from "./backups.ts";
import { diagnose } from "./codes.ts";
import type { Region } from "./reads.ts";
import { attempt } from "./service.ts";

interface Checked {
  readonly diagnostics: EntryDiagnostic[];
  readonly pin: Pin;
}

/** Is the backup there, usable, of this namespace, and for how long? */
export async function checkBackup(fields: RedshiftServerlessEntry, pin: Pin, region: Region, now: number): Promise<Checked> {
  const path = pathOf(fields.from);
  const name = `${kindName(pin.kind)} ${pin.id}`;
  const listed = await (pin.kind === "snapshot" ? region.reads.snapshots(fields.namespace) : region.reads.recoveryPoints(fields.namespace));
  if (!listed.ok && pin.kind === "snapshot") return { diagnostics: [unchecked(listed.error, `whether ${name} exists`, path)], pin };
  let found = listed.ok ? listed.value.find(({ id }) => id === pin.id) : undefined;
  if (found === undefined && pin.kind !== "snapshot") {
    // Not in this namespace's listing, or the listing is forbidden: ask for the one.
    const asked = await attempt("GetRecoveryPoint", () => region.client.getRecoveryPoint(pin.id));
    if (!asked.ok && asked.error.code !== "resource-not-found")
      return { diagnostics: [unchecked(asked.error, `whether ${name} exists`, path)], pin };
    const owner = asked.ok ? asked.value?.namespaceName : undefined;
    if (owner !== undefined && owner !== fields.namespace) {
      const message = `${name} is of namespace ${owner}, not of ${fields.namespace}`;
      return {
        diagnostics: [
          diagnose("error", "backup-of-other-namespace", message, "name the namespace that it was made of, or another backup", path),
        ],
        pin,
      };
    }
    if (asked.ok && asked.value !== undefined) [found] = fromRecoveryPoint(asked.value);
    // An answer without the point, and a list that failed, don't tell that there is none.
    if (asked.ok && found === undefined && !listed.ok && listed.error.permission === undefined)
      return { diagnostics: [unchecked(listed.error, `whether ${name} exists`, path)], pin };
  }
  if (found === undefined) return { diagnostics: [missing(pin, listed, fields, now)], pin };
  const diagnostics = found.usable ? expiring(found, path, now, keep(found)) : [notUsable(found, path)];
  return { diagnostics: [...diagnostics, ...fitsTime(found, fields.from.at)], pin: toPin(found) };
}

function missing(pin: Pin, listed: Result<readonly Backup[], Failure>, { namespace, region, from }: RedshiftServerlessEntry, now: number) {
  const others = listed.ok ? listed.value.filter(({ usable }) => usable) : undefined;
  const isPoint = pin.kind === "recovery-point";
  const lifeEnds = isPoint && pin.createdAt !== undefined ? expiryOf(Date.parse(pin.createdAt), recoveryPointDays).expiresAt : undefined;
  const endedAt = pin.expiresAt === undefined ? lifeEnds : Date.parse(pin.expiresAt);
  const searched = { name: namespace, place: `namespace ${namespace} in ${region}`, path: pathOf(from) };
  return missingBackup(pin, others, searched, endedAt, now, isPoint ? "; recovery points are kept for 24 hours" : "");
}

const pathOf = (from: RedshiftServerlessEntry["from"]): Path => ["from", ...Object.keys(from).slice(0, 1)];

/** The command that keeps a backup for longer. */
const keep = ({ kind, id }: Backup): string =>
  kind === "recovery-point"
    ? `aws redshift-serverless convert-recovery-point-to-snapshot --recovery-point-id ${id} --snapshot-name NAME (ConvertRecoveryPointToSnapshot)`
    : `aws redshift-serverless update-snapshot --snapshot-name ${id} --retention-period DAYS`;

function notUsable({ id, status }: Backup, path: Path): EntryDiagnostic {
  const comes = status === "CREATING" || status === "COPYING";
  return diagnose(
    "error",
    "snapshot-not-available",
    `snapshot ${id} is ${status}, not AVAILABLE`,
    comes ? "run this again when it is available" : "take another snapshot or a recovery point",
    path,
  );
}
