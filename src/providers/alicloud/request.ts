import { createHash } from "node:crypto";
import { stringify } from "node:querystring";
import { Readable } from "node:stream";
import { OpenApiUtil } from "@alicloud/openapi-core/dist/client.js";
import { err, ok, type Result } from "../../model/result.ts";
import type { Purpose } from "../error-table.ts";
import type { Agents } from "../http/agents.ts";
import { ConnectError } from "../http/connect-error.ts";
import { type Incoming, type Lost, post } from "../http/guarded-post.ts";
import { withoutTokens } from "../http/redact.ts";
import type { ConnectOptions, Failure } from "../provider.ts";
import type { AlicloudCode } from "./codes.ts";
import type { Credentials, CredentialsSource } from "./credentials.ts";
import type { Endpoint } from "./endpoints.ts";
import { type RequestError, toFailure } from "./errors.ts";
import { numberOf, textOf } from "./fields.ts";
import type { AlicloudService } from "./service.ts";

export type Query = Readonly<Record<string, string>>;

export interface Requester {
  /** Retries throttling and transient errors by itself. */
  read(operation: string, query: Query): Promise<Result<unknown, Failure>>;
  /** Sends once, over a connection of its own. What `guard` throws rejects. */
  submit(operation: string, query: Query, guard: () => void): Promise<Result<unknown, Failure>>;
}

export interface RequestContext {
  readonly region: string;
  readonly endpoint: Endpoint;
  readonly credentials: CredentialsSource;
  readonly agents: Agents;
  /** Makes agents for a single request; see `submit`. */
  freshAgents(): Agents;
  readonly options: Omit<ConnectOptions, "env">;
  /** The API that is asked. */
  readonly service: AlicloudService;
  /** On whose behalf, for the trace. */
  readonly provider: string;
}

const maxAttempts = 5;
const algorithm = "ACS3-HMAC-SHA256";
const emptyBodyHash = createHash("sha256").update("").digest("hex");

export function requester(around: RequestContext): Requester {
  const { options, agents } = around;
  return {
    async read(operation, query) {
      for (let attempt = 1; ; attempt += 1) {
        const answer = await once(around, agents, operation, query, attempt);
        if (answer.ok) return answer;
        const failure = toFailure(around.service, answer.error, operation, "read");
        if (failure.class !== "retry" || attempt === maxAttempts) return err(failure);
        // Full jitter, so that many readers that were refused at once don't come back at once.
        const delay = options.random() * Math.min(10_000, 500 * 2 ** attempt);
        await options.sleep(Math.max(delay, Math.min(failure.retryAfterMs ?? 0, 60_000)));
      }
    },
    async submit(operation, query, guard) {
      // A kept connection may break as the request is written, and nobody could tell whether it arrived.
      const own = around.freshAgents();
      try {
        const answer = await once(around, own, operation, query, 1, guard);
        return answer.ok ? answer : err(toFailure(around.service, answer.error, operation, "submit"));
      } finally {
        own.destroy();
      }
    },
  };
}

async function once(
  around: RequestContext,
  agents: Agents,
  operation: string,
  query: Query,
  attempt: number,
  guard?: () => void,
): Promise<Result<unknown, RequestError>> {
  const { options, endpoint, region, provider } = around;
  const credentials = await around.credentials();
  if (!credentials.ok) return credentials;
  const startedAt = options.now();
  const sent = await post({
    endpoint,
    path: `/?${stringify(query)}`,
    headers: signed(around, operation, query, credentials.value),
    agent: endpoint.secure ? agents.httpsAgent : agents.httpAgent,
    timeoutMs: options.requestTimeoutMs,
    ...(guard && { guard }),
  });
  const answer = sent.ok ? judge(sent.value, guard === undefined ? "read" : "submit") : err(lost(sent.error));
  const requestId = answer.ok ? idOf(answer.value) : answer.error.kind === "refused" ? answer.error.requestId : undefined;
  options.trace({
    provider,
    operation,
    region,
    attempt,
    durationMs: options.now() - startedAt,
    ...(requestId !== undefined && { requestId }),
    ...(sent.ok && { status: sent.value.status }),
    ...(!answer.ok && { error: "code" in answer.error ? answer.error.code : answer.error.kind }),
  });
  return answer;
}

/** The headers of the official SDK, signed by its own code; a test compares them with the official client's. */
function signed(
  { endpoint, service, options: { now, userAgent } }: Pick<RequestContext, "endpoint" | "service" | "options">,
  operation: string,
  query: Query,
  credentials: Credentials,
) {
  const { accessKeyId, accessKeySecret, securityToken, source } = credentials;
  const headers: Record<string, string> = {
    host: endpoint.host,
    "x-acs-version": service.version,
    "x-acs-action": operation,
    "user-agent": OpenApiUtil.getUserAgent(userAgent),
    "x-acs-date": `${new Date(now()).toISOString().slice(0, 19)}Z`,
    "x-acs-signature-nonce": OpenApiUtil.getNonce(),
    accept: "application/json",
    "x-acs-content-sha256": emptyBodyHash,
    "x-acs-credentials-provider": source,
    ...(securityToken !== undefined && { "x-acs-accesskey-id": accessKeyId, "x-acs-security-token": securityToken }),
  };
  const request = {
    protocol: endpoint.secure ? "https" : "http",
    port: 0,
    method: "POST",
    pathname: "/",
    query: { ...query },
    headers,
    body: Readable.from([]),
  };
  return { ...headers, Authorization: OpenApiUtil.getAuthorization(request, algorithm, emptyBodyHash, accessKeyId, accessKeySecret) };
}

function judge({ status, headers, body }: Incoming, purpose: Purpose): Result<unknown, RequestError> {
  const answer = parse(body);
  const code = textOf(answer, "Code") ?? textOf(answer, "code");
  const garbled = err({ kind: "garbled" as const, status, detail: excerpt(body) });
  // An error with a good status is no acceptance.
  if (status >= 200 && status < 300) return answer === undefined || (purpose === "submit" && code !== undefined) ? garbled : ok(answer);
  // Every error of the API and its gateway has these two; what stands between has a code of its own at most.
  const inForm = textOf(answer, "Code") !== undefined && textOf(answer, "RequestId") !== undefined;
  if (code === undefined || (purpose === "submit" && !inForm)) return garbled;
  const requestId = idOf(answer);
  const retryAfterMs = numberOf(headers, "x-acs-retry-after");
  return err({
    kind: "refused",
    status,
    code,
    text: textOf(answer, "Message") ?? textOf(answer, "message") ?? "",
    ...(requestId !== undefined && { requestId }),
    ...(retryAfterMs !== undefined && retryAfterMs >= 0 && { retryAfterMs }),
  });
}

/** An object, or undefined: the API answers with nothing else. */
function parse(body: string): object | undefined {
  try {
    const answer: unknown = JSON.parse(body);
    return typeof answer === "object" && answer !== null ? answer : undefined;
  } catch {
    return undefined;
  }
}

/** The id of the request; one of another form is none, whatever a stranger put there. */
function idOf(answer: unknown): string | undefined {
  const id = textOf(answer, "RequestId") ?? textOf(answer, "requestId");
  return id !== undefined && /^[\w.-]{1,100}$/.test(id) ? id : undefined;
}

const excerpt = (body: string) => (body.trim() === "" ? "an empty body" : withoutTokens(body.slice(0, 10_000)).slice(0, 200));

/** Node's and OpenSSL's words for a certificate that fails, and for a server that speaks no TLS. */
const untrusted = /^(CERT_|ERR_TLS_CERT_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_)|wrong version number/i;

function lost({ sent, error }: Lost): RequestError {
  if (error instanceof ConnectError) {
    const { code, message, hint, temporary } = error;
    return { kind: "blocked", code, detail: message, hint, temporary };
  }
  if (!sent && untrusted.test(`${textOf(error, "code")} ${error.message}`)) {
    const hint = "behind a proxy that inspects TLS, name its CA in NODE_EXTRA_CA_CERTS";
    return { kind: "blocked", code: "tls-untrusted" satisfies AlicloudCode, detail: error.message, hint, temporary: false };
  }
  return { kind: "lost", sent, detail: error.message };
}
