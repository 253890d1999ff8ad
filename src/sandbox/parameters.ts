import type { SandboxRequest } from "./exchange.ts";

/** Parameters of the query and, for a form, of the body; a name that comes again counts as it comes last. */
export function parametersOf(request: SandboxRequest): ReadonlyMap<string, string> {
  const url = new URL(request.url, "http://sandbox");
  const form = (request.headers["content-type"] ?? "").startsWith("application/x-www-form-urlencoded");
  return new Map([...url.searchParams, ...(form ? new URLSearchParams(request.body.toString("utf8")) : [])]);
}
