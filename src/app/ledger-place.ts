import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import { LedgerError, type StoredLedger } from "../ledger/ledger.ts";
import { diagnose } from "./codes.ts";
import { foldersUpTo, realFolder, repositoryRoot, writtenFrom } from "./repository.ts";

const folderName = ".reinstate";

/**
 * The ledger of those who name none: `.reinstate` in the root of the git repository, outside git in `cwd`. Throws a
 * LedgerError where another one lies between the two: which of them knows what was restored, only a person can say.
 */
export async function defaultLedger(cwd: string): Promise<string> {
  const real = await realFolder(cwd);
  const root = (await repositoryRoot(real)) ?? real;
  const folder = join(root, folderName);
  const wanted = await realFolder(folder);
  for (const between of foldersUpTo(real, root).slice(0, -1)) {
    const other = join(between, folderName);
    if ((await holdsSomething(other)) && (await realFolder(other)) !== wanted) throw twoLedgers(folder, other);
  }
  return `file:${writtenFrom(cwd, real, folder)}`;
}

/** A folder that can't be listed may be a ledger. */
async function holdsSomething(folder: string): Promise<boolean> {
  try {
    return (await readdir(folder)).length > 0;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    return code !== "ENOENT" && code !== "ENOTDIR" && code !== "ELOOP";
  }
}

function twoLedgers(ofRoot: string, nearer: string): LedgerError {
  return new LedgerError(
    "ledger-ambiguous",
    `two ledgers could be meant, this one and ${ofRoot} in the repository's root, so nothing was done`,
    `say which one: --ledger ${shellWord(`file:${nearer}`)} or --ledger ${shellWord(`file:${ofRoot}`)}; reinstate ledger list shows what each has on record`,
    nearer,
  );
}

/** As it can be pasted into a shell. */
const shellWord = (text: string): string => (/^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`);

/** What to report before something is sent where no ledger is yet: a wrong place is a restore made twice. */
export async function newLedgerNote(ledger: Pick<StoredLedger, "origin">): Promise<Diagnostic | undefined> {
  const { place, isNew, seenBefore } = await ledger.origin();
  if (!isNew) return undefined;
  return seenBefore === undefined
    ? diagnose(
        "info",
        "ledger-new",
        `there is no ledger yet, so restores will be recorded in a new one: ${place}`,
        "if these restores were made before, their ledger is elsewhere: name it with --ledger URL",
      )
    : diagnose(
        "warning",
        "ledger-gone",
        `the ledger that was here, last changed at ${seenBefore.at}, is gone, so restores will be recorded in a new one: ${place}`,
        "put the old one back, unless it was moved away on purpose: only it knows which restores were made",
      );
}
