import type { Diagnostic, Location } from "../diagnostic/diagnostic.ts";
import type { Call, Pin } from "./call.ts";
import type { ExecutionPlan } from "./generated/execution-plan.ts";
import type { LedgerRecord } from "./ledger-record.ts";
import type { Observation } from "./observation.ts";

/** What apply would do about a call. */
export type Action = "restore" | "resume" | "retry" | "none" | "blocked";

/** A job that the provider lists and that is taken on record as a call's. */
export interface Adoption {
  readonly requestId?: string;
  /** ISO 8601, UTC. */
  readonly startedAt?: string;
}

export interface PlannedCall extends Call {
  readonly action: Action;
  /** One line for people: `not restored yet`, `restored 2026-11-20T10:02:11Z (request 4c2f…)`. */
  readonly reason: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly location: Location;
  /** Ids of entries of the same plan whose calls must be restored first. */
  readonly dependsOn: readonly string[];
  readonly timeoutMs?: number;
  readonly record?: LedgerRecord;
  readonly observation?: Observation;
  /** Set where this run may only follow what was sent, never send: why. */
  readonly followOnly?: Diagnostic;
  /** Apply takes this job on record instead of sending. */
  readonly adopts?: Adoption;
  /** The account that the provider's answers tell; `call.account` is what the plan writes. */
  readonly seenAccount?: string;
  /** Bytes to restore, where the provider's metadata tells. */
  readonly size?: number;
}

export interface PlannedEntry {
  readonly id: string;
  readonly provider: string;
  /** The cloud account, as the provider's own answers tell it. */
  readonly account?: string;
  readonly pin?: Pin;
  /** The selector as written, where the pin was resolved from one. */
  readonly selector?: string;
  readonly location: Location;
  readonly calls: readonly PlannedCall[];
}

export interface PlannedPlan {
  readonly name: string;
  readonly file: string;
  readonly description?: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly digest: string;
  readonly entries: readonly PlannedEntry[];
}

/** The execution plan with everything that views and apply need; `document` is what the contract prints. */
export interface PlannedRun {
  readonly document: ExecutionPlan;
  readonly plans: readonly PlannedPlan[];
  /** Everything to tell, each once, sorted by place. */
  readonly diagnostics: readonly Diagnostic[];
}
