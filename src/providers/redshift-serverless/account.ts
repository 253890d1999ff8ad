import { ok, type Result } from "../../model/result.ts";
import { accountIn } from "../aws/arn.ts";
import type { Failure } from "../provider.ts";
import type { Region } from "./reads.ts";
import { attempt } from "./service.ts";

/** The account that a namespace is in, as its own ARN tells, or those of its backups; else that of the credentials, where they tell. */
export async function accountOf(namespace: string, { client, reads }: Region): Promise<Result<string | undefined, Failure>> {
  const answer = await reads.namespace(namespace);
  if (!answer.ok && answer.error.permission === undefined && answer.error.code !== "resource-not-found") return answer;
  const account = (answer.ok ? accountIn(answer.value?.namespaceArn) : undefined) ?? reads.accountOfBackups(namespace);
  return account === undefined ? attempt("GetNamespace", () => client.credentialsAccount()) : ok(account);
}
