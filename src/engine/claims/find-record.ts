import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import type { LedgerSnapshot } from "../../ledger/ledger.ts";
import type { LedgerRecord } from "../../model/ledger-record.ts";
import { err, ok, type Result } from "../../model/result.ts";
import { diagnose } from "../codes.ts";

/** Fewer characters of a key say too little, however few records there are. */
const shortest = 4;
const listed = 5;

/** The one record whose key is, or begins with, `prefix`. */
export function findRecord({ records }: Pick<LedgerSnapshot, "records">, prefix: string): Result<LedgerRecord, Diagnostic> {
  const exact = records.get(prefix);
  if (exact !== undefined) return ok(exact);
  if (prefix.length < shortest) {
    return err(
      diagnose(
        "error",
        "record-not-found",
        `${JSON.stringify(prefix)} is too short for a key`,
        `give at least ${shortest} characters of it`,
      ),
    );
  }
  const found = [...records.values()].filter(({ key }) => key.startsWith(prefix));
  const [first, ...others] = found;
  if (first === undefined) {
    return err(
      diagnose("error", "record-not-found", `the ledger has no record whose key begins with ${prefix}`, "see: reinstate ledger list"),
    );
  }
  if (others.length === 0) return ok(first);
  const keys = found.slice(0, listed).map(({ key, plan, entry }) => `${key.slice(0, prefix.length + 8)} (${plan}/${entry})`);
  const more = found.length > listed ? ` and ${found.length - listed} more` : "";
  return err(
    diagnose("error", "record-ambiguous", `${found.length} keys begin with ${prefix}`, `give more digits: ${keys.join(", ")}${more}`),
  );
}
