import { ConnectError } from "../http/connect-error.ts";
import type { Failure } from "../provider.ts";
import type { AwsCode } from "./codes.ts";
import { field, textField } from "./fields.ts";
import { firstLine } from "./message.ts";

/** No HTTP answer: what counts is whether the request may have left. `endpointVariable` names another endpoint. */
export function unanswered(error: unknown, operation: string, endpointVariable: string): Failure {
  if (error instanceof ConnectError) {
    const { code, message, hint, temporary } = error;
    return { class: temporary ? "retry" : "fatal", code, message: `${operation}: ${message}`, hint };
  }
  const name = textField(error, "name") ?? "";
  const code = textField(error, "code") ?? name;
  const text = firstLine(textField(error, "message") || code || String(error));
  const failure = (kind: Failure["class"], own: AwsCode, message: string, hint: string): Failure => ({
    class: kind,
    code: own,
    message: `${operation}: ${message} (${text})`,
    hint,
    providerCode: code,
  });
  if (/^(CredentialsProvider|TokenProvider|ProviderError)/.test(name)) {
    return failure(
      "fatal",
      "credentials-missing",
      "no usable credentials",
      "set AWS_PROFILE, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or give the job a role through OIDC",
    );
  }
  if (code === "ERR_INVALID_URL")
    return failure("fatal", "endpoint-invalid", "the endpoint is not a URL", `correct ${endpointVariable} or unset it`);
  if (/^(CERT_|ERR_TLS_CERT_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_)/.test(code) || /wrong version number/i.test(text)) {
    return failure(
      "fatal",
      "tls-untrusted",
      "no trusted TLS connection",
      "behind a proxy that inspects TLS, name its CA in NODE_EXTRA_CA_CERTS or AWS_CA_BUNDLE",
    );
  }
  if (neverConnected(error, code, text))
    return failure("retry", "network-unreachable", "no connection", "check region, network, proxy and endpoint");
  if (name === "TimeoutError" && !/^(ECONNRESET|EPIPE)$/.test(code)) {
    return failure(
      "ambiguous",
      "answer-lost",
      "no answer in time",
      "a restore is looked for before it is sent again; --request-timeout sets the time",
    );
  }
  if (brokeOff.test(code) || /^(AbortError|HPE_)/.test(code) || /socket hang up|aborted/.test(text)) {
    return failure(
      "ambiguous",
      "answer-lost",
      "the connection broke before the answer",
      "a restore is looked for before it is sent again; check the network when it goes on",
    );
  }
  return failure("ambiguous", "unexpected-error", "an unexpected error", "run with --verbose and report it");
}

/** Node's codes of a connection that broke after it stood. */
export const brokeOff = /^(ECONNRESET|EPIPE|ETIMEDOUT|ECONNABORTED)$/;

function neverConnected(error: unknown, code: string, text: string): boolean {
  if (/^(ECONNREFUSED|ENOTFOUND|EAI_\w+|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL)$/.test(code)) return true;
  if (field(error, "syscall") === "connect" || error instanceof AggregateError) return true;
  return /did not establish a connection|before secure TLS connection was established|Proxy connection ended before receiving CONNECT/.test(
    text,
  );
}
