import { randomUUID } from "node:crypto";
import { withHost } from "../app/engine.ts";
import { lineProgress } from "../app/line-progress.ts";
import type { Clock, Host } from "../engine/host.ts";
import type { Workspace } from "./checkout/workspace.ts";
import type { Repository } from "./github/repository.ts";
import type { Inputs } from "./runner/inputs.ts";
import { isEarlierAttempt, runIdOf } from "./runner/run-id.ts";
import type { Runner } from "./runner/runner.ts";

/** What every command works with. */
export interface Context {
  readonly inputs: Inputs;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly runner: Runner;
  readonly repository: Repository;
  readonly workspace: Workspace;
  readonly clock: Clock;
  readonly stop: Stop;
  /** Names this process in records and in the ledger. */
  readonly runId: string;
  /** The page of the workflow run. */
  readonly runUrl?: string;
  /** `https://github.com/OWNER/REPO`. */
  readonly repositoryUrl?: string;
}

export interface Stop {
  /** Aborts when the run is told to stop. */
  readonly signal: AbortSignal;
  /** From here on a stop only asks; until then it ends the process. */
  beGraceful(): void;
}

/** The engine's host with this run's name, on the Action's ledger. Throws LedgerError. */
export async function withActionHost<T>(context: Context, work: (host: Host) => Promise<T>): Promise<T> {
  const { inputs, env, workspace, clock, runner, runUrl } = context;
  const progress = lineProgress(
    (line) => runner.log(line),
    () => clock.now(),
  );
  // The ledger's git gets the token in its environment, and only for the remote's own host.
  const ledgerEnv = { ...env, REINSTATE_LEDGER_TOKEN: env["REINSTATE_LEDGER_TOKEN"] || inputs.token };
  const options = {
    cwd: workspace.directory,
    env: ledgerEnv,
    clock,
    ledger: inputs.ledger,
    settings: inputs.settings,
    emit: progress.emit,
    trace: (request: {
      readonly provider: string;
      readonly operation: string;
      readonly status?: number;
      readonly error?: string;
      readonly durationMs: number;
    }) =>
      runner.debug(
        `${request.provider} ${request.operation}: ${request.error ?? request.status ?? "answered"} in ${Math.round(request.durationMs)} ms`,
      ),
  };
  try {
    return await withHost(options, (host) =>
      work({
        ...host,
        ...(runUrl !== undefined && { workflowRun: runUrl }),
        newRunId: () => runIdOf(env, randomUUID().slice(0, 8)),
        isGone: (run) => host.isGone(run) || isEarlierAttempt(run, env),
      }),
    );
  } finally {
    progress.stop();
  }
}
