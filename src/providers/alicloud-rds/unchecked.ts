import type { Finding, Path } from "../../diagnostic/diagnostic.ts";
import { asFinding, isGeneral } from "../general-failures.ts";
import type { Failure } from "../provider.ts";
import { finding } from "./codes.ts";

/** About the instance as a whole: what every check that meets it says. */
export const saysOneThing: ReadonlySet<string> = new Set(["instance-not-found", "instance-busy", "log-backup-off", "metadata-unavailable"]);

/** A check that couldn't be made blocks: nobody knows what it would have found. Only a missing permission is a warning, since the restore itself may be allowed. */
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
  // Apply waits for what is busy, so that is no reason to block.
  if (failure.class === "wait") return { ...asFinding(failure, path), severity: "warning" };
  if (isGeneral(failure) || saysOneThing.has(failure.code)) return asFinding(failure, path);
  return finding("error", "check-failed", path, `${what} not checked: ${failure.message}`, failure.hint);
}
