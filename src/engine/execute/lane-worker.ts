import type { Observation } from "../../model/observation.ts";
import type { Failure } from "../../providers/provider.ts";
import { lastAttempt, watchOf } from "../claims/watch.ts";
import type { EngineCode } from "../diagnostics.ts";
import { backoff } from "../polling/backoff.ts";
import { extendTrack } from "../polling/job-track.ts";
import { isTimedForEnd, nextPollDelay } from "../polling/poll-schedule.ts";
import { abandonable } from "./abortable.ts";
import { interpret, type Phase } from "./call-reducer.ts";
import { concluded, giveUp, leave, settle, stop } from "./finish-call.ts";
import type { Active } from "./in-flight-call.ts";
import type { LaneContext, Reason } from "./lane-context.ts";
import { begin } from "./start-call.ts";
import { again, send } from "./submit.ts";

/** Works through the ready calls of one lane: at most `laneParallel` at once, one listing for all of them at each look. */
export async function runLane(lane: LaneContext): Promise<void> {
  const { host, signal } = lane;
  const busy = new Set<Active>();
  let troubles = 0;
  while (lane.stopped() === undefined) {
    while (busy.size < host.settings.laneParallel && lane.stopped() === undefined) {
      const call = lane.next();
      if (call === undefined) break;
      const active = await begin(lane, call);
      if (active !== undefined) busy.add(active);
    }
    if (lane.detach) for (const active of busy) if (active.phase.is === "running") leave(lane, busy, active);
    if (busy.size === 0) return;
    const due = firstDue(busy);
    const along = await lane.batcher.sleep(due, earliest(lane, busy, due), signal);
    if (lane.stopped() !== undefined) break;
    for (const active of busy) if (host.clock.monotonic() >= active.deadline) await stop(lane, busy, active, entryTimedOut);
    await resend(lane, busy);
    const trouble = await look(lane, busy, along);
    if (trouble === undefined) troubles = 0;
    else {
      troubles += 1;
      if (trouble.class === "fatal") return giveUp(lane, busy, trouble);
      const delayMs = backoff(troubles, host.settings, host.random(), trouble.retryAfterMs);
      for (const active of busy) if (active.phase.is !== "refused") active.dueAt = host.clock.monotonic() + delayMs;
      host.emit({ type: "notice", at: host.clock.now(), message: `${trouble.message}; looking again in ${Math.round(delayMs / 1000)} s` });
    }
  }
  const reason = lane.stopped();
  if (reason !== undefined) for (const active of busy) await stop(lane, busy, active, reason);
}

const entryTimedOut: Reason = {
  code: "timed-out",
  message: "the entry's timeout ended the waiting; the provider's job goes on",
  hint: "reinstate status shows it; apply again carries on",
};

const firstDue = (busy: ReadonlySet<Active>): number => {
  let first = Number.POSITIVE_INFINITY;
  for (const active of busy) first = Math.min(first, active.dueAt, active.deadline);
  return first;
};

/**
 * From when on a look is worth its while if it costs nothing: half the pause. Not so where the job hasn't shown itself,
 * whose looks take requests of their own, nor right before a look that is timed for the end: that one would come later for
 * it, as looks keep --poll-min.
 */
function earliest({ host, history }: LaneContext, busy: ReadonlySet<Active>, due: number): number {
  const now = host.clock.monotonic();
  for (const { call, record, phase, track } of busy) {
    const shown = phase.is === "running" && phase.missingSince === undefined && lastAttempt(record)?.requestId !== undefined;
    const soon = due - now < 2 * host.settings.pollMinMs;
    if (!shown || (soon && isTimedForEnd(track, host.settings, history.of(call.lane)))) return due;
  }
  return now + (due - now) / 2;
}

/** Sends again what was refused before and is due. */
async function resend(lane: LaneContext, busy: Set<Active>): Promise<void> {
  for (const active of busy) {
    if (active.phase.is !== "refused" || lane.host.clock.monotonic() < active.phase.at || lane.stopped() !== undefined) continue;
    if (await concluded(lane, active, await send(active, lane))) busy.delete(active);
  }
}

/** One listing for all that may be running, when one is due or another lane looks; a failure to look is returned. */
async function look(lane: LaneContext, busy: Set<Active>, along: boolean): Promise<Failure | undefined> {
  const { host, session, jobs } = lane;
  const now = host.clock.monotonic();
  const sent = [...busy].filter((active) => active.phase.is !== "refused");
  if (!along) {
    if (!sent.some((active) => active.dueAt <= now)) return undefined;
    lane.batcher.wakeOthers();
  }
  const observed = session.observe(sent.map((active) => watchOf(active.call, active.record, jobs)));
  const seen = await abandonable(observed, lane.signal, 0, host.clock);
  if (seen === "abandoned") return undefined;
  if (!seen.ok) return seen.error;
  for (const [index, active] of sent.entries()) {
    const observation = seen.value[index];
    if (observation !== undefined) await take(lane, busy, active, observation, now);
  }
  return undefined;
}

/** What an observation says is as old as the request for it: absence at `lookedAt` proves nothing about later. */
async function take(lane: LaneContext, busy: Set<Active>, active: Active, observation: Observation, lookedAt: number): Promise<void> {
  const { host, jobs } = lane;
  const now = host.clock.monotonic();
  const before = active.phase;
  const step = interpret(
    observation,
    { phase: active.phase, unsettledSends: active.unsettledSends, settleMs: host.settings.settleMs },
    lookedAt,
  );
  const requestId = "requestId" in observation ? observation.requestId : undefined;
  if ("progress" in observation && observation.progress !== undefined) active.progress = observation.progress;
  if (requestId !== undefined) jobs.add(requestId);
  switch (step.do) {
    case "wait": {
      active.phase = step.phase;
      const history = lane.history.of(active.call.lane);
      active.track = extendTrack(active.track, now, active.progress, history?.rateSigma);
      active.dueAt =
        now +
        (step.phase.is === "looking"
          ? Math.max(host.settings.pollMinMs, Math.min(host.settings.pollMaxMs, (step.phase.settleAt - now) / 8))
          : nextPollDelay(active.track, host.settings, history));
      const news = requestId !== undefined && requestId !== lastAttempt(active.record)?.requestId;
      if (step.phase.is === "running" && observation.state === "running" && (before.is !== "running" || news))
        await found(lane, busy, active, requestId);
      if (step.phase.is === "running" && step.phase.missingSince !== undefined && step.phase.missingSince !== missingSince(before))
        unlisted(lane, active);
      host.emit({ type: "progress", at: host.clock.now(), call: active.call, ...(active.progress && { progress: active.progress }) });
      return;
    }
    case "send-again":
      if (active.call.followOnly !== undefined) {
        busy.delete(active);
        lane.done({ call: active.call, outcome: "not-run", record: active.record, diagnostic: active.call.followOnly });
        return;
      }
      if (await concluded(lane, active, await again(active, lane))) busy.delete(active);
      return;
    case "end":
      busy.delete(active);
      if (step.state === "restored")
        lane.history.record(active.call.lane, { ...active.track, at: now, ...(active.progress && { progress: active.progress }) });
      await settle(lane, active, step.state, step.state === "restored" ? undefined : step.problem, observation);
      return;
    default:
      step satisfies never;
  }
}

const missingSince = (phase: Phase): number | undefined => (phase.is === "running" ? phase.missingSince : undefined);

/** Accepted, and not there: that is said at once, with how long it is looked for. */
function unlisted({ host }: LaneContext, { call }: Active): void {
  const { settleMs } = host.settings;
  host.emit({
    type: "waiting",
    at: host.clock.now(),
    call,
    code: "job-not-listed" satisfies EngineCode,
    message: `accepted, and the provider lists no job of it yet; looking for it for ${Math.ceil(settleMs / 1000)} s`,
    delayMs: settleMs,
  });
}

/** The job of a submit has shown itself. */
async function found(lane: LaneContext, busy: Set<Active>, active: Active, requestId: string | undefined): Promise<void> {
  const written = await lane.run.write(active.call.key, { to: "submitted", ...(requestId !== undefined && { requestId }) });
  const attempt = lastAttempt(active.record);
  if (written.ok) {
    active.record = written.value;
    lane.host.emit({
      type: "submitted",
      at: lane.host.clock.now(),
      call: active.call,
      attempt: attempt?.number ?? 1,
      ...(requestId !== undefined && { requestId }),
    });
  } else if (written.error === "lost") {
    busy.delete(active);
    await concluded(lane, active, { is: "lost" });
  }
}
