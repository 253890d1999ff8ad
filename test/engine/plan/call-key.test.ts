import fc from "fast-check";
import { expect, test } from "vitest";
import { type DigestedEntry, digestOf } from "../../../src/engine/plan/call-key.ts";
import { canonicalJson, sha256 } from "../../../src/engine/util/canonical-json.ts";
import type { Json } from "../../../src/model/json.ts";

const text = fc.string({ unit: "grapheme", maxLength: 8 });
const call = fc.record({
  operation: text,
  input: fc.dictionary(text, fc.oneof(text, fc.integer(), fc.boolean(), fc.constant(null), fc.array(text, { maxLength: 3 })), {
    maxKeys: 4,
  }),
  region: text,
  scopeKind: fc.constantFrom("namespace" as const, "instance" as const),
  scope: text,
  provider: text,
  generation: fc.nat(),
});
const entry = fc.record(
  {
    id: text,
    pin: fc.record({ kind: fc.constantFrom("snapshot" as const, "backup-set" as const), id: text, createdAt: text }),
    calls: fc.array(call, { maxLength: 3 }),
  },
  { requiredKeys: ["id", "calls"] },
);

test("a digest is the hash of the canonical JSON of all calls and pins, though it is never made in one piece", () => {
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 3 }), (entries) => {
      const whole: Json = entries.map(({ id, pin, calls }) => ({
        id,
        ...(pin && { pin: { kind: pin.kind, id: pin.id } }),
        calls: calls.map(({ scopeKind, scope, ...rest }) => ({ ...rest, [scopeKind]: scope })),
      }));
      const digested: DigestedEntry[] = entries.map(({ calls, ...rest }) => ({
        ...rest,
        calls: calls.map((one) => ({ ...one, lane: "lane", restores: [], path: [] })),
      }));
      expect(digestOf(digested)).toBe(sha256(canonicalJson(whole)));
    }),
  );
});

const { json } = fc.letrec<{ json: Json }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 3 },
    fc.constant(null),
    fc.boolean(),
    fc.integer(),
    text,
    fc.array(tie("json"), { maxLength: 3 }),
    fc.dictionary(text, tie("json"), { maxKeys: 3 }),
  ),
}));

test("canonical JSON reads back as what it was, whatever order its keys were set in", () => {
  fc.assert(
    fc.property(json, (value) => {
      expect(JSON.parse(canonicalJson(value))).toEqual(value);
      expect(canonicalJson(backwards(value))).toBe(canonicalJson(value));
    }),
  );
});

test("canonical JSON sorts keys, leaves undefined out and adds no white space", () => {
  expect(canonicalJson({ b: [1, { d: null, c: 'é"' }], a: {}, z: [] })).toBe('{"a":{},"b":[1,{"c":"é\\"","d":null}],"z":[]}');
  expect(canonicalJson(undefined)).toBe("null");
});

function backwards(json: Json): Json {
  if (typeof json !== "object" || json === null) return json;
  if (Array.isArray(json)) return json.map(backwards);
  return Object.fromEntries(
    Object.entries(json)
      .reverse()
      .map(([name, value]) => [name, backwards(value)]),
  );
}
