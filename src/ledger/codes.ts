import type { Catalogue } from "../diagnostic/catalogue.ts";

/** Why a ledger can't be opened, read or written. None of them loses a record. */
export const codes = {
  "ledger-url-invalid": {
    meaning: "`--ledger` doesn't name a ledger in the form `SCHEME:PLACE`, or its scheme is unknown.",
    remedy: "Write `file:DIR` or `git:BRANCH`.",
  },
  "ledger-ambiguous": {
    meaning:
      "No ledger was named, and there are two that could be meant: that of the git repository's root, and another `.reinstate` between there and the working folder. Nothing was done.",
    remedy:
      "Look into both with `reinstate ledger list --ledger file:DIR`, and name the one that has your restores. Keep the other where nothing runs: it may be the only record of a restore.",
  },
  "ledger-corrupt": {
    meaning: "A file of the ledger is torn, was changed by hand, or isn't a file of a ledger. Nothing was sent.",
    remedy: "Put the file back from a copy. Don't delete it: what it says may be the only trace of a restore that runs.",
  },
  "ledger-file-missing": {
    meaning: "A file that the ledger must have isn't there. Nothing was sent.",
    remedy: "Put the file back from a copy, or take the whole ledger from one.",
  },
  "ledger-newer-version": {
    meaning: "A newer version of Reinstate wrote this ledger. Nothing was sent.",
    remedy: "Use that version or a newer one.",
  },
  "ledger-older-copy": {
    meaning:
      "The folder is an older copy of the ledger that was seen here before, or another ledger. What was restored since isn't on record in it, and would be restored again. Nothing was sent.",
    remedy:
      "Put the newest copy of the folder back. To go on with this one on purpose, remove the file in `.git/reinstate/seen/` that the hint names.",
  },
  "ledger-forbidden": {
    meaning: "The operating system or the git server doesn't permit reading or writing the ledger.",
    remedy:
      "For `file:`, correct the folder's owner and permissions. For `git:`, use credentials that may push to the branch (`contents: write` in a workflow).",
  },
  "ledger-read-only": {
    meaning: "The ledger's file system is mounted read-only.",
    remedy: "Choose a folder that can be written, with `--ledger file:DIR`.",
  },
  "ledger-disk-full": {
    meaning: "There is no room (or quota) left for the ledger's next change. What was recorded before is safe.",
    remedy: "Make room, then run the same command again.",
  },
  "ledger-no-links": {
    meaning: "The file system can't link files, which is how one process wins over another without locks.",
    remedy: "Keep the ledger on a local file system, or in git: `--ledger git:BRANCH`.",
  },
  "ledger-not-a-folder": {
    meaning: "The place that `--ledger file:` names, or a part of its path, is a file.",
    remedy: "Name a folder; it is made when it doesn't exist.",
  },
  "ledger-io": {
    meaning: "The operating system couldn't read or write a file of the ledger.",
    remedy: "See the message; check the disk.",
  },
  "ledger-contended": {
    meaning: "Other processes kept changing the ledger first, for as long as this one tried.",
    remedy: "Run again, with fewer runs at once.",
  },
  "ledger-branch-invalid": {
    meaning: "`--ledger git:` doesn't name a branch that git accepts.",
    remedy: "Choose a plain name such as `git:reinstate-ledger`.",
  },
  "ledger-branch-foreign": {
    meaning: "The branch exists and isn't a ledger. Nothing was written to it.",
    remedy: "Name a branch that doesn't exist yet, or the ledger's own.",
  },
  "ledger-branch-conflict": {
    meaning:
      "The remote has a branch whose name is in the way: git keeps no `a` beside `a/b`, and some servers none whose names differ only in case. Nothing was sent.",
    remedy: "Keep the ledger on a branch of another name, with `--ledger git:BRANCH`, or rename the other branch.",
  },
  "ledger-branch-rewritten": {
    meaning:
      "The ledger's branch was deleted or its history replaced: it no longer has a commit that this process, or another one in this clone, has seen. Nothing was sent.",
    remedy:
      "Find out who did that and put the branch back (`git push origin COMMIT:refs/heads/BRANCH`); protect it from force pushes and deletion. To go on with the branch as it is, on purpose, remove the file in `.git/reinstate/seen/` that the hint names.",
  },
  "ledger-git-missing": {
    meaning: "The `git` command isn't installed, and a `git:` ledger needs it.",
    remedy: "Install git 2.39 or newer, or use `--ledger file:DIR`.",
  },
  "ledger-not-a-repository": {
    meaning: "A `git:` ledger is kept on a remote of the current repository, and there is no usable repository here.",
    remedy: "Run inside a clone; in a workflow, check out first.",
  },
  "ledger-remote-missing": {
    meaning: "The remote that should hold the ledger isn't configured, or no repository is found there.",
    remedy: "Check `git remote -v`, and that the credentials may see that repository.",
  },
  "ledger-unreachable": {
    meaning: "The git server couldn't be reached or didn't answer properly.",
    remedy: "Check the network, then run the same command again.",
  },
  "ledger-push-refused": {
    meaning: "The git server refused the push for another reason than a lost race: a rule for the branch or a hook.",
    remedy: "See the message; let the branch be pushed to without a pull request, but not force-pushed or deleted.",
  },
  "ledger-git-failed": {
    meaning: "A git command failed in a way that isn't known here, or took too long.",
    remedy: "See the message; try the same git command by hand.",
  },
} satisfies Catalogue;

export type LedgerCode = keyof typeof codes;
