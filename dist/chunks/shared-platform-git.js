import { err, ok } from "./shared-model-result.js";
import { spawn } from "node:child_process";
// src/platform/git.ts
const always = [
	"core.hooksPath=/dev/null",
	"core.fsmonitor=false",
	"gc.auto=0",
	"maintenance.auto=false",
	"http.lowSpeedLimit=100",
	"http.lowSpeedTime=30"
];
const maxErrorBytes = 1e6;
function gitRunner({ cwd, env, timeoutMs, maxBytes, signal, config = [] }) {
	const settings = [...always, ...config].flatMap((setting) => ["-c", setting]);
	return (args, input = "") => new Promise((resolve) => {
		const stopped = {
			is: "aborted",
			message: "it was told to stop"
		};
		if (signal?.aborted) {
			resolve(err(stopped));
			return;
		}
		const ownGroup = process.platform !== "win32";
		const child = spawn("git", [...settings, ...args], {
			cwd,
			env,
			detached: ownGroup,
			windowsHide: true
		});
		const settle = (result) => {
			clearTimeout(timer);
			signal?.removeEventListener("abort", abort);
			resolve(result);
		};
		const end = (failure) => {
			endProcess(child.pid, ownGroup);
			settle(err(failure));
		};
		const abort = () => end(stopped);
		signal?.addEventListener("abort", abort, { once: true });
		const timer = setTimeout(() => end({
			is: "timed-out",
			message: `no end after ${timeoutMs / 1e3} s`
		}), timeoutMs);
		const stdout = [];
		let bytes = 0;
		child.stdout.on("data", (chunk) => {
			bytes += chunk.length;
			if (bytes > maxBytes) end({
				is: "too-much-output",
				message: `more than ${maxBytes} bytes of output`
			});
			else stdout.push(chunk);
		});
		const stderr = [];
		let errorBytes = 0;
		child.stderr.on("data", (chunk) => {
			if (errorBytes < maxErrorBytes) stderr.push(chunk);
			errorBytes += chunk.length;
		});
		child.stdin.on("error", () => {});
		child.stdin.end(input);
		child.on("error", (error) => settle(err(notRun(error, cwd))));
		child.on("close", (status) => settle(ok({
			status: status ?? 128,
			stdout: Buffer.concat(stdout),
			stderr: Buffer.concat(stderr).toString("utf8").trim()
		})));
	});
}
function endProcess(pid, group) {
	if (pid === void 0) return;
	try {
		process.kill(group ? -pid : pid, "SIGKILL");
	} catch {}
}
function notRun(error, cwd) {
	return "code" in error && error.code === "ENOENT" ? {
		is: "not-found",
		message: `the git command isn't found (or the folder ${cwd} isn't)`
	} : {
		is: "not-started",
		message: `git can't be run: ${error.message}`
	};
}
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
const lastLine = (stderr, otherwise) => stderr.split("\n").at(-1) || otherwise;
export { gitEnvironment, gitRunner, lastLine };
