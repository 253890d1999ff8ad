import type { Finding, Path } from "../../diagnostic/diagnostic.ts";
import { asFinding, findingWith, isGeneral } from "../general-failures.ts";
import type { Failure } from "../provider.ts";
import type { AwsCode } from "./codes.ts";

const finding = findingWith<AwsCode>();

/** A check that couldn't be made blocks: nobody knows what it would have found. Only a missing permission is a warning, since the restore itself may be allowed. */
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
  if (isGeneral(failure)) return asFinding(failure, path);
  return finding("error", "check-failed", `can't check ${what}: ${failure.message}`, path, failure.hint);
}
