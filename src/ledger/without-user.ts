import type { LedgerCode } from "./codes.ts";
import { LedgerError } from "./ledger.ts";

/** A LedgerError with a code of the catalogue. `message` starts with what it is about: a path, or `BRANCH: FILE`. */
export const ledgerError = (code: LedgerCode, subject: string, message: string, hint?: string): LedgerError =>
  new LedgerError(code, withoutUser(subject), withoutUser(`${subject}: ${message}`), hint);

/** Addresses without user and password: some give a whole URL where the name of a branch belongs. */
export const withoutUser = (text: string): string => text.replace(/\/\/\S*@/g, "//");
