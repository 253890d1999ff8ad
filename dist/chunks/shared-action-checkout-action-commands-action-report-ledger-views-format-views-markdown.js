import { err, ok } from "./shared-model-result.js";
import { diagnose } from "./shared-diagnostic-diagnostic.js";
import { askedFor as askedFor$1 } from "./shared-model-call.js";
import { LedgerError } from "./shared-ledger.js";
import { computePlan } from "./shared-engine-plan.js";
import { callsOf } from "./shared-model-planned.js";
import { gitEnvironment, gitRunner, lastLine } from "./shared-platform-git.js";
import { visibleJson } from "./shared-diagnostic-escape-control.js";
import { bytes, counted, duration, quantity, relative } from "./shared-views-format-human.js";
import { withActionHost } from "./shared-action-action-report-action-trigger.js";
import { stamped } from "./shared-views-markdown-marker.js";
import { fitted } from "./shared-views-format-width.js";
import { code, codeHtml, fenced, row, shown, tableHead, unbroken } from "./shared-views-markdown-escape.js";
import { prose } from "./shared-views-markdown-prose.js";
import { sidesOf, textOf } from "./shared-views-format-difference.js";
import { isFields, selectorText } from "./shared-views-format-selector.js";
import { openStore } from "./shared-ledger-store-validators-generated.js";
import { Buffer } from "node:buffer";
// src/action/checkout/git.ts
const timeoutMs = 6e4;
const maxBytes = 536870912;
const config = ["safe.directory=*"];
const askGit = (env) => async (folder, args) => {
	const result = await gitRunner({
		cwd: folder,
		env: gitEnvironment(env),
		timeoutMs,
		maxBytes,
		config
	})(args);
	if (!result.ok) return err(result.error.message);
	const { status, stdout, stderr } = result.value;
	return status === 0 ? ok(stdout.toString("utf8")) : err(lastLine(stderr, `git ended with ${status}`));
};
// src/views/markdown/place.ts
const safeUrl = /^https?:\/\/[\w.~:/?#%@!$&+,;=-]+$/;
function placeLink({ file, line }, { blobUrl }) {
	return link(code(`${file}:${line}`), blobUrl === void 0 ? void 0 : `${blobUrl}/${encoded(file)}?plain=1#L${line}`);
}
function fileLink(file, { blobUrl }) {
	return link(code(file), blobUrl === void 0 ? void 0 : `${blobUrl}/${encoded(file)}`);
}
function link(label, url) {
	return url !== void 0 && safeUrl.test(url) ? `[${label}](${url})` : label;
}
function encoded(path) {
	return path.replace(/\p{Cs}/gu, "�").split("/").map(encodeURIComponent).join("/").replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
// src/views/markdown/diagnostics.ts
const mostPlaces = 3;
function grouped(diagnostics) {
	const groups = new Map();
	for (const diagnostic of diagnostics) {
		const same = JSON.stringify([
			diagnostic.severity,
			diagnostic.code,
			diagnostic.message,
			diagnostic.hint
		]);
		const group = groups.get(same);
		if (group === void 0) groups.set(same, {
			first: diagnostic,
			all: [diagnostic]
		});
		else group.all.push(diagnostic);
	}
	return [...groups.values()];
}
function diagnosticItem({ first, all }, page, concerns = "") {
	const places = [...new Set(all.flatMap(({ location }) => location === void 0 ? [] : [placeLink(location, page)]))];
	const more = places.length - mostPlaces;
	const lines = [`- ${places.length === 0 ? "" : `${places.slice(0, mostPlaces).join(", ")}${more > 0 ? ` and ${more} more` : ""}: `}${prose(first.message)} (${code(first.code, 60)})`];
	if (concerns !== "") lines.push(concerns);
	if (first.hint !== void 0) lines.push(prose(first.hint));
	return lines.join("<br>");
}
// src/views/markdown/size-budget.ts
const limits = {
	comment: 65e3,
	summary: 1e6
};
const sizeOf = (text) => Buffer.byteLength(text, "utf8");
const gap = 2;
const fixed = (text) => ({
	rank: 0,
	minimum: sizeOf(text),
	render: () => text
});
function compose(sections, limit) {
	let left = limit - 1 - sections.reduce((sum, { minimum }) => sum + minimum + gap, 0);
	const texts = new Map();
	for (const section of [...sections].sort((a, b) => a.rank - b.rank)) {
		const text = section.render(left + section.minimum);
		texts.set(section, text);
		left -= sizeOf(text) - section.minimum;
	}
	return `${sections.flatMap((section) => texts.get(section) || []).join("\n\n")}\n`;
}
function renderAll(lines, budget) {
	const kept = [];
	let left = budget + 1;
	for (const line of lines) {
		left -= sizeOf(line) + 1;
		if (left < 0) return void 0;
		kept.push(line);
	}
	return kept.join("\n");
}
const maxMisses = 5;
function renderWhatFits({ head, items, count, separator, limit = count, rest }, budget) {
	if (count === 0) return "";
	const kept = [];
	let left = budget - sizeOf(head) - sizeOf(rest(count)) - sizeOf(separator);
	let misses = 0;
	for (const item of items) {
		if (kept.length >= limit || misses >= maxMisses) break;
		const size = sizeOf(item) + sizeOf(separator);
		if (size > left) misses += 1;
		else {
			kept.push(item);
			left -= size;
		}
	}
	const hidden = count - kept.length;
	const text = [...head === "" ? [] : [head], ...kept].join(separator) + (hidden === 0 ? "" : rest(hidden));
	return sizeOf(text) <= budget ? text : "";
}
// src/views/markdown/blockers.ts
const limit$3 = 20;
const minimum = 6e3;
function blockedSection(calls, errors, page) {
	const stops = new Map();
	for (const call of calls) {
		if (call.action !== "blocked") continue;
		const reasons = call.diagnostics.filter(({ severity }) => severity === "error");
		for (const reason of reasons.length > 0 ? reasons : [unexplained(call)]) {
			const stopped = stops.get(reason);
			if (stopped === void 0) stops.set(reason, [call]);
			else stopped.push(call);
		}
	}
	const groups = grouped([...stops.keys(), ...errors.filter((error) => !stops.has(error))].filter(unique()));
	if (groups.length === 0) return void 0;
	const head = [
		"> [!CAUTION]",
		"> **Merging now sends nothing: this has to be put right first.**",
		">"
	].join("\n");
	const items = lazily(groups, (group) => `> ${diagnosticItem(group, page, stopped(group.all.flatMap((one) => stops.get(one) ?? [])))}`);
	return {
		rank: 1,
		minimum,
		render: (budget) => renderWhatFits({
			head,
			items,
			count: groups.length,
			separator: "\n",
			limit: limit$3,
			rest: (hidden) => `\n> - and ${counted(hidden, "more", "more")}`
		}, budget)
	};
}
function stopped(calls) {
	const entries = [...new Set(calls.map(({ plan, entry }) => `${plan}/${entry}`))];
	const restores = calls.reduce((sum, call) => sum + askedFor$1(call).length, 0);
	if (entries.length === 0) return "";
	const named = entries.slice(0, 3).map((name) => code(name));
	const more = entries.length - named.length;
	return `Stops ${named.join(", ")}${more > 0 ? ` and ${counted(more, "more entry", "more entries")}` : ""} (${counted(restores, "restore")}).`;
}
const unexplained = ({ reason, location }) => diagnose("error", "blocked", reason, void 0, location);
function unique() {
	const seen = new Set();
	return (diagnostic) => {
		const text = JSON.stringify(diagnostic);
		if (seen.has(text)) return false;
		seen.add(text);
		return true;
	};
}
function* lazily(items, render) {
	for (const item of items) yield render(item);
}
// src/views/markdown/times.ts
function utc(iso) {
	const at = timeOf(iso);
	return at === void 0 ? void 0 : utcOf(at);
}
function utcOf(ms) {
	const text = new Date(ms).toISOString();
	const seconds = text.slice(17, 19);
	return `${text.slice(0, 10)} ${text.slice(11, 16)}${seconds === "00" ? "" : `:${seconds}`} UTC`;
}
function timeOf(iso) {
	const at = iso === void 0 ? NaN : Date.parse(iso);
	return Number.isNaN(at) ? void 0 : at;
}
const age = (at, now) => now - at < 6e4 ? "just made" : relative(at, now).replace(/ ago$/, " old");
const expiry = (at, now) => at <= now ? `expired ${relative(at, now)}` : `expires ${relative(at, now)}`;
const between = (from, to) => duration(wholeMinutes(Math.abs(to - from)));
const wholeMinutes = (ms) => ms < 6e4 ? ms : ms - ms % 6e4;
// src/views/markdown/footer.ts
const ofCommit = (verb, page) => `${verb} for commit ${code(page.commit.slice(0, 12))}.`;
function footer(verb, page, more = []) {
	const parts = [`${verb} for ${code(page.commit.slice(0, 12))} at ${utcOf(page.now)}`, ...more];
	if (page.runUrl !== void 0) parts.push(link("workflow run", page.runUrl));
	return `<sub>${parts.join(" · ")}</sub>`;
}
function pointerTo(page, kind, file) {
	if (kind === "summary") return `The ${file} file of this run has everything.`;
	return `The ${link("job summary", page.runUrl)} has more, the ${file} file of the run everything.`;
}
// src/views/markdown/mermaid.ts
function label(text, columns = 40) {
	return (shown(fitted(text, columns)) || "(empty)").replace(/[^A-Za-z0-9 ]/gu, entity);
}
const bareLabel = (text, columns = 40) => label(text, columns).replace(/^[A-Za-z0-9 ]/, entity);
const mermaid = (lines) => [
	"```mermaid",
	...lines,
	"```"
].join("\n");
const entity = (character) => `#${character.codePointAt(0) ?? 32};`;
// src/views/markdown/gantt.ts
const limit$2 = 24;
const sectionColumns = 28;
const tags = {
	restored: "",
	skipped: "done, ",
	failed: "crit, ",
	detached: "active, ",
	"not-run": "done, ",
	unknown: "crit, "
};
function gantt(report) {
	const bars = report.calls.flatMap((call) => {
		const from = timeOf(call.startedAt);
		const to = timeOf(call.finishedAt) ?? timeOf(report.finishedAt);
		return from === void 0 || to === void 0 || call.outcome === "skipped" ? [] : [{
			call,
			from,
			to: Math.max(to, from + 1e3)
		}];
	});
	if (bars.length === 0 || bars.length > limit$2) return void 0;
	const span = Math.max(...bars.map(({ to }) => to)) - Math.min(...bars.map(({ from }) => from));
	const lines = [
		`%%{init: {"gantt": {"leftPadding": ${30 + 8 * bars.reduce((width, { call }) => Math.max(width, Math.min(sectionColumns, call.plan.length + call.entry.length + 1)), 0)}}}}%%`,
		"gantt",
		"  dateFormat YYYY-MM-DDTHH:mm:ss",
		`  axisFormat ${axis(span)}`
	];
	let section = "";
	for (const [index, { call, from, to }] of bars.entries()) {
		const name = `${call.plan}/${call.entry}`;
		if (name !== section) lines.push(`  section ${bareLabel(name, sectionColumns)}`);
		section = name;
		lines.push(`  ${bareLabel(taskName(call), 36)} :${tags[call.outcome]}c${index}, ${clock(from)}, ${clock(to)}`);
	}
	return mermaid(lines);
}
function taskName({ operation, outcome, restores }) {
	const [first, ...more] = restores;
	const name = `${first?.target.split(".").at(-1) ?? operation}${more.length > 0 ? ` and ${more.length} more` : ""}`;
	return outcome === "restored" ? name : `${name} (${outcome})`;
}
const clock = (ms) => new Date(ms).toISOString().slice(0, 19);
function axis(span) {
	if (span < 3e5) return "%H:%M:%S";
	return span > 864e5 ? "%d %H:%M" : "%H:%M";
}
// src/views/markdown/outcomes.ts
const outcomeWords = {
	restored: "restored",
	skipped: "done before",
	failed: "**failed**",
	detached: "still running",
	"not-run": "not run",
	unknown: "**unknown**"
};
const order = {
	failed: 0,
	unknown: 1,
	"not-run": 2,
	detached: 3,
	restored: 4,
	skipped: 5
};
const megabyte = 1048576;
function outcomesSection(report, pointer) {
	const calls = [...report.calls].sort((a, b) => order[a.outcome] - order[b.outcome]);
	const head = tableHead([
		"Entry",
		"Source → target",
		"Outcome",
		">Took",
		">MB",
		">MB/s"
	]);
	return {
		rank: 2,
		minimum: 500 + pointer.length,
		render: (budget) => renderWhatFits({
			head,
			items: rows(calls),
			count: calls.length,
			separator: "\n",
			limit: 300,
			rest: (hidden) => `\n\nand ${counted(hidden, "more call")}. ${pointer}`
		}, budget)
	};
}
function* rows(calls) {
	let before = "";
	for (const call of calls) {
		const name = `${call.plan}/${call.entry}`;
		yield outcomeRow(call, name === before ? "" : code(name));
		before = name;
	}
}
function outcomeRow(call, name) {
	const took = tookMs(call);
	const amount = megabytes(call);
	const rate = amount !== void 0 && took !== void 0 && took > 0 && call.outcome === "restored" ? amount / (took / 1e3) : void 0;
	return row([
		name,
		namesOf(call, "<br>"),
		outcomeWords[call.outcome] + (call.attempts > 1 ? `<br>attempt ${call.attempts}` : ""),
		took === void 0 ? "–" : duration(took),
		amount === void 0 ? "–" : quantity(amount),
		rate === void 0 ? "–" : quantity(rate)
	]);
}
function namesOf({ operation, restores }, gap) {
	const [first, ...more] = restores;
	if (first === void 0) return code(operation);
	return [
		code(first.source),
		`→ ${code(first.target)}`,
		...more.length > 0 ? [`and ${counted(more.length, "more", "more")}`] : []
	].join(gap);
}
function tookMs({ startedAt, finishedAt }) {
	const [from, to] = [timeOf(startedAt), timeOf(finishedAt)];
	return from === void 0 || to === void 0 ? void 0 : Math.max(0, to - from);
}
function megabytes({ progress, outcome, size }) {
	if (progress !== void 0 && progress.unit === "MB") return progress.done;
	return outcome === "restored" && size !== void 0 ? size / megabyte : void 0;
}
function restoredSize(report) {
	const known = report.calls.flatMap((call) => call.outcome === "restored" ? megabytes(call) ?? [] : []);
	return known.length === 0 ? void 0 : bytes(known.reduce((a, b) => a + b, 0) * megabyte);
}
// src/views/format/spread.ts
function spread({ field, before, after }) {
	return before === void 0 || after === void 0 ? [leaf(field, before, after)] : walk(field, before, after);
}
function walk(field, before, after) {
	if (before === void 0 || after === void 0) return before === after ? [] : [leaf(field, before, after)];
	if (JSON.stringify(before) === JSON.stringify(after)) return [];
	const [old, now] = [unpacked(before), unpacked(after)];
	const found = isObject$1(old) && isObject$1(now) ? members$1(field, old, now) : isList$1(old) && isList$1(now) ? items(field, old, now) : [];
	return found.length > 0 ? found : [leaf(field, before, after)];
}
const leaf = (field, before, after) => ({
	field,
	...before !== void 0 && { before },
	...after !== void 0 && { after }
});
function members$1(field, before, after) {
	return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((name) => walk(field === "" ? name : `${field}.${name}`, before[name], after[name]));
}
function items(field, before, after) {
	const [old, now] = [named(before), named(after)];
	if (old === void 0 || now === void 0) {
		const count = Math.max(before.length, after.length);
		return Array.from({ length: count }, (_, index) => walk(`${field}[#${index + 1}]`, before[index], after[index])).flat();
	}
	const partners = lookAlikes(old, now);
	const taken = new Set(partners.values());
	const kept = [...old.keys()].flatMap((name) => walk(`${field}[${name}]`, old.get(name), now.get(partners.get(name) ?? name)));
	const added = [...now.keys()].filter((name) => !old.has(name) && !taken.has(name));
	return [
		...kept,
		...added.map((name) => leaf(`${field}[${name}]`, void 0, now.get(name))),
		...reordered(field, [...old.keys()], [...now.keys()])
	];
}
function lookAlikes(old, now) {
	const added = new Map([...now.keys()].filter((name) => !old.has(name)).map((name) => [form(name), name]));
	return new Map([...old.keys()].filter((name) => !now.has(name)).flatMap((name) => {
		const partner = added.get(form(name));
		added.delete(form(name));
		return partner === void 0 ? [] : [[name, partner]];
	}));
}
const form = (name) => name.normalize("NFKC").replace(/[\s\p{Cf}]/gu, "").toLowerCase();
function reordered(field, before, after) {
	const [old, now] = [before.filter((name) => after.includes(name)), after.filter((name) => before.includes(name))];
	return old.every((name, index) => name === now[index]) ? [] : [leaf(`${field} (order)`, old, now)];
}
function named(list) {
	const found = new Map();
	for (const item of list) {
		const name = isObject$1(item) ? item["name"] : void 0;
		if (typeof name !== "string" || found.has(name)) return void 0;
		found.set(name, item);
	}
	return found;
}
function unpacked(value) {
	if (typeof value !== "string" || !/^[[{]/.test(value)) return value;
	try {
		const read = JSON.parse(value);
		return isJson(read) && JSON.stringify(read) === value ? read : value;
	} catch {
		return value;
	}
}
const isJson = (value) => typeof value === "object";
const isList$1 = (value) => Array.isArray(value);
const isObject$1 = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
// src/views/markdown/differences.ts
const valueColumns = 120;
const mostFields = 6;
const shownChanges = (fields) => fields.flatMap(spread).map(({ field, before, after }) => {
	const [old, now] = valuesText(before, after);
	return {
		field: code(field),
		before: old,
		after: now
	};
});
function fieldsText(fields) {
	const all = shownChanges(fields);
	const shown = all.slice(0, mostFields).map(({ field, before, after }) => `${field} ${before} → ${after}`);
	const more = all.length - shown.length;
	return [...shown, ...more > 0 ? [`${more} more`] : []].join("; ");
}
function valuesText(before, after) {
	if (before === void 0 || after === void 0) return [oneText(before), oneText(after)];
	const [old, now] = sidesOf(before, after, valueColumns);
	return [sideText(old), sideText(now)];
}
const oneText = (value) => value === void 0 ? "(none)" : code(textOf(value), valueColumns);
const sideText = ({ text, note }) => `${code(text, Number.POSITIVE_INFINITY)}${note === void 0 ? "" : ` (${note})`}`;
// src/views/markdown/refusal.ts
const reasonWords = {
	"plan-changed": "what would be sent is not what was reviewed",
	"not-planned": "this commit was never planned",
	unreviewed: "no pull request was planned for it",
	"approvals-missing": "approvals are missing",
	"backup-expired": "a reviewed backup has expired",
	"plan-superseded": "the default branch has something else by now",
	"record-back-dated": "the record of what was planned can't be trusted",
	"not-the-default-branch": "this is not the default branch",
	"untrusted-event": "this event may not restore",
	"comment-outdated": "the comment shows another plan than the record",
	blocked: "something is in the way",
	invalid: "the restore plans are not valid",
	"restores-failed": "restores failed",
	"outcome-unknown": "an outcome is unknown"
};
function refusalSections(refusal, page, pointer) {
	const { message, hint, differences } = refusal;
	const diagnostics = grouped(refusal.diagnostics);
	const rows = differences.flatMap(differenceRows);
	return [
		fixed([
			"> [!CAUTION]",
			`> ${prose(message)} (\`${refusal.reason}\`)`,
			">",
			`> ${prose(hint)}`
		].join("\n")),
		{
			rank: 1,
			minimum: 0,
			render: (budget) => renderWhatFits({
				head: "",
				items: lazily(diagnostics, (group) => diagnosticItem(group, page)),
				count: diagnostics.length,
				separator: "\n",
				limit: 30,
				rest: (hidden) => `\n- and ${counted(hidden, "more", "more")}`
			}, budget)
		},
		{
			rank: 2,
			minimum: 0,
			render: (budget) => renderWhatFits({
				head: tableHead([
					"Entry",
					"Field",
					"Reviewed",
					"Now"
				]),
				items: rows,
				count: rows.length,
				separator: "\n",
				limit: 200,
				rest: (hidden) => `\n\nand ${counted(hidden, "more difference")}. ${pointer}`
			}, budget)
		}
	];
}
function differenceRows({ plan, entry, change, fields }) {
	const name = code(`${plan}/${entry}`);
	if (change === "added") return [row([
		name,
		"",
		"not there",
		"added"
	])];
	if (change === "removed") return [row([
		name,
		"",
		"there",
		"removed"
	])];
	if (fields.length === 0) return [row([
		name,
		"",
		"its digest",
		"another digest"
	])];
	return shownChanges(fields).map(({ field, before, after }, index) => row([
		index === 0 ? name : "",
		field,
		before,
		after
	]));
}
// src/views/markdown/risks.ts
const limit$1 = 30;
const fewNotes = 3;
function riskSections(diagnostics, page) {
	const warnings = grouped(diagnostics.filter(({ severity }) => severity === "warning"));
	const notes = grouped(diagnostics.filter(({ severity }) => severity === "info"));
	const close = "\n\n</details>";
	const list = (groups, head, word) => ({
		head: `${head}\n`,
		items: lazily(groups, (group) => diagnosticItem(group, page)),
		count: groups.length,
		separator: "\n",
		limit: limit$1,
		rest: (hidden) => `\n- and ${counted(hidden, `more ${word}`)}`
	});
	const open = notes.length <= fewNotes ? [...warnings, ...notes] : warnings;
	const folded = notes.length <= fewNotes ? [] : notes;
	const fold = list(folded, `<details><summary>${counted(folded.length, "note")}</summary>`, "note");
	return [{
		rank: 3,
		minimum: 0,
		render: (budget) => renderWhatFits(list(open, "#### What could go wrong", "warning"), budget)
	}, {
		rank: 6,
		minimum: 0,
		render: (budget) => {
			const body = renderWhatFits(fold, budget - 12);
			return body === "" ? "" : body + close;
		}
	}];
}
// src/views/markdown/apply-page.ts
function applyPage(page, kind) {
	const { report, refusal } = page;
	const pointer = pointerTo(page, kind, "report");
	return compose([
		...kind === "comment" && page.marker !== "" ? [fixed(stamped(page.marker, {
			commit: page.commit,
			order: page.now
		}))] : [],
		fixed(headline$1(page)),
		fixed(ofCommit("Applied", page)),
		...next(page).map(fixed),
		...refusal === void 0 ? [] : refusalSections(refusal, page, pointer),
		...report === void 0 ? [] : reportSections(report, page, pointer),
		fixed(footer("Applied", page, report === void 0 ? [] : [`run ${code(report.runId, 60)}`]))
	], limits[kind]);
}
function reportSections(report, page, pointer) {
	if (report.calls.length === 0) return [];
	const explained = report.calls.filter(({ diagnostic }) => diagnostic !== void 0);
	const wentWell = ({ outcome }) => outcome === "restored" || outcome === "skipped";
	const failed = explained.filter((call) => !wentWell(call));
	const failures = {
		head: "#### What went wrong\n",
		items: lazily(failed, (call) => failureItem(call, page)),
		count: failed.length,
		separator: "\n",
		limit: 40,
		rest: (hidden) => `\n- and ${counted(hidden, "more", "more")}`
	};
	const others = explained.filter(wentWell).flatMap(({ diagnostic }) => diagnostic ?? []);
	return [
		{
			rank: 1,
			minimum: 400,
			render: (budget) => renderWhatFits(failures, budget)
		},
		outcomesSection(report, pointer),
		{
			rank: 3,
			minimum: 0,
			render: (budget) => {
				const chart = gantt(report) ?? "";
				return sizeOf(chart) <= budget ? chart : "";
			}
		},
		...riskSections(others, page)
	];
}
function failureItem(call, page) {
	const { diagnostic } = call;
	if (diagnostic === void 0) return "";
	const lines = [
		`- ${outcomeWords[call.outcome]} ${code(`${call.plan}/${call.entry}`)}, ${placeLink(diagnostic.location ?? call.location, page)}`,
		namesOf(call, " "),
		`${prose(diagnostic.message)} (${code(diagnostic.code, 60)})`
	];
	if (diagnostic.hint !== void 0) lines.push(prose(diagnostic.hint));
	return lines.join("<br>");
}
function headline$1({ report, refusal, failureReason, detached, interrupted }) {
	if (report === void 0) {
		const reason = refusal?.reason ?? failureReason;
		return reason === void 0 ? "### Nothing to do" : `### Nothing was sent: ${reasonWords[reason]}`;
	}
	const { restored, skipped, failed, unknown, detached: running, "not-run": left } = report.summary;
	const total = report.calls.length;
	if (total === skipped) return `### Nothing to do: ${total === 0 ? "no restores are planned" : `${counted(total, "call")} done before`}`;
	const took = Math.max(0, (timeOf(report.finishedAt) ?? 0) - (timeOf(report.startedAt) ?? 0));
	const size = restoredSize(report);
	const done = `${quantity(restored)} restored${size === void 0 ? "" : ` (${size})`}`;
	const counts = [
		...failed > 0 ? [`${quantity(failed)} failed`] : [],
		...unknown > 0 ? [`${quantity(unknown)} unknown`] : [],
		...left > 0 ? [`${quantity(left)} not run`] : [],
		...running > 0 ? [`${quantity(running)} still running`] : [],
		...restored > 0 ? [done] : [],
		...skipped > 0 ? [`${quantity(skipped)} done before`] : []
	].join(", ");
	if (failed + unknown > 0) return `### Not all restored: ${counts}`;
	if (interrupted) return `### Interrupted: ${counts}`;
	if (running > 0) return `### ${detached ? "Submitted" : "Not finished"}: ${counts}`;
	return left > 0 ? `### Not all restored: ${counts}` : `### Restored: ${counts} in ${duration(took)}`;
}
function next({ report, interrupted }) {
	if (report === void 0) return [];
	const { failed, unknown, detached, "not-run": left } = report.summary;
	const words = [
		...unknown > 0 ? ["An unknown outcome is never sent again by itself: look at the target, then settle it as the hint says."] : [],
		...interrupted ? ["The run was told to stop; what is in flight is on record, and the next run carries on with it."] : [],
		...detached > 0 && !interrupted ? ["What is still running goes on at the provider; the next scheduled run follows it to its end."] : [],
		...failed + left > 0 ? ["Run the job again to carry on: what is restored is never restored twice."] : []
	];
	return words.length === 0 ? [] : [words.join(" ")];
}
// src/views/markdown/calls.ts
function callsSection(entries, pointer) {
	const title = "#### The exact API calls";
	return {
		rank: 5,
		minimum: 0,
		render: (budget) => renderWhatFits({
			head: title,
			items: lazily(entries, entryText),
			count: entries.length,
			separator: "\n\n",
			rest: (hidden) => `\n\nThe calls of ${counted(hidden, "more entry", "more entries")} don't fit here. ${pointer}`
		}, budget)
	};
}
function entryText({ plan, entry }) {
	const operations = [...new Set(entry.calls.map(({ operation }) => operation))].slice(0, 3).map((name) => codeHtml(name, 60));
	return `<details>${`<summary>${codeHtml(`${plan.name}/${entry.id}`)}: ${counted(entry.calls.length, "call")} to ${operations.join(", ")}</summary>`}\n\n${fenced("jsonc", entry.calls.flatMap(callLines))}\n\n</details>`;
}
function callLines(call, index) {
	const notes = [`${call.operation}, ${call.region}: ${call.action === "none" ? "done" : call.action}, ${call.reason}`, `key ${call.key.slice(0, 12)}${call.generation === 1 ? "" : `, generation ${call.generation}`}; one at a time in ${call.lane}`];
	const unpacked = Object.entries(call.input).flatMap(([name, value]) => isJsonText(value) ? [name] : []);
	if (unpacked.length > 0) notes.push(`sent as one line of JSON text: ${unpacked.join(", ")}`);
	const input = Object.fromEntries(Object.entries(call.input).map(([name, value]) => [name, isJsonText(value) ? parsed(value) : value]));
	const lines = JSON.stringify(input, null, 2).split("\n").map(visibleJson);
	return [
		...index === 0 ? [] : [""],
		...notes.map((note) => `// ${shown(note)}`),
		...lines
	];
}
function isJsonText(value) {
	if (typeof value !== "string" || !/^[[{]/.test(value)) return false;
	try {
		return JSON.stringify(parsed(value)) === value;
	} catch {
		return false;
	}
}
const parsed = (text) => JSON.parse(text);
// src/views/markdown/changes.ts
function changesSince(run, previous) {
	const before = new Map(previous.plans.map((plan) => [plan.name, plan]));
	const changes = new Map();
	const note = (change) => changes.set(`${change.plan}/${change.entry}`, change);
	for (const plan of run.plans) {
		const old = before.get(plan.name);
		before.delete(plan.name);
		if (old?.digest === plan.digest) continue;
		const entries = new Map(old?.entries.map((entry) => [entry.id, entry]));
		for (const entry of plan.entries) {
			const was = entries.get(entry.id);
			entries.delete(entry.id);
			if (was === void 0) note({
				plan: plan.name,
				entry: entry.id,
				change: "added",
				fields: []
			});
			else {
				const fields = differences(was, entry);
				if (fields === void 0 || fields.length > 0) note({
					plan: plan.name,
					entry: entry.id,
					change: "changed",
					fields: fields ?? []
				});
			}
		}
		for (const id of entries.keys()) note({
			plan: plan.name,
			entry: id,
			change: "removed",
			fields: []
		});
	}
	for (const { name, entries } of before.values()) for (const { id } of entries) note({
		plan: name,
		entry: id,
		change: "removed",
		fields: []
	});
	return changes;
}
function differences(before, after) {
	const pinned = samePin(before.pin, after.pin) ? [] : [change("backup", spokenPin(before, after), spokenPin(after, before))];
	if (before.calls === void 0) return pinned.length > 0 ? pinned : void 0;
	const left = new Map();
	for (const call of before.calls) {
		const text = stable(asJson(call));
		const equal = left.get(text);
		if (equal === void 0) left.set(text, [call]);
		else equal.push(call);
	}
	const rest = after.calls.map(recordOf).filter((call) => left.get(stable(asJson(call)))?.shift() === void 0);
	const gone = [...left.values()].flat();
	const fields = Array.from({ length: Math.max(rest.length, gone.length) }, (_, index) => callDifferences(gone[index], rest[index])).flat();
	const isListed = (one) => fields.some(({ before: old, after: now }) => old === one.before && now === one.after);
	return [...pinned.filter((one) => !isListed(one)), ...fields];
}
const samePin = (a, b) => a?.id === b?.id && a?.kind === b?.kind;
const spokenPin = ({ pin }, other) => pin === void 0 ? void 0 : pin.id === other.pin?.id ? `${pin.kind} ${pin.id}` : pin.id;
const recordOf = (call) => ({
	operation: call.operation,
	subject: {
		provider: call.provider,
		...call.account !== void 0 && { account: call.account },
		region: call.region,
		[call.scopeKind]: call.scope,
		generation: call.generation,
		input: call.input
	}
});
const asJson = ({ operation, subject }) => ({
	operation,
	...subject
});
function callDifferences(before, after) {
	if (before === void 0 || after === void 0) return [change("call", before?.operation, after?.operation)];
	const [{ input: old, ...place }, { input: now, ...newPlace }] = [asJson(before), asJson(after)];
	return [...members(place, newPlace), ...members(isObject(old) ? old : {}, isObject(now) ? now : {})];
}
function members(before, after) {
	return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((name) => stable(before[name]) !== stable(after[name])).map((name) => change(name, before[name], after[name]));
}
const change = (field, before, after) => ({
	field,
	...before !== void 0 && { before },
	...after !== void 0 && { after }
});
function stable(value) {
	if (isObject(value)) return `{${Object.keys(value).sort().map((name) => `${JSON.stringify(name)}:${stable(value[name])}`).join()}}`;
	return isList(value) ? `[${value.map(stable).join()}]` : JSON.stringify(value) ?? "";
}
const isList = (value) => Array.isArray(value);
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
// src/views/markdown/counts.ts
function countRestores(calls) {
	const counts = {
		restore: 0,
		resume: 0,
		retry: 0,
		none: 0,
		blocked: 0
	};
	for (const call of calls) counts[call.action] += askedFor$1(call).length;
	return counts;
}
const totalCount = (counts) => Object.values(counts).reduce((sum, count) => sum + count, 0);
const isOpen = ({ action }) => action !== "none";
const needsBackup = ({ action }) => action === "restore" || action === "retry" || action === "blocked";
function countsText(counts) {
	const words = {
		blocked: "blocked",
		restore: "to restore",
		retry: "to try again",
		resume: "running",
		none: "done"
	};
	return [
		"blocked",
		"restore",
		"retry",
		"resume",
		"none"
	].filter((action) => counts[action] > 0).map((action) => `${counted(counts[action], words[action], words[action])}`).join(", ");
}
function sizeText(calls) {
	const known = calls.filter(({ size }) => size !== void 0);
	if (known.length === 0) return void 0;
	const unknown = calls.filter(({ size }) => size === void 0).reduce((sum, call) => sum + askedFor$1(call).length, 0);
	const total = bytes(known.reduce((sum, { size = 0 }) => sum + size, 0));
	return unknown === 0 ? total : `${total}, and ${counted(unknown, "restore")} of unknown size`;
}
const entriesOf = ({ plans }) => plans.flatMap((plan) => plan.entries.map((entry) => ({
	plan,
	entry
})));
// src/views/markdown/backup.ts
const momentOf = ({ pin, backupKind }) => timeOf(backupKind?.isMoment ? pin?.id : pin?.createdAt);
function backupName(pin, backupKind) {
	const kind = backupKind === void 0 ? code(pin.kind) : backupKind.label;
	if (backupKind?.isMoment) return `${kind} ${utc(pin.id) ?? code(pin.id)}`;
	const at = utc(pin.createdAt);
	return at === void 0 ? `${kind} ${code(pin.id)}` : `${kind} of ${at}`;
}
function backupCell({ pin, backupKind, selector }, now) {
	if (pin === void 0) return `${selector === void 0 ? "not known" : code(selectorText(selector))}<br>${unbroken("not looked up")}`;
	const lines = [backupName(pin, backupKind)];
	const at = momentOf({
		pin,
		...backupKind && { backupKind }
	});
	const ends = timeOf(pin.expiresAt);
	const details = [...at === void 0 ? [] : [age(at, now)], ...ends === void 0 ? [] : [expiry(ends, now)]];
	if (details.length > 0) lines.push(details.join(", "));
	const asked = askedFor(selector);
	if (asked !== void 0 && at !== void 0 && asked - at >= 6e4) lines.push(`${between(at, asked)} before the time asked for`);
	return lines.map((line) => line.includes("`") ? line : unbroken(line)).join("<br>");
}
function askedFor(selector) {
	const at = isFields(selector) ? selector["at"] : void 0;
	return typeof at === "string" ? timeOf(at) : void 0;
}
// src/views/markdown/flowchart.ts
const limit = {
	entries: 5,
	nodes: 14
};
function flowchart(all) {
	const entries = all.filter(({ entry }) => entry.calls.some(isOpen));
	if (entries.length === 0 || entries.length > limit.entries) return void 0;
	const single = entries.reduce((sum, { entry }) => sum + entry.calls.reduce((all, call) => all + askedFor$1(call).length, 0), 0) + entries.length <= limit.nodes;
	const ids = new Map(entries.map(({ plan, entry }, index) => [`${plan.name}/${entry.id}`, `e${index}`]));
	const lines = entries.flatMap((one, index) => entryLines(one, index, single));
	const waits = entries.flatMap(({ plan, entry }) => entry.dependsOn.flatMap((id) => {
		const before = ids.get(`${plan.name}/${id}`);
		return before === void 0 ? [] : [`  ${before} -. then .-> ${ids.get(`${plan.name}/${entry.id}`) ?? before}`];
	}));
	return mermaid([
		"flowchart LR",
		...lines,
		...waits
	]);
}
function entryLines({ plan, entry }, index, single) {
	const [call] = entry.calls;
	if (call === void 0) return [];
	const backup = `b${index}`;
	const targets = single ? entry.calls.flatMap(({ restores, ...rest }) => askedFor$1({ restores }).map(({ source, target }) => ({
		edge: source,
		node: target,
		size: restores.length === 1 && rest.size !== void 0 ? bytes(rest.size) : void 0
	}))) : [{
		edge: sizeText(entry.calls),
		node: counted(entry.calls.reduce((sum, one) => sum + askedFor$1(one).length, 0), "restore"),
		size: void 0
	}];
	return [
		`  subgraph e${index}["${label(`${plan.name}/${entry.id}`, 60)}"]`,
		"    direction LR",
		`    ${backup}[("${backupLabel(entry)}<br/>${label(call.scope, 40)}")]`,
		...targets.map(({ edge, node, size }, at) => {
			const words = [edge, size].filter((part) => part !== void 0).map((part) => label(part, 36));
			return `    ${backup} -->${words.length === 0 ? "" : `|"${words.join("<br/>")}"|`} t${index}x${at}["${label(node)}"]`;
		}),
		"  end"
	];
}
function backupLabel({ pin, backupKind }) {
	if (pin === void 0) return label("backup not looked up");
	const at = momentOf({
		pin,
		...backupKind && { backupKind }
	});
	return `${label(backupKind?.label ?? pin.kind)}<br/>${label(at === void 0 ? pin.id : utcOf(at), 24)}`;
}
// src/views/markdown/restore-rows.ts
const actionWords = {
	restore: "restore",
	resume: "running",
	retry: "try&nbsp;again",
	none: "done",
	blocked: "**blocked**"
};
function* restoreRows(plan, entry, now, changes) {
	let first = true;
	for (const call of entry.calls) {
		const parts = askedFor$1(call);
		for (const [index, { source, target }] of parts.entries()) {
			yield row([
				`${first ? `${entryLine(entry)}<br>` : ""}${code(source)}<br>→ ${code(target)}`,
				first ? backupCell(entry, now) : "",
				index > 0 ? "" : call.size === void 0 ? "–" : `${unbroken(bytes(call.size))}${parts.length > 1 ? "<br>in&nbsp;all" : ""}`,
				actionWords[call.action] + (first ? changeMark(changes.get(`${plan.name}/${entry.id}`)) : "")
			]);
			first = false;
		}
	}
}
function entryRow(plan, entry, now, changes) {
	const counts = countRestores(entry.calls);
	const [first] = entry.calls.flatMap(askedFor$1);
	const restores = entry.calls.reduce((sum, call) => sum + askedFor$1(call).length, 0);
	const example = first === void 0 ? "" : `<br>${code(first.source)}<br>→ ${code(first.target)}${restores > 1 ? "<br>and so on" : ""}`;
	const mark = changeMark(changes.get(`${plan.name}/${entry.id}`));
	return row([
		`${entryLine(entry)}${example}`,
		quantity(restores),
		backupCell(entry, now),
		unbroken(sizeText(entry.calls) ?? "–"),
		countsText(counts) + mark
	]);
}
function planRow(plan, page) {
	const calls = plan.entries.flatMap((entry) => entry.calls);
	const ends = plan.entries.flatMap(({ pin }) => timeOf(pin?.expiresAt) ?? []);
	const end = ends.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
	const moments = plan.entries.flatMap((entry) => momentOf(entry) ?? []);
	const known = ends.length > 0 ? `${end <= page.now ? "expired" : "expires"} ${utcOf(end)}` : moments.length > 0 ? "no end known" : "–";
	const restores = calls.reduce((sum, call) => sum + askedFor$1(call).length, 0);
	return row([
		`${code(plan.name)}<br>${fileLink(plan.file, page)}`,
		String(plan.entries.length),
		String(restores),
		known,
		unbroken(sizeText(calls) ?? "–"),
		countsText(countRestores(calls))
	]);
}
function entryLine({ id, dependsOn, calls: [first] }) {
	if (first === void 0) return `**${code(id)}**`;
	const before = dependsOn.slice(0, 3).map((name) => code(name));
	const after = before.length === 0 ? "" : `, after ${before.join(", ")}${dependsOn.length > 3 ? " and more" : ""}`;
	return `**${code(id)}** in ${code(first.scope)}, ${code(first.region)}${after}`;
}
const changeMark = (change) => change === void 0 ? "" : `<br>*${change.change === "added" ? "new" : "changed"}*`;
// src/views/markdown/restores.ts
const openRows = 30;
function restoresSection(page, changes, pointer) {
	const { plans } = page.run;
	const restores = {
		titles: [
			"Source → target",
			"Backup",
			">Size",
			"Action"
		],
		count: ({ entries }) => entries.reduce((sum, { calls }) => sum + calls.reduce((all, call) => all + askedFor$1(call).length, 0), 0),
		*rows(plan) {
			for (const entry of plan.entries) yield* restoreRows(plan, entry, page.now, changes);
		}
	};
	const entries = {
		titles: [
			"Entry",
			">Restores",
			"Backup",
			">Size",
			"Action"
		],
		count: (plan) => plan.entries.length,
		rows: (plan) => lazily(plan.entries, (entry) => entryRow(plan, entry, page.now, changes))
	};
	const counts = {
		head: tableHead([
			"Plan",
			">Entries",
			">Restores",
			"First backup to go",
			">Size",
			"Action"
		]),
		count: plans.length,
		separator: "\n",
		rest: (hidden) => `\n\nand ${counted(hidden, "more plan")}. ${pointer}`
	};
	return {
		rank: 2,
		minimum: pointer.length + 400,
		render: (budget) => {
			if (plans.length === 0) return "";
			return renderAll(sections(plans, restores, page), budget) ?? renderAll(sections(plans, entries, page), budget) ?? renderWhatFits({
				...counts,
				items: lazily(plans, (plan) => planRow(plan, page))
			}, budget);
		}
	};
}
function* sections(plans, form, page) {
	for (const [index, plan] of plans.entries()) {
		const count = form.count(plan);
		if (index > 0) yield "";
		yield* [
			`#### ${code(plan.name)}`,
			"",
			aboutText(plan, page),
			""
		];
		const counts = countsText(countRestores(plan.entries.flatMap(({ calls }) => calls)));
		if (count > openRows) yield* [`<details><summary>${counted(count, "row")}: ${counts}</summary>`, ""];
		yield tableHead(form.titles);
		yield* form.rows(plan);
		if (count > openRows) yield* ["", "</details>"];
	}
}
function aboutText(plan, page) {
	const labels = Object.entries(plan.labels).slice(0, 8).map(([name, value]) => `${prose(name, 60)}: ${prose(value, 80)}`);
	const description = plan.description === void 0 ? "" : prose(plan.description);
	return [...description === "" ? [] : [description], [fileLink(plan.file, page), ...labels].join(", ")].join("<br>");
}
// src/views/markdown/summary-list.ts
const few = 3;
const columns = 80;
function summaryLines(entries, { now, offline, run }) {
	const open = entries.filter(({ entry }) => entry.calls.some(needsBackup));
	if (open.length === 0) return [];
	const calls = open.flatMap(({ entry }) => entry.calls.filter(needsBackup));
	const size = sizeText(calls);
	return [
		["What", listed(calls.flatMap((call) => askedFor$1(call).map(({ source }) => code(source, columns))), "more")],
		["From", fromText(open, now)],
		["Into", listed([...new Set(open.flatMap(placesOf))], "more places")],
		["Size", size ?? (offline ? "not looked up" : "not known before the restore")],
		["Checks", checksText(run.diagnostics, offline)],
		["Merge by", deadlineText(open, now, offline)]
	].map(([title = "", text = ""]) => `- **${title}:** ${text}`);
}
const placesOf = ({ entry: { account, calls } }) => {
	const where = account === void 0 ? "" : `, account ${code(account, columns)}`;
	return calls.filter(needsBackup).map(({ scopeKind, scope, region }) => `${prose(scopeKind)} ${code(scope, columns)} in ${code(region, columns)}${where}`);
};
function checksText(diagnostics, offline) {
	const count = {
		error: 0,
		warning: 0,
		info: 0
	};
	for (const { first } of grouped(diagnostics)) count[first.severity] += 1;
	if (offline) return "not made, the cloud was not asked";
	const below = [...count.warning > 0 ? [counted(count.warning, "warning")] : [], ...count.info > 0 ? [counted(count.info, "note")] : []];
	const words = [...count.error > 0 ? [`${counted(count.error, "error")} above`] : [], ...below.length > 0 ? [`${below.join(" and ")} below`] : []];
	return words.length === 0 ? "all passed" : words.join(", ");
}
function listed(items, more) {
	const named = items.slice(0, items.length === 4 ? 4 : few);
	const rest = items.length - named.length;
	return `${named.join(", ")}${rest === 0 ? "" : ` and ${counted(rest, more, more)}`}`;
}
function fromText(entries, now) {
	const pins = new Map(entries.flatMap(({ entry }) => {
		const { pin, backupKind } = entry;
		return pin === void 0 ? [] : [[`${pin.kind}/${pin.id}/${pin.createdAt}`, {
			pin,
			backupKind,
			at: momentOf(entry)
		}]];
	}));
	const missing = entries.filter(({ entry }) => entry.pin === void 0).length;
	const unresolved = missing === 0 ? [] : [`${counted(missing, "entry", "entries")} whose backup is not looked up`];
	const moments = [...pins.values()].flatMap(({ at }) => at ?? []);
	if (pins.size <= few) return [...[...pins.values()].map(({ pin, backupKind, at }) => {
		const name = backupName(pin, backupKind);
		return at === void 0 ? name : `${name} (${age(at, now)})`;
	}), ...unresolved].join("; ");
	const oldest = moments.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
	const newest = moments.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
	const span = moments.length === 0 ? "" : ` from ${utcOf(oldest)} (${age(oldest, now)}) to ${utcOf(newest)} (${age(newest, now)})`;
	return [`${counted(pins.size, "backup")}${span}`, ...unresolved].join("; ");
}
function deadlineText(entries, now, offline) {
	const [first, ...others] = entries.flatMap(({ plan, entry }) => {
		const at = timeOf(entry.pin?.expiresAt);
		return at === void 0 || entry.pin === void 0 ? [] : [{
			at,
			name: `${plan.name}/${entry.id}`,
			backup: backupName(entry.pin, entry.backupKind)
		}];
	});
	if (first === void 0) return offline ? "not known, the backups are not looked up" : "no backup tells when it ends";
	const next = others.reduce((soonest, end) => end.at < soonest.at ? end : soonest, first);
	if (next.at <= now) return `**too late**: the ${next.backup} that ${code(next.name, columns)} reads from expired ${relative(next.at, now)}`;
	return `**${utcOf(next.at)}**, ${relative(next.at, now)}; then the backup that ${code(next.name, columns)} reads from is gone`;
}
// src/views/markdown/plan-page.ts
function planPage(page, kind) {
	const marker = kind === "comment" && page.marker !== "" ? [fixed(stamped(page.marker, {
		commit: page.commit,
		order: page.record ?? 0
	}))] : [];
	const sections = page.validation?.some(({ severity }) => severity === "error") ? invalidSections(page) : plannedSections(page, kind);
	return compose([...marker, ...sections], limits[kind]);
}
function invalidSections(page) {
	const errors = grouped((page.validation ?? []).filter(({ severity }) => severity === "error"));
	const count = (page.validation ?? []).filter(({ severity }) => severity === "error").length;
	const section = {
		head: "",
		items: lazily(errors, (group) => diagnosticItem(group, page)),
		count: errors.length,
		separator: "\n"
	};
	return [
		fixed(`### Not valid: ${counted(count, "error")}, so nothing is planned`),
		fixed(ofCommit("Planned", page)),
		{
			rank: 1,
			minimum: 400,
			render: (budget) => renderWhatFits({
				...section,
				rest: (hidden) => `\n- and ${counted(hidden, "more error")}; the log has all`
			}, budget)
		},
		...riskSections((page.validation ?? []).filter(({ severity }) => severity !== "error"), page),
		fixed(footer("Planned", page))
	];
}
function plannedSections(page, kind) {
	const { run, previous } = page;
	const calls = callsOf(run);
	const entries = entriesOf(run);
	const changes = previous === void 0 ? new Map() : changesSince(run, previous);
	const pointer = pointerTo(page, kind, "plan");
	const blocked = blockedSection(calls, run.diagnostics.filter(({ severity }) => severity === "error"), page);
	const lines = summaryLines(entries, page);
	const open = entries.filter(({ entry }) => entry.calls.some(isOpen));
	return [
		fixed(headline(countRestores(calls), page)),
		fixed(ofCommit("Planned", page)),
		...blocked === void 0 ? [] : [blocked],
		...page.offline ? [fixed(offlineNote)] : [],
		...lines.length === 0 ? [] : [fixed(lines.join("\n"))],
		...removedSections(page),
		...changedSections(page, changes),
		restoresSection(page, changes, pointer),
		...riskSections([...run.diagnostics, ...page.validation ?? []], page),
		{
			rank: 4,
			minimum: 0,
			render: (budget) => fitting(flowchart(entries) ?? "", budget)
		},
		callsSection(open, pointer),
		fixed(footer("Planned", page, kind === "comment" ? ["kept up to date; the reviewed record is the check, not this text"] : []))
	];
}
const fitting = (text, budget) => sizeOf(text) <= budget ? text : "";
const offlineNote = "> [!NOTE]\n> Planned without asking the cloud: which backups there are, how big they are and what exists already is not known.";
function headline(counts, page) {
	const total = totalCount(counts);
	if (total === 0) return "### Nothing to restore: this pull request adds and changes no restore plan";
	if (counts.none === total) return `### Nothing to do: ${all(total)} done already`;
	if (page.offline) return `### Valid: ${counted(total, "restore")} in ${counted(page.run.plans.length, "plan")}, not looked up in the cloud`;
	if (counts.blocked > 0) return `### Blocked: ${quantity(counts.blocked)} of ${counted(total, "restore")}`;
	const { resume, none } = counts;
	const sent = counts.restore + counts.retry;
	if (sent === 0) return `### Merging sends nothing new: ${countsText(counts)}`;
	const rest = [
		...counts.retry > 0 ? [`${quantity(counts.retry)} of them again`] : [],
		...resume > 0 ? [`${quantity(resume)} still running`] : [],
		...none > 0 ? [`${quantity(none)} done already`] : []
	];
	return `### Merging makes ${counted(sent, "restore")}${rest.length === 0 ? "" : `: ${rest.join(", ")}`}`;
}
const all = (count) => count === 1 ? "the one restore is" : `all ${quantity(count)} restores are`;
function removedSections({ removed }) {
	if (removed.length === 0) return [];
	const names = removed.slice(0, 5).map((name) => code(name, 80));
	const more = removed.length - names.length;
	const text = `Removed here: ${names.join(", ")}${more > 0 ? ` and ${quantity(more)} more` : ""}. Removing a plan drops no table and undoes no restore.`;
	return [fixed(text)];
}
function changedSections({ previous, run }, changes) {
	if (previous === void 0) return [];
	const since = code(previous.commit.slice(0, 12));
	if (changes.size === 0) {
		const now = new Map(run.plans.map(({ name, digest }) => [name, digest]));
		const same = previous.plans.every(({ name, digest }) => now.get(name) === digest);
		return [fixed(same ? `Same calls as planned for ${since}.` : `Since ${since} the order of entries or calls has changed, and nothing else.`)];
	}
	return [{
		rank: 1,
		minimum: 400,
		render: (budget) => renderWhatFits({
			head: `#### Changed since ${since}\n`,
			items: lazily(changes.values(), changeItem),
			count: changes.size,
			separator: "\n",
			limit: 20,
			rest: (hidden) => `\n- and ${counted(hidden, "more entry", "more entries")}`
		}, budget)
	}];
}
function changeItem({ plan, entry, change, fields }) {
	const name = code(`${plan}/${entry}`);
	if (change === "added") return `- ${name} is new`;
	if (change === "removed") return `- ${name} is no longer planned`;
	return `- ${name}: ${fields.length === 0 ? "changed; the record of the earlier commit is too short to say how" : fieldsText(fields)}`;
}
// src/views/markdown/index.ts
const planComment = (page) => planPage(page, "comment");
const planSummary = (page) => planPage(page, "summary");
const applyComment = (page) => applyPage(page, "comment");
const applySummary = (page) => applyPage(page, "summary");
// src/action/report/page.ts
function pageOf({ clock, runUrl, repositoryUrl }, commit, marker) {
	return {
		marker,
		now: clock.now(),
		commit,
		...runUrl !== void 0 && { runUrl },
		...repositoryUrl !== void 0 && { blobUrl: `${repositoryUrl}/blob/${commit}` }
	};
}
// src/ledger/memory-ledger.ts
function openMemoryLedger(url = "memory:") {
	return openStore(url, {
		readsFirst: false,
		catchUp: async (state) => state,
		commit: async () => true,
		backOff: async () => {},
		origin: async () => ({
			place: "this process's memory",
			isNew: true
		}),
		close: async () => {}
	});
}
// src/action/commands/compute-plan.ts
const emptyRun = {
	only: [],
	plans: [],
	diagnostics: []
};
const planned = (context, planning) => withActionHost(context, (host) => computePlan(planning, host));
async function plannedForFork(context, planning) {
	try {
		return await planned(context, planning);
	} catch (error) {
		if (!(error instanceof LedgerError)) throw error;
		context.runner.log(`The ledger can't be read here, so restores of the past are not known: ${error.message}`);
		return withActionHost(context, (host) => computePlan(planning, {
			...host,
			ledger: openMemoryLedger()
		}));
	}
}
const errorsOf = (diagnostics) => diagnostics.filter(({ severity }) => severity === "error");
export { applyComment, applySummary, askGit, emptyRun, errorsOf, pageOf, planComment, planSummary, planned, plannedForFork };
