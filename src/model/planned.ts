import type { Diagnostic, Location } from "../diagnostic/diagnostic.ts";
import type { BackupKind, Call, Pin } from "./call.ts";
import type { Json } from "./json.ts";
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
  /** Bounds the waiting for this call: its entry's `timeout`. */
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
  /** The cloud account, as the provider's own answers show it. */
  readonly account?: string;
  readonly pin?: Pin;
  /** What kind of backup the pin is. */
  readonly backupKind?: BackupKind;
  /** The selector that the pin is resolved from, where the plan doesn't name its backup itself. */
  readonly selector?: Json;
  /** Ids of entries of the same plan that must be restored first. */
  readonly dependsOn: readonly string[];
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

/** The execution plan with everything that views and apply need; engine/plan/execution-plan.ts makes the document of it. */
export interface PlannedRun {
  /** `PLAN` or `PLAN/ENTRY`: the selection that it was computed for; empty for everything. */
  readonly only: readonly string[];
  readonly plans: readonly PlannedPlan[];
  /** Everything to tell, each once, sorted by place. */
  readonly diagnostics: readonly Diagnostic[];
}

export type ActionCounts = Readonly<Record<Action, number>>;

export const callsOf = ({ plans }: Pick<PlannedRun, "plans">): readonly PlannedCall[] =>
  plans.flatMap(({ entries }) => entries.flatMap(({ calls }) => calls));

/** Calls by action. */
export function countActions(run: Pick<PlannedRun, "plans">): ActionCounts {
  const counts: Record<Action, number> = { restore: 0, resume: 0, retry: 0, none: 0, blocked: 0 };
  for (const { action } of callsOf(run)) counts[action] += 1;
  return counts;
}

/** Calls that something would be sent for, or that would be waited for. */
export const workCount = ({ restore, resume, retry }: ActionCounts): number => restore + resume + retry;
