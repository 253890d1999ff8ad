import type { ConnectOptions } from "../provider.ts";
import { type AnswerForm, holdToForm } from "./answer-form.ts";
import { limitBody } from "./body-limit.ts";
import { textField } from "./fields.ts";
import type { GuardedHandler } from "./guarded-handler.ts";
import { type AnswerMetadata, operationOf, traceAttempt } from "./request-trace.ts";

/** Where each goes in the SDK's stack. The innermost step: what comes after it is the HTTP handler. */
export const guardStep = { step: "deserialize", priority: "low", name: "reinstateGuard" } as const;
export const limitStep = { step: "deserialize", priority: "low", name: "reinstateLimit" } as const;
/** Inside the retries, around sending and reading the answer. */
export const traceStep = { step: "finalizeRequest", priority: "low", name: "reinstateTrace" } as const;

/** Bounds the answer's body, and with `form` holds it to the service's own. */
export const limitAnswers =
  (form?: AnswerForm) =>
  <A, R extends { readonly response: unknown }>(next: (args: A) => Promise<R>, context: object) =>
  async (args: A): Promise<R> => {
    const answer = await next(args);
    limitBody(answer.response);
    if (form !== undefined) await holdToForm(form, operationOf(textField(context, "commandName")), answer.response);
    return answer;
  };

export const traceRequests =
  (options: Pick<ConnectOptions, "now" | "trace">, provider: string, region: string) =>
  <A extends { readonly request: unknown }, R extends { readonly output: { readonly $metadata: AnswerMetadata } }>(
    next: (args: A) => Promise<R>,
    context: object,
  ) =>
  (args: A): Promise<R> =>
    traceAttempt(
      options,
      { provider, region, operation: operationOf(textField(context, "commandName")) },
      args.request,
      () => next(args),
      ({ output }) => output.$metadata,
    );

/** Has the sender call `beforeSend` when the connection for this request stands and nothing is written. */
export const guardRequest =
  (sender: GuardedHandler, beforeSend: () => void) =>
  <A extends { readonly request: unknown }, R>(next: (args: A) => Promise<R>) =>
  (args: A): Promise<R> => {
    sender.watch(args.request, beforeSend);
    return next(args);
  };
