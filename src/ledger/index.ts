import { LedgerError, type StoredLedger } from "./ledger.ts";
import type { LedgerDeps } from "./ledger-deps.ts";

const hint = "write file:DIR (a folder of this machine) or git:BRANCH (a branch of the same remote)";

/** Opens `file:DIR` or `git:BRANCH`, loading only that store. Nothing is read yet. A LedgerError when `url` is neither. */
export async function openLedger(url: string, deps: LedgerDeps): Promise<StoredLedger> {
  const [, scheme, place = ""] = /^([a-z]+):(.*)$/s.exec(url) ?? [];
  const invalid = (message: string): LedgerError => new LedgerError("ledger-url-invalid", message, hint, JSON.stringify(url));
  if (scheme === undefined) throw invalid("names no kind of ledger");
  if (place === "") throw invalid("doesn't say where the ledger is");
  switch (scheme) {
    case "file": {
      const { openFileLedger } = await import("./file/file-ledger.ts");
      return openFileLedger(place, deps);
    }
    case "git": {
      const { openGitLedger } = await import("./git/git-ledger.ts");
      return openGitLedger(place, deps);
    }
    default:
      // Not the rest: it may hold a password.
      throw new LedgerError("ledger-url-invalid", "is no kind of ledger", hint, JSON.stringify(scheme));
  }
}
