import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { administer, type FaultsOf } from "./admin.ts";
import { alicloudReader } from "./alicloud/protocol.ts";
import { readAws } from "./aws/reader.ts";
import { Delays } from "./delays.ts";
import type { Answer, SandboxRequest, SecretOf } from "./exchange.ts";
import { type Delivery, handleRequest } from "./handle-request.ts";
import type { World } from "./world/world.ts";

const maxBody = 8 * 1024 * 1024;
/** The Alibaba SDK puts a hundred tables into the request line. */
const maxHeaderSize = 1024 * 1024;

export interface Listening {
  readonly port: number;
  close(): Promise<void>;
}

/** Serves the world on loopback until closed. */
export async function serve(
  world: World,
  secretOf: SecretOf,
  faultsOf: FaultsOf,
  port: number,
  log: (line: string) => void,
): Promise<Listening> {
  const delays = new Delays();
  const readAlicloud = alicloudReader();
  const deliver = async (request: SandboxRequest): Promise<Delivery> => {
    if (request.url.startsWith("/_sandbox")) return { answer: administer(request, world, faultsOf) };
    const requestId = randomUUID();
    const exchange = readAws(request, requestId) ?? readAlicloud(request, requestId.toUpperCase());
    if (!exchange) return { answer: unknown };
    const delivery = await handleRequest(exchange, world, secretOf, (ms) => delays.sleep(ms));
    log(`${exchange.operation} ${"drop" in delivery ? "dropped" : delivery.answer.status} ${exchange.requestId}`);
    return delivery;
  };
  const server = createServer({ keepAliveTimeout: 65_000, maxHeaderSize }, (message, response) => {
    respond(message, response, deliver, delays).catch((error: unknown) => {
      log(`error: ${error instanceof Error ? error.stack : String(error)}`);
      response.destroy();
    });
  });
  const bound = await listen(server, port);
  return {
    port: bound,
    close: () => {
      delays.stop();
      return new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}

async function respond(
  message: IncomingMessage,
  response: ServerResponse,
  deliver: (request: SandboxRequest) => Promise<Delivery>,
  delays: Delays,
): Promise<void> {
  const body = await readBody(message);
  if (body === undefined) return write(response, tooLarge);
  const headers = Object.fromEntries(
    Object.entries(message.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(",") : (value ?? "")]),
  );
  const url = message.url ?? "/";
  if (!URL.canParse(url, "http://sandbox")) return write(response, unknown);
  const delivery = await deliver({ method: message.method ?? "GET", url, headers, body });
  if (delivery.waitMs !== undefined) await delays.sleep(delivery.waitMs);
  if ("drop" in delivery) message.socket.destroy();
  else write(response, delivery.answer);
}

function write(response: ServerResponse, answer: Answer): void {
  // These statuses have no body.
  const body = Buffer.from(answer.status === 204 || answer.status === 304 ? "" : answer.body);
  response.writeHead(answer.status, { ...answer.headers, "content-length": body.length });
  response.end(body);
}

async function readBody(message: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message) {
    if (!Buffer.isBuffer(chunk)) continue;
    size += chunk.length;
    if (size > maxBody) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : port);
    });
  });
}

const tooLarge: Answer = {
  status: 413,
  headers: { "content-type": "text/plain", connection: "close" },
  body: "The body is too large.\n",
};

const unknown: Answer = {
  status: 404,
  headers: { "content-type": "application/json" },
  body: '{"message":"This is the Reinstate sandbox. It speaks awsJson1.1 (X-Amz-Target), the AWS query protocol, ACS3 and RPC (Action), and /_sandbox/state."}\n',
};
