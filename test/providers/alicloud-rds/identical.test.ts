import { describe, expect, it } from "vitest";
import type { Pin } from "../../../src/model/call.ts";
import type { AlicloudRdsEntry } from "../../../src/model/generated/restore-plan.ts";
import type { Task } from "../../../src/providers/alicloud-rds/client.ts";
import { containing, matching } from "../../matching.ts";
import { ago, backupOf, callsOf, entryOf, fakeSession, keptName, refusal, type World } from "./fixtures.ts";

const there = [{ name: "CRM_new", status: "Running" }];
const restored: Task = { id: "t-7", type: "mysql_restore_table", status: "Succeed", startTime: ago(30), endTime: ago(20) };
const running: Task = { ...restored, id: "t-8", status: "Running", startTime: ago(3) };
const byBackup: Pin = { kind: "backup-set", id: "100" };

interface Setting {
  readonly known?: readonly string[];
  readonly pin?: Pin;
  readonly env?: Record<string, string>;
  readonly fields?: Partial<AlicloudRdsEntry>;
}

async function look(world: Partial<World>, { known = [], pin = byBackup, env = {}, fields = {} }: Setting = {}) {
  const entry = entryOf({ ...(pin.kind === "restore-time" ? { from: { restoreTime: pin.id } } : {}), ...fields });
  const { session, asked } = fakeSession({ databases: there, ...world }, env);
  const { diagnostics, identical = [] } = await session.preflight(entry, pin, callsOf(entry, pin), new Set(known));
  return { targets: diagnostics.filter(({ code }) => code === "target-exists"), diagnostics, identical, asked };
}

describe("a target that exists", () => {
  it("may be this restore where one has ended that no record knows", async () => {
    const { targets, identical } = await look({ tasks: [restored] });
    expect(targets).toEqual([]);
    expect(identical).toEqual([
      {
        key: "key-0",
        state: "succeeded",
        requestId: "t-7",
        startedAt: "2026-11-20T11:30:00.000Z",
        message: matching(/t-7 .*crm_new exists: this may be this very restore/),
        otherwise: [
          {
            severity: "error",
            code: "target-exists",
            path: ["databases", 0, "newName"],
            message: "the database crm_new exists on the instance",
            hint: "look what it is: choose another `newName`, or rename that database",
          },
        ],
      },
    ]);
  });

  it("may be a restore that is at work", async () => {
    const { targets, identical } = await look({ tasks: [restored, running] });
    expect([targets, identical.map(({ state, requestId }) => [state, requestId])]).toEqual([[], [["running", "t-8"]]]);
  });

  it("is looked for as far back as tasks are kept, once for an instance", async () => {
    const days = 24 * 60;
    const old = { ...restored, startTime: ago(29 * days), endTime: ago(29 * days - 9) };
    const world = { backups: [backupOf("100", 29 * days + 30)], tasks: [old], databases: there };
    const { session, asked } = fakeSession(world);
    const entries = Array.from({ length: 9 }, (_, index) => entryOf({ id: `e${index}` }));
    const all = await Promise.all(entries.map((entry) => session.preflight(entry, byBackup, callsOf(entry), new Set())));
    expect(all.map(({ identical }) => identical?.[0]?.requestId)).toEqual(entries.map(() => "t-7"));
    expect(asked.filter((what) => what === "tasks")).toHaveLength(2);
  });

  it.each<[string, Partial<World>, Setting?]>([
    ["no restore is listed", { tasks: [] }],
    ["the restore is on record", { tasks: [restored] }, { known: ["t-7"] }],
    ["the restore has failed", { tasks: [{ ...restored, status: "Failed" }] }],
    ["the restore was cancelled", { tasks: [{ ...restored, status: "Canceled" }] }],
    ["the restore is only scheduled", { tasks: [{ ...restored, status: "Scheduled" }] }],
    ["the task is a backup", { tasks: [{ ...restored, type: "mysql_backup" }] }],
    ["the task is of another kind than a person has set", { tasks: [restored] }, { env: { REINSTATE_ALICLOUD_RDS_TASK_TYPE: "exec_x" } }],
    ["the restore began before the backup was made", { tasks: [{ ...restored, startTime: ago(601) }] }],
    ["the restore began before the time to restore to", { tasks: [restored] }, { pin: { kind: "restore-time", id: ago(29) } }],
    ["tasks can't be listed", { tasks: refusal("Forbidden.RAM", "DescribeHistoryTasks", 403) }],
    [
      "another of its databases isn't there, which an ended restore had made",
      { tasks: [restored] },
      {
        fields: {
          databases: [
            { name: "crm", newName: "crm_new" },
            { name: "crm", newName: "crm_too" },
          ],
        },
      },
    ],
  ])("is in the way where %s", async (_, world, more) => {
    const { targets, identical } = await look(world, more);
    expect([targets.map(({ severity }) => severity), identical]).toEqual([["error"], []]);
  });

  it("is never told to be dropped", async () => {
    const { targets } = await look({ tasks: [] });
    const { identical } = await look({ tasks: [restored] });
    expect(targets[0]?.hint).toBe("look what it is: choose another `newName`, or rename that database");
    expect(JSON.stringify(identical)).not.toMatch(/drop/i);
  });
});

describe("tables into a database that keeps its name", () => {
  const kept = { fields: { databases: keptName.fields.databases } };
  const mixed = { fields: { databases: [...keptName.fields.databases, { name: "crm", newName: "crm_new" }] } };
  const crm = [{ name: "crm", status: "Running" }];

  it.each([
    [[restored], "succeeded", "t-7"],
    [[running], "running", "t-8"],
    [[restored, running], "running", "t-8"],
  ])("may have been restored already, by a task that no record knows", async (tasks, state, requestId) => {
    const { identical } = await look({ tasks, databases: crm }, kept);
    expect(identical).toMatchObject([{ key: "key-0", state, requestId, message: matching(/crm exists: this may be this very restore/) }]);
    expect(identical[0]).not.toHaveProperty("otherwise");
  });

  it("are of several calls, each of which may be it", async () => {
    const tables = Array.from({ length: 101 }, (_, index) => ({ name: `t${index}`, newName: `t${index}_new` }));
    const { identical } = await look({ tasks: [restored], databases: crm }, { fields: { databases: [{ name: "crm", tables }] } });
    expect(identical.map(({ key, requestId }) => [key, requestId])).toEqual([
      ["key-0", "t-7"],
      ["key-1", "t-7"],
    ]);
  });

  it("may be of the type that a person has set", async () => {
    const env = { REINSTATE_ALICLOUD_RDS_TASK_TYPE: "exec_x" };
    const { identical } = await look({ tasks: [{ ...restored, type: "exec_x" }], databases: crm }, { ...kept, env });
    expect(identical).toMatchObject([{ requestId: "t-7" }]);
  });

  it.each<[string, Partial<World>, Setting?]>([
    ["no restore is listed", { tasks: [] }],
    ["the restore is on record", { tasks: [restored] }, { known: ["t-7"] }],
    ["the restore has failed", { tasks: [{ ...restored, status: "Failed" }] }],
    ["the restore was cancelled", { tasks: [{ ...restored, status: "Canceled" }] }],
    ["the task is a backup", { tasks: [{ ...restored, type: "mysql_backup" }] }],
    ["the task is of another kind than a person has set", { tasks: [restored] }, { env: { REINSTATE_ALICLOUD_RDS_TASK_TYPE: "exec_x" } }],
    ["the restore began before the backup was made", { tasks: [{ ...restored, startTime: ago(601) }] }],
    ["the restore began before the time to restore to", { tasks: [restored] }, { pin: { kind: "restore-time", id: ago(29) } }],
    ["the database made with them isn't there, which an ended restore had made", { tasks: [restored] }, mixed],
  ])("are not restored yet where %s", async (_, world, more = {}) => {
    expect((await look({ databases: crm, ...world }, { ...kept, ...more })).identical).toEqual([]);
  });

  it("may be at work beside a database that isn't made yet, and may be done once it is", async () => {
    expect((await look({ tasks: [running], databases: crm }, mixed)).identical).toMatchObject([{ requestId: "t-8" }]);
    const done = await look({ tasks: [restored], databases: [...crm, ...there] }, mixed);
    expect(done.identical).toMatchObject([{ requestId: "t-7", otherwise: [{ code: "target-exists" }] }]);
  });

  it("are not unchecked in silence where tasks can't be listed", async () => {
    const { diagnostics } = await look({ tasks: refusal("Forbidden.RAM", "DescribeHistoryTasks", 403), databases: crm }, kept);
    expect(diagnostics.filter(({ path }) => path[0] === "databases")).toMatchObject([
      { severity: "warning", code: "check-forbidden", message: containing("not checked, whether the same was restored before") },
    ]);
  });
});

it("tells a restore at work, whose target isn't there yet, as a warning", async () => {
  const { diagnostics, identical } = await look({ tasks: [running], databases: [] });
  expect(identical).toEqual([]);
  expect(diagnostics.map(({ severity, code, hint }) => [severity, code, hint])).toEqual([
    ["warning", "instance-busy", containing("this very restore")],
  ]);
});
