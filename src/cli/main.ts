#!/usr/bin/env node
import module from "node:module";
import { version } from "../app/version.ts";

/** Compiled code is kept between runs where this Node can. */
function keepCompiledCode(): void {
  if ("enableCompileCache" in module && typeof module.enableCompileCache === "function") {
    Reflect.apply(module.enableCompileCache, module, []);
  }
}

/** Libraries that we carry warn of things that their users can't mend. Every other warning is shown. */
function quietLibraries(): void {
  process.env["AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED"] ??= "true";
  if (process.listenerCount("warning") === 0) return;
  process.removeAllListeners("warning");
  process.on("warning", (warning) => {
    if ("code" in warning && warning.code === "DEP0169") return;
    process.stderr.write(`${warning.name}: ${warning.message}\n`);
  });
}

const [, , first, ...more] = process.argv;
// The question that scripts ask most needs nothing else loaded.
if (first === "--version" && more.length === 0) {
  process.stdout.on("error", () => process.exit(1)).write(`${version}\n`);
} else {
  keepCompiledCode();
  quietLibraries();
  const { runProcess } = await import("./process.ts");
  await runProcess(process);
}
