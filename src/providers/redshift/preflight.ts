import type { Finding } from "../../diagnostic/diagnostic.ts";
import type { Call, Pin } from "../../model/call.ts";
import type { RedshiftEntry } from "../../model/generated/restore-plan.ts";
import type { Entry } from "../../model/restore-plan.ts";
import { sortKeysUnknown } from "../aws/redshift/check-tables.ts";
import { checkRestores } from "../aws/redshift/preflight-restores.ts";
import { eachOnce, unchecked } from "../general-failures.ts";
import type { Preflight } from "../provider.ts";
import { clusterState } from "./cluster-state.ts";
import { type ClusterCode, finding } from "./codes.ts";
import { noSuchCluster } from "./no-such-cluster.ts";
import { checkBackup } from "./preflight-backup.ts";
import type { ClusterReads } from "./reads.ts";

/** Looks at everything that can be known before a restore. Never fails: what can't be looked at is a finding. */
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
  const findings = eachOnce([...backup.findings, ...cluster, ...restores.findings, sortKeysUnknown]);
  return { findings, pin: backup.pin, ...(restores.identical.length > 0 && { identical: restores.identical }) };
}

async function checkCluster({ cluster: name, region }: RedshiftEntry, reads: ClusterReads): Promise<Finding[]> {
  const path = ["cluster"];
  const answer = await reads.cluster(name);
  if (!answer.ok) {
    if (answer.error.code !== ("cluster-not-found" satisfies ClusterCode))
      return [unchecked(answer.error, "whether the cluster is available", path)];
    const { code, message, hint } = await noSuchCluster(name, region, reads);
    return [finding("error", code, message, path, hint)];
  }
  if (answer.value === undefined) return [];
  const state = clusterState(answer.value);
  switch (state.is) {
    case "available":
      return [];
    case "passing":
      return [finding("warning", "cluster-not-available", `cluster ${name} is ${state.status}`, path, "apply waits until it is available")];
    case "blocked":
      return [finding("error", "cluster-not-available", `cluster ${name} is ${state.status}`, path, state.hint)];
    default:
      return state satisfies never;
  }
}
