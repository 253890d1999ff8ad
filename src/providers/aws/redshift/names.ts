import type { Restoration } from "../../../model/call.ts";

/** What an entry of either Redshift provider says of its tables. */
export interface TableFields {
  readonly source: { readonly database: string; readonly schema?: string };
  readonly target?: { readonly database?: string; readonly schema?: string };
  readonly tables: readonly { readonly name: string; readonly newName: string }[];
  readonly caseSensitiveIdentifiers?: boolean;
}

/** Where an entry's tables are read and made, with the defaults of the contract filled in. */
export interface TablePlaces {
  readonly source: { readonly database: string; readonly schema: string };
  readonly target: { readonly database: string; readonly schema: string };
}

export function placesOf({ source, target }: Pick<TableFields, "source" | "target">): TablePlaces {
  const from = { database: source.database, schema: source.schema ?? "public" };
  return { source: from, target: { database: target?.database ?? from.database, schema: target?.schema ?? from.schema } };
}

/** Redshift folds names to lower case unless told otherwise, so two names that fold alike are one. */
export const fold = (name: string, caseSensitive: boolean): string => (caseSensitive ? name : name.toLowerCase());

/** What the call for the entry's table at `index` restores. Ids of targets begin with the lane. */
export function restorationOf(fields: TableFields, index: number, lane: string): Restoration[] {
  const table = fields.tables[index];
  if (table === undefined) return [];
  const { source, target } = placesOf(fields);
  const parts = [target.database, target.schema, table.newName];
  return [
    {
      source: `${source.database}.${source.schema}.${table.name}`,
      target: parts.join("."),
      targetId: [lane, ...parts.map((part) => escapeSlash(fold(part, fields.caseSensitiveIdentifiers === true)))].join("/"),
      path: ["tables", index, "newName"],
    },
  ];
}

const escapeSlash = (part: string) => part.replaceAll("%", "%25").replaceAll("/", "%2F");
