import { exit, firstThatApplies } from "./shared-app-exit-status.js";
import { visible } from "./shared-diagnostic-escape-control.js";
import { keepLibrariesQuiet } from "./shared-platform-warnings.js";
import { Command, CommanderError, Option } from "./vendor-commander.js";
import { version } from "./shared-app-version.js";
import { errorFrom } from "./shared-diagnostic-diagnostic.js";
import { LedgerError } from "./shared-ledger.js";
import { diagnose } from "./shared-cli-codes.js";
import { forgiveFailures, write } from "./shared-cli-terminal-io.js";
import { refusal } from "./shared-cli-terminal-views-format-views-text.js";
import { engineSettings, fromVariable, settingsReader } from "./shared-app-settings.js";
import { settings } from "./shared-app-settings-engine.js";
import { err, ok } from "./shared-model-result.js";
import { printDiagnostics } from "./shared-cli-terminal-diagnostic.js";
import { closeSync } from "node:fs";
import { isatty } from "node:tty";
// src/cli/commands/index.ts
const commands = {
	validate: async () => (await import("./cli-commands-validate.js")).validate,
	diff: async () => (await import("./cli-commands-diff.js")).diff,
	plan: async () => (await import("./cli-commands-plan.js")).plan,
	apply: async () => (await import("./cli-commands-apply.js")).apply,
	status: async () => (await import("./cli-commands-status.js")).status,
	ledger: async () => (await import("./cli-commands-ledger.js")).ledger,
	schema: async () => (await import("./cli-commands-schema.js")).schema,
	sandbox: async () => (await import("./cli-commands-sandbox.js")).sandbox,
	demo: async () => (await import("./cli-commands-demo.js")).demo
};
// src/cli/arguments/options.ts
function readOptions(flags, given, env) {
	const reader = settingsReader("cli", (setting) => {
		if (!flags.includes(setting)) return void 0;
		return fromFlag(setting, given[camelCase(setting.name)]) ?? fromVariable(setting, env);
	});
	const ledger = reader.read(settings.ledger);
	const options = {
		...ledger !== void 0 && { ledger },
		only: reader.value(settings.only),
		json: reader.value(settings.json),
		offline: reader.value(settings.offline),
		noColor: reader.value(settings.noColor),
		verbose: reader.value(settings.verbose),
		settings: engineSettings(reader)
	};
	return reader.problems.length === 0 ? ok(options) : err(reader.problems);
}
function fromFlag({ flag, name }, given) {
	const where = flag?.name ?? name;
	if (typeof given === "string" || typeof given === "boolean") return {
		text: String(given),
		where
	};
	return Array.isArray(given) ? {
		text: given.join(","),
		where
	} : void 0;
}
const camelCase = (name) => name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
// src/cli/arguments/program.ts
async function runCommand(args, io) {
	let status = exit.ok;
	const done = (code) => {
		status = code;
	};
	let output = Promise.resolve();
	const print = (text, target) => {
		output = output.then(() => write(target, text));
	};
	const program = new Command("reinstate").description("Restores tables and databases in managed cloud databases from plans that live in git, exactly once.").version(version, "--version", "print the version").helpOption("-h, --help", "print help").helpCommand("help [command]", "print help for a command").addHelpText("after", help).configureOutput({
		writeOut: (text) => print(text, io.stdout),
		writeErr: (text) => print(text, io.stderr),
		outputError: () => void 0,
		getOutHelpWidth: () => helpWidth,
		getErrHelpWidth: () => helpWidth
	}).exitOverride();
	const words = args.filter((arg) => !arg.startsWith("-"));
	await addCommands(program, commands, words[0] === "help" ? words.slice(1) : words, io, done);
	try {
		await program.parseAsync([...args], { from: "user" });
	} catch (error) {
		const json = args.includes("--json");
		if (error instanceof CommanderError) status = await usage(error, io, json);
		else if (error instanceof LedgerError) status = await refusal(io, { json }, [errorFrom(error)]);
		else throw error;
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
async function addCommands(parent, table, words, io, done) {
	const [first = "", ...rest] = words;
	for (const [name, load] of Object.entries(table)) {
		if (Object.hasOwn(table, first) && name !== first) continue;
		const command = await load();
		if (!("commands" in command)) addCommand(parent, name, command, io, done);
		else await addCommands(parent.command(name).description(command.summary).addHelpText("after", examplesText(command)), command.commands, rest, io, done);
	}
}
function addCommand(parent, name, spec, io, done) {
	const command = parent.command(`${name} ${spec.args}`.trim()).description(spec.summary);
	const lists = new Set();
	for (const { flags, help: words, list } of spec.options) {
		const option = collecting(new Option(flags, words));
		if (list) lists.add(option.attributeName());
		command.addOption(option);
	}
	for (const { flag, kind } of spec.flags) {
		if (flag === void 0) continue;
		const option = collecting(new Option(flag.value === void 0 ? flag.name : `${flag.name} <${flag.value}>`, flag.help));
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
			commandOptions: given,
			run: runCommand
		}));
	});
}
const collecting = (option) => option.isBoolean() || option.negate ? option : option.argParser((one, before) => [...before ?? [], one]);
const onlyOne = (value) => Array.isArray(value) ? value[0] : value;
function givenTwice(options, values, lists) {
	return options.flatMap((option) => {
		const name = option.attributeName();
		const value = values[name];
		if (lists.has(name) || !Array.isArray(value) || value.length < 2) return [];
		const given = value.map((one) => JSON.stringify(one)).join(", ");
		return [diagnose("error", "bad-usage", `${option.long} is given ${value.length === 2 ? "twice" : `${value.length} times`}: ${given}`, "give it once")];
	});
}
async function usage(error, io, json) {
	if (error.exitCode === 0) return exit.ok;
	if (error.code === "commander.help") return exit.refused;
	const [first = "", second = ""] = error.message.split("\n");
	const meant = /Did you mean (.+)\?/.exec(second)?.[1];
	const hint = meant === void 0 ? "see reinstate --help" : `did you mean ${meant}?`;
	return refusal(io, { json }, [diagnose("error", "bad-usage", first.replace(/^error: /, ""), hint)]);
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
	const onSignal = () => {
		if (monotonic() - first < echoMs) return;
		if (onFirst === void 0 || controller.signal.aborted) {
			leave(exit.interrupted, controller.signal.aborted);
			return;
		}
		first = monotonic();
		controller.abort();
		onFirst();
	};
	for (const name of signals) process.on(name, onSignal);
	return {
		signal: controller.signal,
		beGraceful: (asked) => {
			onFirst = asked;
		},
		dispose: () => {
			for (const name of signals) process.off(name, onSignal);
		}
	};
}
// src/cli/process.ts
async function runProcess(process) {
	keepLibrariesQuiet(process);
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
		await printDiagnostics(io, [diagnose("error", "folder-gone", "the folder that this was started in no longer exists", "change to a folder that exists")]);
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
		if (failure !== void 0) await printDiagnostics(io, [unwritten(failure)]);
		await drained(stderr);
		process.exit(firstThatApplies(status, failure !== void 0 && exit.refused));
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
const unwritten = ({ message }) => diagnose("error", "cannot-write", `the result could not be written to stdout: ${message}`, "make room where stdout goes, then look again: reinstate status");
function drained(output) {
	return new Promise((resolve) => {
		if (output.destroyed || output.writableLength === 0) resolve();
		else output.write("", () => resolve());
	});
}
function closeDeadTerminals({ stdin, stdout, stderr }) {
	for (const [descriptor, stream] of [
		stdin,
		stdout,
		stderr
	].entries()) if (stream.isTTY && !isatty(descriptor)) closeSync(descriptor);
}
function unexpected(error, verbose) {
	const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
	const stack = verbose && error instanceof Error && error.stack !== void 0 ? `${error.stack}\n` : "";
	return `error unexpected: ${visible(message)}\nhint: this is a bug, please report it${verbose ? "" : " with what --verbose shows"}; what was in flight is in the ledger, see: reinstate status\n${stack}`;
}
export { runProcess };
