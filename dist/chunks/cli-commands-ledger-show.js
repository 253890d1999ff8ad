import { findRecord, ledgerRecordText } from "./shared-engine-claims-views-format-views-text.js";
import { exit } from "./shared-cli-cli-terminal.js";
import { complain } from "./shared-cli-terminal-diagnostic.js";
import { result } from "./shared-cli-terminal-views-format-views-text.js";
import { reportOf, textOptions, withLedger } from "./shared-cli-commands-ledger-report.js";
// src/cli/commands/ledger/show.ts
async function show(invocation) {
	const { io, options, paths } = invocation;
	const [key = ""] = paths;
	return withLedger(invocation, async (ledger) => {
		const snapshot = await ledger.read();
		const found = findRecord(snapshot, key);
		if (!found.ok) {
			await complain(io, [found.error], options.noColor);
			return exit.refused;
		}
		const report = reportOf(ledger, [found.value], snapshot);
		await result(io, options, report, () => ledgerRecordText(report, textOptions(invocation)));
		return exit.ok;
	});
}
export { show };
