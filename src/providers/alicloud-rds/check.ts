import type { EntryDiagnostic, Path } from "../../diagnostic/diagnostic.ts";
import type { AlicloudRdsEntry, RDSDatabase } from "../../model/generated/restore-plan.ts";
import type { Entry } from "../../model/restore-plan.ts";
import { textOf } from "../alicloud/fields.ts";
import { diagnose } from "./codes.ts";
import { canSplit, compile, countTables, hasFraction, maxTables, restoreTimeOf } from "./compile.ts";
import { fold, isDatabaseName, isSystemDatabase, isUnusualName, makesDatabase, newNameOf, tableNameProblem } from "./names.ts";

/** The whole request stands in the URL. No limit is documented; gateways are commonly set to 16 or 32 kB. */
const longQuery = 16_000;

/** The rules of RestoreTable that can be told from the plan alone. */
export function check(entry: Entry<AlicloudRdsEntry>): EntryDiagnostic[] {
  const { databases, from } = entry.fields;
  const diagnostics = [...checkTime(from.restoreTime), ...databases.flatMap(checkDatabase), ...checkRepeats(databases)];
  const tables = countTables(databases);
  if (tables > maxTables && !canSplit(databases)) {
    const path = ["databases", databases.findIndex((database) => database.tables !== undefined && makesDatabase(database)), "newName"];
    const message = `${tables} tables, and RestoreTable takes ${maxTables}; a second call would meet the database that the first one made`;
    diagnostics.push(
      diagnose(
        "error",
        "too-many-tables",
        message,
        "leave out `tables` to restore the whole database, or keep the database's name so that the call can be split",
        path,
      ),
    );
  } else {
    diagnostics.push(...checkLength(entry));
  }
  return diagnostics;
}

function checkTime(restoreTime: string | undefined): EntryDiagnostic[] {
  if (restoreTime === undefined || !hasFraction(restoreTime)) return [];
  const hint = `write ${restoreTimeOf(restoreTime)} or the second after it`;
  return [diagnose("error", "restore-time-fraction", "RestoreTime has no fractions of a second", hint, ["from", "restoreTime"])];
}

function checkDatabase(database: RDSDatabase, index: number): EntryDiagnostic[] {
  const at = (...rest: (string | number)[]) => ["databases", index, ...rest];
  const diagnostics: EntryDiagnostic[] = [];
  const { name, newName, tables } = database;
  const target = newNameOf(database);
  const targetPath = at(newName === undefined ? "name" : "newName");
  if (tables === undefined && newName === undefined) {
    diagnostics.push(
      diagnose(
        "error",
        "new-name-missing",
        `the whole of \`${name}\` needs a new name`,
        "add `newName`: RestoreTable never writes over a database",
        at(),
      ),
    );
  } else if (tables === undefined && !makesDatabase(database)) {
    diagnostics.push(
      diagnose(
        "error",
        "target-is-source",
        `\`${name}\` would be restored over itself`,
        "choose another `newName`: RestoreTable never writes over a database",
        targetPath,
      ),
    );
  }
  if (isSystemDatabase(target)) {
    diagnostics.push(
      diagnose("error", "database-name-reserved", `\`${target}\` is a system database`, "restore into a database of your own", targetPath),
    );
  } else if (makesDatabase(database) && !isDatabaseName(target)) {
    const rule = "2 to 64 lower-case letters, digits, `_` and `-`, the first a letter, the last a letter or digit";
    diagnostics.push(diagnose("error", "database-name-invalid", `\`${target}\` is no name for an RDS database`, `use ${rule}`, targetPath));
  }
  if (isUnusualName(name)) diagnostics.push(unusual(at("name"), name));
  for (const [j, table] of tables?.entries() ?? []) {
    for (const key of ["name", "newName"] as const) {
      const problem = tableNameProblem(table[key]);
      const path = at("tables", j, key);
      if (problem !== undefined)
        diagnostics.push(
          diagnose("error", "table-name-invalid", `the table name ${problem}`, "use at most 64 letters, digits and underscores", path),
        );
      else if (isUnusualName(table[key])) diagnostics.push(unusual(path, table[key]));
    }
    if (fold(target) === fold(name) && fold(table.newName) === fold(table.name)) {
      const message = `\`${name}.${table.name}\` would be restored over itself`;
      diagnostics.push(
        diagnose(
          "error",
          "target-is-source",
          message,
          "choose another `newName`, for the table or for the database",
          at("tables", j, "newName"),
        ),
      );
    }
  }
  return diagnostics;
}

const unusual = (path: Path, name: string) =>
  diagnose(
    "warning",
    "name-unusual",
    `${JSON.stringify(name)} needs quoting in MySQL`,
    "RestoreTable should take it; give it an entry of its own, so that a refusal holds up nothing else",
    path,
  );

/** One TableMeta names a database once. Tables and databases made twice are found by their targets, here and across entries. */
function checkRepeats(databases: readonly RDSDatabase[]): EntryDiagnostic[] {
  const seen = new Map<string, RDSDatabase>();
  const diagnostics: EntryDiagnostic[] = [];
  for (const [index, database] of databases.entries()) {
    const target = fold(newNameOf(database));
    const other = seen.get(target);
    if (other === undefined) seen.set(target, database);
    else if (!(makesDatabase(database) && makesDatabase(other))) {
      const path = ["databases", index, database.newName === undefined ? "name" : "newName"];
      diagnostics.push(
        diagnose(
          "error",
          "database-repeated",
          `\`${newNameOf(database)}\` stands twice in one request`,
          "list its tables together under one item, or use two entries",
          path,
        ),
      );
    }
  }
  return diagnostics;
}

function checkLength(entry: Entry<AlicloudRdsEntry>): EntryDiagnostic[] {
  return compile(entry).flatMap(({ input, path }) => {
    const length = encodeURIComponent((textOf(input, "TableMeta") ?? "").replace(/\p{Surrogate}/gu, "?")).length;
    if (length <= longQuery) return [];
    const message = `the request's URL has about ${Math.ceil(length / 1000)} kB, which a gateway may refuse`;
    return [
      diagnose(
        "warning",
        "request-long",
        message,
        "spread the tables over several entries, use shorter new names, or restore the whole database",
        path,
      ),
    ];
  });
}
