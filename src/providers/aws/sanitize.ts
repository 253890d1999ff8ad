/** The fields of a service's answers that aren't text, by what they are. */
export interface FieldTypes {
  readonly times: ReadonlySet<string>;
  readonly numbers: ReadonlySet<string>;
  readonly lists: ReadonlySet<string>;
}

/**
 * A part of an answer without the fields that aren't what the API's model says; undefined where it is no object. The SDK
 * takes what it gets, whoever answered, and a request id that is no text must not reach the ledger. The fields must be optional.
 */
export function sanitized<T extends object>(part: T | undefined, types: FieldTypes): T | undefined {
  if (typeof part !== "object" || part === null) return undefined;
  const copy = { ...part };
  for (const [name, value] of Object.entries(copy)) if (!fits(name, value, types)) Reflect.deleteProperty(copy, name);
  return copy;
}

function fits(name: string, value: unknown, { times, numbers, lists }: FieldTypes): boolean {
  if (times.has(name)) return value instanceof Date && !Number.isNaN(value.getTime());
  if (numbers.has(name)) return typeof value === "number" && Number.isFinite(value);
  return lists.has(name) ? Array.isArray(value) : typeof value === "string";
}
