import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import { diagnose } from "../codes.ts";
import type { Setting } from "./setting.ts";

/** A value as somebody wrote it. */
export interface WrittenValue {
  readonly text: string;
  /** What to correct: `--lease`, `REINSTATE_LEASE`, `input timeout`. */
  readonly where: string;
}

export interface SettingsReader {
  /** Undefined where nothing was written, or something that can't be used: `problems` has that then. */
  read<T>(setting: Setting<T>): T | undefined;
  /** The same, else the default. */
  value<T>(setting: Setting<T> & { readonly default: T }): T;
  written(setting: Setting<unknown>): WrittenValue | undefined;
  /** Errors, in the order of reading. Read each setting once. */
  readonly problems: Diagnostic[];
}

/** Reads settings from wherever `find` finds them. The text means the same from everywhere, and a bad one gets the same error. */
export function settingsReader(host: "cli" | "action", find: (setting: Setting<unknown>) => WrittenValue | undefined): SettingsReader {
  const problems: Diagnostic[] = [];
  const written = (setting: Setting<unknown>) => {
    const found = find(setting);
    return found && { ...found, text: found.text.trim() };
  };
  const read = <T>(setting: Setting<T>): T | undefined => {
    const found = written(setting);
    if (found === undefined) return undefined;
    const value = setting.parse(found.text);
    if (value === undefined)
      problems.push(badValue(`${found.where} is ${JSON.stringify(found.text)}, which is not ${setting.wanted}`, setting.hint));
    return value;
  };
  return {
    read,
    value: (setting) => read(setting) ?? (host === "action" ? setting.actionDefault : undefined) ?? setting.default,
    written,
    problems,
  };
}

/** An empty variable counts as not set. */
export function fromVariable({ variable }: Setting<unknown>, env: Readonly<Record<string, string | undefined>>): WrittenValue | undefined {
  const text = env[variable]?.trim() ?? "";
  return text === "" ? undefined : { text, where: variable };
}

export const badValue = (message: string, hint: string): Diagnostic => diagnose("error", "bad-value", message, hint);
