import { visible } from "../../diagnostic/escape-control.ts";

/** A bug, on one line; where it is only when asked. */
export function unexpected(error: unknown, verbose: boolean): string {
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const stack = verbose && error instanceof Error && error.stack !== undefined ? `${error.stack}\n` : "";
  return `error unexpected: ${visible(message)}\nhint: this is a bug, please report it${verbose ? "" : " with what --verbose shows"}; what was in flight is in the ledger, see: reinstate status\n${stack}`;
}
