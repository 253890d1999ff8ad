import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import type { RequestTrace, Session } from "../../../src/providers/provider.ts";
import { redshift } from "../../../src/providers/redshift/index.ts";
import { containing, matching } from "../../matching.ts";
import { listen } from "../servers.ts";
import { callOf, entryOf, hours } from "./fixtures.ts";

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

interface Received {
  readonly headers: IncomingMessage["headers"];
  readonly form: Readonly<Record<string, string>>;
  readonly port: number | undefined;
}

type Answer = (response: ServerResponse) => void;
/** Answers by the API's action, the last one of a list again and again. */
type Answers = Readonly<Record<string, readonly Answer[]>>;

const xml =
  (status: number, body: string, headers = {}): Answer =>
  (response) =>
    response.writeHead(status, { "content-type": "text/xml", "x-amzn-requestid": "api-7", ...headers }).end(body);

const result = (operation: string, content: string, headers = {}): Answer =>
  xml(
    200,
    `<${operation}Response xmlns="http://redshift.amazonaws.com/doc/2012-12-01/"><${operation}Result>${content}</${operation}Result><ResponseMetadata><RequestId>api-7</RequestId></ResponseMetadata></${operation}Response>`,
    headers,
  );

const fault = (code: string, message = "", status = 400) =>
  xml(
    status,
    `<ErrorResponse xmlns="http://redshift.amazonaws.com/doc/2012-12-01/"><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error><RequestId>api-7</RequestId></ErrorResponse>`,
  );

const page = (status: number) => xml(status, "<html><body><h1>Blocked</h1></body></html>", { "content-type": "text/html" });
const drop: Answer = (response) => void response.socket?.destroy();
const half: Answer = (response) => {
  response.writeHead(200, { "content-type": "text/xml", "content-length": 1000 });
  response.write("<Restore");
  setTimeout(() => response.socket?.destroy(), 20);
};

const restore = (id: string, more = "") =>
  `<TableRestoreRequestId>${id}</TableRestoreRequestId><Status>PENDING</Status><RequestTime>2026-11-20T12:00:00.000Z</RequestTime><ClusterIdentifier>warehouse</ClusterIdentifier><SnapshotIdentifier>s-1</SnapshotIdentifier><SourceDatabaseName>prod</SourceDatabaseName><SourceSchemaName>public</SourceSchemaName><SourceTableName>orders</SourceTableName><TargetDatabaseName>prod</TargetDatabaseName><TargetSchemaName>public</TargetSchemaName><NewTableName>orders_restored</NewTableName>${more}`;
const accepted = result("RestoreTableFromClusterSnapshot", `<TableRestoreStatus>${restore("req-1")}</TableRestoreStatus>`);
const listing = (ids: readonly string[], marker = "") =>
  result(
    "DescribeTableRestoreStatus",
    `${marker}<TableRestoreStatusDetails>${ids.map((id) => `<TableRestoreStatus>${restore(id)}</TableRestoreStatus>`).join("")}</TableRestoreStatusDetails>`,
  );
const warehouse =
  "<Clusters><Cluster><ClusterIdentifier>warehouse</ClusterIdentifier><ClusterStatus>available</ClusterStatus><ClusterCreateTime>2025-10-01T08:00:00.000Z</ClusterCreateTime><AutomatedSnapshotRetentionPeriod>7</AutomatedSnapshotRetentionPeriod></Cluster></Clusters>";
const cluster = result("DescribeClusters", warehouse);
const snapshot = (id: string, hour: string) =>
  `<Snapshot><SnapshotIdentifier>${id}</SnapshotIdentifier><ClusterIdentifier>warehouse</ClusterIdentifier><SnapshotCreateTime>2026-11-20T${hour}:00:00.123Z</SnapshotCreateTime><Status>available</Status><SnapshotType>automated</SnapshotType><ClusterCreateTime>2025-10-01T08:00:00.000Z</ClusterCreateTime></Snapshot>`;

/** A server that finds the cluster available unless `answers` says otherwise. */
async function serving(answers: Answers) {
  const received: Received[] = [];
  const all: Answers = { DescribeClusters: [cluster], ...answers };
  const server = createServer((request, response) => {
    let body = "";
    request.setEncoding("utf8").on("data", (chunk: string) => {
      body += chunk;
    });
    request.on("end", () => {
      const form = Object.fromEntries(new URLSearchParams(body));
      received.push({ headers: request.headers, form, port: request.socket.remotePort });
      const own = all[form["Action"] ?? ""] ?? [];
      const count = received.filter((one) => one.form["Action"] === form["Action"]).length;
      own[Math.min(count, own.length) - 1]?.(response);
    });
  });
  const { port, close } = await listen(server);
  closing.push(close);
  const of = (action: string) => received.filter(({ form }) => form["Action"] === action);
  return { received, of, submits: () => of("RestoreTableFromClusterSnapshot"), url: `http://127.0.0.1:${port}` };
}

const credentials = {
  AWS_ACCESS_KEY_ID: "AKIDEXAMPLE",
  AWS_SECRET_ACCESS_KEY: "wJalrXUtnFEMI-EXAMPLEKEY",
  AWS_SESSION_TOKEN: "session-canary",
};

async function connected(url: string, env: Record<string, string> = {}, requestTimeoutMs = 5000) {
  const traces: RequestTrace[] = [];
  const session: Session = await redshift.connect({
    env: { ...credentials, AWS_ENDPOINT_URL_REDSHIFT: url, ...env },
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

const sending = { token: "unused", guard: () => undefined };
const submitting = (answer: Answer): Answers => ({ RestoreTableFromClusterSnapshot: [answer] });

describe("a submit on the wire", () => {
  it("is one signed form with exactly the call's parameters", async () => {
    const { submits, url } = await serving(submitting(accepted));
    const { session, traces } = await connected(url);
    const call = callOf({ caseSensitiveIdentifiers: true, from: { snapshotIdentifier: "rs:w-1" } }, { kind: "snapshot", id: "s-1" });
    expect(await session.submit(call, sending)).toEqual({
      ok: true,
      value: {
        requestId: "req-1",
        apiRequestId: "api-7",
        observation: { state: "running", requestId: "req-1", startedAt: "2026-11-20T12:00:00.000Z" },
      },
    });
    const [sent] = submits();
    expect(sent?.form).toEqual({
      Action: "RestoreTableFromClusterSnapshot",
      Version: "2012-12-01",
      ...call.input,
      EnableCaseSensitiveIdentifier: "true",
    });
    expect(sent?.headers).toMatchObject({
      authorization: matching(/^AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE\/\d{8}\/eu-west-1\/redshift\/aws4_request/),
      "user-agent": containing("reinstate/1.2.3"),
    });
    expect(traces.map(({ provider, operation, status }) => [provider, operation, status])).toEqual([
      ["redshift", "DescribeClusters", 200],
      ["redshift", "RestoreTableFromClusterSnapshot", 200],
    ]);
  });

  it.each<[string, string, Answer]>([
    ["500", "ambiguous service-unavailable", fault("InternalFailure", "", 500)],
    ["503", "ambiguous service-unavailable", fault("ServiceUnavailable", "", 503)],
    ["a dropped socket", "ambiguous answer-lost", drop],
    ["half an answer", "ambiguous answer-lost", half],
    ["a gateway's page", "ambiguous answer-unreadable", page(502)],
    ["a firewall's page", "ambiguous answer-unreadable", page(403)],
    ["a page with status 200", "ambiguous answer-unreadable", page(200)],
    ["a 5xx without a body", "ambiguous answer-unreadable", xml(500, "")],
    [
      "an error with status 200",
      "ambiguous answer-unreadable",
      xml(200, "<ErrorResponse><Error><Code>Throttling</Code></Error></ErrorResponse>"),
    ],
    ["acceptance without a restore", "ambiguous answer-unreadable", result("RestoreTableFromClusterSnapshot", "")],
    [
      "a time that is none",
      "ambiguous answer-unreadable",
      result("RestoreTableFromClusterSnapshot", "<TableRestoreStatus><RequestTime>soon</RequestTime></TableRestoreStatus>"),
    ],
    ["an unknown code", "ambiguous code-unknown", fault("SomethingNew")],
    ["throttling", "retry throttled", fault("Throttling", "Rate exceeded")],
    ["a busy cluster", "wait cluster-busy", fault("InvalidClusterState", "There is an operation running on the Cluster.")],
    ["the quota", "wait cluster-busy", fault("InProgressTableRestoreQuotaExceededFault")],
    ["a table that exists", "fatal target-exists-or-conflict", fault("InvalidTableRestoreArgument", "Table x already exists.")],
    ["no such cluster", "fatal cluster-not-found", fault("ClusterNotFound", "Cluster warehouse not found.", 404)],
    ["no such snapshot", "fatal backup-not-found", fault("ClusterSnapshotNotFound", "", 404)],
    ["no permission", "fatal permission-missing", fault("UnauthorizedOperation", "Access Denied.")],
    ["old credentials", "fatal credentials-expired", fault("ExpiredToken", "", 403)],
  ])("answered with %s is sent once and is %s", async (_, expected, answer) => {
    const { submits, url } = await serving(submitting(answer));
    const { session } = await connected(url, { AWS_MAX_ATTEMPTS: "5" });
    const given = await session.submit(callOf(), sending);
    expect(given.ok ? "" : `${given.error.class} ${given.error.code}`).toBe(expected);
    expect(submits()).toHaveLength(1);
  });

  it("without an answer in time is ambiguous, and sent once", async () => {
    const { submits, url } = await serving(submitting(() => undefined));
    const { session } = await connected(url, {}, 300);
    expect(await session.submit(callOf(), sending)).toMatchObject({ error: { class: "ambiguous", code: "answer-lost" } });
    expect(submits()).toHaveLength(1);
  });

  it("isn't sent when the guard throws, which is asked last and before the first byte", async () => {
    const { submits, received, url } = await serving(submitting(accepted));
    const { session } = await connected(url);
    const stop = new Error("lease lapsed");
    const seen: number[] = [];
    const guard = () => {
      seen.push(received.length);
      throw stop;
    };
    await expect(session.submit(callOf(), { token: "t", guard })).rejects.toBe(stop);
    expect([seen, submits()]).toEqual([[1], []]);
  });

  it("has a connection of its own, and the service's clock, which the reads before it told", async () => {
    const ahead = { date: new Date(Date.now() + hours(2)).toUTCString() };
    const skewed = xml(403, "<ErrorResponse><Error><Code>RequestTimeTooSkewed</Code><Message/></Error></ErrorResponse>", ahead);
    const { received, submits, url } = await serving({
      DescribeClusters: [skewed, result("DescribeClusters", warehouse, ahead)],
      ...submitting(accepted),
    });
    const { session } = await connected(url);
    await session.submit(callOf(), sending);
    const hour = (ms: number) => new Date(ms).toISOString().replaceAll("-", "").slice(0, 11);
    expect(received).toHaveLength(3);
    expect(String(submits()[0]?.headers["x-amz-date"]).slice(0, 11)).not.toBe(hour(Date.now()));
    expect(submits()[0]?.port).not.toBe(received[0]?.port);
  });
});

describe("a listing that isn't one", () => {
  const foreign: [string, Answer][] = [
    ["an empty body", xml(200, "")],
    ["no content", (response) => response.writeHead(204).end()],
    ["a page", page(200)],
    ["a page with an error's status", page(403)],
    ["JSON", xml(200, '{"TableRestoreStatusDetails":[]}')],
    ["another operation's answer", cluster],
    ["something else in the list's place", result("DescribeTableRestoreStatus", "<Others/>")],
    [
      "a list that is cut off",
      xml(200, "<DescribeTableRestoreStatusResponse><DescribeTableRestoreStatusResult><TableRestoreStatusDetails>"),
    ],
    ["an error with a good status", xml(200, "<ErrorResponse><Error><Code>TableRestoreNotFoundFault</Code></Error></ErrorResponse>")],
  ];
  it.each(foreign)("%s never says that a restore is absent", async (_, answer) => {
    const { url } = await serving({ DescribeTableRestoreStatus: [answer] });
    const { session } = await connected(url, { AWS_MAX_ATTEMPTS: "1" });
    const expected = { ok: false, error: { class: "ambiguous", code: "answer-unreadable" } };
    const watch = { call: callOf(), accepted: true, taken: new Set<string>() };
    expect(await session.observe([watch])).toMatchObject(expected);
    expect(await session.observe([{ ...watch, requestId: "req-1" }])).toMatchObject(expected);
    expect(await session.baseline(callOf())).toMatchObject(expected);
  });

  it.each([
    ["that leaves out what is empty", result("DescribeTableRestoreStatus", "")],
    ["of nothing", listing([])],
  ])("is none %s", async (_, answer) => {
    const { url } = await serving({ DescribeTableRestoreStatus: [answer] });
    const { session } = await connected(url);
    expect(await session.baseline(callOf())).toEqual({ ok: true, value: { ids: [] } });
  });
});

describe("reads on the wire", () => {
  it("follow markers to the end, which an empty marker is too", async () => {
    const pages = [
      listing(["req-1"], "<Marker>next-1</Marker>"),
      listing(["req-2"], "<Marker>next-2</Marker>"),
      listing(["req-3"], "<Marker></Marker>"),
    ];
    const { of, url } = await serving({ DescribeTableRestoreStatus: pages });
    const { session } = await connected(url);
    expect(await session.baseline(callOf())).toEqual({ ok: true, value: { ids: ["req-1", "req-2", "req-3"] } });
    expect(of("DescribeTableRestoreStatus").map(({ form }) => form)).toEqual(
      [undefined, "next-1", "next-2"].map((Marker) => ({
        Action: "DescribeTableRestoreStatus",
        Version: "2012-12-01",
        ClusterIdentifier: "warehouse",
        MaxRecords: "100",
        ...(Marker === undefined ? {} : { Marker }),
      })),
    );
  });

  it("ask for one restore by its cluster and id", async () => {
    const { of, url } = await serving({ DescribeTableRestoreStatus: [listing(["req-1"])] });
    const { session } = await connected(url);
    const watch = { call: callOf(), requestId: "req-1", accepted: true, taken: new Set<string>() };
    expect(await session.observe([watch])).toMatchObject({ value: [{ state: "running", requestId: "req-1" }] });
    expect(of("DescribeTableRestoreStatus")[0]?.form).toMatchObject({ ClusterIdentifier: "warehouse", TableRestoreRequestId: "req-1" });
  });

  it("choose a snapshot over all pages, by the times on the wire", async () => {
    const snapshots = (content: string, marker: string) =>
      result("DescribeClusterSnapshots", `<Snapshots>${content}</Snapshots><Marker>${marker}</Marker>`);
    const { url } = await serving({
      DescribeClusterSnapshots: [snapshots(snapshot("a", "08"), "more"), snapshots(snapshot("rs:b", "09"), "")],
    });
    const { session } = await connected(url);
    expect(await session.resolve(entryOf({ from: { latest: true } }))).toEqual({
      ok: true,
      value: { kind: "snapshot", id: "rs:b", createdAt: "2026-11-20T09:00:00.123Z", expiresAt: "2026-11-27T09:00:00.123Z" },
    });
  });

  it("are tried again after throttling, 5xx and pages, and every attempt is told", async () => {
    const { of, url } = await serving({ DescribeTableRestoreStatus: [fault("Throttling"), page(503), listing([])] });
    const { session, traces } = await connected(url);
    expect(await session.baseline(callOf())).toMatchObject({ ok: true });
    expect(of("DescribeTableRestoreStatus")).toHaveLength(3);
    expect(traces.slice(1).map(({ attempt, status }) => [attempt, status])).toEqual([
      [1, 400],
      [2, 503],
      [3, 200],
    ]);
  });

  it("never tell a secret", async () => {
    const leaking = fault("SignatureDoesNotMatch", "no match\n\nx-amz-security-token:session-canary\nAKIDEXAMPLE", 403);
    const { url } = await serving({ DescribeTableRestoreStatus: [leaking], ...submitting(leaking) });
    const { session, traces } = await connected(url);
    const told = JSON.stringify([await session.baseline(callOf()), await session.submit(callOf(), sending), traces]);
    expect(told).toContain("signature-invalid");
    for (const secret of Object.values(credentials)) expect(told).not.toContain(secret);
  });
});
