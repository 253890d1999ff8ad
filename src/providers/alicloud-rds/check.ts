import type { Finding, Path } from "../../diagnostic/diagnostic.ts";
import type { AlicloudRdsEntry, RDSDatabase } from "../../model/generated/restore-plan.ts";
import type { Entry } from "../../model/restore-plan.ts";
import { textOf } from "../alicloud/fields.ts";
import { type Code, finding } from "./codes.ts";
import { canSplit, compile, countTables, hasFraction, maxTables, restoreTimeOf } from "./compile.ts";
import { fold, isDatabaseName, isSystemDatabase, isUnusualName, makesDatabase, newNameOf, tableNameProblem } from "./names.ts";

/** The whole request stands in the URL. No limit is documented; gateways are commonly set to 16 or 32 kB. */
const longQuery = 16_000;

const error = (code: Code, message: string, path: Path, hint: string) => finding("error", code, message, path, hint);
const warning = (code: Code, message: string, path: Path, hint: string) => finding("warning", code, message, path, hint);

/** The rules of RestoreTable that can be told from the plan alone. */
export function check(entry: Entry<AlicloudRdsEntry>): Finding[] {
  const { databases, from } = entry.fields;
  const findings = [...checkTime(from.restoreTime), ...databases.flatMap(checkDatabase), ...checkRepeats(databases)];
  const tables = countTables(databases);
  if (tables > maxTables && !canSplit(databases)) {
    const path = ["databases", databases.findIndex((database) => database.tables !== undefined && makesDatabase(database)), "newName"];
    const message = `${tables} tables, and RestoreTable takes ${maxTables}; a second call would meet the database that the first one made`;
    findings.push(
      error(
        "too-many-tables",
        message,
        path,
        "leave out `tables` to restore the whole database, or keep the database's name so that the call can be split",
      ),
    );
  } else {
    findings.push(...checkLength(entry));
  }
  return findings;
}

function checkTime(restoreTime: string | undefined): Finding[] {
  if (restoreTime === undefined || !hasFraction(restoreTime)) return [];
  const hint = `write ${restoreTimeOf(restoreTime)} or the second after it`;
  return [error("restore-time-fraction", "RestoreTime has no fractions of a second", ["from", "restoreTime"], hint)];
}

function checkDatabase(database: RDSDatabase, index: number): Finding[] {
  const at = (...rest: (string | number)[]) => ["databases", index, ...rest];
  const findings: Finding[] = [];
  const { name, newName, tables } = database;
  const target = newNameOf(database);
  const targetPath = at(newName === undefined ? "name" : "newName");
  if (tables === undefined && newName === undefined) {
    findings.push(
      error(
        "new-name-missing",
        `the whole of \`${name}\` needs a new name`,
        at(),
        "add `newName`: RestoreTable never writes over a database",
      ),
    );
  } else if (tables === undefined && !makesDatabase(database)) {
    findings.push(
      error(
        "target-is-source",
        `\`${name}\` would be restored over itself`,
        targetPath,
        "choose another `newName`: RestoreTable never writes over a database",
      ),
    );
  }
  if (isSystemDatabase(target)) {
    findings.push(error("database-name-reserved", `\`${target}\` is a system database`, targetPath, "restore into a database of your own"));
  } else if (makesDatabase(database) && !isDatabaseName(target)) {
    const rule = "2 to 64 lower-case letters, digits, `_` and `-`, the first a letter, the last a letter or digit";
    findings.push(error("database-name-invalid", `\`${target}\` is no name for an RDS database`, targetPath, `use ${rule}`));
  }
  if (isUnusualName(name)) findings.push(unusual(at("name"), name));
  for (const [j, table] of tables?.entries() ?? []) {
    for (const key of ["name", "newName"] as const) {
      const problem = tableNameProblem(table[key]);
      const path = at("tables", j, key);
      if (problem !== undefined)
        findings.push(error("table-name-invalid", `the table name ${problem}`, path, "use at most 64 letters, digits and underscores"));
      else if (isUnusualName(table[key])) findings.push(unusual(path, table[key]));
    }
    if (fold(target) === fold(name) && fold(table.newName) === fold(table.name)) {
      const message = `\`${name}.${table.name}\` would be restored over itself`;
      findings.push(
        error("target-is-source", message, at("tables", j, "newName"), "choose another `newName`, for the table or for the database"),
      );
    }
  }
  return findings;
}

const unusual = (path: Path, name: string) =>
  warning(
    "name-unusual",
    `${JSON.stringify(name)} needs quoting in MySQL`,
    path,
    "RestoreTable should take it; give it an entry of its own, so that a refusal holds up nothing else",
  );

/** One TableMeta names a database once. Tables and databases made twice are found by their targets, here and across entries. */
function checkRepeats(databases: readonly RDSDatabase[]): Finding[] {
  const seen = new Map<string, RDSDatabase>();
  const findings: Finding[] = [];
  for (const [index, database] of databases.entries()) {
    const target = fold(newNameOf(database));
    const other = seen.get(target);
    if (other === undefined) seen.set(target, database);
    else if (!(makesDatabase(database) && makesDatabase(other))) {
      const path = ["databases", index, database.newName === undefined ? "name" : "newName"];
      findings.push(
        error(
          "database-repeated",
          `\`${newNameOf(database)}\` stands twice in one request`,
          path,
          "list its tables together under one item, or use two entries",
        ),
      );
    }
  }
  return findings;
}

function checkLength(entry: Entry<AlicloudRdsEntry>): Finding[] {
  return compile(entry).flatMap(({ input, path }) => {
    const length = encodeURIComponent((textOf(input, "TableMeta") ?? "").replace(/\p{Surrogate}/gu, "?")).length;
    if (length <= longQuery) return [];
    const message = `the request's URL has about ${Math.ceil(length / 1000)} kB, which a gateway may refuse`;
    return [
      warning(
        "request-long",
        message,
        path,
        "spread the tables over several entries, use shorter new names, or restore the whole database",
      ),
    ];
  });
}
