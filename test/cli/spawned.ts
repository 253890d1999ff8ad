import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { type Sandbox, type Scenario, startSandbox } from "../../src/sandbox/index.ts";

export const program = join(import.meta.dirname, "../../dist/cli.js");

export interface Ended {
  /** The exit status, or the signal that ended it. */
  readonly status: number | string;
  readonly stdout: string;
  readonly stderr: string;
}

/** A running `node dist/cli.js …`. */
export class Spawned {
  readonly child: ChildProcessWithoutNullStreams;
  readonly ended: Promise<Ended>;
  stdout = "";
  stderr = "";

  constructor(args: readonly string[], cwd: string, env: Readonly<Record<string, string>>) {
    const { PATH = "", HOME = "" } = process.env;
    this.child = spawn(process.execPath, [program, ...args], { cwd, env: { PATH, HOME, ...env } });
    this.child.stdin.end();
    this.child.stdout.on("data", (chunk: Buffer) => {
      this.stdout += chunk.toString("utf8");
    });
    this.child.stderr.on("data", (chunk: Buffer) => {
      this.stderr += chunk.toString("utf8");
    });
    this.ended = new Promise((resolve) => {
      this.child.on("close", (code, signal) => resolve({ status: code ?? signal ?? "", stdout: this.stdout, stderr: this.stderr }));
    });
    onTestFinished(async () => {
      this.child.kill("SIGKILL");
      await this.ended;
    });
  }

  /** Resolves once the output holds `text`; rejects when the process ends without it. */
  async says(where: "stdout" | "stderr", text: string): Promise<void> {
    if (this[where].includes(text)) return;
    await new Promise<void>((resolve, reject) => {
      this.child[where].on("data", () => this[where].includes(text) && resolve());
      void this.ended.then(({ status }) => reject(new Error(`it ended with ${status} and never said ${text}:\n${this.stderr}`)));
    });
  }
}

/** A folder with restore plans and a sandbox of its own; both go when the test ends. */
export interface Site {
  readonly folder: string;
  readonly sandbox: Sandbox;
  /** What its processes get, besides PATH and HOME. */
  readonly env: Readonly<Record<string, string>>;
  run(...args: readonly string[]): Promise<Ended>;
  start(...args: readonly string[]): Spawned;
  write(path: string, text: string): Promise<void>;
}

const quick: Scenario = { version: 1, speed: { megabytesPerSecond: 20_000, pendingMs: 20, minimumMs: 100 } };

export async function site(plans: Readonly<Record<string, string>>, scenario: Partial<Scenario> = {}): Promise<Site> {
  const folder = await mkdtemp(join(tmpdir(), "reinstate-cli-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const sandbox = await startSandbox({ scenario: { ...quick, ...scenario } });
  onTestFinished(() => sandbox.close());
  const env = { ...sandbox.env, REINSTATE_POLL_MIN: "50ms", REINSTATE_POLL_MAX: "200ms", REINSTATE_SETTLE: "1s" };
  const write = (path: string, text: string) => writeFile(join(folder, path), text);
  await mkdir(join(folder, "plans"));
  for (const [name, text] of Object.entries(plans)) await write(join("plans", name), text);
  const start = (...args: readonly string[]) => new Spawned(args, folder, env);
  return { folder, sandbox, env, write, start, run: (...args) => start(...args).ended };
}

/** A plan that restores tables of the sandbox's default world: `orders` into `recovered.orders_new`. */
export const tablesPlan = (name: string, tables: readonly string[], more = ""): string => `version: 1
name: ${name}
restores:
  - id: sales
    provider: redshift-serverless
    region: eu-west-1
    namespace: analytics
    workgroup: analytics-wg
    from: { latest: true }
    source: { database: prod }
    target: { schema: recovered }
    tables:
${tables.map((table) => `      - { name: ${table}, newName: ${table}_new }`).join("\n")}
${more}`;
