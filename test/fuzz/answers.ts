import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { checkDocuments } from "../../src/app/documents.ts";
import { computePlan } from "../../src/engine/index.ts";
import { unwritable } from "../../src/ledger/store/file-format.ts";
import type { Attempt, LedgerRecord } from "../../src/model/ledger-record.ts";
import type { Observation } from "../../src/model/observation.ts";
import type { PlannedCall, PlannedEntry } from "../../src/model/planned.ts";
import type { Entry } from "../../src/model/restore-plan.ts";
import { providers } from "../../src/providers/index.ts";
import type { Failure, Session } from "../../src/providers/provider.ts";
import { type Sandbox, startSandbox } from "../../src/sandbox/index.ts";
import { VirtualClock } from "../fakes/clock.ts";
import { jsonOf, mutateJson, mutateText, mutateXml } from "./mutate.ts";
import { offlineHost } from "./plans.ts";
import type { Random } from "./random.ts";
import { ensure, type Target } from "./target.ts";

interface Answer {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: string;
}

const names = { "redshift-serverless": "sales", redshift: "dwh", "alicloud-rds": "crm" } as const;
type Name = keyof typeof names;

const texts: Readonly<Record<Name, string>> = {
  "redshift-serverless": `version: 1
name: inc-1
restores:
  - { id: sales, provider: redshift-serverless, region: eu-west-1, namespace: analytics, workgroup: analytics-wg,
      from: { latest: true }, source: { database: prod }, target: { schema: recovered }, tables: [{ name: orders, newName: o2 }] }
`,
  redshift: `version: 1
name: inc-1
restores:
  - { id: dwh, provider: redshift, region: eu-west-1, cluster: warehouse,
      from: { latest: true }, source: { database: prod }, target: { schema: recovered }, tables: [{ name: orders, newName: o2 }] }
`,
  "alicloud-rds": `version: 1
name: inc-1
restores:
  - { id: crm, provider: alicloud-rds, region: cn-hangzhou, instance: rm-uf6wjk5xxxxxxxxxx, from: { latest: true },
      databases: [{ name: testdb1, newName: testdb1_new, tables: [{ name: testdb1table1, newName: t2 }] }] }
`,
};

const pages = [
  "<html><body><h1>502 Bad Gateway</h1></body></html>",
  "",
  "null",
  "[]",
  '"text"',
  "{}",
  "<?xml version='1.0'?><Error/>",
  "<ErrorResponse><Error><Code>InvalidClusterState</Code><Message>There is an operation running.</Message></Error></ErrorResponse>",
  "<ErrorResponse><Error><Code><Code/></Code></Error></ErrorResponse>",
  "<DescribeClustersResponse><DescribeClustersResult/></DescribeClustersResponse>",
  "\u0000\u0001\u001b[2J",
  '{"__type":"ThrottlingException"}',
  '{"__type":"com.amazonaws.redshiftserverless#ConflictException","message":"There is an operation running on the namespace."}',
  '{"Code":"Throttling.User","Message":"x"}',
  '{"Code":{"a":1},"Message":[1],"RequestId":{}}',
  '{"__type":[],"message":{"a":1}}',
] as const;

const headerSets: readonly Record<string, string>[] = [
  { "content-type": "text/html" },
  { "content-encoding": "gzip" },
  { "x-amzn-errortype": "ConflictException:http://x" },
  { "x-acs-retry-after": "99999999999" },
  { "retry-after": "-1" },
  { location: "http://127.0.0.1:1/" },
  { "x-amzn-requestid": "\u00e9" },
  { date: "Thu, 01 Jan 1970 00:00:00 GMT" },
];

/** One answer of the sandbox, mutated: the shape of its JSON, its text, its status, its headers, or all of it. */
function mutated(answer: Answer, random: Random): Answer {
  const status = random.chance(0.6)
    ? answer.status
    : random.pick([200, 200, 202, 204, 301, 304, 400, 401, 403, 404, 407, 413, 429, 500, 502, 503, 599]);
  const headers = { ...answer.headers, ...(random.chance(0.2) ? headerSets[random.below(headerSets.length)] : {}) };
  const kind = random.below(10);
  if (kind === 0) return { status, headers, body: pages[random.below(pages.length)] ?? "" };
  if (kind === 1) return { status, headers, body: mutateText(answer.body, [answer.body, ...pages], random) };
  if (kind === 2) return { status, headers, body: answer.body };
  const body = answer.body.startsWith("<") ? mutateXml(answer.body, random) : jsonOf(mutateJson(JSON.parse(answer.body), random));
  return { status, headers, body };
}

/** Answers requests from the sandbox, remembered by operation and mutated once `random` is set. */
class Liar {
  random: Random | undefined;
  last = "";
  readonly #answers = new Map<string, Answer>();
  readonly #sandbox: Sandbox;

  constructor(sandbox: Sandbox) {
    this.#sandbox = sandbox;
  }

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
    const sent = Buffer.concat(chunks);
    const action = new URLSearchParams(sent.toString()).get("Action");
    const operation = String(request.headers["x-amz-target"] ?? request.headers["x-acs-action"] ?? action);
    const known = this.#answers.get(operation) ?? (await this.#ask(operation, request, sent));
    const { status, headers, body } = this.random === undefined ? known : mutated(known, this.random);
    this.last = `${operation} ${status} ${JSON.stringify(headers)}\n${body}`;
    if (this.random?.chance(0.01)) {
      request.socket.end(this.random.chance(0.5) ? "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n{}" : "HTTP/9.9 hello\r\n\r\n");
      return;
    }
    const bytes = Buffer.from(body);
    response.writeHead(status, { ...headers, "content-length": bytes.length });
    response.end(status === 204 || status === 304 ? undefined : bytes);
  }

  async #ask(operation: string, request: IncomingMessage, body: Buffer): Promise<Answer> {
    const sent = new Headers();
    for (const [name, value] of Object.entries(request.headers))
      if (typeof value === "string" && !/^(host|connection|content-length)$/.test(name)) sent.set(name, value);
    const answer = await fetch(`${this.#sandbox.url}${request.url}`, {
      method: request.method ?? "POST",
      headers: sent,
      ...(body.length > 0 && { body }),
    });
    const { "content-length": _, date: __, connection: ___, "keep-alive": ____, ...headers } = Object.fromEntries(answer.headers);
    const known = { status: answer.status, headers, body: await answer.text() };
    this.#answers.set(operation, known);
    return known;
  }
}

/** Whatever a provider answers, every look and every submit ends in an answer or a failure with a code and words. */
export const answersOf = (name: Name): Target => ({
  name: `answers of ${name}`,
  documents: 1_000,
  async prepare() {
    const sandbox = await startSandbox({ scenario: { version: 1, speed: { pendingMs: 0, minimumMs: 1 } } });
    const liar = new Liar(sandbox);
    const server = createServer(
      { maxHeaderSize: 1024 * 1024 },
      (request, response) => void liar.answer(request, response).catch(() => response.destroy()),
    );
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    const url = `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`;
    const env = {
      ...sandbox.env,
      AWS_ENDPOINT_URL_REDSHIFT: url,
      AWS_ENDPOINT_URL_REDSHIFT_SERVERLESS: url,
      REINSTATE_ALICLOUD_RDS_ENDPOINT: url,
      AWS_MAX_ATTEMPTS: "1",
    };
    const provider = await providers[name]();
    const { plans } = await checkDocuments([{ path: "plans/a.yaml", text: texts[name] }], []);
    const source = plans[0]?.entries[0];
    const connect = () => {
      const clock = new VirtualClock(Date.now());
      return provider.connect({
        env,
        requestTimeoutMs: 2_000,
        userAgent: "fuzz",
        now: () => clock.now(),
        sleep: async (ms) => clock.jumpWall(ms),
        random: () => 0.5,
        trace: () => {},
      });
    };
    if (source === undefined) throw new Error("the plan holds no entry");
    const once = await connect();
    const pin = await once.resolve(source);
    if (!pin.ok) throw new Error(pin.error.message);
    const run = await computePlan({ plans, only: [], offline: true, pins: new Map([[`inc-1/${names[name]}`, pin.value]]) }, offlineHost());
    const entry = run.plans[0]?.entries[0];
    const call = entry?.calls[0];
    if (entry === undefined || call === undefined) throw new Error("the plan compiles to nothing");
    for (let step = 0; step < steps; step += 1) await work(once, source, entry, call, step);
    once.close();
    return {
      last: () => liar.last,
      async check(random) {
        liar.random = random;
        const session = await connect();
        try {
          await work(session, source, entry, call, random.below(steps));
        } finally {
          session.close();
        }
      },
      close: async () => {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
        await sandbox.close();
      },
    };
  },
});

const steps = 6;

async function work(session: Session, source: Entry, entry: PlannedEntry, call: PlannedCall, step: number): Promise<void> {
  const pin = entry.pin;
  switch (step) {
    case 0: {
      const resolved = await session.resolve(source);
      if (!resolved.ok) expectFailure(resolved.error);
      else expectWritable(call, { pin: resolved.value });
      return;
    }
    case 1: {
      if (pin === undefined) throw new Error("no pin");
      const { diagnostics, pin: found } = await session.preflight(source, pin, entry.calls, new Set());
      if (found !== undefined) expectWritable(call, { pin: found });
      for (const { code, message } of diagnostics) ensure(code !== "" && message !== "", "a diagnostic without words");
      return;
    }
    case 2: {
      const baseline = await session.baseline(call);
      if (!baseline.ok) expectFailure(baseline.error);
      else {
        ensure(JSON.stringify(baseline.value).length < 1_000_000, "a baseline of a megabyte");
        expectWritable(call, {}, { baseline: baseline.value });
      }
      return;
    }
    case 3: {
      const submitted = await session.submit(call, { token: "t", guard: () => {} });
      if (!submitted.ok) expectFailure(submitted.error);
      else {
        const { requestId, apiRequestId, observation } = submitted.value;
        expectWritable(call, {}, { ...(requestId !== undefined && { requestId }), ...(apiRequestId !== undefined && { apiRequestId }) });
        if (observation !== undefined) expectObservation(call, observation);
      }
      return;
    }
    default: {
      const watch = {
        call,
        accepted: step === 4,
        taken: new Set<string>(),
        submittedAt: Date.now() - 60_000,
        ...(step === 4 && { requestId: "r-1" }),
      };
      const seen = await session.observe([watch]);
      if (!seen.ok) expectFailure(seen.error);
      else {
        ensure(seen.value.length === 1, "not one observation for one watch");
        for (const observation of seen.value) expectObservation(call, observation);
      }
    }
  }
}

/** What would be written about it passes the ledger's own check. */
function expectWritable(call: PlannedCall, record: Partial<LedgerRecord>, attempt: Partial<Attempt> = {}): void {
  const { key, intent, plan, entry, provider, region, scope, lane, operation, input, generation } = call;
  const at = "2026-11-20T10:00:00.000Z";
  const attempts = [{ number: 1, token: "t", run: "r", submittedAt: at, ...attempt }];
  const base = {
    key,
    version: 1,
    intent,
    plan,
    entry,
    provider,
    region,
    scope,
    lane,
    operation,
    input,
    generation,
    targets: [],
    attempts,
    updatedAt: at,
  };
  const wrong = unwritable({ message: "m", records: [{ ...base, state: "submitting", ...record }], runs: [] });
  ensure(wrong === undefined, `could not be written: ${wrong}`);
}

function expectObservation(call: PlannedCall, observation: Observation): void {
  if (observation.state === "absent") return;
  const { requestId, progress } = observation;
  expectWritable(call, progress === undefined ? {} : { progress }, requestId === undefined ? {} : { requestId });
  if ("message" in observation) expectWritable(call, {}, { problem: { code: "c", message: observation.message } });
}

function expectFailure({ class: kind, code, message }: Failure): void {
  ensure(
    ["retry", "wait", "ambiguous", "fatal"].includes(kind) && /^[a-z0-9-]+$/.test(code) && message !== "",
    `a failure without words: ${code} ${message}`,
  );
}
