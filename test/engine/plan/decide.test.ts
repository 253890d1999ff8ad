import { describe, expect, test } from "vitest";
import { type Decision, decide, withObservation } from "../../../src/engine/plan/decide.ts";
import type { LedgerRecord, LedgerState, RunRecord } from "../../../src/model/ledger-record.ts";
import type { Observation } from "../../../src/model/observation.ts";
import { attempt, ledgerRecord, location, now, plannedCall, runRecord, viewOf } from "../samples.ts";

const call = plannedCall();
const target = call.restores.map(({ targetId }) => targetId);
const alive = runRecord("alive");
const gone = runRecord("gone", { renewedAt: "2026-11-20T09:58:00.000Z" });
const by = (run: string) => ({ claim: { run, fence: 1 } });

const mine = (state: LedgerState, more: Partial<LedgerRecord> = {}) => ledgerRecord({ state, ...more });
/** Another call's record, of another plan, that makes the same object. */
const theirs = (state: LedgerState, more: Partial<LedgerRecord> = {}) =>
  ledgerRecord({ key: "k9", intent: "i9", plan: "inc-9", entry: "sales", targets: target, state, ...more });

interface Case {
  readonly records?: readonly LedgerRecord[];
  readonly runs?: readonly RunRecord[];
  /** What the plan writes as the account, and what the provider's answers tell. */
  readonly written?: string;
  readonly seen?: string;
}

const decideOf = ({ records = [], runs = [alive, gone], written, seen }: Case) =>
  decide({ ...call, ...(written !== undefined && { account: written }) }, viewOf(records, runs), location, seen);

/** As a row: the action, its reason, the codes of its diagnostics. */
const row = ({ action, reason, diagnostics }: Decision) => [action, reason, ...diagnostics.map(({ code }) => code)];

describe("by its own record, a call", () => {
  const sent = { attempts: [attempt({ number: 2, submittedAt: "2026-11-20T09:50:00Z", requestId: "job-7" })] };
  const failed = { attempts: [attempt({ problem: { code: "restore-failed", message: "the disk is full" } })] };
  test.each<[string, Case, string[]]>([
    ["is restored when there is none", {}, ["restore", "not restored yet"]],
    [
      "is restored when a gone run claimed it",
      { records: [mine("claimed", by("gone"))] },
      ["restore", "claimed by an earlier run, not sent yet"],
    ],
    ["is restored after an attempt that was not accepted", { records: [mine("claimed", sent)] }, ["restore", "attempt 2 was not accepted"]],
    [
      "is resumed when it may have been accepted",
      { records: [mine("submitting", sent)] },
      ["resume", "attempt 2 may have been accepted: look before sending"],
    ],
    [
      "is resumed when it was submitted",
      { records: [mine("submitted", sent)] },
      ["resume", "submitted 2026-11-20T09:50:00Z (request job-7)"],
    ],
    ["is resumed without an id too", { records: [mine("submitted", { attempts: [attempt()] })] }, ["resume", `submitted ${now}`]],
    ["is done once it is restored", { records: [mine("restored", sent)] }, ["none", `restored ${now} (request job-7)`]],
    ["is tried again after a failure", { records: [mine("failed", failed)] }, ["retry", "attempt 1 failed: the disk is full"]],
    ["is tried again after a cancel", { records: [mine("cancelled", sent)] }, ["retry", "attempt 1 cancelled: no reason on record"]],
    [
      "is blocked when its outcome is unknown",
      { records: [mine("unknown", failed)] },
      ["blocked", "the outcome of attempt 1 is unknown: the disk is full", "outcome-unknown"],
    ],
    [
      "is blocked while a live run holds it",
      { records: [mine("submitted", { ...sent, ...by("alive") })] },
      [
        "blocked",
        `run alive (alice on laptop) holds the claim on this call and renewed its lease at ${now}; it is submitted`,
        "claimed-elsewhere",
      ],
    ],
  ])("%s", (_, given, expected) => {
    expect(row(decideOf(given))).toEqual(expected);
  });
});

describe("by other records of its target, a call", () => {
  const inFlight = (state: string) => ["blocked", `inc-9/sales makes the same object and is ${state} in the ledger`, "target-in-flight"];
  const free = ["restore", "not restored yet"];
  test.each<[string, Case, string[]]>([
    ["is blocked by one that is submitting", { records: [theirs("submitting")] }, inFlight("submitting")],
    ["is blocked by one that is submitted", { records: [theirs("submitted")] }, inFlight("submitted")],
    ["is blocked by one of unknown outcome", { records: [theirs("unknown")] }, inFlight("unknown")],
    ["is blocked by one that a live run claimed", { records: [theirs("claimed", by("alive"))] }, inFlight("claimed")],
    ["is not blocked by one that a gone run claimed", { records: [theirs("claimed", by("gone"))] }, free],
    ["is not blocked by one that failed", { records: [theirs("failed")] }, free],
    ["is not blocked by one that was cancelled", { records: [theirs("cancelled")] }, free],
    ["is not blocked by one of another target", { records: [theirs("submitted", { targets: ["elsewhere"] })] }, free],
    ["is not blocked by one of another account", { records: [theirs("submitted", { account: "1" })], seen: "2" }, free],
    ["is not blocked by one of another account, as written", { records: [theirs("submitted", { account: "1" })], written: "2" }, free],
    ["is blocked by one of its account", { records: [theirs("submitted", { account: "1" })], seen: "1" }, inFlight("submitted")],
    ["is blocked by one whose account nobody knows", { records: [theirs("submitted")], seen: "2" }, inFlight("submitted")],
    ["is blocked where nobody knows its own", { records: [theirs("submitted", { account: "1" })] }, inFlight("submitted")],
    ["is warned of one that is restored", { records: [theirs("restored")] }, [...free, "target-restored-before"]],
    [
      "is not warned once it has a record of its own",
      { records: [theirs("restored"), mine("failed", { attempts: [attempt()] })] },
      ["retry", "attempt 1 failed: no reason on record"],
    ],
    ["is done all the same when it is restored", { records: [mine("restored"), theirs("submitted")] }, ["none", `restored ${now}`]],
    [
      "is blocked by the run that holds it before anything else",
      { records: [mine("submitted", by("alive")), theirs("submitted")] },
      [
        "blocked",
        `run alive (alice on laptop) holds the claim on this call and renewed its lease at ${now}; it is submitted`,
        "claimed-elsewhere",
      ],
    ],
    [
      "is blocked by the first of several",
      { records: [theirs("submitted"), theirs("submitting", { key: "k8", entry: "later" })] },
      inFlight("submitted"),
    ],
    ["is resumed only when the target is free", { records: [mine("submitted"), theirs("submitted")] }, inFlight("submitted")],
  ])("%s", (_, given, expected) => {
    expect(row(decideOf(given))).toEqual(expected);
  });

  test("is warned of the latest of several, with the name to choose another of", () => {
    const records = [
      theirs("restored", { updatedAt: "2026-11-20T09:00:00Z" }),
      theirs("restored", { key: "k8", entry: "later", updatedAt: "2026-11-20T09:30:00Z" }),
      theirs("failed", { key: "k7", entry: "latest", updatedAt: "2026-11-20T09:45:00Z" }),
    ];
    expect(decideOf({ records }).diagnostics).toEqual([
      {
        severity: "warning",
        code: "target-restored-before",
        message: "inc-9/later already restored k1_new (2026-11-20T09:30:00Z)",
        hint: "choose another newName, or rename that one first: a name that exists is refused",
        location,
      },
    ]);
  });
});

describe("a record of another account", () => {
  const record = mine("restored", { account: "1" });
  test.each<[string, Case, string]>([
    ["blocks the call", { records: [record], seen: "2" }, "blocked"],
    ["counts where the plan writes an account, whose guard says what is wrong", { records: [record], seen: "2", written: "1" }, "none"],
    ["counts where nothing tells the account", { records: [record] }, "none"],
    ["counts when it is of the same account", { records: [record], seen: "1" }, "none"],
    ["counts when it names no account", { records: [mine("restored")], seen: "2" }, "none"],
  ])("%s", (_, given, action) => {
    const decision = decideOf(given);
    expect(decision.action).toBe(action);
    expect(decision.diagnostics.map(({ code }) => code)).toEqual(action === "blocked" ? ["other-account"] : []);
  });
});

describe("what blocks a call says what to do next, at its place", () => {
  const key = "0123456789abcdef";
  test.each<[string, LedgerRecord, string]>([
    ["an unknown outcome", mine("unknown", { key }), "reinstate ledger resolve 0123456789ab --as restored|failed --why TEXT"],
    ["a live run", mine("claimed", { key, ...by("alive") }), "its lease lapses when it is no longer renewed"],
    ["a rival", theirs("submitted", { targets: ["target of 0123456789abcdef"] }), "choose another newName than 0123456789abcdef_new"],
  ])("%s", (_, record, hint) => {
    const [diagnostic] = decide(plannedCall({ key }), viewOf([record], [alive]), location).diagnostics;
    expect(diagnostic).toMatchObject({ severity: "error", location });
    expect(diagnostic?.hint).toContain(hint);
  });
});

describe("what the provider says now", () => {
  const resume: Decision = { action: "resume", reason: "submitted then", diagnostics: [] };
  const restore: Decision = { action: "restore", reason: "not restored yet", diagnostics: [] };
  const unknown = decideOf({ records: [mine("unknown", { attempts: [attempt(), attempt({ number: 2 })] })] });
  const progress = (done: number, total: number, unit = "MB"): Observation => ({ state: "running", progress: { done, total, unit } });

  test.each<[string, Observation, string]>([
    ["running", { state: "running" }, "running"],
    ["how far it is", progress(5.4, 9.6), "running, 5 of 10 MB"],
    ["all of it", progress(10, 10), "running, 10 of 10 MB"],
    ["the least there can be", progress(1, 1), "running, 1 of 1 MB"],
    ["no total", progress(5, 0), "running, 5 MB"],
    ["more than the total", progress(12, 10), "running, 12 MB"],
    ["nothing of nothing", progress(0, 0), "running, 0 MB"],
    ["a share", progress(41.6, 100, "%"), "running, 42 %"],
    ["more than the whole", progress(120, 100, "%"), "running, 100 %"],
    ["success", { state: "succeeded" }, "the provider says succeeded"],
    ["failure", { state: "failed", code: "c", message: "no space" }, "the provider says failed: no space"],
    ["a cancel", { state: "cancelled", code: "c", message: "by the service" }, "the provider says cancelled: by the service"],
    ["that it can't tell", { state: "unclear", message: "two jobs fit" }, "two jobs fit"],
    ["nothing", { state: "absent" }, "the provider lists no such job"],
  ])("is added to a call that is resumed: %s", (_, observation, text) => {
    expect(withObservation(resume, mine("submitted"), observation)).toEqual({ ...resume, reason: `submitted then; ${text}` });
  });

  test("changes nothing where nobody looked, nor for a call that isn't in flight", () => {
    expect(withObservation(resume, mine("submitted"), undefined)).toBe(resume);
    expect(withObservation(restore, undefined, { state: "succeeded" })).toBe(restore);
    expect(withObservation(unknown, mine("unknown"), undefined)).toBe(unknown);
    const blocked = decideOf({ records: [mine("submitted", by("alive"))] });
    expect(withObservation(blocked, mine("submitted", by("alive")), { state: "running" })).toBe(blocked);
  });

  test.each<[Observation, string]>([
    [{ state: "running" }, "running"],
    [{ state: "succeeded", requestId: "job-7" }, "succeeded (request job-7)"],
    [{ state: "failed", code: "c", message: "no space" }, "failed"],
  ])("settles an unknown outcome: $state", (observation, text) => {
    expect(withObservation(unknown, mine("unknown", { attempts: [attempt(), attempt({ number: 2 })] }), observation)).toEqual({
      action: "resume",
      reason: `attempt 2 had no known outcome; the provider lists it now: ${text}`,
      diagnostics: [],
    });
  });

  test.each<Observation>([{ state: "absent" }, { state: "unclear", message: "two jobs fit" }])(
    "leaves an unknown outcome unknown: $state",
    (observation) => {
      expect(withObservation(unknown, mine("unknown"), observation)).toBe(unknown);
    },
  );

  test("leaves a call alone whose record became unknown after it was planned to be followed", () => {
    expect(withObservation(resume, mine("unknown"), { state: "running" }).reason).toBe("submitted then; running");
  });
});
