import type { Problem } from "../../model/ledger-record.ts";
import type { PlannedCall } from "../../model/planned.ts";
import { err } from "../../model/result.ts";
import { lastAttempt } from "../claims/watch.ts";
import type { Clock } from "../host.ts";
import { backoff } from "../polling/backoff.ts";
import { startTrack } from "../polling/job-track.ts";
import { abandonable } from "./abortable.ts";
import { concluded } from "./finish-call.ts";
import type { Active } from "./in-flight-call.ts";
import { abandonedRead, failed, held, type LaneContext, said } from "./lane-context.ts";
import { send } from "./submit.ts";

/** Takes a call up where the ledger says it stands. Undefined: it has already ended. */
export async function begin(lane: LaneContext, call: PlannedCall): Promise<Active | undefined> {
  const { host, run } = lane;
  const record = run.held(call.key);
  if (record === undefined) {
    lane.done({
      call,
      outcome: "detached",
      diagnostic: said(call, "claim-lost", "another run has taken this call over", "see `reinstate status`"),
    });
    return undefined;
  }
  const now = host.clock.monotonic();
  const active: Active = {
    call,
    record,
    phase: { is: "running" },
    track: startTrack(now),
    dueAt: now,
    deadline: now + (call.timeoutMs ?? Number.POSITIVE_INFINITY),
    unsettledSends: 0,
  };
  if (record.state === "submitted") return started(active, host.clock);
  // One without an attempt was written by hand: nothing was sent for it.
  if (record.state === "submitting" && record.attempts.length > 0) {
    active.unsettledSends = 1;
    active.phase = { is: "looking", settleAt: now + host.settings.settleMs };
    return started(active, host.clock);
  }
  if (record.state === "unknown") {
    active.phase = { is: "unsettled", problem: lastAttempt(record)?.problem ?? noReason };
    return started(active, host.clock);
  }
  if (call.followOnly !== undefined) {
    lane.done({ call, outcome: "not-run", record, diagnostic: call.followOnly });
    return undefined;
  }
  const baseline = await readBaseline(lane, call);
  if (baseline === undefined) return undefined;
  const written = await run.write(call.key, {
    to: "submitting",
    run: run.id,
    ...(baseline.value !== undefined && { baseline: baseline.value }),
  });
  if (!written.ok) {
    const lost = written.error === "lost";
    lane.done({
      call,
      outcome: lost ? "detached" : "not-run",
      record,
      diagnostic:
        written.error === "lost"
          ? said(call, "claim-lost", "another run has taken this call over", "see `reinstate status`")
          : said(call, "ledger-unwritable", written.error.message, written.error.hint),
    });
    return undefined;
  }
  active.record = written.value;
  return (await concluded(lane, active, await send(active, lane))) ? undefined : active;
}

const noReason: Problem = { code: "submit-unsettled", message: "no reason is on record" };

/** An earlier run submitted it; how long it has been at work tells when to look. */
const started = (active: Active, clock: Clock): Active => {
  const submittedAt = lastAttempt(active.record)?.submittedAt;
  if (submittedAt === undefined) return active;
  active.startedAt = submittedAt;
  active.track = startTrack(clock.monotonic() - Math.max(0, clock.now() - Date.parse(submittedAt)));
  return active;
};

/** Undefined when the call has ended for this run. A listing that permissions forbid leaves no baseline; the submit can still be told by its id. */
async function readBaseline(lane: LaneContext, call: PlannedCall) {
  const { host, session } = lane;
  const since = host.clock.monotonic();
  for (let tries = 1; ; tries += 1) {
    const answered = await abandonable(session.baseline(call), lane.signal, 0, host.clock);
    const read = answered === "abandoned" ? err(abandonedRead) : answered;
    if (read.ok) return { value: read.value };
    const failure = read.error;
    if (failure.permission !== undefined) return { value: undefined };
    const reason = lane.stopped();
    if (failure.class === "fatal" || reason !== undefined || host.clock.monotonic() - since >= host.settings.retryForMs) {
      lane.done({ call, outcome: "not-run", ...held(lane, call), diagnostic: failed(call, failure) });
      return undefined;
    }
    const delayMs = backoff(tries, host.settings, host.random(), failure.retryAfterMs);
    host.emit({ type: "waiting", at: host.clock.now(), call, code: failure.code, message: failure.message, delayMs });
    await host.clock.sleep(delayMs, lane.signal);
  }
}
