import { createHash } from "node:crypto";
import type { Call } from "../../src/model/call.ts";
import type { Rules } from "./rules.ts";
import { isSettled, stepsFrom } from "./steps.ts";
import { type Bounds, callsOf, foreignToken, keyOf, start, type World } from "./world.ts";

export interface Verdict {
  readonly states: number;
  readonly steps: number;
  /** The shortest way to the first state that breaks an invariant. */
  readonly trace?: readonly string[];
  readonly broken?: string;
  /** States in which some outcome is unknown. */
  readonly unknown: number;
}

/** Every state that can be reached within the bounds, breadth first. Stops at the first that breaks an invariant. */
export function check(bounds: Bounds, rules: Rules, limit = 5_000_000): Verdict {
  const stepsOf = stepsFrom(bounds, rules);
  const calls = callsOf(bounds);
  const planned = [...new Set(bounds.plans.flat())].map((call) => calls[call]?.key ?? "");
  const isOver = ({ records }: World) => planned.every((key) => isSettled(records.get(key)));
  const first = start(bounds);
  const indexes = new Map([[digest(first), 0]]);
  const from: number[] = [-1];
  const by: string[] = [""];
  const over: number[] = [];
  /** Pairs of state and successor, for the way back. */
  const edges: number[] = [];
  let unknown = 0;
  let level: { readonly index: number; readonly world: World }[] = [{ index: 0, world: first }];
  const verdict = () => ({ states: indexes.size, steps: edges.length / 2, unknown });
  const traceTo = (state: number) => {
    const trace: string[] = [];
    for (let at = state; at > 0; at = from[at] ?? 0) trace.unshift(by[at] ?? "");
    return trace;
  };
  while (level.length > 0) {
    const next: { readonly index: number; readonly world: World }[] = [];
    for (const { index, world } of level) {
      for (const step of stepsOf(world)) {
        const key = digest(step.world);
        let known = indexes.get(key);
        if (known === undefined) {
          known = indexes.size;
          indexes.set(key, known);
          from.push(index);
          by.push(step.name);
          const broken = brokenIn(step.world, bounds, calls);
          if (broken !== undefined) return { ...verdict(), trace: traceTo(known), broken };
          if (isOver(step.world)) over.push(known);
          if ([...step.world.records.values()].some(({ state }) => state === "unknown")) unknown += 1;
          if (known > limit) throw new Error(`more than ${limit} states`);
          next.push({ index: known, world: step.world });
        }
        edges.push(index, known);
      }
    }
    level = next;
  }
  const stuck = firstStuck(indexes.size, edges, over);
  if (stuck !== undefined) return { ...verdict(), trace: traceTo(stuck), broken: "from here no way leads to an end of every call" };
  return verdict();
}

const digest = (world: World): string => createHash("sha1").update(keyOf(world)).digest("base64");

/** The invariants of one state. */
function brokenIn({ jobs, records }: World, bounds: Bounds, calls: readonly Call[]): string | undefined {
  const tokens = new Set<string>();
  const made = new Set<number>();
  const running = new Set<string>();
  for (const { call, token, state } of jobs) {
    if (token === foreignToken) continue;
    if (tokens.has(token)) return "an attempt was accepted twice";
    tokens.add(token);
    if (state === "failed") continue;
    if (made.has(call)) return "a call is carried out twice";
    made.add(call);
    const target = bounds.targets[call] ?? "";
    if (state === "running" && running.has(target)) return "two restores make the same object at once";
    if (state === "running") running.add(target);
    const record = records.get(calls[call]?.key ?? "");
    if (record === undefined || record.state === "claimed" || record.state === "failed" || record.state === "cancelled")
      return `a live restore is forgotten: its record is ${record?.state}`;
  }
  for (const { state, attempts } of records.values()) {
    const token = attempts.at(-1)?.token;
    if (state === "restored" && !jobs.some((job) => job.token === token && job.state === "succeeded"))
      return "what is recorded as restored is not";
  }
  return undefined;
}

/** The first state from which no way leads to one of `goals`. */
function firstStuck(states: number, edges: readonly number[], goals: readonly number[]): number | undefined {
  // The sources of every state side by side: `from[target]` up to `from[target + 1]`.
  const from = new Int32Array(states + 1);
  for (let at = 1; at < edges.length; at += 2) from[edges[at] ?? 0] = (from[edges[at] ?? 0] ?? 0) + 1;
  for (let state = 1; state <= states; state += 1) from[state] = (from[state] ?? 0) + (from[state - 1] ?? 0);
  const sources = new Int32Array(edges.length / 2);
  for (let at = 0; at < edges.length; at += 2) {
    const target = edges[at + 1] ?? 0;
    const place = (from[target] ?? 0) - 1;
    from[target] = place;
    sources[place] = edges[at] ?? 0;
  }
  const good = new Uint8Array(states);
  const queue = [...goals];
  for (const goal of queue) good[goal] = 1;
  for (let state = queue.pop(); state !== undefined; state = queue.pop()) {
    for (const source of sources.subarray(from[state], from[state + 1])) {
      if (good[source] === 1) continue;
      good[source] = 1;
      queue.push(source);
    }
  }
  const stuck = good.indexOf(0);
  return stuck < 0 ? undefined : stuck;
}
