import { diffJson } from "../../engine/index.ts";
import { canonicalJson } from "../../engine/util/canonical-json.ts";
import type { Pin } from "../../model/call.ts";
import type { FieldChange } from "../../model/diff.ts";
import type { CallRecord, EntryDifference, EntryRecord, PlanRecord } from "../../model/pages.ts";

/** What the merged tree compiles to against what was recorded, plan by plan by digest. Empty: it is what was reviewed. */
export function differences(recorded: readonly PlanRecord[], compiled: readonly PlanRecord[]): EntryDifference[] {
  const now = new Map(compiled.map((plan) => [plan.name, plan]));
  const then = new Map(recorded.map((plan) => [plan.name, plan]));
  const names = new Set([...then.keys(), ...now.keys()]);
  return [...names].flatMap((name) => planDifference(name, then.get(name), now.get(name)));
}

function planDifference(plan: string, before: PlanRecord | undefined, after: PlanRecord | undefined): EntryDifference[] {
  if (before?.digest === after?.digest) return [];
  const then = new Map(before?.entries.map((entry) => [entry.id, entry]));
  const now = new Map(after?.entries.map((entry) => [entry.id, entry]));
  // A record without calls only shows that something changed; it may lack entries, too.
  const hasCalls = before === undefined || before.entries.some((entry) => entry.calls !== undefined);
  const ids = new Set([...(hasCalls ? then.keys() : []), ...now.keys()]);
  const found = [...ids].flatMap((entry): EntryDifference[] => {
    const [old, current] = [then.get(entry), now.get(entry)];
    if (!hasCalls) return [{ plan, entry, change: "changed", fields: [] }];
    if (old === undefined) return [{ plan, entry, change: "added", fields: [] }];
    if (current === undefined) return [{ plan, entry, change: "removed", fields: [] }];
    const fields = entryFields(old, current);
    return fields.length === 0 ? [] : [{ plan, entry, change: "changed", fields }];
  });
  // Entries in another order: nothing to show but that the plan is another.
  return found.length > 0 ? found : [{ plan, entry: "", change: "changed", fields: [] }];
}

function entryFields(before: EntryRecord, after: EntryRecord): FieldChange[] {
  const backup = diffJson("backup", pinText(before.pin), pinText(after.pin));
  return [...backup, ...callFields(before.calls ?? [], after.calls ?? [])];
}

const pinText = (pin: Pin | undefined): string | undefined => (pin === undefined ? undefined : `${pin.kind} ${pin.id}`);

/** Calls that are the same on both sides say nothing; the others are compared in their order. */
function callFields(before: readonly CallRecord[], after: readonly CallRecord[]): FieldChange[] {
  const [left, right] = [without(before, after), without(after, before)];
  const single = before.length <= 1 && after.length <= 1;
  const count = Math.max(left.length, right.length);
  return Array.from({ length: count }, (_, index) => {
    const [old, now] = [left[index], right[index]];
    return diffJson(single ? "" : `call ${index + 1}`, asJson(old), asJson(now)).map(shortened);
  }).flat();
}

function without(calls: readonly CallRecord[], others: readonly CallRecord[]): CallRecord[] {
  const same = new Set(others.map((call) => canonicalJson(asJson(call))));
  return calls.filter((call) => !same.has(canonicalJson(asJson(call))));
}

const asJson = (call: CallRecord | undefined) => (call === undefined ? undefined : { operation: call.operation, ...call.subject });

/** `input.newTableName` is the API's `newTableName`. */
const shortened = (change: FieldChange): FieldChange => ({ ...change, field: change.field.replace(/(^|\.)input\./, "$1") });
