import type { Finding, Path, Severity } from "../diagnostic/diagnostic.ts";
import type { SharedCode } from "./codes.ts";
import type { Failure } from "./provider.ts";

/** About the connection, the credentials, the account or the service as a whole, in which every check fails alike. */
const general: ReadonlySet<string> = new Set([
  "account-refused",
  "answer-lost",
  "answer-unreadable",
  "ca-bundle-unreadable",
  "clock-skewed",
  "credentials-expired",
  "credentials-missing",
  "credentials-refused",
  "endpoint-invalid",
  "network-unreachable",
  // For another service than the one that is asked, such as the one that gives credentials.
  "permission-missing",
  "proxy-invalid",
  "proxy-refused",
  "service-unavailable",
  "signature-invalid",
  "throttled",
  "tls-untrusted",
  "unexpected-error",
]);

export const isGeneral = ({ code }: { readonly code: string }): boolean => general.has(code);

/** Makes a provider's findings: `Code` is what its catalogues have. */
export const findingWith =
  <Code extends string>() =>
  (severity: Severity, code: Code, message: string, path: Path, hint?: string): Finding => ({
    severity,
    code,
    message,
    path,
    ...(hint !== undefined && { hint }),
  });

/** A check that couldn't be made, under the failure's own code: it is the cause of all others that can't. */
export const asFinding = ({ code, message, hint }: Failure, path: Finding["path"]): Finding => ({
  severity: "error",
  code,
  message,
  ...(hint !== undefined && { hint }),
  path,
});

/** A check that couldn't be made blocks: nobody knows what it would have found. Only a missing permission is a warning, since the restore itself may be allowed. */
export function unchecked(failure: Failure, what: string, path: Path): Finding {
  const { permission, message, hint } = failure;
  const finding = findingWith<SharedCode>();
  if (permission !== undefined) {
    const forbidden = `not checked, ${what}: ${permission} is not allowed`;
    return finding("warning", "check-forbidden", forbidden, path, `allow ${permission} to have it checked`);
  }
  if (isGeneral(failure)) return asFinding(failure, path);
  return finding("error", "check-failed", `can't check ${what}: ${message}`, path, hint);
}

/** Several checks that fail for one reason, such as missing credentials, tell it once. `alike`: further codes that say one thing. */
export function eachOnce(findings: readonly Finding[], alike: ReadonlySet<string> = new Set()): Finding[] {
  const seen = new Set<string>();
  return findings.filter((finding) => {
    const { code, path, message } = finding;
    const key = JSON.stringify(isGeneral(finding) || alike.has(code) ? [code] : [code, path, message]);
    return !seen.has(key) && seen.add(key);
  });
}
