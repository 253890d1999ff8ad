import type { Catalogue } from "../diagnostic/catalogue.ts";
import { diagnose as build } from "../diagnostic/diagnostic.ts";

/** Of settings, and of where things are found: on the command line, in the Action and in a program. */
export const codes = {
  "bad-value": {
    meaning: "A flag, an environment variable or an input of the Action has a value that can't be used.",
    remedy: "Correct what the message names. Durations read `500ms`, `30s`, `15m`, `6h`, `30d`.",
  },
  "ledger-gone": {
    meaning: "There was a ledger at this place when this machine last looked, and now there is none. A new one is made.",
    remedy:
      "Put the old one back from where it was moved to or from a copy: only it knows which restores were made. Nothing, when it was moved away on purpose.",
  },
  "ledger-new": {
    meaning: "There is no ledger yet at the place that is named, or that is the default, so one is made there.",
    remedy:
      "Nothing, when this is the first apply here. Otherwise a ledger elsewhere may know that these restores were made: name it with `--ledger`.",
  },
  "plans-of-root": {
    meaning: "The working folder has no `plans/`, so that of the git repository's root is read.",
    remedy: "Nothing, when that is what you want. Otherwise name the files or folders.",
  },
} satisfies Catalogue;

export type AppCode = keyof typeof codes;

export const diagnose = build<AppCode>;
