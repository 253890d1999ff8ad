import { exit } from "../../app/exit-status.ts";

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

export interface Interrupts {
  readonly signal: AbortSignal;
  /** From here on, the first interruption only asks: `signal` aborts and the run records and leaves. Until then any ends the process. */
  beGraceful(asked: () => void): void;
  dispose(): void;
}

/** npm and shells pass a signal on that the terminal has sent already: what follows so soon is the same one. */
const echoMs = 400;

/** Ctrl-C and its kin. `leave` gets the exit status and whether this is the second time, and ends the process. */
export function watchInterrupts(
  process: NodeJS.EventEmitter,
  monotonic: () => number,
  leave: (status: number, impatient: boolean) => void,
): Interrupts {
  const controller = new AbortController();
  let onFirst: (() => void) | undefined;
  let first = Number.NEGATIVE_INFINITY;
  const onSignal = () => {
    if (monotonic() - first < echoMs) return;
    if (onFirst === undefined || controller.signal.aborted) {
      leave(exit.interrupted, controller.signal.aborted);
      return;
    }
    first = monotonic();
    controller.abort();
    onFirst();
  };
  for (const name of signals) process.on(name, onSignal);
  return {
    signal: controller.signal,
    beGraceful: (asked) => {
      onFirst = asked;
    },
    dispose: () => {
      for (const name of signals) process.off(name, onSignal);
    },
  };
}
