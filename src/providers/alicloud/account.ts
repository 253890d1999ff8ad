import { err, ok, type Result } from "../../model/result.ts";
import type { Failure } from "../provider.ts";
import type { AlicloudCode } from "./codes.ts";
import { textOf } from "./fields.ts";
import type { Requester } from "./request.ts";

/** STS's. */
const identityOperation = "GetCallerIdentity";

type Answer = Promise<Result<string, Failure>>;

/** The account of the credentials in use: asked once, when it is first wanted. The database services' own answers don't tell it. */
export function callersAccount({ read }: Pick<Requester, "read">): () => Answer {
  let known: Answer | undefined;
  return () => {
    known ??= ask(read).then((answer) => {
      // The next one who wants to know may be luckier.
      if (!answer.ok) known = undefined;
      return answer;
    });
    return known;
  };
}

async function ask(read: Requester["read"]): Answer {
  const answer = await read(identityOperation, {});
  if (!answer.ok) return answer;
  const account = textOf(answer.value, "AccountId");
  if (account !== undefined && /^[0-9]+$/.test(account)) return ok(account);
  return err({
    class: "fatal",
    code: "answer-unreadable" satisfies AlicloudCode,
    message: `${identityOperation} was answered without an AccountId`,
    hint: "check that the endpoint is the STS API; when it is, report it",
  });
}
