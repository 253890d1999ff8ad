import { authorizationOf } from "./shared-engine-call-engine-claims-engine-execute-engine-plan-engine-polling-model.js";
import { callsOf, countActions } from "./shared-model-planned.js";
import { executionPlan } from "./shared-engine-plan-execution-plan.js";
import { decodeUtf8 } from "./shared-app-document-document-parse-document-read-document-rules-document-validate-validators-generated.js";
import { gitEnvironment, gitRunner } from "./shared-platform-git.js";
import { repositoryRoot } from "./shared-app-repository.js";
import { movedSince } from "./shared-app-saved-plan.js";
import { realpath } from "node:fs/promises";
import { relative, resolve, sep } from "node:path";
// src/app/commits.ts
const timeoutMs = 5e3;
const maxBytes = 67108864;
async function commitOfPlans(files, cwd, textOf, env) {
	const byRoot = new Map();
	for (const file of new Set(files)) {
		const text = textOf(file);
		const real = await realpath(resolve(cwd, file)).catch(() => void 0);
		const root = real === void 0 ? void 0 : await repositoryRoot(resolve(real, ".."));
		if (text === void 0 || real === void 0 || root === void 0) continue;
		const path = relative(root, real).split(sep).join("/");
		if (!/[\r\n]/.test(path)) byRoot.set(root, [...byRoot.get(root) ?? [], {
			file,
			text,
			path
		}]);
	}
	const found = await Promise.all([...byRoot].map(([root, placed]) => unchangedIn(root, placed, env)));
	return new Map(found.flat());
}
async function unchangedIn(root, placed, env) {
	const answered = await gitRunner({
		cwd: root,
		env: {
			...gitEnvironment(env),
			GIT_NO_LAZY_FETCH: "1"
		},
		timeoutMs,
		maxBytes
	})(["cat-file", "--batch"], `${["HEAD^{commit}", ...placed.map(({ path }) => `HEAD:${path}`)].join("\n")}\n`);
	const [head, ...blobs] = answered.ok ? objectsOf(answered.value.stdout) : [];
	if (head === void 0) return [];
	return placed.flatMap(({ file, text }, index) => {
		const blob = blobs[index];
		const decoded = blob === void 0 ? void 0 : decodeUtf8(blob.content);
		return decoded?.ok && sameLines(decoded.value, text) ? [[file, head.id]] : [];
	});
}
const sameLines = (a, b) => a === b || a.replaceAll("\r\n", "\n") === b.replaceAll("\r\n", "\n");
function objectsOf(output) {
	const objects = [];
	for (let at = 0; at < output.length;) {
		const end = output.indexOf(10, at);
		if (end < 0) break;
		const [, id, size] = /^([0-9a-f]{40,64}) (?:commit|blob) (\d+)$/.exec(output.toString("utf8", at, end)) ?? [];
		const start = end + 1;
		at = size === void 0 ? start : start + Number(size) + 1;
		objects.push(id === void 0 || size === void 0 ? void 0 : {
			id,
			content: output.subarray(start, at - 1)
		});
	}
	return objects;
}
// src/app/authorizations.ts
async function personAuthorizations({ plans }, { textOf }, { actor, tool, workflowRun, env }, cwd) {
	const commits = await commitOfPlans(plans.map(({ file }) => file), cwd, textOf, env);
	return new Map(plans.map((plan) => {
		const commit = commits.get(plan.file);
		const by = {
			by: "person",
			actor,
			tool,
			...workflowRun !== void 0 && { workflowRun },
			...commit !== void 0 && { commit }
		};
		return [plan.name, authorizationOf(plan, by)];
	}));
}
// src/app/refusal.ts
function refusalOf(run, saved, skipBlocked) {
	const moved = saved === void 0 ? [] : movedSince(saved, executionPlan(run));
	if (moved.length > 0) return moved;
	if (countActions(run).blocked > 0 && !skipBlocked) return [];
	const ofCalls = new Set(callsOf(run).flatMap((call) => call.diagnostics));
	return run.diagnostics.some((one) => one.severity === "error" && !ofCalls.has(one)) ? [] : void 0;
}
export { personAuthorizations, refusalOf };
