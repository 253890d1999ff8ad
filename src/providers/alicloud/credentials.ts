import { err, ok, type Result } from "../../model/result.ts";
import type { RequestError } from "./errors.ts";

export interface Credentials {
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  readonly securityToken?: string;
  /** Where they come from, as the SDK tells it to the provider in a header. */
  readonly source: string;
}

export type CredentialsSource = () => Promise<Result<Credentials, RequestError>>;

/** The SDK's default chain, whose first link is the environment: with keys there, the rest of the chain is never loaded. */
export function credentialsOf(env: Readonly<Record<string, string | undefined>>): CredentialsSource {
  const accessKeyId = env["ALIBABA_CLOUD_ACCESS_KEY_ID"];
  const accessKeySecret = env["ALIBABA_CLOUD_ACCESS_KEY_SECRET"];
  const securityToken = env["ALIBABA_CLOUD_SECURITY_TOKEN"];
  if (accessKeyId && accessKeySecret) {
    const found = { accessKeyId, accessKeySecret, ...(securityToken && { securityToken }), source: "default/env" };
    return async () => ok(found);
  }
  return chain();
}

/** Roles by OIDC, profiles, instance roles. The SDK renews what expires. */
function chain(): CredentialsSource {
  let client: Promise<ChainClient> | undefined;
  let had = false;
  const find = async (): ReturnType<CredentialsSource> => {
    try {
      client ??= openChain();
      const found = await (await client).getCredential();
      if (!found.accessKeyId || !found.accessKeySecret) throw new Error("the credentials found have no access key");
      had = true;
      const { accessKeyId, accessKeySecret, securityToken } = found;
      return ok({ accessKeyId, accessKeySecret, ...(securityToken && { securityToken }), source: found.providerName ?? "default" });
    } catch (error) {
      // After a failure the SDK's chain stays with its last link, so the next try gets a new one.
      client = undefined;
      return err({ kind: "credentials", renewing: had, detail: withoutQueries(error instanceof Error ? error.message : String(error)) });
    }
  };
  // Asked by two at once, the SDK's chain gives the second one whichever link it is trying for the first.
  let diagnostic: ReturnType<CredentialsSource> | undefined;
  return () => {
    diagnostic ??= find().finally(() => {
      diagnostic = undefined;
    });
    return diagnostic;
  };
}

interface ChainClient {
  getCredential(): Promise<{ accessKeyId?: string; accessKeySecret?: string; securityToken?: string; providerName?: string }>;
}

async function openChain(): Promise<ChainClient> {
  const { DefaultCredentialsProvider } = await import("@alicloud/credentials");
  const provider = DefaultCredentialsProvider.builder().build();
  return { getCredential: () => provider.getCredentials() };
}

/** The SDK puts whole URLs into its errors, and theirs may hold keys and signatures. */
const withoutQueries = (text: string) => text.replace(/\?\S+/g, "?…");
