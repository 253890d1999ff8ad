// src/action/github/error.ts
var GitHubError = class extends Error {
	name = "GitHubError";
	code;
	hint;
	status;
	constructor(code, message, hint, status) {
		super(message);
		this.code = code;
		this.hint = hint;
		this.status = status;
	}
};
// src/action/github/decode.ts
const isFields = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const strange = (what) => new GitHubError("github-answer-unexpected", `GitHub's answer holds no ${what}`, "check GITHUB_API_URL and any proxy in between");
function fieldsOf(value, what) {
	if (isFields(value)) return value;
	throw strange(what);
}
function listOf(value, what) {
	if (Array.isArray(value)) return value;
	throw strange(what);
}
function textOf(fields, name) {
	const value = fields[name];
	if (typeof value === "string") return value;
	throw strange(name);
}
function numberOf(fields, name) {
	const value = fields[name];
	if (typeof value === "number") return value;
	throw strange(name);
}
const maybeText = (fields, name) => {
	const value = fields[name];
	return typeof value === "string" ? value : void 0;
};
const within = (fields, name) => {
	const value = fields[name];
	return isFields(value) ? value : {};
};
// src/views/markdown/marker.ts
function hiddenMarker(...parts) {
	return `<!-- ${["reinstate", ...parts].map(safe).join(" ")} -->`;
}
const safe = (part) => part.replace(/[^A-Za-z0-9]/gu, (character) => `_${(character.codePointAt(0) ?? 0).toString(16)}_`);
const stamped = (marker, { commit, order }) => `${marker}<!-- of ${safe(commit)} ${Math.max(0, Math.trunc(order))} -->`;
function stampOf(body) {
	const [line = ""] = body.split(/\r?\n/, 1);
	const [, commit, order] = /<!-- of ([0-9a-f]{40}) (\d{1,16}) -->\s*$/.exec(line) ?? [];
	return commit === void 0 ? void 0 : {
		commit,
		order: Number(order)
	};
}
export { GitHubError, fieldsOf, hiddenMarker, isFields, listOf, maybeText, numberOf, stampOf, stamped, textOf, within };
