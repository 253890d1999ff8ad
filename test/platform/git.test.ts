import { chmod, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { type GitOptions, gitEnvironment, gitRunner, lastLine } from "../../src/platform/git.ts";

/** A folder with a `git` of its own, which does as the script says. */
async function fakeGit(script: string) {
  const folder = await mkdtemp(join(tmpdir(), "reinstate-git-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await writeFile(join(folder, "git"), `#!/bin/sh\n${script}\n`);
  await chmod(join(folder, "git"), 0o755);
  const run = (more: Partial<GitOptions> = {}) =>
    gitRunner({ cwd: folder, env: { PATH: `${folder}:/usr/bin:/bin`, ONE: "1" }, timeoutMs: 20_000, maxBytes: 1_000, ...more });
  return { folder, run };
}

/** Whether a process is gone, waited for: a killed one stays for a moment. */
async function isGone(pid: number): Promise<boolean> {
  for (let tries = 0; tries < 100; tries += 1) {
    try {
      process.kill(pid, 0);
    } catch {
      return true;
    }
    // In a container nobody may reap it: what is dead stays listed.
    if (/^State:\s+Z/m.test(await readFile(`/proc/${pid}/status`, "utf8").catch(() => ""))) return true;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return false;
}

describe("one git command", () => {
  test("gives status, stdout and stderr, and gets arguments, input and only the environment that is named", async () => {
    const { run } = await fakeGit('for last; do :; done; echo "$last:$ONE:$HOME:$(cat)"; echo "first\nwhy" >&2; exit 3');
    const result = await run()(["ask"], "input");
    expect(result.ok && { ...result.value, stdout: result.value.stdout.toString() }).toEqual({
      status: 3,
      stdout: "ask:1::input\n",
      stderr: "first\nwhy",
    });
    expect(result.ok && lastLine(result.value.stderr, "nothing")).toBe("why");
    expect(lastLine("", "nothing")).toBe("nothing");
  });

  test("runs no hook and no watcher of the repository, and takes settings for itself", async () => {
    const { run } = await fakeGit('echo "$@"');
    const result = await run({ config: ["safe.directory=*"] })(["status"]);
    const line = result.ok ? result.value.stdout.toString() : "";
    for (const setting of ["core.hooksPath=/dev/null", "core.fsmonitor=false", "gc.auto=0", "safe.directory=*"])
      expect(line).toContain(`-c ${setting} `);
    expect(line).toMatch(/ status\n$/);
  });

  test("that isn't there is a value, not an exception", async () => {
    const { folder, run } = await fakeGit("exit 0");
    expect(await run({ env: { PATH: "/nowhere" } })([])).toMatchObject({ ok: false, error: { is: "not-found" } });
    expect(await run({ cwd: join(folder, "absent") })([])).toMatchObject({ ok: false, error: { is: "not-found" } });
    await chmod(join(folder, "git"), 0o644);
    expect(await run({ env: { PATH: folder } })([])).toMatchObject({ ok: false, error: { is: "not-started" } });
  });

  test.each<[string, Partial<GitOptions>, boolean]>([
    ["timed-out", { timeoutMs: 300 }, false],
    ["aborted", {}, true],
  ])("%s: git and its helpers are ended", async (is, more, aborts) => {
    const { folder, run } = await fakeGit("sleep 60 & echo $! > helper; echo $$ > own; wait");
    const controller = new AbortController();
    const running = run({ ...more, signal: controller.signal })(["fetch"]);
    if (aborts) setTimeout(() => controller.abort(), 300);
    expect(await running).toMatchObject({ ok: false, error: { is } });
    for (const name of ["own", "helper"]) expect(await isGone(Number(await readFile(join(folder, name), "utf8")))).toBe(true);
  });

  test("is not even started once it was told to stop", async () => {
    const { folder, run } = await fakeGit("touch started");
    expect(await run({ signal: AbortSignal.abort() })([])).toMatchObject({ ok: false, error: { is: "aborted" } });
    await expect(readFile(join(folder, "started"))).rejects.toThrow("ENOENT");
  });

  test("that says too much is ended; what it complains about is cut short", async () => {
    const endless = await fakeGit("echo $$ > own; yes");
    expect(await endless.run()([])).toMatchObject({
      ok: false,
      error: { is: "too-much-output", message: "more than 1000 bytes of output" },
    });
    expect(await isGone(Number(await readFile(join(endless.folder, "own"), "utf8")))).toBe(true);
    const exact = await fakeGit("head -c 1000 /dev/zero");
    expect(await exact.run()([])).toMatchObject({ ok: true });
    const noisy = await fakeGit("yes | head -c 3000000 >&2");
    const result = await noisy.run()([]);
    expect(result.ok && result.value.stderr.length).toBeLessThan(1_200_000);
  });

  test("may end before it has read its input", async () => {
    const { run } = await fakeGit("exit 7");
    expect(await run()([], Buffer.alloc(5_000_000))).toMatchObject({ ok: true, value: { status: 7 } });
  });
});

test("the environment keeps what git needs, and nothing that points it elsewhere or tells secrets", () => {
  const env = gitEnvironment({
    PATH: "/bin",
    HOME: "/h",
    GIT_DIR: "/x",
    GIT_TRACE_CURL: "1",
    REINSTATE_LEDGER_TOKEN: "secret",
    LC_ALL: "de_DE",
  });
  expect(env).toEqual({
    PATH: "/bin",
    HOME: "/h",
    GIT_TERMINAL_PROMPT: "0",
    GCM_INTERACTIVE: "never",
    GIT_OPTIONAL_LOCKS: "0",
    LC_ALL: "C",
    LANGUAGE: "",
  });
});
