import { CommanderError, Option, Command as Parser } from "commander";
import { type ExitStatus, exit } from "../../app/exit-status.ts";
import { version } from "../../app/version.ts";
import { type Diagnostic, errorFrom } from "../../diagnostic/diagnostic.ts";
import { LedgerError } from "../../ledger/ledger.ts";
import { diagnose } from "../codes.ts";
import type { Command, CommandTable } from "../command.ts";
import { commands } from "../commands/index.ts";
import { type Io, write } from "../terminal/io.ts";
import { refusal } from "../terminal/results.ts";
import { readOptions } from "./options.ts";

/** Runs one command line and resolves to its exit status. `args` are what follows the program's name. */
export async function runCommand(args: readonly string[], io: Io): Promise<ExitStatus> {
  let status: ExitStatus = exit.ok;
  const done = (code: ExitStatus) => {
    status = code;
  };
  let output = Promise.resolve();
  const print = (text: string, target: Io["stdout"]) => {
    output = output.then(() => write(target, text));
  };
  const program = new Parser("reinstate")
    .description("Restores tables and databases in managed cloud databases from plans that live in git, exactly once.")
    .version(version, "--version", "print the version")
    .helpOption("-h, --help", "print help")
    .helpCommand("help [command]", "print help for a command")
    .addHelpText("after", help)
    .configureOutput({
      writeOut: (text) => print(text, io.stdout),
      writeErr: (text) => print(text, io.stderr),
      outputError: () => undefined,
      // One text whatever the terminal: help.ts has it ready.
      getOutHelpWidth: () => helpWidth,
      getErrHelpWidth: () => helpWidth,
    })
    .exitOverride();
  // `help plan` is about the command plan, too.
  const words = args.filter((arg) => !arg.startsWith("-"));
  await addCommands(program, commands, words[0] === "help" ? words.slice(1) : words, io, done);
  try {
    await program.parseAsync([...args], { from: "user" });
  } catch (error) {
    const json = args.includes("--json");
    if (error instanceof CommanderError) status = await usage(error, io, json);
    else if (error instanceof LedgerError) status = await refusal(io, { json }, [errorFrom(error)]);
    else throw error;
  }
  await output;
  return status;
}

const helpWidth = 80;

const help = `
A first look, without credentials:
  $ reinstate demo
Then, with a restore plan under plans/:
  $ reinstate validate
  $ reinstate plan
  $ reinstate apply

Every flag is also an environment variable: --lease is REINSTATE_LEASE.
Exit status: 0 done or nothing to do, 1 error before anything was sent,
2 plan --detailed-exitcode found something to do, 3 not everything was restored,
4 an outcome is unknown, 130 interrupted. status --exit-code uses them too.`;

const examplesText = ({ examples }: Pick<Command, "examples">): string =>
  `\nExamples:\n${examples.map(([line, words]) => `  $ ${line}\n      ${words}`).join("\n")}`;

/** Loads the command that `words` begin with, and all of them where it is none: help lists them then. */
async function addCommands(
  parent: Parser,
  table: CommandTable,
  words: readonly string[],
  io: Io,
  done: (status: ExitStatus) => void,
): Promise<void> {
  const [first = "", ...rest] = words;
  for (const [name, load] of Object.entries(table)) {
    if (Object.hasOwn(table, first) && name !== first) continue;
    const command = await load();
    if (!("commands" in command)) addCommand(parent, name, command, io, done);
    else {
      const group = parent.command(name).description(command.summary).addHelpText("after", examplesText(command));
      await addCommands(group, command.commands, rest, io, done);
    }
  }
}

function addCommand(parent: Parser, name: string, spec: Command, io: Io, done: (status: ExitStatus) => void): void {
  const command = parent.command(`${name} ${spec.args}`.trim()).description(spec.summary);
  const lists = new Set<string>();
  for (const { flags, help: words, list } of spec.options) {
    const option = collecting(new Option(flags, words));
    if (list) lists.add(option.attributeName());
    command.addOption(option);
  }
  for (const { flag, kind } of spec.flags) {
    if (flag === undefined) continue;
    const option = collecting(new Option(flag.value === undefined ? flag.name : `${flag.name} <${flag.value}>`, flag.help));
    if (kind === "list") lists.add(option.attributeName());
    command.addOption(option);
  }
  command.addHelpText("after", examplesText(spec));
  command.action(async () => {
    const all: Readonly<Record<string, unknown>> = command.opts();
    const twice = givenTwice(command.options, all, lists);
    if (twice.length > 0) {
      done(await refusal(io, { json: all["json"] === true }, twice));
      return;
    }
    const values = Object.fromEntries(Object.entries(all).map(([name, value]) => [name, lists.has(name) ? value : onlyOne(value)]));
    // commander reads --no-color as color: false, and color: true when it isn't there.
    const given = { ...values, ...(values["color"] === false && { noColor: true }) };
    const options = readOptions(spec.flags, given, io.env);
    if (!options.ok) {
      done(await refusal(io, { json: values["json"] === true }, options.error));
      return;
    }
    done(await spec.run({ io, options: options.value, paths: command.args, commandOptions: given, run: runCommand }));
  });
}

/** An option that keeps every value that it is given: commander keeps the last one, without a word. */
const collecting = (option: Option): Option =>
  option.isBoolean() || option.negate
    ? option
    : option.argParser((one: string, before: readonly string[] | undefined) => [...(before ?? []), one]);

const onlyOne = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);

/** Which of two values was meant, only its author knows. */
function givenTwice(options: readonly Option[], values: Readonly<Record<string, unknown>>, lists: ReadonlySet<string>): Diagnostic[] {
  return options.flatMap((option) => {
    const name = option.attributeName();
    const value = values[name];
    if (lists.has(name) || !Array.isArray(value) || value.length < 2) return [];
    const given = value.map((one) => JSON.stringify(one)).join(", ");
    return [
      diagnose(
        "error",
        "bad-usage",
        `${option.long} is given ${value.length === 2 ? "twice" : `${value.length} times`}: ${given}`,
        "give it once",
      ),
    ];
  });
}

/** commander's complaint in our words: `unknown option '--jsn'`, and what it takes for the one that was meant. */
async function usage(error: CommanderError, io: Io, json: boolean): Promise<ExitStatus> {
  if (error.exitCode === 0) return exit.ok;
  // Help that was printed because nothing was asked for.
  if (error.code === "commander.help") return exit.refused;
  const [first = "", second = ""] = error.message.split("\n");
  const meant = /Did you mean (.+)\?/.exec(second)?.[1];
  const hint = meant === undefined ? "see reinstate --help" : `did you mean ${meant}?`;
  return refusal(io, { json }, [diagnose("error", "bad-usage", first.replace(/^error: /, ""), hint)]);
}
