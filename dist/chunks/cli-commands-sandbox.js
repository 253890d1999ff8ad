import { exit } from "./shared-app-exit-status.js";
import { settings } from "./shared-app-settings-engine.js";
import { ScenarioError, sandboxBanner, startSandbox } from "./shared-sandbox-sandbox-alicloud-sandbox-alicloud-rds-sandbox-aws-sandbox-aws-redshift-sandbox-aws-redshift-serverless-sandbox-world-validators-generated.js";
import { diagnose } from "./shared-cli-codes.js";
import { write } from "./shared-cli-terminal-io.js";
import { printDiagnostics } from "./shared-cli-terminal-diagnostic.js";
// src/cli/commands/sandbox.ts
const defaultPort = 4810;
const sandbox = {
	args: "",
	summary: "run a local server that speaks the providers' wire protocols",
	flags: [settings.verbose],
	options: [{
		flags: "--port <N>",
		help: "the port to listen on; 0 takes a free one (default 4810)"
	}, {
		flags: "--scenario <FILE>",
		help: "the world, the speed and the faults"
	}],
	examples: [["reinstate sandbox --port 0", "prints its address and the variables to export"], ["reinstate sandbox --scenario slow.yaml --verbose", "with faults, every request shown"]],
	run
};
async function run({ io, options, commandOptions }) {
	const { port: wanted, scenario } = commandOptions;
	const port = wanted === void 0 ? defaultPort : parsePort(wanted);
	if (port === void 0) {
		const message = `--port is ${JSON.stringify(wanted)}, which is not a port`;
		await printDiagnostics(io, [diagnose("error", "bad-value", message, "a number up to 65535; 0 takes a free one")]);
		return exit.refused;
	}
	const stopped = new Promise((resolve) => io.interrupts.beGraceful(resolve));
	try {
		const started = await startSandbox({
			port,
			...typeof scenario === "string" && { scenarioFile: scenario },
			...options.verbose && { log: (line) => io.stderr.write(`${line}\n`) }
		});
		await write(io.stdout, `${banner(started).join("\n")}\n`);
		await stopped;
		await started.close();
		return exit.ok;
	} catch (error) {
		if (!isCause(error)) throw error;
		const problems = error instanceof ScenarioError ? error.problems : [error.message];
		await printDiagnostics(io, problems.map((message) => diagnose("error", "cannot-serve", `the sandbox could not start: ${message}`, hintOf(error))));
		return exit.refused;
	}
}
function banner({ url, env }) {
	const lines = sandboxBanner(url);
	const more = Object.entries(env).map(([name, value]) => `export ${name}=${quoted(value)}`);
	return [...lines, ...more.filter((line) => !lines.includes(line))];
}
function parsePort(wanted) {
	const port = typeof wanted === "string" && /^[0-9]{1,5}$/.test(wanted) ? Number(wanted) : NaN;
	return port <= 65535 ? port : void 0;
}
function hintOf(error) {
	if (error instanceof ScenarioError) return "schema/scenario.schema.json describes scenarios";
	return "syscall" in error && error.syscall === "listen" ? "--port 0 takes a free port" : "--scenario takes a file that can be read";
}
const isCause = (error) => error instanceof ScenarioError || error instanceof Error && "code" in error;
const quoted = (value) => /^[\w./:@-]+$/.test(value) ? value : `'${value.replaceAll("'", `'\\''`)}'`;
export { sandbox };
