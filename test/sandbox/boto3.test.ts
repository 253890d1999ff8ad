import { execFile, execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Sandbox, type Scenario, startSandbox } from "../../src/sandbox/index.ts";
import { frozen } from "./clients.ts";

const run = promisify(execFile);

function hasBoto3(): boolean {
  try {
    execFileSync("python3", ["-c", "import boto3; boto3.client('redshift', region_name='x').copy_cluster_snapshot"], { stdio: "pipe" });
    return true;
  } catch {
    return false;
  }
}

const boto3 = hasBoto3();
if (!boto3) process.stderr.write("NOT TESTED: the sandbox against boto3. No `python3` on PATH can import it.\n");

describe.runIf(boto3)("boto3", () => {
  const scenario: Scenario = { version: 1, concurrentRestores: 10, lastMarker: "empty" };
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await startSandbox({ now: frozen, accessKeySecret: "boto3-secret", scenario });
  });
  afterAll(() => sandbox.close());

  test("pages, waits, copies a snapshot, restores tables of any name and tells refusals apart", async () => {
    const env = { PATH: process.env.PATH, HOME: process.env.HOME, ...sandbox.env };
    const script = fileURLToPath(new URL("boto3-client.py", import.meta.url));
    const { stdout } = await run("python3", [script, sandbox.url], { env });
    expect(JSON.parse(stdout)).toEqual({
      clusters: ["warehouse", "marketing"],
      snapshots: 28,
      copied: [true, 90],
      names: true,
      times: ["datetime"],
      refusals: [
        ["ClusterNotFoundFault", "ClusterNotFound", "Sender"],
        ["TableRestoreNotFoundFault", "TableRestoreNotFoundFault", "Sender"],
        ["InvalidClusterSnapshotStateFault", "InvalidClusterSnapshotState", "Sender"],
      ],
    });
    expect(sandbox.world.state().restores).toHaveLength(6);
  });
});
