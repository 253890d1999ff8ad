import { expect, it } from "vitest";
import { indexLedger } from "../../../src/engine/claims/ledger-index.ts";
import { compileEntry, type KnownRecords, pinnedCalls } from "../../../src/engine/plan/compile.ts";
import type { Pin } from "../../../src/model/call.ts";
import type { Entry } from "../../../src/model/restore-plan.ts";
import type { Provider } from "../../../src/providers/provider.ts";
import { VirtualClock } from "../../fakes/clock.ts";
import { entry, FakeCloud, fakeProvider, plan } from "../../fakes/provider.ts";
import { World } from "../../fakes/world.ts";

const empty: KnownRecords = { records: new Map(), byIntent: new Map(), accounts: new Set() };
const pin: Pin = { kind: "recovery-point", id: "point-7" };

/** The fake provider, and how often it compiled. */
function counting(): { readonly provider: Provider; count(): number } {
  const own: Provider = fakeProvider(new FakeCloud(new VirtualClock()));
  let compiled = 0;
  const provider: Provider = {
    ...own,
    compile: (one) => {
      compiled += 1;
      return own.compile(one);
    },
  };
  return { provider, count: () => compiled };
}

const compiled = (one: Entry, known = empty, chosen?: Pin) =>
  compileEntry(plan(one), one, fakeProvider(new FakeCloud(new VirtualClock())), known, chosen);

it("compiles an entry once, however its backup is found", () => {
  for (const from of [{ latest: true as const }, { recoveryPointId: "x" }]) {
    const { provider, count } = counting();
    const one = entry("a", ["t", "u"], { from });
    const found = compileEntry(plan(one), one, provider, empty, undefined);
    pinnedCalls(found, pin);
    pinnedCalls(found, { ...pin, id: "another" });
    expect(count()).toBe(1);
  }
});

it("a backup that the plan names is in its calls, and a call's intent is its key", () => {
  const found = compiled(entry("a", ["t"], { from: { recoveryPointId: "x" } }));
  const [call] = pinnedCalls(found, found.pin);
  expect(call).toMatchObject({ pin: { id: "x" }, input: { recoveryPointId: "x" }, key: call?.intent });
});

it("a selector leaves the backup out until it is resolved, and the intent stays what it was", () => {
  const found = compiled(entry("a", ["t"]));
  const [bare] = pinnedCalls(found, undefined);
  const [call] = pinnedCalls(found, pin);
  expect(bare?.input).not.toHaveProperty("recoveryPointId");
  expect(bare).not.toHaveProperty("pin");
  expect(call).toMatchObject({ input: { recoveryPointId: "point-7" }, pin, intent: bare?.intent });
  expect(call?.key).not.toBe(bare?.key);
});

it("each call keeps the pin that the ledger has for it, a new one gets the entry's newest", async () => {
  const world = new World();
  await world.apply([plan(entry("a", ["t"]))]);
  world.cloud.latest = { kind: "recovery-point", id: "point-2" };
  const snapshot = await world.ledger.read();
  const { byIntent, accounts } = indexLedger(snapshot);
  const found = compiled(entry("a", ["t", "u"]), { records: snapshot.records, byIntent, accounts });
  expect(found.pin?.id).toBe("point-1");
  expect(pinnedCalls(found, pin).map((call) => call.pin?.id)).toEqual(["point-1", "point-7"]);
});

it("a pin that was chosen before goes over the ledger's for what is new", () => {
  expect(compiled(entry("a", ["t"]), empty, pin).pin).toEqual(pin);
});

it("one of a kind that the provider doesn't know counts as none", () => {
  expect(compiled(entry("a", ["t"]), empty, { kind: "papyrus", id: "1" }).pin).toBeUndefined();
});
