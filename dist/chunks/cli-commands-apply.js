import { personAuthorizations, refusalOf } from "./shared-app.js";
import { newLedgerNote, withHost } from "./shared-app-ledger.js";
import { applyExit, exit, runResult } from "./shared-app-exit-status.js";
import { filesOf, pinsOf } from "./shared-app-saved-plan.js";
import { settings } from "./shared-app-settings-engine.js";
import { applyReport } from "./shared-engine-execute-engine-polling.js";
import { apply as apply$1 } from "./shared-engine-call-engine-claims-engine-execute-engine-plan-engine-polling-model.js";
import { computePlan } from "./shared-engine-plan.js";
import { executionPlan } from "./shared-engine-plan-execution-plan.js";
import { countActions, workCount } from "./shared-model-planned.js";
import { counted, duration, quantity, wholeSeconds } from "./shared-views-format-human.js";
import { diagnosticsText, foldNote, folded, refusal, result, textOptions, validationResult } from "./shared-cli-terminal-views-format-views-text.js";
import { doublesOf, doublesOptions, planText, readSavedPlan } from "./shared-cli-cli-arguments-views-text.js";
import { visible } from "./shared-diagnostic-escape-control.js";
import { amount } from "./shared-views-format-amount.js";
import { painter } from "./shared-views-format-paint.js";
import { fittedTable } from "./shared-views-format-table.js";
import { entryName, restoredName, shortKey } from "./shared-views-text-names.js";
import { engineOptions } from "./shared-cli-arguments-engine-options.js";
import { readPlans } from "./shared-cli-arguments-plans.js";
import { diagnose } from "./shared-cli-codes.js";
import { cloudFlags, outputFlags } from "./shared-cli-command.js";
import { showsUnicode, wantsColor, write } from "./shared-cli-terminal-io.js";
import { printDiagnostics } from "./shared-cli-terminal-diagnostic.js";
import { callLeft, eventText, initialProgress, lineProgress, reduceProgress, share, totalsText } from "./shared-app-views-progress.js";
import { askedFor } from "./shared-model-call.js";
import { clipped, displayWidth, fitted, padded } from "./shared-views-format-width.js";
import { progressText } from "./shared-views-text-status.js";
import { createInterface } from "node:readline/promises";
// src/views/text/report.ts
const outcomeStyles = {
	restored: "green",
	skipped: "dim",
	failed: "red",
	detached: "cyan",
	"not-run": "yellow",
	unknown: "red"
};
const outcomes = [
	"restored",
	"skipped",
	"failed",
	"detached",
	"not-run",
	"unknown"
];
const limits = {
	rows: 40,
	failures: 30,
	sameFailure: 5
};
function reportText(report, options) {
	const paint = painter(options.color);
	const took = Date.parse(report.finishedAt) - Date.parse(report.startedAt);
	if (!options.verbose && report.summary.skipped === report.calls.length) return `${paint("bold", outcomeSummary(report.summary))}\n`;
	return `${[
		callTable(report.calls, paint, options),
		failureLines(report.calls, paint, options.verbose),
		[`${paint("bold", outcomeSummary(report.summary))} ${paint("dim", `in ${duration(took)} (run ${visible(report.runId)})`)}`]
	].filter((lines) => lines.length > 0).map((lines) => lines.join("\n")).join("\n\n")}\n`;
}
function outcomeSummary(summary) {
	const counts = outcomes.filter((outcome) => summary[outcome] > 0).map((outcome) => `${quantity(summary[outcome])} ${outcome.replace("-", " ")}`);
	if (counts.length === 0) return "nothing to do";
	return counts.length === 1 && summary.skipped > 0 ? `nothing to do: ${quantity(summary.skipped)} restored before` : counts.join(", ");
}
function callTable(calls, paint, options) {
	const good = calls.filter(({ outcome }) => outcome === "restored" || outcome === "skipped");
	const { shown, hidden } = folded(good, limits.rows, options.verbose);
	const kept = new Set(shown);
	const several = new Set(calls.flatMap(({ account }) => account ?? [])).size > 1;
	const rows = calls.filter((call) => kept.has(call) || call.outcome !== "restored" && call.outcome !== "skipped").map((call) => callRow(call, several));
	const columns = [
		{ title: "outcome" },
		{ title: "entry" },
		{ title: "restore" },
		{ title: "account" },
		{
			title: "took",
			align: "right"
		},
		{
			title: "size",
			align: "right"
		},
		{
			title: "rate",
			align: "right"
		},
		{
			title: "attempts",
			align: "right"
		},
		{
			title: "request",
			optional: !options.verbose
		}
	];
	return [...fittedTable(columns, rows, paint, options.columns), ...foldNote(hidden, "")];
}
function callRow(call, withAccount) {
	const took = tookMs(call);
	const { progress } = call;
	const rate = progress !== void 0 && progress.unit !== "%" && took !== void 0 && took > 0 && call.outcome === "restored" ? progress.done / (took / 1e3) : void 0;
	return [
		{
			text: call.outcome,
			style: outcomeStyles[call.outcome]
		},
		{ text: entryName(call) },
		{ text: nameOf(call) },
		{ text: withAccount ? visible(call.account ?? "") : "" },
		{ text: took === void 0 ? "" : duration(took) },
		{ text: progress === void 0 ? "" : amount(progress) },
		{ text: rate === void 0 ? "" : `${quantity(rate)} ${visible(progress?.unit ?? "")}/s` },
		{ text: call.attempts === 0 ? "" : String(call.attempts) },
		{
			text: call.requestId === void 0 ? "" : visible(call.requestId),
			style: "dim"
		}
	];
}
function tookMs(call) {
	if (call.startedAt === void 0 || call.finishedAt === void 0) return void 0;
	return Date.parse(call.finishedAt) - Date.parse(call.startedAt);
}
const nameOf = ({ restores, operation, key }) => restoredName(restores) ?? `${visible(operation)} ${shortKey(key)}`;
function failureLines(calls, paint, verbose) {
	const groups = new Map();
	for (const call of calls) {
		const { diagnostic, outcome } = call;
		if (diagnostic === void 0) continue;
		const same = `${outcome} ${diagnostic.code} ${diagnostic.message} ${diagnostic.hint ?? ""}`;
		const group = groups.get(same);
		if (group === void 0) groups.set(same, {
			diagnostic,
			calls: [call]
		});
		else group.calls.push(call);
	}
	const { shown, hidden } = folded([...groups.values()], limits.failures, verbose);
	return [...shown.flatMap((group) => groupLines(group.diagnostic, group.calls, paint, verbose)), ...foldNote(hidden, "")];
}
function groupLines(diagnostic, calls, paint, verbose) {
	const { shown, hidden } = folded(calls, limits.sameFailure, verbose);
	return [
		...shown.map((call) => `${paint(outcomeStyles[call.outcome], call.outcome)} ${entryName(call)}  ${nameOf(call)}`),
		...foldNote(hidden, ""),
		`  ${diagnostic.severity} ${visible(diagnostic.code)}: ${visible(diagnostic.message)}`,
		...diagnostic.hint === void 0 ? [] : [`  hint: ${visible(diagnostic.hint)}`]
	];
}
// src/cli/terminal/confirm.ts
async function confirmed(io) {
	const lines = createInterface({
		input: io.stdin,
		output: io.stderr,
		terminal: false
	});
	const closed = new Promise((resolve) => lines.once("close", () => resolve(void 0)));
	const answer = await Promise.race([lines.question("Restore? Only 'yes' will be accepted: "), closed]);
	if (answer === void 0) io.stderr.write("\n");
	lines.close();
	return answer?.trim() === "yes";
}
// src/views/progress/bars.ts
function barLines(state, now, screen) {
	const paint = painter(screen.color);
	const width = screen.columns - 1;
	const active = [...state.active.values()].slice(0, Math.max(1, screen.rows - 4));
	const hidden = state.active.size - active.length;
	const rows = active.map((call) => ({
		call,
		name: `${entryName(call.call)} ${targetText(call)}`,
		details: detailsText(call, now)
	}));
	const layout = layOut(width, widest(rows.map(({ name }) => name)), widest(rows.map(({ details }) => details)));
	const line = (text) => clipped(text, width);
	return [
		...rows.map(({ call, name, details }) => {
			const style = call.waiting === void 0 ? "cyan" : "yellow";
			const bar = layout.bar === 0 ? [] : [paint(style, barText(call, layout.bar, screen.unicode))];
			const rest = layout.details < 4 ? [] : [clipped(details, layout.details)];
			return [
				paint("bold", padded(fitted(name, layout.name), layout.name)),
				...bar,
				...rest
			].join("  ");
		}),
		...hidden > 0 ? [line(`… and ${quantity(hidden)} more running`)] : [],
		...state.notice === void 0 ? [] : [paint("yellow", line(visible(state.notice)))],
		paint("dim", line(totalsText(state, now)))
	];
}
function layOut(width, name, details) {
	const bar = width >= 99 ? 24 : width >= 71 ? 14 : 0;
	const taken = bar === 0 ? 2 : bar + 4;
	const given = Math.min(name, width, Math.max(12, width - taken - details));
	return {
		name: given,
		bar,
		details: width - taken - given
	};
}
const widest = (texts) => texts.reduce((width, text) => Math.max(width, displayWidth(text)), 0);
function targetText({ call }) {
	const [first, ...others] = askedFor(call);
	if (first === void 0) return visible(call.operation);
	return `${visible(first.target)}${others.length > 0 ? ` +${others.length}` : ""}`;
}
function barText({ rate }, width, unicode) {
	const [full, empty] = unicode ? ["━", "╌"] : ["#", "-"];
	const part = rate === void 0 ? 0 : share(rate.last) ?? 0;
	const filled = Math.round(part * width);
	return full.repeat(filled) + empty.repeat(width - filled);
}
function detailsText(active, now) {
	const { rate, waiting } = active;
	if (waiting !== void 0) return `waiting ${wholeSeconds(now - active.since)}: ${visible(waiting.message)}`;
	if (rate === void 0) return active.requestId === void 0 ? `submitting ${wholeSeconds(now - active.since)}` : `running ${wholeSeconds(now - active.since)}`;
	const left = callLeft(active, now);
	const still = now - rate.movedAt;
	return [
		progressText(rate.last),
		...rate.perSecond !== void 0 && rate.last.unit !== "%" && still <= 9e4 ? [`${quantity(rate.perSecond)} ${visible(rate.last.unit)}/s`] : [],
		still > 9e4 ? `no change for ${wholeSeconds(still)}` : left === void 0 ? "time left unknown" : leftText(left)
	].join("  ");
}
const leftText = (ms) => `${wholeSeconds(Math.ceil(ms / 1e3) * 1e3)} left`;
// src/cli/terminal/progress.ts
async function startProgress(io, noColor) {
	const { isTTY, columns, rows } = io.stderr;
	return isTTY === true && columns !== 0 && rows !== 0 && io.env["TERM"] !== "dumb" && (io.env["CI"] ?? "") === "" ? bars(io, noColor) : lines(io);
}
function lines(io) {
	const note = (line) => io.stderr.write(`${line}\n`);
	return {
		...lineProgress(note, io.now),
		note
	};
}
const frameMs = 200;
async function bars(io, noColor) {
	const { createLogUpdate } = await import("./on-demand-log-update.js");
	const { stderr } = io;
	const color = wantsColor(stderr, io.env, noColor);
	const unicode = showsUnicode(io.env);
	const draw = createLogUpdate(stderr);
	let state = initialProgress;
	const frame = () => {
		if (state.total === 0) return;
		const screen = {
			columns: stderr.columns ?? 80,
			rows: stderr.rows ?? 24,
			color,
			unicode
		};
		draw(barLines(state, io.now(), screen).join("\n"));
	};
	const note = (line) => {
		draw.clear();
		stderr.write(`${line}\n`);
		frame();
	};
	const timer = setInterval(frame, frameMs);
	return {
		emit: (event) => {
			const before = state;
			state = reduceProgress(state, event);
			const ending = event.type === "ended" && event.outcome !== "skipped" ? eventText(before, event) : void 0;
			if (ending !== void 0 && event.type === "ended") note(painter(color)(outcomeStyles[event.outcome], ending));
		},
		note,
		stop: () => {
			clearInterval(timer);
			draw.clear();
			draw.done();
		}
	};
}
// src/cli/commands/apply.ts
const apply = {
	args: "[paths...]",
	summary: "restore, wait and report; what is done or in flight is never sent again",
	flags: [
		...cloudFlags,
		settings.parallel,
		settings.laneParallel,
		settings.timeout,
		settings.pollMin,
		settings.pollMax,
		settings.lease,
		settings.settle,
		...outputFlags
	],
	options: [
		{
			flags: "--from <FILE>",
			help: "run a saved execution plan, and refuse when anything has moved since"
		},
		...doublesOptions,
		{
			flags: "--yes",
			help: "don't ask"
		},
		{
			flags: "--detach",
			help: "submit, record and leave; the provider's jobs go on"
		},
		{
			flags: "--skip-blocked",
			help: "leave out what is blocked and what depends on it"
		}
	],
	examples: [
		["reinstate apply", "show the execution plan, ask, restore"],
		["reinstate apply --from plan.json --yes", "exactly what was reviewed"],
		["reinstate apply --yes --detach && reinstate status", "submit now, look later"]
	],
	run
};
async function run(invocation) {
	const { io, options, commandOptions } = invocation;
	const asked = await applyTarget(invocation);
	if ("refused" in asked) return refusal(io, options, [asked.refused]);
	const documents = await readPlans(asked.paths, io, options);
	if (!documents.valid) {
		await validationResult(io, options, documents);
		return exit.refused;
	}
	const progress = await startProgress(io, options.noColor);
	try {
		return await withHost({
			...engineOptions(invocation, progress.note),
			emit: progress.emit
		}, async (host, ledger) => {
			const { saved, only } = asked;
			const request = {
				plans: documents.plans,
				only,
				offline: false,
				doubles: doublesOf(commandOptions),
				...saved && { pins: pinsOf(saved) }
			};
			const run = await computePlan(request, host);
			const refusal = refusalOf(run, saved, commandOptions["skipBlocked"] === true);
			if (refusal !== void 0) return refuse(invocation, documents, run, refusal);
			const note = workCount(countActions(run)) > 0 ? await newLedgerNote(ledger) : void 0;
			if (note !== void 0) await printDiagnostics(io, [note], options.noColor);
			if (!await isConfirmed(invocation, documents, run)) {
				if (options.json) await result(io, options, executionPlan(run), () => "");
				return exit.refused;
			}
			io.interrupts.beGraceful(() => progress.note("Stopping: what is in flight is being recorded; its jobs go on at the provider. Again to stop at once."));
			const detach = commandOptions["detach"] === true;
			const authorizations = await personAuthorizations(run, documents, host, io.cwd);
			const skipBlocked = commandOptions["skipBlocked"] === true;
			const outcome = await apply$1({
				run,
				authorizations,
				detach,
				skipBlocked,
				signal: io.interrupts.signal
			}, host);
			progress.stop();
			if (outcome.is === "refused") {
				await refuse(invocation, documents, outcome.run, outcome.diagnostics);
				return applyExit(executionPlan(outcome.run), {
					interrupted: io.interrupts.signal.aborted,
					detach
				});
			}
			const report = applyReport(outcome.report);
			await result(io, options, report, () => reportText(outcome.report, textOptions(io, io.stdout, options, documents)));
			await write(io.stderr, carryOnHint(outcome.report, outcome.interrupted, host.ledger.url));
			return runResult(outcome.report, {
				interrupted: outcome.interrupted,
				detach
			}).exit;
		});
	} finally {
		progress.stop();
	}
}
async function applyTarget({ io, options, paths, commandOptions }) {
	const { from } = commandOptions;
	if (typeof from !== "string") return {
		paths,
		only: options.only
	};
	if (paths.length > 0 || options.only.length > 0) return { refused: diagnose("error", "bad-usage", "--from takes neither paths nor --only: the saved execution plan names them", "narrow it when you save it: reinstate plan --only PLAN --out FILE") };
	const saved = await readSavedPlan(from, io.cwd);
	return saved.ok ? {
		paths: filesOf(saved.value),
		only: saved.value.only ?? [],
		saved: saved.value
	} : { refused: saved.error };
}
async function refuse({ io, options }, documents, run, more) {
	await result(io, options, executionPlan(run), () => more.length > 0 ? "" : planText(run, textOptions(io, io.stdout, options, documents)));
	if (options.json) await printDiagnostics(io, run.diagnostics, options.noColor);
	await printDiagnostics(io, more, options.noColor);
	return exit.refused;
}
async function isConfirmed({ io, options, commandOptions }, documents, run) {
	if (commandOptions["yes"] === true || workCount(countActions(run)) === 0) {
		const warnings = run.diagnostics.filter(({ severity }) => severity !== "info");
		await write(io.stderr, diagnosticsText(warnings, textOptions(io, io.stderr, options, documents)));
		return true;
	}
	const output = options.json ? io.stderr : io.stdout;
	await write(output, `${planText(run, textOptions(io, output, options, documents))}\n`);
	if (io.stdin.isTTY !== true) {
		await printDiagnostics(io, [diagnose("error", "cannot-ask", "there is no terminal to ask on, so nothing was sent", "pass --yes to restore without being asked")], options.noColor);
		return false;
	}
	if (await confirmed(io)) return true;
	await printDiagnostics(io, [diagnose("error", "not-confirmed", "not confirmed, so nothing was sent", "answer yes, or pass --yes")], options.noColor);
	return false;
}
function carryOnHint({ summary }, interrupted, ledger) {
	const going = summary.detached > 0 ? `${counted(summary.detached, "restore goes", "restores go")} on at the provider, on record in ${ledger}.\n` : "";
	if (interrupted) return `\nInterrupted. ${going}To carry on, without sending anything twice: reinstate apply\n`;
	return going === "" ? "" : `\n${going}To look: reinstate status. To wait for the end: reinstate apply.\n`;
}
export { apply };
