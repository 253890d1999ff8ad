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

/** A lane at work. */
interface Work {
  readonly lane: LaneContext;
  readonly inFlight: Set<InFlightCall>;
  /** How calls ended, until it is handed on. */
  readonly ended: CallResult[];
}

/** Works through the ready calls of one lane, at most `laneParallel` at once, one listing for all of them at each poll. `take` hands out the next one. */
export async function* workLane(lane: LaneContext, take: () => PlannedCall | undefined): AsyncGenerator<CallResult, void> {
  const { host } = lane;
  const work: Work = { lane, inFlight: new Set(), ended: [] };
  const { inFlight, ended } = work;
  let failedPolls = 0;
  while (lane.stopReason() === undefined) {
    while (inFlight.size < host.settings.laneParallel && lane.stopReason() === undefined) {
      const call = take();
      if (call === undefined) break;
      await start(work, call);
      // Handed on before the next call is taken: it may have waited for this one.
      if (ended.length > 0) yield* ended.splice(0);
    }
    if (lane.detach) for (const one of inFlight) await advance(work, one, { is: "detached" });
    if (ended.length > 0) yield* ended.splice(0);
    if (inFlight.size === 0) return;
    const wakesAt = firstWake(inFlight);
    const joined = await lane.batcher.sleep(wakesAt, joinsFrom(lane, inFlight, wakesAt), lane.signal);
    if (lane.stopReason() !== undefined) break;
    for (const one of inFlight) {
      const now = host.clock.monotonic();
      if (one.deadline <= now) await advance(work, one, { is: "stopped", reason: entryTimedOut });
      else if (one.wakesFor === "due" && one.wakesAt <= now && lane.stopReason() === undefined) await advance(work, one, { is: "due" });
    }
    if (ended.length > 0) yield* ended.splice(0);
    const failure = await poll(work, joined, failedPolls + 1);
    failedPolls = failure === undefined ? 0 : failedPolls + 1;
    if (ended.length > 0) yield* ended.splice(0);
    if (failure?.class === "fatal") {
      yield* leaveRest(lane, take, failure);
      return;
    }
  }
  const reason = lane.stopReason();
  if (reason !== undefined) for (const one of inFlight) await advance(work, one, { is: "stopped", reason });
  yield* ended.splice(0);
}

const entryTimedOut: StopReason = {
  code: "timed-out",
  message: "the entry's timeout ended the waiting; the provider's job goes on",
  hint: "reinstate status shows it; apply again carries on",
};

async function start(work: Work, call: PlannedCall): Promise<void> {
  const record = work.lane.run.held(call.key);
  if (record === undefined) {
    work.ended.push({ call, outcome: "detached", diagnostic: claimLost(call) });
    return;
  }
  const one = new InFlightCall(call, record, work.lane);
  work.inFlight.add(one);
  await advance(work, one, { is: "claimed" });
}

const claimLost = ({ location }: PlannedCall) =>
  diagnose("error", "claim-lost", "another run has taken this call over", "see `reinstate status`", location);

async function advance({ inFlight, ended }: Work, one: InFlightCall, happening: Happening, random?: number): Promise<void> {
  const result = await one.advance(happening, random);
  if (result === undefined) return;
  inFlight.delete(one);
  ended.push(result);
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
async function poll(work: Work, joined: boolean, tries: number): Promise<Failure | undefined> {
  const { lane, inFlight } = work;
  const askedAt = lane.host.clock.monotonic();
  const sent: InFlightCall[] = [];
  let isDue = joined;
  for (const one of inFlight) {
    if (one.wakesFor !== "poll") continue;
    sent.push(one);
    isDue ||= one.wakesAt <= askedAt;
  }
  if (sent.length === 0 || !isDue) return undefined;
  if (!joined) lane.batcher.wakeOthers();
  const watches = sent.map(({ call, state }) => watchOf(call, state.record, lane.knownJobIds));
  const observed = await observeCalls(watches, lane);
  if (observed === undefined) return undefined;
  if (!observed.ok) return pollFailed(work, observed.error, tries);
  for (const [index, one] of sent.entries()) {
    const observation = observed.value[index];
    if (observation === undefined) continue;
    if ("requestId" in observation && observation.requestId !== undefined) lane.knownJobIds.add(observation.requestId);
    await advance(work, one, { is: "observed", observation, ageMs: lane.host.clock.monotonic() - askedAt });
  }
  return undefined;
}

async function pollFailed(work: Work, failure: Failure, tries: number): Promise<Failure> {
  const { lane, inFlight } = work;
  const random = lane.host.random();
  for (const one of inFlight)
    if (failure.class === "fatal" || one.wakesFor === "poll") await advance(work, one, { is: "not-observed", failure, tries }, random);
  reportFailure(lane, failure, inFlight);
  return failure;
}

function reportFailure({ host }: LaneContext, { message }: Failure, inFlight: ReadonlySet<InFlightCall>): void {
  if (inFlight.size === 0) return;
  const delayMs = Math.max(0, firstWake(inFlight) - host.clock.monotonic());
  host.emit({ type: "notice", at: host.clock.now(), message: `${message}; polling again in ${Math.round(delayMs / 1000)} s` });
}

/** Nothing more of this lane is started: its provider can't be polled. */
function* leaveRest({ run }: LaneContext, take: () => PlannedCall | undefined, failure: Failure): Generator<CallResult, void> {
  for (let call = take(); call !== undefined; call = take()) {
    const record = run.held(call.key);
    const diagnostic = errorFrom(failure, call.location);
    yield { call, outcome: "not-run", ...(record && { record }), diagnostic };
  }
}
