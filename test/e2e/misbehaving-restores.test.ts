import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { shell } from "../cli/shell.ts";
import { program } from "../cli/spawned.ts";
import { containing } from "../matching.ts";
import { applied, both, each, entryOf, fleet, type Lane } from "./fleet.ts";

/** Restores that go in ways that one hopes not to see, in both clouds: the program as processes, over the wire. */

/** So slow that nothing ends before the test moves the sandbox's clock. */
const slow = { megabytesPerSecond: 1, pendingMs: 0, minimumMs: 40_000 };

/** What no view may say: figures that are none, and more than the whole. */
const nonsense = (text: string): string[] => [
  ...(text.match(/.*(?:NaN|Infinity|undefined|null|\[object| of 0 |\/0 ).*/g) ?? []),
  ...[...text.matchAll(/.*?([\d.]+) ?%/g)].filter(([, figure]) => Number(figure) > 100).map(([line]) => line),
  ...[...text.matchAll(/running, (\d+) of (\d+)/g)].filter(([, done, total]) => Number(done) > Number(total)).map(([line]) => line),
];

describe("restores that end well", () => {
  const lanes: readonly Lane[] = [
    ...both({ name: "plain" }),
    ...both({ name: "without-rows", megabytes: 0 }),
    ...both({ name: "beyond", effects: [{ kind: "progress-beyond-total" }] }),
    ...both({ name: "totalless", effects: [{ kind: "progress-without-total" }] }),
    ...both({ name: "still", effects: [{ kind: "restore-stalls", at: 0.3, ms: 60_000 }] }),
  ];

  test("without rows, beyond the total, without a total, after a pause: once each, and no view tells more than the whole, or no number", async () => {
    const at = await fleet(lanes, { speed: slow });
    const texts: string[] = [];
    const say = async (...args: string[]) => {
      const { status, stdout, stderr } = await at.run(args);
      texts.push(stdout, stderr);
      return { status, stdout };
    };
    expect((await say("apply", "--yes", "--detach")).status).toBe(0);
    expect(at.accepted()).toBe(lanes.length);
    at.sandbox.world.clock.advance(35_000);
    expect((await say("status")).stdout.match(/ running /g)).toHaveLength(lanes.length);
    expect((await say("plan")).stdout.match(/; running, \d+/g)).toHaveLength(lanes.length);
    const command = `'${process.execPath}' '${program}' apply --yes --parallel 64 --timeout 90s`;
    const ended = shell(at, `script -qfec "stty cols 160 rows 40; ${command}" seen < /dev/null > screen`, { env: { TERM: "xterm" } });
    const seen = () => readFile(join(at.folder, "seen"), "utf8").catch(() => "");
    while (!(await seen()).includes(`${lanes.length} running`)) await new Promise((resolve) => setTimeout(resolve, 50));
    at.sandbox.world.clock.advance(70_000);
    expect(await ended).toMatchObject({ status: 0 });
    texts.push(await seen());
    for (const { key } of (await at.records()).values()) texts.push((await at.run(["ledger", "show", key])).stdout);
    expect(await say("apply", "--yes")).toEqual({ status: 0, stdout: `nothing to do: ${lanes.length} restored before\n` });
    expect(await at.status()).toEqual(each(lanes, "restored succeeded"));
    expect(at.state().submits).toHaveLength(lanes.length);
    expect(texts.flatMap(nonsense)).toEqual([]);
  });
});

describe("restores that end badly", () => {
  const failing = { code: "restore-failed", state: "failed" };
  const cancelled = { code: "restore-cancelled", state: "cancelled" };
  const lanes = [
    ...both({ name: "fails", effects: [{ kind: "restore-fails", message: "Out of luck." }] }).map((lane) => ({ lane, ...failing })),
    ...both({ name: "cancelled", effects: [{ kind: "restore-cancelled" }] }).map((lane) => ({ lane, ...cancelled })),
    ...both({ name: "late", effects: [{ kind: "progress-beyond-total" }, { kind: "restore-cancelled", at: 1 }] }).map((lane) => ({
      lane,
      ...cancelled,
    })),
  ];
  const all = lanes.map(({ lane }) => lane);

  test("failed, and cancelled by the service: 3, on record, and sent once more by the next apply as a new attempt", async () => {
    const at = await fleet(all);
    const first = await at.apply();
    expect(first).toMatchObject({ status: 3, outcomes: each(all, "failed") });
    const records = await at.records();
    for (const { lane, code, state } of lanes) {
      const call = first.calls.get(entryOf(lane));
      expect(call).toMatchObject({ code, hint: containing("apply again"), attempts: 1 });
      expect(call?.message).toMatch(code === "restore-failed" ? /Out of luck/ : /cancell?ed/);
      const attempt = { ended: state, requestId: call?.requestId, problem: { code } };
      expect(records.get(entryOf(lane))).toMatchObject({ state, attempts: [attempt] });
    }
    const second = await at.apply();
    expect(second).toMatchObject({ status: 0, outcomes: each(all, "restored") });
    for (const { attempts, state } of (await at.records()).values())
      expect([state, new Set(attempts.map(({ token }) => token)).size]).toEqual(["restored", 2]);
    expect(await at.apply()).toMatchObject({ status: 0, outcomes: each(all, "skipped") });
    expect(at.state().submits).toHaveLength(2 * all.length);
  });
});

describe("restores that vanish from the listing", () => {
  const vanish = { kind: "vanish", ms: 60_000 } as const;
  const running: Lane = { cloud: "redshift", name: "running", effects: [vanish, { kind: "restore-stalls" }] };
  const ended: Lane = { cloud: "redshift", name: "ended", effects: [vanish] };
  const gone: Lane = { cloud: "rds", name: "gone", effects: [vanish, { kind: "restore-fails" }] };
  const there: Lane = { cloud: "rds", name: "there", effects: [vanish] };
  const lost = [running, ended, gone];

  test("in mid-run, or once they have ended: unknown and 4 where nothing else tells; never sent again unless a person says so", async () => {
    const lanes = [...lost, there];
    const at = await fleet(lanes, { speed: slow });
    const run = at.start(["apply", "--yes", "--json"]);
    // Once their ids are known; those of RDS take a look.
    for (const lane of [running, ended])
      await run.says("stderr", `${entryOf(lane)} prod.public.t1 -> prod.recovered.t1_back: submitted as `);
    for (const lane of [gone, there]) await run.says("stderr", `${entryOf(lane)} d1 -> d1-back: submitted as t-`);
    at.sandbox.world.clock.advance(70_000);
    const first = applied(await run.ended);
    // The new database is there, and the instance at rest.
    expect(first).toMatchObject({ status: 4, outcomes: { ...each(lost, "unknown"), ...each([there], "restored") } });
    const records = await at.records();
    for (const lane of lost) {
      const call = first.calls.get(entryOf(lane));
      expect(call).toMatchObject({ code: "job-vanished", hint: containing("ledger resolve"), requestId: containing("-") });
      const attempt = { ended: "unknown", requestId: call?.requestId, problem: { code: "job-vanished" } };
      expect(records.get(entryOf(lane))).toMatchObject({ state: "unknown", attempts: [attempt] });
    }
    const blocked = await at.run(["apply", "--yes"]);
    expect(blocked).toMatchObject({ status: 1, stdout: containing("outcome-unknown") });
    expect(at.state().submits).toHaveLength(lanes.length);

    const settle = (lane: Lane, as: string) =>
      at.run(["ledger", "resolve", records.get(entryOf(lane))?.key ?? "", "--as", as, "--why", "looked at it"]);
    for (const [lane, as] of [
      [running, "restored"],
      [ended, "restored"],
      [gone, "failed"],
    ] as const)
      expect((await settle(lane, as)).status).toBe(0);
    const again = at.start(["apply", "--yes", "--json"]);
    await at.until(again, ({ restores }) => restores.length > lanes.length);
    at.sandbox.world.clock.advance(70_000);
    expect(applied(await again.ended)).toMatchObject({ status: 0, outcomes: { ...each(lanes, "skipped"), ...each([gone], "restored") } });
    expect(at.accepted()).toBe(lanes.length + 1);
  });
});

describe("restores that stall", () => {
  const lanes = both({ name: "stalls", effects: [{ kind: "restore-stalls", ms: 3_600_000 }] });

  test("--timeout ends the waiting: 3, detached and on record; the next apply waits on, and the last one sees the end", async () => {
    const at = await fleet(lanes, { speed: slow });
    const first = await at.apply(["--timeout", "4s"]);
    expect(first).toMatchObject({ status: 3, outcomes: each(lanes, "detached") });
    const ids = lanes.map((lane) => first.calls.get(entryOf(lane))?.requestId);
    for (const call of first.calls.values())
      expect(call).toMatchObject({ code: "timed-out", severity: "warning", hint: containing("apply again"), requestId: containing("-") });
    at.sandbox.world.clock.advance(1_800_000);
    expect(await at.status()).toEqual(each(lanes, "submitted running"));
    expect(await at.apply(["--timeout", "500ms"])).toMatchObject({ status: 3, outcomes: each(lanes, "detached") });
    at.sandbox.world.clock.advance(2_000_000);
    const last = await at.apply();
    expect(last).toMatchObject({ status: 0, outcomes: each(lanes, "restored") });
    expect(lanes.map((lane) => last.calls.get(entryOf(lane))?.requestId)).toEqual(ids);
    expect(at.state().submits).toHaveLength(lanes.length);
  });
});
