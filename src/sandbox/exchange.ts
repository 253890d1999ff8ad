import type { JsonObject } from "../model/json.ts";
import type { ServiceError } from "./service-error.ts";
import type { ServiceName, World } from "./world/world.ts";

export interface SandboxRequest {
  readonly method: string;
  /** Path and query, as sent. */
  readonly url: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The secrets that signatures are checked with; undefined: for their form alone. */
export type SecretOf = ((accessKeyId: string) => string | undefined) | undefined;

/** What an operation did. */
export interface Done {
  readonly body: JsonObject;
  /** Set where it started a restore. */
  readonly restoreId?: string;
  readonly replayed?: boolean;
}

/** One API request, freed from its protocol. */
export interface Exchange {
  readonly service: ServiceName;
  readonly operation: string;
  readonly input: JsonObject;
  readonly requestId: string;
  readonly submits: boolean;
  /** Whose signature it bears; empty for none. */
  readonly accessKey: string;
  /** Throws a ServiceError when the signature is malformed or, where the secret is known, wrong. */
  authenticate(secretOf: SecretOf): void;
  /** Throws a ServiceError. */
  run(world: World): Done;
  succeed(body: JsonObject): Answer;
  fail(serviceError: ServiceError): Answer;
  /** The provider's error by its code, with the official message and status unless others are given. */
  official(code: string, message?: string, status?: number): ServiceError;
  throttled(retryAfterMs?: number): ServiceError;
}
