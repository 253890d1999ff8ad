import { describe, expect, test } from "vitest";
import { gitEnvironment, withToken } from "../../src/ledger/git/environment.ts";
import { gitError, isBusy, isUnreachable } from "../../src/ledger/git/errors.ts";

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
    expect(isUnreachable(stderr)).toBe(code === "ledger-unreachable");
  });

  test.each([
    ["fatal: Unable to create '/r/.git/shallow.lock': File exists.", true],
    ["!\ta:refs/heads/x\t[remote rejected] (cannot lock ref 'refs/heads/x': is at b but expected c)", true],
    ["!\ta:refs/heads/x\t[remote rejected] (failed to update ref)", true],
    ["!\ta:refs/heads/x\t[rejected] (stale info)", false],
  ])("%s is worth another try: %s", (stderr, busy) => {
    expect(isBusy(stderr)).toBe(busy);
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
