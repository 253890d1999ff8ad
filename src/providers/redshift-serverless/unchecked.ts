import type { Finding, Path } from "../../diagnostic/diagnostic.ts";
import type { Failure } from "../provider.ts";
import { finding } from "./codes.ts";

/** A check that couldn't be made: a warning where a permission is missing, since the restore itself may be allowed. */
export function unchecked(failure: Failure, what: string, path: Path): Finding {
  if (failure.permission !== undefined) {
    return finding(
      "warning",
      "check-forbidden",
      `not checked, ${what}: ${failure.permission} is not allowed`,
      path,
      `allow ${failure.permission} to have it checked`,
    );
  }
  return finding("error", "check-failed", `can't check ${what}: ${failure.message}`, path, failure.hint);
}
