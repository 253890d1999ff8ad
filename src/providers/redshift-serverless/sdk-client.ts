import {
  GetNamespaceCommand,
  GetRecoveryPointCommand,
  GetTableRestoreStatusCommand,
  GetWorkgroupCommand,
  ListRecoveryPointsCommand,
  ListSnapshotsCommand,
  ListTableRestoreStatusCommand,
  RedshiftServerlessClient,
  RestoreTableFromRecoveryPointCommand,
  type RestoreTableFromRecoveryPointCommandOutput,
  RestoreTableFromSnapshotCommand,
  type RestoreTableFromSnapshotCommandOutput,
  type TableRestoreStatus,
} from "@aws-sdk/client-redshift-serverless";
import { clientConfig, readConfig, readHandler } from "../aws/client-config.ts";
import { GuardedHandler } from "../aws/guarded-handler.ts";
import { jsonForm } from "../aws/json-form.ts";
import { guardRequest, guardStep, limitAnswers, limitStep, traceRequests, traceStep } from "../aws/middleware.ts";
import { pageOf, type TokenPage } from "../aws/pages.ts";
import type { RestoreAnswer } from "../aws/redshift/submit.ts";
import { type FieldTypes, sanitized } from "../aws/sanitize.ts";
import type { Agents } from "../http/agents.ts";
import type { ConnectOptions } from "../provider.ts";
import type { RedshiftClient } from "./client.ts";
import { service } from "./service.ts";

/** As many as the API gives in one page. */
const maxResults = 100;

/** What the answer to each read holds that absence is read off. */
const form = jsonForm(
  "tableRestoreStatus",
  new Map([
    ["ListTableRestoreStatus", { name: "tableRestoreStatuses", is: "list" }],
    ["ListRecoveryPoints", { name: "recoveryPoints", is: "list" }],
    ["ListSnapshots", { name: "snapshots", is: "list" }],
    ["GetTableRestoreStatus", { name: "tableRestoreStatus", is: "object" }],
  ]),
);

export const fieldTypes: FieldTypes = {
  times: new Set(["requestTime", "recoveryPointCreateTime", "snapshotCreateTime", "snapshotRetentionStartTime"]),
  numbers: new Set(["progressInMegaBytes", "totalDataInMegaBytes", "snapshotRetentionPeriod"]),
  lists: new Set(["configParameters"]),
};

/** `freshAgents` makes those of a single submit. */
export function connectClient(region: string, options: ConnectOptions, agents: Agents, freshAgents: () => Agents): RedshiftClient {
  const { env, requestTimeoutMs, userAgent } = options;
  const shared = { region, customUserAgent: userAgent, ...clientConfig(env, service.endpointVariable) };
  const reader = new RedshiftServerlessClient({
    ...shared,
    ...readConfig(env),
    requestHandler: readHandler(agents, requestTimeoutMs),
  });
  const sender = new GuardedHandler(freshAgents, requestTimeoutMs, form);
  const writer = new RedshiftServerlessClient({
    ...shared,
    requestHandler: sender,
    credentials: reader.config.credentials,
    maxAttempts: 1,
  });
  reader.middlewareStack.add(limitAnswers(form), limitStep);
  // The sender looks at whole answers itself.
  writer.middlewareStack.add(limitAnswers(), limitStep);
  for (const client of [reader, writer]) client.middlewareStack.add(traceRequests(options, "redshift-serverless", region), traceStep);
  return {
    async listRecoveryPoints(namespaceName, nextToken) {
      const page = await reader.send(new ListRecoveryPointsCommand({ namespaceName, nextToken, maxResults }));
      return toPage(page.recoveryPoints, page.nextToken);
    },
    getRecoveryPoint: async (recoveryPointId) => part((await reader.send(new GetRecoveryPointCommand({ recoveryPointId }))).recoveryPoint),
    async listSnapshots(namespaceName, nextToken) {
      const page = await reader.send(new ListSnapshotsCommand({ namespaceName, nextToken, maxResults }));
      return toPage(page.snapshots, page.nextToken);
    },
    getNamespace: async (namespaceName) => part((await reader.send(new GetNamespaceCommand({ namespaceName }))).namespace),
    getWorkgroup: async (workgroupName) => part((await reader.send(new GetWorkgroupCommand({ workgroupName }))).workgroup),
    async listTableRestoreStatus(namespaceName, nextToken) {
      const page = await reader.send(new ListTableRestoreStatusCommand({ namespaceName, nextToken, maxResults }));
      return toPage(page.tableRestoreStatuses, page.nextToken);
    },
    getTableRestoreStatus: async (tableRestoreRequestId) =>
      part((await reader.send(new GetTableRestoreStatusCommand({ tableRestoreRequestId }))).tableRestoreStatus),
    async credentialsAccount() {
      const { accountId } = await reader.config.credentials();
      return accountId;
    },
    async restoreTable(request, beforeSend) {
      // Reads correct a clock that is off and sign again; a submit is sent only once, so it starts from what they learned.
      writer.config.systemClockOffset = reader.config.systemClockOffset;
      switch (request.operation) {
        case "RestoreTableFromRecoveryPoint": {
          const command = new RestoreTableFromRecoveryPointCommand(request.input);
          command.middlewareStack.add(guardRequest(sender, beforeSend), guardStep);
          return toAnswer(await writer.send(command));
        }
        case "RestoreTableFromSnapshot": {
          const command = new RestoreTableFromSnapshotCommand(request.input);
          command.middlewareStack.add(guardRequest(sender, beforeSend), guardStep);
          return toAnswer(await writer.send(command));
        }
        default:
          return request satisfies never;
      }
    },
    close() {
      reader.destroy();
      writer.destroy();
    },
  };
}

function toAnswer({
  tableRestoreStatus,
  $metadata,
}: RestoreTableFromRecoveryPointCommandOutput | RestoreTableFromSnapshotCommandOutput): RestoreAnswer<TableRestoreStatus> {
  const status = part(tableRestoreStatus);
  return {
    ...(status === undefined ? {} : { status }),
    ...($metadata.requestId === undefined ? {} : { apiRequestId: $metadata.requestId }),
  };
}

const part = <T extends object>(value: T | undefined): T | undefined => sanitized(value, fieldTypes);

const toPage = <T extends object>(items: readonly T[] | undefined, nextToken: string | undefined): TokenPage<T> =>
  pageOf(
    (items ?? []).flatMap((item) => part(item) ?? []),
    nextToken,
  );
