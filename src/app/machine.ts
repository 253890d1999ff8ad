import { readFileSync, readlinkSync } from "node:fs";
import { hostname, userInfo } from "node:os";
import type { RunRecord } from "../model/ledger-record.ts";

/** Who runs this, for the ledger: the person behind a CI job where that is known, else the account. */
export function actorName(env: Readonly<Record<string, string | undefined>>): string {
  const named = env["GITHUB_ACTOR"] ?? env["GITLAB_USER_LOGIN"] ?? env["SUDO_USER"];
  if (named !== undefined && named !== "") return named;
  try {
    return userInfo().username;
  } catch {
    // A container may run as a user that /etc/passwd doesn't know.
    return `uid ${process.getuid?.() ?? "unknown"}`;
  }
}

/** The page of the CI job that this runs in, for the ledger, where the CI's variables name it. */
export function workflowRunUrl(env: Readonly<Record<string, string | undefined>>): string | undefined {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: id, CI_JOB_URL, CI_PIPELINE_URL } = env;
  const github = server && repository && id ? `${server}/${repository}/actions/runs/${id}` : undefined;
  return [github, CI_JOB_URL, CI_PIPELINE_URL].find((url) => url !== undefined && /^https?:$/.test(protocolOf(url)));
}

const protocolOf = (url: string): string => (URL.canParse(url) ? new URL(url).protocol : "");

/**
 * The host, and where it is known, this boot and this process table: containers share host names, and a process
 * id only means something together with its table.
 */
export function machineName(): string {
  const boot = attempt(() => readFileSync("/proc/sys/kernel/random/boot_id", "utf8").slice(0, 8));
  const table = attempt(() => readlinkSync("/proc/self/ns/pid").replace(/\D/g, ""));
  return boot === undefined || table === undefined ? hostname() : `${hostname()}/${boot}-${table}`;
}

/** Whether that run's process surely no longer exists. `machine` is this one's name. */
export function isGone(run: Pick<RunRecord, "host" | "pid">, machine: string): boolean {
  if (run.host !== machine || !Number.isInteger(run.pid) || run.pid <= 0) return false;
  try {
    process.kill(run.pid, 0);
    return false;
  } catch (error) {
    // EPERM means that it lives under another account.
    return error instanceof Error && "code" in error && error.code === "ESRCH";
  }
}

function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
