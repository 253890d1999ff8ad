import { actorName } from "./shared-app-engine.js";
import { err, ok } from "./shared-model-result.js";
import { findRecord, ledgerRecordText } from "./shared-engine-views-text.js";
import { problem } from "./shared-engine-problem.js";
import { resolve as resolve$1 } from "./shared-engine-transitions.js";
import { exit } from "./shared-cli2.js";
import { result } from "./shared-cli-views-format-views-text.js";
import { complain, problem as problem$1 } from "./shared-cli-diagnostic.js";
import { reportOf, textOptions, withLedger } from "./shared-cli-commands-ledger-report.js";
// src/engine/settle-record.ts
function settleRecord(ledger, prefix, resolution, now) {
	return ledger.update((snapshot) => {
		const found = findRecord(snapshot, prefix);
		if (!found.ok) return {
			result: found,
			message: ""
		};
		const settled = resolve$1(found.value, resolution, new Date(now()).toISOString());
		if (settled === void 0) return {
			result: err(notUnknown(found.value)),
			message: ""
		};
		const { plan, entry } = settled;
		const message = `${plan}: ${entry} settled as ${resolution.as} by ${resolution.by}: ${resolution.why}`;
		return {
			result: ok(settled),
			records: [settled],
			message
		};
	});
}
function notUnknown({ key, plan, entry, state, resolved }) {
	const by = resolved === void 0 ? "" : ` (settled by ${resolved.by} at ${resolved.at})`;
	return problem("error", "record-not-unknown", `${plan}/${entry} ${key.slice(0, 12)} is ${state}${by}, and only an unknown outcome can be settled`, `see: reinstate ledger show ${key.slice(0, 12)}`);
}
// src/cli/commands/ledger/resolve.ts
async function resolve(invocation) {
	const { io, options, paths } = invocation;
	const [key = ""] = paths;
	const asked = finding(invocation);
	if (!asked.ok) {
		await complain(io, [asked.error], options.noColor);
		return exit.refused;
	}
	return withLedger(invocation, async (ledger) => {
		const settled = await settleRecord(ledger, key, {
			...asked.value,
			by: actorName(io.env)
		}, io.now);
		if (!settled.ok) {
			await complain(io, [settled.error], options.noColor);
			return exit.refused;
		}
		const report = reportOf(ledger, [settled.value], await ledger.read());
		await result(io, options, report, () => ledgerRecordText(report, textOptions(invocation)));
		return exit.ok;
	});
}
const example = "for example: reinstate ledger resolve KEY --as restored --why 'counted the rows'";
function finding({ own }) {
	const { as, why } = own;
	if (as !== "restored" && as !== "failed") {
		const given = typeof as === "string" ? `--as ${JSON.stringify(as)} is neither restored nor failed` : "resolve needs --as restored or --as failed";
		return err(problem$1(typeof as === "string" ? "bad-value" : "bad-usage", given, example));
	}
	const text = typeof why === "string" ? why.trim() : "";
	return text === "" ? err(problem$1("bad-usage", "resolve needs --why TEXT: what you saw, for those who read the ledger later", example)) : ok({
		as,
		why: text
	});
}
export { resolve };
