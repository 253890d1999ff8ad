import { errorFrom } from "../../diagnostic/diagnostic.ts";
import type { PlannedCall } from "../../model/planned.ts";
import type { Failure } from "../../providers/provider.ts";
import type { StopReason } from "../call/state.ts";
import { lastAttempt, watchOf } from "../claims/watch.ts";
import { diagnose } from "../codes.ts";
import type { PollBatcher } from "../polling/poll-batcher.ts";
import { isTimedForEnd } from "../polling/poll-schedule.ts";
import type { CallResult } from "./apply-report.ts";
import { observeCalls } from "./effects.ts";
import { type Happening, InFlightCall, type InFlightContext } from "./in-flight-call.ts";

export interface LaneContext extends InFlightContext {
  /** The lanes that share polls with this one. */
  readonly batcher: PollBatcher;
  /** Ids of the provider's jobs that belong to recorded calls of this lane; grows with what is learned. */
  readonly knownJobIds: Set<string>;
  /** Submit what is ready, don't wait for it. */
  readonly detach: boolean;
  /** Why everything has to stop, once it has. */
  stopReason(): StopReason | undefined;
}

/** Works through the ready calls of one lane, at most `laneParallel` at once, one listing for all of them at each poll. `take` hands out the next one. */
export async function* workLane(lane: LaneContext, take: () => PlannedCall | undefined): AsyncGenerator<CallResult, void> {
  const { host } = lane;
  const inFlight = new Set<InFlightCall>();
  let failedPolls = 0;
  while (lane.stopReason() === undefined) {
    yield* fill(lane, inFlight, take);
    if (lane.detach) yield* advanceAll(inFlight, inFlight, { is: "detached" });
    if (inFlight.size === 0) return;
    const wakesAt = firstWake(inFlight);
    const joined = await lane.batcher.sleep(wakesAt, joinsFrom(lane, inFlight, wakesAt), lane.signal);
    if (lane.stopReason() !== undefined) break;
    for (const one of inFlight)
      if (one.deadline <= host.clock.monotonic()) yield* advanceAll(inFlight, [one], { is: "stopped", reason: entryTimedOut });
    for (const one of inFlight)
      if (one.wakesFor === "due" && one.wakesAt <= host.clock.monotonic() && lane.stopReason() === undefined)
        yield* advanceAll(inFlight, [one], { is: "due" });
    const failure = yield* poll(lane, inFlight, joined, failedPolls + 1);
    failedPolls = failure === undefined ? 0 : failedPolls + 1;
    if (failure?.class === "fatal") {
      yield* leaveRest(lane, take, failure);
      return;
    }
  }
  const reason = lane.stopReason();
  if (reason !== undefined) yield* advanceAll(inFlight, inFlight, { is: "stopped", reason });
}

const entryTimedOut: StopReason = {
  code: "timed-out",
  message: "the entry's timeout ended the waiting; the provider's job goes on",
  hint: "reinstate status shows it; apply again carries on",
};

async function* fill(lane: LaneContext, inFlight: Set<InFlightCall>, take: () => PlannedCall | undefined): AsyncGenerator<CallResult> {
  while (inFlight.size < lane.host.settings.laneParallel && lane.stopReason() === undefined) {
    const call = take();
    if (call === undefined) return;
    const record = lane.run.held(call.key);
    if (record === undefined) {
      yield { call, outcome: "detached", diagnostic: claimLost(call) };
      continue;
    }
    const one = new InFlightCall(call, record, lane);
    inFlight.add(one);
    yield* advanceAll(inFlight, [one], { is: "claimed" });
  }
}

const claimLost = ({ location }: PlannedCall) =>
  diagnose("error", "claim-lost", "another run has taken this call over", "see `reinstate status`", location);

async function* advanceAll(
  inFlight: Set<InFlightCall>,
  some: Iterable<InFlightCall>,
  happening: Happening,
  random?: number,
): AsyncGenerator<CallResult> {
  for (const one of some) {
    const result = await one.advance(happening, random);
    if (result === undefined) continue;
    inFlight.delete(one);
    yield result;
  }
}

const firstWake = (inFlight: ReadonlySet<InFlightCall>): number => {
  let first = Number.POSITIVE_INFINITY;
  for (const { wakesAt, deadline } of inFlight) first = Math.min(first, wakesAt, deadline);
  return first;
};

/**
 * From when on a poll that costs no request is worth its while: half the pause. Not so where the job hasn't shown itself,
 * whose polls take requests of their own, nor right before a poll that is timed for the end: that one would come later for
 * it, as polls keep --poll-min.
 */
function joinsFrom({ host, history }: LaneContext, inFlight: ReadonlySet<InFlightCall>, wakesAt: number): number {
  const now = host.clock.monotonic();
  for (const { call, state } of inFlight) {
    const { phase, record, track } = state;
    const isListed = phase.is === "running" && phase.missingMs === undefined && lastAttempt(record)?.requestId !== undefined;
    const isSoon = wakesAt - now < 2 * host.settings.pollMinMs;
    if (!isListed || (isSoon && isTimedForEnd(track, host.settings, history.of(call.lane)))) return wakesAt;
  }
  return now + (wakesAt - now) / 2;
}

/** One listing for all that may be running, when one is due or another lane polls; why it failed is returned. */
async function* poll(
  lane: LaneContext,
  inFlight: Set<InFlightCall>,
  joined: boolean,
  tries: number,
): AsyncGenerator<CallResult, Failure | undefined> {
  const { host, knownJobIds } = lane;
  const askedAt = host.clock.monotonic();
  const sent = [...inFlight].filter(({ wakesFor }) => wakesFor === "poll");
  if (!joined) {
    if (!sent.some(({ wakesAt }) => wakesAt <= askedAt)) return undefined;
    lane.batcher.wakeOthers();
  }
  const observed = await observeCalls(
    sent.map(({ call, state }) => watchOf(call, state.record, knownJobIds)),
    lane,
  );
  if (observed === undefined) return undefined;
  if (!observed.ok) {
    const failure = observed.error;
    yield* advanceAll(inFlight, failure.class === "fatal" ? inFlight : sent, { is: "not-observed", failure, tries }, host.random());
    reportFailure(lane, failure, inFlight);
    return failure;
  }
  for (const [index, one] of sent.entries()) {
    const observation = observed.value[index];
    if (observation === undefined) continue;
    if ("requestId" in observation && observation.requestId !== undefined) knownJobIds.add(observation.requestId);
    yield* advanceAll(inFlight, [one], { is: "observed", observation, ageMs: host.clock.monotonic() - askedAt });
  }
  return undefined;
}

function reportFailure({ host }: LaneContext, { message }: Failure, inFlight: ReadonlySet<InFlightCall>): void {
  if (inFlight.size === 0) return;
  const delayMs = Math.max(0, firstWake(inFlight) - host.clock.monotonic());
  host.emit({ type: "notice", at: host.clock.now(), message: `${message}; polling again in ${Math.round(delayMs / 1000)} s` });
}

/** Nothing more of this lane is begun: its provider can't be polled. */
function* leaveRest({ run }: LaneContext, take: () => PlannedCall | undefined, failure: Failure): Generator<CallResult, void> {
  for (let call = take(); call !== undefined; call = take()) {
    const record = run.held(call.key);
    const diagnostic = errorFrom(failure, call.location);
    yield { call, outcome: "not-run", ...(record && { record }), diagnostic };
  }
}
