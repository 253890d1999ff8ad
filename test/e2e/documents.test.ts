import { describe, expect, test } from "vitest";
import type { Scenario } from "../../src/sandbox/index.ts";
import { ApplyReport as isApplyReport } from "../../src/validators/generated/apply-report.js";
import { ExecutionPlan as isExecutionPlan } from "../../src/validators/generated/execution-plan.js";
import { type Site, site } from "../cli/spawned.ts";

/** The two API documents that the project started from: their sample requests, and errors of each class that they name. */

const redshift = `version: 1
name: sample-redshift
restores:
  - id: string
    provider: redshift-serverless
    region: eu-west-1
    namespace: analytics
    workgroup: analytics-wg
    from: { snapshotName: analytics-20261119 }
    source: { database: prod, schema: public }
    target: { database: prod, schema: recovered }
    caseSensitiveIdentifiers: true
    tables: [{ name: orders, newName: orders_restored }]
`;

const rds = `version: 1
name: sample-rds
restores:
  - id: customers
    provider: alicloud-rds
    region: cn-hangzhou
    instance: rm-uf6wjk5xxxxxxxxxx
    from: { restoreTime: "2019-08-20T16:00:00Z" }
    databases:
      - name: dtstestdata
        tables:
          - { name: customer_old, newName: customer_old123 }
          - { name: order, newName: order123 }
`;

/** By backup set, which does not depend on the day. */
const rdsBySet = rds.replace("sample-rds", "by-set").replace('{ restoreTime: "2019-08-20T16:00:00Z" }', '{ backupId: "9026262" }');

interface Sent {
  readonly operation: string;
  readonly input: Readonly<Record<string, unknown>>;
}

const inputs = async (at: Site, file: string): Promise<Sent[]> => {
  const { stdout } = await at.run("plan", `plans/${file}`, "--offline", "--json");
  const document: unknown = JSON.parse(stdout);
  if (!isExecutionPlan(document)) throw new Error(stdout);
  return document.plans.flatMap(({ entries }) =>
    entries.flatMap(({ calls }) => calls.map(({ operation, input }) => ({ operation, input }))),
  );
};

describe("the sample requests", () => {
  test("RestoreTable, to the letter", async () => {
    const at = await site({ "rds.yaml": rds });
    expect(await inputs(at, "rds.yaml")).toEqual([
      {
        operation: "RestoreTable",
        input: {
          DBInstanceId: "rm-uf6wjk5xxxxxxxxxx",
          RestoreTime: "2019-08-20T16:00:00Z",
          TableMeta:
            '[{"type":"db","name":"dtstestdata","newname":"dtstestdata","tables":[{"type":"table","name":"customer_old","newname":"customer_old123"},{"type":"table","name":"order","newname":"order123"}]}]',
        },
      },
    ]);
  });

  test("RestoreTableFromRecoveryPoint with every parameter, and without the optional one", async () => {
    const byPoint = redshift.replace("{ snapshotName: analytics-20261119 }", "{ recoveryPointId: string }");
    const at = await site({
      "all.yaml": byPoint,
      "less.yaml": byPoint
        .replace(/ +caseSensitive.*\n/, "")
        .replace("sample-redshift", "less")
        .replace("orders_restored", "orders_2"),
    });
    const all = {
      namespaceName: "analytics",
      workgroupName: "analytics-wg",
      recoveryPointId: "string",
      sourceDatabaseName: "prod",
      sourceSchemaName: "public",
      sourceTableName: "orders",
      targetDatabaseName: "prod",
      targetSchemaName: "recovered",
      newTableName: "orders_restored",
      activateCaseSensitiveIdentifier: true,
    };
    expect(await inputs(at, "all.yaml")).toEqual([{ operation: "RestoreTableFromRecoveryPoint", input: all }]);
    const { activateCaseSensitiveIdentifier: _, ...less } = all;
    expect(await inputs(at, "less.yaml")).toEqual([
      { operation: "RestoreTableFromRecoveryPoint", input: { ...less, newTableName: "orders_2" } },
    ]);
  });
});

const faulty = (
  operation: string,
  code: string,
  more: { message?: string; status?: number; accepted?: boolean; times?: number } = {},
): Partial<Scenario> => {
  const { times = 1, ...fault } = more;
  return { faults: [{ operation, times, fault: { kind: "error", code, ...fault } }] };
};

const operations = { redshift: "RestoreTableFromSnapshot", rds: "RestoreTable" } as const;

async function applied(
  at: Site,
  ...more: string[]
): Promise<{ status: number | string; code?: string; hint?: string; message?: string; outcome: string }> {
  const { status, stdout, stderr } = await at.run("apply", "--yes", "--json", ...more);
  if (stdout === "") throw new Error(stderr);
  const report: unknown = JSON.parse(stdout);
  if (!isApplyReport(report)) throw new Error(stdout);
  const [call] = report.calls;
  return { status, outcome: call?.outcome ?? "", ...call?.diagnostic };
}

/** What the clouds have really restored. */
const restored = (at: Site): number => at.sandbox.world.state().restores.length;

/** All codes are in codes.test.ts, many to a process. */
describe("an error of each class in a process of its own", () => {
  const fatal = [
    {
      code: "ConflictException",
      diagnostic: "target-exists-or-conflict",
      message: "The table orders_restored conflicts with another object.",
      plan: redshift,
      operation: operations.redshift,
    },
    {
      code: "InvalidBackupSetID.NotFound",
      diagnostic: "backup-not-found",
      message: "Specified backup set ID does not exist.",
      plan: rdsBySet,
      operation: operations.rds,
    },
  ];
  test.each(fatal)(
    "$code: exit status 3 with its code and a hint; a later apply restores once",
    async ({ code, diagnostic, plan, operation, message }) => {
      const at = await site({ "plan.yaml": plan }, faulty(operation, code, { message }));
      const first = await applied(at);
      expect(first).toMatchObject({ status: 3, outcome: "failed", code: diagnostic });
      expect(first.message).toContain(code);
      expect(first.hint?.length).toBeGreaterThan(10);
      expect(restored(at)).toBe(0);
      expect(await applied(at)).toMatchObject({ status: 0, outcome: "restored" });
      expect(await applied(at)).toMatchObject({ status: 0, outcome: "skipped" });
      expect(restored(at)).toBe(1);
    },
  );

  const waited = [
    {
      code: "InsufficientResourceCapacity",
      plan: rdsBySet,
      operation: operations.rds,
      status: 404,
      message: "There is insufficient capacity available for the requested instance.",
    },
    {
      code: "ConflictException",
      plan: redshift,
      operation: operations.redshift,
      status: 400,
      message: "There is an operation running on the namespace. Try again later.",
    },
  ];
  test.each(waited)("$code: waited for, and not run when it doesn't pass in time", async ({ code, plan, operation, ...fault }) => {
    const passing = await site({ "plan.yaml": plan }, faulty(operation, code, { ...fault, times: 2 }));
    expect(await applied(passing)).toMatchObject({ status: 0, outcome: "restored" });
    expect(restored(passing)).toBe(1);

    const staying = await site({ "plan.yaml": plan }, faulty(operation, code, { ...fault, times: 10_000 }));
    const left = await applied(staying, "--timeout", "3s");
    expect(left).toMatchObject({ status: 3, outcome: "not-run" });
    expect(left.message).toContain(code);
    expect(restored(staying)).toBe(0);
  });

  test.each([false, true])("InternalServerException, accepted: %s: looked into, restored once", async (accepted) => {
    const at = await site({ "plan.yaml": redshift }, faulty(operations.redshift, "InternalServerException", { status: 500, accepted }));
    expect(await applied(at)).toMatchObject({ status: 0, outcome: "restored" });
    expect(restored(at)).toBe(1);
    expect(at.sandbox.world.state().submits).toHaveLength(accepted ? 1 : 2);
  });
});
