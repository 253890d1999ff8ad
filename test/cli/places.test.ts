import { mkdir, mkdtemp, readdir, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { apply } from "../../src/index.ts";
import { startSandbox } from "../../src/sandbox/index.ts";
import { captured } from "./captured.ts";
import { tablesPlan } from "./spawned.ts";

/** A git repository with a restore plan under plans/, and a sandbox. */
async function repository() {
  const root = await realpath(await mkdtemp(join(tmpdir(), "reinstate-places-")));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  await mkdir(join(root, ".git"));
  await writeFile(join(root, ".git/HEAD"), "ref: refs/heads/main\n");
  await mkdir(join(root, "plans"));
  await writeFile(join(root, "plans/p.yaml"), tablesPlan("inc-1", ["orders"]));
  const sandbox = await startSandbox({ scenario: { version: 1, speed: { megabytesPerSecond: 20_000, pendingMs: 20, minimumMs: 50 } } });
  onTestFinished(() => sandbox.close());
  const env = { ...sandbox.env, REINSTATE_POLL_MIN: "20ms", REINSTATE_POLL_MAX: "100ms" };
  const run = (folder: string, ...args: readonly string[]) => captured(args, join(root, folder), env);
  return { root, run, env, submits: () => sandbox.world.state().submits.length };
}

describe("from a sub-folder of a repository", () => {
  test("the ledger is the same: nothing is sent again, and no other ledger is made", async () => {
    const { root, run, env, submits } = await repository();
    const first = await run("", "apply", "--yes");
    expect(first.status).toBe(0);
    expect(first.stderr).toContain(
      `info ledger-new: there is no ledger yet, so restores will be recorded in a new one: ${root}/.reinstate\n`,
    );
    const second = await run("plans", "apply", "p.yaml", "--yes");
    expect(second).toMatchObject({ status: 0, stdout: "nothing to do: 1 restored before\n", stderr: "" });
    expect((await run("plans", "ledger", "list")).stdout).toContain("1 record: 1 restored");
    expect((await run("plans", "status", "p.yaml", "--exit-code")).status).toBe(0);
    expect(await apply({ cwd: join(root, "plans"), paths: ["p.yaml"], env })).toMatchObject({ summary: { skipped: 1 } });
    expect({ submits: submits(), plans: await readdir(join(root, "plans")) }).toEqual({ submits: 1, plans: ["p.yaml"] });
  });

  test("a first apply makes the root's, says so with --json too, and before anybody confirms", async () => {
    const { root, run } = await repository();
    const asked = await run("plans", "apply", "p.yaml");
    expect(asked.status).toBe(1);
    expect(asked.stderr).toMatch(/^info ledger-new: [\s\S]*error cannot-ask/);
    const made = await run("plans", "apply", "p.yaml", "--yes", "--json");
    expect(JSON.parse(made.stdout)).toMatchObject({ kind: "ApplyReport", summary: { restored: 1 } });
    expect(made.stderr).toContain(`a new one: ${root}/.reinstate\n`);
    expect((await readdir(root)).sort()).toEqual([".git", ".reinstate", "plans"]);
  });

  test.each([
    [["apply", "p.yaml", "--yes"]],
    [["plan", "p.yaml"]],
    [["status", "p.yaml"]],
    [["ledger", "list"]],
    [["ledger", "show", "ffff"]],
    [["ledger", "export"]],
    [["ledger", "resolve", "ffff", "--as", "failed", "--why", "w"]],
  ])("%j does nothing where another ledger lies nearer; naming one is the way out", async (args) => {
    const { root, run, submits } = await repository();
    await mkdir(join(root, "plans/.reinstate/changes"), { recursive: true });
    const refused = await run("plans", ...args);
    expect(refused).toMatchObject({ status: 1, stdout: "" });
    expect(refused.stderr).toContain("error ledger-ambiguous: ");
    expect(refused.stderr).toContain(`hint: say which one: --ledger file:${root}/plans/.reinstate or --ledger file:${root}/.reinstate;`);
    expect(submits()).toBe(0);
    expect((await run("plans", ...args, "--ledger", "file:../.reinstate")).stderr).not.toContain("ledger-ambiguous");
  });

  test.each(["", "docs", "plans", "plans/2026"])("the plans are found from %j", async (folder) => {
    const { root, run } = await repository();
    await mkdir(join(root, folder), { recursive: true });
    for (const command of [["validate"], ["plan", "--offline"], ["status", "--offline"]]) {
      const { status, stderr } = await run(folder, ...command);
      expect({ command, status, told: stderr.includes(`info plans-of-root: `) }).toEqual({ command, status: 0, told: folder !== "" });
      if (folder !== "") expect(stderr).toContain(`${root}/plans\n`);
    }
  });
});

test("status tells a plan that was merged and never applied, and doesn't say what it didn't ask", async () => {
  const { root, run } = await repository();
  const before = await run("", "status", "--json", "--exit-code");
  expect(before.status).toBe(2);
  expect(JSON.parse(before.stdout)).toMatchObject({
    calls: [{ ledger: "absent", observed: "unchecked", restores: [{ source: "prod.public.orders", target: "prod.recovered.orders_new" }] }],
  });
  await run("", "apply", "--yes");
  expect((await run("", "status", "--exit-code")).status).toBe(0);
  await rm(join(root, ".reinstate"), { recursive: true });
  const lost = await run("", "status", "--json", "--exit-code");
  expect(lost.status).toBe(2);
  expect(JSON.parse(lost.stdout)).toMatchObject({ calls: [{ ledger: "absent", observed: "unchecked" }] });
});
