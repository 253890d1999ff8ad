import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Sandbox, startSandbox } from "../../src/sandbox/index.ts";
import { codeOf, containing, frozen, instance, matching, rdsClient, restoreRequest } from "./clients.ts";

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await startSandbox({ now: frozen });
});
afterEach(() => sandbox.close());

async function admin(method: string, path: string, body?: unknown): Promise<{ status: number; body: unknown }> {
  const answer = await fetch(`${sandbox.url}/_sandbox/${path}`, { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  return { status: answer.status, body: await answer.json() };
}

describe("the admin interface", () => {
  test("shows what was asked and what became of it", async () => {
    const { body: answer } = await rdsClient(sandbox).restoreTable(restoreRequest({ backupId: "9026262", clientToken: "t1" }));
    await codeOf(rdsClient(sandbox).restoreTable(restoreRequest({ backupId: "9026262" })));
    const { status, body } = await admin("GET", "state");
    expect(status).toBe(200);
    expect(body).toEqual(sandbox.world.state());
    expect(body).toMatchObject({
      now: "2026-11-20T10:10:00.250Z",
      requests: { RestoreTable: 2 },
      submits: [
        { service: "alicloud-rds", operation: "RestoreTable", requestId: answer?.requestId, accepted: true, input: { ClientToken: "t1" } },
        { accepted: false, code: "IncorrectDBInstanceState" },
      ],
      restores: [
        { scope: instance, status: "pending", targets: ["testdb1_new.testdb1table1_new"], progress: { done: 0, total: 600, unit: "MB" } },
      ],
    });
  });

  test("moves the clock forward, never back", async () => {
    await rdsClient(sandbox).restoreTable(restoreRequest({ backupId: "9026262" }));
    expect(await admin("POST", "clock", { advanceMs: 3_600_000 })).toEqual({ status: 200, body: { now: "2026-11-20T11:10:00.250Z" } });
    expect(await admin("POST", "clock", { advanceMs: -1 })).toMatchObject({ status: 400 });
    expect((await admin("GET", "state")).body).toMatchObject({ now: "2026-11-20T11:10:00.250Z", restores: [{ status: "succeeded" }] });
  });

  const fault = { operation: "RestoreTable", fault: { kind: "throttle" } };
  test.each([
    ["one", fault],
    ["a list", [fault]],
    ["an object", { faults: [fault] }],
  ])("takes faults: %s", async (_, body) => {
    expect(await admin("POST", "faults", body)).toEqual({ status: 200, body: { faults: [{ fault, seen: 0, fired: 0 }] } });
    expect(await codeOf(rdsClient(sandbox).restoreTable(restoreRequest({ backupId: "9026262" })))).toBe("Throttling.User");
  });

  test("forgets them again", async () => {
    await admin("POST", "faults", fault);
    expect(await admin("DELETE", "faults")).toEqual({ status: 200, body: { faults: [] } });
    expect(await codeOf(rdsClient(sandbox).restoreTable(restoreRequest({ backupId: "9026262" })))).toBe("no error");
  });

  test.each([
    ["faults", [{ operation: "RestoreTable", fault: { kind: "explode" } }], /faults\[0\]\.fault: "explode" is no kind of fault/],
    ["faults", [{ operation: "RestoreTable" }], /faults\[0\]: needs the field "fault"/],
    ["clock", { advanceMs: "1h" }, /advanceMs must be a number/],
  ])("refuses nonsense for %s", async (path, body, message) => {
    expect(await admin("POST", path, body)).toEqual({ status: 400, body: { error: matching(message) } });
  });

  test("names its routes", async () => {
    expect(await admin("GET", "nothing")).toMatchObject({ status: 404, body: { error: containing("GET /_sandbox/state") } });
  });
});

describe("the server", () => {
  test("says what it is to a request that it can't place", async () => {
    const answer = await fetch(`${sandbox.url}/hello`);
    expect([answer.status, await answer.json()]).toEqual([404, { message: containing("Reinstate sandbox") }]);
  });

  test("refuses a body that is too large", async () => {
    const answer = await fetch(sandbox.url, { method: "POST", body: "x".repeat(9 * 1024 * 1024) }).then(
      ({ status }) => status,
      () => "closed",
    );
    expect([413, "closed"]).toContain(answer);
  });

  test.each([
    ["RedshiftServerless.DropEverything", "{}", "UnknownOperationException"],
    ["Something.ListNamespaces", "{}", "UnknownOperationException"],
    ["RedshiftServerless.ListNamespaces", "not json", "SerializationException"],
    ["RedshiftServerless.ListNamespaces", '{"maxResults":"10"}', "SerializationException"],
    ["RedshiftServerless.ListRecoveryPoints", '{"startTime":"2026-11-20T00:00:00Z"}', "SerializationException"],
    ["RedshiftServerless.ListNamespaces", '{"maxResults":0}', "ValidationException"],
  ])("answers %s with %s by a __type", async (target, body, type) => {
    const date = "20261120T101000Z";
    const authorization = `AWS4-HMAC-SHA256 Credential=A/20261120/eu-west-1/redshift-serverless/aws4_request, SignedHeaders=host;x-amz-date, Signature=${"0".repeat(64)}`;
    const headers = { "x-amz-target": target, "x-amz-date": date, authorization };
    const answer = await fetch(sandbox.url, { method: "POST", headers, body });
    expect(answer.headers.get("x-amzn-requestid")).toMatch(/^[0-9a-f-]{36}$/);
    expect([answer.status, await answer.json()]).toEqual([400, expect.objectContaining({ __type: type })]);
  });

  test("takes a port and says when it is taken", async () => {
    expect(sandbox.url).toBe(`http://127.0.0.1:${sandbox.port}`);
    await expect(startSandbox({ port: sandbox.port })).rejects.toMatchObject({ code: "EADDRINUSE" });
  });
});
