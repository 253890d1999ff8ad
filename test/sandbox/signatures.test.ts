import { createHmac } from "node:crypto";
import * as rds from "@alicloud/rds20140815";
import { DescribeClustersCommand } from "@aws-sdk/client-redshift";
import { GetNamespaceCommand } from "@aws-sdk/client-redshift-serverless";
import { afterEach, describe, expect, test } from "vitest";
import { type Sandbox, startSandbox } from "../../src/sandbox/index.ts";
import {
  awsClient,
  clusterClient,
  codeOf,
  containing,
  credentials,
  frozen,
  type Generation,
  instance,
  matching,
  rdsClient,
} from "./clients.ts";

let sandbox: Sandbox;
afterEach(() => sandbox.close());

const right = credentials.secretAccessKey;
const generations: readonly Generation[] = ["ACS3-HMAC-SHA256", "v2"];
const describePolicy = () => new rds.DescribeBackupPolicyRequest({ DBInstanceId: instance });

describe("with a secret", () => {
  test.each(generations)("Alibaba's %s signature is held to it", async (generation) => {
    sandbox = await startSandbox({ accessKeySecret: right });
    expect(await codeOf(rdsClient(sandbox, generation).describeBackupPolicy(describePolicy()))).toBe("no error");
    expect(await codeOf(rdsClient(sandbox, generation, "wrong").describeBackupPolicy(describePolicy()))).toBe("SignatureDoesNotMatch");
  });

  test("so is AWS's", async () => {
    sandbox = await startSandbox({ accessKeySecret: right });
    const get = (secret: string) => awsClient(sandbox, secret).send(new GetNamespaceCommand({ namespaceName: "analytics" }));
    expect(await codeOf(get(right))).toBe("no error");
    expect(await codeOf(get("wrong"))).toBe("InvalidSignatureException");
    const describe = (secret: string) => clusterClient(sandbox, secret).send(new DescribeClustersCommand({}));
    expect(await codeOf(describe(right))).toBe("no error");
    await expect(describe("wrong")).rejects.toMatchObject({ Code: "SignatureDoesNotMatch", $metadata: { httpStatusCode: 403 } });
  });

  test("from a scenario, other access keys are unknown", async () => {
    sandbox = await startSandbox({ scenario: { version: 1, secrets: { SOMEONE: right } } });
    expect(await codeOf(rdsClient(sandbox).describeBackupPolicy(describePolicy()))).toBe("InvalidAccessKeyId.NotFound");
    const get = awsClient(sandbox).send(new GetNamespaceCommand({ namespaceName: "analytics" }));
    expect(await codeOf(get)).toBe("UnrecognizedClientException");
    expect(await codeOf(clusterClient(sandbox).send(new DescribeClustersCommand({})))).toBe("InvalidClientTokenId");
    expect(sandbox.env).toMatchObject({ AWS_ACCESS_KEY_ID: "SOMEONE", ALIBABA_CLOUD_ACCESS_KEY_SECRET: right });
  });

  test("is never told", async () => {
    const lines: string[] = [];
    sandbox = await startSandbox({ accessKeySecret: right, log: (line) => lines.push(line) });
    await codeOf(rdsClient(sandbox, "v2", "wrong").describeBackupPolicy(describePolicy()));
    const answer = await fetch(`${sandbox.url}/_sandbox/state`);
    expect(`${await answer.text()}${lines.join("\n")}`).not.toContain(right);
  });
});

describe("without a secret", () => {
  test.each(generations)("any credentials do for %s", async (generation) => {
    sandbox = await startSandbox();
    expect(await codeOf(rdsClient(sandbox, generation, "whatever").describeBackupPolicy(describePolicy()))).toBe("no error");
  });

  test("but a request must be signed", async () => {
    sandbox = await startSandbox();
    const target = { "x-amz-target": "RedshiftServerless.ListNamespaces" };
    const aws = await fetch(sandbox.url, { method: "POST", headers: target, body: "{}" });
    expect([aws.status, await aws.json()]).toEqual([
      400,
      { __type: "MissingAuthenticationTokenException", message: "Missing Authentication Token" },
    ]);
    const query = await fetch(`${sandbox.url}/?Action=DescribeClusters&Version=2012-12-01`);
    expect([query.status, await query.text()]).toEqual([403, containing("<Code>MissingAuthenticationToken</Code>")]);
    const acs = await fetch(sandbox.url, { method: "POST", headers: { "x-acs-action": "DescribeBackups", "x-acs-version": "2014-08-15" } });
    expect(await acs.json()).toMatchObject({ Code: "IncompleteSignature", HostId: "rds.aliyuncs.com" });
    const rpc = await fetch(`${sandbox.url}/?Action=DescribeBackups&Version=2014-08-15&Format=JSON`);
    expect(await rpc.json()).toMatchObject({ Code: "MissingAccessKeyId" });
  });
});

/** The older protocol as its documents describe it, written here a second time. */
function signedQuery(method: string, parameters: Readonly<Record<string, string>>, nonce: string, secret = right): string {
  const all: Record<string, string> = {
    Version: "2014-08-15",
    AccessKeyId: credentials.accessKeyId,
    SignatureMethod: "HMAC-SHA1",
    SignatureVersion: "1.0",
    SignatureNonce: nonce,
    Timestamp: "2026-11-20T10:10:00Z",
    ...parameters,
  };
  const encode = (text: string) =>
    encodeURIComponent(text)
      .replaceAll("'", "%27")
      .replaceAll("(", "%28")
      .replaceAll(")", "%29")
      .replaceAll("*", "%2A")
      .replaceAll("!", "%21");
  const query = Object.keys(all)
    .sort()
    .map((name) => `${encode(name)}=${encode(all[name] ?? "")}`)
    .join("&");
  const signature = createHmac("sha1", `${secret}&`)
    .update(`${method}&%2F&${encode(query)}`)
    .digest("base64");
  return new URLSearchParams({ ...all, Signature: signature }).toString();
}

describe("an older client", () => {
  const sample = [
    { type: "db", name: "dtstestdata", newname: "it's (new)*", tables: [{ type: "table", name: "order", newname: "订单 + 123" }] },
  ];
  const parameters = {
    Action: "RestoreTable",
    DBInstanceId: instance,
    RestoreTime: "2026-11-20T09:13:00Z",
    TableMeta: JSON.stringify(sample),
  };

  const form = { "content-type": "application/x-www-form-urlencoded; charset=utf-8" };

  test.each(["GET", "POST query", "POST form"])("may send by %s", async (way) => {
    sandbox = await startSandbox({ now: frozen, accessKeySecret: right });
    const method = way.split(" ")[0] ?? "";
    const query = signedQuery(
      method,
      { ...parameters, Format: "JSON", TableMeta: parameters.TableMeta.replace("it's (new)*", "new-name") },
      "n1",
    );
    const answer =
      way === "POST form"
        ? await fetch(sandbox.url, { method, body: query, headers: form })
        : await fetch(`${sandbox.url}/?${query}`, { method });
    expect([answer.status, await answer.json()]).toEqual([200, { RequestId: matching(/^[0-9A-F-]{36}$/) }]);
    expect(sandbox.world.state().restores[0]?.targets).toEqual(["new-name.订单 + 123"]);
  });

  test("gets XML unless it asks for JSON", async () => {
    sandbox = await startSandbox({ now: frozen, accessKeySecret: right });
    const answer = await fetch(`${sandbox.url}/?${signedQuery("GET", { Action: "DescribeDatabases", DBInstanceId: instance }, "n1")}`);
    expect(answer.headers.get("content-type")).toBe("text/xml;charset=utf-8");
    expect(await answer.text()).toMatch(
      /^<\?xml .*<DescribeDatabasesResponse>.*<Databases><Database><DBInstanceId>.*<\/Database><Database>.*<\/DescribeDatabasesResponse>$/,
    );
    const refused = await fetch(`${sandbox.url}/?${signedQuery("GET", parameters, "n2")}`);
    expect(await refused.text()).toContain("<Code>InvalidParamTableMeta</Code>");
  });

  test("is refused when the signature is wrong, and shown what was to be signed", async () => {
    sandbox = await startSandbox({ now: frozen, accessKeySecret: right });
    const answer = await fetch(`${sandbox.url}/?${signedQuery("GET", { ...parameters, Format: "JSON" }, "n1", "wrong")}`);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({
      Code: "SignatureDoesNotMatch",
      Message: containing("server string to sign is:GET&%2F&AccessKeyId%3DTESTKEY%26Action%3DRestoreTable"),
    });
  });

  test("may use a nonce once", async () => {
    sandbox = await startSandbox({ now: frozen, accessKeySecret: right });
    const query = signedQuery("GET", { Action: "DescribeDatabases", DBInstanceId: instance, Format: "JSON" }, "n1");
    expect((await fetch(`${sandbox.url}/?${query}`)).status).toBe(200);
    expect(await (await fetch(`${sandbox.url}/?${query}`)).json()).toMatchObject({ Code: "SignatureNonceUsed" });
  });

  test.each([
    ["InvalidVersion", { Action: "DescribeDatabases", Version: "2020-01-01" }],
    ["InvalidApi.NotFound", { Action: "DropEverything" }],
    ["MissingDBInstanceId", { Action: "DescribeDatabases" }],
    ["InvalidTimeStamp.Format", { Action: "DescribeDatabases", Timestamp: "yesterday" }],
    ["IncompleteSignature", { Action: "DescribeDatabases", SignatureMethod: "HMAC-MD5" }],
  ])("is told %s", async (code, more) => {
    sandbox = await startSandbox();
    const answer = await fetch(`${sandbox.url}/?${signedQuery("GET", { Format: "JSON", ...more }, "n1")}`);
    expect(await answer.json()).toMatchObject({ Code: code });
  });
});
