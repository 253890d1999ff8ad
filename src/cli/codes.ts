import type { AppCode } from "../app/codes.ts";
import type { Catalogue } from "../diagnostic/catalogue.ts";
import { diagnose as build } from "../diagnostic/diagnostic.ts";

export const codes = {
  "bad-usage": {
    meaning: "The command line holds an unknown command or flag, or lacks an argument.",
    remedy: "See `reinstate --help`, or `reinstate COMMAND --help`.",
  },
  "not-confirmed": {
    meaning: "The question whether to restore was not answered with `yes`. Nothing was sent.",
    remedy: "Apply again and answer `yes`, or pass `--yes`.",
  },
  "cannot-ask": {
    meaning: "`apply` would ask before it restores, and there is no terminal to ask on. Nothing was sent.",
    remedy: "Review the execution plan, then pass `--yes`; or save it with `plan --out FILE` and run `apply --from FILE --yes`.",
  },
  "saved-plan-unreadable": {
    meaning: "The file given to `--from` can't be read, or holds no execution plan.",
    remedy: "Write one with `reinstate plan --out FILE`.",
  },
  "cannot-write": {
    meaning: "The file given to `--out`, or the result on stdout, can't be written. A restore doesn't stop for that.",
    remedy: "Check that its folder exists and may be written to, and that the disk has room; `reinstate status` shows what apply did.",
  },
  "folder-gone": {
    meaning: "The folder that the command was started in was deleted or unmounted.",
    remedy: "Change to a folder that exists.",
  },
  "no-temporary-folder": {
    meaning: "The demo could not make its temporary folder.",
    remedy: "Set `TMPDIR` to a folder that exists, may be written to and has room.",
  },
  "unknown-base": {
    meaning: "`--base` names nothing that git can find here.",
    remedy: "Fetch the branch, or name a commit, tag or branch that exists: `git rev-parse REF`.",
  },
  "git-failed": {
    meaning: "git is not installed, this is not a work tree of it, or it failed.",
    remedy: "Run `diff` inside a clone, with git on the PATH.",
  },
  "base-invalid": {
    meaning: "A file at the base ref holds no valid restore plans, so its entries count as absent there.",
    remedy: "Nothing, when the change at hand repairs the file.",
  },
  "cannot-serve": {
    meaning: "The sandbox could not start: the port is taken, or the scenario can't be used.",
    remedy: "Take a free port with `--port 0`; see the message for the scenario.",
  },
  unexpected: {
    meaning: "A bug in Reinstate. Whatever was in flight is in the ledger.",
    remedy: "Run again with `--verbose` for the details and report them; `reinstate status` shows what is in flight.",
  },
} satisfies Catalogue;

/** A diagnostic of the command line's own, or of what it shares with the other hosts. */
export const diagnose = build<keyof typeof codes | AppCode>;
