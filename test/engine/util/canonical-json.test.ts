import * as oracle from "canonicalize";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalJson } from "../../../src/engine/util/canonical-json.ts";
import type { Json } from "../../../src/model/json.ts";

// Its types promise an ES module, and it is a CommonJS one: the default export is the function.
const canonicalize: unknown = oracle.default;
const expected = (value: Json): unknown =>
  typeof canonicalize === "function" ? Reflect.apply(canonicalize, undefined, [value]) : undefined;

const { json } = fc.letrec<{ json: Json }>((tie) => ({
  json: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constant(null),
    fc.boolean(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer(),
    fc.string({ unit: "binary" }),
    fc.array(tie("json")),
    fc.dictionary(fc.string({ unit: "binary" }), tie("json")),
  ),
}));

describe("canonical JSON", () => {
  test("is RFC 8785's, as another implementation has it", () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(canonicalJson(value)).toBe(expected(value));
      }),
    );
  });

  test("doesn't depend on the order of keys, at any depth", () => {
    const reversed = (value: Json): Json => {
      if (Array.isArray(value)) return value.map(reversed);
      if (typeof value !== "object" || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([name, member]) => [name, reversed(member)]),
      );
    };
    fc.assert(
      fc.property(json, (value) => {
        expect(canonicalJson(reversed(value))).toBe(canonicalJson(value));
      }),
    );
  });
});
