import {
  DescribeClustersCommand,
  DescribeTableRestoreStatusCommand,
  type RedshiftClient,
  RestoreTableFromClusterSnapshotCommand,
  type RestoreTableFromClusterSnapshotCommandInput,
} from "@aws-sdk/client-redshift";
import { afterEach, beforeEach } from "vitest";
import { type Sandbox, type Scenario, startSandbox } from "../../src/sandbox/index.ts";
import { clusterClient, frozen } from "./clients.ts";

export type RestoreInput = RestoreTableFromClusterSnapshotCommandInput;
export type ClusterScenario = NonNullable<Scenario["clusters"]>[number];

export const restoreInput: RestoreInput = {
  ClusterIdentifier: "warehouse",
  SnapshotIdentifier: "rs:warehouse-2026-11-20-08-00-00",
  SourceDatabaseName: "prod",
  SourceSchemaName: "public",
  SourceTableName: "orders",
  TargetDatabaseName: "prod",
  TargetSchemaName: "recovered",
  NewTableName: "orders_20261120",
};

/** A cluster `warehouse` with the table of `restoreInput` and one snapshot, `kept`. */
export const warehouse = (more: Partial<ClusterScenario> = {}): ClusterScenario => ({
  identifier: "warehouse",
  databases: [{ name: "prod", schemas: [{ name: "public", tables: [{ name: "orders", megabytes: 1240 }] }, { name: "recovered" }] }],
  snapshots: [{ identifier: "kept", createdAt: "-1h" }],
  ...more,
});

export const hour = 3_600_000;
export const day = 24 * hour;

/** The default world for each test of a file, its clock standing still, and the official client that works in it. */
export function useSandbox() {
  let sandbox: Sandbox;
  let client: RedshiftClient;
  const stop = async () => {
    client?.destroy();
    await sandbox?.close();
  };
  const start = async (scenario: Omit<Scenario, "version"> = {}) => {
    await stop();
    sandbox = await startSandbox({ now: frozen, scenario: { version: 1, ...scenario } });
    client = clusterClient(sandbox);
  };
  beforeEach(() => start());
  afterEach(stop);
  return {
    start,
    client: () => client,
    world: () => sandbox.world,
    restore: (more: Partial<RestoreInput> = {}) => client.send(new RestoreTableFromClusterSnapshotCommand({ ...restoreInput, ...more })),
    list: async (ClusterIdentifier?: string) =>
      (await client.send(new DescribeTableRestoreStatusCommand({ ClusterIdentifier }))).TableRestoreStatusDetails ?? [],
    statusOf: async (TableRestoreRequestId: string | undefined) =>
      (await client.send(new DescribeTableRestoreStatusCommand({ TableRestoreRequestId }))).TableRestoreStatusDetails?.[0],
    clusterOf: async (ClusterIdentifier = "warehouse") =>
      (await client.send(new DescribeClustersCommand({ ClusterIdentifier }))).Clusters?.[0],
  };
}
