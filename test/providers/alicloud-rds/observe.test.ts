import { describe, expect, it } from "vitest";
import type { Observation } from "../../../src/model/observation.ts";
import type { Watch } from "../../../src/providers/provider.ts";
import { ago, callOf, fakeSession, healthy, keptName, now, refusal, type World, watchOf } from "./fixtures.ts";

const running = { id: "t-1", type: "restore_table", status: "Running", progress: 40, remaining: 90, startTime: ago(1), instance: "rm-1" };
const succeeded = { ...running, status: "Succeed", progress: 100, remaining: 0, endTime: ago(0) };
const there = [
  { name: "crm", status: "Running" },
  { name: "crm_new", status: "Running" },
];
const creating = [{ name: "crm_new", status: "Creating" }];
const hour = 3_600_000;
const kept = { call: callOf(keptName) };
const lost = { accepted: false };
const restoring = { ...healthy.instance, status: "Restoring" };

async function look(watches: readonly Partial<Watch>[], world: Partial<World>, env: Record<string, string> = {}) {
  const { session, asked } = fakeSession(world, env);
  const result = await session.observe(watches.map(watchOf));
  return { result, asked, seen: result.ok ? result.value : [] };
}

type Case = [string, Partial<Watch>, Partial<World>, Observation["state"], string | undefined];

const cases: Case[] = [
  // The task is known, or there is no doubt.
  ["a task under way", {}, { tasks: [running] }, "running", "t-1"],
  ["a task known by its id", { requestId: "t-1", baseline: { tasks: ["t-1"], existing: [] } }, { tasks: [running] }, "running", "t-1"],
  ["a task that waits", {}, { tasks: [{ ...running, status: "Waiting" }] }, "running", "t-1"],
  ["a task scheduled, without a start", {}, { tasks: [{ id: "t-1", type: "restore", status: "Scheduled" }] }, "running", "t-1"],
  ["a task being cancelled", {}, { tasks: [{ ...running, status: "Cancelling" }] }, "running", "t-1"],
  ["a task of a status that nobody knows", {}, { tasks: [{ ...running, status: "Paused" }] }, "running", "t-1"],
  ["success, seen everywhere", {}, { tasks: [succeeded], databases: there }, "succeeded", "t-1"],
  ["success, the instance still restoring", {}, { tasks: [succeeded], databases: there, instance: restoring }, "running", "t-1"],
  ["success, the database still creating", {}, { tasks: [succeeded], databases: creating }, "running", "t-1"],
  ["success, the database not there", {}, { tasks: [succeeded] }, "unclear", "t-1"],
  ["success, the database not there, the instance restoring", {}, { tasks: [succeeded], instance: restoring }, "running", "t-1"],
  ["success, the database creating for long", {}, { tasks: [{ ...succeeded, endTime: ago(31) }], databases: creating }, "unclear", "t-1"],
  ["success in a database that keeps its name", kept, { tasks: [succeeded] }, "succeeded", "t-1"],
  ["failure", {}, { tasks: [{ ...running, status: "Failed", reason: "disk full" }] }, "failed", "t-1"],
  ["cancellation", {}, { tasks: [{ ...running, status: "Canceled" }] }, "cancelled", "t-1"],

  // Which task is ours.
  ["only tasks from before", { baseline: { tasks: ["t-1"], existing: [] } }, { tasks: [running] }, "absent", undefined],
  ["only tasks that others have", { taken: new Set(["t-1"]) }, { tasks: [running] }, "absent", undefined],
  ["only a backup", {}, { tasks: [{ ...running, type: "mysql_backup" }] }, "absent", undefined],
  [
    "only a backup, and the instance busy",
    {},
    { tasks: [{ ...running, type: "mysql_backup" }], instance: restoring },
    "running",
    undefined,
  ],
  ["only a task that began a day later", { submittedAt: now - 24 * hour }, { tasks: [running] }, "absent", undefined],
  [
    "only a task that began a day later, without an answer",
    { ...lost, submittedAt: now - 24 * hour },
    { tasks: [running] },
    "absent",
    undefined,
  ],
  [
    "a task that began hours later, as the place was busy",
    { ...lost, submittedAt: now - 7 * hour },
    { tasks: [running] },
    "running",
    "t-1",
  ],
  [
    "a task seen only days later, without an answer",
    { ...lost, submittedAt: now - 72 * hour },
    {
      tasks: [
        { ...succeeded, startTime: ago(72 * 60), endTime: ago(71 * 60) },
        { ...running, id: "t-2" },
      ],
      databases: there,
    },
    "succeeded",
    "t-1",
  ],
  ["only an older task", {}, { tasks: [{ ...running, startTime: ago(40) }] }, "absent", undefined],
  ["one of unknown type, after acceptance", {}, { tasks: [{ ...running, type: "exec" }] }, "running", "t-1"],
  ["one of unknown type beside a restore", {}, { tasks: [{ ...running, id: "t-2", type: "exec" }, running] }, "running", "t-1"],
  ["one of unknown type, without an answer", lost, { tasks: [{ ...running, type: "exec" }] }, "absent", undefined],
  ["the same, ended, in a kept database", { ...lost, ...kept }, { tasks: [{ ...succeeded, type: "exec" }] }, "absent", undefined],
  ["the same, ended, with its database there", lost, { tasks: [{ ...succeeded, type: "exec" }], databases: there }, "succeeded", "t-1"],
  ["a restore, without an answer", lost, { tasks: [running] }, "running", "t-1"],
  ["two restores, without an answer", lost, { tasks: [running, { ...running, id: "t-2" }] }, "absent", undefined],
  ["two restores, under way", {}, { tasks: [running, { ...running, id: "t-2" }] }, "running", undefined],
  ["two restores, ended", {}, { tasks: [succeeded, { ...succeeded, id: "t-2" }] }, "unclear", undefined],

  // No task.
  ["nothing, accepted just now", {}, {}, "absent", undefined],
  ["nothing, accepted just now, in a kept database", kept, {}, "absent", undefined],
  ["nothing, accepted just now, the instance restoring", {}, { instance: restoring }, "running", undefined],
  ["nothing, accepted just now, the database creating", {}, { databases: creating }, "running", undefined],
  [
    "nothing, accepted just now, the database and the instance restoring",
    {},
    { databases: there, instance: restoring },
    "running",
    undefined,
  ],
  ["nothing, accepted, the instance restoring", { submittedAt: 0 }, { instance: restoring }, "running", undefined],
  ["nothing, accepted weeks ago", { submittedAt: now - 29 * 24 * hour }, {}, "absent", undefined],
  ["nothing, accepted longer ago than tasks are kept", { submittedAt: now - 31 * 24 * hour }, {}, "unclear", undefined],
  ["nothing, without an answer, longer ago than tasks are kept", { ...lost, submittedAt: now - 31 * 24 * hour }, {}, "unclear", undefined],
  ["nothing, but the new database", { submittedAt: 0 }, { databases: there }, "succeeded", undefined],
  [
    "nothing but a database that was there before",
    { baseline: { tasks: [], existing: ["crm_new"] } },
    { databases: there },
    "absent",
    undefined,
  ],
  ["a known task, no longer listed", { requestId: "t-1" }, {}, "absent", undefined],
  ["a known task, no longer listed, and its database", { requestId: "t-1" }, { databases: there }, "succeeded", "t-1"],
  ["nothing, without an answer", lost, {}, "absent", undefined],
  ["nothing, without an answer, but the new database", lost, { databases: there }, "unclear", undefined],
];

describe("observe", () => {
  it.each(cases)("%s", async (_, watch, world, state, requestId) => {
    const { seen } = await look([watch], world);
    expect(seen).toHaveLength(1);
    expect(seen[0]?.state).toBe(state);
    expect(seen[0] && "requestId" in seen[0] ? seen[0].requestId : undefined).toBe(requestId);
    if (seen[0]?.state === "unclear") expect(seen[0].hint?.length).toBeGreaterThan(0);
  });

  it("tells the progress and the provider's estimate", async () => {
    const { seen, asked } = await look([{}], { tasks: [running] });
    expect(seen[0]).toEqual({
      state: "running",
      requestId: "t-1",
      progress: { done: 40, total: 100, unit: "%", remainingSeconds: 90 },
      startedAt: ago(1),
    });
    expect(asked).toEqual(["tasks"]);
  });

  it("tells why a task failed, on one line", async () => {
    const { seen } = await look([{}], { tasks: [{ ...running, status: "Failed", reason: "", detail: '{"errorMessage":"no\nspace"}' }] });
    expect(seen[0]).toMatchObject({
      state: "failed",
      code: "restore-failed",
      message: 'task t-1 ended as Failed: {"errorMessage":"no space"}',
    });
  });

  it("knows the task by the type that a person has set", async () => {
    const other = { ...running, id: "t-2", type: "restore_ins" };
    const env = { REINSTATE_ALICLOUD_RDS_TASK_TYPE: "exec_x" };
    const { seen } = await look([lost], { tasks: [other, { ...running, type: "exec_x" }] }, env);
    expect(seen[0]).toMatchObject({ state: "running", requestId: "t-1" });
    expect((await look([lost], { tasks: [other] }, env)).seen[0]).toEqual({ state: "absent" });
  });

  it("gives a task to one call only, the accepted one first", async () => {
    const { seen } = await look([{ ...lost, submittedAt: 1 }, {}], { tasks: [running] });
    expect(seen.map((one) => ("requestId" in one ? one.requestId : undefined))).toEqual([undefined, "t-1"]);
  });

  it("ends no two calls by one task that both have on record", async () => {
    const both = [{ requestId: "t-1" }, { requestId: "t-1", call: callOf(keptName) }];
    const ended = await look(both, { tasks: [succeeded], databases: there });
    expect(ended.seen.map(({ state }) => state)).toEqual(["succeeded", "unclear"]);
    const unseen = await look(both, { tasks: [succeeded] });
    expect(unseen.seen.map(({ state }) => state)).toEqual(["unclear", "unclear"]);
    expect((await look(both, { tasks: [running] })).seen.map(({ state }) => state)).toEqual(["running", "running"]);
  });

  it("looks at any number of calls with at most three requests, and none without calls", async () => {
    const many = Array.from({ length: 20 }, (_, index) => ({ requestId: `t-${index}` }));
    const tasks = many.map(({ requestId }) => ({ ...succeeded, id: requestId }));
    const { seen, asked } = await look(many, { tasks, databases: there });
    expect(seen.map(({ state }) => state)).toEqual(many.map(() => "succeeded"));
    expect(asked.sort()).toEqual(["databases", "instance", "tasks"]);
    expect((await look([], {})).asked).toEqual([]);
  });

  it("reads every page", async () => {
    const old = Array.from({ length: 250 }, (_, index) => ({ ...running, id: `o-${index}`, type: "mysql_backup" }));
    const { seen } = await look([{}], { tasks: [...old, running] });
    expect(seen[0]).toMatchObject({ requestId: "t-1" });
  });

  it("passes a refusal on rather than calling the job absent", async () => {
    const { result } = await look([{}], { tasks: refusal("Forbidden.RAM", "DescribeHistoryTasks", 403) });
    expect(result).toMatchObject({ ok: false, error: { code: "permission-missing" } });
  });
});

describe("baseline", () => {
  it("holds the tasks of the last day and the call's databases that exist", async () => {
    const tasks = [
      { id: "t-2", startTime: ago(5) },
      { id: "t-1", startTime: ago(1000) },
      { id: "t-0", startTime: ago(2000) },
    ];
    const { session } = fakeSession({ tasks, databases: [...there, { name: "other" }] });
    expect(await session.baseline(callOf())).toEqual({ ok: true, value: { tasks: ["t-1", "t-2"], existing: ["crm_new"] } });
  });

  it("doesn't ask for databases when the call makes none", async () => {
    const { session, asked } = fakeSession();
    await session.baseline(callOf(keptName));
    expect(asked).toEqual(["tasks"]);
  });

  it("fails when it can't be read", async () => {
    const { session } = fakeSession({ databases: refusal("Throttling", "DescribeDatabases") });
    expect(await session.baseline(callOf())).toMatchObject({ ok: false, error: { class: "retry" } });
  });
});
