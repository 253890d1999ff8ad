import { jsonText } from "./shared-views-json.js";
import { exit, write } from "./shared-cli-cli-terminal.js";
import { withLedger } from "./shared-cli-commands-ledger-report.js";
// src/cli/commands/ledger/export.ts
async function exportAll(invocation) {
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
export { exportAll };
