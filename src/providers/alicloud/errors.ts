import { type ErrorRow, findRow, isRefusalStatus, isTooLong, type Purpose } from "../error-table.ts";
import type { Failure, FailureClass } from "../provider.ts";
import type { AlicloudCode } from "./codes.ts";
import { otherwise } from "./error-table.ts";
import { clean } from "./message.ts";
import type { AlicloudService } from "./service.ts";

/** How a request failed, before anyone judged it. */
export type RequestError =
  /** An error answer of the API or its gateway. */
  | {
      readonly kind: "refused";
      readonly status: number;
      readonly code: string;
      readonly text: string;
      readonly requestId?: string;
      readonly retryAfterMs?: number;
    }
  /** An answer that isn't the API's: HTML of a proxy, an empty body, JSON of another form. */
  | { readonly kind: "garbled"; readonly status: number; readonly detail: string }
  /** No answer. `sent`: the request may have arrived. */
  | { readonly kind: "lost"; readonly sent: boolean; readonly detail: string }
  /** Something on this machine or its proxy keeps every request from leaving. */
  | { readonly kind: "blocked"; readonly code: string; readonly detail: string; readonly hint: string; readonly temporary: boolean }
  /** `renewing`: there were credentials before. */
  | { readonly kind: "credentials"; readonly renewing: boolean; readonly detail: string };

/** The one place where errors are understood. `operation` is the API's name for what was asked. */
export function toFailure(service: AlicloudService, problem: RequestError, operation: string, purpose: Purpose): Failure {
  const { title, permissions, endpointVariable } = service;
  const judged = (refusal: FailureClass): FailureClass => (refusal === "ambiguous" && purpose === "read" ? "retry" : refusal);
  const failure = (refusal: FailureClass, code: string, message: string, hint: string): Failure => ({
    class: judged(refusal),
    code,
    message,
    hint,
  });
  switch (problem.kind) {
    case "refused": {
      const permission = `${permissions}:${operation}`;
      const refusal = rowOf(service, problem.code, problem.status, purpose);
      if (refusal === undefined && isTooLong(problem.status))
        return { ...tooLong(title, problem.status, clean(problem.code), operation, purpose), providerCode: problem.code };
      if (refusal === undefined) return unknownCode(service, problem, operation, failure);
      return {
        ...failure(refusal.class, refusal.code, messageOf(problem, operation, refusal, permission), refusal.hint),
        providerCode: problem.code,
        ...(problem.retryAfterMs !== undefined && { retryAfterMs: problem.retryAfterMs }),
        ...(refusal.code === "permission-missing" && { permission }),
      };
    }
    case "garbled":
      return garbled(title, problem.status, problem.detail, operation, purpose, failure);
    case "lost":
      if (!problem.sent) {
        const hint = `check the network, HTTPS_PROXY and NO_PROXY, and ${endpointVariable}`;
        return failure("retry", "network-unreachable", `${operation} was not sent: ${clean(problem.detail)}`, hint);
      }
      return failure(
        "ambiguous",
        "answer-lost",
        `${operation} got no answer: ${clean(problem.detail)}`,
        "a restore is looked for before it is sent again; --request-timeout sets how long an answer may take",
      );
    case "blocked":
      return {
        class: problem.temporary ? "retry" : "fatal",
        code: problem.code,
        message: `${operation} was not sent: ${clean(problem.detail)}`,
        hint: problem.hint,
      };
    case "credentials": {
      const hint = "set ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET, or a role by OIDC, a profile, or an instance role";
      return failure(
        problem.renewing ? "retry" : "fatal",
        "credentials-missing",
        `${operation} was not sent, for want of credentials: ${clean(problem.detail)}`,
        hint,
      );
    }
    default:
      return problem satisfies never;
  }
}

function messageOf(
  problem: Extract<RequestError, { kind: "refused" }>,
  operation: string,
  refusal: ErrorRow<string>,
  permission: string,
): string {
  // A refused signature is answered with what was signed, a session token among it.
  const text = refusal.code === "credentials-refused" ? "" : clean(problem.text);
  const what = `${operation} was refused with ${clean(problem.code)} (HTTP ${problem.status})`;
  const action = refusal.code === "permission-missing" ? `The action is ${permission}.` : "";
  return [what, [refusal.explanation, action, text && `The provider says: ${text}`].filter(Boolean).join(" ")].filter(Boolean).join(": ");
}

type Make = (refusal: FailureClass, code: AlicloudCode, message: string, hint: string) => Failure;

/** Statuses vary for one code, so the code goes first. To a submit, only a full name that the API itself answered is a refusal. */
function rowOf({ errorTable, families }: AlicloudService, code: string, status: number, purpose: Purpose): ErrorRow<string> | undefined {
  if (purpose === "submit") return isRefusalStatus(status) ? findRow(errorTable, code) : undefined;
  const row = findRow(errorTable, code) ?? findRow(families, code);
  return row ?? (isTooLong(status) ? undefined : (findRow(families, `HTTP ${status}`) ?? otherwise));
}

const soughtHint = "a restore is looked for before it is sent again; see what stands between when it lasts";

function unknownCode(
  { title, families }: AlicloudService,
  { code, text, status }: Extract<RequestError, { kind: "refused" }>,
  operation: string,
  failure: Make,
): Failure {
  // As above: an answer about the signature repeats what was signed.
  const answer = [clean(code), findRow(families, code)?.code === "credentials-refused" ? "" : clean(text)].filter(Boolean).join(": ");
  return {
    ...failure(
      "ambiguous",
      status >= 500 || status === 408 ? "service-unavailable" : "code-unknown",
      `${operation} was answered with HTTP ${status} and none of ${title}'s own errors, so it may have been accepted (${answer})`,
      soughtHint,
    ),
    providerCode: code,
  };
}

/** The parameters travel in the URL. */
function tooLong(title: string, status: number, detail: string, operation: string, purpose: Purpose): Failure {
  const message = `${operation}: the request is too long for what stands between here and ${title} (HTTP ${status}: ${detail}); with fewer tables an entry, or shorter new names, it gets shorter`;
  const hint = "spread the tables over several entries, or restore the whole database";
  return { class: purpose === "submit" ? "ambiguous" : "fatal", code: "request-too-long" satisfies AlicloudCode, message, hint };
}

function garbled(title: string, status: number, detail: string, operation: string, purpose: Purpose, failure: Make): Failure {
  const message = `${operation} was answered with HTTP ${status}, not by the API: ${clean(detail)}`;
  if (isTooLong(status)) return tooLong(title, status, clean(detail), operation, purpose);
  // 408: someone on the way gave up waiting for the API.
  if (status >= 500 || status === 408) return failure("ambiguous", "service-unavailable", message, soughtHint);
  if (purpose === "submit") return failure("ambiguous", "answer-unreadable", message, soughtHint);
  if (status === 429) return failure("retry", "throttled", message, "it is tried again after a pause; lower --parallel if it goes on");
  // A good status means that something took the request.
  const hint = `check that the endpoint is the ${title} API and what stands between`;
  return failure(status < 300 ? "ambiguous" : "fatal", "answer-unreadable", message, hint);
}
