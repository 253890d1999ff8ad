import { systemClock } from "./chunks/shared-app-clock.js";
import { userAgent } from "./chunks/shared-app-version.js";
import { keepLibrariesQuiet } from "./chunks/shared-platform-warnings.js";
import { allProviders } from "./chunks/shared-app-providers.js";
import { errorFrom } from "./chunks/shared-diagnostic-diagnostic.js";
import { LedgerError } from "./chunks/shared-ledger.js";
import { diagnose, openWorkspace, quiet, runIdOf } from "./chunks/shared-action-action-checkout-action-report-action-runner.js";
import { applyReport, backoff } from "./chunks/shared-engine-execute-engine-polling.js";
import { GitHubError, fieldsOf, isFields, listOf, maybeText, numberOf, textOf, within } from "./chunks/shared-action-github.js";
import { agents, sendOnce } from "./chunks/shared-providers-http.js";
import { exit, firstThatApplies } from "./chunks/shared-app-exit-status.js";
import { executionPlan } from "./chunks/shared-engine-plan-execution-plan.js";
import { countActions, workCount } from "./chunks/shared-model-planned.js";
import { jsonText } from "./chunks/shared-views-json.js";
import { visible } from "./chunks/shared-diagnostic-escape-control.js";
import { engineSettings, fromVariable, settingsReader } from "./chunks/shared-app-settings.js";
import { settings } from "./chunks/shared-app-settings-engine.js";
import { err, ok } from "./chunks/shared-model-result.js";
import { debug, error, getInput, info, notice, setOutput, setSecret, warning } from "./chunks/vendor-actions.js";
import { randomUUID } from "node:crypto";
import { appendFile, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
// src/action/github/answer-verdict.ts
function verdictOf({ status, headers, body }, now) {
	if (status >= 200 && status < 300) return { is: "ok" };
	if (status === 429 || status === 403) {
		const pause = seconds(headers["retry-after"]);
		if (pause !== void 0) return {
			is: "limited",
			pauseMs: pause * 1e3
		};
		const reset = seconds(headers["x-ratelimit-reset"]);
		if (headers["x-ratelimit-remaining"] === "0" && reset !== void 0) return {
			is: "limited",
			pauseMs: Math.max(1e3, reset * 1e3 - now)
		};
		if (status === 429 || /secondary rate limit|abuse detection/i.test(body)) return { is: "limited" };
	}
	return { is: status === 500 || status === 502 || status === 503 || status === 504 ? "transient" : "refused" };
}
function seconds(header) {
	return typeof header === "string" && /^\d{1,12}$/.test(header) ? Number(header) : void 0;
}
// src/action/github/client.ts
const maxTries = 6;
const maxPauseMs = 12e4;
function githubClient(deps) {
	const { transport, clock, signal, bounds } = deps;
	const base = deps.url.replace(/\/+$/, "");
	let requests = 0;
	const pause = (tries, atLeastMs = 0) => clock.sleep(backoff(tries, bounds, deps.random(), atLeastMs), signal);
	const attempt = async (request) => {
		requests += 1;
		const since = clock.monotonic();
		const answer = await transport.send(request, signal).catch((error) => error instanceof Error ? error : new Error(String(error)));
		const outcome = answer instanceof Error ? answer.message : String(answer.status);
		deps.trace(`GitHub ${request.method} ${request.url.pathname}: ${outcome} in ${Math.round(clock.monotonic() - since)} ms`);
		return answer;
	};
	const send = async (method, path, query, body, again) => {
		const url = new URL(base + path);
		for (const [name, value] of Object.entries(query)) url.searchParams.set(name, String(value));
		const request = {
			method,
			url,
			headers: {
				accept: "application/vnd.github+json",
				authorization: `Bearer ${deps.token}`,
				"user-agent": deps.userAgent,
				"x-github-api-version": "2022-11-28",
				...body !== void 0 && { "content-type": "application/json; charset=utf-8" }
			},
			...body !== void 0 && { body: JSON.stringify(body) }
		};
		for (let tries = 1;; tries += 1) {
			if (signal.aborted) throw stopped$1();
			const answer = await attempt(request);
			const last = tries === maxTries || signal.aborted;
			if (answer instanceof Error) {
				const why = new GitHubError("github-unreachable", `${method} ${url.pathname}: ${answer.message}`, "see githubstatus.com and the proxy's settings, then run the job again");
				if (!again) return { unanswered: why };
				if (last) throw why;
				await pause(tries);
				continue;
			}
			const verdict = verdictOf(answer, clock.now());
			switch (verdict.is) {
				case "ok": return { answer };
				case "refused": throw refusal(request, answer);
				case "transient": {
					const why = new GitHubError("github-unreachable", `${requestLine(request)} was answered with ${answer.status}`, "see githubstatus.com, then run the job again", answer.status);
					if (!again) return { unanswered: why };
					if (last) throw why;
					await pause(tries);
					break;
				}
				case "limited":
					if (last || (verdict.pauseMs ?? 0) > maxPauseMs) throw limited(request, answer.status, verdict.pauseMs);
					await pause(tries, verdict.pauseMs);
			}
		}
	};
	const sendAgain = async (method, path, query, body) => {
		const sent = await send(method, path, query, body, true);
		if ("answer" in sent) return sent.answer;
		throw sent.unanswered;
	};
	return {
		async get(path, query = {}) {
			return json(await sendAgain("GET", path, query));
		},
		async list(path, query, itemsOf, most = Number.POSITIVE_INFINITY) {
			const items = [];
			for (let page = 1;; page += 1) {
				const answer = await sendAgain("GET", path, {
					...query,
					per_page: 100,
					page
				});
				items.push(...itemsOf(json(answer)));
				if (items.length >= most || !hasNext(answer)) return items;
			}
		},
		async create(path, body) {
			const sent = await send("POST", path, {}, body, false);
			return "answer" in sent ? {
				is: "created",
				value: json(sent.answer)
			} : {
				is: "unanswered",
				why: sent.unanswered
			};
		},
		async update(path, body) {
			return json(await sendAgain("PATCH", path, {}, body));
		},
		pause,
		get requests() {
			return requests;
		},
		close: () => transport.close()
	};
}
const hasNext = ({ headers }) => typeof headers["link"] === "string" && /;\s*rel="?next"?/.test(headers["link"]);
function json({ body }) {
	try {
		return JSON.parse(body);
	} catch {
		throw new GitHubError("github-answer-unexpected", "GitHub's answer is not JSON", "check GITHUB_API_URL and any proxy in between");
	}
}
const requestLine = ({ method, url }) => `${method} ${url.pathname}`;
function refusal(request, answer) {
	const { status } = answer;
	let message;
	try {
		const value = JSON.parse(answer.body);
		message = isFields(value) ? maybeText(fieldsOf(value, "message"), "message") : void 0;
	} catch {}
	const hint = {
		401: "the token is not valid (any more): check the input github-token",
		403: "give the job the permissions that docs/action.md lists",
		404: "check the repository's name and that the token may see it"
	}[status] ?? "see the message";
	return new GitHubError("github-refused", `${requestLine(request)} was refused with ${status}${message === void 0 ? "" : `: ${message}`}`, hint, status);
}
function limited(request, status, pauseMs) {
	const when = pauseMs === void 0 ? "in some minutes" : `in ${Math.ceil(pauseMs / 6e4)} minutes`;
	return new GitHubError("github-limited", `${requestLine(request)}: the rate limit of this token is used up`, `run the job again ${when}`, status);
}
const stopped$1 = () => new GitHubError("github-unreachable", "the run was told to stop", "run the job again: nothing is done twice");
// src/action/github/answers.ts
function pullRequest$1(value) {
	const fields = fieldsOf(value, "pull request");
	const head = within(fields, "head");
	const mergedAt = maybeText(fields, "merged_at");
	const mergeCommit = maybeText(fields, "merge_commit_sha");
	const url = maybeText(fields, "html_url");
	const headRepository = maybeText(within(head, "repo"), "full_name");
	return {
		number: numberOf(fields, "number"),
		head: textOf(head, "sha"),
		base: textOf(within(fields, "base"), "ref"),
		author: login(fields),
		...mergedAt !== void 0 && { mergedAt },
		...mergeCommit !== void 0 && { mergeCommit },
		...url !== void 0 && { url },
		...headRepository !== void 0 && { headRepository }
	};
}
function detailedPullRequest(value) {
	const mergedBy = maybeText(within(fieldsOf(value, "pull request"), "merged_by"), "login");
	return {
		...pullRequest$1(value),
		...mergedBy !== void 0 && { mergedBy }
	};
}
function peopleOf(value) {
	const fields = fieldsOf(value, "commit");
	return ["author", "committer"].flatMap((role) => maybeText(within(fields, role), "login") ?? []);
}
function changedFile(value) {
	const fields = fieldsOf(value, "file");
	const previousPath = maybeText(fields, "previous_filename");
	return {
		path: textOf(fields, "filename"),
		removed: fields["status"] === "removed",
		...previousPath !== void 0 && { previousPath }
	};
}
function checkRun(value) {
	const fields = fieldsOf(value, "check run");
	const app = maybeText(within(fields, "app"), "slug");
	const text = maybeText(within(fields, "output"), "text");
	const completedAt = maybeText(fields, "completed_at");
	return {
		id: numberOf(fields, "id"),
		externalId: maybeText(fields, "external_id") ?? "",
		...app !== void 0 && { app },
		...text !== void 0 && { text },
		...completedAt !== void 0 && { completedAt }
	};
}
function comment(value) {
	const fields = fieldsOf(value, "comment");
	return {
		id: numberOf(fields, "id"),
		author: login(fields),
		body: maybeText(fields, "body") ?? ""
	};
}
function review(value) {
	const fields = fieldsOf(value, "review");
	const commit = maybeText(fields, "commit_id");
	const submittedAt = maybeText(fields, "submitted_at");
	return {
		reviewer: login(fields),
		isPerson: maybeText(within(fields, "user"), "type") === "User",
		state: textOf(fields, "state"),
		...commit !== void 0 && { commit },
		...submittedAt !== void 0 && { submittedAt }
	};
}
const login = (fields) => maybeText(within(fields, "user"), "login") ?? "";
// src/action/github/create-once.ts
const maxCreates = 4;
async function createOnce(github, path, body, decode, find) {
	for (let tries = 1;; tries += 1) {
		const sent = await github.create(path, body);
		if (sent.is === "created") return decode(sent.value);
		await github.pause(tries);
		const found = await find();
		if (found !== void 0) return found;
		if (tries === maxCreates) throw sent.why;
	}
}
// src/action/github/repository.ts
const maxFiles = 3e3;
const maxComparedFiles = 300;
const maxCommits = 250;
function repositoryOf(github, fullName) {
	const at = `/repos/${fullName.split("/").map(encodeURIComponent).join("/")}`;
	const items = (page) => listOf(page, "list");
	const checkRuns = async (commit, name) => {
		const query = {
			check_name: name,
			filter: "all"
		};
		return (await github.list(`${at}/commits/${commit}/check-runs`, query, (page) => listOf(fieldsOf(page, "check runs")["check_runs"], "check_runs"))).map(checkRun);
	};
	return {
		async pullRequestFiles(number) {
			const files = await github.list(`${at}/pulls/${number}/files`, {}, items, maxFiles);
			return files.length >= maxFiles ? void 0 : files.map(changedFile);
		},
		pullRequestsOf: async (commit) => (await github.list(`${at}/commits/${commit}/pulls`, {}, items)).map(pullRequest$1),
		pullRequest: async (number) => detailedPullRequest(await github.get(`${at}/pulls/${number}`)),
		async pullRequestPeople(number) {
			const commits = await github.list(`${at}/pulls/${number}/commits`, {}, items, maxCommits);
			return commits.length >= maxCommits ? void 0 : new Set(commits.flatMap(peopleOf));
		},
		defaultBranch: async () => textOf(fieldsOf(await github.get(at), "repository"), "default_branch"),
		async branchTip(branch) {
			const found = fieldsOf(await github.get(`${at}/git/ref/heads/${segments(branch)}`), "reference");
			return textOf(within(found, "object"), "sha");
		},
		async textAt(path, commit) {
			try {
				const found = await github.get(`${at}/contents/${segments(path)}`, { ref: commit });
				if (!isFields(found) || found["type"] !== "file") return void 0;
				const blob = found["encoding"] === "base64" ? found : fieldsOf(await github.get(`${at}/git/blobs/${textOf(found, "sha")}`), "blob");
				return Buffer.from(textOf(blob, "content"), "base64").toString("utf8");
			} catch (error) {
				if (error instanceof GitHubError && error.status === 404) return void 0;
				throw error;
			}
		},
		async lastChange(path, commit) {
			const [newest] = listOf(await github.get(`${at}/commits`, {
				path,
				sha: commit,
				per_page: 1
			}), "commits");
			return newest === void 0 ? void 0 : textOf(fieldsOf(newest, "commit"), "sha");
		},
		reviews: async (number) => (await github.list(`${at}/pulls/${number}/reviews`, {}, items)).map(review),
		async permission(login) {
			try {
				return textOf(fieldsOf(await github.get(`${at}/collaborators/${encodeURIComponent(login)}/permission`), "permission"), "permission");
			} catch (error) {
				if (error instanceof GitHubError && error.status === 404) return "none";
				throw error;
			}
		},
		async compare(base, head) {
			const first = fieldsOf(await github.get(`${at}/compare/${base}...${head}`, { per_page: 100 }), "comparison");
			const commits = listOf(first["commits"], "commits").map((value) => {
				const fields = fieldsOf(value, "commit");
				return {
					sha: textOf(fields, "sha"),
					parents: listOf(fields["parents"], "parents").map((parent) => textOf(fieldsOf(parent, "parent"), "sha"))
				};
			});
			const files = listOf(first["files"] ?? [], "files").map(changedFile);
			return {
				commits,
				...files.length < maxComparedFiles && { files }
			};
		},
		async isWithin(commit, later) {
			if (commit === later) return true;
			try {
				const found = fieldsOf(await github.get(`${at}/compare/${commit}...${later}`, { per_page: 1 }), "comparison");
				return reached.has(textOf(found, "status"));
			} catch (error) {
				if (error instanceof GitHubError && error.status === 404) return false;
				throw error;
			}
		},
		checkRuns,
		createCheckRun(run) {
			const { name, head, conclusion, externalId, title, summary, text, url } = run;
			const body = {
				name,
				head_sha: head,
				status: "completed",
				conclusion,
				external_id: externalId,
				output: {
					title,
					summary,
					...text !== void 0 && { text }
				},
				...url !== void 0 && { details_url: url }
			};
			return createOnce(github, `${at}/check-runs`, body, checkRun, async () => (await checkRuns(head, name)).find((one) => one.externalId === externalId));
		},
		comments: async (number) => (await github.list(`${at}/issues/${number}/comments`, {}, items)).map(comment),
		createComment: (number, body, find) => createOnce(github, `${at}/issues/${number}/comments`, { body }, comment, find),
		updateComment: async (id, body) => comment(await github.update(`${at}/issues/comments/${id}`, { body }))
	};
}
const reached = new Set(["ahead", "identical"]);
const segments = (path) => path.split("/").map(encodeURIComponent).join("/");
// src/action/github/transport.ts
function httpTransport(env, timeoutMs) {
	const { httpAgent, httpsAgent, destroy } = agents(env);
	return {
		async send({ method, url, headers, body }, signal) {
			const secure = url.protocol === "https:";
			const sized = body === void 0 ? headers : {
				...headers,
				"content-length": String(Buffer.byteLength(body))
			};
			const sent = await sendOnce({
				method,
				endpoint: {
					secure,
					host: url.host
				},
				path: `${url.pathname}${url.search}`,
				headers: sized,
				...body !== void 0 && { body },
				agent: secure ? httpsAgent : httpAgent,
				timeoutMs,
				signal
			});
			if (!sent.ok) throw sent.error.error;
			return sent.value;
		},
		close: destroy
	};
}
// src/action/runner/secrets.ts
const secretVariables = [
	"GITHUB_TOKEN",
	"REINSTATE_LEDGER_TOKEN",
	"ACTIONS_ID_TOKEN_REQUEST_TOKEN",
	"ACTIONS_RUNTIME_TOKEN"
];
const proxyVariables = [
	"HTTPS_PROXY",
	"https_proxy",
	"HTTP_PROXY",
	"http_proxy"
];
const shortest = 8;
function secretsOf(env, token, providers) {
	const ofProviders = providers.flatMap(({ about }) => about.variables.secret);
	const named = [token, ...[...secretVariables, ...ofProviders].map((name) => env[name] ?? "")];
	const proxied = proxyVariables.map((name) => passwordOf(env[name] ?? ""));
	return [...new Set([...named, ...proxied])].filter((secret) => secret.length >= shortest);
}
function redact(text, secrets) {
	return secrets.reduce((clean, secret) => clean.replaceAll(secret, "***"), text);
}
function passwordOf(proxy) {
	return URL.canParse(proxy) ? decodeURIComponent(new URL(proxy).password) : "";
}
// src/action/report/annotations.ts
const most = 10;
const levels = {
	error: "error",
	warning: "warning",
	info: "notice"
};
function annotationsOf(diagnostics) {
	return [
		"error",
		"warning",
		"info"
	].flatMap((severity) => {
		const own = diagnostics.filter((one) => one.severity === severity);
		if (own.length <= most) return own.map(annotation);
		const rest = own.length - 9;
		const counted = {
			level: levels[severity],
			title: `${rest} more`,
			message: `${rest} more of this kind are in the job summary`
		};
		return [...own.slice(0, 9).map(annotation), counted];
	});
}
function annotation({ severity, code, message, hint, location }) {
	const text = hint === void 0 ? visible(message) : `${visible(message)}\nhint: ${visible(hint)}`;
	return {
		level: levels[severity],
		title: code,
		message: text,
		...location && {
			file: visible(location.file),
			startLine: location.line,
			startColumn: location.column
		}
	};
}
// src/action/report/publish-result.ts
async function finish(ending, outlets) {
	const { runner, secrets } = outlets;
	const clean = (text) => redact(text, secrets);
	const lost = [...await writeFiles(ending, outlets, clean), ...await writeSummary(ending, outlets, clean)];
	const comments = await writeComments(ending, outlets, clean);
	const diagnostics = [
		...ending.diagnostics,
		...comments,
		...lost
	];
	for (const annotation of annotationsOf(diagnostics)) runner.annotate({
		...annotation,
		message: clean(annotation.message)
	});
	runner.log(clean(ending.message));
	return firstThatApplies(ending.exit, comments.some(({ severity }) => severity === "error") && exit.refused);
}
async function writeFiles({ run, report, ...ending }, { runner, temp }, clean) {
	const lost = [];
	const output = (name, value) => attempt(lost, `the output ${name}`, () => runner.output(name, value));
	const digests = Object.fromEntries(run?.plans.map(({ name, digest }) => [name, digest]) ?? []);
	const counts = run && countActions(run);
	await output("outcome", ending.outcome);
	await output("failure-reason", ending.failureReason ?? "");
	await output("digest", JSON.stringify(digests));
	await output("changes", String(counts === void 0 ? 0 : workCount(counts)));
	await output("blocked", String(counts?.blocked ?? 0));
	const files = [[
		"plan-file",
		"plan.json",
		run && jsonText(executionPlan(run))
	], [
		"report-file",
		"report.json",
		report && jsonText(applyReport(report))
	]];
	let folder = "";
	for (const [name, file, text] of files) {
		let path = "";
		if (text !== void 0) await attempt(lost, `the ${name}`, async () => {
			folder ||= await mkdtemp(join(temp, "reinstate-"));
			await writeFile(join(folder, file), clean(text), { mode: 384 });
			path = join(folder, file);
		});
		await output(name, path);
	}
	return unwritten(lost);
}
async function writeSummary({ summary }, { runner }, clean) {
	const lost = [];
	if (summary !== void 0) await attempt(lost, "the job summary", () => runner.summary(clean(summary)));
	return lost;
}
async function attempt(lost, what, write) {
	try {
		await write();
	} catch (error) {
		const why = error instanceof Error ? error.message : String(error);
		lost.push(diagnose("warning", "output-not-written", `${what} was not written: ${why}`, "let the job write to RUNNER_TEMP, GITHUB_OUTPUT and GITHUB_STEP_SUMMARY"));
	}
}
function unwritten(lost) {
	const [first, ...rest] = lost;
	if (first === void 0) return [];
	return [rest.length === 0 ? first : {
		...first,
		message: `${first.message} (and ${rest.length} more of the outputs)`
	}];
}
async function writeComments({ comments, ...ending }, outlets, clean) {
	const { runner, repository } = outlets;
	const problems = [];
	let id = "";
	for (const comment of repository === void 0 ? [] : comments) {
		const { number } = comment.sticky;
		try {
			const kept = repository && await keep(repository, comment, clean, outlets);
			if (kept === void 0) continue;
			if (kept.is !== "left") id ||= String(kept.comment.id);
			if (kept.is !== "written") runner.log(`Comment: ${clean(kept.why)}.`);
			if (kept.is === "left" && kept.merged === true) {
				const { prose } = await import("./chunks/views-markdown-prose.js");
				await attempt(problems, "the job summary", () => runner.summary(`> [!NOTE]\n> ${prose(clean(kept.why))}.\n`));
			}
		} catch (error) {
			if (!(error instanceof GitHubError)) throw error;
			const outdated = repository !== void 0 && await isOutdated(repository, comment, clean);
			problems.push(outdated ? notUpdated(number, error) : notWritten(number, error));
			if (outdated && ending.failureReason === void 0) await attempt(problems, "the output failure-reason", () => runner.output("failure-reason", "comment-outdated"));
		}
	}
	await attempt(problems, "the output comment-id", () => runner.output("comment-id", id));
	return problems;
}
const notWritten = (number, { message, hint }) => diagnose("warning", "comment-not-written", `the comment on #${number} was not written: ${message}`, hint);
const notUpdated = (number, { message, hint }) => diagnose("error", "comment-outdated", `the comment on #${number} is out of date, or can't be read, and could not be updated: ${message}. What counts is the record in the check, which the job summary shows`, ["run the job again, and don't go by the comment until then", hint].filter((part) => part !== void 0).join("; "));
async function isOutdated(repository, { sticky, body, newest, onlyUpdate }, clean) {
	if (newest === void 0) return false;
	const { showsAnother } = await import("./chunks/action-report-comment.js");
	try {
		return await showsAnother(repository, sticky, clean(body));
	} catch (error) {
		if (!(error instanceof GitHubError)) throw error;
		return onlyUpdate !== true;
	}
}
async function keep(repository, { sticky, body, onlyUpdate = false, newest }, clean, { now }) {
	const { findComment, updatePlanComment, updateReportComment } = await import("./chunks/action-report-comment.js");
	if (onlyUpdate && await findComment(repository, sticky) === void 0) return void 0;
	return newest === void 0 ? updateReportComment(repository, sticky, clean(body), now()) : updatePlanComment(repository, sticky, clean(body), newest);
}
// src/action/runner/inputs.ts
function readInputs(input, env, exists = () => false) {
	const fromInput = ({ input: declared }) => {
		const text = declared === void 0 ? "" : input(declared.name).trim();
		return text === "" ? void 0 : {
			text,
			where: `input ${declared?.name}`
		};
	};
	const reader = settingsReader("action", (setting) => fromInput(setting) ?? fromVariable(setting, env));
	const token = reader.read(settings.githubToken) ?? env["GITHUB_TOKEN"] ?? "";
	if (token === "") reader.problems.push(diagnose("error", "input-invalid", "input github-token is empty", settings.githubToken.hint));
	const workingDirectory = reader.read(settings.workingDirectory) ?? ".";
	const inputs = {
		command: reader.value(settings.command),
		plans: pathList(reader.value(settings.plans), (path) => exists(path, workingDirectory)),
		ledger: reader.read(settings.ledger) ?? settings.ledger.actionDefault,
		token,
		workingDirectory,
		wait: reader.value(settings.wait),
		requireApprovals: reader.value(settings.requireApprovals),
		onUnreviewed: reader.value(settings.onUnreviewed),
		only: reader.value(settings.only),
		app: reader.value(settings.githubApp),
		settings: engineSettings(reader)
	};
	return reader.problems.length === 0 ? ok(inputs) : err(reader.problems);
}
const trimmed = (parts) => parts.map((one) => one.trim()).filter((one) => one !== "");
const pathList = (value, exists) => trimmed(value.split("\n")).flatMap((line) => exists(line) ? [line] : trimmed(splitOutsideBraces(line)));
function splitOutsideBraces(line) {
	const parts = [""];
	let depth = 0;
	for (const character of line) {
		if (character === "{") depth += 1;
		if (character === "}") depth = Math.max(0, depth - 1);
		if (character === "," && depth === 0) parts.push("");
		else parts[parts.length - 1] += character;
	}
	return parts;
}
// src/action/trigger/dispatch.ts
const trusted = "trigger on pull_request, push, merge_group, schedule or workflow_dispatch";
function taskOf(command, trigger, defaultBranch) {
	switch (trigger.is) {
		case "untrusted": return {
			do: "refuse",
			code: "untrusted-event",
			why: untrusted(trigger.event),
			hint: trusted
		};
		case "pull-request":
			if (command !== "auto" && command !== "plan") return misplaced(command, "a pull request");
			if (!trigger.closed) return {
				do: "plan",
				trigger
			};
			if (trigger.merged) return {
				do: "report-closed",
				number: trigger.number,
				commit: trigger.head
			};
			return {
				do: "nothing",
				why: "the pull request was closed"
			};
		case "merge-group":
			if (command !== "auto" && command !== "plan") return misplaced(command, "a merge group");
			return {
				do: "plan",
				trigger
			};
		case "push": return pushTask(command, trigger, defaultBranch);
		case "manual":
			if (command === "apply") return misplaced(command, "a schedule or a dispatch");
			if (command === "plan") return {
				do: "plan",
				trigger
			};
			return carryOn(command, trigger, defaultBranch, trigger.by === "dispatch");
		default: return trigger;
	}
}
function pushTask(command, trigger, defaultBranch) {
	if (command === "plan") return {
		do: "plan",
		trigger: {
			is: "manual",
			commit: trigger.commit
		}
	};
	if (command === "resume") return carryOn(command, trigger, defaultBranch, false);
	if (isDefault(trigger.branch, defaultBranch)) return {
		do: "apply",
		trigger
	};
	if (command === "apply") return elsewhere("apply", trigger.branch, defaultBranch);
	return {
		do: "nothing",
		why: trigger.branch === "" ? "this is not a push to a branch" : `${trigger.branch} is not the default branch`
	};
}
const carryOn = (command, { branch, commit }, defaultBranch, begin) => isDefault(branch, defaultBranch) ? {
	do: "resume",
	commit,
	branch,
	begin
} : elsewhere(command === "auto" ? "resume" : command, branch, defaultBranch);
const isDefault = (branch, defaultBranch) => branch !== "" && branch === defaultBranch;
const elsewhere = (command, branch, defaultBranch) => ({
	do: "refuse",
	code: "not-the-default-branch",
	why: `${command} runs on the default branch only${defaultBranch === "" ? "" : ` (${defaultBranch})`}, and this run is for ${branch === "" ? "no branch" : branch}`,
	hint: "merge the restore plans by a pull request, and run the workflow on the default branch"
});
const untrusted = (event) => event === "pull_request_target" ? "pull_request_target runs with the repository's secrets on what a stranger's pull request holds" : `the event ${event} doesn't say which reviewed commit it is about`;
const misplaced = (command, what) => ({
	do: "refuse",
	code: "untrusted-event",
	why: `${command} doesn't run on ${what}`,
	hint: "leave the input command out, and let the event decide"
});
// src/action/trigger/event.ts
const commitId = /^[0-9a-f]{40}$/;
const nothing = /^0{40}$/;
function readTrigger(name, payload, commit, ref) {
	const event = isFields(payload) ? payload : {};
	switch (name) {
		case "pull_request": return pullRequest(event);
		case "push": return push(event);
		case "merge_group": {
			const group = within(event, "merge_group");
			const [head, base] = [maybeText(group, "head_sha") ?? "", maybeText(group, "base_sha") ?? ""];
			return commitId.test(head) && commitId.test(base) ? ok({
				is: "merge-group",
				commit: head,
				base,
				branch: branchOf(maybeText(group, "base_ref") ?? ""),
				...defaultOf(event)
			}) : err(unreadable(name));
		}
		case "schedule":
		case "repository_dispatch": return ok({
			is: "manual",
			by: "schedule",
			commit,
			branch: branchOf(ref),
			...defaultOf(event)
		});
		case "workflow_dispatch": return ok({
			is: "manual",
			by: "dispatch",
			commit,
			branch: branchOf(ref || maybeText(event, "ref") || ""),
			...defaultOf(event)
		});
		default: return ok({
			is: "untrusted",
			event: name
		});
	}
}
function pullRequest(event) {
	const pull = within(event, "pull_request");
	const { number } = pull;
	const head = maybeText(within(pull, "head"), "sha") ?? "";
	const own = maybeText(within(event, "repository"), "full_name");
	const from = maybeText(within(within(pull, "head"), "repo"), "full_name");
	const before = maybeText(event, "before") ?? "";
	const sender = maybeText(within(event, "sender"), "login");
	if (typeof number !== "number" || !Number.isSafeInteger(number) || !commitId.test(head) || own === void 0) return err(unreadable("pull_request"));
	return ok({
		is: "pull-request",
		number,
		head,
		fork: from !== own,
		closed: event["action"] === "closed",
		merged: pull["merged"] === true,
		branch: maybeText(within(pull, "base"), "ref") ?? "",
		...defaultOf(event),
		...commitId.test(before) && !nothing.test(before) && { before },
		...pushed.has(event["action"]) && sender !== void 0 && { pushedBy: sender }
	});
}
function push(event) {
	const ref = maybeText(event, "ref") ?? "";
	const [commit, before] = [maybeText(event, "after") ?? "", maybeText(event, "before") ?? ""];
	if (!commitId.test(commit)) return err(unreadable("push"));
	const known = commitId.test(before) && !nothing.test(before);
	return ok({
		is: "push",
		commit,
		forced: event["forced"] === true,
		branch: branchOf(ref),
		...defaultOf(event),
		...known && { before }
	});
}
const pushed = new Set(["opened", "synchronize"]);
const branchOf = (ref) => ref.startsWith("refs/heads/") ? ref.slice(11) : "";
function defaultOf(event) {
	const defaultBranch = maybeText(within(event, "repository"), "default_branch");
	return defaultBranch === void 0 || defaultBranch === "" ? {} : { defaultBranch };
}
const unreadable = (name) => diagnose("error", "event-unreadable", `the event ${name} lacks what it should hold`, "run the Action as a step of a workflow job");
// src/action/run.ts
async function runAction(io) {
	const { env, runner } = io;
	const exists = (path, directory) => existsSync(resolve(env["GITHUB_WORKSPACE"] ?? "", directory, path));
	const inputs = readInputs((name) => runner.input(name), env, exists);
	const secrets = secretsOf(env, inputs.ok ? inputs.value.token : runner.input("github-token"), await allProviders());
	for (const secret of secrets) runner.secret(secret);
	const outlets = {
		runner,
		secrets,
		temp: io.temp,
		now: () => io.clock.now()
	};
	if (!inputs.ok) return finish(stopped("refused", inputs.error), outlets);
	const github = githubClient({
		url: env["GITHUB_API_URL"] || "https://api.github.com",
		token: inputs.value.token,
		userAgent: io.userAgent,
		transport: httpTransport(env, inputs.value.settings.requestTimeoutMs),
		clock: io.clock,
		signal: io.overdue,
		bounds: {
			pollMinMs: Math.min(1e3, inputs.value.settings.pollMinMs),
			pollMaxMs: inputs.value.settings.pollMaxMs
		},
		random: io.random,
		trace: (line) => runner.debug(redact(line, secrets))
	});
	const repository = repositoryOf(github, env["GITHUB_REPOSITORY"] ?? "");
	const exit = await finish(await runTask(io, inputs.value, repository).catch(explained), {
		...outlets,
		repository
	});
	runner.log(`GitHub API requests: ${github.requests}`);
	github.close();
	return exit;
}
async function runTask(io, inputs, repository) {
	const { env, runner, clock, stop } = io;
	const payload = await readFile(env["GITHUB_EVENT_PATH"] ?? "", "utf8").then(JSON.parse).catch(() => void 0);
	const trigger = readTrigger(env["GITHUB_EVENT_NAME"] ?? "", payload, env["GITHUB_SHA"] ?? "", env["GITHUB_REF"] ?? "");
	if (!trigger.ok) return stopped("refused", [trigger.error]);
	const task = taskOf(inputs.command, trigger.value, await defaultBranchFor(trigger.value, repository));
	if (task.do === "nothing") return quiet(`Nothing to do: ${task.why}.`);
	if (task.do === "refuse") return {
		...stopped("refused", [diagnose("error", task.code, task.why, task.hint)]),
		failureReason: task.code
	};
	const workspace = await openWorkspace(env["GITHUB_WORKSPACE"] ?? process.cwd(), inputs.workingDirectory);
	if (!workspace.ok) {
		if (task.do === "plan") await (await import("./chunks/action-report-mark-unplanned.js")).markUnplanned({
			inputs,
			repository,
			runner
		}, task.trigger);
		return stopped("refused", [workspace.error]);
	}
	const server = env["GITHUB_SERVER_URL"];
	const repositoryUrl = server && env["GITHUB_REPOSITORY"] ? `${server}/${env["GITHUB_REPOSITORY"]}` : void 0;
	const runUrl = repositoryUrl && env["GITHUB_RUN_ID"] ? `${repositoryUrl}/actions/runs/${env["GITHUB_RUN_ID"]}` : void 0;
	const context = {
		inputs,
		env,
		runner,
		repository,
		workspace: workspace.value,
		clock,
		stop,
		runId: runIdOf(env, io.unique()),
		...runUrl !== void 0 && { runUrl },
		...repositoryUrl !== void 0 && { repositoryUrl }
	};
	switch (task.do) {
		case "plan": return (await import("./chunks/action-commands-plan.js")).plan(context, task.trigger);
		case "apply": return (await import("./chunks/action-commands-apply.js")).apply(context, task.trigger);
		case "resume": return (await import("./chunks/action-commands-resume.js")).resume(context, task);
		case "report-closed": return (await import("./chunks/action-commands-report-closed.js")).reportClosed(context, task);
		default: return task;
	}
}
async function defaultBranchFor(trigger, repository) {
	if (trigger.is !== "push" && trigger.is !== "manual") return "";
	return trigger.defaultBranch ?? await repository.defaultBranch();
}
function explained(error) {
	if (!(error instanceof GitHubError || error instanceof LedgerError)) throw error;
	return stopped("failed", [errorFrom(error)]);
}
function stopped(outcome, diagnostics) {
	return {
		outcome,
		exit: 1,
		message: diagnostics.map(({ message }) => message).join("; "),
		diagnostics,
		comments: []
	};
}
// src/action/runner/safe-log.ts
function logLine(text) {
	const line = visible(text).replaceAll("##[", "## [");
	return /^\s*::/.test(line) ? `\\${line}` : line;
}
const logLines = (text) => text.split("\n").map(logLine).join("\n");
// src/action/runner/runner.ts
function githubRunner(env) {
	const levels = {
		error,
		warning,
		notice
	};
	return {
		input: (name) => getInput(name),
		output: setOutput,
		secret: setSecret,
		annotate: ({ level, message, ...properties }) => levels[level](message, properties),
		log: (text) => info(logLines(text)),
		debug: (text) => debug(logLines(text)),
		async summary(markdown) {
			const file = env["GITHUB_STEP_SUMMARY"];
			if (file !== void 0 && file !== "") await appendFile(file, `${markdown}\n`);
		}
	};
}
// src/action/runner/stop.ts
const signals = ["SIGINT", "SIGTERM"];
const reportingMs = 4300;
const graceMs = 4800;
const interrupted = 130;
function watchStops(process, announce) {
	const stopping = new AbortController();
	const late = new AbortController();
	let graceful = false;
	const onSignal = () => {
		if (!graceful) process.exit(interrupted);
		if (stopping.signal.aborted) return;
		announce();
		stopping.abort();
		setTimeout(() => late.abort(), reportingMs).unref();
		setTimeout(() => process.exit(interrupted), graceMs).unref();
	};
	for (const name of signals) process.on(name, onSignal);
	const beGraceful = () => {
		graceful = true;
	};
	return {
		stop: {
			signal: stopping.signal,
			beGraceful
		},
		overdue: late.signal
	};
}
// src/action/main.ts
const { env } = process;
keepLibrariesQuiet(process);
const runner = githubRunner(env);
const { stop, overdue } = watchStops(process, () => runner.log("Stopping: what is in flight is being recorded; the provider's jobs go on, and the next run carries on with them."));
try {
	const status = await runAction({
		env,
		runner,
		clock: systemClock(),
		stop,
		overdue,
		userAgent,
		temp: env["RUNNER_TEMP"] || tmpdir(),
		random: Math.random,
		unique: () => randomUUID().slice(0, 8)
	});
	process.exit(status);
} catch (error) {
	const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
	runner.annotate({
		level: "error",
		title: "action-unexpected",
		message: `${message}\nhint: this is a bug, please report it; what was in flight is in the ledger`
	});
	if (error instanceof Error && error.stack !== void 0) runner.debug(error.stack);
	process.exit(1);
}
export {};
