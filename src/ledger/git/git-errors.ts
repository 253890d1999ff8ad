import type { LedgerCode } from "../codes.ts";
import { LedgerError } from "../ledger.ts";
import type { GitResult } from "./git-process.ts";

interface Rule {
  readonly test: RegExp;
  readonly code: LedgerCode;
  readonly hint: string;
  /** What may help where time alone can: the same command again, or a push that follows what is there then. Absent: nothing does. */
  readonly again?: "same" | "new-base";
}

/** What git and the servers behind it say, in the order in which it is tried: what never passes by itself comes first. */
const rules: readonly Rule[] = [
  {
    // git itself, newer versions of it, GitHub, Azure DevOps.
    test: /exists; cannot create|cannot process '.*' at the same time|refname conflict|case conflict|directory[ /]file conflict|[Nn]ame conflicts with/,
    code: "ledger-branch-conflict",
    hint: "keep the ledger on a branch of another name: --ledger git:BRANCH",
  },
  {
    test: /dubious ownership/,
    code: "ledger-not-a-repository",
    hint: "git doesn't trust this folder's owner: git config --global --add safe.directory DIR",
  },
  {
    test: /not a git repository|must be run in a work tree/,
    code: "ledger-not-a-repository",
    hint: "run inside a clone; in a workflow, check out first",
  },
  { test: /No such remote|'[^']*' does not appear to be a git repository/, code: "ledger-remote-missing", hint: "check git remote -v" },
  {
    test: /archived so it is read-only|marked as read only|read-only (GitLab|mode|instance|repository)|repository is read[- ]only/i,
    code: "ledger-forbidden",
    hint: "the repository or the key is read-only, archived perhaps: make it writable, or keep the ledger in another place",
  },
  { test: /Read-only file system/, code: "ledger-read-only", hint: "git must be able to write objects into this repository" },
  {
    test: /No space left|quota exceeded|over (its |the )?quota|exceed(s|ed)? (the|its) (storage |repository )?(size )?(limit|quota)/i,
    code: "ledger-disk-full",
    hint: "make room where the message says, here or at the git server; what was recorded before is safe",
  },
  {
    test: /exceeds .*(maximum|limit)|(above|over) the size limit|error: 413|HTTP 413|[Tt]oo large/,
    code: "ledger-push-refused",
    hint: "the git server, or a proxy before it, limits the size of files or pushes; raise that limit",
  },
  {
    test: /Authentication failed|could not read (Username|Password)|terminal prompts disabled|returned error: 40[13]|Permission denied|Permission to .* denied|[Ww]rite access .* not granted|not allowed to push|insufficient permission|unable to (create temporary|migrate) object|denied to /,
    code: "ledger-forbidden",
    hint: "use credentials that may push to the branch; in a workflow, permissions: contents: write",
  },
  {
    test: /[Rr]epository .*not found|returned error: 404|not found: did you run/,
    code: "ledger-remote-missing",
    hint: "check git remote -v, and that the credentials may see that repository",
  },
  {
    test: /protected branch|[Pp]rotected ref|hook declined|GH\d{3}|rule violations/,
    code: "ledger-push-refused",
    hint: "let this branch be pushed to without a pull request and without signatures, but not force-pushed or deleted",
  },
  {
    test: /SSL certificate problem|certificate verif|Host key verification failed|HOST IDENTIFICATION HAS CHANGED|no matching (host key|key exchange|cipher)|(response|HTTP code) 407/,
    code: "ledger-unreachable",
    hint: "set up what git needs for this server: its certificate, its host key, or the proxy's credentials",
  },
  {
    test: /\.lock': File exists|[Uu]nable to create .*lock/,
    code: "ledger-git-failed",
    hint: "another git command was at work, or one that was killed left its lock: remove the lock file once no git runs there",
    again: "same",
  },
  {
    test: /shallow file has changed|Internal Server Error|fatal error in commit_refs/,
    code: "ledger-push-refused",
    hint: "see the git server's status or log, then run the same command again",
    again: "same",
  },
  {
    test: /cannot lock ref|failed to (update ref|lock)|reference already exists|reference does not exist|incorrect old value/,
    code: "ledger-push-refused",
    hint: "the git server can't change this branch although nobody else does: look for a lock file that was left there",
    again: "new-base",
  },
  {
    test: /remote rejected/,
    code: "ledger-push-refused",
    hint: "let this branch be pushed to without a pull request, but not force-pushed or deleted",
  },
  {
    test: /unable to access|Could not resolve|Failed to connect|Connection (refused|reset|timed out|closed)|timed out|Network is unreachable|hung up|early EOF|RPC failed|returned error: 5\d\d|Could not read from remote|kex_exchange|unexpected disconnect/,
    code: "ledger-unreachable",
    hint: "check the network and the git server, then run the same command again",
    again: "same",
  },
];

const ruleOf = (stderr: string): Rule | undefined => rules.find(({ test }) => test.test(stderr));

/** Whether trying again may help, and with what; undefined: never. */
export const retryOf = (stderr: string): Rule["again"] => ruleOf(stderr)?.again;

export const isConflict = (stderr: string): boolean => ruleOf(stderr)?.code === "ledger-branch-conflict";

/** A failed git command as a LedgerError about `subject`, without the secrets that a URL may hold. */
export function gitError(subject: string, doing: string, { status, stderr }: Pick<GitResult, "status" | "stderr">): LedgerError {
  const rule = ruleOf(stderr);
  const summary = summaryOf(stderr);
  const code = rule?.code ?? "ledger-git-failed";
  return new LedgerError(
    code,
    `${doing}: ${summary === "" ? `git ended with status ${status}` : summary}`,
    rule?.hint ?? "try the same with git by hand",
    subject,
  );
}

/** A remote may say as much as it likes, and looking for secrets in it takes time. */
const longest = 20_000;

/** What matters of git's stderr, on one line. */
function summaryOf(stderr: string): string {
  const lines = stderr
    .slice(0, longest)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !/^(hint:|To |Done$|Cloning)/.test(line));
  const errors = lines.filter((line) => /^(fatal|error|remote|!|ERROR)/.test(line));
  return redact((errors.length > 0 ? errors : lines).slice(0, 4).join("; ")).slice(0, 600);
}

/** Without user and password in URLs, and without authorization headers. */
export const redact = (text: string): string =>
  text
    .replace(/([a-z][a-z0-9+.-]*:\/\/)[^@\s/]*@/gi, "$1")
    .replace(/(authorization"?\s*[:=]\s*"?\w+\s+)[^\s"]+/gi, "$1…")
    .replace(/\b(basic|bearer)\s+[A-Za-z0-9+/=._~-]{8,}/gi, "$1 …")
    // Control characters of a remote's messages must not reach a terminal.
    .replace(/[\p{Cc}\p{Cf}]+/gu, " ");
