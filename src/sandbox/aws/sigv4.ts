import type { HttpRequest, SecretOf } from "../exchange.ts";
import { canonicalHeaders, canonicalQuery, hmac, same, sha256 } from "../signature.ts";
import { awsError } from "./errors.ts";

/** Signature Version 4: always the form, the value where the secret is known. Throws a Refusal. */
export function verifySigV4(request: HttpRequest, secretOf: SecretOf): void {
  const header = request.headers.authorization;
  if (header === undefined) throw awsError("MissingAuthenticationTokenException");
  const parts =
    /^AWS4-HMAC-SHA256 Credential=([^/,]+)\/(\d{8})\/([^/,]+)\/([^/,]+)\/aws4_request, ?SignedHeaders=([a-z0-9;-]+), ?Signature=([0-9a-f]{64})$/.exec(
      header,
    );
  const date = request.headers["x-amz-date"];
  if (!parts || date === undefined || !/^\d{8}T\d{6}Z$/.test(date)) throw awsError("IncompleteSignatureException");
  const [, id = "", day = "", region = "", service = "", names = "", signature = ""] = parts;
  const signed = names.split(";");
  if (!signed.includes("host") || !signed.includes("x-amz-date") || !date.startsWith(day)) throw awsError("IncompleteSignatureException");
  if (secretOf === undefined) return;
  const secret = secretOf(id);
  if (secret === undefined) throw awsError("UnrecognizedClientException");
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
  if (!same(signature, hmac("sha256", key, text).toString("hex"))) throw awsError("InvalidSignatureException");
}
