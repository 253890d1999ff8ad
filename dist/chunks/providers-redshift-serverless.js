import { backup, compile, finding, fold, place, placesOf } from "./shared-providers-redshift-serverless.js";
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
// src/providers/redshift-serverless/check.ts
const maxNameBytes = 127;
function check({ fields }) {
	const caseSensitive = fields.caseSensitiveIdentifiers === true;
	const findings = [...backupIsArn(fields), ...namesOf(fields).flatMap(({ name, path }) => checkName(name, path, caseSensitive))];
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
			findings.push(finding("error", "target-is-source", `${at} would be restored over itself, and a restore only makes new tables`, path, "choose another newName, or a target in another schema"));
		} else if (reservedWords.has(newName.toLowerCase())) findings.push(finding("warning", "reserved-word", `the new name ${newName} is a reserved word: every statement has to quote it`, path, `choose another newName, such as ${newName}_restored`));
	}
	return findings;
}
function backupIsArn({ from }) {
	const found = ["snapshotName", "recoveryPointId"].find((field) => /^arn:/i.test(from[field]?.trim() ?? ""));
	if (found === void 0) return [];
	const [wanted, hint] = found === "snapshotName" ? ["the snapshot's name", "write its name, which `aws redshift-serverless list-snapshots` shows as snapshotName"] : ["the recovery point's id", "write its id, which `aws redshift-serverless list-recovery-points` shows as recoveryPointId"];
	return [finding("error", "backup-is-arn", `${found} takes ${wanted}, and this is an ARN`, ["from", found], hint)];
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
	if (name.trim() === "") return [finding("error", "name-blank", "a name is empty or only spaces", path, "write the name as the database knows it")];
	if (/\p{Cc}/u.test(name)) return [finding("error", "name-control-character", `the name ${JSON.stringify(name)} holds a control character`, path, "remove it; it is often a tab or a line end that was pasted along")];
	const bytes = Buffer.byteLength(name);
	if (bytes > maxNameBytes) return [finding("error", "name-too-long", `the name ${name} has ${bytes} bytes, and Redshift takes at most ${maxNameBytes}`, path, "shorten it; letters beyond ASCII count for two to four bytes")];
	if (caseSensitive || name === name.toLowerCase()) return [];
	return [finding("warning", "upper-case-identifier", `without caseSensitiveIdentifiers, ${name} is read as ${name.toLowerCase()}`, path, "set caseSensitiveIdentifiers: true when the name was made in quotes, or write it in lower case")];
}
// src/providers/redshift-serverless/index.ts
const redshiftServerless = {
	name: "redshift-serverless",
	check,
	place,
	backup,
	compile,
	connect: async (options) => (await import("./providers-redshift-serverless-session.js")).openSession(options)
};
export { redshiftServerless };
