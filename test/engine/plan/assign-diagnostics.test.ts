import { expect, test } from "vitest";
import type { EntryDiagnostic, Path } from "../../../src/diagnostic/diagnostic.ts";
import { assignDiagnostics } from "../../../src/engine/plan/assign-diagnostics.ts";
import { entry } from "../../fakes/provider.ts";
import { plannedCall } from "../samples.ts";

const at = (...path: Path): EntryDiagnostic => ({ severity: "error", code: "wrong", message: `wrong at ${path.join(".")}`, path });

const tables = [0, 1].map((index) => plannedCall({ key: `t${index}`, path: ["tables", index] }));
const databases = [
  plannedCall({ key: "d0", path: ["databases", 0] }),
  plannedCall({ key: "d1", path: ["databases", 1] }),
  plannedCall({ key: "d1b", path: ["databases", 1] }),
];
const whole = [plannedCall({ key: "all", path: [] })];

test.each<[string, readonly ReturnType<typeof plannedCall>[], EntryDiagnostic[], Record<string, string[]>]>([
  ["about a call's own path", tables, [at("tables", 1)], { t1: ["wrong at tables.1"] }],
  ["below a call's path", tables, [at("tables", 1, "newName")], { t1: ["wrong at tables.1.newName"] }],
  ["above all calls' paths", tables, [at("tables")], { entry: ["wrong at tables"] }],
  ["about something else", tables, [at("account")], { entry: ["wrong at account"] }],
  ["about the entry", tables, [at()], { entry: ["wrong at "] }],
  ["at an index that no call has", tables, [at("tables", 2)], { entry: ["wrong at tables.2"] }],
  ["at a name that reads like an index", tables, [at("tables", "1")], { entry: ["wrong at tables.1"] }],
  [
    "about one call several times, in order",
    tables,
    [at("tables", 0, "b"), at("tables", 0, "a")],
    { t0: ["wrong at tables.0.b", "wrong at tables.0.a"] },
  ],
  [
    "about a path that several calls share",
    databases,
    [at("databases", 1, "newName")],
    { d1: ["wrong at databases.1.newName"], d1b: ["wrong at databases.1.newName"] },
  ],
  ["about a path that all calls share", whole, [at("tables", 0)], { entry: ["wrong at tables.0"] }],
  ["about one call that is all there is", tables.slice(0, 1), [at("tables", 0)], { entry: ["wrong at tables.0"] }],
  ["about the entry several times, in order", tables, [at("b"), at("a")], { entry: ["wrong at b", "wrong at a"] }],
  ["about what only a call for the rest stands for", [...tables, ...whole], [at("account")], { all: ["wrong at account"] }],
  ["none", tables, [], {}],
])("a diagnostic %s", (_, calls, diagnostics, expected) => {
  const assigned = assignDiagnostics(entry("e1", []), calls, diagnostics);
  const messages = [...assigned.byKey].map(([key, list]) => [key, list.map(({ message }) => message)]);
  const own = assigned.entry.map(({ message }) => message);
  expect(Object.fromEntries([...messages, ...(own.length > 0 ? [["entry", own]] : [])])).toEqual(expected);
});

test("a diagnostic gets the place that its own path has in the file", () => {
  const one = entry("e1", []);
  const path = ["tables", 1, "newName"];
  const { byKey } = assignDiagnostics(one, tables, [at(...path)]);
  expect(byKey.get("t1")).toEqual([{ severity: "error", code: "wrong", message: "wrong at tables.1.newName", location: one.locate(path) }]);
});
