import type { Pin } from "../../model/call.ts";
import type { FieldChange } from "../../model/diff.ts";
import type { Json, JsonObject } from "../../model/json.ts";
import type { CallRecord, CommitRecord, EntryRecord } from "../../model/pages.ts";
import type { PlannedCall, PlannedEntry, PlannedRun } from "../../model/planned.ts";

export interface EntryChange {
  readonly plan: string;
  readonly entry: string;
  readonly change: "added" | "changed" | "removed";
  /** Parameter by parameter, where the record kept the calls. */
  readonly fields: readonly FieldChange[];
}

/** What differs from the commit planned before, by `PLAN/ENTRY` in the order of the run; what is gone comes last. */
export function changesSince(run: PlannedRun, previous: CommitRecord): ReadonlyMap<string, EntryChange> {
  const before = new Map(previous.plans.map((plan) => [plan.name, plan]));
  const changes = new Map<string, EntryChange>();
  const note = (change: EntryChange) => changes.set(`${change.plan}/${change.entry}`, change);
  for (const plan of run.plans) {
    const old = before.get(plan.name);
    before.delete(plan.name);
    if (old?.digest === plan.digest) continue;
    const entries = new Map(old?.entries.map((entry) => [entry.id, entry]));
    for (const entry of plan.entries) {
      const was = entries.get(entry.id);
      entries.delete(entry.id);
      if (was === undefined) note({ plan: plan.name, entry: entry.id, change: "added", fields: [] });
      else {
        const fields = differences(was, entry);
        if (fields === undefined || fields.length > 0) note({ plan: plan.name, entry: entry.id, change: "changed", fields: fields ?? [] });
      }
    }
    for (const id of entries.keys()) note({ plan: plan.name, entry: id, change: "removed", fields: [] });
  }
  for (const { name, entries } of before.values())
    for (const { id } of entries) note({ plan: name, entry: id, change: "removed", fields: [] });
  return changes;
}

/** Undefined: they may differ, and the record is too small to say how. */
function differences(before: EntryRecord, after: PlannedEntry): readonly FieldChange[] | undefined {
  const pinned = samePin(before.pin, after.pin) ? [] : [change("backup", spokenPin(before, after), spokenPin(after, before))];
  if (before.calls === undefined) return pinned.length > 0 ? pinned : undefined;
  // Equal calls pair up wherever they stand; the rest in the order they are written.
  const left = new Map<string, CallRecord[]>();
  for (const call of before.calls) {
    const text = stable(asJson(call));
    const equal = left.get(text);
    if (equal === undefined) left.set(text, [call]);
    else equal.push(call);
  }
  const rest = after.calls.map(recordOf).filter((call) => left.get(stable(asJson(call)))?.shift() === undefined);
  const gone = [...left.values()].flat();
  const pairs = Array.from({ length: Math.max(rest.length, gone.length) }, (_, index) => callDifferences(gone[index], rest[index]));
  const fields = pairs.flat();
  const isListed = (one: FieldChange) => fields.some(({ before: old, after: now }) => old === one.before && now === one.after);
  return [...pinned.filter((one) => !isListed(one)), ...fields];
}

const samePin = (a: Pin | undefined, b: Pin | undefined): boolean => a?.id === b?.id && a?.kind === b?.kind;

/** Its kind only where that is what differs. */
const spokenPin = ({ pin }: { readonly pin?: Pin }, other: { readonly pin?: Pin }): string | undefined =>
  pin === undefined ? undefined : pin.id === other.pin?.id ? `${pin.kind} ${pin.id}` : pin.id;

/** A planned call with all that its digest is made of. */
const recordOf = (call: PlannedCall): CallRecord => ({
  operation: call.operation,
  subject: {
    provider: call.provider,
    ...(call.account !== undefined && { account: call.account }),
    region: call.region,
    [call.scopeKind]: call.scope,
    generation: call.generation,
    input: call.input,
  },
});

const asJson = ({ operation, subject }: CallRecord): JsonObject => ({ operation, ...subject });

/** Parameters by their own names, the rest of what is sent, such as the region, by theirs. */
function callDifferences(before: CallRecord | undefined, after: CallRecord | undefined): FieldChange[] {
  if (before === undefined || after === undefined) return [change("call", before?.operation, after?.operation)];
  const [{ input: old, ...place }, { input: now, ...newPlace }] = [asJson(before), asJson(after)];
  return [...members(place, newPlace), ...members(isObject(old) ? old : {}, isObject(now) ? now : {})];
}

function members(before: JsonObject, after: JsonObject): FieldChange[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.filter((name) => stable(before[name]) !== stable(after[name])).map((name) => change(name, before[name], after[name]));
}

const change = (field: string, before: Json | undefined, after: Json | undefined): FieldChange => ({
  field,
  ...(before !== undefined && { before }),
  ...(after !== undefined && { after }),
});

/** Equal data, equal text. */
function stable(value: Json | undefined): string {
  if (isObject(value))
    return `{${Object.keys(value)
      .sort()
      .map((name) => `${JSON.stringify(name)}:${stable(value[name])}`)
      .join()}}`;
  return isList(value) ? `[${value.map(stable).join()}]` : (JSON.stringify(value) ?? "");
}

const isList = (value: unknown): value is readonly Json[] => Array.isArray(value);
const isObject = (value: unknown): value is JsonObject => typeof value === "object" && value !== null && !Array.isArray(value);
