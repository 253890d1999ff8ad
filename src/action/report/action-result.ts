import { type ExitStatus, exit, type RunOutcome } from "../../app/exit-status.ts";
import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import type { FailureReason } from "../../model/pages.ts";
import type { PlannedRun } from "../../model/planned.ts";
import type { RunReport } from "../../model/run-report.ts";
import type { Newest, Sticky } from "./comment.ts";

/** How a run of the Action ended: everything that is left to report. */
export interface ActionResult {
  readonly outcome: RunOutcome | "planned";
  readonly failureReason?: FailureReason;
  readonly exit: ExitStatus;
  /** One line for the log. */
  readonly message: string;
  readonly run?: PlannedRun;
  readonly report?: RunReport;
  readonly diagnostics: readonly Diagnostic[];
  /** Markdown of the job summary. */
  readonly summary?: string;
  readonly comments: readonly CommentBody[];
}

/** A comment to write. */
export interface CommentBody {
  readonly sticky: Sticky;
  readonly body: string;
  /** Not worth making one for. */
  readonly onlyUpdate?: boolean;
  /** It is of a plan, so only the newest may stand there. */
  readonly newest?: Newest;
}

export const quiet = (message: string): ActionResult => ({
  outcome: "nothing-to-do",
  exit: exit.ok,
  message,
  diagnostics: [],
  comments: [],
});
