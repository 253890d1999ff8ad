import { expect, test } from "vitest";
import { onStage } from "./every-test.ts";
import { both, type Stage, sales } from "./stage.ts";

let stage: Stage;
// Slow enough to be interrupted, quick enough to be waited for.
onStage(
  (opened) => {
    stage = opened;
  },
  { speed: { megabytesPerSecond: 100_000, pendingMs: 0, minimumMs: 2_500 } },
);

const plan = async (text: string) => {
  const pull = await stage.openPull("topic", { "plans/inc.yaml": text });
  await stage.runPull(pull);
  return pull;
};
const submits = () => stage.sandbox.world.state().submits.length;

/** Does something as soon as the log says so. */
const when =
  (pattern: RegExp, act: (pid: { kill(signal: NodeJS.Signals): boolean }) => void) =>
  (child: { kill(signal: NodeJS.Signals): boolean; stdout: NodeJS.ReadableStream | null }, log: () => string) => {
    let done = false;
    child.stdout?.on("data", () => {
      if (done || !pattern.test(log())) return;
      done = true;
      act(child);
    });
  };

test.each(["SIGINT", "SIGTERM"] as const)("%s: what is in flight is on record, and a scheduled run finishes it", async (signal) => {
  const pull = await plan(both("s"));
  const stopped = await stage.mergeAndRun(pull, "merge", { watch: when(/sales .*submitted/, (child) => child.kill(signal)) });
  expect(stopped).toMatchObject({ status: 130, outputs: { outcome: "detached" } });
  expect(stage.remote.ledgerLog()[0]).toMatch(/ended/);
  const resumed = await stage.runOther("schedule", { schedule: "*/15 * * * *" });
  expect(resumed).toMatchObject({ status: 0, outputs: { outcome: "applied" } });
  expect(resumed.requests.length).toBeLessThanOrEqual(10);
  expect(stage.restored()).toEqual(["prod.recovered.orders_s", "testdb1_s"]);
  expect(submits()).toBe(2);
  expect((await stage.comments(pull)).at(-1)?.body).toContain("testdb1_s");
  const idle = await stage.runOther("schedule", { schedule: "*/15 * * * *" });
  expect(idle).toMatchObject({ status: 0, requests: [], outputs: { outcome: "nothing-to-do" } });
});

test("stopped while GitHub doesn't answer: it ends all the same, everything on record", async () => {
  await plan(sales("h"));
  const pull = stage.state.pull(1);
  stage.github.faults.push({ on: /comments$/, with: "hang" });
  const stopped = await stage.mergeAndRun(pull, "merge", {
    env: { REINSTATE_REQUEST_TIMEOUT: "10m" },
    watch: when(/sales .*submitted/, (child) => child.kill("SIGINT")),
  });
  expect(stopped).toMatchObject({ status: 130, outputs: { outcome: "detached" } });
  expect(stage.remote.ledgerLog()[0]).toMatch(/ended/);
});

test("killed half-way: another attempt of the same run carries on at once", async () => {
  const pull = await plan(both("k"));
  const killed = await stage.mergeAndRun(pull, "squash", { runId: 77, watch: when(/sales .*submitted/, (child) => child.kill("SIGKILL")) });
  expect(killed.status).toBe(null);
  const again = await stage.runPush(pull.baseCommit, pull.mergeCommit ?? "", { runId: 77, attempt: 2, env: { REINSTATE_LEASE: "5m" } });
  expect(again).toMatchObject({ status: 0, outputs: { outcome: "applied" } });
  expect(stage.restored()).toEqual(["prod.recovered.orders_k", "testdb1_k"]);
  expect(submits()).toBe(2);
});

test("killed half-way: another run waits until the lease has lapsed", async () => {
  const env = { REINSTATE_LEASE: "2s" };
  const pull = await plan(sales("k"));
  await stage.mergeAndRun(pull, "squash", { env, watch: when(/sales .*submitted/, (child) => child.kill("SIGKILL")) });
  const next = await stage.runOther("workflow_dispatch", {}, undefined, { env: { ...env, HOSTNAME: "other" } });
  expect(next).toMatchObject({ status: 0, outputs: { outcome: "applied" } });
  expect(submits()).toBe(1);
});

test("wait: false submits and ends; scheduled runs carry on to what was waiting", async () => {
  const inputs = { wait: "false" };
  const pull = await plan(both("d"));
  const detached = await stage.mergeAndRun(pull, "rebase", { inputs });
  expect(detached).toMatchObject({ status: 0, outputs: { outcome: "detached", "failure-reason": "" } });
  expect(submits()).toBe(1);
  const resumed = await stage.runOther("schedule", {});
  expect(resumed).toMatchObject({ status: 0, outputs: { outcome: "applied" } });
  expect(stage.restored()).toEqual(["prod.recovered.orders_d", "testdb1_d"]);
});
