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
const [, , first, ...more] = process.argv;
if (first === "--version" && more.length === 0) process.stdout.on("error", () => process.exit(1)).write(`${version}\n`);
else {
	keepCompiledCode();
	quietLibraries();
	const { runProcess } = await import("./chunks/cli-process.js");
	await runProcess(process);
}
export {};
