import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import type { Authorization, RunRecord } from "../../model/ledger-record.ts";
import type { PlannedCall } from "../../model/planned.ts";
import { diagnose } from "../codes.ts";
import type { Host } from "../host.ts";
import type { Claimed, Conflict } from "./claim-rules.ts";
import { indexLedger, isLive } from "./ledger-index.ts";
import type { RunSession } from "./run-session.ts";

/**
 * Claims all calls for the run. Claims of runs that seem gone are taken over only after their lease was seen to stand
 * still for its whole length by this machine's monotonic clock: other clocks are not trusted. A map says why not, by key.
 */
export async function acquireClaims(
  run: RunSession,
  calls: readonly PlannedCall[],
  authorizations: ReadonlyMap<string, Authorization>,
  host: Host,
  signal: AbortSignal,
): Promise<Claimed | ReadonlyMap<string, Diagnostic>> {
  const lapsed = new Map<string, number>();
  for (;;) {
    const claimed = await run.claim(calls, authorizations, lapsed);
    if (claimed === undefined) return new Map(calls.map((call) => [call.key, carriedOn(run.id, call)]));
    if (claimed.conflicts.length === 0) return claimed;
    const suspects = await suspectsOf(claimed.conflicts, lapsed, host);
    if (suspects.length < 1 || signal.aborted) return new Map(claimed.conflicts.map((conflict) => [conflict.call.key, explain(conflict)]));
    await watchLeases(suspects, lapsed, host, signal);
  }
}

/** The runs in the way, if each of them may be gone; none when any conflict is sure to stay. */
async function suspectsOf(conflicts: readonly Conflict[], lapsed: ReadonlyMap<string, number>, host: Host): Promise<RunRecord[]> {
  const snapshot = await host.ledger.read();
  const view = { snapshot, index: indexLedger(snapshot), now: host.clock.now(), isGone: (run: RunRecord) => host.isGone(run) };
  const suspects = new Map<string, RunRecord>();
  for (const conflict of conflicts) {
    if (conflict.kind !== "claimed-elsewhere" && conflict.kind !== "target-in-flight") return [];
    const claim = conflict.record.claim;
    const holder = claim && snapshot.runs.get(claim.run);
    if (conflict.kind === "target-in-flight" && conflict.record.state !== "claimed") return [];
    if (holder === undefined || isLive(holder, view) || lapsed.has(holder.id)) return [];
    suspects.set(holder.id, holder);
  }
  return [...suspects.values()];
}

/** Adds to `lapsed` every suspect whose lease does not move for its whole length; one whose process is surely gone is not waited for. */
export async function watchLeases(
  suspects: readonly RunRecord[],
  lapsed: Map<string, number>,
  host: Host,
  signal: AbortSignal,
): Promise<void> {
  const { clock } = host;
  const waiting = suspects.filter((run) => {
    if (host.isGone(run)) lapsed.set(run.id, run.version);
    return !host.isGone(run);
  });
  const longest = Math.max(0, ...waiting.map((run) => run.leaseMs));
  if (longest === 0) return;
  const names = waiting.map((run) => run.id).join(", ");
  host.emit({
    type: "notice",
    at: clock.now(),
    message: `run ${names} seems gone; watching its lease for ${Math.ceil(longest / 1000)} s before taking over`,
  });
  const until = clock.monotonic() + longest;
  while (clock.monotonic() < until && !signal.aborted) await clock.sleep(Math.max(1, until - clock.monotonic()), signal);
  // A lease that was watched for a part of its length only may be a live run's.
  if (signal.aborted) return;
  for (const run of waiting) lapsed.set(run.id, run.version);
}

/** While this process watched another run's lease, its own lapsed. */
const carriedOn = (id: string, { location }: PlannedCall): Diagnostic =>
  diagnose(
    "error",
    "run-at-work",
    `run ${id} is carried on by another process since this one attached to it`,
    "wait for that process, or stop it; nothing was sent",
    location,
  );

function explain(conflict: Conflict): Diagnostic {
  const { call, record } = conflict;
  const at = call.restores[0]?.target ?? call.entry;
  switch (conflict.kind) {
    case "claimed-elsewhere": {
      const who = conflict.run === undefined ? "another run" : `run ${conflict.run.id} (${conflict.run.actor} on ${conflict.run.host})`;
      return diagnose(
        "error",
        conflict.kind,
        `${who} has claimed ${call.plan}/${call.entry} (${at}) and is ${record.state} with it`,
        "wait for that run to end, or stop it; nothing was sent",
      );
    }
    case "target-in-flight":
      return diagnose(
        "error",
        conflict.kind,
        `${record.plan}/${record.entry} makes the same object (${at}) and is ${record.state} in the ledger`,
        "let it end (reinstate status), then apply again; nothing was sent",
      );
    case "outcome-unknown":
      return diagnose(
        "error",
        conflict.kind,
        `the outcome of an earlier submit of ${call.plan}/${call.entry} (${at}) is unknown`,
        `look at the target, then: reinstate ledger resolve ${call.key.slice(0, 12)} --as restored|failed --why TEXT`,
      );
    case "other-account":
      return diagnose(
        "error",
        conflict.kind,
        `the ledger has this very call (${at}) of account ${record.account ?? ""}`,
        "write the account that is meant into the entry: account; nothing was sent",
      );
    case "job-taken":
      return diagnose(
        "error",
        conflict.kind,
        `the job that ${call.plan}/${call.entry} (${at}) was to adopt is already on record as that of ${record.plan}/${record.entry}`,
        "one job is one call's: leave out the --adopt of this one, and look what the job made; nothing was sent",
      );
    case "plan-moved":
      return diagnose(
        "error",
        conflict.kind,
        `another run has chosen a backup for ${call.plan}/${call.entry} (${at}) since this was planned`,
        "plan again; nothing was sent",
      );
    default:
      return conflict satisfies never;
  }
}
