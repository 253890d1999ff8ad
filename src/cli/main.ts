#!/usr/bin/env node
import module from "node:module";
import { version } from "../app/version.ts";

/** Compiled code is kept between runs where this Node can. */
function keepCompiledCode(): void {
  if ("enableCompileCache" in module && typeof module.enableCompileCache === "function") {
    Reflect.apply(module.enableCompileCache, module, []);
  }
}

const args = process.argv.slice(2);
// What people and scripts ask most needs nothing else loaded.
const answer = args.length === 1 && args[0] === "--version" ? `${version}\n` : await helpAskedFor(args);
if (answer !== undefined) {
  process.stdout.on("error", unwritten).write(answer);
} else {
  keepCompiledCode();
  const { runProcess } = await import("./process.ts");
  await runProcess(process);
}

/** A reader that went away (`| head`) wants no more. */
function unwritten({ code, message }: NodeJS.ErrnoException): void {
  if (code === "EPIPE") process.exit(0);
  process.stderr.write(`error cannot-write: ${message}\n`);
  process.exit(1);
}

/** `--help`, `plan --help`, `ledger show -h`, `help plan`; anything else that asks for help goes the way of all arguments. */
async function helpAskedFor(args: readonly string[]): Promise<string | undefined> {
  const last = args.at(-1);
  if (args[0] !== "help" && last !== "--help" && last !== "-h") return undefined;
  const { help } = await import("./generated/help.ts");
  const words = (args[0] === "help" ? args.slice(1) : args.slice(0, -1)).join(" ");
  return Object.hasOwn(help, words) ? help[words] : undefined;
}
