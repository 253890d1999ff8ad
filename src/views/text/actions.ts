import { type Action, type ActionCounts, workCount } from "../../model/planned.ts";
import { quantity } from "../format/human.ts";
import type { Style } from "../format/paint.ts";

interface ActionStyle {
  readonly mark: string;
  readonly style: Style;
  /** After a count in the summary. */
  readonly words: string;
}

export const actionStyles: Readonly<Record<Action, ActionStyle>> = {
  restore: { mark: "+", style: "green", words: "to restore" },
  resume: { mark: ">", style: "cyan", words: "to resume" },
  retry: { mark: "~", style: "yellow", words: "to try again" },
  none: { mark: "=", style: "dim", words: "done" },
  blocked: { mark: "!", style: "red", words: "blocked" },
};

const order: readonly Action[] = ["restore", "resume", "retry", "none", "blocked"];

/** `3 to restore, 1 to resume, 2 done, 1 blocked`, or that there is nothing to do. */
export function actionSummary(summary: ActionCounts): string {
  const counts = order
    .filter((action) => summary[action] > 0)
    .map((action) => `${quantity(summary[action])} ${actionStyles[action].words}`);
  if (workCount(summary) > 0 || summary.blocked > 0) return counts.join(", ");
  return counts.length === 0 ? "nothing to do: no restores are planned" : `nothing to do: ${counts.join(", ")}`;
}
