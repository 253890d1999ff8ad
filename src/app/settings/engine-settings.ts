import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import { defaultSettings, type Settings } from "../../engine/host.ts";
import { err, ok, type Result } from "../../model/result.ts";
import { badValue, type SettingsReader } from "./reader.ts";
import { type Bounds, countBounds, durationBounds, isWithin } from "./setting.ts";
import { settings } from "./table.ts";

/** The engine's settings from flags, variables and inputs; what can't be used is among the reader's problems. */
export function engineSettings(reader: SettingsReader): Settings {
  const timeoutMs = reader.read(settings.timeout);
  const [min, max] = [reader.read(settings.pollMin), reader.read(settings.pollMax)];
  const [writtenMin, writtenMax] = [reader.written(settings.pollMin), reader.written(settings.pollMax)];
  if (min !== undefined && max !== undefined && min > max)
    reader.problems.push(pollCrossed(`${writtenMin?.where} ${writtenMin?.text}`, `${writtenMax?.where} ${writtenMax?.text}`));
  return {
    ...defaultSettings,
    parallel: reader.value(settings.parallel),
    laneParallel: reader.value(settings.laneParallel),
    ...(timeoutMs !== undefined && { timeoutMs }),
    ...pollBounds(min, max),
    requestTimeoutMs: reader.value(settings.requestTimeout),
    leaseMs: reader.value(settings.lease),
    settleMs: reader.value(settings.settle),
  };
}

const positive: Bounds = { least: Number.MIN_VALUE, most: Number.MAX_VALUE };

const bounds: Readonly<Record<keyof Settings, Bounds>> = {
  parallel: countBounds,
  laneParallel: countBounds,
  timeoutMs: durationBounds,
  pollMinMs: durationBounds,
  pollMaxMs: durationBounds,
  requestTimeoutMs: durationBounds,
  callsPerSecond: positive,
  leaseMs: durationBounds,
  settleMs: durationBounds,
  retryForMs: durationBounds,
  waitForMs: durationBounds,
};

/** The same for a program, which gives numbers: the same bounds and defaults hold. */
export function checkedSettings(given: Partial<Settings>): Result<Settings, readonly Diagnostic[]> {
  const written = Object.entries(given).filter(([, value]) => value !== undefined);
  const problems = written.flatMap(([name, value]) => outOfBounds(name, value));
  const { pollMinMs: min, pollMaxMs: max } = given;
  if (min !== undefined && max !== undefined && min > max)
    problems.push(pollCrossed(`settings.pollMinMs ${min}`, `settings.pollMaxMs ${max}`));
  return problems.length === 0 ? ok({ ...defaultSettings, ...Object.fromEntries(written), ...pollBounds(min, max) }) : err(problems);
}

function outOfBounds(name: string, value: unknown): Diagnostic[] {
  const [, range] = Object.entries(bounds).find(([known]) => known === name) ?? [];
  if (range === undefined) return [badValue(`settings.${name} is no setting`, `the settings are ${Object.keys(bounds).join(", ")}`)];
  if (typeof value === "number" && isWithin(value, range) && (range !== countBounds || Number.isInteger(value))) return [];
  const wanted =
    range === positive
      ? "a number above 0"
      : `${range === countBounds ? "a whole number" : "a number of ms"} from ${range.least} to ${range.most}`;
  return [badValue(`settings.${name} is ${JSON.stringify(value) ?? String(value)}, which is not ${wanted}`, "see Settings in the types")];
}

/** One bound given alone moves the other's default along. */
function pollBounds(min: number | undefined, max: number | undefined): Pick<Settings, "pollMinMs" | "pollMaxMs"> {
  const pollMinMs = min ?? Math.min(defaultSettings.pollMinMs, max ?? defaultSettings.pollMinMs);
  return { pollMinMs, pollMaxMs: max ?? Math.max(defaultSettings.pollMaxMs, pollMinMs) };
}

const pollCrossed = (min: string, max: string): Diagnostic =>
  badValue(`${min} is longer than ${max}`, "the shortest pause can't be longer than the longest");
