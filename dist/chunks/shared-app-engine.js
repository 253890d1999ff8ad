import { canonicalJson, sha256 } from "./shared-engine-canonical.js";
import { createHash } from "node:crypto";
import { readFileSync, readlinkSync } from "node:fs";
import { hostname, userInfo } from "node:os";
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
// src/engine/identity.ts
const subject = (call, of) => ({
	provider: of.provider,
	region: of.region,
	[of.scopeKind]: of.scope,
	operation: call.operation,
	input: call.input,
	generation: of.generation
});
const keyOf = (call, of) => sha256(canonicalJson(subject(call, of)));
const intentOf = (call, of, selector) => sha256(canonicalJson({
	...subject(call, of),
	selector
}));
function digestOf(entries) {
	const hash = createHash("sha256").update("[");
	for (const [index, { id, pin, calls }] of entries.entries()) {
		hash.update(`${index === 0 ? "" : ","}{"calls":[`);
		for (const [place, call] of calls.entries()) hash.update(`${place === 0 ? "" : ","}${canonicalJson(subject(call, call))}`);
		hash.update(`],"id":${canonicalJson(id)}${pin === void 0 ? "" : `,"pin":${canonicalJson({
			kind: pin.kind,
			id: pin.id
		})}`}}`);
	}
	return hash.update("]").digest("hex");
}
const tokenOf = (key, attempt) => sha256(`${key}/${attempt}`);
export { actorName, digestOf, intentOf, isGone, keyOf, machineName, tokenOf };
