import type { JsonObject } from "../../../model/json.ts";
import type { Done } from "../../exchange.ts";
import type { World } from "../../world/world.ts";
import { describeBackupPolicy, describeBackups, describeRecoveryTime } from "./backups.ts";
import { Parameters } from "./input.ts";
import { describeAttribute, describeDatabases, describeInstances } from "./instances.ts";
import { describeMetaList } from "./meta-list.ts";
import { restoreTable, type Tokens } from "./restore-table.ts";
import { describeHistoryTasks } from "./tasks.ts";

type Read = (input: Parameters, world: World) => JsonObject;

const reads: ReadonlyMap<string, Read> = new Map<string, Read>([
  ["DescribeDBInstanceAttribute", describeAttribute],
  ["DescribeDBInstances", describeInstances],
  ["DescribeBackups", describeBackups],
  ["DescribeBackupPolicy", describeBackupPolicy],
  ["DescribeMetaList", describeMetaList],
  ["DescribeLocalAvailableRecoveryTime", describeRecoveryTime],
  ["DescribeDatabases", describeDatabases],
  ["DescribeHistoryTasks", describeHistoryTasks],
]);

/** Runs an operation of the 2014-08-15 API; undefined when the sandbox doesn't know it. Throws a ServiceError. */
export function runOperation(operation: string, values: JsonObject, requestId: string, world: World, tokens: Tokens): Done | undefined {
  const input = new Parameters(values);
  if (operation === "RestoreTable") return restoreTable(input, values, requestId, world, tokens);
  const read = reads.get(operation);
  return read && { body: { RequestId: requestId, ...read(input, world) } };
}
