import type { JsonObject } from "../model/json.ts";

/** The API says no. Thrown by operations, encoded by the protocol that the request came in. */
export class ServiceError extends Error {
  override readonly name = "ServiceError";
  /** The provider's own code. */
  readonly code: string;
  readonly status: number;
  /** Further members of the error's body. */
  readonly details: JsonObject;
  readonly retryAfterMs: number | undefined;
  constructor(code: string, message: string, status = 400, details: JsonObject = {}, retryAfterMs?: number) {
    super(message);
    this.code = code;
    this.status = status;
    this.details = details;
    this.retryAfterMs = retryAfterMs;
  }
}
