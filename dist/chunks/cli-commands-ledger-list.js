import { exit } from "./shared-app-exit-status.js";
import { settings } from "./shared-app-settings-engine.js";
import { ledgerListText, stateStyles } from "./shared-views-text.js";
import { diagnose } from "./shared-cli-codes.js";
import { outputFlags } from "./shared-cli-command.js";
import { printDiagnostics } from "./shared-cli-terminal-diagnostic.js";
import { result } from "./shared-cli-terminal-views-format-views-text.js";
import { reportOf, textOptions, withLedger } from "./shared-cli-commands-ledger-ledger-report.js";
// src/cli/commands/ledger/list.ts
const isState = (name) => Object.hasOwn(stateStyles, name);
const list = {
	args: "",
	summary: "show what is on record",
	flags: [
		settings.ledger,
		settings.only,
		settings.json,
		...outputFlags
	],
	options: [{
		flags: "--state <STATES>",
		help: "only records in these states, such as unknown,failed"
	}],
	examples: [["reinstate ledger list --state unknown", "what a person has to settle"], ["reinstate ledger list --ledger git:reinstate-ledger --only inc-4821", "of one restore plan, on a branch"]],
	run
};
async function run(invocation) {
	const { io, options, commandOptions } = invocation;
	const wanted = typeof commandOptions["state"] === "string" ? commandOptions["state"].split(",").map((name) => name.trim()) : [];
	const slip = wanted.find((name) => !isState(name));
	if (slip !== void 0) {
		const hint = `the states are ${Object.keys(stateStyles).join(", ")}; several are separated by commas`;
		await printDiagnostics(io, [diagnose("error", "bad-value", `--state ${JSON.stringify(slip)} is no state of a record`, hint)], options.noColor);
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
