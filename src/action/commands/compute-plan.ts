import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import { computePlan, type Host } from "../../engine/index.ts";
import { LedgerError } from "../../ledger/ledger.ts";
import { openMemoryLedger } from "../../ledger/memory-ledger.ts";
import type { Pin } from "../../model/call.ts";
import type { PlannedRun } from "../../model/planned.ts";
import type { RestorePlan } from "../../model/restore-plan.ts";
import { type Context, withActionHost } from "../context.ts";

export const emptyRun: PlannedRun = { only: [], plans: [], diagnostics: [] };

export interface Planning {
  readonly plans: readonly RestorePlan[];
  readonly only: readonly string[];
  readonly offline: boolean;
  readonly pins?: ReadonlyMap<string, Pin>;
}

/** The execution plan by the Action's ledger. Throws LedgerError. */
export const planned = (context: Context, planning: Planning): Promise<PlannedRun> =>
  withActionHost(context, (host) => computePlan(planning, host));

/** For a fork, whose token may not even read the ledger: without it everything looks as if it were new. */
export async function plannedForFork(context: Context, planning: Planning): Promise<PlannedRun> {
  try {
    return await planned(context, planning);
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error;
    context.runner.log(`The ledger can't be read here, so restores of the past are not known: ${error.message}`);
    return withActionHost(context, (host: Host) => computePlan(planning, { ...host, ledger: openMemoryLedger() }));
  }
}

export const errorsOf = (diagnostics: readonly Diagnostic[]): Diagnostic[] => diagnostics.filter(({ severity }) => severity === "error");
