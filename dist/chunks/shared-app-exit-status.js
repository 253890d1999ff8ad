import { workCount } from "./shared-model-planned.js";
// src/app/exit-status.ts
const exit = {
	ok: 0,
	refused: 1,
	changes: 2,
	notRestored: 3,
	unknown: 4,
	interrupted: 130
};
const order = [
	exit.interrupted,
	exit.unknown,
	exit.notRestored,
	exit.refused,
	exit.changes
];
const firstThatApplies = (...happened) => order.find((status) => happened.includes(status)) ?? exit.ok;
function runResult({ summary, calls }, { interrupted, detach }) {
	const failed = summary.failed > 0 || (detach ? calls.some(isLeftOut) : summary["not-run"] > 0);
	const going = summary.detached > 0;
	const status = firstThatApplies(interrupted && exit.interrupted, summary.unknown > 0 && exit.unknown, (failed || going && !detach) && exit.notRestored);
	if (summary.unknown > 0) return {
		outcome: "unknown",
		failureReason: "outcome-unknown",
		exit: status
	};
	if (status !== exit.ok) return {
		outcome: going && (interrupted || !failed) ? "detached" : "failed",
		failureReason: "restores-failed",
		exit: status
	};
	if (going || summary["not-run"] > 0) return {
		outcome: "detached",
		exit: status
	};
	return {
		outcome: summary.restored > 0 ? "applied" : "nothing-to-do",
		exit: status
	};
}
const isLeftOut = ({ outcome, diagnostic }) => outcome === "not-run" && diagnostic?.severity === "error" && diagnostic.code !== "dependency-failed";
const applyExit = (document, manner) => document.kind === "ApplyReport" ? runResult(document, manner).exit : firstThatApplies(manner.interrupted && exit.interrupted, exit.refused);
function planExit(document, { failed, detailed }) {
	if (document.kind === "ValidationReport") return validationExit(document);
	return firstThatApplies((failed || document.summary.blocked > 0) && exit.refused, detailed && workCount(document.summary) > 0 && exit.changes);
}
const validationExit = ({ diagnostics }) => firstThatApplies(diagnostics.some(({ severity }) => severity === "error") && exit.refused);
function monitoringExit({ calls }, unclear) {
	const open = calls.filter(({ ledger }) => ledger !== "restored");
	return firstThatApplies(open.some(({ ledger }) => ledger === "unknown") && exit.unknown, open.some(({ ledger, observed }) => [ledger, observed].some((state) => state === "failed" || state === "cancelled")) && exit.notRestored, unclear && exit.refused, open.length > 0 && exit.changes);
}
export { applyExit, exit, firstThatApplies, monitoringExit, planExit, runResult, validationExit };
