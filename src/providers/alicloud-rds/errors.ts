import type { Failure, FailureClass } from "../provider.ts";
import { type Refusal, refusalOf } from "../refusals.ts";
import { withoutTokens } from "../tokens.ts";
import type { Code } from "./codes.ts";
import { otherwise, refusals } from "./refusals.ts";

/** How a request failed, before anyone judged it. */
export type Problem =
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

/** A `submit` that fails half-way may have happened; a `read` is just made again. */
export type Purpose = "read" | "submit";

export function toFailure(problem: Problem, operation: string, purpose: Purpose): Failure {
  const judged = (refusal: FailureClass): FailureClass => (refusal === "ambiguous" && purpose === "read" ? "retry" : refusal);
  const failure = (refusal: FailureClass, code: Code, message: string, hint: string): Failure => ({
    class: judged(refusal),
    code,
    message,
    hint,
  });
  switch (problem.kind) {
    case "refused": {
      // Statuses vary for one code, so the code goes first.
      const refusal = refusalOf(refusals, problem.code) ?? refusalOf(refusals, `HTTP ${problem.status}`) ?? otherwise;
      return {
        ...failure(refusal.class, refusal.code, messageOf(problem, operation, refusal), refusal.hint),
        providerCode: problem.code,
        ...(problem.retryAfterMs !== undefined && { retryAfterMs: problem.retryAfterMs }),
        ...(refusal.code === "permission-missing" && { permission: `rds:${operation}` }),
      };
    }
    case "garbled":
      return garbled(problem.status, problem.detail, operation, failure);
    case "lost":
      if (!problem.sent) {
        const hint = "check the network, HTTPS_PROXY and NO_PROXY, and REINSTATE_ALICLOUD_RDS_ENDPOINT";
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

function messageOf(problem: Extract<Problem, { kind: "refused" }>, operation: string, refusal: Refusal<Code>): string {
  // A refused signature is answered with what was signed, a session token among it.
  const text = refusal.code === "credentials-refused" ? "" : clean(problem.text);
  const what = `${operation} was refused with ${clean(problem.code)} (HTTP ${problem.status})`;
  const action = refusal.code === "permission-missing" ? `The action is rds:${operation}.` : "";
  return [what, [refusal.explanation, action, text && `The provider says: ${text}`].filter(Boolean).join(" ")].filter(Boolean).join(": ");
}

type Make = (refusal: FailureClass, code: Code, message: string, hint: string) => Failure;

function garbled(status: number, detail: string, operation: string, failure: Make): Failure {
  const message = `${operation} was answered with HTTP ${status}, not by the API: ${clean(detail)}`;
  const hint = "check that the endpoint is the RDS API and what stands between";
  if (status === 429) return failure("retry", "throttled", message, "it is tried again after a pause; lower --parallel if it goes on");
  // 408: someone on the way gave up waiting for the API.
  if (status >= 500 || status === 408)
    return failure(
      "ambiguous",
      "service-unavailable",
      message,
      "a restore is looked for before it is sent again; see what stands between when it lasts",
    );
  // A good status means that something took the request.
  return failure(status < 300 ? "ambiguous" : "fatal", "answer-unreadable", message, hint);
}

/** Provider text for a terminal: one line, no control characters, not endless. */
export function clean(text: string): string {
  const line = withoutTokens(text.replace(/[\p{Cc}\p{Cf}\s]+/gu, " ").trim());
  return line.length > 500 ? `${line.slice(0, 500)}…` : line;
}
