import type { PlannedCall } from "../../model/planned.ts";
import type { Session } from "../../providers/provider.ts";
import type { RunSession } from "../claims/run-session.ts";
import { diagnose } from "../codes.ts";
import type { Host } from "../host.ts";
import { DurationHistory } from "../polling/duration-history.ts";
import { PollBatcher } from "../polling/poll-batcher.ts";
import { RateLimiter, withRateLimit } from "../polling/rate-limiter.ts";
import type { Sessions } from "../provider-sessions.ts";
import type { CallResult } from "./apply-report.ts";
import { workLane } from "./lane-worker.ts";
import type { RunStop } from "./run-stop.ts";
import type { Scheduler } from "./scheduler.ts";

export interface LanesContext {
  readonly host: Host;
  readonly run: RunSession;
  readonly scheduler: Scheduler;
  readonly sessions: Sessions;
  readonly stop: RunStop;
  readonly detach: boolean;
  /** Ids of the provider's jobs that belong to recorded calls, by lane; grows with what is learned. */
  readonly jobs: Map<string, Set<string>>;
}

/** Keeps up to `parallel` lanes at work until nothing is ready and nothing runs; hands on how each call ended as soon as it has. */
export async function* runLanes(context: LanesContext): AsyncGenerator<CallResult, void> {
  const { host, scheduler, stop, detach } = context;
  const shared = { history: new DurationHistory(), regions: new Map<string, RegionLimits>() };
  const results: CallResult[] = [];
  let working = 0;
  let changed = () => {};
  const work = async (lane: string): Promise<void> => {
    working += 1;
    scheduler.take(lane);
    try {
      for await (const result of openLane(lane, context, shared)) {
        // At once: the lane takes its next call right after.
        results.push(result, ...scheduler.done(result).map((call) => missed(context.run, result, call)));
        changed();
      }
    } catch (bug) {
      stop.fail(bug);
    }
    working -= 1;
    // A lane whose calls were left to themselves is busy for the rest of this run.
    if (!detach) scheduler.release(lane);
    changed();
  };
  for (;;) {
    for (let result = results.shift(); result !== undefined; result = results.shift()) yield result;
    if (stop.reason() === undefined) {
      for (const lane of scheduler.lanes()) {
        if (working >= host.settings.parallel) break;
        void work(lane);
      }
    }
    if (results.length > 0) continue;
    if (working === 0) return;
    await new Promise<void>((resolve) => {
      changed = resolve;
    });
  }
}

/** What the lanes of one account and region share: a run has one account with each provider. */
interface RegionLimits {
  readonly limiter: RateLimiter;
  readonly batcher: PollBatcher;
}

/** A call that waits for one that was not restored. */
function missed(run: RunSession, { call: { entry }, outcome }: CallResult, call: PlannedCall): CallResult {
  const record = run.held(call.key);
  const hint = "apply again to carry on";
  const diagnostic =
    outcome === "detached"
      ? diagnose("info", "dependency-not-restored", `waits for ${entry}, which is still running`, hint, call.location)
      : diagnose("error", "dependency-failed", `depends on ${entry}, which ended as ${outcome}`, hint, call.location);
  return { call, outcome: "not-run", ...(record && { record }), diagnostic };
}

interface Shared {
  readonly history: DurationHistory;
  readonly regions: Map<string, RegionLimits>;
}

async function* openLane(lane: string, context: LanesContext, { history, regions }: Shared): AsyncGenerator<CallResult, void> {
  const { host, run, scheduler, sessions, stop, detach, jobs } = context;
  const first = scheduler.next(lane);
  if (first === undefined) return;
  const queue = [first];
  const knownJobIds = jobs.get(lane) ?? new Set<string>();
  jobs.set(lane, knownJobIds);
  const { signal, release } = stop.lane();
  const session = await sessions.get(first.provider);
  const { limiter, batcher } = limitsOf(first, session, host, regions);
  const limited = withRateLimit(session, limiter, signal);
  const stopReason = () => stop.reason();
  yield* workLane(
    { host, run, clock: host.clock, session: limited, history, batcher, knownJobIds, detach, signal, stopReason },
    () => queue.pop() ?? scheduler.next(lane),
  );
  release();
}

function limitsOf({ provider, region }: PlannedCall, session: Session, host: Host, regions: Map<string, RegionLimits>): RegionLimits {
  const place = `${provider}/${region}`;
  const known = regions.get(place);
  if (known !== undefined) return known;
  const made: RegionLimits = {
    limiter: new RateLimiter(host.clock, host.settings.callsPerSecond),
    batcher: new PollBatcher(host.clock, () => session.lanesPerPoll?.(region) ?? 1),
  };
  regions.set(place, made);
  return made;
}
