import { describe, expect, it } from "vitest";
import type { AlicloudRdsEntry, RDSDatabase } from "../../../src/model/generated/restore-plan.ts";
import { check } from "../../../src/providers/alicloud-rds/check.ts";
import { rdsCodes } from "../catalogues.ts";
import { entryOf } from "./fixtures.ts";

const of = (...databases: RDSDatabase[]): Partial<AlicloudRdsEntry> => ({ databases });
const table = (name: string, newName: string): Partial<AlicloudRdsEntry> => of({ name: "a", tables: [{ name, newName }] });
const many = (count: number, name = "t") =>
  Array.from({ length: count }, (_, index) => ({ name: `${name}${index}`, newName: `${name}${index}_n` }));

const db = ["databases", 0];
const cases: [string, Partial<AlicloudRdsEntry>, [string, string, (string | number)[]][]][] = [
  ["a fine entry", {}, []],
  ["100 tables into a new database", of({ name: "a", newName: "b1", tables: many(100) }), []],
  [
    "101 tables into a new database",
    of({ name: "a", newName: "b1", tables: many(101) }),
    [["error", "too-many-tables", [...db, "newName"]]],
  ],
  ["101 tables that stay in their database", of({ name: "a", tables: many(101) }), []],
  ["a whole database beside 101 tables", of({ name: "a", tables: many(101) }, { name: "w", newName: "w2" }), []],
  [
    "a fraction of a second",
    { from: { restoreTime: "2026-11-20T09:13:00.5Z" } },
    [["error", "restore-time-fraction", ["from", "restoreTime"]]],
  ],
  ["a fraction that is zero", { from: { restoreTime: "2026-11-20T09:13:00.000Z" } }, []],
  ["a whole database without a new name", of({ name: "crm" }), [["error", "new-name-missing", db]]],
  ["a whole database over itself", of({ name: "crm", newName: "crm" }), [["error", "target-is-source", [...db, "newName"]]]],
  ["a table over itself", table("orders", "orders"), [["error", "target-is-source", [...db, "tables", 0, "newName"]]]],
  ["a table over itself but for case", table("orders", "Orders"), [["error", "target-is-source", [...db, "tables", 0, "newName"]]]],
  ["a table of its name in a new database", of({ name: "crm", newName: "crm2", tables: [{ name: "t", newName: "t" }] }), []],
  ["a new database in upper case", of({ name: "crm", newName: "Crm2" }), [["error", "database-name-invalid", [...db, "newName"]]]],
  ["a new database of one letter", of({ name: "crm", newName: "c" }), [["error", "database-name-invalid", [...db, "newName"]]]],
  ["a new database of 64 letters", of({ name: "crm", newName: "c".repeat(64) }), []],
  ["a new database of 65 letters", of({ name: "crm", newName: "c".repeat(65) }), [["error", "database-name-invalid", [...db, "newName"]]]],
  [
    "a new database that ends with a hyphen",
    of({ name: "crm", newName: "crm-" }),
    [["error", "database-name-invalid", [...db, "newName"]]],
  ],
  [
    "a new database that starts with a digit",
    of({ name: "crm", newName: "1crm" }),
    [["error", "database-name-invalid", [...db, "newName"]]],
  ],
  ["an old database whose name breaks today's rule", of({ name: "Crm", tables: [{ name: "t", newName: "t2" }] }), []],
  ["a new database named sys", of({ name: "crm", newName: "sys" }), [["error", "database-name-reserved", [...db, "newName"]]]],
  [
    "a table put into mysql",
    of({ name: "mysql", tables: [{ name: "t", newName: "t2" }] }),
    [["error", "database-name-reserved", [...db, "name"]]],
  ],
  [
    "a database listed twice",
    of({ name: "a", tables: many(1) }, { name: "a", tables: many(1, "u") }),
    [["error", "database-repeated", ["databases", 1, "name"]]],
  ],
  [
    "a new database that an old one has",
    of({ name: "a", tables: many(1) }, { name: "b", newName: "a" }),
    [
      ["error", "database-name-invalid", ["databases", 1, "newName"]],
      ["error", "database-repeated", ["databases", 1, "newName"]],
    ],
  ],
  ["a table of 64 characters", table("orders", "x".repeat(64)), []],
  ["a table of 65 characters", table("orders", "x".repeat(65)), [["error", "table-name-invalid", [...db, "tables", 0, "newName"]]]],
  ["a table with a smiley", table("orders", "o😀"), [["error", "table-name-invalid", [...db, "tables", 0, "newName"]]]],
  ["a table with half a smiley", table("orders\ud83d", "o"), [["error", "table-name-invalid", [...db, "tables", 0, "name"]]]],
  ["a table that ends with a space", table("orders", "o "), [["error", "table-name-invalid", [...db, "tables", 0, "newName"]]]],
  ["a table with a NUL", table("orders", "o\0o"), [["error", "table-name-invalid", [...db, "tables", 0, "newName"]]]],
  ["a table with a backtick", table("or`ders", "orders2"), [["warning", "name-unusual", [...db, "tables", 0, "name"]]]],
  ["a table with an umlaut", table("orders", "aufträge"), [["warning", "name-unusual", [...db, "tables", 0, "newName"]]]],
];

describe("check", () => {
  it.each(cases)("%s", (_, fields, expected) => {
    expect(check(entryOf(fields)).map(({ severity, code, path }) => [severity, code, path])).toEqual(expected);
  });

  it("warns of a request longer than a gateway may take", () => {
    const long = many(100).map(({ name }) => ({ name: `${name}${"x".repeat(40)}`, newName: `${name}${"y".repeat(40)}` }));
    const [diagnostic, ...others] = check(entryOf(of({ name: "a", tables: long })));
    expect(diagnostic).toMatchObject({ severity: "warning", code: "request-long", path: ["databases"] });
    expect(others).toEqual([]);
  });

  it("says what to do in every diagnostic, by a documented code", () => {
    for (const [, fields] of cases) {
      for (const diagnostic of check(entryOf(fields))) {
        expect(diagnostic.hint?.length).toBeGreaterThan(0);
        expect(Object.keys(rdsCodes)).toContain(diagnostic.code);
      }
    }
  });
});
