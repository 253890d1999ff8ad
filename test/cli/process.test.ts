import { execFile } from "node:child_process";
import { readdir, readFile, realpath, stat } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, onTestFinished, test } from "vitest";
import type { Scenario } from "../../src/sandbox/index.ts";
import { ApplyReport as isApplyReport } from "../../src/validators/generated/apply-report.js";
import { ExecutionPlan as isExecutionPlan } from "../../src/validators/generated/execution-plan.js";
import { StatusReport as isStatusReport } from "../../src/validators/generated/status-report.js";
import { ValidationReport as isValidationReport } from "../../src/validators/generated/validation-report.js";
import { containing, matching } from "../matching.ts";
import { Spawned, site, tablesPlan } from "./spawned.ts";

const one = { "a.yaml": tablesPlan("inc-1", ["orders"]) };
const slow: Partial<Scenario> = { speed: { megabytesPerSecond: 100, pendingMs: 20, minimumMs: 60_000 } };

/** The one document that stdout holds, held to its schema. */
function documentOf<T>(stdout: string, isDocument: (value: unknown) => value is T): T {
  const value: unknown = JSON.parse(stdout);
  expect(stdout.endsWith("}\n")).toBe(true);
  if (!isDocument(value)) throw new Error(`not the document: ${stdout}`);
  return value;
}

describe("validate", () => {
  test("good documents", async () => {
    const { run } = await site(one);
    expect(await run("validate")).toEqual({ status: 0, stdout: "1 file, 1 entry: no problems\n", stderr: "" });
  });

  test("bad ones, with place, excerpt and hint; the same as a document", async () => {
    const { run } = await site({ "a.yaml": tablesPlan("inc-1", ["orders"]).replace("namespace:", "namespce:") });
    const text = await run("validate");
    expect(text).toMatchObject({ status: 1, stderr: "" });
    expect(text.stdout).toMatch(/^plans\/a\.yaml:7:5: error [a-z-]+: .*namespce/m);
    expect(text.stdout).toMatch(/> 7 \| {5}namespce: analytics/);
    expect(text.stdout).toContain("did you mean");
    for (const command of [["validate"], ["plan"], ["apply", "--yes"], ["status"]]) {
      const { status, stdout } = await run(...command, "--json");
      expect(status).toBe(1);
      expect(documentOf(stdout, isValidationReport).diagnostics[0]?.location).toEqual({ file: "plans/a.yaml", line: 7, column: 5 });
    }
  });
});

test("diff compares with a git ref, whatever the folder", async () => {
  const { run, folder, write } = await site({ "a.yaml": tablesPlan("inc-1", ["orders"]), "gone.yaml": tablesPlan("inc-2", ["customers"]) });
  const git = (...args: string[]) =>
    promisify(execFile)("git", ["-c", "user.name=t", "-c", "user.email=t@example.com", ...args], { cwd: folder });
  await git("init", "-q");
  await git("add", "plans");
  await git("commit", "-q", "-m", "plans");
  await write("plans/a.yaml", tablesPlan("inc-1", ["orders"]).replace("latest: true", "snapshotName: s"));
  await write("plans/b.yaml", tablesPlan("inc-3", ["payments"]));
  await git("rm", "-q", "plans/gone.yaml");
  const { status, stdout, stderr } = await run("diff", "--base", "HEAD");
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(stdout).toContain("~ sales  plans/a.yaml:4\n      from.latest: true -> (removed)\n      from.snapshotName: s\n");
  expect(stdout).toMatch(/^\+ inc-3 {2}plans\/b\.yaml$/m);
  expect(stdout).toMatch(/^- inc-2 {2}plans\/gone\.yaml$/m);
  expect(stdout).toMatch(/\n1 entry added, 1 entry changed, 1 entry removed\n$/);
  expect((await run("diff", "--base", "HEAD", "plans/gone.yaml")).stdout).toMatch(/1 entry removed\n$/);
  expect(await run("diff", "--base", "nowhere")).toMatchObject({
    status: 1,
    stdout: "",
    stderr: containing("error unknown-base: --base nowhere names no commit"),
  });
  await write("plans/a.yaml", "version: 1\n");
  expect(await run("diff", "--base", "HEAD")).toMatchObject({ status: 1, stdout: containing("plans/a.yaml:1:1: error") });
  await git("add", "plans");
  await git("commit", "-q", "-m", "broken");
  await write("plans/a.yaml", tablesPlan("inc-1", ["orders"]));
  expect(await run("diff", "--base", "HEAD")).toMatchObject({
    status: 0,
    stderr: containing("warning base-invalid: plans/a.yaml was not valid at HEAD"),
  });
});

test("diff outside a clone says so", async () => {
  const { run } = await site(one);
  expect(await run("diff", "--base", "HEAD")).toMatchObject({ status: 1, stdout: "", stderr: containing("error git-failed") });
});

describe("plan", () => {
  test("shows what apply would do, in words and as a document, and changes nothing", async () => {
    const { run, sandbox, folder } = await site(one);
    const text = await run("plan");
    expect(text).toMatchObject({ status: 0, stderr: "" });
    expect(text.stdout).toMatch(/\+ {2}prod\.public\.orders {2}-> {2}prod\.recovered\.orders_new {2}restore: not restored yet/);
    expect(text.stdout).toMatch(/\n1 to restore\n$/);
    const json = await run("plan", "--json", "--detailed-exitcode");
    expect(json.status).toBe(2);
    expect(documentOf(json.stdout, isExecutionPlan).summary).toEqual({ restore: 1, resume: 0, retry: 0, none: 0, blocked: 0 });
    expect(sandbox.world.state().submits).toEqual([]);
    await expect(stat(join(folder, ".reinstate"))).rejects.toThrow("ENOENT");
  });

  test("offline asks nobody", async () => {
    const { run, sandbox } = await site(one);
    const { status, stdout } = await run("plan", "--offline");
    expect(status).toBe(0);
    expect(stdout).toContain("from latest (not looked up)");
    expect(sandbox.world.state().requests).toEqual({});
  });

  test("with something blocked prints it first and exits with 1", async () => {
    const { run } = await site({
      "a.yaml": tablesPlan("inc-1", ["orders", "Invoices"]).replace("workgroup: analytics-wg", "workgroup: another-wg"),
    });
    const { status, stdout } = await run("plan");
    expect(status).toBe(1);
    expect(stdout).toMatch(/^Blocked, so apply sends nothing/);
    expect(documentOf((await run("apply", "--yes", "--json")).stdout, isExecutionPlan).summary.blocked).toBe(2);
  });

  test("--only picks; a slip in it is an error", async () => {
    const { run } = await site({ "a.yaml": tablesPlan("inc-1", ["orders"]), "b.yaml": tablesPlan("inc-2", ["customers"]) });
    const { stdout } = await run("plan", "--json", "--only", "inc-2/sales");
    expect(documentOf(stdout, isExecutionPlan)).toMatchObject({ only: ["inc-2/sales"], plans: [{ name: "inc-2" }] });
    expect(await run("plan", "--only", "inc-9")).toMatchObject({ status: 1, stdout: containing("error unknown-selection") });
    expect(await run("apply", "--yes", "--only", "inc-9")).toMatchObject({ status: 1 });
  });

  test("--verbose shows every request with id, attempt and duration, and no secret", async () => {
    const { run } = await site(one);
    const { stderr } = await run("plan", "--verbose");
    expect(stderr).toMatch(/^> redshift-serverless ListRecoveryPoints eu-west-1: 200 in \d+ms, attempt 1, request [0-9a-f-]{36}$/m);
    expect(stderr).not.toContain("sandbox-secret");
  });
});

describe("apply", () => {
  test("restores once; a second one finds nothing to do, and status knows", async () => {
    const { run, sandbox } = await site({ "a.yaml": tablesPlan("inc-1", ["orders", "customers"]) });
    const first = await run("apply", "--yes");
    expect(first.status).toBe(0);
    expect(first.stdout).toMatch(/^outcome +entry/);
    expect(first.stdout).toMatch(/\n2 restored in /);
    expect(first.stderr).toMatch(/inc-1\/sales prod\.public\.orders -> prod\.recovered\.orders_new: submitted as [0-9a-f-]{36}\n/);
    expect(await run("apply", "--yes")).toMatchObject({ status: 0, stdout: "nothing to do: 2 restored before\n" });
    expect(await run("apply")).toMatchObject({ status: 0, stdout: "nothing to do: 2 restored before\n" });
    expect(sandbox.world.state().submits).toHaveLength(2);
    const status = await run("status", "--json");
    expect(status.status).toBe(0);
    expect(documentOf(status.stdout, isStatusReport).calls).toMatchObject([
      { ledger: "restored", observed: "succeeded" },
      { ledger: "restored", observed: "succeeded" },
    ]);
    expect((await run("status")).stdout).toMatch(/\n2 calls: 2 restored\n$/);
    expect(documentOf((await run("status", "--json", "--offline")).stdout, isStatusReport).calls[0]?.observed).toBe("unchecked");
  });

  test("with --json prints one document, whatever happens", async () => {
    const { run } = await site(one);
    const asked = await run("apply", "--json");
    expect(asked.status).toBe(1);
    expect(documentOf(asked.stdout, isExecutionPlan).summary.restore).toBe(1);
    const done = await run("apply", "--json", "--yes");
    expect(done.status).toBe(0);
    expect(documentOf(done.stdout, isApplyReport).calls).toMatchObject([
      { outcome: "restored", attempts: 1, progress: { done: 1240, total: 1240, unit: "MB" } },
    ]);
    expect(done.stderr).toContain("started: 1 call\n");
  });

  test("with no terminal to ask on refuses, after showing what it would do", async () => {
    const { run, sandbox, folder } = await site(one);
    const { status, stdout, stderr } = await run("apply");
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: [
        `info ledger-new: there is no ledger yet, so restores will be recorded in a new one: ${await realpath(folder)}/.reinstate`,
        "  hint: if these restores were made before, their ledger is elsewhere: name it with --ledger URL",
        "error cannot-ask: there is no terminal to ask on, so nothing was sent",
        "  hint: pass --yes to restore without being asked",
        "",
      ].join("\n"),
    });
    expect(stdout).toContain("1 to restore");
    expect(sandbox.world.state().submits).toEqual([]);
  });

  test("runs a saved execution plan, and refuses it when something has moved", async () => {
    const { run, write, sandbox, folder } = await site(one);
    expect((await run("plan", "--out", "plan.json")).status).toBe(0);
    const saved: unknown = JSON.parse(await readFile(join(folder, "plan.json"), "utf8"));
    expect(isExecutionPlan(saved)).toBe(true);
    await write("plans/a.yaml", tablesPlan("inc-1", ["orders", "customers"]));
    const moved = await run("apply", "--from", "plan.json", "--yes");
    expect(moved).toMatchObject({
      status: 1,
      stdout: "",
      stderr: containing("error plan-moved: inc-1/sales: a RestoreTableFromRecoveryPoint call"),
    });
    expect(sandbox.world.state().submits).toEqual([]);
    await write("plans/a.yaml", one["a.yaml"]);
    expect((await run("apply", "--from", "plan.json", "--yes")).status).toBe(0);
    expect((await run("apply", "--from", "plan.json", "--yes")).stderr).toContain("was to restore, now do nothing");
    await write("plan.json", "{}");
    expect(await run("apply", "--from", "plan.json", "--yes")).toMatchObject({
      status: 1,
      stderr: containing("error saved-plan-unreadable: plan.json holds no execution plan"),
    });
    expect(await run("plan", "--out", "absent/plan.json")).toMatchObject({
      status: 1,
      stderr: containing("error cannot-write"),
    });
  });

  test("detached, submits and leaves; the next one waits for it without sending it again", async () => {
    const { run, sandbox } = await site(one, { speed: { megabytesPerSecond: 1000, pendingMs: 20, minimumMs: 1500 } });
    const detached = await run("apply", "--yes", "--detach", "--json");
    expect(detached.status).toBe(0);
    expect(documentOf(detached.stdout, isApplyReport).calls).toMatchObject([{ outcome: "detached" }]);
    expect(detached.stderr).toContain("1 restore goes on at the provider, on record in file:.reinstate.");
    expect((await run("plan", "--detailed-exitcode")).stdout).toContain("1 to resume");
    expect(documentOf((await run("apply", "--yes", "--json")).stdout, isApplyReport).calls).toMatchObject([{ outcome: "restored" }]);
    expect(sandbox.world.state().submits).toHaveLength(1);
  });

  test("--skip-blocked leaves out what is blocked, and says that not all was done", async () => {
    const plans = {
      "a.yaml": tablesPlan("inc-1", ["orders"]),
      "b.yaml": tablesPlan("inc-2", ["customers"]).replace("analytics-wg", "another-wg"),
    };
    const { run, sandbox } = await site(plans);
    expect(await run("apply", "--yes")).toMatchObject({ status: 1, stdout: matching(/^Blocked/) });
    expect(sandbox.world.state().submits).toEqual([]);
    const skipped = await run("apply", "--yes", "--skip-blocked", "--json");
    expect(skipped.status).toBe(3);
    expect(documentOf(skipped.stdout, isApplyReport).summary).toMatchObject({ restored: 1, "not-run": 1 });
  });

  test("a restore that fails is exit status 3, and the next apply tries it again", async () => {
    const { run, sandbox } = await site(one, {
      faults: [{ operation: "RestoreTableFromRecoveryPoint", fault: { kind: "restore-fails", message: "the disk is full" } }],
    });
    const failed = await run("apply", "--yes");
    expect(failed.status).toBe(3);
    expect(failed.stdout).toMatch(/failed inc-1\/sales .*\n {2}error [a-z-]+: .*the disk is full/);
    const again = await run("apply", "--yes", "--json");
    expect(again.status).toBe(0);
    expect(documentOf(again.stdout, isApplyReport).calls).toMatchObject([{ outcome: "restored", attempts: 2 }]);
    expect(sandbox.world.state().submits).toHaveLength(2);
  });

  test("an outcome that nobody can tell is exit status 4", async () => {
    // The first send gets no answer; the second is refused, which doesn't say what became of the first.
    const operation = "RestoreTableFromRecoveryPoint";
    const refusal = { kind: "error", code: "ValidationException", message: "no" } as const;
    const { run } = await site(one, {
      faults: [
        { operation, fault: { kind: "drop-before" } },
        { operation, nth: 2, fault: refusal },
      ],
    });
    const { status, stdout } = await run("apply", "--yes", "--json");
    expect(status).toBe(4);
    expect(documentOf(stdout, isApplyReport).summary.unknown).toBe(1);
  });

  test("a restore that outlives --timeout is exit status 3, and goes on", async () => {
    const { run } = await site(one, slow);
    const { status, stdout } = await run("apply", "--yes", "--json", "--timeout", "500ms");
    expect(status).toBe(3);
    expect(documentOf(stdout, isApplyReport).calls).toMatchObject([{ outcome: "detached", diagnostic: { code: "timed-out" } }]);
  });

  test("a ledger that can't be used is an error before anything is sent", async () => {
    const { run, write, sandbox } = await site(one);
    await write("file", "");
    const { status, stdout, stderr } = await run("apply", "--yes", "--ledger", "file:file");
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toMatch(/^error ledger-[a-z-]+: /);
    expect(stderr).not.toContain("    at ");
    expect(sandbox.world.state().submits).toEqual([]);
  });
});

describe("being interrupted", () => {
  test.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)("%s records what is in flight and leaves; apply then carries on", async (signal) => {
    const { start, run, sandbox } = await site({ "a.yaml": tablesPlan("inc-1", ["orders", "customers"]) }, slow);
    const applying = start("apply", "--yes", "--json");
    await applying.says("stderr", "submitted as");
    applying.child.kill(signal);
    const { status, stdout, stderr } = await applying.ended;
    expect(status).toBe(130);
    expect(documentOf(stdout, isApplyReport).summary).toMatchObject({ detached: 1, "not-run": 1 });
    expect(stderr).toContain("To carry on, without sending anything twice: reinstate apply");
    sandbox.world.clock.advance(120_000);
    const again = start("apply", "--yes", "--json");
    await again.says("stderr", "orders_new: restored");
    await again.says("stderr", "customers_new: submitted as");
    sandbox.world.clock.advance(120_000);
    expect((await again.ended).status).toBe(0);
    expect(sandbox.world.state().submits).toHaveLength(2);
    expect((await run("apply", "--yes")).stdout).toBe("nothing to do: 2 restored before\n");
  });

  test("before anything is sent, it just ends", async () => {
    const { start, sandbox } = await site(one, { faults: [{ operation: "ListRecoveryPoints", times: 100, fault: { kind: "hang" } }] });
    const planning = start("plan", "--verbose");
    await expect.poll(() => sandbox.world.state().requests["ListRecoveryPoints"], { timeout: 10_000 }).toBe(1);
    planning.child.kill("SIGINT");
    expect(await planning.ended).toMatchObject({ status: 130, stdout: "" });
  });

  test("twice ends at once", async () => {
    const { start, sandbox } = await site(one, {
      ...slow,
      faults: [{ operation: "RestoreTableFromRecoveryPoint", fault: { kind: "hang", accepted: true } }],
    });
    const applying = start("apply", "--yes");
    await expect.poll(() => sandbox.world.state().submits.length, { timeout: 10_000 }).toBe(1);
    applying.child.kill("SIGINT");
    await applying.says("stderr", "Stopping");
    const nagging = setInterval(() => applying.child.kill("SIGINT"), 50);
    onTestFinished(() => clearInterval(nagging));
    expect(await applying.ended).toMatchObject({
      status: 130,
      stderr: containing("Stopped at once. The ledger holds what was sent"),
    });
  });
});

describe("a reader that goes away", () => {
  test.each([["schema"], ["plan", "--offline"], ["--version"], ["--help"], ["help"]])("%s ends quietly", async (...args) => {
    const { start } = await site(one);
    const running = start(...args);
    running.child.stdout.destroy();
    expect(await running.ended).toMatchObject({ status: 0, stderr: "" });
  });
});

test("sandbox says where it listens, then what to export, and serves until it is stopped", async () => {
  const { start } = await site({});
  const serving = start("sandbox", "--port", "0");
  await serving.says("stdout", "ALIBABA_CLOUD_ECS_METADATA_DISABLED");
  const [first = "", ...lines] = serving.stdout.trimEnd().split("\n");
  const [, url] = /^listening on (http:\/\/127\.0\.0\.1:\d+)$/.exec(first) ?? [];
  const endpoints = [
    "AWS_ENDPOINT_URL_REDSHIFT_SERVERLESS",
    "AWS_ENDPOINT_URL_REDSHIFT",
    "AWS_ENDPOINT_URL_REDSHIFT_DATA",
    "AWS_ENDPOINT_URL_STS",
    "REINSTATE_ALICLOUD_RDS_ENDPOINT",
    "REINSTATE_ALICLOUD_STS_ENDPOINT",
  ];
  expect(lines.slice(0, endpoints.length)).toEqual(endpoints.map((name) => `export ${name}=${url}`));
  expect(lines.every((line) => /^export [A-Z0-9_]+=\S+$/.test(line))).toBe(true);
  expect((await fetch(`${url}/_sandbox/state`)).status).toBe(200);
  serving.child.kill("SIGTERM");
  expect(await serving.ended).toMatchObject({ status: 0, stderr: "" });
});

test("sandbox on a port that is taken says so", async () => {
  const { run, sandbox } = await site({});
  expect(await run("sandbox", "--port", String(sandbox.port))).toMatchObject({
    status: 1,
    stdout: "",
    stderr: containing("EADDRINUSE"),
  });
});

test("demo does the whole main job and changes nothing here, not even where temporary folders are in a repository", async () => {
  const { folder, env } = await site({});
  await promisify(execFile)("git", ["init", "-q"], { cwd: folder });
  // Newer Nodes keep compiled code in the temporary folder, which is here for once.
  const there = { ...env, TMPDIR: folder, NODE_DISABLE_COMPILE_CACHE: "1" };
  const { status, stdout } = await new Spawned(["demo"], folder, there).ended;
  expect(status).toBe(0);
  for (const command of ["validate", "plan", "apply --yes", "status"]) expect(stdout).toContain(`\n$ reinstate ${command}\n`);
  expect(stdout).toMatch(/\n9 restored in /);
  expect(stdout).toContain("\nnothing to do: 9 restored before\n");
  expect(stdout).toMatch(/The sandbox saw 9 restore requests and restored 10 tables and databases, each exactly once\.\n$/);
  expect((await readdir(folder)).sort()).toEqual([".git", "plans"]);
});

test.each([
  ["a ledger that can't be", ["plan", "--ledger", "nope:x"], "ledger-url-invalid"],
  ["a folder that is a file", ["plan", "--ledger", "file:plans/a.yaml"], "ledger-not-a-folder"],
  ["an unknown flag", ["apply", "--yess"], "bad-usage"],
  ["a bad value", ["apply", "--lease", "soon"], "bad-value"],
  ["a saved plan that isn't there", ["apply", "--from", "none.json"], "saved-plan-unreadable"],
])("%s is one document too", async (_, args, code) => {
  const { run } = await site(one);
  const { status, stdout, stderr } = await run(...args, "--json");
  expect(status).toBe(1);
  expect(documentOf(stdout, isValidationReport).diagnostics.map((diagnostic) => diagnostic.code)).toEqual([code]);
  expect(stderr).toContain(`error ${code}`);
});
