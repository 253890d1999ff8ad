import type { Call } from "../../model/call.ts";
import type { Result } from "../../model/result.ts";
import { submitRestore, unreadableInput } from "../aws/redshift/submit.ts";
import type { Accepted, Failure, SubmitContext } from "../provider.ts";
import type { RedshiftClient } from "./client.ts";
import { requestOf, wantedBy } from "./request.ts";
import { attempt } from "./service.ts";

/** Sends the call once. */
export async function submit(
  call: Call,
  client: Pick<RedshiftClient, "restoreTable">,
  context: Pick<SubmitContext, "guard">,
): Promise<Result<Accepted, Failure>> {
  const request = requestOf(call);
  if (request === undefined) return unreadableInput(call.operation);
  const send = (beforeSend: () => void) => client.restoreTable(request, beforeSend);
  return submitRestore(call.operation, wantedBy(request), send, context, { attempt });
}
