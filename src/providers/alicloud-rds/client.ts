import type { Result } from "../../model/result.ts";
import type { NumberedPage } from "../alicloud/pages.ts";
import type { Failure } from "../provider.ts";

type Answer<T> = Promise<Result<T, Failure>>;

/** The part of the RDS API that a restore needs, in one region. Reads retry by themselves; each makes one page. Fakes stand in here. */
export interface RdsClient {
  /** Undefined: no such instance. */
  instance(instance: string): Answer<Instance | undefined>;
  backups(query: BackupsQuery): Answer<NumberedPage<BackupSet>>;
  backupPolicy(instance: string): Answer<BackupPolicy>;
  recoveryWindow(instance: string): Answer<RecoveryWindow>;
  /** A row a table, or a row a database. */
  metadata(query: MetadataQuery): Answer<NumberedPage<TableMetadata>>;
  databases(query: { readonly instance: string; readonly page: number }): Answer<NumberedPage<Database>>;
  tasks(query: TasksQuery): Answer<NumberedPage<Task>>;
  restoreTable(input: RestoreTableInput, token: string, guard: () => void): Answer<{ readonly requestId?: string }>;
}

export interface Instance {
  readonly status?: string;
  readonly lockMode?: string;
  readonly lockReason?: string;
  /** Primary, Readonly, Guard, Temp. */
  readonly type?: string;
  readonly category?: string;
  readonly engine?: string;
  readonly engineVersion?: string;
  readonly storageType?: string;
  /** GB. */
  readonly storage?: number;
  /** Bytes or MB: the documents disagree. */
  readonly diskUsed?: number;
  readonly guardInstance?: string;
  readonly temporaryInstance?: string;
}

export interface BackupSet {
  readonly id?: string;
  readonly status?: string;
  readonly type?: string;
  readonly isAvailable?: number;
  readonly metaStatus?: string;
  readonly startTime?: string;
  readonly endTime?: string;
  readonly expiresAt?: string;
  readonly storageClass?: string;
  /** Bytes. */
  readonly size?: number;
}

export interface BackupPolicy {
  readonly compressType?: string;
  readonly backupLog?: string;
  readonly enableBackupLog?: string;
}

export interface RecoveryWindow {
  readonly begin?: string;
  readonly end?: string;
}

export interface TableMetadata {
  readonly database?: string;
  /** One name by its document; several, joined by commas, are understood as well. */
  readonly tables?: string;
  /** KB, as many as names. */
  readonly size?: string;
}

export interface Database {
  readonly name?: string;
  readonly status?: string;
}

export interface Task {
  readonly id?: string;
  readonly instance?: string;
  readonly type?: string;
  readonly status?: string;
  /** 0 to 100. */
  readonly progress?: number;
  /** Seconds. */
  readonly remaining?: number;
  readonly step?: string;
  readonly startTime?: string;
  readonly endTime?: string;
  readonly reason?: string;
  readonly detail?: string;
}

/** As many as DescribeHistoryTasks takes in its InstanceId. */
export const mostInstances = 30;

/** Times are ISO 8601, UTC. */
export interface BackupsQuery {
  readonly instance: string;
  readonly backupId?: string;
  readonly from?: string;
  readonly to?: string;
  readonly page: number;
}

export interface MetadataQuery {
  readonly instance: string;
  readonly backupId: string;
  readonly database: string;
  readonly page: number;
}

export interface TasksQuery {
  /** At most `mostInstances`. */
  readonly instances: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly page: number;
}

export interface RestoreTableInput {
  readonly DBInstanceId: string;
  readonly BackupId?: string;
  readonly RestoreTime?: string;
  readonly TableMeta: string;
  readonly InstantRecovery?: boolean;
}
