import type { codes } from "../codes.ts";

/** No connection was made, so nothing was sent. Unless it is temporary, trying again won't help before someone changes a setting. */
export class ConnectError extends Error {
  override readonly name = "ConnectError";
  readonly code: keyof typeof codes;
  readonly hint: string;
  readonly temporary: boolean;
  constructor(code: keyof typeof codes, message: string, hint: string, temporary = false) {
    super(message);
    this.code = code;
    this.hint = hint;
    this.temporary = temporary;
  }
}
