import type { Doubles } from "../../engine/index.ts";

/** What `--adopt` and `--again` say. */
export const doublesOf = (own: Readonly<Record<string, unknown>>): Doubles => ({
  adopt: textsOf(own["adopt"]),
  again: textsOf(own["again"]),
});

const textsOf = (value: unknown): readonly string[] => (Array.isArray(value) ? value.filter((one) => typeof one === "string") : []);
