import type { Cluster, Snapshot } from "@aws-sdk/client-redshift";
import { ok } from "../../model/result.ts";
import { queryErrorCode } from "../aws/error-code.ts";
import { all, type TokenPage } from "../aws/pages.ts";
import { type Read, remembered } from "../aws/reads.ts";
import { Listings, type Restores } from "../aws/redshift/listings.ts";
import type { ClusterClient } from "./client.ts";
import { RecentReads } from "./recent-reads.ts";
import { type ClusterTableRestore, wantedOf } from "./request.ts";
import { attempt } from "./service.ts";

/** The reads of one region. Those for plan-time checks of many entries are asked once for each name and remembered. */
export interface ClusterReads {
  cluster(name: string): Read<Cluster | undefined>;
  /** All snapshots of clusters that have or had this name. */
  snapshots(cluster: string): Read<readonly Snapshot[]>;
  /** Those of this identifier: the account's own, and what others share. */
  snapshotsCalled(identifier: string): Read<readonly Snapshot[]>;
  /** The names of all clusters here. */
  clusterNames(): Read<readonly string[]>;
  /** How the cluster is doing right now. */
  readonly present: RecentReads<Cluster | undefined>;
  readonly restores: Restores<ClusterTableRestore>;
}

/** What works in one region share: the reads, and the client for the rest. */
export interface ClusterRegion {
  readonly client: ClusterClient;
  readonly reads: ClusterReads;
}

export function createReads(client: ClusterClient, now: () => number): ClusterReads {
  const describe = (name: string) => attempt("DescribeClusters", () => client.describeCluster(name));
  const snapshots = (page: (marker: string | undefined) => Promise<TokenPage<Snapshot>>) =>
    attempt("DescribeClusterSnapshots", async () => (await all(page)).items);
  const names = remembered(() =>
    attempt("DescribeClusters", async () => {
      const { items } = await all((marker) => client.describeClusters(marker));
      return items.flatMap(({ ClusterIdentifier: name }) => name ?? []);
    }),
  );
  return {
    cluster: remembered(describe),
    snapshots: remembered((name) => snapshots((marker) => client.describeSnapshots({ ClusterIdentifier: name }, marker))),
    snapshotsCalled: remembered((id) => snapshots((marker) => client.describeSnapshots({ SnapshotIdentifier: id }, marker))),
    clusterNames: () => names(""),
    present: new RecentReads(describe, now),
    restores: restoresOf(client, now),
  };
}

const unknownRestore = "TableRestoreNotFoundFault";

const restoresOf = (client: ClusterClient, now: () => number): Restores<ClusterTableRestore> => ({
  listings: new Listings(
    (cluster, marker) => listed(client, cluster, marker),
    (request) => attempt("DescribeTableRestoreStatus", request),
    now,
  ),
  byIdOperation: "DescribeTableRestoreStatus",
  async byId(id, cluster) {
    const answer = await attempt("DescribeTableRestoreStatus", () => client.describeTableRestore(cluster, id));
    return !answer.ok && answer.error.providerCode === unknownRestore ? ok(undefined) : answer;
  },
  wantedOf,
  backupOf: ({ snapshotIdentifier }) => snapshotIdentifier,
});

/** The API declares the code for the listing too: a cluster without any restore may be told so. */
async function listed(client: ClusterClient, cluster: string, marker: string | undefined): Promise<TokenPage<ClusterTableRestore>> {
  try {
    return await client.describeTableRestores(cluster, marker);
  } catch (error) {
    if (marker === undefined && queryErrorCode(error) === unknownRestore) return { items: [] };
    throw error;
  }
}
