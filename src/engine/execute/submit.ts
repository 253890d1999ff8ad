import { err } from "../../model/result.ts";
import type { Failure, Session } from "../../providers/provider.ts";
import { LeaseLapsed } from "../claims/lease.ts";
import type { Run } from "../claims/run-session.ts";
import { lastAttempt } from "../claims/watch.ts";
import type { Host } from "../host.ts";
import { backoff } from "../polling/backoff.ts";
import type { DurationHistory } from "../polling/duration-history.ts";
import { startTrack } from "../polling/job-track.ts";
import { nextPollDelay } from "../polling/poll-schedule.ts";
import { abandonable } from "./abortable.ts";
import { judge } from "./call-reducer.ts";
import type { Active } from "./in-flight-call.ts";
import { abandonedRead, submitGraceMs } from "./lane-context.ts";

export interface Sending {
  readonly session: Session;
  readonly run: Run;
  readonly host: Host;
  readonly signal: AbortSignal;
  readonly history: DurationHistory;
}

export type Submitted =
  /** Look at it, or send it again, when `active.dueAt` has come. */
  | { readonly is: "pending" }
  | { readonly is: "refused"; readonly failure: Failure }
  | { readonly is: "lost" }
  | { readonly is: "unwritable"; readonly message: string };

/**
 * Sends the request of the current attempt once. The intent is durable already. Whatever comes back, `active` says
 * afterwards where the call stands; a refusal that follows an unanswered send proves nothing and is looked into.
 */
export async function send(active: Active, sending: Sending, verified = false): Promise<Submitted> {
  const { session, run, host, signal, history } = sending;
  const { clock, settings } = host;
  const attempt = lastAttempt(active.record);
  if (attempt === undefined) return { is: "lost" };
  host.emit({ type: "submitting", at: clock.now(), call: active.call, attempt: attempt.number });
  const submit = guarded(() => session.submit(active.call, { token: attempt.token, guard: run.guard(active.call.key) }));
  const answered = await abandonable(submit, signal, submitGraceMs, host.clock);
  const answer = answered === "abandoned" ? err(abandonedRead) : answered;
  if (answer === "lapsed") return verified ? later(active, leaseLapsed, host) : again(active, sending);
  const now = clock.monotonic();
  if (answer.ok) {
    const { requestId, apiRequestId, observation } = answer.value;
    active.phase = { is: "running" };
    active.startedAt = attempt.submittedAt;
    active.track = startTrack(now);
    active.dueAt =
      now +
      (observation?.state === "succeeded" || observation?.state === "failed"
        ? 0
        : nextPollDelay(active.track, settings, history.of(active.call.lane)));
    const written = await run.write(active.call.key, {
      to: "submitted",
      ...(requestId !== undefined && { requestId }),
      ...(apiRequestId !== undefined && { apiRequestId }),
    });
    if (written.ok) active.record = written.value;
    else if (written.error === "lost") return { is: "lost" };
    else
      return {
        is: "unwritable",
        message: `${written.error.message}; the provider accepted the restore${requestId === undefined ? "" : ` as ${requestId}`}`,
      };
    host.emit({
      type: "submitted",
      at: clock.now(),
      call: active.call,
      attempt: attempt.number,
      ...(requestId !== undefined && { requestId }),
    });
    return { is: "pending" };
  }
  const failure = answer.error;
  const judgement = judge(failure, active.unsettledSends);
  switch (judgement) {
    case "look":
      active.unsettledSends += 1;
      return look(active, now, undefined, failure, host);
    case "look-into-refusal":
      active.busySince ??= now;
      return look(active, now, failure, failure, host);
    case "refused":
      return { is: "refused", failure };
    case "send-later":
      return later(active, failure, host);
    default:
      return judgement satisfies never;
  }
}

/** Sends again after a pause, a look in vain or a lapsed lease: only if the claim still holds. A place isn't busy for ever. */
export async function again(active: Active, sending: Sending): Promise<Submitted> {
  const { clock, settings } = sending.host;
  const refusal = active.phase.is === "looking" ? active.phase.refusal : undefined;
  if (refusal !== undefined && clock.monotonic() - (active.busySince ?? Number.POSITIVE_INFINITY) >= settings.waitForMs)
    return { is: "refused", failure: refusal };
  const written = await sending.run.write(active.call.key, { to: "resending" });
  if (!written.ok) return written.error === "lost" ? { is: "lost" } : { is: "unwritable", message: written.error.message };
  active.record = written.value;
  return send(active, sending, true);
}

/** Verified a moment ago and lapsed again: this machine or the ledger is too slow for the lease. */
const leaseLapsed: Failure = {
  class: "retry",
  code: "lease-lapsed",
  message: "the run's lease lapsed before the request could leave",
  hint: "give the run a longer --lease",
};

async function guarded<T>(submit: () => Promise<T>): Promise<T | "lapsed"> {
  try {
    return await submit();
  } catch (error) {
    if (error instanceof LeaseLapsed) return "lapsed";
    throw error;
  }
}

function look(active: Active, now: number, refusal: Failure | undefined, said: Failure, host: Host): Submitted {
  const { settings, clock } = host;
  active.phase = { is: "looking", settleAt: now + settings.settleMs, said: said.message, ...(refusal && { refusal }) };
  active.dueAt = now + settings.pollMinMs;
  host.emit({
    type: "waiting",
    at: clock.now(),
    call: active.call,
    code: said.code,
    message: `${said.message}; looking whether it was accepted`,
    delayMs: settings.settleMs,
  });
  return { is: "pending" };
}

function later(active: Active, failure: Failure, host: Host): Submitted {
  const { settings, clock } = host;
  const now = clock.monotonic();
  const before = active.phase.is === "refused" ? active.phase : { since: now, tries: 0 };
  const patience = failure.class === "retry" ? settings.retryForMs : settings.waitForMs;
  if (now - before.since >= patience) return { is: "refused", failure };
  const delayMs = backoff(before.tries + 1, settings, host.random(), failure.retryAfterMs);
  active.phase = { is: "refused", failure, since: before.since, tries: before.tries + 1, at: now + delayMs };
  active.dueAt = now + delayMs;
  host.emit({ type: "waiting", at: clock.now(), call: active.call, code: failure.code, message: failure.message, delayMs });
  return { is: "pending" };
}
