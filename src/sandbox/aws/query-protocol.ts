import type { JsonObject } from "../../model/json.ts";
import type { Answer, Done, Exchange, SandboxRequest } from "../exchange.ts";
import type { ServiceError } from "../service-error.ts";
import type { ServiceName, World } from "../world/world.ts";
import { element, elements } from "../xml.ts";
import { accessKeyOf, type SignatureFlaw, signatureFlaw } from "./sigv4.ts";

/** A service of the query protocol: parameters come as a form, answers go out as XML. */
export interface QueryService {
  readonly name: ServiceName;
  readonly version: string;
  readonly xmlNamespace: string;
  readonly error: (code: string, message?: string, status?: number, retryAfterMs?: number) => ServiceError;
  /** Whether the operation asks for a restore. */
  submits(operation: string): boolean;
  /** The operation's own parameters, by its types. */
  read(operation: string, form: ReadonlyMap<string, string>): JsonObject;
  /** undefined for an operation that is not known. Throws a ServiceError. */
  run(operation: string, input: JsonObject, account: string, world: World): Done | undefined;
}

const flawCodes: Readonly<Record<SignatureFlaw, string>> = {
  missing: "MissingAuthenticationToken",
  incomplete: "IncompleteSignature",
  "unknown-key": "InvalidClientTokenId",
  mismatch: "SignatureDoesNotMatch",
};

export function queryExchange(
  service: QueryService,
  request: SandboxRequest,
  form: ReadonlyMap<string, string>,
  requestId: string,
): Exchange {
  const { error, xmlNamespace } = service;
  const operation = form.get("Action") ?? "";
  const version = form.get("Version") ?? "";
  const input = service.read(operation, form);
  const accessKey = accessKeyOf(request);
  return {
    service: service.name,
    operation,
    input,
    requestId,
    accessKey,
    submits: service.submits(operation),
    authenticate: (secretOf) => {
      const flaw = signatureFlaw(request, secretOf);
      if (flaw !== undefined) throw error(flawCodes[flaw]);
    },
    run: (world) => {
      const done = version === service.version ? service.run(operation, input, world.accountOf("aws", accessKey), world) : undefined;
      if (!done) throw error("InvalidAction", `Could not find operation ${operation} for version ${version}`);
      return done;
    },
    succeed: (body) => {
      const content = `${element(`${operation}Result`, body)}${element("ResponseMetadata", { RequestId: requestId })}`;
      return answer(200, `<${operation}Response xmlns="${xmlNamespace}">${content}</${operation}Response>`, requestId);
    },
    fail: (serviceError) => {
      const { code, message, status, retryAfterMs, details } = serviceError;
      const body = {
        Error: { Type: status >= 500 ? "Receiver" : "Sender", Code: code, Message: message, ...details },
        RequestId: requestId,
      };
      const plain = answer(status, `<ErrorResponse xmlns="${xmlNamespace}">${elements(body)}</ErrorResponse>`, requestId);
      if (retryAfterMs === undefined) return plain;
      return { ...plain, headers: { ...plain.headers, "retry-after": String(Math.ceil(retryAfterMs / 1000)) } };
    },
    official: error,
    throttled: (retryAfterMs) => error("Throttling", undefined, undefined, retryAfterMs),
  };
}

const answer = (status: number, body: string, requestId: string): Answer => ({
  status,
  headers: { "content-type": "text/xml", "x-amzn-requestid": requestId },
  body,
});
