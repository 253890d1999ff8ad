import { errorFrom } from "../../diagnostic/diagnostic.ts";
import type { LedgerError } from "../../ledger/ledger.ts";
import type { Refusal } from "../../model/pages.ts";
import { refused } from "../gate/refusal.ts";

/** Before anything was sent; afterwards, trouble with the ledger is part of the report. */
export const ledgerRefusal = (error: LedgerError): Refusal =>
  refused("blocked", "The ledger can't be used, so nothing was sent.", "mend that, then run this job again", {
    diagnostics: [errorFrom(error)],
  });
