import type { Effect, Fault } from "../model/generated/scenario.ts";
import type { JsonObject } from "../model/json.ts";

type JobKind =
  | "restore-fails"
  | "restore-cancelled"
  | "restore-stalls"
  | "late-listing"
  | "vanish"
  | "progress-beyond-total"
  | "progress-without-total";
/** What happens to the restore that an accepted request started. */
export type JobFault = Extract<Effect, { kind: JobKind }>;
/** What happens to a request. */
export type RequestFault = Exclude<Effect, JobFault>;

const jobKinds: ReadonlySet<string> = new Set<JobKind>([
  "restore-fails",
  "restore-cancelled",
  "restore-stalls",
  "late-listing",
  "vanish",
  "progress-beyond-total",
  "progress-without-total",
]);

const isJobFault = (effect: Effect): effect is JobFault => jobKinds.has(effect.kind);
const isRequestFault = (effect: Effect): effect is RequestFault => !jobKinds.has(effect.kind);

interface Armed {
  readonly fault: Fault;
  /** Matching requests so far. */
  seen: number;
  fired: number;
}

export interface FaultState {
  readonly fault: Fault;
  readonly seen: number;
  readonly fired: number;
}

const matches = (fault: Fault, input: JsonObject): boolean =>
  Object.entries(fault.match ?? {}).every(([name, value]) => {
    const given = input[name];
    return given !== undefined && typeof given !== "object" && String(given) === String(value);
  });

/**
 * The faults still to come. Each is counted for every request that matches it and happens from its `nth` on, `times` times.
 * A request meets at most one request fault; the others that are due wait for the next.
 */
export class Faults {
  readonly #armed: Armed[] = [];

  add(faults: readonly Fault[]): void {
    this.#armed.push(...faults.map((fault) => ({ fault, seen: 0, fired: 0 })));
  }

  clear(): void {
    this.#armed.length = 0;
  }

  list(): readonly FaultState[] {
    return this.#armed.map((armed) => ({ ...armed }));
  }

  /** To call once for each request. */
  forRequest(operation: string, input: JsonObject, accessKey: string): RequestFault | undefined {
    let found: RequestFault | undefined;
    const meets = (fault: Fault) => isRequestFault(fault.fault) && (fault.accessKey ?? accessKey) === accessKey;
    for (const armed of this.#due(operation, input, meets)) {
      if (found !== undefined) continue;
      const effect = armed.fault.fault;
      if (!isRequestFault(effect)) continue;
      found = effect;
      armed.fired += 1;
    }
    return found;
  }

  /** To call once for each accepted restore; several may come together. */
  forJob(operation: string, input: JsonObject): readonly JobFault[] {
    const found: JobFault[] = [];
    for (const armed of this.#due(operation, input, (fault) => isJobFault(fault.fault))) {
      if (!isJobFault(armed.fault.fault)) continue;
      found.push(armed.fault.fault);
      armed.fired += 1;
    }
    return found;
  }

  #due(operation: string, input: JsonObject, wanted: (fault: Fault) => boolean): readonly Armed[] {
    return this.#armed.filter((armed) => {
      const { fault } = armed;
      if (!wanted(fault) || (fault.operation !== "*" && fault.operation !== operation) || !matches(fault, input)) return false;
      armed.seen += 1;
      return armed.seen >= (fault.nth ?? 1) && armed.fired < (fault.times ?? 1);
    });
  }
}
