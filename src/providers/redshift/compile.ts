import type { CompiledCall, Pin, Place } from "../../model/call.ts";
import type { RedshiftEntry } from "../../model/generated/restore-plan.ts";
import type { Json } from "../../model/json.ts";
import type { Entry } from "../../model/restore-plan.ts";
import { placesOf, restorationOf } from "../aws/redshift/names.ts";
import { withParameters } from "../with-parameters.ts";
import { restoreOperation } from "./request.ts";

export function place({ fields }: Entry<RedshiftEntry>): Place {
  const { region, cluster } = fields;
  return { region, scopeKind: "cluster", scope: cluster, lane: `redshift/${region}/${cluster}` };
}

/** `at` is written in UTC, so that the same moment in another zone is the same selector. */
export function backup({ fields: { from } }: Entry<RedshiftEntry>): { readonly pin: Pin } | { readonly selector: Json } {
  if (from.snapshotIdentifier !== undefined) return { pin: { kind: "snapshot", id: from.snapshotIdentifier } };
  return { selector: from.at === undefined ? { latest: true } : { at: new Date(from.at).toISOString() } };
}

/** One call a table, each with the parameters of RestoreTableFromClusterSnapshot by their names. */
export function compile(entry: Entry<RedshiftEntry>): CompiledCall[] {
  const { fields } = entry;
  const { source, target } = placesOf(fields);
  const { lane } = place(entry);
  const caseSensitive = fields.caseSensitiveIdentifiers;
  return fields.tables.map(({ name, newName }, index) => ({
    operation: restoreOperation,
    input: {
      ClusterIdentifier: fields.cluster,
      ...(caseSensitive === undefined ? {} : { EnableCaseSensitiveIdentifier: caseSensitive }),
      NewTableName: newName,
      SourceDatabaseName: source.database,
      SourceSchemaName: source.schema,
      SourceTableName: name,
      TargetDatabaseName: target.database,
      TargetSchemaName: target.schema,
    },
    restores: restorationOf(fields, index, lane),
    path: ["tables", index],
  }));
}

export const withPin = (call: CompiledCall, { id }: Pin): CompiledCall => ({
  ...call,
  input: withParameters(call.input, "NewTableName", { SnapshotIdentifier: id }),
});
