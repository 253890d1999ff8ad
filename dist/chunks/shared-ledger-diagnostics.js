import { LedgerError } from "./shared-ledger-ledger.js";
// src/ledger/diagnostics.ts
const ledgerError = (code, subject, message, hint) => new LedgerError(code, withoutUser(subject), withoutUser(`${subject}: ${message}`), hint);
const withoutUser = (text) => text.replace(/\/\/\S*@/g, "//");
export { ledgerError, withoutUser };
