import { describe, expect, it } from "vitest";
import { apply, computePlan, type Host } from "../../../src/engine/index.ts";
import type { Observation } from "../../../src/model/observation.ts";
import { entry, plan } from "../../fakes/provider.ts";
import { asTester, World, withSessions, withUpdates } from "../../fakes/world.ts";

/** A run that stands still until another has taken its call over, and then goes on with what it had just learned. */

const plans = [plan(entry("one", ["a"]))];
const wakesAt = 900_000;

async function start(host: Host) {
  const run = await computePlan({ plans, only: [], offline: false }, host);
  return apply({ run, authorizations: asTester(run), detach: false, skipBlocked: false, signal: new AbortController().signal }, host);
}

type Moment =
  | { readonly after: "baseline" }
  | { readonly after: "submit" }
  | { readonly after: "look"; readonly seen: Observation["state"] };

/** Heartbeat, ledger and all stand still from that moment on, until `wakes`. */
function still(host: Host, moment: Moment, wakes: Promise<void>): Host {
  let asleep: Promise<void> | undefined;
  const sleep = async () => {
    asleep ??= wakes;
    await asleep;
  };
  const waking = withSessions(host, (session) => ({
    async baseline(call) {
      const answer = await session.baseline(call);
      if (moment.after === "baseline") await sleep();
      return answer;
    },
    async submit(call, context) {
      const answer = await session.submit(call, context);
      if (moment.after === "submit") await sleep();
      return answer;
    },
    async observe(watches) {
      const answer = await session.observe(watches);
      if (moment.after === "look" && answer.ok && answer.value.some(({ state }) => state === moment.seen)) await sleep();
      return answer;
    },
  }));
  return withUpdates(waking, async (update) => {
    await asleep;
    return update();
  });
}

interface Case {
  readonly name: string;
  readonly moment: Moment;
  readonly set?: (world: World) => void;
  /** Of the run that stands still. */
  readonly timeoutMs?: number;
  /** How it ends for the run that took over, and what the ledger says. */
  readonly took: string;
  readonly record: string;
}

const cases: readonly Case[] = [
  { name: "before its intent is written", moment: { after: "baseline" }, took: "restored", record: "restored" },
  { name: "before the answer to its submit is written", moment: { after: "submit" }, took: "restored", record: "restored" },
  {
    name: "when its submit was refused",
    moment: { after: "submit" },
    set: ({ cloud }) => void cloud.react("a_new", { refuse: "fatal" }),
    took: "restored",
    record: "restored",
  },
  {
    name: "when its submit is to be sent again",
    moment: { after: "submit" },
    set: ({ cloud }) => void cloud.react("a_new", { refuse: "wait" }),
    took: "restored",
    record: "restored",
  },
  {
    name: "when its submit was to be sent again, and --timeout comes first",
    moment: { after: "submit" },
    set: ({ cloud }) => void cloud.react("a_new", { refuse: "wait" }),
    timeoutMs: wakesAt + 500,
    took: "restored",
    record: "restored",
  },
  {
    name: "when the job of an unanswered submit has shown itself",
    moment: { after: "look", seen: "running" },
    set: ({ cloud }) => void cloud.react("a_new", "accept-silently"),
    took: "restored",
    record: "restored",
  },
  {
    name: "when it has seen the restore fail",
    moment: { after: "look", seen: "failed" },
    set: ({ cloud }) => void cloud.endings.set("a_new", "failed"),
    took: "failed",
    record: "failed",
  },
  {
    name: "when it has seen it cancelled",
    moment: { after: "look", seen: "cancelled" },
    set: ({ cloud }) => void cloud.endings.set("a_new", "cancelled"),
    took: "failed",
    record: "cancelled",
  },
];

/** How it ends for the run that took over, for the one that stood still, and in the ledger. */
async function overtaken({ moment, set, timeoutMs }: Omit<Case, "took" | "record">) {
  const world = new World();
  set?.(world);
  const sleeper = start(still(world.host(timeoutMs === undefined ? {} : { timeoutMs }), moment, world.clock.sleep(wakesAt)));
  await world.clock.run(world.clock.sleep(200_000));
  const took = await world.clock.run(start(world.host()));
  const before = [...(await world.ledger.read()).records.values()];
  const slept = await world.clock.run(sleeper);
  const records = [...(await world.ledger.read()).records.values()];
  expect(records).toEqual(before);
  expect(world.cloud.jobs).toHaveLength(1);
  return { took, slept, records };
}

const calls = (...all: readonly object[]) => ({ is: "done", report: { calls: all } });

describe("a call whose claim was lost", () => {
  it.each(cases)(
    "$name: detached, with claim-lost, and nothing of what the other run says is changed",
    async ({ took, record, ...how }) => {
      const seen = await overtaken(how);
      expect(seen.took).toMatchObject(calls({ outcome: took }));
      expect(seen.slept).toMatchObject(calls({ outcome: "detached", diagnostic: { code: "claim-lost", hint: "see `reinstate status`" } }));
      expect(seen.records).toMatchObject([{ state: record }]);
    },
  );

  it("is restored when it has seen it succeed: that stays so", async () => {
    const { slept, records } = await overtaken({ name: "", moment: { after: "look", seen: "succeeded" } });
    expect(slept).toMatchObject(calls({ outcome: "restored" }));
    expect(records).toMatchObject([{ state: "restored" }]);
  });
});
