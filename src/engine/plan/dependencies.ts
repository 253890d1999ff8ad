import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import type { PlannedCall, PlannedEntry, PlannedPlan } from "../../model/planned.ts";
import type { LedgerView } from "../claims/ledger-index.ts";
import { diagnose } from "../codes.ts";
import { blockedCall } from "./blocked-call.ts";
import type { CompiledEntry } from "./compile.ts";

/** Entries by the id of an entry that they depend on. */
export function dependantsOf(entries: readonly PlannedEntry[]): Map<string, PlannedEntry[]> {
  const dependants = new Map<string, PlannedEntry[]>();
  for (const entry of entries) {
    for (const id of entry.dependsOn) {
      const group = dependants.get(id);
      if (group === undefined) dependants.set(id, [entry]);
      else group.push(entry);
    }
  }
  return dependants;
}

/** Blocks what depends on something blocked, or on something that is neither restored nor in this run. Linear in entries and dependencies. */
export function blockDependants(plans: readonly PlannedPlan[], compiled: readonly CompiledEntry[], view: LedgerView): PlannedPlan[] {
  const byName = new Map(compiled.map((one) => [`${one.plan.name}/${one.entry.id}`, one]));
  return plans.map((plan) => {
    const dependants = dependantsOf(plan.entries);
    const selected = new Set(plan.entries.map((entry) => entry.id));
    const reasons = new Map<string, Diagnostic>();
    const queue = plan.entries.filter((entry) => entry.calls.some((call) => call.action === "blocked")).map((entry) => entry.id);
    for (const [id, entries] of dependants) {
      const outside = byName.get(`${plan.name}/${id}`);
      if (selected.has(id) || (outside !== undefined && isRestored(outside, view))) continue;
      for (const entry of entries) block(entry, notRestored(entry, plan.name, id));
    }
    // The queue grows while it is walked: what a blocked entry blocks in turn.
    for (const id of queue) for (const entry of dependants.get(id) ?? []) block(entry, dependencyBlocked(entry, id));
    return { ...plan, entries: plan.entries.map((entry) => blockedBy(entry, reasons.get(entry.id))) };

    function block(entry: PlannedEntry, diagnostic: Diagnostic): void {
      if (reasons.has(entry.id) || !entry.calls.some(isToDo)) return;
      reasons.set(entry.id, diagnostic);
      queue.push(entry.id);
    }
  });
}

const isToDo = (call: PlannedCall): boolean => call.action === "restore" || call.action === "retry";

const notRestored = ({ location }: PlannedEntry, plan: string, id: string): Diagnostic =>
  diagnose(
    "error",
    "dependency-not-restored",
    `depends on ${id}, which is not restored and not part of this run`,
    `add --only ${plan}/${id}`,
    location,
  );

const dependencyBlocked = ({ location }: PlannedEntry, id: string): Diagnostic =>
  diagnose("error", "dependency-blocked", `depends on ${id}, which is blocked`, "clear what blocks it first", location);

const blockedBy = (entry: PlannedEntry, diagnostic: Diagnostic | undefined): PlannedEntry =>
  diagnostic === undefined ? entry : { ...entry, calls: entry.calls.map((call) => (isToDo(call) ? blockedCall(call, diagnostic) : call)) };

const isRestored = (one: CompiledEntry, view: LedgerView): boolean =>
  one.intents.every((intent) => view.index.byIntent.get(intent)?.state === "restored");
