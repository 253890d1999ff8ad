import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createReads } from "../../../src/providers/redshift-serverless/reads.ts";
import { resolve } from "../../../src/providers/redshift-serverless/resolve.ts";
import { containing } from "../../matching.ts";
import { entryOf, fakeClient, hours, minutes, now, pointOf, sdkError, snapshotOf, type World } from "./fixtures.ts";

const iso = (ms: number) => new Date(ms).toISOString();

async function resolved(from: Parameters<typeof entryOf>[0], world: Partial<World>) {
  const { client } = fakeClient(world);
  const answer = await resolve(
    entryOf(from),
    createReads(client, () => now),
    now,
  );
  return answer.ok ? answer.value : answer.error;
}

const at = (ms: number) => ({ from: { at: iso(ms) } });
const latest = { from: { latest: true as const } };

describe("resolve", () => {
  const points = [pointOf("rp-2", now - minutes(30)), pointOf("rp-3", now), pointOf("rp-1", now - hours(1))];
  const snapshots = [snapshotOf("daily", now - minutes(40)), snapshotOf("making", now - minutes(10), { status: "CREATING" })];

  it.each([
    ["the newest of all", latest, "rp-3"],
    ["one made just then", at(now - minutes(30)), "rp-2"],
    ["a millisecond too early for it", at(now - minutes(30) - 1), "daily"],
    ["never one made later", at(now - minutes(45)), "rp-1"],
    ["never one that isn't available", at(now - minutes(5)), "rp-2"],
    ["this very moment", at(now), "rp-3"],
  ])("%s", async (_, from, id) => {
    expect(await resolved(from, { points, snapshots, pageSize: 1 })).toMatchObject({ id });
  });

  it("tells when a recovery point and a snapshot were made and end", async () => {
    expect(await resolved(latest, { points })).toEqual({
      kind: "recovery-point",
      id: "rp-3",
      createdAt: "2026-11-20T12:00:00Z",
      expiresAt: "2026-11-21T12:00:00Z",
    });
    const kept = snapshotOf("kept", now, { snapshotRetentionPeriod: 7, snapshotRetentionStartTime: new Date(now + hours(24)) });
    expect(await resolved(at(now), { snapshots: [kept] })).toMatchObject({ kind: "snapshot", expiresAt: "2026-11-28T12:00:00Z" });
    const forever = snapshotOf("forever", now, { snapshotRetentionPeriod: -1 });
    expect(await resolved(at(now), { snapshots: [forever] })).not.toHaveProperty("expiresAt");
  });

  it("prefers a snapshot to a recovery point of the same moment: it lives longer", async () => {
    expect(await resolved(at(now), { points, snapshots: [snapshotOf("same", now)] })).toMatchObject({ id: "same" });
  });

  it("fails with the nearest one that exists", async () => {
    const failure = await resolved(at(now - hours(9)), { points, snapshots });
    expect(failure).toMatchObject({ class: "fatal", code: "no-backup-at", hint: containing("rp-1 (2026-11-20T11:00:00Z)") });
    expect(await resolved(at(now), {})).toMatchObject({ code: "no-backup-at", hint: containing("none of later") });
    expect(await resolved(latest, { snapshots })).toMatchObject({ class: "fatal", code: "no-recovery-point" });
  });

  it("fails where the time is still to come", async () => {
    expect(await resolved(at(now + 1), { points, snapshots })).toMatchObject({
      class: "fatal",
      code: "at-in-future",
      hint: containing("latest: true"),
    });
  });

  it("prefers what is kept for longer, of two snapshots of the same moment", async () => {
    const copies = [
      snapshotOf("a", now, { snapshotRetentionPeriod: 1 }),
      snapshotOf("b", now, { snapshotRetentionPeriod: 90 }),
      snapshotOf("c", now, { snapshotRetentionPeriod: 7 }),
    ];
    expect(await resolved(at(now), { snapshots: copies })).toMatchObject({ id: "b" });
    expect(await resolved(at(now), { snapshots: [...copies, snapshotOf("d", now)] })).toMatchObject({ id: "d" });
  });

  it.each([
    ["listRecoveryPoints" as const, "redshift-serverless:ListRecoveryPoints"],
    ["listSnapshots" as const, "redshift-serverless:ListSnapshots"],
  ])("fails when %s is forbidden", async (method, permission) => {
    const failing = { [method]: sdkError("AccessDeniedException", "no", 403) };
    expect(await resolved(at(now), { points, failing })).toMatchObject({ class: "fatal", code: "permission-missing", permission });
  });

  it("asks nothing where the plan names its backup", async () => {
    const { client, asked } = fakeClient();
    const answer = await resolve(
      entryOf({ from: { snapshotName: "s-1" } }),
      createReads(client, () => now),
      now,
    );
    expect(answer).toEqual({ ok: true, value: { kind: "snapshot", id: "s-1" } });
    expect(asked).toEqual([]);
  });

  it("chooses the same one in any order of the listing", async () => {
    const times = fc.uniqueArray(fc.integer({ min: 0, max: 8 }), { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(times, fc.integer({ min: 0, max: 8 }), async (made, asked) => {
        const listed = made.map((time) => pointOf(`rp-${time}`, now - 8 + time));
        const expected = Math.max(...made.filter((time) => time <= asked));
        const pin = await resolved(at(now - 8 + asked), { points: listed });
        expect(pin).toMatchObject(expected >= 0 ? { id: `rp-${expected}` } : { code: "no-backup-at" });
      }),
      { numRuns: 50 },
    );
  });
});
