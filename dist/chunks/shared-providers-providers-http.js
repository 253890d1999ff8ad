import { diagnose, errorFrom } from "./shared-diagnostic-diagnostic.js";
// src/providers/http/redact.ts
const long = /[A-Za-z0-9+/=_%~-]{131,}/g;
const withoutTokens = (text) => text.replace(long, "…");
// src/providers/error-table.ts
const isRefusalStatus = (status) => status >= 400 && status < 600 && !between.has(status);
const between = new Set([
	407,
	408,
	411,
	413,
	414,
	421,
	431,
	451,
	494,
	499,
	502,
	504,
	511
]);
const isTooLong = (status) => status === 413 || status === 414 || status === 431;
function findRow(table, name, text = "") {
	return table.find((row) => row.names.some((one) => fits(one, name)) && (row.text?.test(text) ?? true));
}
function fits(pattern, name) {
	const [head = "", ...parts] = pattern.split("*");
	const tail = parts.pop();
	if (tail === void 0) return name === head;
	if (name.length < head.length + tail.length || !name.startsWith(head) || !name.endsWith(tail)) return false;
	const middle = name.slice(head.length, name.length - tail.length);
	let from = 0;
	return parts.every((part) => {
		const at = middle.indexOf(part, from);
		from = at + part.length;
		return at >= 0;
	});
}
// src/providers/general-failures.ts
const general = new Set([
	"account-refused",
	"answer-lost",
	"answer-unreadable",
	"ca-bundle-unreadable",
	"clock-skewed",
	"credentials-expired",
	"credentials-missing",
	"credentials-refused",
	"endpoint-invalid",
	"network-unreachable",
	"permission-missing",
	"proxy-invalid",
	"proxy-refused",
	"service-unavailable",
	"signature-invalid",
	"throttled",
	"tls-untrusted",
	"unexpected-error"
]);
const isGeneral = ({ code }) => general.has(code);
function unchecked(failure, what, path) {
	const { permission, message, hint } = failure;
	if (permission !== void 0) {
		const forbidden = `not checked, ${what}: ${permission} is not allowed`;
		return diagnose("warning", "check-forbidden", forbidden, `allow ${permission} to have it checked`, path);
	}
	if (isGeneral(failure)) return errorFrom(failure, path);
	return diagnose("error", "check-failed", `can't check ${what}: ${message}`, hint, path);
}
function eachOnce(diagnostics, alike = new Set()) {
	const seen = new Set();
	return diagnostics.filter((diagnostic) => {
		const { code, path, message } = diagnostic;
		const key = JSON.stringify(isGeneral(diagnostic) || alike.has(code) ? [code] : [
			code,
			path,
			message
		]);
		return !seen.has(key) && seen.add(key);
	});
}
export { eachOnce, findRow, isRefusalStatus, isTooLong, unchecked, withoutTokens };
