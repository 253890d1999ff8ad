import { createHash } from "node:crypto";
// src/engine/util/canonical-json.ts
function canonicalJson(value) {
	if (value === void 0 || value === null || typeof value !== "object") return JSON.stringify(value ?? null);
	let text = "";
	if (isList(value)) {
		for (const item of value) text += `${text === "" ? "" : ","}${canonicalJson(item)}`;
		return `[${text}]`;
	}
	for (const name of Object.keys(value).sort()) {
		const member = value[name];
		if (member !== void 0) text += `${text === "" ? "" : ","}${JSON.stringify(name)}:${canonicalJson(member)}`;
	}
	return `{${text}}`;
}
const sha256 = (text) => createHash("sha256").update(text).digest("hex");
const isList = (value) => Array.isArray(value);
export { canonicalJson, sha256 };
