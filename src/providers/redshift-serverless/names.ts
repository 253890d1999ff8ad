import type { RedshiftServerlessEntry } from "../../model/generated/restore-plan.ts";

/** Where an entry's tables are read and made, with the defaults of the contract filled in. */
export interface Places {
  readonly source: { readonly database: string; readonly schema: string };
  readonly target: { readonly database: string; readonly schema: string };
}

export function placesOf({ source, target }: RedshiftServerlessEntry): Places {
  const from = { database: source.database, schema: source.schema ?? "public" };
  return { source: from, target: { database: target?.database ?? from.database, schema: target?.schema ?? from.schema } };
}

/** Redshift folds names to lower case unless told otherwise, so two names that fold alike are one. */
export const fold = (name: string, caseSensitive: boolean): string => (caseSensitive ? name : name.toLowerCase());
