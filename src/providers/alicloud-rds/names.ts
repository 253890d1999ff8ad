import type { RDSDatabase } from "../../model/generated/restore-plan.ts";

/** RDS instances fold names by default (lower_case_table_names is 1): two names that fold to one are one object. */
export const fold = (name: string) => name.toLowerCase();

export const newNameOf = (database: RDSDatabase) => database.newName ?? database.name;

/** Whether the call makes the database itself; RestoreTable refuses when one of that name exists. */
export const makesDatabase = (database: RDSDatabase) => newNameOf(database) !== database.name;

/** `alicloud-rds/cn-hangzhou/rm-1/crm/orders`; slashes in names are escaped, so no two objects share an id. */
export function targetId(region: string, instance: string, database: string, table?: string): string {
  const names = table === undefined ? [database] : [database, table];
  return ["alicloud-rds", region, instance, ...names.map((name) => fold(name).replaceAll("%", "%25").replaceAll("/", "%2F"))].join("/");
}

/** MySQL's own databases, which RestoreTable never writes to. */
const systemDatabases = new Set(["information_schema", "mysql", "performance_schema", "sys"]);
export const isSystemDatabase = (name: string) => systemDatabases.has(fold(name));

/** CreateDatabase's rule for names on RDS. */
export const isDatabaseName = (name: string) => /^[a-z][a-z0-9_-]{0,62}[a-z0-9]$/.test(name);

/** MySQL's limits for identifiers: 64 characters of the basic plane, no NUL, no space at the end. */
export function tableNameProblem(name: string): string | undefined {
  if (/[\u{10000}-\u{10FFFF}\p{Surrogate}]/u.test(name)) return "has a character outside Unicode's basic plane";
  if (name.length > 64) return `has ${name.length} characters, and MySQL allows 64`;
  if (name.includes("\0")) return "has a NUL character";
  if (name.endsWith(" ")) return "ends with a space";
  return undefined;
}

/** Names that MySQL only takes quoted: legal, but rarely tried with RestoreTable. */
export const isUnusualName = (name: string) => !/^[A-Za-z0-9_$-]+$/.test(name);
