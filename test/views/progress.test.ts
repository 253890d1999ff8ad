import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ApplyEvent, Outcome } from "../../src/model/event.ts";
import type { Progress } from "../../src/model/observation.ts";
import { displayWidth } from "../../src/views/format/width.ts";
import { barLines } from "../../src/views/progress/bars.ts";
import { eventLine, heartbeatLine } from "../../src/views/progress/lines.ts";
import { nextRate, type RestoreRate, share, timeLeft } from "../../src/views/progress/rate.ts";
import { initialProgress, reduceProgress, waitingCount } from "../../src/views/progress/state.ts";
import { sampleCall, now as start } from "./samples.ts";

const orders = sampleCall("orders");
const customers = sampleCall("customers");
const crm = sampleCall("客户订单", { plan: "inc-4833", entry: "crm" });
const megabytes = (done: number, total: number): Progress => ({ done, total, unit: "MB" });
const at = (seconds: number) => start + seconds * 1000;
const fold = (events: readonly ApplyEvent[]) => events.reduce(reduceProgress, initialProgress);

const begun: ApplyEvent = { type: "started", at: at(0), runId: "run-1", calls: [orders, customers, crm] };
const running: ApplyEvent[] = [
  begun,
  { type: "submitting", at: at(0), call: orders, attempt: 1 },
  { type: "submitted", at: at(1), call: orders, attempt: 1, requestId: "request-1" },
  { type: "progress", at: at(2), call: orders, progress: megabytes(100, 1000) },
  { type: "progress", at: at(4), call: orders, progress: megabytes(300, 1000) },
];

describe("the fold over events", () => {
  test("knows what runs, how fast, and how long that will take", () => {
    const state = fold(running);
    expect([...state.active.values()]).toMatchObject([
      { attempt: 1, since: at(0), requestId: "request-1", rate: { perSecond: 100, movedAt: at(4) } },
    ]);
    expect(waitingCount(state)).toBe(2);
  });

  test("a call that waits says so until it moves", () => {
    const busy: ApplyEvent = { type: "waiting", at: at(5), call: orders, code: "busy", message: "another restore runs", delayMs: 5000 };
    expect(fold([...running, busy]).active.get(orders.key)?.waiting).toEqual({
      code: "busy",
      message: "another restore runs",
      until: at(10),
    });
    const moved = fold([...running, busy, { type: "progress", at: at(6), call: orders, progress: megabytes(400, 1000) }]);
    expect(moved.active.get(orders.key)?.waiting).toBeUndefined();
  });

  test("a resumed call was never submitted here", () => {
    expect(fold([begun, { type: "progress", at: at(3), call: crm }]).active.get(crm.key)).toEqual({ call: crm, attempt: 1, since: at(3) });
  });

  test("an end frees its place and keeps its amount, percents aside", () => {
    const state = fold([
      ...running,
      { type: "ended", at: at(9), call: orders, outcome: "restored", progress: megabytes(1000, 1000) },
      { type: "ended", at: at(9), call: crm, outcome: "failed", progress: { done: 50, total: 100, unit: "%" } },
    ]);
    expect(state).toMatchObject({ ended: { restored: 1, failed: 1 }, moved: { MB: 1000 } });
    expect(state.active.size).toBe(0);
  });

  test("a notice stands until something happens", () => {
    const notice: ApplyEvent = { type: "notice", at: at(5), message: "watching a lease" };
    expect(fold([...running, notice]).notice).toBe("watching a lease");
    expect(fold([...running, notice, ...running.slice(4)]).notice).toBeUndefined();
  });

  test("counts every call exactly once, whatever the order", () => {
    const calls = Array.from({ length: 8 }, (_, index) => sampleCall(`t${index}`));
    const outcome = fc.constantFrom<Outcome>("restored", "skipped", "failed", "detached", "not-run", "unknown");
    const step = fc.record({ index: fc.nat(7), ends: fc.boolean(), outcome });
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const ended = new Set<number>();
        let state = reduceProgress(initialProgress, { type: "started", at: start, runId: "r", calls });
        for (const { index, ends, outcome: how } of steps) {
          const call = calls[index];
          if (call === undefined || ended.has(index)) continue;
          if (ends) ended.add(index);
          state = reduceProgress(
            state,
            ends ? { type: "ended", at: start, call, outcome: how } : { type: "submitting", at: start, call, attempt: 1 },
          );
          const sum = Object.values(state.ended).reduce((a, b) => a + b, 0);
          expect(sum).toBe(ended.size);
          expect(sum + state.active.size + waitingCount(state)).toBe(8);
        }
      }),
    );
  });
});

describe("time left", () => {
  const steady = [1, 2, 3].reduce<RestoreRate | undefined>(
    (before, second) => nextRate(before, megabytes(second * 100, 1000), at(second)),
    undefined,
  );

  test.each<[string, RestoreRate | undefined, number, number | undefined]>([
    ["from the rate", steady, 3, 7000],
    ["less what has passed since", steady, 5, 5000],
    ["never below nothing", steady, 60, 0],
    ["unknown when nothing moves any more", steady, 100, undefined],
    ["unknown after one look", nextRate(undefined, megabytes(100, 1000), at(0)), 1, undefined],
    ["unknown without a total", nextRate(nextRate(undefined, megabytes(1, 0), at(0)), megabytes(9, 0), at(1)), 1, undefined],
    [
      "unknown when more is done than there is",
      nextRate(nextRate(undefined, megabytes(1, 5), at(0)), megabytes(9, 5), at(1)),
      1,
      undefined,
    ],
    ["the provider's own estimate goes first", nextRate(undefined, { ...megabytes(1, 100), remainingSeconds: 30 }, at(0)), 10, 20_000],
  ])("%s", (_, given, seconds, left) => {
    if (given === undefined) throw new Error("no rate");
    expect(timeLeft(given, at(seconds))).toBe(left);
  });

  test("the rate follows a change within about half a minute", () => {
    let current: RestoreRate | undefined = steady;
    for (let second = 4; second < 60; second += 1) current = nextRate(current, megabytes(300 + (second - 3) * 10, 10_000), at(second));
    expect(current?.perSecond).toBeGreaterThan(10);
    expect(current?.perSecond).toBeLessThan(30);
  });

  test("going back starts the measuring over", () => {
    expect(steady && nextRate(steady, megabytes(50, 1000), at(4))).toEqual({ last: megabytes(50, 1000), movedAt: at(4) });
  });

  test.each([
    [megabytes(5, 10), 0.5],
    [megabytes(5, 0), undefined],
    [megabytes(11, 10), undefined],
  ])("the share of %j is %s", (progress, part) => expect(share(progress)).toBe(part));
});

describe("on a terminal", () => {
  const state = fold([
    ...running,
    { type: "submitting", at: at(3), call: crm, attempt: 2 },
    { type: "waiting", at: at(4), call: crm, code: "busy", message: "the instance\u202e is busy", delayMs: 9000 },
  ]);

  test.each([
    [120, true],
    [80, true],
    [60, false],
    [30, false],
  ])("%d columns", async (columns, unicode) => {
    const lines = barLines(state, at(6), { columns, rows: 24, color: false, unicode });
    await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot(`../fixtures/golden/progress-${columns}.txt`);
  });

  test("no line is wider than the screen, and no more lines than fit are drawn", () => {
    const calls = Array.from({ length: 30 }, (_, index) => sampleCall(`table_${"订".repeat(index)}`));
    const many = fold([
      { ...begun, calls },
      ...calls.map((call): ApplyEvent => ({ type: "progress", at: at(1), call, progress: megabytes(1, 2) })),
    ]);
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 200 }), fc.integer({ min: 5, max: 60 }), fc.boolean(), (columns, rows, unicode) => {
        const lines = barLines(many, at(9), { columns, rows, color: false, unicode });
        expect(Math.max(...lines.map(displayWidth))).toBeLessThan(columns);
        expect(lines.length).toBeLessThan(rows);
      }),
    );
  });
});

describe("in a log", () => {
  const after = (events: readonly ApplyEvent[], event: ApplyEvent) => eventLine(fold(events), event);
  const ended = (outcome: Outcome, more: object = {}): ApplyEvent => ({ type: "ended", at: at(64), call: orders, outcome, ...more });
  const waiting: ApplyEvent = { type: "waiting", at: at(5), call: orders, code: "busy", message: "another restore runs", delayMs: 1 };

  test.each<[string, readonly ApplyEvent[], ApplyEvent, string | undefined]>([
    ["the start", [], begun, "2026-11-20T10:00:00Z run run-1 started: 3 calls"],
    [
      "a submit",
      [begun],
      { type: "submitting", at: at(1), call: orders, attempt: 2 },
      "2026-11-20T10:00:01Z inc-4821/sales prod.public.orders -> prod.recovered.orders_new: submitting, attempt 2",
    ],
    [
      "its acceptance",
      [begun],
      { type: "submitted", at: at(1), call: orders, attempt: 1, requestId: "r\x07" },
      "2026-11-20T10:00:01Z inc-4821/sales prod.public.orders -> prod.recovered.orders_new: submitted as r\\u0007",
    ],
    ["progress", running, { type: "progress", at: at(5), call: orders, progress: megabytes(500, 1000) }, undefined],
    [
      "a resumed call",
      [begun],
      { type: "progress", at: at(5), call: orders },
      "2026-11-20T10:00:05Z inc-4821/sales prod.public.orders -> prod.recovered.orders_new: running",
    ],
    [
      "waiting",
      running,
      waiting,
      "2026-11-20T10:00:05Z inc-4821/sales prod.public.orders -> prod.recovered.orders_new: waiting, another restore runs (busy)",
    ],
    ["waiting on", [...running, waiting], waiting, undefined],
    [
      "an end",
      running,
      ended("restored", { progress: megabytes(1000, 1000) }),
      "2026-11-20T10:01:04Z inc-4821/sales prod.public.orders -> prod.recovered.orders_new: restored after 1m 4s, 1,000 MB",
    ],
    [
      "a failure",
      running,
      ended("failed", { message: "disk full" }),
      "2026-11-20T10:01:04Z inc-4821/sales prod.public.orders -> prod.recovered.orders_new: failed after 1m 4s: disk full",
    ],
    ["what was never run", running, ended("not-run", { message: "the run was told to stop" }), undefined],
    ["a notice", running, { type: "notice", at: at(5), message: "watching" }, "2026-11-20T10:00:05Z watching"],
    [
      "the same notice",
      [...running, { type: "notice", at: at(5), message: "watching" }],
      { type: "notice", at: at(6), message: "watching" },
      undefined,
    ],
  ])("%s", (_, events, event, line) => expect(after(events, event)).toBe(line));

  test("the heartbeat sums up", () => {
    const state = fold([...running, { type: "ended", at: at(5), call: customers, outcome: "failed" }]);
    expect(heartbeatLine(state, at(60))).toBe("2026-11-20T10:01:00Z 1 of 3 done (1 failed), 1 running, 1 waiting; 300 MB; 1m");
    expect(heartbeatLine(fold([{ ...begun, calls: [orders] }, ...running.slice(1)]), at(5))).toMatch(/about 6s left$/);
  });
});
