import type { LedgerError } from "../../ledger/ledger.ts";
import type { Refusal } from "../../model/pages.ts";
import { refused } from "../gate/refusal.ts";

/** Before anything was sent; afterwards, trouble with the ledger is part of the report. */
export function ledgerRefusal({ code, message, hint }: LedgerError): Refusal {
  const diagnostics = [{ severity: "error" as const, code, message, ...(hint !== undefined && { hint }) }];
  return refused("blocked", "The ledger can't be used, so nothing was sent.", "mend that, then run this job again", { diagnostics });
}
