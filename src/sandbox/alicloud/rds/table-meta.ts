import { isObject, parseJson } from "../../json.ts";
import { aliError } from "../errors.ts";

export interface MetaTable {
  readonly name: string;
  readonly newName: string;
}

export interface MetaDatabase {
  readonly name: string;
  readonly newName: string;
  /** undefined: the whole database. */
  readonly tables: readonly MetaTable[] | undefined;
}

const systemDatabases: ReadonlySet<string> = new Set([
  "mysql",
  "sys",
  "information_schema",
  "performance_schema",
  "test",
  "postgres",
  "rdsadmin",
]);
const maxTables = 100;

/** Reads RestoreTable's TableMeta and applies the rules that need no instance. Throws a ServiceError. */
export function readTableMeta(text: string, engine: string): readonly MetaDatabase[] {
  const parsed = parseJson(text);
  if (!Array.isArray(parsed) || parsed.length === 0) throw aliError("InvalidParamTableMeta");
  const databases = parsed.map((item) => readDatabase(item));
  const count = databases.reduce((sum, database) => sum + (database.tables?.length ?? 0), 0);
  if (count > maxTables) throw aliError("InvalidParamTableMeta.TooManyTables");
  if (engine === "PostgreSQL" && count > 0) throw aliError("InvalidParamTableMeta");
  const names = new Set<string>();
  for (const database of databases) {
    checkName(database.newName, /^[a-z][a-z0-9_-]{0,62}[a-z0-9]$/);
    if (systemDatabases.has(database.newName) || names.has(database.newName)) throw aliError("InvalidParamTableMeta.Duplicate");
    names.add(database.newName);
    checkTables(database);
  }
  return databases;
}

function checkTables(database: MetaDatabase): void {
  const renamed = database.newName !== database.name;
  if (!renamed && database.tables === undefined) throw aliError("InvalidParamTableMetaForRestore.Content");
  const names = new Set<string>();
  for (const table of database.tables ?? []) {
    checkName(table.newName, /^[^\0/\\]{1,64}$/);
    if (!renamed && table.newName === table.name) throw aliError("InvalidParamTableMetaForRestore.Content");
    if (names.has(table.newName)) throw aliError("InvalidParamTableMeta.Content");
    names.add(table.newName);
  }
}

function checkName(name: string, form: RegExp): void {
  if (!form.test(name)) throw aliError("InvalidParamTableMeta");
}

function readDatabase(item: unknown): MetaDatabase {
  const { name, newName, rest } = readNames(item, "db");
  const tables = rest.tables;
  if (tables === undefined) return { name, newName, tables: undefined };
  if (!Array.isArray(tables) || tables.length === 0) throw aliError("InvalidParamTableMeta");
  return { name, newName, tables: tables.map((table) => readNames(table, "table")) };
}

function readNames(item: unknown, type: string) {
  if (!isObject(item)) throw aliError("InvalidParamTableMeta");
  const { type: given, name, newname: newName, ...rest } = item;
  if (given !== type || typeof name !== "string" || typeof newName !== "string" || name === "") throw aliError("InvalidParamTableMeta");
  return { name, newName, rest };
}
