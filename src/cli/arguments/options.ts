import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import { parseDuration } from "../../document/validate/duration.ts";
import { defaultSettings, type Settings } from "../../engine/host.ts";
import { err, ok, type Result } from "../../model/result.ts";
import type { Code } from "../codes.ts";
import { type Flag, type FlagName, flags } from "./flags.ts";

/** What all commands understand, each as far as it has the flags. */
export interface Options {
  /** Undefined where none is named: the default depends on the working folder. */
  readonly ledger?: string;
  readonly only: readonly string[];
  readonly json: boolean;
  readonly offline: boolean;
  readonly noColor: boolean;
  readonly verbose: boolean;
  readonly settings: Settings;
}

type Env = Readonly<Record<string, string | undefined>>;
type Given = Readonly<Record<string, unknown>>;

const bad = (message: string, hint: string): Diagnostic => ({ severity: "error", code: "bad-value" satisfies Code, message, hint });

/**
 * Reads the flags of one command, `given` being what stood on the command line, from there or from the environment;
 * a flag wins over its variable, an empty variable counts as not set. Every bad value is told in one go.
 */
export function readOptions(names: readonly FlagName[], given: Given, env: Env): Result<Options, readonly Diagnostic[]> {
  const problems: Diagnostic[] = [];
  const taken = new Map(names.map((name) => [name, take(flags[name], given[name], env)]));
  const text = (name: FlagName): Taken | undefined => taken.get(name);
  const read = <T>(name: FlagName, parse: (value: string) => T | undefined, wanted: string): T | undefined => {
    const found = text(name);
    if (found === undefined) return undefined;
    const value = parse(found.value);
    if (value === undefined)
      problems.push(bad(`${found.where} is ${JSON.stringify(found.value)}, which is not ${wanted}`, hintOf(flags[name])));
    return value;
  };
  const on = (name: FlagName) => read(name, parseSwitch, "1 or 0") ?? false;
  const count = (name: FlagName) => read(name, parseCount, "a whole number from 1 up");
  const duration = (name: FlagName) => read(name, parsePositive, "a duration above 0");

  const timeoutMs = duration("timeout");
  const ledger = read("ledger", parseLedger, "a ledger's address");
  const options: Options = {
    ...(ledger !== undefined && { ledger }),
    only: read("only", parseOnly, "PLAN or PLAN/ENTRY") ?? [],
    json: on("json"),
    offline: on("offline"),
    noColor: on("noColor"),
    verbose: on("verbose"),
    settings: {
      ...defaultSettings,
      parallel: count("parallel") ?? defaultSettings.parallel,
      laneParallel: count("laneParallel") ?? defaultSettings.laneParallel,
      ...(timeoutMs !== undefined && { timeoutMs }),
      ...polling(duration("pollMin"), duration("pollMax"), text, problems),
      requestTimeoutMs: duration("requestTimeout") ?? defaultSettings.requestTimeoutMs,
      leaseMs: duration("lease") ?? defaultSettings.leaseMs,
      settleMs: duration("settle") ?? defaultSettings.settleMs,
    },
  };
  return problems.length === 0 ? ok(options) : err(problems);
}

interface Taken {
  readonly value: string;
  /** How to name the culprit: `--lease`, `REINSTATE_LEASE`. */
  readonly where: string;
}

function take(flag: Flag, given: unknown, env: Env): Taken | undefined {
  if (typeof given === "string") return { value: given, where: flag.flag };
  if (Array.isArray(given)) return { value: given.join(","), where: flag.flag };
  if (typeof given === "boolean") return { value: given ? "1" : "0", where: flag.flag };
  const variable = env[flag.variable];
  return variable === undefined || variable === "" ? undefined : { value: variable, where: flag.variable };
}

/** One bound given alone moves the other's default along; both given have to fit. */
function polling(min: number | undefined, max: number | undefined, found: (name: FlagName) => Taken | undefined, problems: Diagnostic[]) {
  if (min !== undefined && max !== undefined && min > max) {
    problems.push(
      bad(
        `${found("pollMin")?.where} ${found("pollMin")?.value} is longer than ${found("pollMax")?.where} ${found("pollMax")?.value}`,
        "the shortest pause can't be longer than the longest",
      ),
    );
  }
  const pollMinMs = min ?? Math.min(defaultSettings.pollMinMs, max ?? defaultSettings.pollMinMs);
  return { pollMinMs, pollMaxMs: max ?? Math.max(defaultSettings.pollMaxMs, pollMinMs) };
}

function parseSwitch(value: string): boolean | undefined {
  if (/^(1|true|yes|on)$/i.test(value)) return true;
  return /^(0|false|no|off)$/i.test(value) ? false : undefined;
}

const parseCount = (value: string): number | undefined => (/^[1-9][0-9]{0,5}$/.test(value) ? Number(value) : undefined);

function parsePositive(value: string): number | undefined {
  const ms = parseDuration(value);
  return ms === 0 ? undefined : ms;
}

const parseLedger = (value: string): string | undefined => (/^[a-z]+:./.test(value) ? value : undefined);

function parseOnly(value: string): readonly string[] | undefined {
  const names = value.split(",").map((name) => name.trim());
  return names.every((name) => /^[^/\s]+(\/[^/\s]+)?$/.test(name)) ? names : undefined;
}

function hintOf(flag: Flag): string {
  switch (flag.kind) {
    case "duration":
      return "durations read 500ms, 30s, 15m, 6h";
    case "count":
      return `for example ${flag.flag} 4`;
    case "switch":
      return `${flag.variable}=1 turns it on, ${flag.variable}=0 off`;
    case "list":
      return `for example ${flag.flag} inc-4821/sales; ${flag.variable} takes several, separated by commas`;
    case "text":
      return "file:DIR keeps the ledger in a folder, git:BRANCH on a branch of this repository";
    default:
      return flag.kind satisfies never;
  }
}
