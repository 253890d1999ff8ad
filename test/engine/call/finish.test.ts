import { describe, expect, it } from "vitest";
import type { Severity } from "../../../src/diagnostic/diagnostic.ts";
import { step } from "../../../src/engine/call/reducer.ts";
import type { CallEnd, CallEvent, EndState, Phase } from "../../../src/engine/call/state.ts";
import type { RecordedDiagnostic } from "../../../src/model/ledger-record.ts";
import { at, failure, moment, now, phases, sending, settling, submitting, time, words } from "./samples.ts";

describe("a write that did not land", () => {
  const lost = (phase: Phase) => words(step(at(phase), { is: "not-written", why: "lost", ...moment }));
  const full = (phase: Phase) => words(step(at(phase), { is: "not-written", why: { message: "disk full" }, ...moment }));
  const ending = (as: "restored" | "failed"): Phase => ({ is: "ending", as, finishedAt: time });

  it.each<[string, Phase, string, string]>([
    ["the intent", { is: "intending" }, "end detached claim-lost", "end not-run ledger-unwritable"],
    ["the claim's verification", { is: "resending" }, "end detached claim-lost", "end unknown ledger-unwritable"],
    ["the acceptance", { is: "accepted", requestId: "job-1" }, "end detached claim-lost", "end unknown ledger-unwritable"],
    ["a success", ending("restored"), "end restored", "end unknown ledger-unwritable"],
    ["a failure", ending("failed"), "end detached claim-lost", "end unknown ledger-unwritable"],
    ["a withdrawal", { is: "withdrawing", failure: failure("wait") }, "end detached claim-lost", "end not-run wait"],
  ])("%s", (_, phase, whenLost, whenFull) => {
    expect(lost(phase)).toEqual([whenLost]);
    expect(full(phase)).toEqual([whenFull]);
  });
});

describe("being told to stop", () => {
  const reason = { code: "interrupted", message: "the run was told to stop", hint: "apply again" } as const;
  it.each<[string, Phase, string[]]>([
    ["nothing sent yet", { is: "unsent", since: now, tries: 0 }, ["end not-run interrupted"]],
    ["the baseline unreadable", { is: "unsent", since: now, tries: 1, failure: failure("retry") }, ["end not-run retry"]],
    ["running", { is: "running" }, ["end detached interrupted"]],
    ["of unknown outcome", settling(0), ["end unknown submit-unsettled"]],
    ["recorded as unknown", { is: "unknown", problem: { code: "job-vanished", message: "gone" } }, ["end unknown job-vanished"]],
    ["refused for now", { is: "refused", failure: failure("wait"), at: now, refused: { since: now, tries: 1 } }, ["write withdrawn"]],
    ["in the middle of a send", sending, []],
    ["in the middle of a write", { is: "intending" }, []],
  ])("%s", (_, phase, effects) => {
    expect(words(step(at(phase), { is: "stopped", reason, ...moment }))).toEqual(effects);
  });

  it("leaves a running call alone when nobody waits for it, and no other", () => {
    expect(words(step(at({ is: "running" }), { is: "detached", ...moment }))).toEqual(["end detached"]);
    expect(words(step(at(settling(0)), { is: "detached", ...moment }))).toEqual([]);
  });
});

describe("what people are told of a call that ends", () => {
  const reason = { code: "interrupted", message: "the run was told to stop", hint: "apply again" } as const;
  const progress = { done: 3, total: 9, unit: "MB" };
  const failed = failure("fatal", { hint: "get another key" });
  const stopped: CallEvent = { is: "stopped", reason, ...moment };
  const lost: CallEvent = { is: "not-written", why: "lost", ...moment };
  const full: CallEvent = { is: "not-written", why: { message: "disk full", hint: "make room" }, ...moment };
  const blind: CallEvent = { is: "not-observed", failure: failed, tries: 1, ...moment };
  const landed: CallEvent = { is: "written", record: submitting, ...moment };
  const so = (severity: Severity, code: string, message: string, hint?: string) => ({
    diagnostic: { severity, code, message, ...(hint !== undefined && { hint }) },
  });
  const gone = { code: "job-vanished", message: "it is gone" };
  const goneHint = `look at the target by hand; then: reinstate ledger resolve ${"k".repeat(12)} --as restored|failed --why TEXT`;
  const soFar = { startedAt: time, progress };
  const observes = "make the ledger writable, then apply again: it observes before it sends";
  const ending = (as: EndState, problem?: RecordedDiagnostic): Phase => ({
    is: "ending",
    as,
    finishedAt: "then",
    ...(problem && { problem }),
  });
  const unsettled = so(
    "error",
    "submit-unsettled",
    "the run was told to stop, while a submit of unknown outcome was being looked for",
    "apply again: it looks before it sends",
  );

  it.each<[string, Phase, CallEvent, CallEnd["outcome"], Partial<CallEnd>]>([
    [
      "another run has it",
      phases.resending,
      lost,
      "detached",
      so("error", "claim-lost", "another run has taken this call over", "see `reinstate status`"),
    ],
    ["the intent was not written", phases.intending, full, "not-run", so("error", "ledger-unwritable", "disk full", "make room")],
    ["the verification was not written", phases.resending, full, "unknown", so("error", "ledger-unwritable", "disk full", observes)],
    [
      "the job was not written",
      phases.accepted,
      full,
      "unknown",
      so("error", "ledger-unwritable", "disk full; the provider accepted the restore as job-1", observes),
    ],
    [
      "the acceptance was not written",
      { is: "accepted" },
      full,
      "unknown",
      so("error", "ledger-unwritable", "disk full; the provider accepted the restore", observes),
    ],
    ["the withdrawal was not written", phases.withdrawing, full, "not-run", so("error", "wait", "it was wait")],
    ["the withdrawal was written", phases.withdrawing, landed, "not-run", so("error", "wait", "it was wait")],
    [
      "the end was not written",
      ending("failed", gone),
      full,
      "unknown",
      {
        startedAt: time,
        finishedAt: "then",
        ...so(
          "error",
          "ledger-unwritable",
          "failed according to the provider, but the ledger could not be written: disk full",
          "make room",
        ),
      },
    ],
    ["restored", ending("restored"), landed, "restored", { ...soFar, finishedAt: "then" }],
    ["restored, and another run has it", ending("restored"), lost, "restored", { ...soFar, finishedAt: "then" }],
    ["failed", ending("failed", gone), landed, "failed", { ...soFar, finishedAt: "then", ...so("error", "job-vanished", "it is gone") }],
    [
      "cancelled",
      ending("cancelled", gone),
      landed,
      "failed",
      { ...soFar, finishedAt: "then", ...so("error", "job-vanished", "it is gone") },
    ],
    ["unknown", ending("unknown", gone), landed, "unknown", { ...soFar, finishedAt: "then", ...so("error", "job-vanished", "it is gone") }],
    [
      "stopped while it runs",
      phases.running,
      stopped,
      "detached",
      { ...soFar, ...so("warning", "interrupted", reason.message, reason.hint) },
    ],
    ["left while it runs", phases.running, { is: "detached", ...moment }, "detached", soFar],
    ["stopped while it is looked for", phases.settling, stopped, "unknown", unsettled],
    ["stopped before anything is known", phases.unknown, stopped, "unknown", so("error", gone.code, gone.message, goneHint)],
    [
      "stopped before it is sent",
      phases.unsent,
      stopped,
      "not-run",
      so("warning", "interrupted", "not sent: the run was told to stop", "apply again"),
    ],
    [
      "stopped while it can't be sent",
      { ...phases.unsent, failure: failed },
      stopped,
      "not-run",
      so("error", "fatal", "it was fatal", "get another key"),
    ],
    ["never sent, as nothing can be polled", phases.unsent, blind, "not-run", so("error", "fatal", "it was fatal", "get another key")],
    [
      "running, and can't be polled",
      phases.running,
      blind,
      "detached",
      { ...soFar, ...so("error", "fatal", "it was fatal", "get another key") },
    ],
    [
      "looked for, and can't be polled",
      phases.settling,
      blind,
      "unknown",
      { ...soFar, ...so("error", "fatal", "it was fatal", "get another key") },
    ],
  ])("%s", (_, phase, event, outcome, told) => {
    const { state, effects } = step(at(phase, submitting, soFar), event);
    expect(state.phase).toEqual({ is: "ended" });
    expect(effects).toStrictEqual([{ do: "end", end: { outcome, record: submitting, ...told } }]);
  });

  it("has neither start nor progress where none was seen", () => {
    for (const event of [stopped, blind]) {
      const [effect] = step(at(phases.running), event).effects;
      expect(effect?.do === "end" && Object.keys(effect.end).sort()).toEqual(["diagnostic", "outcome", "record"]);
    }
    const [unwritten] = step(at(ending("failed", gone)), full).effects;
    expect(unwritten?.do === "end" && unwritten.end).not.toHaveProperty("startedAt");
  });

  it.each<[string, CallEvent]>([
    ["stopped", stopped],
    ["no poll can succeed", blind],
  ])("is withdrawn when it was refused for now and is then left: %s", (_, event) => {
    const { state, effects } = step(at({ ...phases.refused, failure: failed }), event);
    expect(state.phase).toEqual({ is: "withdrawing", failure: failed });
    const problem = { code: "fatal", message: "it was fatal", hint: "get another key" };
    expect(effects).toStrictEqual([{ do: "write", transition: { to: "withdrawn", problem } }]);
  });

  const busy = [phases.intending, phases.resending, phases.sending, phases.accepted, phases.withdrawing, phases.ending, phases.ended];
  it.each(busy)("is told nothing to stop for in the phase $is", (phase) => {
    const state = at(phase);
    expect(step(state, stopped)).toEqual({ state, effects: [] });
  });
});
