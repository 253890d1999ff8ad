import { nearest } from "../../diagnostic/nearest.ts";
import type { ClusterReads } from "./reads.ts";

/** As a rule it is the wrong region, or a typing error: the hint names the clusters that are here. */
export async function noSuchCluster(name: string, region: string, reads: Pick<ClusterReads, "clusterNames">) {
  const message = `there is no cluster ${name} in ${region}`;
  return { code: "cluster-not-found", message, hint: await otherNames(name, reads) } as const;
}

async function otherNames(name: string, { clusterNames }: Pick<ClusterReads, "clusterNames">): Promise<string> {
  const check = "check the region, and which account the credentials are of";
  const names = await clusterNames();
  if (!names.ok) return `${check}, and the cluster's name`;
  const [first, ...more] = names.value;
  if (first === undefined) return `there is no cluster at all: ${check}`;
  const meant = nearest(name, names.value);
  if (meant !== undefined) return `did you mean ${meant}? Otherwise ${check}`;
  const shown = names.value.slice(0, shownNames).join(", ");
  const rest = names.value.length > shownNames ? ` and ${names.value.length - shownNames} more` : "";
  return `${check}; here ${more.length === 0 ? "is only" : "are"} ${shown}${rest}`;
}

const shownNames = 5;
