import { systemClock } from "./shared-app-clock.js";
import { visible } from "./shared-diagnostic-escape-control.js";
// src/cli/arguments/engine-options.ts
function engineOptions({ io, options }, note = (line) => io.stderr.write(`${line}\n`)) {
	return {
		cwd: io.cwd,
		env: io.env,
		clock: systemClock(io.now),
		...options.ledger !== void 0 && { ledger: options.ledger },
		settings: options.settings,
		...options.verbose && { trace: (request) => note(traceLine(request)) }
	};
}
function traceLine(trace) {
	const answer = [trace.status === void 0 ? void 0 : String(trace.status), trace.error === void 0 ? void 0 : visible(trace.error)].filter((part) => part !== void 0);
	const id = trace.requestId === void 0 ? "" : `, request ${visible(trace.requestId)}`;
	return `> ${trace.provider} ${trace.operation} ${visible(trace.region)}: ${answer.join(" ") || "no answer"} in ${Math.round(trace.durationMs)}ms, attempt ${trace.attempt}${id}`;
}
export { engineOptions };
