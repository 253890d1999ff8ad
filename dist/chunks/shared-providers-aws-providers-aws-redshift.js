import { err, ok } from "./shared-model-result.js";
import { ConnectError, answerTooLarge, post } from "./shared-providers-http.js";
import { findRow, isRefusalStatus, isTooLong, unchecked, withoutTokens } from "./shared-providers-providers-http.js";
import { diagnose } from "./shared-providers-aws-redshift.js";
import { isRunning, toObservation } from "./shared-providers-aws-redshift-table-restore.js";
import { Readable, Transform, pipeline } from "node:stream";
// src/providers/aws/redshift/observe.ts
const skewMs = 3e5;
const latestRequestMs = 432e5;
const baselineAgeMs = 1e3;
async function baseline(call, restores) {
	const listed = await restores.listings.all(call.scope, baselineAgeMs);
	if (!listed.ok) return listed;
	const wanted = restores.wantedOf(call);
	const alike = wanted === void 0 ? [] : listed.value.like(wanted);
	return ok({ ids: alike.flatMap(({ tableRestoreRequestId }) => tableRestoreRequestId ?? []) });
}
async function observe(watches, restores) {
	const [first] = watches;
	if (first === void 0) return ok([]);
	const { requestId, call } = first;
	const isOwn = (watch, restore) => restores.wantedOf(watch.call)?.matches(restore) === true;
	const asked = new Map();
	if (watches.length === 1 && requestId !== void 0 && !restores.listings.fitOnePage(call.scope)) {
		const restore = await restores.byId(requestId, call.scope);
		if (!restore.ok) return restore;
		if (restore.value !== void 0 && isOwn(first, restore.value)) return ok([toObservation(restore.value)]);
		asked.set(requestId, restore.value);
	}
	const listed = await list(watches, call.scope, restores.listings, isOwn);
	if (!listed.ok) return listed;
	const index = listed.value;
	const watched = new Set(watches.flatMap((watch) => watch.requestId ?? []));
	const observations = [];
	for (const watch of watches) {
		const id = watch.requestId;
		if (id !== void 0 && index.byId(id) === void 0 && !asked.has(id)) {
			const answer = await restores.byId(id, call.scope);
			if (!answer.ok) return answer;
			asked.set(id, answer.value);
		}
		const restore = id === void 0 ? void 0 : index.byId(id) ?? asked.get(id);
		observations.push(restore !== void 0 && isOwn(watch, restore) ? toObservation(restore) : identify(watch, restores, index, watched));
	}
	return ok(observations);
}
function list(watches, scope, listings, isOwn) {
	if (watches.some(({ requestId }) => requestId === void 0)) return listings.poll(scope, () => false);
	const missing = new Set(watches);
	return listings.poll(scope, (items) => {
		const page = new Map(items.map((restore) => [restore.tableRestoreRequestId, restore]));
		for (const watch of missing) {
			const restore = page.get(watch.requestId);
			if (restore !== void 0 && isOwn(watch, restore)) missing.delete(watch);
		}
		return missing.size === 0;
	});
}
function identify(watch, { wantedOf, byIdOperation }, index, watched) {
	const wanted = wantedOf(watch.call);
	if (wanted === void 0) return {
		state: "unclear",
		message: "the recorded input is not what an entry compiles to"
	};
	const before = baselineIds(watch.baseline);
	const candidates = index.like(wanted).filter((restore) => {
		const id = restore.tableRestoreRequestId;
		if (id === void 0 || watched.has(id) || watch.taken.has(id) || isTooLate(restore, watch.submittedAt)) return false;
		return before === void 0 ? isRecent(restore, watch.submittedAt) : !before.has(id);
	});
	const [only, ...others] = candidates;
	if (only === void 0) return { state: "absent" };
	if (others.length === 0) return toObservation(only);
	const ids = candidates.map(({ tableRestoreRequestId }) => tableRestoreRequestId).join(", ");
	return {
		state: "unclear",
		message: `${candidates.length} restore requests look like this call, and nothing tells which one is its own: ${ids}`,
		hint: `look at each with ${byIdOperation}, and at the new table; then settle the call by hand`
	};
}
const isRecent = ({ requestTime }, submittedAt) => submittedAt !== void 0 && (requestTime === void 0 || requestTime.getTime() >= submittedAt - skewMs);
const isTooLate = ({ requestTime }, submittedAt) => requestTime !== void 0 && submittedAt !== void 0 && requestTime.getTime() > submittedAt + latestRequestMs;
function baselineIds(value) {
	if (typeof value !== "object" || value === null || !("ids" in value)) return void 0;
	const ids = value.ids;
	return Array.isArray(ids) ? new Set(ids.filter((id) => typeof id === "string")) : void 0;
}
// src/providers/aws/arn.ts
const accountIn = (arn) => /^arn:[^:]*:[^:]*:[^:]*:(\d{12}):/.exec(arn ?? "")?.[1];
// src/providers/aws/fields.ts
function field(value, key) {
	return typeof value === "object" && value !== null && key in value ? Reflect.get(value, key) : void 0;
}
function textField(value, key) {
	const found = field(value, key);
	return typeof found === "string" ? found : void 0;
}
function numberField(value, key) {
	const found = field(value, key);
	return typeof found === "number" ? found : void 0;
}
// src/providers/aws/error-code.ts
const jsonErrorCode = (error) => textField(error, "name") ?? "";
const queryErrorCode = (error) => textField(error, "Code") ?? textField(field(error, "Error"), "Code") ?? jsonErrorCode(error);
// src/providers/aws/answer-form.ts
var ForeignAnswer = class extends Error {
	name = "ForeignAnswer";
	$metadata;
	constructor(status) {
		super(`HTTP ${status}, not in the API's form`);
		this.$metadata = { httpStatusCode: status };
	}
};
async function holdToForm({ readCheck, isError }, operation, response) {
	const status = numberField(response, "statusCode") ?? 0;
	const body = field(response, "body");
	const holds = status >= 200 && status < 300 ? readCheck(operation) : status >= 400 ? isError : void 0;
	if (holds === void 0) return;
	if (typeof response !== "object" || response === null || !(body instanceof Readable)) return;
	const text = await textOf(body, status);
	if (!holds(text)) throw new ForeignAnswer(status);
	Reflect.set(response, "body", Readable.from([Buffer.from(text)]));
}
async function textOf(body, status) {
	const chunks = [];
	try {
		for await (const chunk of body) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
	} catch (error) {
		throw error instanceof Error ? Object.assign(error, { $metadata: { httpStatusCode: status } }) : error;
	}
	return Buffer.concat(chunks).toString("utf8");
}
// src/providers/aws/message.ts
const firstLine = (text) => withoutTokens(text.split(/[\r\n]|The Canonical String/, 1)[0] ?? "").slice(0, 400);
// src/providers/aws/connection-errors.ts
function unanswered(error, operation, endpointVariable) {
	if (error instanceof ConnectError) {
		const { code, message, hint, temporary } = error;
		return {
			class: temporary ? "retry" : "fatal",
			code,
			message: `${operation}: ${message}`,
			hint
		};
	}
	const name = textField(error, "name") ?? "";
	const code = textField(error, "code") ?? name;
	const text = firstLine(textField(error, "message") || code || String(error));
	const failure = (kind, own, message, hint) => ({
		class: kind,
		code: own,
		message: `${operation}: ${message} (${text})`,
		hint,
		providerCode: code
	});
	if (/^(CredentialsProvider|TokenProvider|ProviderError)/.test(name)) return failure("fatal", "credentials-missing", "no usable credentials", "set AWS_PROFILE, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or give the job a role through OIDC");
	if (code === "ERR_INVALID_URL") return failure("fatal", "endpoint-invalid", "the endpoint is not a URL", `correct ${endpointVariable} or unset it`);
	if (/^(CERT_|ERR_TLS_CERT_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_)/.test(code) || /wrong version number/i.test(text)) return failure("fatal", "tls-untrusted", "no trusted TLS connection", "behind a proxy that inspects TLS, name its CA in NODE_EXTRA_CA_CERTS or AWS_CA_BUNDLE");
	if (neverConnected(error, code, text)) return failure("retry", "network-unreachable", "no connection", "check region, network, proxy and endpoint");
	if (name === "TimeoutError" && !/^(ECONNRESET|EPIPE)$/.test(code)) return failure("ambiguous", "answer-lost", "no answer in time", "a restore is looked for before it is sent again; --request-timeout sets the time");
	if (brokeOff.test(code) || /^(AbortError|HPE_)/.test(code) || /socket hang up|aborted/.test(text)) return failure("ambiguous", "answer-lost", "the connection broke before the answer", "a restore is looked for before it is sent again; check the network when it goes on");
	return failure("ambiguous", "unexpected-error", "an unexpected error", "run with --verbose and report it");
}
const brokeOff = /^(ECONNRESET|EPIPE|ETIMEDOUT|ECONNABORTED)$/;
function neverConnected(error, code, text) {
	if (/^(ECONNREFUSED|ENOTFOUND|EAI_\w+|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL)$/.test(code)) return true;
	if (field(error, "syscall") === "connect" || error instanceof AggregateError) return true;
	return /did not establish a connection|before secure TLS connection was established|Proxy connection ended before receiving CONNECT/.test(text);
}
// src/providers/aws/error-table.ts
const commonErrors = [
	{
		names: [
			"AccessDeniedException",
			"AccessDenied",
			"NotAuthorized",
			"OptInRequired"
		],
		class: "fatal",
		code: "permission-missing",
		explanation: "the credentials lack a permission",
		hint: "allow it in IAM; a restore needs it on the place and on the backup"
	},
	{
		names: [
			"UnrecognizedClientException",
			"InvalidClientTokenId",
			"InvalidAccessKeyId",
			"MissingAuthenticationToken",
			"MissingAuthenticationTokenException"
		],
		class: "fatal",
		code: "credentials-refused",
		explanation: "the provider doesn't know the credentials",
		hint: "see which are in use with `aws sts get-caller-identity`"
	},
	{
		names: [
			"ExpiredTokenException",
			"ExpiredToken",
			"RequestExpired"
		],
		class: "fatal",
		code: "credentials-expired",
		explanation: "the credentials have expired",
		hint: "log in again and run the same command; what was submitted is found again"
	},
	{
		names: [
			"InvalidSignatureException",
			"SignatureDoesNotMatch",
			"IncompleteSignature",
			"IncompleteSignatureException",
			"RequestTimeTooSkewed"
		],
		class: "fatal",
		code: "signature-invalid",
		explanation: "the request's signature was rejected",
		hint: "check the secret key and this machine's clock"
	},
	{
		names: [
			"ThrottlingException",
			"Throttling",
			"ThrottledException",
			"TooManyRequestsException",
			"RequestLimitExceeded",
			"RequestThrottled",
			"RequestThrottledException"
		],
		class: "retry",
		code: "throttled",
		explanation: "too many requests",
		hint: "it is tried again after a pause; lower --parallel if it goes on"
	},
	{
		names: [
			"InternalServerException",
			"InternalServerError",
			"InternalFailure",
			"ServiceUnavailable",
			"ServiceUnavailableException",
			"RequestTimeout",
			"RequestTimeoutException",
			"RequestAbortedException"
		],
		class: "ambiguous",
		code: "service-unavailable",
		explanation: "the service failed while it handled the request",
		hint: "a restore is looked for before it is sent again; when it lasts, see the provider's health page"
	}
];
const families = [{
	names: [
		"SlowDown",
		"LimitExceededException",
		"BandwidthLimitExceeded",
		"PriorRequestNotComplete",
		"HTTP 429"
	],
	class: "retry",
	code: "throttled",
	explanation: "too many requests",
	hint: "it is tried again after a pause; lower --parallel if it goes on"
}, {
	names: ["HTTP 408", "HTTP 5*"],
	class: "ambiguous",
	code: "service-unavailable",
	explanation: "the service failed while it handled the request",
	hint: "it is tried again; when it lasts, see the provider's health page"
}];
const otherwise = {
	names: ["*"],
	class: "fatal",
	code: "request-refused",
	explanation: "the request was refused",
	hint: "see the provider's code and message"
};
// src/providers/aws/pages.ts
const pageOf = (items, nextToken) => ({
	items,
	...typeof nextToken === "string" && nextToken !== "" && { nextToken }
});
const mostPages = 500;
const mostBarren = 20;
var EndlessListing = class extends Error {
	name = "EndlessListing";
	constructor(pages) {
		super(`${pages} pages, and still no end`);
	}
};
async function all(page, enough) {
	const items = [];
	const tokens = new Set();
	const beginnings = new Set();
	let token;
	let count = 0;
	let barren = 0;
	do {
		const { items: more, nextToken } = await page(token);
		for (const item of more) items.push(item);
		token = nextToken;
		count += 1;
		if (enough?.(more) === true || token === void 0) break;
		const beginning = more.length === 0 ? "" : JSON.stringify(more[0]);
		barren = more.length === 0 || beginnings.has(beginning) ? barren + 1 : 0;
		beginnings.add(beginning);
		if (tokens.has(token) || count >= mostPages || barren >= mostBarren) throw new EndlessListing(count);
		tokens.add(token);
	} while (token !== void 0);
	return {
		items,
		count,
		whole: token === void 0
	};
}
// src/providers/aws/errors.ts
function translator(service) {
	const failureOf = (error, operation, purpose) => {
		const status = statusOf(error);
		if (error instanceof EndlessListing) return endless(service, error, operation);
		return status === void 0 ? unanswered(error, operation, service.endpointVariable) : answered(service, error, status, operation, purpose);
	};
	return {
		failureOf,
		async attempt(operation, request, purposeOf = () => "read") {
			try {
				return ok(await request());
			} catch (error) {
				return err(failureOf(error, operation, purposeOf()));
			}
		}
	};
}
const endless = ({ title }, { message }, operation) => ({
	class: "fatal",
	code: "listing-endless",
	message: `${operation}: the list doesn't come to an end (${message})`,
	hint: `check that the endpoint is ${title}'s, and what stands between`
});
function answered(service, error, status, operation, purpose) {
	const { title, errorTable, endpointVariable } = service;
	const name = service.codeOf(error);
	const text = firstLine(textField(error, "message") ?? textField(error, "Message") ?? "");
	const seconds = Number(field(field(field(error, "$response"), "headers"), "retry-after") ?? NaN);
	const common = {
		providerCode: name || `HTTP ${status}`,
		...seconds > 0 && { retryAfterMs: seconds * 1e3 }
	};
	const inForm = name !== "SyntaxError" && !(error instanceof ForeignAnswer) && status >= 400;
	const listed = purpose === "read" || inForm && isRefusalStatus(status) ? findRow(errorTable, name, text) : void 0;
	if (listed === void 0 && brokeOff.test(textField(error, "code") ?? "")) return unanswered(error, operation, endpointVariable);
	if (listed === void 0) {
		const answer = [`HTTP ${status}`, ...inForm ? [name, text] : []].filter(Boolean).join(": ");
		if (isTooLong(status)) return {
			class: purpose === "submit" ? "ambiguous" : "fatal",
			code: "request-too-long",
			message: `${operation}: the request is too long for what stands between here and ${title} (${answer})`,
			hint: `raise the limit of the proxy or gateway, or let requests to ${title} pass by it (NO_PROXY)`,
			...common
		};
		if (!inForm && (status !== 429 || purpose === "submit")) return {
			class: "ambiguous",
			code: "answer-unreadable",
			message: `${operation}: the answer (HTTP ${status}) is not ${title}'s format`,
			hint: "a proxy or load balancer may have answered; check endpoint and proxy if it goes on",
			...common
		};
	}
	const { class: kind, code, explanation, hint } = listed ?? unlisted(title, name, text, status, purpose);
	const shown = listed ? [name, text] : [`HTTP ${status}`, ...inForm ? [name, text] : []];
	const missing = code === "permission-missing" ? permissionOf(service, text, operation) : {};
	return {
		class: kind,
		code,
		message: `${operation}: ${missing.permission === void 0 ? explanation : `${explanation}, ${missing.permission}`} (${shown.filter(Boolean).join(": ")})`,
		hint,
		...common,
		...missing
	};
}
function unlisted(title, name, text, status, purpose) {
	const family = (purpose === "read" ? findRow(families, name, text) : void 0) ?? findRow(families, `HTTP ${status}`);
	if (purpose === "read") return family ?? otherwise;
	if (family?.class === "ambiguous") return family;
	return {
		names: [],
		class: "ambiguous",
		code: "code-unknown",
		explanation: `the answer is not one of ${title}'s own errors, so it doesn't tell whether the restore was accepted`,
		hint: `a restore is looked for before it is sent again; see what stands between here and ${title} if it goes on`
	};
}
function permissionOf({ permissions }, text, operation) {
	const named = /perform:? ([\w-]+:\w+)/.exec(text)?.[1] ?? `${permissions}:${operation}`;
	return named.startsWith(`${permissions}:`) ? { permission: named } : {};
}
const statusOf = (error) => numberField(field(error, "$metadata"), "httpStatusCode");
// src/providers/aws/redshift/preflight-restores.ts
const planAgeMs = 3e4;
async function checkRestores({ kind, name }, calls, known, restores) {
	const path = [kind];
	const listed = await restores.listings.all(name, planAgeMs);
	if (!listed.ok) {
		if (["resource-not-found", `${kind}-not-found`].includes(listed.error.code)) return {
			diagnostics: [],
			identical: []
		};
		return {
			diagnostics: [unchecked(listed.error, "whether other restores are running", path)],
			identical: []
		};
	}
	const index = listed.value;
	const isForeign = ({ tableRestoreRequestId: id }) => id === void 0 || !known.has(id);
	const own = new Set();
	const identical = [];
	for (const call of calls) {
		const wanted = restores.wantedOf(call);
		const alike = wanted === void 0 ? [] : index.like(wanted).filter(isForeign);
		for (const restore of alike) own.add(restore);
		const job = identicalTo(call, alike, restores);
		if (job !== void 0) identical.push(job);
	}
	const others = index.running.filter((restore) => !own.has(restore) && isForeign(restore));
	const [other] = others;
	if (other === void 0) return {
		diagnostics: [],
		identical
	};
	const more = others.length > 1 ? ` and ${others.length - 1} more` : "";
	const message = `a restore of ${sourceOf(other)} into ${targetOf(other)} is running in ${kind} ${name}${progressOf(other)}${idOf(other)}${more}`;
	return {
		diagnostics: [diagnose("warning", "restore-running", message, "apply waits for it: Redshift restores one table at a time", path)],
		identical
	};
}
const sourceOf = ({ sourceDatabaseName, sourceSchemaName, sourceTableName }) => named([
	sourceDatabaseName,
	sourceSchemaName,
	sourceTableName
]) ?? "a table";
const targetOf = ({ targetDatabaseName, targetSchemaName, newTableName }) => named([
	targetDatabaseName,
	targetSchemaName,
	newTableName
]) ?? "a new one";
const named = (parts) => parts.at(-1) === void 0 ? void 0 : parts.filter((part) => part !== void 0).join(".");
const progressOf = ({ progressInMegaBytes: done, totalDataInMegaBytes: total }) => done === void 0 || total === void 0 || total <= 0 ? "" : `, ${done} of ${total} MB`;
function identicalTo(call, alike, { backupOf }) {
	const running = alike.filter(isRunning);
	const [job, ...more] = [...running.length > 0 ? running : alike.filter(({ status }) => status === "SUCCEEDED")].sort((a, b) => (b.requestTime?.getTime() ?? 0) - (a.requestTime?.getTime() ?? 0));
	if (job === void 0) return void 0;
	const { tableRestoreRequestId: requestId, requestTime } = job;
	const what = running.length > 0 ? "is running already" : "was done already";
	const others = more.length > 0 ? `, and ${more.length} more like it` : "";
	const target = call.restores.map((restore) => restore.target).join(", ");
	return {
		key: call.key,
		state: running.length > 0 ? "running" : "succeeded",
		message: `${tellsAll(job, backupOf(job)) ? "the same restore" : "what may be the same restore"} into ${target} ${what}${idOf(job)}${others}, and this ledger doesn't know it`,
		...requestId !== void 0 && { requestId },
		...requestTime !== void 0 && { startedAt: requestTime.toISOString() }
	};
}
const tellsAll = ({ newTableName, sourceTableName, targetSchemaName }, backup) => [
	newTableName,
	sourceTableName,
	targetSchemaName,
	backup
].every((part) => part !== void 0);
const idOf = ({ tableRestoreRequestId: id, requestTime }) => id === void 0 ? "" : ` (request ${id}${requestTime === void 0 ? "" : `, ${requestTime.toISOString()}`})`;
const dayMs = 864e5;
const lastMs = 864e13;
function expiryOf(from, days) {
	const expiresAt = from + days * dayMs;
	return days > 0 && expiresAt <= lastMs ? { expiresAt } : {};
}
function newest(backups, at = Number.POSITIVE_INFINITY) {
	let best;
	for (const backup of backups) if (backup.createdAt <= at && (best === void 0 || isNewer(backup, best))) best = backup;
	return best;
}
function isNewer(a, b) {
	if (a.createdAt !== b.createdAt) return a.createdAt > b.createdAt;
	if (a.kind !== b.kind) return a.kind === "snapshot";
	const [ends, otherEnds] = [a.expiresAt ?? Number.POSITIVE_INFINITY, b.expiresAt ?? Number.POSITIVE_INFINITY];
	return ends === otherEnds ? a.id < b.id : ends > otherEnds;
}
function nextAfter(backups, at) {
	let best;
	for (const backup of backups) if (backup.createdAt > at && (best === void 0 || isNewer(best, backup))) best = backup;
	return best;
}
const iso = (ms) => new Date(ms).toISOString().replace(".000Z", "Z");
function toPin({ kind, id, createdAt, expiresAt }) {
	return {
		kind,
		id,
		createdAt: iso(createdAt),
		...expiresAt === void 0 ? {} : { expiresAt: iso(expiresAt) }
	};
}
const describe = ({ kind, id, createdAt }) => `${kindName(kind)} ${id} (${iso(createdAt)})`;
const kindName = (kind) => kind === "recovery-point" ? "recovery point" : "snapshot";
// src/providers/aws/redshift/backup-diagnostics.ts
function missingBackup(pin, others, { name, place, path }, endedAt, now, why = "") {
	const kind = kindName(pin.kind);
	const hint = nearest(others, pin.createdAt === void 0 ? Number.POSITIVE_INFINITY : Date.parse(pin.createdAt), kind, name);
	if (endedAt !== void 0 && endedAt <= now) return diagnose("error", "backup-expired", `${kind} ${pin.id} expired at ${iso(endedAt)}`, hint, path);
	return diagnose("error", "backup-not-found", `${place} has no ${kind} ${pin.id}${why}`, hint, path);
}
function nearest(others, at, kind, name) {
	if (others === void 0) return `the ${kind}s of ${name} can't be listed: look for another one by hand`;
	const before = newest(others, at);
	const after = nextAfter(others, at);
	if (before === void 0 && after === void 0) return `${name} has no ${kind} at all: check the region and the name`;
	const named = [before, after].flatMap((backup) => backup === void 0 ? [] : [describe(backup)]);
	return `the nearest that ${named.length === 1 ? "exists is" : "exist are"} ${named.join(" and ")}`;
}
function expiring({ kind, id, expiresAt }, path, now, keep) {
	if (expiresAt === void 0 || expiresAt - now > 864e5) return [];
	const left = expiresAt - now;
	const when = left > 0 ? `expires at ${iso(expiresAt)}, in ${duration(left)}` : `was due to expire at ${iso(expiresAt)} and may go at any time`;
	return [diagnose(left > 216e5 ? "info" : "warning", "backup-expiring", `${kindName(kind)} ${id} ${when}`, `apply before then, or keep it: ${keep}`, path)];
}
function duration(ms) {
	const minutes = Math.floor(ms / 6e4);
	return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
function fitsTime(found, at) {
	if (at === void 0) return [];
	const path = ["from", "at"];
	const gap = Date.parse(at) - found.createdAt;
	if (gap < 0) {
		const message = `${describe(found)} was made after ${at}, so it is not what at asks for`;
		return [diagnose("error", "backup-after-time", message, "plan again; if it is the backup you want, name it by its id", path)];
	}
	if (gap <= 36e5) return [];
	const days = Math.floor(gap / dayMs);
	const earlier = days > 1 ? `${days} days` : duration(gap);
	const message = `the backup for ${at} is ${describe(found)}, ${earlier} earlier`;
	return [diagnose("warning", "backup-far-before", message, "check that this is the state you want back, or name another backup", path)];
}
// src/providers/aws/reads.ts
function remembered(read) {
	const answers = new Map();
	return (name) => {
		const known = answers.get(name);
		if (known !== void 0) return known;
		const answer = read(name);
		answers.set(name, answer);
		return answer;
	};
}
async function both(first, second) {
	const [a, b] = await Promise.all([first, second]);
	if (!a.ok) return a;
	return b.ok ? ok([a.value, b.value]) : b;
}
// src/providers/aws/redshift/restore-index.ts
var RestoreIndex = class {
	running;
	#byId = new Map();
	#byNewTable = new Map();
	constructor(restores) {
		this.running = restores.filter(isRunning);
		for (const restore of restores) {
			if (restore.tableRestoreRequestId !== void 0) this.#byId.set(restore.tableRestoreRequestId, restore);
			const key = (restore.newTableName ?? "").toLowerCase();
			const bucket = this.#byNewTable.get(key);
			if (bucket === void 0) this.#byNewTable.set(key, [restore]);
			else bucket.push(restore);
		}
	}
	byId(id) {
		return this.#byId.get(id);
	}
	like(wanted) {
		const unnamed = this.#byNewTable.get("") ?? [];
		return [...this.#byNewTable.get(wanted.newTableName.toLowerCase()) ?? [], ...unnamed].filter((restore) => wanted.matches(restore));
	}
};
// src/providers/aws/redshift/listings.ts
var Listings = class {
	#page;
	#attempt;
	#now;
	#newest = new Map();
	#onePage = new Set();
	#submits = new Map();
	constructor(page, attempt, now) {
		this.#page = page;
		this.#attempt = attempt;
		this.#now = now;
	}
	all(scope, maxAgeMs) {
		const known = this.#newest.get(scope);
		const age = known === void 0 ? NaN : this.#now() - known.askedAt;
		if (known !== void 0 && age >= 0 && age <= maxAgeMs) return known.read;
		const listing = {
			askedAt: this.#now(),
			read: this.#whole(scope)
		};
		this.#newest.set(scope, listing);
		return listing.read;
	}
	async poll(scope, enough) {
		const askedAt = this.#now();
		const submits = this.#submits.get(scope);
		const listed = await this.#list(scope, enough);
		if (!listed.ok) return listed;
		const read = ok(listed.value.index);
		if (listed.value.whole && this.#submits.get(scope) === submits) this.#newest.set(scope, {
			askedAt,
			read: Promise.resolve(read)
		});
		return read;
	}
	fitOnePage(scope) {
		return this.#onePage.has(scope);
	}
	submitted(scope) {
		this.#newest.delete(scope);
		this.#submits.set(scope, (this.#submits.get(scope) ?? 0) + 1);
	}
	async #whole(scope) {
		const listed = await this.#list(scope);
		return listed.ok ? ok(listed.value.index) : listed;
	}
	#list(scope, enough) {
		return this.#attempt(async () => {
			const { items, count, whole } = await all((token) => this.#page(scope, token), enough);
			if (whole && count === 1) this.#onePage.add(scope);
			else this.#onePage.delete(scope);
			return {
				index: new RestoreIndex(items),
				whole
			};
		});
	}
};
// src/providers/aws/redshift/choose-backup.ts
function backupAt(backups, at, { place, kinds, now }) {
	const time = Date.parse(at);
	if (time > now) return err({
		class: "fatal",
		code: "at-in-future",
		message: `${iso(time)} lies in the future; it is ${iso(Math.floor(now / 1e3) * 1e3)} now`,
		hint: "check the date and the zone; for the newest backup write latest: true"
	});
	const usable = backups.filter((backup) => backup.usable);
	const found = newest(usable, time);
	if (found !== void 0) return ok(toPin(found));
	const later = nextAfter(usable, time);
	return err({
		class: "fatal",
		code: "no-backup-at",
		message: `${place} has no ${kinds} of ${iso(time)} or before`,
		hint: later === void 0 ? "it has none of later either: check the region and the name" : `the nearest one is ${describe(later)}; take a later time, or name it`
	});
}
// src/providers/aws/client-config.ts
function clientConfig(env, endpointVariable) {
	const endpoint = env["AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"] === "true" ? void 0 : env[endpointVariable] || env["AWS_ENDPOINT_URL"];
	const profile = env["AWS_PROFILE"];
	const accessKeyId = env["AWS_ACCESS_KEY_ID"];
	const secretAccessKey = env["AWS_SECRET_ACCESS_KEY"];
	const sessionToken = env["AWS_SESSION_TOKEN"];
	const accountId = env["AWS_ACCOUNT_ID"];
	const credentials = accessKeyId && secretAccessKey && !profile ? {
		accessKeyId,
		secretAccessKey,
		...sessionToken ? { sessionToken } : {},
		...accountId ? { accountId } : {}
	} : void 0;
	return {
		...endpoint ? { endpoint } : {},
		...profile ? { profile } : {},
		...credentials ? { credentials } : {}
	};
}
function readConfig(env) {
	const attempts = Number(env["AWS_MAX_ATTEMPTS"] || NaN);
	return Number.isInteger(attempts) && attempts > 0 ? { maxAttempts: attempts } : {};
}
const readHandler = ({ httpAgent, httpsAgent }, requestTimeoutMs) => ({
	httpAgent,
	httpsAgent,
	connectionTimeout: Math.min(1e4, requestTimeoutMs),
	requestTimeout: requestTimeoutMs,
	socketTimeout: requestTimeoutMs,
	throwOnRequestTimeout: true
});
// src/providers/aws/guarded-handler.ts
var GuardedHandler = class {
	#guards = new WeakMap();
	#freshAgents;
	#timeoutMs;
	#form;
	constructor(freshAgents, timeoutMs, form) {
		this.#form = form;
		this.#freshAgents = freshAgents;
		this.#timeoutMs = timeoutMs;
	}
	watch(request, guard) {
		if (typeof request === "object" && request !== null) this.#guards.set(request, guard);
	}
	async handle(request) {
		const { protocol, hostname, port, path, headers, body } = request;
		const guard = this.#guards.get(request);
		const secure = protocol === "https:";
		const own = this.#freshAgents();
		try {
			const answer = await post({
				endpoint: {
					secure,
					host: port === void 0 ? hostname : `${hostname}:${port}`
				},
				path,
				headers,
				...(typeof body === "string" || body instanceof Uint8Array) && { body },
				agent: secure ? own.httpsAgent : own.httpAgent,
				timeoutMs: this.#timeoutMs,
				...guard && { guard }
			});
			if (!answer.ok) throw answer.error.error;
			const { status, headers: got, body: text } = answer.value;
			if (!this.#form.isSubmitAnswer(answer.value)) throw new ForeignAnswer(status);
			return { response: {
				statusCode: status,
				headers: flat(got),
				body: Readable.from([Buffer.from(text)])
			} };
		} finally {
			own.destroy();
		}
	}
	updateHttpClientConfig() {}
	httpHandlerConfigs() {
		return {};
	}
	destroy() {}
};
const flat = (headers) => Object.fromEntries(Object.entries(headers).flatMap(([name, value]) => value === void 0 ? [] : [[name, [value].flat().join(", ")]]));
// src/providers/aws/body-limit.ts
function limitBody(response) {
	const body = field(response, "body");
	if (typeof response !== "object" || response === null || !(body instanceof Readable)) return;
	let size = 0;
	const limited = new Transform({ transform(chunk, _, done) {
		size += chunk.length;
		if (size > 16777216) done(answerTooLarge());
		else done(null, chunk);
	} });
	pipeline(body, limited, () => void 0);
	Reflect.set(response, "body", limited);
}
// src/providers/aws/request-trace.ts
const operationOf = (commandName) => commandName?.replace(/Command$/, "") ?? "unknown";
async function traceAttempt({ now, trace }, { provider, region, operation }, request, send, metadataOf) {
	const attempt = Number(/attempt=(\d+)/.exec(textField(field(request, "headers"), "amz-sdk-request") ?? "")?.[1] ?? 1);
	const start = now();
	const tell = (requestId, status, error) => trace({
		provider,
		operation,
		region,
		attempt,
		durationMs: now() - start,
		...requestId === void 0 ? {} : { requestId },
		...status === void 0 ? {} : { status },
		...error === void 0 ? {} : { error }
	});
	try {
		const answer = await send();
		const { requestId, httpStatusCode } = metadataOf(answer);
		tell(requestId, httpStatusCode);
		return answer;
	} catch (error) {
		const metadata = field(error, "$metadata");
		tell(textField(metadata, "requestId"), numberField(metadata, "httpStatusCode"), textField(error, "code") ?? textField(error, "name") ?? "Error");
		throw error;
	}
}
// src/providers/aws/middleware.ts
const guardStep = {
	step: "deserialize",
	priority: "low",
	name: "reinstateGuard"
};
const limitStep = {
	step: "deserialize",
	priority: "low",
	name: "reinstateLimit"
};
const traceStep = {
	step: "finalizeRequest",
	priority: "low",
	name: "reinstateTrace"
};
const limitAnswers = (form) => (next, context) => async (args) => {
	const answer = await next(args);
	limitBody(answer.response);
	if (form !== void 0) await holdToForm(form, operationOf(textField(context, "commandName")), answer.response);
	return answer;
};
const traceRequests = (options, provider, region) => (next, context) => (args) => traceAttempt(options, {
	provider,
	region,
	operation: operationOf(textField(context, "commandName"))
}, args.request, () => next(args), ({ output }) => output.$metadata);
const guardRequest = (sender, beforeSend) => (next) => (args) => {
	sender.watch(args.request, beforeSend);
	return next(args);
};
// src/providers/aws/sanitize.ts
function sanitized(part, types) {
	if (typeof part !== "object" || part === null) return void 0;
	const copy = { ...part };
	for (const [name, value] of Object.entries(copy)) if (!fits(name, value, types)) Reflect.deleteProperty(copy, name);
	return copy;
}
function fits(name, value, { times, numbers, lists }) {
	if (times.has(name)) return value instanceof Date && !Number.isNaN(value.getTime());
	if (numbers.has(name)) return typeof value === "number" && Number.isFinite(value);
	return lists.has(name) ? Array.isArray(value) : typeof value === "string";
}
// src/providers/aws/redshift/submit.ts
const unreadableInput = (operation) => err({
	class: "fatal",
	code: "request-refused",
	message: `${operation}: the input is not what an entry compiles to`,
	hint: "make the execution plan again from the restore plan"
});
async function submitRestore(operation, wanted, send, { guard }, { attempt }) {
	const progress = { sent: false };
	const guarded = () => send(() => {
		try {
			guard();
		} catch (by) {
			progress.stopped = { by };
			throw by;
		}
		progress.sent = true;
	});
	const answer = await attempt(operation, guarded, () => progress.sent ? "submit" : "read");
	if (progress.stopped !== void 0) throw progress.stopped.by;
	if (!answer.ok) return progress.sent ? answer : err(unsent(answer.error));
	const { status, apiRequestId } = answer.value;
	if (status === void 0) {
		const message = `${operation}: the answer has no restore in it, so it is perhaps not Redshift's`;
		return err(unreadable(message, "check endpoint and proxy if it goes on"));
	}
	const requestId = status.tableRestoreRequestId;
	if (!wanted.matches(status)) {
		const message = `${operation}: the answer tells of ${requestId === void 0 ? "another restore" : `another restore (request ${requestId})`}, not of the one that was asked for, so what became of this one is open`;
		return err(unreadable(message, "look for a gateway or proxy on the way to the endpoint that keeps answers"));
	}
	return ok({
		...requestId === void 0 ? {} : { requestId },
		...apiRequestId === void 0 ? {} : { apiRequestId },
		observation: toObservation(status)
	});
}
const unreadable = (message, hint) => ({
	class: "ambiguous",
	code: "answer-unreadable",
	message,
	hint
});
const unsent = (failure) => failure.class === "ambiguous" ? {
	...failure,
	class: "retry"
} : failure;
export { GuardedHandler, Listings, accountIn, all, backupAt, baseline, both, checkRestores, clientConfig, commonErrors, dayMs, expiring, expiryOf, field, fitsTime, guardRequest, guardStep, iso, jsonErrorCode, kindName, limitAnswers, limitStep, missingBackup, newest, observe, pageOf, queryErrorCode, readConfig, readHandler, remembered, sanitized, submitRestore, toPin, traceRequests, traceStep, translator, unreadableInput };
