import type { CompiledCall, Pin, Place } from "../../model/call.ts";
import type { RedshiftServerlessEntry } from "../../model/generated/restore-plan.ts";
import type { Json } from "../../model/json.ts";
import type { Entry } from "../../model/restore-plan.ts";
import { placesOf, restorationOf } from "../aws/redshift/names.ts";
import { withParameters } from "../with-parameters.ts";

export type Operation = "RestoreTableFromRecoveryPoint" | "RestoreTableFromSnapshot";

export function place({ fields }: Entry<RedshiftServerlessEntry>): Place {
  const { region, namespace } = fields;
  return { region, scopeKind: "namespace", scope: namespace, lane: `redshift-serverless/${region}/${namespace}` };
}

/** `at` is written in UTC, so that the same moment in another zone is the same selector. */
export function backup({ fields: { from } }: Entry<RedshiftServerlessEntry>): { readonly pin: Pin } | { readonly selector: Json } {
  if (from.recoveryPointId !== undefined) return { pin: { kind: "recovery-point", id: from.recoveryPointId } };
  if (from.snapshotName !== undefined) return { pin: { kind: "snapshot", id: from.snapshotName } };
  return { selector: from.at === undefined ? { latest: true } : { at: new Date(from.at).toISOString() } };
}

/** One call a table, each with the parameters of RestoreTableFromRecoveryPoint or RestoreTableFromSnapshot in the order of the API reference. */
export function compile(entry: Entry<RedshiftServerlessEntry>): CompiledCall[] {
  const { fields } = entry;
  const places = placesOf(fields);
  const { lane } = place(entry);
  const operation = operationFrom(fields.from.snapshotName !== undefined);
  const caseSensitive = fields.caseSensitiveIdentifiers;
  return fields.tables.map(({ name, newName }, index) => ({
    operation,
    input: {
      ...(caseSensitive === undefined ? {} : { activateCaseSensitiveIdentifier: caseSensitive }),
      namespaceName: fields.namespace,
      newTableName: newName,
      sourceDatabaseName: places.source.database,
      sourceSchemaName: places.source.schema,
      sourceTableName: name,
      targetDatabaseName: places.target.database,
      targetSchemaName: places.target.schema,
      workgroupName: fields.workgroup,
    },
    restores: restorationOf(fields, index, lane),
    path: ["tables", index],
  }));
}

const operationFrom = (snapshot: boolean): Operation => (snapshot ? "RestoreTableFromSnapshot" : "RestoreTableFromRecoveryPoint");

export function withPin(call: CompiledCall, { kind, id }: Pin): CompiledCall {
  const bySnapshot = kind === "snapshot";
  const input = withParameters(call.input, "newTableName", bySnapshot ? { snapshotName: id } : { recoveryPointId: id });
  return { ...call, operation: operationFrom(bySnapshot), input };
}
