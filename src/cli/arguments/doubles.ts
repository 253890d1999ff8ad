import type { Doubles } from "../../engine/index.ts";
import type { OwnOption } from "../command.ts";

export const doublesOptions: readonly OwnOption[] = [
  { flags: "--adopt <KEY>", help: "take the job that the provider lists on record as that call's; may be repeated", list: true },
  { flags: "--again <KEY>", help: "send that call although the provider lists an identical job; may be repeated", list: true },
];

/** What `--adopt` and `--again` name. */
export const doublesOf = (own: Readonly<Record<string, unknown>>): Doubles => ({
  adopt: textsOf(own["adopt"]),
  again: textsOf(own["again"]),
});

const textsOf = (value: unknown): readonly string[] => (Array.isArray(value) ? value.filter((one) => typeof one === "string") : []);
