import {
  GetNamespaceCommand,
  GetRecoveryPointCommand,
  GetTableRestoreStatusCommand,
  GetWorkgroupCommand,
  ListRecoveryPointsCommand,
  ListSnapshotsCommand,
  ListTableRestoreStatusCommand,
  type Namespace,
  type RecoveryPoint,
  RedshiftServerlessClient,
  RestoreTableFromRecoveryPointCommand,
  type RestoreTableFromRecoveryPointCommandOutput,
  RestoreTableFromSnapshotCommand,
  type RestoreTableFromSnapshotCommandOutput,
  type Snapshot,
  type TableRestoreStatus,
  type Workgroup,
} from "@aws-sdk/client-redshift-serverless";
import type { Agents } from "../http/agents.ts";
import type { ConnectOptions } from "../provider.ts";
import { clientConfig, readConfig } from "./environment.ts";
import { textField } from "./field.ts";
import { GuardedHandler } from "./guarded-handler.ts";
import { limitBody } from "./limit.ts";
import { holdToForm } from "./read-form.ts";
import type { RestoreRequest } from "./request.ts";
import { operationOf, traceAttempt } from "./trace.ts";
import { typed } from "./typed.ts";

export interface Page<T> {
  readonly items: readonly T[];
  readonly nextToken?: string;
}

export interface RestoreAnswer {
  readonly status?: TableRestoreStatus;
  readonly apiRequestId?: string;
}

/** What Reinstate asks of Redshift Serverless in one region. Every method rejects with the SDK's own error. */
export interface RedshiftClient {
  listRecoveryPoints(namespaceName: string, nextToken: string | undefined): Promise<Page<RecoveryPoint>>;
  getRecoveryPoint(recoveryPointId: string): Promise<RecoveryPoint | undefined>;
  listSnapshots(namespaceName: string, nextToken: string | undefined): Promise<Page<Snapshot>>;
  getNamespace(namespaceName: string): Promise<Namespace | undefined>;
  getWorkgroup(workgroupName: string): Promise<Workgroup | undefined>;
  listTableRestoreStatus(namespaceName: string, nextToken: string | undefined): Promise<Page<TableRestoreStatus>>;
  getTableRestoreStatus(tableRestoreRequestId: string): Promise<TableRestoreStatus | undefined>;
  /** The account of the credentials in use, where whoever gave them told it. Asks nobody but the chain that finds them. */
  credentialsAccount(): Promise<string | undefined>;
  /** Sends one HTTP request and no more. `beforeSend` is called when its connection stands and nothing is written; when it throws, nothing is. */
  restoreTable(request: RestoreRequest, beforeSend: () => void): Promise<RestoreAnswer>;
  close(): void;
}

/** As many as the API gives in one page. */
const maxResults = 100;

/** `freshAgents` makes those of a single submit: a kept connection may break as it is written to, and nobody could tell whether it arrived. */
export function connectClient(region: string, options: ConnectOptions, agents: Agents, freshAgents: () => Agents): RedshiftClient {
  const requestHandler = {
    httpAgent: agents.httpAgent,
    httpsAgent: agents.httpsAgent,
    connectionTimeout: Math.min(10_000, options.requestTimeoutMs),
    requestTimeout: options.requestTimeoutMs,
    socketTimeout: options.requestTimeoutMs,
    throwOnRequestTimeout: true,
  };
  const shared = { region, requestHandler, customUserAgent: options.userAgent, ...clientConfig(options.env) };
  const reader = new RedshiftServerlessClient({ ...shared, ...readConfig(options.env) });
  const sender = new GuardedHandler(freshAgents, options.requestTimeoutMs);
  const writer = new RedshiftServerlessClient({
    ...shared,
    requestHandler: sender,
    credentials: reader.config.credentials,
    maxAttempts: 1,
  });
  for (const client of [reader, writer]) {
    client.middlewareStack.add(
      (next, context) => async (args) => {
        const answer = await next(args);
        limitBody(answer.response);
        // The sender looks at whole answers itself.
        if (client === reader) await holdToForm(operationOf(textField(context, "commandName")), answer.response);
        return answer;
      },
      { step: "deserialize", priority: "low", name: "reinstateLimit" },
    );
    client.middlewareStack.add(
      (next, context) => (args) =>
        traceAttempt(
          options,
          region,
          textField(context, "commandName"),
          args.request,
          () => next(args),
          ({ output }) => output.$metadata,
        ),
      // Inside the retries, around sending and reading the answer.
      { step: "finalizeRequest", priority: "low", name: "reinstateTrace" },
    );
  }
  return {
    async listRecoveryPoints(namespaceName, nextToken) {
      const page = await reader.send(new ListRecoveryPointsCommand({ namespaceName, nextToken, maxResults }));
      return toPage(page.recoveryPoints, page.nextToken);
    },
    getRecoveryPoint: async (recoveryPointId) => known((await reader.send(new GetRecoveryPointCommand({ recoveryPointId }))).recoveryPoint),
    async listSnapshots(namespaceName, nextToken) {
      const page = await reader.send(new ListSnapshotsCommand({ namespaceName, nextToken, maxResults }));
      return toPage(page.snapshots, page.nextToken);
    },
    getNamespace: async (namespaceName) => known((await reader.send(new GetNamespaceCommand({ namespaceName }))).namespace),
    getWorkgroup: async (workgroupName) => known((await reader.send(new GetWorkgroupCommand({ workgroupName }))).workgroup),
    async listTableRestoreStatus(namespaceName, nextToken) {
      const page = await reader.send(new ListTableRestoreStatusCommand({ namespaceName, nextToken, maxResults }));
      return toPage(page.tableRestoreStatuses, page.nextToken);
    },
    getTableRestoreStatus: async (tableRestoreRequestId) =>
      known((await reader.send(new GetTableRestoreStatusCommand({ tableRestoreRequestId }))).tableRestoreStatus),
    async credentialsAccount() {
      const { accountId } = await reader.config.credentials();
      return accountId;
    },
    async restoreTable(request, beforeSend) {
      // Reads correct a clock that is off and sign again; a submit is sent only once, so it starts from what they learned.
      writer.config.systemClockOffset = reader.config.systemClockOffset;
      const guard =
        <A extends { request: unknown }, R>(next: (args: A) => Promise<R>) =>
        (args: A) => {
          sender.watch(args.request, beforeSend);
          return next(args);
        };
      switch (request.operation) {
        case "RestoreTableFromRecoveryPoint": {
          const command = new RestoreTableFromRecoveryPointCommand(request.input);
          command.middlewareStack.add(guard, lastBeforeSending);
          return toAnswer(await writer.send(command));
        }
        case "RestoreTableFromSnapshot": {
          const command = new RestoreTableFromSnapshotCommand(request.input);
          command.middlewareStack.add(guard, lastBeforeSending);
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

/** The innermost step: what comes after it is the HTTP handler. */
const lastBeforeSending = { step: "deserialize", priority: "low", name: "reinstateGuard" } as const;

function toAnswer({
  tableRestoreStatus,
  $metadata,
}: RestoreTableFromRecoveryPointCommandOutput | RestoreTableFromSnapshotCommandOutput): RestoreAnswer {
  return {
    ...(isObject(tableRestoreStatus) ? { status: typed(tableRestoreStatus) } : {}),
    ...($metadata.requestId === undefined ? {} : { apiRequestId: $metadata.requestId }),
  };
}

const isObject = (part: unknown): part is object => typeof part === "object" && part !== null;

const known = <T extends object>(part: T | undefined): T | undefined => (isObject(part) ? typed(part) : undefined);

function toPage<T extends object>(items: readonly T[] | undefined, nextToken: string | undefined): Page<T> {
  return { items: (items ?? []).filter(isObject).map(typed), ...(typeof nextToken === "string" && nextToken !== "" ? { nextToken } : {}) };
}
