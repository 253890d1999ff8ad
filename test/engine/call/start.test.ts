import { describe, expect, it } from "vitest";
import { callState, step } from "../../../src/engine/call/reducer.ts";
import type { CallEvent, CallState, Moment, Phase, Policy } from "../../../src/engine/call/state.ts";
import type { LedgerRecord } from "../../../src/model/ledger-record.ts";
import { err, ok } from "../../../src/model/result.ts";
import { attempt, ledgerRecord } from "../samples.ts";

const now = Date.parse("2026-11-20T10:00:00.000Z");
const hourAgo = "2026-11-20T09:00:00.000Z";
const policy: Policy = { pollMinMs: 2_000, pollMaxMs: 60_000, settleMs: 120_000, retryForMs: 900_000, waitForMs: 21_600_000 };
const moment: Moment = { now, wall: now, passedMs: 0, random: 0.5 };

const start = (record: LedgerRecord): CallState => step(callState(record, policy, now), { is: "claimed", ...moment }).state;
const at = (phase: Phase, record = ledgerRecord({ state: "submitting", attempts: [attempt()] })): CallState => ({
  ...callState(record, policy, now),
  phase,
});
const sent = (submittedAt: string) => [attempt({ submittedAt })];

describe("a call that an earlier run sent", () => {
  it.each<[string, Partial<LedgerRecord>, Phase, number]>([
    ["and that was accepted", { state: "submitted", attempts: sent(hourAgo) }, { is: "running" }, 0],
    ["and whose answer nobody has", { state: "submitting", attempts: sent(hourAgo) }, { is: "settling", soughtMs: 0 }, 1],
    [
      "and whose outcome nobody knew",
      { state: "unknown", attempts: [attempt({ problem: { code: "job-vanished", message: "gone" } })] },
      { is: "unknown", problem: { code: "job-vanished", message: "gone" } },
      0,
    ],
    [
      "and of which nothing is on record but that nobody knew",
      { state: "unknown", attempts: [] },
      { is: "unknown", problem: { code: "submit-unsettled", message: "no reason is on record" } },
      0,
    ],
  ])("%s", (_, record, phase, unsettledSends) => {
    expect(start(ledgerRecord(record))).toMatchObject({ phase, unsettledSends });
  });

  it.each<[string, string, number]>([
    ["counts from then", hourAgo, now - 3_600_000],
    ["by a clock that is ahead counts from now", "2026-11-20T11:00:00.000Z", now],
  ])("%s", (_, submittedAt, since) => {
    const { startedAt, track } = start(ledgerRecord({ state: "submitted", attempts: sent(submittedAt) }));
    expect(startedAt).toBe(submittedAt);
    expect(track).toEqual({ since, at: since, movedAt: since });
  });

  it("counts from now where no attempt is on record", () => {
    const { startedAt, track } = start(ledgerRecord({ state: "submitted", attempts: [] }));
    expect(startedAt).toBeUndefined();
    expect(track.since).toBe(now);
  });
});

describe("a call that sleeps wakes", () => {
  it("to read the baseline again, the first time after a pause that follows one try", () => {
    const busy = err({ class: "retry", code: "throttled", message: "slow down" } as const);
    const waiting = step(start(ledgerRecord({ state: "claimed" })), { is: "baseline", answer: busy, ...moment });
    expect(waiting.effects.at(-1)).toEqual({ do: "sleep", until: now + 2_500, wakes: "due" });
    expect(step(waiting.state, { is: "due", ...moment }).effects).toEqual([{ do: "read-baseline" }]);
  });

  it("to send again what was refused, remembering since when and how often", () => {
    const refused = { since: now - 9_000, tries: 3 };
    const failure = { class: "wait", code: "busy", message: "busy" } as const;
    const next = step(at({ is: "refused", failure, at: now, refused }), { is: "due", ...moment });
    expect(next.state.phase).toEqual({ is: "sending", verified: false, refused });
    const again = step(next.state, { is: "answered", answer: "lapsed", ...moment });
    expect(again.state.phase).toEqual({ is: "resending", refused });
    expect(step(again.state, { is: "written", record: again.state.record, ...moment }).state.phase).toEqual({
      is: "sending",
      verified: true,
      refused,
    });
  });
});

describe("what is reported once the provider's acceptance is on record", () => {
  const second = ledgerRecord({ state: "submitted", attempts: [attempt(), attempt({ number: 2 })] });
  it.each<[string, Phase, object]>([
    ["by its answer", { is: "accepted", requestId: "job-1" }, { type: "submitted", attempt: 2, requestId: "job-1" }],
    ["by an answer without an id", { is: "accepted" }, { type: "submitted", attempt: 2 }],
    ["by the listing", { is: "running", recording: { requestId: "job-1" } }, { type: "submitted", attempt: 2, requestId: "job-1" }],
  ])("%s", (_, phase, event) => {
    expect(step(at(phase), { is: "written", record: second, ...moment }).effects[0]).toEqual({ do: "report", event });
  });
});

it("and of a record without attempts, which no run writes, the first is reported", () => {
  const { effects } = step(at({ is: "accepted" }), {
    is: "written",
    record: ledgerRecord({ state: "submitted", attempts: [] }),
    ...moment,
  });
  expect(effects[0]).toEqual({ do: "report", event: { type: "submitted", attempt: 1 } });
});

describe("a ledger that can't be written", () => {
  const why = { message: "disk full", hint: "make room" };
  it.each<[string, Phase, object]>([
    ["before the request", { is: "intending" }, { severity: "error", code: "ledger-unwritable", message: "disk full", hint: "make room" }],
    [
      "after its answer",
      { is: "accepted", requestId: "job-1" },
      {
        severity: "error",
        code: "ledger-unwritable",
        message: "disk full; the provider accepted the restore as job-1",
        hint: "make the ledger writable, then apply again: it observes before it sends",
      },
    ],
    [
      "after an answer without an id",
      { is: "accepted" },
      {
        severity: "error",
        code: "ledger-unwritable",
        message: "disk full; the provider accepted the restore",
        hint: "make the ledger writable, then apply again: it observes before it sends",
      },
    ],
  ])("%s", (_, phase, diagnostic) => {
    const [effect] = step(at(phase), { is: "not-written", why, ...moment }).effects;
    expect(effect?.do === "end" && effect.end.diagnostic).toEqual(diagnostic);
  });
});

const failure = { class: "wait", code: "busy", message: "busy" } as const;
const phases: Phase[] = [
  { is: "unsent", since: now, tries: 0 },
  { is: "intending" },
  { is: "resending" },
  { is: "sending", verified: false },
  { is: "accepted" },
  { is: "refused", failure, at: now, refused: { since: now, tries: 1 } },
  { is: "settling", soughtMs: 0 },
  { is: "running" },
  { is: "unknown", problem: { code: "job-vanished", message: "gone" } },
  { is: "withdrawing", failure },
  { is: "ending", as: "failed", finishedAt: hourAgo },
  { is: "ended" },
];
const record = ledgerRecord({ state: "submitting", attempts: [attempt()] });
const late: CallEvent[] = [
  { is: "due", ...moment },
  { is: "detached", ...moment },
  { is: "baseline", answer: ok([]), ...moment },
  { is: "written", record, ...moment },
  { is: "not-written", why: { message: "disk full" }, ...moment },
  { is: "answered", answer: ok({ requestId: "job-1" }), ...moment },
];
/** Which event a phase waits for; any other came too late, or twice. */
const awaits: Readonly<Partial<Record<Phase["is"], readonly CallEvent["is"][]>>> = {
  unsent: ["due", "baseline"],
  intending: ["written", "not-written"],
  resending: ["written", "not-written"],
  sending: ["answered"],
  accepted: ["written", "not-written"],
  refused: ["due"],
  running: ["detached", "written", "not-written"],
  withdrawing: ["written", "not-written"],
  ending: ["written", "not-written"],
};

describe("an answer that nobody waits for changes nothing", () => {
  it.each(phases.map((phase) => [phase.is, phase] as const))("%s", (is, phase) => {
    for (const event of late) {
      if (awaits[is]?.includes(event.is)) continue;
      const next = step(at(phase, record), event);
      expect([event.is, next.state.phase, next.effects]).toEqual([event.is, phase, []]);
    }
  });
});
