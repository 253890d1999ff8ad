import { agents } from "../../providers/http/agents.ts";
import { type Incoming, sendOnce } from "../../providers/http/guarded-post.ts";

export interface GitHubRequest {
  readonly method: "GET" | "POST" | "PATCH";
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export type GitHubAnswer = Incoming;

/** One request, one answer; rejects when there is none. */
export interface Transport {
  send(request: GitHubRequest, signal: AbortSignal): Promise<GitHubAnswer>;
  close(): void;
}

/** HTTP over connections that stay open, through the proxies and with the extra CAs that `env` names. */
export function httpTransport(env: Readonly<Record<string, string | undefined>>, timeoutMs: number): Transport {
  const { httpAgent, httpsAgent, destroy } = agents(env);
  return {
    async send({ method, url, headers, body }, signal) {
      const secure = url.protocol === "https:";
      const sized = body === undefined ? headers : { ...headers, "content-length": String(Buffer.byteLength(body)) };
      const sent = await sendOnce({
        method,
        endpoint: { secure, host: url.host },
        path: `${url.pathname}${url.search}`,
        headers: sized,
        ...(body !== undefined && { body }),
        agent: secure ? httpsAgent : httpAgent,
        timeoutMs,
        signal,
      });
      if (!sent.ok) throw sent.error.error;
      return sent.value;
    },
    close: destroy,
  };
}
