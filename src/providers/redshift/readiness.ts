import type { Failure } from "../provider.ts";
import { clusterState } from "./cluster-state.ts";
import type { ClusterCode } from "./codes.ts";
import type { ClusterReads } from "./reads.ts";

/**
 * Why the cluster takes no restore now; undefined where it does, or where it can't be told, and the answer to the restore
 * will tell. After each restore a cluster is modifying for some minutes: that is asked for by a read, not by submits.
 */
export async function whyNotReady(
  cluster: string,
  { present }: Pick<ClusterReads, "present">,
  maxAgeMs: number,
): Promise<Failure | undefined> {
  const answer = await present.get(cluster, maxAgeMs);
  if (!answer.ok) return answer.error.permission === undefined ? answer.error : undefined;
  if (answer.value === undefined) return undefined;
  const state = clusterState(answer.value);
  switch (state.is) {
    case "available":
      return undefined;
    case "passing":
      return {
        class: "wait",
        code: "cluster-busy" satisfies ClusterCode,
        message: `cluster ${cluster} is ${state.status}`,
        hint: "apply waits until it is available",
      };
    case "blocked":
      return {
        class: "fatal",
        code: "cluster-not-available" satisfies ClusterCode,
        message: `cluster ${cluster} is ${state.status}, so nothing was sent`,
        hint: state.hint,
      };
    default:
      return state satisfies never;
  }
}
