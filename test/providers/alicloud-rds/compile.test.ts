import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CompiledCall } from "../../../src/model/call.ts";
import type { RDSDatabase } from "../../../src/model/generated/restore-plan.ts";
import { listOf, textOf } from "../../../src/providers/alicloud/fields.ts";
import { backup } from "../../../src/providers/alicloud-rds/compile.ts";
import { alicloudRds } from "../../../src/providers/alicloud-rds/index.ts";
import { compiled, entryOf } from "./fixtures.ts";

const tables = (count: number, from = 0) =>
  Array.from({ length: count }, (_, index) => ({ name: `t${from + index}`, newName: `t${from + index}_new` }));
const pin = { kind: "backup-set", id: "9026262" } as const;
const metaText = ({ input }: CompiledCall) => textOf(input, "TableMeta") ?? "";
const metaOf = (database: RDSDatabase) =>
  compiled(entryOf({ databases: [database] }), pin)
    .map(metaText)
    .join();

describe("the documented request", () => {
  it("is what its plan compiles to, to the letter", () => {
    const entry = entryOf({
      instance: "rm-uf6wjk5xxxxxxxxxx",
      from: { restoreTime: "2019-08-20T16:00:00Z" },
      databases: [
        {
          name: "dtstestdata",
          tables: [
            { name: "customer_old", newName: "customer_old123" },
            { name: "order", newName: "order123" },
          ],
        },
      ],
    });
    const chosen = backup(entry);
    const calls = "pin" in chosen ? compiled(entry, chosen.pin) : [];
    expect(calls).toHaveLength(1);
    expect(calls[0]?.operation).toBe("RestoreTable");
    expect(calls[0]?.input).toEqual({
      DBInstanceId: "rm-uf6wjk5xxxxxxxxxx",
      RestoreTime: "2019-08-20T16:00:00Z",
      TableMeta:
        '[{"type":"db","name":"dtstestdata","newname":"dtstestdata","tables":[{"type":"table","name":"customer_old","newname":"customer_old123"},{"type":"table","name":"order","newname":"order123"}]}]',
    });
  });

  it("has the example of TableMeta's parameter", () => {
    expect(metaOf({ name: "testdb1", newName: "testdb1_new", tables: [{ name: "testdb1table1", newName: "testdb1table1_new" }] })).toBe(
      '[{"type":"db","name":"testdb1","newname":"testdb1_new","tables":[{"type":"table","name":"testdb1table1","newname":"testdb1table1_new"}]}]',
    );
  });
});

describe("compile", () => {
  it("leaves `tables` out for a whole database", () => {
    expect(metaOf({ name: "a", newName: "b" })).toBe('[{"type":"db","name":"a","newname":"b"}]');
  });

  it("leaves the backup's parameter out without a pin", () => {
    expect(compiled(entryOf(), undefined)[0]?.input).not.toHaveProperty("BackupId");
  });

  it.each([
    [undefined, undefined],
    [true, true],
    [false, false],
  ])("sends InstantRecovery %s as %s", (written, sent) => {
    const [call] = compiled(entryOf(written === undefined ? {} : { instantRecovery: written }), pin);
    expect(call?.input["InstantRecovery"]).toBe(sent);
  });

  it("names what it restores and where that stands in the entry", () => {
    const [call] = compiled(entryOf(), pin);
    expect(call?.restores).toEqual([
      {
        source: "crm",
        target: "crm_new",
        targetId: "alicloud-rds/cn-hangzhou/rm-1/crm_new",
        path: ["databases", 0, "newName"],
        implied: true,
      },
      {
        source: "crm.accounts",
        target: "crm_new.accounts_new",
        targetId: "alicloud-rds/cn-hangzhou/rm-1/crm_new/accounts_new",
        path: ["databases", 0, "tables", 0, "newName"],
      },
    ]);
  });

  it("collides by target with any other call that makes the same new database", () => {
    const ids = (database: RDSDatabase) => compiled(entryOf({ databases: [database] }), pin)[0]?.restores.map(({ targetId }) => targetId);
    const whole = ids({ name: "a", newName: "New-1" });
    const other = ids({ name: "b", newName: "new-1", tables: tables(1) });
    const kept = ids({ name: "new-1", tables: tables(1) });
    expect(whole?.[0]).toBe(other?.[0]);
    expect(kept).toEqual(other?.slice(1));
  });

  it("escapes names so that no two objects share an id", () => {
    const [call] = compiled(entryOf({ databases: [{ name: "a", tables: [{ name: "x", newName: "b/c%2Fd" }] }] }), pin);
    expect(call?.restores[0]?.targetId).toBe("alicloud-rds/cn-hangzhou/rm-1/a/b%2Fc%252fd");
  });

  it.each([
    [100, [100]],
    [101, [100, 1]],
    [250, [100, 100, 50]],
  ])("puts %i tables of databases that keep their names into calls of %j", (count, sizes) => {
    const databases = [
      { name: "a", tables: tables(Math.floor(count / 2)) },
      { name: "b", newName: "b", tables: tables(count - Math.floor(count / 2)) },
    ];
    const calls = compiled(entryOf({ databases }), pin);
    expect(calls.map(({ restores }) => restores.length)).toEqual(sizes);
    const all = databases.flatMap(({ name, tables: own }) => own.map((table) => `${name}.${table.newName}`));
    expect(calls.flatMap(({ restores }) => restores.map(({ target }) => target))).toEqual(all);
  });

  it("sends whole databases with the first of several calls", () => {
    const calls = compiled(
      entryOf({
        databases: [
          { name: "a", tables: tables(150) },
          { name: "w", newName: "w2" },
        ],
      }),
      pin,
    );
    expect(calls.map((call) => metaText(call).includes('"w2"'))).toEqual([true, false]);
  });

  it("never splits an entry that makes a database for its tables", () => {
    expect(compiled(entryOf({ databases: [{ name: "a", newName: "b", tables: tables(150) }] }), pin)).toHaveLength(1);
  });

  it("keeps every table, its order and the limit, whatever the shape", () => {
    const shape = fc.array(fc.nat({ max: 260 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(shape, (counts) => {
        const databases = counts.map((count, index) => ({ name: `d${index}`, tables: tables(Math.max(1, count)) }));
        const calls = compiled(entryOf({ databases }), pin);
        const sent = calls.flatMap((call) => {
          const items: unknown = JSON.parse(metaText(call));
          return (listOf({ items }, "items") ?? []).flatMap((item) =>
            (listOf(item, "tables") ?? []).map((table) => `${textOf(item, "name")}.${textOf(table, "name")}`),
          );
        });
        expect(sent).toEqual(databases.flatMap(({ name, tables: own }) => own.map((table) => `${name}.${table.name}`)));
        for (const { restores } of calls) expect(restores.length).toBeLessThanOrEqual(100);
        expect(calls).toHaveLength(Math.ceil(sent.length / 100));
      }),
    );
  });
});

describe("backup", () => {
  it.each([
    [{ backupId: "9026262" }, { pin: { kind: "backup-set", id: "9026262" } }],
    [{ latest: true } as const, { selector: { latest: true } }],
    [{ restoreTime: "2026-11-20T09:13:00Z" }, { pin: { kind: "restore-time", id: "2026-11-20T09:13:00Z" } }],
    [{ restoreTime: "2026-11-20T10:13+01:00" }, { pin: { kind: "restore-time", id: "2026-11-20T09:13:00Z" } }],
    [{ restoreTime: "2026-01-01 00:30:00.000-02:00" }, { pin: { kind: "restore-time", id: "2026-01-01T02:30:00Z" } }],
    [{ restoreTime: "2026-11-20t09:13:00z" }, { pin: { kind: "restore-time", id: "2026-11-20T09:13:00Z" } }],
  ])("reads %j", (from, expected) => {
    expect(backup(entryOf({ from }))).toEqual(expected);
  });
});

it("runs the calls of an instance one after the other", () => {
  expect(alicloudRds.place(entryOf())).toEqual({
    region: "cn-hangzhou",
    scopeKind: "instance",
    scope: "rm-1",
    lane: "alicloud-rds/cn-hangzhou/rm-1",
  });
});
