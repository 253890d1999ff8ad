import type { Cluster, Snapshot } from "@aws-sdk/client-redshift";
import type { TokenPage } from "../aws/pages.ts";
import type { RestoreAnswer } from "../aws/redshift/submit.ts";
import type { ClusterRestoreInput, ClusterTableRestore } from "./request.ts";

/** Which snapshots: all of a cluster's name, or the one of this identifier, whatever its cluster. */
export type SnapshotQuery = { readonly ClusterIdentifier: string } | { readonly SnapshotIdentifier: string };

/** What Reinstate asks of Redshift in one region. Every method rejects with the SDK's own error. Fakes stand in here. */
export interface ClusterClient {
  describeCluster(cluster: string): Promise<Cluster | undefined>;
  /** One page of the region's clusters. */
  describeClusters(marker: string | undefined): Promise<TokenPage<Cluster>>;
  describeSnapshots(query: SnapshotQuery, marker: string | undefined): Promise<TokenPage<Snapshot>>;
  /** Without an id the API lists all restores of the cluster, or those in progress: its model says both. */
  describeTableRestores(cluster: string, marker: string | undefined): Promise<TokenPage<ClusterTableRestore>>;
  describeTableRestore(cluster: string, requestId: string): Promise<ClusterTableRestore | undefined>;
  /** The account of the credentials in use, where whoever gave them told it. Asks nobody but the chain that finds them. */
  credentialsAccount(): Promise<string | undefined>;
  /** Sends one HTTP request and no more. `beforeSend` is called when its connection stands and nothing is written; when it throws, nothing is. */
  restoreTable(input: ClusterRestoreInput, beforeSend: () => void): Promise<RestoreAnswer<ClusterTableRestore>>;
  close(): void;
}
