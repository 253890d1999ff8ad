import { personAuthorizations, refusalOf } from "./shared-app.js";
import { newLedgerNote, withHost } from "./shared-app-ledger.js";
import { filesOf, hasWork, pinsOf } from "./shared-app-views-text.js";
import { apply as apply$1 } from "./shared-engine-claims-engine-execute-engine-plan-engine-polling.js";
import { computePlan } from "./shared-engine-plan.js";
import { counted, duration, quantity, wholeSeconds } from "./shared-views-format-human.js";
import { callsByKey, diagnosticsText, foldNote, folded, refusal, result, textOptions, validationResult } from "./shared-cli-terminal-views-format-views-text.js";
import { doublesOf, planText, readSavedPlan } from "./shared-cli-cli-arguments-views-text.js";
import { visible } from "./shared-diagnostic-escape-control.js";
import { amount } from "./shared-views-format-amount.js";
import { painter } from "./shared-views-format-paint.js";
import { fittedTable } from "./shared-views-format-table.js";
import { asked, entryName, restoresName, shortKey } from "./shared-views-format-views-text.js";
import { engineOptions } from "./shared-cli-arguments-cli-terminal.js";
import { readPlans } from "./shared-cli-arguments-plans.js";
import { applyStatus, exit, showsUnicode, wantsColor, write } from "./shared-cli-cli-terminal.js";
import { complain, problem } from "./shared-cli-terminal-diagnostic.js";
import { clipped, displayWidth, fitted, padded } from "./shared-views-format-width.js";
import { progressText } from "./shared-views-text-status.js";
import { callLeft, eventLine, eventText, heartbeatLine, heartbeatMs, initialProgress, reduceProgress, share, totalsText } from "./shared-views-progress.js";
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
	problems: 30,
	sameProblem: 5
};
function reportText(report, calls, options) {
	const paint = painter(options.color);
	const took = Date.parse(report.finishedAt) - Date.parse(report.startedAt);
	if (!options.verbose && report.summary.skipped === report.calls.length) return `${paint("bold", outcomeSummary(report.summary))}\n`;
	return `${[
		callTable(report.calls, calls, paint, options),
		problemLines(report.calls, calls, paint, options.verbose),
		[`${paint("bold", outcomeSummary(report.summary))} ${paint("dim", `in ${duration(took)} (run ${visible(report.runId)})`)}`]
	].filter((lines) => lines.length > 0).map((lines) => lines.join("\n")).join("\n\n")}\n`;
}
function outcomeSummary(summary) {
	const counts = outcomes.filter((outcome) => summary[outcome] > 0).map((outcome) => `${quantity(summary[outcome])} ${outcome.replace("-", " ")}`);
	if (counts.length === 0) return "nothing to do";
	return counts.length === 1 && summary.skipped > 0 ? `nothing to do: ${quantity(summary.skipped)} restored before` : counts.join(", ");
}
function callTable(calls, names, paint, options) {
	const good = calls.filter(({ outcome }) => outcome === "restored" || outcome === "skipped");
	const { shown, hidden } = folded(good, limits.rows, options.verbose);
	const kept = new Set(shown);
	const several = new Set(calls.flatMap(({ account }) => account ?? [])).size > 1;
	const rows = calls.filter((call) => kept.has(call) || call.outcome !== "restored" && call.outcome !== "skipped").map((call) => callRow(call, names, several));
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
function callRow(call, names, withAccount) {
	const took = tookMs(call);
	const { progress } = call;
	const rate = progress !== void 0 && progress.unit !== "%" && took !== void 0 && took > 0 && call.outcome === "restored" ? progress.done / (took / 1e3) : void 0;
	return [
		{
			text: call.outcome,
			style: outcomeStyles[call.outcome]
		},
		{ text: entryName(call) },
		{ text: nameOf(call, names) },
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
function nameOf(call, names) {
	const known = names.get(call.key);
	return known === void 0 ? `${visible(call.operation)} ${shortKey(call.key)}` : restoresName(known);
}
function problemLines(calls, names, paint, verbose) {
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
	const { shown, hidden } = folded([...groups.values()], limits.problems, verbose);
	return [...shown.flatMap((group) => groupLines(group.diagnostic, group.calls, names, paint, verbose)), ...foldNote(hidden, "")];
}
function groupLines(diagnostic, calls, names, paint, verbose) {
	const { shown, hidden } = folded(calls, limits.sameProblem, verbose);
	return [
		...shown.map((call) => `${paint(outcomeStyles[call.outcome], call.outcome)} ${entryName(call)}  ${nameOf(call, names)}`),
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
		facts: factsText(call, now)
	}));
	const layout = layOut(width, widest(rows.map(({ name }) => name)), widest(rows.map(({ facts }) => facts)));
	const line = (text) => clipped(text, width);
	return [
		...rows.map(({ call, name, facts }) => {
			const style = call.waiting === void 0 ? "cyan" : "yellow";
			const bar = layout.bar === 0 ? [] : [paint(style, barText(call, layout.bar, screen.unicode))];
			const rest = layout.facts < 4 ? [] : [clipped(facts, layout.facts)];
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
function layOut(width, name, facts) {
	const bar = width >= 99 ? 24 : width >= 71 ? 14 : 0;
	const taken = bar === 0 ? 2 : bar + 4;
	const given = Math.min(name, width, Math.max(12, width - taken - facts));
	return {
		name: given,
		bar,
		facts: width - taken - given
	};
}
const widest = (texts) => texts.reduce((width, text) => Math.max(width, displayWidth(text)), 0);
function targetText({ call }) {
	const [first, ...others] = asked(call);
	if (first === void 0) return visible(call.operation);
	return `${visible(first.target)}${others.length > 0 ? ` +${others.length}` : ""}`;
}
function barText({ pace }, width, unicode) {
	const [full, empty] = unicode ? ["━", "╌"] : ["#", "-"];
	const part = pace === void 0 ? 0 : share(pace.last) ?? 0;
	const filled = Math.round(part * width);
	return full.repeat(filled) + empty.repeat(width - filled);
}
function factsText(active, now) {
	const { pace, waiting } = active;
	if (waiting !== void 0) return `waiting ${wholeSeconds(now - active.since)}: ${visible(waiting.message)}`;
	if (pace === void 0) return active.requestId === void 0 ? `submitting ${wholeSeconds(now - active.since)}` : `running ${wholeSeconds(now - active.since)}`;
	const left = callLeft(active, now);
	const still = now - pace.movedAt;
	return [
		progressText(pace.last),
		...pace.rate !== void 0 && pace.last.unit !== "%" && still <= 9e4 ? [`${quantity(pace.rate)} ${visible(pace.last.unit)}/s`] : [],
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
	let state = initialProgress;
	const say = (line) => io.stderr.write(`${line}\n`);
	const heartbeat = setInterval(() => state.total > 0 && say(heartbeatLine(state, io.now())), heartbeatMs);
	return {
		emit: (event) => {
			const line = eventLine(state, event);
			state = reduceProgress(state, event);
			if (line !== void 0) say(line);
		},
		note: say,
		stop: () => clearInterval(heartbeat)
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
			const told = event.type === "ended" && event.outcome !== "skipped" ? eventText(before, event) : void 0;
			if (told !== void 0 && event.type === "ended") note(painter(color)(outcomeStyles[event.outcome], told));
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
async function apply(invocation) {
	const { io, options, own } = invocation;
	const asked = await whatToApply(invocation);
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
				doubles: doublesOf(own),
				...saved && { pins: pinsOf(saved) }
			};
			const run = await computePlan(request, host);
			const refusal = refusalOf(run, saved, own["skipBlocked"] === true);
			if (refusal !== void 0) return refuse(invocation, documents, run, refusal);
			const note = hasWork(run.document.summary) ? await newLedgerNote(ledger) : void 0;
			if (note !== void 0) await complain(io, [note], options.noColor);
			if (!await agreed(invocation, documents, run)) {
				if (options.json) await result(io, options, run.document, () => "");
				return exit.refused;
			}
			io.interrupts.beGraceful(() => progress.note("Stopping: what is in flight is being recorded; its jobs go on at the provider. Again to stop at once."));
			const detach = own["detach"] === true;
			const authorizations = await personAuthorizations(run, documents, host, io.cwd);
			const skipBlocked = own["skipBlocked"] === true;
			const outcome = await apply$1({
				run,
				authorizations,
				detach,
				skipBlocked,
				signal: io.interrupts.signal
			}, host);
			progress.stop();
			if (outcome.is === "refused") {
				const status = await refuse(invocation, documents, outcome.run, outcome.diagnostics);
				return io.interrupts.signal.aborted ? exit.interrupted : status;
			}
			await result(io, options, outcome.report, () => reportText(outcome.report, callsByKey(run), textOptions(io, io.stdout, options, documents)));
			await write(io.stderr, farewell(outcome.report, outcome.interrupted, host.ledger.url));
			return applyStatus(outcome.report, outcome.interrupted, detach);
		});
	} finally {
		progress.stop();
	}
}
async function whatToApply({ io, options, paths, own }) {
	const { from } = own;
	if (typeof from !== "string") return {
		paths,
		only: options.only
	};
	if (paths.length > 0 || options.only.length > 0) return { refused: problem("bad-usage", "--from takes neither paths nor --only: the saved execution plan names them", "narrow it when you save it: reinstate plan --only PLAN --out FILE") };
	const saved = await readSavedPlan(from, io.cwd);
	return saved.ok ? {
		paths: filesOf(saved.value),
		only: saved.value.only ?? [],
		saved: saved.value
	} : { refused: saved.error };
}
async function refuse({ io, options }, documents, run, more) {
	await result(io, options, run.document, () => more.length > 0 ? "" : planText(run, textOptions(io, io.stdout, options, documents)));
	if (options.json) await complain(io, run.diagnostics, options.noColor);
	await complain(io, more, options.noColor);
	return exit.refused;
}
async function agreed({ io, options, own }, documents, run) {
	if (own["yes"] === true || !hasWork(run.document.summary)) {
		const warnings = run.diagnostics.filter(({ severity }) => severity !== "info");
		await write(io.stderr, diagnosticsText(warnings, textOptions(io, io.stderr, options, documents)));
		return true;
	}
	const output = options.json ? io.stderr : io.stdout;
	await write(output, `${planText(run, textOptions(io, output, options, documents))}\n`);
	if (io.stdin.isTTY !== true) {
		await complain(io, [problem("cannot-ask", "there is no terminal to ask on, so nothing was sent", "pass --yes to restore without being asked")], options.noColor);
		return false;
	}
	if (await confirmed(io)) return true;
	await complain(io, [problem("not-confirmed", "not confirmed, so nothing was sent", "answer yes, or pass --yes")], options.noColor);
	return false;
}
function farewell({ summary }, interrupted, ledger) {
	const going = summary.detached > 0 ? `${counted(summary.detached, "restore goes", "restores go")} on at the provider, on record in ${ledger}.\n` : "";
	if (interrupted) return `\nInterrupted. ${going}To carry on, without sending anything twice: reinstate apply\n`;
	return going === "" ? "" : `\n${going}To look: reinstate status. To wait for the end: reinstate apply.\n`;
}
export { apply };
