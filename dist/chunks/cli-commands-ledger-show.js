import { exit } from "./shared-app-exit-status.js";
import { backupKinds } from "./shared-app-providers.js";
import { settings } from "./shared-app-settings-engine.js";
import { findRecord, ledgerRecordText } from "./shared-engine-claims-views-format-views-text.js";
import { outputFlags } from "./shared-cli-command.js";
import { printDiagnostics } from "./shared-cli-terminal-diagnostic.js";
import { result } from "./shared-cli-terminal-views-format-views-text.js";
import { reportOf, textOptions, withLedger } from "./shared-cli-commands-ledger-ledger-report.js";
// src/cli/commands/ledger/show.ts
const show = {
	args: "<key>",
	summary: "show one record with all its attempts; the first characters of its key do",
	flags: [
		settings.ledger,
		settings.json,
		...outputFlags
	],
	options: [],
	examples: [["reinstate ledger show 3f9c2b1d", "who sent what when, and how it ended"]],
	run
};
async function run(invocation) {
	const { io, options, paths } = invocation;
	const [key = ""] = paths;
	return withLedger(invocation, async (ledger) => {
		const snapshot = await ledger.read();
		const found = findRecord(snapshot, key);
		if (!found.ok) {
			await printDiagnostics(io, [found.error], options.noColor);
			return exit.refused;
		}
		const report = reportOf(ledger, [found.value], snapshot);
		const kinds = await backupKinds();
		await result(io, options, report, () => ledgerRecordText(report, {
			...textOptions(invocation),
			backupKinds: kinds
		}));
		return exit.ok;
	});
}
export { show };
