import { createServer } from "node:http";
import { afterAll, beforeAll, expect, it } from "vitest";
import { alicloudRds } from "../../src/providers/alicloud-rds/index.ts";
import type { ConnectOptions, Session } from "../../src/providers/provider.ts";
import { redshift } from "../../src/providers/redshift/index.ts";
import { redshiftServerless } from "../../src/providers/redshift-serverless/index.ts";
import { callOf as rdsCall } from "./alicloud-rds/fixtures.ts";
import { callOf as clusterCall } from "./redshift/fixtures.ts";
import { callOf as serverlessCall } from "./redshift-serverless/fixtures.ts";
import { listen } from "./servers.ts";

/**
 * Whatever may stand in the place of the answer to a submit that the cloud has accepted, with whatever status: only an
 * error of the provider's own, by its full name, in its own form and with a status that the API itself gives, may end the
 * call or have it sent again without looking.
 */

const statuses = [200, 204, 301, 302, 400, 403, 404, 407, 408, 413, 414, 429, 431, 451, 499, 500, 502, 503];
/** The statuses of the API's own errors. */
const own = new Set([400, 403, 404, 429, 500, 503]);

type Body = readonly [body: string, headers?: Readonly<Record<string, string>>];
const page: Body = ["<html><h1>Blocked by policy</h1></html>", { "content-type": "text/html" }];
const json = (body: object, headers = {}): Body => [JSON.stringify(body), { "content-type": "application/json", ...headers }];
const aws = (name: string) => json({ __type: `com.amazonaws.redshiftserverless#${name}`, message: "no" });
const query = (code: string): Body => [
  `<ErrorResponse xmlns="x"><Error><Type>Sender</Type><Code>${code}</Code><Message>no</Message></Error><RequestId>r</RequestId></ErrorResponse>`,
  { "content-type": "text/xml" },
];
const ali = (Code: string) => json({ RequestId: "0A-1B", HostId: "rds.aliyuncs.com", Code, Message: "no", Recommend: "" });

interface Kind {
  readonly name: string;
  readonly serverless: Body;
  readonly cluster: Body;
  readonly rds: Body;
  /** Its class where the status is one of the API's own. */
  readonly refusal?: "fatal" | "wait" | "retry";
}

const kinds: readonly Kind[] = [
  {
    name: "a known code",
    serverless: aws("ValidationException"),
    cluster: query("InvalidTableRestoreArgument"),
    rds: ali("InvalidDBName.Duplicate"),
    refusal: "fatal",
  },
  {
    name: "a known code that is waited for",
    serverless: aws("InsufficientCapacityException"),
    cluster: query("InProgressTableRestoreQuotaExceededFault"),
    rds: ali("IncorrectDBInstanceState"),
    refusal: "wait",
  },
  {
    name: "a known code of the gateway",
    serverless: aws("ThrottlingException"),
    cluster: query("Throttling"),
    rds: ali("Throttling.User"),
    refusal: "retry",
  },
  {
    name: "the gateway's word on permissions",
    serverless: aws("AccessDeniedException"),
    cluster: query("UnauthorizedOperation"),
    rds: ali("Forbidden.RAM"),
    refusal: "fatal",
  },
  {
    name: "a name in the header alone",
    serverless: ["", { "x-amzn-errortype": "ValidationException:http://x" }],
    cluster: query("ClusterNotFound"),
    rds: ali("DiskSize.NotEnough"),
    refusal: "fatal",
  },
  { name: "an unknown code", serverless: aws("WAF_BLOCK"), cluster: query("WAF_BLOCK"), rds: ali("WAF_BLOCK") },
  {
    name: "an unknown code of a known family",
    serverless: aws("InvalidClusterStateNew"),
    cluster: query("InvalidClusterStateNew"),
    rds: ali("InvalidSomething"),
  },
  {
    name: "an unknown code that speaks of throttling",
    serverless: aws("SlowDown"),
    cluster: query("SlowDown"),
    rds: ali("MyThrottlingProxy"),
  },
  { name: "a page of HTML", serverless: page, cluster: page, rds: page },
  { name: "an empty body", serverless: [""], cluster: [""], rds: [""] },
  {
    name: "JSON of another form",
    serverless: json({ error: { code: "AccessDeniedException" } }),
    cluster: ["<Error><Code>AccessDenied</Code></Error>"],
    rds: json({ error: { Code: "Forbidden" } }),
  },
  { name: "JSON that is no object", serverless: ["[]"], cluster: ["<x/>"], rds: ["[]"] },
  {
    name: "a known code in a foreign form",
    serverless: json({ code: "AccessDeniedException", message: "no" }),
    cluster: aws("AccessDeniedException"),
    rds: json({ code: "Forbidden", message: "no" }),
  },
  {
    name: "a known code without the rest of the form",
    serverless: json({ Code: "ValidationException" }),
    cluster: ["<ErrorResponse><Code>AccessDenied</Code></ErrorResponse>"],
    rds: json({ Code: "Forbidden", Message: "no" }),
  },
  {
    name: "a page with a name in the header",
    serverless: [page[0], { "x-amzn-errortype": "AccessDeniedException" }],
    cluster: [page[0], { "x-amzn-errortype": "AccessDenied", "x-amzn-requestid": "r" }],
    rds: [page[0], { "x-acs-request-id": "0A" }],
  },
  { name: "the other cloud's error", serverless: ali("Forbidden.RAM"), cluster: ali("Forbidden.RAM"), rds: aws("AccessDeniedException") },
  {
    name: "the other cloud's code in this cloud's form",
    serverless: aws("InvalidDBName.Duplicate"),
    cluster: query("InvalidDBName.Duplicate"),
    rds: ali("ValidationException"),
  },
];

let answer: { status: number; body: Body } = { status: 500, body: [""] };
let received = 0;
const server = createServer((request, response) => {
  let form = "";
  request.setEncoding("utf8").on("data", (chunk: string) => {
    form += chunk;
  });
  request.on("end", () => {
    if (form.startsWith("Action=DescribeClusters")) {
      response.end(available);
      return;
    }
    received += 1;
    const [text, headers] = answer.body;
    response.writeHead(answer.status, { location: "/elsewhere", ...headers }).end(answer.status === 204 ? undefined : text);
  });
});
/** What the cluster is asked before its restore. */
const available =
  "<DescribeClustersResponse><DescribeClustersResult><Clusters><Cluster><ClusterIdentifier>warehouse</ClusterIdentifier><ClusterStatus>available</ClusterStatus></Cluster></Clusters></DescribeClustersResult></DescribeClustersResponse>";
const calls = { serverless: serverlessCall(), cluster: clusterCall(), rds: rdsCall() };
type Service = keyof typeof calls;
const sessions: Partial<Record<Service, Session>> = {};
let close = async () => {};

beforeAll(async () => {
  const listening = await listen(server);
  close = listening.close;
  const url = `http://127.0.0.1:${listening.port}`;
  const options: ConnectOptions = {
    env: {
      AWS_ENDPOINT_URL: url,
      AWS_ACCESS_KEY_ID: "AKID",
      AWS_SECRET_ACCESS_KEY: "secret",
      REINSTATE_ALICLOUD_RDS_ENDPOINT: url,
      ALIBABA_CLOUD_ACCESS_KEY_ID: "AKID",
      ALIBABA_CLOUD_ACCESS_KEY_SECRET: "secret",
    },
    requestTimeoutMs: 5_000,
    userAgent: "reinstate/1.2.3",
    now: Date.now,
    sleep: async () => undefined,
    random: () => 0,
    trace: () => undefined,
  };
  sessions.serverless = await redshiftServerless.connect(options);
  sessions.cluster = await redshift.connect(options);
  sessions.rds = await alicloudRds.connect(options);
});

afterAll(async () => {
  for (const session of Object.values(sessions)) session.close();
  await close();
});

const services: readonly Service[] = ["serverless", "cluster", "rds"];

it.each(services.flatMap((service) => kinds.map((kind) => [service, kind.name, kind] as const)))(
  "%s, answered with %s",
  async (service, _, kind) => {
    const call = calls[service];
    const seen: Record<number, string> = {};
    for (const status of statuses) {
      answer = { status, body: kind[service] };
      received = 0;
      const result = await sessions[service]?.submit(call, { token: "token-1", guard: () => undefined });
      seen[status] = `${result === undefined || result.ok ? "accepted" : result.error.class} ${received}`;
    }
    const expected = statuses.map((status) => [status, `${own.has(status) ? (kind.refusal ?? "ambiguous") : "ambiguous"} 1`] as const);
    expect(seen).toEqual(Object.fromEntries(expected));
  },
);
