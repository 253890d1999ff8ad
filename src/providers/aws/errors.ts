import { err, ok, type Result } from "../../model/result.ts";
import { type ErrorRow, findRow, isRefusalStatus, isTooLong, type Purpose } from "../error-table.ts";
import type { Failure } from "../provider.ts";
import { ForeignAnswer } from "./answer-form.ts";
import type { AwsCode } from "./codes.ts";
import { brokeOff, unanswered } from "./connection-errors.ts";
import type { ErrorCode } from "./error-code.ts";
import { families, otherwise } from "./error-table.ts";
import { field, numberField, textField } from "./fields.ts";
import { firstLine } from "./message.ts";
import { EndlessListing } from "./pages.ts";

/** What has to be known of a service to tell what its errors mean. */
export interface AwsService {
  /** As people call it: `Redshift`. */
  readonly title: string;
  /** What its IAM permissions begin with: `redshift-serverless`. */
  readonly permissions: string;
  /** Names another endpoint. */
  readonly endpointVariable: string;
  /** Its own rows and AWS's common ones. */
  readonly errorTable: readonly ErrorRow<string>[];
  readonly codeOf: ErrorCode;
}

/** The one place where the SDK's errors are understood. */
export interface Translator {
  /** `operation` is the API's name for what was asked. */
  failureOf(error: unknown, operation: string, purpose: Purpose): Failure;
  /** Calls the API and tells an error as a Failure. `purposeOf` is asked when it has failed. */
  attempt<T>(operation: string, request: () => Promise<T>, purposeOf?: () => Purpose): Promise<Result<T, Failure>>;
}

export function translator(service: AwsService): Translator {
  const failureOf = (error: unknown, operation: string, purpose: Purpose): Failure => {
    const status = statusOf(error);
    if (error instanceof EndlessListing) return endless(service, error, operation);
    return status === undefined
      ? unanswered(error, operation, service.endpointVariable)
      : answered(service, error, status, operation, purpose);
  };
  return {
    failureOf,
    async attempt(operation, request, purposeOf = () => "read") {
      try {
        return ok(await request());
      } catch (error) {
        return err(failureOf(error, operation, purposeOf()));
      }
    },
  };
}

const endless = ({ title }: AwsService, { message }: EndlessListing, operation: string): Failure => ({
  class: "fatal",
  code: "listing-endless" satisfies AwsCode,
  message: `${operation}: the list doesn't come to an end (${message})`,
  hint: `check that the endpoint is ${title}'s, and what stands between`,
});

function answered(service: AwsService, error: unknown, status: number, operation: string, purpose: Purpose): Failure {
  const { title, errorTable, endpointVariable } = service;
  const name = service.codeOf(error);
  const text = firstLine(textField(error, "message") ?? textField(error, "Message") ?? "");
  const seconds = Number(field(field(field(error, "$response"), "headers"), "retry-after") ?? Number.NaN);
  const common = { providerCode: name || `HTTP ${status}`, ...(seconds > 0 && { retryAfterMs: seconds * 1000 }) };
  const inForm = name !== "SyntaxError" && !(error instanceof ForeignAnswer) && status >= 400;
  const listed = purpose === "read" || (inForm && isRefusalStatus(status)) ? findRow(errorTable, name, text) : undefined;
  // The answer began and then broke off.
  if (listed === undefined && brokeOff.test(textField(error, "code") ?? "")) return unanswered(error, operation, endpointVariable);
  if (listed === undefined) {
    const answer = [`HTTP ${status}`, ...(inForm ? [name, text] : [])].filter(Boolean).join(": ");
    if (isTooLong(status)) {
      return {
        class: purpose === "submit" ? "ambiguous" : "fatal",
        code: "request-too-long" satisfies AwsCode,
        message: `${operation}: the request is too long for what stands between here and ${title} (${answer})`,
        hint: `raise the limit of the proxy or gateway, or let requests to ${title} pass by it (NO_PROXY)`,
        ...common,
      };
    }
    if (!inForm && (status !== 429 || purpose === "submit")) {
      return {
        class: "ambiguous",
        code: "answer-unreadable" satisfies AwsCode,
        message: `${operation}: the answer (HTTP ${status}) is not ${title}'s format`,
        hint: "a proxy or load balancer may have answered; check endpoint and proxy if it goes on",
        ...common,
      };
    }
  }
  const { class: kind, code, explanation, hint } = listed ?? unlisted(title, name, text, status, purpose);
  const shown = listed ? [name, text] : [`HTTP ${status}`, ...(inForm ? [name, text] : [])];
  const missing = code === "permission-missing" ? permissionOf(service, text, operation) : {};
  const what = missing.permission === undefined ? explanation : `${explanation}, ${missing.permission}`;
  return { class: kind, code, message: `${operation}: ${what} (${shown.filter(Boolean).join(": ")})`, hint, ...common, ...missing };
}

/** An error code that is none of the service's own. To a submit it says nothing about acceptance; reads go by what it looks like. */
function unlisted(title: string, name: string, text: string, status: number, purpose: Purpose): ErrorRow<string> {
  const family = (purpose === "read" ? findRow(families, name, text) : undefined) ?? findRow(families, `HTTP ${status}`);
  if (purpose === "read") return family ?? otherwise;
  if (family?.class === "ambiguous") return family;
  return {
    names: [],
    class: "ambiguous",
    code: "code-unknown" satisfies AwsCode,
    explanation: `the answer is not one of ${title}'s own errors, so it doesn't tell whether the restore was accepted`,
    hint: `a restore is looked for before it is sent again; see what stands between here and ${title} if it goes on`,
  };
}

/** AWS names the missing permission in its message. One that isn't the service's kept us from getting credentials: it is no check's fault. */
function permissionOf({ permissions }: AwsService, text: string, operation: string): { permission?: string } {
  const named = /perform:? ([\w-]+:\w+)/.exec(text)?.[1] ?? `${permissions}:${operation}`;
  return named.startsWith(`${permissions}:`) ? { permission: named } : {};
}

const statusOf = (error: unknown) => numberField(field(error, "$metadata"), "httpStatusCode");
