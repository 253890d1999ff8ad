import type { FieldChange } from "../../model/diff.ts";
import type { Json, JsonObject } from "../../model/json.ts";

/** A change of a value with parts as the changes of its parts: members by name, items by their `name` or their position. */
export function spread({ field, before, after }: FieldChange): readonly FieldChange[] {
  return before === undefined || after === undefined ? [leaf(field, before, after)] : walk(field, before, after);
}

function walk(field: string, before: Json | undefined, after: Json | undefined): FieldChange[] {
  if (before === undefined || after === undefined) return before === after ? [] : [leaf(field, before, after)];
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  const [old, now] = [unpacked(before), unpacked(after)];
  const found = isObject(old) && isObject(now) ? members(field, old, now) : isList(old) && isList(now) ? items(field, old, now) : [];
  // Such as members in another order: nothing smaller shows it.
  return found.length > 0 ? found : [leaf(field, before, after)];
}

const leaf = (field: string, before: Json | undefined, after: Json | undefined): FieldChange => ({
  field,
  ...(before !== undefined && { before }),
  ...(after !== undefined && { after }),
});

function members(field: string, before: JsonObject, after: JsonObject): FieldChange[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].flatMap((name) => walk(field === "" ? name : `${field}.${name}`, before[name], after[name]));
}

function items(field: string, before: readonly Json[], after: readonly Json[]): FieldChange[] {
  const [old, now] = [named(before), named(after)];
  if (old === undefined || now === undefined) {
    const count = Math.max(before.length, after.length);
    return Array.from({ length: count }, (_, index) => walk(`${field}[#${index + 1}]`, before[index], after[index])).flat();
  }
  const partners = lookAlikes(old, now);
  const taken = new Set(partners.values());
  const kept = [...old.keys()].flatMap((name) => walk(`${field}[${name}]`, old.get(name), now.get(partners.get(name) ?? name)));
  const added = [...now.keys()].filter((name) => !old.has(name) && !taken.has(name));
  return [
    ...kept,
    ...added.map((name) => leaf(`${field}[${name}]`, undefined, now.get(name))),
    ...reordered(field, [...old.keys()], [...now.keys()]),
  ];
}

/** Names that only one side has, and that read the same: one item whose name changed, not one less and one more. */
function lookAlikes(old: ReadonlyMap<string, Json>, now: ReadonlyMap<string, Json>): ReadonlyMap<string, string> {
  const added = new Map([...now.keys()].filter((name) => !old.has(name)).map((name) => [form(name), name]));
  return new Map(
    [...old.keys()]
      .filter((name) => !now.has(name))
      .flatMap((name) => {
        const partner = added.get(form(name));
        added.delete(form(name));
        return partner === undefined ? [] : [[name, partner] as const];
      }),
  );
}

const form = (name: string): string =>
  name
    .normalize("NFKC")
    .replace(/[\s\p{Cf}]/gu, "")
    .toLowerCase();

function reordered(field: string, before: readonly string[], after: readonly string[]): FieldChange[] {
  const [old, now] = [before.filter((name) => after.includes(name)), after.filter((name) => before.includes(name))];
  return old.every((name, index) => name === now[index]) ? [] : [leaf(`${field} (order)`, old, now)];
}

/** Items by their names, where each has one of its own. */
function named(list: readonly Json[]): ReadonlyMap<string, Json> | undefined {
  const found = new Map<string, Json>();
  for (const item of list) {
    const name = isObject(item) ? item["name"] : undefined;
    if (typeof name !== "string" || found.has(name)) return undefined;
    found.set(name, item);
  }
  return found;
}

/** What a text of JSON holds, where unpacking it loses nothing. */
function unpacked(value: Json): Json {
  if (typeof value !== "string" || !/^[[{]/.test(value)) return value;
  try {
    const read: unknown = JSON.parse(value);
    return isJson(read) && JSON.stringify(read) === value ? read : value;
  } catch {
    return value;
  }
}

const isJson = (value: unknown): value is Json => typeof value === "object";
const isList = (value: unknown): value is readonly Json[] => Array.isArray(value);
const isObject = (value: unknown): value is JsonObject => typeof value === "object" && value !== null && !Array.isArray(value);
