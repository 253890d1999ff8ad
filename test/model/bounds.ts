import type { Bounds, Faults } from "./world.ts";

const none: Faults = { crashes: 0, lostAnswers: 0, refusals: 0, failures: 0, stops: 0 };
const one: Bounds = { faults: none, runners: 1, plans: [[0]], targets: ["a"], lag: 1, strict: false, ids: true };
const two: Bounds = { ...one, runners: 2, plans: [[0], [0]] };

interface Named {
  readonly name: string;
  readonly bounds: Bounds;
}

/** A second or two each. Every run of the tests explores these and `paired`, and so does `npm run chaos -- ci`. */
export const small: readonly Named[] = [
  { name: "one runner, nothing goes wrong", bounds: one },
  { name: "one runner, two crashes and a lost answer", bounds: { ...one, faults: { ...none, crashes: 2, lostAnswers: 1 } } },
  {
    name: "one runner, answers without ids, a crash, a lost answer, a failed restore",
    bounds: { ...one, ids: false, faults: { ...none, crashes: 1, lostAnswers: 1, failures: 1 } },
  },
  { name: "one runner that is told to stop, and crashes", bounds: { ...one, faults: { ...none, crashes: 1, stops: 1 } } },
  {
    name: "one runner, two calls, a crash and a refusal",
    bounds: { ...one, plans: [[0, 1]], targets: ["a", "b"], faults: { ...none, crashes: 1, refusals: 1 } },
  },
  {
    name: "one runner after someone else's failed restore of the same, a lost answer",
    bounds: { ...one, foreign: "failed", faults: { ...none, lostAnswers: 1 } },
  },
  {
    name: "one runner after someone else's restore of the same, a lost answer",
    bounds: { ...one, foreign: "succeeded", faults: { ...none, lostAnswers: 1 } },
  },
  {
    name: "one runner, a provider that refuses names that exist, a crash and a lost answer",
    bounds: { ...one, strict: true, faults: { ...none, crashes: 1, lostAnswers: 1 } },
  },
  {
    name: "one runner, a provider that refuses names that exist and lists a restore late, a lost answer: the unknown settles itself",
    bounds: { ...one, lag: 3, strict: true, faults: { ...none, crashes: 1, lostAnswers: 1 } },
  },
];

/** Half a minute together. */
export const paired: readonly Named[] = [
  { name: "two runners with different calls for one target", bounds: { ...two, plans: [[0], [1]], targets: ["a", "a"], lag: 0 } },
  { name: "two runners with the same call, pauses of any length", bounds: { ...two, lag: 0 } },
];

/** Minutes: `npm run chaos -- model`. */
export const large: readonly Named[] = [
  ...small,
  ...paired,
  {
    name: "one runner, two crashes, two lost answers, a failed restore",
    bounds: { ...one, faults: { ...none, crashes: 2, lostAnswers: 2, failures: 1 } },
  },
  { name: "one runner, three lost answers", bounds: { ...one, faults: { ...none, lostAnswers: 3 } } },
  {
    name: "two runners with the same call, pauses of any length, a crash",
    bounds: { ...two, lag: 0, faults: { ...none, crashes: 1 } },
  },
  {
    name: "two runners with the same call, pauses of any length, a lost answer",
    bounds: { ...two, lag: 0, faults: { ...none, lostAnswers: 1 } },
  },
  {
    name: "two runners with the same call, pauses of any length, a crash and a lost answer",
    bounds: { ...two, lag: 0, faults: { ...none, crashes: 1, lostAnswers: 1 } },
  },
  { name: "two runners with the same call, answers without ids", bounds: { ...two, ids: false, lag: 0 } },
];

export const bounds = { none, one, two };
