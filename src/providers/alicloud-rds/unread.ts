import type { Finding, Path } from "../../diagnostic/diagnostic.ts";
import type { Failure } from "../provider.ts";
import { finding } from "./codes.ts";

/** About the account, the machine or the instance as a whole, in which every check can fail. */
export const onceACode = new Set([
  "instance-not-found",
  "instance-busy",
  "log-backup-off",
  "metadata-unavailable",
  "account-refused",
  "credentials-missing",
  "credentials-refused",
  "credentials-expired",
  "clock-skewed",
  "endpoint-invalid",
  "tls-untrusted",
  "ca-bundle-unreadable",
  "proxy-invalid",
  "proxy-refused",
  "network-unreachable",
]);

/** What no restore would survive is an error; a check that merely can't be made is a warning. */
export function unread(failure: Failure, what: string, path: Path): Finding {
  if (failure.permission !== undefined) {
    return finding(
      "warning",
      "check-forbidden",
      path,
      `${what} not checked: the RAM permission ${failure.permission} is missing`,
      `grant ${failure.permission} to have the check`,
    );
  }
  const hopeless =
    failure.class === "fatal" && (failure.providerCode === undefined ? failure.code !== "answer-unreadable" : onceACode.has(failure.code));
  if (!hopeless) return finding("warning", "check-failed", path, `${what} not checked: ${failure.message}`, failure.hint);
  return {
    severity: "error",
    code: failure.code,
    message: failure.message,
    ...(failure.hint !== undefined && { hint: failure.hint }),
    path,
  };
}
