import { engineSettings } from "../../app/settings/engine-settings.ts";
import { fromVariable, settingsReader, type WrittenValue } from "../../app/settings/reader.ts";
import type { Setting } from "../../app/settings/setting.ts";
import { settings } from "../../app/settings/table.ts";
import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import type { Settings } from "../../engine/host.ts";
import { err, ok, type Result } from "../../model/result.ts";

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

/**
 * Reads the settings that one command has flags for, from the command line or from the environment. `given`: what stood on the
 * command line, by the names that commander gives to flags. Every bad value is reported at once.
 */
export function readOptions(
  flags: readonly Setting<unknown>[],
  given: Readonly<Record<string, unknown>>,
  env: Readonly<Record<string, string | undefined>>,
): Result<Options, readonly Diagnostic[]> {
  const reader = settingsReader("cli", (setting) => {
    if (!flags.includes(setting)) return undefined;
    return fromFlag(setting, given[camelCase(setting.name)]) ?? fromVariable(setting, env);
  });
  const ledger = reader.read(settings.ledger);
  const options: Options = {
    ...(ledger !== undefined && { ledger }),
    only: reader.value(settings.only),
    json: reader.value(settings.json),
    offline: reader.value(settings.offline),
    noColor: reader.value(settings.noColor),
    verbose: reader.value(settings.verbose),
    settings: engineSettings(reader),
  };
  return reader.problems.length === 0 ? ok(options) : err(reader.problems);
}

function fromFlag({ flag, name }: Setting<unknown>, given: unknown): WrittenValue | undefined {
  const where = flag?.name ?? name;
  if (typeof given === "string" || typeof given === "boolean") return { text: String(given), where };
  return Array.isArray(given) ? { text: given.join(","), where } : undefined;
}

const camelCase = (name: string): string => name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
