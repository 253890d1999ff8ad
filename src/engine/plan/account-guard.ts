import { type EntryDiagnostic, errorFrom, type Location } from "../../diagnostic/diagnostic.ts";
import type { LedgerRecord } from "../../model/ledger-record.ts";
import type { Result } from "../../model/result.ts";
import type { Failure } from "../../providers/provider.ts";
import { diagnose } from "../codes.ts";

/** A record that another account's restore left under this key: it never counts, and the plan has to say which account it means. */
export const otherAccount = (record: LedgerRecord, seen: string, location: Location) =>
  diagnose(
    "error",
    "other-account",
    `the ledger has this very call of account ${record.account ?? ""}, and the credentials are of account ${seen}`,
    `use credentials of account ${record.account ?? ""}, or write account: "${seen}" into the entry if this account's is meant`,
    location,
  );

/** The guard: what the plan writes down has to be what the provider shows. */
export function guardAccount(written: string | undefined, seen: Result<string | undefined, Failure>): EntryDiagnostic[] {
  const path = ["account"];
  if (written === undefined) return [];
  if (!seen.ok) return [errorFrom(seen.error, path)];
  if (seen.value === written) return [];
  if (seen.value === undefined) {
    return [
      diagnose(
        "error",
        "account-unverified",
        `nothing that the provider answers tells whether the credentials are of account ${written}`,
        "allow the reads that the provider's page lists; without them the account can't be checked, so nothing is sent",
        path,
      ),
    ];
  }
  return [
    diagnose(
      "error",
      "wrong-account",
      `the entry is for account ${written}, and the credentials are of account ${seen.value}`,
      `use credentials of account ${written}, or correct account`,
      path,
    ),
  ];
}

/** A record names its account, and nothing shows whose credentials these are. */
export const accountUnknown = (record: LedgerRecord, location: Location) =>
  diagnose(
    "warning",
    "account-unverified",
    `the ledger has this call of account ${record.account ?? ""}, and nothing tells whether the credentials are of that account`,
    "check the credentials; the reads that the provider's page lists show the account",
    location,
  );
