import { type GitFailure, type GitOutput, gitRunner } from "../../platform/git.ts";
import { LedgerError } from "../ledger.ts";

export type GitResult = GitOutput;

/** Runs one git command. Throws a LedgerError where git gives no status; what a status means is for the caller. */
export type Git = (args: readonly string[], input?: Buffer) => Promise<GitResult>;

export interface GitProcessOptions {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly timeoutMs: number;
}

/** No ledger comes near it. */
const maxBytes = 1024 * 1024 * 1024;

export function gitProcess(options: GitProcessOptions): Git {
  const run = gitRunner({ ...options, maxBytes });
  return async (args, input) => {
    const result = await run(args, input);
    if (!result.ok) throw withoutStatus(args[0] ?? "", result.error);
    return result.value;
  };
}

function withoutStatus(command: string, { is, message }: GitFailure) {
  switch (is) {
    case "not-found":
    case "not-started":
      return new LedgerError("ledger-git-missing", message, "install git 2.39 or newer, or use --ledger file:DIR", "git");
    case "timed-out":
    case "too-much-output":
    case "aborted":
      return new LedgerError(
        "ledger-unreachable",
        message,
        "check the network and the git server, then run the same command again",
        `git ${command}`,
      );
    default:
      return is satisfies never;
  }
}
