import { diagnose, fold, isDatabaseName, isSystemDatabase, isUnusualName, makesDatabase, newNameOf, tableNameProblem, targetId, textOf } from "./shared-providers-alicloud-providers-alicloud-rds.js";
import { withParameters } from "./shared-providers-with-parameters.js";
function backup({ fields }) {
	const { backupId, restoreTime } = fields.from;
	if (backupId !== void 0) return { pin: {
		kind: "backup-set",
		id: backupId
	} };
	if (restoreTime !== void 0) return { pin: {
		kind: "restore-time",
		id: restoreTimeOf(restoreTime)
	} };
	return { selector: { latest: true } };
}
function compile({ fields }) {
	return split(fields.databases).map((parts) => ({
		operation: "RestoreTable",
		input: {
			DBInstanceId: fields.instance,
			TableMeta: tableMeta(parts),
			...fields.instantRecovery === void 0 ? {} : { InstantRecovery: fields.instantRecovery }
		},
		restores: parts.flatMap((part) => restorations(fields, part)),
		path: ["databases"]
	}));
}
const canSplit = (databases) => databases.every(({ tables, ...database }) => tables === void 0 || !makesDatabase(database));
const countTables = (databases) => databases.reduce((sum, { tables }) => sum + (tables?.length ?? 0), 0);
function split(databases) {
	const parts = databases.map((database, index) => ({
		index,
		database,
		...database.tables === void 0 ? {} : { tables: database.tables.map((table, at) => ({
			index: at,
			table
		})) }
	}));
	if (countTables(databases) <= 100 || !canSplit(databases)) return [parts];
	const first = [];
	const calls = [first];
	let current = first;
	let room = 100;
	for (const part of parts) {
		if (part.tables === void 0) {
			first.push(part);
			continue;
		}
		for (let from = 0; from < part.tables.length;) {
			if (room === 0) {
				current = [];
				calls.push(current);
				room = 100;
			}
			const tables = part.tables.slice(from, from + room);
			current.push({
				...part,
				tables
			});
			from += tables.length;
			room -= tables.length;
		}
	}
	return calls;
}
const withPin = (call, { kind, id }) => ({
	...call,
	input: withParameters(call.input, "DBInstanceId", kind === "restore-time" ? { RestoreTime: id } : { BackupId: id })
});
function tableMeta(parts) {
	return JSON.stringify(parts.map(({ database, tables }) => ({
		type: "db",
		name: database.name,
		newname: newNameOf(database),
		...tables === void 0 ? {} : { tables: tables.map(({ table }) => ({
			type: "table",
			name: table.name,
			newname: table.newName
		})) }
	})));
}
function restorations({ region, instance }, { index, database, tables }) {
	const target = newNameOf(database);
	const namedBy = database.newName === void 0 ? "name" : "newName";
	const whole = {
		source: database.name,
		target,
		targetId: targetId(region, instance, target),
		path: [
			"databases",
			index,
			namedBy
		]
	};
	if (tables === void 0) return [whole];
	const each = tables.map(({ index: at, table }) => ({
		source: `${database.name}.${table.name}`,
		target: `${target}.${table.newName}`,
		targetId: targetId(region, instance, target, table.newName),
		path: [
			"databases",
			index,
			"tables",
			at,
			"newName"
		]
	}));
	return makesDatabase(database) ? [{
		...whole,
		implied: true
	}, ...each] : each;
}
function restoreTimeOf(timestamp) {
	const time = new Date(timestamp.toUpperCase().replace(" ", "T"));
	return Number.isNaN(time.getTime()) ? timestamp : time.toISOString().replace(/[.][0-9]+Z$/, "Z");
}
const hasFraction = (timestamp) => /[.]0*[1-9]/.test(timestamp);
// src/providers/alicloud-rds/check.ts
const longQuery = 16e3;
function check(entry) {
	const { databases, from } = entry.fields;
	const diagnostics = [
		...checkTime(from.restoreTime),
		...databases.flatMap(checkDatabase),
		...checkRepeats(databases)
	];
	const tables = countTables(databases);
	if (tables > 100 && !canSplit(databases)) {
		const path = [
			"databases",
			databases.findIndex((database) => database.tables !== void 0 && makesDatabase(database)),
			"newName"
		];
		const message = `${tables} tables, and RestoreTable takes 100; a second call would meet the database that the first one made`;
		diagnostics.push(diagnose("error", "too-many-tables", message, "leave out `tables` to restore the whole database, or keep the database's name so that the call can be split", path));
	} else diagnostics.push(...checkLength(entry));
	return diagnostics;
}
function checkTime(restoreTime) {
	if (restoreTime === void 0 || !hasFraction(restoreTime)) return [];
	const hint = `write ${restoreTimeOf(restoreTime)} or the second after it`;
	return [diagnose("error", "restore-time-fraction", "RestoreTime has no fractions of a second", hint, ["from", "restoreTime"])];
}
function checkDatabase(database, index) {
	const at = (...rest) => [
		"databases",
		index,
		...rest
	];
	const diagnostics = [];
	const { name, newName, tables } = database;
	const target = newNameOf(database);
	const targetPath = at(newName === void 0 ? "name" : "newName");
	if (tables === void 0 && newName === void 0) diagnostics.push(diagnose("error", "new-name-missing", `the whole of \`${name}\` needs a new name`, "add `newName`: RestoreTable never writes over a database", at()));
	else if (tables === void 0 && !makesDatabase(database)) diagnostics.push(diagnose("error", "target-is-source", `\`${name}\` would be restored over itself`, "choose another `newName`: RestoreTable never writes over a database", targetPath));
	if (isSystemDatabase(target)) diagnostics.push(diagnose("error", "database-name-reserved", `\`${target}\` is a system database`, "restore into a database of your own", targetPath));
	else if (makesDatabase(database) && !isDatabaseName(target)) diagnostics.push(diagnose("error", "database-name-invalid", `\`${target}\` is no name for an RDS database`, `use 2 to 64 lower-case letters, digits, \`_\` and \`-\`, the first a letter, the last a letter or digit`, targetPath));
	if (isUnusualName(name)) diagnostics.push(unusual(at("name"), name));
	for (const [j, table] of tables?.entries() ?? []) {
		for (const key of ["name", "newName"]) {
			const problem = tableNameProblem(table[key]);
			const path = at("tables", j, key);
			if (problem !== void 0) diagnostics.push(diagnose("error", "table-name-invalid", `the table name ${problem}`, "use at most 64 letters, digits and underscores", path));
			else if (isUnusualName(table[key])) diagnostics.push(unusual(path, table[key]));
		}
		if (fold(target) === fold(name) && fold(table.newName) === fold(table.name)) {
			const message = `\`${name}.${table.name}\` would be restored over itself`;
			diagnostics.push(diagnose("error", "target-is-source", message, "choose another `newName`, for the table or for the database", at("tables", j, "newName")));
		}
	}
	return diagnostics;
}
const unusual = (path, name) => diagnose("warning", "name-unusual", `${JSON.stringify(name)} needs quoting in MySQL`, "RestoreTable should take it; give it an entry of its own, so that a refusal holds up nothing else", path);
function checkRepeats(databases) {
	const seen = new Map();
	const diagnostics = [];
	for (const [index, database] of databases.entries()) {
		const target = fold(newNameOf(database));
		const other = seen.get(target);
		if (other === void 0) seen.set(target, database);
		else if (!(makesDatabase(database) && makesDatabase(other))) {
			const path = [
				"databases",
				index,
				database.newName === void 0 ? "name" : "newName"
			];
			diagnostics.push(diagnose("error", "database-repeated", `\`${newNameOf(database)}\` stands twice in one request`, "list its tables together under one item, or use two entries", path));
		}
	}
	return diagnostics;
}
function checkLength(entry) {
	return compile(entry).flatMap(({ input, path }) => {
		const length = encodeURIComponent((textOf(input, "TableMeta") ?? "").replace(/\p{Surrogate}/gu, "?")).length;
		if (length <= longQuery) return [];
		const message = `the request's URL has about ${Math.ceil(length / 1e3)} kB, which a gateway may refuse`;
		return [diagnose("warning", "request-long", message, "spread the tables over several entries, use shorter new names, or restore the whole database", path)];
	});
}
// src/providers/alicloud-rds/index.ts
const alicloudRds = {
	name: "alicloud-rds",
	about: {
		title: "ApsaraDB RDS for MySQL",
		backups: {
			"backup-set": { label: "backup set" },
			"restore-time": {
				label: "restore time",
				isMoment: true
			}
		},
		backupGone: ["backup-not-found", "restore-time-unavailable"],
		variables: {
			prefixes: ["ALIBABA_CLOUD_"],
			secret: ["ALIBABA_CLOUD_ACCESS_KEY_SECRET", "ALIBABA_CLOUD_SECURITY_TOKEN"],
			endpoint: ["REINSTATE_ALICLOUD_RDS_ENDPOINT", "REINSTATE_ALICLOUD_STS_ENDPOINT"]
		}
	},
	check,
	place: ({ fields }) => ({
		region: fields.region,
		scopeKind: "instance",
		scope: fields.instance,
		lane: `alicloud-rds/${fields.region}/${fields.instance}`
	}),
	backup,
	compile,
	withPin,
	connect: async (options) => (await import("./providers-alicloud-rds-session.js")).connect(options)
};
export { alicloudRds };
