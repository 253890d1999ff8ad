import { describe, expect, it } from "vitest";
import { ago, backupOf, entryOf, fakeSession, refusal } from "./fixtures.ts";

const latest = entryOf({ from: { latest: true } });

describe("latest", () => {
  it("is the newest usable full backup set, with its times", async () => {
    const backups = [
      backupOf("1", 3000),
      backupOf("7", 10, { metaStatus: "" }),
      backupOf("6", 20, { metaStatus: "LARGE" }),
      backupOf("5", 30, { metaStatus: "EMPTY" }),
      backupOf("4", 40, { isAvailable: 0 }),
      backupOf("3", 50, { status: "Failed" }),
      backupOf("2", 60, { type: "IncrementalBackup" }),
      backupOf("0", 70, { expiresAt: ago(-9000) }),
    ];
    const { session } = fakeSession({ backups, pageSize: 3 });
    expect(await session.resolve(latest)).toEqual({
      ok: true,
      value: { kind: "backup-set", id: "0", createdAt: ago(70), expiresAt: ago(-9000) },
    });
  });

  it("is found however old it is, and asked for once more only where nothing newer is usable", async () => {
    const days = 24 * 60;
    const old = [backupOf("2", 800 * days), backupOf("1", 4000 * days), backupOf("3", 9, { metaStatus: "" })];
    const found = fakeSession({ backups: old });
    expect(await found.session.resolve(latest)).toMatchObject({ ok: true, value: { id: "2", createdAt: ago(800 * days) } });
    expect(found.asked).toEqual(["backups", "backups"]);
    const both = fakeSession({ backups: [...old, backupOf("4", 700 * days)] });
    expect(await both.session.resolve(latest)).toMatchObject({ ok: true, value: { id: "4" } });
    expect(both.asked).toEqual(["backups"]);
  });

  it("asks once for many entries", async () => {
    const { session, asked } = fakeSession();
    await Promise.all(["a", "b", "c"].map((id) => session.resolve(entryOf({ id, from: { latest: true } }))));
    await session.resolve(latest);
    expect(asked).toEqual(["backups"]);
  });

  it("says why no candidate serves", async () => {
    const { session } = fakeSession({ backups: [1, 2, 3, 4, 5].map((id) => backupOf(`${id}`, id, { metaStatus: "" })) });
    const result = await session.resolve(latest);
    expect(result).toMatchObject({ ok: false, error: { class: "fatal", code: "backup-unusable" } });
    expect(result.ok ? "" : result.error.message).toMatch(/1 of .*before table restore was switched on; 2 of .*; and 2 older$/);
  });

  it("says that there are none", async () => {
    const { session } = fakeSession({ backups: [] });
    expect(await session.resolve(latest)).toMatchObject({ ok: false, error: { code: "backup-not-found" } });
  });

  it("passes a refusal on", async () => {
    const { session } = fakeSession({ backups: refusal("Forbidden.RAM", "DescribeBackups", 403) });
    expect(await session.resolve(latest)).toMatchObject({
      ok: false,
      error: { code: "permission-missing", permission: "rds:DescribeBackups" },
    });
  });
});
