import type { Call } from "../../model/call.ts";
import { err, ok, type Result } from "../../model/result.ts";
import type { Accepted, Failure, SubmitContext } from "../provider.ts";
import type { RdsClient } from "./client.ts";
import { inputOf } from "./request.ts";

/** Sends RestoreTable once. Its answer names no task: the job is found by observing. */
export async function submit(
  client: Pick<RdsClient, "restoreTable">,
  call: Call,
  context: SubmitContext,
): Promise<Result<Accepted, Failure>> {
  const input = inputOf(call);
  if (input === undefined) {
    return err({
      class: "fatal",
      code: "request-refused",
      message: `the recorded call ${call.key.slice(0, 12)} is no RestoreTable call, so it was not sent`,
      hint: "plan again",
    });
  }
  const answer = await client.restoreTable(input, context.token, () => context.guard());
  if (!answer.ok) return answer;
  const { requestId } = answer.value;
  if (requestId !== undefined) return ok({ apiRequestId: requestId });
  const message = "RestoreTable was answered without a RequestId, so perhaps not by the API";
  return err({ class: "ambiguous", code: "answer-unreadable", message, hint: "check that the endpoint is the RDS API" });
}
