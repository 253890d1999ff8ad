import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** One process with its children, from start to end. */
export interface Cost {
  readonly wallMs: number;
  /** User and system time, to 10 ms. */
  readonly cpuMs: number;
  /** The most that was in memory at once of the largest of its processes. */
  readonly peakMegabytes: number;
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/** Runs a command under GNU time, which alone sees what its children cost. */
export async function measure(command: readonly string[], { cwd, env }: RunOptions): Promise<Cost> {
  const folder = await mkdtemp(join(tmpdir(), "bench-"));
  try {
    const file = join(folder, "time");
    const from = performance.now();
    const { status, stdout, stderr } = await run(["/usr/bin/time", "-q", "-o", file, "-f", "%U %S %M", ...command], {
      cwd,
      ...(env && { env }),
    });
    const wallMs = performance.now() - from;
    const [user = 0, system = 0, kilobytes = 0] = (await readFile(file, "utf8")).trim().split(/\s+/).slice(-3).map(Number);
    return { wallMs, cpuMs: (user + system) * 1000, peakMegabytes: kilobytes / 1024, status, stdout, stderr };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function run(
  [program = "", ...args]: readonly string[],
  { cwd, env = {} }: RunOptions,
): Promise<Pick<Cost, "status" | "stdout" | "stderr">> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe"] });
    const [stdout, stderr]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on("data", (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => stderr.push(chunk));
    child.on("error", reject);
    child.on("close", (code) =>
      resolve({ status: code ?? -1, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() }),
    );
  });
}

/** Whether a program is on the PATH, by asking it for its version; undefined when it isn't there. */
export async function versionOf(program: string, args: readonly string[] = ["--version"]): Promise<string | undefined> {
  try {
    const { status, stdout, stderr } = await run([program, ...args], { cwd: tmpdir() });
    return status === 0 ? (stdout || stderr).trim().split("\n")[0] : undefined;
  } catch {
    return undefined;
  }
}

/** A folder of its own for `work`, gone afterwards. */
export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "bench-"));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
