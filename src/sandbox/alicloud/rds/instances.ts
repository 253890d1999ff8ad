import type { Json, JsonObject } from "../../../model/json.ts";
import { isoSeconds } from "../../clock.ts";
import { type RdsInstance, statusOf } from "../../world/instance.ts";
import type { World } from "../../world/world.ts";
import { aliError } from "../errors.ts";
import type { Parameters } from "./input.ts";

/** Throws a ServiceError where there is none. */
export function instanceOf(input: Parameters, world: World): RdsInstance {
  const instance = world.instances.get(input.text("DBInstanceId"));
  if (!instance) throw aliError("InvalidDBInstanceId.NotFound");
  return instance;
}

/** What DescribeDBInstanceAttribute and DescribeDBInstances have in common. */
function common(instance: RdsInstance, now: number): JsonObject {
  return {
    DBInstanceId: instance.id,
    DBInstanceDescription: instance.description,
    DBInstanceType: instance.type,
    DBInstanceStatus: statusOf(instance, now),
    Engine: instance.engine,
    EngineVersion: instance.engineVersion,
    Category: instance.category,
    DBInstanceStorageType: instance.storageType,
    DBInstanceClass: "rds.mysql.s3.large",
    DBInstanceNetType: "Intranet",
    RegionId: instance.region,
    ZoneId: `${instance.region}-h`,
    LockMode: instance.lockMode,
    LockReason: "",
    PayType: "Postpaid",
    ConnectionMode: "Standard",
    InstanceNetworkType: "VPC",
    ...(instance.guardInstance === undefined ? {} : { GuardDBInstanceId: instance.guardInstance }),
    ...(instance.temporaryInstance === undefined ? {} : { TempDBInstanceId: instance.temporaryInstance }),
    ReadOnlyDBInstanceIds: { ReadOnlyDBInstanceId: instance.readOnlyInstances.map((DBInstanceId) => ({ DBInstanceId })) },
  };
}

export function describeAttribute(input: Parameters, world: World): JsonObject {
  const instance = instanceOf(input, world);
  const attribute = {
    ...common(instance, world.clock.now()),
    DBInstanceStorage: instance.storageGigabytes,
    DBInstanceDiskUsed: String(Math.round(instance.usedMegabytes * 1024 * 1024)),
    DBInstanceClassType: "s",
    DBInstanceCPU: "4",
    DBInstanceMemory: 8192,
    CreationTime: isoSeconds(world.clock.now() - 400 * 24 * 3600 * 1000),
    ConnectionString: `${instance.id}.mysql.rds.aliyuncs.com`,
    Port: "3306",
    MaintainTime: "18:00Z-22:00Z",
  };
  return { Items: { DBInstanceAttribute: [attribute] } };
}

export function describeInstances(input: Parameters, world: World): JsonObject {
  const size = input.integer("PageSize", 30, 1, 100);
  const number = input.integer("PageNumber", 1, 1, 1_000_000);
  const wanted = input.list("DBInstanceId");
  const all = [...world.instances.values()].filter((instance) => wanted === undefined || wanted.has(instance.id));
  const shown = all.slice((number - 1) * size, number * size);
  return {
    Items: { DBInstance: shown.map((instance) => common(instance, world.clock.now())) },
    PageNumber: number,
    PageRecordCount: shown.length,
    TotalRecordCount: all.length,
  };
}

export function describeDatabases(input: Parameters, world: World): JsonObject {
  const instance = instanceOf(input, world);
  const now = world.clock.now();
  const size = input.integer("PageSize", 30, 1, 100);
  const number = input.integer("PageNumber", 1, 1, 1_000_000);
  const name = input.optional("DBName");
  const status = input.optional("DBStatus");
  const all = [...instance.databases.allAt(now)]
    .map(([databaseName, database]) => ({ name: databaseName, status: now < database.readyAt ? "Creating" : "Running" }))
    .filter((database) => (name === undefined || database.name === name) && (status === undefined || database.status === status));
  const shape = (database: { name: string; status: string }): Json => ({
    DBInstanceId: instance.id,
    DBName: database.name,
    DBStatus: database.status,
    DBDescription: "",
    CharacterSetName: "utf8mb4",
    Engine: instance.engine,
    Accounts: { AccountPrivilegeInfo: [] },
  });
  return { Databases: { Database: all.slice((number - 1) * size, number * size).map(shape) } };
}
