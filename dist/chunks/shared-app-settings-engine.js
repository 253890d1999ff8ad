import { parseDuration } from "./shared-document-validate-duration.js";
// src/engine/host.ts
const defaultSettings = {
	parallel: 8,
	laneParallel: 1,
	pollMinMs: 2e3,
	pollMaxMs: 6e4,
	requestTimeoutMs: 3e4,
	callsPerSecond: 10,
	leaseMs: 6e4,
	settleMs: 12e4,
	retryForMs: 9e5,
	waitForMs: 216e5
};
// src/app/settings/setting.ts
const durationBounds = {
	least: 1,
	most: 31536e7
};
const countBounds = {
	least: 1,
	most: 999999
};
const isWithin = (value, { least, most }) => value >= least && value <= most;
function duration(name, places, defaults) {
	return define(name, {
		value: "D",
		...places
	}, defaults, {
		kind: "duration",
		wanted: "a duration above 0, up to 3650d",
		hint: "durations read 500ms, 30s, 15m, 6h, 30d",
		parse: (text) => within(parseDuration(text), durationBounds)
	});
}
function count(name, places, defaults, bounds = countBounds) {
	return define(name, {
		value: "N",
		...places
	}, defaults, {
		kind: "count",
		wanted: `a whole number from ${bounds.least} to ${bounds.most}`,
		hint: "write digits only, such as 4",
		parse: (text) => within(/^[0-9]{1,9}$/.test(text) ? Number(text) : void 0, bounds)
	});
}
function toggle(name, places, defaults) {
	return define(name, places, defaults, {
		kind: "switch",
		wanted: "true or false",
		hint: "1, yes and on mean true, too; 0, no and off mean false",
		parse(text) {
			if (/^(1|true|yes|on)$/i.test(text)) return true;
			return /^(0|false|no|off)$/i.test(text) ? false : void 0;
		}
	});
}
function choice(name, values, places, defaults) {
	return define(name, places, defaults, {
		kind: "choice",
		wanted: `one of ${values.join(", ")}`,
		hint: `write it as ${values.join(" or ")}`,
		parse: (text) => values.find((one) => one === text)
	});
}
function list(name, places, defaults, { item, ...words }) {
	return define(name, places, defaults, {
		...words,
		kind: "list",
		parse(text) {
			const items = itemsOf(text);
			return items.length > 0 && items.every((one) => item.test(one)) ? items : void 0;
		}
	});
}
function text(name, places, defaults, { form, ...words }) {
	return define(name, places, defaults, {
		...words,
		kind: "text",
		parse: (written) => form.test(written) ? written : void 0
	});
}
function define(name, { flag, value, input }, defaults, meaning) {
	const shown = defaults.default === void 0 ? "" : defaultOf(meaning.kind, defaults.default);
	return {
		...meaning,
		...defaults,
		name,
		variable: `REINSTATE_${name.toUpperCase().replaceAll("-", "_")}`,
		...flag !== void 0 && { flag: {
			name: `--${name}`,
			help: shown === "" ? flag : `${flag} (default ${shown})`,
			...value !== void 0 && { value }
		} },
		...input !== void 0 && { input: {
			name,
			description: input
		} }
	};
}
function defaultOf(kind, value) {
	if (typeof value === "number" && kind === "duration") return value % 6e4 === 0 ? `${value / 6e4}m` : `${value / 1e3}s`;
	return typeof value === "string" || typeof value === "number" || value === true ? String(value) : "";
}
const within = (value, bounds) => value !== void 0 && isWithin(value, bounds) ? value : void 0;
const itemsOf = (written) => written.split(/[\n,]/).map((one) => one.trim()).filter((one) => one !== "");
const settings = {
	command: choice("command", [
		"auto",
		"plan",
		"apply",
		"resume"
	], { input: "auto, plan, apply or resume. auto: pull_request plans, a push to the default branch applies, merge_group validates and plans, schedule and repository_dispatch resume what is in flight, and workflow_dispatch also applies merged plans that were never started." }, { default: "auto" }),
	plans: text("plans", { input: "Files, folders and globs that hold restore plans, one a line or with commas between them. The plan and the apply job need the same." }, { default: "plans/" }, {
		form: /[^\s,]/,
		wanted: "a list of paths",
		hint: "write one path a line"
	}),
	ledger: text("ledger", {
		flag: "where restores are recorded: file:DIR or git:BRANCH (default .reinstate in the git repository's root, outside git here)",
		value: "URL",
		input: "Where restores are recorded: git:BRANCH or file:DIR."
	}, { actionDefault: "git:reinstate-ledger" }, {
		form: /^[a-z]+:./,
		wanted: "a ledger's address",
		hint: "file:DIR keeps the ledger in a folder, git:BRANCH on a branch of this repository"
	}),
	githubToken: text("github-token", { input: "The token to read pull requests with, to write the check and the comments, and to push the ledger's branch." }, {}, {
		form: /./,
		wanted: "a token",
		hint: "leave it out, or pass a token with the permissions that docs/action.md lists"
	}),
	workingDirectory: text("working-directory", { input: "Where paths start, inside the workspace. Default: the workspace." }, {}, {
		form: /./,
		wanted: "a folder",
		hint: "name a folder inside the workspace"
	}),
	wait: toggle("wait", { input: "false submits, records and ends, for restores that outlive a job; a scheduled run carries on." }, { default: true }),
	only: list("only", {
		flag: "only this restore plan or entry; may be repeated",
		value: "PLAN[/ENTRY]",
		input: "Only these restore plans or entries, PLAN or PLAN/ENTRY, one a line or with commas between them. The plan and the apply job need the same."
	}, { default: [] }, {
		item: /^[^/\s]+(\/[^/\s]+)?$/,
		wanted: "PLAN or PLAN/ENTRY",
		hint: "for example inc-4821/sales; several are separated by commas or stand on lines of their own"
	}),
	json: toggle("json", { flag: "one JSON document on stdout, everything else on stderr" }, { default: false }),
	offline: toggle("offline", { flag: "without asking the cloud" }, { default: false }),
	parallel: count("parallel", {
		flag: "lanes at once: namespaces, clusters and instances",
		input: "How many namespaces, clusters and instances to work on at once."
	}, { default: defaultSettings.parallel }),
	laneParallel: count("lane-parallel", { flag: "restores at once in a lane" }, { default: defaultSettings.laneParallel }),
	timeout: duration("timeout", {
		flag: "how long to wait for a run; what still runs then goes on at the provider",
		input: "How long to wait for restores, such as 5h. What still runs then goes on at the provider. No limit by default."
	}, {}),
	pollMin: duration("poll-min", { flag: "shortest pause between two polls of a restore" }, { default: defaultSettings.pollMinMs }),
	pollMax: duration("poll-max", { flag: "longest pause between two polls of a restore" }, { default: defaultSettings.pollMaxMs }),
	requestTimeout: duration("request-timeout", { flag: "how long to wait for the answer to one API request" }, { default: defaultSettings.requestTimeoutMs }),
	lease: duration("lease", { flag: "how long a claim in the ledger holds without a heartbeat" }, {
		default: defaultSettings.leaseMs,
		actionDefault: 3e5
	}),
	settle: duration("settle", { flag: "how long a submit without an answer is looked for before it counts as absent" }, { default: defaultSettings.settleMs }),
	requireApprovals: count("require-approvals", { input: "How many people with write access, other than the author, must have approved the planned commit after it was planned." }, { default: 0 }, {
		...countBounds,
		least: 0
	}),
	onUnreviewed: choice("on-unreviewed", ["refuse", "apply"], { input: "What to do about restore plans that were pushed without a pull request: refuse or apply." }, { default: "refuse" }),
	githubApp: text("github-app", {}, { default: "github-actions" }, {
		form: /^[A-Za-z0-9-]+$/,
		wanted: "the slug of a GitHub App",
		hint: "the last part of the App's address, github.com/apps/SLUG"
	}),
	noColor: toggle("no-color", { flag: "no colour; also NO_COLOR and TERM=dumb" }, { default: false }),
	verbose: toggle("verbose", { flag: "every API request on stderr, and nothing folded away" }, { default: false })
};
Object.values(settings);
export { countBounds, defaultSettings, durationBounds, isWithin, settings };
