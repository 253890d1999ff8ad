import { createServer } from "node:http";
import { expect, test } from "vitest";
import { ExecutionPlan as isExecutionPlan } from "../../src/validators/generated/execution-plan.js";
import { Spawned, site } from "../cli/spawned.ts";
import { listen } from "../providers/servers.ts";

/** Entries that name their backup, so that only the checks before the restore ask the clouds. */
const plan = `version: 1
name: inc
restores:
  - { id: redshift, provider: redshift-serverless, region: eu-west-1, namespace: analytics, workgroup: analytics-wg,
      from: { recoveryPointId: 11111111-0000-4000-8000-000000000001 }, source: { database: prod }, tables: [{ name: orders, newName: orders_back }] }
  - { id: cluster, provider: redshift, region: eu-west-1, cluster: warehouse, from: { snapshotIdentifier: warehouse-monthly },
      source: { database: prod }, tables: [{ name: orders, newName: orders_back }] }
  - { id: rds, provider: alicloud-rds, region: cn-hangzhou, instance: rm-uf6wjk5xxxxxxxxxx, from: { backupId: "9026262" }, databases: [{ name: testdb1, newName: testdb1_new }] }
`;

test.each([
  ["plan", ["plan", "--json", "--detailed-exitcode"]],
  ["apply", ["apply", "--yes", "--json"]],
])("clouds that can't be reached: %s says so once for each, sends nothing and ends with 1", { timeout: 60_000 }, async (_, args) => {
  const at = await site({ "inc.yaml": plan });
  const { port, close } = await listen(createServer());
  await close();
  const url = `http://127.0.0.1:${port}`;
  const env = {
    ...at.env,
    AWS_ENDPOINT_URL_REDSHIFT: url,
    AWS_ENDPOINT_URL_REDSHIFT_SERVERLESS: url,
    REINSTATE_ALICLOUD_RDS_ENDPOINT: url,
  };
  const { status, stdout } = await new Spawned(args, at.folder, env).ended;
  const document: unknown = JSON.parse(stdout);
  if (!isExecutionPlan(document)) throw new Error(stdout);
  const calls = document.plans.flatMap(({ entries }) => entries.flatMap((entry) => entry.calls));
  expect([status, calls.map(({ action }) => action)]).toEqual([1, ["blocked", "blocked", "blocked"]]);
  for (const { diagnostics } of calls) {
    const told = diagnostics.filter(({ severity }) => severity !== "info");
    expect(told.map(({ severity, code }) => `${severity} ${code}`)).toEqual(["error network-unreachable"]);
    expect(told[0]?.message).toContain("ECONNREFUSED");
  }
});
