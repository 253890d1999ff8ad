// src/views/json.ts
const order = [
	"formatVersion kind runId only files name plan file line column digest id entry provider key action reason operation source target restores outcome ledger observed state",
	"number token run adopted submittedAt apiRequestId endedAt ended problem generation account region scope",
	"as by actor tool workflowRun commit pullRequest url author approvedBy requiredApprovals mergedBy description labels",
	"requestId attempts startedAt finishedAt createdAt expiresAt progress done total unit pin input lane entries",
	"targets resolved why at claim fence authorization intent version updatedAt baseline",
	"severity code message hint location diagnostic diagnostics plans calls records runs summary",
	"restore resume retry none blocked restored skipped failed detached not-run unknown"
].flatMap((names) => names.split(" "));
const rank = new Map(order.map((name, index) => [name, index]));
function jsonText(document) {
	return `${JSON.stringify(ordered(document), null, 2)}\n`;
}
const verbatim = new Set([
	"input",
	"baseline",
	"labels"
]);
function ordered(value) {
	if (Array.isArray(value)) return value.map(ordered);
	if (typeof value !== "object" || value === null) return value;
	const entries = Object.entries(value).sort(([a], [b]) => position(a) - position(b) || (a < b ? -1 : 1));
	return Object.fromEntries(entries.map(([name, part]) => [name, verbatim.has(name) ? part : ordered(part)]));
}
const position = (name) => rank.get(name) ?? order.length;
export { jsonText };
