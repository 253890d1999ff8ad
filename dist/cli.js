#!/usr/bin/env node
import { version } from "./chunks/shared-app-version.js";
import module from "node:module";
// src/cli/main.ts
function keepCompiledCode() {
	if ("enableCompileCache" in module && typeof module.enableCompileCache === "function") Reflect.apply(module.enableCompileCache, module, []);
}
function quietLibraries() {
	process.env["AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED"] ??= "true";
	if (process.listenerCount("warning") === 0) return;
	process.removeAllListeners("warning");
	process.on("warning", (warning) => {
		if ("code" in warning && warning.code === "DEP0169") return;
		process.stderr.write(`${warning.name}: ${warning.message}\n`);
	});
}
const args = process.argv.slice(2);
const answer = args.length === 1 && args[0] === "--version" ? `${version}\n` : await helpAskedFor(args);
if (answer !== void 0) process.stdout.on("error", unwritten).write(answer);
else {
	keepCompiledCode();
	quietLibraries();
	const { runProcess } = await import("./chunks/cli-process.js");
	await runProcess(process);
}
function unwritten({ code, message }) {
	if (code === "EPIPE") process.exit(0);
	process.stderr.write(`error cannot-write: ${message}\n`);
	process.exit(1);
}
async function helpAskedFor(args) {
	const last = args.at(-1);
	if (last !== "--help" && last !== "-h") return void 0;
	const { help } = await import("./chunks/cli-generated-help.js");
	const words = args.slice(0, -1).join(" ");
	return Object.hasOwn(help, words) ? help[words] : void 0;
}
export {};
