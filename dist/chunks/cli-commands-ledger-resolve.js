import { withHost } from "./shared-app-ledger.js";
import { exit } from "./shared-app-exit-status.js";
import { backupKinds } from "./shared-app-providers.js";
import { settings } from "./shared-app-settings-engine.js";
import { err, ok } from "./shared-model-result.js";
import { diagnose } from "./shared-engine-codes.js";
import { indexLedger, openSessions } from "./shared-engine-engine-claims-engine-util.js";
import { mayBeSame } from "./shared-engine-claims-accounts.js";
import { findRecord, ledgerRecordText } from "./shared-engine-claims-views-format-views-text.js";
import { resolve as resolve$1 } from "./shared-engine-claims-record-transitions.js";
import { watchOf } from "./shared-engine-claims-watch.js";
import { engineOptions } from "./shared-cli-arguments-engine-options.js";
import { diagnose as diagnose$1 } from "./shared-cli-codes.js";
import { outputFlags } from "./shared-cli-command.js";
import { printDiagnostics } from "./shared-cli-terminal-diagnostic.js";
import { result } from "./shared-cli-terminal-views-format-views-text.js";
import { reportOf, textOptions } from "./shared-cli-commands-ledger-ledger-report.js";
// src/engine/claims/settle-record.ts
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
	return diagnose("error", "record-not-unknown", `${plan}/${entry} ${key.slice(0, 12)} is ${state}${by}, and only an unknown outcome can be settled`, `see: reinstate ledger show ${key.slice(0, 12)}`);
}
// src/engine/claims/resolve-record.ts
async function resolveRecord(host, prefix, resolution) {
	if (resolution.as === "failed") {
		const listed = await stillListed(host, prefix);
		if (listed !== void 0) return err(listed);
	}
	return settleRecord(host.ledger, prefix, resolution, () => host.clock.now());
}
async function ofOtherAccount(record, session) {
	const { account: recorded, plan, entry, region, scope } = record;
	if (recorded === void 0) return void 0;
	const seen = await session.account({
		region,
		scope,
		account: recorded
	});
	if (!seen.ok || mayBeSame(seen.value, recorded)) return void 0;
	return diagnose("error", "wrong-account", `${plan}/${entry} was sent in account ${recorded}, and the credentials are of account ${seen.value ?? ""}`, `use credentials of account ${recorded}: with others, its job can't be seen`);
}
async function stillListed(host, prefix) {
	const snapshot = await host.ledger.read();
	const found = findRecord(snapshot, prefix);
	if (!found.ok || found.value.state !== "unknown") return void 0;
	const record = found.value;
	const sessions = openSessions(host);
	try {
		const session = await sessions.get(record.provider);
		const strange = await ofOtherAccount(record, session);
		if (strange !== void 0) return strange;
		const taken = indexLedger(snapshot).jobs.get(record.lane) ?? new Set();
		const seen = await session.observe([watchOf(record, record, taken)]);
		if (!seen.ok) {
			if (seen.error.permission !== void 0) return void 0;
			const message = `${record.plan}/${record.entry}: the provider could not be asked whether it lists the job: ${seen.error.message}`;
			return diagnose("error", "not-observed", message, "make it reachable first: a restore that runs after all would be sent a second time");
		}
		const observation = seen.value[0];
		if (observation?.state !== "running" && observation?.state !== "succeeded") return void 0;
		const request = observation.requestId === void 0 ? "" : ` (request ${observation.requestId})`;
		return diagnose("error", "job-listed", `the provider lists the job of ${record.plan}/${record.entry} as ${observation.state}${request}, so it has not failed`, "run: reinstate apply. It settles the record by what the provider lists");
	} finally {
		await sessions.close();
	}
}
// src/cli/commands/ledger/resolve.ts
const resolve = {
	args: "<key>",
	summary: "settle a record whose outcome is unknown, after looking at the target yourself",
	flags: [
		settings.ledger,
		settings.json,
		settings.requestTimeout,
		...outputFlags
	],
	options: [{
		flags: "--as <OUTCOME>",
		help: "restored: it is there, and is never sent again; failed: it isn't, and the next apply tries again (refused while the provider lists its job)"
	}, {
		flags: "--why <TEXT>",
		help: "what you saw; kept in the ledger with your name"
	}],
	examples: [["reinstate ledger resolve 3f9c2b1d --as restored --why 'the table is there, 1,204,331 rows'", "it was accepted after all"], ["reinstate ledger resolve 3f9c2b1d --as failed --why 'no table, no job in the console'", "it never arrived"]],
	run
};
async function run(invocation) {
	const { io, options, paths } = invocation;
	const [key = ""] = paths;
	const asked = finding(invocation);
	if (!asked.ok) {
		await printDiagnostics(io, [asked.error], options.noColor);
		return exit.refused;
	}
	return withHost(engineOptions(invocation), async (host) => {
		const settled = await resolveRecord(host, key, {
			...asked.value,
			by: host.actor
		});
		if (!settled.ok) {
			await printDiagnostics(io, [settled.error], options.noColor);
			return exit.refused;
		}
		const report = reportOf(host.ledger, [settled.value], await host.ledger.read());
		const kinds = await backupKinds();
		await result(io, options, report, () => ledgerRecordText(report, {
			...textOptions(invocation),
			backupKinds: kinds
		}));
		return exit.ok;
	});
}
const example = "for example: reinstate ledger resolve KEY --as restored --why 'counted the rows'";
function finding({ commandOptions }) {
	const { as, why } = commandOptions;
	if (as !== "restored" && as !== "failed") {
		const given = typeof as === "string" ? `--as ${JSON.stringify(as)} is neither restored nor failed` : "resolve needs --as restored or --as failed";
		return err(diagnose$1("error", typeof as === "string" ? "bad-value" : "bad-usage", given, example));
	}
	const text = typeof why === "string" ? why.trim() : "";
	return text === "" ? err(diagnose$1("error", "bad-usage", "resolve needs --why TEXT: what you saw, for those who read the ledger later", example)) : ok({
		as,
		why: text
	});
}
export { resolve };
