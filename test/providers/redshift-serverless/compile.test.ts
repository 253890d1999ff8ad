import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { backup, compile, place, withPin } from "../../../src/providers/redshift-serverless/compile.ts";
import { redshiftServerless } from "../../../src/providers/redshift-serverless/index.ts";
import { compiled, entryOf } from "./fixtures.ts";

/** The request syntax of the API document, each value `string` or a boolean. */
const documented = readFileSync(join(import.meta.dirname, "restore-table-from-recovery-point.txt"), "utf8");
const sample: Record<string, string | boolean> = {};
for (const [, name, value] of documented.matchAll(/^\s+(\w+)=(True\|False|'string')/gm)) {
  if (name !== undefined) sample[name] = value === "'string'" ? "string" : true;
}

const asDocumented = entryOf({
  namespace: "string",
  workgroup: "string",
  from: { recoveryPointId: "string" },
  source: { database: "string", schema: "string" },
  target: { database: "string", schema: "string" },
  caseSensitiveIdentifiers: true,
  tables: [{ name: "string", newName: "string" }],
});

describe("the documented request", () => {
  it("is what its plan compiles to, parameter by parameter and in order", () => {
    const [call] = compiled(asDocumented, { kind: "recovery-point", id: "string" });
    expect(call?.operation).toBe("RestoreTableFromRecoveryPoint");
    expect(JSON.stringify(call?.input)).toBe(JSON.stringify(sample));
    expect(Object.keys(sample)).toHaveLength(10);
  });

  it("has snapshotName in the twin operation", () => {
    const [call] = compiled(asDocumented, { kind: "snapshot", id: "string" });
    const { recoveryPointId, ...rest } = sample;
    expect(call?.operation).toBe("RestoreTableFromSnapshot");
    expect(call?.input).toEqual({ ...rest, snapshotName: recoveryPointId });
  });
});

const defaults = {
  namespaceName: "analytics",
  newTableName: "orders_restored",
  recoveryPointId: "rp-1",
  sourceDatabaseName: "prod",
  sourceSchemaName: "public",
  sourceTableName: "orders",
  targetDatabaseName: "prod",
  targetSchemaName: "public",
  workgroupName: "analytics-wg",
};

describe("compile", () => {
  it.each([
    ["nothing optional", {}, defaults],
    ["the flag as written", { caseSensitiveIdentifiers: false }, { activateCaseSensitiveIdentifier: false, ...defaults }],
    [
      "a source schema, for both",
      { source: { database: "prod", schema: "s" } },
      { ...defaults, sourceSchemaName: "s", targetSchemaName: "s" },
    ],
    ["a target schema", { target: { schema: "t" } }, { ...defaults, targetSchemaName: "t" }],
    ["a target database", { target: { database: "d" } }, { ...defaults, targetDatabaseName: "d" }],
  ])("%s", (_, fields, input) => {
    const [call] = compiled(entryOf(fields), { kind: "recovery-point", id: "rp-1" });
    expect(JSON.stringify(call?.input)).toBe(JSON.stringify(input));
  });

  it.each([
    [{ recoveryPointId: "rp-1" }, "RestoreTableFromRecoveryPoint"],
    [{ snapshotName: "s-1" }, "RestoreTableFromSnapshot"],
    [{ latest: true as const }, "RestoreTableFromRecoveryPoint"],
    [{ at: "2026-11-20T09:14:00Z" }, "RestoreTableFromRecoveryPoint"],
  ])("%j without a pin is %s without its backup", (from, operation) => {
    const [call] = compiled(entryOf({ from }), undefined);
    const { recoveryPointId: _, ...input } = defaults;
    expect(call).toMatchObject({ operation, input });
    expect(Object.keys(call?.input ?? {})).toEqual(Object.keys(input));
  });

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
            targetId: `redshift-serverless/eu-west-1/analytics/prod/recovered/${name}2`,
            path: ["tables", index, "newName"],
          },
        ],
      })),
    );
  });
});

const targetId = (newName: string, schema: string, caseSensitiveIdentifiers: boolean) =>
  compiled(entryOf({ tables: [{ name: "t", newName }], target: { schema }, caseSensitiveIdentifiers }), undefined)[0]?.restores[0]
    ?.targetId;

describe("targetId", () => {
  it("folds names unless they are case sensitive", () => {
    expect(targetId("Orders", "S", false)).toBe(targetId("orders", "s", false));
    expect(targetId("Orders", "s", true)).not.toBe(targetId("orders", "s", true));
  });

  it("is equal only for equal names, whatever they hold", () => {
    const name = fc.string({ minLength: 1, unit: fc.constantFrom("/", "%", "2", "F", "a", ".") });
    fc.assert(
      fc.property(name, name, name, name, (a, b, c, d) => {
        expect(targetId(a, b, true) === targetId(c, d, true)).toBe(a === c && b === d);
      }),
    );
  });
});

describe("place and backup", () => {
  it("names the namespace as the lane", () => {
    expect(place(entryOf())).toEqual({
      region: "eu-west-1",
      scopeKind: "namespace",
      scope: "analytics",
      lane: "redshift-serverless/eu-west-1/analytics",
    });
  });

  it.each([
    [{ recoveryPointId: "rp-1" }, { pin: { kind: "recovery-point", id: "rp-1" } }],
    [{ snapshotName: "s-1" }, { pin: { kind: "snapshot", id: "s-1" } }],
    [{ latest: true as const }, { selector: { latest: true } }],
    [{ at: "2026-11-20T10:14:00+01:00" }, { selector: { at: "2026-11-20T09:14:00.000Z" } }],
  ])("%j", (from, expected) => {
    expect(backup(entryOf({ from }))).toEqual(expected);
  });

  it("stand in the provider", () => {
    expect(redshiftServerless).toMatchObject({ name: "redshift-serverless", place, backup, compile, withPin });
  });
});
