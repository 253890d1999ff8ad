import { expect, test } from "vitest";
import { isDeeperThan } from "../../src/validators/depth.ts";

const nested = (depth: number): unknown => JSON.parse("[".repeat(depth) + "]".repeat(depth));

test.each<[string, unknown, number, boolean]>([
  ["a number", 1, 0, false],
  ["a list", [], 0, true],
  ["a list in a map", { a: [1] }, 2, false],
  ["a map in a list in a map", { a: [{}] }, 2, true],
  ["50 lists", nested(50), 50, false],
  ["51 lists", nested(51), 50, true],
  ["100,000 lists", nested(100_000), 50, true],
])("%s", (_, value, limit, deeper) => {
  expect(isDeeperThan(value, limit)).toBe(deeper);
});
