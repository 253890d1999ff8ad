import { $OpenApiUtil } from "@alicloud/openapi-core";
import * as rds from "@alicloud/rds20140815";
import { RedshiftClient } from "@aws-sdk/client-redshift";
import { RedshiftServerlessClient } from "@aws-sdk/client-redshift-serverless";
import { expect } from "vitest";
import type { Sandbox } from "../../src/sandbox/index.ts";

export const credentials = { accessKeyId: "TESTKEY", secretAccessKey: "test-secret" };
export const instance = "rm-uf6wjk5xxxxxxxxxx";

process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = "true";

export function awsClient(sandbox: Sandbox, secretAccessKey = credentials.secretAccessKey): RedshiftServerlessClient {
  return new RedshiftServerlessClient({
    region: "eu-west-1",
    endpoint: sandbox.url,
    maxAttempts: 1,
    credentials: { ...credentials, secretAccessKey },
  });
}

/** Of provisioned Redshift, whose protocol is another. */
export const clusterClient = (sandbox: Sandbox, secretAccessKey = credentials.secretAccessKey): RedshiftClient =>
  new RedshiftClient({
    region: "eu-west-1",
    endpoint: sandbox.url,
    maxAttempts: 1,
    credentials: { ...credentials, secretAccessKey },
  });

// Node and vitest disagree on what the default of a CommonJS module is.
type ClientClass = typeof rds.default.default;
const candidates: readonly unknown[] = [rds.default, rds.default.default];
const found = candidates.find((candidate): candidate is ClientClass => typeof candidate === "function");
if (!found) throw new Error("@alicloud/rds20140815 exports no client");
const Client: ClientClass = found;

export type Generation = "ACS3-HMAC-SHA256" | "v2";

/** The official client; `v2` makes it sign and send in the older RPC style. */
export function rdsClient(sandbox: Sandbox, signatureAlgorithm: Generation = "ACS3-HMAC-SHA256", secret = credentials.secretAccessKey) {
  const config = new $OpenApiUtil.Config({
    endpoint: `127.0.0.1:${sandbox.port}`,
    protocol: "HTTP",
    regionId: "cn-hangzhou",
    accessKeyId: credentials.accessKeyId,
    accessKeySecret: secret,
    signatureAlgorithm,
  });
  return new Client(config);
}

/** The error's own code, whichever SDK threw it; the query protocol's code may differ from the SDK's name for it. */
export async function codeOf(answer: Promise<unknown>): Promise<string> {
  try {
    await answer;
    return "no error";
  } catch (error) {
    if (!(error instanceof Error)) return "no Error";
    if ("code" in error && typeof error.code === "string") return error.code;
    return "Code" in error && typeof error.Code === "string" ? error.Code : error.name;
  }
}

export const messageOf = async (answer: Promise<unknown>): Promise<string> =>
  answer.then(
    () => "no error",
    (error: unknown) => (error instanceof Error ? error.message : "no Error"),
  );

/** A clock that stands still until it is told to move. */
export const frozen = () => Date.parse("2026-11-20T10:10:00.250Z");

export interface RestoreParameters {
  readonly backupId?: string;
  readonly restoreTime?: string;
  readonly clientToken?: string;
  readonly instance?: string;
  readonly meta?: unknown;
}

export const metaOf = (name: string, newname: string, tables?: Readonly<Record<string, string>>) => ({
  type: "db",
  name,
  newname,
  ...(tables ? { tables: Object.entries(tables).map(([from, to]) => ({ type: "table", name: from, newname: to })) } : {}),
});

export function restoreRequest(parameters: RestoreParameters) {
  const {
    meta = [metaOf("testdb1", "testdb1_new", { testdb1table1: "testdb1table1_new" })],
    instance: id = instance,
    ...rest
  } = parameters;
  return new rds.RestoreTableRequest({ DBInstanceId: id, tableMeta: typeof meta === "string" ? meta : JSON.stringify(meta), ...rest });
}

/** vitest's own are of type any. */
export const containing = (text: string): unknown => expect.stringContaining(text);
export const matching = (text: RegExp): unknown => expect.stringMatching(text);
