import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { alicloudRds } from "../../../src/providers/alicloud-rds/index.ts";
import type { ConnectOptions, Session } from "../../../src/providers/provider.ts";
import { callOf, entryOf, watchOf } from "../alicloud-rds/fixtures.ts";
import { listen } from "../servers.ts";
import { json, keys, options, wire } from "./wire.ts";

type Answer = Parameters<typeof wire>[0];

const open: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

async function connected(answer: Answer, more: Partial<ConnectOptions> = {}) {
  const server = await wire(answer);
  const given = options(server.url, more);
  const session = await alicloudRds.connect(given);
  open.push(() => session.close(), server.close);
  return { server, session, traces: given.traces, slept: given.slept };
}

const submit = (session: Session, guard: () => void = () => undefined) => session.submit(callOf(), { token: "token-1", guard });
const accepted: Answer = (_, response) => json(response, 200, { RequestId: "api-1" });
const refuse =
  (status: number, Code: string, headers: Record<string, string> = {}): Answer =>
  (_, response) =>
    json(response, status, { RequestId: "r-9", HostId: "rds.aliyuncs.com", Code, Message: "no" }, headers);

describe("submit", () => {
  it("sends one request and tells of it, without parameters", async () => {
    const { server, session, traces } = await connected(accepted);
    expect(await submit(session)).toEqual({ ok: true, value: { apiRequestId: "api-1" } });
    expect(server.requests).toHaveLength(1);
    expect(server.requests[0]?.query).toEqual({ ...callOf().input, ClientToken: "token-1" });
    expect(server.requests[0]?.headers["user-agent"]).toContain("reinstate/1.2.3");
    expect(traces).toEqual([
      {
        provider: "alicloud-rds",
        operation: "RestoreTable",
        region: "cn-hangzhou",
        attempt: 1,
        durationMs: traces[0]?.durationMs,
        requestId: "api-1",
        status: 200,
      },
    ]);
  });

  it("calls the guard once, when the connection stands and nothing has left", async () => {
    const { server, session } = await connected(accepted);
    const seen: number[] = [];
    await submit(session, () => seen.push(server.requests.length));
    expect(seen).toEqual([0]);
  });

  it("sends nothing when the guard throws, and throws the same", async () => {
    const { server, session } = await connected(accepted);
    const lapsed = new Error("lapsed");
    await expect(
      submit(session, () => {
        throw lapsed;
      }),
    ).rejects.toBe(lapsed);
    await submit(session);
    expect(server.requests).toHaveLength(1);
  });

  const once: [string, Answer, object][] = [
    [
      "a throttled request",
      refuse(400, "Throttling.User", { "x-acs-retry-after": "1500" }),
      { class: "retry", code: "throttled", retryAfterMs: 1500 },
    ],
    ["an error of the server", refuse(500, "InternalError"), { class: "ambiguous", code: "service-unavailable" }],
    ["a 503 without a body", (_, response) => json(response, 503, ""), { class: "ambiguous", code: "service-unavailable" }],
    [
      "a page of HTML",
      (_, response) => json(response, 502, "<html>Bad Gateway</html>"),
      { class: "ambiguous", code: "service-unavailable" },
    ],
    [
      "HTML with a good status",
      (_, response) => json(response, 200, "<html>Welcome</html>"),
      { class: "ambiguous", code: "answer-unreadable" },
    ],
    ["JSON that is no object", (_, response) => json(response, 200, "null"), { class: "ambiguous", code: "answer-unreadable" }],
    ["an answer without a request id", (_, response) => json(response, 200, {}), { class: "ambiguous", code: "answer-unreadable" }],
    ["a URL that is too long", (_, response) => json(response, 414, "<html>"), { class: "ambiguous", code: "request-too-long" }],
    ["a connection cut before the answer", (_, response) => response.destroy(), { class: "ambiguous", code: "answer-lost" }],
    [
      "a connection cut in the answer",
      (_, response) => {
        response.writeHead(200, { "content-length": "100" });
        response.write('{"RequestId":');
        setImmediate(() => response.destroy());
      },
      { class: "ambiguous", code: "answer-lost" },
    ],
  ];
  it.each(once)("never sends again after %s", async (_, answer, expected) => {
    const { server, session, slept } = await connected(answer);
    expect(await submit(session)).toMatchObject({ ok: false, error: expected });
    expect(server.requests).toHaveLength(1);
    expect(slept).toEqual([]);
  });

  it("doesn't know the outcome when there is no answer in time", async () => {
    const { server, session, traces } = await connected(() => undefined, { requestTimeoutMs: 50 });
    expect(await submit(session)).toMatchObject({ ok: false, error: { class: "ambiguous", code: "answer-lost" } });
    expect(server.requests).toHaveLength(1);
    expect(traces[0]).toMatchObject({ attempt: 1, error: "lost" });
  });

  it("knows that nothing was sent when nobody listens", async () => {
    const { port, close } = await listen(createServer());
    await close();
    const session = await alicloudRds.connect(options(`http://127.0.0.1:${port}`));
    open.push(() => session.close());
    expect(await submit(session)).toMatchObject({ ok: false, error: { class: "retry", code: "network-unreachable" } });
  });

  it("takes a connection of its own", async () => {
    const { server, session } = await connected(accepted);
    await submit(session);
    await submit(session);
    expect(server.connections()).toBe(2);
  });
});

describe("reads", () => {
  const nothing = { RequestId: "r-1", Items: [], PageNumber: 1, PageSize: 100, TotalCount: 0 };
  const observe = (session: Session) => session.observe([watchOf({ accepted: false, requestId: "t-1" })]);
  const tasksOnly =
    (answer: Answer): Answer =>
    (arrived, response, count) => {
      if (arrived.headers["x-acs-action"] === "DescribeHistoryTasks") return answer(arrived, response, count);
      if (arrived.headers["x-acs-action"] === "DescribeDatabases") return json(response, 200, { Databases: { Database: [] } });
      return json(response, 200, { Items: { DBInstanceAttribute: [{ DBInstanceStatus: "Running" }] } });
    };

  it("try again after throttling, an error of the server, a page of HTML and a cut connection, ever more slowly", async () => {
    const { session, slept, traces } = await connected(
      tasksOnly((arrived, response, count) => {
        if (count === 1) return refuse(400, "Throttling.Api", { "x-acs-retry-after": "7000" })(arrived, response, count);
        if (count === 2) return refuse(500, "InternalError")(arrived, response, count);
        if (count === 3) return json(response, 502, "<html>");
        if (count === 4) return response.destroy();
        return json(response, 200, nothing);
      }),
    );
    expect(await observe(session)).toEqual({ ok: true, value: [{ state: "absent" }] });
    // At first for others who may ask for the tasks of their instances.
    expect(slept).toEqual([1, 7000, 1000, 2000, 4000]);
    const tries = traces.filter(({ operation }) => operation === "DescribeHistoryTasks");
    expect(tries.map(({ attempt, status, error }) => [attempt, status, error])).toEqual([
      [1, 400, "Throttling.Api"],
      [2, 500, "InternalError"],
      [3, 502, "garbled"],
      [4, undefined, "lost"],
      [5, 200, undefined],
    ]);
  });

  it("give up after five", async () => {
    const { server, session } = await connected(refuse(503, "ServiceUnavailable"));
    expect(await observe(session)).toMatchObject({ ok: false, error: { class: "retry", code: "service-unavailable" } });
    expect(server.requests).toHaveLength(5);
  });

  it("don't try again what is refused for good", async () => {
    const { server, session } = await connected(refuse(403, "Forbidden.RAM"));
    expect(await observe(session)).toMatchObject({ ok: false, error: { permission: "rds:DescribeHistoryTasks" } });
    expect(server.requests).toHaveLength(1);
  });

  it("don't take an answer without its list for an empty one", async () => {
    const { session } = await connected((_, response) => json(response, 200, { RequestId: "r" }));
    expect(await observe(session)).toMatchObject({ ok: false, error: { code: "answer-unreadable" } });
  });

  it("keep their connection", async () => {
    const { server, session } = await connected(tasksOnly((_, response) => json(response, 200, nothing)));
    for (let look = 0; look < 5; look += 1) await session.baseline({ ...callOf(), scope: `rm-${look}`, input: { TableMeta: "[]" } });
    expect(server.requests).toHaveLength(5);
    expect(server.connections()).toBe(1);
  });
});

describe("over TLS", () => {
  const pem = (name: string) => join(import.meta.dirname, "../tls", `${name}.pem`);

  async function secure(env: Record<string, string>) {
    const server = createTlsServer({ cert: readFileSync(pem("cert")), key: readFileSync(pem("key")) }, (_, response) =>
      json(response, 200, { RequestId: "api-1" }),
    );
    const { port, close } = await listen(server);
    const endpoint = `https://localhost:${port}`;
    const session = await alicloudRds.connect(options("", { env: { ...keys, ...env, REINSTATE_ALICLOUD_RDS_ENDPOINT: endpoint } }));
    open.push(() => session.close(), close);
    return submit(session);
  }

  it("trusts the CAs that the environment names", async () => {
    expect(await secure({ NODE_EXTRA_CA_CERTS: pem("cert") })).toEqual({ ok: true, value: { apiRequestId: "api-1" } });
  });

  it("sends nothing to a server that it doesn't trust", async () => {
    expect(await secure({})).toMatchObject({ ok: false, error: { class: "fatal", code: "tls-untrusted" } });
  });
});

describe("what keeps a request from leaving", () => {
  it.each([
    ["an endpoint without a scheme", { REINSTATE_ALICLOUD_RDS_ENDPOINT: "rds.aliyuncs.com" }, "endpoint-invalid"],
    ["a proxy that is none", { REINSTATE_ALICLOUD_RDS_ENDPOINT: "https://rds.invalid", HTTPS_PROXY: "socks5://x:1" }, "proxy-invalid"],
  ])("%s", async (_, env, code) => {
    const session = await alicloudRds.connect(options("", { env: { ...keys, ...env } }));
    open.push(() => session.close());
    expect(await submit(session)).toMatchObject({ ok: false, error: { class: "fatal", code } });
    expect(await session.resolve(entryOf({ from: { latest: true } }))).toMatchObject({ ok: false, error: { class: "fatal", code } });
  });
});
