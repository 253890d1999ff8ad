import { isDeepStrictEqual } from "node:util";
import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import { diagnose } from "../engine/codes.ts";
import type { Pin } from "../model/call.ts";
import type { ExecutionPlan, PlannedCallDocument } from "../model/generated/execution-plan.ts";
import { err, ok, type Result } from "../model/result.ts";
import { isDeeperThan } from "../validators/depth.ts";

/** No request comes near it. */
const deepest = 50;

/** Holds data from outside to the schema; the error says what is wrong with it. */
export async function asExecutionPlan(value: unknown): Promise<Result<ExecutionPlan, string>> {
  const { ExecutionPlan: isExecutionPlan } = await import("../validators/generated/execution-plan.js");
  if (isExecutionPlan(value)) return isDeeperThan(value, deepest) ? err(`it has lists and maps more than ${deepest} deep`) : ok(value);
  const [first] = isExecutionPlan.errors ?? [];
  return err(`${first?.instancePath || "the document"} ${first?.message ?? "is wrong"}`);
}

/** The pins of an execution plan by `PLAN/ENTRY`, to compute it again with. */
export function pinsOf(saved: ExecutionPlan): ReadonlyMap<string, Pin> {
  const pins = new Map<string, Pin>();
  for (const plan of saved.plans)
    for (const entry of plan.entries) if (entry.pin !== undefined) pins.set(`${plan.name}/${entry.id}`, entry.pin);
  return pins;
}

/** The files that an execution plan came from, each once. */
export const filesOf = (saved: ExecutionPlan): string[] => [...new Set(saved.plans.map(({ file }) => file))];

interface NamedCall {
  readonly name: string;
  readonly call: PlannedCallDocument;
}

/**
 * What differs between a saved execution plan and the same one computed now, as one error each; empty when it may run.
 * Compared is all that would be done, not how it is worded: so what a reviewer read in it is what is sent.
 */
export function movedSince(saved: ExecutionPlan, current: ExecutionPlan): Diagnostic[] {
  const then = namedCalls(saved);
  const now = namedCalls(current);
  const moved: string[] = [];
  for (const [key, { name, call }] of then) {
    const found = now.get(key);
    if (found === undefined)
      moved.push(`${name}: the ${call.operation} call ${key.slice(0, 12)} that was reviewed is no longer what the restore plan asks for`);
    else if (found.call.action !== call.action)
      moved.push(
        `${name}: ${call.operation} ${key.slice(0, 12)} was to ${actionText(call)}, now ${actionText(found.call)}: ${found.call.reason}`,
      );
  }
  for (const [key, { name, call }] of now) {
    if (!then.has(key)) moved.push(`${name}: a ${call.operation} call ${key.slice(0, 12)} was not in the reviewed execution plan`);
  }
  const digests = new Map(current.plans.map(({ name, digest }) => [name, digest]));
  for (const { name, digest } of saved.plans) {
    if (digests.get(name) !== digest && moved.length === 0)
      moved.push(`${name}: its digest was ${digest.slice(0, 12)}, now ${digests.get(name)?.slice(0, 12) ?? "there is no such plan"}`);
  }
  moved.push(...accountsMoved(saved, current));
  if (moved.length === 0 && !isDeepStrictEqual(meaningOf(saved), meaningOf(current)))
    moved.push("the saved execution plan was edited: its calls, pins or counts are not what its keys and digests stand for");
  return moved.map((message) => diagnose("error", "plan-moved", message, "plan again, review the new execution plan and apply that one"));
}

/** What was reviewed for one account is not sent with the credentials of another. What sends nothing may not have asked for it. */
function accountsMoved(saved: ExecutionPlan, current: ExecutionPlan): string[] {
  const now = new Map(current.plans.flatMap(({ name, entries }) => entries.map((entry) => [`${name}/${entry.id}`, entry] as const)));
  return saved.plans.flatMap(({ name, entries }) =>
    entries.flatMap(({ id, account }) => {
      const entry = now.get(`${name}/${id}`);
      if (account === undefined || entry === undefined || entry.account === account) return [];
      if (entry.calls.every(({ action }) => action === "none")) return [];
      return [`${name}/${id} was planned for account ${account}, and the credentials are of ${entry.account ?? "an unknown account"}`];
    }),
  );
}

/** Everything in an execution plan that isn't wording, order, or derived from the clock. */
const meaningOf = ({ plans, only, summary }: ExecutionPlan) => ({
  only: only ?? [],
  plans: by(({ name }) => name, plans).map(({ name, digest, entries }) => ({
    name,
    digest,
    entries: by(({ id }) => id, entries).map(({ id, provider, pin, calls }) => ({
      id,
      provider,
      pin: pin === undefined ? undefined : { kind: pin.kind, id: pin.id },
      calls: by(({ key }) => key, calls).map(({ key, action, operation, input, lane }) => ({ key, action, operation, input, lane })),
    })),
  })),
  summary,
});

const by = <T>(nameOf: (item: T) => string, items: readonly T[]): T[] =>
  [...items].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : nameOf(a) > nameOf(b) ? 1 : 0));

function namedCalls(plan: ExecutionPlan): Map<string, NamedCall> {
  const calls = new Map<string, NamedCall>();
  for (const { name, entries } of plan.plans)
    for (const { id, calls: own } of entries) for (const call of own) calls.set(call.key, { name: `${name}/${id}`, call });
  return calls;
}

const actionText = (call: PlannedCallDocument): string =>
  call.action === "none" ? "do nothing" : call.action === "blocked" ? "be blocked" : call.action;
