import { expect, test } from "vitest";
import { all, pageOf } from "../../../src/providers/aws/pages.ts";

test.each([
  ["an empty marker, as the query protocol has it", ""],
  ["no token, as JSON services have it", undefined],
])("a page with %s is the last", async (_, end) => {
  const tokens: (string | undefined)[] = [];
  const listed = await all(async (token) => {
    tokens.push(token);
    return pageOf([tokens.length], tokens.length < 3 ? `token-${tokens.length}` : end);
  });
  expect(listed).toEqual({ items: [1, 2, 3], count: 3, whole: true });
  expect(tokens).toEqual([undefined, "token-1", "token-2"]);
});
