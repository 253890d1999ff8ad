// src/cli/terminal/io.ts
const gone = new Set([
	"EPIPE",
	"EIO",
	"ERR_STREAM_DESTROYED"
]);
function forgiveFailures(output) {
	let first;
	output.on("error", (error) => {
		if (!gone.has(error.code ?? "")) first ??= error;
	});
	return () => first;
}
function write(output, text) {
	return new Promise((resolve) => {
		if (output.destroyed || text === "") resolve();
		else output.write(text, () => resolve());
	});
}
function wantsColor(output, env, noColor) {
	if (noColor || (env["NO_COLOR"] ?? "") !== "" || env["TERM"] === "dumb") return false;
	return output.isTTY === true;
}
function showsUnicode(env) {
	const locale = [
		env["LC_ALL"],
		env["LC_CTYPE"],
		env["LANG"]
	].find((value) => value !== void 0 && value !== "") ?? "";
	return env["TERM"] !== "linux" && /utf-?8/i.test(locale);
}
// src/cli/exit-status.ts
const exit = {
	ok: 0,
	refused: 1,
	changes: 2,
	notRestored: 3,
	unknown: 4,
	interrupted: 130
};
function planStatus({ summary }, failed, detailed) {
	if (failed || summary.blocked > 0) return exit.refused;
	return detailed && summary.restore + summary.resume + summary.retry > 0 ? exit.changes : exit.ok;
}
function applyStatus({ summary, calls }, interrupted, detach) {
	if (interrupted) return exit.interrupted;
	if (summary.unknown > 0) return exit.unknown;
	const left = detach ? calls.some(isRefused) : summary["not-run"] + summary.detached > 0;
	return summary.failed > 0 || left ? exit.notRestored : exit.ok;
}
function monitoringStatus({ calls }, untold) {
	const some = (is) => calls.some(is);
	if (some(({ ledger }) => ledger === "unknown")) return exit.unknown;
	if (some(({ ledger, observed }) => ledger !== "restored" && [ledger, observed].some((is) => is === "failed" || is === "cancelled"))) return exit.notRestored;
	if (untold) return exit.refused;
	return some(({ ledger }) => ledger !== "restored") ? exit.changes : exit.ok;
}
const isRefused = ({ outcome, diagnostic }) => outcome === "not-run" && diagnostic?.severity === "error" && diagnostic.code !== "dependency-failed";
export { applyStatus, exit, forgiveFailures, monitoringStatus, planStatus, showsUnicode, wantsColor, write };
