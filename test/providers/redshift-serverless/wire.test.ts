import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { connect } from "node:net";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import type { RequestTrace, Session } from "../../../src/providers/provider.ts";
import { redshiftServerless } from "../../../src/providers/redshift-serverless/index.ts";
import { containing, matching } from "../../matching.ts";
import { listen } from "../servers.ts";
import { callOf, entryOf, hours, now } from "./fixtures.ts";

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

interface Received {
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
  readonly port: number | undefined;
}

type Answer = (response: ServerResponse, request: IncomingMessage) => void;

const json =
  (status: number, body: object, headers = {}): Answer =>
  (response) =>
    response
      .writeHead(status, { "content-type": "application/x-amz-json-1.1", "x-amzn-requestid": "api-7", ...headers })
      .end(JSON.stringify(body));

const fault = (name: string, message = "", status = 400) => json(status, { __type: `com.amazonaws.redshiftserverless#${name}`, message });

/** A server whose requests are answered in order, the last answer again and again. */
async function serving(...answers: Answer[]) {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    let body = "";
    request.setEncoding("utf8").on("data", (chunk: string) => {
      body += chunk;
    });
    request.on("end", () => {
      received.push({ headers: request.headers, body, port: request.socket.remotePort });
      answers[Math.min(received.length, answers.length) - 1]?.(response, request);
    });
  });
  const { port, close } = await listen(server);
  closing.push(close);
  return { received, url: `http://127.0.0.1:${port}`, port };
}

const credentials = {
  AWS_ACCESS_KEY_ID: "AKIDEXAMPLE",
  AWS_SECRET_ACCESS_KEY: "wJalrXUtnFEMI-EXAMPLEKEY",
  AWS_SESSION_TOKEN: "session-canary",
};

async function connected(env: Record<string, string>, requestTimeoutMs = 5000) {
  const traces: RequestTrace[] = [];
  const session: Session = await redshiftServerless.connect({
    env: { ...credentials, ...env },
    requestTimeoutMs,
    userAgent: "reinstate/1.2.3",
    now: Date.now,
    sleep: () => Promise.resolve(),
    random: () => 0,
    trace: (request) => traces.push(request),
  });
  closing.push(() => session.close());
  return { session, traces };
}

const endpoint = (url: string) => ({ AWS_ENDPOINT_URL_REDSHIFT_SERVERLESS: url });
const sending = { token: "unused", guard: () => undefined };
const accepted = json(200, { tableRestoreStatus: { tableRestoreRequestId: "req-1", status: "PENDING", requestTime: now / 1000 } });

describe("a submit on the wire", () => {
  it("is the API's request, signed, with our name", async () => {
    const { received, url } = await serving(accepted);
    const { session } = await connected(endpoint(url));
    expect(await session.submit(callOf(), sending)).toEqual({
      ok: true,
      value: {
        requestId: "req-1",
        apiRequestId: "api-7",
        observation: { state: "running", requestId: "req-1", startedAt: "2026-11-20T12:00:00.000Z" },
      },
    });
    expect(received).toHaveLength(1);
    expect(received[0]?.headers).toMatchObject({
      "content-type": "application/x-amz-json-1.1",
      "x-amz-target": "RedshiftServerless.RestoreTableFromRecoveryPoint",
      "user-agent": matching(/(^| )reinstate\/1\.2\.3( |$)/),
      authorization: containing("/eu-west-1/redshift-serverless/aws4_request"),
    });
    expect(JSON.parse(received[0]?.body ?? "")).toEqual(callOf().input);
  });

  const drop: Answer = (_, request) => request.socket.destroy();
  const page =
    (status: number): Answer =>
    (response) =>
      response.writeHead(status, { "content-type": "text/html" }).end("<html>");
  const half: Answer = (response, request) => {
    response.writeHead(200, { "content-length": "100" }).write("{");
    setImmediate(() => request.socket.destroy());
  };
  it.each<[string, string, Answer]>([
    ["500 InternalServerException", "ambiguous service-unavailable", fault("InternalServerException", "", 500)],
    ["503", "ambiguous service-unavailable", fault("ServiceUnavailableException", "", 503)],
    ["a dropped socket", "ambiguous answer-lost", drop],
    ["half an answer", "ambiguous answer-lost", half],
    ["a gateway's page", "ambiguous answer-unreadable", page(502)],
    ["a page with status 200", "ambiguous answer-unreadable", page(200)],
    ["throttling", "retry throttled", fault("ThrottlingException", "Rate exceeded")],
    ["429", "retry throttled", fault("TooManyRequestsException", "", 429)],
    ["a busy namespace", "wait namespace-busy", fault("ConflictException", "There is an operation running on the namespace.")],
    ["a collision", "fatal target-exists-or-conflict", fault("ConflictException", "Table exists")],
    ["no such thing", "fatal resource-not-found", fault("ResourceNotFoundException")],
    ["a refusal", "fatal request-refused", fault("ValidationException")],
    ["no permission", "fatal permission-missing", fault("AccessDeniedException", "", 403)],
    ["old credentials", "fatal credentials-expired", fault("ExpiredTokenException", "", 403)],
    ["unknown credentials", "fatal credentials-refused", fault("UnrecognizedClientException", "", 403)],
  ])("%s is sent once and is %s", async (_, expected, answer) => {
    const { received, url } = await serving(answer, accepted);
    const { session } = await connected({ ...endpoint(url), AWS_MAX_ATTEMPTS: "5" });
    const result = await session.submit(callOf(), sending);
    expect(result.ok ? "" : `${result.error.class} ${result.error.code}`).toBe(expected);
    expect(received).toHaveLength(1);
  });

  it("without an answer in time is ambiguous, and sent once", async () => {
    const { received, url } = await serving(() => undefined);
    const { session } = await connected(endpoint(url), 200);
    expect(await session.submit(callOf(), sending)).toMatchObject({ error: { class: "ambiguous", code: "answer-lost" } });
    expect(received).toHaveLength(1);
  });

  it("to nobody is unreachable: nothing was sent", async () => {
    const { close, port } = await listen(createServer());
    await close();
    const { session } = await connected(endpoint(`http://127.0.0.1:${port}`));
    expect(await session.submit(callOf(), sending)).toMatchObject({ error: { class: "retry", code: "network-unreachable" } });
  });

  it("isn't sent when the guard throws, and its exception comes through", async () => {
    const { received, url } = await serving(accepted);
    const { session } = await connected(endpoint(url));
    const stop = new Error("lease lapsed");
    const guard = () => {
      throw stop;
    };
    await expect(session.submit(callOf(), { token: "t", guard })).rejects.toBe(stop);
    expect(received).toEqual([]);
  });

  it("asks the guard last: what comes first is signing", async () => {
    const { received, url } = await serving(accepted);
    const { session } = await connected(endpoint(url));
    const seen: number[] = [];
    await session.submit(callOf(), { token: "t", guard: () => void seen.push(received.length) });
    expect([seen, received.length]).toEqual([[0], 1]);
  });

  it("is signed by the service's clock, which the reads before it told", async () => {
    const ahead = { date: new Date(Date.now() + hours(2)).toUTCString() };
    const skewed = json(403, { __type: "RequestTimeTooSkewed", message: "" }, ahead);
    const { received, url } = await serving(skewed, json(200, { tableRestoreStatuses: [] }, ahead), accepted);
    const { session } = await connected(endpoint(url));
    expect(await session.baseline(callOf())).toMatchObject({ ok: true });
    await session.submit(callOf(), sending);
    const signedAt = received.map(({ headers }) => String(headers["x-amz-date"]).slice(0, 11));
    const hour = (ms: number) => new Date(ms).toISOString().replaceAll("-", "").slice(0, 11);
    expect(signedAt).toHaveLength(3);
    expect(signedAt.slice(1)).not.toContain(hour(Date.now()));
  });

  it("without credentials sends nothing and says so", async () => {
    const { received, url } = await serving(accepted);
    const nowhere = { AWS_ACCESS_KEY_ID: "", AWS_SECRET_ACCESS_KEY: "", AWS_PROFILE: "" };
    const before = { ...process.env };
    const bare = { AWS_EC2_METADATA_DISABLED: "true", AWS_CONFIG_FILE: "/nowhere/a", AWS_SHARED_CREDENTIALS_FILE: "/nowhere/b" };
    Object.assign(process.env, bare, nowhere);
    closing.push(() => {
      for (const name of Object.keys({ ...bare, ...nowhere })) {
        if (before[name] === undefined) delete process.env[name];
        else process.env[name] = before[name];
      }
    });
    const { session } = await connected({ ...endpoint(url), ...nowhere });
    expect(await session.submit(callOf(), sending)).toMatchObject({ error: { class: "fatal", code: "credentials-missing" } });
    expect(received).toEqual([]);
  });

  it("to an endpoint that is no URL is fatal", async () => {
    const { session } = await connected(endpoint("nonsense"));
    expect(await session.submit(callOf(), sending)).toMatchObject({ error: { class: "fatal", code: "endpoint-invalid" } });
  });
});

describe("a listing that isn't one", () => {
  const text =
    (status: number, body: string, type = "application/json"): Answer =>
    (response) =>
      response.writeHead(status, { "content-type": type }).end(status === 204 ? undefined : body);
  const foreign: [string, Answer][] = [
    ["an empty body", text(200, "")],
    ["no content", text(204, "")],
    ["a page", text(200, "<html>Welcome</html>", "text/html")],
    ["JSON of another form", text(200, '{"status":"ok"}')],
    ["an error with a good status", json(200, { __type: "ValidationException", message: "no" })],
    ["a list", text(200, "[]")],
    ["something else in the list's place", json(200, { tableRestoreStatuses: "none" })],
  ];
  it.each(foreign)("%s never says that a restore is absent", async (_, answer) => {
    const { url } = await serving(answer);
    const { session } = await connected(endpoint(url));
    const expected = { ok: false, error: { class: "ambiguous", code: "answer-unreadable" } };
    const watch = { call: callOf(), accepted: true, taken: new Set<string>() };
    expect(await session.observe([watch])).toMatchObject(expected);
    expect(await session.observe([{ ...watch, requestId: "req-1" }])).toMatchObject(expected);
    expect(await session.baseline(callOf())).toMatchObject(expected);
  });

  it("is none that leaves out what is empty", async () => {
    const { url } = await serving(json(200, {}));
    const { session } = await connected(endpoint(url));
    expect(await session.observe([{ call: callOf(), accepted: true, taken: new Set() }])).toEqual({
      ok: true,
      value: [{ state: "absent" }],
    });
  });
});

describe("reads on the wire", () => {
  it("are tried again after throttling and 5xx, and every attempt is told", async () => {
    const { received, url } = await serving(
      fault("ThrottlingException"),
      fault("InternalServerException", "", 500),
      json(200, { recoveryPoints: [] }),
    );
    const { session, traces } = await connected(endpoint(url));
    expect(await session.resolve(entryOf({ from: { latest: true } }))).toMatchObject({ error: { code: "no-recovery-point" } });
    expect(received).toHaveLength(3);
    expect(traces.map(({ durationMs: _, ...rest }) => rest)).toEqual(
      [
        { attempt: 1, status: 400, error: "ThrottlingException" },
        { attempt: 2, status: 500, error: "InternalServerException" },
        { attempt: 3, status: 200 },
      ].map((trace) => ({
        provider: "redshift-serverless",
        operation: "ListRecoveryPoints",
        region: "eu-west-1",
        requestId: "api-7",
        ...trace,
      })),
    );
  });

  it("are tried AWS_MAX_ATTEMPTS times", async () => {
    const { received, url } = await serving(fault("InternalServerException", "", 500));
    const { session } = await connected({ ...endpoint(url), AWS_MAX_ATTEMPTS: "2" });
    expect(await session.baseline(callOf())).toMatchObject({ error: { code: "service-unavailable" } });
    expect(received).toHaveLength(2);
  });

  it("keep the connection; a submit has one of its own, which no idle time can have broken", async () => {
    const { received, url } = await serving(json(200, { tableRestoreStatuses: [] }), json(200, { tableRestoreStatuses: [] }), accepted);
    const { session } = await connected(endpoint(url));
    await session.baseline(callOf());
    await session.observe([{ call: callOf(), accepted: false, taken: new Set() }]);
    await session.submit(callOf(), sending);
    const [first, second, submit] = received.map(({ port }) => port);
    expect(first).toBe(second);
    expect(submit).not.toBe(first);
  });

  it("read both encodings of times", async () => {
    const points = [{ recoveryPointId: "rp-1", recoveryPointCreateTime: "2026-11-20T11:30:00Z" }];
    const { url } = await serving(json(200, { recoveryPoints: points }));
    const { session } = await connected(endpoint(url));
    expect(await session.resolve(entryOf({ from: { latest: true } }))).toMatchObject({ value: { createdAt: "2026-11-20T11:30:00Z" } });
  });

  it("never tell a secret", async () => {
    const { url } = await serving(fault("InvalidSignatureException", "no match\n\nx-amz-security-token:session-canary\nAKIDEXAMPLE", 403));
    const { session, traces } = await connected(endpoint(url));
    const told = JSON.stringify([await session.baseline(callOf()), await session.submit(callOf(), sending), traces]);
    expect(told).toContain("signature-invalid");
    for (const secret of Object.values(credentials)) expect(told).not.toContain(secret);
  });
});

describe("through a proxy", () => {
  const folder = join(import.meta.dirname, "../tls");

  /** A CONNECT proxy, and behind it a TLS server that answers for any name. */
  async function proxied(answer: Answer) {
    const tls = createTlsServer(
      { key: readFileSync(join(folder, "key.pem")), cert: readFileSync(join(folder, "cert.pem")) },
      (request, response) => answer(response, request),
    );
    const upstream = await listen(tls);
    closing.push(upstream.close);
    const asked: string[] = [];
    const proxy = createServer();
    proxy.on("connect", (request, socket) => {
      asked.push(request.url ?? "");
      const tunnel = connect(upstream.port, "127.0.0.1", () => {
        socket.write("HTTP/1.1 200 OK\r\n\r\n");
        tunnel.pipe(socket).pipe(tunnel);
      });
      tunnel.on("error", () => socket.destroy());
      socket.on("error", () => tunnel.destroy());
      socket.on("close", () => tunnel.destroy());
    });
    const { port, close } = await listen(proxy);
    closing.push(close);
    return {
      asked,
      env: { HTTPS_PROXY: `http://127.0.0.1:${port}`, AWS_CA_BUNDLE: join(folder, "cert.pem"), ...endpoint("https://db.example") },
    };
  }

  it("goes by CONNECT, and trusts the CA that is named", async () => {
    const { asked, env } = await proxied(accepted);
    const { session } = await connected(env);
    expect(await session.submit(callOf(), sending)).toMatchObject({ ok: true, value: { requestId: "req-1" } });
    expect(asked).toEqual(["db.example:443"]);
  });

  it("tells an untrusted certificate as one: nothing was sent", async () => {
    const { env } = await proxied(accepted);
    const { session } = await connected({ ...env, AWS_CA_BUNDLE: "" });
    expect(await session.submit(callOf(), sending)).toMatchObject({ error: { class: "fatal", code: "tls-untrusted" } });
  });

  it("tells a refusing proxy as one: nothing was sent", async () => {
    const proxy = createServer();
    proxy.on("connect", (_, socket) => socket.end("HTTP/1.1 403 Forbidden\r\n\r\n"));
    const { port, close } = await listen(proxy);
    closing.push(close);
    const { session } = await connected({ HTTPS_PROXY: `http://127.0.0.1:${port}`, ...endpoint("https://db.example") });
    expect(await session.submit(callOf(), sending)).toMatchObject({ error: { class: "fatal", code: "proxy-refused" } });
  });
});
