function finding(severity, code, message, path, hint) {
	return {
		severity,
		code,
		message,
		path,
		...hint === void 0 ? {} : { hint }
	};
}
// src/providers/redshift-serverless/names.ts
function placesOf({ source, target }) {
	const from = {
		database: source.database,
		schema: source.schema ?? "public"
	};
	return {
		source: from,
		target: {
			database: target?.database ?? from.database,
			schema: target?.schema ?? from.schema
		}
	};
}
const fold = (name, caseSensitive) => caseSensitive ? name : name.toLowerCase();
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
function compile(entry, pin) {
	const { fields } = entry;
	const places = placesOf(fields);
	const { lane } = place(entry);
	const { operation, parameter } = backupParameter(fields, pin);
	const caseSensitive = fields.caseSensitiveIdentifiers;
	return fields.tables.map(({ name, newName }, index) => ({
		operation,
		input: {
			...caseSensitive === void 0 ? {} : { activateCaseSensitiveIdentifier: caseSensitive },
			namespaceName: fields.namespace,
			newTableName: newName,
			...parameter,
			sourceDatabaseName: places.source.database,
			sourceSchemaName: places.source.schema,
			sourceTableName: name,
			targetDatabaseName: places.target.database,
			targetSchemaName: places.target.schema,
			workgroupName: fields.workgroup
		},
		restores: [restoration(places, name, newName, lane, caseSensitive === true, index)],
		path: ["tables", index]
	}));
}
function backupParameter(fields, pin) {
	return (pin === void 0 ? fields.from.snapshotName !== void 0 : pin.kind === "snapshot") ? {
		operation: "RestoreTableFromSnapshot",
		parameter: pin === void 0 ? {} : { snapshotName: pin.id }
	} : {
		operation: "RestoreTableFromRecoveryPoint",
		parameter: pin === void 0 ? {} : { recoveryPointId: pin.id }
	};
}
function restoration({ source, target }, name, newName, lane, caseSensitive, index) {
	const parts = [
		target.database,
		target.schema,
		newName
	].map((part) => escapeSlash(fold(part, caseSensitive)));
	return {
		source: `${source.database}.${source.schema}.${name}`,
		target: `${target.database}.${target.schema}.${newName}`,
		targetId: `${lane}/${parts.join("/")}`,
		path: [
			"tables",
			index,
			"newName"
		]
	};
}
const escapeSlash = (part) => part.replaceAll("%", "%25").replaceAll("/", "%2F");
export { backup, compile, finding, fold, place, placesOf };
