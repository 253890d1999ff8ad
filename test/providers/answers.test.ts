import { createServer } from "node:http";
import { afterAll, beforeAll, expect, it } from "vitest";
import { alicloudRds } from "../../src/providers/alicloud-rds/index.ts";
import type { ConnectOptions, Session } from "../../src/providers/provider.ts";
import { redshiftServerless } from "../../src/providers/redshift-serverless/index.ts";
import { callOf as rdsCall } from "./alicloud-rds/fixtures.ts";
import { callOf as redshiftCall } from "./redshift-serverless/fixtures.ts";
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
const ali = (Code: string) => json({ RequestId: "0A-1B", HostId: "rds.aliyuncs.com", Code, Message: "no", Recommend: "" });

interface Kind {
  readonly name: string;
  readonly redshift: Body;
  readonly rds: Body;
  /** Its class where the status is one of the API's own. */
  readonly refusal?: "fatal" | "wait" | "retry";
}

const kinds: readonly Kind[] = [
  { name: "a known code", redshift: aws("ValidationException"), rds: ali("InvalidDBName.Duplicate"), refusal: "fatal" },
  {
    name: "a known code that is waited for",
    redshift: aws("InsufficientCapacityException"),
    rds: ali("IncorrectDBInstanceState"),
    refusal: "wait",
  },
  { name: "a known code of the gateway", redshift: aws("ThrottlingException"), rds: ali("Throttling.User"), refusal: "retry" },
  { name: "the gateway's word on permissions", redshift: aws("AccessDeniedException"), rds: ali("Forbidden.RAM"), refusal: "fatal" },
  {
    name: "a name in the header alone",
    redshift: ["", { "x-amzn-errortype": "ValidationException:http://x" }],
    rds: ali("DiskSize.NotEnough"),
    refusal: "fatal",
  },
  { name: "an unknown code", redshift: aws("WAF_BLOCK"), rds: ali("WAF_BLOCK") },
  { name: "an unknown code of a known family", redshift: aws("InvalidClusterStateNew"), rds: ali("InvalidSomething") },
  { name: "an unknown code that speaks of throttling", redshift: aws("SlowDown"), rds: ali("MyThrottlingProxy") },
  { name: "a page of HTML", redshift: page, rds: page },
  { name: "an empty body", redshift: [""], rds: [""] },
  {
    name: "JSON of another form",
    redshift: json({ error: { code: "AccessDeniedException" } }),
    rds: json({ error: { Code: "Forbidden" } }),
  },
  { name: "JSON that is no object", redshift: ["[]"], rds: ["[]"] },
  {
    name: "a known code in a foreign form",
    redshift: json({ code: "AccessDeniedException", message: "no" }),
    rds: json({ code: "Forbidden", message: "no" }),
  },
  {
    name: "a known code without the rest of the form",
    redshift: json({ Code: "ValidationException" }),
    rds: json({ Code: "Forbidden", Message: "no" }),
  },
  {
    name: "a page with a name in the header",
    redshift: [page[0], { "x-amzn-errortype": "AccessDeniedException" }],
    rds: [page[0], { "x-acs-request-id": "0A" }],
  },
  { name: "the other cloud's error", redshift: ali("Forbidden.RAM"), rds: aws("AccessDeniedException") },
  { name: "the other cloud's code in this cloud's form", redshift: aws("InvalidDBName.Duplicate"), rds: ali("ValidationException") },
];

let answer: { status: number; body: Body } = { status: 500, body: [""] };
let received = 0;
const server = createServer((request, response) => {
  request.resume().on("end", () => {
    received += 1;
    const [text, headers] = answer.body;
    response.writeHead(answer.status, { location: "/elsewhere", ...headers }).end(answer.status === 204 ? undefined : text);
  });
});
const sessions: Partial<Record<"redshift" | "rds", Session>> = {};
let close = async () => {};

beforeAll(async () => {
  const listening = await listen(server);
  close = listening.close;
  const url = `http://127.0.0.1:${listening.port}`;
  const options: ConnectOptions = {
    env: {
      AWS_ENDPOINT_URL_REDSHIFT_SERVERLESS: url,
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
  sessions.redshift = await redshiftServerless.connect(options);
  sessions.rds = await alicloudRds.connect(options);
});

afterAll(async () => {
  sessions.redshift?.close();
  sessions.rds?.close();
  await close();
});

const clouds = ["redshift", "rds"] as const;

it.each(clouds.flatMap((cloud) => kinds.map((kind) => [cloud, kind.name, kind] as const)))(
  "%s, answered with %s",
  async (cloud, _, kind) => {
    const call = cloud === "redshift" ? redshiftCall() : rdsCall();
    const seen: Record<number, string> = {};
    for (const status of statuses) {
      answer = { status, body: kind[cloud] };
      received = 0;
      const result = await sessions[cloud]?.submit(call, { token: "token-1", guard: () => undefined });
      seen[status] = `${result === undefined || result.ok ? "accepted" : result.error.class} ${received}`;
    }
    const expected = statuses.map((status) => [status, `${own.has(status) ? (kind.refusal ?? "ambiguous") : "ambiguous"} 1`] as const);
    expect(seen).toEqual(Object.fromEntries(expected));
  },
);
