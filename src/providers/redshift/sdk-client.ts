import {
  type Cluster,
  DescribeClusterSnapshotsCommand,
  DescribeClustersCommand,
  DescribeTableRestoreStatusCommand,
  RedshiftClient,
  RestoreTableFromClusterSnapshotCommand,
  type Snapshot,
  type TableRestoreStatus,
} from "@aws-sdk/client-redshift";
import { clientConfig, readConfig, readHandler } from "../aws/client-config.ts";
import { GuardedHandler } from "../aws/guarded-handler.ts";
import { guardRequest, guardStep, limitAnswers, limitStep, traceRequests, traceStep } from "../aws/middleware.ts";
import { pageOf } from "../aws/pages.ts";
import { queryForm } from "../aws/query-form.ts";
import { type FieldTypes, sanitized } from "../aws/sanitize.ts";
import type { Agents } from "../http/agents.ts";
import type { ConnectOptions } from "../provider.ts";
import type { ClusterClient } from "./client.ts";
import { type ClusterTableRestore, restoreOperation } from "./request.ts";
import { service } from "./service.ts";

/** As many as the API gives in one page. */
const MaxRecords = 100;

/** What the answer to each read holds that absence is read off. */
const form = queryForm(
  restoreOperation,
  "TableRestoreStatus",
  new Map([
    ["DescribeClusters", "Clusters"],
    ["DescribeClusterSnapshots", "Snapshots"],
    ["DescribeTableRestoreStatus", "TableRestoreStatusDetails"],
  ]),
);

export const fieldTypes: FieldTypes = {
  times: new Set(["ClusterCreateTime", "RequestTime", "SnapshotCreateTime", "SnapshotRetentionStartTime"]),
  numbers: new Set([
    "AutomatedSnapshotRetentionPeriod",
    "ManualSnapshotRemainingDays",
    "ManualSnapshotRetentionPeriod",
    "NumberOfNodes",
    "ProgressInMegaBytes",
    "TotalDataInMegaBytes",
  ]),
  lists: new Set(["AccountsWithRestoreAccess"]),
};

/** `freshAgents` makes those of a single submit. */
export function connectClient(region: string, options: ConnectOptions, agents: Agents, freshAgents: () => Agents): ClusterClient {
  const { env, requestTimeoutMs, userAgent } = options;
  const shared = { region, customUserAgent: userAgent, ...clientConfig(env, service.endpointVariable) };
  const reader = new RedshiftClient({ ...shared, ...readConfig(env), requestHandler: readHandler(agents, requestTimeoutMs) });
  const sender = new GuardedHandler(freshAgents, requestTimeoutMs, form);
  const writer = new RedshiftClient({ ...shared, requestHandler: sender, credentials: reader.config.credentials, maxAttempts: 1 });
  reader.middlewareStack.add(limitAnswers(form), limitStep);
  // The sender looks at whole answers itself.
  writer.middlewareStack.add(limitAnswers(), limitStep);
  for (const client of [reader, writer]) client.middlewareStack.add(traceRequests(options, "redshift", region), traceStep);
  return {
    async describeCluster(ClusterIdentifier) {
      const { Clusters } = await reader.send(new DescribeClustersCommand({ ClusterIdentifier }));
      return parts<Cluster>(Clusters).find((cluster) => cluster.ClusterIdentifier === ClusterIdentifier);
    },
    async describeClusters(given) {
      const { Clusters, Marker } = await reader.send(new DescribeClustersCommand({ MaxRecords, Marker: given }));
      return pageOf(parts<Cluster>(Clusters), Marker);
    },
    async describeSnapshots(query, given) {
      const { Snapshots, Marker } = await reader.send(new DescribeClusterSnapshotsCommand({ ...query, MaxRecords, Marker: given }));
      return pageOf(parts<Snapshot>(Snapshots), Marker);
    },
    async describeTableRestores(ClusterIdentifier, given) {
      const page = await reader.send(new DescribeTableRestoreStatusCommand({ ClusterIdentifier, MaxRecords, Marker: given }));
      return pageOf(parts<TableRestoreStatus>(page.TableRestoreStatusDetails).map(toTableRestore), page.Marker);
    },
    async describeTableRestore(ClusterIdentifier, TableRestoreRequestId) {
      const page = await reader.send(new DescribeTableRestoreStatusCommand({ ClusterIdentifier, TableRestoreRequestId }));
      return parts<TableRestoreStatus>(page.TableRestoreStatusDetails)
        .map(toTableRestore)
        .find((restore) => restore.tableRestoreRequestId === TableRestoreRequestId);
    },
    async credentialsAccount() {
      const { accountId } = await reader.config.credentials();
      return accountId;
    },
    async restoreTable(input, beforeSend) {
      // Reads correct a clock that is off and sign again; a submit is sent only once, so it starts from what they learned.
      writer.config.systemClockOffset = reader.config.systemClockOffset;
      const command = new RestoreTableFromClusterSnapshotCommand(input);
      command.middlewareStack.add(guardRequest(sender, beforeSend), guardStep);
      const { TableRestoreStatus: answer, $metadata } = await writer.send(command);
      const [status] = parts<TableRestoreStatus>(answer && [answer]);
      return {
        ...(status === undefined ? {} : { status: toTableRestore(status) }),
        ...($metadata.requestId === undefined ? {} : { apiRequestId: $metadata.requestId }),
      };
    },
    close() {
      reader.destroy();
      writer.destroy();
    },
  };
}

const parts = <T extends object>(items: readonly T[] | undefined): T[] =>
  (items ?? []).flatMap((item) => sanitized(item, fieldTypes) ?? []);

/** Under the names that both Redshift services share here. */
const toTableRestore = (status: TableRestoreStatus): ClusterTableRestore => ({
  tableRestoreRequestId: status.TableRestoreRequestId,
  status: status.Status,
  message: status.Message,
  requestTime: status.RequestTime,
  progressInMegaBytes: status.ProgressInMegaBytes,
  totalDataInMegaBytes: status.TotalDataInMegaBytes,
  clusterIdentifier: status.ClusterIdentifier,
  snapshotIdentifier: status.SnapshotIdentifier,
  sourceDatabaseName: status.SourceDatabaseName,
  sourceSchemaName: status.SourceSchemaName,
  sourceTableName: status.SourceTableName,
  targetDatabaseName: status.TargetDatabaseName,
  targetSchemaName: status.TargetSchemaName,
  newTableName: status.NewTableName,
});
