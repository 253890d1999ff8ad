import { describe, expect, it } from "vitest";
import type { RedshiftEntry } from "../../../src/model/generated/restore-plan.ts";
import { check } from "../../../src/providers/redshift/check.ts";
import { clusterCodes } from "../catalogues.ts";
import { entryOf } from "./fixtures.ts";

const arn = "arn:aws:redshift:eu-west-1:111122223333:snapshot:warehouse/rs:warehouse-2026-11-20-08-00-00";
const called = (snapshotIdentifier: string) => ({ from: { snapshotIdentifier } });

describe("check", () => {
  it.each<[string, Partial<RedshiftEntry>, string[]]>([
    ["nothing wrong", {}, []],
    ["an automated snapshot, whose identifier has a colon", called("rs:warehouse-2026-11-20-08-00-00"), []],
    ["an old automated snapshot", called("cm:warehouse-2013-01-22-19-27-58"), []],
    ["an ARN", called(arn), ["error backup-is-arn from.snapshotIdentifier"]],
    ["an ARN of another form", called(" ARN:x"), ["error backup-is-arn from.snapshotIdentifier"]],
    ["a name that only begins so", called("arnold"), []],
    ["restored over itself", { tables: [{ name: "orders", newName: "orders" }] }, ["error target-is-source tables.0.newName"]],
    ["the same name in another schema", { tables: [{ name: "orders", newName: "orders" }], target: { schema: "recovered" } }, []],
    ["upper case", { tables: [{ name: "Orders", newName: "o" }] }, ["warning upper-case-identifier tables.0.name"]],
    ["upper case on purpose", { tables: [{ name: "Orders", newName: "o" }], caseSensitiveIdentifiers: true }, []],
  ])("%s", (_, fields, expected) => {
    const diagnostics = check(entryOf(fields));
    expect(diagnostics.map(({ severity, code, path }) => `${severity} ${code} ${path.join(".")}`)).toEqual(expected);
    expect(diagnostics.filter(({ code, hint }) => !(code in clusterCodes) || !hint)).toEqual([]);
  });

  it("says which identifier an ARN holds", () => {
    expect(check(entryOf(called(arn)))[0]?.hint).toMatch(/^write rs:warehouse-2026-11-20-08-00-00; /);
    expect(check(entryOf(called("arn:x")))[0]?.hint).toMatch(/^write its identifier; /);
  });
});
