import type { Doubles } from "../../engine/index.ts";
import type { CommandOption } from "../command.ts";

export const doublesOptions: readonly CommandOption[] = [
  { flags: "--adopt <KEY>", help: "take the job that the provider lists on record as that call's; may be repeated", list: true },
  { flags: "--again <KEY>", help: "send that call although the provider lists an identical job; may be repeated", list: true },
];

/** What `--adopt` and `--again` name. */
export const doublesOf = (commandOptions: Readonly<Record<string, unknown>>): Doubles => ({
  adopt: textsOf(commandOptions["adopt"]),
  again: textsOf(commandOptions["again"]),
});

const textsOf = (value: unknown): readonly string[] => (Array.isArray(value) ? value.filter((one) => typeof one === "string") : []);
