import { step } from "../../src/engine/call/reducer.ts";
import type { CallState } from "../../src/engine/call/state.ts";
import { claimAll } from "../../src/engine/claims/claim-rules.ts";
import { advance } from "../../src/engine/claims/record-transitions.ts";
import type { LedgerRecord } from "../../src/model/ledger-record.ts";
import { bounds } from "./bounds.ts";
import { type Rules, realRules } from "./rules.ts";
import type { Bounds } from "./world.ts";

export interface Mutant {
  readonly name: string;
  readonly rules: Rules;
  /** Bounds within which it is found out. */
  readonly bounds: Bounds;
}

const { none, one, two } = bounds;
const lost: Bounds = { ...one, faults: { ...none, lostAnswers: 1 } };
const oneTarget: Bounds = { ...two, plans: [[0], [1]], targets: ["a", "a"], lag: 0 };

/** The engine with one of its rules taken away. */
export const mutants: readonly Mutant[] = [
  {
    name: "requests leave without a look at the lease",
    rules: { ...realRules, lease: { ...realRules.lease, passes: () => true } },
    bounds: { ...two, lag: 0 },
  },
  {
    name: "a renewal after a gap leaves older guards valid",
    rules: { ...realRules, lease: { ...realRules.lease, breaks: () => false } },
    bounds: { ...two, lag: 0 },
  },
  {
    name: "the end of a run leaves its guards valid",
    rules: { ...realRules, lease: { ...realRules.lease, passes: (age, stale) => realRules.lease.passes(age, stale, false) } },
    bounds: { ...one, faults: { ...none, stops: 1 } },
  },
  {
    name: "no baseline, after someone else's failed restore",
    rules: { ...realRules, baseline: false },
    bounds: { ...lost, foreign: "failed" },
  },
  {
    name: "no baseline, after someone else's restore",
    rules: { ...realRules, baseline: false },
    bounds: { ...lost, foreign: "succeeded" },
  },
  {
    name: "one look that finds nothing is believed",
    rules: { ...realRules, step: (state, event) => step(event.is === "observed" ? soughtForLong(state) : state, event) },
    bounds: lost,
  },
  { name: "an observation counts for when its answer came", rules: { ...realRules, asked: false }, bounds: lost },
  {
    name: "claims are taken over without watching their lease",
    rules: {
      ...realRules,
      claimAll: (snapshot, claimant, calls) =>
        claimAll(snapshot, { ...claimant, lapsed: new Map([...snapshot.runs.values()].map(({ id, version }) => [id, version])) }, calls),
    },
    bounds: { ...two, lag: 0 },
  },
  {
    name: "an unknown outcome is claimed like a failure",
    rules: {
      ...realRules,
      claimAll: (snapshot, claimant, calls) => {
        const failed = (record: LedgerRecord): LedgerRecord => (record.state === "unknown" ? { ...record, state: "failed" } : record);
        return claimAll({ ...snapshot, records: new Map([...snapshot.records].map(([key, one]) => [key, failed(one)])) }, claimant, calls);
      },
    },
    bounds: { ...lost, lag: 3, strict: true },
  },
  {
    name: "a takeover forgets that something may have been sent",
    rules: {
      ...realRules,
      claimAll: (snapshot, claimant, calls) => {
        const unsent = (record: LedgerRecord): LedgerRecord => (record.state === "submitting" ? { ...record, state: "claimed" } : record);
        return claimAll({ ...snapshot, records: new Map([...snapshot.records].map(([key, one]) => [key, unsent(one)])) }, claimant, calls);
      },
    },
    bounds: { ...one, faults: { ...none, crashes: 1 } },
  },
  {
    name: "a new attempt carries the token of the one that failed",
    rules: {
      ...realRules,
      advance: (record, transition, now) => {
        const next = advance(record, transition, now);
        const token = next.attempts[0]?.token;
        return token === undefined ? next : { ...next, attempts: next.attempts.map((attempt) => ({ ...attempt, token })) };
      },
    },
    bounds: { ...one, faults: { ...none, failures: 1 } },
  },
  {
    name: "a run writes about calls that were taken over from it",
    rules: { ...realRules, heldBy: (snapshot, mine) => snapshot.records.get(mine.key) },
    bounds: { ...two, lag: 0 },
  },
  {
    name: "a gone run keeps its claims on the objects that another makes now",
    rules: { ...realRules, claimAll: (...args) => ({ ...claimAll(...args), released: [] }) },
    bounds: oneTarget,
  },
  {
    name: "a refusal after an unanswered submit is believed",
    rules: {
      ...realRules,
      step: (state, event) => step(event.is === "answered" ? { ...state, unsettledSends: 0 } : state, event),
    },
    bounds: { ...lost, lag: 2, strict: true },
  },
  {
    name: "what isn't found is looked for without end",
    rules: {
      ...realRules,
      step: (state, event) => {
        const next = step(state, event);
        return event.is === "observed" && next.state.phase.is === "resending"
          ? { state, effects: [{ do: "sleep", until: 0, wakes: "poll" }] }
          : next;
      },
    },
    bounds: lost,
  },
];

const soughtForLong = (state: CallState): CallState =>
  state.phase.is === "settling" ? { ...state, phase: { ...state.phase, soughtMs: Number.POSITIVE_INFINITY } } : state;
