import { LedgerError } from "./shared-ledger.js";
import { spawn } from "node:child_process";
// src/ledger/git/git-process.ts
const always = [
	"core.hooksPath=/dev/null",
	"gc.auto=0",
	"maintenance.auto=false",
	"http.lowSpeedLimit=100",
	"http.lowSpeedTime=30"
].flatMap((setting) => ["-c", setting]);
const maxStderr = 1e6;
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
		let received = 0;
		child.stderr.on("data", (chunk) => {
			if (received < maxStderr) stderr.push(chunk);
			received += chunk.length;
		});
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
const timedOut = (command, ms) => new LedgerError("ledger-unreachable", `no end after ${ms / 1e3} s`, "check the network and the git server, then run the same command again", `git ${command}`);
function notRun(error, cwd) {
	const missing = "code" in error && error.code === "ENOENT";
	return new LedgerError("ledger-git-missing", missing ? `the git command isn't found (or the folder ${cwd} isn't)` : `git can't be run: ${error.message}`, "install git 2.39 or newer, or use --ledger file:DIR", "git");
}
export { gitProcess };
