import { spawn } from "node:child_process";
import { chmod, cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { type Ended, program, type Site } from "./spawned.ts";

export interface ShellOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** What stands before the shell: `unshare -m`. */
  readonly prefix?: readonly string[];
  /** Run as this user, where that can be chosen. */
  readonly uid?: number;
}

/** A shell script in the site's folder; in it `reinstate` is the program. Variables pass through `sudo` as arguments of `env`. */
export async function shell(
  site: Pick<Site, "folder" | "env">,
  script: string,
  { env = {}, prefix = [], uid }: ShellOptions = {},
): Promise<Ended> {
  const { node, cli } = uid === undefined ? { node: process.execPath, cli: program } : await openToAll();
  const variables = { PATH: process.env["PATH"] ?? "", HOME: process.env["HOME"] ?? "", ...site.env, ...env };
  const pairs = Object.entries(variables).map(([name, value]) => `${name}=${value}`);
  const text = `reinstate() { "${node}" "${cli}" "$@"; }\n${script}`;
  const [command, ...args] = [...prefix, "env", "-i", ...pairs, "bash", "-uc", text];
  const child = spawn(command, args, { cwd: site.folder, ...(uid !== undefined && { uid, gid: uid }), stdio: ["ignore", "pipe", "pipe"] });
  onTestFinished(() => void child.kill("SIGKILL"));
  let [stdout, stderr] = ["", ""];
  child.stdout.on("data", (chunk: Buffer) => {
    stdout += chunk.toString("utf8");
  });
  child.stderr.on("data", (chunk: Buffer) => {
    stderr += chunk.toString("utf8");
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => resolve({ status: code ?? signal ?? "", stdout, stderr }));
  });
}

/** Node and the program where every user may read them; a clone may stand in a folder that only its owner may enter. */
async function openToAll(): Promise<{ readonly node: string; readonly cli: string }> {
  const folder = await mkdtemp(join(tmpdir(), "reinstate-open-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await chmod(folder, 0o755);
  await cp(dirname(program), join(folder, "dist"), { recursive: true });
  await cp(join(dirname(program), "../package.json"), join(folder, "package.json"));
  await cp(process.execPath, join(folder, "node"));
  return { node: join(folder, "node"), cli: join(folder, "dist/cli.js") };
}

/** A stack trace, or what only a bug says. */
export const bugs = ({ stdout, stderr }: Pick<Ended, "stdout" | "stderr">): string[] =>
  `${stdout}\n${stderr}`.split("\n").filter((line) => /^\s+at \S.*[:(]\d+|error unexpected|Node\.js v\d|node:internal/.test(line));
