import type { FailureClass } from "../src/providers/provider.ts";

interface Endings {
  /** The exit status of an apply that meets such a refusal, once it passes; left out: it doesn't. */
  readonly passes?: 0;
  /** When it stays. */
  readonly stays: 3;
  /** When it stays, and a restore may have been accepted all the same. */
  readonly unclear?: 4;
}

/** Section “How apply ends” of the providers' pages; test/e2e holds the command line to it. */
export const endings: Readonly<Record<FailureClass, Endings>> = {
  fatal: { stays: 3 },
  retry: { passes: 0, stays: 3 },
  wait: { passes: 0, stays: 3 },
  ambiguous: { passes: 0, stays: 3, unclear: 4 },
};
