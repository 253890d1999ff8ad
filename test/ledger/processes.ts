import { spawn } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "rolldown";

/** The worker as plain JavaScript that any Node runs; returns its path. */
export async function bundleWorker(folder: string): Promise<string> {
  const dir = join(folder, "worker");
  await build({
    input: fileURLToPath(new URL("worker.ts", import.meta.url)),
    platform: "node",
    output: { dir, format: "esm", entryFileNames: "worker.mjs", chunkFileNames: "[name].mjs" },
    logLevel: "silent",
  });
  return join(dir, "worker.mjs");
}

export interface Worker {
  /** What the process has told so far. */
  readonly lines: readonly string[];
  kill(): void;
  readonly ended: Promise<{ readonly lines: readonly string[]; readonly stderr: string }>;
}

export function startWorker(script: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env): Worker {
  const child = spawn(process.execPath, [script, ...args], { env, stdio: ["ignore", "pipe", "pipe"] });
  const lines: string[] = [];
  let rest = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    const parts = (rest + text).split("\n");
    rest = parts.pop() ?? "";
    lines.push(...parts);
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  return {
    lines,
    kill: () => child.kill("SIGKILL"),
    ended: new Promise((resolve, reject) => {
      child.on("error", reject);
      child.on("close", () => resolve({ lines, stderr }));
    }),
  };
}
