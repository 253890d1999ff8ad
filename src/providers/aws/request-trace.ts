import type { ConnectOptions, RequestTrace } from "../provider.ts";
import { field, numberField, textField } from "./fields.ts";

export interface AnswerMetadata {
  readonly httpStatusCode?: number | undefined;
  readonly requestId?: string | undefined;
}

/** The API's name for what the SDK's command asks. */
export const operationOf = (commandName: string | undefined): string => commandName?.replace(/Command$/, "") ?? "unknown";

/** Runs one HTTP attempt and tells how it ended. Nothing of the request but the attempt's number is looked at. */
export async function traceAttempt<T>(
  { now, trace }: Pick<ConnectOptions, "now" | "trace">,
  { provider, region, operation }: Pick<RequestTrace, "provider" | "region" | "operation">,
  request: unknown,
  send: () => Promise<T>,
  metadataOf: (answer: T) => AnswerMetadata,
): Promise<T> {
  const attempt = Number(/attempt=(\d+)/.exec(textField(field(request, "headers"), "amz-sdk-request") ?? "")?.[1] ?? 1);
  const start = now();
  const tell = (requestId: string | undefined, status: number | undefined, error?: string) =>
    trace({
      provider,
      operation,
      region,
      attempt,
      durationMs: now() - start,
      ...(requestId === undefined ? {} : { requestId }),
      ...(status === undefined ? {} : { status }),
      ...(error === undefined ? {} : { error }),
    });
  try {
    const answer = await send();
    const { requestId, httpStatusCode } = metadataOf(answer);
    tell(requestId, httpStatusCode);
    return answer;
  } catch (error) {
    const metadata = field(error, "$metadata");
    tell(
      textField(metadata, "requestId"),
      numberField(metadata, "httpStatusCode"),
      textField(error, "code") ?? textField(error, "name") ?? "Error",
    );
    throw error;
  }
}
