import { diagnose as diagnose$1 } from "./shared-diagnostic-diagnostic.js";
// src/providers/alicloud/fields.ts
function field(value, key) {
	if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return void 0;
	return Reflect.get(value, key);
}
function textOf(value, key) {
	const found = field(value, key);
	return typeof found === "string" ? found : typeof found === "number" || typeof found === "boolean" ? String(found) : void 0;
}
function numberOf(value, key) {
	const text = textOf(value, key);
	const number = text === void 0 || text.trim() === "" ? NaN : Number(text);
	return Number.isFinite(number) ? number : void 0;
}
function listOf(value, key) {
	const found = field(value, key);
	return Array.isArray(found) ? found : void 0;
}
function present(fields) {
	const kept = {};
	for (const key in fields) {
		const value = fields[key];
		if (isDefined(value)) kept[key] = value;
	}
	return kept;
}
function isDefined(value) {
	return value !== void 0;
}
// src/providers/alicloud-rds/codes.ts
const diagnose = diagnose$1;
// src/providers/alicloud-rds/names.ts
const fold = (name) => name.toLowerCase();
const newNameOf = (database) => database.newName ?? database.name;
const makesDatabase = (database) => newNameOf(database) !== database.name;
function targetId(region, instance, database, table) {
	return [
		"alicloud-rds",
		region,
		instance,
		...(table === void 0 ? [database] : [database, table]).map((name) => fold(name).replaceAll("%", "%25").replaceAll("/", "%2F"))
	].join("/");
}
const systemDatabases = new Set([
	"information_schema",
	"mysql",
	"performance_schema",
	"sys"
]);
const isSystemDatabase = (name) => systemDatabases.has(fold(name));
const isDatabaseName = (name) => /^[a-z][a-z0-9_-]{0,62}[a-z0-9]$/.test(name);
function tableNameProblem(name) {
	if (/[\u{10000}-\u{10FFFF}\p{Surrogate}]/u.test(name)) return "has a character outside Unicode's basic plane";
	if (name.length > 64) return `has ${name.length} characters, and MySQL allows 64`;
	if (name.includes("\0")) return "has a NUL character";
	if (name.endsWith(" ")) return "ends with a space";
}
const isUnusualName = (name) => !/^[A-Za-z0-9_$-]+$/.test(name);
export { diagnose, field, fold, isDatabaseName, isSystemDatabase, isUnusualName, listOf, makesDatabase, newNameOf, numberOf, present, tableNameProblem, targetId, textOf };
