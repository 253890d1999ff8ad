import { type Agent, type IncomingHttpHeaders, type IncomingMessage, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { err, ok, type Result } from "../../model/result.ts";
import { answerTooLarge, maxAnswerBytes } from "./answer-limit.ts";

export interface Outgoing {
  /** `host` with its port where that isn't the default. */
  readonly endpoint: { readonly secure: boolean; readonly host: string };
  /** Path and query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  readonly agent: Agent;
  /** For the whole exchange: connect, send, read. */
  readonly timeoutMs: number;
  /** Called when a connection stands and nothing is written yet; what it throws rejects. */
  guard?(): void;
}

export interface Incoming {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** No answer. `sent`: the request may have arrived. */
export interface Lost {
  readonly sent: boolean;
  readonly error: Error;
}

/** What GitHub is asked with, too. */
export interface OutgoingRequest extends Outgoing {
  readonly method: "GET" | "PATCH" | "POST";
  /** Ends the exchange when it aborts. */
  readonly signal?: AbortSignal;
}

export const post = (outgoing: Outgoing): Promise<Result<Incoming, Lost>> => sendOnce({ ...outgoing, method: "POST" });

/** One request, written once. The SDKs' own senders can't be stopped between connecting and writing; this one can. */
export function sendOnce(outgoing: OutgoingRequest): Promise<Result<Incoming, Lost>> {
  const { method, endpoint, path, headers, agent, timeoutMs, signal } = outgoing;
  return new Promise((resolve, reject) => {
    let sent = false;
    let timer: NodeJS.Timeout | undefined;
    const settle = (result: Result<Incoming, Lost>) => {
      clearTimeout(timer);
      resolve(result);
    };
    const { hostname, port } = new URL(`${endpoint.secure ? "https" : "http"}://${endpoint.host}`);
    const request = attempt(() => {
      const start = endpoint.secure ? requestHttps : requestHttp;
      // Node writes nothing before `end`.
      return start({ method, host: hostname.replace(/^\[|\]$/g, ""), port, path, headers, agent, ...(signal && { signal }) });
    });
    if (request instanceof Error) {
      settle(err({ sent, error: request }));
      return;
    }
    const lose = (error: Error) => {
      request.destroy();
      settle(err({ sent, error }));
    };
    timer = setTimeout(() => lose(timedOut(timeoutMs)), timeoutMs);
    const write = () => {
      if (request.destroyed) return;
      try {
        outgoing.guard?.();
      } catch (error) {
        clearTimeout(timer);
        request.destroy();
        reject(error instanceof Error ? error : new Error(String(error)));
        return;
      }
      sent = true;
      request.end(outgoing.body);
    };
    request.once("socket", (socket) => {
      if (socket.connecting) socket.once(endpoint.secure ? "secureConnect" : "connect", write);
      else write();
    });
    request.on("error", lose);
    request.once("response", (response) => {
      read(response).then((body) => settle(ok({ status: response.statusCode ?? 0, headers: response.headers, body })), lose);
    });
  });
}

/** Named as the AWS SDK names it. */
const timedOut = (ms: number): Error => Object.assign(new Error(`no answer within ${ms / 1000} s`), { name: "TimeoutError" });

/** An agent that can't connect may throw at once. */
function attempt<T>(make: () => T): T | Error {
  try {
    return make();
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

async function read(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  response.on("data", (chunk: Buffer) => {
    size += chunk.length;
    if (size > maxAnswerBytes) response.destroy(answerTooLarge());
    else chunks.push(chunk);
  });
  await new Promise<void>((resolve, reject) => {
    response.once("end", resolve);
    response.once("error", reject);
    response.once("aborted", () => reject(Object.assign(new Error("the answer broke off"), { code: "ECONNRESET" })));
  });
  return Buffer.concat(chunks).toString("utf8");
}
