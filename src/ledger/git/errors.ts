import type { LedgerCode } from "../codes.ts";
import type { LedgerError } from "../ledger.ts";
import { ledgerError } from "../problem.ts";
import type { GitResult } from "./process.ts";

interface Rule {
  readonly test: RegExp;
  readonly code: LedgerCode;
  readonly hint: string;
}

/** What git and the servers behind it say, in the order in which it is tried. */
const rules: readonly Rule[] = [
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
    test: /protected branch|hook declined|GH\d{3}|rule violations|remote rejected/,
    code: "ledger-push-refused",
    hint: "let this branch be pushed to without a pull request, but not force-pushed or deleted",
  },
  {
    test: /unable to access|Could not resolve|Failed to connect|Connection (refused|reset|timed out|closed)|timed out|Network is unreachable|hung up|early EOF|RPC failed|returned error: 5\d\d|Could not read from remote|kex_exchange|unexpected disconnect/,
    code: "ledger-unreachable",
    hint: "check the network and the git server, then run the same command again",
  },
];

/** Another process of this machine, or another push, was at work in the same instant: trying again helps. */
export const isBusy = (stderr: string): boolean =>
  /\.lock': File exists|cannot lock ref|[Uu]nable to create .*lock|failed to update ref|shallow file has changed|reference already exists|Internal Server Error/.test(
    stderr,
  );

export const isUnreachable = (stderr: string): boolean => rules.find(({ test }) => test.test(stderr))?.code === "ledger-unreachable";

/** A failed git command as a LedgerError about `subject`, without the secrets that a URL may hold. */
export function gitError(subject: string, doing: string, { status, stderr }: Pick<GitResult, "status" | "stderr">): LedgerError {
  const rule = rules.find(({ test }) => test.test(stderr));
  const said = lastWords(stderr);
  const code = rule?.code ?? "ledger-git-failed";
  return ledgerError(
    code,
    subject,
    `${doing}: ${said === "" ? `git ended with status ${status}` : said}`,
    rule?.hint ?? "try the same with git by hand",
  );
}

/** What matters of git's stderr, on one line. */
function lastWords(stderr: string): string {
  const lines = stderr
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !/^(hint:|To |Done$|Cloning)/.test(line));
  const telling = lines.filter((line) => /^(fatal|error|remote|!|ERROR)/.test(line));
  return redact((telling.length > 0 ? telling : lines).slice(0, 4).join("; ")).slice(0, 600);
}

/** Without user and password in URLs, and without authorization headers. */
export const redact = (text: string): string =>
  text
    .replace(/([a-z][a-z0-9+.-]*:\/\/)[^@\s/]*@/gi, "$1")
    .replace(/(authorization"?\s*[:=]\s*"?\w+\s+)[^\s"]+/gi, "$1…")
    .replace(/\b(basic|bearer)\s+[A-Za-z0-9+/=._~-]{8,}/gi, "$1 …")
    // Control characters of a remote's messages must not reach a terminal.
    .replace(/[\p{Cc}\p{Cf}]+/gu, " ");
