import * as rds from "@alicloud/rds20140815";
import { DescribeTableRestoreStatusCommand } from "@aws-sdk/client-redshift";
import {
  GetTableRestoreStatusCommand,
  ListRecoveryPointsCommand,
  ListTableRestoreStatusCommand,
} from "@aws-sdk/client-redshift-serverless";
import { afterEach, describe, expect, test } from "vitest";
import { type Sandbox, type Scenario, startSandbox } from "../../src/sandbox/index.ts";
import {
  awsClient,
  clusterClient,
  codeOf,
  credentials,
  frozen,
  instance,
  messageOf,
  metaOf,
  rdsClient,
  restoreRequest,
} from "./clients.ts";
import { clusterRestore, rdsRestore, serverlessRestore } from "./table-restores.ts";

type Effect = NonNullable<Scenario["faults"]>[number]["fault"];
type Fault = NonNullable<Scenario["faults"]>[number];

let sandbox: Sandbox;
afterEach(() => sandbox.close());

const start = async (...faults: Fault[]) => {
  sandbox = await startSandbox({ now: frozen, scenario: { version: 1, faults } });
};

const redshift = () => serverlessRestore(sandbox);
const cluster = () => clusterRestore(sandbox);
const alicloud = () => rdsRestore(sandbox);

const services = [
  ["redshift-serverless", "RestoreTableFromSnapshot", redshift, "SyntaxError"],
  ["redshift", "RestoreTableFromClusterSnapshot", cluster, "Error"],
  ["alicloud-rds", "RestoreTable", alicloud, "SyntaxError"],
] as const;

describe.each(services)("%s: %s", (service, operation, send, pageCode) => {
  const accepted = () => sandbox.world.state().restores.length;

  test.each<[string, Effect, number]>([
    ["is not carried out", { kind: "drop-before" }, 0],
    ["is carried out", { kind: "drop-after" }, 1],
  ])("%s when the connection closes: %j", async (_name, fault, count) => {
    await start({ operation, fault });
    expect(await messageOf(send())).toMatch(/socket hang up|ECONNRESET/);
    expect(accepted()).toBe(count);
    expect(sandbox.world.state().submits).toMatchObject([{ service, operation, fault: fault.kind, accepted: count === 1 }]);
    expect(sandbox.world.state().faults).toMatchObject([{ seen: 1, fired: 1 }]);
  });

  test("gets any code that a scenario names, JavaScript's own words too", async () => {
    await start({ operation, fault: { kind: "error", code: "constructor" } });
    expect(await codeOf(send())).toBe("constructor");
  });

  test.each([
    ["not carried out", undefined, 0],
    ["carried out", true, 1],
  ] as const)("gets an HTML page, %s", async (_name, flag, count) => {
    await start({ operation, fault: { kind: "html", status: 502, ...(flag === undefined ? {} : { accepted: flag }) } });
    expect(await codeOf(send())).toBe(pageCode);
    expect(accepted()).toBe(count);
  });

  test("can be accepted and answered with an error", async () => {
    await start({ operation, fault: { kind: "error", code: "InternalServerException", status: 500, accepted: true } });
    expect(await codeOf(send())).toBe("InternalServerException");
    expect(accepted()).toBe(1);
  });

  test("hangs without being carried out, then loses its connection", async () => {
    await start({ operation, fault: { kind: "hang", ms: 20 } });
    expect(await messageOf(send())).toMatch(/socket hang up|ECONNRESET/);
    expect(accepted()).toBe(0);
  });

  test("hangs once carried out, then answers", async () => {
    await start({ operation, fault: { kind: "hang", ms: 20, accepted: true } });
    const answer = send();
    expect(await codeOf(answer)).toBe("no error");
    expect(accepted()).toBe(1);
  });

  test("is slow", async () => {
    await start({ operation, fault: { kind: "slow", ms: 20 } });
    expect(await codeOf(send())).toBe("no error");
    expect(sandbox.world.state().submits).toMatchObject([{ fault: "slow", accepted: true }]);
  });

  test("does not hold up closing the sandbox when it hangs for long", async () => {
    await start({ operation, fault: { kind: "hang" } });
    const answer = codeOf(send());
    while (sandbox.world.state().submits.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    await sandbox.close();
    expect(await answer).not.toBe("no error");
  });

  test.each<[Effect, string, number, string]>([
    [{ kind: "restore-fails", message: "Out of luck.", at: 0.25 }, "failed", 0.25, "Out of luck."],
    [{ kind: "restore-cancelled" }, "cancelled", 0.5, "The table restore was canceled."],
    [{ kind: "restore-stalls", at: 0.75 }, "running", 0.75, ""],
    [{ kind: "progress-beyond-total" }, "succeeded", 1.25, ""],
  ])("is accepted and then goes wrong: %j", async (fault, status, part, message) => {
    await start({ operation, fault });
    await send();
    sandbox.world.clock.advance(3_600_000);
    const [restore] = sandbox.world.state().restores;
    expect([restore?.status, restore?.message ?? ""]).toEqual([status, message]);
    expect(restore?.progress.done).toBe(Math.floor((restore?.progress.total ?? 0) * part));
  });

  test("stands still for a time, and then goes on to its end", async () => {
    await start({ operation, fault: { kind: "restore-stalls", at: 0.25, ms: 3_600_000 } });
    await send();
    const seen = (ms: number) => {
      sandbox.world.clock.advance(ms);
      const { status = "", progress = { done: 0, total: 1 } } = sandbox.world.state().restores[0] ?? {};
      return [status, Math.round((100 * progress.done) / progress.total)];
    };
    expect([seen(3_500_000), seen(110_000)]).toEqual([
      ["running", 25],
      ["succeeded", 100],
    ]);
  });

  test("is refused when it bears the signature of one access key", async () => {
    const fault: Effect = { kind: "error", code: "ExpiredTokenException" };
    await start({ operation: "*", accessKey: "ANOTHER", fault }, { operation: "*", accessKey: credentials.accessKeyId, nth: 2, fault });
    expect([await codeOf(send()), await codeOf(send())]).toEqual(["no error", "ExpiredTokenException"]);
    expect(sandbox.world.state().faults).toMatchObject([{ seen: 0 }, { seen: 2, fired: 1 }]);
  });
});

describe("listings", () => {
  const list = async () => (await awsClient(sandbox).send(new ListTableRestoreStatusCommand({}))).tableRestoreStatuses?.length;
  const details = async (TableRestoreRequestId?: string) =>
    (await clusterClient(sandbox).send(new DescribeTableRestoreStatusCommand({ TableRestoreRequestId }))).TableRestoreStatusDetails?.length;
  const history = async () => {
    const request = { instanceId: instance, fromStartTime: "2026-11-20T10:00:00Z", toStartTime: "2026-11-21T00:00:00Z" };
    const { body } = await rdsClient(sandbox).describeHistoryTasks(new rds.DescribeHistoryTasksRequest(request));
    return body?.totalCount;
  };

  test("show a restore late", async () => {
    const fault: Effect = { kind: "late-listing", ms: 5000 };
    await start(...services.map(([, operation]) => ({ operation, fault })));
    const { tableRestoreStatus } = await redshift();
    const { TableRestoreStatus } = await cluster();
    await alicloud();
    expect([await list(), await details(), await history()]).toEqual([0, 0, 0]);
    const { tableRestoreRequestId } = tableRestoreStatus ?? {};
    expect(await codeOf(awsClient(sandbox).send(new GetTableRestoreStatusCommand({ tableRestoreRequestId })))).toBe("no error");
    expect(await details(TableRestoreStatus?.TableRestoreRequestId)).toBe(1);
    sandbox.world.clock.advance(5000);
    expect([await list(), await details(), await history()]).toEqual([1, 1, 1]);
  });

  test("lose a restore", async () => {
    const fault: Effect = { kind: "vanish", ms: 5000 };
    await start(...services.map(([, operation]) => ({ operation, fault })));
    const { tableRestoreStatus } = await redshift();
    const { TableRestoreStatus } = await cluster();
    await alicloud();
    expect([await list(), await details(), await history()]).toEqual([1, 1, 1]);
    sandbox.world.clock.advance(5000);
    expect([await list(), await details(), await history()]).toEqual([0, 0, 0]);
    const { tableRestoreRequestId } = tableRestoreStatus ?? {};
    const get = awsClient(sandbox).send(new GetTableRestoreStatusCommand({ tableRestoreRequestId }));
    expect(await codeOf(get)).toBe("ResourceNotFoundException");
    expect(await codeOf(details(TableRestoreStatus?.TableRestoreRequestId))).toBe("TableRestoreNotFoundFault");
  });

  test("tell a total of 0", async () => {
    await start({ operation: "RestoreTableFromSnapshot", fault: { kind: "progress-without-total" } });
    await redshift();
    sandbox.world.clock.advance(1500);
    const { tableRestoreStatuses = [] } = await awsClient(sandbox).send(new ListTableRestoreStatusCommand({}));
    expect(tableRestoreStatuses[0]).toMatchObject({ status: "IN_PROGRESS", progressInMegaBytes: 440, totalDataInMegaBytes: 0 });
  });
});

describe("which request meets a fault", () => {
  const points = (namespaceName: string) => awsClient(sandbox).send(new ListRecoveryPointsCommand({ namespaceName }));
  const codes = async (count: number, namespaceName = "analytics") => {
    const found: string[] = [];
    for (let index = 0; index < count; index += 1) found.push(await codeOf(points(namespaceName)));
    return found;
  };

  test("is told by nth and times", async () => {
    const fault: Effect = { kind: "error", code: "InternalServerException" };
    await start({ operation: "ListRecoveryPoints", nth: 2, times: 2, fault });
    expect(await codes(4)).toEqual(["no error", "InternalServerException", "InternalServerException", "no error"]);
  });

  test("is told by its parameters", async () => {
    await start({ operation: "ListRecoveryPoints", match: { namespaceName: "reporting" }, fault: { kind: "throttle" } });
    expect(await codes(1)).toEqual(["no error"]);
    expect(await codes(2, "reporting")).toEqual(["ThrottlingException", "no error"]);
  });

  test("is one for each of several faults", async () => {
    await start(
      { operation: "ListRecoveryPoints", fault: { kind: "throttle" } },
      { operation: "ListRecoveryPoints", fault: { kind: "error", code: "InternalServerException" } },
    );
    expect(await codes(3)).toEqual(["ThrottlingException", "InternalServerException", "no error"]);
  });

  test("is one that was accepted, for what happens to a restore", async () => {
    await start({ operation: "RestoreTable", fault: { kind: "restore-fails" } });
    const bad = restoreRequest({ backupId: "1", meta: [metaOf("crm", "crm-copy")] });
    expect(await codeOf(rdsClient(sandbox).restoreTable(bad))).toBe("InvalidBackupSetID.NotFound");
    await alicloud();
    expect(sandbox.world.state().faults).toMatchObject([{ fired: 1 }]);
  });
});
