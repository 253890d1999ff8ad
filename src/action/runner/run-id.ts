import type { RunRecord } from "../../model/ledger-record.ts";

type Env = Readonly<Record<string, string | undefined>>;

/** `1234567-2-4f1c…`: the workflow run and its attempt can be read off a run in the ledger. */
export function runIdOf(env: Env, unique: string): string {
  const [run, attempt] = [env["GITHUB_RUN_ID"] ?? "", env["GITHUB_RUN_ATTEMPT"] ?? ""];
  return /^\d+$/.test(run) && /^\d+$/.test(attempt) ? `${run}-${attempt}-${unique}` : unique;
}

/**
 * Whether that run surely is over: an earlier attempt of this same workflow run. GitHub starts another attempt only when
 * all jobs of the one before have ended; a machine of its own goes with the job, so only there nothing can be left over.
 */
export function isEarlierAttempt({ id }: Pick<RunRecord, "id">, env: Env): boolean {
  if (env["RUNNER_ENVIRONMENT"] !== "github-hosted") return false;
  const [, run, attempt] = /^(\d+)-(\d+)-/.exec(id) ?? [];
  const own = env["GITHUB_RUN_ATTEMPT"] ?? "";
  return run !== undefined && attempt !== undefined && run === env["GITHUB_RUN_ID"] && /^\d+$/.test(own) && Number(attempt) < Number(own);
}
