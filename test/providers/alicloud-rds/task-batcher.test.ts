import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { err, ok } from "../../../src/model/result.ts";
import type { RdsClient, Task, TasksQuery } from "../../../src/providers/alicloud-rds/client.ts";
import { TaskBatcher } from "../../../src/providers/alicloud-rds/task-batcher.ts";
import type { Failure } from "../../../src/providers/provider.ts";
import { ago, now, refusal } from "./fixtures.ts";

const minutesAgo = (minutes: number) => now - minutes * 60_000;

/** Answers as the API does, a hundred a page; `refuse` may refuse a query. */
function region(tasks: readonly Task[], refuse: (query: TasksQuery) => Failure | undefined = () => undefined) {
  const queries: TasksQuery[] = [];
  const client: Pick<RdsClient, "tasks"> = {
    async tasks(query) {
      queries.push(query);
      await Promise.resolve();
      const refused = refuse(query);
      if (refused !== undefined) return err(refused);
      const found = tasks.filter(
        ({ instance, startTime }) =>
          (instance === undefined || query.instances.includes(instance)) && (startTime === undefined || startTime >= query.from),
      );
      return ok({ items: found.slice((query.page - 1) * 100, query.page * 100), total: found.length });
    },
  };
  const together = new TaskBatcher(
    client,
    () => now,
    () => new Promise((resolve) => setImmediate(resolve)),
  );
  return { together, queries, asked: () => queries.map(({ instances }) => instances.length) };
}

const idsOf = (answer: Awaited<ReturnType<TaskBatcher["of"]>>) => (answer.ok ? answer.value.map(({ id }) => id) : answer.error.code);
const all = (together: TaskBatcher, wishes: readonly (readonly [instance: string, since: number])[]) =>
  Promise.all(wishes.map(async ([instance, since]) => idsOf(await together.of(instance, since))));
const instances = (count: number) => Array.from({ length: count }, (_, index) => `rm-${index}`);
const taskOf = (instance: string, id = `t-${instance}`): Task => ({ id, instance, startTime: ago(5) });

describe("tasks asked for at the same time", () => {
  it.each([
    [1, [1]],
    [2, [2]],
    [30, [30]],
    [31, [30, 1]],
    [75, [30, 30, 15]],
  ])("of %i instances take as few queries as the API lets them", async (count, asked) => {
    const region_ = region(instances(count).map((instance) => taskOf(instance)));
    const wishes = instances(count).map((instance) => [instance, minutesAgo(10)] as const);
    expect(await all(region_.together, wishes)).toEqual(instances(count).map((instance) => [`t-${instance}`]));
    expect(region_.asked()).toEqual(asked);
  });

  it("later make queries of their own", async () => {
    const { together, asked } = region([]);
    await together.of("rm-1", minutesAgo(10));
    for (let round = 0; round < 2; round += 1)
      await all(together, [
        ["rm-1", minutesAgo(10)],
        ["rm-2", minutesAgo(10)],
      ]);
    expect(asked()).toEqual([1, 2, 2]);
  });

  it("are the same that each would have got alone", async () => {
    const task = fc.record({
      instance: fc.constantFrom(...instances(5)),
      startTime: fc.option(fc.integer({ min: 0, max: 4000 }).map(ago), { nil: undefined }),
      status: fc.constantFrom("Running", "Succeed"),
    });
    const wish = fc.tuple(
      fc.constantFrom(...instances(6)),
      fc.integer({ min: 0, max: 4_000 * 60_000 }).map((back) => now - back),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(task, { maxLength: 250 }), fc.array(wish, { minLength: 1, maxLength: 12 }), async (found, wishes) => {
        const tasks = found.map(({ startTime, ...rest }, index) => ({ id: `t-${index}`, ...rest, ...(startTime && { startTime }) }));
        const alone = await Promise.all(wishes.map(([instance, since]) => region(tasks).together.of(instance, since).then(idsOf)));
        const { together, queries } = region(tasks);
        expect(await all(together, wishes)).toEqual(alone);
        expect(queries.filter(({ page }) => page === 1).length).toBeLessThanOrEqual(wishes.length);
      }),
    );
  });

  it("don't make each other read what nobody wants", async () => {
    const { together, queries } = region([]);
    await all(together, [
      ["rm-1", minutesAgo(20 * 1440)],
      ["rm-2", minutesAgo(30)],
      ["rm-3", minutesAgo(1440)],
    ]);
    expect(queries.map((query) => [query.instances, query.from])).toEqual([
      [["rm-1"], ago(20 * 1440)],
      [["rm-3", "rm-2"], ago(1440)],
    ]);
  });
});

describe("when one query for several doesn't work", () => {
  const wishes = ["rm-0", "rm-1", "rm-2"].map((instance) => [instance, minutesAgo(10)] as const);

  it("because answers don't tell whose a task is, everyone asks for himself, now and later", async () => {
    const { together, asked } = region([{ id: "t-1", startTime: ago(1) }]);
    expect(together.most).toBe(30);
    expect(await all(together, wishes)).toEqual([["t-1"], ["t-1"], ["t-1"]]);
    expect(together.most).toBe(1);
    await all(together, wishes);
    expect(asked()).toEqual([3, 1, 1, 1, 1, 1, 1]);
  });

  it("because one of them is gone or forbidden, the others don't suffer", async () => {
    const gone = refusal("InvalidDBInstanceId.NotFound", "DescribeHistoryTasks", 404);
    const { together } = region([taskOf("rm-0"), taskOf("rm-2")], (query) => (query.instances.includes("rm-1") ? gone : undefined));
    expect(await all(together, wishes)).toEqual([["t-rm-0"], gone.code, ["t-rm-2"]]);
  });

  it("for the moment, all are told", async () => {
    const { together, asked } = region([], () => refusal("Throttling", "DescribeHistoryTasks"));
    const answers = await Promise.all(wishes.map(([instance, since]) => together.of(instance, since)));
    for (const answer of answers) expect(answer).toMatchObject({ ok: false, error: { class: "retry" } });
    expect(asked()).toEqual([3]);
    expect(together.most).toBe(30);
  });
});
