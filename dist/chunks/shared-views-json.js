// src/views/json.ts
const order = [
	"formatVersion kind runId only files name plan file line column digest id entry provider key action reason operation outcome ledger observed state",
	"number token run submittedAt apiRequestId endedAt ended problem generation region scope",
	"requestId attempts startedAt finishedAt createdAt expiresAt progress done total unit pin input lane entries",
	"targets resolved as by why at claim fence intent version updatedAt baseline",
	"severity code message hint location diagnostic diagnostics plans calls records runs summary",
	"restore resume retry none blocked restored skipped failed detached not-run unknown"
].flatMap((names) => names.split(" "));
const rank = new Map(order.map((name, index) => [name, index]));
function jsonText(document) {
	return `${JSON.stringify(ordered(document), null, 2)}\n`;
}
function ordered(value) {
	if (Array.isArray(value)) return value.map(ordered);
	if (typeof value !== "object" || value === null) return value;
	const entries = Object.entries(value).sort(([a], [b]) => position(a) - position(b) || (a < b ? -1 : 1));
	return Object.fromEntries(entries.map(([name, part]) => [name, name === "input" || name === "baseline" ? part : ordered(part)]));
}
const position = (name) => rank.get(name) ?? order.length;
export { jsonText };
