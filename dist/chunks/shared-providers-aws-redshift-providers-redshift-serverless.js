import { findingWith } from "./shared-providers-general-failures.js";
import { withParameters } from "./shared-providers-with-parameters.js";
// src/providers/aws/redshift/codes.ts
const finding$1 = findingWith();
// src/providers/aws/redshift/names.ts
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
function restorationOf(fields, index, lane) {
	const table = fields.tables[index];
	if (table === void 0) return [];
	const { source, target } = placesOf(fields);
	const parts = [
		target.database,
		target.schema,
		table.newName
	];
	return [{
		source: `${source.database}.${source.schema}.${table.name}`,
		target: parts.join("."),
		targetId: [lane, ...parts.map((part) => escapeSlash(fold(part, fields.caseSensitiveIdentifiers === true)))].join("/"),
		path: [
			"tables",
			index,
			"newName"
		]
	}];
}
const escapeSlash = (part) => part.replaceAll("%", "%25").replaceAll("/", "%2F");
const reservedWords = new Set(`
  aes128 aes256 all allowoverwrite analyse analyze and any array as asc authorization az64 backup between binary blanksasnull both
  bytedict bzip2 case cast check collate column constraint create credentials cross current_date current_time current_timestamp
  current_user current_user_id default deferrable deflate defrag delta delta32k desc disable distinct do else emptyasnull enable
  encode encrypt encryption end except explicit false for foreign freeze from full globaldict256 globaldict64k grant group gzip
  having identity ignore ilike in initially inner intersect interval into is isnull join language leading left like limit localtime
  localtimestamp lun luns lzo lzop minus mostly16 mostly32 mostly8 natural new not notnull null nulls off offline offset oid old on
  only open or order outer overlaps parallel partition percent permissions pivot placing primary raw readratio recover references
  reject respect resort restore right select session_user similar snapshot some sysdate system table tag tdes text255 text32k then
  timestamp to top trailing true truncatecolumns type union unique unnest unpivot user using verbose wallet when where with without
`.trim().split(/\s+/));
// src/providers/aws/redshift/check-tables.ts
const maxNameBytes = 127;
function checkTables(fields) {
	const caseSensitive = fields.caseSensitiveIdentifiers === true;
	const findings = namesOf(fields).flatMap(({ name, path }) => checkName(name, path, caseSensitive));
	const { source, target } = placesOf(fields);
	const same = (a, b) => fold(a, caseSensitive) === fold(b, caseSensitive);
	const samePlace = same(source.database, target.database) && same(source.schema, target.schema);
	for (const [index, { name, newName }] of fields.tables.entries()) {
		const path = [
			"tables",
			index,
			"newName"
		];
		if (samePlace && same(name, newName)) {
			const at = `${target.database}.${target.schema}.${newName}`;
			findings.push(finding$1("error", "target-is-source", `${at} would be restored over itself, and a restore only makes new tables`, path, "choose another newName, or a target in another schema"));
		} else if (reservedWords.has(newName.toLowerCase())) findings.push(finding$1("warning", "reserved-word", `the new name ${newName} is a reserved word: every statement has to quote it`, path, `choose another newName, such as ${newName}_restored`));
	}
	return findings;
}
function namesOf({ source, target, tables }) {
	const names = [
		{
			name: source.database,
			path: ["source", "database"]
		},
		{
			name: source.schema,
			path: ["source", "schema"]
		},
		{
			name: target?.database,
			path: ["target", "database"]
		},
		{
			name: target?.schema,
			path: ["target", "schema"]
		}
	];
	for (const [index, table] of tables.entries()) names.push({
		name: table.name,
		path: [
			"tables",
			index,
			"name"
		]
	}, {
		name: table.newName,
		path: [
			"tables",
			index,
			"newName"
		]
	});
	return names.flatMap(({ name, path }) => name === void 0 ? [] : [{
		name,
		path
	}]);
}
function checkName(name, path, caseSensitive) {
	if (name.trim() === "") return [finding$1("error", "name-blank", "a name is empty or only spaces", path, "write the name as the database knows it")];
	if (/\p{Cc}/u.test(name)) return [finding$1("error", "name-control-character", `the name ${JSON.stringify(name)} holds a control character`, path, "remove it; it is often a tab or a line end that was pasted along")];
	const bytes = Buffer.byteLength(name);
	if (bytes > maxNameBytes) return [finding$1("error", "name-too-long", `the name ${name} has ${bytes} bytes, and Redshift takes at most ${maxNameBytes}`, path, "shorten it; letters beyond ASCII count for two to four bytes")];
	if (caseSensitive || name === name.toLowerCase()) return [];
	return [finding$1("warning", "upper-case-identifier", `without caseSensitiveIdentifiers, ${name} is read as ${name.toLowerCase()}`, path, "set caseSensitiveIdentifiers: true when the name was made in quotes, or write it in lower case")];
}
const sortKeysUnknown = finding$1("info", "interleaved-sort-keys", "tables with interleaved sort keys can't be restored, and the API doesn't tell which have them", ["tables"], "if unsure, look for a negative sortkey in pg_table_def");
// src/providers/redshift-serverless/codes.ts
const finding = findingWith();
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
export { backup, checkTables, compile, finding, finding$1, fold, place, sortKeysUnknown, withPin };
