import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Task } from "../../../src/providers/alicloud-rds/client.ts";
import { callOf, fakeSession, healthy, keptName, now, watchOf } from "./fixtures.ts";

const dayMs = 86_400_000;
const second = (ms: number) => `${new Date(ms).toISOString().slice(0, 19)}Z`;
const submission = { token: "t", guard: () => undefined };
const there = [
  { name: "crm", status: "Running" },
  { name: "crm_new", status: "Running" },
];

/** A lane that has submitted a restore which ends; `asked` is emptied by every step. */
function lane() {
  const tasks: Task[] = [{ id: "t-day", type: "mysql_backup", status: "Succeed", startTime: second(now - 20 * 3_600_000) }];
  let clock = now;
  const world = { ...healthy, databases: there, tasks };
  const { session, asked } = fakeSession(world, {}, () => clock);
  let submittedAt = now;
  const step = async <T>(work: Promise<T>): Promise<{ readonly value: T; readonly asked: string[] }> => {
    const value = await work;
    return { value, asked: asked.splice(0).sort() };
  };
  return {
    tasks,
    pass: (ms: number) => {
      clock += ms;
    },
    baseline: () => step(session.baseline(callOf())),
    submit: () => {
      submittedAt = clock;
      tasks.push({ id: `t-${clock}`, type: "restore_table", status: "Running", startTime: second(clock) });
      return step(session.submit(callOf(), submission));
    },
    look: (fields: Parameters<typeof watchOf>[0] = {}) =>
      step(session.observe([watchOf({ baseline: { tasks: ["t-day"], existing: [] }, submittedAt, ...fields })])),
    end: () => {
      const last = tasks.pop();
      if (last !== undefined) tasks.push({ ...last, status: "Succeed", endTime: second(clock) });
    },
    fresh: () => fakeSession(world, {}, () => clock).session.baseline(callOf()),
  };
}

async function restored() {
  const one = lane();
  await one.baseline();
  await one.submit();
  one.pass(600_000);
  await one.look();
  one.pass(600_000);
  one.end();
  expect(await one.look()).toMatchObject({ value: { value: [{ state: "succeeded" }] }, asked: ["databases", "instance", "tasks"] });
  return one;
}

describe("the baseline after a look that saw the end", () => {
  it.each([0, 400, 1000])("%i ms later takes no request, and is the one that a new query would give", async (later) => {
    const one = await restored();
    one.pass(later);
    const { value, asked } = await one.baseline();
    expect(asked).toEqual([]);
    expect(value).toEqual(await one.fresh());
    expect(value).toEqual({ ok: true, value: { tasks: [`t-${now}`, "t-day"], existing: ["crm_new"] } });
  });

  it.each([1001, -1, -3_600_000])("%i ms later, or by a clock that was set, is asked for", async (later) => {
    const one = await restored();
    one.pass(later);
    expect((await one.baseline()).asked).toEqual(["databases", "tasks"]);
  });

  it("and a submit is asked for", async () => {
    const one = await restored();
    await one.submit();
    expect((await one.baseline()).asked).toEqual(["databases", "tasks"]);
  });

  it("that began before a submit and came after it is asked for", async () => {
    const one = await restored();
    await Promise.all([one.look(), one.submit()]);
    expect((await one.baseline()).asked).toContain("tasks");
  });

  it("of a restore from an earlier run is asked for: no look of this run goes back a day", async () => {
    const one = lane();
    await one.submit();
    expect((await one.look({ requestId: `t-${now}` })).asked).toEqual(["tasks"]);
    expect((await one.baseline()).asked).toEqual(["databases", "tasks"]);
  });

  it("is asked for when the submit, by a clock that was set ahead, seems to lie after the baseline before it", async () => {
    const one = lane();
    await one.baseline();
    await one.submit();
    one.end();
    await one.look({ submittedAt: now + 3_600_000 });
    expect((await one.baseline()).asked).toContain("tasks");
  });

  it("goes back a day from when it is taken, like a new query", async () => {
    const one = lane();
    one.tasks.push({ id: "t-edge", type: "mysql_backup", startTime: second(now - dayMs) });
    expect((await one.baseline()).value).toMatchObject({ value: { tasks: ["t-day", "t-edge"] } });
    await one.submit();
    one.end();
    await one.look();
    one.pass(1000);
    expect(await one.baseline()).toEqual({ value: await one.fresh(), asked: [] });
  });

  it("asks for the databases alone where the look didn't need them", async () => {
    const one = lane();
    await one.baseline();
    await one.submit();
    one.end();
    await one.look({ call: callOf(keptName) });
    expect((await one.baseline()).asked).toEqual(["databases"]);
  });
});

it("holds what a new query would, whatever else happened on the instance", async () => {
  const restore = fc.array(fc.record({ pauseMs: fc.integer({ min: 1, max: 6 * 3_600_000 }), others: fc.integer({ min: 0, max: 3 }) }), {
    minLength: 1,
    maxLength: 4,
  });
  await fc.assert(
    fc.asyncProperty(fc.array(restore, { minLength: 1, maxLength: 12 }), fc.nat(1000), async (restores, later) => {
      const one = lane();
      let [elapsed, count] = [0, 0];
      for (const looks of restores) {
        const baseline = await one.baseline();
        expect(baseline.value).toEqual(await one.fresh());
        if (elapsed > 0) expect(baseline.asked).not.toContain("tasks");
        await one.submit();
        for (const [index, { pauseMs, others }] of looks.entries()) {
          one.pass(pauseMs);
          elapsed += pauseMs;
          for (let other = 0; other < others; other += 1)
            one.tasks.unshift({
              id: `o-${++count}`,
              type: "mysql_backup",
              startTime: second(now + elapsed - Math.min(pauseMs, 1000) * other),
            });
          if (index === looks.length - 1) one.end();
          await one.look();
        }
        one.pass(later);
        elapsed += later;
      }
      expect(elapsed).toBeLessThan(30 * dayMs);
    }),
  );
});
