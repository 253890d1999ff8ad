import { ledgerListText, stateStyles } from "./shared-views-text.js";
import { exit } from "./shared-cli-cli-terminal.js";
import { complain, problem } from "./shared-cli-terminal-diagnostic.js";
import { result } from "./shared-cli-terminal-views-format-views-text.js";
import { reportOf, textOptions, withLedger } from "./shared-cli-commands-ledger-report.js";
// src/cli/commands/ledger/list.ts
const isState = (name) => Object.hasOwn(stateStyles, name);
async function list(invocation) {
	const { io, options, own } = invocation;
	const wanted = typeof own["state"] === "string" ? own["state"].split(",").map((name) => name.trim()) : [];
	const slip = wanted.find((name) => !isState(name));
	if (slip !== void 0) {
		const hint = `the states are ${Object.keys(stateStyles).join(", ")}; several are separated by commas`;
		await complain(io, [problem("bad-value", `--state ${JSON.stringify(slip)} is no state of a record`, hint)], options.noColor);
		return exit.refused;
	}
	const report = await withLedger(invocation, async (ledger) => {
		const snapshot = await ledger.read();
		const picked = [...snapshot.records.values()].filter(picks(options.only, new Set(wanted))).sort(byName);
		return reportOf(ledger, picked, snapshot);
	});
	await result(io, options, report, () => ledgerListText(report, textOptions(invocation)));
	return exit.ok;
}
const picks = (only, states) => {
	const names = new Set(only);
	return ({ plan, entry, state }) => (names.size === 0 || names.has(plan) || names.has(`${plan}/${entry}`)) && (states.size === 0 || states.has(state));
};
const byName = (a, b) => compare(a.plan, b.plan) || compare(a.entry, b.entry);
const compare = (a, b) => a < b ? -1 : a > b ? 1 : 0;
export { list };
