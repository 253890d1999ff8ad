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
const findingWith = () => (severity, code, message, path, hint) => ({
	severity,
	code,
	message,
	path,
	...hint !== void 0 && { hint }
});
const asFinding = ({ code, message, hint }, path) => ({
	severity: "error",
	code,
	message,
	...hint !== void 0 && { hint },
	path
});
function unchecked(failure, what, path) {
	const { permission, message, hint } = failure;
	const finding = findingWith();
	if (permission !== void 0) return finding("warning", "check-forbidden", `not checked, ${what}: ${permission} is not allowed`, path, `allow ${permission} to have it checked`);
	if (isGeneral(failure)) return asFinding(failure, path);
	return finding("error", "check-failed", `can't check ${what}: ${message}`, path, hint);
}
function eachOnce(findings, alike = new Set()) {
	const seen = new Set();
	return findings.filter((finding) => {
		const { code, path, message } = finding;
		const key = JSON.stringify(isGeneral(finding) || alike.has(code) ? [code] : [
			code,
			path,
			message
		]);
		return !seen.has(key) && seen.add(key);
	});
}
export { asFinding, eachOnce, findingWith, unchecked };
