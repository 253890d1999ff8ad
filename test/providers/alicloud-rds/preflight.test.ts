import { describe, expect, it } from "vitest";
import type { AlicloudRdsEntry } from "../../../src/model/generated/restore-plan.ts";
import { toFailure } from "../../../src/providers/alicloud/errors.ts";
import { backup } from "../../../src/providers/alicloud-rds/compile.ts";
import { rds } from "../../../src/providers/alicloud-rds/service.ts";
import { contentOf } from "../../../src/providers/alicloud-rds/sources.ts";
import type { Failure } from "../../../src/providers/provider.ts";
import { ago, backupOf, callsOf, entryOf, fakeSession, healthy, refusal, type World } from "./fixtures.ts";

async function look(world: Partial<World>, fields: Partial<AlicloudRdsEntry> = {}) {
  const entry = entryOf(fields);
  const chosen = backup(entry);
  const pin = "pin" in chosen ? chosen.pin : ({ kind: "backup-set", id: "100" } as const);
  const { session, asked } = fakeSession(world);
  return { ...(await session.preflight(entry, pin, callsOf(entry, pin), new Set())), asked };
}

const instance = (fields: object): Partial<World> => ({ instance: { ...healthy.instance, ...fields } });
const at = { from: { restoreTime: ago(100) } };
const noLogs = { policy: { compressType: "4", backupLog: "Disabled", enableBackupLog: "0" } };
const names = (name: string, table: string) => ({ databases: [{ name, newName: "crm_new", tables: [{ name: table, newName: "x" }] }] });
const source = ["databases", 0, "tables", 0, "name"];
const backupId = ["from", "backupId"];
const restoreTime = ["from", "restoreTime"];

const unreachable = toFailure(rds, { kind: "lost", sent: false, detail: "connect ECONNREFUSED 127.0.0.1:9" }, "Describe", "read");
const everyRead = (failure: Failure): Partial<World> => ({
  instance: failure,
  backups: failure,
  policy: failure,
  window: failure,
  metadata: failure,
  databases: failure,
  tasks: failure,
});

const cases: [string, Partial<World>, Partial<AlicloudRdsEntry>, [string, string, (string | number)[]][]][] = [
  ["nothing wrong", {}, {}, []],
  ["nothing wrong, at a time", {}, at, []],
  ["the instance missing", { instance: undefined }, {}, [["error", "instance-not-found", ["instance"]]]],
  [
    "the instance refused by every read",
    {
      instance: refusal("InvalidDBInstanceId.NotFound", "DescribeDBInstanceAttribute", 404),
      backups: refusal("InvalidDBInstanceId.NotFound", "DescribeBackups", 404),
      policy: refusal("InvalidDBInstanceId.NotFound", "DescribeBackupPolicy", 404),
      tasks: refusal("InvalidDBInstanceId.NotFound", "DescribeHistoryTasks", 404),
      databases: refusal("InvalidDBInstanceId.NotFound", "DescribeDatabases", 404),
    },
    {},
    [["error", "instance-not-found", ["instance"]]],
  ],
  ["the instance restoring", instance({ status: "Restoring" }), {}, [["warning", "instance-busy", ["instance"]]]],
  ["the instance in an unknown state", instance({ status: "Dreaming" }), {}, [["warning", "instance-busy", ["instance"]]]],
  ["the instance stopped", instance({ status: "Stopped" }), {}, [["error", "instance-unavailable", ["instance"]]]],
  ["the instance going", instance({ status: "Deleting" }), {}, [["error", "instance-unavailable", ["instance"]]]],
  ["the instance released", instance({ status: "Released" }), {}, [["error", "instance-unavailable", ["instance"]]]],
  ["the instance locked", instance({ lockMode: "LockByDiskQuota" }), {}, [["error", "instance-locked", ["instance"]]]],
  ["the instance locked by a restore", instance({ lockMode: "LockByRestoration" }), {}, [["warning", "instance-busy", ["instance"]]]],
  ["a read-only instance", instance({ type: "Readonly" }), {}, [["error", "instance-unsuitable", ["instance"]]]],
  ["a guard instance", instance({ type: "Guard" }), {}, [["error", "instance-unsuitable", ["instance"]]]],
  ["another engine", instance({ engine: "PostgreSQL", engineVersion: "16" }), {}, [["error", "instance-unsuitable", ["instance"]]]],
  ["a temporary instance attached", instance({ temporaryInstance: "rm-2" }), {}, [["warning", "instance-unsuitable", ["instance"]]]],
  ["Basic Edition", instance({ category: "Basic" }), {}, [["warning", "instance-undocumented", ["instance"]]]],
  ["5.7 on a cloud disk", instance({ storageType: "cloud_essd" }), {}, [["warning", "instance-undocumented", ["instance"]]]],
  ["8.0 on a local disk", instance({ engineVersion: "8.0" }), {}, []],
  ["5.6 on any disk", instance({ engineVersion: "5.6", storageType: "cloud_ssd" }), {}, []],
  ["table restore off", { policy: { compressType: "8" } }, {}, [["warning", "table-restore-off", ["instance"]]]],
  ["log backup off, which a backup set doesn't need", noLogs, {}, []],
  ["log backup off, which a time needs", noLogs, at, [["error", "log-backup-off", restoreTime]]],
  [
    "log backup off by the window too",
    { ...noLogs, window: refusal("LogBackupNotEnabled", "DescribeLocalAvailableRecoveryTime") },
    at,
    [["error", "log-backup-off", restoreTime]],
  ],
  ["a time before the window", { window: { begin: ago(90), end: ago(5) } }, at, [["error", "restore-time-unavailable", restoreTime]]],
  ["a time after the window", { window: { begin: ago(9000), end: ago(101) } }, at, [["error", "restore-time-unavailable", restoreTime]]],
  [
    "no binary logs",
    { window: refusal("InvalidBinlog.NotFound", "DescribeLocalAvailableRecoveryTime", 404) },
    at,
    [["error", "restore-time-unavailable", restoreTime]],
  ],
  [
    "no usable backup before the time",
    { backups: [backupOf("100", 50), backupOf("99", 200, { metaStatus: "" })] },
    at,
    [["error", "restore-time-unavailable", restoreTime]],
  ],
  ["no such backup set", {}, { from: { backupId: "7" } }, [["error", "backup-not-found", backupId]]],
  ["a failed backup set", { backups: [backupOf("100", 1, { status: "Failed" })] }, {}, [["error", "backup-unusable", backupId]]],
  ["an unavailable backup set", { backups: [backupOf("100", 1, { isAvailable: 0 })] }, {}, [["error", "backup-unusable", backupId]]],
  [
    "a backup set from before the feature",
    { backups: [backupOf("100", 1, { metaStatus: "" })] },
    {},
    [["error", "backup-unusable", backupId]],
  ],
  [
    "a backup set with too many tables",
    { backups: [backupOf("100", 1, { metaStatus: "LARGE" })] },
    {},
    [["error", "backup-unusable", backupId]],
  ],
  [
    "the chosen latest become unusable",
    { backups: [backupOf("100", 1, { metaStatus: "EMPTY" })] },
    { from: { latest: true } },
    [["error", "backup-unusable", ["from", "latest"]]],
  ],
  ["an archived backup set", { backups: [backupOf("100", 1, { storageClass: "1" })] }, {}, [["warning", "backup-archived", backupId]]],
  ["a backup set about to go", { backups: [backupOf("100", 1, { expiresAt: ago(-60) })] }, {}, [["warning", "backup-expiring", backupId]]],
  ["a database that isn't in the backup", {}, names("crn", "accounts"), [["error", "source-not-found", ["databases", 0, "name"]]]],
  ["a table that isn't in the backup", {}, names("crm", "account"), [["error", "source-not-found", source]]],
  ["a table that may be in the logs", {}, { ...at, ...names("crm", "account") }, [["warning", "source-not-in-full-backup", source]]],
  ["a database without any table listed", { metadata: [{ database: "crm" }] }, {}, []],
  [
    "metadata that can't be listed",
    { metadata: refusal("InvalidMeta.TooLarge", "DescribeMetaList", 403) },
    {},
    [["warning", "metadata-unavailable", ["databases"]]],
  ],
  [
    "the new database there already",
    { databases: [{ name: "CRM_new", status: "Running" }] },
    {},
    [["error", "target-exists", ["databases", 0, "newName"]]],
  ],
  [
    "a task running",
    { tasks: [{ id: "t-1", status: "Running", type: "x", startTime: ago(3) }] },
    {},
    [["warning", "instance-busy", ["instance"]]],
  ],
  [
    "a task ended or to come",
    {
      tasks: [
        { id: "t-1", status: "Succeed", startTime: ago(3) },
        { id: "t-2", status: "Scheduled" },
      ],
    },
    {},
    [],
  ],
  ["too little disk, used in MB", instance({ storage: 10, diskUsed: 10_239 }), {}, [["warning", "disk-short", ["databases"]]]],
  [
    "too little disk, used in bytes",
    instance({ storage: 10, diskUsed: 10 * 1024 ** 3 - 100 }),
    {},
    [["warning", "disk-short", ["databases"]]],
  ],
  ["enough disk, used in bytes", instance({ storage: 10, diskUsed: 8 * 1024 ** 3 }), {}, []],
  [
    "reads forbidden",
    {
      instance: refusal("Forbidden.RAM", "DescribeDBInstanceAttribute", 403),
      tasks: refusal("Forbidden.RAM", "DescribeHistoryTasks", 403),
      metadata: refusal("Forbidden.RAM", "DescribeMetaList", 403),
    },
    {},
    [
      ["warning", "check-forbidden", ["instance"]],
      ["warning", "check-forbidden", ["instance"]],
      ["warning", "check-forbidden", ["databases"]],
    ],
  ],
  [
    "a read that stays throttled",
    { policy: refusal("Throttling.User", "DescribeBackupPolicy") },
    {},
    [["error", "throttled", ["instance"]]],
  ],
  [
    "a read that a busy instance refuses",
    { databases: refusal("OperationDenied.DBInstanceStatus", "DescribeDatabases", 403) },
    {},
    [["warning", "instance-busy", ["databases"]]],
  ],
  [
    "a read that is refused for a reason of its own",
    { policy: refusal("InvalidPageSize", "DescribeBackupPolicy") },
    {},
    [["error", "check-failed", ["instance"]]],
  ],
  ["nobody reached", everyRead(unreachable), {}, [["error", "network-unreachable", ["instance"]]]],
  ["a gateway before everything", everyRead(refusal("x", "Describe", 503)), {}, [["error", "service-unavailable", ["instance"]]]],
  [
    "expired credentials",
    everyRead(refusal("InvalidSecurityToken.Expired", "Describe", 403)),
    {},
    [["error", "credentials-expired", ["instance"]]],
  ],
  [
    "credentials refused to every read",
    {
      instance: refusal("InvalidAccessKeyId.NotFound", "DescribeDBInstanceAttribute", 404),
      backups: refusal("InvalidAccessKeyId.NotFound", "DescribeBackups", 404),
      policy: refusal("InvalidAccessKeyId.NotFound", "DescribeBackupPolicy", 404),
    },
    {},
    [["error", "credentials-refused", ["instance"]]],
  ],
];

describe("preflight", () => {
  it.each(cases)("%s", async (_, world, fields, expected) => {
    const { diagnostics } = await look(world, fields);
    expect(diagnostics.map(({ severity, code, path }) => [severity, code, path])).toEqual(expected);
    for (const { hint } of diagnostics) expect(hint?.length).toBeGreaterThan(0);
  });

  it("names the permission that a check lacks", async () => {
    const { diagnostics } = await look({ policy: refusal("Forbidden.RAM", "DescribeBackupPolicy", 403) });
    expect(diagnostics[0]?.message).toContain("rds:DescribeBackupPolicy");
  });

  it("says what a name was probably meant to be, and which backups would serve", async () => {
    expect((await look({}, names("crm", "acounts"))).diagnostics[0]?.hint).toBe("did you mean accounts?");
    expect((await look({}, names("crn", "accounts"))).diagnostics[0]?.hint).toBe("did you mean crm?");
    // Looks the same: a Cyrillic letter.
    expect((await look({}, names("crm", "\u0430ccounts"))).diagnostics[0]?.hint).toBe(
      "did you mean accounts? It has U+0061 where yours has U+0430",
    );
    expect((await look({}, { from: { backupId: "7" } })).diagnostics[0]?.hint).toContain("100 of");
  });

  it("tells sizes and the backup's times", async () => {
    const both = [
      { name: "crm", newName: "crm_all" },
      { name: "crm", tables: [{ name: "contacts", newName: "contacts2" }] },
    ];
    const { sizes, pin } = await look({ backups: [backupOf("100", 9, { expiresAt: ago(-9999) })] }, { databases: both });
    expect(sizes).toEqual({
      "alicloud-rds/cn-hangzhou/rm-1/crm_all": 3072 * 1024,
      "alicloud-rds/cn-hangzhou/rm-1/crm/contacts2": 1024 * 1024,
    });
    expect(pin).toEqual({ kind: "backup-set", id: "100", createdAt: ago(9), expiresAt: ago(-9999) });
  });

  it("checks names at a time against the newest usable backup before it", async () => {
    const backups = [backupOf("103", 5), backupOf("102", 200, { metaStatus: "" }), backupOf("101", 300), backupOf("100", 400)];
    expect((await look({ backups }, at)).asked).toContain("metadata 101 crm");
  });

  it("doesn't list the backups again that `latest` was chosen from", async () => {
    const { session, asked } = fakeSession();
    const entry = entryOf({ from: { latest: true } });
    const pin = await session.resolve(entry);
    if (pin.ok) await session.preflight(entry, pin.value, callsOf(entry, pin.value), new Set());
    expect(asked.filter((what) => what.startsWith("backups"))).toEqual(["backups"]);
  });

  it("asks the same of an instance once, however many entries it has", async () => {
    const { session, asked } = fakeSession();
    const entries = Array.from({ length: 50 }, (_, index) => entryOf({ id: `e${index}` }));
    await Promise.all(entries.map((entry) => session.preflight(entry, { kind: "backup-set", id: "100" }, callsOf(entry), new Set())));
    expect(asked.sort()).toEqual(["backups 100", "databases", "instance", "metadata 100 crm", "policy", "tasks"]);
  });
});

describe("contentOf", () => {
  it.each([
    [
      "a row a table",
      [
        { database: "a", tables: "t", size: "1" },
        { database: "a", tables: "u", size: "2" },
        { database: "b", tables: "v" },
      ],
      { t: 1024, u: 2048 },
      3072,
    ],
    ["a row a database", [{ database: "a", tables: "t,u", size: "1,2" }], { t: 1024, u: 2048, "t,u": 3072 }, 3072],
    ["one size for several", [{ database: "a", tables: "t, u", size: "3" }], { t: undefined, u: undefined, "t, u": 3072 }, 3072],
    ["no size", [{ database: "a", tables: "t" }], { t: undefined }, undefined],
  ])("understands %s", (_, rows, tables, size) => {
    const content = contentOf(rows, "a");
    expect(Object.fromEntries(content?.tables ?? [])).toEqual(tables);
    expect(content?.size).toBe(size);
  });

  it("knows a database that isn't there", () => {
    expect(contentOf([{ database: "A", tables: "t" }], "a")).toBeUndefined();
  });
});
