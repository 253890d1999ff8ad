import type { SharedCode } from "../codes.ts";

type ConnectCode = Extract<SharedCode, "ca-bundle-unreadable" | "proxy-invalid" | "proxy-refused">;

/** No connection was made, so nothing was sent. Unless it is temporary, trying again won't help before someone changes a setting. */
export class ConnectError extends Error {
  override readonly name = "ConnectError";
  readonly code: ConnectCode;
  readonly hint: string;
  readonly temporary: boolean;
  constructor(code: ConnectCode, message: string, hint: string, temporary = false) {
    super(message);
    this.code = code;
    this.hint = hint;
    this.temporary = temporary;
  }
}
