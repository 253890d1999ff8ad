import type { Diagnostic, Location } from "../diagnostic/diagnostic.ts";
import type { Outcome } from "./event.ts";
import type { Progress } from "./observation.ts";

/** What a call restores, as people name it. */
export interface SourceAndTarget {
  readonly source: string;
  readonly target: string;
}

/** How a call ended for a run, with all that is reported of it. Times are ISO 8601, UTC. */
export interface ReportedCall {
  readonly plan: string;
  readonly entry: string;
  readonly key: string;
  readonly operation: string;
  /** Without what is only made on the way. */
  readonly restores: readonly SourceAndTarget[];
  /** Of the call in its restore plan. */
  readonly location: Location;
  /** Bytes to restore, where the provider's metadata tells. */
  readonly size?: number;
  readonly outcome: Outcome;
  readonly account?: string;
  readonly requestId?: string;
  readonly attempts: number;
  readonly startedAt?: string;
  readonly finishedAt?: string;
  readonly progress?: Progress;
  readonly diagnostic?: Diagnostic;
}

/** What a run did; engine/execute/apply-report.ts makes the document of it. Times are ISO 8601, UTC. */
export interface RunReport {
  readonly runId: string;
  readonly startedAt: string;
  readonly finishedAt: string;
  /** In the order of the plans. */
  readonly calls: readonly ReportedCall[];
  readonly summary: OutcomeCounts;
}

/** As much of a report as tells how the run as a whole ended. */
export interface RunOutcomes {
  readonly summary: OutcomeCounts;
  readonly calls: readonly Pick<ReportedCall, "outcome" | "diagnostic">[];
}

export type OutcomeCounts = Readonly<Record<Outcome, number>>;

/** Calls by outcome. */
export function countOutcomes(calls: readonly Pick<ReportedCall, "outcome">[]): OutcomeCounts {
  const counts: Record<Outcome, number> = { restored: 0, skipped: 0, failed: 0, detached: 0, "not-run": 0, unknown: 0 };
  for (const { outcome } of calls) counts[outcome] += 1;
  return counts;
}
