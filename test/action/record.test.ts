import { createHash } from "node:crypto";
import { deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeRecord, encodeRecord, maxBytes, pinsOf } from "../../src/action/record/plan-record-codec.ts";
import type { PlanRecord } from "../../src/model/pages.ts";

const pin = { kind: "recovery-point", id: "rp-1", createdAt: "2026-11-20T09:00:00.000Z" } as const;
const plan = (name: string, entries: PlanRecord["entries"]): PlanRecord => ({
  name,
  file: `plans/${name}.yaml`,
  digest: "d".repeat(64),
  entries,
});
const call = (text: string) => ({ operation: "RestoreTable", subject: { provider: "alicloud-rds", input: { TableMeta: text } } });

/** Text that no compression makes small: `count` times 64 hex digits. */
function noise(count: number, seed = ""): string {
  return Array.from({ length: count }, (_, index) => createHash("sha256").update(`${seed}/${index}`).digest("hex")).join("");
}

describe("the record", () => {
  test("comes back as it was, whatever it holds", () => {
    const entry = fc.record({ id: fc.string(), pin: fc.constant(pin), calls: fc.array(fc.string().map(call)) });
    const plans = fc.array(fc.record({ name: fc.string(), file: fc.string(), digest: fc.string(), entries: fc.array(entry) }));
    fc.assert(
      fc.property(plans, (all) => {
        expect(decodeRecord(encodeRecord(all) ?? "")).toEqual({ plans: all });
      }),
    );
  });

  test("leaves the calls out where they don't fit, and then keeps digests and pins", () => {
    const big = [
      plan("big", [
        { id: "a", pin, calls: [call(noise(2_000))] },
        { id: "b", calls: [call("x")] },
      ]),
    ];
    const text = encodeRecord(big) ?? "";
    expect(text.length).toBeLessThanOrEqual(maxBytes);
    expect(decodeRecord(text)?.plans).toEqual([plan("big", [{ id: "a", pin: { kind: pin.kind, id: pin.id } }, { id: "b" }])]);
  });

  test("says so when not even that fits", () => {
    const entries = Array.from({ length: 3_000 }, (_, index) => ({
      id: `e${index}`,
      pin: { kind: "recovery-point", id: noise(1, String(index)) } as const,
    }));
    expect(encodeRecord([plan("huge", entries)])).toBeUndefined();
  });

  test.each([
    ["nothing", ""],
    ["a job's own text", "All checks have passed."],
    ["no base64", "```reinstate-record-1\n%%%%\n```\n"],
    ["another format", "```reinstate-record-2\nAAAA\n```\n"],
    ["something else that was packed", (encodeRecord([]) ?? "").replace(/\n.+\n/, "\nq1YqSVayUorVUaoFAA==\n")],
  ])("is not read out of %s", (_, text) => {
    expect(decodeRecord(text)).toBeUndefined();
  });

  test("says where it comes from", () => {
    const origin = { pullRequest: 7, pushedBy: "bob", inputs: { requireApprovals: 2, onUnreviewed: "refuse" } } as const;
    expect(decodeRecord(encodeRecord([], origin) ?? "")).toEqual({ plans: [], ...origin });
    expect(decodeRecord(encodeRecord([]) ?? "")).toEqual({ plans: [] });
  });

  test.each([
    ["a number of approvals below none", { inputs: { requireApprovals: -1, onUnreviewed: "refuse" } }],
    ["half an approval", { inputs: { requireApprovals: 0.5, onUnreviewed: "refuse" } }],
    ["another way to treat what was not reviewed", { inputs: { requireApprovals: 0, onUnreviewed: "always" } }],
    ["a pull request that is no number", { pullRequest: "7" }],
    ["a pusher without a name", { pushedBy: {} }],
  ])("that somebody wrote with %s is none", (_, origin) => {
    const packed = deflateRawSync(Buffer.from(JSON.stringify({ plans: [], ...origin }))).toString("base64");
    expect(decodeRecord(`\`\`\`reinstate-record-1\n${packed}\n\`\`\`\n`)).toBeUndefined();
  });

  test("gives the pins by plan and entry", () => {
    expect([...pinsOf([plan("p", [{ id: "a", pin }, { id: "b" }])])]).toEqual([["p/a", pin]]);
  });
});
