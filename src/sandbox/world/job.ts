import type { JobFault } from "../faults.ts";

/** How fast restores are. */
export interface RestoreSpeed {
  readonly megabytesPerSecond: number;
  readonly pendingMs: number;
  readonly minimumMs: number;
}

type End = "succeeded" | "failed" | "cancelled";

/** A restore. All that will ever happen to it is decided when it is accepted; the rest is a function of time. */
export interface Job {
  readonly acceptedAt: number;
  readonly startsAt: number;
  /** Infinity for one that stalls for ever. */
  readonly endsAt: number;
  readonly end: End;
  readonly message: string | undefined;
  /** How long all of it would take once started. */
  readonly wholeMs: number;
  /** The part that gets done. */
  readonly reach: number;
  /** It stands still for so long when this part is done. */
  readonly stall: { readonly at: number; readonly ms: number };
  readonly megabytes: number;
  readonly listedFrom: number;
  readonly listedUntil: number;
  readonly report: "true" | "beyond-total" | "without-total";
}

export type JobPhase = "pending" | "running" | End;

/** `problem` makes it fail at its start: what a provider finds out only when it reads the backup. */
export function acceptJob(now: number, megabytes: number, speed: RestoreSpeed, faults: readonly JobFault[], problem?: string): Job {
  const wholeMs = Math.max(speed.minimumMs, (megabytes / speed.megabytesPerSecond) * 1000);
  const startsAt = now + speed.pendingMs;
  let job: Job = {
    acceptedAt: now,
    startsAt,
    endsAt: startsAt + wholeMs,
    end: "succeeded",
    message: undefined,
    wholeMs,
    reach: 1,
    stall: { at: 1, ms: 0 },
    megabytes,
    listedFrom: now,
    listedUntil: Number.POSITIVE_INFINITY,
    report: "true",
  };
  for (const fault of faults) job = applyFault(job, fault);
  return problem === undefined ? job : { ...job, end: "failed", message: problem, reach: 0, endsAt: startsAt };
}

function applyFault(job: Job, fault: JobFault): Job {
  switch (fault.kind) {
    case "restore-fails":
    case "restore-cancelled": {
      const reach = fault.at ?? 0.5;
      const failed = fault.kind === "restore-fails";
      const message = fault.message ?? (failed ? "The table restore failed." : "The table restore was canceled.");
      return { ...job, end: failed ? "failed" : "cancelled", message, reach, endsAt: job.startsAt + job.wholeMs * reach };
    }
    case "restore-stalls": {
      const stall = { at: fault.at ?? 0.5, ms: fault.ms ?? Number.POSITIVE_INFINITY };
      return { ...job, stall, endsAt: job.endsAt + stall.ms };
    }
    case "late-listing":
      return { ...job, listedFrom: job.acceptedAt + fault.ms };
    case "vanish":
      return { ...job, listedUntil: job.acceptedAt + fault.ms };
    case "progress-beyond-total":
      return { ...job, report: "beyond-total" };
    case "progress-without-total":
      return { ...job, report: "without-total" };
    default:
      return fault satisfies never;
  }
}

export function phaseOf(job: Job, now: number): JobPhase {
  if (now >= job.endsAt) return job.end;
  return now < job.startsAt ? "pending" : "running";
}

/** The part done, 0 to 1. */
export function partOf(job: Job, now: number): number {
  if (now >= job.endsAt) return job.reach;
  const elapsed = Math.max(0, now - job.startsAt);
  const until = job.stall.at * job.wholeMs;
  const atWork = elapsed <= until ? elapsed : Math.max(until, elapsed - job.stall.ms);
  return Math.min(job.reach, atWork / job.wholeMs);
}

/** Megabytes as the provider reports them, faults included. */
export function megabytesOf(job: Job, now: number): { readonly done: number; readonly total: number } {
  const part = partOf(job, now);
  switch (job.report) {
    case "true":
      return { done: Math.floor(part * job.megabytes), total: job.megabytes };
    case "beyond-total":
      return { done: Math.floor(part * job.megabytes * 1.25), total: job.megabytes };
    case "without-total":
      return { done: Math.floor(part * job.megabytes), total: 0 };
    default:
      return job.report satisfies never;
  }
}

export const listed = (job: Job, now: number): boolean => job.listedFrom <= now && now < job.listedUntil;
export const vanished = (job: Job, now: number): boolean => now >= job.listedUntil;
