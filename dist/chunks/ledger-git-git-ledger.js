import { LedgerError, withoutUser } from "./shared-ledger.js";
import { PersistentMap, corrupt, openStore, parseStored } from "./shared-ledger-store-validators-generated.js";
import { fieldsOf, lastSeenFile, uniqueName } from "./shared-ledger2.js";
import { gitEnvironment, gitRunner } from "./shared-platform-git.js";
// src/ledger/git/branch-name.ts
const prefix = "refs/heads/";
const inTheWay = (branch, heads) => namesOf(heads).find((name) => branch.startsWith(`${name}/`) || name.startsWith(`${branch}/`));
function similarBranch(branch, heads) {
	const own = folded(branch);
	return namesOf(heads).find((name) => {
		const other = folded(name);
		return name !== branch && (other === own || own.startsWith(`${other}/`) || other.startsWith(`${own}/`));
	});
}
function namedIn(stderr, branch) {
	return [...stderr.slice(0, 2e4).matchAll(/refs\/heads\/([^\s'")]+)/g)].flatMap(([, name]) => name ?? []).find((name) => name !== branch && similarBranch(branch, `\t${prefix}${name}`) !== void 0);
}
const refuseConflict = (branch, remote, other) => new LedgerError("ledger-branch-conflict", `the remote ${remote} has a branch ${other}, and beside that one it can't have a branch ${branch}`, `keep the ledger on a branch of another name (--ledger git:BRANCH), or rename ${other}`, `git:${branch}`);
const namesOf = (heads) => heads.split("\n").flatMap((line) => {
	const at = line.indexOf(`\t${prefix}`);
	return at < 0 ? [] : [line.slice(at + 1 + 11)];
});
const folded = (name) => name.normalize("NFC").toLowerCase();
// src/ledger/git/commit-message.ts
const mostLines = 20;
function commitMessage(message) {
	const [subject = "change", ...more] = message.split(/[\r\n\p{Zl}\p{Zp}]+/u).flatMap((text) => oneLine(text, 500) ?? []);
	const shown = more.length < mostLines ? more : [...more.slice(0, 18), `and ${more.length - mostLines + 2} more`];
	return [
		subject,
		...shown.length > 0 ? [""] : [],
		...shown.map((line) => `- ${line}`)
	].join("\n");
}
const trailerLines = (trailers) => trailers.flatMap(({ name, value }) => {
	const line = oneLine(value, 200);
	return line === void 0 ? [] : [`${name}: ${line}`];
});
function oneLine(text, longest) {
	const line = shortened(plain(text), longest).replace(/(^|[^\p{L}\p{N}_])@(?=[\p{L}\p{N}_-])/gu, "$1(at)").trim();
	return line === "" ? void 0 : line;
}
function authorName(actor) {
	const name = shortened(plain(actor).replace(/[<>]/g, ""), 100).trim();
	return /[^.,:;"'\\\s]/.test(name) ? name : "reinstate";
}
const shortened = (text, longest) => text.length > longest ? text.slice(0, longest).replace(/\p{Cs}$/u, "") : text;
const plain = (text) => text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\s]+/gu, " ");
// src/ledger/git/commit-trailers.ts
const maxValues = 10;
function trailersOf({ records }, run, runId) {
	const authorizations = records.flatMap((record) => authorizationOf(record) ?? []);
	const reviews = authorizations.flatMap(({ pullRequest }) => pullRequest ?? []);
	return [
		...lines("Plan", of(records, ({ plan }) => plan)),
		...entryLines(records),
		...lines("Backup", of(records, ({ pin }) => pin && backupText(pin))),
		...lines("Account", of(records, ({ account }) => account)),
		...lines("Digest", of(authorizations, ({ digest }) => digest)),
		...lines("Commit", of(authorizations, ({ commit }) => commit)),
		...lines("Pull-Request", of(reviews, ({ number, author }) => `${number} by ${author}`)),
		...lines("Approved-By", reviews.flatMap(({ approvedBy }) => approvedBy)),
		...lines("Merged-By", of(reviews, ({ mergedBy }) => mergedBy)),
		...lines("Run", runId === void 0 ? [] : [runId]),
		...lines("Workflow-Run", run?.workflowRun === void 0 ? of(authorizations, ({ workflowRun }) => workflowRun) : [run.workflowRun]),
		...lines("Tool", run?.tool === void 0 ? of(authorizations, ({ tool }) => tool) : [run.tool])
	];
}
const authorizationOf = ({ claim, attempts }) => claim?.authorization ?? attempts.at(-1)?.authorization;
function entryLines(records) {
	const counts = new Map();
	for (const { plan, entry } of records) {
		const id = JSON.stringify([plan, entry]);
		counts.set(id, {
			name: entry,
			calls: (counts.get(id)?.calls ?? 0) + 1
		});
	}
	if (counts.size > maxValues) return [{
		name: "Entry",
		value: `${counts.size} entries (${records.length} calls)`
	}];
	return [...counts.values()].map(({ name, calls }) => ({
		name: "Entry",
		value: calls === 1 ? name : `${name} (${calls} calls)`
	}));
}
const backupText = ({ kind, id, createdAt }) => createdAt === void 0 ? `${kind} ${id}` : `${kind} ${id} of ${createdAt}`;
const of = (items, value) => items.flatMap((item) => value(item) ?? []);
function lines(name, values) {
	const different = [...new Set(values)].filter((value) => value !== "");
	return (different.length > maxValues ? [...different.slice(0, 9), `${different.length - maxValues + 1} more`] : different).map((value) => ({
		name,
		value
	}));
}
// src/ledger/git/paths.ts
const markerPath = "ledger.json";
const readmePath = "README.md";
const encode = (name) => name.replace(/[^A-Za-z0-9._-]/gu, (character) => [...Buffer.from(character)].map(hex).join("")).replace(/^\./, "%2E");
const hex = (byte) => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
const planPath = (plan, part) => part === 1 ? `plans/${encode(plan)}.json` : `plans/${encode(plan)}/${part}.json`;
const runPath = (id) => `runs/${encode(id)}.json`;
const isPlanPath = (path) => /^plans\/[^/]+(\/[1-9]\d{0,8})?\.json$/.test(path);
const isRunPath = (path) => /^runs\/[^/]+\.json$/.test(path);
// src/ledger/git/build-commits.ts
const readme = `# The ledger of Reinstate

Everything that Reinstate ever submitted, on a branch of its own. \`git log\` is the audit trail: one commit for each step.

- \`plans/\` has a file for each restore plan: each call, its state, its attempts.
- \`runs/\` has a file for each run and its lease.

Don't edit, rewrite or delete anything here: it is what makes a restore happen once.
`;
function commitsOf(updates, before, layout, marked, time) {
	const records = new Map();
	const recordOf = (key) => records.get(key) ?? before.records.get(key);
	const runsNow = new Map();
	let next = layout;
	return {
		commits: updates.map((update, index) => {
			for (const record of update.records) records.set(record.key, record);
			for (const run of update.runs) runsNow.set(run.id, run);
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
			const marker = index === 0 && marked !== "2.0" ? [{
				path: markerPath,
				text: textOf({
					kind: "LedgerMarker",
					formatVersion: "2.0"
				})
			}] : [];
			const own = index === 0 && marked === void 0 ? [...marker, {
				path: readmePath,
				text: readme
			}] : marker;
			const id = runOf(update);
			const run = id === void 0 ? void 0 : runsNow.get(id) ?? before.runs.get(id);
			const author = authorName(settledBy(update) ?? askedBy(update) ?? run?.actor ?? "reinstate");
			const trailers = trailerLines(trailersOf(update, run, id));
			return {
				message: commitMessage(update.message),
				trailers,
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
function askedBy({ records }) {
	const actors = new Set(records.flatMap((record) => authorizationOf(record)?.actor ?? []));
	return actors.size === 1 ? [...actors][0] : void 0;
}
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
// src/ledger/git/git-errors.ts
const rules = [
	{
		test: /exists; cannot create|cannot process '.*' at the same time|refname conflict|case conflict|directory[ /]file conflict|[Nn]ame conflicts with/,
		code: "ledger-branch-conflict",
		hint: "keep the ledger on a branch of another name: --ledger git:BRANCH"
	},
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
		test: /archived so it is read-only|marked as read only|read-only (GitLab|mode|instance|repository)|repository is read[- ]only/i,
		code: "ledger-forbidden",
		hint: "the repository or the key is read-only, archived perhaps: make it writable, or keep the ledger in another place"
	},
	{
		test: /Read-only file system/,
		code: "ledger-read-only",
		hint: "git must be able to write objects into this repository"
	},
	{
		test: /No space left|quota exceeded|over (its |the )?quota|exceed(s|ed)? (the|its) (storage |repository )?(size )?(limit|quota)/i,
		code: "ledger-disk-full",
		hint: "make room where the message says, here or at the git server; what was recorded before is safe"
	},
	{
		test: /exceeds .*(maximum|limit)|(above|over) the size limit|error: 413|HTTP 413|[Tt]oo large/,
		code: "ledger-push-refused",
		hint: "the git server, or a proxy before it, limits the size of files or pushes; raise that limit"
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
		test: /protected branch|[Pp]rotected ref|hook declined|GH\d{3}|rule violations/,
		code: "ledger-push-refused",
		hint: "let this branch be pushed to without a pull request and without signatures, but not force-pushed or deleted"
	},
	{
		test: /SSL certificate problem|certificate verif|Host key verification failed|HOST IDENTIFICATION HAS CHANGED|no matching (host key|key exchange|cipher)|(response|HTTP code) 407/,
		code: "ledger-unreachable",
		hint: "set up what git needs for this server: its certificate, its host key, or the proxy's credentials"
	},
	{
		test: /\.lock': File exists|[Uu]nable to create .*lock/,
		code: "ledger-git-failed",
		hint: "another git command was at work, or one that was killed left its lock: remove the lock file once no git runs there",
		again: "same"
	},
	{
		test: /shallow file has changed|Internal Server Error|fatal error in commit_refs/,
		code: "ledger-push-refused",
		hint: "see the git server's status or log, then run the same command again",
		again: "same"
	},
	{
		test: /cannot lock ref|failed to (update ref|lock)|reference already exists|reference does not exist|incorrect old value/,
		code: "ledger-push-refused",
		hint: "the git server can't change this branch although nobody else does: look for a lock file that was left there",
		again: "new-base"
	},
	{
		test: /remote rejected/,
		code: "ledger-push-refused",
		hint: "let this branch be pushed to without a pull request, but not force-pushed or deleted"
	},
	{
		test: /unable to access|Could not resolve|Failed to connect|Connection (refused|reset|timed out|closed)|timed out|Network is unreachable|hung up|early EOF|RPC failed|returned error: 5\d\d|Could not read from remote|kex_exchange|unexpected disconnect/,
		code: "ledger-unreachable",
		hint: "check the network and the git server, then run the same command again",
		again: "same"
	}
];
const ruleOf = (stderr) => rules.find(({ test }) => test.test(stderr));
const retryOf = (stderr) => ruleOf(stderr)?.again;
const isConflict = (stderr) => ruleOf(stderr)?.code === "ledger-branch-conflict";
function gitError(subject, doing, { status, stderr }) {
	const rule = ruleOf(stderr);
	const summary = summaryOf(stderr);
	const code = rule?.code ?? "ledger-git-failed";
	return new LedgerError(code, `${doing}: ${summary === "" ? `git ended with status ${status}` : summary}`, rule?.hint ?? "try the same with git by hand", subject);
}
const longest = 2e4;
function summaryOf(stderr) {
	const lines = stderr.slice(0, longest).split("\n").map((line) => line.trim()).filter((line) => line !== "" && !/^(hint:|To |Done$|Cloning)/.test(line));
	const errors = lines.filter((line) => /^(fatal|error|remote|!|ERROR)/.test(line));
	return redact((errors.length > 0 ? errors : lines).slice(0, 4).join("; ")).slice(0, 600);
}
const redact = (text) => text.replace(/([a-z][a-z0-9+.-]*:\/\/)[^@\s/]*@/gi, "$1").replace(/(authorization"?\s*[:=]\s*"?\w+\s+)[^\s"]+/gi, "$1…").replace(/\b(basic|bearer)\s+[A-Za-z0-9+/=._~-]{8,}/gi, "$1 …").replace(/[\p{Cc}\p{Cf}]+/gu, " ");
// src/ledger/git/git-objects.ts
async function readTree(git, subject, commit) {
	const result = await git([
		"ls-tree",
		"-r",
		"-l",
		"-z",
		"--full-tree",
		commit
	]);
	if (result.status !== 0) throw gitError(subject, `can't list the files of ${commit}`, result);
	return result.stdout.toString("utf8").split("\0").flatMap((line) => {
		const [, mode, type, oid, size, path] = /^(\d+) (\w+) ([0-9a-f]+) +(\d+|-)\t(.*)$/s.exec(line) ?? [];
		if (path === void 0 || oid === void 0) return [];
		return [{
			path,
			oid,
			regular: type === "blob" && mode?.startsWith("100") === true,
			size: Number(size) || 0
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
	for (const [index, { message, trailers, author, time, files }] of commits.entries()) {
		const who = [`author ${author} <${email}> ${time} +0000`, `committer reinstate <${email}> ${time} +0000`];
		parts.push(Buffer.from(`commit ${ref}\nmark :${index + 1}\n${who.join("\n")}\n`));
		data(`${message}\n\n${[...trailers, `Reinstate-Change: ${unique}`].join("\n")}\n`);
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
// src/ledger/git/last-seen-commit.ts
function seenBranchOf(repository, remote, { clock, random }) {
	const { branch } = repository;
	const url = withoutUser(repository.url);
	const file = lastSeenFile(repository.commonFolder, `git-${branch}`, `${url}\n${branch}`, () => uniqueName(random));
	const newest = async () => {
		const { commit, at } = fieldsOf(await file.read());
		return typeof commit === "string" && /^[0-9a-f]{40,64}$/.test(commit) ? {
			commit,
			at: typeof at === "string" ? at : void 0
		} : void 0;
	};
	return {
		newest,
		async isAheadOf(commit) {
			const last = await newest();
			if (last === void 0 || last.commit === commit) return false;
			return commit === void 0 || !await remote.isAncestor(last.commit, commit);
		},
		async remember(commit, base) {
			const last = await newest();
			if (last?.commit === commit) return;
			if (last !== void 0 && last.commit !== base && !await remote.isAncestor(last.commit, commit)) return;
			await file.write({
				remote: url,
				branch,
				commit,
				at: new Date(clock.now()).toISOString()
			});
		},
		async check(seen, tip) {
			if (tip === seen.commit || tip !== void 0 && await remote.contains(tip, seen.commit, void 0)) return;
			throw rewritten(repository, seen, tip, file.path);
		}
	};
}
function rewritten({ branch, remote }, { commit, at }, tip, path) {
	const seen = `commit ${commit}, which was seen here${at === void 0 ? "" : ` at ${at.replace(/[^0-9TZ:.-]/g, "").slice(0, 30)}`}`;
	const what = tip === void 0 ? `the branch was deleted at the remote ${remote}; its newest known is ${seen}` : `the branch was rewritten at the remote ${remote}: its newest commit ${tip} doesn't follow ${seen}`;
	const putBack = tip === void 0 ? `put it back: git push ${remote} ${commit}:refs/heads/${branch}` : `compare both with git log, and put the right one back: git push --force-with-lease=${branch}:${tip} ${remote} ${commit}:refs/heads/${branch}`;
	const accept = `to go on with the branch as it is, on purpose, remove ${path}`;
	return new LedgerError("ledger-branch-rewritten", what, `find out who did that; ${putBack}; ${accept}`, `git:${branch}`);
}
// src/ledger/git/git-environment.ts
const tokenVariable = "REINSTATE_LEDGER_TOKEN";
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
// src/ledger/git/git-process.ts
const maxBytes = 1073741824;
function gitProcess(options) {
	const run = gitRunner({
		...options,
		maxBytes
	});
	return async (args, input) => {
		const result = await run(args, input);
		if (!result.ok) throw withoutStatus(args[0] ?? "", result.error);
		return result.value;
	};
}
function withoutStatus(command, { is, message }) {
	switch (is) {
		case "not-found":
		case "not-started": return new LedgerError("ledger-git-missing", message, "install git 2.39 or newer, or use --ledger file:DIR", "git");
		case "timed-out":
		case "too-much-output":
		case "aborted": return new LedgerError("ledger-unreachable", message, "check the network and the git server, then run the same command again", `git ${command}`);
		default: return is;
	}
}
// src/ledger/git/open-repository.ts
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
			"--show-object-format",
			"--path-format=absolute",
			"--git-common-dir"
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
	const [shallow, format, ...folder] = about.stdout.toString("utf8").trimEnd().split("\n");
	return {
		git: gitProcess({
			cwd,
			env: withToken(plain, env[tokenVariable], urls),
			timeoutMs
		}),
		remote,
		branch,
		url: urls[0] ?? "",
		commonFolder: folder.join("\n"),
		shallow: shallow === "true",
		nullOid: "0".repeat(format === "sha256" ? 64 : 40)
	};
}
async function checkBranch(git, branch) {
	if (!branch.startsWith("-") && !branch.startsWith("refs/") && branch !== "HEAD" && !branch.includes("\0") && (await git(["check-ref-format", `refs/heads/${branch}`])).status === 0) return;
	throw new LedgerError("ledger-branch-invalid", `${JSON.stringify(branch)} is no name for a branch`, "choose a plain name such as git:reinstate-ledger", `git:${branch}`);
}
// src/ledger/git/load-files.ts
const largestFile = 134217728;
const largestLedger = 1073741824;
function checkTree(branch, entries, known) {
	const blobs = new Map(entries.map(({ path, oid }) => [path, oid]));
	if (!blobs.has("ledger.json")) throw new LedgerError("ledger-branch-foreign", `the branch exists and isn't a ledger: it has no ${markerPath}`, "name a branch that doesn't exist yet, such as git:reinstate-ledger", `git:${branch}`);
	let total = 0;
	for (const { path, oid, regular, size } of entries) {
		const fits = path === "ledger.json" || path === "README.md" || isPlanPath(path) || isRunPath(path);
		if (!regular || !fits) throw corrupt(`${branch}:${path}`, "doesn't belong into a ledger");
		if (size > largestFile) throw corrupt(`${branch}:${path}`, `has ${size} bytes: no file of a ledger is as large`);
		if (known.get(path) !== oid) total += size;
		if (total > largestLedger) throw corrupt(`${branch}:${path}`, `and the files before it have ${total} bytes: no ledger is as large`);
	}
	for (const path of known.keys()) if (!blobs.has(path) && path !== "README.md") throw new LedgerError("ledger-file-missing", "was removed from the branch", "put it back with a commit on top, from the branch's history", `${branch}:${path}`);
	return blobs;
}
function loadFiles(branch, files, before) {
	const { state, layout } = before;
	let { format } = before;
	const plans = new Map();
	const records = new Map();
	const runs = [];
	for (const { path, text } of files) {
		const subject = `${branch}:${path}`;
		if (path === "ledger.json") format = parseStored(text, subject, "LedgerMarker").formatVersion;
		else if (isRunPath(path)) runs.push(readRun(subject, path, text, state));
		else if (isPlanPath(path)) plans.set(path, readPlan(subject, path, text, records));
	}
	const next = layout.with(plans);
	for (const [path, file] of plans) checkKeys(branch, path, file, records, before, next);
	const changed = [...records.values()].flatMap(({ record }) => record.version === state.records.get(record.key)?.version ? [] : [record]);
	return {
		state: state.with(changed, runs),
		layout: next,
		format
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
var RecordFiles = class RecordFiles {
	static empty = () => new RecordFiles(PersistentMap.empty(), PersistentMap.empty(), PersistentMap.empty());
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
			layout: new RecordFiles(this.files.with(files), this.places.with(places), this.#parts.with(parts)),
			paths
		};
	}
	with(read) {
		const places = [...read].flatMap(([path, file]) => file.keys.map((key) => [key, path]));
		const parts = new Map();
		for (const { plan, part } of read.values()) parts.set(plan, Math.max(part, parts.get(plan) ?? this.#parts.get(plan) ?? 1));
		return new RecordFiles(this.files.with(read), this.places.with(places), this.#parts.with(parts));
	}
	restore() {
		this.files.restore();
		this.places.restore();
		this.#parts.restore();
		return this;
	}
};
// src/ledger/git/read-branch.ts
const nothingKnown = (state) => ({
	commit: void 0,
	blobs: new Map(),
	layout: RecordFiles.empty(),
	state,
	format: void 0
});
async function readCommit(git, branch, commit, from) {
	const subject = `git:${branch}`;
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
}
// src/ledger/git/remote-branch.ts
const quietly = [
	"--quiet",
	"--no-tags",
	"--no-prune",
	"--no-write-fetch-head",
	"--no-auto-maintenance",
	"--no-recurse-submodules",
	"--refmap="
];
const tries = 4;
const wholeHistory = 1e9;
function remoteOf(repository, { clock, random }) {
	const { git, remote, branch } = repository;
	const ref = `refs/heads/${branch}`;
	const subject = `git:${branch}`;
	const retried = async (args) => {
		for (let attempt = 1;; attempt += 1) {
			const result = await git(args);
			if (result.status === 0 || attempt === tries || retryOf(result.stderr) !== "same") return result;
			await clock.sleep((.5 + random()) * 250 * 2 ** attempt);
		}
	};
	const listHeads = async () => {
		const result = await retried([
			"ls-remote",
			"--heads",
			"--",
			remote
		]);
		if (result.status !== 0) throw gitError(subject, `can't ask the remote ${remote}`, result);
		return result.stdout;
	};
	const isHere = async (commit) => (await git([
		"cat-file",
		"-e",
		`${commit}^{commit}`
	])).status === 0;
	const isAncestor = async (ancestor, commit) => (await git([
		"merge-base",
		"--is-ancestor",
		ancestor,
		commit
	])).status === 0;
	const fetchRef = (options) => retried([
		"fetch",
		...quietly,
		...options,
		"--",
		remote,
		ref
	]);
	return {
		async tip() {
			const heads = await listHeads();
			const end = heads.indexOf(`\t${ref}\n`);
			if (end >= 0) return heads.toString("latin1", heads.lastIndexOf("\n", end) + 1, end);
			const other = inTheWay(branch, heads.toString("utf8"));
			if (other !== void 0) throw refuseConflict(branch, remote, other);
		},
		similarBranch: async () => similarBranch(branch, (await listHeads()).toString("utf8")),
		async fetch(commit, have) {
			if (await isHere(commit)) return true;
			const known = have !== void 0 && await isHere(have);
			const result = await fetchRef(known ? [`--negotiation-tip=${have}`] : repository.shallow ? ["--depth=1"] : []);
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
		isAncestor,
		async contains(tip, commit, base) {
			if (await isAncestor(commit, tip)) return true;
			if (base !== void 0 && await isAncestor(base, tip)) return false;
			if ((await git(["rev-parse", "--is-shallow-repository"])).stdout.toString("latin1").trim() !== "true") return false;
			const result = await fetchRef([`--depth=${wholeHistory}`]);
			if (result.status !== 0) throw gitError(subject, `can't fetch from the remote ${remote}`, result);
			return isAncestor(commit, tip);
		}
	};
}
// src/ledger/git/git-ledger.ts
const maxLost = 60;
const maxInVain = 5;
const maxFetches = 10;
function openGitLedger(branch, deps) {
	const { cwd, env, clock, random, remote: remoteName = "origin", timeoutMs = 3e5 } = deps;
	const subject = `git:${branch}`;
	let opened;
	let known;
	let inVain = 0;
	let wasNew = true;
	const open = async () => {
		if (opened === void 0) {
			const repository = await openRepository({
				cwd,
				env,
				remote: remoteName,
				branch,
				timeoutMs
			});
			const remote = remoteOf(repository, deps);
			opened = {
				repository,
				remote,
				seen: seenBranchOf(repository, remote, deps)
			};
		}
		return opened;
	};
	const fetchTip = async (have) => {
		const { remote } = await open();
		for (let fetches = 0; fetches < maxFetches; fetches += 1) {
			const tip = await remote.tip();
			if (tip === void 0 || await remote.fetch(tip, have)) return tip;
		}
		throw new LedgerError("ledger-contended", "the branch moved on each time that it was fetched", "run again with fewer runs at once", subject);
	};
	const landed = async (commit, base) => {
		const tip = await fetchTip(base ?? commit);
		if (tip === base) return void 0;
		return tip !== void 0 && await (await open()).remote.contains(tip, commit, base);
	};
	const refuseFinal = async (refusal, isNew) => {
		const { remote } = await open();
		const again = retryOf(refusal.stderr);
		if (isConflict(refusal.stderr) || isNew && again === "new-base") {
			const other = namedIn(refusal.stderr, branch) ?? await remote.similarBranch();
			if (other !== void 0) throw refuseConflict(branch, remoteName, other);
		}
		inVain += 1;
		if (again === void 0 || inVain >= maxInVain) {
			inVain = 0;
			throw gitError(subject, `can't push to the remote ${remoteName}`, refusal);
		}
		await clock.sleep((.5 + random()) * 500);
	};
	return openStore(subject, {
		readsFirst: false,
		async catchUp(state) {
			const from = known ?? nothingKnown(state);
			const { repository, seen } = await open();
			const newest = await seen.newest();
			const tip = await fetchTip(from.commit ?? newest?.commit);
			if (from.commit !== void 0) await seen.check({
				commit: from.commit,
				at: void 0
			}, tip);
			if (newest !== void 0 && newest.commit !== from.commit) await seen.check(newest, tip);
			if (known === void 0) wasNew = tip === void 0;
			known = tip === void 0 || tip === from.commit ? from : await readCommit(repository.git, branch, tip, from);
			if (tip !== void 0) await seen.remember(tip, newest?.commit);
			return known.state;
		},
		async commit(updates, state) {
			if (known === void 0) throw new Error("nothing was read before this write");
			const base = known;
			const { repository, remote, seen } = await open();
			if (await seen.isAheadOf(base.commit)) return false;
			const { commits, layout } = commitsOf(updates, base.state, base.layout, base.format, clock.now());
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
					if (there === void 0) await refuseFinal(refusal, base.commit === void 0);
					else inVain = 0;
					won = there === true;
				}
				if (won) {
					inVain = 0;
					const entries = await readTree(repository.git, subject, commit);
					known = {
						commit,
						blobs: new Map(entries.map(({ path, oid }) => [path, oid])),
						layout,
						state,
						format: "2.0"
					};
					await seen.remember(commit, base.commit);
				}
			} finally {
				if (!won) base.layout.restore();
			}
			return won;
		},
		async backOff(lost) {
			if (lost >= maxLost) throw new LedgerError("ledger-contended", `lost ${lost} races for the next push`, "run again with fewer runs at once", subject);
			await clock.sleep(random() * Math.min(3e3, 25 * 2 ** Math.min(lost, 10)));
		},
		async origin() {
			const { repository } = await open();
			return {
				place: `branch ${branch} at ${remoteName} (${withoutUser(repository.url)})`,
				isNew: wasNew
			};
		},
		close: async () => {}
	});
}
export { openGitLedger };
