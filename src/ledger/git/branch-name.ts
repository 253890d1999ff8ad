import { LedgerError } from "../ledger.ts";

const prefix = "refs/heads/";

/** Of `git ls-remote --heads`, a branch because of which git can make no `branch`: one above it, or one below. */
export const inTheWay = (branch: string, heads: string): string | undefined =>
  namesOf(heads).find((name) => branch.startsWith(`${name}/`) || name.startsWith(`${branch}/`));

/** One that is the same, above or below once case and the spelling of accents are ignored, as on a Mac's or Windows' disk. */
export function similarBranch(branch: string, heads: string): string | undefined {
  const own = folded(branch);
  return namesOf(heads).find((name) => {
    const other = folded(name);
    return name !== branch && (other === own || own.startsWith(`${other}/`) || other.startsWith(`${own}/`));
  });
}

/** The branch that a server's refusal names beside this one. */
export function namedIn(stderr: string, branch: string): string | undefined {
  const names = [...stderr.slice(0, 20_000).matchAll(/refs\/heads\/([^\s'")]+)/g)].flatMap(([, name]) => name ?? []);
  return names.find((name) => name !== branch && similarBranch(branch, `\t${prefix}${name}`) !== undefined);
}

export const refuseConflict = (branch: string, remote: string, other: string): LedgerError =>
  new LedgerError(
    "ledger-branch-conflict",
    `the remote ${remote} has a branch ${other}, and beside that one it can't have a branch ${branch}`,
    `keep the ledger on a branch of another name (--ledger git:BRANCH), or rename ${other}`,
    `git:${branch}`,
  );

const namesOf = (heads: string): string[] =>
  heads.split("\n").flatMap((line) => {
    const at = line.indexOf(`\t${prefix}`);
    return at < 0 ? [] : [line.slice(at + 1 + prefix.length)];
  });

const folded = (name: string): string => name.normalize("NFC").toLowerCase();
