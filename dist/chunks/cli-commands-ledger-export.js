import { exit } from "./shared-app-exit-status.js";
import { settings } from "./shared-app-settings-engine.js";
import { jsonText } from "./shared-views-json.js";
import { write } from "./shared-cli-terminal-io.js";
import { withLedger } from "./shared-cli-commands-ledger-ledger-report.js";
// src/cli/commands/ledger/export.ts
const exportLedger = {
	args: "",
	summary: "print the whole ledger as one JSON document",
	flags: [settings.ledger],
	options: [],
	examples: [["reinstate ledger export > ledger.json", "for an archive, or another tool"]],
	run
};
async function run(invocation) {
	const report = await withLedger(invocation, async (ledger) => {
		const { records, runs } = await ledger.read();
		return {
			formatVersion: "1.0",
			kind: "LedgerReport",
			ledger: ledger.url,
			records: [...records.values()],
			runs: [...runs.values()]
		};
	});
	await write(invocation.io.stdout, jsonText(report));
	return exit.ok;
}
export { exportLedger };
