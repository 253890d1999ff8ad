import { queryErrors } from "./query-errors.ts";
import type { QueryService } from "./query-protocol.ts";

/** AWS STS, as far as it answers whose credentials a request bears. */
export const sts: QueryService = {
  name: "aws-sts",
  version: "2011-06-15",
  xmlNamespace: "https://sts.amazonaws.com/doc/2011-06-15/",
  error: queryErrors(),
  submits: () => false,
  read: () => ({}),
  run: (operation, _, account) =>
    operation === "GetCallerIdentity"
      ? { body: { Arn: `arn:aws:iam::${account}:user/sandbox`, UserId: "AIDASANDBOX", Account: account } }
      : undefined,
};
