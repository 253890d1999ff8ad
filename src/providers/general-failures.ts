import { diagnose, type EntryDiagnostic, errorFrom, type Path } from "../diagnostic/diagnostic.ts";
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

/** A check that couldn't be made blocks, since it might have found a reason not to restore. Only a missing permission is a warning: the restore itself may be allowed. */
export function unchecked(failure: Failure, what: string, path: Path): EntryDiagnostic {
  const { permission, message, hint } = failure;
  if (permission !== undefined) {
    const forbidden = `not checked, ${what}: ${permission} is not allowed`;
    return diagnose<SharedCode>("warning", "check-forbidden", forbidden, `allow ${permission} to have it checked`, path);
  }
  // Under its own code: it is the cause of all checks that can't be made.
  if (isGeneral(failure)) return errorFrom(failure, path);
  return diagnose<SharedCode>("error", "check-failed", `can't check ${what}: ${message}`, hint, path);
}

/** Several checks that fail for one reason, such as missing credentials, report it once. `alike`: further codes that mean one thing. */
export function eachOnce(diagnostics: readonly EntryDiagnostic[], alike: ReadonlySet<string> = new Set()): EntryDiagnostic[] {
  const seen = new Set<string>();
  return diagnostics.filter((diagnostic) => {
    const { code, path, message } = diagnostic;
    const key = JSON.stringify(isGeneral(diagnostic) || alike.has(code) ? [code] : [code, path, message]);
    return !seen.has(key) && seen.add(key);
  });
}
