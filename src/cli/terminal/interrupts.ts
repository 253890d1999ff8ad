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

/** Ctrl-C and its kin. `leave` is told the exit status and the reason, and ends the process. */
export function watchInterrupts(
  process: NodeJS.EventEmitter,
  monotonic: () => number,
  leave: (status: number, impatient: boolean) => void,
): Interrupts {
  const controller = new AbortController();
  let onFirst: (() => void) | undefined;
  let first = Number.NEGATIVE_INFINITY;
  const hear = () => {
    if (monotonic() - first < echoMs) return;
    if (onFirst === undefined || controller.signal.aborted) {
      leave(exit.interrupted, controller.signal.aborted);
      return;
    }
    first = monotonic();
    controller.abort();
    onFirst();
  };
  for (const name of signals) process.on(name, hear);
  return {
    signal: controller.signal,
    beGraceful: (asked) => {
      onFirst = asked;
    },
    dispose: () => {
      for (const name of signals) process.off(name, hear);
    },
  };
}
