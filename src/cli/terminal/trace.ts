import { visible } from "../../diagnostic/escape-control.ts";
import type { RequestTrace } from "../../providers/provider.ts";

/** One API request on one line, for `--verbose`: `> redshift-serverless ListRecoveryPoints eu-west-1: 200 in 84ms, attempt 1, request 4f1c…`. */
export function traceLine(trace: RequestTrace): string {
  const answer = [
    trace.status === undefined ? undefined : String(trace.status),
    trace.error === undefined ? undefined : visible(trace.error),
  ].filter((part) => part !== undefined);
  const id = trace.requestId === undefined ? "" : `, request ${visible(trace.requestId)}`;
  return `> ${trace.provider} ${trace.operation} ${visible(trace.region)}: ${answer.join(" ") || "no answer"} in ${Math.round(trace.durationMs)}ms, attempt ${trace.attempt}${id}`;
}
