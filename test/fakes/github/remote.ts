import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const identity = {
  GIT_AUTHOR_NAME: "Ada",
  GIT_AUTHOR_EMAIL: "ada@example.test",
  GIT_COMMITTER_NAME: "Ada",
  GIT_COMMITTER_EMAIL: "ada@example.test",
};

/** By path: a file's text, null to take it away, a symbolic link's target, or the commit of a submodule. */
export type Files = Readonly<Record<string, string | null | { readonly link: string } | { readonly submodule: string }>>;
export type MergeMethod = "merge" | "squash" | "rebase";

/** A bare repository as GitHub keeps it, and a clone that pushes to it. */
export class GitRemote {
  readonly folder: string;
  readonly url: string;
  readonly #clone: string;

  constructor(folder: string) {
    this.folder = join(folder, "remote.git");
    this.url = `file://${this.folder}`;
    this.#clone = join(folder, "clone");
    mkdirSync(this.folder);
    git(this.folder, ["init", "--quiet", "--bare", "--initial-branch=main"]);
    // As GitHub does: any commit may be fetched by its id.
    git(this.folder, ["config", "uploadpack.allowAnySHA1InWant", "true"]);
    git(folder, ["clone", "--quiet", this.url, this.#clone]);
    this.commit("main", { "README.md": "plans\n" });
  }

  /** One commit on a branch, started from `from` where it is new. A null takes the file away. Returns its id. */
  commit(branch: string, files: Files, from = "main"): string {
    const start = this.tip(branch) ?? this.tip(from);
    // The very first commit has nothing to start from.
    if (start !== undefined) this.#git(["checkout", "--quiet", "--detach", start]);
    for (const [path, content] of Object.entries(files)) {
      const file = join(this.#clone, path);
      mkdirSync(dirname(file), { recursive: true });
      if (content === null) this.#git(["rm", "--quiet", path]);
      else if (typeof content === "string") writeFileSync(file, content);
      else if ("submodule" in content) this.#git(["update-index", "--add", "--cacheinfo", `160000,${content.submodule},${path}`]);
      else {
        rmSync(file, { force: true });
        symlinkSync(content.link, file);
      }
      if (content !== null && (typeof content === "string" || "link" in content)) this.#git(["add", path]);
    }
    this.#git(["commit", "--quiet", "--allow-empty", "-m", `change ${Object.keys(files).join(", ")}`]);
    return this.#push(branch);
  }

  /** Merges a branch into main the way GitHub does; returns the new tip and the commits that came with it. */
  merge(head: string, how: MergeMethod, title: string): { readonly before: string; readonly after: string; readonly commits: string[] } {
    const before = this.tip("main") ?? "";
    this.#git(["checkout", "--quiet", "--detach", before]);
    if (how === "merge") this.#git(["merge", "--quiet", "--no-ff", "-m", title, head]);
    if (how === "squash") {
      this.#git(["merge", "--quiet", "--squash", head]);
      this.#git(["commit", "--quiet", "-m", title]);
    }
    if (how === "rebase") this.#git(["cherry-pick", `${this.mergeBase(before, head)}..${head}`]);
    const after = this.#push("main");
    return { before, after, commits: this.log(`${before}..${after}`) };
  }

  /** What refs/pull/N/merge holds: main and the branch, merged but not pushed to any branch. */
  testMerge(head: string): string {
    this.#git(["checkout", "--quiet", "--detach", this.tip("main") ?? ""]);
    this.#git(["merge", "--quiet", "--no-ff", "-m", "test merge", head]);
    const commit = this.#git(["rev-parse", "HEAD"]).trim();
    this.#git(["push", "--quiet", "--force", "origin", `HEAD:refs/pull/test/${commit.slice(0, 8)}`]);
    return commit;
  }

  tip(branch: string): string | undefined {
    const found = git(this.folder, ["for-each-ref", "--format=%(objectname)", `refs/heads/${branch}`]).trim();
    return found === "" ? undefined : found;
  }

  knows(commit: string): boolean {
    try {
      git(this.folder, ["cat-file", "-e", `${commit}^{commit}`]);
      return true;
    } catch {
      return false;
    }
  }

  log(range: string): string[] {
    return git(this.folder, ["rev-list", range]).split("\n").filter(Boolean);
  }

  parents(commit: string): string[] {
    return git(this.folder, ["log", "-1", "--format=%P", commit]).trim().split(" ").filter(Boolean);
  }

  mergeBase(a: string, b: string): string {
    return git(this.folder, ["merge-base", a, b]).trim();
  }

  /** Changed files between two commits, as GitHub names their status. */
  changes(from: string, to: string): { status: string; filename: string; previous_filename?: string }[] {
    const fields = git(this.folder, ["diff", "--name-status", "-M", "-z", from, to]).split("\0").filter(Boolean);
    const found: { status: string; filename: string; previous_filename?: string }[] = [];
    for (let at = 0; at < fields.length; at += 2) {
      const letter = fields[at]?.[0] ?? "";
      if (letter === "R") {
        found.push({ status: "renamed", previous_filename: fields[at + 1] ?? "", filename: fields[at + 2] ?? "" });
        at += 1;
      } else found.push({ status: statuses[letter] ?? "changed", filename: fields[at + 1] ?? "" });
    }
    return found;
  }

  /** The newest commit up to `commit` that changed the file. */
  lastChange(path: string, commit: string): string | undefined {
    return git(this.folder, ["log", "-1", "--format=%H", commit, "--", path]).trim() || undefined;
  }

  /** A file at a commit. */
  blob(path: string, commit: string): { readonly sha: string; readonly bytes: Buffer } | undefined {
    const [, type, sha = ""] = /^\d+ (\w+) ([0-9a-f]{40})\t/.exec(git(this.folder, ["ls-tree", commit, "--", path])) ?? [];
    return type === "blob" ? { sha, bytes: this.bytes(sha) } : undefined;
  }

  bytes(sha: string): Buffer {
    return execFileSync("git", ["cat-file", "blob", sha], { cwd: this.folder, maxBuffer: 64 * 1024 * 1024 });
  }

  /** A shallow, detached checkout, as actions/checkout makes it. */
  checkout(into: string, commit: string): string {
    const folder = mkdtempSync(join(into, "workspace-"));
    git(folder, ["init", "--quiet"]);
    git(folder, ["remote", "add", "origin", this.url]);
    git(folder, ["fetch", "--quiet", "--depth=1", "origin", commit]);
    git(folder, ["checkout", "--quiet", "--detach", "FETCH_HEAD"]);
    return folder;
  }

  /** As a rule on the ledger's branch would: every push to it is turned down. */
  protectLedger(): void {
    const hook = join(this.folder, "hooks", "update");
    writeFileSync(hook, '#!/bin/sh\ncase "$1" in refs/heads/reinstate-ledger) echo "protected branch" >&2; exit 1;; esac\n', {
      mode: 0o755,
    });
  }

  /** `git log` of the ledger, newest first. */
  ledgerLog(): string[] {
    return this.tip("reinstate-ledger") === undefined
      ? []
      : git(this.folder, ["log", "--format=%s", "reinstate-ledger"]).trim().split("\n");
  }

  remove(): void {
    rmSync(dirname(this.folder), { recursive: true, force: true });
  }

  #push(branch: string): string {
    this.#git(["push", "--quiet", "--force", "origin", `HEAD:refs/heads/${branch}`]);
    return this.#git(["rev-parse", "HEAD"]).trim();
  }

  #git(args: readonly string[]): string {
    return git(this.#clone, args);
  }
}

const statuses: Readonly<Record<string, string>> = { A: "added", M: "modified", D: "removed", T: "changed", C: "copied" };

function git(cwd: string, args: readonly string[]): string {
  const env = { PATH: process.env["PATH"], HOME: cwd, GIT_CONFIG_NOSYSTEM: "1", ...identity };
  return execFileSync("git", [...args], { cwd, env, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
}
