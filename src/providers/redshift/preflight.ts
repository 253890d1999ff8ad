import type { EntryDiagnostic } from "../../diagnostic/diagnostic.ts";
import type { Call, Pin } from "../../model/call.ts";
import type { RedshiftEntry } from "../../model/generated/restore-plan.ts";
import type { Entry } from "../../model/restore-plan.ts";
import { sortKeysUnknown } from "../aws/redshift/check-tables.ts";
import { checkRestores } from "../aws/redshift/preflight-restores.ts";
import { eachOnce, unchecked } from "../general-failures.ts";
import type { Preflight } from "../provider.ts";
import { clusterState } from "./cluster-state.ts";
import { type ClusterCode, diagnose } from "./codes.ts";
import { noSuchCluster } from "./no-such-cluster.ts";
import { checkBackup } from "./preflight-backup.ts";
import type { ClusterReads } from "./reads.ts";

/** Looks at everything that can be known before a restore. Never fails: what can't be looked at is a diagnostic. */
export async function preflight(
  entry: Entry<RedshiftEntry>,
  pin: Pin,
  calls: readonly Call[],
  known: ReadonlySet<string>,
  reads: ClusterReads,
  now: number,
): Promise<Preflight> {
  const { fields } = entry;
  const [backup, cluster, restores] = await Promise.all([
    checkBackup(fields, pin, reads, now),
    checkCluster(fields, reads),
    checkRestores({ kind: "cluster", name: fields.cluster }, calls, known, reads.restores),
  ]);
  const diagnostics = eachOnce([...backup.diagnostics, ...cluster, ...restores.diagnostics, sortKeysUnknown]);
  return { diagnostics, pin: backup.pin, ...(restores.identical.length > 0 && { identical: restores.identical }) };
}

async function checkCluster({ cluster: name, region }: RedshiftEntry, reads: ClusterReads): Promise<EntryDiagnostic[]> {
  const path = ["cluster"];
  const answer = await reads.cluster(name);
  if (!answer.ok) {
    if (answer.error.code !== ("cluster-not-found" satisfies ClusterCode))
      return [unchecked(answer.error, "whether the cluster is available", path)];
    const { code, message, hint } = await noSuchCluster(name, region, reads);
    return [diagnose("error", code, message, hint, path)];
  }
  if (answer.value === undefined) return [];
  const state = clusterState(answer.value);
  switch (state.is) {
    case "available":
      return [];
    case "passing":
      return [
        diagnose("warning", "cluster-not-available", `cluster ${name} is ${state.status}`, "apply waits until it is available", path),
      ];
    case "blocked":
      return [diagnose("error", "cluster-not-available", `cluster ${name} is ${state.status}`, state.hint, path)];
    default:
      return state satisfies never;
  }
}
