import { personAuthorizations, refusalOf } from "./chunks/shared-app.js";
import { systemClock } from "./chunks/shared-app-clock.js";
import { planPaths } from "./chunks/shared-app-default-paths.js";
import { readDocuments } from "./chunks/shared-app-document-document-parse-document-read-document-rules-document-validate-validators-generated.js";
import { newLedgerNote, withHost } from "./chunks/shared-app-ledger.js";
import { asExecutionPlan, filesOf, pinsOf } from "./chunks/shared-app-saved-plan.js";
import { checkedSettings } from "./chunks/shared-app-settings.js";
import { diagnose } from "./chunks/shared-diagnostic-diagnostic.js";
import { applyReport } from "./chunks/shared-engine-execute-engine-polling.js";
import { apply as apply$1 } from "./chunks/shared-engine-call-engine-claims-engine-execute-engine-plan-engine-polling-model.js";
import { computePlan } from "./chunks/shared-engine-plan.js";
import { executionPlan } from "./chunks/shared-engine-plan-execution-plan.js";
import { status as status$1 } from "./chunks/shared-engine-plan-status.js";
import { countActions, workCount } from "./chunks/shared-model-planned.js";
import { err, ok } from "./chunks/shared-model-result.js";
// src/index.ts
async function validate(options = {}) {
	return (await documentsOf(options)).report;
}
async function plan(options = {}) {
	const ready = await readyFor(options);
	if (!ready.ok) return ready.error;
	const { plans, settings } = ready.value;
	const { offline = false, only = [] } = options;
	const run = await withEngine(options, settings, (host) => computePlan({
		plans,
		only,
		offline
	}, host));
	report(options, run.diagnostics);
	return executionPlan(run);
}
async function apply(options = {}) {
	const { from: saved, detach = false, skipBlocked = false, signal = new AbortController().signal, cwd = process.cwd() } = options;
	const checked = saved === void 0 ? void 0 : await asExecutionPlan(saved);
	if (checked?.ok === false) return reportOf([noExecutionPlan(checked.error)]);
	const ready = await readyFor(saved === void 0 ? options : {
		...options,
		paths: filesOf(saved)
	});
	if (!ready.ok) return ready.error;
	const documents = ready.value;
	const { plans, settings } = documents;
	const only = saved === void 0 ? options.only ?? [] : saved.only ?? [];
	return withEngine(options, settings, async (host, ledger) => {
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
		report(options, run.diagnostics);
		const refusal = refusalOf(run, saved, skipBlocked);
		if (refusal !== void 0) {
			report(options, refusal);
			return executionPlan(run);
		}
		const note = workCount(countActions(run)) > 0 ? await newLedgerNote(ledger) : void 0;
		if (note !== void 0) report(options, [note]);
		const authorizations = await personAuthorizations(run, documents, host, cwd);
		const outcome = await apply$1({
			run,
			authorizations,
			detach,
			skipBlocked,
			signal
		}, host);
		if (outcome.is === "done") return applyReport(outcome.report);
		report(options, outcome.diagnostics);
		return executionPlan(outcome.run);
	});
}
async function status(options = {}) {
	const ready = await readyFor(options);
	if (!ready.ok) return ready.error;
	const { plans, settings } = ready.value;
	const { offline = false, only = [] } = options;
	const seen = await withEngine(options, settings, (host) => status$1({
		plans,
		only,
		offline
	}, host));
	report(options, seen.diagnostics);
	return seen.report;
}
const noExecutionPlan = (why) => diagnose("error", "saved-plan-unreadable", `from is no execution plan: ${why}`, "pass what plan() returned");
const reportOf = (diagnostics) => ({
	formatVersion: "1.0",
	kind: "ValidationReport",
	files: 0,
	entries: 0,
	diagnostics: [...diagnostics]
});
async function readyFor(options) {
	const settings = checkedSettings(options.settings ?? {});
	if (!settings.ok) return err(reportOf(settings.error));
	const documents = await documentsOf(options);
	return documents.valid ? ok({
		...documents,
		settings: settings.value
	}) : err(documents.report);
}
async function documentsOf(options) {
	const { paths: named = [], cwd = process.cwd() } = options;
	const { paths, notes } = await planPaths(named, cwd);
	report(options, notes);
	return readDocuments(paths, cwd);
}
function withEngine(options, settings, work) {
	const { cwd = process.cwd(), env = process.env, ledger, onEvent, onRequest } = options;
	const engine = {
		cwd,
		env,
		clock: systemClock(),
		...ledger !== void 0 && { ledger },
		settings
	};
	return withHost({
		...engine,
		...onEvent && { emit: (event) => onEvent(event) },
		...onRequest && { trace: (request) => onRequest(request) }
	}, work);
}
function report({ onDiagnostic }, diagnostics) {
	for (const diagnostic of diagnostics) onDiagnostic?.(diagnostic);
}
export { apply, plan, status, validate };
