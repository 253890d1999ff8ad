import type { EntryDiagnostic, Path } from "../../../diagnostic/diagnostic.ts";
import { diagnose } from "./codes.ts";
import { fold, placesOf, type TableFields } from "./names.ts";
import { reservedWords } from "./reserved-words.ts";

/** The longest name of a database, schema or table, in bytes of UTF-8 (Redshift's names and identifiers). */
const maxNameBytes = 127;

/** What a schema can't say of the names of an entry's tables. */
export function checkTables(fields: TableFields): EntryDiagnostic[] {
  const caseSensitive = fields.caseSensitiveIdentifiers === true;
  const diagnostics = namesOf(fields).flatMap(({ name, path }) => checkName(name, path, caseSensitive));
  const { source, target } = placesOf(fields);
  const same = (a: string, b: string) => fold(a, caseSensitive) === fold(b, caseSensitive);
  const samePlace = same(source.database, target.database) && same(source.schema, target.schema);
  for (const [index, { name, newName }] of fields.tables.entries()) {
    const path = ["tables", index, "newName"];
    if (samePlace && same(name, newName)) {
      const at = `${target.database}.${target.schema}.${newName}`;
      diagnostics.push(
        diagnose(
          "error",
          "target-is-source",
          `${at} would be restored over itself, and a restore only makes new tables`,
          "choose another newName, or a target in another schema",
          path,
        ),
      );
    } else if (reservedWords.has(newName.toLowerCase())) {
      diagnostics.push(
        diagnose(
          "warning",
          "reserved-word",
          `the new name ${newName} is a reserved word: every statement has to quote it`,
          `choose another newName, such as ${newName}_restored`,
          path,
        ),
      );
    }
  }
  return diagnostics;
}

function namesOf({ source, target, tables }: TableFields): { name: string; path: Path }[] {
  const names: { name: string | undefined; path: Path }[] = [
    { name: source.database, path: ["source", "database"] },
    { name: source.schema, path: ["source", "schema"] },
    { name: target?.database, path: ["target", "database"] },
    { name: target?.schema, path: ["target", "schema"] },
  ];
  for (const [index, table] of tables.entries()) {
    names.push({ name: table.name, path: ["tables", index, "name"] }, { name: table.newName, path: ["tables", index, "newName"] });
  }
  return names.flatMap(({ name, path }) => (name === undefined ? [] : [{ name, path }]));
}

function checkName(name: string, path: Path, caseSensitive: boolean): EntryDiagnostic[] {
  if (name.trim() === "")
    return [diagnose("error", "name-blank", "a name is empty or only spaces", "write the name as the database knows it", path)];
  if (/\p{Cc}/u.test(name)) {
    return [
      diagnose(
        "error",
        "name-control-character",
        `the name ${JSON.stringify(name)} holds a control character`,
        "remove it; it is often a tab or a line end that was pasted along",
        path,
      ),
    ];
  }
  const bytes = Buffer.byteLength(name);
  if (bytes > maxNameBytes) {
    return [
      diagnose(
        "error",
        "name-too-long",
        `the name ${name} has ${bytes} bytes, and Redshift takes at most ${maxNameBytes}`,
        "shorten it; letters beyond ASCII count for two to four bytes",
        path,
      ),
    ];
  }
  if (caseSensitive || name === name.toLowerCase()) return [];
  return [
    diagnose(
      "warning",
      "upper-case-identifier",
      `without caseSensitiveIdentifiers, ${name} is read as ${name.toLowerCase()}`,
      "set caseSensitiveIdentifiers: true when the name was made in quotes, or write it in lower case",
      path,
    ),
  ];
}

/** What no request can find out before a restore. */
export const sortKeysUnknown: EntryDiagnostic = diagnose(
  "info",
  "interleaved-sort-keys",
  "tables with interleaved sort keys can't be restored, and the API doesn't tell which have them",
  "if unsure, look for a negative sortkey in pg_table_def",
  ["tables"],
);
