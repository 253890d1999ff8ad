import { RestoreTableFromClusterSnapshotCommand } from "@aws-sdk/client-redshift";
import { RestoreTableFromSnapshotCommand } from "@aws-sdk/client-redshift-serverless";
import type { Sandbox } from "../../src/sandbox/index.ts";
import { awsClient, clusterClient, rdsClient, restoreRequest } from "./clients.ts";

/** One restore in the default world of each service, by its official client. */
export const serverlessRestore = (sandbox: Sandbox) =>
  awsClient(sandbox).send(
    new RestoreTableFromSnapshotCommand({
      namespaceName: "analytics",
      workgroupName: "analytics-wg",
      snapshotName: "analytics-before-migration",
      sourceDatabaseName: "prod",
      sourceTableName: "orders",
      targetSchemaName: "recovered",
      newTableName: "orders_old",
    }),
  );

export const clusterRestore = (sandbox: Sandbox) =>
  clusterClient(sandbox).send(
    new RestoreTableFromClusterSnapshotCommand({
      ClusterIdentifier: "warehouse",
      SnapshotIdentifier: "warehouse-before-migration",
      SourceDatabaseName: "prod",
      SourceTableName: "orders",
      TargetSchemaName: "recovered",
      NewTableName: "orders_old",
    }),
  );

export const rdsRestore = (sandbox: Sandbox) => rdsClient(sandbox).restoreTable(restoreRequest({ backupId: "9026262" }));
