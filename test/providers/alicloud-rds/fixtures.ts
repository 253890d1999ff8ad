import type { Call, CompiledCall, Pin } from "../../../src/model/call.ts";
import type { AlicloudRdsEntry } from "../../../src/model/generated/restore-plan.ts";
import type { Entry } from "../../../src/model/restore-plan.ts";
import { err, ok, type Result } from "../../../src/model/result.ts";
import { toFailure } from "../../../src/providers/alicloud/errors.ts";
import type { NumberedPage } from "../../../src/providers/alicloud/pages.ts";
import type {
  BackupPolicy,
  BackupSet,
  Database,
  Instance,
  RdsClient,
  RecoveryWindow,
  RestoreTableInput,
  TableMetadata,
  Task,
} from "../../../src/providers/alicloud-rds/client.ts";
import { compile, withPin } from "../../../src/providers/alicloud-rds/compile.ts";
import { alicloudRds } from "../../../src/providers/alicloud-rds/index.ts";
import { rds } from "../../../src/providers/alicloud-rds/service.ts";
import { sessionOver } from "../../../src/providers/alicloud-rds/session.ts";
import type { Failure, Watch } from "../../../src/providers/provider.ts";

export const now = Date.parse("2026-11-20T12:00:00Z");
export const ago = (minutes: number) => `${new Date(now - minutes * 60_000).toISOString().slice(0, 19)}Z`;

export function entryOf(fields: Partial<AlicloudRdsEntry> = {}): Entry<AlicloudRdsEntry> {
  const all: AlicloudRdsEntry = {
    id: "crm",
    provider: "alicloud-rds",
    region: "cn-hangzhou",
    instance: "rm-1",
    from: { backupId: "100" },
    databases: [{ name: "crm", newName: "crm_new", tables: [{ name: "accounts", newName: "accounts_new" }] }],
    ...fields,
  };
  const locate = () => ({ file: "plans/a.yaml", line: 1, column: 1 });
  return { plan: "inc-1", id: all.id, provider: all.provider, fields: all, dependsOn: [], generation: 1, locate };
}

export const keptName = entryOf({ databases: [{ name: "crm", tables: [{ name: "accounts", newName: "accounts_new" }] }] });

/** The calls of an entry with their backup in them, if there is one. */
export const compiled = (entry: Entry<AlicloudRdsEntry>, pin: Pin | undefined): CompiledCall[] =>
  compile(entry).map((call) => (pin === undefined ? call : withPin(call, pin)));

export function callsOf(entry: Entry<AlicloudRdsEntry> = entryOf(), pin: Pin = { kind: "backup-set", id: "100" }): Call[] {
  return compiled(entry, pin).map((call, index) => ({
    ...call,
    ...alicloudRds.place(entry),
    key: `key-${index}`,
    intent: `intent-${index}`,
    plan: entry.plan,
    entry: entry.id,
    provider: entry.provider,
    generation: 1,
    pin,
  }));
}

export function callOf(entry: Entry<AlicloudRdsEntry> = entryOf(), pin?: Pin): Call {
  const [call] = callsOf(entry, pin);
  if (call === undefined) throw new Error("the entry has no database");
  return call;
}

export const watchOf = (fields: Partial<Watch> = {}): Watch => ({
  call: callOf(),
  accepted: true,
  submittedAt: now - 60_000,
  baseline: { tasks: ["t-old"], existing: [] },
  taken: new Set(),
  ...fields,
});

export const refusal = (code: string, operation: string, status = 400): Failure =>
  toFailure(rds, { kind: "refused", status, code, text: "" }, operation, "read");

export const backupOf = (id: string, minutesAgo: number, fields: Partial<BackupSet> = {}): BackupSet => ({
  id,
  status: "Success",
  type: "FullBackup",
  isAvailable: 1,
  metaStatus: "OK",
  startTime: ago(minutesAgo + 10),
  endTime: ago(minutesAgo),
  storageClass: "0",
  ...fields,
});

/** What the fake shows; a Failure in place of a value refuses the request. */
export interface World {
  instance: Instance | undefined | Failure;
  backups: readonly BackupSet[] | Failure;
  policy: BackupPolicy | Failure;
  window: RecoveryWindow | Failure;
  metadata: readonly TableMetadata[] | Failure;
  databases: readonly Database[] | Failure;
  tasks: readonly Task[] | Failure;
  restoreTable: (input: RestoreTableInput, token: string, guard: () => void) => Result<{ requestId?: string }, Failure>;
  pageSize: number;
  account?: string | Failure;
}

/** An instance from which everything can be restored. */
export const healthy: World = {
  instance: {
    status: "Running",
    lockMode: "Unlock",
    type: "Primary",
    engine: "MySQL",
    engineVersion: "5.7",
    category: "HighAvailability",
    storageType: "local_ssd",
    storage: 100,
    diskUsed: 1024,
  },
  backups: [backupOf("100", 600), backupOf("99", 2040)],
  policy: { compressType: "4", backupLog: "Enable", enableBackupLog: "1" },
  window: { begin: ago(10_000), end: ago(5) },
  metadata: [
    { database: "crm", tables: "accounts", size: "2048" },
    { database: "crm", tables: "contacts", size: "1024" },
  ],
  databases: [{ name: "crm", status: "Running" }],
  tasks: [],
  restoreTable: () => ok({ requestId: "api-1" }),
  pageSize: 100,
};

const isFailure = (value: unknown): value is Failure => typeof value === "object" && value !== null && "class" in value && "code" in value;

/** A client over plain data. `asked` lists its requests. */
export function fakeClient(world: Partial<World> = {}): { client: RdsClient; asked: string[] } {
  const all = { ...healthy, ...world };
  const asked: string[] = [];
  const one = async <T>(what: string, value: T | Failure): Promise<Result<T, Failure>> => {
    asked.push(what);
    await Promise.resolve();
    return isFailure(value) ? err(value) : ok(value);
  };
  const paged = async <T>(what: string, value: readonly T[] | Failure, page: number): Promise<Result<NumberedPage<T>, Failure>> => {
    const items = await one(what, value);
    if (!items.ok) return items;
    return ok({ items: items.value.slice((page - 1) * all.pageSize, page * all.pageSize), total: items.value.length });
  };
  const client: RdsClient = {
    instance: () => one("instance", all.instance),
    backups: ({ backupId, from = "", to = "9", page }) => {
      const within = ({ startTime = ago(0) }: BackupSet) => from <= startTime && startTime <= to;
      const listed = isFailure(all.backups)
        ? all.backups
        : all.backups.filter((backup) => within(backup) && (backupId === undefined || backup.id === backupId));
      return paged(backupId === undefined ? "backups" : `backups ${backupId}`, listed, page);
    },
    backupPolicy: () => one("policy", all.policy),
    recoveryWindow: () => one("window", all.window),
    metadata: ({ backupId, database, page }) => {
      const rows = isFailure(all.metadata) ? all.metadata : all.metadata.filter((row) => row.database === database);
      return paged(`metadata ${backupId} ${database}`, rows, page);
    },
    databases: ({ page }) => paged("databases", all.databases, page),
    tasks: ({ from, page }) => {
      const since = isFailure(all.tasks) ? all.tasks : all.tasks.filter(({ startTime = from }) => startTime >= from);
      return paged("tasks", since, page);
    },
    restoreTable: async (input, token, guard) => {
      asked.push("restoreTable");
      return all.restoreTable(input, token, guard);
    },
  };
  return { client, asked };
}

export function fakeSession(world: Partial<World> = {}, env: Record<string, string> = {}, clock: () => number = () => now) {
  const { client, asked } = fakeClient(world);
  const account = async () => {
    asked.push("account");
    return isFailure(world.account) ? err(world.account) : ok(world.account ?? "1111222233334444");
  };
  return { session: sessionOver(() => client, { env, now: clock, sleep: async () => undefined }, account), asked };
}
