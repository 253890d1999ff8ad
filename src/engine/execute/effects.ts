import { LedgerError } from "../../ledger/ledger.ts";
import type { Json } from "../../model/json.ts";
import type { Observation } from "../../model/observation.ts";
import type { PlannedCall } from "../../model/planned.ts";
import { err, type Result } from "../../model/result.ts";
import type { Accepted, Failure, Session, Watch } from "../../providers/provider.ts";
import { LeaseLapsed } from "../claims/lease.ts";
import type { Transition } from "../claims/record-transitions.ts";
import type { RunSession } from "../claims/run-session.ts";
import type { Clock } from "../host.ts";
import { abortable } from "./abortable.ts";

/*
 * What the reducer's effects do, each a function from plain data to plain data: one process performs them in a loop, a durable
 * workflow as its steps.
 */

/** Where effects take place. */
export interface Surroundings {
  readonly session: Session;
  readonly run: RunSession;
  readonly clock: Clock;
  /** Aborts when the run is told to stop. */
  readonly signal: AbortSignal;
}

/** How long a submit that is on its way may still answer once the run is told to stop. */
const submitGraceMs = 3_000;

const interrupted: Failure = {
  class: "ambiguous",
  code: "interrupted",
  message: "the run was told to stop before the provider answered",
};

async function unlessAborted<T>(
  answer: Promise<Result<T, Failure>>,
  { clock, signal }: Surroundings,
  graceMs = 0,
): Promise<Result<T, Failure>> {
  const answered = await abortable(answer, signal, graceMs, clock);
  return answered === "aborted" ? err(interrupted) : answered;
}

/** What the provider lists now that the call's job will have to be told from. */
export const readBaseline = (call: PlannedCall, at: Surroundings): Promise<Result<Json, Failure>> =>
  unlessAborted(at.session.baseline(call), at);

/** Sends one request. `lapsed`: nothing left, since another run may have taken over by now. */
export async function submitCall(call: PlannedCall, token: string, at: Surroundings): Promise<Result<Accepted, Failure> | "lapsed"> {
  try {
    return await unlessAborted(at.session.submit(call, { token, guard: at.run.guard(call.key) }), at, submitGraceMs);
  } catch (error) {
    if (error instanceof LeaseLapsed) return "lapsed";
    throw error;
  }
}

/** One durable change of the call's record. */
export async function writeRecord(key: string, transition: Transition, { run }: Surroundings) {
  const written = await run.write(key, transition);
  if (written.ok) return { is: "written", record: written.value } as const;
  if (!(written.error instanceof LedgerError)) return { is: "not-written", why: written.error } as const;
  const { message, hint } = written.error;
  return { is: "not-written", why: { message, ...(hint !== undefined && { hint }) } } as const;
}

/** One listing for calls of one lane. Undefined when the run was told to stop first. */
export async function observeCalls(
  watches: readonly Watch[],
  { session, signal, clock }: Surroundings,
): Promise<Result<readonly Observation[], Failure> | undefined> {
  const observed = await abortable(session.observe(watches), signal, 0, clock);
  return observed === "aborted" ? undefined : observed;
}
