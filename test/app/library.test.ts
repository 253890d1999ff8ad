import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { type ApplyEvent, apply, type CloudOptions, type Diagnostic, plan, type RequestTrace, status, validate } from "../../src/index.ts";
import { type Scenario, startSandbox } from "../../src/sandbox/index.ts";
import { tablesPlan } from "../cli/spawned.ts";

const quick: Scenario = { version: 1, speed: { megabytesPerSecond: 20_000, pendingMs: 20, minimumMs: 100 } };

async function place(text: string, scenario: Scenario = quick) {
  const cwd = await mkdtemp(join(tmpdir(), "reinstate-library-"));
  onTestFinished(() => rm(cwd, { recursive: true, force: true }));
  const write = (changed: string) => writeFile(join(cwd, "plans/a.yaml"), changed);
  await mkdir(join(cwd, "plans"));
  await write(text);
  const sandbox = await startSandbox({ scenario });
  onTestFinished(() => sandbox.close());
  const told: Diagnostic[] = [];
  const options: CloudOptions = {
    cwd,
    env: sandbox.env,
    settings: { pollMinMs: 20, pollMaxMs: 100 },
    onDiagnostic: (one) => told.push(one),
  };
  return { options, sandbox, write, told };
}

test("the library has the command line's verbs, and returns its documents", async () => {
  const { options, sandbox } = await place(tablesPlan("inc-1", ["orders"]));
  const [events, requests]: [ApplyEvent[], RequestTrace[]] = [[], []];
  expect(await validate(options)).toMatchObject({ kind: "ValidationReport", files: 1, entries: 1, diagnostics: [] });
  expect(await plan({ ...options, offline: true })).toMatchObject({ kind: "ExecutionPlan", summary: { restore: 1 } });
  expect(sandbox.world.state().requests).toEqual({});
  const planned = await plan({ ...options, onRequest: (request) => requests.push(request) });
  expect(planned).toMatchObject({ kind: "ExecutionPlan", summary: { restore: 1 } });
  expect(requests.map(({ operation }) => operation)).toContain("ListRecoveryPoints");
  if (planned.kind !== "ExecutionPlan") throw new Error("not planned");
  expect(await apply({ ...options, from: planned, onEvent: (event) => events.push(event) })).toMatchObject({
    kind: "ApplyReport",
    summary: { restored: 1 },
  });
  expect(events.map(({ type }) => type)).toEqual(expect.arrayContaining(["started", "submitting", "submitted", "ended"]));
  expect(await status(options)).toMatchObject({ kind: "StatusReport", calls: [{ ledger: "restored", observed: "succeeded" }] });
  expect(await apply(options)).toMatchObject({ kind: "ApplyReport", summary: { skipped: 1 } });
  expect(sandbox.world.state().submits).toHaveLength(1);
});

test("invalid documents come back as their report", async () => {
  const { options } = await place("version: 1\n");
  for (const verb of [plan, apply, status]) expect(await verb(options)).toMatchObject({ kind: "ValidationReport" });
});

test("what is in the way comes back as the execution plan, with the reason told", async () => {
  const { options, write, told, sandbox } = await place(tablesPlan("inc-1", ["orders"]));
  const saved = await plan(options);
  if (saved.kind !== "ExecutionPlan") throw new Error("not planned");
  await write(tablesPlan("inc-1", ["orders", "customers"]));
  expect(await apply({ ...options, from: saved })).toMatchObject({ kind: "ExecutionPlan", summary: { restore: 2 } });
  const tampered = { ...saved, plans: saved.plans.map((one) => ({ ...one, digest: "none" })) };
  expect(await apply({ ...options, from: tampered })).toMatchObject({
    kind: "ValidationReport",
    diagnostics: [{ code: "saved-plan-unreadable" }],
  });
  expect(told.map(({ code }) => code)).toContain("plan-moved");
  await write(tablesPlan("inc-1", ["orders"]).replace("analytics-wg", "another-wg"));
  expect(await apply(options)).toMatchObject({ kind: "ExecutionPlan", summary: { blocked: 1 } });
  expect(await apply({ ...options, skipBlocked: true })).toMatchObject({ kind: "ApplyReport", summary: { "not-run": 1 } });
  expect(await apply({ ...options, only: ["inc-9"] })).toMatchObject({ kind: "ExecutionPlan" });
  expect(sandbox.world.state().submits).toEqual([]);
});

test("an aborted signal ends the waiting, with all on record", async () => {
  const { options, sandbox } = await place(tablesPlan("inc-1", ["orders"]), { ...quick, speed: { minimumMs: 60_000 } });
  const controller = new AbortController();
  const onEvent = (event: ApplyEvent) => event.type === "submitted" && controller.abort();
  expect(await apply({ ...options, signal: controller.signal, onEvent })).toMatchObject({ summary: { detached: 1 } });
  sandbox.world.clock.advance(120_000);
  expect(await apply(options)).toMatchObject({ summary: { restored: 1 } });
  expect(sandbox.world.state().submits).toHaveLength(1);
});

test("settings that can't be used come back as a report, and nothing is asked", async () => {
  const { options, sandbox } = await place(tablesPlan("inc-1", ["orders"]));
  for (const verb of [plan, apply, status])
    expect(await verb({ ...options, settings: { pollMinMs: 200, pollMaxMs: 100 } })).toMatchObject({
      kind: "ValidationReport",
      diagnostics: [{ code: "bad-value", message: "settings.pollMinMs 200 is longer than settings.pollMaxMs 100" }],
    });
  expect(sandbox.world.state().requests).toEqual({});
});
