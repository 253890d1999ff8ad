import { $OpenApiUtil } from "@alicloud/openapi-core";
import * as rds from "@alicloud/rds20140815";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { credentialsOf } from "../../../src/providers/alicloud/credentials.ts";
import { endpointFrom } from "../../../src/providers/alicloud/endpoints.ts";
import { requester } from "../../../src/providers/alicloud/request.ts";
import type { RdsClient } from "../../../src/providers/alicloud-rds/client.ts";
import { rdsClient } from "../../../src/providers/alicloud-rds/sdk-client.ts";
import { hostOf, rds as service } from "../../../src/providers/alicloud-rds/service.ts";
import { agents } from "../../../src/providers/http/agents.ts";
import { json, keys, options, signatureOf, wire } from "../alicloud/wire.ts";

/** Node gives the module as its own default; vitest unwraps it. */
const unwrap = (exported: typeof rds.default | typeof rds.default.default) =>
  typeof exported === "function" ? exported : exported.default;
const OfficialClient = unwrap(rds.default);
type Official = InstanceType<typeof OfficialClient>;

const endpointOf = (region: string, url?: string) =>
  endpointFrom({ [service.endpointVariable]: url }, service.endpointVariable, hostOf(region));

const meta = '[{"type":"db","name":"a b\'c","newname":"ä*~!(x)","tables":[{"type":"table","name":"or`der","newname":"100%&=+"}]}]';
const time = "2026-11-20T09:13:00Z";

/** Each operation as we send it and as the official client does. */
const operations: [string, (client: RdsClient) => Promise<unknown>, (client: Official) => Promise<unknown>][] = [
  [
    "RestoreTable by backup set",
    (client) =>
      client.restoreTable({ DBInstanceId: "rm-1", BackupId: "100", TableMeta: meta, InstantRecovery: true }, "token-1", () => undefined),
    (client) =>
      client.restoreTable(
        new rds.RestoreTableRequest({
          DBInstanceId: "rm-1",
          backupId: "100",
          tableMeta: meta,
          instantRecovery: true,
          clientToken: "token-1",
        }),
      ),
  ],
  [
    "RestoreTable by time",
    (client) => client.restoreTable({ DBInstanceId: "rm-1", RestoreTime: time, TableMeta: meta }, "token-1", () => undefined),
    (client) =>
      client.restoreTable(
        new rds.RestoreTableRequest({ DBInstanceId: "rm-1", restoreTime: time, tableMeta: meta, clientToken: "token-1" }),
      ),
  ],
  [
    "DescribeDBInstanceAttribute",
    (client) => client.instance("rm-1"),
    (client) => client.describeDBInstanceAttribute(new rds.DescribeDBInstanceAttributeRequest({ DBInstanceId: "rm-1" })),
  ],
  [
    "DescribeBackups",
    (client) => client.backups({ instance: "rm-1", from: time, to: "2026-11-21T00:00:59Z", page: 2 }),
    (client) =>
      client.describeBackups(
        new rds.DescribeBackupsRequest({
          DBInstanceId: "rm-1",
          startTime: "2026-11-20T09:13Z",
          endTime: "2026-11-21T00:00Z",
          pageNumber: 2,
          pageSize: 100,
        }),
      ),
  ],
  [
    "DescribeBackups of one",
    (client) => client.backups({ instance: "rm-1", backupId: "100", page: 1 }),
    (client) =>
      client.describeBackups(new rds.DescribeBackupsRequest({ DBInstanceId: "rm-1", backupId: "100", pageNumber: 1, pageSize: 100 })),
  ],
  [
    "DescribeBackupPolicy",
    (client) => client.backupPolicy("rm-1"),
    (client) => client.describeBackupPolicy(new rds.DescribeBackupPolicyRequest({ DBInstanceId: "rm-1" })),
  ],
  [
    "DescribeLocalAvailableRecoveryTime",
    (client) => client.recoveryWindow("rm-1"),
    (client) =>
      client.describeLocalAvailableRecoveryTime(
        new rds.DescribeLocalAvailableRecoveryTimeRequest({ DBInstanceId: "rm-1", region: "cn-hangzhou" }),
      ),
  ],
  [
    "DescribeMetaList",
    (client) => client.metadata({ instance: "rm-1", backupId: "9026262", database: "crm", page: 1 }),
    (client) =>
      client.describeMetaList(
        new rds.DescribeMetaListRequest({
          DBInstanceId: "rm-1",
          backupSetID: 9026262,
          restoreType: "BackupSetID",
          getDbName: "crm",
          pageIndex: 1,
          pageSize: 1000,
        }),
      ),
  ],
  [
    "DescribeDatabases",
    (client) => client.databases({ instance: "rm-1", page: 3 }),
    (client) => client.describeDatabases(new rds.DescribeDatabasesRequest({ DBInstanceId: "rm-1", pageNumber: 3, pageSize: 100 })),
  ],
  [
    "DescribeHistoryTasks",
    (client) => client.tasks({ instances: ["rm-1"], from: time, to: time, page: 1 }),
    (client) =>
      client.describeHistoryTasks(
        new rds.DescribeHistoryTasksRequest({
          regionId: "cn-hangzhou",
          instanceId: "rm-1",
          fromStartTime: time,
          toStartTime: time,
          pageNumber: 1,
          pageSize: 100,
        }),
      ),
  ],
];

/** Different in every request; the signature is checked on its own. */
const fresh = new Set(["x-acs-date", "x-acs-signature-nonce", "authorization"]);

describe.each([
  ["a long-lived key", undefined],
  ["a session", "STSTOKEN"],
])("with %s", (_, securityToken) => {
  let server: Awaited<ReturnType<typeof wire>>;
  let ours: RdsClient;
  let official: Official;
  const all = agents({});

  beforeAll(async () => {
    server = await wire((__, response) => json(response, 200, { RequestId: "r-1", Items: [] }));
    const endpoint = endpointOf("cn-hangzhou", server.url);
    if (!endpoint.ok) throw new Error(endpoint.error.message);
    const credentials = credentialsOf({ ...keys, ...(securityToken && { ALIBABA_CLOUD_SECURITY_TOKEN: securityToken }) });
    const around = {
      region: "cn-hangzhou",
      endpoint: endpoint.value,
      credentials,
      agents: all,
      freshAgents: () => agents({}),
      options: options(""),
      service,
      provider: "alicloud-rds",
    };
    ours = rdsClient(requester(around), "cn-hangzhou");
    const config = new $OpenApiUtil.Config({
      accessKeyId: "AKID",
      accessKeySecret: "AKSECRET",
      ...(securityToken && { securityToken }),
      endpoint: `127.0.0.1:${server.port}`,
      protocol: "HTTP",
      regionId: "cn-hangzhou",
      userAgent: "reinstate/1.2.3",
    });
    official = new OfficialClient(config);
  });

  afterAll(async () => {
    all.destroy();
    await server.close();
  });

  it.each(operations)("%s goes over the wire as the official client sends it", async (__, send, sendOfficially) => {
    server.requests.length = 0;
    await send(ours);
    await sendOfficially(official);
    const [mine, theirs] = server.requests.map((arrived) => ({
      ...arrived,
      headers: Object.fromEntries(Object.entries(arrived.headers).filter(([name]) => !fresh.has(name))),
    }));
    // The one header that may differ says where the credentials came from.
    expect(mine?.headers["x-acs-credentials-provider"]).toBe("default/env");
    expect({ ...mine, headers: { ...mine?.headers, "x-acs-credentials-provider": theirs?.headers["x-acs-credentials-provider"] } }).toEqual(
      theirs,
    );
    for (const arrived of server.requests) {
      expect(arrived.headers["authorization"]?.endsWith(`Signature=${signatureOf(arrived, "AKSECRET")}`)).toBe(true);
      expect(arrived.headers["x-acs-date"]).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    }
    const [first, second] = server.requests.map(({ headers }) => headers["x-acs-signature-nonce"]);
    expect(first).not.toBe(second);
  });
});

describe("the endpoint of a region", () => {
  const regions = [
    "cn-qingdao",
    "cn-beijing",
    "cn-hangzhou",
    "cn-shanghai",
    "cn-shenzhen",
    "cn-heyuan",
    "cn-hongkong",
    "cn-zhangjiakou",
    "cn-huhehaote",
    "cn-wulanchabu",
    "cn-guangzhou",
    "cn-chengdu",
    "cn-nanjing",
    "cn-fuzhou",
    "ap-southeast-1",
    "ap-southeast-3",
    "ap-southeast-5",
    "ap-southeast-6",
    "ap-southeast-7",
    "ap-northeast-1",
    "ap-northeast-2",
    "us-east-1",
    "us-west-1",
    "eu-central-1",
    "eu-west-1",
    "me-east-1",
    "me-central-1",
    "cn-hangzhou-finance",
    "cn-shanghai-finance-1",
    "cn-shenzhen-finance-1",
    "cn-beijing-finance-1",
    "cn-north-2-gov-1",
  ];
  it.each(regions)("%s is the official client's", (regionId) => {
    const official = new OfficialClient(new $OpenApiUtil.Config({ accessKeyId: "a", accessKeySecret: "b", regionId }));
    expect(endpointOf(regionId)).toEqual({ ok: true, value: { secure: true, host: official._endpoint } });
  });

  it.each([
    ["http://127.0.0.1:8080", { secure: false, host: "127.0.0.1:8080" }],
    ["https://rds.example.com/", { secure: true, host: "rds.example.com" }],
    ["http://[::1]:99", { secure: false, host: "[::1]:99" }],
  ])("may be set to %s", (url, value) => {
    expect(endpointOf("cn-hangzhou", url)).toEqual({ ok: true, value });
  });

  it.each(["rds.aliyuncs.com", "ftp://x", "https://x/path", "https://user:secret@x", "https://x/?a=b", "nonsense"])(
    "may not be set to %s",
    (url) => {
      const endpoint = endpointOf("cn-hangzhou", url);
      expect(endpoint).toMatchObject({ ok: false, error: { class: "fatal", code: "endpoint-invalid" } });
      expect(JSON.stringify(endpoint)).not.toContain("secret");
    },
  );
});
