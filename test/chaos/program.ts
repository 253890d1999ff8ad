import { spawn } from "node:child_process";
import { join } from "node:path";
import type { ApplyReport } from "../../src/model/generated/apply-report.ts";
import { ApplyReport as isApplyReport } from "../../src/validators/generated/apply-report.js";

export interface Ended {
  /** The exit status, or the signal that ended it. */
  readonly status: number | string;
  readonly ms: number;
  /** Absent when it was refused or killed. */
  readonly report?: ApplyReport;
  readonly stderr: string;
}

export interface Running {
  signal(name: NodeJS.Signals): void;
  /** Resolves once a fuse has stopped it; false when it ended instead. */
  readonly stopped: Promise<boolean>;
  readonly ended: Promise<Ended>;
}

/** Where and how a process runs that isn't here: another machine's name, another clock. */
export interface Elsewhere {
  readonly host?: string;
  readonly skewMs?: number;
}

/** See preload/fuse.mjs. */
export interface FuseOptions {
  readonly at?: number;
  readonly signal?: NodeJS.Signals;
  readonly children?: boolean;
  readonly log?: string;
  readonly only?: string;
  readonly except?: string;
}

/** `reinstate`, ready to be run in one checkout. */
export interface Program {
  readonly cwd: string;
  start(args: readonly string[], how?: Elsewhere & { readonly fuse?: FuseOptions }): Running;
}

/** The preloads stand beside the bundled harness, or beside this file. */
const preload = (name: string): string => join(import.meta.dirname, "preload", `${name}.mjs`);

export function program({
  cli,
  cwd,
  env,
}: {
  readonly cli: string;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
}): Program {
  const { PATH = "", HOME = "" } = process.env;
  return {
    cwd,
    start(args, { host, skewMs, fuse } = {}) {
      const moved = host !== undefined || skewMs !== undefined;
      const imports = [...(moved ? ["--import", preload("elsewhere")] : []), ...(fuse ? ["--import", preload("fuse")] : [])];
      const settings = {
        ...(host !== undefined && { CHAOS_HOST: host }),
        ...(skewMs !== undefined && { CHAOS_SKEW_MS: String(skewMs) }),
        ...(fuse?.at !== undefined && { FUSE_AT: String(fuse.at) }),
        ...(fuse?.signal !== undefined && { FUSE_SIGNAL: fuse.signal }),
        ...(fuse?.children === true && { FUSE_CHILDREN: "1" }),
        ...(fuse?.log !== undefined && { FUSE_LOG: fuse.log }),
        ...(fuse?.only !== undefined && { FUSE_ONLY: fuse.only }),
        ...(fuse?.except !== undefined && { FUSE_EXCEPT: fuse.except }),
      };
      const began = performance.now();
      const child = spawn(process.execPath, [...imports, cli, ...args], {
        cwd,
        env: { PATH, HOME, ...env, ...settings },
        stdio: ["ignore", "pipe", "pipe"],
      });
      let stdout = "";
      let stderr = "";
      child.stdout.setEncoding("utf8").on("data", (text: string) => {
        stdout += text;
      });
      const stopped = new Promise<boolean>((resolve) => {
        child.stderr.setEncoding("utf8").on("data", (text: string) => {
          stderr += text;
          if (stderr.includes("stopped by its fuse\n")) resolve(true);
        });
        child.on("close", () => resolve(false));
      });
      const ended = new Promise<Ended>((resolve, reject) => {
        child.on("error", reject);
        child.on("close", (code, signal) => {
          const report = reportIn(stdout);
          resolve({ status: code ?? signal ?? "", ms: performance.now() - began, ...(report && { report }), stderr });
        });
      });
      return { signal: (name) => void child.kill(name), stopped, ended };
    },
  };
}

function reportIn(stdout: string): ApplyReport | undefined {
  try {
    const value: unknown = JSON.parse(stdout);
    return isApplyReport(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The command under test. */
export const apply = ["apply", "--yes", "--json"] as const;
