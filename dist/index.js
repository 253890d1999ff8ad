import { personAuthorizations, refusalOf } from "./chunks/shared-app.js";
import { systemClock } from "./chunks/shared-app-clock.js";
import { planPaths } from "./chunks/shared-app-default-paths.js";
import { readDocuments } from "./chunks/shared-app-document-document-rules-validators-generated.js";
import { newLedgerNote, withHost } from "./chunks/shared-app-ledger.js";
import { asExecutionPlan, filesOf, hasWork, pinsOf } from "./chunks/shared-app-views-text.js";
import { defaultSettings } from "./chunks/shared-engine-host.js";
import { apply as apply$1 } from "./chunks/shared-engine-claims-engine-execute-engine-plan-engine-polling.js";
import { computePlan } from "./chunks/shared-engine-plan.js";
import { status as status$1 } from "./chunks/shared-engine-plan-status.js";
// src/index.ts
async function validate(options = {}) {
	return (await documentsOf(options)).report;
}
async function plan(options = {}) {
	const { valid, report, plans } = await documentsOf(options);
	if (!valid) return report;
	const { offline = false, only = [] } = options;
	const run = await withEngine(options, (host) => computePlan({
		plans,
		only,
		offline
	}, host));
	tell(options, run.diagnostics);
	return run.document;
}
async function apply(options = {}) {
	const { from: saved, detach = false, skipBlocked = false, signal = new AbortController().signal, cwd = process.cwd() } = options;
	const checked = saved === void 0 ? void 0 : await asExecutionPlan(saved);
	if (checked?.ok === false) return noExecutionPlan(checked.error);
	const documents = await documentsOf(saved === void 0 ? options : {
		...options,
		paths: filesOf(saved)
	});
	if (!documents.valid) return documents.report;
	const { plans } = documents;
	const only = saved === void 0 ? options.only ?? [] : saved.only ?? [];
	return withEngine(options, async (host, ledger) => {
		const doubles = {
			adopt: options.adopt ?? [],
			again: options.again ?? []
		};
		const run = await computePlan({
			plans,
			only,
			offline: false,
			doubles,
			...saved && { pins: pinsOf(saved) }
		}, host);
		tell(options, run.diagnostics);
		const refusal = refusalOf(run, saved, skipBlocked);
		if (refusal !== void 0) {
			tell(options, refusal);
			return run.document;
		}
		const note = hasWork(run.document.summary) ? await newLedgerNote(ledger) : void 0;
		if (note !== void 0) tell(options, [note]);
		const authorizations = await personAuthorizations(run, documents, host, cwd);
		const outcome = await apply$1({
			run,
			authorizations,
			detach,
			skipBlocked,
			signal
		}, host);
		if (outcome.is === "done") return outcome.report;
		tell(options, outcome.diagnostics);
		return outcome.run.document;
	});
}
async function status(options = {}) {
	const { valid, report, plans } = await documentsOf(options);
	if (!valid) return report;
	const { offline = false, only = [] } = options;
	const seen = await withEngine(options, (host) => status$1({
		plans,
		only,
		offline
	}, host));
	tell(options, seen.diagnostics);
	return seen.report;
}
const noExecutionPlan = (why) => ({
	formatVersion: "1.0",
	kind: "ValidationReport",
	files: 0,
	entries: 0,
	diagnostics: [{
		severity: "error",
		code: "saved-plan-unreadable",
		message: `from is no execution plan: ${why}`,
		hint: "pass what plan() returned"
	}]
});
async function documentsOf(options) {
	const { paths: named = [], cwd = process.cwd() } = options;
	const { paths, notes } = await planPaths(named, cwd);
	tell(options, notes);
	return readDocuments(paths, cwd);
}
function withEngine(options, work) {
	const { cwd = process.cwd(), env = process.env, ledger, settings = {}, onEvent, onRequest } = options;
	const engine = {
		cwd,
		env,
		clock: systemClock(),
		...ledger !== void 0 && { ledger },
		settings: {
			...defaultSettings,
			...settings
		}
	};
	return withHost({
		...engine,
		...onEvent && { emit: (event) => onEvent(event) },
		...onRequest && { trace: (request) => onRequest(request) }
	}, work);
}
function tell({ onDiagnostic }, diagnostics) {
	for (const diagnostic of diagnostics) onDiagnostic?.(diagnostic);
}
export { apply, plan, status, validate };
