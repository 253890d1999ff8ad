import { expect, test } from "vitest";
import { toFailure } from "../../../src/providers/alicloud/errors.ts";
import { rds } from "../../../src/providers/alicloud-rds/service.ts";
import { withoutTokens } from "../../../src/providers/http/redact.ts";
import { failureOf } from "../../../src/providers/redshift-serverless/service.ts";

const token = `IQoJb3JpZ2luX2VjE${"aB+/0-_%3D".repeat(30)}==`;

test.each([
  [`header x-amz-security-token: ${token}, and so on`, "header x-amz-security-token: …, and so on"],
  [`{"x-acs-security-token":"${token}"}`, '{"x-acs-security-token":"…"}'],
  [`a.${token}.${token}`, "a.….…"],
  // The longest names there are, and everything of ours, stay.
  [`table ${"t".repeat(127)}.${"u".repeat(127)}`, `table ${"t".repeat(127)}.${"u".repeat(127)}`],
  [
    "arn:aws:redshift-serverless:eu-west-1:123456789012:namespace/5f0c",
    "arn:aws:redshift-serverless:eu-west-1:123456789012:namespace/5f0c",
  ],
])("%s", (text, safe) => {
  expect(withoutTokens(text)).toBe(safe);
});

test("a message that repeats a token, cut where the token stands, shows nothing of it", () => {
  const text = `${"word ".repeat(60)}${token}`;
  const error = Object.assign(new Error(text), { name: "ValidationException", $metadata: { httpStatusCode: 400 } });
  const refused = { kind: "refused", status: 400, code: "InvalidParameter", text } as const;
  for (const { message } of [failureOf(error, "GetNamespace", "read"), toFailure(rds, refused, "DescribeBackups", "read")])
    expect(message).not.toContain("IQoJb3");
});
