import { ok, type Result } from "../../model/result.ts";
import { accountIn } from "../aws/arn.ts";
import type { Failure } from "../provider.ts";
import { isAutomated } from "./backups.ts";
import type { ClusterCode } from "./codes.ts";
import type { ClusterRegion } from "./reads.ts";
import { attempt } from "./service.ts";

/**
 * The account that a cluster is in, as the ARN of its namespace tells, or else the owner of its automated snapshots, which
 * nobody can share; else that of the credentials, where they tell.
 */
export async function accountOf(cluster: string, { client, reads }: ClusterRegion): Promise<Result<string | undefined, Failure>> {
  const answer = await reads.cluster(cluster);
  if (!answer.ok && answer.error.permission === undefined && answer.error.code !== ("cluster-not-found" satisfies ClusterCode))
    return answer;
  const account = (answer.ok ? accountIn(answer.value?.ClusterNamespaceArn) : undefined) ?? (await ownerOfAutomated(cluster, reads));
  return account === undefined ? attempt("DescribeClusters", () => client.credentialsAccount()) : ok(account);
}

async function ownerOfAutomated(cluster: string, { snapshots }: ClusterRegion["reads"]): Promise<string | undefined> {
  const listed = await snapshots(cluster);
  return listed.ok
    ? listed.value.find((snapshot) => isAutomated(snapshot) && snapshot.OwnerAccount !== undefined)?.OwnerAccount
    : undefined;
}
