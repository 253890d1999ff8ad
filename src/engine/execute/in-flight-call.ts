import type { LedgerRecord } from "../../model/ledger-record.ts";
import type { Progress } from "../../model/observation.ts";
import type { PlannedCall } from "../../model/planned.ts";
import type { JobTrack } from "../polling/job-track.ts";
import type { Phase } from "./call-reducer.ts";

/** A call that its lane is busy with. Times are monotonic ms. */
export interface Active {
  readonly call: PlannedCall;
  record: LedgerRecord;
  phase: Phase;
  track: JobTrack;
  /** When to look at it, or send it, next. */
  dueAt: number;
  /** When the entry's own timeout ends the waiting. */
  readonly deadline: number;
  unsettledSends: number;
  /** When a send that followed an unanswered one was first told to come later. */
  busySince?: number;
  startedAt?: string;
  progress?: Progress;
}
