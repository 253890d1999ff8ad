import { systemClock } from "./shared-app-clock.js";
import { withLedger as withLedger$1 } from "./shared-app-ledger.js";
import { wantsColor } from "./shared-cli-terminal-io.js";
// src/cli/commands/ledger/ledger-report.ts
function withLedger({ io, options: { ledger } }, work) {
	return withLedger$1({
		cwd: io.cwd,
		env: io.env,
		clock: systemClock(io.now),
		...ledger !== void 0 && { ledger }
	}, work);
}
function reportOf({ url }, records, { runs }) {
	const named = new Map();
	for (const { claim, attempts } of records) for (const id of [...attempts.map(({ run }) => run), ...claim === void 0 ? [] : [claim.run]]) {
		const run = runs.get(id);
		if (run !== void 0) named.set(id, run);
	}
	return {
		formatVersion: "1.0",
		kind: "LedgerReport",
		ledger: url,
		records,
		runs: [...named.values()]
	};
}
const textOptions = ({ io, options }) => ({
	now: io.now(),
	color: wantsColor(io.stdout, io.env, options.noColor),
	verbose: options.verbose,
	...io.stdout.isTTY === true && io.stdout.columns !== void 0 && { columns: io.stdout.columns }
});
export { reportOf, textOptions, withLedger };
