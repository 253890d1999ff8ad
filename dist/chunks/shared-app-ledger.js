import { LedgerError } from "./shared-ledger.js";
import { providerNamed } from "./shared-app-providers.js";
import { userAgent } from "./shared-app-version.js";
import { diagnose } from "./shared-app-codes.js";
import { foldersUpTo, realFolder, repositoryRoot, writtenFrom } from "./shared-app-repository.js";
import { randomUUID } from "node:crypto";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { readFileSync, readlinkSync } from "node:fs";
import { hostname, userInfo } from "node:os";
// src/ledger/index.ts
const hint = "write file:DIR (a folder of this machine) or git:BRANCH (a branch of the same remote)";
async function openLedger(url, deps) {
	const [, scheme, place = ""] = /^([a-z]+):(.*)$/s.exec(url) ?? [];
	const invalid = (message) => new LedgerError("ledger-url-invalid", message, hint, JSON.stringify(url));
	if (scheme === void 0) throw invalid("names no kind of ledger");
	if (place === "") throw invalid("doesn't say where the ledger is");
	switch (scheme) {
		case "file": {
			const { openFileLedger } = await import("./ledger-file-file-ledger.js");
			return openFileLedger(place, deps);
		}
		case "git": {
			const { openGitLedger } = await import("./ledger-git-git-ledger.js");
			return openGitLedger(place, deps);
		}
		default: throw new LedgerError("ledger-url-invalid", "is no kind of ledger", hint, JSON.stringify(scheme));
	}
}
// src/app/machine.ts
function actorName(env) {
	const named = env["GITHUB_ACTOR"] ?? env["GITLAB_USER_LOGIN"] ?? env["SUDO_USER"];
	if (named !== void 0 && named !== "") return named;
	try {
		return userInfo().username;
	} catch {
		return `uid ${process.getuid?.() ?? "unknown"}`;
	}
}
function workflowRunUrl(env) {
	const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: id, CI_JOB_URL, CI_PIPELINE_URL } = env;
	return [
		server && repository && id ? `${server}/${repository}/actions/runs/${id}` : void 0,
		CI_JOB_URL,
		CI_PIPELINE_URL
	].find((url) => url !== void 0 && /^https?:$/.test(protocolOf(url)));
}
const protocolOf = (url) => URL.canParse(url) ? new URL(url).protocol : "";
function machineName() {
	const boot = attempt(() => readFileSync("/proc/sys/kernel/random/boot_id", "utf8").slice(0, 8));
	const table = attempt(() => readlinkSync("/proc/self/ns/pid").replace(/\D/g, ""));
	return boot === void 0 || table === void 0 ? hostname() : `${hostname()}/${boot}-${table}`;
}
function isGone(run, machine) {
	if (run.host !== machine || !Number.isInteger(run.pid) || run.pid <= 0) return false;
	try {
		process.kill(run.pid, 0);
		return false;
	} catch (error) {
		return error instanceof Error && "code" in error && error.code === "ESRCH";
	}
}
function attempt(read) {
	try {
		return read();
	} catch {
		return;
	}
}
// src/app/host.ts
function createHost(options) {
	const machine = machineName();
	const workflowRun = workflowRunUrl(options.env);
	return {
		clock: options.clock,
		random: Math.random,
		newRunId: randomUUID,
		env: options.env,
		userAgent,
		tool: userAgent,
		actor: actorName(options.env),
		...workflowRun !== void 0 && { workflowRun },
		machine,
		pid: process.pid,
		isGone: (run) => isGone(run, machine),
		provider: providerNamed,
		ledger: options.ledger,
		settings: options.settings,
		emit: (event) => options.emit?.(event),
		trace: (request) => options.trace?.(request)
	};
}
// src/app/ledger-place.ts
const folderName = ".reinstate";
async function defaultLedger(cwd) {
	const real = await realFolder(cwd);
	const root = await repositoryRoot(real) ?? real;
	const folder = join(root, folderName);
	const wanted = await realFolder(folder);
	for (const between of foldersUpTo(real, root).slice(0, -1)) {
		const other = join(between, folderName);
		if (await holdsSomething(other) && await realFolder(other) !== wanted) throw twoLedgers(folder, other);
	}
	return `file:${writtenFrom(cwd, real, folder)}`;
}
async function holdsSomething(folder) {
	try {
		return (await readdir(folder)).length > 0;
	} catch (error) {
		const code = error instanceof Error && "code" in error ? error.code : void 0;
		return code !== "ENOENT" && code !== "ENOTDIR" && code !== "ELOOP";
	}
}
function twoLedgers(ofRoot, nearer) {
	return new LedgerError("ledger-ambiguous", `two ledgers could be meant, this one and ${ofRoot} in the repository's root, so nothing was done`, `say which one: --ledger ${shellWord(`file:${nearer}`)} or --ledger ${shellWord(`file:${ofRoot}`)}; reinstate ledger list shows what each has on record`, nearer);
}
const shellWord = (text) => /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
async function newLedgerNote(ledger) {
	const { place, isNew, seenBefore } = await ledger.origin();
	if (!isNew) return void 0;
	return seenBefore === void 0 ? diagnose("info", "ledger-new", `there is no ledger yet, so restores will be recorded in a new one: ${place}`, "if these restores were made before, their ledger is elsewhere: name it with --ledger URL") : diagnose("warning", "ledger-gone", `the ledger that was here, last changed at ${seenBefore.at}, is gone, so restores will be recorded in a new one: ${place}`, "put the old one back, unless it was moved away on purpose: only it knows which restores were made");
}
// src/app/engine.ts
async function withHost(options, work) {
	return withLedger(options, (ledger) => work(createHost({
		...options,
		ledger
	}), ledger));
}
async function withLedger({ cwd, env, clock, ledger: url }, work) {
	const ledger = await openLedger(url ?? await defaultLedger(cwd), {
		cwd,
		env,
		clock,
		random: Math.random
	});
	try {
		return await work(ledger);
	} finally {
		await ledger.close();
	}
}
export { newLedgerNote, withHost, withLedger };
