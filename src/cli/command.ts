import type { ExitStatus } from "../app/exit-status.ts";
import type { Setting } from "../app/settings/setting.ts";
import { settings } from "../app/settings/table.ts";
import type { Options } from "./arguments/options.ts";
import type { Io } from "./terminal/io.ts";

/** What a command is called with. `commandOptions` are the values of the options that only it has. */
export interface Invocation {
  readonly io: Io;
  readonly options: Options;
  readonly paths: readonly string[];
  readonly commandOptions: Readonly<Record<string, unknown>>;
  /** Runs another command line, as the demo does. */
  run(args: readonly string[], io: Io): Promise<ExitStatus>;
}

/** An option that only one command has. */
export interface CommandOption {
  readonly flags: string;
  readonly help: string;
  /** It may be given more than once. */
  readonly list?: true;
}

type Example = readonly [line: string, words: string];

/** A command: what help and arguments need to know of it, and what it does. Its file is loaded when somebody names it. */
export interface Command {
  /** `[paths...]`, `<key>`; empty for none. */
  readonly args: string;
  readonly summary: string;
  readonly flags: readonly Setting<unknown>[];
  readonly options: readonly CommandOption[];
  readonly examples: readonly Example[];
  run(invocation: Invocation): Promise<ExitStatus>;
}

/** Commands that stand behind one word. */
export interface CommandGroup {
  readonly summary: string;
  readonly examples: readonly Example[];
  readonly commands: CommandTable;
}

/** By their names, in the order of help. */
export type CommandTable = Readonly<Record<string, () => Promise<Command | CommandGroup>>>;

export const outputFlags: readonly Setting<unknown>[] = [settings.noColor, settings.verbose];
export const cloudFlags: readonly Setting<unknown>[] = [settings.ledger, settings.only, settings.json, settings.requestTimeout];
