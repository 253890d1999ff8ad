import { err, ok } from "./shared-model-result.js";
import { ConnectError, agents } from "./shared-providers2.js";
import { answerTooLarge, asFinding, eachOnce, isGeneral, isRefusalStatus, isTooLong, post, refusalOf, withoutTokens } from "./shared-providers3.js";
import { GetNamespaceCommand, GetRecoveryPointCommand, GetTableRestoreStatusCommand, GetWorkgroupCommand, ListRecoveryPointsCommand, ListSnapshotsCommand, ListTableRestoreStatusCommand, RedshiftServerlessClient, RestoreTableFromRecoveryPointCommand, RestoreTableFromSnapshotCommand } from "./vendor-aws.js";
import { backup, finding, fold } from "./shared-providers-redshift-serverless.js";
import { Readable, Transform, pipeline } from "node:stream";
// src/providers/redshift-serverless/answer-form.ts
var ForeignAnswer = class extends Error {
	name = "ForeignAnswer";
	$metadata;
	constructor(status) {
		super(`HTTP ${status}, not in the API's form`);
		this.$metadata = { httpStatusCode: status };
	}
};
function hasApiForm({ status, headers, body }) {
	const answer = parse$1(body);
	if (answer === void 0) return false;
	const named = typeof headers["x-amzn-errortype"] === "string" || typeof Reflect.get(answer, "__type") === "string";
	if (status >= 400) return named;
	const restore = Reflect.get(answer, "tableRestoreStatus");
	return status === 200 && !named && typeof restore === "object" && restore !== null && !Array.isArray(restore);
}
function parse$1(body) {
	if (body.trim() === "") return {};
	try {
		const answer = JSON.parse(body);
		return typeof answer === "object" && answer !== null && !Array.isArray(answer) ? answer : void 0;
	} catch {
		return;
	}
}
// src/providers/redshift-serverless/field.ts
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
// src/providers/redshift-serverless/pages.ts
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
// src/providers/redshift-serverless/refusals.ts
const refusals = [
	{
		names: ["ConflictException"],
		text: /operation running/i,
		class: "wait",
		code: "namespace-busy",
		explanation: "another operation is running on the namespace",
		hint: "apply waits and tries again; it can take minutes"
	},
	{
		names: ["ConflictException"],
		text: /MODIFYING/,
		class: "wait",
		code: "namespace-busy",
		explanation: "the namespace or workgroup is being changed",
		hint: "apply waits and tries again; it can take minutes"
	},
	{
		names: ["ConflictException"],
		class: "fatal",
		code: "target-exists-or-conflict",
		explanation: "the restore conflicts with what is there",
		hint: "if the new table exists, look what it is: rename it, or choose another newName; otherwise do what the message says"
	},
	{
		names: [
			"InvalidClusterState",
			"InvalidClusterStateFault",
			"InProgressTableRestoreQuotaExceededFault"
		],
		class: "wait",
		code: "namespace-busy",
		explanation: "another restore or operation is running",
		hint: "apply waits and tries again; it can take minutes"
	},
	{
		names: ["ValidationException"],
		text: /already exists/i,
		class: "fatal",
		code: "target-exists-or-conflict",
		explanation: "the new table exists already",
		hint: "look what it is: rename it, or choose another newName"
	},
	{
		names: ["ValidationException"],
		text: /interleaved/i,
		class: "fatal",
		code: "request-refused",
		explanation: "tables with interleaved sort keys can't be restored one by one",
		hint: "restore the snapshot into another namespace and copy the table from there"
	},
	{
		names: [
			"ValidationException",
			"ValidationError",
			"InvalidPaginationException",
			"SerializationException",
			"UnknownOperationException",
			"MalformedHttpRequestException"
		],
		class: "fatal",
		code: "request-refused",
		explanation: "the request's parameters were refused",
		hint: "correct the part of the entry that the message names"
	},
	{
		names: [
			"InvalidTableRestoreArgument",
			"InvalidTableRestoreArgumentFault",
			"UnsupportedOperation",
			"UnsupportedOperationFault"
		],
		class: "fatal",
		code: "request-refused",
		explanation: "this table can't be restored so: it may not be in the backup, or have interleaved sort keys",
		hint: "correct the table's name, or choose a backup from when it existed"
	},
	{
		names: ["ResourceNotFoundException"],
		class: "fatal",
		code: "resource-not-found",
		explanation: "something that the request names doesn't exist",
		hint: "check region, namespace, workgroup, backup and table; upper-case names need caseSensitiveIdentifiers: true, and recovery points are gone after 24 hours"
	},
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
		hint: "allow it in IAM; a restore needs it on the namespace and on the recovery point or snapshot"
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
		names: ["ServiceQuotaExceededException", "TooManyTagsException"],
		class: "fatal",
		code: "quota-exceeded",
		explanation: "a quota of the account is used up",
		hint: "free some of it, or ask for more in Service Quotas"
	},
	{
		names: ["InsufficientCapacityException"],
		class: "wait",
		code: "capacity-short",
		explanation: "Redshift has no capacity for this right now",
		hint: "apply waits and tries again"
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
		explanation: "Redshift failed while it handled the request",
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
	explanation: "Redshift failed while it handled the request",
	hint: "it is tried again; when it lasts, see the provider's health page"
}];
const otherwise = {
	names: ["*"],
	class: "fatal",
	code: "request-refused",
	explanation: "the request was refused",
	hint: "see the provider's code and message"
};
// src/providers/redshift-serverless/errors.ts
async function attempt(operation, request, purposeOf = () => "read") {
	try {
		return ok(await request());
	} catch (error) {
		return err(failureOf(error, operation, purposeOf()));
	}
}
function failureOf(error, operation, purpose) {
	if (error instanceof ConnectError) {
		const { code, message, hint, temporary } = error;
		return {
			class: temporary ? "retry" : "fatal",
			code,
			message: `${operation}: ${message}`,
			hint
		};
	}
	if (error instanceof EndlessListing) return {
		class: "fatal",
		code: "listing-endless",
		message: `${operation}: the list doesn't come to an end (${error.message})`,
		hint: "check that the endpoint is Redshift's, and what stands between"
	};
	const status = statusOf(error);
	if (status !== void 0) return answered(error, status, operation, purpose);
	return unanswered(error, operation);
}
function answered(error, status, operation, purpose) {
	const name = textField(error, "name") ?? "";
	const text = firstLine(textField(error, "message") ?? textField(error, "Message") ?? "");
	const seconds = Number(field(field(field(error, "$response"), "headers"), "retry-after") ?? NaN);
	const common = {
		providerCode: name || `HTTP ${status}`,
		...seconds > 0 && { retryAfterMs: seconds * 1e3 }
	};
	const inForm = name !== "SyntaxError" && !(error instanceof ForeignAnswer) && status >= 400;
	const listed = purpose === "read" || inForm && isRefusalStatus(status) ? refusalOf(refusals, name, text) : void 0;
	if (listed === void 0 && /^(ECONNRESET|EPIPE|ETIMEDOUT|ECONNABORTED)$/.test(textField(error, "code") ?? "")) return unanswered(error, operation);
	if (listed === void 0) {
		const said = [`HTTP ${status}`, ...inForm ? [name, text] : []].filter(Boolean).join(": ");
		if (isTooLong(status)) return {
			class: purpose === "submit" ? "ambiguous" : "fatal",
			code: "request-too-long",
			message: `${operation}: the request is too long for what stands between here and Redshift (${said})`,
			hint: "raise the limit of the proxy or gateway, or let requests to Redshift pass by it (NO_PROXY)",
			...common
		};
		if (!inForm && (status !== 429 || purpose === "submit")) return {
			class: "ambiguous",
			code: "answer-unreadable",
			message: `${operation}: the answer (HTTP ${status}) is not Redshift's format`,
			hint: "a proxy or load balancer may have answered; check endpoint and proxy if it goes on",
			...common
		};
	}
	const { class: kind, code, explanation, hint } = listed ?? unlisted(name, text, status, purpose);
	const told = listed ? [name, text] : [`HTTP ${status}`, ...inForm ? [name, text] : []];
	const missing = code === "permission-missing" ? permissionOf(text, operation) : {};
	return {
		class: kind,
		code,
		message: `${operation}: ${missing.permission === void 0 ? explanation : `${explanation}, ${missing.permission}`} (${told.filter(Boolean).join(": ")})`,
		hint,
		...common,
		...missing
	};
}
function unlisted(name, text, status, purpose) {
	const family = (purpose === "read" ? refusalOf(families, name, text) : void 0) ?? refusalOf(families, `HTTP ${status}`);
	if (purpose === "read") return family ?? otherwise;
	return family?.class === "ambiguous" ? family : unknownCode;
}
const unknownCode = {
	names: [],
	class: "ambiguous",
	code: "code-unknown",
	explanation: "the answer is not one of Redshift's own errors, so it doesn't tell whether the restore was accepted",
	hint: "a restore is looked for before it is sent again; see what stands between here and Redshift if it goes on"
};
function unanswered(error, operation) {
	const name = textField(error, "name") ?? "";
	const code = textField(error, "code") ?? name;
	const text = firstLine(textField(error, "message") || code || String(error));
	const told = (kind, own, message, hint) => ({
		class: kind,
		code: own,
		message: `${operation}: ${message} (${text})`,
		hint,
		providerCode: code
	});
	if (/^(CredentialsProvider|TokenProvider|ProviderError)/.test(name)) return told("fatal", "credentials-missing", "no usable credentials", "set AWS_PROFILE, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or give the job a role through OIDC");
	if (code === "ERR_INVALID_URL") return told("fatal", "endpoint-invalid", "the endpoint is not a URL", "correct AWS_ENDPOINT_URL_REDSHIFT_SERVERLESS or unset it");
	if (/^(CERT_|ERR_TLS_CERT_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_)/.test(code) || /wrong version number/i.test(text)) return told("fatal", "tls-untrusted", "no trusted TLS connection", "behind a proxy that inspects TLS, name its CA in NODE_EXTRA_CA_CERTS or AWS_CA_BUNDLE");
	if (neverConnected(error, code, text)) return told("retry", "network-unreachable", "no connection", "check region, network, proxy and endpoint");
	if (name === "TimeoutError" && !/^(ECONNRESET|EPIPE)$/.test(code)) return told("ambiguous", "answer-lost", "no answer in time", "a restore is looked for before it is sent again; --request-timeout sets the time");
	if (/^(ECONNRESET|EPIPE|ETIMEDOUT|ECONNABORTED|AbortError|HPE_)/.test(code) || /socket hang up|aborted/.test(text)) return told("ambiguous", "answer-lost", "the connection broke before the answer", "a restore is looked for before it is sent again; check the network when it goes on");
	return told("ambiguous", "unexpected-error", "an unexpected error", "run with --verbose and report it");
}
function neverConnected(error, code, text) {
	if (/^(ECONNREFUSED|ENOTFOUND|EAI_\w+|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL)$/.test(code)) return true;
	if (field(error, "syscall") === "connect" || error instanceof AggregateError) return true;
	return /did not establish a connection|before secure TLS connection was established|Proxy connection ended before receiving CONNECT/.test(text);
}
function permissionOf(text, operation) {
	const named = /perform:? ([\w-]+:\w+)/.exec(text)?.[1] ?? `redshift-serverless:${operation}`;
	return named.startsWith("redshift-serverless:") ? { permission: named } : {};
}
const firstLine = (text) => withoutTokens(text.split(/[\r\n]|The Canonical String/, 1)[0] ?? "").slice(0, 400);
const statusOf = (error) => numberField(field(error, "$metadata"), "httpStatusCode");
// src/providers/redshift-serverless/account.ts
const accountIn = (arn) => /^arn:[^:]*:[^:]*:[^:]*:(\d{12}):/.exec(arn ?? "")?.[1];
async function accountOf(namespace, { client, reads }) {
	const answer = await reads.namespace(namespace);
	if (!answer.ok && answer.error.permission === void 0 && answer.error.code !== "resource-not-found") return answer;
	const told = (answer.ok ? accountIn(answer.value?.namespaceArn) : void 0) ?? reads.accountOfBackups(namespace);
	return told === void 0 ? attempt("GetNamespace", () => client.credentialsAccount()) : ok(told);
}
// src/providers/redshift-serverless/environment.ts
function clientConfig(env) {
	const endpoint = env["AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"] === "true" ? void 0 : env["AWS_ENDPOINT_URL_REDSHIFT_SERVERLESS"] || env["AWS_ENDPOINT_URL"];
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
// src/providers/redshift-serverless/guarded-handler.ts
var GuardedHandler = class {
	#guards = new WeakMap();
	#freshAgents;
	#timeoutMs;
	constructor(freshAgents, timeoutMs) {
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
			if (!hasApiForm(answer.value)) throw new ForeignAnswer(status);
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
// src/providers/redshift-serverless/limit.ts
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
// src/providers/redshift-serverless/read-form.ts
const members = new Map([
	["ListTableRestoreStatus", {
		name: "tableRestoreStatuses",
		is: "list"
	}],
	["ListRecoveryPoints", {
		name: "recoveryPoints",
		is: "list"
	}],
	["ListSnapshots", {
		name: "snapshots",
		is: "list"
	}],
	["GetTableRestoreStatus", {
		name: "tableRestoreStatus",
		is: "object"
	}]
]);
async function holdToForm(operation, response) {
	const status = numberField(response, "statusCode") ?? 0;
	const body = field(response, "body");
	const member = members.get(operation);
	if (member === void 0 || status < 200 || status >= 300) return;
	if (typeof response !== "object" || response === null || !(body instanceof Readable)) return;
	const text = await textOf(body, status);
	if (!holds(text, member)) throw new ForeignAnswer(status);
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
function holds(text, { name, is }) {
	const answer = parse(text);
	if (answer === void 0) return false;
	const found = field(answer, name);
	if (is === "list") return Array.isArray(found) || Object.keys(answer).length === 0;
	return typeof found === "object" && found !== null;
}
function parse(text) {
	try {
		const answer = JSON.parse(text);
		return typeof answer === "object" && answer !== null && !Array.isArray(answer) ? answer : void 0;
	} catch {
		return;
	}
}
// src/providers/redshift-serverless/trace.ts
const operationOf = (commandName) => commandName?.replace(/Command$/, "") ?? "unknown";
async function traceAttempt({ now, trace }, region, commandName, request, send, metadataOf) {
	const operation = operationOf(commandName);
	const attempt = Number(/attempt=(\d+)/.exec(textField(field(request, "headers"), "amz-sdk-request") ?? "")?.[1] ?? 1);
	const start = now();
	const tell = (requestId, status, error) => trace({
		provider: "redshift-serverless",
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
// src/providers/redshift-serverless/typed.ts
const times = new Set([
	"requestTime",
	"recoveryPointCreateTime",
	"snapshotCreateTime",
	"snapshotRetentionStartTime"
]);
const numbers = new Set([
	"progressInMegaBytes",
	"totalDataInMegaBytes",
	"snapshotRetentionPeriod"
]);
const lists = new Set(["configParameters"]);
function typed(part) {
	const copy = { ...part };
	for (const [name, value] of Object.entries(copy)) if (!fits(name, value)) Reflect.deleteProperty(copy, name);
	return copy;
}
function fits(name, value) {
	if (times.has(name)) return value instanceof Date && !Number.isNaN(value.getTime());
	if (numbers.has(name)) return typeof value === "number" && Number.isFinite(value);
	return lists.has(name) ? Array.isArray(value) : typeof value === "string";
}
// src/providers/redshift-serverless/client.ts
const maxResults = 100;
function connectClient(region, options, agents, freshAgents) {
	const shared = {
		region,
		requestHandler: {
			httpAgent: agents.httpAgent,
			httpsAgent: agents.httpsAgent,
			connectionTimeout: Math.min(1e4, options.requestTimeoutMs),
			requestTimeout: options.requestTimeoutMs,
			socketTimeout: options.requestTimeoutMs,
			throwOnRequestTimeout: true
		},
		customUserAgent: options.userAgent,
		...clientConfig(options.env)
	};
	const reader = new RedshiftServerlessClient({
		...shared,
		...readConfig(options.env)
	});
	const sender = new GuardedHandler(freshAgents, options.requestTimeoutMs);
	const writer = new RedshiftServerlessClient({
		...shared,
		requestHandler: sender,
		credentials: reader.config.credentials,
		maxAttempts: 1
	});
	for (const client of [reader, writer]) {
		client.middlewareStack.add((next, context) => async (args) => {
			const answer = await next(args);
			limitBody(answer.response);
			if (client === reader) await holdToForm(operationOf(textField(context, "commandName")), answer.response);
			return answer;
		}, {
			step: "deserialize",
			priority: "low",
			name: "reinstateLimit"
		});
		client.middlewareStack.add((next, context) => (args) => traceAttempt(options, region, textField(context, "commandName"), args.request, () => next(args), ({ output }) => output.$metadata), {
			step: "finalizeRequest",
			priority: "low",
			name: "reinstateTrace"
		});
	}
	return {
		async listRecoveryPoints(namespaceName, nextToken) {
			const page = await reader.send(new ListRecoveryPointsCommand({
				namespaceName,
				nextToken,
				maxResults
			}));
			return toPage(page.recoveryPoints, page.nextToken);
		},
		getRecoveryPoint: async (recoveryPointId) => known$1((await reader.send(new GetRecoveryPointCommand({ recoveryPointId }))).recoveryPoint),
		async listSnapshots(namespaceName, nextToken) {
			const page = await reader.send(new ListSnapshotsCommand({
				namespaceName,
				nextToken,
				maxResults
			}));
			return toPage(page.snapshots, page.nextToken);
		},
		getNamespace: async (namespaceName) => known$1((await reader.send(new GetNamespaceCommand({ namespaceName }))).namespace),
		getWorkgroup: async (workgroupName) => known$1((await reader.send(new GetWorkgroupCommand({ workgroupName }))).workgroup),
		async listTableRestoreStatus(namespaceName, nextToken) {
			const page = await reader.send(new ListTableRestoreStatusCommand({
				namespaceName,
				nextToken,
				maxResults
			}));
			return toPage(page.tableRestoreStatuses, page.nextToken);
		},
		getTableRestoreStatus: async (tableRestoreRequestId) => known$1((await reader.send(new GetTableRestoreStatusCommand({ tableRestoreRequestId }))).tableRestoreStatus),
		async credentialsAccount() {
			const { accountId } = await reader.config.credentials();
			return accountId;
		},
		async restoreTable(request, beforeSend) {
			writer.config.systemClockOffset = reader.config.systemClockOffset;
			const guard = (next) => (args) => {
				sender.watch(args.request, beforeSend);
				return next(args);
			};
			switch (request.operation) {
				case "RestoreTableFromRecoveryPoint": {
					const command = new RestoreTableFromRecoveryPointCommand(request.input);
					command.middlewareStack.add(guard, lastBeforeSending);
					return toAnswer(await writer.send(command));
				}
				case "RestoreTableFromSnapshot": {
					const command = new RestoreTableFromSnapshotCommand(request.input);
					command.middlewareStack.add(guard, lastBeforeSending);
					return toAnswer(await writer.send(command));
				}
				default: return request;
			}
		},
		close() {
			reader.destroy();
			writer.destroy();
		}
	};
}
const lastBeforeSending = {
	step: "deserialize",
	priority: "low",
	name: "reinstateGuard"
};
function toAnswer({ tableRestoreStatus, $metadata }) {
	return {
		...isObject(tableRestoreStatus) ? { status: typed(tableRestoreStatus) } : {},
		...$metadata.requestId === void 0 ? {} : { apiRequestId: $metadata.requestId }
	};
}
const isObject = (part) => typeof part === "object" && part !== null;
const known$1 = (part) => isObject(part) ? typed(part) : void 0;
function toPage(items, nextToken) {
	return {
		items: (items ?? []).filter(isObject).map(typed),
		...typeof nextToken === "string" && nextToken !== "" ? { nextToken } : {}
	};
}
// src/providers/redshift-serverless/request.ts
function requestOf({ operation, input }) {
	if (!isRestoreInput(input)) return void 0;
	const { recoveryPointId, snapshotName } = input;
	if (operation === "RestoreTableFromRecoveryPoint" && typeof recoveryPointId === "string" && snapshotName === void 0) return {
		operation,
		input: {
			...input,
			recoveryPointId
		}
	};
	if (operation === "RestoreTableFromSnapshot" && typeof snapshotName === "string" && recoveryPointId === void 0) return {
		operation,
		input: {
			...input,
			snapshotName
		}
	};
}
const required = [
	"namespaceName",
	"newTableName",
	"sourceDatabaseName",
	"sourceSchemaName",
	"sourceTableName",
	"targetDatabaseName",
	"targetSchemaName",
	"workgroupName"
];
const known = new Set([
	...required,
	"activateCaseSensitiveIdentifier",
	"recoveryPointId",
	"snapshotName"
]);
function isRestoreInput(input) {
	const flag = input["activateCaseSensitiveIdentifier"];
	return (flag === void 0 || typeof flag === "boolean") && required.every((key) => typeof input[key] === "string") && Object.keys(input).every((key) => known.has(key));
}
// src/providers/redshift-serverless/statuses.ts
function toObservation(status) {
	const seen = {
		...status.tableRestoreRequestId === void 0 ? {} : { requestId: status.tableRestoreRequestId },
		...status.requestTime === void 0 ? {} : { startedAt: status.requestTime.toISOString() },
		...progressOf(status)
	};
	switch (status.status) {
		case "SUCCEEDED": return {
			state: "succeeded",
			...seen
		};
		case "FAILED": {
			const message = status.message || "Redshift gave no reason";
			return {
				state: "failed",
				code: "restore-failed",
				message,
				hint: hintOf(message),
				...seen
			};
		}
		case "CANCELED":
		case "CANCELLED": return {
			state: "cancelled",
			code: "restore-cancelled",
			message: status.message || "Redshift cancelled the restore and gave no reason",
			hint: "apply again: a cancelled restore is tried again",
			...seen
		};
		default: return {
			state: "running",
			...seen
		};
	}
}
const isRunning = (status) => toObservation(status).state === "running";
function progressOf({ progressInMegaBytes: done, totalDataInMegaBytes: total }) {
	return done === void 0 && total === void 0 ? {} : { progress: {
		done: done ?? 0,
		total: total ?? 0,
		unit: "MB"
	} };
}
function hintOf(message) {
	if (/already exists|conflict/i.test(message)) return "look what the table that is there is: rename it, or choose another newName; then apply again";
	if (/interleaved/i.test(message)) return "a table with interleaved sort keys can't be restored alone: restore the snapshot into another namespace and copy it from there";
	if (/not (be )?found|does(n't| not) exist/i.test(message)) return "check the names against the backup; upper-case names need caseSensitiveIdentifiers: true";
	return "correct what the message names and apply again: a failed restore is tried again";
}
function isOf({ operation, input }, status) {
	const caseSensitive = input.activateCaseSensitiveIdentifier === true;
	const same = (a, b) => b === void 0 || fold(a, caseSensitive) === fold(b, caseSensitive);
	const exactly = (a, b) => b === void 0 || a === b;
	return (operation === "RestoreTableFromSnapshot" ? !status.recoveryPointId && exactly(input.snapshotName, status.snapshotName) : !status.snapshotName && exactly(input.recoveryPointId, status.recoveryPointId)) && exactly(input.namespaceName, status.namespaceName) && exactly(input.workgroupName, status.workgroupName) && same(input.newTableName, status.newTableName) && same(input.targetSchemaName, status.targetSchemaName) && same(input.targetDatabaseName, status.targetDatabaseName) && same(input.sourceTableName, status.sourceTableName) && same(input.sourceSchemaName, status.sourceSchemaName) && same(input.sourceDatabaseName, status.sourceDatabaseName);
}
// src/providers/redshift-serverless/observe.ts
const skewMs = 3e5;
const latestRequestMs = 432e5;
const baselineAgeMs = 1e3;
async function baseline(call, reads) {
	const listed = await reads.restores.all(call.scope, baselineAgeMs);
	if (!listed.ok) return listed;
	const request = requestOf(call);
	const alike = request === void 0 ? [] : listed.value.like(request);
	return ok({ ids: alike.flatMap(({ tableRestoreRequestId }) => tableRestoreRequestId ?? []) });
}
async function observe(watches, client, reads) {
	const [first] = watches;
	if (first === void 0) return ok([]);
	const { requestId, call } = first;
	const asked = new Map();
	if (watches.length === 1 && requestId !== void 0 && !reads.restores.fitOnePage(call.scope)) {
		const status = await byId(requestId, client);
		if (!status.ok) return status;
		if (status.value !== void 0 && isOwn(first, status.value)) return ok([toObservation(status.value)]);
		asked.set(requestId, status.value);
	}
	const listed = await list(watches, call.scope, reads);
	if (!listed.ok) return listed;
	const index = listed.value;
	const watched = new Set(watches.flatMap((watch) => watch.requestId ?? []));
	const observations = [];
	for (const watch of watches) {
		const id = watch.requestId;
		if (id !== void 0 && index.byId(id) === void 0 && !asked.has(id)) {
			const answer = await byId(id, client);
			if (!answer.ok) return answer;
			asked.set(id, answer.value);
		}
		const status = id === void 0 ? void 0 : index.byId(id) ?? asked.get(id);
		observations.push(status !== void 0 && isOwn(watch, status) ? toObservation(status) : identify(watch, index, watched));
	}
	return ok(observations);
}
function isOwn({ call }, status) {
	const request = requestOf(call);
	return request !== void 0 && isOf(request, status);
}
async function byId(id, client) {
	const answer = await attempt("GetTableRestoreStatus", () => client.getTableRestoreStatus(id));
	return !answer.ok && answer.error.code === "resource-not-found" ? ok(void 0) : answer;
}
function list(watches, namespace, { restores }) {
	if (watches.some(({ requestId }) => requestId === void 0)) return restores.look(namespace, () => false);
	const wanted = new Set(watches);
	return restores.look(namespace, (items) => {
		const page = new Map(items.map((status) => [status.tableRestoreRequestId, status]));
		for (const watch of wanted) {
			const status = page.get(watch.requestId);
			if (status !== void 0 && isOwn(watch, status)) wanted.delete(watch);
		}
		return wanted.size === 0;
	});
}
function identify(watch, index, watched) {
	const request = requestOf(watch.call);
	if (request === void 0) return {
		state: "unclear",
		message: "the recorded input is not what an entry compiles to"
	};
	const before = baselineIds(watch.baseline);
	const candidates = index.like(request).filter((status) => {
		const id = status.tableRestoreRequestId;
		if (id === void 0 || watched.has(id) || watch.taken.has(id) || isTooLate(status, watch.submittedAt)) return false;
		return before === void 0 ? isRecent(status, watch.submittedAt) : !before.has(id);
	});
	const [only, ...others] = candidates;
	if (only === void 0) return { state: "absent" };
	if (others.length === 0) return toObservation(only);
	const ids = candidates.map(({ tableRestoreRequestId }) => tableRestoreRequestId).join(", ");
	return {
		state: "unclear",
		message: `${candidates.length} restore requests look like this call, and nothing tells which one is its own: ${ids}`,
		hint: "look at each with GetTableRestoreStatus, and at the new table; then settle the call by hand"
	};
}
const isRecent = ({ requestTime }, submittedAt) => submittedAt !== void 0 && (requestTime === void 0 || requestTime.getTime() >= submittedAt - skewMs);
const isTooLate = ({ requestTime }, submittedAt) => requestTime !== void 0 && submittedAt !== void 0 && requestTime.getTime() > submittedAt + latestRequestMs;
function baselineIds(value) {
	if (typeof value !== "object" || value === null || !("ids" in value)) return void 0;
	const ids = value.ids;
	return Array.isArray(ids) ? new Set(ids.filter((id) => typeof id === "string")) : void 0;
}
// src/providers/redshift-serverless/backups.ts
const recoveryPointLifeMs = 864e5;
const dayMs = 864e5;
const lastMs = 864e13;
function fromRecoveryPoint({ recoveryPointId: id, recoveryPointCreateTime }) {
	if (id === void 0 || recoveryPointCreateTime === void 0) return [];
	const createdAt = recoveryPointCreateTime.getTime();
	return [{
		kind: "recovery-point",
		id,
		createdAt,
		expiresAt: Math.min(createdAt + recoveryPointLifeMs, lastMs)
	}];
}
function fromSnapshot(snapshot) {
	const { snapshotName: id, snapshotCreateTime, snapshotRetentionStartTime, snapshotRetentionPeriod: days = 0, status = "unknown" } = snapshot;
	if (id === void 0 || snapshotCreateTime === void 0) return [];
	const createdAt = snapshotCreateTime.getTime();
	const expiresAt = (snapshotRetentionStartTime?.getTime() ?? createdAt) + days * dayMs;
	return [{
		kind: "snapshot",
		id,
		createdAt,
		status,
		...days > 0 && expiresAt <= lastMs ? { expiresAt } : {}
	}];
}
const isUsable = ({ kind, status }) => kind === "recovery-point" || status === "AVAILABLE";
function newest(backups, at = Number.POSITIVE_INFINITY) {
	let best;
	for (const backup of backups) if (backup.createdAt <= at && (best === void 0 || isNewer(backup, best))) best = backup;
	return best;
}
function isNewer(a, b) {
	if (a.createdAt !== b.createdAt) return a.createdAt > b.createdAt;
	return a.kind === b.kind ? a.id < b.id : a.kind === "snapshot";
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
// src/providers/redshift-serverless/unchecked.ts
function unchecked(failure, what, path) {
	if (failure.permission !== void 0) return finding("warning", "check-forbidden", `not checked, ${what}: ${failure.permission} is not allowed`, path, `allow ${failure.permission} to have it checked`);
	if (isGeneral(failure)) return asFinding(failure, path);
	return finding("error", "check-failed", `can't check ${what}: ${failure.message}`, path, failure.hint);
}
// src/providers/redshift-serverless/preflight-backup.ts
const hourMs = 36e5;
async function checkBackup(fields, pin, region, now) {
	const path = ["from", ...Object.keys(fields.from).slice(0, 1)];
	const name = `${kindName(pin.kind)} ${pin.id}`;
	const listed = await (pin.kind === "snapshot" ? region.reads.snapshots(fields.namespace) : region.reads.recoveryPoints(fields.namespace));
	if (!listed.ok && pin.kind === "snapshot") return {
		findings: [unchecked(listed.error, `whether ${name} exists`, path)],
		pin
	};
	let found = listed.ok ? listed.value.find(({ id }) => id === pin.id) : void 0;
	if (found === void 0 && pin.kind !== "snapshot") {
		const asked = await attempt("GetRecoveryPoint", () => region.client.getRecoveryPoint(pin.id));
		if (!asked.ok && asked.error.code !== "resource-not-found") return {
			findings: [unchecked(asked.error, `whether ${name} exists`, path)],
			pin
		};
		const owner = asked.ok ? asked.value?.namespaceName : void 0;
		if (owner !== void 0 && owner !== fields.namespace) {
			const message = `${name} is of namespace ${owner}, not of ${fields.namespace}`;
			return {
				findings: [finding("error", "backup-of-other-namespace", message, path, "name the namespace that it was made of, or another backup")],
				pin
			};
		}
		if (asked.ok && asked.value !== void 0) [found] = fromRecoveryPoint(asked.value);
		if (asked.ok && found === void 0 && !listed.ok && listed.error.permission === void 0) return {
			findings: [unchecked(listed.error, `whether ${name} exists`, path)],
			pin
		};
	}
	if (found === void 0) return {
		findings: [missing(pin, name, listed.ok ? listed.value.filter(isUsable) : void 0, fields, now)],
		pin
	};
	return {
		findings: [...isUsable(found) ? expiring(found, path, now) : [notUsable(found, path)], ...fitsTime(found, fields)],
		pin: toPin(found)
	};
}
function missing(pin, name, others, { namespace, region, from }, now) {
	const path = ["from", ...Object.keys(from).slice(0, 1)];
	const madeAt = pin.createdAt === void 0 ? void 0 : Date.parse(pin.createdAt);
	const ended = pin.expiresAt !== void 0 ? Date.parse(pin.expiresAt) : madeAt !== void 0 && pin.kind === "recovery-point" ? madeAt + recoveryPointLifeMs : void 0;
	const hint = nearest(others, madeAt ?? Number.POSITIVE_INFINITY, kindName(pin.kind), namespace);
	if (ended !== void 0 && ended <= now) return finding("error", "backup-expired", `${name} expired at ${iso(ended)}`, path, hint);
	const why = pin.kind === "recovery-point" ? "; recovery points are kept for 24 hours" : "";
	return finding("error", "backup-not-found", `namespace ${namespace} in ${region} has no ${name}${why}`, path, hint);
}
function nearest(others, at, kind, namespace) {
	if (others === void 0) return `the ${kind}s of ${namespace} can't be listed: look for another one by hand`;
	const before = newest(others, at);
	const after = nextAfter(others, at);
	if (before === void 0 && after === void 0) return `${namespace} has no ${kind} at all: check region and namespace`;
	const named = [before, after].flatMap((backup) => backup === void 0 ? [] : [describe(backup)]);
	return `the nearest that ${named.length === 1 ? "exists is" : "exist are"} ${named.join(" and ")}`;
}
function notUsable({ id, status }, path) {
	const comes = status === "CREATING" || status === "COPYING";
	return finding("error", "snapshot-not-available", `snapshot ${id} is ${status}, not AVAILABLE`, path, comes ? "run this again when it is available" : "take another snapshot or a recovery point");
}
function expiring(backup, path, now) {
	const { kind, id, expiresAt } = backup;
	if (expiresAt === void 0 || expiresAt - now > 24 * hourMs) return [];
	const left = expiresAt - now;
	const when = left > 0 ? `expires at ${iso(expiresAt)}, in ${duration(left)}` : `was due to expire at ${iso(expiresAt)} and may go at any time`;
	const hint = kind === "recovery-point" ? `apply before then, or keep it: aws redshift-serverless convert-recovery-point-to-snapshot --recovery-point-id ${id} --snapshot-name NAME (ConvertRecoveryPointToSnapshot)` : `apply before then, or keep it: aws redshift-serverless update-snapshot --snapshot-name ${id} --retention-period DAYS`;
	return [finding(left > 6 * hourMs ? "info" : "warning", "backup-expiring", `${kindName(kind)} ${id} ${when}`, path, hint)];
}
function duration(ms) {
	const minutes = Math.floor(ms / 6e4);
	return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
function fitsTime(found, { from }) {
	if (from.at === void 0) return [];
	const gap = Date.parse(from.at) - found.createdAt;
	if (gap < 0) {
		const message = `${describe(found)} was made after ${from.at}, so it is not what at asks for`;
		return [finding("error", "backup-after-time", message, ["from", "at"], "plan again; if it is the backup you want, name it by its id")];
	}
	if (gap <= hourMs) return [];
	const days = Math.floor(gap / (24 * hourMs));
	const earlier = days > 1 ? `${days} days` : duration(gap);
	return [finding("warning", "backup-far-before", `the backup for ${from.at} is ${describe(found)}, ${earlier} earlier`, ["from", "at"], "check that this is the state you want back, or name another backup")];
}
// src/providers/redshift-serverless/preflight-restores.ts
const planAgeMs = 3e4;
async function checkRestores({ namespace }, calls, known, reads) {
	const listed = await reads.restores.all(namespace, planAgeMs);
	if (!listed.ok) {
		if (listed.error.code === "resource-not-found") return {
			findings: [],
			identical: []
		};
		return {
			findings: [unchecked(listed.error, "whether other restores are running", ["namespace"])],
			identical: []
		};
	}
	const index = listed.value;
	const isForeign = ({ tableRestoreRequestId: id }) => id === void 0 || !known.has(id);
	const own = new Set();
	const identical = [];
	const findings = [];
	for (const call of calls) {
		const request = requestOf(call);
		const alike = request === void 0 ? [] : index.like(request).filter(isForeign);
		for (const status of alike) own.add(status);
		const job = identicalTo(call, alike);
		if (job !== void 0) identical.push(job);
	}
	const others = index.running.filter((status) => !own.has(status) && isForeign(status));
	const [other] = others;
	if (other !== void 0) {
		const more = others.length > 1 ? ` and ${others.length - 1} more` : "";
		const message = `a restore of ${other.sourceTableName ?? "a table"} into ${other.newTableName ?? "a new one"} is running in namespace ${namespace}${idOf(other)}${more}`;
		findings.push(finding("warning", "restore-running", message, ["namespace"], "apply waits for it: Redshift restores one table at a time"));
	}
	return {
		findings,
		identical
	};
}
function identicalTo(call, alike) {
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
		message: `${tellsAll(job) ? "the same restore" : "what may be the same restore"} into ${target} ${what}${idOf(job)}${others}, and this ledger doesn't know it`,
		...requestId !== void 0 && { requestId },
		...requestTime !== void 0 && { startedAt: requestTime.toISOString() }
	};
}
const tellsAll = ({ newTableName, sourceTableName, targetSchemaName, recoveryPointId, snapshotName }) => [
	newTableName,
	sourceTableName,
	targetSchemaName,
	recoveryPointId ?? snapshotName
].every((part) => part !== void 0);
const idOf = ({ tableRestoreRequestId: id, requestTime }) => id === void 0 ? "" : ` (request ${id}${requestTime === void 0 ? "" : `, ${requestTime.toISOString()}`})`;
// src/providers/redshift-serverless/preflight.ts
async function preflight(entry, pin, calls, known, region, now) {
	const [backup, namespace, workgroup, restores] = await Promise.all([
		checkBackup(entry.fields, pin, region, now),
		checkNamespace(entry.fields, region.reads),
		checkWorkgroup(entry.fields, region.reads),
		checkRestores(entry.fields, calls, known, region.reads)
	]);
	const unchecked = finding("info", "interleaved-sort-keys", "tables with interleaved sort keys can't be restored, and the API doesn't tell which have them", ["tables"], "if unsure, look for a negative sortkey in pg_table_def");
	return {
		findings: eachOnce([
			...backup.findings,
			...namespace,
			...workgroup,
			...restores.findings,
			unchecked
		]),
		pin: backup.pin,
		...restores.identical.length > 0 && { identical: restores.identical }
	};
}
async function checkNamespace({ namespace, region }, reads) {
	const path = ["namespace"];
	const answer = await reads.namespace(namespace);
	if (!answer.ok) {
		if (answer.error.code !== "resource-not-found") return [unchecked(answer.error, "whether the namespace is available", path)];
		return [finding("error", "namespace-not-found", `there is no namespace ${namespace} in ${region}`, path, "check region, namespace and which account the credentials are of")];
	}
	const status = answer.value?.status;
	return status === void 0 || status === "AVAILABLE" ? [] : [notAvailable("namespace", namespace, status, path)];
}
async function checkWorkgroup({ namespace, region, workgroup }, reads) {
	const path = ["workgroup"];
	const answer = await reads.workgroup(workgroup);
	if (!answer.ok) {
		if (answer.error.code !== "resource-not-found") return [unchecked(answer.error, "whether the workgroup is of the namespace", path)];
		return [finding("error", "workgroup-not-found", `there is no workgroup ${workgroup} in ${region}`, path, "check region and workgroup")];
	}
	const owner = answer.value?.namespaceName;
	if (owner !== void 0 && owner !== namespace) return [finding("error", "workgroup-not-of-namespace", `workgroup ${workgroup} belongs to namespace ${owner}, not to ${namespace}`, path, `name the workgroup of ${namespace}`)];
	const status = answer.value?.status;
	return status === void 0 || status === "AVAILABLE" ? [] : [notAvailable("workgroup", workgroup, status, path)];
}
function notAvailable(kind, name, status, path) {
	const gone = status === "DELETING";
	const hint = gone ? `name a ${kind} that stays` : "apply waits while Redshift refuses for this";
	return finding(gone ? "error" : "warning", `${kind}-not-available`, `${kind} ${name} is ${status}, not AVAILABLE`, path, hint);
}
// src/providers/redshift-serverless/restore-index.ts
var RestoreIndex = class {
	running;
	#byId = new Map();
	#byNewTable = new Map();
	constructor(statuses) {
		this.running = statuses.filter(isRunning);
		for (const status of statuses) {
			if (status.tableRestoreRequestId !== void 0) this.#byId.set(status.tableRestoreRequestId, status);
			const key = (status.newTableName ?? "").toLowerCase();
			const bucket = this.#byNewTable.get(key);
			if (bucket === void 0) this.#byNewTable.set(key, [status]);
			else bucket.push(status);
		}
	}
	byId(id) {
		return this.#byId.get(id);
	}
	like(request) {
		const unnamed = this.#byNewTable.get("") ?? [];
		return [...this.#byNewTable.get(request.input.newTableName.toLowerCase()) ?? [], ...unnamed].filter((status) => isOf(request, status));
	}
};
// src/providers/redshift-serverless/listings.ts
var Listings = class {
	#client;
	#now;
	#newest = new Map();
	#onePage = new Set();
	#submits = new Map();
	constructor(client, now) {
		this.#client = client;
		this.#now = now;
	}
	all(namespace, maxAgeMs) {
		const known = this.#newest.get(namespace);
		const age = known === void 0 ? NaN : this.#now() - known.began;
		if (known !== void 0 && age >= 0 && age <= maxAgeMs) return known.read;
		const listing = {
			began: this.#now(),
			read: this.#whole(namespace)
		};
		this.#newest.set(namespace, listing);
		return listing.read;
	}
	async look(namespace, enough) {
		const began = this.#now();
		const submits = this.#submits.get(namespace);
		const listed = await this.#list(namespace, enough);
		if (!listed.ok) return listed;
		const read = ok(listed.value.index);
		if (listed.value.whole && this.#submits.get(namespace) === submits) this.#newest.set(namespace, {
			began,
			read: Promise.resolve(read)
		});
		return read;
	}
	fitOnePage(namespace) {
		return this.#onePage.has(namespace);
	}
	submitted(namespace) {
		this.#newest.delete(namespace);
		this.#submits.set(namespace, (this.#submits.get(namespace) ?? 0) + 1);
	}
	async #whole(namespace) {
		const listed = await this.#list(namespace);
		return listed.ok ? ok(listed.value.index) : listed;
	}
	#list(namespace, enough) {
		return attempt("ListTableRestoreStatus", async () => {
			const { items, count, whole } = await all((token) => this.#client.listTableRestoreStatus(namespace, token), enough);
			if (whole && count === 1) this.#onePage.add(namespace);
			else this.#onePage.delete(namespace);
			return {
				index: new RestoreIndex(items),
				whole
			};
		});
	}
};
// src/providers/redshift-serverless/reads.ts
function createReads(client, now) {
	const accounts = new Map();
	const learn = (name, backups) => {
		const account = accountIn(backups[0]?.namespaceArn);
		if (account !== void 0) accounts.set(name, account);
	};
	return {
		recoveryPoints: remembered((name) => attempt("ListRecoveryPoints", async () => {
			const { items } = await all((token) => client.listRecoveryPoints(name, token));
			learn(name, items);
			return items.flatMap(fromRecoveryPoint);
		})),
		snapshots: remembered((name) => attempt("ListSnapshots", async () => {
			const { items } = await all((token) => client.listSnapshots(name, token));
			learn(name, items);
			return items.flatMap(fromSnapshot);
		})),
		accountOfBackups: (name) => accounts.get(name),
		namespace: remembered((name) => attempt("GetNamespace", () => client.getNamespace(name))),
		workgroup: remembered((name) => attempt("GetWorkgroup", () => client.getWorkgroup(name))),
		restores: new Listings(client, now)
	};
}
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
// src/providers/redshift-serverless/resolve.ts
async function resolve(entry, reads) {
	const { namespace, region, from } = entry.fields;
	const named = backup(entry);
	if ("pin" in named) return ok(named.pin);
	if (from.at === void 0) {
		const points = await reads.recoveryPoints(namespace);
		if (!points.ok) return points;
		const found = newest(points.value);
		if (found !== void 0) return ok(toPin(found));
		return none("no-recovery-point", `namespace ${namespace} in ${region} has no recovery point`, "check region and namespace, or restore from a snapshot by snapshotName");
	}
	const lists = await both(reads.recoveryPoints(namespace), reads.snapshots(namespace));
	if (!lists.ok) return lists;
	const at = Date.parse(from.at);
	const usable = lists.value.flat().filter(isUsable);
	const found = newest(usable, at);
	if (found !== void 0) return ok(toPin(found));
	const later = nextAfter(usable, at);
	return none("no-backup-at", `namespace ${namespace} in ${region} has no recovery point or available snapshot of ${iso(at)} or before`, later === void 0 ? "it has none of later either: check region and namespace" : `the nearest one is ${describe(later)}; take a later time, or name it`);
}
function none(code, message, hint) {
	return err({
		class: "fatal",
		code,
		message,
		hint
	});
}
// src/providers/redshift-serverless/submit.ts
async function submit(call, client, { guard }) {
	const request = requestOf(call);
	if (request === void 0) {
		const message = `${call.operation}: the input is not what an entry compiles to`;
		return err({
			class: "fatal",
			code: "request-refused",
			message,
			hint: "make the execution plan again from the restore plan"
		});
	}
	const progress = { sent: false };
	const send = () => client.restoreTable(request, () => {
		try {
			guard();
		} catch (by) {
			progress.stopped = { by };
			throw by;
		}
		progress.sent = true;
	});
	const answer = await attempt(call.operation, send, () => progress.sent ? "submit" : "read");
	if (progress.stopped !== void 0) throw progress.stopped.by;
	if (!answer.ok) return progress.sent ? answer : err(unsent(answer.error));
	const { status, apiRequestId } = answer.value;
	if (status === void 0) {
		const message = `${call.operation}: the answer has no restore in it, so it is perhaps not Redshift's`;
		return err({
			class: "ambiguous",
			code: "answer-unreadable",
			message,
			hint: "check endpoint and proxy if it goes on"
		});
	}
	const requestId = status.tableRestoreRequestId;
	if (!isOf(request, status)) {
		const which = requestId === void 0 ? "another restore" : `another restore (request ${requestId})`;
		const message = `${call.operation}: the answer tells of ${which}, not of the one that was asked for, so what became of this one is open`;
		return err({
			class: "ambiguous",
			code: "answer-unreadable",
			message,
			hint: "look for a gateway or proxy on the way to the endpoint that keeps answers"
		});
	}
	return ok({
		...requestId === void 0 ? {} : { requestId },
		...apiRequestId === void 0 ? {} : { apiRequestId },
		observation: toObservation(status)
	});
}
const unsent = (failure) => failure.class === "ambiguous" ? {
	...failure,
	class: "retry"
} : failure;
// src/providers/redshift-serverless/session.ts
function openSession(options) {
	const agents$1 = agents(options.env);
	return sessionOver((region) => connectClient(region, options, agents$1, () => agents(options.env)), options.now, () => agents$1.destroy());
}
function sessionOver(connect, now, closed) {
	const regions = new Map();
	const at = (region) => {
		const known = regions.get(region);
		if (known !== void 0) return known;
		const client = connect(region);
		const made = {
			client,
			reads: createReads(client, now)
		};
		regions.set(region, made);
		return made;
	};
	return {
		account: ({ scope, region }) => accountOf(scope, at(region)),
		resolve: (entry) => resolve(entry, at(entry.fields.region).reads),
		preflight: (entry, pin, calls, known) => preflight(entry, pin, calls, known, at(entry.fields.region), now()),
		baseline: (call) => baseline(call, at(call.region).reads),
		async submit(call, context) {
			const { client, reads } = at(call.region);
			const answer = await submit(call, client, context);
			reads.restores.submitted(call.scope);
			return answer;
		},
		observe(watches) {
			const [first] = watches;
			if (first === void 0) return Promise.resolve(ok([]));
			const { client, reads } = at(first.call.region);
			return observe(watches, client, reads);
		},
		close() {
			for (const { client } of regions.values()) client.close();
			closed();
		}
	};
}
export { openSession };
