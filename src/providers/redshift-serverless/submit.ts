import type { Call } from "../../model/call.ts";
import { err, ok, type Result } from "../../model/result.ts";
import type { Accepted, Failure, SubmitContext } from "../provider.ts";
import type { RedshiftClient } from "./client.ts";
import type { Code } from "./codes.ts";
import { attempt } from "./errors.ts";
import { requestOf } from "./request.ts";
import { isOf, toObservation } from "./statuses.ts";

/** Sends the call once. The API has no idempotency token, so `context.token` stays here. Throws only what the guard threw. */
export async function submit(
  call: Call,
  client: RedshiftClient,
  { guard }: Pick<SubmitContext, "guard">,
): Promise<Result<Accepted, Failure>> {
  const request = requestOf(call);
  if (request === undefined) {
    const message = `${call.operation}: the input is not what an entry compiles to`;
    return err({
      class: "fatal",
      code: "request-refused" satisfies Code,
      message,
      hint: "make the execution plan again from the restore plan",
    });
  }
  const progress: { sent: boolean; stopped?: { readonly by: unknown } } = { sent: false };
  const send = () =>
    client.restoreTable(request, () => {
      try {
        guard();
      } catch (by) {
        progress.stopped = { by };
        throw by;
      }
      progress.sent = true;
    });
  // What fails before the request leaves is an answer to something else, such as fetching credentials.
  const answer = await attempt(call.operation, send, () => (progress.sent ? "submit" : "read"));
  if (progress.stopped !== undefined) throw progress.stopped.by;
  if (!answer.ok) return progress.sent ? answer : err(unsent(answer.error));
  const { status, apiRequestId } = answer.value;
  if (status === undefined) {
    const message = `${call.operation}: the answer has no restore in it, so it is perhaps not Redshift's`;
    return err({ class: "ambiguous", code: "answer-unreadable" satisfies Code, message, hint: "check endpoint and proxy if it goes on" });
  }
  const requestId = status.tableRestoreRequestId;
  if (!isOf(request, status)) {
    const which = requestId === undefined ? "another restore" : `another restore (request ${requestId})`;
    const message = `${call.operation}: the answer tells of ${which}, not of the one that was asked for, so what became of this one is open`;
    const hint = "look for a gateway or proxy on the way to the endpoint that keeps answers";
    return err({ class: "ambiguous", code: "answer-unreadable" satisfies Code, message, hint });
  }
  return ok({
    ...(requestId === undefined ? {} : { requestId }),
    ...(apiRequestId === undefined ? {} : { apiRequestId }),
    observation: toObservation(status),
  });
}

/** Something before the request failed, such as fetching credentials: whatever it was, nothing was sent. */
const unsent = (failure: Failure): Failure => (failure.class === "ambiguous" ? { ...failure, class: "retry" } : failure);
