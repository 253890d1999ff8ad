import { type EntryDiagnostic, errorFrom, type Path } from "../../diagnostic/diagnostic.ts";
import { unchecked as uncheckedAnywhere } from "../general-failures.ts";
import type { Failure } from "../provider.ts";
import type { AlicloudRdsCode } from "./codes.ts";

/** About the instance as a whole: what every check that meets it says. */
export const ofWholeInstance: ReadonlySet<string> = new Set<AlicloudRdsCode>([
  "instance-not-found",
  "instance-busy",
  "log-backup-off",
  "metadata-unavailable",
]);

/** A check of RDS that couldn't be made. Apply waits for what is busy, so that is no reason to block. */
export function unchecked(failure: Failure, what: string, path: Path): EntryDiagnostic {
  if (failure.class === "wait") return { ...errorFrom(failure, path), severity: "warning" };
  return ofWholeInstance.has(failure.code) ? errorFrom(failure, path) : uncheckedAnywhere(failure, what, path);
}
