import { ledgerError } from "./shared-ledger-problem.js";
import { spawn } from "node:child_process";
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
export { gitEnvironment, gitProcess, tokenVariable, withToken };
