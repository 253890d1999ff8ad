import { describe, expect, it } from "vitest";
import { ok } from "../../src/model/result.ts";
import { everyPage } from "../../src/providers/alicloud/pages.ts";
import type { RdsClient } from "../../src/providers/alicloud-rds/client.ts";
import { sessionOver as rdsSessionOver } from "../../src/providers/alicloud-rds/session.ts";
import { all, EndlessListing } from "../../src/providers/aws/pages.ts";
import { sessionOver as clusterSessionOver } from "../../src/providers/redshift/session.ts";
import { sessionOver } from "../../src/providers/redshift-serverless/session.ts";
import { containing } from "../matching.ts";
import { ago, backupOf, callsOf, fakeClient as fakeRds, entryOf as rdsEntry, now as rdsNow } from "./alicloud-rds/fixtures.ts";
import { callOf as clusterCall, entryOf as clusterEntry, fakeClient as fakeCluster } from "./redshift/fixtures.ts";
import { callOf, entryOf, fakeClient, now, pointOf, snapshotOf, statusOf } from "./redshift-serverless/fixtures.ts";

/** A server whose lists always have another page. */
const token = (count: number) => ({ nextToken: `token-${count}` });

/** How often it was asked. */
function counter() {
  let count = 0;
  return {
    get count() {
      return count;
    },
    next: () => {
      count += 1;
      return count;
    },
  };
}

describe("a listing of Redshift", () => {
  it.each([
    ["empty pages", () => [], 20],
    ["the same page again and again", () => ["a", "b"], 21],
    ["two pages in turn", (count: number) => [count % 2], 22],
    ["always something new", (count: number) => [count], 500],
  ])("of %s is given up", async (_, itemsOf, pages) => {
    const asked = counter();
    const endless = all<unknown>(async () => ({ items: itemsOf(asked.next()), ...token(asked.count) }));
    await expect(endless).rejects.toBeInstanceOf(EndlessListing);
    expect(asked.count).toBe(pages);
  });

  it("is given up when its token repeats", async () => {
    const asked = counter();
    await expect(all(async () => ({ items: [asked.next()], nextToken: "same" }))).rejects.toBeInstanceOf(EndlessListing);
    expect(asked.count).toBe(2);
  });

  it("may have some empty pages, and many that aren't", async () => {
    const asked = counter();
    const pages = all(async () => {
      const count = asked.next();
      return { items: count % 20 === 0 ? [count] : [], ...(count < 400 ? token(count) : {}) };
    });
    expect(await pages).toMatchObject({ count: 400, whole: true });
  });

  it.each(["listRecoveryPoints", "listSnapshots", "listTableRestoreStatus"] as const)("is told by name: %s", async (method) => {
    const operation = {
      listRecoveryPoints: "ListRecoveryPoints",
      listSnapshots: "ListSnapshots",
      listTableRestoreStatus: "ListTableRestoreStatus",
    }[method];
    const { client } = fakeClient({ points: [pointOf("rp-1", now)], snapshots: [snapshotOf("s-1", now)], restores: [statusOf()] });
    const asked = counter();
    const endless = { ...client, [method]: async () => ({ items: [], ...token(asked.next()) }) };
    const session = sessionOver(
      () => endless,
      () => now,
      () => undefined,
    );
    const listing = { ok: false, error: { class: "fatal", code: "listing-endless", message: containing(operation) } };
    const found =
      method === "listTableRestoreStatus"
        ? await session.baseline(callOf())
        : await session.resolve(entryOf({ from: { at: "2026-11-20T12:00:00Z" } }));
    expect(found).toMatchObject(listing);
    expect(asked.count).toBe(20);
  });
});

describe("a listing of a cluster", () => {
  it.each([
    ["describeSnapshots", "DescribeClusterSnapshots"],
    ["describeTableRestores", "DescribeTableRestoreStatus"],
  ] as const)("is given up and told by name: %s", async (method, operation) => {
    const asked = counter();
    const endless = { ...fakeCluster().client, [method]: async () => ({ items: [], ...token(asked.next()) }) };
    const session = clusterSessionOver(
      () => endless,
      () => now,
      () => undefined,
    );
    const found =
      method === "describeTableRestores"
        ? await session.baseline(clusterCall())
        : await session.resolve(clusterEntry({ from: { latest: true } }));
    expect(found).toMatchObject({ ok: false, error: { class: "fatal", code: "listing-endless", message: containing(operation) } });
    expect(asked.count).toBe(20);
  });
});

describe("a listing of RDS", () => {
  const backup = backupOf("100", 600);
  const row = { database: "crm", tables: "accounts" };
  const task = { id: "t-1", type: "x", status: "Succeed", startTime: ago(5) };
  const pages = { backups: backup, metadata: row, databases: { name: "crm" }, tasks: task };

  it.each([
    ["backups", "DescribeBackups"],
    ["metadata", "DescribeMetaList"],
    ["databases", "DescribeDatabases"],
    ["tasks", "DescribeHistoryTasks"],
  ] as const)("is given up and told by name: %s", async (method, operation) => {
    const { client } = fakeRds();
    const asked = counter();
    const endless: RdsClient = {
      ...client,
      [method]: async () => ok({ items: [{ ...pages[method], size: String(asked.next()) }], total: 1e9 }),
    };
    const session = rdsSessionOver(
      () => endless,
      { env: {}, now: () => rdsNow, sleep: async () => undefined },
      async () => ok("1"),
    );
    const entry = rdsEntry();
    const { diagnostics } = await session.preflight(entry, { kind: "backup-set", id: "100" }, callsOf(entry), new Set());
    const errors = diagnostics.filter(({ severity }) => severity === "error");
    expect(errors.map(({ code }) => code)).toEqual(["check-failed"]);
    expect(errors[0]?.message).toContain(`${operation}: the list doesn't come to an end`);
    expect(asked.count).toBeLessThanOrEqual(500);
  });

  it("that repeats a page, though there should be more, is given up", async () => {
    const asked = counter();
    const page = async () => {
      asked.next();
      return ok({ items: ["a"], total: 3 });
    };
    expect(await everyPage("DescribeBackups", page)).toMatchObject({ error: { class: "fatal", code: "listing-endless" } });
    expect(asked.count).toBe(2);
  });

  it("without a total ends where a page repeats or is empty", async () => {
    expect(await everyPage("DescribeDatabases", async () => ok({ items: Array.from({ length: 30 }, () => "a") }))).toMatchObject({
      ok: true,
    });
    expect(
      await everyPage("DescribeDatabases", async (page) => ok({ items: page > 1 ? [] : Array.from({ length: 30 }, () => "a") })),
    ).toMatchObject({ ok: true });
  });
});
