import type { Diagnostic, Location } from "../../diagnostic/diagnostic.ts";
import type { Call } from "../../model/call.ts";
import type { LedgerRecord } from "../../model/ledger-record.ts";
import type { Observation, Progress } from "../../model/observation.ts";
import type { Action, Adoption } from "../../model/planned.ts";
import { accountOf, mayBeSame } from "../claims/accounts.ts";
import { type LedgerView, latest } from "../claims/ledger-index.ts";
import { diagnose } from "../codes.ts";
import { otherAccount } from "./account-guard.ts";
import { holdsTargets, type RecordStanding, recordStanding } from "./record-standing.ts";

export interface Decision {
  readonly action: Action;
  readonly reason: string;
  readonly diagnostics: readonly Diagnostic[];
  /** The job to take on record instead of sending. */
  readonly adopts?: Adoption;
}

/**
 * What the ledger says apply should do, `seen` being the account that the provider's answers tell. What the provider says of
 * the call is joined to it by `withObservation`.
 */
export function decide(call: Call, view: LedgerView, location: Location, seen?: string): Decision {
  const record = view.snapshot.records.get(call.key);
  // Where the plan writes the account down, the guard says which is wrong.
  if (record !== undefined && seen !== undefined && call.account === undefined && !mayBeSame(record.account, seen))
    return blocked(otherAccount(record, seen, location));
  const standing = recordStanding(record, view);
  if (standing.is === "held" || standing.is === "restored") return fromStanding(call, standing, location, []);
  const account = accountOf({ ...call, ...(seen !== undefined && { seenAccount: seen }) });
  const others = call.restores
    .flatMap(({ targetId }) => view.index.byTarget.get(targetId) ?? [])
    .filter((other) => other.key !== call.key && mayBeSame(other.account, account))
    .map((other) => ({ other, standing: recordStanding(other, view) }));
  const rival = others.find((one) => holdsTargets(one.standing));
  if (rival !== undefined) return blocked(targetInFlight(call, rival.other, location));
  const restored = others.filter((one) => one.standing.is === "restored").map(({ other }) => other);
  const before = restored.reduce<LedgerRecord | undefined>(latest, undefined);
  const warnings = standing.is === "absent" && before !== undefined ? [restoredBefore(call, before, location)] : [];
  return fromStanding(call, standing, location, warnings);
}

function fromStanding(call: Call, standing: RecordStanding, location: Location, diagnostics: readonly Diagnostic[]): Decision {
  switch (standing.is) {
    case "absent":
      return { action: "restore", reason: "not restored yet", diagnostics };
    case "held":
      return blocked(claimedElsewhere(standing, location));
    case "idle": {
      const { refused } = standing;
      const reason = refused ? `attempt ${refused.number} was not accepted` : "claimed by an earlier run, not sent yet";
      return { action: "restore", reason, diagnostics };
    }
    case "unanswered":
      return { action: "resume", reason: `attempt ${standing.attempt} may have been accepted: look before sending`, diagnostics };
    case "accepted":
      return { action: "resume", reason: `submitted ${standing.since}${requestText(standing)}`, diagnostics };
    case "restored":
      return { action: "none", reason: `restored ${standing.at}${requestText(standing)}`, diagnostics };
    case "failed":
    case "cancelled":
      return { action: "retry", reason: `attempt ${standing.attempt} ${standing.is}: ${standing.why}`, diagnostics };
    case "unknown":
      return blocked(unknownOutcome(call, standing, location));
    default:
      return standing satisfies never;
  }
}

const requestText = ({ requestId }: { readonly requestId?: string }): string => (requestId === undefined ? "" : ` (request ${requestId})`);

const blocked = (diagnostic: Diagnostic): Decision => ({ action: "blocked", reason: diagnostic.message, diagnostics: [diagnostic] });

/** Adds what the provider says now. Only a recorded call that is in flight, or of unknown outcome, is observed. */
export function withObservation(decision: Decision, record: LedgerRecord | undefined, observation: Observation | undefined): Decision {
  if (observation === undefined) return decision;
  if (record?.state === "unknown" && decision.action === "blocked") return settled(decision, record, observation);
  if (decision.action !== "resume") return decision;
  const adding = (text: string): Decision => ({ ...decision, reason: `${decision.reason}; ${text}` });
  switch (observation.state) {
    case "running":
      return adding(observation.progress ? `running, ${amountOf(observation.progress)}` : "running");
    case "succeeded":
      return adding("the provider says succeeded");
    case "failed":
    case "cancelled":
      return adding(`the provider says ${observation.state}: ${observation.message}`);
    case "unclear":
      return adding(observation.message);
    case "absent":
      return adding("the provider lists no such job");
    default:
      return observation satisfies never;
  }
}

/** An unknown outcome that the provider's listing tells by now settles itself: apply follows the job, and sends nothing. */
function settled(decision: Decision, record: LedgerRecord, observation: Observation): Decision {
  if (observation.state === "absent" || observation.state === "unclear") return decision;
  const request = observation.requestId === undefined ? "" : ` (request ${observation.requestId})`;
  const reason = `attempt ${record.attempts.length} had no known outcome; the provider lists it now: ${observation.state}${request}`;
  return { action: "resume", reason, diagnostics: [] };
}

/** A total of 0, or below what is done, is none; a share ends with the whole. */
function amountOf({ done, total, unit }: Progress): string {
  if (unit === "%") return `${Math.round(Math.min(done, total))} %`;
  const part = total > 0 && done <= total ? ` of ${Math.round(total)}` : "";
  return `${Math.round(done)}${part} ${unit}`;
}

const claimedElsewhere = ({ run, state }: Extract<RecordStanding, { is: "held" }>, location: Location): Diagnostic =>
  diagnose(
    "error",
    "claimed-elsewhere",
    `run ${run.id} (${run.actor} on ${run.host}) holds the claim on this call and renewed its lease at ${run.renewedAt}; it is ${state}`,
    "wait for that run to end, or stop it; its lease lapses when it is no longer renewed",
    location,
  );

const targetInFlight = (call: Call, other: LedgerRecord, location: Location): Diagnostic =>
  diagnose(
    "error",
    "target-in-flight",
    `${other.plan}/${other.entry} makes the same object and is ${other.state} in the ledger`,
    `let it end (reinstate status), or choose another newName than ${call.restores[0]?.target ?? ""}`,
    location,
  );

const restoredBefore = (call: Call, other: LedgerRecord, location: Location): Diagnostic =>
  diagnose(
    "warning",
    "target-restored-before",
    `${other.plan}/${other.entry} already restored ${call.restores[0]?.target ?? "this object"} (${other.updatedAt})`,
    "choose another newName, or rename that one first: a name that exists is refused",
    location,
  );

const unknownOutcome = (call: Call, { attempt, why }: Extract<RecordStanding, { is: "unknown" }>, location: Location): Diagnostic =>
  diagnose(
    "error",
    "outcome-unknown",
    `the outcome of attempt ${attempt} is unknown: ${why}`,
    `apply settles it when the provider lists its job; or look at the target, then: reinstate ledger resolve ${call.key.slice(0, 12)} --as restored|failed --why TEXT`,
    location,
  );
