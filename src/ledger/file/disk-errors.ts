import type { LedgerCode } from "../codes.ts";
import { LedgerError } from "../ledger.ts";

interface Meaning {
  readonly code: LedgerCode;
  readonly message: string;
  readonly hint: string;
}

const forbidden: Meaning = {
  code: "ledger-forbidden",
  message: "permission denied",
  hint: "correct the owner or the permissions of the ledger's folder",
};
const full: Meaning = {
  code: "ledger-disk-full",
  message: "no space left on the disk",
  hint: "make room, then run the same command again: what was recorded before is safe",
};
const noFolder: Meaning = {
  code: "ledger-not-a-folder",
  message: "is, or lies under, a file where a folder is needed",
  hint: "name another folder with --ledger file:DIR",
};
const foreign = (what: string): Meaning => ({
  code: "ledger-corrupt",
  message: `${what}, where the ledger has a plain file of its own`,
  hint: "find out who put it there, and put the ledger's own file back from a copy",
});
const missing: Meaning = { code: "ledger-file-missing", message: "is no longer there", hint: "put the ledger's folder back from a copy" };

const meanings: Readonly<Record<string, Meaning>> = {
  EACCES: forbidden,
  EPERM: forbidden,
  EROFS: {
    code: "ledger-read-only",
    message: "the file system is read-only",
    hint: "choose a folder that can be written, with --ledger file:DIR",
  },
  ENOSPC: full,
  EDQUOT: full,
  ENOTDIR: noFolder,
  ELOOP: foreign("is a link"),
  EFTYPE: foreign("is a pipe or a device"),
  EFBIG: foreign("is larger than a file of a ledger can be"),
  ENOENT: missing,
};

export const errnoOf = (error: unknown): string | undefined =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;

/** Any failure of a file operation as a LedgerError about `path`. */
export function diskError(error: unknown, path: string): LedgerError {
  if (error instanceof LedgerError) return error;
  const errno = errnoOf(error);
  if (errno === undefined) throw error;
  const { code, message, hint } = meanings[errno] ?? {
    code: "ledger-io" as const,
    message: `the operating system reports ${errno}`,
    hint: "check the disk and the limits of this process, then run the same command again",
  };
  return new LedgerError(code, message, hint, path);
}

const noLinks = new Set(["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EMLINK", "EXDEV", "EINVAL"]);

/** A failed link: file systems without links say so in several ways. */
export function linkError(error: unknown, path: string): LedgerError {
  const errno = errnoOf(error);
  if (errno === undefined || !noLinks.has(errno)) return diskError(error, path);
  return new LedgerError(
    "ledger-no-links",
    `the file system can't link files (${errno})`,
    "keep the ledger on a local file system, or in git: --ledger git:BRANCH",
    path,
  );
}
