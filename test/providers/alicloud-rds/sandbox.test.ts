import { afterEach, describe, expect, it } from "vitest";
import type { Call } from "../../../src/model/call.ts";
import type { AlicloudRdsEntry } from "../../../src/model/generated/restore-plan.ts";
import type { Result } from "../../../src/model/result.ts";
import { alicloudRds } from "../../../src/providers/alicloud-rds/index.ts";
import type { Session } from "../../../src/providers/provider.ts";
import { type Sandbox, type Scenario, startSandbox } from "../../../src/sandbox/index.ts";
import { options } from "../alicloud/wire.ts";
import { callsOf, entryOf } from "./fixtures.ts";

const start = Date.parse("2026-11-20T12:00:00Z");
const open: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

interface Stage {
  readonly sandbox: Sandbox;
  readonly session: Session;
  advance(ms: number): void;
  now(): number;
}

async function stage(scenario: Partial<Scenario> = {}): Promise<Stage> {
  let offset = 0;
  const now = () => start + offset;
  const sandbox = await startSandbox({ scenario: { version: 1, ...scenario }, now, accessKeySecret: "canary" });
  const session = await alicloudRds.connect(options("", { env: sandbox.env, now }));
  open.push(
    () => session.close(),
    () => sandbox.close(),
  );
  const advance = (ms: number) => {
    offset += ms;
  };
  return { sandbox, session, advance, now };
}

const fields: Partial<AlicloudRdsEntry> = {
  instance: "rm-uf6wjk5xxxxxxxxxx",
  from: { latest: true },
  databases: [{ name: "testdb1", newName: "testdb1_new", tables: [{ name: "testdb1table1", newName: "testdb1table1_new" }] }],
};

async function submitted({ session, now }: Stage, call: Call) {
  const baseline = await session.baseline(call);
  if (!baseline.ok) throw new Error(baseline.error.message);
  const submittedAt = now();
  const answer = await session.submit(call, { token: "token-1", guard: () => undefined });
  const look = async (accepted = true) => {
    const result = await session.observe([{ call, baseline: baseline.value, submittedAt, accepted, taken: new Set() }]);
    if (!result.ok) throw new Error(result.error.message);
    return result.value[0];
  };
  return { answer, look };
}

describe("against the sandbox", () => {
  it.each([
    ["into a new database", fields],
    ["a whole database", { ...fields, databases: [{ name: "testdb1", newName: "testdb1_all" }] }],
    ["into the same database", { ...fields, databases: [{ name: "crm", tables: [{ name: "accounts", newName: "accounts_new" }] }] }],
    ["to a time", { ...fields, from: { restoreTime: "2026-11-20T11:00:00Z" } }],
  ])("restores %s, from preflight to the end", async (_, given) => {
    const scene = await stage();
    const entry = entryOf(given);
    const resolved = given.from?.latest ? await scene.session.resolve(entry) : undefined;
    const chosen = alicloudRds.backup(entry);
    const pin = resolved?.ok ? resolved.value : "pin" in chosen ? chosen.pin : undefined;
    if (pin === undefined) throw new Error("no backup");
    const [call, ...others] = callsOf(entry, pin);
    if (call === undefined || others.length > 0) throw new Error("not one call");

    const preflight = await scene.session.preflight(entry, pin, [call], new Set());
    expect(preflight.diagnostics).toEqual([]);
    expect(Object.values(preflight.sizes ?? {})[0]).toBeGreaterThan(0);

    const { answer, look } = await submitted(scene, call);
    expect(answer).toMatchObject({ ok: true });
    const first = await look();
    expect(first?.state).toBe("running");
    expect(first && "requestId" in first ? first.requestId : "").toMatch(/^t-/);
    scene.advance(60 * 60_000);
    expect(await look()).toMatchObject({ state: "succeeded" });
    expect(scene.sandbox.world.state().restores).toHaveLength(1);
  });

  it("finds out about a submit whose answer was lost, and a second send with its token changes nothing", async () => {
    const scene = await stage({ faults: [{ operation: "RestoreTable", fault: { kind: "drop-after" } }] });
    const [call] = callsOf(entryOf(fields), { kind: "backup-set", id: "9026262" });
    if (call === undefined) throw new Error("no call");
    const { answer, look } = await submitted(scene, call);
    expect(answer).toMatchObject({ ok: false, error: { class: "ambiguous" } });
    expect(await look(false)).toMatchObject({ state: "running" });
    expect(await scene.session.submit(call, { token: "token-1", guard: () => undefined })).toMatchObject({ ok: true });
    expect(scene.sandbox.world.state().restores).toHaveLength(1);
  });

  it("waits for another restore of the instance", async () => {
    const scene = await stage();
    const [first] = callsOf(entryOf(fields), { kind: "backup-set", id: "9026262" });
    const other = entryOf({ ...fields, databases: [{ name: "crm", newName: "crm2" }] });
    const [second] = callsOf(other, { kind: "backup-set", id: "9026262" });
    if (first === undefined || second === undefined) throw new Error("no call");
    await submitted(scene, first);
    const refused = await scene.session.submit(second, { token: "token-2", guard: () => undefined });
    expect(refused).toMatchObject({ ok: false, error: { class: "wait", code: "instance-busy", providerCode: "IncorrectDBInstanceState" } });
  });

  it("tells a failed restore", async () => {
    const scene = await stage({ faults: [{ operation: "RestoreTable", fault: { kind: "restore-fails", message: "disk broke" } }] });
    const [call] = callsOf(entryOf(fields), { kind: "backup-set", id: "9026262" });
    if (call === undefined) throw new Error("no call");
    const { look } = await submitted(scene, call);
    scene.advance(60 * 60_000);
    const end = await look();
    expect(end).toMatchObject({ state: "failed", code: "restore-failed" });
    expect(end?.state === "failed" ? end.message : "").toContain("disk broke");
  });

  it("asks for the tasks of 32 instances twice where each alone would be 32 times, from preflight to the end", async () => {
    const ids = Array.from({ length: 32 }, (_, index) => `rm-${index}`);
    const instances = ids.map((id) => ({
      id,
      databases: [{ name: "crm", tables: [{ name: "t", megabytes: 10 }] }],
      backups: [{ id: "1", startedAt: "-3h" }],
    }));
    const scene = await stage({ instances });
    const entries = ids.map((id) => entryOf({ instance: id, from: { backupId: "1" }, databases: [{ name: "crm", newName: "crm_new" }] }));
    const calls = entries.flatMap((entry) => callsOf(entry, { kind: "backup-set", id: "1" }));
    const asked = async <T>(work: Promise<T>): Promise<T> => {
      const before = scene.sandbox.world.state().requests["DescribeHistoryTasks"] ?? 0;
      const done = await work;
      expect((scene.sandbox.world.state().requests["DescribeHistoryTasks"] ?? 0) - before).toBe(2);
      return done;
    };
    const pin = { kind: "backup-set", id: "1" } as const;
    const checked = await asked(
      Promise.all(entries.map((entry, index) => scene.session.preflight(entry, pin, calls.slice(index, index + 1), new Set()))),
    );
    expect(checked.flatMap(({ diagnostics }) => diagnostics)).toEqual([]);
    const baselines = await asked(Promise.all(calls.map((call) => scene.session.baseline(call))));
    for (const call of calls)
      expect(await scene.session.submit(call, { token: call.scope, guard: () => undefined })).toMatchObject({ ok: true });
    const look = async () => {
      const watch = { submittedAt: start, accepted: true, taken: new Set<string>() };
      const seen = await asked(
        Promise.all(calls.map((call, index) => scene.session.observe([{ ...watch, call, baseline: baselineOf(baselines[index]) }]))),
      );
      return seen.flatMap((one) => (one.ok ? one.value.map(({ state }) => state) : [one.error.code]));
    };
    expect(new Set(await look())).toEqual(new Set(["running"]));
    scene.advance(60 * 60_000);
    expect(new Set(await look())).toEqual(new Set(["succeeded"]));
    expect(scene.session.lanesPerPoll?.("cn-hangzhou")).toBe(30);
  });
});

function baselineOf<T, E>(result: Result<T, E> | undefined): T {
  if (result?.ok !== true) throw new Error("no baseline");
  return result.value;
}
