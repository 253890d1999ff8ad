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
export { GitHubError, fieldsOf, isFields, listOf, maybeText, numberOf, textOf, within };
