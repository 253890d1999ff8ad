import type { Outcome } from "../../model/event.ts";
import type { LedgerState, Problem } from "../../model/ledger-record.ts";
import type { Observation } from "../../model/observation.ts";
import type { Failure } from "../../providers/provider.ts";
import type { Active } from "./in-flight-call.ts";
import { failed, held, type LaneContext, problemOf, type Reason, said } from "./lane-context.ts";
import type { Submitted } from "./submit.ts";

/** Ends the call when its submit did; true when it has ended. */
export async function concluded(lane: LaneContext, active: Active, submitted: Submitted): Promise<boolean> {
  const { call } = active;
  switch (submitted.is) {
    case "pending":
      return false;
    case "refused": {
      await settle(lane, active, "failed", problemOf(submitted.failure));
      return true;
    }
    case "lost":
      lane.done({
        call,
        outcome: "detached",
        record: active.record,
        diagnostic: said(call, "claim-lost", "another run has taken this call over", "see `reinstate status`"),
      });
      return true;
    case "unwritable":
      lane.done({
        call,
        outcome: "unknown",
        record: active.record,
        diagnostic: said(
          call,
          "ledger-unwritable",
          submitted.message,
          "make the ledger writable, then apply again: it observes before it sends",
        ),
      });
      return true;
    default:
      return submitted satisfies never;
  }
}

/** Writes how a call ended, and reports it. */
export async function settle(
  lane: LaneContext,
  active: Active,
  state: Extract<LedgerState, "restored" | "failed" | "cancelled" | "unknown">,
  problem: Problem | undefined,
  observation?: Observation,
): Promise<void> {
  const { host, run } = lane;
  const { call, progress } = active;
  const requestId = observation !== undefined && "requestId" in observation ? observation.requestId : undefined;
  const facts = { ...(requestId !== undefined && { requestId }), ...(progress && { progress }) };
  const outcome: Outcome = state === "restored" ? "restored" : state === "unknown" ? "unknown" : "failed";
  const finishedAt =
    (observation !== undefined && "finishedAt" in observation ? observation.finishedAt : undefined) ??
    new Date(host.clock.now()).toISOString();
  const times = { ...(active.startedAt !== undefined && { startedAt: active.startedAt }), finishedAt };
  const told = problem && state === "unknown" ? withKey(problem, call.key) : problem;
  const written = await run.write(
    call.key,
    told === undefined || state === "restored" ? { to: "restored", ...facts } : { to: state, problem: told, ...facts },
  );
  if (!written.ok && written.error === "lost" && state !== "restored") {
    // What this run made of it is stale: the run that has the call now finds out.
    await concluded(lane, active, { is: "lost" });
    return;
  }
  if (written.ok || written.error === "lost") {
    const record = written.ok ? written.value : active.record;
    lane.done({ call, outcome, record, ...times, ...(progress && { progress }), ...(told && { diagnostic: failed(call, told) }) });
    return;
  }
  const message = `${state} according to the provider, but the ledger could not be written: ${written.error.message}`;
  lane.done({
    call,
    outcome: "unknown",
    record: active.record,
    ...times,
    diagnostic: said(call, "ledger-unwritable", message, written.error.hint),
  });
}

/** What a person has settled is told to the ledger by the call's key. */
const withKey = ({ code, message, hint }: Problem, key: string): Problem => ({
  code,
  message,
  hint: `${hint ?? "look at the target by hand"}; then: reinstate ledger resolve ${key.slice(0, 12)} --as restored|failed --why TEXT`,
});

/** Leaves a call whose job goes on, as the ledger already says; `why` where nobody asked for that. */
export function leave(lane: LaneContext, busy: Set<Active>, active: Active, why?: Reason): void {
  busy.delete(active);
  const { call, record, startedAt, progress } = active;
  const diagnostic = why && said(call, why.code, why.message, why.hint, "warning");
  lane.done({
    call,
    outcome: "detached",
    record,
    ...(startedAt !== undefined && { startedAt }),
    ...(progress && { progress }),
    ...(diagnostic && { diagnostic }),
  });
}

/** Ends the waiting for a call, wherever it stands. */
export async function stop(lane: LaneContext, busy: Set<Active>, active: Active, why: Reason): Promise<void> {
  const { call, phase } = active;
  switch (phase.is) {
    case "running":
      leave(lane, busy, active, why);
      return;
    case "looking":
      busy.delete(active);
      lane.done({
        call,
        outcome: "unknown",
        record: active.record,
        diagnostic: said(
          call,
          "submit-unsettled",
          `${why.message}, while a submit of unknown outcome was being looked for`,
          "apply again: it looks before it sends",
        ),
      });
      return;
    case "unsettled":
      busy.delete(active);
      lane.done({ call, outcome: "unknown", record: active.record, diagnostic: failed(call, withKey(phase.problem, call.key)) });
      return;
    case "refused": {
      busy.delete(active);
      const written = await lane.run.write(call.key, { to: "withdrawn", problem: problemOf(phase.failure) });
      if (!written.ok && written.error === "lost") {
        await concluded(lane, active, { is: "lost" });
        return;
      }
      lane.done({ call, outcome: "not-run", record: written.ok ? written.value : active.record, diagnostic: failed(call, phase.failure) });
      return;
    }
    default:
      phase satisfies never;
  }
}

/** The provider can't be looked at any more (credentials, permissions): everything is on record, so leave it there. */
export async function giveUp(lane: LaneContext, busy: Set<Active>, trouble: Failure): Promise<void> {
  for (const active of busy) {
    const { call, record, phase, startedAt, progress } = active;
    if (phase.is === "refused")
      await stop(lane, busy, active, { code: "interrupted", message: trouble.message, hint: trouble.hint ?? "apply again" });
    else
      lane.done({
        call,
        outcome: phase.is === "running" ? "detached" : "unknown",
        record,
        ...(startedAt !== undefined && { startedAt }),
        ...(progress && { progress }),
        diagnostic: failed(call, trouble),
      });
  }
  for (let call = lane.next(); call !== undefined; call = lane.next())
    lane.done({ call, outcome: "not-run", ...held(lane, call), diagnostic: failed(call, trouble) });
}
