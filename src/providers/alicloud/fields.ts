/**
 * Answers are read field by field, and leniently: a number written as text counts as a number, and a field of another
 * type as missing, so that one odd field of a hundred can't stop a restore.
 */
export function field(value: unknown, key: string): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
  const found: unknown = Reflect.get(value, key);
  return found;
}

export function textOf(value: unknown, key: string): string | undefined {
  const found = field(value, key);
  return typeof found === "string" ? found : typeof found === "number" || typeof found === "boolean" ? String(found) : undefined;
}

export function numberOf(value: unknown, key: string): number | undefined {
  const text = textOf(value, key);
  const number = text === undefined || text.trim() === "" ? Number.NaN : Number(text);
  return Number.isFinite(number) ? number : undefined;
}

/** Undefined where it is no list: a list that is missing is not an empty one. */
export function listOf(value: unknown, key: string): readonly unknown[] | undefined {
  const found = field(value, key);
  return Array.isArray(found) ? found : undefined;
}

/** Drops what is undefined, as exact optional properties want it. */
export function present<T extends object>(
  fields: { readonly [K in keyof T]: T[K] | undefined },
): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const kept: { [K in keyof T]?: Exclude<T[K], undefined> } = {};
  for (const key in fields) {
    const value = fields[key];
    if (isDefined(value)) kept[key] = value;
  }
  return kept;
}

function isDefined<T>(value: T | undefined): value is Exclude<T, undefined> {
  return value !== undefined;
}
