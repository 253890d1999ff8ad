import { expect, test } from "vitest";
import { neverApplied, unappliedIn } from "../../src/action/report/unapplied.ts";
import { checkDocuments } from "../../src/app/documents.ts";
import { createHost } from "../../src/app/host.ts";
import { claimedRecord } from "../../src/engine/claims/record-transitions.ts";
import { computePlan, defaultSettings } from "../../src/engine/index.ts";
import { openMemoryLedger } from "../../src/ledger/memory-ledger.ts";
import { VirtualClock } from "../fakes/clock.ts";
import { sales } from "./scenarios/plan-texts.ts";

const two = `${sales("one")}      - { name: orders, newName: two }\n`;

/** What the ledger lacks of a plan of two calls when it has a record of `recorded` of them. */
async function missing(recorded: number) {
  const { plans } = await checkDocuments([{ path: "plans/inc.yaml", text: two }], []);
  const host = createHost({ env: {}, clock: new VirtualClock(), ledger: openMemoryLedger(), settings: defaultSettings });
  const planned = () => computePlan({ plans, only: [], offline: true }, host);
  const calls = (await planned()).plans.flatMap((plan) => plan.entries.flatMap((entry) => entry.calls));
  const records = calls.slice(0, recorded).map((call) => claimedRecord(call, { run: "r", fence: 1 }, "2026-11-20T10:00:00.000Z"));
  await host.ledger.update(() => ({ result: undefined, records, message: "claimed" }));
  return unappliedIn(await planned());
}

test.each([
  [0, "no record of its 2 calls"],
  [1, "no record of 1 of its 2 calls"],
])("a plan of two calls with %i on record", async (recorded, words) => {
  const [found, ...more] = await missing(recorded);
  expect(more).toEqual([]);
  if (found === undefined) throw new Error("it was taken for applied");
  expect(neverApplied(found)).toMatchObject({ severity: "warning", code: "never-applied", location: { file: "plans/inc.yaml" } });
  expect(neverApplied(found).message).toContain(words);
});

test("one with all its calls on record is not told", async () => {
  expect(await missing(2)).toEqual([]);
});
