import { describe, expect, test } from "vitest";
import { withToken } from "../../src/ledger/git/git-environment.ts";
import { gitError, retryOf } from "../../src/ledger/git/git-errors.ts";
import { gitEnvironment } from "../../src/platform/git.ts";

describe("what git says", () => {
  test.each([
    [
      "ledger-forbidden",
      "remote: Permission to a/b.git denied to github-actions[bot].\nfatal: unable to access 'https://github.com/a/b/': The requested URL returned error: 403",
    ],
    [
      "ledger-forbidden",
      "remote: Write access to repository not granted.\nfatal: unable to access 'https://github.com/a/b/': The requested URL returned error: 403",
    ],
    ["ledger-forbidden", "fatal: could not read Username for 'https://github.com': terminal prompts disabled"],
    ["ledger-forbidden", "remote: HTTP Basic: Access denied\nfatal: Authentication failed for 'https://gitlab.com/a/b.git/'"],
    ["ledger-forbidden", "git@github.com: Permission denied (publickey).\nfatal: Could not read from remote repository."],
    ["ledger-remote-missing", "remote: Repository not found.\nfatal: repository 'https://github.com/a/b/' not found"],
    ["ledger-remote-missing", "error: No such remote 'origin'"],
    [
      "ledger-push-refused",
      "remote: error: GH006: Protected branch update failed for refs/heads/x.\n ! [remote rejected] a -> x (protected branch hook declined)",
    ],
    ["ledger-push-refused", "!\ta:refs/heads/x\t[remote rejected] (pre-receive hook declined)"],
    ["ledger-unreachable", "fatal: unable to access 'https://github.com/a/b/': Could not resolve host: github.com"],
    ["ledger-unreachable", "ssh: connect to host github.com port 22: Connection refused\nfatal: Could not read from remote repository."],
    [
      "ledger-unreachable",
      "error: RPC failed; HTTP 502 curl 22 The requested URL returned error: 502\nfatal: the remote end hung up unexpectedly",
    ],
    ["ledger-not-a-repository", "fatal: not a git repository (or any of the parent directories): .git"],
    ["ledger-not-a-repository", "fatal: detected dubious ownership in repository at '/github/workspace'"],
    ["ledger-git-failed", "fatal: something that nobody has seen before"],
    ["ledger-git-failed", ""],
  ])("is %s: %s", (code, stderr) => {
    const error = gitError("git:b", "can't push", { status: 128, stderr });
    expect(error).toMatchObject({ code, subject: "git:b" });
    expect(error.message).toMatch(/^git:b: can't push: ./);
    expect(error.message).not.toContain("\n");
    expect(error.hint).toBeTruthy();
  });

  test.each([
    ["fatal: Unable to create '/r/.git/shallow.lock': File exists.", "same"],
    ["fatal: unable to access 'https://github.com/a/b/': Could not resolve host: github.com", "same"],
    ["error: RPC failed; HTTP 502 curl 22 The requested URL returned error: 502", "same"],
    ["fatal: unable to access 'https://github.com/a/b/': The requested URL returned error: 429", "same"],
    ["remote: Internal Server Error\n!\ta:refs/heads/x\t[remote rejected] (Internal Server Error)", "same"],
    ["remote: fatal error in commit_refs\n!\ta:refs/heads/x\t[remote rejected] (failure)", "same"],
    ["!\ta:refs/heads/x\t[remote rejected] (cannot lock ref 'refs/heads/x': is at b but expected c)", "new-base"],
    ["!\ta:refs/heads/x\t[remote rejected] (cannot lock ref 'refs/heads/x': reference already exists)", "new-base"],
    ["!\ta:refs/heads/x\t[remote rejected] (failed to update ref)", "new-base"],
    ["!\ta:refs/heads/x\t[remote rejected] (failed to lock)", "new-base"],
    ["!\ta:refs/heads/x\t[remote rejected] (incorrect old value provided)", "new-base"],
  ])("%s is worth another try: %s", (stderr, again) => {
    expect(retryOf(stderr)).toBe(again);
  });

  // As GitHub, GitLab, Azure DevOps, Bitbucket, git and ssh word them.
  test.each([
    [
      "ledger-branch-conflict",
      "remote: error: cannot lock ref 'refs/heads/x': 'refs/heads/x/old' exists; cannot create 'refs/heads/x'\n!\ta:refs/heads/x\t[remote rejected] (failed to update ref)",
    ],
    ["ledger-branch-conflict", "!\ta:refs/heads/x\t[remote rejected] (directory file conflict)"],
    ["ledger-branch-conflict", "!\ta:refs/heads/x\t[remote rejected] (refname conflict)"],
    ["ledger-branch-conflict", "!\ta:refs/heads/x\t[remote rejected] (Name conflicts with refs/heads/X/old)"],
    [
      "ledger-push-refused",
      "remote: error: GH006: Protected branch update failed for refs/heads/x.\nremote: error: Commits must have verified signatures.\n!\ta:refs/heads/x\t[remote rejected] (protected branch hook declined)",
    ],
    [
      "ledger-push-refused",
      "remote: error: GH013: Repository rule violations found for refs/heads/x.\n!\ta:refs/heads/x\t[remote rejected] (push declined due to repository rule violations)",
    ],
    [
      "ledger-push-refused",
      "remote: error: GH001: Large files detected.\nremote: error: File plans/a.json is 120.00 MB; this exceeds GitHub's file size limit of 100.00 MB\n!\ta:refs/heads/x\t[remote rejected] (pre-receive hook declined)",
    ],
    [
      "ledger-push-refused",
      "remote: fatal: pack exceeds maximum allowed size (2.00 GiB)\nerror: remote unpack failed: index-pack abnormal exit",
    ],
    [
      "ledger-push-refused",
      "error: RPC failed; HTTP 413 curl 22 The requested URL returned error: 413\nfatal: the remote end hung up unexpectedly",
    ],
    [
      "ledger-push-refused",
      "!\ta:refs/heads/x\t[remote rejected] (TF402455: Pushes to this branch are not permitted; you must use a pull request to update this branch.)",
    ],
    [
      "ledger-disk-full",
      "remote: fatal: write error: No space left on device\nerror: remote unpack failed: index-pack failed\nfatal: the remote end hung up unexpectedly",
    ],
    ["ledger-disk-full", "remote: error: Your push has been rejected, because this repository has exceeded its size limit."],
    ["ledger-disk-full", "error: file write error: LedgerDisk quota exceeded\nfatal: unable to write loose object file"],
    [
      "ledger-forbidden",
      "remote: This repository was archived so it is read-only.\nfatal: unable to access 'https://github.com/a/b/': The requested URL returned error: 403",
    ],
    ["ledger-forbidden", "ERROR: This repository was archived so it is read-only.\nfatal: Could not read from remote repository."],
    [
      "ledger-forbidden",
      "ERROR: The key you are authenticating with has been marked as read only.\nfatal: Could not read from remote repository.",
    ],
    ["ledger-forbidden", "remote: You can't push code to a read-only GitLab instance.\nfatal: Could not read from remote repository."],
    ["ledger-read-only", "error: unable to create temporary file: Read-only file system\nfatal: failed to write object"],
    ["ledger-unreachable", "Host key verification failed.\nfatal: Could not read from remote repository."],
    ["ledger-unreachable", "fatal: unable to access 'https://git/': SSL certificate problem: unable to get local issuer certificate"],
    ["ledger-unreachable", "fatal: unable to access 'https://git/': Received HTTP code 407 from proxy after CONNECT"],
  ])("%s, and no other try helps: %s", (code, stderr) => {
    expect([retryOf(stderr), gitError("git:b", "can't push", { status: 128, stderr }).code]).toEqual([undefined, code]);
  });

  test("megabytes of it are cut before anything is looked for in them", () => {
    const started = performance.now();
    gitError("git:b", "can't push", { status: 1, stderr: `remote: ${"a".repeat(4_000_000)}` });
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

describe("the environment of git", () => {
  const header = `AUTHORIZATION: basic ${Buffer.from("x-access-token:s3cret").toString("base64")}`;

  test("asks nothing, speaks English, and has nothing that leads it elsewhere or prints secrets", () => {
    const env = gitEnvironment({
      PATH: "/bin",
      GIT_DIR: "x",
      GIT_TRACE_CURL: "1",
      GIT_SSH_COMMAND: "ssh -v",
      REINSTATE_LEDGER_TOKEN: "s3cret",
      UNSET: undefined,
    });
    expect(env).toEqual({
      PATH: "/bin",
      GIT_SSH_COMMAND: "ssh -v",
      GIT_TERMINAL_PROMPT: "0",
      GCM_INTERACTIVE: "never",
      GIT_OPTIONAL_LOCKS: "0",
      LC_ALL: "C",
      LANGUAGE: "",
    });
  });

  test("has the token for the remote's host, after what was configured there before", () => {
    expect(
      withToken({ GIT_CONFIG_COUNT: "1", GIT_CONFIG_KEY_0: "a.b", GIT_CONFIG_VALUE_0: "c" }, "s3cret", [
        "https://github.com/a/b",
        "https://github.com/a/b",
      ]),
    ).toEqual({
      GIT_CONFIG_COUNT: "3",
      GIT_CONFIG_KEY_0: "a.b",
      GIT_CONFIG_VALUE_0: "c",
      GIT_CONFIG_KEY_1: "http.https://github.com/.extraheader",
      GIT_CONFIG_VALUE_1: "",
      GIT_CONFIG_KEY_2: "http.https://github.com/.extraheader",
      GIT_CONFIG_VALUE_2: header,
    });
  });

  test.each(["http://github.com/a/b", "git@github.com:a/b.git", "ssh://git@github.com/a/b", "file:///srv/b.git", "/srv/b.git", ""])(
    "never sends it to %j",
    (url) => {
      expect(withToken({ PATH: "/bin" }, "s3cret", [url])).toEqual({ PATH: "/bin" });
    },
  );

  test("without a token it stays as it is", () => {
    expect(withToken({ PATH: "/bin" }, undefined, ["https://github.com/a/b"])).toEqual({ PATH: "/bin" });
  });
});
