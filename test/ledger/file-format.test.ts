import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { seal, unseal } from "../../src/ledger/file/seal.ts";
import { LedgerError } from "../../src/ledger/ledger.ts";
import { formatVersion, parseStored, unwritable } from "../../src/ledger/store/file-format.ts";
import type { Authorization, LedgerRecord, RunRecord } from "../../src/model/ledger-record.ts";
import { fullRecord, record, run } from "./records.ts";

const text = fc.string({ unit: "grapheme" });
const name = fc.string({ unit: "grapheme", minLength: 1 });
const time = fc.date({ noInvalidDate: true }).map((date) => date.toISOString());
const number = fc.integer({ min: 1, max: 1_000 });
const amount = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);

const authorization: fc.Arbitrary<Authorization> = fc
  .tuple(
    fc.record({
      by: fc.constantFrom("person" as const, "review" as const, "direct" as const),
      actor: text,
      tool: text,
      digest: fc.stringMatching(/^[0-9a-f]{64}$/),
    }),
    fc.record(
      {
        workflowRun: text,
        commit: text,
        pullRequest: fc.record(
          { number, author: text, approvedBy: fc.array(text), url: text, requiredApprovals: fc.nat(9), mergedBy: text },
          { requiredKeys: ["number", "author", "approvedBy"] },
        ),
        description: text,
        labels: fc.dictionary(fc.oneof(text, fc.constantFrom("__proto__", "constructor", "toString")), text),
      },
      { requiredKeys: [] },
    ),
  )
  .map(([must, may]) => ({ ...must, ...may }));

const attempt = fc
  .tuple(
    fc.record({ number, token: name, run: name, submittedAt: time }),
    fc.record(
      {
        authorization,
        adopted: fc.constant(true as const),
        requestId: text,
        apiRequestId: text,
        endedAt: time,
        ended: fc.constantFrom("restored" as const, "failed" as const, "cancelled" as const, "lost" as const, "unknown" as const),
        problem: fc.record({ code: text, message: text }),
      },
      { requiredKeys: [] },
    ),
  )
  .map(([must, may]) => ({ ...must, ...may }));

const states = ["claimed", "submitting", "submitted", "restored", "failed", "cancelled", "unknown"] as const;
const anyRecord: fc.Arbitrary<LedgerRecord> = fc
  .tuple(
    fc.record({
      key: name,
      version: number,
      plan: name,
      targets: fc.array(text),
      attempts: fc.array(attempt, { maxLength: 3 }),
      updatedAt: time,
      state: fc.constantFrom(...states),
    }),
    fc.record(
      {
        pin: fc.record({ kind: fc.constantFrom("recovery-point" as const, "restore-time" as const), id: text }),
        account: text,
        claim: fc.record({ run: name, fence: number, authorization }, { requiredKeys: ["run", "fence"] }),
        progress: fc.record({ done: amount, total: amount, unit: text }),
      },
      { requiredKeys: [] },
    ),
  )
  .map(([must, may]) => {
    const { claim: _, ...rest } = record("x");
    return { ...rest, ...must, ...may };
  });
const anyRun: fc.Arbitrary<RunRecord> = fc
  .tuple(
    fc.record({ id: name, version: number, actor: text, startedAt: time, renewedAt: time }),
    fc.record({ endedAt: time, tool: text, workflowRun: text }, { requiredKeys: [] }),
  )
  .map(([must, may]) => ({ ...run("x"), ...must, ...may }));

const changeOf = (records: readonly LedgerRecord[], runs: readonly RunRecord[], message = "m") =>
  ({
    kind: "LedgerChange",
    formatVersion,
    number: 1,
    previous: null,
    time: "2026-11-20T09:14:00.000Z",
    updates: [{ message, records, runs }],
  }) as const;

describe("a stored file", () => {
  test("gives back any record and run that the model has", () => {
    fc.assert(
      fc.property(fc.array(anyRecord, { maxLength: 3 }), fc.array(anyRun, { maxLength: 2 }), text, (records, runs, message) => {
        expect(unwritable({ records, runs, message })).toBeUndefined();
        const { bytes, hash } = seal(changeOf(records, runs, message));
        const read = unseal(bytes, "file", "LedgerChange");
        expect([read.hash, read.document.updates]).toEqual([hash, [{ records, runs, message }]]);
      }),
    );
  });

  test("changed anywhere, in any way, is refused with its name", () => {
    const { bytes } = seal(changeOf([fullRecord("a")], [run("r")]));
    const damage = fc.oneof(
      fc.record({ at: fc.nat(bytes.length - 1), byte: fc.integer({ min: 1, max: 255 }) }).map(({ at, byte }) => {
        const copy = Buffer.from(bytes);
        copy.writeUInt8(copy.readUInt8(at) ^ byte, at);
        return copy;
      }),
      fc.nat(bytes.length - 1).map((length) => bytes.subarray(0, length)),
      fc
        .tuple(fc.nat(bytes.length), fc.uint8Array({ minLength: 1, maxLength: 9 }))
        .map(([at, more]) => Buffer.concat([bytes.subarray(0, at), more, bytes.subarray(at)])),
    );
    fc.assert(
      fc.property(damage, (damaged) => {
        expect(() => unseal(damaged, "changes/1.json", "LedgerChange")).toThrow(LedgerError);
        expect(() => unseal(damaged, "changes/1.json", "LedgerChange")).toThrow("changes/1.json: ");
      }),
      { numRuns: 500 },
    );
  });

  test("of any other content is a LedgerError", () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), text), (content) => {
        expect(() => parseStored(content, "file", "LedgerPlan")).toThrow(LedgerError);
      }),
    );
  });

  test.each([
    ["a state that isn't known", { ...record("a"), state: "done" }],
    ["a field more", { ...record("a"), extra: 1 }],
    ["a version of zero", record("a", { version: 0 })],
    ["no key", record("")],
    ["a time without its zone", record("a", { updatedAt: "2026-11-20T09:14:00" })],
    ["a claim of nobody", { ...record("a"), claim: { run: "", fence: 1 } }],
  ])("with %s is refused", (_, bad) => {
    const plan = JSON.stringify({ kind: "LedgerPlan", formatVersion, plan: "inc-4821", part: 1, records: [bad] });
    expect(() => parseStored(plan, "plans/inc-4821.json", "LedgerPlan")).toThrow(
      /^plans\/inc-4821.json: isn't a file of a ledger: \/records\/0/,
    );
  });
});
