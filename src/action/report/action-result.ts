import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import type { FailureReason } from "../../model/pages.ts";
import type { PlannedRun } from "../../model/planned.ts";
import type { RunReport } from "../../model/run-report.ts";
import type { Newest, Sticky } from "./comment.ts";

export type Outcome = "planned" | "nothing-to-do" | "applied" | "detached" | "refused" | "failed" | "unknown";

/** How a run ends: everything that is left to tell. */
export interface Ending {
  readonly outcome: Outcome;
  readonly failureReason?: FailureReason;
  /** The contract's exit status. */
  readonly exit: 0 | 1 | 3 | 4 | 130;
  /** One line for the log. */
  readonly message: string;
  readonly run?: PlannedRun;
  readonly report?: RunReport;
  readonly diagnostics: readonly Diagnostic[];
  /** Markdown of the job summary. */
  readonly summary?: string;
  readonly comments: readonly CommentToKeep[];
}

/** A comment to write. */
export interface CommentToKeep {
  readonly sticky: Sticky;
  readonly body: string;
  /** Not worth making one for. */
  readonly onlyUpdate?: boolean;
  /** It is of a plan, so only the newest may stand there. */
  readonly newest?: Newest;
}

export const quiet = (message: string): Ending => ({ outcome: "nothing-to-do", exit: 0, message, diagnostics: [], comments: [] });
