import { err, ok } from "./shared-model-result.js";
import { GuardedHandler, Listings, accountIn, all, backupAt, baseline, both, checkRestores, clientConfig, commonErrors, expiring, expiryOf, field, fitsTime, guardRequest, guardStep, jsonErrorCode, kindName, limitAnswers, limitStep, missingBackup, newest, observe, pageOf, readConfig, readHandler, remembered, sanitized, submitRestore, toPin, traceRequests, traceStep, translator, unreadableInput } from "./shared-providers-aws-providers-aws-redshift.js";
import { agents } from "./shared-providers-http.js";
import { sortKeysUnknown } from "./shared-providers-aws-redshift.js";
import { eachOnce, unchecked } from "./shared-providers-providers-http.js";
import { backup, diagnose } from "./shared-providers-redshift-serverless.js";
import { isExactly, sameNames } from "./shared-providers-aws-redshift-table-restore.js";
import { GetNamespaceCommand, GetRecoveryPointCommand, GetTableRestoreStatusCommand, GetWorkgroupCommand, ListRecoveryPointsCommand, ListSnapshotsCommand, ListTableRestoreStatusCommand, RedshiftServerlessClient, RestoreTableFromRecoveryPointCommand, RestoreTableFromSnapshotCommand } from "./vendor-aws-client-redshift-serverless.js";
// src/providers/redshift-serverless/service.ts
const service = {
	title: "Redshift",
	permissions: "redshift-serverless",
	endpointVariable: "AWS_ENDPOINT_URL_REDSHIFT_SERVERLESS",
	errorTable: [
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
		...commonErrors
	],
	codeOf: jsonErrorCode
};
const { attempt, failureOf } = translator(service);
// src/providers/redshift-serverless/account.ts
async function accountOf(namespace, { client, reads }) {
	const answer = await reads.namespace(namespace);
	if (!answer.ok && answer.error.permission === void 0 && answer.error.code !== "resource-not-found") return answer;
	const account = (answer.ok ? accountIn(answer.value?.namespaceArn) : void 0) ?? reads.accountOfBackups(namespace);
	return account === void 0 ? attempt("GetNamespace", () => client.credentialsAccount()) : ok(account);
}
function fromRecoveryPoint({ recoveryPointId: id, recoveryPointCreateTime }) {
	if (id === void 0 || recoveryPointCreateTime === void 0) return [];
	const createdAt = recoveryPointCreateTime.getTime();
	return [{
		kind: "recovery-point",
		id,
		createdAt,
		...expiryOf(createdAt, 1),
		usable: true
	}];
}
function fromSnapshot(snapshot) {
	const { snapshotName: id, snapshotCreateTime, snapshotRetentionStartTime, snapshotRetentionPeriod: days = 0, status = "unknown" } = snapshot;
	if (id === void 0 || snapshotCreateTime === void 0) return [];
	const createdAt = snapshotCreateTime.getTime();
	const keptFrom = snapshotRetentionStartTime?.getTime() ?? createdAt;
	return [{
		kind: "snapshot",
		id,
		createdAt,
		...expiryOf(keptFrom, days),
		status,
		usable: status === "AVAILABLE"
	}];
}
// src/providers/redshift-serverless/preflight-backup.ts
async function checkBackup(fields, pin, region, now) {
	const path = pathOf(fields.from);
	const name = `${kindName(pin.kind)} ${pin.id}`;
	const listed = await (pin.kind === "snapshot" ? region.reads.snapshots(fields.namespace) : region.reads.recoveryPoints(fields.namespace));
	if (!listed.ok && pin.kind === "snapshot") return {
		diagnostics: [unchecked(listed.error, `whether ${name} exists`, path)],
		pin
	};
	let found = listed.ok ? listed.value.find(({ id }) => id === pin.id) : void 0;
	if (found === void 0 && pin.kind !== "snapshot") {
		const asked = await attempt("GetRecoveryPoint", () => region.client.getRecoveryPoint(pin.id));
		if (!asked.ok && asked.error.code !== "resource-not-found") return {
			diagnostics: [unchecked(asked.error, `whether ${name} exists`, path)],
			pin
		};
		const owner = asked.ok ? asked.value?.namespaceName : void 0;
		if (owner !== void 0 && owner !== fields.namespace) {
			const message = `${name} is of namespace ${owner}, not of ${fields.namespace}`;
			return {
				diagnostics: [diagnose("error", "backup-of-other-namespace", message, "name the namespace that it was made of, or another backup", path)],
				pin
			};
		}
		if (asked.ok && asked.value !== void 0) [found] = fromRecoveryPoint(asked.value);
		if (asked.ok && found === void 0 && !listed.ok && listed.error.permission === void 0) return {
			diagnostics: [unchecked(listed.error, `whether ${name} exists`, path)],
			pin
		};
	}
	if (found === void 0) return {
		diagnostics: [missing(pin, listed, fields, now)],
		pin
	};
	return {
		diagnostics: [...found.usable ? expiring(found, path, now, keep(found)) : [notUsable(found, path)], ...fitsTime(found, fields.from.at)],
		pin: toPin(found)
	};
}
function missing(pin, listed, { namespace, region, from }, now) {
	const others = listed.ok ? listed.value.filter(({ usable }) => usable) : void 0;
	const isPoint = pin.kind === "recovery-point";
	const lifeEnds = isPoint && pin.createdAt !== void 0 ? expiryOf(Date.parse(pin.createdAt), 1).expiresAt : void 0;
	const endedAt = pin.expiresAt === void 0 ? lifeEnds : Date.parse(pin.expiresAt);
	const searched = {
		name: namespace,
		place: `namespace ${namespace} in ${region}`,
		path: pathOf(from)
	};
	return missingBackup(pin, others, searched, endedAt, now, isPoint ? "; recovery points are kept for 24 hours" : "");
}
const pathOf = (from) => ["from", ...Object.keys(from).slice(0, 1)];
const keep = ({ kind, id }) => kind === "recovery-point" ? `aws redshift-serverless convert-recovery-point-to-snapshot --recovery-point-id ${id} --snapshot-name NAME (ConvertRecoveryPointToSnapshot)` : `aws redshift-serverless update-snapshot --snapshot-name ${id} --retention-period DAYS`;
function notUsable({ id, status }, path) {
	const comes = status === "CREATING" || status === "COPYING";
	return diagnose("error", "snapshot-not-available", `snapshot ${id} is ${status}, not AVAILABLE`, comes ? "run this again when it is available" : "take another snapshot or a recovery point", path);
}
// src/providers/redshift-serverless/preflight.ts
async function preflight(entry, pin, calls, known, region, now) {
	const [backup, namespace, workgroup, restores] = await Promise.all([
		checkBackup(entry.fields, pin, region, now),
		checkNamespace(entry.fields, region.reads),
		checkWorkgroup(entry.fields, region.reads),
		checkRestores({
			kind: "namespace",
			name: entry.fields.namespace
		}, calls, known, region.reads.restores)
	]);
	return {
		diagnostics: eachOnce([
			...backup.diagnostics,
			...namespace,
			...workgroup,
			...restores.diagnostics,
			sortKeysUnknown
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
		return [diagnose("error", "namespace-not-found", `there is no namespace ${namespace} in ${region}`, "check region, namespace and which account the credentials are of", path)];
	}
	const status = answer.value?.status;
	return status === void 0 || status === "AVAILABLE" ? [] : [notAvailable("namespace", namespace, status, path)];
}
async function checkWorkgroup({ namespace, region, workgroup }, reads) {
	const path = ["workgroup"];
	const answer = await reads.workgroup(workgroup);
	if (!answer.ok) {
		if (answer.error.code !== "resource-not-found") return [unchecked(answer.error, "whether the workgroup is of the namespace", path)];
		return [diagnose("error", "workgroup-not-found", `there is no workgroup ${workgroup} in ${region}`, "check region and workgroup", path)];
	}
	const owner = answer.value?.namespaceName;
	if (owner !== void 0 && owner !== namespace) return [diagnose("error", "workgroup-not-of-namespace", `workgroup ${workgroup} belongs to namespace ${owner}, not to ${namespace}`, `name the workgroup of ${namespace}`, path)];
	const status = answer.value?.status;
	return status === void 0 || status === "AVAILABLE" ? [] : [notAvailable("workgroup", workgroup, status, path)];
}
function notAvailable(kind, name, status, path) {
	const gone = status === "DELETING";
	const hint = gone ? `name a ${kind} that stays` : "apply waits while Redshift refuses for this";
	return diagnose(gone ? "error" : "warning", `${kind}-not-available`, `${kind} ${name} is ${status}, not AVAILABLE`, hint, path);
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
function wantedBy({ operation, input }) {
	const isOfBackup = ({ recoveryPointId, snapshotName }) => operation === "RestoreTableFromSnapshot" ? !recoveryPointId && isExactly(input.snapshotName, snapshotName) : !snapshotName && isExactly(input.recoveryPointId, recoveryPointId);
	return {
		newTableName: input.newTableName,
		matches: (restore) => isOfBackup(restore) && isExactly(input.namespaceName, restore.namespaceName) && isExactly(input.workgroupName, restore.workgroupName) && sameNames(input, input.activateCaseSensitiveIdentifier === true, restore)
	};
}
function wantedOf(call) {
	const request = requestOf(call);
	return request && wantedBy(request);
}
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
		restores: restoresOf(client, now)
	};
}
const restoresOf = (client, now) => ({
	listings: new Listings((namespace, token) => client.listTableRestoreStatus(namespace, token), (request) => attempt("ListTableRestoreStatus", request), now),
	byIdOperation: "GetTableRestoreStatus",
	async byId(id) {
		const answer = await attempt("GetTableRestoreStatus", () => client.getTableRestoreStatus(id));
		return !answer.ok && answer.error.code === "resource-not-found" ? ok(void 0) : answer;
	},
	wantedOf,
	backupOf: ({ recoveryPointId, snapshotName }) => recoveryPointId ?? snapshotName
});
// src/providers/redshift-serverless/resolve.ts
async function resolve(entry, reads, now) {
	const { namespace, region, from } = entry.fields;
	const place = `namespace ${namespace} in ${region}`;
	const named = backup(entry);
	if ("pin" in named) return ok(named.pin);
	if (from.at !== void 0) {
		const lists = await both(reads.recoveryPoints(namespace), reads.snapshots(namespace));
		return lists.ok ? backupAt(lists.value.flat(), from.at, {
			place,
			kinds: "recovery point or available snapshot",
			now
		}) : lists;
	}
	const points = await reads.recoveryPoints(namespace);
	if (!points.ok) return points;
	const found = newest(points.value);
	if (found !== void 0) return ok(toPin(found));
	return err({
		class: "fatal",
		code: "no-recovery-point",
		message: `${place} has no recovery point`,
		hint: "check region and namespace, or restore from a snapshot by snapshotName"
	});
}
// src/providers/aws/json-form.ts
const jsonForm = (accepted, reads) => ({
	isSubmitAnswer({ status, headers, body }) {
		const answer = body.trim() === "" ? {} : parse(body);
		if (answer === void 0) return false;
		const named = typeof headers["x-amzn-errortype"] === "string" || typeof field(answer, "__type") === "string";
		return status >= 400 ? named : status === 200 && !named && isObject(field(answer, accepted));
	},
	readCheck(operation) {
		const member = reads.get(operation);
		return member && ((body) => holds(body, member));
	}
});
function holds(body, { name, is }) {
	const answer = parse(body);
	if (answer === void 0) return false;
	const found = field(answer, name);
	return is === "list" ? Array.isArray(found) || Object.keys(answer).length === 0 : isObject(found);
}
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
function parse(text) {
	try {
		const answer = JSON.parse(text);
		return isObject(answer) ? answer : void 0;
	} catch {
		return;
	}
}
// src/providers/redshift-serverless/sdk-client.ts
const maxResults = 100;
const form = jsonForm("tableRestoreStatus", new Map([
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
]));
const fieldTypes = {
	times: new Set([
		"requestTime",
		"recoveryPointCreateTime",
		"snapshotCreateTime",
		"snapshotRetentionStartTime"
	]),
	numbers: new Set([
		"progressInMegaBytes",
		"totalDataInMegaBytes",
		"snapshotRetentionPeriod"
	]),
	lists: new Set(["configParameters"])
};
function connectClient(region, options, agents, freshAgents) {
	const { env, requestTimeoutMs, userAgent } = options;
	const shared = {
		region,
		customUserAgent: userAgent,
		...clientConfig(env, service.endpointVariable)
	};
	const reader = new RedshiftServerlessClient({
		...shared,
		...readConfig(env),
		requestHandler: readHandler(agents, requestTimeoutMs)
	});
	const sender = new GuardedHandler(freshAgents, requestTimeoutMs, form);
	const writer = new RedshiftServerlessClient({
		...shared,
		requestHandler: sender,
		credentials: reader.config.credentials,
		maxAttempts: 1
	});
	reader.middlewareStack.add(limitAnswers(form), limitStep);
	writer.middlewareStack.add(limitAnswers(), limitStep);
	for (const client of [reader, writer]) client.middlewareStack.add(traceRequests(options, "redshift-serverless", region), traceStep);
	return {
		async listRecoveryPoints(namespaceName, nextToken) {
			const page = await reader.send(new ListRecoveryPointsCommand({
				namespaceName,
				nextToken,
				maxResults
			}));
			return toPage(page.recoveryPoints, page.nextToken);
		},
		getRecoveryPoint: async (recoveryPointId) => part((await reader.send(new GetRecoveryPointCommand({ recoveryPointId }))).recoveryPoint),
		async listSnapshots(namespaceName, nextToken) {
			const page = await reader.send(new ListSnapshotsCommand({
				namespaceName,
				nextToken,
				maxResults
			}));
			return toPage(page.snapshots, page.nextToken);
		},
		getNamespace: async (namespaceName) => part((await reader.send(new GetNamespaceCommand({ namespaceName }))).namespace),
		getWorkgroup: async (workgroupName) => part((await reader.send(new GetWorkgroupCommand({ workgroupName }))).workgroup),
		async listTableRestoreStatus(namespaceName, nextToken) {
			const page = await reader.send(new ListTableRestoreStatusCommand({
				namespaceName,
				nextToken,
				maxResults
			}));
			return toPage(page.tableRestoreStatuses, page.nextToken);
		},
		getTableRestoreStatus: async (tableRestoreRequestId) => part((await reader.send(new GetTableRestoreStatusCommand({ tableRestoreRequestId }))).tableRestoreStatus),
		async credentialsAccount() {
			const { accountId } = await reader.config.credentials();
			return accountId;
		},
		async restoreTable(request, beforeSend) {
			writer.config.systemClockOffset = reader.config.systemClockOffset;
			switch (request.operation) {
				case "RestoreTableFromRecoveryPoint": {
					const command = new RestoreTableFromRecoveryPointCommand(request.input);
					command.middlewareStack.add(guardRequest(sender, beforeSend), guardStep);
					return toAnswer(await writer.send(command));
				}
				case "RestoreTableFromSnapshot": {
					const command = new RestoreTableFromSnapshotCommand(request.input);
					command.middlewareStack.add(guardRequest(sender, beforeSend), guardStep);
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
function toAnswer({ tableRestoreStatus, $metadata }) {
	const status = part(tableRestoreStatus);
	return {
		...status === void 0 ? {} : { status },
		...$metadata.requestId === void 0 ? {} : { apiRequestId: $metadata.requestId }
	};
}
const part = (value) => sanitized(value, fieldTypes);
const toPage = (items, nextToken) => pageOf((items ?? []).flatMap((item) => part(item) ?? []), nextToken);
// src/providers/redshift-serverless/submit.ts
async function submit(call, client, context) {
	const request = requestOf(call);
	if (request === void 0) return unreadableInput(call.operation);
	const send = (beforeSend) => client.restoreTable(request, beforeSend);
	return submitRestore(call.operation, wantedBy(request), send, context, { attempt });
}
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
		resolve: (entry) => resolve(entry, at(entry.fields.region).reads, now()),
		preflight: (entry, pin, calls, known) => preflight(entry, pin, calls, known, at(entry.fields.region), now()),
		baseline: (call) => baseline(call, at(call.region).reads.restores),
		async submit(call, context) {
			const { client, reads } = at(call.region);
			const answer = await submit(call, client, context);
			reads.restores.listings.submitted(call.scope);
			return answer;
		},
		observe(watches) {
			const [first] = watches;
			if (first === void 0) return Promise.resolve(ok([]));
			return observe(watches, at(first.call.region).reads.restores);
		},
		close() {
			for (const { client } of regions.values()) client.close();
			closed();
		}
	};
}
export { openSession };
