import type { SecretOf } from "../exchange.ts";
import { canonicalQuery, hmac, percentEncode, same } from "../signature.ts";
import { mismatch } from "./acs3.ts";
import { aliError, missing } from "./errors.ts";

/** The older signature, HMAC-SHA1 over all parameters, given as one of them. Throws a ServiceError. */
export function verifyRpc(method: string, parameters: ReadonlyMap<string, string>, secretOf: SecretOf): void {
  for (const name of ["AccessKeyId", "Timestamp", "SignatureMethod", "SignatureVersion", "SignatureNonce", "Signature"]) {
    if (!parameters.get(name)) throw missing(name);
  }
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(parameters.get("Timestamp") ?? "")) throw aliError("InvalidTimeStamp.Format");
  if (parameters.get("SignatureMethod") !== "HMAC-SHA1" || parameters.get("SignatureVersion") !== "1.0")
    throw aliError("IncompleteSignature");
  if (secretOf === undefined) return;
  const secret = secretOf(parameters.get("AccessKeyId") ?? "");
  if (secret === undefined) throw aliError("InvalidAccessKeyId.NotFound");
  const signed = [...parameters].filter(([name]) => name !== "Signature");
  const text = `${method}&${percentEncode("/")}&${percentEncode(canonicalQuery(signed))}`;
  if (!same(parameters.get("Signature") ?? "", hmac("sha1", `${secret}&`, text).toString("base64"))) throw mismatch(text);
}
