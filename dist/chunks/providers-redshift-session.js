import { err, ok } from "./shared-model-result.js";
import { GuardedHandler, Listings, accountIn, all, backupAt, baseline, both, checkRestores, clientConfig, commonErrors, dayMs, expiring, expiryOf, fitsTime, guardRequest, guardStep, iso, limitAnswers, limitStep, missingBackup, newest, observe, pageOf, queryErrorCode, readConfig, readHandler, remembered, sanitized, submitRestore, toPin, traceRequests, traceStep, translator, unreadableInput } from "./shared-providers-aws-providers-aws-redshift.js";
import { agents } from "./shared-providers-http.js";
import { sortKeysUnknown } from "./shared-providers-aws-redshift.js";
import { eachOnce, unchecked } from "./shared-providers-providers-http.js";
import { backup, diagnose, requestOf, restoreOperation, wantedBy, wantedOf } from "./shared-providers-redshift.js";
import { nearest } from "./shared-diagnostic-nearest.js";
import { DescribeClusterSnapshotsCommand, DescribeClustersCommand, DescribeTableRestoreStatusCommand, RedshiftClient, RestoreTableFromClusterSnapshotCommand } from "./vendor-aws-client-redshift.js";
// src/providers/redshift/backups.ts
function foreignTo(snapshot, name, cluster) {
	const { ClusterIdentifier: of, OwnerAccount: owner, SourceRegion: from, ClusterCreateTime: created, SnapshotArn: arn } = snapshot;
	const account = accountIn(cluster?.ClusterNamespaceArn);
	if (owner !== void 0 && account !== void 0 && owner !== account) return "other-account";
	if (of !== void 0 && of !== name) return "other-cluster";
	if (from && from !== regionIn(arn ?? cluster?.ClusterNamespaceArn)) return "other-region";
	const present = cluster?.ClusterCreateTime;
	if (created !== void 0 && present !== void 0 && created.getTime() !== present.getTime()) return "earlier-cluster";
	return snapshot.AccountsWithRestoreAccess !== void 0 && snapshot.AccountsWithRestoreAccess.length > 0 ? "shared" : void 0;
}
const regionIn = (arn) => arn?.split(":")[3];
function toBackup(snapshot, name, cluster, now) {
	const { SnapshotIdentifier: id, SnapshotCreateTime, Status: status = "unknown" } = snapshot;
	if (id === void 0 || SnapshotCreateTime === void 0) return [];
	const createdAt = SnapshotCreateTime.getTime();
	const isOwn = snapshot.ClusterCreateTime !== void 0 && cluster?.ClusterCreateTime !== void 0;
	const usable = status === "available" && isOwn && foreignTo(snapshot, name, cluster) === void 0;
	return [{
		kind: "snapshot",
		id,
		createdAt,
		...expiryOfSnapshot(snapshot, createdAt, cluster, now),
		status,
		usable
	}];
}
function expiryOfSnapshot(snapshot, createdAt, cluster, now) {
	const keptFrom = snapshot.SnapshotRetentionStartTime?.getTime() ?? createdAt;
	if (isAutomated(snapshot)) return expiryOf(keptFrom, cluster?.AutomatedSnapshotRetentionPeriod ?? 0);
	const { ManualSnapshotRetentionPeriod: period, ManualSnapshotRemainingDays: remaining } = snapshot;
	if (period !== void 0) return expiryOf(keptFrom, period);
	return remaining === void 0 || remaining < 0 ? {} : { expiresAt: now + remaining * dayMs };
}
const isAutomated = ({ SnapshotType: type, SnapshotIdentifier: id = "" }) => type === void 0 ? id.includes(":") : type === "automated";
function timeInIdentifier(id) {
	const [, date, hour, minute, second] = /^\w+:.*-(\d{4}-\d\d-\d\d)-(\d\d)-(\d\d)-(\d\d)$/.exec(id) ?? [];
	const time = date === void 0 ? NaN : Date.parse(`${date}T${hour}:${minute}:${second}Z`);
	return Number.isNaN(time) ? void 0 : time;
}
// src/providers/redshift/error-table.ts
const wait = "apply waits and tries again; it can take minutes";
// src/providers/redshift/service.ts
const service = {
	title: "Redshift",
	permissions: "redshift",
	endpointVariable: "AWS_ENDPOINT_URL_REDSHIFT",
	errorTable: [
		{
			names: ["InvalidClusterState"],
			text: /operation running|at a later time/i,
			class: "wait",
			code: "cluster-busy",
			explanation: "another operation is running on the cluster",
			hint: wait
		},
		{
			names: ["InvalidClusterState"],
			class: "fatal",
			code: "cluster-not-available",
			explanation: "the cluster is not in a state to restore a table",
			hint: "see its status: a paused cluster has to be resumed; one that is being changed is waited for"
		},
		{
			names: ["InProgressTableRestoreQuotaExceededFault"],
			class: "wait",
			code: "cluster-busy",
			explanation: "another restore is running",
			hint: wait
		},
		{
			names: ["InvalidClusterSnapshotState"],
			class: "fatal",
			code: "snapshot-not-available",
			explanation: "the snapshot is not available, or other accounts may restore from it",
			hint: "wait until it is available, or take one that is not shared"
		},
		{
			names: ["InvalidTableRestoreArgument"],
			text: /already exists/i,
			class: "fatal",
			code: "target-exists-or-conflict",
			explanation: "the new table exists already",
			hint: "look what it is: rename it, or choose another newName"
		},
		{
			names: ["InvalidTableRestoreArgument", "UnsupportedOperation"],
			text: /interleaved/i,
			class: "fatal",
			code: "request-refused",
			explanation: "tables with interleaved sort keys can't be restored one by one",
			hint: "restore the snapshot into another cluster and copy the table from there"
		},
		{
			names: ["InvalidTableRestoreArgument"],
			class: "fatal",
			code: "request-refused",
			explanation: "the database, schema or table isn't in the snapshot, or can't be restored so",
			hint: "correct the name that the message tells, or choose a snapshot from when it existed; upper-case names need caseSensitiveIdentifiers: true"
		},
		{
			names: ["UnsupportedOperation"],
			class: "fatal",
			code: "request-refused",
			explanation: "this restore isn't supported: the table may have interleaved sort keys, or the snapshot be from before a resize",
			hint: "choose a later snapshot, or restore the snapshot into another cluster and copy the table from there"
		},
		{
			names: ["ClusterNotFound"],
			class: "fatal",
			code: "cluster-not-found",
			explanation: "there is no such cluster here",
			hint: "check the region first, then the cluster's name and which account the credentials are of"
		},
		{
			names: ["ClusterSnapshotNotFound"],
			class: "fatal",
			code: "backup-not-found",
			explanation: "there is no such snapshot here, or its retention has passed",
			hint: "plan again, which names those that exist"
		},
		{
			names: ["TableRestoreNotFoundFault"],
			class: "fatal",
			code: "resource-not-found",
			explanation: "the service knows no restore of this id",
			hint: "look for the new table by hand"
		},
		{
			names: ["UnauthorizedOperation"],
			class: "fatal",
			code: "permission-missing",
			explanation: "the credentials lack a permission",
			hint: "allow it in IAM, on the cluster and on the snapshot"
		},
		{
			names: [
				"InvalidAction",
				"InvalidParameterCombination",
				"InvalidParameterValue",
				"InvalidTagFault",
				"MalformedQueryString",
				"MissingParameter",
				"RedshiftInvalidParameter",
				"ValidationError"
			],
			class: "fatal",
			code: "request-refused",
			explanation: "the request's parameters were refused",
			hint: "correct the part of the entry that the message names"
		},
		{
			names: ["LimitExceededFault"],
			class: "fatal",
			code: "quota-exceeded",
			explanation: "the encryption key has reached its limit of grants",
			hint: "retire grants of the key in AWS KMS, or ask for more in Service Quotas"
		},
		{
			names: ["DependentServiceRequestThrottlingFault", "DependentServiceUnavailableFault"],
			class: "ambiguous",
			code: "service-unavailable",
			explanation: "a service that Redshift depends on failed",
			hint: "a restore is looked for before it is sent again; when it lasts, see the provider's health page"
		},
		...commonErrors
	],
	codeOf: queryErrorCode
};
const { attempt, failureOf } = translator(service);
// src/providers/redshift/account.ts
async function accountOf(cluster, { client, reads }) {
	const answer = await reads.cluster(cluster);
	if (!answer.ok && answer.error.permission === void 0 && answer.error.code !== "cluster-not-found") return answer;
	const account = (answer.ok ? accountIn(answer.value?.ClusterNamespaceArn) : void 0) ?? await ownerOfAutomated(cluster, reads);
	return account === void 0 ? attempt("DescribeClusters", () => client.credentialsAccount()) : ok(account);
}
async function ownerOfAutomated(cluster, { snapshots }) {
	const listed = await snapshots(cluster);
	return listed.ok ? listed.value.find((snapshot) => isAutomated(snapshot) && snapshot.OwnerAccount !== void 0)?.OwnerAccount : void 0;
}
// src/providers/redshift/cluster-state.ts
const passing = new Set([
	"available, prep-for-resize",
	"available, resize-cleanup",
	"cancelling-resize",
	"creating",
	"modifying",
	"rebooting",
	"renaming",
	"resizing",
	"rotating-keys",
	"updating-hsm"
]);
const repair = "see the cluster's events in the console, and have it repaired";
const blocked = new Map([
	["paused", "resume it, for example with `aws redshift resume-cluster --cluster-identifier NAME`, and run this again"],
	["storage-full", "free space or resize it, and run this again"],
	["deleting", "name a cluster that stays"],
	["final-snapshot", "it is about to be deleted: name a cluster that stays"],
	["hardware-failure", repair],
	["incompatible-hsm", repair],
	["incompatible-network", repair],
	["incompatible-parameters", repair],
	["incompatible-restore", repair]
]);
function clusterState({ ClusterStatus: status, ClusterAvailabilityStatus: availability, ClusterIdentifier: name }) {
	const known = status?.toLowerCase() ?? "available";
	const hint = blocked.get(known);
	if (hint !== void 0) return {
		is: "blocked",
		status: known,
		hint: hint.replace("NAME", name ?? "NAME")
	};
	if (passing.has(known)) return {
		is: "passing",
		status: known
	};
	switch (availability?.toLowerCase() ?? "available") {
		case "available": return { is: "available" };
		case "failed": return {
			is: "blocked",
			status: `${known}, and its availability ${availability}`,
			hint: repair
		};
		default: return {
			is: "passing",
			status: `${known}, and its availability ${availability}`
		};
	}
}
// src/providers/redshift/no-such-cluster.ts
async function noSuchCluster(name, region, reads) {
	return {
		code: "cluster-not-found",
		message: `there is no cluster ${name} in ${region}`,
		hint: await otherNames(name, reads)
	};
}
async function otherNames(name, { clusterNames }) {
	const check = "check the region, and which account the credentials are of";
	const names = await clusterNames();
	if (!names.ok) return `${check}, and the cluster's name`;
	const [first, ...more] = names.value;
	if (first === void 0) return `there is no cluster at all: ${check}`;
	const meant = nearest(name, names.value);
	if (meant !== void 0) return `did you mean ${meant}? Otherwise ${check}`;
	const shown = names.value.slice(0, shownNames).join(", ");
	const rest = names.value.length > shownNames ? ` and ${names.value.length - shownNames} more` : "";
	return `${check}; here ${more.length === 0 ? "is only" : "are"} ${shown}${rest}`;
}
const shownNames = 5;
// src/providers/redshift/preflight-backup.ts
async function checkBackup(fields, pin, reads, now) {
	const path = ["from", ...Object.keys(fields.from).slice(0, 1)];
	const { cluster: name, region } = fields;
	const [read, listed] = await Promise.all([reads.cluster(name), reads.snapshots(name)]);
	const cluster = read.ok ? read.value : void 0;
	const uncheckedBackup = (failure) => ({
		diagnostics: [unchecked(failure, `whether snapshot ${pin.id} exists`, path)],
		pin
	});
	if (!listed.ok && !isAbsence(listed.error.code)) return uncheckedBackup(listed.error);
	const ofName = listed.ok ? listed.value : [];
	let found = pick(ofName, pin.id, name, cluster);
	if (found === void 0) {
		const asked = await reads.snapshotsCalled(pin.id);
		if (!asked.ok && !isAbsence(asked.error.code)) return uncheckedBackup(asked.error);
		found = asked.ok ? pick(asked.value, pin.id, name, cluster) : void 0;
	}
	const [backup] = found === void 0 ? [] : toBackup(found, name, cluster, now);
	if (found === void 0 || backup === void 0) {
		const others = ofName.flatMap((snapshot) => toBackup(snapshot, name, cluster, now)).filter(({ usable }) => usable);
		const searched = {
			name,
			place: `cluster ${name} in ${region}`,
			path
		};
		const isClusterAbsent = !read.ok && read.error.code === "cluster-not-found";
		const missing = missingBackup(withTime(pin), others, searched, endOf(pin, cluster), now);
		return {
			diagnostics: isClusterAbsent ? [] : [missing],
			pin
		};
	}
	const status = backup.status === "available" ? [] : [notAvailable(pin.id, backup.status ?? "unknown", path)];
	const foreign = foreignTo(found, name, cluster);
	const lasting = status.length > 0 ? [] : expiring(backup, path, now, keep(found, pin.id));
	return {
		diagnostics: [
			...ownership(found, foreign, name, cluster, path),
			...status,
			...foreign === void 0 || foreign === "shared" ? resized(found, cluster, path) : [],
			...lasting,
			...fitsTime(backup, fields.from.at)
		],
		pin: toPin(backup)
	};
}
const isAbsence = (code) => code === "cluster-not-found" || code === "backup-not-found";
function pick(snapshots, id, name, cluster) {
	const called = snapshots.filter(({ SnapshotIdentifier }) => SnapshotIdentifier === id);
	return called.find((snapshot) => foreignTo(snapshot, name, cluster) === void 0) ?? called[0];
}
function withTime(pin) {
	const takenAt = timeInIdentifier(pin.id);
	return pin.createdAt !== void 0 || takenAt === void 0 ? pin : {
		...pin,
		createdAt: iso(takenAt)
	};
}
function endOf({ id, expiresAt }, cluster) {
	if (expiresAt !== void 0) return Date.parse(expiresAt);
	const takenAt = timeInIdentifier(id);
	return takenAt === void 0 ? void 0 : expiryOf(takenAt, cluster?.AutomatedSnapshotRetentionPeriod ?? 0).expiresAt;
}
function ownership(snapshot, foreign, name, cluster, path) {
	const id = snapshot.SnapshotIdentifier ?? "";
	switch (foreign) {
		case void 0: return [];
		case "other-account": return [diagnose("error", "backup-shared", `snapshot ${id} belongs to account ${snapshot.OwnerAccount}, not to the cluster's`, ownHint(name), path)];
		case "shared": return [diagnose("warning", "backup-shared", `other accounts may restore from snapshot ${id}, for which Redshift may refuse it`, "if it is refused, take one that is shared with nobody", path)];
		case "other-cluster": return [diagnose("error", "backup-of-other-cluster", `snapshot ${id} is of cluster ${snapshot.ClusterIdentifier}, not of ${name}`, "name the cluster that it was taken of, or a snapshot of this one", path)];
		case "other-region": return [diagnose("error", "backup-of-other-cluster", `snapshot ${id} was copied from ${snapshot.SourceRegion}`, "restore it where its cluster is", path)];
		case "earlier-cluster": return [diagnose("warning", "backup-of-earlier-cluster", `snapshot ${id} was taken of an earlier cluster ${name}, made at ${timeOf(snapshot.ClusterCreateTime)}; the present one was made at ${timeOf(cluster?.ClusterCreateTime)}`, ownHint(name), path)];
		default: return foreign;
	}
}
const ownHint = (name) => `take a snapshot of ${name} itself, or restore this one into a cluster of its own and copy the table from there`;
const timeOf = (time) => time === void 0 ? "an unknown time" : iso(time.getTime());
function notAvailable(id, status, path) {
	const hint = status === "creating" ? "run this again when it is available" : "take another snapshot";
	return diagnose("error", "snapshot-not-available", `snapshot ${id} is ${status}, not available`, hint, path);
}
function resized(snapshot, cluster, path) {
	const { SnapshotIdentifier: id, NodeType: type, NumberOfNodes: nodes } = snapshot;
	if (type !== void 0 && cluster?.NodeType !== void 0 && type !== cluster.NodeType) {
		const message = `snapshot ${id} was taken before the cluster was resized: its nodes are ${type}, and now they are ${cluster.NodeType}`;
		return [diagnose("error", "backup-before-resize", message, "take a later snapshot, or restore this one into a cluster of its own and copy the table from there", path)];
	}
	if (nodes === void 0 || cluster?.NumberOfNodes === void 0 || nodes === cluster.NumberOfNodes) return [];
	const message = `snapshot ${id} was taken of ${nodes} nodes, and now there are ${cluster.NumberOfNodes}`;
	return [diagnose("warning", "backup-before-resize", message, "after an elastic resize it can be restored from, after a classic one it can't; nothing tells which it was", path)];
}
const keep = (snapshot, id) => isAutomated(snapshot) ? `aws redshift copy-cluster-snapshot --source-snapshot-identifier ${id} --target-snapshot-identifier NAME (CopyClusterSnapshot), and name the copy in from.snapshotIdentifier` : `aws redshift modify-cluster-snapshot --snapshot-identifier ${id} --manual-snapshot-retention-period DAYS`;
// src/providers/redshift/preflight.ts
async function preflight(entry, pin, calls, known, reads, now) {
	const { fields } = entry;
	const [backup, cluster, restores] = await Promise.all([
		checkBackup(fields, pin, reads, now),
		checkCluster(fields, reads),
		checkRestores({
			kind: "cluster",
			name: fields.cluster
		}, calls, known, reads.restores)
	]);
	return {
		diagnostics: eachOnce([
			...backup.diagnostics,
			...cluster,
			...restores.diagnostics,
			sortKeysUnknown
		]),
		pin: backup.pin,
		...restores.identical.length > 0 && { identical: restores.identical }
	};
}
async function checkCluster({ cluster: name, region }, reads) {
	const path = ["cluster"];
	const answer = await reads.cluster(name);
	if (!answer.ok) {
		if (answer.error.code !== "cluster-not-found") return [unchecked(answer.error, "whether the cluster is available", path)];
		const { code, message, hint } = await noSuchCluster(name, region, reads);
		return [diagnose("error", code, message, hint, path)];
	}
	if (answer.value === void 0) return [];
	const state = clusterState(answer.value);
	switch (state.is) {
		case "available": return [];
		case "passing": return [diagnose("warning", "cluster-not-available", `cluster ${name} is ${state.status}`, "apply waits until it is available", path)];
		case "blocked": return [diagnose("error", "cluster-not-available", `cluster ${name} is ${state.status}`, state.hint, path)];
		default: return state;
	}
}
// src/providers/redshift/readiness.ts
async function whyNotReady(cluster, { present }, maxAgeMs) {
	const answer = await present.get(cluster, maxAgeMs);
	if (!answer.ok) return answer.error.permission === void 0 ? answer.error : void 0;
	if (answer.value === void 0) return void 0;
	const state = clusterState(answer.value);
	switch (state.is) {
		case "available": return;
		case "passing": return {
			class: "wait",
			code: "cluster-busy",
			message: `cluster ${cluster} is ${state.status}`,
			hint: "apply waits until it is available"
		};
		case "blocked": return {
			class: "fatal",
			code: "cluster-not-available",
			message: `cluster ${cluster} is ${state.status}, so nothing was sent`,
			hint: state.hint
		};
		default: return state;
	}
}
// src/providers/redshift/recent-reads.ts
var RecentReads = class {
	#read;
	#now;
	#newest = new Map();
	constructor(read, now) {
		this.#read = read;
		this.#now = now;
	}
	get(name, maxAgeMs) {
		const known = this.#newest.get(name);
		const age = known === void 0 ? NaN : this.#now() - known.askedAt;
		if (known !== void 0 && age >= 0 && age <= maxAgeMs) return known.answer;
		const asked = {
			askedAt: this.#now(),
			answer: this.#read(name)
		};
		this.#newest.set(name, asked);
		return asked.answer;
	}
	forget(name) {
		this.#newest.delete(name);
	}
};
// src/providers/redshift/reads.ts
function createReads(client, now) {
	const describe = (name) => attempt("DescribeClusters", () => client.describeCluster(name));
	const snapshots = (page) => attempt("DescribeClusterSnapshots", async () => (await all(page)).items);
	const names = remembered(() => attempt("DescribeClusters", async () => {
		const { items } = await all((marker) => client.describeClusters(marker));
		return items.flatMap(({ ClusterIdentifier: name }) => name ?? []);
	}));
	return {
		cluster: remembered(describe),
		snapshots: remembered((name) => snapshots((marker) => client.describeSnapshots({ ClusterIdentifier: name }, marker))),
		snapshotsCalled: remembered((id) => snapshots((marker) => client.describeSnapshots({ SnapshotIdentifier: id }, marker))),
		clusterNames: () => names(""),
		present: new RecentReads(describe, now),
		restores: restoresOf(client, now)
	};
}
const unknownRestore = "TableRestoreNotFoundFault";
const restoresOf = (client, now) => ({
	listings: new Listings((cluster, marker) => listed(client, cluster, marker), (request) => attempt("DescribeTableRestoreStatus", request), now),
	byIdOperation: "DescribeTableRestoreStatus",
	async byId(id, cluster) {
		const answer = await attempt("DescribeTableRestoreStatus", () => client.describeTableRestore(cluster, id));
		return !answer.ok && answer.error.providerCode === unknownRestore ? ok(void 0) : answer;
	},
	wantedOf,
	backupOf: ({ snapshotIdentifier }) => snapshotIdentifier
});
async function listed(client, cluster, marker) {
	try {
		return await client.describeTableRestores(cluster, marker);
	} catch (error) {
		if (marker === void 0 && queryErrorCode(error) === unknownRestore) return { items: [] };
		throw error;
	}
}
// src/providers/redshift/resolve.ts
async function resolve(entry, reads, now) {
	const { cluster: name, region, from } = entry.fields;
	const place = `cluster ${name} in ${region}`;
	const named = backup(entry);
	if ("pin" in named) return ok(named.pin);
	const read = await both(reads.cluster(name), reads.snapshots(name));
	if (!read.ok) {
		if (read.error.code !== "cluster-not-found") return read;
		const { message, hint } = await noSuchCluster(name, region, reads);
		return err({
			...read.error,
			message: `${message} (${read.error.providerCode})`,
			hint
		});
	}
	const [cluster, snapshots] = read.value;
	const backups = snapshots.flatMap((snapshot) => toBackup(snapshot, name, cluster, now));
	if (from.at !== void 0) return backupAt(backups, from.at, {
		place,
		kinds: "available snapshot of its own",
		now
	});
	const found = newest(backups.filter(({ usable }) => usable));
	if (found !== void 0) return ok(toPin(found));
	const others = backups.length === 0 ? "" : `; the ${backups.length} of that name are shared, not available, or of an earlier cluster`;
	return err({
		class: "fatal",
		code: "no-snapshot",
		message: `${place} has no available snapshot of its own${others}`,
		hint: "check region and cluster, or name a snapshot by snapshotIdentifier"
	});
}
// src/providers/aws/xml-outline.ts
const skipped = [
	["<!--", "-->"],
	["<![CDATA[", "]]>"],
	["<?", "?>"]
];
function xmlOutline(xml, depth = 4) {
	const paths = new Set();
	const open = [];
	let roots = 0;
	for (let at = xml.indexOf("<"); at >= 0; at = xml.indexOf("<", at)) {
		const part = skipped.find(([begin]) => xml.startsWith(begin, at));
		const close = part === void 0 ? ">" : part[1];
		const end = xml.indexOf(close, at);
		if (end < 0) return void 0;
		const tag = xml.slice(at + 1, end);
		at = end + close.length;
		if (part !== void 0) continue;
		const name = /^\/?([^\s/]+)/.exec(tag)?.[1] ?? "";
		if (tag.startsWith("/")) {
			if (open.pop() !== name) return void 0;
			continue;
		}
		if (open.length === 0) roots += 1;
		if (open.length < depth) paths.add([...open, name].join("/"));
		if (!tag.endsWith("/")) open.push(name);
	}
	return roots === 1 && open.length === 0 ? paths : void 0;
}
// src/providers/aws/query-form.ts
function queryForm(submit, accepted, reads) {
	const isError = (body) => xmlOutline(body)?.has("ErrorResponse/Error/Code") === true;
	return {
		isSubmitAnswer: ({ status, body }) => status >= 400 ? isError(body) : status === 200 && xmlOutline(body)?.has(`${resultOf(submit)}/${accepted}`) === true,
		readCheck(operation) {
			const element = reads.get(operation);
			return element === void 0 ? void 0 : (body) => holds(body, resultOf(operation), element);
		},
		isError
	};
}
const resultOf = (operation) => `${operation}Response/${operation}Result`;
function holds(body, result, element) {
	const paths = xmlOutline(body);
	if (paths?.has(result) !== true) return false;
	return paths.has(`${result}/${element}`) || ![...paths].some((path) => path.startsWith(`${result}/`));
}
// src/providers/redshift/sdk-client.ts
const MaxRecords = 100;
const form = queryForm(restoreOperation, "TableRestoreStatus", new Map([
	["DescribeClusters", "Clusters"],
	["DescribeClusterSnapshots", "Snapshots"],
	["DescribeTableRestoreStatus", "TableRestoreStatusDetails"]
]));
const fieldTypes = {
	times: new Set([
		"ClusterCreateTime",
		"RequestTime",
		"SnapshotCreateTime",
		"SnapshotRetentionStartTime"
	]),
	numbers: new Set([
		"AutomatedSnapshotRetentionPeriod",
		"ManualSnapshotRemainingDays",
		"ManualSnapshotRetentionPeriod",
		"NumberOfNodes",
		"ProgressInMegaBytes",
		"TotalDataInMegaBytes"
	]),
	lists: new Set(["AccountsWithRestoreAccess"])
};
function connectClient(region, options, agents, freshAgents) {
	const { env, requestTimeoutMs, userAgent } = options;
	const shared = {
		region,
		customUserAgent: userAgent,
		...clientConfig(env, service.endpointVariable)
	};
	const reader = new RedshiftClient({
		...shared,
		...readConfig(env),
		requestHandler: readHandler(agents, requestTimeoutMs)
	});
	const sender = new GuardedHandler(freshAgents, requestTimeoutMs, form);
	const writer = new RedshiftClient({
		...shared,
		requestHandler: sender,
		credentials: reader.config.credentials,
		maxAttempts: 1
	});
	reader.middlewareStack.add(limitAnswers(form), limitStep);
	writer.middlewareStack.add(limitAnswers(), limitStep);
	for (const client of [reader, writer]) client.middlewareStack.add(traceRequests(options, "redshift", region), traceStep);
	return {
		async describeCluster(ClusterIdentifier) {
			const { Clusters } = await reader.send(new DescribeClustersCommand({ ClusterIdentifier }));
			return parts(Clusters).find((cluster) => cluster.ClusterIdentifier === ClusterIdentifier);
		},
		async describeClusters(given) {
			const { Clusters, Marker } = await reader.send(new DescribeClustersCommand({
				MaxRecords,
				Marker: given
			}));
			return pageOf(parts(Clusters), Marker);
		},
		async describeSnapshots(query, given) {
			const { Snapshots, Marker } = await reader.send(new DescribeClusterSnapshotsCommand({
				...query,
				MaxRecords,
				Marker: given
			}));
			return pageOf(parts(Snapshots), Marker);
		},
		async describeTableRestores(ClusterIdentifier, given) {
			const page = await reader.send(new DescribeTableRestoreStatusCommand({
				ClusterIdentifier,
				MaxRecords,
				Marker: given
			}));
			return pageOf(parts(page.TableRestoreStatusDetails).map(toTableRestore), page.Marker);
		},
		async describeTableRestore(ClusterIdentifier, TableRestoreRequestId) {
			const page = await reader.send(new DescribeTableRestoreStatusCommand({
				ClusterIdentifier,
				TableRestoreRequestId
			}));
			return parts(page.TableRestoreStatusDetails).map(toTableRestore).find((restore) => restore.tableRestoreRequestId === TableRestoreRequestId);
		},
		async credentialsAccount() {
			const { accountId } = await reader.config.credentials();
			return accountId;
		},
		async restoreTable(input, beforeSend) {
			writer.config.systemClockOffset = reader.config.systemClockOffset;
			const command = new RestoreTableFromClusterSnapshotCommand(input);
			command.middlewareStack.add(guardRequest(sender, beforeSend), guardStep);
			const { TableRestoreStatus: answer, $metadata } = await writer.send(command);
			const [status] = parts(answer && [answer]);
			return {
				...status === void 0 ? {} : { status: toTableRestore(status) },
				...$metadata.requestId === void 0 ? {} : { apiRequestId: $metadata.requestId }
			};
		},
		close() {
			reader.destroy();
			writer.destroy();
		}
	};
}
const parts = (items) => (items ?? []).flatMap((item) => sanitized(item, fieldTypes) ?? []);
const toTableRestore = (status) => ({
	tableRestoreRequestId: status.TableRestoreRequestId,
	status: status.Status,
	message: status.Message,
	requestTime: status.RequestTime,
	progressInMegaBytes: status.ProgressInMegaBytes,
	totalDataInMegaBytes: status.TotalDataInMegaBytes,
	clusterIdentifier: status.ClusterIdentifier,
	snapshotIdentifier: status.SnapshotIdentifier,
	sourceDatabaseName: status.SourceDatabaseName,
	sourceSchemaName: status.SourceSchemaName,
	sourceTableName: status.SourceTableName,
	targetDatabaseName: status.TargetDatabaseName,
	targetSchemaName: status.TargetSchemaName,
	newTableName: status.NewTableName
});
// src/providers/redshift/submit.ts
const readyAgeMs = 5e3;
async function submit(call, { client, reads }, context) {
	const request = requestOf(call);
	if (request === void 0) return unreadableInput(call.operation);
	const obstacle = await whyNotReady(call.scope, reads, readyAgeMs);
	if (obstacle !== void 0) return err(obstacle.class === "ambiguous" ? {
		...obstacle,
		class: "retry"
	} : obstacle);
	const send = (beforeSend) => client.restoreTable(request, beforeSend);
	const answer = await submitRestore(call.operation, wantedBy(request), send, context, { attempt });
	reads.present.forget(call.scope);
	return answer.ok || answer.error.code !== "cluster-not-available" ? answer : err(await judged(answer.error, call, reads));
}
async function judged(refusal, { scope }, { present }) {
	const answer = await present.get(scope, 0);
	if (!answer.ok || answer.value === void 0 || clusterState(answer.value).is === "blocked") return refusal;
	return {
		...refusal,
		class: "wait",
		code: "cluster-busy"
	};
}
// src/providers/redshift/session.ts
const presentAgeMs = 500;
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
		preflight: (entry, pin, calls, known) => preflight(entry, pin, calls, known, at(entry.fields.region).reads, now()),
		async baseline(call) {
			const { reads } = at(call.region);
			const obstacle = await whyNotReady(call.scope, reads, presentAgeMs);
			return obstacle === void 0 ? baseline(call, reads.restores) : err(obstacle);
		},
		async submit(call, context) {
			const region = at(call.region);
			const answer = await submit(call, region, context);
			region.reads.restores.listings.submitted(call.scope);
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
