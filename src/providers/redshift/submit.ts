import type { Call } from "../../model/call.ts";
import { err, type Result } from "../../model/result.ts";
import { submitRestore, unreadableInput } from "../aws/redshift/submit.ts";
import type { Accepted, Failure, SubmitContext } from "../provider.ts";
import { clusterState } from "./cluster-state.ts";
import type { ClusterCode } from "./codes.ts";
import { whyNotReady } from "./readiness.ts";
import type { ClusterRegion } from "./reads.ts";
import { requestOf, wantedBy } from "./request.ts";
import { attempt } from "./service.ts";

/** The baseline right before has found the cluster ready, where writing the intent took no longer than this. */
const readyAgeMs = 5_000;

/** Sends the call once, when the cluster is ready for it. */
export async function submit(
  call: Call,
  { client, reads }: ClusterRegion,
  context: Pick<SubmitContext, "guard">,
): Promise<Result<Accepted, Failure>> {
  const request = requestOf(call);
  if (request === undefined) return unreadableInput(call.operation);
  const obstacle = await whyNotReady(call.scope, reads, readyAgeMs);
  if (obstacle !== undefined) return err(obstacle.class === "ambiguous" ? { ...obstacle, class: "retry" } : obstacle);
  const send = (beforeSend: () => void) => client.restoreTable(request, beforeSend);
  const answer = await submitRestore(call.operation, wantedBy(request), send, context, { attempt });
  reads.present.forget(call.scope);
  return answer.ok || answer.error.code !== ("cluster-not-available" satisfies ClusterCode)
    ? answer
    : err(await judged(answer.error, call, reads));
}

/** The cluster changed after it was asked: a state that passes by itself is waited for, and so is one that has passed already. */
async function judged(refusal: Failure, { scope }: Call, { present }: ClusterRegion["reads"]): Promise<Failure> {
  const answer = await present.get(scope, 0);
  if (!answer.ok || answer.value === undefined || clusterState(answer.value).is === "blocked") return refusal;
  return { ...refusal, class: "wait", code: "cluster-busy" satisfies ClusterCode };
}
