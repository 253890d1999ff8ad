import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import { parseDuration } from "../../document/validate/duration.ts";
import { defaultSettings, type Settings } from "../../engine/host.ts";
import { err, ok, type Result } from "../../model/result.ts";
import { diagnose } from "../diagnostics.ts";

export type Command = "auto" | "plan" | "apply" | "resume";

export interface Inputs {
  readonly command: Command;
  /** Files, folders and globs below the working directory. */
  readonly plans: readonly string[];
  readonly ledger: string;
  readonly token: string;
  readonly workingDirectory: string;
  readonly wait: boolean;
  readonly requireApprovals: number;
  readonly onUnreviewed: "refuse" | "apply";
  readonly only: readonly string[];
  /** Slug of the GitHub App that the token belongs to: only its check runs and comments count. */
  readonly app: string;
  readonly settings: Settings;
}

/** Each heartbeat of a git ledger is a push, so a lease holds longer than on a machine of one's own. */
const leaseMs = 5 * 60_000;

type Env = Readonly<Record<string, string | undefined>>;

/**
 * Reads the inputs; what is left empty is taken from the variable `REINSTATE_…` of that name. Every bad value is told in one go.
 * `exists` tells whether a path, seen from the working directory, is there.
 */
export function readInputs(
  input: (name: string) => string,
  env: Env,
  exists: (path: string, workingDirectory: string) => boolean = () => false,
): Result<Inputs, readonly Diagnostic[]> {
  const problems: Diagnostic[] = [];
  const variable = (name: string) => `REINSTATE_${name.toUpperCase().replaceAll("-", "_")}`;
  const text = (name: string): string | undefined => input(name).trim() || env[variable(name)]?.trim() || undefined;
  const read = <T>(name: string, parse: (value: string) => T | undefined, wanted: string): T | undefined => {
    const written = text(name);
    if (written === undefined) return undefined;
    const value = parse(written);
    if (value === undefined)
      problems.push(
        diagnose(
          "error",
          "input-invalid",
          `${name} is ${JSON.stringify(written)}, which is not ${wanted}`,
          `correct ${name} in the workflow file, or ${variable(name)}`,
        ),
      );
    return value;
  };
  const oneOf = <T extends string>(name: string, values: readonly T[]) =>
    read(name, (value) => values.find((one) => one === value), `one of ${values.join(", ")}`);
  const count = (name: string, least: number) => read(name, (value) => wholeNumber(value, least), `a whole number from ${least} up`);
  const duration = (name: string) => read(name, positiveDuration, "a duration above 0, such as 30s, 15m or 6h");

  const token = text("github-token") ?? env["GITHUB_TOKEN"] ?? "";
  if (token === "")
    problems.push(
      diagnose(
        "error",
        "input-invalid",
        "github-token is empty",
        "leave it out, or pass a token with the permissions that docs/action.md lists",
      ),
    );
  const timeoutMs = duration("timeout");
  const pollMin = duration("poll-min");
  const pollMax = duration("poll-max");
  const pollMinMs = pollMin ?? Math.min(defaultSettings.pollMinMs, pollMax ?? defaultSettings.pollMinMs);
  const workingDirectory = text("working-directory") ?? ".";
  const paths = (value: string) => pathList(value, (path) => exists(path, workingDirectory));
  const inputs: Inputs = {
    command: oneOf("command", ["auto", "plan", "apply", "resume"]) ?? "auto",
    plans: read("plans", paths, "a list of paths") ?? ["plans/"],
    ledger: read("ledger", (value) => (/^[a-z]+:./.test(value) ? value : undefined), "git:BRANCH or file:DIR") ?? "git:reinstate-ledger",
    token,
    workingDirectory,
    wait: read("wait", parseSwitch, "true or false") ?? true,
    requireApprovals: count("require-approvals", 0) ?? 0,
    onUnreviewed: oneOf("on-unreviewed", ["refuse", "apply"]) ?? "refuse",
    only: read("only", selection, "PLAN or PLAN/ENTRY, several on lines of their own") ?? [],
    app: read("github-app", (value) => (/^[A-Za-z0-9-]+$/.test(value) ? value : undefined), "the slug of a GitHub App") ?? "github-actions",
    settings: {
      ...defaultSettings,
      parallel: count("parallel", 1) ?? defaultSettings.parallel,
      laneParallel: count("lane-parallel", 1) ?? defaultSettings.laneParallel,
      ...(timeoutMs !== undefined && { timeoutMs }),
      pollMinMs,
      pollMaxMs: Math.max(pollMinMs, pollMax ?? defaultSettings.pollMaxMs),
      requestTimeoutMs: duration("request-timeout") ?? defaultSettings.requestTimeoutMs,
      leaseMs: duration("lease") ?? leaseMs,
      settleMs: duration("settle") ?? defaultSettings.settleMs,
    },
  };
  return problems.length === 0 ? ok(inputs) : err(problems);
}

const trimmed = (parts: readonly string[]): string[] => parts.map((one) => one.trim()).filter((one) => one !== "");

/** Lines, or commas. */
const list = (value: string): readonly string[] => trimmed(value.split(/[\n,]/));

/** The same for paths, where a comma may also belong to a name that exists, or to the alternatives of a glob. */
const pathList = (value: string, exists: (path: string) => boolean): readonly string[] =>
  trimmed(value.split("\n")).flatMap((line) => (exists(line) ? [line] : trimmed(splitOutsideBraces(line))));

function splitOutsideBraces(line: string): string[] {
  const parts = [""];
  let depth = 0;
  for (const character of line) {
    if (character === "{") depth += 1;
    if (character === "}") depth = Math.max(0, depth - 1);
    if (character === "," && depth === 0) parts.push("");
    else parts[parts.length - 1] += character;
  }
  return parts;
}

function selection(value: string): readonly string[] | undefined {
  const names = list(value);
  return names.every((name) => /^[^/\s]+(\/[^/\s]+)?$/.test(name)) ? names : undefined;
}

function parseSwitch(value: string): boolean | undefined {
  if (/^(1|true|yes|on)$/i.test(value)) return true;
  return /^(0|false|no|off)$/i.test(value) ? false : undefined;
}

function wholeNumber(value: string, least: number): number | undefined {
  return /^[0-9]{1,6}$/.test(value) && Number(value) >= least ? Number(value) : undefined;
}

const positiveDuration = (value: string): number | undefined => parseDuration(value) || undefined;
