import { err, ok } from "./shared-model-result.js";
import { compareDiagnostics, diagnose as diagnose$1, placeOf, toDiagnostic } from "./shared-diagnostic-diagnostic.js";
import { require_dist } from "./vendor-yaml.js";
import { didYouMean } from "./shared-diagnostic-look-alikes.js";
import { nearest } from "./shared-diagnostic-nearest.js";
import { parseDuration } from "./shared-document-validate-duration.js";
import { providers } from "./shared-providers.js";
import * as nodeFileSystem from "node:fs/promises";
import { isAbsolute, join, relative, resolve, sep } from "node:path";
// src/document/read/decode-utf8.ts
function decodeUtf8(bytes) {
	try {
		return ok(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
	} catch {
		const before = new TextDecoder("utf-8").decode(bytes.subarray(0, badByteAt(bytes)));
		const lineStart = before.lastIndexOf("\n") + 1;
		const line = before.split("\n").length;
		const byte = (bytes[badByteAt(bytes)] ?? 0).toString(16).toUpperCase().padStart(2, "0");
		return err({
			byte,
			line,
			column: before.length - lineStart + 1
		});
	}
}
function badByteAt(bytes) {
	let good = 0;
	let bad = bytes.length;
	while (good < bad) {
		const middle = good + bad + 1 >> 1;
		if (decodes(bytes.subarray(0, middle))) good = middle;
		else bad = middle - 1;
	}
	return good;
}
function decodes(bytes) {
	try {
		new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
		return true;
	} catch {
		return false;
	}
}
// src/document/codes.ts
var import_dist = require_dist();
const diagnose = diagnose$1;
// src/document/limits.ts
const limits = {
	fileBytes: 8388608,
	totalBytes: 67108864,
	files: 1e4,
	documents: 1e3,
	depth: 30,
	tokens: 25e5,
	aliasedValues: 1e5,
	diagnostics: 1e3
};
// src/document/file-diagnostics.ts
var FileDiagnostics = class {
	at;
	#found = new Map();
	#beyond;
	constructor(at) {
		this.at = at;
	}
	error(code, message, hint, offset) {
		this.add(diagnose("error", code, message, hint, this.at(offset)));
	}
	add(diagnostic) {
		const { severity, code, message, hint, location } = diagnostic;
		const key = `${location?.line}:${location?.column} ${code} ${message}`;
		if (this.#found.has(key)) return;
		if (this.#found.size < limits.diagnostics) this.#found.set(key, diagnostic);
		else if (severity === "error" && this.#beyond === void 0) {
			const text = `there are more than ${limits.diagnostics} problems in this file; the rest is left out`;
			this.#beyond = diagnose("error", "too-many-problems", text, hint, location);
		}
	}
	get isFull() {
		return this.#beyond !== void 0;
	}
	all() {
		return this.#beyond === void 0 ? [...this.#found.values()] : [...this.#found.values(), this.#beyond];
	}
};
// src/document/parse/compose-documents.ts
function* composeDocuments(text, diagnostics) {
	let count = 0;
	for (const document of compose(text, diagnostics)) {
		count += 1;
		if (count > limits.documents) {
			diagnostics.error("too-many-documents", `the file has more than ${limits.documents} YAML documents`, void 0, document.range[0]);
			return;
		}
		if (isSound(document, diagnostics)) yield document;
	}
}
const enough = 100;
function* compose(text, diagnostics) {
	const parser = new import_dist.Parser();
	const composer = new import_dist.Composer({
		schema: "core",
		resolveKnownTags: false,
		merge: false,
		uniqueKeys: false,
		logLevel: "silent"
	});
	let tokens = 0;
	let faults = 0;
	for (const lexeme of new import_dist.Lexer().lex(text)) {
		tokens += 1;
		if (tokens > limits.tokens) {
			diagnostics.error("too-many-tokens", `the file has more than ${limits.tokens} pieces of YAML syntax`, void 0, parser.offset);
			return;
		}
		for (const token of parser.next(lexeme)) {
			if (token.type === "error" || token.type === "directive") faults += 1;
			yield* withoutStacks(() => [...composer.next(token)]);
		}
		if (faults > enough) break;
		if (parser.stack.length > limits.depth + 2) {
			diagnostics.error("too-deep", `maps and lists are nested more than ${limits.depth} deep`, void 0, parser.offset);
			return;
		}
	}
	if (faults <= enough) for (const token of parser.end()) yield* withoutStacks(() => [...composer.next(token)]);
	yield* composer.end(true, text.length);
}
function withoutStacks(compute) {
	const before = Error.stackTraceLimit;
	Error.stackTraceLimit = 0;
	try {
		return compute();
	} finally {
		Error.stackTraceLimit = before;
	}
}
function isSound(document, diagnostics) {
	const error = document.errors.reduce((first, next) => first === void 0 || next.pos[0] < first.pos[0] ? next : first, void 0);
	if (error !== void 0) {
		diagnostics.error("yaml-syntax", lowerFirst(error.message), hints[error.code], error.pos[0]);
		return false;
	}
	for (const { pos, message } of document.warnings) diagnostics.error("yaml-tag", lowerFirst(message), "delete it: plans use plain values only", pos[0]);
	return document.warnings.length === 0;
}
const lowerFirst = (text) => text.charAt(0).toLowerCase() + text.slice(1);
const hints = {
	BAD_INDENT: "indent the parts of one map or list by the same number of spaces",
	BLOCK_AS_IMPLICIT_KEY: "put text that holds `: ` in quotes, or begin the nested map on a line of its own",
	MISSING_CHAR: "look for a missing comma, bracket, quote or space",
	MULTILINE_IMPLICIT_KEY: "a key is followed by `:` on the same line",
	TAB_AS_INDENT: "indent with spaces"
};
// src/document/parse/line-index.ts
function lineIndex(file, text) {
	const starts = [0];
	for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
	return (offset) => {
		const within = Math.max(0, Math.min(offset, text.length));
		let low = 0;
		let high = starts.length - 1;
		while (low < high) {
			const middle = low + high + 1 >> 1;
			if ((starts[middle] ?? 0) <= within) low = middle;
			else high = middle - 1;
		}
		return {
			file,
			line: low + 1,
			column: within - (starts[low] ?? 0) + 1
		};
	};
}
// src/document/parse/node-to-value.ts
function nodeToValue(root, conversion) {
	const { sourceMap, diagnostics } = conversion;
	const anchors = new Map();
	let size = 0;
	let broken = false;
	const refuse = (...problem) => {
		broken = true;
		diagnostics.error(...problem);
	};
	function convert(node) {
		const before = size;
		size += 1;
		if ((0, import_dist.isAlias)(node)) return followed(node);
		if (!(0, import_dist.isMap)(node) && !(0, import_dist.isSeq)(node)) return (0, import_dist.isScalar)(node) ? plain(node) : null;
		if (node.anchor === void 0) return (0, import_dist.isMap)(node) ? map(node) : list(node);
		const anchored = { size: 0 };
		anchors.set(node.anchor, anchored);
		anchored.value = (0, import_dist.isMap)(node) ? map(node) : list(node);
		anchored.size = size - before;
		return anchored.value;
	}
	function plain(node) {
		const { value } = node;
		const json = typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
		if (node.anchor !== void 0) anchors.set(node.anchor, {
			value: json,
			size: 1
		});
		return json;
	}
	function followed(alias) {
		const anchored = anchors.get(alias.source);
		if (anchored === void 0) {
			refuse("unknown-anchor", `no anchor \`&${alias.source}\` stands before this alias`, "quote the value if it is not meant as an alias", start(alias));
			return null;
		}
		if (anchored.value === void 0) {
			refuse("alias-cycle", `\`*${alias.source}\` stands inside the value that it names`, void 0, start(alias));
			return null;
		}
		size += anchored.size;
		const isReported = conversion.aliased > limits.aliasedValues;
		conversion.aliased += anchored.size;
		if (conversion.aliased > limits.aliasedValues) {
			broken = true;
			if (!isReported) diagnostics.error("too-many-aliased-values", `aliases bring more than ${limits.aliasedValues} values into this file`, void 0, start(alias));
			return null;
		}
		return anchored.value;
	}
	function list(node) {
		const at = start(node);
		const offsets = node.items.map((item) => start(item, at));
		const values = node.items.map((item) => convert(item));
		sourceMap.recordList(values, offsets);
		return values;
	}
	function map(node) {
		const fields = {};
		const keys = {};
		const values = {};
		const merged = [];
		let merges;
		for (const { key, value } of node.items) {
			const keyAt = start(key, start(node));
			const valueAt = start(value, keyAt);
			const name = keyName(key, keyAt);
			const isMerge = name === "<<" && (0, import_dist.isScalar)(key) && key.type === "PLAIN";
			const earlier = isMerge ? merges : name !== void 0 && Object.hasOwn(keys, name) ? keys[name] : void 0;
			if (name !== void 0 && earlier !== void 0) {
				const line = diagnostics.at(earlier).line;
				diagnostics.error("duplicate-key", `\`${name}\` stands twice in this map, first on line ${line}`, isMerge ? "merge several maps by a list: `<<: [*a, *b]`" : void 0, keyAt);
				convert(value);
				continue;
			}
			const json = convert(value);
			if (name === void 0) continue;
			if (isMerge) {
				merges = keyAt;
				merged.push(...mergeSources(json, valueAt));
				continue;
			}
			keys[name] = keyAt;
			values[name] = valueAt;
			fields[name] = json;
		}
		for (const source of merged) for (const [name, json] of Object.entries(source)) {
			if (Object.hasOwn(fields, name)) continue;
			fields[name] = json;
			keys[name] = sourceMap.keyOf(source, name) ?? start(node);
			values[name] = sourceMap.valueOf(source, name) ?? start(node);
		}
		sourceMap.recordMap(fields, keys, values);
		return fields;
	}
	function mergeSources(json, offset) {
		const sources = isList$1(json) ? json : [json];
		const maps = sources.filter(isObject$1);
		if (maps.length < sources.length && !broken) refuse("bad-merge", "`<<` merges maps only", "write `<<: *name`, where `&name` is a map", offset);
		return maps;
	}
	function keyName(key, offset) {
		if ((0, import_dist.isScalar)(key)) {
			if (key.anchor !== void 0) plain(key);
			const name = typeof key.value === "string" ? key.value : key.source ?? "";
			if (name !== "__proto__" && name !== "") return name;
		}
		refuse("bad-key", "a key must be a plain word", void 0, offset);
	}
	const value = convert(root);
	return broken ? void 0 : value;
}
const isList$1 = (json) => Array.isArray(json);
const isObject$1 = (json) => typeof json === "object" && json !== null && !isList$1(json);
function start(node, otherwise = 0) {
	return ((0, import_dist.isScalar)(node) || (0, import_dist.isAlias)(node) || (0, import_dist.isMap)(node) || (0, import_dist.isSeq)(node) ? node.range : void 0)?.[0] ?? otherwise;
}
// src/document/parse/source-map.ts
var SourceMap = class {
	#values = new Map();
	#keys = new Map();
	recordList(list, values) {
		this.#values.set(list, values);
	}
	recordMap(map, keys, values) {
		this.#keys.set(map, keys);
		this.#values.set(map, values);
	}
	keyOf(container, key) {
		return offsetIn(this.#keys.get(container), key);
	}
	valueOf(container, step) {
		return offsetIn(this.#values.get(container), step);
	}
	find(root, offset, path, last = "value") {
		let value = root;
		let found = offset;
		for (const [index, step] of path.entries()) {
			if (typeof value !== "object" || value === null) break;
			const next = this.valueOf(value, step);
			if (next === void 0) break;
			found = last === "key" && index === path.length - 1 ? this.keyOf(value, String(step)) ?? next : next;
			value = childOf(value, step);
		}
		return found;
	}
};
function offsetIn(offsets, step) {
	const offset = offsets === void 0 ? void 0 : childOf(offsets, step);
	return typeof offset === "number" ? offset : void 0;
}
function childOf(container, step) {
	return Object.hasOwn(container, step) ? Reflect.get(container, step) : void 0;
}
// src/document/parse/parse-file.ts
function parseFile(source) {
	const text = source.text.startsWith("﻿") ? source.text.slice(1) : source.text;
	const diagnostics = new FileDiagnostics(lineIndex(source.path, text));
	const sourceMap = new SourceMap();
	const documents = isReadable(text, diagnostics) ? readDocuments$1(text, sourceMap, diagnostics) : [];
	return {
		path: source.path,
		text,
		documents,
		sourceMap,
		diagnostics
	};
}
function readDocuments$1(text, sourceMap, diagnostics) {
	const documents = [];
	const conversion = {
		sourceMap,
		diagnostics,
		aliased: 0
	};
	for (const { contents } of composeDocuments(text, diagnostics)) {
		if (contents === null || (0, import_dist.isScalar)(contents) && contents.value === null && contents.source === "") continue;
		const value = nodeToValue(contents, conversion);
		if (value !== void 0) documents.push({
			value,
			offset: contents.range[0]
		});
	}
	if (documents.length === 0 && diagnostics.all().length === 0) diagnostics.error("empty-file", "the file holds no restore plan", "a plan begins with `version: 1`; delete the file if it is not needed", 0);
	return documents;
}
const lfsPointer = "version https://git-lfs.github.com/spec/v1";
const control = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F]|\r(?!\n)/;
function isReadable(text, diagnostics) {
	if (text.length > limits.fileBytes) {
		diagnostics.error("file-too-large", `the file is larger than ${limits.fileBytes / 1024 / 1024} MiB`, "split it into several files", 0);
		return false;
	}
	if (text.startsWith(lfsPointer)) {
		diagnostics.error("lfs-pointer", "the file is a Git LFS pointer, which stands for the restore plan and isn't it", "fetch what it stands for: git lfs pull; in a workflow, actions/checkout with lfs: true", 0);
		return false;
	}
	const offset = text.search(control);
	if (offset === -1) return true;
	const code = text.charCodeAt(offset).toString(16).toUpperCase().padStart(4, "0");
	diagnostics.error("control-character", `the file holds the control character U+${code}`, "delete it; inside double quotes it can be written as an escape", offset);
	return false;
}
// src/document/message-format.ts
const longest = 60;
function shown(value) {
	const text = JSON.stringify(typeof value === "string" ? value.slice(0, 61) : value) ?? "nothing";
	return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
const quoted = (name) => `\`${name.length > longest ? `${name.slice(0, longest)}…` : name}\``;
function list(names, last = "or") {
	const all = names.map(quoted);
	return all.length < 2 ? all.join("") : `${all.slice(0, -1).join(", ")} ${last} ${all.at(-1)}`;
}
function kindOf$1(value) {
	if (value === null || value === void 0) return "empty";
	if (Array.isArray(value)) return "a list";
	switch (typeof value) {
		case "object": return "a map";
		case "string": return "text";
		case "number": return "a number";
		case "boolean": return `the boolean ${value}`;
		default: return typeof value;
	}
}
const types = {
	string: "text",
	object: "a map",
	array: "a list",
	integer: "a whole number",
	number: "a number",
	boolean: "true or false"
};
const wordsFor = (type) => types[type] ?? type;
// src/document/rules/dependencies.ts
function checkDependencies(draft) {
	const byId = new Map();
	for (const entry of draft.entries) if (entry.id !== void 0 && !byId.has(entry.id)) byId.set(entry.id, entry);
	for (const entry of draft.entries) for (const [index, id] of entry.dependsOn.entries()) {
		if (draft.file.diagnostics.isFull) return;
		if (!byId.has(id)) unknownDependency(draft, entry, index, byId.keys());
	}
	checkCycles(draft, byId);
}
function unknownDependency({ file }, entry, index, ids) {
	const id = entry.dependsOn[index] ?? "";
	const meant = nearest(id, ids);
	const hint = meant === void 0 ? "`dependsOn` takes ids of entries of the same plan" : didYouMean(id, meant, quoted(meant));
	file.diagnostics.error("unknown-dependency", `the plan has no entry ${quoted(id)}`, hint, dependencyAt(file, entry, index));
}
const dependencyAt = ({ sourceMap }, { fields, offset }, index) => sourceMap.find(fields, offset, ["dependsOn", index]);
function checkCycles(draft, byId) {
	const done = new Set();
	const depth = new Map();
	for (const root of byId.values()) {
		const path = done.has(root) ? [] : [{
			entry: root,
			next: 0
		}];
		if (path.length > 0) depth.set(root, 0);
		for (let visit = path.at(-1); visit !== void 0; visit = path.at(-1)) {
			const index = visit.next;
			const id = visit.entry.dependsOn[index];
			visit.next += 1;
			if (id === void 0) {
				done.add(visit.entry);
				depth.delete(visit.entry);
				path.pop();
				continue;
			}
			const other = byId.get(id);
			if (other === void 0 || done.has(other)) continue;
			const back = depth.get(other);
			if (back !== void 0) reportCycle(draft, path.slice(back), visit.entry, index);
			else {
				depth.set(other, path.length);
				path.push({
					entry: other,
					next: 0
				});
			}
		}
	}
}
const shownIds = 10;
function reportCycle({ file }, cycle, last, index) {
	const at = dependencyAt(file, last, index);
	const ids = cycle.map(({ entry }) => entry.id ?? "");
	if (ids.length === 1) {
		file.diagnostics.error("dependency-cycle", `the entry ${quoted(ids[0] ?? "")} waits for itself`, "remove it from its `dependsOn`", at);
		return;
	}
	const more = ids.length > shownIds ? [`(${ids.length - shownIds} more)`] : [];
	const way = [
		...ids.slice(0, shownIds),
		...more,
		ids[0]
	].join(" -> ");
	file.diagnostics.error("dependency-cycle", `these entries wait for each other: ${way}`, "remove one of these `dependsOn`", at);
}
// src/document/rules/names.ts
function checkNames(drafts) {
	const plans = new Map();
	for (const draft of drafts) {
		const { name, nameOffset, file } = draft;
		if (name !== void 0) {
			const first = plans.get(name);
			if (first === void 0) plans.set(name, file.diagnostics.at(nameOffset));
			else file.diagnostics.error("duplicate-plan-name", `the name ${quoted(name)} is taken by the plan at ${placeOf(first)}`, "the ledger tells plans apart by their name: give this one another", nameOffset);
		}
		checkIds(draft);
	}
}
function checkIds({ entries, file }) {
	const ids = new Map();
	for (const { id, fields, offset } of entries) {
		if (id === void 0) continue;
		const at = file.sourceMap.find(fields, offset, ["id"]);
		const first = ids.get(id);
		if (first === void 0) ids.set(id, file.diagnostics.at(at));
		else file.diagnostics.error("duplicate-entry-id", `the id ${quoted(id)} is taken by the entry on line ${first.line}`, "give this one another id", at);
	}
}
// src/document/rules/targets.ts
async function checkWithProviders(drafts, providerOf) {
	const targets = new Map();
	for (const { entries, file } of drafts) for (const { entry } of entries) {
		if (entry === void 0 || file.diagnostics.isFull) continue;
		const provider = await providerOf(entry.provider);
		const locate = (path) => entry.locate(path);
		for (const diagnostic of provider.check(entry)) file.diagnostics.add(toDiagnostic(diagnostic, locate));
		for (const call of provider.compile(entry)) for (const { target, targetId, path } of call.restores) {
			const byAccount = targets.get(targetId) ?? new Map();
			targets.set(targetId, byAccount);
			const first = sameTarget(byAccount, entry.fields.account);
			if (first !== void 0) file.diagnostics.add(duplicateTarget(target, first, entry.locate(path)));
			if (!byAccount.has(entry.fields.account)) byAccount.set(entry.fields.account, {
				entry,
				path
			});
		}
	}
}
function sameTarget(byAccount, account) {
	if (account !== void 0) return byAccount.get(account) ?? byAccount.get(void 0);
	const [first] = byAccount.values();
	return first;
}
function duplicateTarget(target, { entry, path }, location) {
	const first = `the entry ${quoted(entry.id)} of ${quoted(entry.plan)} at ${placeOf(entry.locate(path))}`;
	const message = `${quoted(target)} is already made by ${first}`;
	return diagnose("error", "duplicate-target", message, "give one of them another `newName`, or remove it", location);
}
// src/validators/generated/restore-plan.js
const PlanShell = validate10;
const schema11 = {
	"$schema": "http://json-schema.org/draft-07/schema#",
	"title": "PlanShell",
	"description": "What to restore, from which backup, into what. One plan is one YAML document.",
	"type": "object",
	"additionalProperties": false,
	"required": [
		"version",
		"name",
		"restores"
	],
	"properties": {
		"version": {
			"description": "The version of this format.",
			"const": 1
		},
		"name": {
			"description": "Names the plan in reports and in the ledger; unique among the plans of one ledger.",
			"$ref": "#/definitions/identifier"
		},
		"description": {
			"description": "What happened, for the people who review and audit.",
			"type": "string",
			"maxLength": 2e3
		},
		"labels": {
			"description": "Free words about the plan: ticket, owner.",
			"type": "object",
			"maxProperties": 50,
			"propertyNames": {
				"type": "string",
				"minLength": 1,
				"maxLength": 100
			},
			"additionalProperties": {
				"type": "string",
				"maxLength": 500
			}
		},
		"defaults": {
			"description": "Fields merged, key by key, under every entry of that provider. Where an entry has `source` or `target`, those are merged part by part; every other field of the entry replaces the default.",
			"type": "object",
			"additionalProperties": false,
			"properties": {
				"alicloud-rds": { "$ref": "#/definitions/alicloud-rds-defaults" },
				"redshift-serverless": { "$ref": "#/definitions/redshift-serverless-defaults" },
				"redshift": { "$ref": "#/definitions/redshift-defaults" }
			}
		},
		"restores": {
			"description": "The entries: one source, one backup, some tables or databases each.",
			"type": "array",
			"minItems": 1
		}
	},
	"definitions": {
		"identifier": {
			"type": "string",
			"pattern": "^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$",
			"patternErrorMessage": "1 to 100 letters, digits, `.`, `_` or `-`, beginning with a letter or digit"
		},
		"duration": {
			"type": "string",
			"pattern": "^[0-9]{1,9}(ms|s|m|h|d)$",
			"patternErrorMessage": "a whole number and a unit: 500ms, 30s, 15m, 6h, 2d"
		},
		"timestamp": {
			"$comment": "Days that exist, leap years included; hours to 23, no leap seconds; offsets to 14 hours.",
			"type": "string",
			"pattern": "^(?:[0-9]{4}-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)[Tt ](?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:[.][0-9]{1,9})?)?(?:[Zz]|[+-](?:0[0-9]|1[0-4]):[0-5][0-9])$",
			"patternErrorMessage": "a date, a time and its zone: 2026-11-20T09:14:00Z or 2026-11-20T10:14:00+01:00"
		},
		"region": {
			"type": "string",
			"pattern": "^[a-z0-9-]{2,40}$",
			"patternErrorMessage": "2 to 40 lower-case letters, digits and hyphens"
		},
		"objectName": {
			"type": "string",
			"minLength": 1,
			"maxLength": 255
		},
		"alicloud-rds-defaults": {
			"description": "Defaults of alicloud-rds entries.",
			"type": "object",
			"additionalProperties": false,
			"properties": {
				"generation": {
					"description": "Raise it to do on purpose what was done before; 1 when left out.",
					"type": "integer",
					"minimum": 1,
					"maximum": 1e6
				},
				"timeout": {
					"description": "How long apply waits for the calls of this entry; the provider's job goes on after it. 500ms, 30s, 15m, 6h.",
					"$ref": "#/definitions/duration"
				},
				"account": {
					"description": "The Alibaba Cloud account that the instance is in: the entry is refused with the credentials of any other. Its digits in quotes.",
					"type": "string",
					"pattern": "^[0-9]{10,20}$",
					"patternErrorMessage": "the digits of an Alibaba Cloud account, in quotes: \"1234567890123456\""
				},
				"region": {
					"description": "The region of the instance: cn-hangzhou.",
					"$ref": "#/definitions/region"
				},
				"instance": {
					"description": "The instance to restore on (DBInstanceId).",
					"type": "string",
					"pattern": "^[A-Za-z0-9_-]{1,128}$",
					"patternErrorMessage": "1 to 128 letters, digits, `_` or `-`: rm-uf6wjk5xxxxxxxxxx"
				},
				"from": {
					"description": "The backup: exactly one of backupId, restoreTime, latest.",
					"type": "object",
					"additionalProperties": false,
					"minProperties": 1,
					"maxProperties": 1,
					"properties": {
						"backupId": {
							"description": "This backup set (BackupId), a string.",
							"type": "string",
							"minLength": 1,
							"maxLength": 64
						},
						"restoreTime": {
							"description": "This moment, from full backup and binary logs (RestoreTime), to the second; needs a zone.",
							"$ref": "#/definitions/timestamp"
						},
						"latest": {
							"description": "The newest usable full backup set.",
							"const": true
						}
					}
				},
				"instantRecovery": {
					"description": "Use instant recovery (InstantRecovery): local SSDs in some regions.",
					"type": "boolean"
				},
				"databases": {
					"description": "The databases, whole or by table (TableMeta).",
					"type": "array",
					"minItems": 1,
					"items": {
						"title": "RDS database",
						"type": "object",
						"additionalProperties": false,
						"required": ["name"],
						"properties": {
							"name": {
								"description": "The database in the backup.",
								"$ref": "#/definitions/objectName"
							},
							"newName": {
								"description": "The database to restore into: required for a whole database, the same name when left out with tables.",
								"$ref": "#/definitions/objectName"
							},
							"tables": {
								"description": "The tables to restore; left out: the whole database.",
								"type": "array",
								"minItems": 1,
								"items": {
									"title": "RDS table",
									"type": "object",
									"additionalProperties": false,
									"required": ["name", "newName"],
									"properties": {
										"name": { "$ref": "#/definitions/objectName" },
										"newName": { "$ref": "#/definitions/objectName" }
									}
								}
							}
						}
					}
				}
			}
		},
		"redshift-serverless-defaults": {
			"description": "Defaults of redshift-serverless entries.",
			"type": "object",
			"additionalProperties": false,
			"properties": {
				"generation": {
					"description": "Raise it to do on purpose what was done before; 1 when left out.",
					"type": "integer",
					"minimum": 1,
					"maximum": 1e6
				},
				"timeout": {
					"description": "How long apply waits for the calls of this entry; the provider's job goes on after it. 500ms, 30s, 15m, 6h.",
					"$ref": "#/definitions/duration"
				},
				"account": {
					"description": "The AWS account that the namespace is in: the entry is refused with the credentials of any other. Twelve digits in quotes.",
					"type": "string",
					"pattern": "^[0-9]{12}$",
					"patternErrorMessage": "the twelve digits of an AWS account, in quotes: \"111122223333\""
				},
				"region": {
					"description": "The AWS region of the namespace.",
					"$ref": "#/definitions/region"
				},
				"namespace": {
					"description": "The namespace of the recovery point or snapshot to restore from (namespaceName).",
					"type": "string",
					"pattern": "^[a-z0-9-]{3,64}$",
					"patternErrorMessage": "3 to 64 lower-case letters, digits and hyphens"
				},
				"workgroup": {
					"description": "The workgroup to restore the tables to (workgroupName).",
					"type": "string",
					"pattern": "^[a-z0-9-]{3,64}$",
					"patternErrorMessage": "3 to 64 lower-case letters, digits and hyphens"
				},
				"from": {
					"description": "The backup: exactly one of recoveryPointId, snapshotName, at, latest.",
					"type": "object",
					"additionalProperties": false,
					"minProperties": 1,
					"maxProperties": 1,
					"properties": {
						"recoveryPointId": {
							"description": "This recovery point.",
							"type": "string",
							"minLength": 1,
							"maxLength": 256
						},
						"snapshotName": {
							"description": "This snapshot.",
							"type": "string",
							"minLength": 1,
							"maxLength": 235
						},
						"at": {
							"description": "The newest recovery point or available snapshot at or before this time; needs a zone.",
							"$ref": "#/definitions/timestamp"
						},
						"latest": {
							"description": "The newest recovery point.",
							"const": true
						}
					}
				},
				"source": {
					"description": "Where the tables stood (sourceDatabaseName, sourceSchemaName).",
					"type": "object",
					"additionalProperties": false,
					"properties": {
						"database": { "$ref": "#/definitions/objectName" },
						"schema": {
							"description": "public when left out.",
							"$ref": "#/definitions/objectName"
						}
					}
				},
				"target": {
					"description": "Where the new tables go (targetDatabaseName, targetSchemaName); each part defaults to the source's.",
					"type": "object",
					"additionalProperties": false,
					"properties": {
						"database": { "$ref": "#/definitions/objectName" },
						"schema": { "$ref": "#/definitions/objectName" }
					}
				},
				"caseSensitiveIdentifiers": {
					"description": "Whether names of databases, schemas and tables are case sensitive (activateCaseSensitiveIdentifier).",
					"type": "boolean"
				},
				"tables": {
					"description": "The tables to restore.",
					"type": "array",
					"minItems": 1,
					"items": {
						"title": "Redshift table",
						"type": "object",
						"additionalProperties": false,
						"required": ["name", "newName"],
						"properties": {
							"name": {
								"description": "The table in the backup (sourceTableName).",
								"$ref": "#/definitions/objectName"
							},
							"newName": {
								"description": "The table to create (newTableName); it must not exist yet.",
								"$ref": "#/definitions/objectName"
							}
						}
					}
				}
			}
		},
		"redshift-defaults": {
			"description": "Defaults of redshift entries.",
			"type": "object",
			"additionalProperties": false,
			"properties": {
				"generation": {
					"description": "Raise it to do on purpose what was done before; 1 when left out.",
					"type": "integer",
					"minimum": 1,
					"maximum": 1e6
				},
				"timeout": {
					"description": "How long apply waits for the calls of this entry; the provider's job goes on after it. 500ms, 30s, 15m, 6h.",
					"$ref": "#/definitions/duration"
				},
				"account": {
					"description": "The AWS account that the cluster is in: the entry is refused with the credentials of any other. Twelve digits in quotes.",
					"type": "string",
					"pattern": "^[0-9]{12}$",
					"patternErrorMessage": "the twelve digits of an AWS account, in quotes: \"111122223333\""
				},
				"region": {
					"description": "The AWS region of the cluster.",
					"$ref": "#/definitions/region"
				},
				"cluster": {
					"description": "The cluster that the snapshot was taken of, and that the tables go back to (ClusterIdentifier).",
					"type": "string",
					"pattern": "^[a-z](-?[a-z0-9]){0,62}$",
					"patternErrorMessage": "1 to 63 lower-case letters, digits and single hyphens, a letter first and no hyphen last"
				},
				"from": {
					"description": "The backup: exactly one of snapshotIdentifier, at, latest.",
					"type": "object",
					"additionalProperties": false,
					"minProperties": 1,
					"maxProperties": 1,
					"properties": {
						"snapshotIdentifier": {
							"description": "This snapshot, by its identifier and not its ARN (SnapshotIdentifier). Automated ones read rs:CLUSTER-2026-11-20-08-00-00.",
							"type": "string",
							"minLength": 1,
							"maxLength": 255
						},
						"at": {
							"description": "The cluster's newest available snapshot of its own made at or before this time; needs a zone. Automated ones may lie 8 hours apart.",
							"$ref": "#/definitions/timestamp"
						},
						"latest": {
							"description": "The cluster's newest available snapshot of its own.",
							"const": true
						}
					}
				},
				"source": {
					"description": "Where the tables stood (SourceDatabaseName, SourceSchemaName).",
					"type": "object",
					"additionalProperties": false,
					"properties": {
						"database": { "$ref": "#/definitions/objectName" },
						"schema": {
							"description": "public when left out.",
							"$ref": "#/definitions/objectName"
						}
					}
				},
				"target": {
					"description": "Where the new tables go (TargetDatabaseName, TargetSchemaName); each part defaults to the source's.",
					"type": "object",
					"additionalProperties": false,
					"properties": {
						"database": { "$ref": "#/definitions/objectName" },
						"schema": { "$ref": "#/definitions/objectName" }
					}
				},
				"caseSensitiveIdentifiers": {
					"description": "Whether names of databases, schemas and tables are case sensitive (EnableCaseSensitiveIdentifier).",
					"type": "boolean"
				},
				"tables": {
					"description": "The tables to restore.",
					"type": "array",
					"minItems": 1,
					"items": {
						"title": "Cluster table",
						"type": "object",
						"additionalProperties": false,
						"required": ["name", "newName"],
						"properties": {
							"name": {
								"description": "The table in the snapshot (SourceTableName).",
								"$ref": "#/definitions/objectName"
							},
							"newName": {
								"description": "The table to create (NewTableName); it must not exist yet.",
								"$ref": "#/definitions/objectName"
							}
						}
					}
				}
			}
		}
	}
};
const schema12 = {
	"type": "string",
	"pattern": "^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$",
	"patternErrorMessage": "1 to 100 letters, digits, `.`, `_` or `-`, beginning with a letter or digit"
};
const pattern0 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$", "u");
const schema13 = {
	"description": "Defaults of alicloud-rds entries.",
	"type": "object",
	"additionalProperties": false,
	"properties": {
		"generation": {
			"description": "Raise it to do on purpose what was done before; 1 when left out.",
			"type": "integer",
			"minimum": 1,
			"maximum": 1e6
		},
		"timeout": {
			"description": "How long apply waits for the calls of this entry; the provider's job goes on after it. 500ms, 30s, 15m, 6h.",
			"$ref": "#/definitions/duration"
		},
		"account": {
			"description": "The Alibaba Cloud account that the instance is in: the entry is refused with the credentials of any other. Its digits in quotes.",
			"type": "string",
			"pattern": "^[0-9]{10,20}$",
			"patternErrorMessage": "the digits of an Alibaba Cloud account, in quotes: \"1234567890123456\""
		},
		"region": {
			"description": "The region of the instance: cn-hangzhou.",
			"$ref": "#/definitions/region"
		},
		"instance": {
			"description": "The instance to restore on (DBInstanceId).",
			"type": "string",
			"pattern": "^[A-Za-z0-9_-]{1,128}$",
			"patternErrorMessage": "1 to 128 letters, digits, `_` or `-`: rm-uf6wjk5xxxxxxxxxx"
		},
		"from": {
			"description": "The backup: exactly one of backupId, restoreTime, latest.",
			"type": "object",
			"additionalProperties": false,
			"minProperties": 1,
			"maxProperties": 1,
			"properties": {
				"backupId": {
					"description": "This backup set (BackupId), a string.",
					"type": "string",
					"minLength": 1,
					"maxLength": 64
				},
				"restoreTime": {
					"description": "This moment, from full backup and binary logs (RestoreTime), to the second; needs a zone.",
					"$ref": "#/definitions/timestamp"
				},
				"latest": {
					"description": "The newest usable full backup set.",
					"const": true
				}
			}
		},
		"instantRecovery": {
			"description": "Use instant recovery (InstantRecovery): local SSDs in some regions.",
			"type": "boolean"
		},
		"databases": {
			"description": "The databases, whole or by table (TableMeta).",
			"type": "array",
			"minItems": 1,
			"items": {
				"title": "RDS database",
				"type": "object",
				"additionalProperties": false,
				"required": ["name"],
				"properties": {
					"name": {
						"description": "The database in the backup.",
						"$ref": "#/definitions/objectName"
					},
					"newName": {
						"description": "The database to restore into: required for a whole database, the same name when left out with tables.",
						"$ref": "#/definitions/objectName"
					},
					"tables": {
						"description": "The tables to restore; left out: the whole database.",
						"type": "array",
						"minItems": 1,
						"items": {
							"title": "RDS table",
							"type": "object",
							"additionalProperties": false,
							"required": ["name", "newName"],
							"properties": {
								"name": { "$ref": "#/definitions/objectName" },
								"newName": { "$ref": "#/definitions/objectName" }
							}
						}
					}
				}
			}
		}
	}
};
const schema14 = {
	"type": "string",
	"pattern": "^[0-9]{1,9}(ms|s|m|h|d)$",
	"patternErrorMessage": "a whole number and a unit: 500ms, 30s, 15m, 6h, 2d"
};
const schema15 = {
	"type": "string",
	"pattern": "^[a-z0-9-]{2,40}$",
	"patternErrorMessage": "2 to 40 lower-case letters, digits and hyphens"
};
const schema16 = {
	"$comment": "Days that exist, leap years included; hours to 23, no leap seconds; offsets to 14 hours.",
	"type": "string",
	"pattern": "^(?:[0-9]{4}-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)[Tt ](?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:[.][0-9]{1,9})?)?(?:[Zz]|[+-](?:0[0-9]|1[0-4]):[0-5][0-9])$",
	"patternErrorMessage": "a date, a time and its zone: 2026-11-20T09:14:00Z or 2026-11-20T10:14:00+01:00"
};
const schema17 = {
	"type": "string",
	"minLength": 1,
	"maxLength": 255
};
const pattern1 = new RegExp("^[0-9]{1,9}(ms|s|m|h|d)$", "u");
const pattern2 = new RegExp("^[0-9]{10,20}$", "u");
const pattern3 = new RegExp("^[a-z0-9-]{2,40}$", "u");
const pattern4 = new RegExp("^[A-Za-z0-9_-]{1,128}$", "u");
const pattern5 = new RegExp("^(?:[0-9]{4}-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)[Tt ](?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:[.][0-9]{1,9})?)?(?:[Zz]|[+-](?:0[0-9]|1[0-4]):[0-5][0-9])$", "u");
function validate11(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const key0 in data) if (!(key0 === "generation" || key0 === "timeout" || key0 === "account" || key0 === "region" || key0 === "instance" || key0 === "from" || key0 === "instantRecovery" || key0 === "databases")) {
			const err0 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties",
				schema: false,
				parentSchema: schema13,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.generation !== void 0) {
			let data0 = data.generation;
			if (!(typeof data0 == "number" && !(data0 % 1) && !isNaN(data0) && isFinite(data0))) {
				const err1 = {
					instancePath: instancePath + "/generation",
					schemaPath: "#/properties/generation/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer",
					schema: schema13.properties.generation.type,
					parentSchema: schema13.properties.generation,
					data: data0
				};
				if (vErrors === null) vErrors = [err1];
				else vErrors.push(err1);
				errors++;
			}
			if (typeof data0 == "number" && isFinite(data0)) {
				if (data0 > 1e6 || isNaN(data0)) {
					const err2 = {
						instancePath: instancePath + "/generation",
						schemaPath: "#/properties/generation/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 1e6
						},
						message: "must be <= 1000000",
						schema: 1e6,
						parentSchema: schema13.properties.generation,
						data: data0
					};
					if (vErrors === null) vErrors = [err2];
					else vErrors.push(err2);
					errors++;
				}
				if (data0 < 1 || isNaN(data0)) {
					const err3 = {
						instancePath: instancePath + "/generation",
						schemaPath: "#/properties/generation/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1",
						schema: 1,
						parentSchema: schema13.properties.generation,
						data: data0
					};
					if (vErrors === null) vErrors = [err3];
					else vErrors.push(err3);
					errors++;
				}
			}
		}
		if (data.timeout !== void 0) {
			let data1 = data.timeout;
			if (typeof data1 === "string") {
				if (!pattern1.test(data1)) {
					const err4 = {
						instancePath: instancePath + "/timeout",
						schemaPath: "#/definitions/duration/pattern",
						keyword: "pattern",
						params: { pattern: "^[0-9]{1,9}(ms|s|m|h|d)$" },
						message: "must match pattern \"^[0-9]{1,9}(ms|s|m|h|d)$\"",
						schema: "^[0-9]{1,9}(ms|s|m|h|d)$",
						parentSchema: schema14,
						data: data1
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
			} else {
				const err5 = {
					instancePath: instancePath + "/timeout",
					schemaPath: "#/definitions/duration/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema14.type,
					parentSchema: schema14,
					data: data1
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
		}
		if (data.account !== void 0) {
			let data2 = data.account;
			if (typeof data2 === "string") {
				if (!pattern2.test(data2)) {
					const err6 = {
						instancePath: instancePath + "/account",
						schemaPath: "#/properties/account/pattern",
						keyword: "pattern",
						params: { pattern: "^[0-9]{10,20}$" },
						message: "must match pattern \"^[0-9]{10,20}$\"",
						schema: "^[0-9]{10,20}$",
						parentSchema: schema13.properties.account,
						data: data2
					};
					if (vErrors === null) vErrors = [err6];
					else vErrors.push(err6);
					errors++;
				}
			} else {
				const err7 = {
					instancePath: instancePath + "/account",
					schemaPath: "#/properties/account/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema13.properties.account.type,
					parentSchema: schema13.properties.account,
					data: data2
				};
				if (vErrors === null) vErrors = [err7];
				else vErrors.push(err7);
				errors++;
			}
		}
		if (data.region !== void 0) {
			let data3 = data.region;
			if (typeof data3 === "string") {
				if (!pattern3.test(data3)) {
					const err8 = {
						instancePath: instancePath + "/region",
						schemaPath: "#/definitions/region/pattern",
						keyword: "pattern",
						params: { pattern: "^[a-z0-9-]{2,40}$" },
						message: "must match pattern \"^[a-z0-9-]{2,40}$\"",
						schema: "^[a-z0-9-]{2,40}$",
						parentSchema: schema15,
						data: data3
					};
					if (vErrors === null) vErrors = [err8];
					else vErrors.push(err8);
					errors++;
				}
			} else {
				const err9 = {
					instancePath: instancePath + "/region",
					schemaPath: "#/definitions/region/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema15.type,
					parentSchema: schema15,
					data: data3
				};
				if (vErrors === null) vErrors = [err9];
				else vErrors.push(err9);
				errors++;
			}
		}
		if (data.instance !== void 0) {
			let data4 = data.instance;
			if (typeof data4 === "string") {
				if (!pattern4.test(data4)) {
					const err10 = {
						instancePath: instancePath + "/instance",
						schemaPath: "#/properties/instance/pattern",
						keyword: "pattern",
						params: { pattern: "^[A-Za-z0-9_-]{1,128}$" },
						message: "must match pattern \"^[A-Za-z0-9_-]{1,128}$\"",
						schema: "^[A-Za-z0-9_-]{1,128}$",
						parentSchema: schema13.properties.instance,
						data: data4
					};
					if (vErrors === null) vErrors = [err10];
					else vErrors.push(err10);
					errors++;
				}
			} else {
				const err11 = {
					instancePath: instancePath + "/instance",
					schemaPath: "#/properties/instance/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema13.properties.instance.type,
					parentSchema: schema13.properties.instance,
					data: data4
				};
				if (vErrors === null) vErrors = [err11];
				else vErrors.push(err11);
				errors++;
			}
		}
		if (data.from !== void 0) {
			let data5 = data.from;
			if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
				if (Object.keys(data5).length > 1) {
					const err12 = {
						instancePath: instancePath + "/from",
						schemaPath: "#/properties/from/maxProperties",
						keyword: "maxProperties",
						params: { limit: 1 },
						message: "must NOT have more than 1 properties",
						schema: 1,
						parentSchema: schema13.properties.from,
						data: data5
					};
					if (vErrors === null) vErrors = [err12];
					else vErrors.push(err12);
					errors++;
				}
				if (Object.keys(data5).length < 1) {
					const err13 = {
						instancePath: instancePath + "/from",
						schemaPath: "#/properties/from/minProperties",
						keyword: "minProperties",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 properties",
						schema: 1,
						parentSchema: schema13.properties.from,
						data: data5
					};
					if (vErrors === null) vErrors = [err13];
					else vErrors.push(err13);
					errors++;
				}
				for (const key1 in data5) if (!(key1 === "backupId" || key1 === "restoreTime" || key1 === "latest")) {
					const err14 = {
						instancePath: instancePath + "/from",
						schemaPath: "#/properties/from/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key1 },
						message: "must NOT have additional properties",
						schema: false,
						parentSchema: schema13.properties.from,
						data: data5
					};
					if (vErrors === null) vErrors = [err14];
					else vErrors.push(err14);
					errors++;
				}
				if (data5.backupId !== void 0) {
					let data6 = data5.backupId;
					if (typeof data6 === "string") {
						if (data6.length > 64) {
							const err15 = {
								instancePath: instancePath + "/from/backupId",
								schemaPath: "#/properties/from/properties/backupId/maxLength",
								keyword: "maxLength",
								params: { limit: 64 },
								message: "must NOT have more than 64 characters",
								schema: 64,
								parentSchema: schema13.properties.from.properties.backupId,
								data: data6
							};
							if (vErrors === null) vErrors = [err15];
							else vErrors.push(err15);
							errors++;
						}
						if (data6.length < 1) {
							const err16 = {
								instancePath: instancePath + "/from/backupId",
								schemaPath: "#/properties/from/properties/backupId/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters",
								schema: 1,
								parentSchema: schema13.properties.from.properties.backupId,
								data: data6
							};
							if (vErrors === null) vErrors = [err16];
							else vErrors.push(err16);
							errors++;
						}
					} else {
						const err17 = {
							instancePath: instancePath + "/from/backupId",
							schemaPath: "#/properties/from/properties/backupId/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema13.properties.from.properties.backupId.type,
							parentSchema: schema13.properties.from.properties.backupId,
							data: data6
						};
						if (vErrors === null) vErrors = [err17];
						else vErrors.push(err17);
						errors++;
					}
				}
				if (data5.restoreTime !== void 0) {
					let data7 = data5.restoreTime;
					if (typeof data7 === "string") {
						if (!pattern5.test(data7)) {
							const err18 = {
								instancePath: instancePath + "/from/restoreTime",
								schemaPath: "#/definitions/timestamp/pattern",
								keyword: "pattern",
								params: { pattern: "^(?:[0-9]{4}-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)[Tt ](?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:[.][0-9]{1,9})?)?(?:[Zz]|[+-](?:0[0-9]|1[0-4]):[0-5][0-9])$" },
								message: "must match pattern \"^(?:[0-9]{4}-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)[Tt ](?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:[.][0-9]{1,9})?)?(?:[Zz]|[+-](?:0[0-9]|1[0-4]):[0-5][0-9])$\"",
								schema: "^(?:[0-9]{4}-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)[Tt ](?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:[.][0-9]{1,9})?)?(?:[Zz]|[+-](?:0[0-9]|1[0-4]):[0-5][0-9])$",
								parentSchema: schema16,
								data: data7
							};
							if (vErrors === null) vErrors = [err18];
							else vErrors.push(err18);
							errors++;
						}
					} else {
						const err19 = {
							instancePath: instancePath + "/from/restoreTime",
							schemaPath: "#/definitions/timestamp/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema16.type,
							parentSchema: schema16,
							data: data7
						};
						if (vErrors === null) vErrors = [err19];
						else vErrors.push(err19);
						errors++;
					}
				}
				if (data5.latest !== void 0) {
					let data8 = data5.latest;
					if (true !== data8) {
						const err20 = {
							instancePath: instancePath + "/from/latest",
							schemaPath: "#/properties/from/properties/latest/const",
							keyword: "const",
							params: { allowedValue: true },
							message: "must be equal to constant",
							schema: true,
							parentSchema: schema13.properties.from.properties.latest,
							data: data8
						};
						if (vErrors === null) vErrors = [err20];
						else vErrors.push(err20);
						errors++;
					}
				}
			} else {
				const err21 = {
					instancePath: instancePath + "/from",
					schemaPath: "#/properties/from/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema13.properties.from.type,
					parentSchema: schema13.properties.from,
					data: data5
				};
				if (vErrors === null) vErrors = [err21];
				else vErrors.push(err21);
				errors++;
			}
		}
		if (data.instantRecovery !== void 0) {
			let data9 = data.instantRecovery;
			if (typeof data9 !== "boolean") {
				const err22 = {
					instancePath: instancePath + "/instantRecovery",
					schemaPath: "#/properties/instantRecovery/type",
					keyword: "type",
					params: { type: "boolean" },
					message: "must be boolean",
					schema: schema13.properties.instantRecovery.type,
					parentSchema: schema13.properties.instantRecovery,
					data: data9
				};
				if (vErrors === null) vErrors = [err22];
				else vErrors.push(err22);
				errors++;
			}
		}
		if (data.databases !== void 0) {
			let data10 = data.databases;
			if (Array.isArray(data10)) {
				if (data10.length < 1) {
					const err23 = {
						instancePath: instancePath + "/databases",
						schemaPath: "#/properties/databases/minItems",
						keyword: "minItems",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 items",
						schema: 1,
						parentSchema: schema13.properties.databases,
						data: data10
					};
					if (vErrors === null) vErrors = [err23];
					else vErrors.push(err23);
					errors++;
				}
				const len0 = data10.length;
				for (let i0 = 0; i0 < len0; i0++) {
					let data11 = data10[i0];
					if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
						if (data11.name === void 0) {
							const err24 = {
								instancePath: instancePath + "/databases/" + i0,
								schemaPath: "#/properties/databases/items/required",
								keyword: "required",
								params: { missingProperty: "name" },
								message: "must have required property 'name'",
								schema: schema13.properties.databases.items.required,
								parentSchema: schema13.properties.databases.items,
								data: data11
							};
							if (vErrors === null) vErrors = [err24];
							else vErrors.push(err24);
							errors++;
						}
						for (const key2 in data11) if (!(key2 === "name" || key2 === "newName" || key2 === "tables")) {
							const err25 = {
								instancePath: instancePath + "/databases/" + i0,
								schemaPath: "#/properties/databases/items/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key2 },
								message: "must NOT have additional properties",
								schema: false,
								parentSchema: schema13.properties.databases.items,
								data: data11
							};
							if (vErrors === null) vErrors = [err25];
							else vErrors.push(err25);
							errors++;
						}
						if (data11.name !== void 0) {
							let data12 = data11.name;
							if (typeof data12 === "string") {
								if (data12.length > 255) {
									const err26 = {
										instancePath: instancePath + "/databases/" + i0 + "/name",
										schemaPath: "#/definitions/objectName/maxLength",
										keyword: "maxLength",
										params: { limit: 255 },
										message: "must NOT have more than 255 characters",
										schema: 255,
										parentSchema: schema17,
										data: data12
									};
									if (vErrors === null) vErrors = [err26];
									else vErrors.push(err26);
									errors++;
								}
								if (data12.length < 1) {
									const err27 = {
										instancePath: instancePath + "/databases/" + i0 + "/name",
										schemaPath: "#/definitions/objectName/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										message: "must NOT have fewer than 1 characters",
										schema: 1,
										parentSchema: schema17,
										data: data12
									};
									if (vErrors === null) vErrors = [err27];
									else vErrors.push(err27);
									errors++;
								}
							} else {
								const err28 = {
									instancePath: instancePath + "/databases/" + i0 + "/name",
									schemaPath: "#/definitions/objectName/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema17.type,
									parentSchema: schema17,
									data: data12
								};
								if (vErrors === null) vErrors = [err28];
								else vErrors.push(err28);
								errors++;
							}
						}
						if (data11.newName !== void 0) {
							let data13 = data11.newName;
							if (typeof data13 === "string") {
								if (data13.length > 255) {
									const err29 = {
										instancePath: instancePath + "/databases/" + i0 + "/newName",
										schemaPath: "#/definitions/objectName/maxLength",
										keyword: "maxLength",
										params: { limit: 255 },
										message: "must NOT have more than 255 characters",
										schema: 255,
										parentSchema: schema17,
										data: data13
									};
									if (vErrors === null) vErrors = [err29];
									else vErrors.push(err29);
									errors++;
								}
								if (data13.length < 1) {
									const err30 = {
										instancePath: instancePath + "/databases/" + i0 + "/newName",
										schemaPath: "#/definitions/objectName/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										message: "must NOT have fewer than 1 characters",
										schema: 1,
										parentSchema: schema17,
										data: data13
									};
									if (vErrors === null) vErrors = [err30];
									else vErrors.push(err30);
									errors++;
								}
							} else {
								const err31 = {
									instancePath: instancePath + "/databases/" + i0 + "/newName",
									schemaPath: "#/definitions/objectName/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema17.type,
									parentSchema: schema17,
									data: data13
								};
								if (vErrors === null) vErrors = [err31];
								else vErrors.push(err31);
								errors++;
							}
						}
						if (data11.tables !== void 0) {
							let data14 = data11.tables;
							if (Array.isArray(data14)) {
								if (data14.length < 1) {
									const err32 = {
										instancePath: instancePath + "/databases/" + i0 + "/tables",
										schemaPath: "#/properties/databases/items/properties/tables/minItems",
										keyword: "minItems",
										params: { limit: 1 },
										message: "must NOT have fewer than 1 items",
										schema: 1,
										parentSchema: schema13.properties.databases.items.properties.tables,
										data: data14
									};
									if (vErrors === null) vErrors = [err32];
									else vErrors.push(err32);
									errors++;
								}
								const len1 = data14.length;
								for (let i1 = 0; i1 < len1; i1++) {
									let data15 = data14[i1];
									if (data15 && typeof data15 == "object" && !Array.isArray(data15)) {
										if (data15.name === void 0) {
											const err33 = {
												instancePath: instancePath + "/databases/" + i0 + "/tables/" + i1,
												schemaPath: "#/properties/databases/items/properties/tables/items/required",
												keyword: "required",
												params: { missingProperty: "name" },
												message: "must have required property 'name'",
												schema: schema13.properties.databases.items.properties.tables.items.required,
												parentSchema: schema13.properties.databases.items.properties.tables.items,
												data: data15
											};
											if (vErrors === null) vErrors = [err33];
											else vErrors.push(err33);
											errors++;
										}
										if (data15.newName === void 0) {
											const err34 = {
												instancePath: instancePath + "/databases/" + i0 + "/tables/" + i1,
												schemaPath: "#/properties/databases/items/properties/tables/items/required",
												keyword: "required",
												params: { missingProperty: "newName" },
												message: "must have required property 'newName'",
												schema: schema13.properties.databases.items.properties.tables.items.required,
												parentSchema: schema13.properties.databases.items.properties.tables.items,
												data: data15
											};
											if (vErrors === null) vErrors = [err34];
											else vErrors.push(err34);
											errors++;
										}
										for (const key3 in data15) if (!(key3 === "name" || key3 === "newName")) {
											const err35 = {
												instancePath: instancePath + "/databases/" + i0 + "/tables/" + i1,
												schemaPath: "#/properties/databases/items/properties/tables/items/additionalProperties",
												keyword: "additionalProperties",
												params: { additionalProperty: key3 },
												message: "must NOT have additional properties",
												schema: false,
												parentSchema: schema13.properties.databases.items.properties.tables.items,
												data: data15
											};
											if (vErrors === null) vErrors = [err35];
											else vErrors.push(err35);
											errors++;
										}
										if (data15.name !== void 0) {
											let data16 = data15.name;
											if (typeof data16 === "string") {
												if (data16.length > 255) {
													const err36 = {
														instancePath: instancePath + "/databases/" + i0 + "/tables/" + i1 + "/name",
														schemaPath: "#/definitions/objectName/maxLength",
														keyword: "maxLength",
														params: { limit: 255 },
														message: "must NOT have more than 255 characters",
														schema: 255,
														parentSchema: schema17,
														data: data16
													};
													if (vErrors === null) vErrors = [err36];
													else vErrors.push(err36);
													errors++;
												}
												if (data16.length < 1) {
													const err37 = {
														instancePath: instancePath + "/databases/" + i0 + "/tables/" + i1 + "/name",
														schemaPath: "#/definitions/objectName/minLength",
														keyword: "minLength",
														params: { limit: 1 },
														message: "must NOT have fewer than 1 characters",
														schema: 1,
														parentSchema: schema17,
														data: data16
													};
													if (vErrors === null) vErrors = [err37];
													else vErrors.push(err37);
													errors++;
												}
											} else {
												const err38 = {
													instancePath: instancePath + "/databases/" + i0 + "/tables/" + i1 + "/name",
													schemaPath: "#/definitions/objectName/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string",
													schema: schema17.type,
													parentSchema: schema17,
													data: data16
												};
												if (vErrors === null) vErrors = [err38];
												else vErrors.push(err38);
												errors++;
											}
										}
										if (data15.newName !== void 0) {
											let data17 = data15.newName;
											if (typeof data17 === "string") {
												if (data17.length > 255) {
													const err39 = {
														instancePath: instancePath + "/databases/" + i0 + "/tables/" + i1 + "/newName",
														schemaPath: "#/definitions/objectName/maxLength",
														keyword: "maxLength",
														params: { limit: 255 },
														message: "must NOT have more than 255 characters",
														schema: 255,
														parentSchema: schema17,
														data: data17
													};
													if (vErrors === null) vErrors = [err39];
													else vErrors.push(err39);
													errors++;
												}
												if (data17.length < 1) {
													const err40 = {
														instancePath: instancePath + "/databases/" + i0 + "/tables/" + i1 + "/newName",
														schemaPath: "#/definitions/objectName/minLength",
														keyword: "minLength",
														params: { limit: 1 },
														message: "must NOT have fewer than 1 characters",
														schema: 1,
														parentSchema: schema17,
														data: data17
													};
													if (vErrors === null) vErrors = [err40];
													else vErrors.push(err40);
													errors++;
												}
											} else {
												const err41 = {
													instancePath: instancePath + "/databases/" + i0 + "/tables/" + i1 + "/newName",
													schemaPath: "#/definitions/objectName/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string",
													schema: schema17.type,
													parentSchema: schema17,
													data: data17
												};
												if (vErrors === null) vErrors = [err41];
												else vErrors.push(err41);
												errors++;
											}
										}
									} else {
										const err42 = {
											instancePath: instancePath + "/databases/" + i0 + "/tables/" + i1,
											schemaPath: "#/properties/databases/items/properties/tables/items/type",
											keyword: "type",
											params: { type: "object" },
											message: "must be object",
											schema: schema13.properties.databases.items.properties.tables.items.type,
											parentSchema: schema13.properties.databases.items.properties.tables.items,
											data: data15
										};
										if (vErrors === null) vErrors = [err42];
										else vErrors.push(err42);
										errors++;
									}
								}
							} else {
								const err43 = {
									instancePath: instancePath + "/databases/" + i0 + "/tables",
									schemaPath: "#/properties/databases/items/properties/tables/type",
									keyword: "type",
									params: { type: "array" },
									message: "must be array",
									schema: schema13.properties.databases.items.properties.tables.type,
									parentSchema: schema13.properties.databases.items.properties.tables,
									data: data14
								};
								if (vErrors === null) vErrors = [err43];
								else vErrors.push(err43);
								errors++;
							}
						}
					} else {
						const err44 = {
							instancePath: instancePath + "/databases/" + i0,
							schemaPath: "#/properties/databases/items/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object",
							schema: schema13.properties.databases.items.type,
							parentSchema: schema13.properties.databases.items,
							data: data11
						};
						if (vErrors === null) vErrors = [err44];
						else vErrors.push(err44);
						errors++;
					}
				}
			} else {
				const err45 = {
					instancePath: instancePath + "/databases",
					schemaPath: "#/properties/databases/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema13.properties.databases.type,
					parentSchema: schema13.properties.databases,
					data: data10
				};
				if (vErrors === null) vErrors = [err45];
				else vErrors.push(err45);
				errors++;
			}
		}
	} else {
		const err46 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema13.type,
			parentSchema: schema13,
			data
		};
		if (vErrors === null) vErrors = [err46];
		else vErrors.push(err46);
		errors++;
	}
	validate11.errors = vErrors;
	return errors === 0;
}
const schema21 = {
	"description": "Defaults of redshift-serverless entries.",
	"type": "object",
	"additionalProperties": false,
	"properties": {
		"generation": {
			"description": "Raise it to do on purpose what was done before; 1 when left out.",
			"type": "integer",
			"minimum": 1,
			"maximum": 1e6
		},
		"timeout": {
			"description": "How long apply waits for the calls of this entry; the provider's job goes on after it. 500ms, 30s, 15m, 6h.",
			"$ref": "#/definitions/duration"
		},
		"account": {
			"description": "The AWS account that the namespace is in: the entry is refused with the credentials of any other. Twelve digits in quotes.",
			"type": "string",
			"pattern": "^[0-9]{12}$",
			"patternErrorMessage": "the twelve digits of an AWS account, in quotes: \"111122223333\""
		},
		"region": {
			"description": "The AWS region of the namespace.",
			"$ref": "#/definitions/region"
		},
		"namespace": {
			"description": "The namespace of the recovery point or snapshot to restore from (namespaceName).",
			"type": "string",
			"pattern": "^[a-z0-9-]{3,64}$",
			"patternErrorMessage": "3 to 64 lower-case letters, digits and hyphens"
		},
		"workgroup": {
			"description": "The workgroup to restore the tables to (workgroupName).",
			"type": "string",
			"pattern": "^[a-z0-9-]{3,64}$",
			"patternErrorMessage": "3 to 64 lower-case letters, digits and hyphens"
		},
		"from": {
			"description": "The backup: exactly one of recoveryPointId, snapshotName, at, latest.",
			"type": "object",
			"additionalProperties": false,
			"minProperties": 1,
			"maxProperties": 1,
			"properties": {
				"recoveryPointId": {
					"description": "This recovery point.",
					"type": "string",
					"minLength": 1,
					"maxLength": 256
				},
				"snapshotName": {
					"description": "This snapshot.",
					"type": "string",
					"minLength": 1,
					"maxLength": 235
				},
				"at": {
					"description": "The newest recovery point or available snapshot at or before this time; needs a zone.",
					"$ref": "#/definitions/timestamp"
				},
				"latest": {
					"description": "The newest recovery point.",
					"const": true
				}
			}
		},
		"source": {
			"description": "Where the tables stood (sourceDatabaseName, sourceSchemaName).",
			"type": "object",
			"additionalProperties": false,
			"properties": {
				"database": { "$ref": "#/definitions/objectName" },
				"schema": {
					"description": "public when left out.",
					"$ref": "#/definitions/objectName"
				}
			}
		},
		"target": {
			"description": "Where the new tables go (targetDatabaseName, targetSchemaName); each part defaults to the source's.",
			"type": "object",
			"additionalProperties": false,
			"properties": {
				"database": { "$ref": "#/definitions/objectName" },
				"schema": { "$ref": "#/definitions/objectName" }
			}
		},
		"caseSensitiveIdentifiers": {
			"description": "Whether names of databases, schemas and tables are case sensitive (activateCaseSensitiveIdentifier).",
			"type": "boolean"
		},
		"tables": {
			"description": "The tables to restore.",
			"type": "array",
			"minItems": 1,
			"items": {
				"title": "Redshift table",
				"type": "object",
				"additionalProperties": false,
				"required": ["name", "newName"],
				"properties": {
					"name": {
						"description": "The table in the backup (sourceTableName).",
						"$ref": "#/definitions/objectName"
					},
					"newName": {
						"description": "The table to create (newTableName); it must not exist yet.",
						"$ref": "#/definitions/objectName"
					}
				}
			}
		}
	}
};
const func2 = Object.prototype.hasOwnProperty;
const pattern7 = new RegExp("^[0-9]{12}$", "u");
const pattern9 = new RegExp("^[a-z0-9-]{3,64}$", "u");
function validate13(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const key0 in data) if (!func2.call(schema21.properties, key0)) {
			const err0 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties",
				schema: false,
				parentSchema: schema21,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.generation !== void 0) {
			let data0 = data.generation;
			if (!(typeof data0 == "number" && !(data0 % 1) && !isNaN(data0) && isFinite(data0))) {
				const err1 = {
					instancePath: instancePath + "/generation",
					schemaPath: "#/properties/generation/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer",
					schema: schema21.properties.generation.type,
					parentSchema: schema21.properties.generation,
					data: data0
				};
				if (vErrors === null) vErrors = [err1];
				else vErrors.push(err1);
				errors++;
			}
			if (typeof data0 == "number" && isFinite(data0)) {
				if (data0 > 1e6 || isNaN(data0)) {
					const err2 = {
						instancePath: instancePath + "/generation",
						schemaPath: "#/properties/generation/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 1e6
						},
						message: "must be <= 1000000",
						schema: 1e6,
						parentSchema: schema21.properties.generation,
						data: data0
					};
					if (vErrors === null) vErrors = [err2];
					else vErrors.push(err2);
					errors++;
				}
				if (data0 < 1 || isNaN(data0)) {
					const err3 = {
						instancePath: instancePath + "/generation",
						schemaPath: "#/properties/generation/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1",
						schema: 1,
						parentSchema: schema21.properties.generation,
						data: data0
					};
					if (vErrors === null) vErrors = [err3];
					else vErrors.push(err3);
					errors++;
				}
			}
		}
		if (data.timeout !== void 0) {
			let data1 = data.timeout;
			if (typeof data1 === "string") {
				if (!pattern1.test(data1)) {
					const err4 = {
						instancePath: instancePath + "/timeout",
						schemaPath: "#/definitions/duration/pattern",
						keyword: "pattern",
						params: { pattern: "^[0-9]{1,9}(ms|s|m|h|d)$" },
						message: "must match pattern \"^[0-9]{1,9}(ms|s|m|h|d)$\"",
						schema: "^[0-9]{1,9}(ms|s|m|h|d)$",
						parentSchema: schema14,
						data: data1
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
			} else {
				const err5 = {
					instancePath: instancePath + "/timeout",
					schemaPath: "#/definitions/duration/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema14.type,
					parentSchema: schema14,
					data: data1
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
		}
		if (data.account !== void 0) {
			let data2 = data.account;
			if (typeof data2 === "string") {
				if (!pattern7.test(data2)) {
					const err6 = {
						instancePath: instancePath + "/account",
						schemaPath: "#/properties/account/pattern",
						keyword: "pattern",
						params: { pattern: "^[0-9]{12}$" },
						message: "must match pattern \"^[0-9]{12}$\"",
						schema: "^[0-9]{12}$",
						parentSchema: schema21.properties.account,
						data: data2
					};
					if (vErrors === null) vErrors = [err6];
					else vErrors.push(err6);
					errors++;
				}
			} else {
				const err7 = {
					instancePath: instancePath + "/account",
					schemaPath: "#/properties/account/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema21.properties.account.type,
					parentSchema: schema21.properties.account,
					data: data2
				};
				if (vErrors === null) vErrors = [err7];
				else vErrors.push(err7);
				errors++;
			}
		}
		if (data.region !== void 0) {
			let data3 = data.region;
			if (typeof data3 === "string") {
				if (!pattern3.test(data3)) {
					const err8 = {
						instancePath: instancePath + "/region",
						schemaPath: "#/definitions/region/pattern",
						keyword: "pattern",
						params: { pattern: "^[a-z0-9-]{2,40}$" },
						message: "must match pattern \"^[a-z0-9-]{2,40}$\"",
						schema: "^[a-z0-9-]{2,40}$",
						parentSchema: schema15,
						data: data3
					};
					if (vErrors === null) vErrors = [err8];
					else vErrors.push(err8);
					errors++;
				}
			} else {
				const err9 = {
					instancePath: instancePath + "/region",
					schemaPath: "#/definitions/region/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema15.type,
					parentSchema: schema15,
					data: data3
				};
				if (vErrors === null) vErrors = [err9];
				else vErrors.push(err9);
				errors++;
			}
		}
		if (data.namespace !== void 0) {
			let data4 = data.namespace;
			if (typeof data4 === "string") {
				if (!pattern9.test(data4)) {
					const err10 = {
						instancePath: instancePath + "/namespace",
						schemaPath: "#/properties/namespace/pattern",
						keyword: "pattern",
						params: { pattern: "^[a-z0-9-]{3,64}$" },
						message: "must match pattern \"^[a-z0-9-]{3,64}$\"",
						schema: "^[a-z0-9-]{3,64}$",
						parentSchema: schema21.properties.namespace,
						data: data4
					};
					if (vErrors === null) vErrors = [err10];
					else vErrors.push(err10);
					errors++;
				}
			} else {
				const err11 = {
					instancePath: instancePath + "/namespace",
					schemaPath: "#/properties/namespace/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema21.properties.namespace.type,
					parentSchema: schema21.properties.namespace,
					data: data4
				};
				if (vErrors === null) vErrors = [err11];
				else vErrors.push(err11);
				errors++;
			}
		}
		if (data.workgroup !== void 0) {
			let data5 = data.workgroup;
			if (typeof data5 === "string") {
				if (!pattern9.test(data5)) {
					const err12 = {
						instancePath: instancePath + "/workgroup",
						schemaPath: "#/properties/workgroup/pattern",
						keyword: "pattern",
						params: { pattern: "^[a-z0-9-]{3,64}$" },
						message: "must match pattern \"^[a-z0-9-]{3,64}$\"",
						schema: "^[a-z0-9-]{3,64}$",
						parentSchema: schema21.properties.workgroup,
						data: data5
					};
					if (vErrors === null) vErrors = [err12];
					else vErrors.push(err12);
					errors++;
				}
			} else {
				const err13 = {
					instancePath: instancePath + "/workgroup",
					schemaPath: "#/properties/workgroup/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema21.properties.workgroup.type,
					parentSchema: schema21.properties.workgroup,
					data: data5
				};
				if (vErrors === null) vErrors = [err13];
				else vErrors.push(err13);
				errors++;
			}
		}
		if (data.from !== void 0) {
			let data6 = data.from;
			if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
				if (Object.keys(data6).length > 1) {
					const err14 = {
						instancePath: instancePath + "/from",
						schemaPath: "#/properties/from/maxProperties",
						keyword: "maxProperties",
						params: { limit: 1 },
						message: "must NOT have more than 1 properties",
						schema: 1,
						parentSchema: schema21.properties.from,
						data: data6
					};
					if (vErrors === null) vErrors = [err14];
					else vErrors.push(err14);
					errors++;
				}
				if (Object.keys(data6).length < 1) {
					const err15 = {
						instancePath: instancePath + "/from",
						schemaPath: "#/properties/from/minProperties",
						keyword: "minProperties",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 properties",
						schema: 1,
						parentSchema: schema21.properties.from,
						data: data6
					};
					if (vErrors === null) vErrors = [err15];
					else vErrors.push(err15);
					errors++;
				}
				for (const key1 in data6) if (!(key1 === "recoveryPointId" || key1 === "snapshotName" || key1 === "at" || key1 === "latest")) {
					const err16 = {
						instancePath: instancePath + "/from",
						schemaPath: "#/properties/from/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key1 },
						message: "must NOT have additional properties",
						schema: false,
						parentSchema: schema21.properties.from,
						data: data6
					};
					if (vErrors === null) vErrors = [err16];
					else vErrors.push(err16);
					errors++;
				}
				if (data6.recoveryPointId !== void 0) {
					let data7 = data6.recoveryPointId;
					if (typeof data7 === "string") {
						if (data7.length > 256) {
							const err17 = {
								instancePath: instancePath + "/from/recoveryPointId",
								schemaPath: "#/properties/from/properties/recoveryPointId/maxLength",
								keyword: "maxLength",
								params: { limit: 256 },
								message: "must NOT have more than 256 characters",
								schema: 256,
								parentSchema: schema21.properties.from.properties.recoveryPointId,
								data: data7
							};
							if (vErrors === null) vErrors = [err17];
							else vErrors.push(err17);
							errors++;
						}
						if (data7.length < 1) {
							const err18 = {
								instancePath: instancePath + "/from/recoveryPointId",
								schemaPath: "#/properties/from/properties/recoveryPointId/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters",
								schema: 1,
								parentSchema: schema21.properties.from.properties.recoveryPointId,
								data: data7
							};
							if (vErrors === null) vErrors = [err18];
							else vErrors.push(err18);
							errors++;
						}
					} else {
						const err19 = {
							instancePath: instancePath + "/from/recoveryPointId",
							schemaPath: "#/properties/from/properties/recoveryPointId/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema21.properties.from.properties.recoveryPointId.type,
							parentSchema: schema21.properties.from.properties.recoveryPointId,
							data: data7
						};
						if (vErrors === null) vErrors = [err19];
						else vErrors.push(err19);
						errors++;
					}
				}
				if (data6.snapshotName !== void 0) {
					let data8 = data6.snapshotName;
					if (typeof data8 === "string") {
						if (data8.length > 235) {
							const err20 = {
								instancePath: instancePath + "/from/snapshotName",
								schemaPath: "#/properties/from/properties/snapshotName/maxLength",
								keyword: "maxLength",
								params: { limit: 235 },
								message: "must NOT have more than 235 characters",
								schema: 235,
								parentSchema: schema21.properties.from.properties.snapshotName,
								data: data8
							};
							if (vErrors === null) vErrors = [err20];
							else vErrors.push(err20);
							errors++;
						}
						if (data8.length < 1) {
							const err21 = {
								instancePath: instancePath + "/from/snapshotName",
								schemaPath: "#/properties/from/properties/snapshotName/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters",
								schema: 1,
								parentSchema: schema21.properties.from.properties.snapshotName,
								data: data8
							};
							if (vErrors === null) vErrors = [err21];
							else vErrors.push(err21);
							errors++;
						}
					} else {
						const err22 = {
							instancePath: instancePath + "/from/snapshotName",
							schemaPath: "#/properties/from/properties/snapshotName/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema21.properties.from.properties.snapshotName.type,
							parentSchema: schema21.properties.from.properties.snapshotName,
							data: data8
						};
						if (vErrors === null) vErrors = [err22];
						else vErrors.push(err22);
						errors++;
					}
				}
				if (data6.at !== void 0) {
					let data9 = data6.at;
					if (typeof data9 === "string") {
						if (!pattern5.test(data9)) {
							const err23 = {
								instancePath: instancePath + "/from/at",
								schemaPath: "#/definitions/timestamp/pattern",
								keyword: "pattern",
								params: { pattern: "^(?:[0-9]{4}-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)[Tt ](?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:[.][0-9]{1,9})?)?(?:[Zz]|[+-](?:0[0-9]|1[0-4]):[0-5][0-9])$" },
								message: "must match pattern \"^(?:[0-9]{4}-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)[Tt ](?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:[.][0-9]{1,9})?)?(?:[Zz]|[+-](?:0[0-9]|1[0-4]):[0-5][0-9])$\"",
								schema: "^(?:[0-9]{4}-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)[Tt ](?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:[.][0-9]{1,9})?)?(?:[Zz]|[+-](?:0[0-9]|1[0-4]):[0-5][0-9])$",
								parentSchema: schema16,
								data: data9
							};
							if (vErrors === null) vErrors = [err23];
							else vErrors.push(err23);
							errors++;
						}
					} else {
						const err24 = {
							instancePath: instancePath + "/from/at",
							schemaPath: "#/definitions/timestamp/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema16.type,
							parentSchema: schema16,
							data: data9
						};
						if (vErrors === null) vErrors = [err24];
						else vErrors.push(err24);
						errors++;
					}
				}
				if (data6.latest !== void 0) {
					let data10 = data6.latest;
					if (true !== data10) {
						const err25 = {
							instancePath: instancePath + "/from/latest",
							schemaPath: "#/properties/from/properties/latest/const",
							keyword: "const",
							params: { allowedValue: true },
							message: "must be equal to constant",
							schema: true,
							parentSchema: schema21.properties.from.properties.latest,
							data: data10
						};
						if (vErrors === null) vErrors = [err25];
						else vErrors.push(err25);
						errors++;
					}
				}
			} else {
				const err26 = {
					instancePath: instancePath + "/from",
					schemaPath: "#/properties/from/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema21.properties.from.type,
					parentSchema: schema21.properties.from,
					data: data6
				};
				if (vErrors === null) vErrors = [err26];
				else vErrors.push(err26);
				errors++;
			}
		}
		if (data.source !== void 0) {
			let data11 = data.source;
			if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
				for (const key2 in data11) if (!(key2 === "database" || key2 === "schema")) {
					const err27 = {
						instancePath: instancePath + "/source",
						schemaPath: "#/properties/source/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key2 },
						message: "must NOT have additional properties",
						schema: false,
						parentSchema: schema21.properties.source,
						data: data11
					};
					if (vErrors === null) vErrors = [err27];
					else vErrors.push(err27);
					errors++;
				}
				if (data11.database !== void 0) {
					let data12 = data11.database;
					if (typeof data12 === "string") {
						if (data12.length > 255) {
							const err28 = {
								instancePath: instancePath + "/source/database",
								schemaPath: "#/definitions/objectName/maxLength",
								keyword: "maxLength",
								params: { limit: 255 },
								message: "must NOT have more than 255 characters",
								schema: 255,
								parentSchema: schema17,
								data: data12
							};
							if (vErrors === null) vErrors = [err28];
							else vErrors.push(err28);
							errors++;
						}
						if (data12.length < 1) {
							const err29 = {
								instancePath: instancePath + "/source/database",
								schemaPath: "#/definitions/objectName/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters",
								schema: 1,
								parentSchema: schema17,
								data: data12
							};
							if (vErrors === null) vErrors = [err29];
							else vErrors.push(err29);
							errors++;
						}
					} else {
						const err30 = {
							instancePath: instancePath + "/source/database",
							schemaPath: "#/definitions/objectName/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema17.type,
							parentSchema: schema17,
							data: data12
						};
						if (vErrors === null) vErrors = [err30];
						else vErrors.push(err30);
						errors++;
					}
				}
				if (data11.schema !== void 0) {
					let data13 = data11.schema;
					if (typeof data13 === "string") {
						if (data13.length > 255) {
							const err31 = {
								instancePath: instancePath + "/source/schema",
								schemaPath: "#/definitions/objectName/maxLength",
								keyword: "maxLength",
								params: { limit: 255 },
								message: "must NOT have more than 255 characters",
								schema: 255,
								parentSchema: schema17,
								data: data13
							};
							if (vErrors === null) vErrors = [err31];
							else vErrors.push(err31);
							errors++;
						}
						if (data13.length < 1) {
							const err32 = {
								instancePath: instancePath + "/source/schema",
								schemaPath: "#/definitions/objectName/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters",
								schema: 1,
								parentSchema: schema17,
								data: data13
							};
							if (vErrors === null) vErrors = [err32];
							else vErrors.push(err32);
							errors++;
						}
					} else {
						const err33 = {
							instancePath: instancePath + "/source/schema",
							schemaPath: "#/definitions/objectName/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema17.type,
							parentSchema: schema17,
							data: data13
						};
						if (vErrors === null) vErrors = [err33];
						else vErrors.push(err33);
						errors++;
					}
				}
			} else {
				const err34 = {
					instancePath: instancePath + "/source",
					schemaPath: "#/properties/source/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema21.properties.source.type,
					parentSchema: schema21.properties.source,
					data: data11
				};
				if (vErrors === null) vErrors = [err34];
				else vErrors.push(err34);
				errors++;
			}
		}
		if (data.target !== void 0) {
			let data14 = data.target;
			if (data14 && typeof data14 == "object" && !Array.isArray(data14)) {
				for (const key3 in data14) if (!(key3 === "database" || key3 === "schema")) {
					const err35 = {
						instancePath: instancePath + "/target",
						schemaPath: "#/properties/target/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key3 },
						message: "must NOT have additional properties",
						schema: false,
						parentSchema: schema21.properties.target,
						data: data14
					};
					if (vErrors === null) vErrors = [err35];
					else vErrors.push(err35);
					errors++;
				}
				if (data14.database !== void 0) {
					let data15 = data14.database;
					if (typeof data15 === "string") {
						if (data15.length > 255) {
							const err36 = {
								instancePath: instancePath + "/target/database",
								schemaPath: "#/definitions/objectName/maxLength",
								keyword: "maxLength",
								params: { limit: 255 },
								message: "must NOT have more than 255 characters",
								schema: 255,
								parentSchema: schema17,
								data: data15
							};
							if (vErrors === null) vErrors = [err36];
							else vErrors.push(err36);
							errors++;
						}
						if (data15.length < 1) {
							const err37 = {
								instancePath: instancePath + "/target/database",
								schemaPath: "#/definitions/objectName/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters",
								schema: 1,
								parentSchema: schema17,
								data: data15
							};
							if (vErrors === null) vErrors = [err37];
							else vErrors.push(err37);
							errors++;
						}
					} else {
						const err38 = {
							instancePath: instancePath + "/target/database",
							schemaPath: "#/definitions/objectName/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema17.type,
							parentSchema: schema17,
							data: data15
						};
						if (vErrors === null) vErrors = [err38];
						else vErrors.push(err38);
						errors++;
					}
				}
				if (data14.schema !== void 0) {
					let data16 = data14.schema;
					if (typeof data16 === "string") {
						if (data16.length > 255) {
							const err39 = {
								instancePath: instancePath + "/target/schema",
								schemaPath: "#/definitions/objectName/maxLength",
								keyword: "maxLength",
								params: { limit: 255 },
								message: "must NOT have more than 255 characters",
								schema: 255,
								parentSchema: schema17,
								data: data16
							};
							if (vErrors === null) vErrors = [err39];
							else vErrors.push(err39);
							errors++;
						}
						if (data16.length < 1) {
							const err40 = {
								instancePath: instancePath + "/target/schema",
								schemaPath: "#/definitions/objectName/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters",
								schema: 1,
								parentSchema: schema17,
								data: data16
							};
							if (vErrors === null) vErrors = [err40];
							else vErrors.push(err40);
							errors++;
						}
					} else {
						const err41 = {
							instancePath: instancePath + "/target/schema",
							schemaPath: "#/definitions/objectName/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema17.type,
							parentSchema: schema17,
							data: data16
						};
						if (vErrors === null) vErrors = [err41];
						else vErrors.push(err41);
						errors++;
					}
				}
			} else {
				const err42 = {
					instancePath: instancePath + "/target",
					schemaPath: "#/properties/target/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema21.properties.target.type,
					parentSchema: schema21.properties.target,
					data: data14
				};
				if (vErrors === null) vErrors = [err42];
				else vErrors.push(err42);
				errors++;
			}
		}
		if (data.caseSensitiveIdentifiers !== void 0) {
			let data17 = data.caseSensitiveIdentifiers;
			if (typeof data17 !== "boolean") {
				const err43 = {
					instancePath: instancePath + "/caseSensitiveIdentifiers",
					schemaPath: "#/properties/caseSensitiveIdentifiers/type",
					keyword: "type",
					params: { type: "boolean" },
					message: "must be boolean",
					schema: schema21.properties.caseSensitiveIdentifiers.type,
					parentSchema: schema21.properties.caseSensitiveIdentifiers,
					data: data17
				};
				if (vErrors === null) vErrors = [err43];
				else vErrors.push(err43);
				errors++;
			}
		}
		if (data.tables !== void 0) {
			let data18 = data.tables;
			if (Array.isArray(data18)) {
				if (data18.length < 1) {
					const err44 = {
						instancePath: instancePath + "/tables",
						schemaPath: "#/properties/tables/minItems",
						keyword: "minItems",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 items",
						schema: 1,
						parentSchema: schema21.properties.tables,
						data: data18
					};
					if (vErrors === null) vErrors = [err44];
					else vErrors.push(err44);
					errors++;
				}
				const len0 = data18.length;
				for (let i0 = 0; i0 < len0; i0++) {
					let data19 = data18[i0];
					if (data19 && typeof data19 == "object" && !Array.isArray(data19)) {
						if (data19.name === void 0) {
							const err45 = {
								instancePath: instancePath + "/tables/" + i0,
								schemaPath: "#/properties/tables/items/required",
								keyword: "required",
								params: { missingProperty: "name" },
								message: "must have required property 'name'",
								schema: schema21.properties.tables.items.required,
								parentSchema: schema21.properties.tables.items,
								data: data19
							};
							if (vErrors === null) vErrors = [err45];
							else vErrors.push(err45);
							errors++;
						}
						if (data19.newName === void 0) {
							const err46 = {
								instancePath: instancePath + "/tables/" + i0,
								schemaPath: "#/properties/tables/items/required",
								keyword: "required",
								params: { missingProperty: "newName" },
								message: "must have required property 'newName'",
								schema: schema21.properties.tables.items.required,
								parentSchema: schema21.properties.tables.items,
								data: data19
							};
							if (vErrors === null) vErrors = [err46];
							else vErrors.push(err46);
							errors++;
						}
						for (const key4 in data19) if (!(key4 === "name" || key4 === "newName")) {
							const err47 = {
								instancePath: instancePath + "/tables/" + i0,
								schemaPath: "#/properties/tables/items/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key4 },
								message: "must NOT have additional properties",
								schema: false,
								parentSchema: schema21.properties.tables.items,
								data: data19
							};
							if (vErrors === null) vErrors = [err47];
							else vErrors.push(err47);
							errors++;
						}
						if (data19.name !== void 0) {
							let data20 = data19.name;
							if (typeof data20 === "string") {
								if (data20.length > 255) {
									const err48 = {
										instancePath: instancePath + "/tables/" + i0 + "/name",
										schemaPath: "#/definitions/objectName/maxLength",
										keyword: "maxLength",
										params: { limit: 255 },
										message: "must NOT have more than 255 characters",
										schema: 255,
										parentSchema: schema17,
										data: data20
									};
									if (vErrors === null) vErrors = [err48];
									else vErrors.push(err48);
									errors++;
								}
								if (data20.length < 1) {
									const err49 = {
										instancePath: instancePath + "/tables/" + i0 + "/name",
										schemaPath: "#/definitions/objectName/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										message: "must NOT have fewer than 1 characters",
										schema: 1,
										parentSchema: schema17,
										data: data20
									};
									if (vErrors === null) vErrors = [err49];
									else vErrors.push(err49);
									errors++;
								}
							} else {
								const err50 = {
									instancePath: instancePath + "/tables/" + i0 + "/name",
									schemaPath: "#/definitions/objectName/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema17.type,
									parentSchema: schema17,
									data: data20
								};
								if (vErrors === null) vErrors = [err50];
								else vErrors.push(err50);
								errors++;
							}
						}
						if (data19.newName !== void 0) {
							let data21 = data19.newName;
							if (typeof data21 === "string") {
								if (data21.length > 255) {
									const err51 = {
										instancePath: instancePath + "/tables/" + i0 + "/newName",
										schemaPath: "#/definitions/objectName/maxLength",
										keyword: "maxLength",
										params: { limit: 255 },
										message: "must NOT have more than 255 characters",
										schema: 255,
										parentSchema: schema17,
										data: data21
									};
									if (vErrors === null) vErrors = [err51];
									else vErrors.push(err51);
									errors++;
								}
								if (data21.length < 1) {
									const err52 = {
										instancePath: instancePath + "/tables/" + i0 + "/newName",
										schemaPath: "#/definitions/objectName/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										message: "must NOT have fewer than 1 characters",
										schema: 1,
										parentSchema: schema17,
										data: data21
									};
									if (vErrors === null) vErrors = [err52];
									else vErrors.push(err52);
									errors++;
								}
							} else {
								const err53 = {
									instancePath: instancePath + "/tables/" + i0 + "/newName",
									schemaPath: "#/definitions/objectName/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema17.type,
									parentSchema: schema17,
									data: data21
								};
								if (vErrors === null) vErrors = [err53];
								else vErrors.push(err53);
								errors++;
							}
						}
					} else {
						const err54 = {
							instancePath: instancePath + "/tables/" + i0,
							schemaPath: "#/properties/tables/items/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object",
							schema: schema21.properties.tables.items.type,
							parentSchema: schema21.properties.tables.items,
							data: data19
						};
						if (vErrors === null) vErrors = [err54];
						else vErrors.push(err54);
						errors++;
					}
				}
			} else {
				const err55 = {
					instancePath: instancePath + "/tables",
					schemaPath: "#/properties/tables/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema21.properties.tables.type,
					parentSchema: schema21.properties.tables,
					data: data18
				};
				if (vErrors === null) vErrors = [err55];
				else vErrors.push(err55);
				errors++;
			}
		}
	} else {
		const err56 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema21.type,
			parentSchema: schema21,
			data
		};
		if (vErrors === null) vErrors = [err56];
		else vErrors.push(err56);
		errors++;
	}
	validate13.errors = vErrors;
	return errors === 0;
}
const schema31 = {
	"description": "Defaults of redshift entries.",
	"type": "object",
	"additionalProperties": false,
	"properties": {
		"generation": {
			"description": "Raise it to do on purpose what was done before; 1 when left out.",
			"type": "integer",
			"minimum": 1,
			"maximum": 1e6
		},
		"timeout": {
			"description": "How long apply waits for the calls of this entry; the provider's job goes on after it. 500ms, 30s, 15m, 6h.",
			"$ref": "#/definitions/duration"
		},
		"account": {
			"description": "The AWS account that the cluster is in: the entry is refused with the credentials of any other. Twelve digits in quotes.",
			"type": "string",
			"pattern": "^[0-9]{12}$",
			"patternErrorMessage": "the twelve digits of an AWS account, in quotes: \"111122223333\""
		},
		"region": {
			"description": "The AWS region of the cluster.",
			"$ref": "#/definitions/region"
		},
		"cluster": {
			"description": "The cluster that the snapshot was taken of, and that the tables go back to (ClusterIdentifier).",
			"type": "string",
			"pattern": "^[a-z](-?[a-z0-9]){0,62}$",
			"patternErrorMessage": "1 to 63 lower-case letters, digits and single hyphens, a letter first and no hyphen last"
		},
		"from": {
			"description": "The backup: exactly one of snapshotIdentifier, at, latest.",
			"type": "object",
			"additionalProperties": false,
			"minProperties": 1,
			"maxProperties": 1,
			"properties": {
				"snapshotIdentifier": {
					"description": "This snapshot, by its identifier and not its ARN (SnapshotIdentifier). Automated ones read rs:CLUSTER-2026-11-20-08-00-00.",
					"type": "string",
					"minLength": 1,
					"maxLength": 255
				},
				"at": {
					"description": "The cluster's newest available snapshot of its own made at or before this time; needs a zone. Automated ones may lie 8 hours apart.",
					"$ref": "#/definitions/timestamp"
				},
				"latest": {
					"description": "The cluster's newest available snapshot of its own.",
					"const": true
				}
			}
		},
		"source": {
			"description": "Where the tables stood (SourceDatabaseName, SourceSchemaName).",
			"type": "object",
			"additionalProperties": false,
			"properties": {
				"database": { "$ref": "#/definitions/objectName" },
				"schema": {
					"description": "public when left out.",
					"$ref": "#/definitions/objectName"
				}
			}
		},
		"target": {
			"description": "Where the new tables go (TargetDatabaseName, TargetSchemaName); each part defaults to the source's.",
			"type": "object",
			"additionalProperties": false,
			"properties": {
				"database": { "$ref": "#/definitions/objectName" },
				"schema": { "$ref": "#/definitions/objectName" }
			}
		},
		"caseSensitiveIdentifiers": {
			"description": "Whether names of databases, schemas and tables are case sensitive (EnableCaseSensitiveIdentifier).",
			"type": "boolean"
		},
		"tables": {
			"description": "The tables to restore.",
			"type": "array",
			"minItems": 1,
			"items": {
				"title": "Cluster table",
				"type": "object",
				"additionalProperties": false,
				"required": ["name", "newName"],
				"properties": {
					"name": {
						"description": "The table in the snapshot (SourceTableName).",
						"$ref": "#/definitions/objectName"
					},
					"newName": {
						"description": "The table to create (NewTableName); it must not exist yet.",
						"$ref": "#/definitions/objectName"
					}
				}
			}
		}
	}
};
const pattern15 = new RegExp("^[a-z](-?[a-z0-9]){0,62}$", "u");
function validate15(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const key0 in data) if (!func2.call(schema31.properties, key0)) {
			const err0 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties",
				schema: false,
				parentSchema: schema31,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.generation !== void 0) {
			let data0 = data.generation;
			if (!(typeof data0 == "number" && !(data0 % 1) && !isNaN(data0) && isFinite(data0))) {
				const err1 = {
					instancePath: instancePath + "/generation",
					schemaPath: "#/properties/generation/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer",
					schema: schema31.properties.generation.type,
					parentSchema: schema31.properties.generation,
					data: data0
				};
				if (vErrors === null) vErrors = [err1];
				else vErrors.push(err1);
				errors++;
			}
			if (typeof data0 == "number" && isFinite(data0)) {
				if (data0 > 1e6 || isNaN(data0)) {
					const err2 = {
						instancePath: instancePath + "/generation",
						schemaPath: "#/properties/generation/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 1e6
						},
						message: "must be <= 1000000",
						schema: 1e6,
						parentSchema: schema31.properties.generation,
						data: data0
					};
					if (vErrors === null) vErrors = [err2];
					else vErrors.push(err2);
					errors++;
				}
				if (data0 < 1 || isNaN(data0)) {
					const err3 = {
						instancePath: instancePath + "/generation",
						schemaPath: "#/properties/generation/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1",
						schema: 1,
						parentSchema: schema31.properties.generation,
						data: data0
					};
					if (vErrors === null) vErrors = [err3];
					else vErrors.push(err3);
					errors++;
				}
			}
		}
		if (data.timeout !== void 0) {
			let data1 = data.timeout;
			if (typeof data1 === "string") {
				if (!pattern1.test(data1)) {
					const err4 = {
						instancePath: instancePath + "/timeout",
						schemaPath: "#/definitions/duration/pattern",
						keyword: "pattern",
						params: { pattern: "^[0-9]{1,9}(ms|s|m|h|d)$" },
						message: "must match pattern \"^[0-9]{1,9}(ms|s|m|h|d)$\"",
						schema: "^[0-9]{1,9}(ms|s|m|h|d)$",
						parentSchema: schema14,
						data: data1
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
			} else {
				const err5 = {
					instancePath: instancePath + "/timeout",
					schemaPath: "#/definitions/duration/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema14.type,
					parentSchema: schema14,
					data: data1
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
		}
		if (data.account !== void 0) {
			let data2 = data.account;
			if (typeof data2 === "string") {
				if (!pattern7.test(data2)) {
					const err6 = {
						instancePath: instancePath + "/account",
						schemaPath: "#/properties/account/pattern",
						keyword: "pattern",
						params: { pattern: "^[0-9]{12}$" },
						message: "must match pattern \"^[0-9]{12}$\"",
						schema: "^[0-9]{12}$",
						parentSchema: schema31.properties.account,
						data: data2
					};
					if (vErrors === null) vErrors = [err6];
					else vErrors.push(err6);
					errors++;
				}
			} else {
				const err7 = {
					instancePath: instancePath + "/account",
					schemaPath: "#/properties/account/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema31.properties.account.type,
					parentSchema: schema31.properties.account,
					data: data2
				};
				if (vErrors === null) vErrors = [err7];
				else vErrors.push(err7);
				errors++;
			}
		}
		if (data.region !== void 0) {
			let data3 = data.region;
			if (typeof data3 === "string") {
				if (!pattern3.test(data3)) {
					const err8 = {
						instancePath: instancePath + "/region",
						schemaPath: "#/definitions/region/pattern",
						keyword: "pattern",
						params: { pattern: "^[a-z0-9-]{2,40}$" },
						message: "must match pattern \"^[a-z0-9-]{2,40}$\"",
						schema: "^[a-z0-9-]{2,40}$",
						parentSchema: schema15,
						data: data3
					};
					if (vErrors === null) vErrors = [err8];
					else vErrors.push(err8);
					errors++;
				}
			} else {
				const err9 = {
					instancePath: instancePath + "/region",
					schemaPath: "#/definitions/region/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema15.type,
					parentSchema: schema15,
					data: data3
				};
				if (vErrors === null) vErrors = [err9];
				else vErrors.push(err9);
				errors++;
			}
		}
		if (data.cluster !== void 0) {
			let data4 = data.cluster;
			if (typeof data4 === "string") {
				if (!pattern15.test(data4)) {
					const err10 = {
						instancePath: instancePath + "/cluster",
						schemaPath: "#/properties/cluster/pattern",
						keyword: "pattern",
						params: { pattern: "^[a-z](-?[a-z0-9]){0,62}$" },
						message: "must match pattern \"^[a-z](-?[a-z0-9]){0,62}$\"",
						schema: "^[a-z](-?[a-z0-9]){0,62}$",
						parentSchema: schema31.properties.cluster,
						data: data4
					};
					if (vErrors === null) vErrors = [err10];
					else vErrors.push(err10);
					errors++;
				}
			} else {
				const err11 = {
					instancePath: instancePath + "/cluster",
					schemaPath: "#/properties/cluster/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema31.properties.cluster.type,
					parentSchema: schema31.properties.cluster,
					data: data4
				};
				if (vErrors === null) vErrors = [err11];
				else vErrors.push(err11);
				errors++;
			}
		}
		if (data.from !== void 0) {
			let data5 = data.from;
			if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
				if (Object.keys(data5).length > 1) {
					const err12 = {
						instancePath: instancePath + "/from",
						schemaPath: "#/properties/from/maxProperties",
						keyword: "maxProperties",
						params: { limit: 1 },
						message: "must NOT have more than 1 properties",
						schema: 1,
						parentSchema: schema31.properties.from,
						data: data5
					};
					if (vErrors === null) vErrors = [err12];
					else vErrors.push(err12);
					errors++;
				}
				if (Object.keys(data5).length < 1) {
					const err13 = {
						instancePath: instancePath + "/from",
						schemaPath: "#/properties/from/minProperties",
						keyword: "minProperties",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 properties",
						schema: 1,
						parentSchema: schema31.properties.from,
						data: data5
					};
					if (vErrors === null) vErrors = [err13];
					else vErrors.push(err13);
					errors++;
				}
				for (const key1 in data5) if (!(key1 === "snapshotIdentifier" || key1 === "at" || key1 === "latest")) {
					const err14 = {
						instancePath: instancePath + "/from",
						schemaPath: "#/properties/from/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key1 },
						message: "must NOT have additional properties",
						schema: false,
						parentSchema: schema31.properties.from,
						data: data5
					};
					if (vErrors === null) vErrors = [err14];
					else vErrors.push(err14);
					errors++;
				}
				if (data5.snapshotIdentifier !== void 0) {
					let data6 = data5.snapshotIdentifier;
					if (typeof data6 === "string") {
						if (data6.length > 255) {
							const err15 = {
								instancePath: instancePath + "/from/snapshotIdentifier",
								schemaPath: "#/properties/from/properties/snapshotIdentifier/maxLength",
								keyword: "maxLength",
								params: { limit: 255 },
								message: "must NOT have more than 255 characters",
								schema: 255,
								parentSchema: schema31.properties.from.properties.snapshotIdentifier,
								data: data6
							};
							if (vErrors === null) vErrors = [err15];
							else vErrors.push(err15);
							errors++;
						}
						if (data6.length < 1) {
							const err16 = {
								instancePath: instancePath + "/from/snapshotIdentifier",
								schemaPath: "#/properties/from/properties/snapshotIdentifier/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters",
								schema: 1,
								parentSchema: schema31.properties.from.properties.snapshotIdentifier,
								data: data6
							};
							if (vErrors === null) vErrors = [err16];
							else vErrors.push(err16);
							errors++;
						}
					} else {
						const err17 = {
							instancePath: instancePath + "/from/snapshotIdentifier",
							schemaPath: "#/properties/from/properties/snapshotIdentifier/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema31.properties.from.properties.snapshotIdentifier.type,
							parentSchema: schema31.properties.from.properties.snapshotIdentifier,
							data: data6
						};
						if (vErrors === null) vErrors = [err17];
						else vErrors.push(err17);
						errors++;
					}
				}
				if (data5.at !== void 0) {
					let data7 = data5.at;
					if (typeof data7 === "string") {
						if (!pattern5.test(data7)) {
							const err18 = {
								instancePath: instancePath + "/from/at",
								schemaPath: "#/definitions/timestamp/pattern",
								keyword: "pattern",
								params: { pattern: "^(?:[0-9]{4}-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)[Tt ](?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:[.][0-9]{1,9})?)?(?:[Zz]|[+-](?:0[0-9]|1[0-4]):[0-5][0-9])$" },
								message: "must match pattern \"^(?:[0-9]{4}-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)[Tt ](?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:[.][0-9]{1,9})?)?(?:[Zz]|[+-](?:0[0-9]|1[0-4]):[0-5][0-9])$\"",
								schema: "^(?:[0-9]{4}-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)[Tt ](?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:[.][0-9]{1,9})?)?(?:[Zz]|[+-](?:0[0-9]|1[0-4]):[0-5][0-9])$",
								parentSchema: schema16,
								data: data7
							};
							if (vErrors === null) vErrors = [err18];
							else vErrors.push(err18);
							errors++;
						}
					} else {
						const err19 = {
							instancePath: instancePath + "/from/at",
							schemaPath: "#/definitions/timestamp/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema16.type,
							parentSchema: schema16,
							data: data7
						};
						if (vErrors === null) vErrors = [err19];
						else vErrors.push(err19);
						errors++;
					}
				}
				if (data5.latest !== void 0) {
					let data8 = data5.latest;
					if (true !== data8) {
						const err20 = {
							instancePath: instancePath + "/from/latest",
							schemaPath: "#/properties/from/properties/latest/const",
							keyword: "const",
							params: { allowedValue: true },
							message: "must be equal to constant",
							schema: true,
							parentSchema: schema31.properties.from.properties.latest,
							data: data8
						};
						if (vErrors === null) vErrors = [err20];
						else vErrors.push(err20);
						errors++;
					}
				}
			} else {
				const err21 = {
					instancePath: instancePath + "/from",
					schemaPath: "#/properties/from/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema31.properties.from.type,
					parentSchema: schema31.properties.from,
					data: data5
				};
				if (vErrors === null) vErrors = [err21];
				else vErrors.push(err21);
				errors++;
			}
		}
		if (data.source !== void 0) {
			let data9 = data.source;
			if (data9 && typeof data9 == "object" && !Array.isArray(data9)) {
				for (const key2 in data9) if (!(key2 === "database" || key2 === "schema")) {
					const err22 = {
						instancePath: instancePath + "/source",
						schemaPath: "#/properties/source/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key2 },
						message: "must NOT have additional properties",
						schema: false,
						parentSchema: schema31.properties.source,
						data: data9
					};
					if (vErrors === null) vErrors = [err22];
					else vErrors.push(err22);
					errors++;
				}
				if (data9.database !== void 0) {
					let data10 = data9.database;
					if (typeof data10 === "string") {
						if (data10.length > 255) {
							const err23 = {
								instancePath: instancePath + "/source/database",
								schemaPath: "#/definitions/objectName/maxLength",
								keyword: "maxLength",
								params: { limit: 255 },
								message: "must NOT have more than 255 characters",
								schema: 255,
								parentSchema: schema17,
								data: data10
							};
							if (vErrors === null) vErrors = [err23];
							else vErrors.push(err23);
							errors++;
						}
						if (data10.length < 1) {
							const err24 = {
								instancePath: instancePath + "/source/database",
								schemaPath: "#/definitions/objectName/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters",
								schema: 1,
								parentSchema: schema17,
								data: data10
							};
							if (vErrors === null) vErrors = [err24];
							else vErrors.push(err24);
							errors++;
						}
					} else {
						const err25 = {
							instancePath: instancePath + "/source/database",
							schemaPath: "#/definitions/objectName/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema17.type,
							parentSchema: schema17,
							data: data10
						};
						if (vErrors === null) vErrors = [err25];
						else vErrors.push(err25);
						errors++;
					}
				}
				if (data9.schema !== void 0) {
					let data11 = data9.schema;
					if (typeof data11 === "string") {
						if (data11.length > 255) {
							const err26 = {
								instancePath: instancePath + "/source/schema",
								schemaPath: "#/definitions/objectName/maxLength",
								keyword: "maxLength",
								params: { limit: 255 },
								message: "must NOT have more than 255 characters",
								schema: 255,
								parentSchema: schema17,
								data: data11
							};
							if (vErrors === null) vErrors = [err26];
							else vErrors.push(err26);
							errors++;
						}
						if (data11.length < 1) {
							const err27 = {
								instancePath: instancePath + "/source/schema",
								schemaPath: "#/definitions/objectName/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters",
								schema: 1,
								parentSchema: schema17,
								data: data11
							};
							if (vErrors === null) vErrors = [err27];
							else vErrors.push(err27);
							errors++;
						}
					} else {
						const err28 = {
							instancePath: instancePath + "/source/schema",
							schemaPath: "#/definitions/objectName/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema17.type,
							parentSchema: schema17,
							data: data11
						};
						if (vErrors === null) vErrors = [err28];
						else vErrors.push(err28);
						errors++;
					}
				}
			} else {
				const err29 = {
					instancePath: instancePath + "/source",
					schemaPath: "#/properties/source/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema31.properties.source.type,
					parentSchema: schema31.properties.source,
					data: data9
				};
				if (vErrors === null) vErrors = [err29];
				else vErrors.push(err29);
				errors++;
			}
		}
		if (data.target !== void 0) {
			let data12 = data.target;
			if (data12 && typeof data12 == "object" && !Array.isArray(data12)) {
				for (const key3 in data12) if (!(key3 === "database" || key3 === "schema")) {
					const err30 = {
						instancePath: instancePath + "/target",
						schemaPath: "#/properties/target/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key3 },
						message: "must NOT have additional properties",
						schema: false,
						parentSchema: schema31.properties.target,
						data: data12
					};
					if (vErrors === null) vErrors = [err30];
					else vErrors.push(err30);
					errors++;
				}
				if (data12.database !== void 0) {
					let data13 = data12.database;
					if (typeof data13 === "string") {
						if (data13.length > 255) {
							const err31 = {
								instancePath: instancePath + "/target/database",
								schemaPath: "#/definitions/objectName/maxLength",
								keyword: "maxLength",
								params: { limit: 255 },
								message: "must NOT have more than 255 characters",
								schema: 255,
								parentSchema: schema17,
								data: data13
							};
							if (vErrors === null) vErrors = [err31];
							else vErrors.push(err31);
							errors++;
						}
						if (data13.length < 1) {
							const err32 = {
								instancePath: instancePath + "/target/database",
								schemaPath: "#/definitions/objectName/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters",
								schema: 1,
								parentSchema: schema17,
								data: data13
							};
							if (vErrors === null) vErrors = [err32];
							else vErrors.push(err32);
							errors++;
						}
					} else {
						const err33 = {
							instancePath: instancePath + "/target/database",
							schemaPath: "#/definitions/objectName/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema17.type,
							parentSchema: schema17,
							data: data13
						};
						if (vErrors === null) vErrors = [err33];
						else vErrors.push(err33);
						errors++;
					}
				}
				if (data12.schema !== void 0) {
					let data14 = data12.schema;
					if (typeof data14 === "string") {
						if (data14.length > 255) {
							const err34 = {
								instancePath: instancePath + "/target/schema",
								schemaPath: "#/definitions/objectName/maxLength",
								keyword: "maxLength",
								params: { limit: 255 },
								message: "must NOT have more than 255 characters",
								schema: 255,
								parentSchema: schema17,
								data: data14
							};
							if (vErrors === null) vErrors = [err34];
							else vErrors.push(err34);
							errors++;
						}
						if (data14.length < 1) {
							const err35 = {
								instancePath: instancePath + "/target/schema",
								schemaPath: "#/definitions/objectName/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters",
								schema: 1,
								parentSchema: schema17,
								data: data14
							};
							if (vErrors === null) vErrors = [err35];
							else vErrors.push(err35);
							errors++;
						}
					} else {
						const err36 = {
							instancePath: instancePath + "/target/schema",
							schemaPath: "#/definitions/objectName/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema17.type,
							parentSchema: schema17,
							data: data14
						};
						if (vErrors === null) vErrors = [err36];
						else vErrors.push(err36);
						errors++;
					}
				}
			} else {
				const err37 = {
					instancePath: instancePath + "/target",
					schemaPath: "#/properties/target/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema31.properties.target.type,
					parentSchema: schema31.properties.target,
					data: data12
				};
				if (vErrors === null) vErrors = [err37];
				else vErrors.push(err37);
				errors++;
			}
		}
		if (data.caseSensitiveIdentifiers !== void 0) {
			let data15 = data.caseSensitiveIdentifiers;
			if (typeof data15 !== "boolean") {
				const err38 = {
					instancePath: instancePath + "/caseSensitiveIdentifiers",
					schemaPath: "#/properties/caseSensitiveIdentifiers/type",
					keyword: "type",
					params: { type: "boolean" },
					message: "must be boolean",
					schema: schema31.properties.caseSensitiveIdentifiers.type,
					parentSchema: schema31.properties.caseSensitiveIdentifiers,
					data: data15
				};
				if (vErrors === null) vErrors = [err38];
				else vErrors.push(err38);
				errors++;
			}
		}
		if (data.tables !== void 0) {
			let data16 = data.tables;
			if (Array.isArray(data16)) {
				if (data16.length < 1) {
					const err39 = {
						instancePath: instancePath + "/tables",
						schemaPath: "#/properties/tables/minItems",
						keyword: "minItems",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 items",
						schema: 1,
						parentSchema: schema31.properties.tables,
						data: data16
					};
					if (vErrors === null) vErrors = [err39];
					else vErrors.push(err39);
					errors++;
				}
				const len0 = data16.length;
				for (let i0 = 0; i0 < len0; i0++) {
					let data17 = data16[i0];
					if (data17 && typeof data17 == "object" && !Array.isArray(data17)) {
						if (data17.name === void 0) {
							const err40 = {
								instancePath: instancePath + "/tables/" + i0,
								schemaPath: "#/properties/tables/items/required",
								keyword: "required",
								params: { missingProperty: "name" },
								message: "must have required property 'name'",
								schema: schema31.properties.tables.items.required,
								parentSchema: schema31.properties.tables.items,
								data: data17
							};
							if (vErrors === null) vErrors = [err40];
							else vErrors.push(err40);
							errors++;
						}
						if (data17.newName === void 0) {
							const err41 = {
								instancePath: instancePath + "/tables/" + i0,
								schemaPath: "#/properties/tables/items/required",
								keyword: "required",
								params: { missingProperty: "newName" },
								message: "must have required property 'newName'",
								schema: schema31.properties.tables.items.required,
								parentSchema: schema31.properties.tables.items,
								data: data17
							};
							if (vErrors === null) vErrors = [err41];
							else vErrors.push(err41);
							errors++;
						}
						for (const key4 in data17) if (!(key4 === "name" || key4 === "newName")) {
							const err42 = {
								instancePath: instancePath + "/tables/" + i0,
								schemaPath: "#/properties/tables/items/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key4 },
								message: "must NOT have additional properties",
								schema: false,
								parentSchema: schema31.properties.tables.items,
								data: data17
							};
							if (vErrors === null) vErrors = [err42];
							else vErrors.push(err42);
							errors++;
						}
						if (data17.name !== void 0) {
							let data18 = data17.name;
							if (typeof data18 === "string") {
								if (data18.length > 255) {
									const err43 = {
										instancePath: instancePath + "/tables/" + i0 + "/name",
										schemaPath: "#/definitions/objectName/maxLength",
										keyword: "maxLength",
										params: { limit: 255 },
										message: "must NOT have more than 255 characters",
										schema: 255,
										parentSchema: schema17,
										data: data18
									};
									if (vErrors === null) vErrors = [err43];
									else vErrors.push(err43);
									errors++;
								}
								if (data18.length < 1) {
									const err44 = {
										instancePath: instancePath + "/tables/" + i0 + "/name",
										schemaPath: "#/definitions/objectName/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										message: "must NOT have fewer than 1 characters",
										schema: 1,
										parentSchema: schema17,
										data: data18
									};
									if (vErrors === null) vErrors = [err44];
									else vErrors.push(err44);
									errors++;
								}
							} else {
								const err45 = {
									instancePath: instancePath + "/tables/" + i0 + "/name",
									schemaPath: "#/definitions/objectName/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema17.type,
									parentSchema: schema17,
									data: data18
								};
								if (vErrors === null) vErrors = [err45];
								else vErrors.push(err45);
								errors++;
							}
						}
						if (data17.newName !== void 0) {
							let data19 = data17.newName;
							if (typeof data19 === "string") {
								if (data19.length > 255) {
									const err46 = {
										instancePath: instancePath + "/tables/" + i0 + "/newName",
										schemaPath: "#/definitions/objectName/maxLength",
										keyword: "maxLength",
										params: { limit: 255 },
										message: "must NOT have more than 255 characters",
										schema: 255,
										parentSchema: schema17,
										data: data19
									};
									if (vErrors === null) vErrors = [err46];
									else vErrors.push(err46);
									errors++;
								}
								if (data19.length < 1) {
									const err47 = {
										instancePath: instancePath + "/tables/" + i0 + "/newName",
										schemaPath: "#/definitions/objectName/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										message: "must NOT have fewer than 1 characters",
										schema: 1,
										parentSchema: schema17,
										data: data19
									};
									if (vErrors === null) vErrors = [err47];
									else vErrors.push(err47);
									errors++;
								}
							} else {
								const err48 = {
									instancePath: instancePath + "/tables/" + i0 + "/newName",
									schemaPath: "#/definitions/objectName/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema17.type,
									parentSchema: schema17,
									data: data19
								};
								if (vErrors === null) vErrors = [err48];
								else vErrors.push(err48);
								errors++;
							}
						}
					} else {
						const err49 = {
							instancePath: instancePath + "/tables/" + i0,
							schemaPath: "#/properties/tables/items/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object",
							schema: schema31.properties.tables.items.type,
							parentSchema: schema31.properties.tables.items,
							data: data17
						};
						if (vErrors === null) vErrors = [err49];
						else vErrors.push(err49);
						errors++;
					}
				}
			} else {
				const err50 = {
					instancePath: instancePath + "/tables",
					schemaPath: "#/properties/tables/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema31.properties.tables.type,
					parentSchema: schema31.properties.tables,
					data: data16
				};
				if (vErrors === null) vErrors = [err50];
				else vErrors.push(err50);
				errors++;
			}
		}
	} else {
		const err51 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema31.type,
			parentSchema: schema31,
			data
		};
		if (vErrors === null) vErrors = [err51];
		else vErrors.push(err51);
		errors++;
	}
	validate15.errors = vErrors;
	return errors === 0;
}
function validate10(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.version === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "version" },
				message: "must have required property 'version'",
				schema: schema11.required,
				parentSchema: schema11,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.name === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "name" },
				message: "must have required property 'name'",
				schema: schema11.required,
				parentSchema: schema11,
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.restores === void 0) {
			const err2 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "restores" },
				message: "must have required property 'restores'",
				schema: schema11.required,
				parentSchema: schema11,
				data
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "version" || key0 === "name" || key0 === "description" || key0 === "labels" || key0 === "defaults" || key0 === "restores")) {
			const err3 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties",
				schema: false,
				parentSchema: schema11,
				data
			};
			if (vErrors === null) vErrors = [err3];
			else vErrors.push(err3);
			errors++;
		}
		if (data.version !== void 0) {
			let data0 = data.version;
			if (1 !== data0) {
				const err4 = {
					instancePath: instancePath + "/version",
					schemaPath: "#/properties/version/const",
					keyword: "const",
					params: { allowedValue: 1 },
					message: "must be equal to constant",
					schema: 1,
					parentSchema: schema11.properties.version,
					data: data0
				};
				if (vErrors === null) vErrors = [err4];
				else vErrors.push(err4);
				errors++;
			}
		}
		if (data.name !== void 0) {
			let data1 = data.name;
			if (typeof data1 === "string") {
				if (!pattern0.test(data1)) {
					const err5 = {
						instancePath: instancePath + "/name",
						schemaPath: "#/definitions/identifier/pattern",
						keyword: "pattern",
						params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$" },
						message: "must match pattern \"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$\"",
						schema: "^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$",
						parentSchema: schema12,
						data: data1
					};
					if (vErrors === null) vErrors = [err5];
					else vErrors.push(err5);
					errors++;
				}
			} else {
				const err6 = {
					instancePath: instancePath + "/name",
					schemaPath: "#/definitions/identifier/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema12.type,
					parentSchema: schema12,
					data: data1
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
		}
		if (data.description !== void 0) {
			let data2 = data.description;
			if (typeof data2 === "string") {
				if (data2.length > 2e3) {
					const err7 = {
						instancePath: instancePath + "/description",
						schemaPath: "#/properties/description/maxLength",
						keyword: "maxLength",
						params: { limit: 2e3 },
						message: "must NOT have more than 2000 characters",
						schema: 2e3,
						parentSchema: schema11.properties.description,
						data: data2
					};
					if (vErrors === null) vErrors = [err7];
					else vErrors.push(err7);
					errors++;
				}
			} else {
				const err8 = {
					instancePath: instancePath + "/description",
					schemaPath: "#/properties/description/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema11.properties.description.type,
					parentSchema: schema11.properties.description,
					data: data2
				};
				if (vErrors === null) vErrors = [err8];
				else vErrors.push(err8);
				errors++;
			}
		}
		if (data.labels !== void 0) {
			let data3 = data.labels;
			if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
				if (Object.keys(data3).length > 50) {
					const err9 = {
						instancePath: instancePath + "/labels",
						schemaPath: "#/properties/labels/maxProperties",
						keyword: "maxProperties",
						params: { limit: 50 },
						message: "must NOT have more than 50 properties",
						schema: 50,
						parentSchema: schema11.properties.labels,
						data: data3
					};
					if (vErrors === null) vErrors = [err9];
					else vErrors.push(err9);
					errors++;
				}
				for (const key1 in data3) {
					const _errs10 = errors;
					if (typeof key1 === "string") {
						if (key1.length > 100) {
							const err10 = {
								instancePath: instancePath + "/labels",
								schemaPath: "#/properties/labels/propertyNames/maxLength",
								keyword: "maxLength",
								params: { limit: 100 },
								message: "must NOT have more than 100 characters",
								schema: 100,
								parentSchema: schema11.properties.labels.propertyNames,
								data: key1,
								propertyName: key1
							};
							if (vErrors === null) vErrors = [err10];
							else vErrors.push(err10);
							errors++;
						}
						if (key1.length < 1) {
							const err11 = {
								instancePath: instancePath + "/labels",
								schemaPath: "#/properties/labels/propertyNames/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters",
								schema: 1,
								parentSchema: schema11.properties.labels.propertyNames,
								data: key1,
								propertyName: key1
							};
							if (vErrors === null) vErrors = [err11];
							else vErrors.push(err11);
							errors++;
						}
					} else {
						const err12 = {
							instancePath: instancePath + "/labels",
							schemaPath: "#/properties/labels/propertyNames/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema11.properties.labels.propertyNames.type,
							parentSchema: schema11.properties.labels.propertyNames,
							data: key1,
							propertyName: key1
						};
						if (vErrors === null) vErrors = [err12];
						else vErrors.push(err12);
						errors++;
					}
					if (!(_errs10 === errors)) {
						const err13 = {
							instancePath: instancePath + "/labels",
							schemaPath: "#/properties/labels/propertyNames",
							keyword: "propertyNames",
							params: { propertyName: key1 },
							message: "property name must be valid",
							schema: schema11.properties.labels.propertyNames,
							parentSchema: schema11.properties.labels,
							data: data3
						};
						if (vErrors === null) vErrors = [err13];
						else vErrors.push(err13);
						errors++;
					}
				}
				for (const key2 in data3) {
					let data4 = data3[key2];
					if (typeof data4 === "string") {
						if (data4.length > 500) {
							const err14 = {
								instancePath: instancePath + "/labels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/properties/labels/additionalProperties/maxLength",
								keyword: "maxLength",
								params: { limit: 500 },
								message: "must NOT have more than 500 characters",
								schema: 500,
								parentSchema: schema11.properties.labels.additionalProperties,
								data: data4
							};
							if (vErrors === null) vErrors = [err14];
							else vErrors.push(err14);
							errors++;
						}
					} else {
						const err15 = {
							instancePath: instancePath + "/labels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/properties/labels/additionalProperties/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema11.properties.labels.additionalProperties.type,
							parentSchema: schema11.properties.labels.additionalProperties,
							data: data4
						};
						if (vErrors === null) vErrors = [err15];
						else vErrors.push(err15);
						errors++;
					}
				}
			} else {
				const err16 = {
					instancePath: instancePath + "/labels",
					schemaPath: "#/properties/labels/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema11.properties.labels.type,
					parentSchema: schema11.properties.labels,
					data: data3
				};
				if (vErrors === null) vErrors = [err16];
				else vErrors.push(err16);
				errors++;
			}
		}
		if (data.defaults !== void 0) {
			let data5 = data.defaults;
			if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
				for (const key3 in data5) if (!(key3 === "alicloud-rds" || key3 === "redshift-serverless" || key3 === "redshift")) {
					const err17 = {
						instancePath: instancePath + "/defaults",
						schemaPath: "#/properties/defaults/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key3 },
						message: "must NOT have additional properties",
						schema: false,
						parentSchema: schema11.properties.defaults,
						data: data5
					};
					if (vErrors === null) vErrors = [err17];
					else vErrors.push(err17);
					errors++;
				}
				if (data5["alicloud-rds"] !== void 0) {
					if (!validate11(data5["alicloud-rds"], {
						instancePath: instancePath + "/defaults/alicloud-rds",
						parentData: data5,
						parentDataProperty: "alicloud-rds",
						rootData
					})) {
						vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
						errors = vErrors.length;
					}
				}
				if (data5["redshift-serverless"] !== void 0) {
					if (!validate13(data5["redshift-serverless"], {
						instancePath: instancePath + "/defaults/redshift-serverless",
						parentData: data5,
						parentDataProperty: "redshift-serverless",
						rootData
					})) {
						vErrors = vErrors === null ? validate13.errors : vErrors.concat(validate13.errors);
						errors = vErrors.length;
					}
				}
				if (data5.redshift !== void 0) {
					if (!validate15(data5.redshift, {
						instancePath: instancePath + "/defaults/redshift",
						parentData: data5,
						parentDataProperty: "redshift",
						rootData
					})) {
						vErrors = vErrors === null ? validate15.errors : vErrors.concat(validate15.errors);
						errors = vErrors.length;
					}
				}
			} else {
				const err18 = {
					instancePath: instancePath + "/defaults",
					schemaPath: "#/properties/defaults/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema11.properties.defaults.type,
					parentSchema: schema11.properties.defaults,
					data: data5
				};
				if (vErrors === null) vErrors = [err18];
				else vErrors.push(err18);
				errors++;
			}
		}
		if (data.restores !== void 0) {
			let data9 = data.restores;
			if (Array.isArray(data9)) {
				if (data9.length < 1) {
					const err19 = {
						instancePath: instancePath + "/restores",
						schemaPath: "#/properties/restores/minItems",
						keyword: "minItems",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 items",
						schema: 1,
						parentSchema: schema11.properties.restores,
						data: data9
					};
					if (vErrors === null) vErrors = [err19];
					else vErrors.push(err19);
					errors++;
				}
			} else {
				const err20 = {
					instancePath: instancePath + "/restores",
					schemaPath: "#/properties/restores/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema11.properties.restores.type,
					parentSchema: schema11.properties.restores,
					data: data9
				};
				if (vErrors === null) vErrors = [err20];
				else vErrors.push(err20);
				errors++;
			}
		}
	} else {
		const err21 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema11.type,
			parentSchema: schema11,
			data
		};
		if (vErrors === null) vErrors = [err21];
		else vErrors.push(err21);
		errors++;
	}
	validate10.errors = vErrors;
	return errors === 0;
}
const AlicloudRdsEntry = validate17;
const schema41 = {
	"title": "AlicloudRdsEntry",
	"description": "Databases and tables of ApsaraDB RDS for MySQL, one API call an entry.",
	"type": "object",
	"additionalProperties": false,
	"required": [
		"id",
		"provider",
		"region",
		"instance",
		"from",
		"databases"
	],
	"properties": {
		"id": {
			"description": "Names the entry; unique in the plan.",
			"$ref": "#/definitions/identifier"
		},
		"provider": {
			"description": "Who does the restore.",
			"type": "string",
			"const": "alicloud-rds"
		},
		"dependsOn": {
			"description": "Ids of entries of the same plan that must be restored first.",
			"type": "array",
			"uniqueItems": true,
			"items": {
				"type": "string",
				"$ref": "#/definitions/identifier"
			}
		},
		"generation": {
			"description": "Raise it to do on purpose what was done before; 1 when left out.",
			"type": "integer",
			"minimum": 1,
			"maximum": 1e6
		},
		"timeout": {
			"description": "How long apply waits for the calls of this entry; the provider's job goes on after it. 500ms, 30s, 15m, 6h.",
			"$ref": "#/definitions/duration"
		},
		"account": {
			"description": "The Alibaba Cloud account that the instance is in: the entry is refused with the credentials of any other. Its digits in quotes.",
			"type": "string",
			"pattern": "^[0-9]{10,20}$",
			"patternErrorMessage": "the digits of an Alibaba Cloud account, in quotes: \"1234567890123456\""
		},
		"region": {
			"description": "The region of the instance: cn-hangzhou.",
			"$ref": "#/definitions/region"
		},
		"instance": {
			"description": "The instance to restore on (DBInstanceId).",
			"type": "string",
			"pattern": "^[A-Za-z0-9_-]{1,128}$",
			"patternErrorMessage": "1 to 128 letters, digits, `_` or `-`: rm-uf6wjk5xxxxxxxxxx"
		},
		"from": {
			"description": "The backup: exactly one of backupId, restoreTime, latest.",
			"type": "object",
			"additionalProperties": false,
			"minProperties": 1,
			"maxProperties": 1,
			"properties": {
				"backupId": {
					"description": "This backup set (BackupId), a string.",
					"type": "string",
					"minLength": 1,
					"maxLength": 64
				},
				"restoreTime": {
					"description": "This moment, from full backup and binary logs (RestoreTime), to the second; needs a zone.",
					"$ref": "#/definitions/timestamp"
				},
				"latest": {
					"description": "The newest usable full backup set.",
					"const": true
				}
			}
		},
		"instantRecovery": {
			"description": "Use instant recovery (InstantRecovery): local SSDs in some regions.",
			"type": "boolean"
		},
		"databases": {
			"description": "The databases, whole or by table (TableMeta).",
			"type": "array",
			"minItems": 1,
			"items": {
				"title": "RDS database",
				"type": "object",
				"additionalProperties": false,
				"required": ["name"],
				"properties": {
					"name": {
						"description": "The database in the backup.",
						"$ref": "#/definitions/objectName"
					},
					"newName": {
						"description": "The database to restore into: required for a whole database, the same name when left out with tables.",
						"$ref": "#/definitions/objectName"
					},
					"tables": {
						"description": "The tables to restore; left out: the whole database.",
						"type": "array",
						"minItems": 1,
						"items": {
							"title": "RDS table",
							"type": "object",
							"additionalProperties": false,
							"required": ["name", "newName"],
							"properties": {
								"name": { "$ref": "#/definitions/objectName" },
								"newName": { "$ref": "#/definitions/objectName" }
							}
						}
					}
				}
			}
		}
	},
	"definitions": {
		"identifier": {
			"type": "string",
			"pattern": "^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$",
			"patternErrorMessage": "1 to 100 letters, digits, `.`, `_` or `-`, beginning with a letter or digit"
		},
		"duration": {
			"type": "string",
			"pattern": "^[0-9]{1,9}(ms|s|m|h|d)$",
			"patternErrorMessage": "a whole number and a unit: 500ms, 30s, 15m, 6h, 2d"
		},
		"timestamp": {
			"$comment": "Days that exist, leap years included; hours to 23, no leap seconds; offsets to 14 hours.",
			"type": "string",
			"pattern": "^(?:[0-9]{4}-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)[Tt ](?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:[.][0-9]{1,9})?)?(?:[Zz]|[+-](?:0[0-9]|1[0-4]):[0-5][0-9])$",
			"patternErrorMessage": "a date, a time and its zone: 2026-11-20T09:14:00Z or 2026-11-20T10:14:00+01:00"
		},
		"region": {
			"type": "string",
			"pattern": "^[a-z0-9-]{2,40}$",
			"patternErrorMessage": "2 to 40 lower-case letters, digits and hyphens"
		},
		"objectName": {
			"type": "string",
			"minLength": 1,
			"maxLength": 255
		}
	}
};
const schema42 = {
	"type": "string",
	"pattern": "^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$",
	"patternErrorMessage": "1 to 100 letters, digits, `.`, `_` or `-`, beginning with a letter or digit"
};
const schema44 = {
	"type": "string",
	"pattern": "^[0-9]{1,9}(ms|s|m|h|d)$",
	"patternErrorMessage": "a whole number and a unit: 500ms, 30s, 15m, 6h, 2d"
};
const schema45 = {
	"type": "string",
	"pattern": "^[a-z0-9-]{2,40}$",
	"patternErrorMessage": "2 to 40 lower-case letters, digits and hyphens"
};
const schema46 = {
	"$comment": "Days that exist, leap years included; hours to 23, no leap seconds; offsets to 14 hours.",
	"type": "string",
	"pattern": "^(?:[0-9]{4}-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)[Tt ](?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:[.][0-9]{1,9})?)?(?:[Zz]|[+-](?:0[0-9]|1[0-4]):[0-5][0-9])$",
	"patternErrorMessage": "a date, a time and its zone: 2026-11-20T09:14:00Z or 2026-11-20T10:14:00+01:00"
};
const schema47 = {
	"type": "string",
	"minLength": 1,
	"maxLength": 255
};
function validate17(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.id === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "id" },
				message: "must have required property 'id'",
				schema: schema41.required,
				parentSchema: schema41,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.provider === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "provider" },
				message: "must have required property 'provider'",
				schema: schema41.required,
				parentSchema: schema41,
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.region === void 0) {
			const err2 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "region" },
				message: "must have required property 'region'",
				schema: schema41.required,
				parentSchema: schema41,
				data
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.instance === void 0) {
			const err3 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "instance" },
				message: "must have required property 'instance'",
				schema: schema41.required,
				parentSchema: schema41,
				data
			};
			if (vErrors === null) vErrors = [err3];
			else vErrors.push(err3);
			errors++;
		}
		if (data.from === void 0) {
			const err4 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "from" },
				message: "must have required property 'from'",
				schema: schema41.required,
				parentSchema: schema41,
				data
			};
			if (vErrors === null) vErrors = [err4];
			else vErrors.push(err4);
			errors++;
		}
		if (data.databases === void 0) {
			const err5 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "databases" },
				message: "must have required property 'databases'",
				schema: schema41.required,
				parentSchema: schema41,
				data
			};
			if (vErrors === null) vErrors = [err5];
			else vErrors.push(err5);
			errors++;
		}
		for (const key0 in data) if (!func2.call(schema41.properties, key0)) {
			const err6 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties",
				schema: false,
				parentSchema: schema41,
				data
			};
			if (vErrors === null) vErrors = [err6];
			else vErrors.push(err6);
			errors++;
		}
		if (data.id !== void 0) {
			let data0 = data.id;
			if (typeof data0 === "string") {
				if (!pattern0.test(data0)) {
					const err7 = {
						instancePath: instancePath + "/id",
						schemaPath: "#/definitions/identifier/pattern",
						keyword: "pattern",
						params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$" },
						message: "must match pattern \"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$\"",
						schema: "^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$",
						parentSchema: schema42,
						data: data0
					};
					if (vErrors === null) vErrors = [err7];
					else vErrors.push(err7);
					errors++;
				}
			} else {
				const err8 = {
					instancePath: instancePath + "/id",
					schemaPath: "#/definitions/identifier/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema42.type,
					parentSchema: schema42,
					data: data0
				};
				if (vErrors === null) vErrors = [err8];
				else vErrors.push(err8);
				errors++;
			}
		}
		if (data.provider !== void 0) {
			let data1 = data.provider;
			if (typeof data1 !== "string") {
				const err9 = {
					instancePath: instancePath + "/provider",
					schemaPath: "#/properties/provider/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema41.properties.provider.type,
					parentSchema: schema41.properties.provider,
					data: data1
				};
				if (vErrors === null) vErrors = [err9];
				else vErrors.push(err9);
				errors++;
			}
			if ("alicloud-rds" !== data1) {
				const err10 = {
					instancePath: instancePath + "/provider",
					schemaPath: "#/properties/provider/const",
					keyword: "const",
					params: { allowedValue: "alicloud-rds" },
					message: "must be equal to constant",
					schema: "alicloud-rds",
					parentSchema: schema41.properties.provider,
					data: data1
				};
				if (vErrors === null) vErrors = [err10];
				else vErrors.push(err10);
				errors++;
			}
		}
		if (data.dependsOn !== void 0) {
			let data2 = data.dependsOn;
			if (Array.isArray(data2)) {
				const len0 = data2.length;
				for (let i0 = 0; i0 < len0; i0++) {
					let data3 = data2[i0];
					if (typeof data3 !== "string") {
						const err11 = {
							instancePath: instancePath + "/dependsOn/" + i0,
							schemaPath: "#/properties/dependsOn/items/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema41.properties.dependsOn.items.type,
							parentSchema: schema41.properties.dependsOn.items,
							data: data3
						};
						if (vErrors === null) vErrors = [err11];
						else vErrors.push(err11);
						errors++;
					}
					if (typeof data3 === "string") {
						if (!pattern0.test(data3)) {
							const err12 = {
								instancePath: instancePath + "/dependsOn/" + i0,
								schemaPath: "#/definitions/identifier/pattern",
								keyword: "pattern",
								params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$" },
								message: "must match pattern \"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$\"",
								schema: "^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$",
								parentSchema: schema42,
								data: data3
							};
							if (vErrors === null) vErrors = [err12];
							else vErrors.push(err12);
							errors++;
						}
					} else {
						const err13 = {
							instancePath: instancePath + "/dependsOn/" + i0,
							schemaPath: "#/definitions/identifier/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema42.type,
							parentSchema: schema42,
							data: data3
						};
						if (vErrors === null) vErrors = [err13];
						else vErrors.push(err13);
						errors++;
					}
				}
				let i1 = data2.length;
				let j0;
				if (i1 > 1) {
					const indices0 = {};
					for (; i1--;) {
						let item0 = data2[i1];
						if (typeof item0 !== "string") continue;
						if (typeof indices0[item0] == "number") {
							j0 = indices0[item0];
							const err14 = {
								instancePath: instancePath + "/dependsOn",
								schemaPath: "#/properties/dependsOn/uniqueItems",
								keyword: "uniqueItems",
								params: {
									i: i1,
									j: j0
								},
								message: "must NOT have duplicate items (items ## " + j0 + " and " + i1 + " are identical)",
								schema: true,
								parentSchema: schema41.properties.dependsOn,
								data: data2
							};
							if (vErrors === null) vErrors = [err14];
							else vErrors.push(err14);
							errors++;
							break;
						}
						indices0[item0] = i1;
					}
				}
			} else {
				const err15 = {
					instancePath: instancePath + "/dependsOn",
					schemaPath: "#/properties/dependsOn/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema41.properties.dependsOn.type,
					parentSchema: schema41.properties.dependsOn,
					data: data2
				};
				if (vErrors === null) vErrors = [err15];
				else vErrors.push(err15);
				errors++;
			}
		}
		if (data.generation !== void 0) {
			let data4 = data.generation;
			if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4))) {
				const err16 = {
					instancePath: instancePath + "/generation",
					schemaPath: "#/properties/generation/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer",
					schema: schema41.properties.generation.type,
					parentSchema: schema41.properties.generation,
					data: data4
				};
				if (vErrors === null) vErrors = [err16];
				else vErrors.push(err16);
				errors++;
			}
			if (typeof data4 == "number" && isFinite(data4)) {
				if (data4 > 1e6 || isNaN(data4)) {
					const err17 = {
						instancePath: instancePath + "/generation",
						schemaPath: "#/properties/generation/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 1e6
						},
						message: "must be <= 1000000",
						schema: 1e6,
						parentSchema: schema41.properties.generation,
						data: data4
					};
					if (vErrors === null) vErrors = [err17];
					else vErrors.push(err17);
					errors++;
				}
				if (data4 < 1 || isNaN(data4)) {
					const err18 = {
						instancePath: instancePath + "/generation",
						schemaPath: "#/properties/generation/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1",
						schema: 1,
						parentSchema: schema41.properties.generation,
						data: data4
					};
					if (vErrors === null) vErrors = [err18];
					else vErrors.push(err18);
					errors++;
				}
			}
		}
		if (data.timeout !== void 0) {
			let data5 = data.timeout;
			if (typeof data5 === "string") {
				if (!pattern1.test(data5)) {
					const err19 = {
						instancePath: instancePath + "/timeout",
						schemaPath: "#/definitions/duration/pattern",
						keyword: "pattern",
						params: { pattern: "^[0-9]{1,9}(ms|s|m|h|d)$" },
						message: "must match pattern \"^[0-9]{1,9}(ms|s|m|h|d)$\"",
						schema: "^[0-9]{1,9}(ms|s|m|h|d)$",
						parentSchema: schema44,
						data: data5
					};
					if (vErrors === null) vErrors = [err19];
					else vErrors.push(err19);
					errors++;
				}
			} else {
				const err20 = {
					instancePath: instancePath + "/timeout",
					schemaPath: "#/definitions/duration/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema44.type,
					parentSchema: schema44,
					data: data5
				};
				if (vErrors === null) vErrors = [err20];
				else vErrors.push(err20);
				errors++;
			}
		}
		if (data.account !== void 0) {
			let data6 = data.account;
			if (typeof data6 === "string") {
				if (!pattern2.test(data6)) {
					const err21 = {
						instancePath: instancePath + "/account",
						schemaPath: "#/properties/account/pattern",
						keyword: "pattern",
						params: { pattern: "^[0-9]{10,20}$" },
						message: "must match pattern \"^[0-9]{10,20}$\"",
						schema: "^[0-9]{10,20}$",
						parentSchema: schema41.properties.account,
						data: data6
					};
					if (vErrors === null) vErrors = [err21];
					else vErrors.push(err21);
					errors++;
				}
			} else {
				const err22 = {
					instancePath: instancePath + "/account",
					schemaPath: "#/properties/account/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema41.properties.account.type,
					parentSchema: schema41.properties.account,
					data: data6
				};
				if (vErrors === null) vErrors = [err22];
				else vErrors.push(err22);
				errors++;
			}
		}
		if (data.region !== void 0) {
			let data7 = data.region;
			if (typeof data7 === "string") {
				if (!pattern3.test(data7)) {
					const err23 = {
						instancePath: instancePath + "/region",
						schemaPath: "#/definitions/region/pattern",
						keyword: "pattern",
						params: { pattern: "^[a-z0-9-]{2,40}$" },
						message: "must match pattern \"^[a-z0-9-]{2,40}$\"",
						schema: "^[a-z0-9-]{2,40}$",
						parentSchema: schema45,
						data: data7
					};
					if (vErrors === null) vErrors = [err23];
					else vErrors.push(err23);
					errors++;
				}
			} else {
				const err24 = {
					instancePath: instancePath + "/region",
					schemaPath: "#/definitions/region/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema45.type,
					parentSchema: schema45,
					data: data7
				};
				if (vErrors === null) vErrors = [err24];
				else vErrors.push(err24);
				errors++;
			}
		}
		if (data.instance !== void 0) {
			let data8 = data.instance;
			if (typeof data8 === "string") {
				if (!pattern4.test(data8)) {
					const err25 = {
						instancePath: instancePath + "/instance",
						schemaPath: "#/properties/instance/pattern",
						keyword: "pattern",
						params: { pattern: "^[A-Za-z0-9_-]{1,128}$" },
						message: "must match pattern \"^[A-Za-z0-9_-]{1,128}$\"",
						schema: "^[A-Za-z0-9_-]{1,128}$",
						parentSchema: schema41.properties.instance,
						data: data8
					};
					if (vErrors === null) vErrors = [err25];
					else vErrors.push(err25);
					errors++;
				}
			} else {
				const err26 = {
					instancePath: instancePath + "/instance",
					schemaPath: "#/properties/instance/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema41.properties.instance.type,
					parentSchema: schema41.properties.instance,
					data: data8
				};
				if (vErrors === null) vErrors = [err26];
				else vErrors.push(err26);
				errors++;
			}
		}
		if (data.from !== void 0) {
			let data9 = data.from;
			if (data9 && typeof data9 == "object" && !Array.isArray(data9)) {
				if (Object.keys(data9).length > 1) {
					const err27 = {
						instancePath: instancePath + "/from",
						schemaPath: "#/properties/from/maxProperties",
						keyword: "maxProperties",
						params: { limit: 1 },
						message: "must NOT have more than 1 properties",
						schema: 1,
						parentSchema: schema41.properties.from,
						data: data9
					};
					if (vErrors === null) vErrors = [err27];
					else vErrors.push(err27);
					errors++;
				}
				if (Object.keys(data9).length < 1) {
					const err28 = {
						instancePath: instancePath + "/from",
						schemaPath: "#/properties/from/minProperties",
						keyword: "minProperties",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 properties",
						schema: 1,
						parentSchema: schema41.properties.from,
						data: data9
					};
					if (vErrors === null) vErrors = [err28];
					else vErrors.push(err28);
					errors++;
				}
				for (const key1 in data9) if (!(key1 === "backupId" || key1 === "restoreTime" || key1 === "latest")) {
					const err29 = {
						instancePath: instancePath + "/from",
						schemaPath: "#/properties/from/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key1 },
						message: "must NOT have additional properties",
						schema: false,
						parentSchema: schema41.properties.from,
						data: data9
					};
					if (vErrors === null) vErrors = [err29];
					else vErrors.push(err29);
					errors++;
				}
				if (data9.backupId !== void 0) {
					let data10 = data9.backupId;
					if (typeof data10 === "string") {
						if (data10.length > 64) {
							const err30 = {
								instancePath: instancePath + "/from/backupId",
								schemaPath: "#/properties/from/properties/backupId/maxLength",
								keyword: "maxLength",
								params: { limit: 64 },
								message: "must NOT have more than 64 characters",
								schema: 64,
								parentSchema: schema41.properties.from.properties.backupId,
								data: data10
							};
							if (vErrors === null) vErrors = [err30];
							else vErrors.push(err30);
							errors++;
						}
						if (data10.length < 1) {
							const err31 = {
								instancePath: instancePath + "/from/backupId",
								schemaPath: "#/properties/from/properties/backupId/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters",
								schema: 1,
								parentSchema: schema41.properties.from.properties.backupId,
								data: data10
							};
							if (vErrors === null) vErrors = [err31];
							else vErrors.push(err31);
							errors++;
						}
					} else {
						const err32 = {
							instancePath: instancePath + "/from/backupId",
							schemaPath: "#/properties/from/properties/backupId/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema41.properties.from.properties.backupId.type,
							parentSchema: schema41.properties.from.properties.backupId,
							data: data10
						};
						if (vErrors === null) vErrors = [err32];
						else vErrors.push(err32);
						errors++;
					}
				}
				if (data9.restoreTime !== void 0) {
					let data11 = data9.restoreTime;
					if (typeof data11 === "string") {
						if (!pattern5.test(data11)) {
							const err33 = {
								instancePath: instancePath + "/from/restoreTime",
								schemaPath: "#/definitions/timestamp/pattern",
								keyword: "pattern",
								params: { pattern: "^(?:[0-9]{4}-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)[Tt ](?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:[.][0-9]{1,9})?)?(?:[Zz]|[+-](?:0[0-9]|1[0-4]):[0-5][0-9])$" },
								message: "must match pattern \"^(?:[0-9]{4}-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)[Tt ](?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:[.][0-9]{1,9})?)?(?:[Zz]|[+-](?:0[0-9]|1[0-4]):[0-5][0-9])$\"",
								schema: "^(?:[0-9]{4}-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)[Tt ](?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:[.][0-9]{1,9})?)?(?:[Zz]|[+-](?:0[0-9]|1[0-4]):[0-5][0-9])$",
								parentSchema: schema46,
								data: data11
							};
							if (vErrors === null) vErrors = [err33];
							else vErrors.push(err33);
							errors++;
						}
					} else {
						const err34 = {
							instancePath: instancePath + "/from/restoreTime",
							schemaPath: "#/definitions/timestamp/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema46.type,
							parentSchema: schema46,
							data: data11
						};
						if (vErrors === null) vErrors = [err34];
						else vErrors.push(err34);
						errors++;
					}
				}
				if (data9.latest !== void 0) {
					let data12 = data9.latest;
					if (true !== data12) {
						const err35 = {
							instancePath: instancePath + "/from/latest",
							schemaPath: "#/properties/from/properties/latest/const",
							keyword: "const",
							params: { allowedValue: true },
							message: "must be equal to constant",
							schema: true,
							parentSchema: schema41.properties.from.properties.latest,
							data: data12
						};
						if (vErrors === null) vErrors = [err35];
						else vErrors.push(err35);
						errors++;
					}
				}
			} else {
				const err36 = {
					instancePath: instancePath + "/from",
					schemaPath: "#/properties/from/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema41.properties.from.type,
					parentSchema: schema41.properties.from,
					data: data9
				};
				if (vErrors === null) vErrors = [err36];
				else vErrors.push(err36);
				errors++;
			}
		}
		if (data.instantRecovery !== void 0) {
			let data13 = data.instantRecovery;
			if (typeof data13 !== "boolean") {
				const err37 = {
					instancePath: instancePath + "/instantRecovery",
					schemaPath: "#/properties/instantRecovery/type",
					keyword: "type",
					params: { type: "boolean" },
					message: "must be boolean",
					schema: schema41.properties.instantRecovery.type,
					parentSchema: schema41.properties.instantRecovery,
					data: data13
				};
				if (vErrors === null) vErrors = [err37];
				else vErrors.push(err37);
				errors++;
			}
		}
		if (data.databases !== void 0) {
			let data14 = data.databases;
			if (Array.isArray(data14)) {
				if (data14.length < 1) {
					const err38 = {
						instancePath: instancePath + "/databases",
						schemaPath: "#/properties/databases/minItems",
						keyword: "minItems",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 items",
						schema: 1,
						parentSchema: schema41.properties.databases,
						data: data14
					};
					if (vErrors === null) vErrors = [err38];
					else vErrors.push(err38);
					errors++;
				}
				const len1 = data14.length;
				for (let i2 = 0; i2 < len1; i2++) {
					let data15 = data14[i2];
					if (data15 && typeof data15 == "object" && !Array.isArray(data15)) {
						if (data15.name === void 0) {
							const err39 = {
								instancePath: instancePath + "/databases/" + i2,
								schemaPath: "#/properties/databases/items/required",
								keyword: "required",
								params: { missingProperty: "name" },
								message: "must have required property 'name'",
								schema: schema41.properties.databases.items.required,
								parentSchema: schema41.properties.databases.items,
								data: data15
							};
							if (vErrors === null) vErrors = [err39];
							else vErrors.push(err39);
							errors++;
						}
						for (const key2 in data15) if (!(key2 === "name" || key2 === "newName" || key2 === "tables")) {
							const err40 = {
								instancePath: instancePath + "/databases/" + i2,
								schemaPath: "#/properties/databases/items/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key2 },
								message: "must NOT have additional properties",
								schema: false,
								parentSchema: schema41.properties.databases.items,
								data: data15
							};
							if (vErrors === null) vErrors = [err40];
							else vErrors.push(err40);
							errors++;
						}
						if (data15.name !== void 0) {
							let data16 = data15.name;
							if (typeof data16 === "string") {
								if (data16.length > 255) {
									const err41 = {
										instancePath: instancePath + "/databases/" + i2 + "/name",
										schemaPath: "#/definitions/objectName/maxLength",
										keyword: "maxLength",
										params: { limit: 255 },
										message: "must NOT have more than 255 characters",
										schema: 255,
										parentSchema: schema47,
										data: data16
									};
									if (vErrors === null) vErrors = [err41];
									else vErrors.push(err41);
									errors++;
								}
								if (data16.length < 1) {
									const err42 = {
										instancePath: instancePath + "/databases/" + i2 + "/name",
										schemaPath: "#/definitions/objectName/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										message: "must NOT have fewer than 1 characters",
										schema: 1,
										parentSchema: schema47,
										data: data16
									};
									if (vErrors === null) vErrors = [err42];
									else vErrors.push(err42);
									errors++;
								}
							} else {
								const err43 = {
									instancePath: instancePath + "/databases/" + i2 + "/name",
									schemaPath: "#/definitions/objectName/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema47.type,
									parentSchema: schema47,
									data: data16
								};
								if (vErrors === null) vErrors = [err43];
								else vErrors.push(err43);
								errors++;
							}
						}
						if (data15.newName !== void 0) {
							let data17 = data15.newName;
							if (typeof data17 === "string") {
								if (data17.length > 255) {
									const err44 = {
										instancePath: instancePath + "/databases/" + i2 + "/newName",
										schemaPath: "#/definitions/objectName/maxLength",
										keyword: "maxLength",
										params: { limit: 255 },
										message: "must NOT have more than 255 characters",
										schema: 255,
										parentSchema: schema47,
										data: data17
									};
									if (vErrors === null) vErrors = [err44];
									else vErrors.push(err44);
									errors++;
								}
								if (data17.length < 1) {
									const err45 = {
										instancePath: instancePath + "/databases/" + i2 + "/newName",
										schemaPath: "#/definitions/objectName/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										message: "must NOT have fewer than 1 characters",
										schema: 1,
										parentSchema: schema47,
										data: data17
									};
									if (vErrors === null) vErrors = [err45];
									else vErrors.push(err45);
									errors++;
								}
							} else {
								const err46 = {
									instancePath: instancePath + "/databases/" + i2 + "/newName",
									schemaPath: "#/definitions/objectName/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema47.type,
									parentSchema: schema47,
									data: data17
								};
								if (vErrors === null) vErrors = [err46];
								else vErrors.push(err46);
								errors++;
							}
						}
						if (data15.tables !== void 0) {
							let data18 = data15.tables;
							if (Array.isArray(data18)) {
								if (data18.length < 1) {
									const err47 = {
										instancePath: instancePath + "/databases/" + i2 + "/tables",
										schemaPath: "#/properties/databases/items/properties/tables/minItems",
										keyword: "minItems",
										params: { limit: 1 },
										message: "must NOT have fewer than 1 items",
										schema: 1,
										parentSchema: schema41.properties.databases.items.properties.tables,
										data: data18
									};
									if (vErrors === null) vErrors = [err47];
									else vErrors.push(err47);
									errors++;
								}
								const len2 = data18.length;
								for (let i3 = 0; i3 < len2; i3++) {
									let data19 = data18[i3];
									if (data19 && typeof data19 == "object" && !Array.isArray(data19)) {
										if (data19.name === void 0) {
											const err48 = {
												instancePath: instancePath + "/databases/" + i2 + "/tables/" + i3,
												schemaPath: "#/properties/databases/items/properties/tables/items/required",
												keyword: "required",
												params: { missingProperty: "name" },
												message: "must have required property 'name'",
												schema: schema41.properties.databases.items.properties.tables.items.required,
												parentSchema: schema41.properties.databases.items.properties.tables.items,
												data: data19
											};
											if (vErrors === null) vErrors = [err48];
											else vErrors.push(err48);
											errors++;
										}
										if (data19.newName === void 0) {
											const err49 = {
												instancePath: instancePath + "/databases/" + i2 + "/tables/" + i3,
												schemaPath: "#/properties/databases/items/properties/tables/items/required",
												keyword: "required",
												params: { missingProperty: "newName" },
												message: "must have required property 'newName'",
												schema: schema41.properties.databases.items.properties.tables.items.required,
												parentSchema: schema41.properties.databases.items.properties.tables.items,
												data: data19
											};
											if (vErrors === null) vErrors = [err49];
											else vErrors.push(err49);
											errors++;
										}
										for (const key3 in data19) if (!(key3 === "name" || key3 === "newName")) {
											const err50 = {
												instancePath: instancePath + "/databases/" + i2 + "/tables/" + i3,
												schemaPath: "#/properties/databases/items/properties/tables/items/additionalProperties",
												keyword: "additionalProperties",
												params: { additionalProperty: key3 },
												message: "must NOT have additional properties",
												schema: false,
												parentSchema: schema41.properties.databases.items.properties.tables.items,
												data: data19
											};
											if (vErrors === null) vErrors = [err50];
											else vErrors.push(err50);
											errors++;
										}
										if (data19.name !== void 0) {
											let data20 = data19.name;
											if (typeof data20 === "string") {
												if (data20.length > 255) {
													const err51 = {
														instancePath: instancePath + "/databases/" + i2 + "/tables/" + i3 + "/name",
														schemaPath: "#/definitions/objectName/maxLength",
														keyword: "maxLength",
														params: { limit: 255 },
														message: "must NOT have more than 255 characters",
														schema: 255,
														parentSchema: schema47,
														data: data20
													};
													if (vErrors === null) vErrors = [err51];
													else vErrors.push(err51);
													errors++;
												}
												if (data20.length < 1) {
													const err52 = {
														instancePath: instancePath + "/databases/" + i2 + "/tables/" + i3 + "/name",
														schemaPath: "#/definitions/objectName/minLength",
														keyword: "minLength",
														params: { limit: 1 },
														message: "must NOT have fewer than 1 characters",
														schema: 1,
														parentSchema: schema47,
														data: data20
													};
													if (vErrors === null) vErrors = [err52];
													else vErrors.push(err52);
													errors++;
												}
											} else {
												const err53 = {
													instancePath: instancePath + "/databases/" + i2 + "/tables/" + i3 + "/name",
													schemaPath: "#/definitions/objectName/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string",
													schema: schema47.type,
													parentSchema: schema47,
													data: data20
												};
												if (vErrors === null) vErrors = [err53];
												else vErrors.push(err53);
												errors++;
											}
										}
										if (data19.newName !== void 0) {
											let data21 = data19.newName;
											if (typeof data21 === "string") {
												if (data21.length > 255) {
													const err54 = {
														instancePath: instancePath + "/databases/" + i2 + "/tables/" + i3 + "/newName",
														schemaPath: "#/definitions/objectName/maxLength",
														keyword: "maxLength",
														params: { limit: 255 },
														message: "must NOT have more than 255 characters",
														schema: 255,
														parentSchema: schema47,
														data: data21
													};
													if (vErrors === null) vErrors = [err54];
													else vErrors.push(err54);
													errors++;
												}
												if (data21.length < 1) {
													const err55 = {
														instancePath: instancePath + "/databases/" + i2 + "/tables/" + i3 + "/newName",
														schemaPath: "#/definitions/objectName/minLength",
														keyword: "minLength",
														params: { limit: 1 },
														message: "must NOT have fewer than 1 characters",
														schema: 1,
														parentSchema: schema47,
														data: data21
													};
													if (vErrors === null) vErrors = [err55];
													else vErrors.push(err55);
													errors++;
												}
											} else {
												const err56 = {
													instancePath: instancePath + "/databases/" + i2 + "/tables/" + i3 + "/newName",
													schemaPath: "#/definitions/objectName/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string",
													schema: schema47.type,
													parentSchema: schema47,
													data: data21
												};
												if (vErrors === null) vErrors = [err56];
												else vErrors.push(err56);
												errors++;
											}
										}
									} else {
										const err57 = {
											instancePath: instancePath + "/databases/" + i2 + "/tables/" + i3,
											schemaPath: "#/properties/databases/items/properties/tables/items/type",
											keyword: "type",
											params: { type: "object" },
											message: "must be object",
											schema: schema41.properties.databases.items.properties.tables.items.type,
											parentSchema: schema41.properties.databases.items.properties.tables.items,
											data: data19
										};
										if (vErrors === null) vErrors = [err57];
										else vErrors.push(err57);
										errors++;
									}
								}
							} else {
								const err58 = {
									instancePath: instancePath + "/databases/" + i2 + "/tables",
									schemaPath: "#/properties/databases/items/properties/tables/type",
									keyword: "type",
									params: { type: "array" },
									message: "must be array",
									schema: schema41.properties.databases.items.properties.tables.type,
									parentSchema: schema41.properties.databases.items.properties.tables,
									data: data18
								};
								if (vErrors === null) vErrors = [err58];
								else vErrors.push(err58);
								errors++;
							}
						}
					} else {
						const err59 = {
							instancePath: instancePath + "/databases/" + i2,
							schemaPath: "#/properties/databases/items/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object",
							schema: schema41.properties.databases.items.type,
							parentSchema: schema41.properties.databases.items,
							data: data15
						};
						if (vErrors === null) vErrors = [err59];
						else vErrors.push(err59);
						errors++;
					}
				}
			} else {
				const err60 = {
					instancePath: instancePath + "/databases",
					schemaPath: "#/properties/databases/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema41.properties.databases.type,
					parentSchema: schema41.properties.databases,
					data: data14
				};
				if (vErrors === null) vErrors = [err60];
				else vErrors.push(err60);
				errors++;
			}
		}
	} else {
		const err61 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema41.type,
			parentSchema: schema41,
			data
		};
		if (vErrors === null) vErrors = [err61];
		else vErrors.push(err61);
		errors++;
	}
	validate17.errors = vErrors;
	return errors === 0;
}
const RedshiftServerlessEntry = validate18;
const schema51 = {
	"title": "RedshiftServerlessEntry",
	"description": "Tables of Amazon Redshift Serverless, one API call each.",
	"type": "object",
	"additionalProperties": false,
	"required": [
		"id",
		"provider",
		"region",
		"namespace",
		"workgroup",
		"from",
		"source",
		"tables"
	],
	"properties": {
		"id": {
			"description": "Names the entry; unique in the plan.",
			"$ref": "#/definitions/identifier"
		},
		"provider": {
			"description": "Who does the restore.",
			"type": "string",
			"const": "redshift-serverless"
		},
		"dependsOn": {
			"description": "Ids of entries of the same plan that must be restored first.",
			"type": "array",
			"uniqueItems": true,
			"items": {
				"type": "string",
				"$ref": "#/definitions/identifier"
			}
		},
		"generation": {
			"description": "Raise it to do on purpose what was done before; 1 when left out.",
			"type": "integer",
			"minimum": 1,
			"maximum": 1e6
		},
		"timeout": {
			"description": "How long apply waits for the calls of this entry; the provider's job goes on after it. 500ms, 30s, 15m, 6h.",
			"$ref": "#/definitions/duration"
		},
		"account": {
			"description": "The AWS account that the namespace is in: the entry is refused with the credentials of any other. Twelve digits in quotes.",
			"type": "string",
			"pattern": "^[0-9]{12}$",
			"patternErrorMessage": "the twelve digits of an AWS account, in quotes: \"111122223333\""
		},
		"region": {
			"description": "The AWS region of the namespace.",
			"$ref": "#/definitions/region"
		},
		"namespace": {
			"description": "The namespace of the recovery point or snapshot to restore from (namespaceName).",
			"type": "string",
			"pattern": "^[a-z0-9-]{3,64}$",
			"patternErrorMessage": "3 to 64 lower-case letters, digits and hyphens"
		},
		"workgroup": {
			"description": "The workgroup to restore the tables to (workgroupName).",
			"type": "string",
			"pattern": "^[a-z0-9-]{3,64}$",
			"patternErrorMessage": "3 to 64 lower-case letters, digits and hyphens"
		},
		"from": {
			"description": "The backup: exactly one of recoveryPointId, snapshotName, at, latest.",
			"type": "object",
			"additionalProperties": false,
			"minProperties": 1,
			"maxProperties": 1,
			"properties": {
				"recoveryPointId": {
					"description": "This recovery point.",
					"type": "string",
					"minLength": 1,
					"maxLength": 256
				},
				"snapshotName": {
					"description": "This snapshot.",
					"type": "string",
					"minLength": 1,
					"maxLength": 235
				},
				"at": {
					"description": "The newest recovery point or available snapshot at or before this time; needs a zone.",
					"$ref": "#/definitions/timestamp"
				},
				"latest": {
					"description": "The newest recovery point.",
					"const": true
				}
			}
		},
		"source": {
			"description": "Where the tables stood (sourceDatabaseName, sourceSchemaName).",
			"type": "object",
			"additionalProperties": false,
			"required": ["database"],
			"properties": {
				"database": { "$ref": "#/definitions/objectName" },
				"schema": {
					"description": "public when left out.",
					"$ref": "#/definitions/objectName"
				}
			}
		},
		"target": {
			"description": "Where the new tables go (targetDatabaseName, targetSchemaName); each part defaults to the source's.",
			"type": "object",
			"additionalProperties": false,
			"properties": {
				"database": { "$ref": "#/definitions/objectName" },
				"schema": { "$ref": "#/definitions/objectName" }
			}
		},
		"caseSensitiveIdentifiers": {
			"description": "Whether names of databases, schemas and tables are case sensitive (activateCaseSensitiveIdentifier).",
			"type": "boolean"
		},
		"tables": {
			"description": "The tables to restore.",
			"type": "array",
			"minItems": 1,
			"items": {
				"title": "Redshift table",
				"type": "object",
				"additionalProperties": false,
				"required": ["name", "newName"],
				"properties": {
					"name": {
						"description": "The table in the backup (sourceTableName).",
						"$ref": "#/definitions/objectName"
					},
					"newName": {
						"description": "The table to create (newTableName); it must not exist yet.",
						"$ref": "#/definitions/objectName"
					}
				}
			}
		}
	},
	"definitions": {
		"identifier": {
			"type": "string",
			"pattern": "^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$",
			"patternErrorMessage": "1 to 100 letters, digits, `.`, `_` or `-`, beginning with a letter or digit"
		},
		"duration": {
			"type": "string",
			"pattern": "^[0-9]{1,9}(ms|s|m|h|d)$",
			"patternErrorMessage": "a whole number and a unit: 500ms, 30s, 15m, 6h, 2d"
		},
		"timestamp": {
			"$comment": "Days that exist, leap years included; hours to 23, no leap seconds; offsets to 14 hours.",
			"type": "string",
			"pattern": "^(?:[0-9]{4}-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)[Tt ](?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:[.][0-9]{1,9})?)?(?:[Zz]|[+-](?:0[0-9]|1[0-4]):[0-5][0-9])$",
			"patternErrorMessage": "a date, a time and its zone: 2026-11-20T09:14:00Z or 2026-11-20T10:14:00+01:00"
		},
		"region": {
			"type": "string",
			"pattern": "^[a-z0-9-]{2,40}$",
			"patternErrorMessage": "2 to 40 lower-case letters, digits and hyphens"
		},
		"objectName": {
			"type": "string",
			"minLength": 1,
			"maxLength": 255
		}
	}
};
function validate18(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.id === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "id" },
				message: "must have required property 'id'",
				schema: schema51.required,
				parentSchema: schema51,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.provider === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "provider" },
				message: "must have required property 'provider'",
				schema: schema51.required,
				parentSchema: schema51,
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.region === void 0) {
			const err2 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "region" },
				message: "must have required property 'region'",
				schema: schema51.required,
				parentSchema: schema51,
				data
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.namespace === void 0) {
			const err3 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "namespace" },
				message: "must have required property 'namespace'",
				schema: schema51.required,
				parentSchema: schema51,
				data
			};
			if (vErrors === null) vErrors = [err3];
			else vErrors.push(err3);
			errors++;
		}
		if (data.workgroup === void 0) {
			const err4 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "workgroup" },
				message: "must have required property 'workgroup'",
				schema: schema51.required,
				parentSchema: schema51,
				data
			};
			if (vErrors === null) vErrors = [err4];
			else vErrors.push(err4);
			errors++;
		}
		if (data.from === void 0) {
			const err5 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "from" },
				message: "must have required property 'from'",
				schema: schema51.required,
				parentSchema: schema51,
				data
			};
			if (vErrors === null) vErrors = [err5];
			else vErrors.push(err5);
			errors++;
		}
		if (data.source === void 0) {
			const err6 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "source" },
				message: "must have required property 'source'",
				schema: schema51.required,
				parentSchema: schema51,
				data
			};
			if (vErrors === null) vErrors = [err6];
			else vErrors.push(err6);
			errors++;
		}
		if (data.tables === void 0) {
			const err7 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "tables" },
				message: "must have required property 'tables'",
				schema: schema51.required,
				parentSchema: schema51,
				data
			};
			if (vErrors === null) vErrors = [err7];
			else vErrors.push(err7);
			errors++;
		}
		for (const key0 in data) if (!func2.call(schema51.properties, key0)) {
			const err8 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties",
				schema: false,
				parentSchema: schema51,
				data
			};
			if (vErrors === null) vErrors = [err8];
			else vErrors.push(err8);
			errors++;
		}
		if (data.id !== void 0) {
			let data0 = data.id;
			if (typeof data0 === "string") {
				if (!pattern0.test(data0)) {
					const err9 = {
						instancePath: instancePath + "/id",
						schemaPath: "#/definitions/identifier/pattern",
						keyword: "pattern",
						params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$" },
						message: "must match pattern \"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$\"",
						schema: "^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$",
						parentSchema: schema42,
						data: data0
					};
					if (vErrors === null) vErrors = [err9];
					else vErrors.push(err9);
					errors++;
				}
			} else {
				const err10 = {
					instancePath: instancePath + "/id",
					schemaPath: "#/definitions/identifier/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema42.type,
					parentSchema: schema42,
					data: data0
				};
				if (vErrors === null) vErrors = [err10];
				else vErrors.push(err10);
				errors++;
			}
		}
		if (data.provider !== void 0) {
			let data1 = data.provider;
			if (typeof data1 !== "string") {
				const err11 = {
					instancePath: instancePath + "/provider",
					schemaPath: "#/properties/provider/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema51.properties.provider.type,
					parentSchema: schema51.properties.provider,
					data: data1
				};
				if (vErrors === null) vErrors = [err11];
				else vErrors.push(err11);
				errors++;
			}
			if ("redshift-serverless" !== data1) {
				const err12 = {
					instancePath: instancePath + "/provider",
					schemaPath: "#/properties/provider/const",
					keyword: "const",
					params: { allowedValue: "redshift-serverless" },
					message: "must be equal to constant",
					schema: "redshift-serverless",
					parentSchema: schema51.properties.provider,
					data: data1
				};
				if (vErrors === null) vErrors = [err12];
				else vErrors.push(err12);
				errors++;
			}
		}
		if (data.dependsOn !== void 0) {
			let data2 = data.dependsOn;
			if (Array.isArray(data2)) {
				const len0 = data2.length;
				for (let i0 = 0; i0 < len0; i0++) {
					let data3 = data2[i0];
					if (typeof data3 !== "string") {
						const err13 = {
							instancePath: instancePath + "/dependsOn/" + i0,
							schemaPath: "#/properties/dependsOn/items/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema51.properties.dependsOn.items.type,
							parentSchema: schema51.properties.dependsOn.items,
							data: data3
						};
						if (vErrors === null) vErrors = [err13];
						else vErrors.push(err13);
						errors++;
					}
					if (typeof data3 === "string") {
						if (!pattern0.test(data3)) {
							const err14 = {
								instancePath: instancePath + "/dependsOn/" + i0,
								schemaPath: "#/definitions/identifier/pattern",
								keyword: "pattern",
								params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$" },
								message: "must match pattern \"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$\"",
								schema: "^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$",
								parentSchema: schema42,
								data: data3
							};
							if (vErrors === null) vErrors = [err14];
							else vErrors.push(err14);
							errors++;
						}
					} else {
						const err15 = {
							instancePath: instancePath + "/dependsOn/" + i0,
							schemaPath: "#/definitions/identifier/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema42.type,
							parentSchema: schema42,
							data: data3
						};
						if (vErrors === null) vErrors = [err15];
						else vErrors.push(err15);
						errors++;
					}
				}
				let i1 = data2.length;
				let j0;
				if (i1 > 1) {
					const indices0 = {};
					for (; i1--;) {
						let item0 = data2[i1];
						if (typeof item0 !== "string") continue;
						if (typeof indices0[item0] == "number") {
							j0 = indices0[item0];
							const err16 = {
								instancePath: instancePath + "/dependsOn",
								schemaPath: "#/properties/dependsOn/uniqueItems",
								keyword: "uniqueItems",
								params: {
									i: i1,
									j: j0
								},
								message: "must NOT have duplicate items (items ## " + j0 + " and " + i1 + " are identical)",
								schema: true,
								parentSchema: schema51.properties.dependsOn,
								data: data2
							};
							if (vErrors === null) vErrors = [err16];
							else vErrors.push(err16);
							errors++;
							break;
						}
						indices0[item0] = i1;
					}
				}
			} else {
				const err17 = {
					instancePath: instancePath + "/dependsOn",
					schemaPath: "#/properties/dependsOn/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema51.properties.dependsOn.type,
					parentSchema: schema51.properties.dependsOn,
					data: data2
				};
				if (vErrors === null) vErrors = [err17];
				else vErrors.push(err17);
				errors++;
			}
		}
		if (data.generation !== void 0) {
			let data4 = data.generation;
			if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4))) {
				const err18 = {
					instancePath: instancePath + "/generation",
					schemaPath: "#/properties/generation/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer",
					schema: schema51.properties.generation.type,
					parentSchema: schema51.properties.generation,
					data: data4
				};
				if (vErrors === null) vErrors = [err18];
				else vErrors.push(err18);
				errors++;
			}
			if (typeof data4 == "number" && isFinite(data4)) {
				if (data4 > 1e6 || isNaN(data4)) {
					const err19 = {
						instancePath: instancePath + "/generation",
						schemaPath: "#/properties/generation/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 1e6
						},
						message: "must be <= 1000000",
						schema: 1e6,
						parentSchema: schema51.properties.generation,
						data: data4
					};
					if (vErrors === null) vErrors = [err19];
					else vErrors.push(err19);
					errors++;
				}
				if (data4 < 1 || isNaN(data4)) {
					const err20 = {
						instancePath: instancePath + "/generation",
						schemaPath: "#/properties/generation/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1",
						schema: 1,
						parentSchema: schema51.properties.generation,
						data: data4
					};
					if (vErrors === null) vErrors = [err20];
					else vErrors.push(err20);
					errors++;
				}
			}
		}
		if (data.timeout !== void 0) {
			let data5 = data.timeout;
			if (typeof data5 === "string") {
				if (!pattern1.test(data5)) {
					const err21 = {
						instancePath: instancePath + "/timeout",
						schemaPath: "#/definitions/duration/pattern",
						keyword: "pattern",
						params: { pattern: "^[0-9]{1,9}(ms|s|m|h|d)$" },
						message: "must match pattern \"^[0-9]{1,9}(ms|s|m|h|d)$\"",
						schema: "^[0-9]{1,9}(ms|s|m|h|d)$",
						parentSchema: schema44,
						data: data5
					};
					if (vErrors === null) vErrors = [err21];
					else vErrors.push(err21);
					errors++;
				}
			} else {
				const err22 = {
					instancePath: instancePath + "/timeout",
					schemaPath: "#/definitions/duration/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema44.type,
					parentSchema: schema44,
					data: data5
				};
				if (vErrors === null) vErrors = [err22];
				else vErrors.push(err22);
				errors++;
			}
		}
		if (data.account !== void 0) {
			let data6 = data.account;
			if (typeof data6 === "string") {
				if (!pattern7.test(data6)) {
					const err23 = {
						instancePath: instancePath + "/account",
						schemaPath: "#/properties/account/pattern",
						keyword: "pattern",
						params: { pattern: "^[0-9]{12}$" },
						message: "must match pattern \"^[0-9]{12}$\"",
						schema: "^[0-9]{12}$",
						parentSchema: schema51.properties.account,
						data: data6
					};
					if (vErrors === null) vErrors = [err23];
					else vErrors.push(err23);
					errors++;
				}
			} else {
				const err24 = {
					instancePath: instancePath + "/account",
					schemaPath: "#/properties/account/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema51.properties.account.type,
					parentSchema: schema51.properties.account,
					data: data6
				};
				if (vErrors === null) vErrors = [err24];
				else vErrors.push(err24);
				errors++;
			}
		}
		if (data.region !== void 0) {
			let data7 = data.region;
			if (typeof data7 === "string") {
				if (!pattern3.test(data7)) {
					const err25 = {
						instancePath: instancePath + "/region",
						schemaPath: "#/definitions/region/pattern",
						keyword: "pattern",
						params: { pattern: "^[a-z0-9-]{2,40}$" },
						message: "must match pattern \"^[a-z0-9-]{2,40}$\"",
						schema: "^[a-z0-9-]{2,40}$",
						parentSchema: schema45,
						data: data7
					};
					if (vErrors === null) vErrors = [err25];
					else vErrors.push(err25);
					errors++;
				}
			} else {
				const err26 = {
					instancePath: instancePath + "/region",
					schemaPath: "#/definitions/region/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema45.type,
					parentSchema: schema45,
					data: data7
				};
				if (vErrors === null) vErrors = [err26];
				else vErrors.push(err26);
				errors++;
			}
		}
		if (data.namespace !== void 0) {
			let data8 = data.namespace;
			if (typeof data8 === "string") {
				if (!pattern9.test(data8)) {
					const err27 = {
						instancePath: instancePath + "/namespace",
						schemaPath: "#/properties/namespace/pattern",
						keyword: "pattern",
						params: { pattern: "^[a-z0-9-]{3,64}$" },
						message: "must match pattern \"^[a-z0-9-]{3,64}$\"",
						schema: "^[a-z0-9-]{3,64}$",
						parentSchema: schema51.properties.namespace,
						data: data8
					};
					if (vErrors === null) vErrors = [err27];
					else vErrors.push(err27);
					errors++;
				}
			} else {
				const err28 = {
					instancePath: instancePath + "/namespace",
					schemaPath: "#/properties/namespace/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema51.properties.namespace.type,
					parentSchema: schema51.properties.namespace,
					data: data8
				};
				if (vErrors === null) vErrors = [err28];
				else vErrors.push(err28);
				errors++;
			}
		}
		if (data.workgroup !== void 0) {
			let data9 = data.workgroup;
			if (typeof data9 === "string") {
				if (!pattern9.test(data9)) {
					const err29 = {
						instancePath: instancePath + "/workgroup",
						schemaPath: "#/properties/workgroup/pattern",
						keyword: "pattern",
						params: { pattern: "^[a-z0-9-]{3,64}$" },
						message: "must match pattern \"^[a-z0-9-]{3,64}$\"",
						schema: "^[a-z0-9-]{3,64}$",
						parentSchema: schema51.properties.workgroup,
						data: data9
					};
					if (vErrors === null) vErrors = [err29];
					else vErrors.push(err29);
					errors++;
				}
			} else {
				const err30 = {
					instancePath: instancePath + "/workgroup",
					schemaPath: "#/properties/workgroup/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema51.properties.workgroup.type,
					parentSchema: schema51.properties.workgroup,
					data: data9
				};
				if (vErrors === null) vErrors = [err30];
				else vErrors.push(err30);
				errors++;
			}
		}
		if (data.from !== void 0) {
			let data10 = data.from;
			if (data10 && typeof data10 == "object" && !Array.isArray(data10)) {
				if (Object.keys(data10).length > 1) {
					const err31 = {
						instancePath: instancePath + "/from",
						schemaPath: "#/properties/from/maxProperties",
						keyword: "maxProperties",
						params: { limit: 1 },
						message: "must NOT have more than 1 properties",
						schema: 1,
						parentSchema: schema51.properties.from,
						data: data10
					};
					if (vErrors === null) vErrors = [err31];
					else vErrors.push(err31);
					errors++;
				}
				if (Object.keys(data10).length < 1) {
					const err32 = {
						instancePath: instancePath + "/from",
						schemaPath: "#/properties/from/minProperties",
						keyword: "minProperties",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 properties",
						schema: 1,
						parentSchema: schema51.properties.from,
						data: data10
					};
					if (vErrors === null) vErrors = [err32];
					else vErrors.push(err32);
					errors++;
				}
				for (const key1 in data10) if (!(key1 === "recoveryPointId" || key1 === "snapshotName" || key1 === "at" || key1 === "latest")) {
					const err33 = {
						instancePath: instancePath + "/from",
						schemaPath: "#/properties/from/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key1 },
						message: "must NOT have additional properties",
						schema: false,
						parentSchema: schema51.properties.from,
						data: data10
					};
					if (vErrors === null) vErrors = [err33];
					else vErrors.push(err33);
					errors++;
				}
				if (data10.recoveryPointId !== void 0) {
					let data11 = data10.recoveryPointId;
					if (typeof data11 === "string") {
						if (data11.length > 256) {
							const err34 = {
								instancePath: instancePath + "/from/recoveryPointId",
								schemaPath: "#/properties/from/properties/recoveryPointId/maxLength",
								keyword: "maxLength",
								params: { limit: 256 },
								message: "must NOT have more than 256 characters",
								schema: 256,
								parentSchema: schema51.properties.from.properties.recoveryPointId,
								data: data11
							};
							if (vErrors === null) vErrors = [err34];
							else vErrors.push(err34);
							errors++;
						}
						if (data11.length < 1) {
							const err35 = {
								instancePath: instancePath + "/from/recoveryPointId",
								schemaPath: "#/properties/from/properties/recoveryPointId/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters",
								schema: 1,
								parentSchema: schema51.properties.from.properties.recoveryPointId,
								data: data11
							};
							if (vErrors === null) vErrors = [err35];
							else vErrors.push(err35);
							errors++;
						}
					} else {
						const err36 = {
							instancePath: instancePath + "/from/recoveryPointId",
							schemaPath: "#/properties/from/properties/recoveryPointId/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema51.properties.from.properties.recoveryPointId.type,
							parentSchema: schema51.properties.from.properties.recoveryPointId,
							data: data11
						};
						if (vErrors === null) vErrors = [err36];
						else vErrors.push(err36);
						errors++;
					}
				}
				if (data10.snapshotName !== void 0) {
					let data12 = data10.snapshotName;
					if (typeof data12 === "string") {
						if (data12.length > 235) {
							const err37 = {
								instancePath: instancePath + "/from/snapshotName",
								schemaPath: "#/properties/from/properties/snapshotName/maxLength",
								keyword: "maxLength",
								params: { limit: 235 },
								message: "must NOT have more than 235 characters",
								schema: 235,
								parentSchema: schema51.properties.from.properties.snapshotName,
								data: data12
							};
							if (vErrors === null) vErrors = [err37];
							else vErrors.push(err37);
							errors++;
						}
						if (data12.length < 1) {
							const err38 = {
								instancePath: instancePath + "/from/snapshotName",
								schemaPath: "#/properties/from/properties/snapshotName/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters",
								schema: 1,
								parentSchema: schema51.properties.from.properties.snapshotName,
								data: data12
							};
							if (vErrors === null) vErrors = [err38];
							else vErrors.push(err38);
							errors++;
						}
					} else {
						const err39 = {
							instancePath: instancePath + "/from/snapshotName",
							schemaPath: "#/properties/from/properties/snapshotName/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema51.properties.from.properties.snapshotName.type,
							parentSchema: schema51.properties.from.properties.snapshotName,
							data: data12
						};
						if (vErrors === null) vErrors = [err39];
						else vErrors.push(err39);
						errors++;
					}
				}
				if (data10.at !== void 0) {
					let data13 = data10.at;
					if (typeof data13 === "string") {
						if (!pattern5.test(data13)) {
							const err40 = {
								instancePath: instancePath + "/from/at",
								schemaPath: "#/definitions/timestamp/pattern",
								keyword: "pattern",
								params: { pattern: "^(?:[0-9]{4}-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)[Tt ](?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:[.][0-9]{1,9})?)?(?:[Zz]|[+-](?:0[0-9]|1[0-4]):[0-5][0-9])$" },
								message: "must match pattern \"^(?:[0-9]{4}-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)[Tt ](?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:[.][0-9]{1,9})?)?(?:[Zz]|[+-](?:0[0-9]|1[0-4]):[0-5][0-9])$\"",
								schema: "^(?:[0-9]{4}-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)[Tt ](?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:[.][0-9]{1,9})?)?(?:[Zz]|[+-](?:0[0-9]|1[0-4]):[0-5][0-9])$",
								parentSchema: schema46,
								data: data13
							};
							if (vErrors === null) vErrors = [err40];
							else vErrors.push(err40);
							errors++;
						}
					} else {
						const err41 = {
							instancePath: instancePath + "/from/at",
							schemaPath: "#/definitions/timestamp/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema46.type,
							parentSchema: schema46,
							data: data13
						};
						if (vErrors === null) vErrors = [err41];
						else vErrors.push(err41);
						errors++;
					}
				}
				if (data10.latest !== void 0) {
					let data14 = data10.latest;
					if (true !== data14) {
						const err42 = {
							instancePath: instancePath + "/from/latest",
							schemaPath: "#/properties/from/properties/latest/const",
							keyword: "const",
							params: { allowedValue: true },
							message: "must be equal to constant",
							schema: true,
							parentSchema: schema51.properties.from.properties.latest,
							data: data14
						};
						if (vErrors === null) vErrors = [err42];
						else vErrors.push(err42);
						errors++;
					}
				}
			} else {
				const err43 = {
					instancePath: instancePath + "/from",
					schemaPath: "#/properties/from/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema51.properties.from.type,
					parentSchema: schema51.properties.from,
					data: data10
				};
				if (vErrors === null) vErrors = [err43];
				else vErrors.push(err43);
				errors++;
			}
		}
		if (data.source !== void 0) {
			let data15 = data.source;
			if (data15 && typeof data15 == "object" && !Array.isArray(data15)) {
				if (data15.database === void 0) {
					const err44 = {
						instancePath: instancePath + "/source",
						schemaPath: "#/properties/source/required",
						keyword: "required",
						params: { missingProperty: "database" },
						message: "must have required property 'database'",
						schema: schema51.properties.source.required,
						parentSchema: schema51.properties.source,
						data: data15
					};
					if (vErrors === null) vErrors = [err44];
					else vErrors.push(err44);
					errors++;
				}
				for (const key2 in data15) if (!(key2 === "database" || key2 === "schema")) {
					const err45 = {
						instancePath: instancePath + "/source",
						schemaPath: "#/properties/source/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key2 },
						message: "must NOT have additional properties",
						schema: false,
						parentSchema: schema51.properties.source,
						data: data15
					};
					if (vErrors === null) vErrors = [err45];
					else vErrors.push(err45);
					errors++;
				}
				if (data15.database !== void 0) {
					let data16 = data15.database;
					if (typeof data16 === "string") {
						if (data16.length > 255) {
							const err46 = {
								instancePath: instancePath + "/source/database",
								schemaPath: "#/definitions/objectName/maxLength",
								keyword: "maxLength",
								params: { limit: 255 },
								message: "must NOT have more than 255 characters",
								schema: 255,
								parentSchema: schema47,
								data: data16
							};
							if (vErrors === null) vErrors = [err46];
							else vErrors.push(err46);
							errors++;
						}
						if (data16.length < 1) {
							const err47 = {
								instancePath: instancePath + "/source/database",
								schemaPath: "#/definitions/objectName/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters",
								schema: 1,
								parentSchema: schema47,
								data: data16
							};
							if (vErrors === null) vErrors = [err47];
							else vErrors.push(err47);
							errors++;
						}
					} else {
						const err48 = {
							instancePath: instancePath + "/source/database",
							schemaPath: "#/definitions/objectName/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema47.type,
							parentSchema: schema47,
							data: data16
						};
						if (vErrors === null) vErrors = [err48];
						else vErrors.push(err48);
						errors++;
					}
				}
				if (data15.schema !== void 0) {
					let data17 = data15.schema;
					if (typeof data17 === "string") {
						if (data17.length > 255) {
							const err49 = {
								instancePath: instancePath + "/source/schema",
								schemaPath: "#/definitions/objectName/maxLength",
								keyword: "maxLength",
								params: { limit: 255 },
								message: "must NOT have more than 255 characters",
								schema: 255,
								parentSchema: schema47,
								data: data17
							};
							if (vErrors === null) vErrors = [err49];
							else vErrors.push(err49);
							errors++;
						}
						if (data17.length < 1) {
							const err50 = {
								instancePath: instancePath + "/source/schema",
								schemaPath: "#/definitions/objectName/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters",
								schema: 1,
								parentSchema: schema47,
								data: data17
							};
							if (vErrors === null) vErrors = [err50];
							else vErrors.push(err50);
							errors++;
						}
					} else {
						const err51 = {
							instancePath: instancePath + "/source/schema",
							schemaPath: "#/definitions/objectName/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema47.type,
							parentSchema: schema47,
							data: data17
						};
						if (vErrors === null) vErrors = [err51];
						else vErrors.push(err51);
						errors++;
					}
				}
			} else {
				const err52 = {
					instancePath: instancePath + "/source",
					schemaPath: "#/properties/source/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema51.properties.source.type,
					parentSchema: schema51.properties.source,
					data: data15
				};
				if (vErrors === null) vErrors = [err52];
				else vErrors.push(err52);
				errors++;
			}
		}
		if (data.target !== void 0) {
			let data18 = data.target;
			if (data18 && typeof data18 == "object" && !Array.isArray(data18)) {
				for (const key3 in data18) if (!(key3 === "database" || key3 === "schema")) {
					const err53 = {
						instancePath: instancePath + "/target",
						schemaPath: "#/properties/target/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key3 },
						message: "must NOT have additional properties",
						schema: false,
						parentSchema: schema51.properties.target,
						data: data18
					};
					if (vErrors === null) vErrors = [err53];
					else vErrors.push(err53);
					errors++;
				}
				if (data18.database !== void 0) {
					let data19 = data18.database;
					if (typeof data19 === "string") {
						if (data19.length > 255) {
							const err54 = {
								instancePath: instancePath + "/target/database",
								schemaPath: "#/definitions/objectName/maxLength",
								keyword: "maxLength",
								params: { limit: 255 },
								message: "must NOT have more than 255 characters",
								schema: 255,
								parentSchema: schema47,
								data: data19
							};
							if (vErrors === null) vErrors = [err54];
							else vErrors.push(err54);
							errors++;
						}
						if (data19.length < 1) {
							const err55 = {
								instancePath: instancePath + "/target/database",
								schemaPath: "#/definitions/objectName/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters",
								schema: 1,
								parentSchema: schema47,
								data: data19
							};
							if (vErrors === null) vErrors = [err55];
							else vErrors.push(err55);
							errors++;
						}
					} else {
						const err56 = {
							instancePath: instancePath + "/target/database",
							schemaPath: "#/definitions/objectName/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema47.type,
							parentSchema: schema47,
							data: data19
						};
						if (vErrors === null) vErrors = [err56];
						else vErrors.push(err56);
						errors++;
					}
				}
				if (data18.schema !== void 0) {
					let data20 = data18.schema;
					if (typeof data20 === "string") {
						if (data20.length > 255) {
							const err57 = {
								instancePath: instancePath + "/target/schema",
								schemaPath: "#/definitions/objectName/maxLength",
								keyword: "maxLength",
								params: { limit: 255 },
								message: "must NOT have more than 255 characters",
								schema: 255,
								parentSchema: schema47,
								data: data20
							};
							if (vErrors === null) vErrors = [err57];
							else vErrors.push(err57);
							errors++;
						}
						if (data20.length < 1) {
							const err58 = {
								instancePath: instancePath + "/target/schema",
								schemaPath: "#/definitions/objectName/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters",
								schema: 1,
								parentSchema: schema47,
								data: data20
							};
							if (vErrors === null) vErrors = [err58];
							else vErrors.push(err58);
							errors++;
						}
					} else {
						const err59 = {
							instancePath: instancePath + "/target/schema",
							schemaPath: "#/definitions/objectName/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema47.type,
							parentSchema: schema47,
							data: data20
						};
						if (vErrors === null) vErrors = [err59];
						else vErrors.push(err59);
						errors++;
					}
				}
			} else {
				const err60 = {
					instancePath: instancePath + "/target",
					schemaPath: "#/properties/target/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema51.properties.target.type,
					parentSchema: schema51.properties.target,
					data: data18
				};
				if (vErrors === null) vErrors = [err60];
				else vErrors.push(err60);
				errors++;
			}
		}
		if (data.caseSensitiveIdentifiers !== void 0) {
			let data21 = data.caseSensitiveIdentifiers;
			if (typeof data21 !== "boolean") {
				const err61 = {
					instancePath: instancePath + "/caseSensitiveIdentifiers",
					schemaPath: "#/properties/caseSensitiveIdentifiers/type",
					keyword: "type",
					params: { type: "boolean" },
					message: "must be boolean",
					schema: schema51.properties.caseSensitiveIdentifiers.type,
					parentSchema: schema51.properties.caseSensitiveIdentifiers,
					data: data21
				};
				if (vErrors === null) vErrors = [err61];
				else vErrors.push(err61);
				errors++;
			}
		}
		if (data.tables !== void 0) {
			let data22 = data.tables;
			if (Array.isArray(data22)) {
				if (data22.length < 1) {
					const err62 = {
						instancePath: instancePath + "/tables",
						schemaPath: "#/properties/tables/minItems",
						keyword: "minItems",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 items",
						schema: 1,
						parentSchema: schema51.properties.tables,
						data: data22
					};
					if (vErrors === null) vErrors = [err62];
					else vErrors.push(err62);
					errors++;
				}
				const len1 = data22.length;
				for (let i2 = 0; i2 < len1; i2++) {
					let data23 = data22[i2];
					if (data23 && typeof data23 == "object" && !Array.isArray(data23)) {
						if (data23.name === void 0) {
							const err63 = {
								instancePath: instancePath + "/tables/" + i2,
								schemaPath: "#/properties/tables/items/required",
								keyword: "required",
								params: { missingProperty: "name" },
								message: "must have required property 'name'",
								schema: schema51.properties.tables.items.required,
								parentSchema: schema51.properties.tables.items,
								data: data23
							};
							if (vErrors === null) vErrors = [err63];
							else vErrors.push(err63);
							errors++;
						}
						if (data23.newName === void 0) {
							const err64 = {
								instancePath: instancePath + "/tables/" + i2,
								schemaPath: "#/properties/tables/items/required",
								keyword: "required",
								params: { missingProperty: "newName" },
								message: "must have required property 'newName'",
								schema: schema51.properties.tables.items.required,
								parentSchema: schema51.properties.tables.items,
								data: data23
							};
							if (vErrors === null) vErrors = [err64];
							else vErrors.push(err64);
							errors++;
						}
						for (const key4 in data23) if (!(key4 === "name" || key4 === "newName")) {
							const err65 = {
								instancePath: instancePath + "/tables/" + i2,
								schemaPath: "#/properties/tables/items/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key4 },
								message: "must NOT have additional properties",
								schema: false,
								parentSchema: schema51.properties.tables.items,
								data: data23
							};
							if (vErrors === null) vErrors = [err65];
							else vErrors.push(err65);
							errors++;
						}
						if (data23.name !== void 0) {
							let data24 = data23.name;
							if (typeof data24 === "string") {
								if (data24.length > 255) {
									const err66 = {
										instancePath: instancePath + "/tables/" + i2 + "/name",
										schemaPath: "#/definitions/objectName/maxLength",
										keyword: "maxLength",
										params: { limit: 255 },
										message: "must NOT have more than 255 characters",
										schema: 255,
										parentSchema: schema47,
										data: data24
									};
									if (vErrors === null) vErrors = [err66];
									else vErrors.push(err66);
									errors++;
								}
								if (data24.length < 1) {
									const err67 = {
										instancePath: instancePath + "/tables/" + i2 + "/name",
										schemaPath: "#/definitions/objectName/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										message: "must NOT have fewer than 1 characters",
										schema: 1,
										parentSchema: schema47,
										data: data24
									};
									if (vErrors === null) vErrors = [err67];
									else vErrors.push(err67);
									errors++;
								}
							} else {
								const err68 = {
									instancePath: instancePath + "/tables/" + i2 + "/name",
									schemaPath: "#/definitions/objectName/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema47.type,
									parentSchema: schema47,
									data: data24
								};
								if (vErrors === null) vErrors = [err68];
								else vErrors.push(err68);
								errors++;
							}
						}
						if (data23.newName !== void 0) {
							let data25 = data23.newName;
							if (typeof data25 === "string") {
								if (data25.length > 255) {
									const err69 = {
										instancePath: instancePath + "/tables/" + i2 + "/newName",
										schemaPath: "#/definitions/objectName/maxLength",
										keyword: "maxLength",
										params: { limit: 255 },
										message: "must NOT have more than 255 characters",
										schema: 255,
										parentSchema: schema47,
										data: data25
									};
									if (vErrors === null) vErrors = [err69];
									else vErrors.push(err69);
									errors++;
								}
								if (data25.length < 1) {
									const err70 = {
										instancePath: instancePath + "/tables/" + i2 + "/newName",
										schemaPath: "#/definitions/objectName/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										message: "must NOT have fewer than 1 characters",
										schema: 1,
										parentSchema: schema47,
										data: data25
									};
									if (vErrors === null) vErrors = [err70];
									else vErrors.push(err70);
									errors++;
								}
							} else {
								const err71 = {
									instancePath: instancePath + "/tables/" + i2 + "/newName",
									schemaPath: "#/definitions/objectName/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema47.type,
									parentSchema: schema47,
									data: data25
								};
								if (vErrors === null) vErrors = [err71];
								else vErrors.push(err71);
								errors++;
							}
						}
					} else {
						const err72 = {
							instancePath: instancePath + "/tables/" + i2,
							schemaPath: "#/properties/tables/items/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object",
							schema: schema51.properties.tables.items.type,
							parentSchema: schema51.properties.tables.items,
							data: data23
						};
						if (vErrors === null) vErrors = [err72];
						else vErrors.push(err72);
						errors++;
					}
				}
			} else {
				const err73 = {
					instancePath: instancePath + "/tables",
					schemaPath: "#/properties/tables/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema51.properties.tables.type,
					parentSchema: schema51.properties.tables,
					data: data22
				};
				if (vErrors === null) vErrors = [err73];
				else vErrors.push(err73);
				errors++;
			}
		}
	} else {
		const err74 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema51.type,
			parentSchema: schema51,
			data
		};
		if (vErrors === null) vErrors = [err74];
		else vErrors.push(err74);
		errors++;
	}
	validate18.errors = vErrors;
	return errors === 0;
}
const RedshiftEntry = validate19;
const schema63 = {
	"title": "RedshiftEntry",
	"description": "Tables of a provisioned Amazon Redshift cluster, one API call each.",
	"type": "object",
	"additionalProperties": false,
	"required": [
		"id",
		"provider",
		"region",
		"cluster",
		"from",
		"source",
		"tables"
	],
	"properties": {
		"id": {
			"description": "Names the entry; unique in the plan.",
			"$ref": "#/definitions/identifier"
		},
		"provider": {
			"description": "Who does the restore.",
			"type": "string",
			"const": "redshift"
		},
		"dependsOn": {
			"description": "Ids of entries of the same plan that must be restored first.",
			"type": "array",
			"uniqueItems": true,
			"items": {
				"type": "string",
				"$ref": "#/definitions/identifier"
			}
		},
		"generation": {
			"description": "Raise it to do on purpose what was done before; 1 when left out.",
			"type": "integer",
			"minimum": 1,
			"maximum": 1e6
		},
		"timeout": {
			"description": "How long apply waits for the calls of this entry; the provider's job goes on after it. 500ms, 30s, 15m, 6h.",
			"$ref": "#/definitions/duration"
		},
		"account": {
			"description": "The AWS account that the cluster is in: the entry is refused with the credentials of any other. Twelve digits in quotes.",
			"type": "string",
			"pattern": "^[0-9]{12}$",
			"patternErrorMessage": "the twelve digits of an AWS account, in quotes: \"111122223333\""
		},
		"region": {
			"description": "The AWS region of the cluster.",
			"$ref": "#/definitions/region"
		},
		"cluster": {
			"description": "The cluster that the snapshot was taken of, and that the tables go back to (ClusterIdentifier).",
			"type": "string",
			"pattern": "^[a-z](-?[a-z0-9]){0,62}$",
			"patternErrorMessage": "1 to 63 lower-case letters, digits and single hyphens, a letter first and no hyphen last"
		},
		"from": {
			"description": "The backup: exactly one of snapshotIdentifier, at, latest.",
			"type": "object",
			"additionalProperties": false,
			"minProperties": 1,
			"maxProperties": 1,
			"properties": {
				"snapshotIdentifier": {
					"description": "This snapshot, by its identifier and not its ARN (SnapshotIdentifier). Automated ones read rs:CLUSTER-2026-11-20-08-00-00.",
					"type": "string",
					"minLength": 1,
					"maxLength": 255
				},
				"at": {
					"description": "The cluster's newest available snapshot of its own made at or before this time; needs a zone. Automated ones may lie 8 hours apart.",
					"$ref": "#/definitions/timestamp"
				},
				"latest": {
					"description": "The cluster's newest available snapshot of its own.",
					"const": true
				}
			}
		},
		"source": {
			"description": "Where the tables stood (SourceDatabaseName, SourceSchemaName).",
			"type": "object",
			"additionalProperties": false,
			"required": ["database"],
			"properties": {
				"database": { "$ref": "#/definitions/objectName" },
				"schema": {
					"description": "public when left out.",
					"$ref": "#/definitions/objectName"
				}
			}
		},
		"target": {
			"description": "Where the new tables go (TargetDatabaseName, TargetSchemaName); each part defaults to the source's.",
			"type": "object",
			"additionalProperties": false,
			"properties": {
				"database": { "$ref": "#/definitions/objectName" },
				"schema": { "$ref": "#/definitions/objectName" }
			}
		},
		"caseSensitiveIdentifiers": {
			"description": "Whether names of databases, schemas and tables are case sensitive (EnableCaseSensitiveIdentifier).",
			"type": "boolean"
		},
		"tables": {
			"description": "The tables to restore.",
			"type": "array",
			"minItems": 1,
			"items": {
				"title": "Cluster table",
				"type": "object",
				"additionalProperties": false,
				"required": ["name", "newName"],
				"properties": {
					"name": {
						"description": "The table in the snapshot (SourceTableName).",
						"$ref": "#/definitions/objectName"
					},
					"newName": {
						"description": "The table to create (NewTableName); it must not exist yet.",
						"$ref": "#/definitions/objectName"
					}
				}
			}
		}
	},
	"definitions": {
		"identifier": {
			"type": "string",
			"pattern": "^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$",
			"patternErrorMessage": "1 to 100 letters, digits, `.`, `_` or `-`, beginning with a letter or digit"
		},
		"duration": {
			"type": "string",
			"pattern": "^[0-9]{1,9}(ms|s|m|h|d)$",
			"patternErrorMessage": "a whole number and a unit: 500ms, 30s, 15m, 6h, 2d"
		},
		"timestamp": {
			"$comment": "Days that exist, leap years included; hours to 23, no leap seconds; offsets to 14 hours.",
			"type": "string",
			"pattern": "^(?:[0-9]{4}-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)[Tt ](?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:[.][0-9]{1,9})?)?(?:[Zz]|[+-](?:0[0-9]|1[0-4]):[0-5][0-9])$",
			"patternErrorMessage": "a date, a time and its zone: 2026-11-20T09:14:00Z or 2026-11-20T10:14:00+01:00"
		},
		"region": {
			"type": "string",
			"pattern": "^[a-z0-9-]{2,40}$",
			"patternErrorMessage": "2 to 40 lower-case letters, digits and hyphens"
		},
		"objectName": {
			"type": "string",
			"minLength": 1,
			"maxLength": 255
		}
	}
};
function validate19(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.id === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "id" },
				message: "must have required property 'id'",
				schema: schema63.required,
				parentSchema: schema63,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.provider === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "provider" },
				message: "must have required property 'provider'",
				schema: schema63.required,
				parentSchema: schema63,
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.region === void 0) {
			const err2 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "region" },
				message: "must have required property 'region'",
				schema: schema63.required,
				parentSchema: schema63,
				data
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.cluster === void 0) {
			const err3 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "cluster" },
				message: "must have required property 'cluster'",
				schema: schema63.required,
				parentSchema: schema63,
				data
			};
			if (vErrors === null) vErrors = [err3];
			else vErrors.push(err3);
			errors++;
		}
		if (data.from === void 0) {
			const err4 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "from" },
				message: "must have required property 'from'",
				schema: schema63.required,
				parentSchema: schema63,
				data
			};
			if (vErrors === null) vErrors = [err4];
			else vErrors.push(err4);
			errors++;
		}
		if (data.source === void 0) {
			const err5 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "source" },
				message: "must have required property 'source'",
				schema: schema63.required,
				parentSchema: schema63,
				data
			};
			if (vErrors === null) vErrors = [err5];
			else vErrors.push(err5);
			errors++;
		}
		if (data.tables === void 0) {
			const err6 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "tables" },
				message: "must have required property 'tables'",
				schema: schema63.required,
				parentSchema: schema63,
				data
			};
			if (vErrors === null) vErrors = [err6];
			else vErrors.push(err6);
			errors++;
		}
		for (const key0 in data) if (!func2.call(schema63.properties, key0)) {
			const err7 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties",
				schema: false,
				parentSchema: schema63,
				data
			};
			if (vErrors === null) vErrors = [err7];
			else vErrors.push(err7);
			errors++;
		}
		if (data.id !== void 0) {
			let data0 = data.id;
			if (typeof data0 === "string") {
				if (!pattern0.test(data0)) {
					const err8 = {
						instancePath: instancePath + "/id",
						schemaPath: "#/definitions/identifier/pattern",
						keyword: "pattern",
						params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$" },
						message: "must match pattern \"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$\"",
						schema: "^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$",
						parentSchema: schema42,
						data: data0
					};
					if (vErrors === null) vErrors = [err8];
					else vErrors.push(err8);
					errors++;
				}
			} else {
				const err9 = {
					instancePath: instancePath + "/id",
					schemaPath: "#/definitions/identifier/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema42.type,
					parentSchema: schema42,
					data: data0
				};
				if (vErrors === null) vErrors = [err9];
				else vErrors.push(err9);
				errors++;
			}
		}
		if (data.provider !== void 0) {
			let data1 = data.provider;
			if (typeof data1 !== "string") {
				const err10 = {
					instancePath: instancePath + "/provider",
					schemaPath: "#/properties/provider/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema63.properties.provider.type,
					parentSchema: schema63.properties.provider,
					data: data1
				};
				if (vErrors === null) vErrors = [err10];
				else vErrors.push(err10);
				errors++;
			}
			if ("redshift" !== data1) {
				const err11 = {
					instancePath: instancePath + "/provider",
					schemaPath: "#/properties/provider/const",
					keyword: "const",
					params: { allowedValue: "redshift" },
					message: "must be equal to constant",
					schema: "redshift",
					parentSchema: schema63.properties.provider,
					data: data1
				};
				if (vErrors === null) vErrors = [err11];
				else vErrors.push(err11);
				errors++;
			}
		}
		if (data.dependsOn !== void 0) {
			let data2 = data.dependsOn;
			if (Array.isArray(data2)) {
				const len0 = data2.length;
				for (let i0 = 0; i0 < len0; i0++) {
					let data3 = data2[i0];
					if (typeof data3 !== "string") {
						const err12 = {
							instancePath: instancePath + "/dependsOn/" + i0,
							schemaPath: "#/properties/dependsOn/items/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema63.properties.dependsOn.items.type,
							parentSchema: schema63.properties.dependsOn.items,
							data: data3
						};
						if (vErrors === null) vErrors = [err12];
						else vErrors.push(err12);
						errors++;
					}
					if (typeof data3 === "string") {
						if (!pattern0.test(data3)) {
							const err13 = {
								instancePath: instancePath + "/dependsOn/" + i0,
								schemaPath: "#/definitions/identifier/pattern",
								keyword: "pattern",
								params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$" },
								message: "must match pattern \"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$\"",
								schema: "^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$",
								parentSchema: schema42,
								data: data3
							};
							if (vErrors === null) vErrors = [err13];
							else vErrors.push(err13);
							errors++;
						}
					} else {
						const err14 = {
							instancePath: instancePath + "/dependsOn/" + i0,
							schemaPath: "#/definitions/identifier/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema42.type,
							parentSchema: schema42,
							data: data3
						};
						if (vErrors === null) vErrors = [err14];
						else vErrors.push(err14);
						errors++;
					}
				}
				let i1 = data2.length;
				let j0;
				if (i1 > 1) {
					const indices0 = {};
					for (; i1--;) {
						let item0 = data2[i1];
						if (typeof item0 !== "string") continue;
						if (typeof indices0[item0] == "number") {
							j0 = indices0[item0];
							const err15 = {
								instancePath: instancePath + "/dependsOn",
								schemaPath: "#/properties/dependsOn/uniqueItems",
								keyword: "uniqueItems",
								params: {
									i: i1,
									j: j0
								},
								message: "must NOT have duplicate items (items ## " + j0 + " and " + i1 + " are identical)",
								schema: true,
								parentSchema: schema63.properties.dependsOn,
								data: data2
							};
							if (vErrors === null) vErrors = [err15];
							else vErrors.push(err15);
							errors++;
							break;
						}
						indices0[item0] = i1;
					}
				}
			} else {
				const err16 = {
					instancePath: instancePath + "/dependsOn",
					schemaPath: "#/properties/dependsOn/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema63.properties.dependsOn.type,
					parentSchema: schema63.properties.dependsOn,
					data: data2
				};
				if (vErrors === null) vErrors = [err16];
				else vErrors.push(err16);
				errors++;
			}
		}
		if (data.generation !== void 0) {
			let data4 = data.generation;
			if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4))) {
				const err17 = {
					instancePath: instancePath + "/generation",
					schemaPath: "#/properties/generation/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer",
					schema: schema63.properties.generation.type,
					parentSchema: schema63.properties.generation,
					data: data4
				};
				if (vErrors === null) vErrors = [err17];
				else vErrors.push(err17);
				errors++;
			}
			if (typeof data4 == "number" && isFinite(data4)) {
				if (data4 > 1e6 || isNaN(data4)) {
					const err18 = {
						instancePath: instancePath + "/generation",
						schemaPath: "#/properties/generation/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 1e6
						},
						message: "must be <= 1000000",
						schema: 1e6,
						parentSchema: schema63.properties.generation,
						data: data4
					};
					if (vErrors === null) vErrors = [err18];
					else vErrors.push(err18);
					errors++;
				}
				if (data4 < 1 || isNaN(data4)) {
					const err19 = {
						instancePath: instancePath + "/generation",
						schemaPath: "#/properties/generation/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1",
						schema: 1,
						parentSchema: schema63.properties.generation,
						data: data4
					};
					if (vErrors === null) vErrors = [err19];
					else vErrors.push(err19);
					errors++;
				}
			}
		}
		if (data.timeout !== void 0) {
			let data5 = data.timeout;
			if (typeof data5 === "string") {
				if (!pattern1.test(data5)) {
					const err20 = {
						instancePath: instancePath + "/timeout",
						schemaPath: "#/definitions/duration/pattern",
						keyword: "pattern",
						params: { pattern: "^[0-9]{1,9}(ms|s|m|h|d)$" },
						message: "must match pattern \"^[0-9]{1,9}(ms|s|m|h|d)$\"",
						schema: "^[0-9]{1,9}(ms|s|m|h|d)$",
						parentSchema: schema44,
						data: data5
					};
					if (vErrors === null) vErrors = [err20];
					else vErrors.push(err20);
					errors++;
				}
			} else {
				const err21 = {
					instancePath: instancePath + "/timeout",
					schemaPath: "#/definitions/duration/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema44.type,
					parentSchema: schema44,
					data: data5
				};
				if (vErrors === null) vErrors = [err21];
				else vErrors.push(err21);
				errors++;
			}
		}
		if (data.account !== void 0) {
			let data6 = data.account;
			if (typeof data6 === "string") {
				if (!pattern7.test(data6)) {
					const err22 = {
						instancePath: instancePath + "/account",
						schemaPath: "#/properties/account/pattern",
						keyword: "pattern",
						params: { pattern: "^[0-9]{12}$" },
						message: "must match pattern \"^[0-9]{12}$\"",
						schema: "^[0-9]{12}$",
						parentSchema: schema63.properties.account,
						data: data6
					};
					if (vErrors === null) vErrors = [err22];
					else vErrors.push(err22);
					errors++;
				}
			} else {
				const err23 = {
					instancePath: instancePath + "/account",
					schemaPath: "#/properties/account/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema63.properties.account.type,
					parentSchema: schema63.properties.account,
					data: data6
				};
				if (vErrors === null) vErrors = [err23];
				else vErrors.push(err23);
				errors++;
			}
		}
		if (data.region !== void 0) {
			let data7 = data.region;
			if (typeof data7 === "string") {
				if (!pattern3.test(data7)) {
					const err24 = {
						instancePath: instancePath + "/region",
						schemaPath: "#/definitions/region/pattern",
						keyword: "pattern",
						params: { pattern: "^[a-z0-9-]{2,40}$" },
						message: "must match pattern \"^[a-z0-9-]{2,40}$\"",
						schema: "^[a-z0-9-]{2,40}$",
						parentSchema: schema45,
						data: data7
					};
					if (vErrors === null) vErrors = [err24];
					else vErrors.push(err24);
					errors++;
				}
			} else {
				const err25 = {
					instancePath: instancePath + "/region",
					schemaPath: "#/definitions/region/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema45.type,
					parentSchema: schema45,
					data: data7
				};
				if (vErrors === null) vErrors = [err25];
				else vErrors.push(err25);
				errors++;
			}
		}
		if (data.cluster !== void 0) {
			let data8 = data.cluster;
			if (typeof data8 === "string") {
				if (!pattern15.test(data8)) {
					const err26 = {
						instancePath: instancePath + "/cluster",
						schemaPath: "#/properties/cluster/pattern",
						keyword: "pattern",
						params: { pattern: "^[a-z](-?[a-z0-9]){0,62}$" },
						message: "must match pattern \"^[a-z](-?[a-z0-9]){0,62}$\"",
						schema: "^[a-z](-?[a-z0-9]){0,62}$",
						parentSchema: schema63.properties.cluster,
						data: data8
					};
					if (vErrors === null) vErrors = [err26];
					else vErrors.push(err26);
					errors++;
				}
			} else {
				const err27 = {
					instancePath: instancePath + "/cluster",
					schemaPath: "#/properties/cluster/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema63.properties.cluster.type,
					parentSchema: schema63.properties.cluster,
					data: data8
				};
				if (vErrors === null) vErrors = [err27];
				else vErrors.push(err27);
				errors++;
			}
		}
		if (data.from !== void 0) {
			let data9 = data.from;
			if (data9 && typeof data9 == "object" && !Array.isArray(data9)) {
				if (Object.keys(data9).length > 1) {
					const err28 = {
						instancePath: instancePath + "/from",
						schemaPath: "#/properties/from/maxProperties",
						keyword: "maxProperties",
						params: { limit: 1 },
						message: "must NOT have more than 1 properties",
						schema: 1,
						parentSchema: schema63.properties.from,
						data: data9
					};
					if (vErrors === null) vErrors = [err28];
					else vErrors.push(err28);
					errors++;
				}
				if (Object.keys(data9).length < 1) {
					const err29 = {
						instancePath: instancePath + "/from",
						schemaPath: "#/properties/from/minProperties",
						keyword: "minProperties",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 properties",
						schema: 1,
						parentSchema: schema63.properties.from,
						data: data9
					};
					if (vErrors === null) vErrors = [err29];
					else vErrors.push(err29);
					errors++;
				}
				for (const key1 in data9) if (!(key1 === "snapshotIdentifier" || key1 === "at" || key1 === "latest")) {
					const err30 = {
						instancePath: instancePath + "/from",
						schemaPath: "#/properties/from/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key1 },
						message: "must NOT have additional properties",
						schema: false,
						parentSchema: schema63.properties.from,
						data: data9
					};
					if (vErrors === null) vErrors = [err30];
					else vErrors.push(err30);
					errors++;
				}
				if (data9.snapshotIdentifier !== void 0) {
					let data10 = data9.snapshotIdentifier;
					if (typeof data10 === "string") {
						if (data10.length > 255) {
							const err31 = {
								instancePath: instancePath + "/from/snapshotIdentifier",
								schemaPath: "#/properties/from/properties/snapshotIdentifier/maxLength",
								keyword: "maxLength",
								params: { limit: 255 },
								message: "must NOT have more than 255 characters",
								schema: 255,
								parentSchema: schema63.properties.from.properties.snapshotIdentifier,
								data: data10
							};
							if (vErrors === null) vErrors = [err31];
							else vErrors.push(err31);
							errors++;
						}
						if (data10.length < 1) {
							const err32 = {
								instancePath: instancePath + "/from/snapshotIdentifier",
								schemaPath: "#/properties/from/properties/snapshotIdentifier/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters",
								schema: 1,
								parentSchema: schema63.properties.from.properties.snapshotIdentifier,
								data: data10
							};
							if (vErrors === null) vErrors = [err32];
							else vErrors.push(err32);
							errors++;
						}
					} else {
						const err33 = {
							instancePath: instancePath + "/from/snapshotIdentifier",
							schemaPath: "#/properties/from/properties/snapshotIdentifier/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema63.properties.from.properties.snapshotIdentifier.type,
							parentSchema: schema63.properties.from.properties.snapshotIdentifier,
							data: data10
						};
						if (vErrors === null) vErrors = [err33];
						else vErrors.push(err33);
						errors++;
					}
				}
				if (data9.at !== void 0) {
					let data11 = data9.at;
					if (typeof data11 === "string") {
						if (!pattern5.test(data11)) {
							const err34 = {
								instancePath: instancePath + "/from/at",
								schemaPath: "#/definitions/timestamp/pattern",
								keyword: "pattern",
								params: { pattern: "^(?:[0-9]{4}-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)[Tt ](?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:[.][0-9]{1,9})?)?(?:[Zz]|[+-](?:0[0-9]|1[0-4]):[0-5][0-9])$" },
								message: "must match pattern \"^(?:[0-9]{4}-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)[Tt ](?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:[.][0-9]{1,9})?)?(?:[Zz]|[+-](?:0[0-9]|1[0-4]):[0-5][0-9])$\"",
								schema: "^(?:[0-9]{4}-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)[Tt ](?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:[.][0-9]{1,9})?)?(?:[Zz]|[+-](?:0[0-9]|1[0-4]):[0-5][0-9])$",
								parentSchema: schema46,
								data: data11
							};
							if (vErrors === null) vErrors = [err34];
							else vErrors.push(err34);
							errors++;
						}
					} else {
						const err35 = {
							instancePath: instancePath + "/from/at",
							schemaPath: "#/definitions/timestamp/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema46.type,
							parentSchema: schema46,
							data: data11
						};
						if (vErrors === null) vErrors = [err35];
						else vErrors.push(err35);
						errors++;
					}
				}
				if (data9.latest !== void 0) {
					let data12 = data9.latest;
					if (true !== data12) {
						const err36 = {
							instancePath: instancePath + "/from/latest",
							schemaPath: "#/properties/from/properties/latest/const",
							keyword: "const",
							params: { allowedValue: true },
							message: "must be equal to constant",
							schema: true,
							parentSchema: schema63.properties.from.properties.latest,
							data: data12
						};
						if (vErrors === null) vErrors = [err36];
						else vErrors.push(err36);
						errors++;
					}
				}
			} else {
				const err37 = {
					instancePath: instancePath + "/from",
					schemaPath: "#/properties/from/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema63.properties.from.type,
					parentSchema: schema63.properties.from,
					data: data9
				};
				if (vErrors === null) vErrors = [err37];
				else vErrors.push(err37);
				errors++;
			}
		}
		if (data.source !== void 0) {
			let data13 = data.source;
			if (data13 && typeof data13 == "object" && !Array.isArray(data13)) {
				if (data13.database === void 0) {
					const err38 = {
						instancePath: instancePath + "/source",
						schemaPath: "#/properties/source/required",
						keyword: "required",
						params: { missingProperty: "database" },
						message: "must have required property 'database'",
						schema: schema63.properties.source.required,
						parentSchema: schema63.properties.source,
						data: data13
					};
					if (vErrors === null) vErrors = [err38];
					else vErrors.push(err38);
					errors++;
				}
				for (const key2 in data13) if (!(key2 === "database" || key2 === "schema")) {
					const err39 = {
						instancePath: instancePath + "/source",
						schemaPath: "#/properties/source/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key2 },
						message: "must NOT have additional properties",
						schema: false,
						parentSchema: schema63.properties.source,
						data: data13
					};
					if (vErrors === null) vErrors = [err39];
					else vErrors.push(err39);
					errors++;
				}
				if (data13.database !== void 0) {
					let data14 = data13.database;
					if (typeof data14 === "string") {
						if (data14.length > 255) {
							const err40 = {
								instancePath: instancePath + "/source/database",
								schemaPath: "#/definitions/objectName/maxLength",
								keyword: "maxLength",
								params: { limit: 255 },
								message: "must NOT have more than 255 characters",
								schema: 255,
								parentSchema: schema47,
								data: data14
							};
							if (vErrors === null) vErrors = [err40];
							else vErrors.push(err40);
							errors++;
						}
						if (data14.length < 1) {
							const err41 = {
								instancePath: instancePath + "/source/database",
								schemaPath: "#/definitions/objectName/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters",
								schema: 1,
								parentSchema: schema47,
								data: data14
							};
							if (vErrors === null) vErrors = [err41];
							else vErrors.push(err41);
							errors++;
						}
					} else {
						const err42 = {
							instancePath: instancePath + "/source/database",
							schemaPath: "#/definitions/objectName/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema47.type,
							parentSchema: schema47,
							data: data14
						};
						if (vErrors === null) vErrors = [err42];
						else vErrors.push(err42);
						errors++;
					}
				}
				if (data13.schema !== void 0) {
					let data15 = data13.schema;
					if (typeof data15 === "string") {
						if (data15.length > 255) {
							const err43 = {
								instancePath: instancePath + "/source/schema",
								schemaPath: "#/definitions/objectName/maxLength",
								keyword: "maxLength",
								params: { limit: 255 },
								message: "must NOT have more than 255 characters",
								schema: 255,
								parentSchema: schema47,
								data: data15
							};
							if (vErrors === null) vErrors = [err43];
							else vErrors.push(err43);
							errors++;
						}
						if (data15.length < 1) {
							const err44 = {
								instancePath: instancePath + "/source/schema",
								schemaPath: "#/definitions/objectName/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters",
								schema: 1,
								parentSchema: schema47,
								data: data15
							};
							if (vErrors === null) vErrors = [err44];
							else vErrors.push(err44);
							errors++;
						}
					} else {
						const err45 = {
							instancePath: instancePath + "/source/schema",
							schemaPath: "#/definitions/objectName/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema47.type,
							parentSchema: schema47,
							data: data15
						};
						if (vErrors === null) vErrors = [err45];
						else vErrors.push(err45);
						errors++;
					}
				}
			} else {
				const err46 = {
					instancePath: instancePath + "/source",
					schemaPath: "#/properties/source/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema63.properties.source.type,
					parentSchema: schema63.properties.source,
					data: data13
				};
				if (vErrors === null) vErrors = [err46];
				else vErrors.push(err46);
				errors++;
			}
		}
		if (data.target !== void 0) {
			let data16 = data.target;
			if (data16 && typeof data16 == "object" && !Array.isArray(data16)) {
				for (const key3 in data16) if (!(key3 === "database" || key3 === "schema")) {
					const err47 = {
						instancePath: instancePath + "/target",
						schemaPath: "#/properties/target/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key3 },
						message: "must NOT have additional properties",
						schema: false,
						parentSchema: schema63.properties.target,
						data: data16
					};
					if (vErrors === null) vErrors = [err47];
					else vErrors.push(err47);
					errors++;
				}
				if (data16.database !== void 0) {
					let data17 = data16.database;
					if (typeof data17 === "string") {
						if (data17.length > 255) {
							const err48 = {
								instancePath: instancePath + "/target/database",
								schemaPath: "#/definitions/objectName/maxLength",
								keyword: "maxLength",
								params: { limit: 255 },
								message: "must NOT have more than 255 characters",
								schema: 255,
								parentSchema: schema47,
								data: data17
							};
							if (vErrors === null) vErrors = [err48];
							else vErrors.push(err48);
							errors++;
						}
						if (data17.length < 1) {
							const err49 = {
								instancePath: instancePath + "/target/database",
								schemaPath: "#/definitions/objectName/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters",
								schema: 1,
								parentSchema: schema47,
								data: data17
							};
							if (vErrors === null) vErrors = [err49];
							else vErrors.push(err49);
							errors++;
						}
					} else {
						const err50 = {
							instancePath: instancePath + "/target/database",
							schemaPath: "#/definitions/objectName/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema47.type,
							parentSchema: schema47,
							data: data17
						};
						if (vErrors === null) vErrors = [err50];
						else vErrors.push(err50);
						errors++;
					}
				}
				if (data16.schema !== void 0) {
					let data18 = data16.schema;
					if (typeof data18 === "string") {
						if (data18.length > 255) {
							const err51 = {
								instancePath: instancePath + "/target/schema",
								schemaPath: "#/definitions/objectName/maxLength",
								keyword: "maxLength",
								params: { limit: 255 },
								message: "must NOT have more than 255 characters",
								schema: 255,
								parentSchema: schema47,
								data: data18
							};
							if (vErrors === null) vErrors = [err51];
							else vErrors.push(err51);
							errors++;
						}
						if (data18.length < 1) {
							const err52 = {
								instancePath: instancePath + "/target/schema",
								schemaPath: "#/definitions/objectName/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters",
								schema: 1,
								parentSchema: schema47,
								data: data18
							};
							if (vErrors === null) vErrors = [err52];
							else vErrors.push(err52);
							errors++;
						}
					} else {
						const err53 = {
							instancePath: instancePath + "/target/schema",
							schemaPath: "#/definitions/objectName/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema47.type,
							parentSchema: schema47,
							data: data18
						};
						if (vErrors === null) vErrors = [err53];
						else vErrors.push(err53);
						errors++;
					}
				}
			} else {
				const err54 = {
					instancePath: instancePath + "/target",
					schemaPath: "#/properties/target/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema63.properties.target.type,
					parentSchema: schema63.properties.target,
					data: data16
				};
				if (vErrors === null) vErrors = [err54];
				else vErrors.push(err54);
				errors++;
			}
		}
		if (data.caseSensitiveIdentifiers !== void 0) {
			let data19 = data.caseSensitiveIdentifiers;
			if (typeof data19 !== "boolean") {
				const err55 = {
					instancePath: instancePath + "/caseSensitiveIdentifiers",
					schemaPath: "#/properties/caseSensitiveIdentifiers/type",
					keyword: "type",
					params: { type: "boolean" },
					message: "must be boolean",
					schema: schema63.properties.caseSensitiveIdentifiers.type,
					parentSchema: schema63.properties.caseSensitiveIdentifiers,
					data: data19
				};
				if (vErrors === null) vErrors = [err55];
				else vErrors.push(err55);
				errors++;
			}
		}
		if (data.tables !== void 0) {
			let data20 = data.tables;
			if (Array.isArray(data20)) {
				if (data20.length < 1) {
					const err56 = {
						instancePath: instancePath + "/tables",
						schemaPath: "#/properties/tables/minItems",
						keyword: "minItems",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 items",
						schema: 1,
						parentSchema: schema63.properties.tables,
						data: data20
					};
					if (vErrors === null) vErrors = [err56];
					else vErrors.push(err56);
					errors++;
				}
				const len1 = data20.length;
				for (let i2 = 0; i2 < len1; i2++) {
					let data21 = data20[i2];
					if (data21 && typeof data21 == "object" && !Array.isArray(data21)) {
						if (data21.name === void 0) {
							const err57 = {
								instancePath: instancePath + "/tables/" + i2,
								schemaPath: "#/properties/tables/items/required",
								keyword: "required",
								params: { missingProperty: "name" },
								message: "must have required property 'name'",
								schema: schema63.properties.tables.items.required,
								parentSchema: schema63.properties.tables.items,
								data: data21
							};
							if (vErrors === null) vErrors = [err57];
							else vErrors.push(err57);
							errors++;
						}
						if (data21.newName === void 0) {
							const err58 = {
								instancePath: instancePath + "/tables/" + i2,
								schemaPath: "#/properties/tables/items/required",
								keyword: "required",
								params: { missingProperty: "newName" },
								message: "must have required property 'newName'",
								schema: schema63.properties.tables.items.required,
								parentSchema: schema63.properties.tables.items,
								data: data21
							};
							if (vErrors === null) vErrors = [err58];
							else vErrors.push(err58);
							errors++;
						}
						for (const key4 in data21) if (!(key4 === "name" || key4 === "newName")) {
							const err59 = {
								instancePath: instancePath + "/tables/" + i2,
								schemaPath: "#/properties/tables/items/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key4 },
								message: "must NOT have additional properties",
								schema: false,
								parentSchema: schema63.properties.tables.items,
								data: data21
							};
							if (vErrors === null) vErrors = [err59];
							else vErrors.push(err59);
							errors++;
						}
						if (data21.name !== void 0) {
							let data22 = data21.name;
							if (typeof data22 === "string") {
								if (data22.length > 255) {
									const err60 = {
										instancePath: instancePath + "/tables/" + i2 + "/name",
										schemaPath: "#/definitions/objectName/maxLength",
										keyword: "maxLength",
										params: { limit: 255 },
										message: "must NOT have more than 255 characters",
										schema: 255,
										parentSchema: schema47,
										data: data22
									};
									if (vErrors === null) vErrors = [err60];
									else vErrors.push(err60);
									errors++;
								}
								if (data22.length < 1) {
									const err61 = {
										instancePath: instancePath + "/tables/" + i2 + "/name",
										schemaPath: "#/definitions/objectName/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										message: "must NOT have fewer than 1 characters",
										schema: 1,
										parentSchema: schema47,
										data: data22
									};
									if (vErrors === null) vErrors = [err61];
									else vErrors.push(err61);
									errors++;
								}
							} else {
								const err62 = {
									instancePath: instancePath + "/tables/" + i2 + "/name",
									schemaPath: "#/definitions/objectName/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema47.type,
									parentSchema: schema47,
									data: data22
								};
								if (vErrors === null) vErrors = [err62];
								else vErrors.push(err62);
								errors++;
							}
						}
						if (data21.newName !== void 0) {
							let data23 = data21.newName;
							if (typeof data23 === "string") {
								if (data23.length > 255) {
									const err63 = {
										instancePath: instancePath + "/tables/" + i2 + "/newName",
										schemaPath: "#/definitions/objectName/maxLength",
										keyword: "maxLength",
										params: { limit: 255 },
										message: "must NOT have more than 255 characters",
										schema: 255,
										parentSchema: schema47,
										data: data23
									};
									if (vErrors === null) vErrors = [err63];
									else vErrors.push(err63);
									errors++;
								}
								if (data23.length < 1) {
									const err64 = {
										instancePath: instancePath + "/tables/" + i2 + "/newName",
										schemaPath: "#/definitions/objectName/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										message: "must NOT have fewer than 1 characters",
										schema: 1,
										parentSchema: schema47,
										data: data23
									};
									if (vErrors === null) vErrors = [err64];
									else vErrors.push(err64);
									errors++;
								}
							} else {
								const err65 = {
									instancePath: instancePath + "/tables/" + i2 + "/newName",
									schemaPath: "#/definitions/objectName/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema47.type,
									parentSchema: schema47,
									data: data23
								};
								if (vErrors === null) vErrors = [err65];
								else vErrors.push(err65);
								errors++;
							}
						}
					} else {
						const err66 = {
							instancePath: instancePath + "/tables/" + i2,
							schemaPath: "#/properties/tables/items/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object",
							schema: schema63.properties.tables.items.type,
							parentSchema: schema63.properties.tables.items,
							data: data21
						};
						if (vErrors === null) vErrors = [err66];
						else vErrors.push(err66);
						errors++;
					}
				}
			} else {
				const err67 = {
					instancePath: instancePath + "/tables",
					schemaPath: "#/properties/tables/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema63.properties.tables.type,
					parentSchema: schema63.properties.tables,
					data: data20
				};
				if (vErrors === null) vErrors = [err67];
				else vErrors.push(err67);
				errors++;
			}
		}
	} else {
		const err68 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema63.type,
			parentSchema: schema63,
			data
		};
		if (vErrors === null) vErrors = [err68];
		else vErrors.push(err68);
		errors++;
	}
	validate19.errors = vErrors;
	return errors === 0;
}
const entryValidators = {
	"alicloud-rds": AlicloudRdsEntry,
	"redshift-serverless": RedshiftServerlessEntry,
	"redshift": RedshiftEntry
};
const mergedByPart = {
	"alicloud-rds": [],
	"redshift-serverless": ["source", "target"],
	"redshift": ["source", "target"]
};
// src/document/validate/defaults.ts
function withDefaults(over, under, sourceMap, byPart) {
	const fields = {};
	const keys = {};
	const values = {};
	for (const from of [under, over]) for (const [name, value] of Object.entries(from)) {
		const lower = fields[name];
		fields[name] = byPart.includes(name) && isObject(value) && isObject(lower) ? withDefaults(value, lower, sourceMap, []) : value;
		keys[name] = sourceMap.keyOf(from, name) ?? 0;
		values[name] = sourceMap.valueOf(from, name) ?? 0;
	}
	sourceMap.recordMap(fields, keys, values);
	return fields;
}
const isObject = (json) => typeof json === "object" && json !== null && !Array.isArray(json);
// src/document/validate/timestamp.ts
const parts = /^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:[Tt ]\s*([0-9]{1,2}):([0-9]{2})(?::([0-9]{2})([.][0-9]+)?)?\s*(Z|z|UTC|[+-][0-9]{1,2}(?::?[0-9]{2})?)?)?$/;
function explainTimestamp(text) {
	const found = parts.exec(text.trim());
	if (found === null) return {
		problem: "is not a time",
		hint: `write a date, a time and a zone: ${example}`
	};
	const [, year = "", month = "", day = "", hour, minute = "00", second = "00", fraction = "", zone] = found;
	const two = (digits) => digits.padStart(2, "0");
	const dayOfMonth = Number(day);
	const days = Number(month) >= 1 && Number(month) <= 12 ? new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate() : 0;
	if (dayOfMonth < 1 || dayOfMonth > days) return {
		problem: "is a day that does not exist",
		hint: days === 0 ? "months go from 01 to 12" : `${year}-${two(month)} has ${days} days`
	};
	if (Number(hour ?? 0) > 23 || Number(minute) > 59 || Number(second) > 59) return {
		problem: "is a time of day that does not exist",
		hint: "hours go to 23, minutes and seconds to 59"
	};
	const local = `${year}-${two(month)}-${two(day)}T${two(hour ?? "0")}:${minute}:${second}${fraction.slice(0, 10)}`;
	if (zone === void 0) return {
		problem: hour === void 0 ? "has no time of day" : "has no zone",
		hint: `write ${local}Z if that is UTC, or with its offset: ${local}+01:00`
	};
	const offset = fullOffset(zone);
	return {
		problem: "is not written as a plan needs it",
		hint: offset === void 0 ? "offsets go to 14:00" : `write ${local}${offset}`
	};
}
const example = "2026-11-20T09:14:00Z";
function fullOffset(zone) {
	if (/^(z|utc)$/i.test(zone)) return "Z";
	const [, sign = "+", hours = "0", minutes = "00"] = /^([+-])([0-9]{1,2}):?([0-9]{2})?$/.exec(zone) ?? [];
	return Number(hours) <= 14 && Number(minutes) <= 59 ? `${sign}${hours.padStart(2, "0")}:${minutes}` : void 0;
}
// src/document/validate/schema-diagnostics.ts
function reportSchemaErrors(errors, checked) {
	const misspelt = new Set();
	const withUnknown = new Set();
	for (const error of errors) {
		if (checked.diagnostics.isFull) return;
		if (error.keyword !== "additionalProperties") continue;
		withUnknown.add(error.instancePath);
		const meant = unknownField(error, checked);
		if (meant !== void 0) misspelt.add(`${error.instancePath}/${meant}`);
	}
	for (const error of errors) {
		if (checked.diagnostics.isFull) return;
		const { keyword, instancePath, params } = error;
		if (keyword === "additionalProperties" || keyword === "propertyNames") continue;
		if (keyword === "required" && misspelt.has(`${instancePath}/${String(params.missingProperty)}`)) continue;
		if (isCount(keyword) && withUnknown.has(instancePath)) continue;
		const path = pathOf(instancePath);
		const place = error.propertyName === void 0 ? path : [...path, error.propertyName];
		const last = error.propertyName === void 0 ? "value" : "key";
		const at = keyword === "uniqueItems" ? [...path, String(params.i)] : place;
		const location = checked.diagnostics.at(checked.sourceMap.find(checked.value, checked.offset, at, last));
		checked.diagnostics.add({
			...explain(error, path, checked),
			location
		});
	}
}
const isCount = (keyword) => keyword === "minProperties" || keyword === "maxProperties";
const pathOf = (pointer) => pointer.split("/").slice(1).map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
function unknownField({ instancePath, params, parentSchema }, { value, offset, sourceMap, diagnostics }) {
	const name = String(params.additionalProperty);
	const known = keysOf(parentSchema?.properties);
	const meant = nearest(name, known);
	const code = instancePath === "/defaults" ? "unknown-provider" : "unknown-field";
	const what = instancePath === "/defaults" ? "provider" : "field";
	const at = sourceMap.find(value, offset, [...pathOf(instancePath), name], "key");
	diagnostics.error(code, `unknown ${what} ${quoted(name)}`, meant === void 0 ? `known here: ${list(known)}` : didYouMean(name, meant, quoted(meant)), at);
	return meant;
}
function explain(error, path, checked) {
	const { params, data, parentSchema } = error;
	const subject = error.propertyName === void 0 ? subjectOf(path, checked.whole) : `the name ${shown(error.propertyName)}`;
	const bad = (message, hint) => diagnose("error", "bad-value", `${subject} ${message}`, hint);
	switch (error.keyword) {
		case "required": return missingField(String(params.missingProperty), path, checked);
		case "type": return wrongType(String(params.type), subject, path, data, checked);
		case "pattern": {
			if (error.schemaPath.includes("/timestamp/")) {
				const { problem, hint } = explainTimestamp(String(data));
				return diagnose("error", "bad-timestamp", `${subject} ${problem}: ${shown(data)}`, hint);
			}
			const rule = parentSchema?.patternErrorMessage;
			return bad(`can't be ${shown(data)}`, typeof rule === "string" ? `write ${rule}` : `it must match ${String(params.pattern)}`);
		}
		case "const": return params.allowedValue === 1 && path.at(-1) === "version" ? bad(`must be 1, not ${shown(data)}`, "this release reads version 1 of the format") : bad(`can only be ${shown(params.allowedValue)}, not ${shown(data)}`, "leave the field out where that is not meant");
		case "enum": return bad(`can't be ${shown(data)}`, `write one of ${list(arrayOf(params.allowedValues).map(String))}`);
		case "minProperties":
		case "maxProperties": return parentSchema?.minProperties === 1 && parentSchema.maxProperties === 1 ? exactlyOne(subject, keysOf(parentSchema.properties), keysOf(data)) : bad(`can't have ${error.keyword === "minProperties" ? "fewer" : "more"} than ${String(params.limit)} fields`);
		case "minItems": return bad(params.limit === 1 ? "must not be an empty list" : `needs at least ${String(params.limit)} items`);
		case "minLength": return bad("must not be empty");
		case "maxLength": return bad(`is longer than ${String(params.limit)} characters`);
		case "minimum":
		case "maximum": return bad(`must be ${error.keyword === "minimum" ? "at least" : "at most"} ${String(params.limit)}, not ${shown(data)}`);
		case "uniqueItems": return bad(`lists ${shown(arrayOf(data)[Number(params.i)])} twice`);
		default: return bad(error.message ?? `breaks the rule ${error.keyword}`);
	}
}
const keysOf = (value) => typeof value === "object" && value !== null ? Object.keys(value) : [];
const arrayOf = (value) => Array.isArray(value) ? value : [];
function subjectOf(path, whole) {
	const name = path.findLast((step) => !/^[0-9]+$/.test(step));
	if (name === void 0) return whole;
	return name === path.at(-1) ? quoted(name) : `an item of ${quoted(name)}`;
}
function missingField(name, path, { value, provider, whole }) {
	const message = `${path.length === 0 ? whole : subjectOf(path, whole)} needs ${quoted(name)}`;
	if (provider !== void 0 && name !== "id" && path.every((step) => step === "source" || step === "target")) {
		const field = [...path, name].join(".");
		return diagnose("error", "missing-field", message, `add ${quoted(field)} to the entry, or once to \`defaults.${provider}\``);
	}
	const given = typeof value === "object" && value !== null && path.length === 0 && name === "version" ? "begin the plan with `version: 1`" : `add ${quoted(name)}`;
	return diagnose("error", "missing-field", message, given);
}
function wrongType(wanted, subject, path, data, checked) {
	const message = data === null ? `${subject} has no value; it must be ${wordsFor(wanted)}` : `${subject} must be ${wordsFor(wanted)}, not ${kindOf$1(data)}`;
	return diagnose("error", "wrong-type", message, typeHint(wanted, path, data, checked));
}
function typeHint(wanted, path, data, { value, offset, sourceMap, text }) {
	if (data === null) return "write a value, or delete the field";
	if (wanted === "string" && (typeof data === "number" || typeof data === "boolean")) {
		const written = /[^\s,\]}]{1,80}/y;
		written.lastIndex = sourceMap.find(value, offset, path);
		return `write it in quotes: "${written.exec(text)?.[0] ?? String(data)}"`;
	}
	if (typeof data === "string" && wanted === "boolean") return "write true or false, without quotes";
	if (typeof data === "string" && wanted === "integer") return "write a whole number, without quotes";
	if (wanted === "array") return "begin each item with `- `, or write `[a, b]`";
}
function exactlyOne(subject, known, present) {
	const found = present.length === 0 ? "it has none" : `it has ${list(present, "and")}`;
	const message = `${subject} needs exactly one of ${list(known)}; ${found}`;
	return diagnose("error", "exactly-one", message, "keep the one that names the backup you want");
}
// src/document/validate/validate-plan.ts
function validatePlan(document, file) {
	const { value, offset } = document;
	const { sourceMap, diagnostics, text } = file;
	const isShell = PlanShell(value);
	if (!isShell) reportSchemaErrors(PlanShell.errors ?? [], {
		value,
		offset,
		text,
		sourceMap,
		diagnostics,
		whole: "a restore plan"
	});
	const name = textOf(value, "name");
	const nameOffset = sourceMap.find(value, offset, ["name"]);
	const restores = field(value, "restores");
	const entries = [];
	for (const [index, item] of (isList(restores) ? restores : []).entries()) {
		const itemOffset = sourceMap.find(value, offset, ["restores", index]);
		entries.push(draftEntry(item, itemOffset, field(value, "defaults"), name ?? "", file));
	}
	const draft = {
		file,
		offset,
		nameOffset,
		entries,
		...name === void 0 ? {} : { name }
	};
	const valid = entries.flatMap(({ entry }) => entry ?? []);
	if (!isShell || valid.length < entries.length) return draft;
	const plan = {
		name: value.name,
		...value.description === void 0 ? {} : { description: value.description },
		labels: value.labels ?? {},
		file: file.path,
		entries: valid,
		location: diagnostics.at(nameOffset)
	};
	return {
		...draft,
		plan
	};
}
function draftEntry(item, offset, defaults, plan, file) {
	const { sourceMap, diagnostics, text } = file;
	if (!isMap(item)) {
		diagnostics.error("wrong-type", `an entry must be a map, not ${kindOf$1(item)}`, "begin it with `- id: …`", offset);
		return {
			offset,
			dependsOn: []
		};
	}
	const provider = providerOf(item, offset, file);
	if (provider === void 0) return {
		offset,
		fields: item,
		...known(item)
	};
	const own = field(defaults, provider);
	const fields = isMap(own) ? withDefaults(item, own, sourceMap, mergedByPart[provider]) : item;
	const validate = entryValidators[provider];
	if (!validate(fields)) {
		reportSchemaErrors(validate.errors ?? [], {
			value: fields,
			offset,
			text,
			sourceMap,
			diagnostics,
			whole: "an entry",
			provider
		});
		return {
			offset,
			fields,
			...known(fields)
		};
	}
	const timeoutMs = fields.timeout === void 0 ? void 0 : parseDuration(fields.timeout);
	const entry = {
		plan,
		id: fields.id,
		provider: fields.provider,
		fields,
		dependsOn: fields.dependsOn ?? [],
		generation: fields.generation ?? 1,
		...timeoutMs === void 0 ? {} : { timeoutMs },
		locate: (path) => diagnostics.at(sourceMap.find(fields, offset, path))
	};
	return {
		offset,
		fields,
		id: entry.id,
		dependsOn: entry.dependsOn,
		entry
	};
}
const providerNames = Object.keys(entryValidators);
const isProvider = (name) => Object.hasOwn(entryValidators, name);
function providerOf(item, offset, { sourceMap, diagnostics }) {
	const name = item.provider;
	const at = sourceMap.find(item, offset, ["provider"]);
	if (typeof name === "string" && isProvider(name)) return name;
	if (name === void 0) diagnostics.error("missing-field", "an entry needs `provider`", `add it: ${list(providerNames)}`, offset);
	else if (typeof name !== "string") diagnostics.error("wrong-type", `\`provider\` must be text, not ${kindOf$1(name)}`, `write ${list(providerNames)}`, at);
	else {
		const meant = nearest(name, providerNames);
		diagnostics.error("unknown-provider", `unknown provider ${quoted(name)}`, meant === void 0 ? `known here: ${list(providerNames)}` : didYouMean(name, meant, quoted(meant)), at);
	}
}
function known(fields) {
	const id = textOf(fields, "id");
	return {
		dependsOn: isList(fields.dependsOn) ? fields.dependsOn.filter((other) => typeof other === "string") : [],
		...id === void 0 ? {} : { id }
	};
}
const isMap = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const isList = (value) => Array.isArray(value);
const field = (value, name) => isMap(value) ? childOf(value, name) : void 0;
function textOf(value, name) {
	const text = field(value, name);
	return typeof text === "string" ? text : void 0;
}
// src/document/read/glob.ts
const isGlob = (path) => /[*?[{]/.test(path);
const maxAlternatives = 1e3;
function parseGlob(glob) {
	const patterns = alternatives(glob);
	if (patterns === void 0) return void 0;
	const byBase = new Map();
	for (const pattern of patterns) {
		const one = parsePattern(pattern);
		byBase.set(one.base, [...byBase.get(one.base) ?? [], one]);
	}
	return [...byBase].map(([base, globs]) => ({
		base,
		depth: Math.max(...globs.map(({ depth }) => depth)),
		matches: (parts) => globs.some((one) => one.matches(parts))
	}));
}
function parsePattern(pattern) {
	const parts = pattern.split("/");
	const wild = parts.findIndex(isGlob);
	const fixed = wild === -1 ? parts.length - 1 : wild;
	const names = parts.slice(fixed).map((part) => part === "**" ? many : namePattern(part));
	const base = parts.slice(0, fixed).join("/");
	return {
		base: base === "" ? pattern.startsWith("/") ? "/" : "." : base,
		depth: names.includes(many) ? Number.POSITIVE_INFINITY : names.length,
		matches: (path) => matchAll(names, path)
	};
}
function alternatives(glob) {
	const done = [];
	const open = [glob];
	let steps = 0;
	for (let next = open.pop(); next !== void 0; next = open.pop()) {
		steps += 1;
		const [, before, inside, after] = /^(.*?)\{([^{}]*)\}(.*)$/s.exec(next) ?? [];
		if (before === void 0 || inside === void 0 || after === void 0) done.push(next);
		else open.push(...inside.split(",").map((choice) => `${before}${choice}${after}`));
		if (done.length + open.length > 1e3 || steps > 4e3) return void 0;
	}
	return done;
}
const many = Symbol("many");
function namePattern(part) {
	const steps = (part.match(/\[!?[^\]]+\]|\*+|[\s\S]/gu) ?? []).map((step) => {
		if (step.startsWith("*")) return many;
		if (step === "?") return () => true;
		if (step.length > 2 && step.startsWith("[")) {
			const wanted = new RegExp(`^[${step.slice(1, -1).replace(/^!/, "^").replace(/[\\[]/g, "\\$&")}]$`, "su");
			return (character) => wanted.test(character);
		}
		return (character) => character === step;
	});
	return (name) => matchAll(steps, [...name]);
}
function matchAll(patterns, items) {
	let [at, item, star, taken] = [
		0,
		0,
		-1,
		0
	];
	while (item < items.length) {
		const wanted = patterns[at];
		if (wanted === many) {
			star = at;
			taken = item;
			at += 1;
		} else if (wanted?.(items[item] ?? "")) {
			at += 1;
			item += 1;
		} else if (star !== -1) {
			at = star + 1;
			taken += 1;
			item = taken;
		} else return false;
	}
	return patterns.slice(at).every((rest) => rest === many);
}
// src/document/read/find-plan-files.ts
async function findPlanFiles(paths, cwd, files) {
	const found = new Map();
	const diagnostics = [];
	for (const path of paths) try {
		for await (const one of findAt(path, cwd, files)) if (!one.ok) diagnostics.push(one.error);
		else {
			const real = await files.realpath(one.value.absolute);
			if (!found.has(real)) found.set(real, one.value);
		}
	} catch (error) {
		diagnostics.push(unreadable(path, error));
	}
	return {
		found: [...found.values()].sort((a, b) => a.path < b.path ? -1 : a.path > b.path ? 1 : 0),
		diagnostics
	};
}
const unreadable = (path, error) => diagnose("error", "file-unreadable", `${path} can't be read: ${error instanceof Error ? error.message : String(error)}`);
async function* findAt(path, cwd, files) {
	const absolute = resolve(cwd, path);
	const shown = (file) => (isAbsolute(path) ? file : relative(cwd, file)).split(sep).join("/");
	const kind = await kindOf(absolute, files);
	if (kind === "file") yield isPlanName(absolute) ? ok({
		path: shown(absolute),
		absolute
	}) : err(diagnose("error", "not-a-plan-file", `${path} does not end in .yaml or .yml`));
	else if (kind === "other") yield err(diagnose("error", "not-a-plan-file", `${path} is neither a file nor a folder`));
	else if (kind === "folder") yield* plansAmong(below(absolute, files), path, shown);
	else if (isGlob(path)) {
		const globs = parseGlob(path);
		if (globs === void 0) yield err(tooManyAlternatives(path));
		else yield* plansAmong(expand(globs, cwd, files), path, shown);
	} else {
		const hint = /(^|\/)plans\/?$/.test(path) ? "name the folder of your restore plans" : void 0;
		yield err(diagnose("error", "file-not-found", `${path} does not exist`, hint));
	}
}
async function* plansAmong(files, path, shown) {
	let count = 0;
	for await (const absolute of files) if (isPlanName(absolute)) {
		count += 1;
		yield ok({
			path: shown(absolute),
			absolute
		});
	} else if (/\.ya?ml$/i.test(absolute)) {
		const message = `${shown(absolute)} does not end in .yaml or .yml, in lower case`;
		yield err(diagnose("error", "not-a-plan-file", message, "rename it, or move it elsewhere"));
	}
	if (count === 0) yield err(diagnose("error", "no-plans-found", `${path} holds no .yaml or .yml file`, "name the folder of your restore plans"));
}
const tooManyAlternatives = (path) => diagnose("error", "too-many-alternatives", `the braces of ${clipped(path)} have more than ${maxAlternatives} alternatives`, "write a shorter list, `*` or a folder");
const clipped = (path) => path.length > 80 ? `${path.slice(0, 80)}…` : path;
const isPlanName = (file) => /\.ya?ml$/.test(file);
const isSkipped = (name) => name.startsWith(".") || name === "node_modules";
async function* expand(globs, cwd, files) {
	for (const glob of globs) {
		const base = resolve(cwd, glob.base);
		if (await kindOf(base, files) !== "folder") continue;
		for await (const file of below(base, files, glob.depth)) if (glob.matches(relative(base, file).split(sep))) yield file;
	}
}
async function* below(folder, files, depth = Number.POSITIVE_INFINITY, entered = new Set()) {
	const real = await files.realpath(folder);
	if (entered.has(real)) return;
	entered.add(real);
	for (const name of (await files.readdir(folder)).sort()) {
		if (isSkipped(name)) continue;
		const path = join(folder, name);
		const kind = await kindOf(path, files);
		if (kind === "folder" && depth > 1) yield* below(path, files, depth - 1, entered);
		else if (kind === "file") yield path;
	}
}
async function kindOf(path, files) {
	try {
		const stats = await files.stat(path);
		return stats.isFile() ? "file" : stats.isDirectory() ? "folder" : "other";
	} catch (error) {
		if (error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR" || error.code === "ELOOP")) return "absent";
		throw error;
	}
}
// src/document/read/read-sources.ts
async function readSources(paths, cwd, files = nodeFileSystem) {
	const sources = [];
	const { found, diagnostics: notFound } = await findPlanFiles(paths, cwd, files);
	const diagnostics = [...notFound];
	let bytes = 0;
	for (const file of found.slice(0, limits.files)) try {
		const { size } = await files.stat(file.absolute);
		const isTooLarge = size > limits.fileBytes;
		if (!isTooLarge) bytes += size;
		if (bytes > limits.totalBytes) {
			diagnostics.push(tooMany(`the plan files have more than ${limits.totalBytes} bytes together`));
			return {
				sources,
				diagnostics
			};
		}
		const source = isTooLarge ? err(tooLarge(file.path, size)) : decoded(file, await files.readFile(file.absolute));
		if (source.ok) sources.push(source.value);
		else diagnostics.push(source.error);
	} catch (error) {
		diagnostics.push(unreadable(file.path, error));
	}
	if (found.length > limits.files) diagnostics.push(tooMany(`there are more than ${limits.files} plan files`));
	return {
		sources,
		diagnostics
	};
}
function decoded({ path }, bytes) {
	const text = decodeUtf8(bytes);
	if (text.ok) return ok({
		path,
		text: text.value
	});
	const { byte, line, column } = text.error;
	const message = `${path} holds the byte 0x${byte}, which is not UTF-8`;
	return err(diagnose("error", "not-utf8", message, "save the file as UTF-8", {
		file: path,
		line,
		column
	}));
}
const tooMany = (message) => diagnose("error", "too-many-files", message, "name fewer files, or a smaller folder");
const tooLarge = (path, size) => diagnose("error", "file-too-large", `${path} has ${size} bytes; a plan file may have ${limits.fileBytes}`, "split it into several files", {
	file: path,
	line: 1,
	column: 1
});
// src/document/index.ts
async function loadPlans(sources, provider) {
	const files = sources.map(parseFile);
	const drafts = files.flatMap((file) => file.documents.map((document) => validatePlan(document, file)));
	checkNames(drafts);
	for (const draft of drafts) checkDependencies(draft);
	await checkWithProviders(drafts, provider);
	return {
		files: sources.length,
		entries: drafts.reduce((sum, { entries }) => sum + entries.length, 0),
		plans: drafts.flatMap(({ plan }) => plan ?? []),
		diagnostics: files.flatMap(({ diagnostics }) => diagnostics.all()).sort(compareDiagnostics)
	};
}
// src/app/documents.ts
async function readDocuments(paths, cwd) {
	const { sources, diagnostics } = await readSources(paths, cwd);
	return checkDocuments(sources, diagnostics);
}
async function checkDocuments(sources, before) {
	const loaded = await loadPlans(sources, (name) => providers[name]());
	const diagnostics = [...before, ...loaded.diagnostics];
	const texts = new Map(sources.map(({ path, text }) => [path, text]));
	return {
		report: {
			formatVersion: "1.0",
			kind: "ValidationReport",
			files: loaded.files,
			entries: loaded.entries,
			diagnostics
		},
		valid: diagnostics.every(({ severity }) => severity !== "error"),
		plans: loaded.plans,
		diagnostics,
		textOf: (file) => texts.get(file)
	};
}
export { checkDocuments, decodeUtf8, findPlanFiles, isGlob, isPlanName, isSkipped, parseGlob, readDocuments, readSources };
