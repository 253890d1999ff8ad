import { expect, it } from "vitest";
import { accountIn } from "../../../src/providers/aws/arn.ts";

it.each([
  ["arn:aws:redshift-serverless:eu-west-1:111122223333:namespace/x", "111122223333"],
  ["arn:aws-cn:redshift-serverless:cn-north-1:111122223333:snapshot/x", "111122223333"],
  ["arn:aws:redshift-serverless:eu-west-1:1111:namespace/x", undefined],
  ["111122223333", undefined],
  [undefined, undefined],
])("%s is of account %s", (text, account) => {
  expect(accountIn(text)).toBe(account);
});
