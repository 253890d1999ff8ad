import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import type { ApplyReport } from "../model/generated/apply-report.ts";
import type { FailureReason } from "../model/pages.ts";
import type { PlannedRun } from "../model/planned.ts";
import type { Sticky } from "./comment.ts";

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
  readonly report?: ApplyReport;
  readonly diagnostics: readonly Diagnostic[];
  /** Markdown of the job summary. */
  readonly summary?: string;
  /** Comments to write. `onlyUpdate`: not worth making one for. */
  readonly comments: readonly { readonly sticky: Sticky; readonly body: string; readonly onlyUpdate?: boolean }[];
}

export const quiet = (message: string): Ending => ({ outcome: "nothing-to-do", exit: 0, message, diagnostics: [], comments: [] });
