import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import type { LedgerRecord } from "../../model/ledger-record.ts";
import { err, type Result } from "../../model/result.ts";
import type { Session } from "../../providers/provider.ts";
import { diagnose } from "../codes.ts";
import type { Host } from "../host.ts";
import { openSessions } from "../provider-sessions.ts";
import { mayBeSame } from "./accounts.ts";
import { findRecord } from "./find-record.ts";
import { indexLedger } from "./ledger-index.ts";
import type { Resolution } from "./record-transitions.ts";
import { settleRecord } from "./settle-record.ts";
import { watchOf } from "./watch.ts";

/**
 * Settles the record that `prefix` names by what a person saw. `failed` lets the next apply send again, so the provider is
 * asked first: while it lists the job as running or done, or can't be asked, nothing is settled. Throws LedgerError.
 */
export async function resolveRecord(host: Host, prefix: string, resolution: Resolution): Promise<Result<LedgerRecord, Diagnostic>> {
  if (resolution.as === "failed") {
    const listed = await stillListed(host, prefix);
    if (listed !== undefined) return err(listed);
  }
  return settleRecord(host.ledger, prefix, resolution, () => host.clock.now());
}

/** With another account's credentials, no job of it would be listed, and that would prove nothing. */
async function ofOtherAccount(record: LedgerRecord, session: Session): Promise<Diagnostic | undefined> {
  const { account: recorded, plan, entry, region, scope } = record;
  if (recorded === undefined) return undefined;
  const seen = await session.account({ region, scope, account: recorded });
  if (!seen.ok || mayBeSame(seen.value, recorded)) return undefined;
  return diagnose(
    "error",
    "wrong-account",
    `${plan}/${entry} was sent in account ${recorded}, and the credentials are of account ${seen.value ?? ""}`,
    `use credentials of account ${recorded}: with others, its job can't be seen`,
  );
}

async function stillListed(host: Host, prefix: string): Promise<Diagnostic | undefined> {
  const snapshot = await host.ledger.read();
  const found = findRecord(snapshot, prefix);
  if (!found.ok || found.value.state !== "unknown") return undefined;
  const record = found.value;
  const sessions = openSessions(host);
  try {
    const session = await sessions.get(record.provider);
    const strange = await ofOtherAccount(record, session);
    if (strange !== undefined) return strange;
    const taken = indexLedger(snapshot).jobs.get(record.lane) ?? new Set<string>();
    const seen = await session.observe([watchOf(record, record, taken)]);
    if (!seen.ok) {
      if (seen.error.permission !== undefined) return undefined;
      const message = `${record.plan}/${record.entry}: the provider could not be asked whether it lists the job: ${seen.error.message}`;
      return diagnose(
        "error",
        "not-observed",
        message,
        "make it reachable first: a restore that runs after all would be sent a second time",
      );
    }
    const observation = seen.value[0];
    if (observation?.state !== "running" && observation?.state !== "succeeded") return undefined;
    const request = observation.requestId === undefined ? "" : ` (request ${observation.requestId})`;
    return diagnose(
      "error",
      "job-listed",
      `the provider lists the job of ${record.plan}/${record.entry} as ${observation.state}${request}, so it has not failed`,
      "run: reinstate apply. It settles the record by what the provider lists",
    );
  } finally {
    await sessions.close();
  }
}
