import type { Diagnostic, Location } from "../../diagnostic/diagnostic.ts";
import type { Call } from "../../model/call.ts";
import type { LedgerRecord, RunRecord } from "../../model/ledger-record.ts";
import type { Observation, Progress } from "../../model/observation.ts";
import type { Action, Adoption } from "../../model/planned.ts";
import { accountOf, mayBeSame } from "../claims/accounts.ts";
import { isLive, isOpen, type LedgerView, latest } from "../claims/ledger-index.ts";
import { lastAttempt } from "../claims/watch.ts";
import { diagnose } from "../diagnostics.ts";
import { otherAccount } from "./account-guard.ts";

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
  const holder = record?.claim && view.snapshot.runs.get(record.claim.run);
  if (record !== undefined && holder !== undefined && isOpen(record) && isLive(holder, view))
    return blocked(claimedElsewhere(record, holder, location));
  if (record?.state === "restored") return fromRecord(record, location, []);
  const account = accountOf({ ...call, ...(seen !== undefined && { seenAccount: seen }) });
  const others = call.restores
    .flatMap(({ targetId }) => view.index.byTarget.get(targetId) ?? [])
    .filter((other) => other.key !== call.key && mayBeSame(other.account, account));
  const rival = others.find((other) => isOpen(other) && !isIdle(other, view));
  if (rival !== undefined) return blocked(targetInFlight(call, rival, location));
  const before = others.filter(({ state }) => state === "restored").reduce<LedgerRecord | undefined>(latest, undefined);
  return fromRecord(record, location, record === undefined && before !== undefined ? [restoredBefore(call, before, location)] : []);
}

function fromRecord(record: LedgerRecord | undefined, location: Location, diagnostics: readonly Diagnostic[]): Decision {
  if (record === undefined) return { action: "restore", reason: "not restored yet", diagnostics };
  const attempt = lastAttempt(record);
  const request = attempt?.requestId === undefined ? "" : ` (request ${attempt.requestId})`;
  switch (record.state) {
    case "claimed":
      return {
        action: "restore",
        reason: attempt ? `attempt ${attempt.number} was not accepted` : "taken up by an earlier run, not sent yet",
        diagnostics,
      };
    case "submitting":
      return { action: "resume", reason: `attempt ${attempt?.number ?? 1} may have been accepted: look before sending`, diagnostics };
    case "submitted":
      return { action: "resume", reason: `submitted ${attempt?.submittedAt ?? ""}${request}`, diagnostics };
    case "restored":
      return { action: "none", reason: `restored ${attempt?.endedAt ?? record.resolved?.at ?? record.updatedAt}${request}`, diagnostics };
    case "failed":
    case "cancelled":
      return {
        action: "retry",
        reason: `attempt ${record.attempts.length} ${record.state}: ${attempt?.problem?.message ?? record.resolved?.why ?? "no reason on record"}`,
        diagnostics,
      };
    case "unknown":
      return blocked(unknownOutcome(record, location));
    default:
      return record.state satisfies never;
  }
}

const blocked = (diagnostic: Diagnostic): Decision => ({ action: "blocked", reason: diagnostic.message, diagnostics: [diagnostic] });

/** Adds what the provider says now. Only a recorded call that is in flight, or of unknown outcome, is observed. */
export function withObservation(decision: Decision, record: LedgerRecord | undefined, observation: Observation | undefined): Decision {
  if (observation === undefined) return decision;
  if (record?.state === "unknown" && decision.action === "blocked") return settled(decision, record, observation);
  if (decision.action !== "resume") return decision;
  const says = (text: string): Decision => ({ ...decision, reason: `${decision.reason}; ${text}` });
  switch (observation.state) {
    case "running":
      return says(observation.progress ? `running, ${told(observation.progress)}` : "running");
    case "succeeded":
      return says("the provider says succeeded");
    case "failed":
    case "cancelled":
      return says(`the provider says ${observation.state}: ${observation.message}`);
    case "unclear":
      return says(observation.message);
    case "absent":
      return says("the provider lists no such job");
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
function told({ done, total, unit }: Progress): string {
  if (unit === "%") return `${Math.round(Math.min(done, total))} %`;
  const part = total > 0 && done <= total ? ` of ${Math.round(total)}` : "";
  return `${Math.round(done)}${part} ${unit}`;
}

/** Taken up and never sent, by a run that seems gone: apply makes sure of that, and takes its place. */
const isIdle = ({ state, claim }: LedgerRecord, view: LedgerView): boolean =>
  state === "claimed" && !isLive(claim && view.snapshot.runs.get(claim.run), view);

const claimedElsewhere = (record: LedgerRecord, run: RunRecord, location: Location): Diagnostic =>
  diagnose(
    "error",
    "claimed-elsewhere",
    `run ${run.id} (${run.actor} on ${run.host}) has taken this call up and renewed its lease at ${run.renewedAt}; it is ${record.state}`,
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

const unknownOutcome = (record: LedgerRecord, location: Location): Diagnostic =>
  diagnose(
    "error",
    "outcome-unknown",
    `the outcome of attempt ${record.attempts.length} is unknown: ${lastAttempt(record)?.problem?.message ?? "no reason on record"}`,
    `apply settles it when the provider lists its job; or look at the target, then: reinstate ledger resolve ${record.key.slice(0, 12)} --as restored|failed --why TEXT`,
    location,
  );
