import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import type { Pin } from "../model/call.ts";
import type { ExecutionPlan, PlannedCallDocument } from "../model/generated/execution-plan.ts";

/** The pins of an execution plan by `PLAN/ENTRY`, to compute it again with. */
export function pinsOf(saved: ExecutionPlan): ReadonlyMap<string, Pin> {
  const pins = new Map<string, Pin>();
  for (const plan of saved.plans)
    for (const entry of plan.entries) if (entry.pin !== undefined) pins.set(`${plan.name}/${entry.id}`, entry.pin);
  return pins;
}

/** The files that an execution plan came from, each once. */
export const filesOf = (saved: ExecutionPlan): string[] => [...new Set(saved.plans.map(({ file }) => file))];

interface Placed {
  readonly name: string;
  readonly call: PlannedCallDocument;
}

/**
 * What differs between a saved execution plan and the same one computed now, as one error each; empty when it may run.
 * Compared is what would be done, not how it is worded: digests, calls by key, and their actions.
 */
export function movedSince(saved: ExecutionPlan, current: ExecutionPlan): Diagnostic[] {
  const then = placedCalls(saved);
  const now = placedCalls(current);
  const moved: string[] = [];
  for (const [key, { name, call }] of then) {
    const found = now.get(key);
    if (found === undefined)
      moved.push(`${name}: the ${call.operation} call ${key.slice(0, 12)} that was reviewed is no longer what the restore plan asks for`);
    else if (found.call.action !== call.action)
      moved.push(`${name}: ${call.operation} ${key.slice(0, 12)} was to ${spoken(call)}, now ${spoken(found.call)}: ${found.call.reason}`);
  }
  for (const [key, { name, call }] of now) {
    if (!then.has(key)) moved.push(`${name}: a ${call.operation} call ${key.slice(0, 12)} was not in the reviewed execution plan`);
  }
  const digests = new Map(current.plans.map(({ name, digest }) => [name, digest]));
  for (const { name, digest } of saved.plans) {
    if (digests.get(name) !== digest && moved.length === 0)
      moved.push(`${name}: its digest was ${digest.slice(0, 12)}, now ${digests.get(name)?.slice(0, 12) ?? "there is no such plan"}`);
  }
  return moved.map((message) => ({
    severity: "error",
    code: "plan-moved",
    message,
    hint: "plan again, review the new execution plan and apply that one",
  }));
}

function placedCalls(plan: ExecutionPlan): Map<string, Placed> {
  const calls = new Map<string, Placed>();
  for (const { name, entries } of plan.plans)
    for (const { id, calls: own } of entries) for (const call of own) calls.set(call.key, { name: `${name}/${id}`, call });
  return calls;
}

const spoken = (call: PlannedCallDocument): string =>
  call.action === "none" ? "do nothing" : call.action === "blocked" ? "be blocked" : call.action;
