import { DescribeBackupPolicyRequest } from "@alicloud/rds20140815/dist/models/DescribeBackupPolicyRequest.js";
import { DescribeBackupsRequest } from "@alicloud/rds20140815/dist/models/DescribeBackupsRequest.js";
import { DescribeDatabasesRequest } from "@alicloud/rds20140815/dist/models/DescribeDatabasesRequest.js";
import { DescribeDBInstanceAttributeRequest } from "@alicloud/rds20140815/dist/models/DescribeDbinstanceAttributeRequest.js";
import { DescribeHistoryTasksRequest } from "@alicloud/rds20140815/dist/models/DescribeHistoryTasksRequest.js";
import { DescribeLocalAvailableRecoveryTimeRequest } from "@alicloud/rds20140815/dist/models/DescribeLocalAvailableRecoveryTimeRequest.js";
import { DescribeMetaListRequest } from "@alicloud/rds20140815/dist/models/DescribeMetaListRequest.js";
import { RestoreTableRequest } from "@alicloud/rds20140815/dist/models/RestoreTableRequest.js";
import { err, ok, type Result } from "../../model/result.ts";
import { field, listOf, numberOf, present, textOf } from "../alicloud/fields.ts";
import type { NumberedPage } from "../alicloud/pages.ts";
import type { Requester } from "../alicloud/request.ts";
import type { Failure } from "../provider.ts";
import type { BackupSet, Database, Instance, RdsClient, TableMetadata, Task } from "./client.ts";

type Answer<T> = Promise<Result<T, Failure>>;

const pageSize = 100;
const metadataPageSize = 1000;

export function rdsClient({ read, submit }: Requester, region: string): RdsClient {
  return {
    async instance(instance) {
      const answer = await ask(read, "DescribeDBInstanceAttribute", new DescribeDBInstanceAttributeRequest({ DBInstanceId: instance }));
      return listed("DescribeDBInstanceAttribute", answer, ["Items", "DBInstanceAttribute"], instanceFrom, ([first]) => first);
    },
    async backups({ instance, backupId, from, to, page }) {
      const request = new DescribeBackupsRequest({
        DBInstanceId: instance,
        backupId,
        startTime: minutes(from),
        endTime: minutes(to),
        pageNumber: page,
        pageSize,
      });
      const answer = await ask(read, "DescribeBackups", request);
      return listed("DescribeBackups", answer, ["Items", "Backup"], backupFrom, pageOf(answer, "TotalRecordCount"));
    },
    async backupPolicy(instance) {
      const answer = await ask(read, "DescribeBackupPolicy", new DescribeBackupPolicyRequest({ DBInstanceId: instance }));
      return mapped(answer, (body) =>
        text(body, { compressType: "CompressType", backupLog: "BackupLog", enableBackupLog: "EnableBackupLog" }),
      );
    },
    async recoveryWindow(instance) {
      const answer = await ask(
        read,
        "DescribeLocalAvailableRecoveryTime",
        new DescribeLocalAvailableRecoveryTimeRequest({ DBInstanceId: instance, region }),
      );
      return mapped(answer, (body) => text(body, { begin: "RecoveryBeginTime", end: "RecoveryEndTime" }));
    },
    async metadata({ instance, backupId, database, page }) {
      // The model wants a number here, though backup set ids are text everywhere else.
      const request = new DescribeMetaListRequest({
        DBInstanceId: instance,
        restoreType: "BackupSetID",
        getDbName: database,
        pageIndex: page,
        pageSize: metadataPageSize,
      });
      const answer = await ask(read, "DescribeMetaList", request, { BackupSetID: backupId });
      return listed("DescribeMetaList", answer, ["Items", "Meta"], metadataFrom, pageOf(answer, "TotalRecordCount"));
    },
    async databases({ instance, page }) {
      const answer = await ask(
        read,
        "DescribeDatabases",
        new DescribeDatabasesRequest({ DBInstanceId: instance, pageNumber: page, pageSize }),
      );
      return listed("DescribeDatabases", answer, ["Databases", "Database"], databaseFrom, (items) => ({ items }));
    },
    async tasks({ instances, from, to, page }) {
      const request = new DescribeHistoryTasksRequest({
        regionId: region,
        instanceId: instances.join(","),
        fromStartTime: from,
        toStartTime: to,
        pageNumber: page,
        pageSize,
      });
      const answer = await ask(read, "DescribeHistoryTasks", request);
      return listed("DescribeHistoryTasks", answer, ["Items"], taskFrom, pageOf(answer, "TotalCount"));
    },
    async restoreTable({ DBInstanceId, BackupId, RestoreTime, TableMeta, InstantRecovery }, token, guard) {
      const request = new RestoreTableRequest({
        DBInstanceId,
        backupId: BackupId,
        restoreTime: RestoreTime,
        tableMeta: TableMeta,
        instantRecovery: InstantRecovery,
        clientToken: token,
      });
      const answer = await ask((operation, query) => submit(operation, query, guard), "RestoreTable", request);
      return mapped(answer, (body) => text(body, { requestId: "RequestId" }));
    },
  };
}

interface Model {
  toMap(): Record<string, unknown>;
}

/** The SDK's models name the parameters; their values are texts, numbers and flags. */
function ask(send: Requester["read"], operation: string, request: Model, more: Record<string, string> = {}): Answer<unknown> {
  const query: Record<string, string> = {};
  const values = { ...request.toMap(), ...more };
  for (const name in values) {
    const value = textOf(values, name);
    if (value !== undefined) query[name] = value;
  }
  return send(operation, query);
}

/** DescribeBackups takes times to the minute only. */
const minutes = (time: string | undefined) => time && `${time.slice(0, 16)}Z`;

const mapped = <T>(answer: Result<unknown, Failure>, map: (body: unknown) => T): Result<T, Failure> =>
  answer.ok ? ok(map(answer.value)) : answer;

/** A list that isn't there is an error: taken for an empty one, it could say that a job never was. */
function listed<T, U>(
  operation: string,
  answer: Result<unknown, Failure>,
  path: readonly [string] | readonly [string, string],
  from: (item: unknown) => T,
  as: (items: T[]) => U,
): Result<U, Failure> {
  if (!answer.ok) return answer;
  const [outer, inner] = path;
  const items =
    inner === undefined
      ? listOf(answer.value, outer)
      : (listOf(field(answer.value, outer), inner) ?? (isObject(field(answer.value, outer)) ? [] : undefined));
  if (items !== undefined) return ok(as(items.map(from)));
  const message = `${operation} was answered without the list ${path.join(".")}`;
  return err({ class: "fatal", code: "answer-unreadable", message, hint: "check that the endpoint is the RDS API; when it is, report it" });
}

const isObject = (value: unknown) => typeof value === "object" && value !== null;

function pageOf<T>(answer: Result<unknown, Failure>, totalField: string): (items: T[]) => NumberedPage<T> {
  const total = answer.ok ? numberOf(answer.value, totalField) : undefined;
  return (items) => ({ items, ...(total !== undefined && { total }) });
}

function text<K extends string>(item: unknown, names: Readonly<Record<K, string>>): { [P in K]?: string } {
  const found: { [P in K]?: string } = {};
  for (const key in names) {
    const value = textOf(item, names[key]);
    if (value !== undefined) found[key] = value;
  }
  return found;
}

const instanceFrom = (item: unknown): Instance => ({
  ...text(item, {
    status: "DBInstanceStatus",
    lockMode: "LockMode",
    lockReason: "LockReason",
    type: "DBInstanceType",
    category: "Category",
    engine: "Engine",
    engineVersion: "EngineVersion",
    storageType: "DBInstanceStorageType",
    guardInstance: "GuardDBInstanceId",
    temporaryInstance: "TempDBInstanceId",
  }),
  ...present({ storage: numberOf(item, "DBInstanceStorage"), diskUsed: numberOf(item, "DBInstanceDiskUsed") }),
});

const backupFrom = (item: unknown): BackupSet => ({
  ...text(item, {
    id: "BackupId",
    status: "BackupStatus",
    type: "BackupType",
    metaStatus: "MetaStatus",
    startTime: "BackupStartTime",
    endTime: "BackupEndTime",
    expiresAt: "ExpectExpireTime",
    storageClass: "StorageClass",
  }),
  ...present({ isAvailable: numberOf(item, "IsAvail"), size: numberOf(item, "BackupSize") }),
});

const metadataFrom = (item: unknown): TableMetadata => text(item, { database: "Database", tables: "Tables", size: "Size" });

const databaseFrom = (item: unknown): Database => text(item, { name: "DBName", status: "DBStatus" });

const taskFrom = (item: unknown): Task => ({
  ...text(item, {
    id: "TaskId",
    instance: "InstanceId",
    type: "TaskType",
    status: "Status",
    step: "CurrentStepName",
    startTime: "StartTime",
    endTime: "EndTime",
    reason: "ReasonCode",
    detail: "TaskDetail",
  }),
  ...present({ progress: numberOf(item, "Progress"), remaining: numberOf(item, "RemainTime") }),
});
