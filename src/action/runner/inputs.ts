import { engineSettings } from "../../app/settings/engine-settings.ts";
import { fromVariable, settingsReader } from "../../app/settings/reader.ts";
import type { Setting } from "../../app/settings/setting.ts";
import { settings } from "../../app/settings/table.ts";
import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import type { Settings } from "../../engine/host.ts";
import { err, ok, type Result } from "../../model/result.ts";
import { diagnose } from "../codes.ts";

export type ActionCommand = "auto" | "plan" | "apply" | "resume";

export interface Inputs {
  readonly command: ActionCommand;
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

type Env = Readonly<Record<string, string | undefined>>;

/**
 * Reads the inputs; what is left empty is taken from the variable `REINSTATE_…` of that name. Every bad value is reported at
 * once. `exists`: whether a path, seen from the working directory, is there.
 */
export function readInputs(
  input: (name: string) => string,
  env: Env,
  exists: (path: string, workingDirectory: string) => boolean = () => false,
): Result<Inputs, readonly Diagnostic[]> {
  const fromInput = ({ input: declared }: Setting<unknown>) => {
    const text = declared === undefined ? "" : input(declared.name).trim();
    return text === "" ? undefined : { text, where: `input ${declared?.name}` };
  };
  const reader = settingsReader("action", (setting) => fromInput(setting) ?? fromVariable(setting, env));
  const token = reader.read(settings.githubToken) ?? env["GITHUB_TOKEN"] ?? "";
  if (token === "") reader.problems.push(diagnose("error", "input-invalid", "input github-token is empty", settings.githubToken.hint));
  const workingDirectory = reader.read(settings.workingDirectory) ?? ".";
  const inputs: Inputs = {
    command: reader.value(settings.command),
    plans: pathList(reader.value(settings.plans), (path) => exists(path, workingDirectory)),
    ledger: reader.read(settings.ledger) ?? settings.ledger.actionDefault,
    token,
    workingDirectory,
    wait: reader.value(settings.wait),
    requireApprovals: reader.value(settings.requireApprovals),
    onUnreviewed: reader.value(settings.onUnreviewed),
    only: reader.value(settings.only),
    app: reader.value(settings.githubApp),
    settings: engineSettings(reader),
  };
  return reader.problems.length === 0 ? ok(inputs) : err(reader.problems);
}

const trimmed = (parts: readonly string[]): string[] => parts.map((one) => one.trim()).filter((one) => one !== "");

/** Lines, or commas; a comma may also belong to a name that exists, or to the alternatives of a glob. */
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
