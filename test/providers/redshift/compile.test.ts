import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { backup, compile, place, withPin } from "../../../src/providers/redshift/compile.ts";
import { redshift } from "../../../src/providers/redshift/index.ts";
import { compiled, entryOf, snapshotPin } from "./fixtures.ts";

const defaults = {
  ClusterIdentifier: "warehouse",
  NewTableName: "orders_restored",
  SnapshotIdentifier: "s-1",
  SourceDatabaseName: "prod",
  SourceSchemaName: "public",
  SourceTableName: "orders",
  TargetDatabaseName: "prod",
  TargetSchemaName: "public",
};

const { ClusterIdentifier, ...more } = defaults;
const withFlag = { ClusterIdentifier, EnableCaseSensitiveIdentifier: false, ...more };

describe("compile", () => {
  it.each([
    ["nothing optional", {}, defaults],
    ["the flag as written", { caseSensitiveIdentifiers: false }, withFlag],
    [
      "a source schema, for both",
      { source: { database: "prod", schema: "s" } },
      { ...defaults, SourceSchemaName: "s", TargetSchemaName: "s" },
    ],
    ["a target schema", { target: { schema: "t" } }, { ...defaults, TargetSchemaName: "t" }],
    ["a target database", { target: { database: "d" } }, { ...defaults, TargetDatabaseName: "d" }],
  ])("%s, in the order of the API reference", (_, fields, input) => {
    const [call] = compiled(entryOf(fields), snapshotPin);
    expect(call?.operation).toBe("RestoreTableFromClusterSnapshot");
    expect(JSON.stringify(call?.input)).toBe(JSON.stringify(input));
  });

  it.each([{ snapshotIdentifier: "s-1" }, { latest: true as const }, { at: "2026-11-20T09:14:00Z" }])(
    "%j without a pin has no backup in it",
    (from) => {
      const { SnapshotIdentifier: _, ...input } = defaults;
      expect(compiled(entryOf({ from }), undefined)).toMatchObject([{ operation: "RestoreTableFromClusterSnapshot", input }]);
      expect(Object.keys(compiled(entryOf({ from }), undefined)[0]?.input ?? {})).toEqual(Object.keys(input));
    },
  );

  it("makes one call a table, in order, each knowing where it stands", () => {
    const tables = [
      { name: "a", newName: "a2" },
      { name: "b", newName: "b2" },
    ];
    const calls = compiled(entryOf({ tables, target: { schema: "recovered" } }), undefined);
    expect(calls.map(({ path, restores }) => ({ path, restores }))).toEqual(
      ["a", "b"].map((name, index) => ({
        path: ["tables", index],
        restores: [
          {
            source: `prod.public.${name}`,
            target: `prod.recovered.${name}2`,
            targetId: `redshift/eu-west-1/warehouse/prod/recovered/${name}2`,
            path: ["tables", index, "newName"],
          },
        ],
      })),
    );
  });

  it("gives two targets one id exactly where Redshift would make one table of them", () => {
    const targetId = (newName: string, caseSensitiveIdentifiers: boolean) =>
      compiled(entryOf({ tables: [{ name: "t", newName }], caseSensitiveIdentifiers }), undefined)[0]?.restores[0]?.targetId;
    expect(targetId("Orders", false)).toBe(targetId("orders", false));
    const name = fc.string({ minLength: 1, unit: fc.constantFrom("/", "%", "2", "F", "a", ".") });
    fc.assert(
      fc.property(name, name, (a, b) => {
        expect(targetId(a, true) === targetId(b, true)).toBe(a === b);
      }),
    );
  });
});

describe("place and backup", () => {
  it("names the cluster as the lane", () => {
    expect(place(entryOf())).toEqual({
      region: "eu-west-1",
      scopeKind: "cluster",
      scope: "warehouse",
      lane: "redshift/eu-west-1/warehouse",
    });
  });

  it.each([
    [{ snapshotIdentifier: "rs:warehouse-1" }, { pin: { kind: "snapshot", id: "rs:warehouse-1" } }],
    [{ latest: true as const }, { selector: { latest: true } }],
    [{ at: "2026-11-20T10:14:00+01:00" }, { selector: { at: "2026-11-20T09:14:00.000Z" } }],
  ])("%j", (from, expected) => {
    expect(backup(entryOf({ from }))).toEqual(expected);
  });

  it("stand in the provider, whose kinds of backup have labels", () => {
    expect(redshift).toMatchObject({ name: "redshift", place, backup, compile, withPin });
    expect(redshift.about.backups).toHaveProperty("snapshot.label", "snapshot");
  });
});
