import type { SandboxRequest, SecretOf } from "../exchange.ts";
import { canonicalHeaders, canonicalQuery, hmac, same, sha256 } from "../signature.ts";
import { aliError } from "./errors.ts";

const required = ["host", "x-acs-action", "x-acs-version", "x-acs-date", "x-acs-signature-nonce", "x-acs-content-sha256"];

/** The current signature, ACS3-HMAC-SHA256, in the Authorization header. Throws a ServiceError. */
export function verifyAcs3(request: SandboxRequest, secretOf: SecretOf): void {
  const parts = /^ACS3-HMAC-SHA256 Credential=([^, ]+), ?SignedHeaders=([a-z0-9;_-]+), ?Signature=([0-9a-f]{64})$/.exec(
    request.headers.authorization ?? "",
  );
  if (!parts) throw aliError("IncompleteSignature");
  const [, id = "", names = "", signature = ""] = parts;
  const signed = names.split(";");
  if (!required.every((name) => signed.includes(name) && request.headers[name] !== undefined)) throw aliError("IncompleteSignature");
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(request.headers["x-acs-date"] ?? "")) throw aliError("InvalidTimeStamp.Format");
  if (secretOf === undefined) return;
  const secret = secretOf(id);
  if (secret === undefined) throw aliError("InvalidAccessKeyId.NotFound");
  const url = new URL(request.url, "http://sandbox");
  const canonical = [
    request.method,
    url.pathname,
    canonicalQuery(url.searchParams),
    canonicalHeaders(signed, request.headers),
    names,
    sha256(request.body),
  ].join("\n");
  const text = `ACS3-HMAC-SHA256\n${sha256(canonical)}`;
  if (!same(signature, hmac("sha256", secret, text).toString("hex"))) throw mismatch(text);
}

/** The gateway shows what it signed, so that a client's author can compare. */
export const mismatch = (text: string) =>
  aliError("SignatureDoesNotMatch", `${aliError("SignatureDoesNotMatch").message} server string to sign is:${text}`);
