import { isOpen } from "./shared-engine-engine-claims-engine-util.js";
import { computePlan } from "./shared-engine-plan.js";
import { admit, asDiagnostic, executeRun, incomplete, ledgerRefusal, originOf, readable, refuse, refuseAndFollow, refused, resumable, superseded, unreviewedChanges } from "./shared-action-commands-action-gate-action-record-action-report-action-trigger-engine-plan.js";
import { LedgerError } from "./shared-ledger.js";
import { askGit, errorsOf } from "./shared-action-checkout-action-commands-action-report-ledger-views-format-views-markdown.js";
import { checkWorkspace, diagnose, quiet, readPlans } from "./shared-action-action-checkout-action-report-action-runner.js";
import { narrowSelection, unappliedIn, withActionHost, withUnapplied } from "./shared-action-action-report-action-trigger.js";
import { errorFrom } from "./shared-diagnostic-diagnostic.js";
import { GitHubError } from "./shared-action-github.js";
// src/action/gate/admit-resume.ts
async function admitResume(context, host, { commit, branch }, plans) {
	const merged = new Map();
	const direct = [];
	const doubtful = [];
	const gone = new Map();
	try {
		const repository = cachingTexts(context.repository);
		const tip = await repository.branchTip(branch);
		for (const plan of plans) {
			if (await repository.textAt(plan.file, tip) === void 0) {
				gone.set(plan.name, superseded(plan.name, plan.file, branch, "gone"));
				continue;
			}
			const origin = await originOf(repository, plan.file, tip, branch);
			if (origin?.is === "merged") {
				const known = merged.get(origin.pullRequest.number) ?? {
					pullRequest: origin.pullRequest,
					plans: []
				};
				known.plans.push(plan);
				merged.set(origin.pullRequest.number, known);
			} else if (origin?.is === "direct") direct.push(plan);
			else doubtful.push(plan);
		}
		const asked = {
			commit,
			branch,
			tip,
			merged: [...merged.values()],
			direct,
			doubtful,
			onePush: false
		};
		const admission = await admit({
			...context,
			repository
		}, host, asked);
		return {
			...admission,
			refused: new Map([...admission.refused, ...gone]),
			merged: asked.merged
		};
	} catch (error) {
		if (!(error instanceof GitHubError)) throw error;
		const why = trouble(error);
		return {
			granted: new Map(),
			refused: new Map(plans.map(({ name }) => [name, why])),
			warnings: [],
			merged: [...merged.values()]
		};
	}
}
function cachingTexts(repository) {
	const texts = new Map();
	const textAt = (path, commit) => {
		const known = texts.get(`${commit}:${path}`) ?? repository.textAt(path, commit);
		texts.set(`${commit}:${path}`, known);
		return known;
	};
	return {
		...repository,
		textAt
	};
}
function trouble(error) {
	return refused("blocked", "GitHub can't be asked whether these plans were reviewed, so nothing of them was sent.", "mend that, then run this job again", { diagnostics: [errorFrom(error)] });
}
// src/action/commands/resume.ts
async function resume(context, task) {
	const { inputs, workspace } = context;
	const documents = await readPlans(workspace, inputs.plans);
	const expected = {
		commits: [task.commit],
		files: void 0
	};
	const { diagnostics: missing } = await checkWorkspace(workspace, inputs.plans, documents, expected, askGit(context.env));
	if (errorsOf(missing).length > 0) return refuse(context, task.commit, [], incomplete(errorsOf(missing)));
	if (!documents.valid) {
		const diagnostics = errorsOf(documents.diagnostics);
		const why = refused("invalid", "The restore plans are not valid. What is in flight of the valid ones was followed, and nothing was sent.", "correct them in a pull request; then run this job again", { diagnostics });
		return refuseAndFollow(context, task.commit, [], readable(documents), why);
	}
	const own = new Set();
	const ending = await withActionHost(context, (host) => carryOn(context, task, documents.plans, host, own)).catch((error) => {
		if (!(error instanceof LedgerError)) throw error;
		return refuse(context, task.commit, [], ledgerRefusal(error));
	});
	return withUnapplied(context, ending, documents.plans, own);
}
async function carryOn(context, task, all, host, own) {
	const { inputs } = context;
	const { records } = await host.ledger.read();
	const open = [...records.values()].filter(isOpen);
	const claimed = new Set(open.map(({ plan }) => plan));
	const fresh = task.begin ? await neverStarted(context, all, host) : new Set();
	const plans = all.filter(({ name }) => claimed.has(name) || fresh.has(name));
	const only = narrowSelection(inputs.only, plans);
	if (plans.length === 0 || only === void 0) return {
		...quiet("Of the restore plans here, none is in flight or waits to be sent."),
		diagnostics: notHere(open, [], all)
	};
	const admission = await admitResume(context, host, task, plans);
	const pins = new Map([...admission.granted.values()].flatMap((one) => [...one.pins]));
	const planned = await computePlan({
		plans,
		only,
		offline: false,
		pins
	}, host);
	const strange = unreviewedChanges(planned, admission.granted);
	const granted = new Map([...admission.granted].filter(([name]) => !strange.has(name)));
	const refusals = new Map([...admission.refused, ...strange]);
	const begin = new Set([...fresh].filter((name) => granted.has(name)));
	const free = resumable(planned, {
		refused: new Map(),
		begin: fresh
	});
	const held = new Map([...refusals].filter(([name]) => free.plans.some((plan) => plan.name === name && sends(plan))));
	const gate = {
		refused: new Map([...refusals].map(([name, refusal]) => [name, asDiagnostic(refusal)])),
		begin
	};
	const run = resumable(planned, gate);
	for (const name of begin) own.add(name);
	for (const name of held.keys()) own.add(name);
	const notes = [...admission.warnings, ...notHere(open, planned.plans, all)];
	return executeRun(context, host, {
		commit: task.commit,
		run,
		granted,
		refused: held,
		merged: withComments(admission),
		skipBlocked: true,
		notes
	});
}
async function neverStarted({ inputs }, plans, host) {
	const only = narrowSelection(inputs.only, plans);
	if (only === void 0) return new Set();
	return new Set(unappliedIn(await computePlan({
		plans,
		only,
		offline: true
	}, host)).map(({ plan }) => plan.name));
}
const sends = (plan) => plan.entries.some((entry) => entry.calls.some(({ action, record }) => action === "restore" || action === "retry" || action === "resume" && record?.state === "submitting"));
const maxComments = 10;
const withComments = ({ merged }) => merged.slice(0, maxComments);
function notHere(open, planned, all) {
	const keys = new Set(planned.flatMap((plan) => plan.entries.flatMap((entry) => entry.calls.map((call) => call.key))));
	const compiled = new Set(planned.map(({ name }) => name));
	const names = new Set(all.map(({ name }) => name));
	const lost = open.filter(({ plan, key }) => !names.has(plan) || compiled.has(plan) && !keys.has(key));
	return [...new Set(lost.map(({ plan }) => plan))].map((name) => diagnose("warning", "begun-elsewhere", names.has(name) ? `restores of ${name} are in flight that the plan no longer asks for, so this run can't follow them` : `restores of ${name} are in flight, and that plan is not among the plans of this job`, "bring the plan back as it was, in a pull request, until they have ended"));
}
export { resume };
