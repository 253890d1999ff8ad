import { execFile, execFileSync } from "node:child_process";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Sandbox, startSandbox } from "../../src/sandbox/index.ts";

const run = promisify(execFile);

/** The CLI's version, when it is on PATH and knows the operation. */
function findCli(): string | undefined {
  try {
    execFileSync("aws", ["redshift-serverless", "restore-table-from-recovery-point", "--generate-cli-skeleton"], { stdio: "pipe" });
    return execFileSync("aws", ["--version"], { encoding: "utf8" }).trim();
  } catch {
    return undefined;
  }
}

const cli = findCli();
if (cli === undefined) {
  process.stderr.write("NOT TESTED: the sandbox against the AWS CLI. No `aws` on PATH knows restore-table-from-recovery-point.\n");
}

describe.runIf(cli !== undefined)("the AWS CLI", () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await startSandbox({ accessKeySecret: "cli-secret", scenario: { version: 1, speed: { pendingMs: 0, minimumMs: 1 } } });
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
