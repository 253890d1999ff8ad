import type { SandboxRequest, SecretOf } from "../exchange.ts";
import { canonicalHeaders, canonicalQuery, hmac, same, sha256 } from "../signature.ts";

/** What is wrong with a signature; each protocol has its own codes for these. */
export type SignatureFlaw = "missing" | "incomplete" | "unknown-key" | "mismatch";

/** Empty where the request bears no signature. */
export const accessKeyOf = ({ headers }: SandboxRequest): string => /Credential=([^/,]+)/.exec(headers.authorization ?? "")?.[1] ?? "";

/** The service that the request was signed for; undefined where it bears no such signature. */
export const signingNameOf = ({ headers }: SandboxRequest): string | undefined =>
  /^AWS4-HMAC-SHA256 Credential=[^/,]+\/\d+\/[^/,]+\/([^/,]+)\//.exec(headers.authorization ?? "")?.[1];

/** Checks a Signature Version 4: always its form, its value where the secret is known. */
export function signatureFlaw(request: SandboxRequest, secretOf: SecretOf): SignatureFlaw | undefined {
  const header = request.headers.authorization;
  if (header === undefined) return "missing";
  const parts =
    /^AWS4-HMAC-SHA256 Credential=([^/,]+)\/(\d{8})\/([^/,]+)\/([^/,]+)\/aws4_request, ?SignedHeaders=([a-z0-9;-]+), ?Signature=([0-9a-f]{64})$/.exec(
      header,
    );
  const date = request.headers["x-amz-date"];
  if (!parts || date === undefined || !/^\d{8}T\d{6}Z$/.test(date)) return "incomplete";
  const [, id = "", day = "", region = "", service = "", names = "", signature = ""] = parts;
  const signed = names.split(";");
  if (!signed.includes("host") || !signed.includes("x-amz-date") || !date.startsWith(day)) return "incomplete";
  if (secretOf === undefined) return undefined;
  const secret = secretOf(id);
  if (secret === undefined) return "unknown-key";
  const url = new URL(request.url, "http://sandbox");
  const canonical = [
    request.method,
    url.pathname,
    canonicalQuery(url.searchParams),
    canonicalHeaders(signed, request.headers),
    names,
    sha256(request.body),
  ].join("\n");
  const text = ["AWS4-HMAC-SHA256", date, `${day}/${region}/${service}/aws4_request`, sha256(canonical)].join("\n");
  const key = [day, region, service, "aws4_request"].reduce<string | Buffer>(
    (previous, part) => hmac("sha256", previous, part),
    `AWS4${secret}`,
  );
  return same(signature, hmac("sha256", key, text).toString("hex")) ? undefined : "mismatch";
}
