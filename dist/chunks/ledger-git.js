import { Edition, corrupt, ledgerError, openStore, parseStored } from "./shared-ledger-ledger-store-validators-generated.js";
import { uniqueName } from "./shared-ledger-unique.js";
import { spawn } from "node:child_process";
// src/ledger/git/message.ts
function commitMessage(message) {
	const line = plain(message).replace(/(^|[^\p{L}\p{N}_])@(?=[\p{L}\p{N}_-])/gu, "$1(at)").slice(0, 500).trim();
	return line === "" ? "change" : line;
}
function authorName(actor) {
	const name = plain(actor).replace(/[<>]/g, "").slice(0, 100).trim();
	return /[^.,:;"'\\\s]/.test(name) ? name : "reinstate";
}
const plain = (text) => text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\s]+/gu, " ");
// src/ledger/git/paths.ts
const markerPath = "ledger.json";
const readmePath = "README.md";
const encode = (name) => name.replace(/[^A-Za-z0-9._-]/gu, (character) => [...Buffer.from(character)].map(hex).join("")).replace(/^\./, "%2E");
const hex = (byte) => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
const planPath = (plan, part) => part === 1 ? `plans/${encode(plan)}.json` : `plans/${encode(plan)}/${part}.json`;
const runPath = (id) => `runs/${encode(id)}.json`;
const isPlanPath = (path) => /^plans\/[^/]+(\/[1-9]\d{0,8})?\.json$/.test(path);
const isRunPath = (path) => /^runs\/[^/]+\.json$/.test(path);
// src/ledger/git/commits.ts
const readme = `# The ledger of Reinstate

Everything that Reinstate ever submitted, on a branch of its own. \`git log\` is the audit trail: one commit for each step.

- \`plans/\` has a file for each restore plan: each call, its state, its attempts.
- \`runs/\` has a file for each run and its lease.

Don't edit, rewrite or delete anything here: it is what makes a restore happen once.
`;
function commitsOf(updates, before, layout, isNew, time) {
	const records = new Map();
	const recordOf = (key) => records.get(key) ?? before.records.get(key);
	const actors = new Map();
	let next = layout;
	return {
		commits: updates.map((update, index) => {
			for (const record of update.records) records.set(record.key, record);
			for (const run of update.runs) actors.set(run.id, run.actor);
			const placed = next.place(update.records);
			next = placed.layout;
			const plans = [...placed.paths].map((path) => ({
				path,
				text: planText(path, next, recordOf)
			}));
			const runs = update.runs.map((run) => ({
				path: runPath(run.id),
				text: textOf({
					kind: "LedgerRun",
					formatVersion: "2.0",
					run
				})
			}));
			const own = isNew && index === 0 ? [{
				path: markerPath,
				text: textOf({
					kind: "LedgerMarker",
					formatVersion: "2.0"
				})
			}, {
				path: readmePath,
				text: readme
			}] : [];
			const run = runOf(update);
			const author = authorName(settledBy(update) ?? (run !== void 0 ? actors.get(run) ?? before.runs.get(run)?.actor : void 0) ?? "reinstate");
			return {
				message: commitMessage(update.message),
				author,
				time: Math.floor(time / 1e3),
				files: [
					...own,
					...plans,
					...runs
				]
			};
		}),
		layout: next
	};
}
const settledBy = ({ records }) => records.find(({ resolved, updatedAt }) => resolved?.at === updatedAt)?.resolved?.by;
function runOf({ runs, records }) {
	const record = records[0];
	return runs[0]?.id ?? record?.claim?.run ?? record?.attempts.at(-1)?.run;
}
function planText(path, layout, recordOf) {
	const file = layout.files.get(path);
	if (file === void 0) throw new Error(`no such file in the layout: ${path}`);
	const { plan, part, keys } = file;
	return textOf({
		kind: "LedgerPlan",
		formatVersion: "2.0",
		plan,
		part,
		records: keys.flatMap((key) => recordOf(key) ?? [])
	});
}
const textOf = (document) => `${JSON.stringify(document, null, 2)}\n`;
// src/ledger/git/errors.ts
const rules = [
	{
		test: /dubious ownership/,
		code: "ledger-not-a-repository",
		hint: "git doesn't trust this folder's owner: git config --global --add safe.directory DIR"
	},
	{
		test: /not a git repository|must be run in a work tree/,
		code: "ledger-not-a-repository",
		hint: "run inside a clone; in a workflow, check out first"
	},
	{
		test: /No such remote|'[^']*' does not appear to be a git repository/,
		code: "ledger-remote-missing",
		hint: "check git remote -v"
	},
	{
		test: /Authentication failed|could not read (Username|Password)|terminal prompts disabled|returned error: 40[13]|Permission denied|Permission to .* denied|[Ww]rite access .* not granted|not allowed to push|insufficient permission|unable to (create temporary|migrate) object|denied to /,
		code: "ledger-forbidden",
		hint: "use credentials that may push to the branch; in a workflow, permissions: contents: write"
	},
	{
		test: /[Rr]epository .*not found|returned error: 404|not found: did you run/,
		code: "ledger-remote-missing",
		hint: "check git remote -v, and that the credentials may see that repository"
	},
	{
		test: /protected branch|hook declined|GH\d{3}|rule violations|remote rejected/,
		code: "ledger-push-refused",
		hint: "let this branch be pushed to without a pull request, but not force-pushed or deleted"
	},
	{
		test: /unable to access|Could not resolve|Failed to connect|Connection (refused|reset|timed out|closed)|timed out|Network is unreachable|hung up|early EOF|RPC failed|returned error: 5\d\d|Could not read from remote|kex_exchange|unexpected disconnect/,
		code: "ledger-unreachable",
		hint: "check the network and the git server, then run the same command again"
	}
];
const isBusy = (stderr) => /\.lock': File exists|cannot lock ref|[Uu]nable to create .*lock|failed to update ref|shallow file has changed|reference already exists|Internal Server Error/.test(stderr);
const isUnreachable = (stderr) => rules.find(({ test }) => test.test(stderr))?.code === "ledger-unreachable";
function gitError(subject, doing, { status, stderr }) {
	const rule = rules.find(({ test }) => test.test(stderr));
	const said = lastWords(stderr);
	const code = rule?.code ?? "ledger-git-failed";
	return ledgerError(code, subject, `${doing}: ${said === "" ? `git ended with status ${status}` : said}`, rule?.hint ?? "try the same with git by hand");
}
function lastWords(stderr) {
	const lines = stderr.split("\n").map((line) => line.trim()).filter((line) => line !== "" && !/^(hint:|To |Done$|Cloning)/.test(line));
	const telling = lines.filter((line) => /^(fatal|error|remote|!|ERROR)/.test(line));
	return redact((telling.length > 0 ? telling : lines).slice(0, 4).join("; ")).slice(0, 600);
}
const redact = (text) => text.replace(/([a-z][a-z0-9+.-]*:\/\/)[^@\s/]*@/gi, "$1").replace(/(authorization"?\s*[:=]\s*"?\w+\s+)[^\s"]+/gi, "$1…").replace(/\b(basic|bearer)\s+[A-Za-z0-9+/=._~-]{8,}/gi, "$1 …").replace(/[\p{Cc}\p{Cf}]+/gu, " ");
var Layout = class Layout {
	static empty = () => new Layout(Edition.empty(), Edition.empty(), Edition.empty());
	files;
	places;
	#parts;
	constructor(files, places, parts) {
		this.files = files;
		this.places = places;
		this.#parts = parts;
	}
	place(records) {
		const files = new Map();
		const places = new Map();
		const parts = new Map();
		const paths = new Set();
		const fileAt = (plan, part) => {
			const path = planPath(plan, part);
			const file = files.get(path) ?? {
				plan,
				part,
				keys: [...this.files.get(path)?.keys ?? []]
			};
			files.set(path, file);
			return {
				path,
				file
			};
		};
		for (const { key, plan } of records) {
			const old = places.get(key) ?? this.places.get(key);
			const holder = old === void 0 ? void 0 : files.get(old) ?? this.files.get(old);
			if (old !== void 0) paths.add(old);
			if (holder?.plan === plan) continue;
			if (holder !== void 0) {
				const { file } = fileAt(holder.plan, holder.part);
				file.keys = file.keys.filter((other) => other !== key);
			}
			let part = parts.get(plan) ?? this.#parts.get(plan) ?? 1;
			if (fileAt(plan, part).file.keys.length >= 250) part += 1;
			const { path, file } = fileAt(plan, part);
			file.keys.push(key);
			parts.set(plan, part);
			places.set(key, path);
			paths.add(path);
		}
		return {
			layout: new Layout(this.files.with(files), this.places.with(places), this.#parts.with(parts)),
			paths
		};
	}
	with(read) {
		const places = [...read].flatMap(([path, file]) => file.keys.map((key) => [key, path]));
		const parts = new Map();
		for (const { plan, part } of read.values()) parts.set(plan, Math.max(part, parts.get(plan) ?? this.#parts.get(plan) ?? 1));
		return new Layout(this.files.with(read), this.places.with(places), this.#parts.with(parts));
	}
	restore() {
		this.files.restore();
		this.places.restore();
		this.#parts.restore();
		return this;
	}
};
// src/ledger/git/load.ts
function checkTree(branch, entries, known) {
	const blobs = new Map(entries.map(({ path, oid }) => [path, oid]));
	if (!blobs.has("ledger.json")) throw ledgerError("ledger-branch-foreign", `git:${branch}`, `the branch exists and isn't a ledger: it has no ${markerPath}`, "name a branch that doesn't exist yet, such as git:reinstate-ledger");
	for (const { path, regular } of entries) {
		const fits = path === "ledger.json" || path === "README.md" || isPlanPath(path) || isRunPath(path);
		if (!regular || !fits) throw corrupt(`${branch}:${path}`, "doesn't belong into a ledger");
	}
	for (const path of known.keys()) if (!blobs.has(path) && path !== "README.md") throw ledgerError("ledger-file-missing", `${branch}:${path}`, "was removed from the branch", "put it back with a commit on top, from the branch's history");
	return blobs;
}
function loadFiles(branch, files, { state, layout }) {
	const plans = new Map();
	const records = new Map();
	const runs = [];
	for (const { path, text } of files) {
		const subject = `${branch}:${path}`;
		if (path === "ledger.json") parseStored(text, subject, "LedgerMarker");
		else if (isRunPath(path)) runs.push(readRun(subject, path, text, state));
		else if (isPlanPath(path)) plans.set(path, readPlan(subject, path, text, records));
	}
	const next = layout.with(plans);
	for (const [path, file] of plans) checkKeys(branch, path, file, records, {
		state,
		layout
	}, next);
	const changed = [...records.values()].flatMap(({ record }) => record.version === state.records.get(record.key)?.version ? [] : [record]);
	return {
		state: state.with(changed, runs),
		layout: next
	};
}
function readRun(subject, path, text, state) {
	const { run } = parseStored(text, subject, "LedgerRun");
	if (runPath(run.id) !== path) throw corrupt(subject, `is about the run ${JSON.stringify(run.id)}`);
	if (run.version < (state.runs.get(run.id)?.version ?? 0)) throw corrupt(subject, "goes back to an older version of the run");
	return run;
}
function readPlan(subject, path, text, records) {
	const file = parseStored(text, subject, "LedgerPlan");
	if (planPath(file.plan, file.part) !== path) throw corrupt(subject, `is part ${file.part} of the plan ${JSON.stringify(file.plan)}`);
	for (const record of file.records) {
		if (record.plan !== file.plan) throw corrupt(subject, `has a record of the plan ${JSON.stringify(record.plan)}`);
		const other = records.get(record.key);
		if (other !== void 0) throw corrupt(subject, `has the record ${record.key}, which ${other.path} has too`);
		records.set(record.key, {
			record,
			path
		});
	}
	return {
		plan: file.plan,
		part: file.part,
		keys: file.records.map((record) => record.key)
	};
}
function checkKeys(branch, path, file, records, before, next) {
	const subject = `${branch}:${path}`;
	for (const key of file.keys) {
		const old = before.layout.places.get(key);
		if (old !== void 0 && old !== path && next.files.get(old)?.keys.includes(key)) throw corrupt(subject, `has the record ${key}, which ${old} has too`);
		if ((records.get(key)?.record.version ?? 0) < (before.state.records.get(key)?.version ?? 0)) throw corrupt(subject, `goes back to an older version of the record ${key}`);
	}
	for (const key of before.layout.files.get(path)?.keys ?? []) if (!records.has(key)) throw corrupt(subject, `no longer has the record ${key}`);
}
// src/ledger/git/objects.ts
async function readTree(git, subject, commit) {
	const result = await git([
		"ls-tree",
		"-r",
		"-z",
		"--full-tree",
		commit
	]);
	if (result.status !== 0) throw gitError(subject, `can't list the files of ${commit}`, result);
	return result.stdout.toString("utf8").split("\0").flatMap((line) => {
		const [, mode, type, oid, path] = /^(\d+) (\w+) ([0-9a-f]+)\t(.*)$/s.exec(line) ?? [];
		return path === void 0 || oid === void 0 ? [] : [{
			path,
			oid,
			regular: type === "blob" && mode?.startsWith("100") === true
		}];
	});
}
async function readBlobs(git, subject, oids) {
	if (oids.length === 0) return [];
	const result = await git(["cat-file", "--batch"], Buffer.from(`${oids.join("\n")}\n`));
	const contents = [];
	for (let at = 0; at < result.stdout.length;) {
		const end = result.stdout.indexOf(10, at);
		const size = Number(/^[0-9a-f]+ blob (\d+)$/.exec(result.stdout.toString("latin1", at, end))?.[1]);
		if (end < 0 || Number.isNaN(size)) break;
		contents.push(result.stdout.subarray(end + 1, end + 1 + size));
		at = end + 1 + size + 1;
	}
	if (result.status !== 0 || contents.length !== oids.length) throw gitError(subject, "can't read its files", result);
	return contents;
}
const email = "reinstate@reinstate.invalid";
async function makeCommits(git, subject, parent, commits, { nullOid, unique }) {
	const ref = `refs/reinstate/${unique}`;
	const parts = [Buffer.from("feature done\n")];
	const data = (text) => {
		const bytes = Buffer.from(text);
		parts.push(Buffer.from(`data ${bytes.length}\n`), bytes, Buffer.from("\n"));
	};
	for (const [index, { message, author, time, files }] of commits.entries()) {
		const who = [`author ${author} <${email}> ${time} +0000`, `committer reinstate <${email}> ${time} +0000`];
		parts.push(Buffer.from(`commit ${ref}\nmark :${index + 1}\n${who.join("\n")}\n`));
		data(`${message}\n\nReinstate-Change: ${unique}\n`);
		if (index === 0 && parent !== void 0) parts.push(Buffer.from(`from ${parent}\n`));
		for (const { path, text } of files) {
			parts.push(Buffer.from(`M 100644 inline ${path}\n`));
			data(text);
		}
	}
	parts.push(Buffer.from(`get-mark :${commits.length}\nreset ${ref}\nfrom ${nullOid}\n\ndone\n`));
	const result = await git([
		"fast-import",
		"--quiet",
		"--done",
		"--force",
		"--date-format=raw",
		"--cat-blob-fd=1"
	], Buffer.concat(parts));
	const oid = result.stdout.toString("latin1").trim();
	if (result.status !== 0 || !/^[0-9a-f]{40,64}$/.test(oid)) throw gitError(subject, "can't make a commit", result);
	return oid;
}
// src/ledger/git/remote.ts
const tries = 4;
function remoteOf(repository, { clock, random }) {
	const { git, remote, branch, shallow } = repository;
	const ref = `refs/heads/${branch}`;
	const subject = `git:${branch}`;
	const retried = async (args) => {
		for (let attempt = 1;; attempt += 1) {
			const result = await git(args);
			if (result.status === 0 || attempt === tries || !(isBusy(result.stderr) || isUnreachable(result.stderr))) return result;
			await clock.sleep((.5 + random()) * 250 * 2 ** attempt);
		}
	};
	const isHere = async (commit) => (await git([
		"cat-file",
		"-e",
		`${commit}^{commit}`
	])).status === 0;
	return {
		async tip() {
			const result = await retried([
				"ls-remote",
				"--",
				remote,
				ref
			]);
			if (result.status !== 0) throw gitError(subject, `can't ask the remote ${remote}`, result);
			return result.stdout.toString("utf8").split("\n").map((line) => line.split("	")).find(([, name]) => name === ref)?.[0];
		},
		async fetch(commit, have) {
			if (await isHere(commit)) return true;
			const depth = have !== void 0 ? [`--negotiation-tip=${have}`] : shallow ? ["--depth=1"] : [];
			const result = await retried([
				"fetch",
				...[
					"--quiet",
					"--no-tags",
					"--no-prune",
					"--no-write-fetch-head",
					"--no-auto-maintenance",
					"--no-recurse-submodules",
					"--refmap="
				],
				...depth,
				"--",
				remote,
				ref
			]);
			if (await isHere(commit)) return true;
			if (result.status !== 0) throw gitError(subject, `can't fetch from the remote ${remote}`, result);
			return false;
		},
		async push(commit, base) {
			const quiet = [
				"--porcelain",
				"--no-verify",
				"--no-follow-tags",
				"--no-signed",
				"--recurse-submodules=no"
			];
			const lease = `--force-with-lease=${ref}:${base ?? ""}`;
			const result = await retried([
				"push",
				...quiet,
				lease,
				"--",
				remote,
				`${commit}:${ref}`
			]);
			const line = result.stdout.toString("utf8").split("\n").find((text) => text.includes(`\t${commit}:${ref}\t`));
			if (line !== void 0 && /^[ *=]/.test(line)) return void 0;
			return line === void 0 ? result : {
				...result,
				stderr: `${line}\n${result.stderr}`
			};
		},
		async isAncestor(ancestor, commit) {
			return (await git([
				"merge-base",
				"--is-ancestor",
				ancestor,
				commit
			])).status === 0;
		}
	};
}
// src/ledger/git/environment.ts
const tokenVariable = "REINSTATE_LEDGER_TOKEN";
const unwanted = /^(GIT_(DIR|WORK_TREE|INDEX_FILE|COMMON_DIR|PREFIX|NAMESPACE|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|QUARANTINE_PATH|SHALLOW_FILE|GRAFT_FILE|LITERAL_PATHSPECS|REDIRECT_.*|TRACE.*|CURL_VERBOSE)|REINSTATE_LEDGER_TOKEN)$/;
function gitEnvironment(env) {
	const kept = {};
	for (const [name, value] of Object.entries(env)) if (value !== void 0 && !unwanted.test(name)) kept[name] = value;
	return {
		...kept,
		GIT_TERMINAL_PROMPT: "0",
		GCM_INTERACTIVE: "never",
		GIT_OPTIONAL_LOCKS: "0",
		LC_ALL: "C",
		LANGUAGE: ""
	};
}
function withToken(env, token, urls) {
	const hosts = new Set(urls.flatMap((url) => safeHost(url) ?? []));
	if (token === void 0 || token === "" || hosts.size === 0) return { ...env };
	const header = `AUTHORIZATION: basic ${Buffer.from(`x-access-token:${token}`).toString("base64")}`;
	const first = Number(env["GIT_CONFIG_COUNT"] ?? 0) || 0;
	const values = [...hosts].flatMap((host) => [host, host]).map((host, index) => [`http.${host}.extraheader`, index % 2 === 0 ? "" : header]);
	const config = values.flatMap(([key, value], index) => [[`GIT_CONFIG_KEY_${first + index}`, key], [`GIT_CONFIG_VALUE_${first + index}`, value]]);
	return {
		...env,
		...Object.fromEntries(config),
		GIT_CONFIG_COUNT: String(first + values.length)
	};
}
function safeHost(url) {
	if (!URL.canParse(url)) return void 0;
	const { protocol, hostname, host } = new URL(url);
	return protocol === "https:" || protocol === "http:" && (hostname === "127.0.0.1" || hostname === "localhost" || hostname === "[::1]") ? `${protocol}//${host}/` : void 0;
}
// src/ledger/git/process.ts
const always = [
	"core.hooksPath=/dev/null",
	"gc.auto=0",
	"maintenance.auto=false",
	"http.lowSpeedLimit=100",
	"http.lowSpeedTime=30"
].flatMap((setting) => ["-c", setting]);
function gitProcess({ cwd, env, timeoutMs }) {
	return (args, input) => new Promise((resolve, reject) => {
		const ownGroup = process.platform !== "win32";
		const child = spawn("git", [...always, ...args], {
			cwd,
			env,
			detached: ownGroup,
			windowsHide: true
		});
		const stdout = [];
		const stderr = [];
		const timer = setTimeout(() => {
			endProcess(child.pid, ownGroup);
			reject(timedOut(args[0] ?? "", timeoutMs));
		}, timeoutMs);
		child.stdout.on("data", (chunk) => stdout.push(chunk));
		child.stderr.on("data", (chunk) => stderr.push(chunk));
		child.stdin.on("error", () => {});
		child.stdin.end(input ?? Buffer.alloc(0));
		child.on("error", (error) => {
			clearTimeout(timer);
			reject(notRun(error, cwd));
		});
		child.on("close", (status) => {
			clearTimeout(timer);
			resolve({
				status: status ?? 128,
				stdout: Buffer.concat(stdout),
				stderr: Buffer.concat(stderr).toString("utf8")
			});
		});
	});
}
function endProcess(pid, group) {
	if (pid === void 0) return;
	try {
		process.kill(group ? -pid : pid, "SIGKILL");
	} catch {}
}
const timedOut = (command, ms) => ledgerError("ledger-unreachable", `git ${command}`, `no end after ${ms / 1e3} s`, "check the network and the git server, then run the same command again");
function notRun(error, cwd) {
	const missing = "code" in error && error.code === "ENOENT";
	return ledgerError("ledger-git-missing", "git", missing ? `the git command isn't found (or the folder ${cwd} isn't)` : `git can't be run: ${error.message}`, "install git 2.39 or newer, or use --ledger file:DIR");
}
// src/ledger/git/repository.ts
async function openRepository({ cwd, env, remote, branch, timeoutMs }) {
	const subject = `git:${branch}`;
	const plain = gitEnvironment(env);
	const git = gitProcess({
		cwd,
		env: plain,
		timeoutMs
	});
	await checkBranch(git, branch);
	const [about, fetchUrl, pushUrl] = await Promise.all([
		git([
			"rev-parse",
			"--is-shallow-repository",
			"--show-object-format"
		]),
		git([
			"remote",
			"get-url",
			remote
		]),
		git([
			"remote",
			"get-url",
			"--push",
			remote
		])
	]);
	if (about.status !== 0) throw gitError(subject, "no usable git repository here", about);
	if (fetchUrl.status !== 0) throw gitError(subject, `no usable remote ${remote}`, fetchUrl);
	const urls = [fetchUrl, pushUrl].map((result) => result.stdout.toString("utf8").trim());
	const [shallow, format] = about.stdout.toString("latin1").split("\n");
	return {
		git: gitProcess({
			cwd,
			env: withToken(plain, env[tokenVariable], urls),
			timeoutMs
		}),
		remote,
		branch,
		shallow: shallow === "true",
		nullOid: "0".repeat(format === "sha256" ? 64 : 40)
	};
}
async function checkBranch(git, branch) {
	if (!branch.startsWith("-") && !branch.startsWith("refs/") && branch !== "HEAD" && !branch.includes("\0") && (await git(["check-ref-format", `refs/heads/${branch}`])).status === 0) return;
	throw ledgerError("ledger-branch-invalid", `git:${branch}`, `${JSON.stringify(branch)} is no name for a branch`, "choose a plain name such as git:reinstate-ledger");
}
// src/ledger/git.ts
const maxLost = 60;
const maxLooks = 10;
function openGitLedger(branch, deps) {
	const { cwd, env, clock, random, remote: remoteName = "origin", timeoutMs = 3e5 } = deps;
	const subject = `git:${branch}`;
	let opened;
	let known;
	const open = async () => {
		if (opened === void 0) {
			const repository = await openRepository({
				cwd,
				env,
				remote: remoteName,
				branch,
				timeoutMs
			});
			opened = {
				repository,
				remote: remoteOf(repository, deps)
			};
		}
		return opened;
	};
	const fetchTip = async (have) => {
		const { remote } = await open();
		for (let look = 0; look < maxLooks; look += 1) {
			const tip = await remote.tip();
			if (tip === void 0 || await remote.fetch(tip, have)) return tip;
		}
		throw ledgerError("ledger-contended", subject, "the branch moved on each time that it was fetched", "run again with fewer runs at once");
	};
	const load = async (commit, from) => {
		const { git } = (await open()).repository;
		const blobs = checkTree(branch, await readTree(git, subject, commit), from.blobs);
		const changed = [...blobs].filter(([path, oid]) => path !== "README.md" && from.blobs.get(path) !== oid);
		changed.sort(([a], [b]) => Number(b === markerPath) - Number(a === markerPath));
		const contents = await readBlobs(git, subject, changed.map(([, oid]) => oid));
		const files = changed.map(([path], index) => ({
			path,
			text: contents[index]?.toString("utf8") ?? ""
		}));
		try {
			return {
				commit,
				blobs,
				...loadFiles(branch, files, from)
			};
		} catch (error) {
			from.layout.restore();
			throw error;
		}
	};
	const refuseRewritten = async (from, tip) => {
		if (tip !== void 0 && await (await open()).remote.isAncestor(from, tip)) return;
		throw ledgerError("ledger-branch-rewritten", subject, `the branch ${tip === void 0 ? "was deleted" : "was rewritten"}: it no longer has commit ${from}`, `find out who did that, and put it back: git push ${remoteName} ${from}:refs/heads/${branch}`);
	};
	const landed = async (commit, base) => {
		const tip = await fetchTip(base ?? commit);
		if (tip === base) return void 0;
		return tip !== void 0 && await (await open()).remote.isAncestor(commit, tip);
	};
	return openStore(subject, {
		looksFirst: false,
		async catchUp(state) {
			const from = known ?? {
				commit: void 0,
				blobs: new Map(),
				layout: Layout.empty(),
				state
			};
			const tip = await fetchTip(from.commit);
			if (from.commit !== void 0 && from.commit !== tip) await refuseRewritten(from.commit, tip);
			known = tip === void 0 || tip === from.commit ? from : await load(tip, from);
			return known.state;
		},
		async commit(updates, state) {
			if (known === void 0) throw new Error("nothing was read before this write");
			const base = known;
			const { repository, remote } = await open();
			const { commits, layout } = commitsOf(updates, base.state, base.layout, base.commit === void 0, clock.now());
			let won = false;
			try {
				const names = {
					nullOid: repository.nullOid,
					unique: uniqueName(random)
				};
				const commit = await makeCommits(repository.git, subject, base.commit, commits, names);
				const refusal = await remote.push(commit, base.commit);
				won = refusal === void 0;
				if (refusal !== void 0) {
					const there = await landed(commit, base.commit);
					if (there === void 0 && !isBusy(refusal.stderr) && !isUnreachable(refusal.stderr)) throw gitError(subject, `can't push to the remote ${remoteName}`, refusal);
					won = there === true;
				}
				if (won) {
					const entries = await readTree(repository.git, subject, commit);
					known = {
						commit,
						blobs: new Map(entries.map(({ path, oid }) => [path, oid])),
						layout,
						state
					};
				}
			} finally {
				if (!won) base.layout.restore();
			}
			return won;
		},
		async backOff(lost) {
			if (lost >= maxLost) throw ledgerError("ledger-contended", subject, `lost ${lost} races for the next push`, "run again with fewer runs at once");
			await clock.sleep(random() * Math.min(3e3, 25 * 2 ** Math.min(lost, 10)));
		},
		close: async () => {}
	});
}
export { openGitLedger };
