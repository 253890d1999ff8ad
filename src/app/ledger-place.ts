import { readdir, realpath } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import { type Ledger, LedgerError, type LedgerSnapshot } from "../ledger/ledger.ts";
import type { Code } from "./codes.ts";
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
  const code: Code = "ledger-ambiguous";
  return new LedgerError(
    code,
    nearer,
    `two ledgers could be meant, so nothing was done: ${nearer}, and ${ofRoot} of the repository's root`,
    `say which one: --ledger ${shellWord(`file:${nearer}`)} or --ledger ${shellWord(`file:${ofRoot}`)}; reinstate ledger list shows what each has on record`,
  );
}

/** As it can be pasted into a shell. */
const shellWord = (text: string): string => (/^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`);

/** Nothing was ever written to it. */
export const isNewLedger = ({ records, runs }: LedgerSnapshot): boolean => records.size === 0 && runs.size === 0;

/** What is to be said before something is sent where no ledger is yet: a wrong place is a restore made twice. */
export async function newLedgerNote(ledger: Ledger, cwd: string): Promise<Diagnostic | undefined> {
  if (!isNewLedger(await ledger.read())) return undefined;
  const code: Code = "ledger-new";
  return {
    severity: "info",
    code,
    message: `there is no ledger yet, so restores will be recorded in a new one: ${await absolutePlace(ledger.url, cwd)}`,
    hint: "if these restores were made before, stop and name the ledger that has them: --ledger URL",
  };
}

/** `file:` with the whole path; any other URL as it is. */
async function absolutePlace(url: string, cwd: string): Promise<string> {
  const [, folder] = /^file:(.+)$/s.exec(url) ?? [];
  if (folder === undefined) return url;
  const absolute = resolve(cwd, folder);
  const parent = await realpath(dirname(absolute)).catch(() => dirname(absolute));
  return join(parent, absolute.slice(dirname(absolute).length));
}
