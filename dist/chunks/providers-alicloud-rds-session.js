import { __toESM } from "./rolldown-runtime.js";
import { err, ok } from "./shared-model-result.js";
import { diagnose, field, fold, listOf, makesDatabase, newNameOf, numberOf, present, targetId, textOf } from "./shared-providers-alicloud-providers-alicloud-rds.js";
import { require_DescribeBackupPolicyRequest, require_DescribeBackupsRequest, require_DescribeDatabasesRequest, require_DescribeDbinstanceAttributeRequest, require_DescribeHistoryTasksRequest, require_DescribeLocalAvailableRecoveryTimeRequest, require_DescribeMetaListRequest, require_RestoreTableRequest, require_client } from "./vendor-alicloud.js";
import { ConnectError, agents, post } from "./shared-providers-http.js";
import { eachOnce, findRow, isRefusalStatus, isTooLong, unchecked as unchecked$1, withoutTokens } from "./shared-providers-providers-http.js";
import { didYouMean } from "./shared-diagnostic-look-alikes.js";
import { nearest } from "./shared-diagnostic-nearest.js";
import { errorFrom } from "./shared-diagnostic-diagnostic.js";
import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { stringify } from "node:querystring";
// src/providers/alicloud/account.ts
const identityOperation = "GetCallerIdentity";
function callersAccount({ read }) {
	let known;
	return () => {
		known ??= ask$1(read).then((answer) => {
			if (!answer.ok) known = void 0;
			return answer;
		});
		return known;
	};
}
async function ask$1(read) {
	const answer = await read(identityOperation, {});
	if (!answer.ok) return answer;
	const account = textOf(answer.value, "AccountId");
	if (account !== void 0 && /^[0-9]+$/.test(account)) return ok(account);
	return err({
		class: "fatal",
		code: "answer-unreadable",
		message: `${identityOperation} was answered without an AccountId`,
		hint: "check that the endpoint is the STS API; when it is, report it"
	});
}
// src/providers/alicloud/credentials.ts
function credentialsOf(env) {
	const accessKeyId = env["ALIBABA_CLOUD_ACCESS_KEY_ID"];
	const accessKeySecret = env["ALIBABA_CLOUD_ACCESS_KEY_SECRET"];
	const securityToken = env["ALIBABA_CLOUD_SECURITY_TOKEN"];
	if (accessKeyId && accessKeySecret) {
		const found = {
			accessKeyId,
			accessKeySecret,
			...securityToken && { securityToken },
			source: "default/env"
		};
		return async () => ok(found);
	}
	return chain();
}
function chain() {
	let client;
	let had = false;
	const find = async () => {
		try {
			client ??= openChain();
			const found = await (await client).getCredential();
			if (!found.accessKeyId || !found.accessKeySecret) throw new Error("the credentials found have no access key");
			had = true;
			const { accessKeyId, accessKeySecret, securityToken } = found;
			return ok({
				accessKeyId,
				accessKeySecret,
				...securityToken && { securityToken },
				source: found.providerName ?? "default"
			});
		} catch (error) {
			client = void 0;
			return err({
				kind: "credentials",
				renewing: had,
				detail: withoutQueries(error instanceof Error ? error.message : String(error))
			});
		}
	};
	let diagnostic;
	return () => {
		diagnostic ??= find().finally(() => {
			diagnostic = void 0;
		});
		return diagnostic;
	};
}
async function openChain() {
	const { DefaultCredentialsProvider } = await import("./on-demand-credentials-src-client.js").then((m) => __toESM(m.default, 1));
	const provider = DefaultCredentialsProvider.builder().build();
	return { getCredential: () => provider.getCredentials() };
}
const withoutQueries = (text) => text.replace(/\?\S+/g, "?…");
// src/providers/alicloud/endpoints.ts
function endpointFrom(env, variable, usual) {
	const written = env[variable];
	if (!written) return ok({
		secure: true,
		host: usual
	});
	const url = URL.canParse(written) ? new URL(written) : void 0;
	if (url !== void 0 && url.pathname === "/" && url.search === "" && url.hash === "" && url.username === "" && url.password === "" && (url.protocol === "http:" || url.protocol === "https:")) return ok({
		secure: url.protocol === "https:",
		host: url.host
	});
	return err({
		class: "fatal",
		code: "endpoint-invalid",
		message: `${variable} is no URL of http or https without a path`,
		hint: `write it with its scheme: https://${usual}`
	});
}
// src/providers/alicloud/error-table.ts
var import_client = require_client();
const row = (kind, names, code, explanation, hint) => ({
	names,
	class: kind,
	code,
	explanation,
	hint
});
const soughtHint$1 = "a restore is looked for before it is sent again; when it lasts, see the provider's health page";
const ownAccount$1 = "see the account's messages and bills in the console";
const grant = "grant the action that the message names";
const gatewayErrors = [
	row("retry", [
		"Throttling",
		"Throttling.User",
		"Throttling.Api",
		"Rejected.Throttling"
	], "throttled", "Too many requests.", "it is tried again after a pause; lower --parallel if it goes on"),
	row("ambiguous", ["ServiceUnavailable"], "service-unavailable", "The service is unavailable for the moment.", soughtHint$1),
	row("ambiguous", ["InternalError", "InternalFailure"], "service-unavailable", "The provider met an error of its own.", soughtHint$1),
	row("ambiguous", ["IO.Exception"], "service-unavailable", "The provider lost a connection of its own.", soughtHint$1),
	row("ambiguous", ["TimeoutRetryLater", "ConnectTimeoutRetryLater"], "service-unavailable", "The provider ran out of time.", soughtHint$1),
	row("ambiguous", ["SignatureNonceUsed"], "answer-lost", "The provider has seen this very request before, so something on the way sent it twice.", soughtHint$1),
	row("fatal", ["InvalidTimeStamp.Expired"], "clock-skewed", "The request's date is more than 15 minutes off.", "set this machine's clock"),
	row("fatal", ["InvalidTimeStamp.Format"], "clock-skewed", "The request's date could not be read.", "set this machine's clock"),
	row("fatal", ["SignatureDoesNotMatch"], "credentials-refused", "The signature is wrong: the secret belongs to another access key.", "check the access key's secret"),
	row("fatal", ["IncompleteSignature"], "credentials-refused", "The signature is incomplete.", "check that no proxy takes headers out"),
	row("fatal", ["InvalidAccessKeyId.NotFound"], "credentials-refused", "The access key doesn't exist.", "check ALIBABA_CLOUD_ACCESS_KEY_ID"),
	row("fatal", ["InvalidAccessKeyId.Inactive"], "credentials-refused", "The access key is disabled.", "enable it, or use another one"),
	row("fatal", ["InvalidSecurityToken.Expired"], "credentials-expired", "The temporary credentials have expired.", "get fresh ones, then run again: what is in flight is on record"),
	row("fatal", ["InvalidSecurityToken.Malformed"], "credentials-refused", "The security token can't be read.", "check ALIBABA_CLOUD_SECURITY_TOKEN"),
	row("fatal", ["InvalidSecurityToken.MismatchWithAccessKey"], "credentials-refused", "The security token belongs to another access key.", "set key, secret and token of one session"),
	row("fatal", [
		"Forbidden",
		"Forbidden.RAM",
		"NoPermission"
	], "permission-missing", "The credentials lack the RAM permission.", grant),
	row("fatal", ["Forbidden.RiskControl"], "account-refused", "The account is under risk control.", ownAccount$1),
	row("fatal", ["InvalidApi.NotFound"], "request-refused", "The endpoint doesn't know the operation.", "check `region`, and the variable that names another endpoint")
];
const gatewayFamilies = [
	row("retry", ["*Throttling*", "HTTP 429"], "throttled", "Too many requests.", "it is tried again after a pause; lower --parallel if it goes on"),
	row("ambiguous", ["HTTP 408", "HTTP 5*"], "service-unavailable", "The provider met an error of its own.", soughtHint$1),
	row("fatal", ["InvalidTimeStamp*"], "clock-skewed", "The request's date could not be read.", "set this machine's clock"),
	row("fatal", [
		"InvalidSecurityToken*",
		"InvalidAccessKey*",
		"Signature*"
	], "credentials-refused", "The credentials are not accepted.", "check them, or get fresh ones"),
	row("fatal", ["Forbidden.RAM*", "NoPermission*"], "permission-missing", "The credentials lack the RAM permission.", grant),
	row("fatal", ["Risk.*"], "account-refused", "The account is under risk control.", ownAccount$1),
	row("fatal", ["Forbidden*"], "account-refused", "The account may not do this.", ownAccount$1)
];
const otherwise = row("fatal", ["*"], "request-refused", "", "read the provider's text; the call is in the execution plan");
// src/providers/alicloud/message.ts
function clean(text) {
	const line = withoutTokens(text.replace(/[\p{Cc}\p{Cf}\s]+/gu, " ").trim());
	return line.length > 500 ? `${line.slice(0, 500)}…` : line;
}
// src/providers/alicloud/errors.ts
function toFailure(service, problem, operation, purpose) {
	const { title, permissions, endpointVariable } = service;
	const judged = (refusal) => refusal === "ambiguous" && purpose === "read" ? "retry" : refusal;
	const failure = (refusal, code, message, hint) => ({
		class: judged(refusal),
		code,
		message,
		hint
	});
	switch (problem.kind) {
		case "refused": {
			const permission = `${permissions}:${operation}`;
			const refusal = rowOf(service, problem.code, problem.status, purpose);
			if (refusal === void 0 && isTooLong(problem.status)) return {
				...tooLong(title, problem.status, clean(problem.code), operation, purpose),
				providerCode: problem.code
			};
			if (refusal === void 0) return unknownCode(service, problem, operation, failure);
			return {
				...failure(refusal.class, refusal.code, messageOf(problem, operation, refusal, permission), refusal.hint),
				providerCode: problem.code,
				...problem.retryAfterMs !== void 0 && { retryAfterMs: problem.retryAfterMs },
				...refusal.code === "permission-missing" && { permission }
			};
		}
		case "garbled": return garbled(title, problem.status, problem.detail, operation, purpose, failure);
		case "lost":
			if (!problem.sent) {
				const hint = `check the network, HTTPS_PROXY and NO_PROXY, and ${endpointVariable}`;
				return failure("retry", "network-unreachable", `${operation} was not sent: ${clean(problem.detail)}`, hint);
			}
			return failure("ambiguous", "answer-lost", `${operation} got no answer: ${clean(problem.detail)}`, "a restore is looked for before it is sent again; --request-timeout sets how long an answer may take");
		case "blocked": return {
			class: problem.temporary ? "retry" : "fatal",
			code: problem.code,
			message: `${operation} was not sent: ${clean(problem.detail)}`,
			hint: problem.hint
		};
		case "credentials": return failure(problem.renewing ? "retry" : "fatal", "credentials-missing", `${operation} was not sent, for want of credentials: ${clean(problem.detail)}`, "set ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET, or a role by OIDC, a profile, or an instance role");
		default: return problem;
	}
}
function messageOf(problem, operation, refusal, permission) {
	const text = refusal.code === "credentials-refused" ? "" : clean(problem.text);
	const what = `${operation} was refused with ${clean(problem.code)} (HTTP ${problem.status})`;
	const action = refusal.code === "permission-missing" ? `The action is ${permission}.` : "";
	return [what, [
		refusal.explanation,
		action,
		text && `The provider says: ${text}`
	].filter(Boolean).join(" ")].filter(Boolean).join(": ");
}
function rowOf({ errorTable, families }, code, status, purpose) {
	if (purpose === "submit") return isRefusalStatus(status) ? findRow(errorTable, code) : void 0;
	return findRow(errorTable, code) ?? findRow(families, code) ?? (isTooLong(status) ? void 0 : findRow(families, `HTTP ${status}`) ?? otherwise);
}
const soughtHint = "a restore is looked for before it is sent again; see what stands between when it lasts";
function unknownCode({ title, families }, { code, text, status }, operation, failure) {
	const answer = [clean(code), findRow(families, code)?.code === "credentials-refused" ? "" : clean(text)].filter(Boolean).join(": ");
	return {
		...failure("ambiguous", status >= 500 || status === 408 ? "service-unavailable" : "code-unknown", `${operation} was answered with HTTP ${status} and none of ${title}'s own errors, so it may have been accepted (${answer})`, soughtHint),
		providerCode: code
	};
}
function tooLong(title, status, detail, operation, purpose) {
	const message = `${operation}: the request is too long for what stands between here and ${title} (HTTP ${status}: ${detail}); with fewer tables an entry, or shorter new names, it gets shorter`;
	return {
		class: purpose === "submit" ? "ambiguous" : "fatal",
		code: "request-too-long",
		message,
		hint: "spread the tables over several entries, or restore the whole database"
	};
}
function garbled(title, status, detail, operation, purpose, failure) {
	const message = `${operation} was answered with HTTP ${status}, not by the API: ${clean(detail)}`;
	if (isTooLong(status)) return tooLong(title, status, clean(detail), operation, purpose);
	if (status >= 500 || status === 408) return failure("ambiguous", "service-unavailable", message, soughtHint);
	if (purpose === "submit") return failure("ambiguous", "answer-unreadable", message, soughtHint);
	if (status === 429) return failure("retry", "throttled", message, "it is tried again after a pause; lower --parallel if it goes on");
	const hint = `check that the endpoint is the ${title} API and what stands between`;
	return failure(status < 300 ? "ambiguous" : "fatal", "answer-unreadable", message, hint);
}
// src/providers/alicloud/request.ts
const maxAttempts = 5;
const algorithm = "ACS3-HMAC-SHA256";
const emptyBodyHash = createHash("sha256").update("").digest("hex");
function requester(around) {
	const { options, agents } = around;
	return {
		async read(operation, query) {
			for (let attempt = 1;; attempt += 1) {
				const answer = await once$1(around, agents, operation, query, attempt);
				if (answer.ok) return answer;
				const failure = toFailure(around.service, answer.error, operation, "read");
				if (failure.class !== "retry" || attempt === maxAttempts) return err(failure);
				const delay = options.random() * Math.min(1e4, 500 * 2 ** attempt);
				await options.sleep(Math.max(delay, Math.min(failure.retryAfterMs ?? 0, 6e4)));
			}
		},
		async submit(operation, query, guard) {
			const own = around.freshAgents();
			try {
				const answer = await once$1(around, own, operation, query, 1, guard);
				return answer.ok ? answer : err(toFailure(around.service, answer.error, operation, "submit"));
			} finally {
				own.destroy();
			}
		}
	};
}
async function once$1(around, agents, operation, query, attempt, guard) {
	const { options, endpoint, region, provider } = around;
	const credentials = await around.credentials();
	if (!credentials.ok) return credentials;
	const startedAt = options.now();
	const sent = await post({
		endpoint,
		path: `/?${stringify(query)}`,
		headers: signed(around, operation, query, credentials.value),
		agent: endpoint.secure ? agents.httpsAgent : agents.httpAgent,
		timeoutMs: options.requestTimeoutMs,
		...guard && { guard }
	});
	const answer = sent.ok ? judge$1(sent.value, guard === void 0 ? "read" : "submit") : err(lost(sent.error));
	const requestId = answer.ok ? idOf(answer.value) : answer.error.kind === "refused" ? answer.error.requestId : void 0;
	options.trace({
		provider,
		operation,
		region,
		attempt,
		durationMs: options.now() - startedAt,
		...requestId !== void 0 && { requestId },
		...sent.ok && { status: sent.value.status },
		...!answer.ok && { error: "code" in answer.error ? answer.error.code : answer.error.kind }
	});
	return answer;
}
function signed({ endpoint, service, options: { now, userAgent } }, operation, query, credentials) {
	const { accessKeyId, accessKeySecret, securityToken, source } = credentials;
	const headers = {
		host: endpoint.host,
		"x-acs-version": service.version,
		"x-acs-action": operation,
		"user-agent": import_client.OpenApiUtil.getUserAgent(userAgent),
		"x-acs-date": `${new Date(now()).toISOString().slice(0, 19)}Z`,
		"x-acs-signature-nonce": import_client.OpenApiUtil.getNonce(),
		accept: "application/json",
		"x-acs-content-sha256": emptyBodyHash,
		"x-acs-credentials-provider": source,
		...securityToken !== void 0 && {
			"x-acs-accesskey-id": accessKeyId,
			"x-acs-security-token": securityToken
		}
	};
	const request = {
		protocol: endpoint.secure ? "https" : "http",
		port: 0,
		method: "POST",
		pathname: "/",
		query: { ...query },
		headers,
		body: Readable.from([])
	};
	return {
		...headers,
		Authorization: import_client.OpenApiUtil.getAuthorization(request, algorithm, emptyBodyHash, accessKeyId, accessKeySecret)
	};
}
function judge$1({ status, headers, body }, purpose) {
	const answer = parse$1(body);
	const code = textOf(answer, "Code") ?? textOf(answer, "code");
	const garbled = err({
		kind: "garbled",
		status,
		detail: excerpt(body)
	});
	if (status >= 200 && status < 300) return answer === void 0 || purpose === "submit" && code !== void 0 ? garbled : ok(answer);
	const inForm = textOf(answer, "Code") !== void 0 && textOf(answer, "RequestId") !== void 0;
	if (code === void 0 || purpose === "submit" && !inForm) return garbled;
	const requestId = idOf(answer);
	const retryAfterMs = numberOf(headers, "x-acs-retry-after");
	return err({
		kind: "refused",
		status,
		code,
		text: textOf(answer, "Message") ?? textOf(answer, "message") ?? "",
		...requestId !== void 0 && { requestId },
		...retryAfterMs !== void 0 && retryAfterMs >= 0 && { retryAfterMs }
	});
}
function parse$1(body) {
	try {
		const answer = JSON.parse(body);
		return typeof answer === "object" && answer !== null ? answer : void 0;
	} catch {
		return;
	}
}
function idOf(answer) {
	const id = textOf(answer, "RequestId") ?? textOf(answer, "requestId");
	return id !== void 0 && /^[\w.-]{1,100}$/.test(id) ? id : void 0;
}
const excerpt = (body) => body.trim() === "" ? "an empty body" : withoutTokens(body.slice(0, 1e4)).slice(0, 200);
const untrusted = /^(CERT_|ERR_TLS_CERT_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_)|wrong version number/i;
function lost({ sent, error }) {
	if (error instanceof ConnectError) {
		const { code, message, hint, temporary } = error;
		return {
			kind: "blocked",
			code,
			detail: message,
			hint,
			temporary
		};
	}
	if (!sent && untrusted.test(`${textOf(error, "code")} ${error.message}`)) return {
		kind: "blocked",
		code: "tls-untrusted",
		detail: error.message,
		hint: "behind a proxy that inspects TLS, name its CA in NODE_EXTRA_CA_CERTS",
		temporary: false
	};
	return {
		kind: "lost",
		sent,
		detail: error.message
	};
}
// src/providers/alicloud/service.ts
const sts = {
	title: "STS",
	version: "2015-04-01",
	permissions: "sts",
	endpointVariable: "REINSTATE_ALICLOUD_STS_ENDPOINT",
	host: "sts.aliyuncs.com",
	errorTable: gatewayErrors,
	families: gatewayFamilies
};
// src/providers/alicloud-rds/request.ts
const known = new Set([
	"DBInstanceId",
	"BackupId",
	"RestoreTime",
	"TableMeta",
	"InstantRecovery"
]);
function inputOf({ operation, input }) {
	const { DBInstanceId, BackupId, RestoreTime, TableMeta, InstantRecovery } = input;
	if (operation !== "RestoreTable" || typeof DBInstanceId !== "string" || typeof TableMeta !== "string") return void 0;
	if (BackupId !== void 0 && typeof BackupId !== "string") return void 0;
	if (RestoreTime !== void 0 && typeof RestoreTime !== "string") return void 0;
	if (InstantRecovery !== void 0 && typeof InstantRecovery !== "boolean") return void 0;
	if (BackupId === void 0 === (RestoreTime === void 0) || Object.keys(input).some((key) => !known.has(key))) return void 0;
	return {
		DBInstanceId,
		...BackupId !== void 0 && { BackupId },
		...RestoreTime !== void 0 && { RestoreTime },
		TableMeta,
		...InstantRecovery !== void 0 && { InstantRecovery }
	};
}
const databasesMadeBy = (call) => databasesOf(call).flatMap(({ name, newName }) => newName === void 0 || newName === name ? [] : [fold(newName)]);
const databasesKeptBy = (call) => databasesOf(call).flatMap(({ name, newName }) => name === void 0 || (newName ?? name) !== name ? [] : [fold(name)]);
function databasesOf({ input }) {
	const meta = { items: parse(textOf(input, "TableMeta") ?? "") };
	return (listOf(meta, "items") ?? []).map((database) => ({
		name: textOf(database, "name"),
		newName: textOf(database, "newname")
	}));
}
function parse(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}
// src/providers/alicloud-rds/baseline.ts
const dayMs$5 = 864e5;
async function baseline(reads, call, now) {
	const made = new Set(databasesMadeBy(call));
	const [tasks, databases] = await Promise.all([reads.tasks(call.scope, now - dayMs$5), made.size > 0 ? reads.databases(call.scope) : ok([])]);
	if (!tasks.ok) return tasks;
	if (!databases.ok) return databases;
	return ok({
		tasks: tasks.value.flatMap(({ id }) => id === void 0 ? [] : [id]).sort(),
		existing: databases.value.flatMap(({ name = "" }) => made.has(fold(name)) ? [fold(name)] : []).sort()
	});
}
function baselineFrom(recorded) {
	const tasks = listOf(recorded, "tasks");
	const existing = listOf(recorded, "existing");
	if (tasks === void 0 || existing === void 0) return void 0;
	const texts = (list) => new Set(list.filter((item) => typeof item === "string"));
	return {
		tasks: texts(tasks),
		existing: texts(existing)
	};
}
// src/providers/alicloud-rds/correlate.ts
const clockSlackMs = 9e5;
const latestStartMs = 432e5;
const likely = /restor|recover/i;
const unlikely = /back_?up|switch|upgrad|restart|reboot|resiz|param|migrat|whitelist|account/i;
const isOfRestore = ({ type = "" }, taskTypes) => taskTypes.size > 0 ? taskTypes.has(type) : likely.test(type);
function correlate(watches, tasks, taskTypes) {
	const matches = new Map();
	const assigned = new Set();
	const shared = new Set();
	for (const { requestId } of watches) if (requestId !== void 0) (assigned.has(requestId) ? shared : assigned).add(requestId);
	for (const watch of [...watches].sort((a, b) => Number(b.accepted) - Number(a.accepted) || (b.submittedAt ?? 0) - (a.submittedAt ?? 0))) {
		const match = matchOf(watch, tasks, taskTypes, assigned, shared);
		if (match.is === "found" && match.task.id !== void 0) assigned.add(match.task.id);
		matches.set(watch, match);
	}
	return watches.map((watch) => matches.get(watch) ?? { is: "none" });
}
function matchOf(watch, tasks, taskTypes, assigned, shared) {
	if (watch.requestId !== void 0) {
		const task = tasks.find(({ id }) => id === watch.requestId);
		if (task === void 0) return { is: "none" };
		return shared.has(watch.requestId) ? {
			is: "doubtful",
			tasks: [task]
		} : {
			is: "found",
			task
		};
	}
	if (watch.submittedAt === void 0 && !watch.accepted) return { is: "none" };
	const before = baselineFrom(watch.baseline)?.tasks;
	const from = (watch.submittedAt ?? 0) - clockSlackMs;
	const until = (watch.submittedAt ?? Number.POSITIVE_INFINITY) + latestStartMs;
	const possible = tasks.filter(({ id = "", type = "", startTime }) => {
		if (watch.taken.has(id) || assigned.has(id) || before?.has(id) === true) return false;
		const start = Date.parse(startTime ?? "");
		if (start < from || start > until) return false;
		return taskTypes.size > 0 ? taskTypes.has(type) : likely.test(type) || !unlikely.test(type);
	});
	const sure = possible.filter((task) => isOfRestore(task, taskTypes));
	const [first, ...others] = sure.length > 0 ? sure : possible;
	if (first === void 0) return { is: "none" };
	if (others.length === 0 && (sure.length > 0 || watch.accepted)) return {
		is: "found",
		task: first
	};
	return {
		is: "doubtful",
		tasks: [first, ...others]
	};
}
// src/providers/alicloud/pages.ts
const maxPages = 500;
async function everyPage(operation, fetch) {
	const items = [];
	let before = "";
	for (let page = 1; page <= maxPages; page += 1) {
		const answer = await fetch(page);
		if (!answer.ok) return answer;
		const { items: more, total } = answer.value;
		const seen = JSON.stringify(more);
		if (more.length === 0 || seen === before && total === void 0) return ok(items);
		if (seen === before) return endless(operation, page);
		before = seen;
		items.push(...more);
		if (total === void 0 ? more.length < fewest : items.length >= total) return ok(items);
	}
	return endless(operation, maxPages);
}
const endless = (operation, pages) => err({
	class: "fatal",
	code: "listing-endless",
	message: `${operation}: the list doesn't come to an end (${pages} pages, and still no end)`,
	hint: "check that the endpoint is the API's own, and what stands between"
});
const fewest = 30;
// src/providers/alicloud-rds/task-batcher.ts
const dayMs$4 = 864e5;
const tasksKeptMs = 30 * dayMs$4;
const gatherMs = 1;
var TaskBatcher = class {
	#client;
	#now;
	#sleep;
	#open;
	#alone = false;
	constructor(client, now, sleep) {
		this.#client = client;
		this.#now = now;
		this.#sleep = sleep;
	}
	get most() {
		return this.#alone ? 1 : 30;
	}
	async of(instance, since) {
		const wish = {
			instance,
			since
		};
		if (this.#alone) return this.#one(wish);
		const batch = this.#open ?? this.#gather();
		batch.wishes.push(wish);
		return (await batch.answers).get(wish) ?? this.#one(wish);
	}
	#gather() {
		const wishes = [];
		const answers = this.#sleep(gatherMs).then(() => {
			this.#open = void 0;
			return this.#answer(wishes);
		});
		this.#open = {
			wishes,
			answers
		};
		return this.#open;
	}
	#answer(wishes) {
		const answers = new Map();
		for (const group of groupsOf(wishes)) {
			const [first] = group;
			const all = group.some(({ instance }) => instance !== first?.instance) ? this.#query(group) : void 0;
			for (const wish of group) answers.set(wish, all === void 0 ? this.#one(wish) : this.#from(all, wish));
		}
		return answers;
	}
	async #from(all, wish) {
		const answer = await all;
		if (answer.ok ? answer.value.some((task) => task.instance === void 0) : answer.error.class === "fatal") {
			this.#alone = true;
			return this.#one(wish);
		}
		return answer.ok ? ok(answer.value.filter((task) => task.instance === wish.instance && isSince(task, wish.since))) : answer;
	}
	async #one(wish) {
		const all = await this.#query([wish]);
		return all.ok ? ok(all.value.filter((task) => task.instance === void 0 || task.instance === wish.instance)) : all;
	}
	async #query(wishes) {
		const since = Math.min(...wishes.map((wish) => wish.since));
		const instances = [...new Set(wishes.map(({ instance }) => instance))];
		const from = second(Math.max(since, this.#now() - tasksKeptMs));
		const to = second(this.#now() + dayMs$4);
		const all = await everyPage("DescribeHistoryTasks", (page) => this.#client.tasks({
			instances,
			from,
			to,
			page
		}));
		if (!all.ok) return all;
		return ok([...new Map(all.value.map((task) => [task.id, task])).values()].filter(({ id }) => id !== void 0));
	}
};
const second = (ms) => `${new Date(ms).toISOString().slice(0, 19)}Z`;
const isSince = ({ startTime }, since) => !(Date.parse(startTime ?? "") < Math.floor(since / 1e3) * 1e3);
function groupsOf(wishes) {
	const groups = [];
	let instances = new Set();
	for (const wish of [...wishes].sort((a, b) => a.since - b.since)) {
		const group = groups.at(-1);
		const [first] = group ?? [];
		const fits = instances.has(wish.instance) || instances.size < 30;
		if (group !== void 0 && first !== void 0 && fits && wish.since - first.since <= dayMs$4) group.push(wish);
		else {
			groups.push([wish]);
			instances = new Set();
		}
		instances.add(wish.instance);
	}
	return groups;
}
// src/providers/alicloud-rds/observe.ts
const patienceMs = 18e5;
async function observe(reads, watches, taskTypes, now) {
	const instance = watches[0]?.call.scope;
	if (instance === void 0) return ok([]);
	const since = Math.min(...watches.map(({ submittedAt }) => submittedAt ?? now)) - 2 * clockSlackMs;
	const tasks = await reads.tasks(instance, since);
	if (!tasks.ok) return tasks;
	const matches = correlate(watches, tasks.value, taskTypes);
	const pairs = watches.map((watch, index) => ({
		watch,
		match: matches[index] ?? { is: "none" }
	}));
	const around = pairs.some(({ watch, match }) => needsMore(watch, match)) ? await surroundings(reads, instance, watches) : ok(void 0);
	if (!around.ok) return around;
	return ok(pairs.map(({ watch, match }) => withinBounds(judge(watch, match, around.value, now), watch, now)));
}
function withinBounds(seen, { submittedAt }, now) {
	if (seen.state !== "absent" || submittedAt === void 0 || submittedAt >= now - 2592e6) return seen;
	return {
		state: "unclear",
		message: `RDS tells of the tasks of the last 30 days only, and this was sent at ${new Date(submittedAt).toISOString()}`,
		hint: "look for the restored tables by hand"
	};
}
const ended = ({ status }) => status === "Succeed" || status === "Failed" || status === "Canceled";
function needsMore(watch, match) {
	switch (match.is) {
		case "found": return match.task.status === "Succeed";
		case "doubtful": return match.tasks.every(ended);
		case "none": return watch.accepted || watch.submittedAt !== void 0;
		default: return match;
	}
}
async function surroundings(reads, id, watches) {
	const some = watches.some(({ call }) => databasesMadeBy(call).length > 0);
	const [instance, databases] = await Promise.all([reads.instance(id), some ? reads.databases(id) : ok([])]);
	if (!instance.ok) return instance;
	if (!databases.ok) return databases;
	const names = (some) => new Set(some.map(({ name = "" }) => fold(name)));
	const running = databases.value.filter(({ status }) => status === "Running");
	return ok({
		running: instance.value?.status === "Running",
		databases: names(running),
		listed: names(databases.value)
	});
}
function judge(watch, match, around, now) {
	switch (match.is) {
		case "found": return judgeTask(watch, match.task, around, now);
		case "doubtful": return judgeDoubtful(watch, match.tasks, around);
		case "none": return judgeAbsent(watch, around);
		default: return match;
	}
}
function judgeTask(watch, task, around, now) {
	const seen = seenOf(task);
	const finished = task.endTime === void 0 ? {} : { finishedAt: task.endTime };
	switch (task.status) {
		case "Succeed": {
			const missing = databasesMadeBy(watch.call).filter((name) => around?.databases.has(name) !== true);
			if (around?.running === true && missing.length === 0) return {
				state: "succeeded",
				...seen,
				...finished
			};
			const since = Date.parse(task.endTime ?? "") || (watch.submittedAt ?? now);
			const coming = missing.every((name) => around?.listed.has(name) === true) && now - since < patienceMs;
			if (around?.running !== true || coming) return {
				state: "running",
				...seen
			};
			return {
				state: "unclear",
				message: `task ${task.id} succeeded, but the database ${missing.join(", ")} is not there, or not Running`,
				hint: "see the task and the databases in the console; someone may have renamed or dropped it since",
				...seen
			};
		}
		case "Failed":
		case "Canceled": {
			const why = [task.reason, task.detail].filter((text) => text !== void 0 && text !== "" && text !== "{}").join("; ");
			const message = clean(`task ${task.id} ended as ${task.status}${why === "" ? ", without a reason" : `: ${why}`}`);
			if (task.status === "Failed") return {
				state: "failed",
				code: "restore-failed",
				message,
				hint: "see the task in the console, then apply again",
				...seen,
				...finished
			};
			return {
				state: "cancelled",
				code: "restore-cancelled",
				message,
				hint: "find out who cancelled it, then apply again",
				...seen,
				...finished
			};
		}
		default: return {
			state: "running",
			...seen
		};
	}
}
function judgeDoubtful(watch, tasks, around) {
	const over = tasks.every(ended);
	const [only, ...others] = tasks;
	if (over && appeared(watch, around?.databases)) return {
		state: "succeeded",
		...only && others.length === 0 && seenOf(only)
	};
	if (!watch.accepted) return { state: "absent" };
	if (!over) return { state: "running" };
	return {
		state: "unclear",
		message: clean(`these tasks could be this restore or something else: ${tasks.slice(0, 5).map(({ id, type, status }) => `${id} (${type ?? "no type"}, ${status})`).join(", ")}${tasks.length > 5 ? " and more" : ""}`),
		hint: "look for the restored tables and at those tasks; REINSTATE_ALICLOUD_RDS_TASK_TYPE, set to the type of RestoreTable's tasks, tells them apart from now on"
	};
}
function judgeAbsent(watch, around) {
	const there = appeared(watch, around?.databases);
	if (watch.accepted) {
		const seen = watch.requestId !== void 0 && { requestId: watch.requestId };
		if (around?.running !== true || !there && appeared(watch, around.listed)) return {
			state: "running",
			...seen
		};
		return there ? {
			state: "succeeded",
			...seen
		} : { state: "absent" };
	}
	if (!there) return { state: "absent" };
	return {
		state: "unclear",
		message: `the database ${databasesMadeBy(watch.call).join(", ")} has appeared since the request was sent, but no task shows who made it`,
		hint: "look at that database: with the restored tables in it, the restore is done"
	};
}
function appeared(watch, now) {
	const made = databasesMadeBy(watch.call);
	const existing = baselineFrom(watch.baseline)?.existing;
	return made.length > 0 && existing !== void 0 && made.every((name) => now?.has(name) === true && !existing.has(name));
}
function seenOf({ id, progress, remaining, startTime }) {
	return {
		...id !== void 0 && { requestId: id },
		...progress !== void 0 && { progress: {
			done: progress,
			total: 100,
			unit: "%",
			...remaining !== void 0 && { remainingSeconds: remaining }
		} },
		...startTime !== void 0 && startTime !== "" && { startedAt: startTime }
	};
}
// src/providers/alicloud-rds/instance.ts
const gone = new Set([
	"Deleting",
	"Stopping",
	"Stopped",
	"Released"
]);
const path = ["instance"];
function examineInstance(instance) {
	return [
		...state(instance),
		...lock(instance),
		...kind(instance),
		...edition(instance)
	];
}
function examineTasks(tasks, taskTypes) {
	const atWork = tasks.filter(({ status }) => status === "Running" || status === "Cancelling");
	const restoring = atWork.find((task) => isOfRestore(task, taskTypes));
	const running = restoring ?? atWork[0];
	if (running === void 0) return [];
	const what = `task ${running.id}${running.type ? ` (${running.type})` : ""} is ${running.status}${running.startTime ? ` since ${running.startTime}` : ""}`;
	return [diagnose("warning", "instance-busy", what, restoring === void 0 ? "apply waits for it" : "apply waits for it; tasks don't tell what they restore: when someone else started this very restore, leave it to them", path)];
}
function state({ status }) {
	if (status === "Running") return [];
	if (status !== void 0 && gone.has(status)) return [diagnose("error", "instance-unavailable", `the instance is ${status}`, "start it, or name another instance", path)];
	return [diagnose("warning", "instance-busy", `the instance is ${status ?? "in no known state"}, and a restore needs it Running`, "apply waits for it", path)];
}
function lock({ lockMode, lockReason }) {
	if (lockMode === void 0 || lockMode === "" || lockMode === "Unlock") return [];
	const why = `the instance is locked: ${lockMode}${lockReason ? ` (${lockReason})` : ""}`;
	if (lockMode === "LockByRestoration") return [diagnose("warning", "instance-busy", why, "apply waits for the restore to end", path)];
	const hint = {
		LockByExpiration: "renew the instance",
		LockByDiskQuota: "extend its storage"
	}[lockMode] ?? "unlock the instance";
	return [diagnose("error", "instance-locked", why, hint, path)];
}
function kind({ type, engine, guardInstance, temporaryInstance }) {
	if (engine !== void 0 && engine.toLowerCase() !== "mysql") return [diagnose("error", "instance-unsuitable", `the instance runs ${engine}, and entries of alicloud-rds are for MySQL`, "name a MySQL instance", path)];
	if (type !== void 0 && type !== "" && type !== "Primary") return [diagnose("error", "instance-unsuitable", `the instance is of type ${type}, and only a Primary one takes restores`, "name its primary instance", path)];
	const child = temporaryInstance || guardInstance;
	if (!child) return [];
	return [diagnose("warning", "instance-unsuitable", `the instance ${child} is attached to it, so the restore may be refused (ChildDBInstanceExists)`, "release it first", path)];
}
function edition({ engine, engineVersion, category, storageType }) {
	if (engine !== void 0 && engine.toLowerCase() !== "mysql") return [];
	const local = storageType === void 0 || /^(local|ephemeral)_ssd$/.test(storageType);
	const available = category === void 0 || category === "HighAvailability";
	const version = engineVersion === void 0 || engineVersion === "5.6" || /^(5\.7|8\.0)$/.test(engineVersion) && local;
	if (available && version) return [];
	const what = [
		`MySQL ${engineVersion ?? ""}`.trim(),
		category,
		storageType
	].filter(Boolean).join(", ");
	return [diagnose("warning", "instance-undocumented", `the documents of table restore don't name this kind of instance: ${what}`, "the backup set decides; try a small table first", path)];
}
function freeBytes({ storage, diskUsed }) {
	if (storage === void 0 || diskUsed === void 0) return void 0;
	const used = diskUsed > storage * 1024 ? diskUsed : diskUsed * 1024 ** 2;
	return storage * 1024 ** 3 - used;
}
// src/providers/alicloud-rds/backups.ts
function unusable(backup) {
	if (backup.type !== void 0 && backup.type !== "FullBackup") return `it is no full backup but ${backup.type}`;
	if (backup.status !== "Success") return `its BackupStatus is ${backup.status ?? "missing"}`;
	if (backup.isAvailable !== 1) return `its IsAvail is ${backup.isAvailable ?? "missing"}`;
	switch (backup.metaStatus) {
		case "OK": return;
		case "LARGE": return "its MetaStatus is LARGE: it holds too many tables for table restore";
		case "EMPTY": return "its MetaStatus is EMPTY: the backup task failed to list the tables";
		case "":
		case void 0: return "its MetaStatus is empty: it was taken before table restore was switched on";
		default: return `its MetaStatus is ${backup.metaStatus}`;
	}
}
const takenAt = (backup) => backup.endTime ?? backup.startTime;
function pinOf(backup) {
	const createdAt = instant(takenAt(backup));
	const expiresAt = instant(backup.expiresAt);
	return {
		kind: "backup-set",
		id: backup.id,
		...createdAt && { createdAt },
		...expiresAt && { expiresAt }
	};
}
function baseOf(backups, time) {
	const limit = Date.parse(time);
	return backups.find((backup) => unusable(backup) === void 0 && Date.parse(takenAt(backup) ?? "") <= limit);
}
function instant(text) {
	const ms = Date.parse(text ?? "");
	return Number.isNaN(ms) ? void 0 : `${new Date(ms).toISOString().slice(0, 19)}Z`;
}
// src/providers/alicloud-rds/sources.ts
function contentOf(rows, database) {
	const own = rows.filter((row) => row.database === database);
	if (own.length === 0) return void 0;
	const tables = new Map();
	let total = 0;
	for (const { tables: names = "", size = "" } of own) {
		const sizes = size.split(",").map(bytes);
		const sum = sizes.reduce((a, b) => a === void 0 || b === void 0 ? void 0 : a + b, 0);
		total = total === void 0 || sum === void 0 ? void 0 : total + sum;
		const several = names.split(",").map((name) => name.trim());
		if (several.length > 1) for (const [index, name] of several.entries()) tables.set(name, several.length === sizes.length ? sizes[index] : void 0);
		if (names !== "") tables.set(names, sum);
	}
	return {
		tables,
		...total !== void 0 && { size: total }
	};
}
const bytes = (kilobytes) => /^\s*[0-9.]+\s*$/.test(kilobytes) ? Number(kilobytes) * 1024 : void 0;
function examineSources({ region, instance, databases }, contents) {
	const diagnostics = [];
	const sizes = {};
	const { byDatabase, backupId, thenLogs } = contents;
	const absent = (path, what, candidates, name) => {
		const near = diagnostics.length < 5 ? nearest(name, candidates, Number.POSITIVE_INFINITY) : void 0;
		const hint = near === void 0 ? "correct the name, or choose a backup from when it existed" : didYouMean(name, near);
		diagnostics.push(thenLogs ? diagnose("warning", "source-not-in-full-backup", `${what} is not in the full backup ${backupId}; it may be in the binary logs only`, near === void 0 ? "check that it existed at the restore time" : hint, path) : diagnose("error", "source-not-found", `${what} is not in backup set ${backupId}`, hint, path));
	};
	for (const [index, database] of databases.entries()) {
		if (!byDatabase.has(database.name)) continue;
		const content = byDatabase.get(database.name);
		if (content === void 0) {
			absent([
				"databases",
				index,
				"name"
			], `database ${database.name}`, contents.databases, database.name);
			continue;
		}
		if (database.tables === void 0 && content.size !== void 0) sizes[targetId(region, instance, newNameOf(database))] = content.size;
		tablesOf(database, content, (at, name) => absent([
			"databases",
			index,
			"tables",
			at,
			"name"
		], `table ${database.name}.${name}`, content.tables.keys(), name));
		for (const { name, newName } of database.tables ?? []) {
			const size = content.tables.get(name);
			if (size !== void 0) sizes[targetId(region, instance, newNameOf(database), newName)] = size;
		}
	}
	return {
		diagnostics,
		sizes
	};
}
function tablesOf(database, content, missing) {
	if (content.tables.size === 0) return;
	for (const [index, { name }] of database.tables?.entries() ?? []) if (!content.tables.has(name)) missing(index, name);
}
// src/providers/alicloud-rds/unchecked.ts
const ofWholeInstance = new Set([
	"instance-not-found",
	"instance-busy",
	"log-backup-off",
	"metadata-unavailable"
]);
function unchecked(failure, what, path) {
	if (failure.class === "wait") return {
		...errorFrom(failure, path),
		severity: "warning"
	};
	return ofWholeInstance.has(failure.code) ? errorFrom(failure, path) : unchecked$1(failure, what, path);
}
// src/providers/alicloud-rds/preflight-backup.ts
const dayMs$3 = 864e5;
const logsOff = diagnose("error", "log-backup-off", "log backup is off, and a restore time needs it", "name a backup set instead (`backupId`)", ["from", "restoreTime"]);
async function ofBackup(reads, now, fields, pin) {
	return pin.kind === "restore-time" ? ofRestoreTime(reads, fields, pin) : ofBackupSet(reads, now, fields, pin);
}
async function ofBackupSet(reads, now, fields, pin) {
	const path = ["from", fields.from.backupId === void 0 ? "latest" : "backupId"];
	const found = await (fields.from.backupId === void 0 ? reads.backups(fields.instance) : reads.backups(fields.instance, pin.id));
	if (!found.ok) return {
		pin,
		diagnostics: [unchecked(found.error, "the backup set", path)],
		sizes: {}
	};
	const backup = found.value.find(({ id }) => id === pin.id);
	if (backup === void 0) {
		const others = await reads.backups(fields.instance);
		const usable = (others.ok ? others.value : []).filter((other) => unusable(other) === void 0).slice(0, 3);
		const hint = usable.length === 0 ? "list the backup sets with DescribeBackups" : `usable ones are ${usable.map((other) => `${other.id} of ${takenAt(other)}`).join(", ")}`;
		return {
			pin,
			diagnostics: [diagnose("error", "backup-not-found", `${fields.instance} has no backup set ${pin.id}`, hint, path)],
			sizes: {}
		};
	}
	const known = pinOf({
		...backup,
		id: pin.id
	});
	const why = unusable(backup);
	if (why !== void 0) return {
		pin: known,
		diagnostics: [diagnose("error", "backup-unusable", `backup set ${pin.id} can't serve: ${why}`, "choose a full backup set whose MetaStatus is OK, or switch table restore on and take one", path)],
		sizes: {}
	};
	const sources = await ofSources(reads, fields, pin.id, false);
	return {
		pin: known,
		diagnostics: [...age(backup, known, now, path), ...sources.diagnostics],
		sizes: sources.sizes
	};
}
function age(backup, { expiresAt }, now, path) {
	const diagnostics = [];
	if (backup.storageClass === "1") diagnostics.push(diagnose("warning", "backup-archived", `backup set ${backup.id} lies in archive storage, from where a restore may be slow or refused`, "choose a newer one where there is one", path));
	if (expiresAt !== void 0 && Date.parse(expiresAt) - now < dayMs$3) diagnostics.push(diagnose("warning", "backup-expiring", `backup set ${backup.id} is kept until ${expiresAt}`, "apply before that, or lengthen the instance's backup retention", path));
	return diagnostics;
}
async function ofRestoreTime(reads, fields, pin) {
	const path = ["from", "restoreTime"];
	const [window, backups] = await Promise.all([ofWindow(reads, fields.instance, pin.id, path), reads.backups(fields.instance)]);
	if (!backups.ok) return {
		pin,
		diagnostics: [...window, unchecked(backups.error, "the full backup under the restore time", path)],
		sizes: {}
	};
	const base = baseOf(backups.value, pin.id);
	if (base?.id === void 0) {
		const message = `no usable full backup set was taken before ${pin.id}`;
		const hint = "choose a later time: table restore works from backup sets taken after it was switched on";
		return {
			pin,
			diagnostics: [...window, diagnose("error", "restore-time-unavailable", message, hint, path)],
			sizes: {}
		};
	}
	const sources = await ofSources(reads, fields, base.id, true);
	return {
		pin,
		diagnostics: [...window, ...sources.diagnostics],
		sizes: sources.sizes
	};
}
async function ofWindow(reads, instance, time, path) {
	const window = await reads.recoveryWindow(instance);
	if (!window.ok) {
		if (window.error.code === "log-backup-off") return [logsOff];
		if (window.error.code !== "restore-time-refused") return [unchecked(window.error, "the recovery window", path)];
		return [diagnose("error", "restore-time-unavailable", window.error.message, "name a backup set instead (`backupId`)", path)];
	}
	const { begin = "", end = "" } = window.value;
	if ((Date.parse(begin) || 0) <= Date.parse(time) && Date.parse(time) <= (Date.parse(end) || Number.POSITIVE_INFINITY)) return [];
	return [diagnose("error", "restore-time-unavailable", `${time} is outside what can be restored, ${begin} to ${end}`, "choose a time inside; binary logs reach it a few minutes late", path)];
}
async function ofSources(reads, fields, backupId, thenLogs) {
	const names = [...new Set(fields.databases.map(({ name }) => name))];
	const byDatabase = new Map();
	const diagnostics = [];
	for (let from = 0; from < names.length; from += 4) {
		const some = names.slice(from, from + 4);
		const answers = await Promise.all(some.map(async (name) => ({
			name,
			rows: await reads.metadata(fields.instance, backupId, name)
		})));
		for (const { name, rows } of answers) if (rows.ok) byDatabase.set(name, contentOf(rows.value, name));
		else if (rows.error.code === "source-not-found") byDatabase.set(name, void 0);
		else diagnostics.push(unlisted(rows.error, backupId));
	}
	const there = [...byDatabase.values()].includes(void 0) ? await reads.databases(fields.instance) : void 0;
	const examined = examineSources(fields, {
		byDatabase,
		databases: there?.ok ? there.value.map(({ name = "" }) => name) : [],
		backupId,
		thenLogs
	});
	return {
		diagnostics: [...diagnostics, ...examined.diagnostics],
		sizes: examined.sizes
	};
}
function unlisted(error, backupId) {
	if (error.code !== "metadata-unavailable") return unchecked(error, "the names in the backup", ["databases"]);
	return diagnose("warning", "metadata-unavailable", `the tables of backup set ${backupId} can't be listed, so no name was checked: ${error.message}`, "check the names by hand", ["databases"]);
}
// src/providers/alicloud-rds/preflight-targets.ts
async function takenTargets(reads, { region, instance, databases }, calls) {
	const made = [...databases.entries()].filter(([, database]) => makesDatabase(database));
	const wanted = new Set(calls.flatMap(({ restores }) => restores.map((restore) => restore.targetId)));
	if (!made.some(([, database]) => wanted.has(targetId(region, instance, newNameOf(database))))) return {
		diagnostics: [],
		taken: new Map()
	};
	const there = await reads.databases(instance);
	if (!there.ok) return {
		diagnostics: [unchecked(there.error, "whether the new databases exist already", ["databases"])],
		taken: new Map()
	};
	const names = new Set(there.value.map(({ name = "" }) => fold(name)));
	const taken = new Map();
	for (const call of calls) {
		const own = new Set(databasesMadeBy(call));
		const some = made.filter(([, database]) => own.has(fold(newNameOf(database))) && names.has(fold(newNameOf(database))));
		if (some.length > 0) taken.set(call, some.map(([index, database]) => takenBy(newNameOf(database), index)));
	}
	return {
		diagnostics: [],
		taken
	};
}
const takenBy = (name, index) => ({
	name,
	diagnostic: diagnose("error", "target-exists", `the database ${name} exists on the instance`, "look what it is: choose another `newName`, or rename that database", [
		"databases",
		index,
		"newName"
	])
});
async function examineTargets(reads, calls, taken, pin, known, taskTypes, now) {
	const targets = calls.map((call) => ({
		call,
		existing: taken.get(call) ?? [],
		kept: databasesKeptBy(call)
	})).filter(({ existing, kept }) => existing.length > 0 || kept.length > 0);
	const [first] = targets;
	if (first === void 0) return {
		diagnostics: [],
		identical: []
	};
	const listed = await reads.tasks(first.call.scope, Math.floor(now / 6e4) * 6e4 - tasksKeptMs);
	const usableFrom = Date.parse((pin.kind === "restore-time" ? pin.id : pin.createdAt) ?? "");
	const tasks = (listed.ok ? listed.value : []).filter((task) => !known.has(task.id ?? "") && isOfRestore(task, taskTypes) && !(Date.parse(task.startTime ?? "") < usableFrom));
	const diagnostics = [];
	if (!listed.ok && targets.some(({ kept }) => kept.length > 0)) diagnostics.push(unchecked(listed.error, "whether the same was restored before", ["databases"]));
	const identical = [];
	for (const { call, existing, kept } of targets) {
		const otherwise = existing.map((one) => one.diagnostic);
		const whole = existing.length === new Set(databasesMadeBy(call)).size;
		const job = newestOf(tasks.filter(isUnderWay)) ?? (whole ? newestOf(tasks.filter(({ status }) => status === "Succeed")) : void 0);
		if (job === void 0) diagnostics.push(...otherwise);
		else {
			const names = [...existing.map(({ name }) => name), ...kept].join(", ");
			identical.push({
				...identicalJob(call, job, names),
				...otherwise.length > 0 && { otherwise }
			});
		}
	}
	return {
		diagnostics,
		identical
	};
}
const isUnderWay = ({ status }) => status === "Running" || status === "Cancelling" || status === "Waiting";
const newestOf = (tasks) => [...tasks].sort((a, b) => (b.startTime ?? "").localeCompare(a.startTime ?? ""))[0];
function identicalJob(call, task, names) {
	const { id, type, startTime } = task;
	const running = isUnderWay(task);
	const what = `task ${id ?? "?"} (${type ?? "no type"}) ${running ? "is restoring" : "restored something"} on the instance${startTime ? ` since ${startTime}` : ""}`;
	const instant = Date.parse(startTime ?? "");
	return {
		key: call.key,
		state: running ? "running" : "succeeded",
		message: clean(`${running ? what : what.replace(" since ", " at ")}, this ledger doesn't know it, and ${names} exists: this may be this very restore, as tasks don't tell what they restore`),
		...id !== void 0 && { requestId: id },
		...!Number.isNaN(instant) && { startedAt: new Date(instant).toISOString() }
	};
}
// src/providers/alicloud-rds/preflight.ts
const dayMs$2 = 864e5;
async function preflight(reads, now, fields, pin, calls, known, taskTypes) {
	const [instance, policy, tasks, targets, backup] = await Promise.all([
		ofInstance(reads, fields.instance),
		ofPolicy(reads, fields),
		ofTasks(reads, fields.instance, known, taskTypes, now),
		takenTargets(reads, fields, calls),
		ofBackup(reads, now, fields, pin)
	]);
	const { diagnostics: inTheWay, identical } = await examineTargets(reads, calls, targets.taken, {
		...pin,
		...backup.pin
	}, known, taskTypes, now);
	const need = Object.values(backup.sizes).reduce((sum, size) => sum + size, 0);
	const ofTarget = [...targets.diagnostics, ...inTheWay];
	const diagnostics = [
		...instance.diagnostics,
		...policy,
		...tasks,
		...ofTarget,
		...backup.diagnostics,
		...disk(instance.free, need)
	];
	return {
		diagnostics: eachOnce(diagnostics, ofWholeInstance),
		pin: backup.pin,
		sizes: backup.sizes,
		...identical.length > 0 && { identical }
	};
}
async function ofInstance(reads, id) {
	const path = ["instance"];
	const instance = await reads.instance(id);
	if (!instance.ok) return { diagnostics: [unchecked(instance.error, "the instance's state", path)] };
	if (instance.value === void 0) return { diagnostics: [diagnose("error", "instance-not-found", `there is no instance ${id}`, "check `instance`, `region` and the credentials' account", path)] };
	const free = freeBytes(instance.value);
	return {
		diagnostics: examineInstance(instance.value),
		...free !== void 0 && { free }
	};
}
function disk(free, need) {
	if (free === void 0 || need <= free) return [];
	const gigabytes = (bytes) => `${(bytes / 1024 ** 3).toFixed(1)} GB`;
	const message = `the restore needs ${gigabytes(need)} by the backup's metadata, and the instance has ${gigabytes(Math.max(0, free))} free`;
	return [diagnose("warning", "disk-short", message, "extend the storage first: a full disk locks the instance", ["databases"])];
}
async function ofPolicy(reads, { instance, from }) {
	const policy = await reads.backupPolicy(instance);
	if (!policy.ok) return [unchecked(policy.error, "the backup policy", ["instance"])];
	const { compressType, backupLog, enableBackupLog } = policy.value;
	const diagnostics = [];
	if (compressType !== void 0 && compressType !== "4") {
		const message = `table restore is off in the backup policy (CompressType is ${compressType}, not 4), so new backup sets won't serve`;
		diagnostics.push(diagnose("warning", "table-restore-off", message, "switch it on with ModifyBackupPolicy; it stays on, and a full backup starts at once", ["instance"]));
	}
	if (from.restoreTime !== void 0 && (/^disable/i.test(backupLog ?? "") || enableBackupLog === "0")) diagnostics.push(logsOff);
	return diagnostics;
}
async function ofTasks(reads, instance, known, taskTypes, now) {
	const tasks = await reads.tasks(instance, Math.floor(now / 6e4) * 6e4 - 2 * dayMs$2);
	return tasks.ok ? examineTasks(tasks.value.filter(({ id }) => id === void 0 || !known.has(id)), taskTypes) : [unchecked(tasks.error, "whether another task is running", ["instance"])];
}
// src/providers/alicloud-rds/reads.ts
const dayMs$1 = 864e5;
const backupsKeptMs = 730 * dayMs$1;
const firstBackup = "2010-01-01T00:00:00Z";
function reads(client, now, together) {
	const second = (ms) => `${new Date(ms).toISOString().slice(0, 19)}Z`;
	const ahead = () => second(now() + dayMs$1);
	return {
		instance: (instance) => client.instance(instance),
		backupPolicy: (instance) => client.backupPolicy(instance),
		recoveryWindow: (instance) => client.recoveryWindow(instance),
		async backups(instance, backupId) {
			const list = (which) => everyPage("DescribeBackups", (page) => client.backups({
				instance,
				...which,
				page
			}));
			if (backupId !== void 0) {
				const named = await list({ backupId });
				return named.ok ? ok(named.value.filter(({ id }) => id === backupId)) : named;
			}
			const since = second(now() - backupsKeptMs);
			const recent = await list({
				from: since,
				to: ahead()
			});
			if (!recent.ok || recent.value.some((backup) => unusable(backup) === void 0)) return sorted(recent);
			const older = await list({
				from: firstBackup,
				to: since
			});
			return sorted(older.ok ? ok([...recent.value, ...older.value]) : older);
		},
		metadata: (instance, backupId, database) => everyPage("DescribeMetaList", (page) => client.metadata({
			instance,
			backupId,
			database,
			page
		})),
		databases: (instance) => everyPage("DescribeDatabases", (page) => client.databases({
			instance,
			page
		})),
		tasks: (instance, since) => together.of(instance, since)
	};
}
const sorted = (listed) => listed.ok ? ok([...new Map(listed.value.map((backup) => [backup.id ?? backup, backup])).values()].sort(newestFirst)) : listed;
const newestFirst = (a, b) => (b.endTime ?? b.startTime ?? "").localeCompare(a.endTime ?? a.startTime ?? "");
function memoised(plain, now) {
	return {
		instance: once(plain.instance, now),
		backups: once(plain.backups, now),
		backupPolicy: once(plain.backupPolicy, now),
		recoveryWindow: once(plain.recoveryWindow, now),
		metadata: once(plain.metadata, now),
		databases: once(plain.databases, now),
		tasks: once(plain.tasks, now)
	};
}
function once(ask, now) {
	const kept = new Map();
	return (...args) => {
		const key = JSON.stringify(args);
		const found = kept.get(key);
		if (found !== void 0 && now() - found.at < 6e4) return found.answer;
		const answer = ask(...args);
		kept.set(key, {
			at: now(),
			answer
		});
		return answer;
	};
}
// src/providers/alicloud-rds/recent-polls.ts
const dayMs = 864e5;
const keptMs = 1e3;
var RecentPolls = class {
	polling;
	before;
	#known = new Map();
	#submits = new Map();
	#now;
	constructor(plain, now) {
		this.#now = now;
		this.polling = {
			...plain,
			tasks: async (instance, since) => {
				const [askedAt, submits] = [now(), this.#submitsOf(instance)];
				const answer = await plain.tasks(instance, since);
				if (answer.ok) this.#learn(instance, {
					askedAt,
					submits,
					since,
					tasks: answer.value
				});
				return answer;
			},
			databases: async (instance) => {
				const answer = await plain.databases(instance);
				const known = this.#known.get(instance);
				if (answer.ok && known !== void 0) this.#known.set(instance, {
					...known,
					databases: answer.value
				});
				return answer;
			}
		};
		this.before = {
			tasks: async (instance, since) => {
				const known = this.#fresh(instance);
				if (known === void 0 || known.since > since) return this.polling.tasks(instance, since);
				return ok([...known.tasks.values()].filter((task) => isSince(task, since)));
			},
			databases: async (instance) => {
				const databases = this.#fresh(instance)?.databases;
				return databases === void 0 ? plain.databases(instance) : ok(databases);
			}
		};
	}
	submitted(instance) {
		this.#submits.set(instance, this.#submitsOf(instance) + 1);
	}
	#learn(instance, { askedAt, submits, since, tasks }) {
		const last = this.#known.get(instance);
		const follows = last !== void 0 && since <= last.askedAt - 9e5;
		const from = Math.max(askedAt - dayMs, follows ? Math.min(last.since, since) : since);
		const earlier = follows ? [...last.tasks.values()].filter((task) => isSince(task, from)) : [];
		const all = new Map([...earlier, ...tasks].map((task) => [task.id, task]));
		this.#known.set(instance, {
			askedAt,
			submits,
			since: from,
			tasks: all
		});
	}
	#submitsOf(instance) {
		return this.#submits.get(instance) ?? 0;
	}
	#fresh(instance) {
		const known = this.#known.get(instance);
		if (known === void 0 || known.submits !== this.#submitsOf(instance)) return void 0;
		const age = this.#now() - known.askedAt;
		return age >= 0 && age <= keptMs ? known : void 0;
	}
};
// src/providers/alicloud-rds/resolve.ts
async function resolve(reads, { instance }) {
	const backups = await reads.backups(instance);
	if (!backups.ok) return backups;
	for (const backup of backups.value) if (backup.id !== void 0 && unusable(backup) === void 0) return ok(pinOf({
		...backup,
		id: backup.id
	}));
	if (backups.value.length === 0) return err(nothing("backup-not-found", `${instance} has no backup sets`, "check `instance`, and that its backups haven't passed their retention"));
	const message = `${instance} has no usable full backup set: ${whyNot(backups.value)}`;
	return err(nothing("backup-unusable", message, "switch table restore on (ModifyBackupPolicy, CompressType=4); a full backup starts at once"));
}
const nothing = (code, message, hint) => ({
	class: "fatal",
	code,
	message,
	hint
});
function whyNot(backups) {
	const shown = backups.slice(0, 3).map((backup) => `${backup.id ?? "?"} of ${takenAt(backup) ?? "unknown time"}: ${unusable(backup)}`);
	const rest = backups.length - shown.length;
	return clean([...shown, ...rest > 0 ? [`and ${rest} older`] : []].join("; "));
}
// src/providers/alicloud-rds/sdk-client.ts
var import_DescribeBackupPolicyRequest = require_DescribeBackupPolicyRequest();
var import_DescribeBackupsRequest = require_DescribeBackupsRequest();
var import_DescribeDatabasesRequest = require_DescribeDatabasesRequest();
var import_DescribeDbinstanceAttributeRequest = require_DescribeDbinstanceAttributeRequest();
var import_DescribeHistoryTasksRequest = require_DescribeHistoryTasksRequest();
var import_DescribeLocalAvailableRecoveryTimeRequest = require_DescribeLocalAvailableRecoveryTimeRequest();
var import_DescribeMetaListRequest = require_DescribeMetaListRequest();
var import_RestoreTableRequest = require_RestoreTableRequest();
const pageSize = 100;
const metadataPageSize = 1e3;
function rdsClient({ read, submit }, region) {
	return {
		async instance(instance) {
			return listed("DescribeDBInstanceAttribute", await ask(read, "DescribeDBInstanceAttribute", new import_DescribeDbinstanceAttributeRequest.DescribeDBInstanceAttributeRequest({ DBInstanceId: instance })), ["Items", "DBInstanceAttribute"], instanceFrom, ([first]) => first);
		},
		async backups({ instance, backupId, from, to, page }) {
			const answer = await ask(read, "DescribeBackups", new import_DescribeBackupsRequest.DescribeBackupsRequest({
				DBInstanceId: instance,
				backupId,
				startTime: minutes(from),
				endTime: minutes(to),
				pageNumber: page,
				pageSize
			}));
			return listed("DescribeBackups", answer, ["Items", "Backup"], backupFrom, pageOf(answer, "TotalRecordCount"));
		},
		async backupPolicy(instance) {
			const answer = await ask(read, "DescribeBackupPolicy", new import_DescribeBackupPolicyRequest.DescribeBackupPolicyRequest({ DBInstanceId: instance }));
			return mapped(answer, (body) => text(body, {
				compressType: "CompressType",
				backupLog: "BackupLog",
				enableBackupLog: "EnableBackupLog"
			}));
		},
		async recoveryWindow(instance) {
			const answer = await ask(read, "DescribeLocalAvailableRecoveryTime", new import_DescribeLocalAvailableRecoveryTimeRequest.DescribeLocalAvailableRecoveryTimeRequest({
				DBInstanceId: instance,
				region
			}));
			return mapped(answer, (body) => text(body, {
				begin: "RecoveryBeginTime",
				end: "RecoveryEndTime"
			}));
		},
		async metadata({ instance, backupId, database, page }) {
			const answer = await ask(read, "DescribeMetaList", new import_DescribeMetaListRequest.DescribeMetaListRequest({
				DBInstanceId: instance,
				restoreType: "BackupSetID",
				getDbName: database,
				pageIndex: page,
				pageSize: metadataPageSize
			}), { BackupSetID: backupId });
			return listed("DescribeMetaList", answer, ["Items", "Meta"], metadataFrom, pageOf(answer, "TotalRecordCount"));
		},
		async databases({ instance, page }) {
			return listed("DescribeDatabases", await ask(read, "DescribeDatabases", new import_DescribeDatabasesRequest.DescribeDatabasesRequest({
				DBInstanceId: instance,
				pageNumber: page,
				pageSize
			})), ["Databases", "Database"], databaseFrom, (items) => ({ items }));
		},
		async tasks({ instances, from, to, page }) {
			const answer = await ask(read, "DescribeHistoryTasks", new import_DescribeHistoryTasksRequest.DescribeHistoryTasksRequest({
				regionId: region,
				instanceId: instances.join(","),
				fromStartTime: from,
				toStartTime: to,
				pageNumber: page,
				pageSize
			}));
			return listed("DescribeHistoryTasks", answer, ["Items"], taskFrom, pageOf(answer, "TotalCount"));
		},
		async restoreTable({ DBInstanceId, BackupId, RestoreTime, TableMeta, InstantRecovery }, token, guard) {
			const answer = await ask((operation, query) => submit(operation, query, guard), "RestoreTable", new import_RestoreTableRequest.RestoreTableRequest({
				DBInstanceId,
				backupId: BackupId,
				restoreTime: RestoreTime,
				tableMeta: TableMeta,
				instantRecovery: InstantRecovery,
				clientToken: token
			}));
			return mapped(answer, (body) => text(body, { requestId: "RequestId" }));
		}
	};
}
function ask(send, operation, request, more = {}) {
	const query = {};
	const values = {
		...request.toMap(),
		...more
	};
	for (const name in values) {
		const value = textOf(values, name);
		if (value !== void 0) query[name] = value;
	}
	return send(operation, query);
}
const minutes = (time) => time && `${time.slice(0, 16)}Z`;
const mapped = (answer, map) => answer.ok ? ok(map(answer.value)) : answer;
function listed(operation, answer, path, from, as) {
	if (!answer.ok) return answer;
	const [outer, inner] = path;
	const items = inner === void 0 ? listOf(answer.value, outer) : listOf(field(answer.value, outer), inner) ?? (isObject(field(answer.value, outer)) ? [] : void 0);
	if (items !== void 0) return ok(as(items.map(from)));
	const message = `${operation} was answered without the list ${path.join(".")}`;
	return err({
		class: "fatal",
		code: "answer-unreadable",
		message,
		hint: "check that the endpoint is the RDS API; when it is, report it"
	});
}
const isObject = (value) => typeof value === "object" && value !== null;
function pageOf(answer, totalField) {
	const total = answer.ok ? numberOf(answer.value, totalField) : void 0;
	return (items) => ({
		items,
		...total !== void 0 && { total }
	});
}
function text(item, names) {
	const found = {};
	for (const key in names) {
		const value = textOf(item, names[key]);
		if (value !== void 0) found[key] = value;
	}
	return found;
}
const instanceFrom = (item) => ({
	...text(item, {
		status: "DBInstanceStatus",
		lockMode: "LockMode",
		lockReason: "LockReason",
		type: "DBInstanceType",
		category: "Category",
		engine: "Engine",
		engineVersion: "EngineVersion",
		storageType: "DBInstanceStorageType",
		guardInstance: "GuardDBInstanceId",
		temporaryInstance: "TempDBInstanceId"
	}),
	...present({
		storage: numberOf(item, "DBInstanceStorage"),
		diskUsed: numberOf(item, "DBInstanceDiskUsed")
	})
});
const backupFrom = (item) => ({
	...text(item, {
		id: "BackupId",
		status: "BackupStatus",
		type: "BackupType",
		metaStatus: "MetaStatus",
		startTime: "BackupStartTime",
		endTime: "BackupEndTime",
		expiresAt: "ExpectExpireTime",
		storageClass: "StorageClass"
	}),
	...present({
		isAvailable: numberOf(item, "IsAvail"),
		size: numberOf(item, "BackupSize")
	})
});
const metadataFrom = (item) => text(item, {
	database: "Database",
	tables: "Tables",
	size: "Size"
});
const databaseFrom = (item) => text(item, {
	name: "DBName",
	status: "DBStatus"
});
const taskFrom = (item) => ({
	...text(item, {
		id: "TaskId",
		instance: "InstanceId",
		type: "TaskType",
		status: "Status",
		step: "CurrentStepName",
		startTime: "StartTime",
		endTime: "EndTime",
		reason: "ReasonCode",
		detail: "TaskDetail"
	}),
	...present({
		progress: numberOf(item, "Progress"),
		remaining: numberOf(item, "RemainTime")
	})
});
// src/providers/alicloud-rds/error-table.ts
const fatal = (names, code, explanation, hint) => ({
	names,
	class: "fatal",
	code,
	explanation,
	hint
});
const busy = (names, explanation) => ({
	names,
	class: "wait",
	code: "instance-busy",
	explanation,
	hint: "apply waits and tries again; the instance's task list shows what it is busy with"
});
const anotherBackup = "choose a full backup set whose MetaStatus is OK (DescribeBackups)";
const listBackups = "list the backup sets with DescribeBackups";
const otherNames = "give every database and table a new name of its own";
const ownAccount = "see the account's messages and bills in the console";
const asPlanned = "see the call in the execution plan";
const insideWindow = "choose a time inside the instance's recovery window";
const primary = "name a primary MySQL instance, and release its temporary and guard instances first";
const whose = "check `instance`, `region` and the credentials' account";
const restoreTable = [
	fatal(["InvalidRestoreType.Format"], "request-refused", "The kind of restore is not one that the instance has.", "name either a backup set or a restore time"),
	fatal(["InvalidRestoreTime.Format"], "restore-time-refused", "The restore time is malformed or in the future.", insideWindow),
	fatal(["InvalidBackup.NotFound"], "restore-time-refused", "No full backup set covers the restore time.", "choose a later time, or a backup set"),
	fatal(["InvalidBinlog.NotFound"], "restore-time-refused", "The binary logs don't reach to the restore time.", insideWindow),
	fatal(["InvalidBackupLogStatus"], "log-backup-off", "Log backup is off, and a restore time needs it.", "restore from a backup set"),
	fatal(["InvalidBackupSetID.NotFound"], "backup-not-found", "The backup set doesn't exist, or not any more.", listBackups),
	fatal(["InvalidBakset.Invalid"], "backup-not-found", "The backup set's id is not valid for this instance.", listBackups),
	fatal(["IncorrectBackupSetState"], "backup-unusable", "The backup set is not in a state to restore from.", anotherBackup),
	fatal(["IncorrectBackupSetMethod"], "backup-unusable", "The backup set's method doesn't serve table restore.", anotherBackup),
	fatal(["InvalidBakHistoryDO"], "backup-unusable", "RDS finds no record of the backup set.", anotherBackup),
	fatal(["InvalidBakTableMetaDO"], "backup-unusable", "The backup set has no table metadata: table restore was off when it was taken.", anotherBackup),
	fatal(["InvalidBakHistory.DbVersionMismatch"], "backup-unusable", "The backup set is of another MySQL version than the instance has now.", "choose a backup set from after the upgrade"),
	fatal(["InvalidDBName.Duplicate"], "target-exists", "A database of the new name exists on the instance.", "look what it is: choose another `newName`, or rename that database"),
	fatal(["InvalidParamTableMeta"], "request-refused", "TableMeta is empty or no JSON to the provider.", asPlanned),
	fatal(["InvalidParamTableMeta.Content"], "names-refused", "A new `database.table` stands twice, or is there already.", otherNames),
	fatal(["InvalidParamTableMeta.Duplicate"], "names-refused", "A new name is doubled, or one of the system's.", otherNames),
	fatal(["InvalidParamTableMetaForRestore.Content"], "names-refused", "A new name equals the name that it is restored from.", otherNames),
	fatal(["InvalidParamTableMeta.TooManyTables"], "too-many-tables", "RestoreTable takes 100 tables.", "restore the whole database, or use several entries that keep the database's name"),
	fatal(["InvalidSourceRestoreDBName.NotFound"], "source-not-found", "The source database is not in the backup's list.", "correct `name`, or choose a backup from when it existed"),
	fatal(["InvalidDB.NotFound"], "source-not-found", "A database doesn't exist, or its state allows no restore.", "correct `name`, or choose a backup from when it existed"),
	fatal(["MissBackupSetAndRestoreTime.NotFound"], "request-refused", "Neither a backup set nor a restore time arrived.", asPlanned),
	fatal([
		"InvalidParameters.Format",
		"InvalidAvZone.Format",
		"InvalidIP.Format",
		"InvalidVpcParameter"
	], "request-refused", "A parameter is malformed.", asPlanned),
	fatal(["DiskSize.NotEnough"], "disk-short", "The instance's disk is too small for what would be restored.", "extend the storage, or restore less"),
	fatal(["ChildDBInstanceExists"], "instance-unsuitable", "The instance has temporary, guard or read-only instances attached.", primary),
	fatal(["IncorrectDBInstanceType"], "instance-unsuitable", "The instance is read-only, a guard or temporary.", primary),
	fatal(["InvalidSourceCategory"], "instance-unsuitable", "The instance's edition has no table restore.", "restore to a new instance (CloneDBInstance) and copy the tables"),
	fatal(["InvalidDBInstance.NotFound"], "instance-not-found", "The instance doesn't exist or isn't supported.", whose),
	fatal(["InvalidRegion.NotFound", "InvalidRegion.Format"], "instance-not-found", "The region doesn't exist.", "check `region`"),
	fatal(["MissingUserID"], "account-refused", "The account's channel is unknown to RDS.", ownAccount),
	fatal(["MissingUID"], "account-refused", "The account is unknown to RDS.", ownAccount),
	fatal([
		"Order.ComboInstanceNotAllowOperate",
		"Order.NoRealNameAuthentication",
		"Price.PricingPlanResultNotFound"
	], "account-refused", "An order or a price stands in the way.", ownAccount),
	fatal([
		"OrderStatus.UnPaid",
		"Pay.InsufficientBalance",
		"pay.noCreditCard"
	], "account-refused", "A payment stands in the way.", ownAccount),
	fatal(["ResourceConfigError"], "request-refused", "RDS has no resource configuration for this restore.", "ask the provider's support, with the request id"),
	busy(["IncorrectDBInstanceState"], "The instance is not Running: another restore, backup, migration or restart."),
	{
		names: ["InsufficientResourceCapacity"],
		class: "wait",
		code: "capacity-short",
		explanation: "The provider lacks the resources for the restore now.",
		hint: "apply waits and tries again; ask the provider when it lasts"
	},
	{
		names: ["RestoreTableException"],
		class: "ambiguous",
		code: "service-unavailable",
		explanation: "RDS asked its restore service and got no answer, so the restore may have started.",
		hint: "a restore is looked for before it is sent again; when it lasts, see the provider's health page"
	}
];
const aroundIt = [
	fatal(["IncorrectDBInstanceLockMode"], "instance-locked", "The instance is locked: expired, out of disk, or by hand.", "clear the cause, then apply again"),
	fatal([
		"IncorrectEngineVersion",
		"IncorrectDBInstanceEngine",
		"IncorrectDBInstanceCharacterType"
	], "instance-unsuitable", "The instance's engine, version or kind doesn't allow it.", "name a primary MySQL instance"),
	fatal(["NoAvailableDisasterRestoreBakset"], "backup-not-found", "No backup set was found.", listBackups),
	fatal(["IncorrectBackupPolicy"], "table-restore-off", "The instance's backup policy doesn't allow it.", "see the backup policy: CompressType has to be 4, and no advanced policy active"),
	fatal(["InvalidDBInstanceId.NotFound", "InvalidDBInstanceName.NotFound"], "instance-not-found", "The instance doesn't exist, or belongs to another account.", whose),
	fatal(["LogBackupNotEnabled"], "log-backup-off", "Log backup is off.", "restore from a backup set"),
	fatal(["InvalidMeta.Empty"], "metadata-unavailable", "The backup set holds no list of its tables.", anotherBackup),
	fatal(["InvalidMeta.TooLarge"], "metadata-unavailable", "The backup set has too many tables to list.", "restore whole databases"),
	fatal(["InvalidDBName.Format", "InvalidDBName.Forbid"], "names-refused", "A new database's name is not one that RDS takes.", otherNames),
	busy(["OperationDenied.DBInstanceStatus"], "The instance's state allows no restore now."),
	busy(["OperationDenied.DBStatus", "OperationDeniedDBStatus"], "A database's state allows no restore now."),
	busy(["TaskExists"], "The instance has a task under way."),
	busy(["LockTimeout"], "The instance was held by another operation."),
	busy(["ConcurrentTaskExceeded"], "The instance has too many tasks under way."),
	busy(["InvalidConcurrentOperate"], "Another operation on the instance came first."),
	busy(["InstanceConnectTimeoutFault"], "RDS could not reach the instance in time."),
	busy(["Database.ConnectError"], "RDS could not connect to the instance."),
	fatal([
		"MissingDBInstanceId",
		"MissingTableMeta",
		"MissingParameter"
	], "request-refused", "A parameter is missing.", asPlanned),
	fatal(["IdempotentParameterMismatch"], "request-refused", "This ClientToken was used with other parameters.", "raise the entry's `generation`, which makes a new token")
];
const codeFamilies = [
	fatal(["IncorrectBackupSet*"], "backup-unusable", "The backup set doesn't allow it.", anotherBackup),
	fatal([
		"Order*",
		"Price.*",
		"Pay.*",
		"pay.*"
	], "account-refused", "An order or a payment stands in the way.", ownAccount),
	fatal(["Missing*"], "request-refused", "A parameter is missing.", asPlanned),
	fatal(["Incorrect*"], "request-refused", "Something about the instance doesn't allow it.", "see the provider's text"),
	fatal(["Invalid*"], "request-refused", "A parameter was refused.", "see the provider's text, and the call in the execution plan")
];
// src/providers/alicloud-rds/service.ts
const rds = {
	title: "RDS",
	version: "2014-08-15",
	permissions: "rds",
	endpointVariable: "REINSTATE_ALICLOUD_RDS_ENDPOINT",
	errorTable: [
		...restoreTable,
		...aroundIt,
		...gatewayErrors
	],
	families: [...gatewayFamilies, ...codeFamilies]
};
const central = "rds.aliyuncs.com";
const hosts = {
	"ap-southeast-1": central,
	"cn-beijing": central,
	"cn-beijing-finance-1": central,
	"cn-hangzhou": central,
	"cn-hangzhou-finance": "rds-vpc.cn-hangzhou-finance.aliyuncs.com",
	"cn-heyuan": central,
	"cn-hongkong": central,
	"cn-north-2-gov-1": central,
	"cn-qingdao": central,
	"cn-shanghai": central,
	"cn-shanghai-finance-1": central,
	"cn-shenzhen": central,
	"cn-shenzhen-finance-1": central,
	"us-east-1": central,
	"us-west-1": central
};
const hostOf = (region) => (Object.hasOwn(hosts, region) ? hosts[region] : void 0) ?? `rds.${region}.aliyuncs.com`;
// src/providers/alicloud-rds/submit.ts
async function submit(client, call, context) {
	const input = inputOf(call);
	if (input === void 0) return err({
		class: "fatal",
		code: "request-refused",
		message: `the recorded call ${call.key.slice(0, 12)} is no RestoreTable call, so it was not sent`,
		hint: "plan again"
	});
	const answer = await client.restoreTable(input, context.token, () => context.guard());
	if (!answer.ok) return answer;
	const { requestId } = answer.value;
	if (requestId !== void 0) return ok({ apiRequestId: requestId });
	return err({
		class: "ambiguous",
		code: "answer-unreadable",
		message: "RestoreTable was answered without a RequestId, so perhaps not by the API",
		hint: "check that the endpoint is the RDS API"
	});
}
// src/providers/alicloud-rds/session.ts
async function connect(options) {
	const { env } = options;
	const shared = agents(env);
	const credentials = credentialsOf(env);
	const requesterOf = (service, region, host) => {
		const endpoint = endpointFrom(env, service.endpointVariable, host);
		if (!endpoint.ok) return {
			read: async () => err(endpoint.error),
			submit: async () => err(endpoint.error)
		};
		const freshAgents = () => agents(env);
		return requester({
			region,
			endpoint: endpoint.value,
			credentials,
			agents: shared,
			freshAgents,
			options,
			service,
			provider: "alicloud-rds"
		});
	};
	const clientOf = (region) => rdsClient(requesterOf(rds, region, hostOf(region)), region);
	return {
		...sessionOver(clientOf, options, callersAccount(requesterOf(sts, "global", sts.host))),
		close: () => shared.destroy()
	};
}
function sessionOver(clientOf, { env, now, sleep }, account) {
	const regions = new Map();
	const at = (name) => {
		const known = regions.get(name);
		if (known !== void 0) return known;
		const client = clientOf(name);
		const tasks = new TaskBatcher(client, now, sleep);
		const plain = reads(client, now, tasks);
		const region = {
			client,
			tasks,
			polls: new RecentPolls(plain, now),
			kept: memoised(plain, now)
		};
		regions.set(name, region);
		return region;
	};
	const taskTypes = new Set((env["REINSTATE_ALICLOUD_RDS_TASK_TYPE"] ?? "").split(/[\s,]+/).filter(Boolean));
	return {
		account: async (place) => place.account === void 0 ? ok(void 0) : account(),
		async resolve(entry) {
			const fields = fieldsOf(entry);
			return resolve(at(fields.region).kept, fields);
		},
		async preflight(entry, pin, calls, known) {
			const fields = fieldsOf(entry);
			return preflight(at(fields.region).kept, now(), fields, pin, calls, known, taskTypes);
		},
		baseline: (call) => baseline(at(call.region).polls.before, call, now()),
		async submit(call, context) {
			const { client, polls } = at(call.region);
			const answer = await submit(client, call, context);
			polls.submitted(call.scope);
			return answer;
		},
		async observe(watches) {
			const region = watches[0]?.call.region;
			return region === void 0 ? {
				ok: true,
				value: []
			} : observe(at(region).polls.polling, watches, taskTypes, now());
		},
		lanesPerPoll: (region) => at(region).tasks.most
	};
}
function fieldsOf({ fields }) {
	if (fields.provider !== "alicloud-rds") throw new TypeError(`an entry of ${fields.provider} came to alicloud-rds`);
	return fields;
}
export { connect };
