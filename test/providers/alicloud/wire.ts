import { createHash, createHmac } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { ConnectOptions, RequestTrace } from "../../../src/providers/provider.ts";
import { listen } from "../servers.ts";

/** A request as it arrived. */
export interface Arrived {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A server that keeps what arrives and answers as told; the answer may also be to hang up. */
export async function wire(answer: (arrived: Arrived, response: ServerResponse, count: number) => void) {
  const requests: Arrived[] = [];
  const sockets = new Set<unknown>();
  const server = createServer((request, response) => {
    void read(request).then((arrived) => {
      requests.push(arrived);
      sockets.add(request.socket);
      answer(arrived, response, requests.length);
    });
  });
  const { port, close } = await listen(server);
  return { url: `http://127.0.0.1:${port}`, port, requests, connections: () => sockets.size, close };
}

async function read(request: IncomingMessage): Promise<Arrived> {
  let body = "";
  for await (const chunk of request) body += String(chunk);
  const url = new URL(request.url ?? "/", "http://x");
  const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
  return { method: request.method ?? "", path: url.pathname, query: Object.fromEntries(url.searchParams), headers, body };
}

export const json = (response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}) => {
  response.writeHead(status, { "content-type": "application/json", ...headers });
  response.end(typeof body === "string" ? body : JSON.stringify(body));
};

export const keys = { ALIBABA_CLOUD_ACCESS_KEY_ID: "AKID", ALIBABA_CLOUD_ACCESS_KEY_SECRET: "AKSECRET" };

export function options(
  url: string,
  more: Partial<ConnectOptions> = {},
): ConnectOptions & { readonly traces: RequestTrace[]; readonly slept: number[] } {
  const traces: RequestTrace[] = [];
  const slept: number[] = [];
  return {
    env: { ...keys, REINSTATE_ALICLOUD_RDS_ENDPOINT: url },
    requestTimeoutMs: 5_000,
    userAgent: "reinstate/1.2.3",
    now: Date.now,
    sleep: async (ms) => {
      slept.push(ms);
    },
    random: () => 0.5,
    trace: (trace) => traces.push(trace),
    traces,
    slept,
    ...more,
  };
}

/** ACS3-HMAC-SHA256, worked out from its description: what the Authorization header must say. */
export function signatureOf({ method, path, query, headers }: Arrived, secret: string): string {
  const encode = (text: string) =>
    encodeURIComponent(text).replace(/[!'()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`);
  const names = Object.keys(headers).filter((name) => name === "host" || name === "content-type" || name.startsWith("x-acs-"));
  const sorted = names.sort();
  const canonical = [
    method,
    path,
    Object.keys(query)
      .sort()
      .map((name) => `${encode(name)}=${encode(query[name] ?? "")}`)
      .join("&"),
    sorted.map((name) => `${name}:${headers[name]}\n`).join(""),
    sorted.join(";"),
    headers["x-acs-content-sha256"],
  ].join("\n");
  const toSign = `ACS3-HMAC-SHA256\n${createHash("sha256").update(canonical).digest("hex")}`;
  return createHmac("sha256", secret).update(toSign).digest("hex");
}
