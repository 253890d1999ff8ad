import { expect, test } from "vitest";
import { sanitized } from "../../../src/providers/aws/sanitize.ts";

const types = { times: new Set(["began", "ended", "written"]), numbers: new Set(["count", "size"]), lists: new Set(["parts"]) };

test("fields of another type than the model's are left out", () => {
  const began = new Date(0);
  const part: object = {
    id: ["r"],
    status: "RUNNING",
    message: { a: 1 },
    began,
    ended: new Date(Number.NaN),
    written: "2026-11-20T09:00:00Z",
    count: "12",
    size: Number.POSITIVE_INFINITY,
    parts: "x",
  };
  expect(sanitized(part, types)).toEqual({ status: "RUNNING", began });
});

test("what is no object is nothing", () => {
  expect(sanitized(undefined, types)).toBeUndefined();
  expect(sanitized(JSON.parse('"text"'), types)).toBeUndefined();
  expect(sanitized(JSON.parse("null"), types)).toBeUndefined();
});
