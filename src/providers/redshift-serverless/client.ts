import type { Namespace, RecoveryPoint, Snapshot, TableRestoreStatus, Workgroup } from "@aws-sdk/client-redshift-serverless";
import type { TokenPage } from "../aws/pages.ts";
import type { RestoreAnswer } from "../aws/redshift/submit.ts";
import type { RestoreRequest } from "./request.ts";

/** What Reinstate asks of Redshift Serverless in one region. Every method rejects with the SDK's own error. Fakes stand in here. */
export interface RedshiftClient {
  listRecoveryPoints(namespaceName: string, nextToken: string | undefined): Promise<TokenPage<RecoveryPoint>>;
  getRecoveryPoint(recoveryPointId: string): Promise<RecoveryPoint | undefined>;
  listSnapshots(namespaceName: string, nextToken: string | undefined): Promise<TokenPage<Snapshot>>;
  getNamespace(namespaceName: string): Promise<Namespace | undefined>;
  getWorkgroup(workgroupName: string): Promise<Workgroup | undefined>;
  listTableRestoreStatus(namespaceName: string, nextToken: string | undefined): Promise<TokenPage<TableRestoreStatus>>;
  getTableRestoreStatus(tableRestoreRequestId: string): Promise<TableRestoreStatus | undefined>;
  /** The account of the credentials in use, where whoever gave them told it. Asks nobody but the chain that finds them. */
  credentialsAccount(): Promise<string | undefined>;
  /** Sends one HTTP request and no more. `beforeSend` is called when its connection stands and nothing is written; when it throws, nothing is. */
  restoreTable(request: RestoreRequest, beforeSend: () => void): Promise<RestoreAnswer<TableRestoreStatus>>;
  close(): void;
}
