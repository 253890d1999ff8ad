import { diagnose as diagnose$1 } from "./shared-diagnostic-diagnostic.js";
import { withParameters } from "./shared-providers-with-parameters.js";
import { placesOf, restorationOf } from "./shared-providers-aws-redshift.js";
// src/providers/redshift-serverless/codes.ts
const diagnose = diagnose$1;
// src/providers/redshift-serverless/compile.ts
function place({ fields }) {
	const { region, namespace } = fields;
	return {
		region,
		scopeKind: "namespace",
		scope: namespace,
		lane: `redshift-serverless/${region}/${namespace}`
	};
}
function backup({ fields: { from } }) {
	if (from.recoveryPointId !== void 0) return { pin: {
		kind: "recovery-point",
		id: from.recoveryPointId
	} };
	if (from.snapshotName !== void 0) return { pin: {
		kind: "snapshot",
		id: from.snapshotName
	} };
	return { selector: from.at === void 0 ? { latest: true } : { at: new Date(from.at).toISOString() } };
}
function compile(entry) {
	const { fields } = entry;
	const places = placesOf(fields);
	const { lane } = place(entry);
	const operation = operationFrom(fields.from.snapshotName !== void 0);
	const caseSensitive = fields.caseSensitiveIdentifiers;
	return fields.tables.map(({ name, newName }, index) => ({
		operation,
		input: {
			...caseSensitive === void 0 ? {} : { activateCaseSensitiveIdentifier: caseSensitive },
			namespaceName: fields.namespace,
			newTableName: newName,
			sourceDatabaseName: places.source.database,
			sourceSchemaName: places.source.schema,
			sourceTableName: name,
			targetDatabaseName: places.target.database,
			targetSchemaName: places.target.schema,
			workgroupName: fields.workgroup
		},
		restores: restorationOf(fields, index, lane),
		path: ["tables", index]
	}));
}
const operationFrom = (snapshot) => snapshot ? "RestoreTableFromSnapshot" : "RestoreTableFromRecoveryPoint";
function withPin(call, { kind, id }) {
	const bySnapshot = kind === "snapshot";
	const input = withParameters(call.input, "newTableName", bySnapshot ? { snapshotName: id } : { recoveryPointId: id });
	return {
		...call,
		operation: operationFrom(bySnapshot),
		input
	};
}
export { backup, compile, diagnose, place, withPin };
