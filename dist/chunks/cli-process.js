import { Command, CommanderError, Option } from "./vendor-commander.js";
import { version } from "./shared-app-version.js";
import { LedgerError } from "./shared-ledger-ledger.js";
import { exit, forgiveFailures, write } from "./shared-cli-cli-terminal.js";
import { complain, problem } from "./shared-cli-terminal-diagnostic.js";
import { refusal } from "./shared-cli-terminal-views-format-views-text.js";
import { defaultSettings } from "./shared-engine-host.js";
import { parseDuration } from "./shared-document-duration.js";
import { err, ok } from "./shared-model-result.js";
import { visible } from "./shared-diagnostic-escape-control.js";
import { closeSync } from "node:fs";
import { isatty } from "node:tty";
// src/cli/arguments/command-specs.ts
const look = ["noColor", "verbose"];
const cloud = [
	"ledger",
	"only",
	"json",
	"requestTimeout"
];
const doubles = [{
	flags: "--adopt <KEY>",
	help: "take the job that the provider lists on record as that call's; may be repeated",
	list: true
}, {
	flags: "--again <KEY>",
	help: "send that call although the provider lists an identical job; may be repeated",
	list: true
}];
const commands = [
	{
		usage: "validate [paths...]",
		summary: "check restore plans: schema and rules across entries",
		flags: ["json", ...look],
		own: [],
		examples: [["reinstate validate", "everything under plans/"], ["reinstate validate plans/inc-4821.yaml 'archive/**/*.yaml'", "a file and a glob"]],
		run: async (invocation) => (await import("./cli-commands-validate.js")).validate(invocation)
	},
	{
		usage: "diff [paths...]",
		summary: "show entries added, changed and removed since a git ref",
		flags: look,
		own: [{
			flags: "--base <REF>",
			help: "a commit, branch or tag to compare with (required)"
		}],
		examples: [["reinstate diff --base origin/main", "what this branch changes"]],
		run: async (invocation) => (await import("./cli-commands-diff.js")).diff(invocation)
	},
	{
		usage: "plan [paths...]",
		summary: "resolve backups, check what can be checked, and show what apply would do",
		flags: [
			...cloud,
			"offline",
			...look
		],
		own: [
			...doubles,
			{
				flags: "--out <FILE>",
				help: "save the execution plan for apply --from"
			},
			{
				flags: "--detailed-exitcode",
				help: "exit with 2 when there is something to do"
			}
		],
		examples: [
			["reinstate plan", "what apply would do now"],
			["reinstate plan --out plan.json --only inc-4821", "save it, for one restore plan"],
			["reinstate plan --offline", "without credentials: backups stay as written"]
		],
		run: async (invocation) => (await import("./cli-commands-plan.js")).plan(invocation)
	},
	{
		usage: "apply [paths...]",
		summary: "restore, wait and report; what is done or in flight is never sent again",
		flags: [
			...cloud,
			"parallel",
			"laneParallel",
			"timeout",
			"pollMin",
			"pollMax",
			"lease",
			"settle",
			...look
		],
		own: [
			{
				flags: "--from <FILE>",
				help: "run a saved execution plan, and refuse when anything has moved since"
			},
			...doubles,
			{
				flags: "--yes",
				help: "don't ask"
			},
			{
				flags: "--detach",
				help: "submit, record and leave; the provider's jobs go on"
			},
			{
				flags: "--skip-blocked",
				help: "leave out what is blocked and what depends on it"
			}
		],
		examples: [
			["reinstate apply", "show the execution plan, ask, restore"],
			["reinstate apply --from plan.json --yes", "exactly what was reviewed"],
			["reinstate apply --yes --detach && reinstate status", "submit now, look later"]
		],
		run: async (invocation) => (await import("./cli-commands-apply.js")).apply(invocation)
	},
	{
		usage: "status [paths...]",
		summary: "show every call, ledger and provider side by side",
		flags: [
			...cloud,
			"offline",
			...look
		],
		own: [{
			flags: "--exit-code",
			help: "for monitoring: exit with 0 when all is restored, 2 when restores run or are still to do, 3 when one failed, 4 when an outcome is unknown, 1 when it can't be told"
		}],
		examples: [
			["reinstate status", "how the restores are doing"],
			["reinstate status --json --only inc-4821/sales", "one entry, for a script"],
			["reinstate status --exit-code > /dev/null", "for monitoring"]
		],
		run: async (invocation) => (await import("./cli-commands-status.js")).status(invocation)
	},
	{
		usage: "ledger",
		summary: "look into the ledger, and settle by hand what no run could find out",
		examples: [
			["reinstate ledger list --state unknown", "what a person has to settle"],
			["reinstate ledger show 3f9c2b1d", "what was sent, and what to look at"],
			["reinstate ledger resolve 3f9c2b1d --as restored --why 'the table is there'", "so that apply goes on"]
		],
		commands: [
			{
				usage: "list",
				summary: "show what is on record",
				flags: [
					"ledger",
					"only",
					"json",
					...look
				],
				own: [{
					flags: "--state <STATES>",
					help: "only records in these states, such as unknown,failed"
				}],
				examples: [["reinstate ledger list --state unknown", "what a person has to settle"], ["reinstate ledger list --ledger git:reinstate-ledger --only inc-4821", "of one restore plan, on a branch"]],
				run: async (invocation) => (await import("./cli-commands-ledger-list.js")).list(invocation)
			},
			{
				usage: "show <key>",
				summary: "show one record with all its attempts; the first characters of its key do",
				flags: [
					"ledger",
					"json",
					...look
				],
				own: [],
				examples: [["reinstate ledger show 3f9c2b1d", "who sent what when, and how it ended"]],
				run: async (invocation) => (await import("./cli-commands-ledger-show.js")).show(invocation)
			},
			{
				usage: "resolve <key>",
				summary: "settle a record whose outcome is unknown, after looking at the target yourself",
				flags: [
					"ledger",
					"json",
					"requestTimeout",
					...look
				],
				own: [{
					flags: "--as <OUTCOME>",
					help: "restored: it is there, and is never sent again; failed: it isn't, and the next apply tries again (refused while the provider lists its job)"
				}, {
					flags: "--why <TEXT>",
					help: "what you saw; kept in the ledger with your name"
				}],
				examples: [["reinstate ledger resolve 3f9c2b1d --as restored --why 'the table is there, 1,204,331 rows'", "it was accepted after all"], ["reinstate ledger resolve 3f9c2b1d --as failed --why 'no table, no job in the console'", "it never arrived"]],
				run: async (invocation) => (await import("./cli-commands-ledger-resolve.js")).resolve(invocation)
			},
			{
				usage: "export",
				summary: "print the whole ledger as one JSON document",
				flags: ["ledger"],
				own: [],
				examples: [["reinstate ledger export > ledger.json", "for an archive, or another tool"]],
				run: async (invocation) => (await import("./cli-commands-ledger-export.js")).exportAll(invocation)
			}
		]
	},
	{
		usage: "schema",
		summary: "print the JSON Schema of restore plans",
		flags: [],
		own: [],
		examples: [["reinstate schema > restore-plan.schema.json", "for editors"]],
		run: async ({ io }) => (await import("./cli-commands-schema.js")).schema(io)
	},
	{
		usage: "sandbox",
		summary: "run a local server that speaks both providers' wire protocols",
		flags: ["verbose"],
		own: [{
			flags: "--port <N>",
			help: "the port to listen on; 0 takes a free one (default 4810)"
		}, {
			flags: "--scenario <FILE>",
			help: "the world, the speed and the faults"
		}],
		examples: [["reinstate sandbox --port 0", "prints its address and the variables to export"], ["reinstate sandbox --scenario slow.yaml --verbose", "with faults, every request shown"]],
		run: async (invocation) => (await import("./cli-commands-sandbox.js")).sandbox(invocation)
	},
	{
		usage: "demo",
		summary: "validate, plan and apply real restore plans against the sandbox, offline, within a minute",
		flags: look,
		own: [],
		examples: [["reinstate demo", "needs no credentials and changes nothing outside a temporary folder"]],
		run: async (invocation) => (await import("./cli-commands-demo.js")).demo(invocation)
	}
];
// src/cli/arguments/flags.ts
const spoken = (ms) => ms % 6e4 === 0 ? `${ms / 6e4}m` : `${ms / 1e3}s`;
function flag(name, kind, help, value) {
	return {
		flag: `--${name}`,
		variable: `REINSTATE_${name.toUpperCase().replaceAll("-", "_")}`,
		kind,
		help,
		...value !== void 0 && { value }
	};
}
const duration = (name, help, ms) => flag(name, "duration", ms === void 0 ? help : `${help} (default ${spoken(ms)})`, "D");
const flags = {
	ledger: flag("ledger", "text", "where restores are recorded: file:DIR or git:BRANCH (default .reinstate in the git repository's root, outside git here)", "URL"),
	only: flag("only", "list", "only this restore plan or entry; may be repeated", "PLAN[/ENTRY]"),
	json: flag("json", "switch", "one JSON document on stdout, everything else on stderr"),
	offline: flag("offline", "switch", "without asking the cloud"),
	parallel: flag("parallel", "count", `lanes at once: namespaces and instances (default ${defaultSettings.parallel})`, "N"),
	laneParallel: flag("lane-parallel", "count", `restores at once in a lane (default ${defaultSettings.laneParallel})`, "N"),
	timeout: duration("timeout", "how long to wait for the whole run; what still runs then goes on at the provider"),
	pollMin: duration("poll-min", "shortest pause between two looks at a restore", defaultSettings.pollMinMs),
	pollMax: duration("poll-max", "longest pause between two looks at a restore", defaultSettings.pollMaxMs),
	requestTimeout: duration("request-timeout", "how long to wait for the answer to one API request", defaultSettings.requestTimeoutMs),
	lease: duration("lease", "how long a claim in the ledger holds without a heartbeat", defaultSettings.leaseMs),
	settle: duration("settle", "how long a submit without an answer is looked for before it counts as absent", defaultSettings.settleMs),
	noColor: flag("no-color", "switch", "no colour; also NO_COLOR and TERM=dumb"),
	verbose: flag("verbose", "switch", "every API request on stderr, and nothing folded away")
};
// src/cli/arguments/options.ts
const bad = (message, hint) => ({
	severity: "error",
	code: "bad-value",
	message,
	hint
});
function readOptions(names, given, env) {
	const problems = [];
	const taken = new Map(names.map((name) => [name, take(flags[name], given[name], env)]));
	const text = (name) => taken.get(name);
	const read = (name, parse, wanted) => {
		const found = text(name);
		if (found === void 0) return void 0;
		const value = parse(found.value);
		if (value === void 0) problems.push(bad(`${found.where} is ${JSON.stringify(found.value)}, which is not ${wanted}`, hintOf(flags[name])));
		return value;
	};
	const on = (name) => read(name, parseSwitch, "1 or 0") ?? false;
	const count = (name) => read(name, parseCount, "a whole number from 1 up");
	const duration = (name) => read(name, parsePositive, "a duration above 0");
	const timeoutMs = duration("timeout");
	const ledger = read("ledger", parseLedger, "a ledger's address");
	const options = {
		...ledger !== void 0 && { ledger },
		only: read("only", parseOnly, "PLAN or PLAN/ENTRY") ?? [],
		json: on("json"),
		offline: on("offline"),
		noColor: on("noColor"),
		verbose: on("verbose"),
		settings: {
			...defaultSettings,
			parallel: count("parallel") ?? defaultSettings.parallel,
			laneParallel: count("laneParallel") ?? defaultSettings.laneParallel,
			...timeoutMs !== void 0 && { timeoutMs },
			...polling(duration("pollMin"), duration("pollMax"), text, problems),
			requestTimeoutMs: duration("requestTimeout") ?? defaultSettings.requestTimeoutMs,
			leaseMs: duration("lease") ?? defaultSettings.leaseMs,
			settleMs: duration("settle") ?? defaultSettings.settleMs
		}
	};
	return problems.length === 0 ? ok(options) : err(problems);
}
function take(flag, given, env) {
	if (typeof given === "string") return {
		value: given,
		where: flag.flag
	};
	if (Array.isArray(given)) return {
		value: given.join(","),
		where: flag.flag
	};
	if (typeof given === "boolean") return {
		value: given ? "1" : "0",
		where: flag.flag
	};
	const variable = env[flag.variable];
	return variable === void 0 || variable === "" ? void 0 : {
		value: variable,
		where: flag.variable
	};
}
function polling(min, max, found, problems) {
	if (min !== void 0 && max !== void 0 && min > max) problems.push(bad(`${found("pollMin")?.where} ${found("pollMin")?.value} is longer than ${found("pollMax")?.where} ${found("pollMax")?.value}`, "the shortest pause can't be longer than the longest"));
	const pollMinMs = min ?? Math.min(defaultSettings.pollMinMs, max ?? defaultSettings.pollMinMs);
	return {
		pollMinMs,
		pollMaxMs: max ?? Math.max(defaultSettings.pollMaxMs, pollMinMs)
	};
}
function parseSwitch(value) {
	if (/^(1|true|yes|on)$/i.test(value)) return true;
	return /^(0|false|no|off)$/i.test(value) ? false : void 0;
}
const parseCount = (value) => /^[1-9][0-9]{0,5}$/.test(value) ? Number(value) : void 0;
function parsePositive(value) {
	const ms = parseDuration(value);
	return ms === 0 ? void 0 : ms;
}
const parseLedger = (value) => /^[a-z]+:./.test(value) ? value : void 0;
function parseOnly(value) {
	const names = value.split(",").map((name) => name.trim());
	return names.every((name) => /^[^/\s]+(\/[^/\s]+)?$/.test(name)) ? names : void 0;
}
function hintOf(flag) {
	switch (flag.kind) {
		case "duration": return "durations read 500ms, 30s, 15m, 6h";
		case "count": return `for example ${flag.flag} 4`;
		case "switch": return `${flag.variable}=1 turns it on, ${flag.variable}=0 off`;
		case "list": return `for example ${flag.flag} inc-4821/sales; ${flag.variable} takes several, separated by commas`;
		case "text": return "file:DIR keeps the ledger in a folder, git:BRANCH on a branch of this repository";
		default: return flag.kind;
	}
}
// src/cli/arguments/program.ts
async function runCommand(args, io) {
	let status = exit.ok;
	const done = (code) => {
		status = code;
	};
	let output = Promise.resolve();
	const said = (text, target) => {
		output = output.then(() => write(target, text));
	};
	const program = new Command("reinstate").description("Restores tables and databases in managed cloud databases from plans that live in git, exactly once.").version(version, "--version", "print the version").helpOption("-h, --help", "print help").helpCommand("help [command]", "print help for a command").addHelpText("after", help).configureOutput({
		writeOut: (text) => said(text, io.stdout),
		writeErr: (text) => said(text, io.stderr),
		outputError: () => void 0,
		getOutHelpWidth: () => helpWidth,
		getErrHelpWidth: () => helpWidth
	}).exitOverride();
	for (const spec of commands) if (!("commands" in spec)) addCommand(program, spec, io, done);
	else {
		const group = program.command(spec.usage).description(spec.summary).addHelpText("after", examplesText(spec));
		for (const one of spec.commands) addCommand(group, one, io, done);
	}
	try {
		await program.parseAsync([...args], { from: "user" });
	} catch (error) {
		const json = args.includes("--json");
		if (error instanceof CommanderError) status = await usage(error, io, json);
		else if (error instanceof LedgerError) {
			const { code, message, hint } = error;
			status = await refusal(io, { json }, [{
				severity: "error",
				code,
				message,
				...hint !== void 0 && { hint }
			}]);
		} else throw error;
	}
	await output;
	return status;
}
const helpWidth = 80;
const help = `
A first look, without credentials:
  $ reinstate demo
Then, with a restore plan under plans/:
  $ reinstate validate
  $ reinstate plan
  $ reinstate apply

Every flag is also an environment variable: --lease is REINSTATE_LEASE.
Exit status: 0 done or nothing to do, 1 error before anything was sent,
2 plan --detailed-exitcode found something to do, 3 not everything was restored,
4 an outcome is unknown, 130 interrupted. status --exit-code uses them too.`;
const examplesText = ({ examples }) => `\nExamples:\n${examples.map(([line, words]) => `  $ ${line}\n      ${words}`).join("\n")}`;
function addCommand(program, spec, io, done) {
	const command = program.command(spec.usage).description(spec.summary);
	const lists = new Set();
	for (const own of spec.own) {
		const option = collecting(new Option(own.flags, own.help));
		if (own.list) lists.add(option.attributeName());
		command.addOption(option);
	}
	for (const name of spec.flags) {
		const { flag, value, kind, help: words } = flags[name];
		const option = collecting(new Option(value === void 0 ? flag : `${flag} <${value}>`, words));
		if (kind === "list") lists.add(option.attributeName());
		command.addOption(option);
	}
	command.addHelpText("after", examplesText(spec));
	command.action(async () => {
		const all = command.opts();
		const twice = givenTwice(command.options, all, lists);
		if (twice.length > 0) {
			done(await refusal(io, { json: all["json"] === true }, twice));
			return;
		}
		const values = Object.fromEntries(Object.entries(all).map(([name, value]) => [name, lists.has(name) ? value : onlyOne(value)]));
		const given = {
			...values,
			...values["color"] === false && { noColor: true }
		};
		const options = readOptions(spec.flags, given, io.env);
		if (!options.ok) {
			done(await refusal(io, { json: values["json"] === true }, options.error));
			return;
		}
		done(await spec.run({
			io,
			options: options.value,
			paths: command.args,
			own: given,
			run: runCommand
		}));
	});
}
const collecting = (option) => option.isBoolean() ? option : option.argParser((one, before) => [...before ?? [], one]);
const onlyOne = (value) => Array.isArray(value) ? value[0] : value;
function givenTwice(options, values, lists) {
	return options.flatMap((option) => {
		const name = option.attributeName();
		const value = values[name];
		if (lists.has(name) || !Array.isArray(value) || value.length < 2) return [];
		const given = value.map((one) => JSON.stringify(one)).join(", ");
		return [problem("bad-usage", `${option.long} is given ${value.length === 2 ? "twice" : `${value.length} times`}: ${given}`, "give it once")];
	});
}
async function usage(error, io, json) {
	if (error.exitCode === 0) return exit.ok;
	if (error.code === "commander.help") return exit.refused;
	const [first = "", second = ""] = error.message.split("\n");
	const meant = /Did you mean (.+)\?/.exec(second)?.[1];
	const hint = meant === void 0 ? "see reinstate --help" : `did you mean ${meant}?`;
	return refusal(io, { json }, [problem("bad-usage", first.replace(/^error: /, ""), hint)]);
}
// src/cli/terminal/interrupts.ts
const signals = [
	"SIGINT",
	"SIGTERM",
	"SIGHUP"
];
const echoMs = 400;
function watchInterrupts(process, monotonic, leave) {
	const controller = new AbortController();
	let onFirst;
	let first = Number.NEGATIVE_INFINITY;
	const hear = () => {
		if (monotonic() - first < echoMs) return;
		if (onFirst === void 0 || controller.signal.aborted) {
			leave(exit.interrupted, controller.signal.aborted);
			return;
		}
		first = monotonic();
		controller.abort();
		onFirst();
	};
	for (const name of signals) process.on(name, hear);
	return {
		signal: controller.signal,
		beGraceful: (asked) => {
			onFirst = asked;
		},
		dispose: () => {
			for (const name of signals) process.off(name, hear);
		}
	};
}
// src/cli/terminal/size.ts
function closeDeadTerminals({ stdin, stdout, stderr }) {
	for (const [descriptor, stream] of [
		stdin,
		stdout,
		stderr
	].entries()) if (stream.isTTY && !isatty(descriptor)) closeSync(descriptor);
}
// src/cli/terminal/unexpected.ts
function unexpected(error, verbose) {
	const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
	const stack = verbose && error instanceof Error && error.stack !== void 0 ? `${error.stack}\n` : "";
	return `error unexpected: ${visible(message)}\nhint: this is a bug, please report it${verbose ? "" : " with what --verbose shows"}; what was in flight is in the ledger, see: reinstate status\n${stack}`;
}
// src/cli/process.ts
async function runProcess(process) {
	const { stdin, stdout, stderr, env } = process;
	process.on("exit", () => closeDeadTerminals(process));
	const stdoutFailed = forgiveFailures(stdout);
	forgiveFailures(stderr);
	const interrupts = watchInterrupts(process, () => performance.now(), (status, impatient) => {
		if (stderr.isTTY) stderr.write("\n");
		if (impatient) stderr.write("Stopped at once. The ledger holds what was sent; `reinstate status` shows it.\n");
		process.exit(status);
	});
	const cwd = workingFolder(process);
	const io = {
		stdin,
		stdout,
		stderr,
		env,
		cwd: cwd ?? "/",
		now: Date.now,
		interrupts
	};
	if (cwd === void 0) {
		await complain(io, [problem("folder-gone", "the folder that this was started in no longer exists", "change to a folder that exists")]);
		process.exit(exit.refused);
	}
	const fail = async (error) => {
		await write(stderr, unexpected(error, process.argv.includes("--verbose")));
		process.exit(exit.refused);
	};
	process.on("uncaughtException", (error) => void fail(error));
	process.on("unhandledRejection", (error) => void fail(error));
	try {
		const status = await runCommand(process.argv.slice(2), io);
		await drained(stdout);
		const failure = stdoutFailed();
		if (failure !== void 0) await complain(io, [unwritten(failure)]);
		await drained(stderr);
		process.exit(failure === void 0 || status >= exit.notRestored ? status : exit.refused);
	} catch (error) {
		await fail(error);
	}
}
function workingFolder(process) {
	try {
		return process.cwd();
	} catch {
		return;
	}
}
const unwritten = ({ message }) => problem("cannot-write", `the result could not be written to stdout: ${message}`, "make room where stdout goes, then look again: reinstate status");
function drained(output) {
	return new Promise((resolve) => {
		if (output.destroyed || output.writableLength === 0) resolve();
		else output.write("", () => resolve());
	});
}
export { runProcess };
