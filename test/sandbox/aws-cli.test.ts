import { execFile, execFileSync } from "node:child_process";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Sandbox, startSandbox } from "../../src/sandbox/index.ts";
import { frozen } from "./clients.ts";

const run = promisify(execFile);

/** Whether a CLI is on PATH that knows the operations. */
function hasCli(): boolean {
  try {
    for (const operation of [
      ["redshift-serverless", "restore-table-from-recovery-point"],
      ["redshift", "restore-table-from-cluster-snapshot"],
    ])
      execFileSync("aws", [...operation, "--generate-cli-skeleton"], { stdio: "pipe" });
    return true;
  } catch {
    return false;
  }
}

const cli = hasCli();
if (!cli) process.stderr.write("NOT TESTED: the sandbox against the AWS CLI. No `aws` on PATH knows how to restore a table.\n");

describe.runIf(cli)("the AWS CLI", () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await startSandbox({
      now: frozen,
      accessKeySecret: "cli-secret",
      scenario: { version: 1, speed: { pendingMs: 0, minimumMs: 1 } },
    });
  });
  afterAll(() => sandbox.close());

  async function aws(service: string, command: string, ...parameters: string[]) {
    const env = { PATH: process.env.PATH, HOME: process.env.HOME, AWS_PAGER: "", ...sandbox.env };
    const { stdout } = await run("aws", [service, command, "--endpoint-url", sandbox.url, "--output", "json", ...parameters], { env });
    const answer: unknown = JSON.parse(stdout);
    return answer;
  }

  async function anyPoint(): Promise<string> {
    const points = await aws(
      "redshift-serverless",
      "list-recovery-points",
      "--namespace-name",
      "analytics",
      "--query",
      "recoveryPoints[].recoveryPointId",
    );
    expect(points).toHaveLength(48);
    return Array.isArray(points) && typeof points[0] === "string" ? points[0] : "";
  }

  /** One word after another, as a shell would split them. */
  const words = (line: string): string[] => line.split(" ");
  const parameters = (point: string, table: string) => [
    ...words(`--namespace-name analytics --workgroup-name analytics-wg --recovery-point-id ${point}`),
    ...words(`--source-database-name prod --source-schema-name public --source-table-name ${table}`),
    ...words(`--target-schema-name recovered --new-table-name ${table}_old`),
  ];

  test("lists recovery points, restores a table and follows it", async () => {
    const point = await anyPoint();
    const id = await aws(
      "redshift-serverless",
      "restore-table-from-recovery-point",
      ...parameters(point, "customers"),
      "--query",
      "tableRestoreStatus.tableRestoreRequestId",
    );
    sandbox.world.clock.advance(3_600_000);
    expect(await aws("redshift-serverless", "get-table-restore-status", "--table-restore-request-id", String(id))).toMatchObject({
      tableRestoreStatus: { status: "SUCCEEDED", newTableName: "customers_old", recoveryPointId: point, progressInMegaBytes: 410 },
    });
  });

  test("shows refusals", async () => {
    const refused = aws("redshift-serverless", "restore-table-from-recovery-point", ...parameters("gone", "orders"));
    await expect(refused).rejects.toThrow(/ResourceNotFoundException.*Recovery point gone not found/);
  });

  describe("for a provisioned cluster", () => {
    const restore = (table: string, ...more: string[]) =>
      aws(
        "redshift",
        "restore-table-from-cluster-snapshot",
        ...words("--cluster-identifier warehouse --snapshot-identifier kept --source-database-name prod --target-database-name prod"),
        ...words("--source-schema-name public --target-schema-name recovered"),
        "--source-table-name",
        table,
        "--new-table-name",
        `${table} of <old> & "new"`,
        ...more,
      );

    test("describes it and its snapshots, page by page", async () => {
      expect(await aws("redshift", "describe-clusters", "--query", "Clusters[].[ClusterIdentifier,ClusterStatus]")).toEqual([
        ["warehouse", "available"],
        ["marketing", "available"],
      ]);
      const filters = words("--cluster-identifier warehouse --cluster-exists --start-time 2020-01-01T00:00:00Z --page-size 20");
      const sorting = words("--sorting-entities Attribute=CREATE_TIME,SortOrder=ASC --query Snapshots[].SnapshotCreateTime");
      const times = await aws("redshift", "describe-cluster-snapshots", ...filters, ...sorting);
      expect(times).toHaveLength(24);
      expect(times).toEqual(Array.isArray(times) ? times.map(String).toSorted() : []);
    });

    test("copies a snapshot, restores a table from the copy and follows it", async () => {
      const source = sandbox.world.cluster("warehouse");
      const [newest = ""] = words(String(await newestSnapshot()));
      expect(newest).toMatch(/^rs:warehouse-/);
      expect(
        await aws(
          "redshift",
          "copy-cluster-snapshot",
          ...words(`--source-snapshot-identifier ${newest} --target-snapshot-identifier kept --manual-snapshot-retention-period 90`),
        ),
      ).toMatchObject({ Snapshot: { SnapshotIdentifier: "kept", SnapshotType: "manual", ManualSnapshotRemainingDays: 90 } });
      expect(source?.manualSnapshots.has("kept")).toBe(true);
      const id = await restore("Invoices", "--enable-case-sensitive-identifier", "--query", "TableRestoreStatus.TableRestoreRequestId");
      sandbox.world.clock.advance(3_600_000);
      const names = { SourceTableName: "Invoices", NewTableName: 'Invoices of <old> & "new"', SnapshotIdentifier: "kept" };
      for (const asked of [["--table-restore-request-id", String(id)], ["--cluster-identifier", "warehouse"], []]) {
        expect(await aws("redshift", "describe-table-restore-status", ...asked)).toEqual({
          TableRestoreStatusDetails: [
            expect.objectContaining({ ...names, TableRestoreRequestId: id, Status: "SUCCEEDED", ProgressInMegaBytes: 260 }),
          ],
        });
      }
    });

    const newestSnapshot = () =>
      aws(
        "redshift",
        "describe-cluster-snapshots",
        ...words("--cluster-identifier warehouse --snapshot-type automated --sorting-entities Attribute=CREATE_TIME,SortOrder=DESC"),
        ...words("--query Snapshots[0].SnapshotIdentifier"),
      );

    test("shows refusals", async () => {
      await expect(restore("nothing")).rejects.toThrow(/\(InvalidTableRestoreArgument\).*prod.public.nothing does not exist/);
      const nowhere = aws("redshift", "describe-table-restore-status", "--cluster-identifier", "nowhere");
      await expect(nowhere).rejects.toThrow(/\(ClusterNotFound\).*Cluster nowhere not found/);
    });
  });

  test("is told that the Data API is not here", async () => {
    const refused = aws(
      "redshift-data",
      "execute-statement",
      "--database",
      "prod",
      "--sql",
      "select 1",
      "--workgroup-name",
      "analytics-wg",
    );
    await expect(refused).rejects.toThrow(/ValidationException.*does not serve the Redshift Data API \(ExecuteStatement\)/);
  });
});
