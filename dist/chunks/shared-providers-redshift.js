import { diagnose as diagnose$1 } from "./shared-diagnostic-diagnostic.js";
import { withParameters } from "./shared-providers-with-parameters.js";
import { placesOf, restorationOf } from "./shared-providers-aws-redshift.js";
import { isExactly, sameNames } from "./shared-providers-aws-redshift-table-restore.js";
// src/providers/redshift/codes.ts
const diagnose = diagnose$1;
// src/providers/redshift/request.ts
const restoreOperation = "RestoreTableFromClusterSnapshot";
const parameters = {
	ClusterIdentifier: "text",
	EnableCaseSensitiveIdentifier: "flag",
	NewTableName: "text",
	SnapshotIdentifier: "text",
	SourceDatabaseName: "text",
	SourceSchemaName: "text",
	SourceTableName: "text",
	TargetDatabaseName: "text",
	TargetSchemaName: "text"
};
const requestOf = ({ operation, input }) => operation === "RestoreTableFromClusterSnapshot" && isRestoreInput(input) ? input : void 0;
function isRestoreInput(input) {
	return Object.entries(parameters).every(([name, kind]) => {
		const value = input[name];
		return kind === "text" ? typeof value === "string" : value === void 0 || typeof value === "boolean";
	}) && Object.keys(input).every((name) => Object.hasOwn(parameters, name));
}
function wantedBy(input) {
	const names = {
		newTableName: input.NewTableName,
		sourceDatabaseName: input.SourceDatabaseName,
		sourceSchemaName: input.SourceSchemaName,
		sourceTableName: input.SourceTableName,
		targetDatabaseName: input.TargetDatabaseName,
		targetSchemaName: input.TargetSchemaName
	};
	return {
		newTableName: input.NewTableName,
		matches: (restore) => isExactly(input.ClusterIdentifier, restore.clusterIdentifier) && isExactly(input.SnapshotIdentifier, restore.snapshotIdentifier) && sameNames(names, input.EnableCaseSensitiveIdentifier === true, restore)
	};
}
function wantedOf(call) {
	const request = requestOf(call);
	return request && wantedBy(request);
}
// src/providers/redshift/compile.ts
function place({ fields }) {
	const { region, cluster } = fields;
	return {
		region,
		scopeKind: "cluster",
		scope: cluster,
		lane: `redshift/${region}/${cluster}`
	};
}
function backup({ fields: { from } }) {
	if (from.snapshotIdentifier !== void 0) return { pin: {
		kind: "snapshot",
		id: from.snapshotIdentifier
	} };
	return { selector: from.at === void 0 ? { latest: true } : { at: new Date(from.at).toISOString() } };
}
function compile(entry) {
	const { fields } = entry;
	const { source, target } = placesOf(fields);
	const { lane } = place(entry);
	const caseSensitive = fields.caseSensitiveIdentifiers;
	return fields.tables.map(({ name, newName }, index) => ({
		operation: restoreOperation,
		input: {
			ClusterIdentifier: fields.cluster,
			...caseSensitive === void 0 ? {} : { EnableCaseSensitiveIdentifier: caseSensitive },
			NewTableName: newName,
			SourceDatabaseName: source.database,
			SourceSchemaName: source.schema,
			SourceTableName: name,
			TargetDatabaseName: target.database,
			TargetSchemaName: target.schema
		},
		restores: restorationOf(fields, index, lane),
		path: ["tables", index]
	}));
}
const withPin = (call, { id }) => ({
	...call,
	input: withParameters(call.input, "NewTableName", { SnapshotIdentifier: id })
});
export { backup, compile, diagnose, place, requestOf, restoreOperation, wantedBy, wantedOf, withPin };
