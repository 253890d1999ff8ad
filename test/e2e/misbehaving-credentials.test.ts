import { createServer } from "node:http";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import type { Spawned } from "../cli/spawned.ts";
import { containing, matching as like } from "../matching.ts";
import { applied, both, type Cloud, each, entryOf, type Fault, type Fleet, fleet, submitOf } from "./fleet.ts";

/** Credentials that expire while a run is at work: renewed in time, or the run ends with everything on record. */

/** So slow that nothing ends before the test moves the sandbox's clock. */
const slow = { megabytesPerSecond: 1, pendingMs: 0, minimumMs: 40_000 };
const pass = (at: Fleet) => at.sandbox.world.clock.advance(45_000);

/** Two restores in each cloud, one after the other. */
const lanes = both({ name: "long", calls: 2 });
const firsts = lanes.map((lane) => entryOf(lane, 1));
const seconds = lanes.map((lane) => entryOf(lane, 2));
const all = <T>(entries: readonly string[], what: T) => Object.fromEntries(entries.map((entry) => [entry, what]));

type Age = "old" | "new";
const keyOf = (cloud: Cloud, age: Age) => `${cloud}-${age}`.toUpperCase();

/** The old keys are refused from now on, as each cloud does it. */
const expiry = (operations: Readonly<Record<"redshift" | "rds", string>> = { redshift: "*", rds: "*" }, nth = 1): Fault[] => [
  {
    operation: operations.redshift,
    accessKey: keyOf("redshift", "old"),
    nth,
    times: 1_000_000,
    fault: { kind: "error", code: "ExpiredTokenException" },
  },
  {
    operation: operations.rds,
    accessKey: keyOf("rds", "old"),
    nth,
    times: 1_000_000,
    fault: { kind: "error", code: "InvalidSecurityToken.Expired" },
  },
];
/** What is said of it. */
const told = { message: like(/credentials have expired/), hint: containing("again") };
const tableNames = "prod.public.t1 -> prod.recovered.t1_back";
const names = { redshift: tableNames, cluster: tableNames, rds: "d1 -> d1-back" } as const;

/** Keys with session tokens, which nobody renews. */
const fixed = (at: Fleet, age: Age) => ({
  ...at.env,
  AWS_ACCESS_KEY_ID: keyOf("redshift", age),
  AWS_SESSION_TOKEN: `${age}-token`,
  ALIBABA_CLOUD_ACCESS_KEY_ID: keyOf("rds", age),
  ALIBABA_CLOUD_SECURITY_TOKEN: `${age}-token`,
});

/** Lets the restores of a run end, the first of each lane and then the second. */
async function finished(at: Fleet, run: Spawned) {
  pass(at);
  await at.until(run, ({ restores }) => restores.length === 4);
  pass(at);
  return applied(await run.ended);
}

describe("credentials that can be renewed", () => {
  test("by a process, and from an address: renewed between two looks, and nothing was refused", async () => {
    const at = await fleet(lanes, { speed: slow });
    let age: Age = "old";
    const later = (seconds: number) => `${new Date(Date.now() + 1000 * seconds).toISOString().slice(0, 19)}Z`;
    const server = createServer((_, response) => {
      // The SDKs renew a quarter of an hour, and 5 minutes, before the end.
      const session = { AccessKeyId: keyOf("rds", age), AccessKeySecret: "secret", SecurityToken: `${age}-token` };
      response.end(JSON.stringify({ Code: "Success", ...session, Expiration: later(age === "old" ? 902 : 7200) }));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void server.close());
    const address = server.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    const session = () => ({ Version: 1, AccessKeyId: keyOf("redshift", age), SecretAccessKey: "secret", SessionToken: `${age}-token` });
    const hand = () => at.write("keys.json", JSON.stringify({ ...session(), Expiration: later(age === "old" ? 302 : 7200) }));
    await hand();
    await at.write("config", `[default]\nregion = eu-west-1\ncredential_process = cat "${join(at.folder, "keys.json")}"\n`);
    const { AWS_ACCESS_KEY_ID: _, ALIBABA_CLOUD_ACCESS_KEY_ID: __, ...env } = at.env;
    const run = at.start(["apply", "--yes", "--json"], {
      ...env,
      HOME: at.folder,
      AWS_CONFIG_FILE: join(at.folder, "config"),
      ALIBABA_CLOUD_CREDENTIALS_URI: `http://127.0.0.1:${port}/`,
    });
    await at.until(run, ({ restores }) => restores.length === 2);
    // Counts requests with the new keys, and never happens.
    const counting = expiry().map((fault) => ({ ...fault, accessKey: fault.accessKey?.replace("OLD", "NEW") ?? "", nth: 1_000_000 }));
    at.sandbox.world.addFaults(counting);
    age = "new";
    await hand();
    await at.until(run, ({ faults }) => faults.every(({ seen }) => seen >= 3));
    at.sandbox.world.addFaults(expiry());
    expect(await finished(at, run)).toMatchObject({ status: 0, outcomes: each(lanes, "restored") });
    expect(at.state().faults.map(({ fired }) => fired)).toEqual([0, 0, 0, 0]);
    expect(at.state().submits).toHaveLength(4);
  });
});

describe("credentials that can't", () => {
  test("between two looks: 3, what runs is detached and on record; with fresh ones, the next apply carries on", async () => {
    const at = await fleet(lanes, { speed: slow });
    const run = at.start(["apply", "--yes", "--json"], fixed(at, "old"));
    await at.until(run, ({ restores }) => restores.length === 2);
    at.sandbox.world.addFaults(expiry());
    const first = applied(await run.ended);
    expect(first).toMatchObject({ status: 3, outcomes: { ...all(firsts, "detached"), ...all(seconds, "not-run") } });
    for (const call of first.calls.values()) expect(call).toMatchObject(told);
    const records = await at.records();
    expect([...firsts, ...seconds].map((entry) => records.get(entry)?.state)).toEqual(["submitted", "submitted", "claimed", "claimed"]);
    // As long as they are the old ones, nothing can be looked at, and nothing is sent.
    expect(await at.status([], fixed(at, "old"))).toMatchObject(all(firsts, "submitted unchecked"));
    expect((await at.run(["apply", "--yes"], fixed(at, "old"))).status).toBe(1);
    expect(at.state().submits).toHaveLength(2);
    expect(await at.status([], fixed(at, "new"))).toMatchObject(all(firsts, "submitted running"));
    const second = await finished(at, at.start(["apply", "--yes", "--json"], fixed(at, "new")));
    expect(second).toMatchObject({ status: 0, outcomes: each(lanes, "restored") });
    expect([...second.calls.values()].map(({ attempts }) => attempts)).toEqual([1, 1, 1, 1]);
    expect((await at.run(["apply", "--yes"], fixed(at, "new"))).stdout).toBe("nothing to do: 4 restored before\n");
    expect(at.state().submits).toHaveLength(4);
  });

  test("right before a submit: that one failed, 3; with fresh ones, the next apply sends it as a new attempt", async () => {
    const at = await fleet(lanes, { speed: slow, faults: expiry(submitOf, 2) });
    const run = at.start(["apply", "--yes", "--json"], fixed(at, "old"));
    await at.until(run, ({ restores }) => restores.length === 2);
    pass(at);
    const first = applied(await run.ended);
    expect(first).toMatchObject({ status: 3, outcomes: { ...all(firsts, "restored"), ...all(seconds, "failed") } });
    for (const entry of seconds) expect(first.calls.get(entry)).toMatchObject(told);
    const next = at.start(["apply", "--yes", "--json"], fixed(at, "new"));
    await at.until(next, ({ restores }) => restores.length === 4);
    pass(at);
    const second = applied(await next.ended);
    expect(second).toMatchObject({ status: 0, outcomes: { ...all(firsts, "skipped"), ...all(seconds, "restored") } });
    expect(seconds.map((entry) => second.calls.get(entry)?.attempts)).toEqual([2, 2]);
    expect(at.accepted()).toBe(4);
  });

  test("while an unanswered submit is looked for: 4; with fresh ones, the next apply finds it, and sends nothing", async () => {
    const effects = [{ kind: "drop-after" }, { kind: "late-listing", ms: 30_000 }] as const;
    const lost = both({ name: "lost", effects });
    const at = await fleet(lost, { speed: slow });
    const patient = (age: Age) => ({ ...fixed(at, age), REINSTATE_SETTLE: "60s" });
    const run = at.start(["apply", "--yes", "--json"], patient("old"));
    for (const { cloud } of lost) await run.says("stderr", `fleet/${cloud}-lost-1 ${names[cloud]}: waiting, `);
    at.sandbox.world.addFaults(expiry());
    const first = applied(await run.ended);
    expect(first).toMatchObject({ status: 4, outcomes: each(lost, "unknown") });
    for (const call of first.calls.values()) expect(call).toMatchObject(told);
    for (const { state } of (await at.records()).values()) expect(state).toBe("submitting");
    pass(at);
    expect(await at.apply([], patient("new"))).toMatchObject({ status: 0, outcomes: each(lost, "restored") });
    expect(at.state().submits).toHaveLength(2);
  });
});
