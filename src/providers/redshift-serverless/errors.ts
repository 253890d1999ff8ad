import { err, ok, type Result } from "../../model/result.ts";
import { type ErrorRow, findRow, isRefusalStatus, isTooLong, type Purpose } from "../error-table.ts";
import { ConnectError } from "../http/connect-error.ts";
import { withoutTokens } from "../http/redact.ts";
import type { Failure } from "../provider.ts";
import { ForeignAnswer } from "./answer-form.ts";
import type { Code } from "./codes.ts";
import { errorTable, families, otherwise } from "./error-table.ts";
import type { FailureCode } from "./failure-codes.ts";
import { field, numberField, textField } from "./field.ts";
import { EndlessListing } from "./pages.ts";

/** Does what reads and submits all do: calls the API and tells an error as a Failure. `purposeOf` is asked when it has failed. */
export async function attempt<T>(
  operation: string,
  request: () => Promise<T>,
  purposeOf: () => Purpose = () => "read",
): Promise<Result<T, Failure>> {
  try {
    return ok(await request());
  } catch (error) {
    return err(failureOf(error, operation, purposeOf()));
  }
}

/** The one place where the SDK's errors are understood. `operation` is the API's name for what was asked. */
export function failureOf(error: unknown, operation: string, purpose: Purpose): Failure {
  if (error instanceof ConnectError) {
    const { code, message, hint, temporary } = error;
    return { class: temporary ? "retry" : "fatal", code, message: `${operation}: ${message}`, hint };
  }
  if (error instanceof EndlessListing) {
    return {
      class: "fatal",
      code: "listing-endless" satisfies Code,
      message: `${operation}: the list doesn't come to an end (${error.message})`,
      hint: "check that the endpoint is Redshift's, and what stands between",
    };
  }
  const status = statusOf(error);
  if (status !== undefined) return answered(error, status, operation, purpose);
  return unanswered(error, operation);
}

function answered(error: unknown, status: number, operation: string, purpose: Purpose): Failure {
  const name = textField(error, "name") ?? "";
  const text = firstLine(textField(error, "message") ?? textField(error, "Message") ?? "");
  const seconds = Number(field(field(field(error, "$response"), "headers"), "retry-after") ?? Number.NaN);
  const common = { providerCode: name || `HTTP ${status}`, ...(seconds > 0 && { retryAfterMs: seconds * 1000 }) };
  const inForm = name !== "SyntaxError" && !(error instanceof ForeignAnswer) && status >= 400;
  const listed = purpose === "read" || (inForm && isRefusalStatus(status)) ? findRow(errorTable, name, text) : undefined;
  // The answer began and then broke off.
  if (listed === undefined && /^(ECONNRESET|EPIPE|ETIMEDOUT|ECONNABORTED)$/.test(textField(error, "code") ?? ""))
    return unanswered(error, operation);
  if (listed === undefined) {
    const said = [`HTTP ${status}`, ...(inForm ? [name, text] : [])].filter(Boolean).join(": ");
    if (isTooLong(status)) {
      return {
        class: purpose === "submit" ? "ambiguous" : "fatal",
        code: "request-too-long" satisfies Code,
        message: `${operation}: the request is too long for what stands between here and Redshift (${said})`,
        hint: "raise the limit of the proxy or gateway, or let requests to Redshift pass by it (NO_PROXY)",
        ...common,
      };
    }
    if (!inForm && (status !== 429 || purpose === "submit")) {
      return {
        class: "ambiguous",
        code: "answer-unreadable" satisfies Code,
        message: `${operation}: the answer (HTTP ${status}) is not Redshift's format`,
        hint: "a proxy or load balancer may have answered; check endpoint and proxy if it goes on",
        ...common,
      };
    }
  }
  const { class: kind, code, explanation, hint } = listed ?? unlisted(name, text, status, purpose);
  const told = listed ? [name, text] : [`HTTP ${status}`, ...(inForm ? [name, text] : [])];
  const missing = code === "permission-missing" ? permissionOf(text, operation) : {};
  const what = missing.permission === undefined ? explanation : `${explanation}, ${missing.permission}`;
  return { class: kind, code, message: `${operation}: ${what} (${told.filter(Boolean).join(": ")})`, hint, ...common, ...missing };
}

/** An error code that is none of Redshift's own. To a submit it says nothing about acceptance; reads go by what it looks like. */
function unlisted(name: string, text: string, status: number, purpose: Purpose): ErrorRow<FailureCode> {
  const family = (purpose === "read" ? findRow(families, name, text) : undefined) ?? findRow(families, `HTTP ${status}`);
  if (purpose === "read") return family ?? otherwise;
  return family?.class === "ambiguous" ? family : unknownCode;
}

const unknownCode: ErrorRow<FailureCode> = {
  names: [],
  class: "ambiguous",
  code: "code-unknown",
  explanation: "the answer is not one of Redshift's own errors, so it doesn't tell whether the restore was accepted",
  hint: "a restore is looked for before it is sent again; see what stands between here and Redshift if it goes on",
};

/** No HTTP answer: what counts is whether the request may have left. */
function unanswered(error: unknown, operation: string): Failure {
  const name = textField(error, "name") ?? "";
  const code = textField(error, "code") ?? name;
  const text = firstLine(textField(error, "message") || code || String(error));
  const told = (kind: Failure["class"], own: Code, message: string, hint: string): Failure => ({
    class: kind,
    code: own,
    message: `${operation}: ${message} (${text})`,
    hint,
    providerCode: code,
  });
  if (/^(CredentialsProvider|TokenProvider|ProviderError)/.test(name)) {
    return told(
      "fatal",
      "credentials-missing",
      "no usable credentials",
      "set AWS_PROFILE, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or give the job a role through OIDC",
    );
  }
  if (code === "ERR_INVALID_URL")
    return told("fatal", "endpoint-invalid", "the endpoint is not a URL", "correct AWS_ENDPOINT_URL_REDSHIFT_SERVERLESS or unset it");
  if (/^(CERT_|ERR_TLS_CERT_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_)/.test(code) || /wrong version number/i.test(text)) {
    return told(
      "fatal",
      "tls-untrusted",
      "no trusted TLS connection",
      "behind a proxy that inspects TLS, name its CA in NODE_EXTRA_CA_CERTS or AWS_CA_BUNDLE",
    );
  }
  if (neverConnected(error, code, text))
    return told("retry", "network-unreachable", "no connection", "check region, network, proxy and endpoint");
  if (name === "TimeoutError" && !/^(ECONNRESET|EPIPE)$/.test(code)) {
    return told(
      "ambiguous",
      "answer-lost",
      "no answer in time",
      "a restore is looked for before it is sent again; --request-timeout sets the time",
    );
  }
  if (/^(ECONNRESET|EPIPE|ETIMEDOUT|ECONNABORTED|AbortError|HPE_)/.test(code) || /socket hang up|aborted/.test(text)) {
    return told(
      "ambiguous",
      "answer-lost",
      "the connection broke before the answer",
      "a restore is looked for before it is sent again; check the network when it goes on",
    );
  }
  return told("ambiguous", "unexpected-error", "an unexpected error", "run with --verbose and report it");
}

function neverConnected(error: unknown, code: string, text: string): boolean {
  if (/^(ECONNREFUSED|ENOTFOUND|EAI_\w+|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL)$/.test(code)) return true;
  if (field(error, "syscall") === "connect" || error instanceof AggregateError) return true;
  return /did not establish a connection|before secure TLS connection was established|Proxy connection ended before receiving CONNECT/.test(
    text,
  );
}

/** AWS names the missing permission in its message. One that isn't Redshift's kept us from getting credentials: it is no check's fault. */
function permissionOf(text: string, operation: string): { permission?: string } {
  const named = /perform:? ([\w-]+:\w+)/.exec(text)?.[1] ?? `redshift-serverless:${operation}`;
  return named.startsWith("redshift-serverless:") ? { permission: named } : {};
}

/** A rejected signature's message goes on with the signed headers, the session token among them. */
const firstLine = (text: string) => withoutTokens(text.split(/[\r\n]|The Canonical String/, 1)[0] ?? "").slice(0, 400);

const statusOf = (error: unknown) => numberField(field(error, "$metadata"), "httpStatusCode");
