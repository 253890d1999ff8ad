import type { Catalogue } from "../diagnostic/catalogue.ts";
import { diagnose as build } from "../diagnostic/diagnostic.ts";

export const codes = {
  "file-not-found": {
    meaning: "A path given on the command line does not exist.",
    remedy: "Correct the path, or quote a glob so that the shell does not expand it.",
  },
  "no-plans-found": {
    meaning: "A folder or glob holds no `.yaml` or `.yml` file.",
    remedy: "Name the folder that holds the restore plans; without one, `plans/` is read.",
  },
  "too-many-alternatives": {
    meaning: "The braces of a glob, multiplied, have more alternatives than are looked for.",
    remedy: "Write a shorter list, `*`, or the folder that holds the files.",
  },
  "not-a-plan-file": {
    meaning: "A named file does not end in `.yaml` or `.yml`, or is not a regular file.",
    remedy: "Rename the file, or name another.",
  },
  "file-unreadable": { meaning: "The system refused to read a file or folder.", remedy: "Check its permissions." },
  "file-too-large": {
    meaning: "A file is larger than a restore plan may be.",
    remedy: "Split the plan into several files; see the limits in docs/restore-plan.md.",
  },
  "too-many-files": {
    meaning: "A run would read more files, or more bytes, than it may.",
    remedy: "Name fewer files or a smaller folder; see the limits in docs/restore-plan.md.",
  },
  "not-utf8": { meaning: "A file holds bytes that are not UTF-8.", remedy: "Save the file as UTF-8." },
  "lfs-pointer": {
    meaning: "A file holds a Git LFS pointer in the place of the restore plan.",
    remedy:
      "Fetch it with `git lfs pull`; in a workflow, check out with `lfs: true`. Or keep plans out of Git LFS: they are small text files.",
  },
  "control-character": {
    meaning: "A file holds a control character, such as NUL, that YAML does not allow.",
    remedy: "Delete it; inside double quotes it can be written as an escape, such as `\\0`.",
  },
  "empty-file": {
    meaning: "A file holds nothing, or only comments.",
    remedy: "Write a restore plan into it, or delete it.",
  },
  "yaml-syntax": { meaning: "The text is not valid YAML.", remedy: "Correct the syntax at the place shown." },
  "yaml-tag": { meaning: "A value has a tag, such as `!!binary`, that plans don't use.", remedy: "Delete the tag." },
  "too-deep": {
    meaning: "Maps and lists are nested deeper than any plan needs.",
    remedy: "See the limits in docs/restore-plan.md.",
  },
  "too-many-tokens": {
    meaning: "A file holds more pieces of YAML than a plan may.",
    remedy: "Split the plan into several files; see the limits in docs/restore-plan.md.",
  },
  "too-many-documents": {
    meaning: "A file holds more YAML documents than it may.",
    remedy: "Split it into several files; see the limits in docs/restore-plan.md.",
  },
  "too-many-aliased-values": {
    meaning: "Aliases would multiply the file's values beyond what a plan may hold.",
    remedy: "Use fewer or smaller aliases, or `defaults`; see the limits in docs/restore-plan.md.",
  },
  "unknown-anchor": {
    meaning: "An alias names an anchor that does not stand before it in the same document.",
    remedy: "Define the anchor first (`&name`), or quote a value that begins with `*`.",
  },
  "alias-cycle": { meaning: "An alias stands inside the value that it names.", remedy: "Write the value out." },
  "bad-merge": {
    meaning: "The value of a merge key `<<` is not a map, an alias of a map, or a list of these.",
    remedy: "Write `<<: *name`, where `&name` is a map.",
  },
  "bad-key": { meaning: "A key is not a plain word.", remedy: "Use a word as the key." },
  "duplicate-key": { meaning: "A map holds a key twice.", remedy: "Delete or rename one of the two." },
  "too-many-problems": {
    meaning: "A file has more problems than are listed.",
    remedy: "Correct the ones that are listed, then run again.",
  },
  "unknown-field": {
    meaning: "A field is not one that this part of a plan can have.",
    remedy: "Correct its name; docs/restore-plan.md lists the fields.",
  },
  "missing-field": { meaning: "A required field is not there.", remedy: "Add it, to the entry or to `defaults`." },
  "wrong-type": { meaning: "A value is of another type than its field needs.", remedy: "Write the type that the hint names." },
  "bad-value": { meaning: "A value is of the right type, but not one that its field can have.", remedy: "Follow the rule in the message." },
  "bad-timestamp": {
    meaning: "A time has no zone, is incomplete, or does not exist.",
    remedy: "Write a date, a time and a zone: `2026-11-20T09:14:00Z`.",
  },
  "exactly-one": {
    meaning: "A field such as `from` names no backup, or more than one.",
    remedy: "Keep exactly one of the fields that the message lists.",
  },
  "unknown-provider": { meaning: "No provider has that name.", remedy: "Use one of the providers that the hint names." },
  "duplicate-plan-name": {
    meaning: "Two restore plans have the same name.",
    remedy: "Give one of them another name; the ledger tells plans apart by it.",
  },
  "duplicate-entry-id": { meaning: "Two entries of a plan have the same id.", remedy: "Give one of them another id." },
  "duplicate-target": {
    meaning: "Two restores would make the same table or database, where names that differ only in case may count as the same.",
    remedy: "Give one of them another `newName`, or remove it.",
  },
  "unknown-dependency": {
    meaning: "`dependsOn` names an entry that the plan does not have.",
    remedy: "Use the id of an entry of the same plan.",
  },
  "dependency-cycle": {
    meaning: "Entries wait for each other, or one waits for itself.",
    remedy: "Remove one of the `dependsOn` that the message shows.",
  },
} as const satisfies Catalogue;

export type DocumentCode = keyof typeof codes;
export const diagnose = build<DocumentCode>;
