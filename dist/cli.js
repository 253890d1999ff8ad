#!/usr/bin/env node
import { version } from "./chunks/shared-app-version.js";
import module from "node:module";
// src/cli/main.ts
function keepCompiledCode() {
	if ("enableCompileCache" in module && typeof module.enableCompileCache === "function") Reflect.apply(module.enableCompileCache, module, []);
}
const args = process.argv.slice(2);
const answer = args.length === 1 && args[0] === "--version" ? `${version}\n` : await helpAskedFor(args);
if (answer !== void 0) process.stdout.on("error", unwritten).write(answer);
else {
	keepCompiledCode();
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
	if (args[0] !== "help" && last !== "--help" && last !== "-h") return void 0;
	const { help } = await import("./chunks/cli-generated-help.js");
	const words = (args[0] === "help" ? args.slice(1) : args.slice(0, -1)).join(" ");
	return Object.hasOwn(help, words) ? help[words] : void 0;
}
export {};
