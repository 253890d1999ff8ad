import type { Stop } from "../context.ts";

/** A cancelled job gets SIGINT, SIGTERM 7.5 s later, and its end soon after. */
const signals = ["SIGINT", "SIGTERM"] as const;
/** What is reported after a stop has to be written by then, ms. */
const reportingMs = 4_300;
/** And then the process ends, whatever still hangs. */
const graceMs = 4_800;
const interrupted = 130;

interface Process extends NodeJS.EventEmitter {
  exit(status: number): never;
}

/** Until a command has something to record, a stop ends the process at once; from then on it has five seconds. */
export function watchStops(process: Process, announce: () => void): { readonly stop: Stop; readonly overdue: AbortSignal } {
  const stopping = new AbortController();
  const late = new AbortController();
  let graceful = false;
  const onSignal = () => {
    if (!graceful) process.exit(interrupted);
    if (stopping.signal.aborted) return;
    announce();
    stopping.abort();
    setTimeout(() => late.abort(), reportingMs).unref();
    setTimeout(() => process.exit(interrupted), graceMs).unref();
  };
  for (const name of signals) process.on(name, onSignal);
  const beGraceful = () => {
    graceful = true;
  };
  return { stop: { signal: stopping.signal, beGraceful }, overdue: late.signal };
}
