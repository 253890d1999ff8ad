import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RedshiftServerlessEntry } from "../../../src/model/generated/restore-plan.ts";
import { check } from "../../../src/providers/redshift-serverless/check.ts";
import { serverlessCodes } from "../catalogues.ts";
import { entryOf } from "./fixtures.ts";

const found = (fields: Partial<RedshiftServerlessEntry>) =>
  check(entryOf(fields)).map(({ severity, code, path }) => `${severity} ${code} ${path.join(".")}`);

const table = (newName: string, name = "orders") => ({ tables: [{ name, newName }] });

describe("check", () => {
  it.each<[string, Partial<RedshiftServerlessEntry>, string[]]>([
    ["nothing wrong", {}, []],
    ["restored over itself", table("orders"), ["error target-is-source tables.0.newName"]],
    [
      "the same by folding",
      { ...table("ORDERS") },
      ["warning upper-case-identifier tables.0.newName", "error target-is-source tables.0.newName"],
    ],
    ["another by case", { ...table("Orders"), caseSensitiveIdentifiers: true }, []],
    ["same name, other schema", { ...table("orders"), target: { schema: "recovered" } }, []],
    ["same name, other database", { ...table("orders"), target: { database: "other" } }, []],
    ["the source's schema written out", { ...table("orders"), target: { schema: "public" } }, ["error target-is-source tables.0.newName"]],
    [
      "a snapshot's ARN",
      { from: { snapshotName: "arn:aws:redshift-serverless:eu-west-1:1:snapshot/8a1c" } },
      ["error backup-is-arn from.snapshotName"],
    ],
    ["a recovery point's ARN", { from: { recoveryPointId: " ARN:aws:x" } }, ["error backup-is-arn from.recoveryPointId"]],
    ["a name that only begins so", { from: { snapshotName: "arnold" } }, []],
    ["empty", table("  "), ["error name-blank tables.0.newName"]],
    ["NUL", table("a\u0000b"), ["error name-control-character tables.0.newName"]],
    ["a tab", table("b", "a\tb"), ["error name-control-character tables.0.name"]],
    ["127 bytes", table("x".repeat(127)), []],
    ["128 bytes", table("x".repeat(128)), ["error name-too-long tables.0.newName"]],
    ["128 bytes of UTF-8", table("é".repeat(64)), ["error name-too-long tables.0.newName"]],
    ["a reserved word", table("Order"), ["warning upper-case-identifier tables.0.newName", "warning reserved-word tables.0.newName"]],
    ["a source that is a reserved word", table("orders2", "order"), []],
    [
      "upper case everywhere",
      { source: { database: "Prod", schema: "Public" }, target: { database: "Other", schema: "Schema" }, ...table("B", "A") },
      ["source.database", "source.schema", "target.database", "target.schema", "tables.0.name", "tables.0.newName"].map(
        (path) => `warning upper-case-identifier ${path}`,
      ),
    ],
  ])("%s", (_, fields, expected) => {
    expect(found(fields)).toEqual(expected);
  });

  it("accepts every plain name, and never throws", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z_][a-z0-9_]{0,100}_$/), (newName) => {
        expect(found(table(newName))).toEqual([]);
      }),
    );
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.boolean(), (a, b, flag) => void found({ ...table(a, b), caseSensitiveIdentifiers: flag })),
    );
  });

  it("gives each diagnostic a documented code and a hint", () => {
    const arn = { from: { snapshotName: "arn:aws:x" } };
    const diagnostics = [arn, table("orders"), table(" "), table("a\nb"), table("x".repeat(200)), table("User")].flatMap((fields) =>
      check(entryOf(fields)),
    );
    expect(diagnostics.filter(({ code, hint }) => !(code in serverlessCodes) || !hint)).toEqual([]);
    expect(diagnostics).toHaveLength(7);
  });
});
