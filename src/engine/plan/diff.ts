import type { EntryDiff, FieldChange, PlanDiff } from "../../model/diff.ts";
import type { Json, JsonObject } from "../../model/json.ts";
import type { Entry, RestorePlan } from "../../model/restore-plan.ts";
import { canonicalJson } from "../util/canonical-json.ts";

/** Entries added, changed (field by field) and removed from `base` to `head`, after defaults; plans are matched by name. */
export function diffPlans(base: readonly RestorePlan[], head: readonly RestorePlan[]): PlanDiff[] {
  const before = new Map(base.map((plan) => [plan.name, plan]));
  const after = new Map(head.map((plan) => [plan.name, plan]));
  const kept = head.flatMap((plan) => diffPlan(before.get(plan.name), plan) ?? []);
  const removed = base
    .filter((plan) => !after.has(plan.name))
    .map(
      (plan): PlanDiff => ({
        name: plan.name,
        file: plan.file,
        change: "removed",
        entries: plan.entries.map((entry) => ({ id: entry.id, change: "removed", fields: [] })),
      }),
    );
  return [...kept, ...removed];
}

function diffPlan(before: RestorePlan | undefined, after: RestorePlan): PlanDiff | undefined {
  const { name, file } = after;
  const old = new Map(before?.entries.map((entry) => [entry.id, entry]));
  const now = new Set(after.entries.map((entry) => entry.id));
  const entries = after.entries.flatMap((entry) => diffEntry(old.get(entry.id), entry) ?? []);
  for (const entry of old.values()) if (!now.has(entry.id)) entries.push({ id: entry.id, change: "removed", fields: [] });
  if (before !== undefined && entries.length === 0) return undefined;
  return { name, file, change: before === undefined ? "added" : "changed", entries };
}

function diffEntry(before: Entry | undefined, after: Entry): EntryDiff | undefined {
  const fields = diffJson("", before && asJson(before), asJson(after));
  if (before !== undefined && fields.length === 0) return undefined;
  return { id: after.id, change: before === undefined ? "added" : "changed", location: after.locate([]), fields };
}

function asJson(entry: Entry): JsonObject {
  const { id: _, ...rest }: Record<string, unknown> = { ...entry.fields };
  const json: unknown = JSON.parse(JSON.stringify(rest));
  return isObject(json) ? json : {};
}

/** Pure and generic, so that the Action can compare compiled calls with it too. */
export function diffJson(field: string, before: Json | undefined, after: Json | undefined): FieldChange[] {
  if (canonicalJson(before) === canonicalJson(after) && (before === undefined) === (after === undefined)) return [];
  const [old, now] = [named(before), named(after)];
  if ((before === undefined || old !== undefined) && now !== undefined && (field === "" || old !== undefined)) {
    const names = [...new Set([...(old?.keys() ?? []), ...now.keys()])];
    return names.flatMap((name) => diffJson(step(field, name, isList(after)), old?.get(name), now.get(name)));
  }
  return [{ field, ...(before !== undefined && { before }), ...(after !== undefined && { after }) }];
}

const step = (field: string, name: string, isItem: boolean): string =>
  isItem ? `${field}[${name}]` : field === "" ? name : `${field}.${name}`;

/** The members of an object, or of a list whose items all have a name of their own. */
function named(value: Json | undefined): ReadonlyMap<string, Json> | undefined {
  if (isObject(value)) return new Map(Object.entries(value));
  if (!isList(value)) return undefined;
  const members = new Map<string, Json>();
  for (const item of value) {
    const name = isObject(item) ? item["name"] : undefined;
    if (typeof name !== "string" || members.has(name)) return undefined;
    members.set(name, item);
  }
  return members;
}

const isList = (value: unknown): value is readonly Json[] => Array.isArray(value);
const isObject = (value: unknown): value is JsonObject => typeof value === "object" && value !== null && !Array.isArray(value);
