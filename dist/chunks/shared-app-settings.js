import { countBounds, defaultSettings, durationBounds, isWithin, settings } from "./shared-app-settings-engine.js";
import { err, ok } from "./shared-model-result.js";
import { diagnose } from "./shared-app-codes.js";
// src/app/settings/reader.ts
function settingsReader(host, find) {
	const problems = [];
	const written = (setting) => {
		const found = find(setting);
		return found && {
			...found,
			text: found.text.trim()
		};
	};
	const read = (setting) => {
		const found = written(setting);
		if (found === void 0) return void 0;
		const value = setting.parse(found.text);
		if (value === void 0) problems.push(badValue(`${found.where} is ${JSON.stringify(found.text)}, which is not ${setting.wanted}`, setting.hint));
		return value;
	};
	return {
		read,
		value: (setting) => read(setting) ?? (host === "action" ? setting.actionDefault : void 0) ?? setting.default,
		written,
		problems
	};
}
function fromVariable({ variable }, env) {
	const text = env[variable]?.trim() ?? "";
	return text === "" ? void 0 : {
		text,
		where: variable
	};
}
const badValue = (message, hint) => diagnose("error", "bad-value", message, hint);
// src/app/settings/engine-settings.ts
function engineSettings(reader) {
	const timeoutMs = reader.read(settings.timeout);
	const [min, max] = [reader.read(settings.pollMin), reader.read(settings.pollMax)];
	const [writtenMin, writtenMax] = [reader.written(settings.pollMin), reader.written(settings.pollMax)];
	if (min !== void 0 && max !== void 0 && min > max) reader.problems.push(pollCrossed(`${writtenMin?.where} ${writtenMin?.text}`, `${writtenMax?.where} ${writtenMax?.text}`));
	return {
		...defaultSettings,
		parallel: reader.value(settings.parallel),
		laneParallel: reader.value(settings.laneParallel),
		...timeoutMs !== void 0 && { timeoutMs },
		...pollBounds(min, max),
		requestTimeoutMs: reader.value(settings.requestTimeout),
		leaseMs: reader.value(settings.lease),
		settleMs: reader.value(settings.settle)
	};
}
const positive = {
	least: Number.MIN_VALUE,
	most: Number.MAX_VALUE
};
const bounds = {
	parallel: countBounds,
	laneParallel: countBounds,
	timeoutMs: durationBounds,
	pollMinMs: durationBounds,
	pollMaxMs: durationBounds,
	requestTimeoutMs: durationBounds,
	callsPerSecond: positive,
	leaseMs: durationBounds,
	settleMs: durationBounds,
	retryForMs: durationBounds,
	waitForMs: durationBounds
};
function checkedSettings(given) {
	const written = Object.entries(given).filter(([, value]) => value !== void 0);
	const problems = written.flatMap(([name, value]) => outOfBounds(name, value));
	const { pollMinMs: min, pollMaxMs: max } = given;
	if (min !== void 0 && max !== void 0 && min > max) problems.push(pollCrossed(`settings.pollMinMs ${min}`, `settings.pollMaxMs ${max}`));
	return problems.length === 0 ? ok({
		...defaultSettings,
		...Object.fromEntries(written),
		...pollBounds(min, max)
	}) : err(problems);
}
function outOfBounds(name, value) {
	const [, range] = Object.entries(bounds).find(([known]) => known === name) ?? [];
	if (range === void 0) return [badValue(`settings.${name} is no setting`, `the settings are ${Object.keys(bounds).join(", ")}`)];
	if (typeof value === "number" && isWithin(value, range) && (range !== countBounds || Number.isInteger(value))) return [];
	const wanted = range === positive ? "a number above 0" : `${range === countBounds ? "a whole number" : "a number of ms"} from ${range.least} to ${range.most}`;
	return [badValue(`settings.${name} is ${JSON.stringify(value) ?? String(value)}, which is not ${wanted}`, "see Settings in the types")];
}
function pollBounds(min, max) {
	const pollMinMs = min ?? Math.min(defaultSettings.pollMinMs, max ?? defaultSettings.pollMinMs);
	return {
		pollMinMs,
		pollMaxMs: max ?? Math.max(defaultSettings.pollMaxMs, pollMinMs)
	};
}
const pollCrossed = (min, max) => badValue(`${min} is longer than ${max}`, "the shortest pause can't be longer than the longest");
export { checkedSettings, engineSettings, fromVariable, settingsReader };
