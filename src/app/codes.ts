import type { Catalogue } from "../diagnostic/catalogue.ts";

/** What is said of where things are found, whether from the command line or from a program. */
export const codes = {
  "ledger-ambiguous": {
    meaning:
      "No ledger was named, and there are two that could be meant: that of the git repository's root, and another `.reinstate` between there and the working folder. Nothing was done.",
    remedy:
      "Look into both with `reinstate ledger list --ledger file:DIR`, and name the one that has your restores. Keep the other where nothing runs: it may be the only record of a restore.",
  },
  "ledger-new": {
    meaning: "There is no ledger yet at the place that is named, or that is the default, so one is made there.",
    remedy:
      "Nothing, when this is the first apply here. Otherwise stop: a ledger elsewhere may know that these restores were made, so name it with `--ledger`.",
  },
  "plans-of-root": {
    meaning: "The working folder has no `plans/`, so that of the git repository's root is read.",
    remedy: "Nothing, when that is what you want. Otherwise name the files or folders.",
  },
} satisfies Catalogue;

export type Code = keyof typeof codes;
