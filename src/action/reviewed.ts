import type { PlanRecord } from "../model/pages.ts";
import type { CheckRun, Repository } from "./github/repository.ts";
import type { Inputs } from "./inputs.ts";
import { recordPrefix } from "./instance.ts";
import { decodeRecord } from "./record.ts";

/** The check run that holds the record. A job of this name makes one too: told apart by the App and by what it holds. */
export const checkName = "reinstate";

export interface Reviewed {
  readonly plans: readonly PlanRecord[];
  /** When GitHub took the record, ISO 8601. */
  readonly recordedAt: string;
  readonly checkRun: number;
}

/** The newest record that our own App made on that commit for the same plans. */
export async function reviewedOn(repository: Repository, commit: string, inputs: Inputs): Promise<Reviewed | undefined> {
  const prefix = recordPrefix(inputs);
  const runs = [...(await repository.checkRuns(commit, checkName))].sort((a, b) => b.id - a.id);
  for (const run of runs) {
    const reviewed = run.app === inputs.app && run.externalId.startsWith(prefix) ? reviewedIn(run) : undefined;
    if (reviewed !== undefined) return reviewed;
  }
  return undefined;
}

function reviewedIn({ id, text, completedAt }: CheckRun): Reviewed | undefined {
  const plans = text === undefined ? undefined : decodeRecord(text);
  return plans === undefined || completedAt === undefined ? undefined : { plans, recordedAt: completedAt, checkRun: id };
}
