import type { Exchange, SandboxRequest } from "../exchange.ts";
import { parametersOf } from "../parameters.ts";
import { jsonExchange } from "./json-protocol.ts";
import { queryExchange } from "./query-protocol.ts";
import { redshift } from "./redshift/service.ts";
import { signingNameOf } from "./sigv4.ts";
import { sts } from "./sts.ts";

const queryServices = [
  { signingName: "redshift", service: redshift },
  { signingName: "sts", service: sts },
];

/** undefined when the request is none of this cloud's. A service of the query protocol is recognized by what the request was signed for, or by its version. */
export function readAws(request: SandboxRequest, requestId: string): Exchange | undefined {
  const target = request.headers["x-amz-target"];
  if (target !== undefined) return jsonExchange(request, target, requestId);
  const signedFor = signingNameOf(request);
  const form = parametersOf(request);
  const found = queryServices.find(({ signingName, service }) =>
    signedFor === undefined ? form.get("Version") === service.version : signingName === signedFor,
  );
  return found && queryExchange(found.service, request, form, requestId);
}
