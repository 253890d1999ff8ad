import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import type { Ledger } from "../../ledger/ledger.ts";
import type { LedgerRecord } from "../../model/ledger-record.ts";
import { err, ok, type Result } from "../../model/result.ts";
import { diagnose } from "../codes.ts";
import { findRecord } from "./find-record.ts";
import { type Resolution, resolve } from "./record-transitions.ts";

/** Settles the record that `prefix` names, durably, or says why it can't be. `now` in ms since the epoch. Throws LedgerError. */
export function settleRecord(
  ledger: Ledger,
  prefix: string,
  resolution: Resolution,
  now: () => number,
): Promise<Result<LedgerRecord, Diagnostic>> {
  return ledger.update<Result<LedgerRecord, Diagnostic>>((snapshot) => {
    const found = findRecord(snapshot, prefix);
    if (!found.ok) return { result: found, message: "" };
    const settled = resolve(found.value, resolution, new Date(now()).toISOString());
    if (settled === undefined) return { result: err(notUnknown(found.value)), message: "" };
    const { plan, entry } = settled;
    const message = `${plan}: ${entry} settled as ${resolution.as} by ${resolution.by}: ${resolution.why}`;
    return { result: ok(settled), records: [settled], message };
  });
}

function notUnknown({ key, plan, entry, state, resolved }: LedgerRecord): Diagnostic {
  const by = resolved === undefined ? "" : ` (settled by ${resolved.by} at ${resolved.at})`;
  return diagnose(
    "error",
    "record-not-unknown",
    `${plan}/${entry} ${key.slice(0, 12)} is ${state}${by}, and only an unknown outcome can be settled`,
    `see: reinstate ledger show ${key.slice(0, 12)}`,
  );
}
