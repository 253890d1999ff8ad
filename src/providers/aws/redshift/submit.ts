import { err, ok, type Result } from "../../../model/result.ts";
import type { Accepted, Failure, SubmitContext } from "../../provider.ts";
import type { Translator } from "../errors.ts";
import type { RedshiftCode } from "./codes.ts";
import { type TableRestore, toObservation, type Wanted } from "./table-restore.ts";

/** The answer to a submit. Without `status` there was no restore in it. */
export interface RestoreAnswer<R extends TableRestore> {
  readonly status?: R;
  readonly apiRequestId?: string;
}

/** A call's input that isn't what `compile` makes, as in a file that was changed by hand. */
export const unreadableInput = (operation: string): Result<never, Failure> =>
  err({
    class: "fatal",
    code: "request-refused" satisfies RedshiftCode,
    message: `${operation}: the input is not what an entry compiles to`,
    hint: "make the execution plan again from the restore plan",
  });

/**
 * Sends a restore once. `send` calls its argument when the connection stands and nothing is written. Neither API has an
 * idempotency token, so the call's stays here. Throws only what the guard threw.
 */
export async function submitRestore<R extends TableRestore>(
  operation: string,
  wanted: Wanted<R>,
  send: (beforeSend: () => void) => Promise<RestoreAnswer<R>>,
  { guard }: Pick<SubmitContext, "guard">,
  { attempt }: Pick<Translator, "attempt">,
): Promise<Result<Accepted, Failure>> {
  const progress: { sent: boolean; stopped?: { readonly by: unknown } } = { sent: false };
  const guarded = () =>
    send(() => {
      try {
        guard();
      } catch (by) {
        progress.stopped = { by };
        throw by;
      }
      progress.sent = true;
    });
  // What fails before the request leaves is an answer to something else, such as fetching credentials.
  const answer = await attempt(operation, guarded, () => (progress.sent ? "submit" : "read"));
  if (progress.stopped !== undefined) throw progress.stopped.by;
  if (!answer.ok) return progress.sent ? answer : err(unsent(answer.error));
  const { status, apiRequestId } = answer.value;
  if (status === undefined) {
    const message = `${operation}: the answer has no restore in it, so it is perhaps not Redshift's`;
    return err(unreadable(message, "check endpoint and proxy if it goes on"));
  }
  const requestId = status.tableRestoreRequestId;
  if (!wanted.matches(status)) {
    const which = requestId === undefined ? "another restore" : `another restore (request ${requestId})`;
    const message = `${operation}: the answer tells of ${which}, not of the one that was asked for, so what became of this one is open`;
    return err(unreadable(message, "look for a gateway or proxy on the way to the endpoint that keeps answers"));
  }
  return ok({
    ...(requestId === undefined ? {} : { requestId }),
    ...(apiRequestId === undefined ? {} : { apiRequestId }),
    observation: toObservation(status),
  });
}

const unreadable = (message: string, hint: string): Failure => ({
  class: "ambiguous",
  code: "answer-unreadable" satisfies RedshiftCode,
  message,
  hint,
});

/** Something before the request failed, such as fetching credentials: whatever it was, nothing was sent. */
const unsent = (failure: Failure): Failure => (failure.class === "ambiguous" ? { ...failure, class: "retry" } : failure);
