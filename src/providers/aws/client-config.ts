import type { Agents } from "../http/agents.ts";
import type { ConnectOptions } from "../provider.ts";

type Env = ConnectOptions["env"];

interface ClientConfig {
  readonly endpoint?: string;
  readonly profile?: string;
  readonly credentials?: {
    readonly accessKeyId: string;
    readonly secretAccessKey: string;
    readonly sessionToken?: string;
    readonly accountId?: string;
  };
}

/**
 * The SDK reads the process's environment; ours may be another one (a demo's, a library user's), so what it says goes first.
 * `endpointVariable` is the service's own: AWS_ENDPOINT_URL_REDSHIFT_SERVERLESS.
 */
export function clientConfig(env: Env, endpointVariable: string): ClientConfig {
  const endpoint = env["AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"] === "true" ? undefined : env[endpointVariable] || env["AWS_ENDPOINT_URL"];
  const profile = env["AWS_PROFILE"];
  const accessKeyId = env["AWS_ACCESS_KEY_ID"];
  const secretAccessKey = env["AWS_SECRET_ACCESS_KEY"];
  const sessionToken = env["AWS_SESSION_TOKEN"];
  const accountId = env["AWS_ACCOUNT_ID"];
  const credentials =
    accessKeyId && secretAccessKey && !profile
      ? { accessKeyId, secretAccessKey, ...(sessionToken ? { sessionToken } : {}), ...(accountId ? { accountId } : {}) }
      : undefined;
  return { ...(endpoint ? { endpoint } : {}), ...(profile ? { profile } : {}), ...(credentials ? { credentials } : {}) };
}

/** Reads are tried as often as AWS_MAX_ATTEMPTS says; 3 times when it doesn't. */
export function readConfig(env: Env): { maxAttempts?: number } {
  const attempts = Number(env["AWS_MAX_ATTEMPTS"] || Number.NaN);
  return Number.isInteger(attempts) && attempts > 0 ? { maxAttempts: attempts } : {};
}

/** The SDK's own HTTP handler, which reads use. */
export const readHandler = ({ httpAgent, httpsAgent }: Agents, requestTimeoutMs: number) => ({
  httpAgent,
  httpsAgent,
  connectionTimeout: Math.min(10_000, requestTimeoutMs),
  requestTimeout: requestTimeoutMs,
  socketTimeout: requestTimeoutMs,
  throwOnRequestTimeout: true,
});
