import { expect, test } from "vitest";
import { didYouMean } from "../../src/diagnostic/look-alikes.ts";

test.each([
  ["acounts", "accounts", "did you mean accounts?"],
  ["caf\u00e9", "cafe\u0301", "did you mean cafe\u0301? It has U+0065 U+0301 where yours has U+00E9"],
  ["\u0430dmin", "admin", "did you mean admin? It has U+0061 where yours has U+0430"],
  ["orders ", "orders", "did you mean orders? It has nothing where yours has U+0020"],
  ["rm-O1", "rm-01", "did you mean rm-01?"],
])("%j, meant as %j", (name, other, wanted) => {
  expect(didYouMean(name, other)).toBe(wanted);
});
