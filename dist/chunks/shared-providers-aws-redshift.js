import { diagnose as diagnose$1 } from "./shared-diagnostic-diagnostic.js";
// src/providers/aws/redshift/codes.ts
const diagnose = diagnose$1;
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
	const diagnostics = namesOf(fields).flatMap(({ name, path }) => checkName(name, path, caseSensitive));
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
			diagnostics.push(diagnose("error", "target-is-source", `${at} would be restored over itself, and a restore only makes new tables`, "choose another newName, or a target in another schema", path));
		} else if (reservedWords.has(newName.toLowerCase())) diagnostics.push(diagnose("warning", "reserved-word", `the new name ${newName} is a reserved word: every statement has to quote it`, `choose another newName, such as ${newName}_restored`, path));
	}
	return diagnostics;
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
	if (name.trim() === "") return [diagnose("error", "name-blank", "a name is empty or only spaces", "write the name as the database knows it", path)];
	if (/\p{Cc}/u.test(name)) return [diagnose("error", "name-control-character", `the name ${JSON.stringify(name)} holds a control character`, "remove it; it is often a tab or a line end that was pasted along", path)];
	const bytes = Buffer.byteLength(name);
	if (bytes > maxNameBytes) return [diagnose("error", "name-too-long", `the name ${name} has ${bytes} bytes, and Redshift takes at most ${maxNameBytes}`, "shorten it; letters beyond ASCII count for two to four bytes", path)];
	if (caseSensitive || name === name.toLowerCase()) return [];
	return [diagnose("warning", "upper-case-identifier", `without caseSensitiveIdentifiers, ${name} is read as ${name.toLowerCase()}`, "set caseSensitiveIdentifiers: true when the name was made in quotes, or write it in lower case", path)];
}
const sortKeysUnknown = diagnose("info", "interleaved-sort-keys", "tables with interleaved sort keys can't be restored, and the API doesn't tell which have them", "if unsure, look for a negative sortkey in pg_table_def", ["tables"]);
export { checkTables, diagnose, fold, placesOf, restorationOf, sortKeysUnknown };
