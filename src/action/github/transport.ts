import { type IncomingHttpHeaders, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { agents } from "../../providers/http/agents.ts";

export interface HttpRequest {
  readonly method: "GET" | "POST" | "PATCH";
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface HttpAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** One request, one answer; rejects when there is none. */
export interface Transport {
  send(request: HttpRequest, signal: AbortSignal): Promise<HttpAnswer>;
  close(): void;
}

/** No answer of GitHub's that we ask for is near this. */
const maxBytes = 64 * 1024 * 1024;

/** HTTP over connections that stay open, through the proxies and with the extra CAs that `env` names. */
export function httpTransport(env: Readonly<Record<string, string | undefined>>, timeoutMs: number): Transport {
  const { httpAgent, httpsAgent, destroy } = agents(env);
  return {
    send({ method, url, headers, body }, signal) {
      return new Promise((resolve, reject) => {
        const secure = url.protocol === "https:";
        const sized = body === undefined ? headers : { ...headers, "content-length": String(Buffer.byteLength(body)) };
        const options = { method, headers: sized, agent: secure ? httpsAgent : httpAgent, signal };
        const request = (secure ? requestHttps : requestHttp)(url, options, (response) => {
          const chunks: Buffer[] = [];
          let bytes = 0;
          response.on("data", (chunk: Buffer) => {
            bytes += chunk.length;
            if (bytes > maxBytes) response.destroy(new Error("the answer is too large"));
            else chunks.push(chunk);
          });
          response.on("error", fail);
          response.on("end", () => {
            clearTimeout(timer);
            resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks).toString("utf8") });
          });
        });
        const timer = setTimeout(() => request.destroy(new Error(`no answer within ${timeoutMs / 1000} s`)), timeoutMs);
        const fail = (error: Error) => {
          clearTimeout(timer);
          reject(error);
        };
        request.on("error", fail);
        request.end(body);
      });
    },
    close: destroy,
  };
}
