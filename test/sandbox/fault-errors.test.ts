import { afterEach, describe, expect, test } from "vitest";
import { type Sandbox, type Scenario, startSandbox } from "../../src/sandbox/index.ts";
import { codeOf, containing, frozen } from "./clients.ts";
import { clusterRestore, rdsRestore, serverlessRestore } from "./table-restores.ts";

type Fault = NonNullable<Scenario["faults"]>[number];

let sandbox: Sandbox;
afterEach(() => sandbox.close());

const start = async (fault: Fault) => {
  sandbox = await startSandbox({ now: frozen, scenario: { version: 1, faults: [fault] } });
};

const redshift = () => serverlessRestore(sandbox);
const cluster = () => clusterRestore(sandbox);
const alicloud = () => rdsRestore(sandbox);

describe("errors", () => {
  test.each(["ConflictException", "InternalServerException", "ResourceNotFoundException", "ValidationException", "AccessDeniedException"])(
    "%s comes as Redshift gives it",
    async (code) => {
      await start({ operation: "RestoreTableFromSnapshot", fault: { kind: "error", code } });
      expect(await codeOf(redshift())).toBe(code);
      expect(await codeOf(redshift())).toBe("no error");
    },
  );

  test.each([
    ["ClusterNotFound", 404, "ClusterNotFoundFault"],
    ["ClusterSnapshotNotFound", 404, "ClusterSnapshotNotFoundFault"],
    ["InvalidClusterSnapshotState", 400, "InvalidClusterSnapshotStateFault"],
    ["InvalidClusterState", 400, "InvalidClusterStateFault"],
    ["InvalidTableRestoreArgument", 400, "InvalidTableRestoreArgumentFault"],
    ["InProgressTableRestoreQuotaExceededFault", 400, "InProgressTableRestoreQuotaExceededFault"],
    ["UnsupportedOperation", 400, "UnsupportedOperationFault"],
    ["UnauthorizedOperation", 400, "UnauthorizedOperation"],
    ["ExpiredToken", 403, "ExpiredToken"],
    ["InternalFailure", 500, "InternalFailure"],
    ["ServiceUnavailable", 503, "ServiceUnavailable"],
  ])("%s comes as provisioned Redshift gives it", async (code, httpStatusCode, name) => {
    await start({ operation: "RestoreTableFromClusterSnapshot", fault: { kind: "error", code } });
    const Type = httpStatusCode < 500 ? "Sender" : "Receiver";
    await expect(cluster()).rejects.toMatchObject({ name, Type, Code: code, $metadata: { httpStatusCode } });
    expect(await codeOf(cluster())).toBe("no error");
  });

  test.each([
    ["InvalidRestoreType.Format", 400, "Specified restore type is not valid."],
    ["InvalidRestoreTime.Format", 400, "Specified restore time is not valid."],
    ["InvalidBackup.NotFound", 404, "The available backup does not exist in recovery time."],
    ["InvalidBackupSetID.NotFound", 404, "Specified backup set ID does not exist."],
    ["IncorrectBackupSetState", 403, "Current backup set state does not support operations."],
    ["InvalidDBName.Duplicate", 400, "Specified DB name already exists in the This instance."],
    ["ChildDBInstanceExists", 403, "Current DB instance had child instance."],
    ["InvalidParameters.Format", 400, "Specified parameters is not valid."],
    ["InsufficientResourceCapacity", 404, "There is insufficient capacity available for the requested instance."],
    ["MissingUserID", 400, "The request is missing a user_id parameter."],
    ["MissingUID", 400, "The request is missing a uid parameter."],
    ["ServiceUnavailable", 503, "The request has failed due to a temporary failure of the server."],
  ])("%s comes as RDS documents it", async (code, statusCode, message) => {
    await start({ operation: "RestoreTable", fault: { kind: "error", code } });
    await expect(alicloud()).rejects.toMatchObject({ code, statusCode, message: containing(message) });
    expect(await codeOf(alicloud())).toBe("no error");
  });

  test("throttling says when to come back", async () => {
    await start({ operation: "*", times: 3, fault: { kind: "throttle", retryAfterMs: 1500 } });
    await expect(alicloud()).rejects.toMatchObject({ name: "ThrottlingError", code: "Throttling.User" });
    await expect(redshift()).rejects.toMatchObject({ name: "ThrottlingException", $response: { headers: { "retry-after": "2" } } });
    await expect(cluster()).rejects.toMatchObject({ name: "Throttling", $response: { headers: { "retry-after": "2" } } });
    expect(await codeOf(redshift())).toBe("no error");
  });
});
