const longest = 60;

/** A value as a message shows it: JSON, cut where it is long. */
export function shown(value: unknown): string {
  const text = JSON.stringify(typeof value === "string" ? value.slice(0, longest + 1) : value) ?? "nothing";
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

/** A name from a document or of a field, between backticks, cut where it is long. */
export const quoted = (name: string): string => `\`${name.length > longest ? `${name.slice(0, longest)}…` : name}\``;

/** "`a`, `b` or `c`". */
export function list(names: readonly string[], last = "or"): string {
  const all = names.map(quoted);
  return all.length < 2 ? all.join("") : `${all.slice(0, -1).join(", ")} ${last} ${all.at(-1)}`;
}

/** What a value is, in words. */
export function kindOf(value: unknown): string {
  if (value === null || value === undefined) return "empty";
  if (Array.isArray(value)) return "a list";
  switch (typeof value) {
    case "object":
      return "a map";
    case "string":
      return "text";
    case "number":
      return "a number";
    case "boolean":
      return `the boolean ${value}`;
    default:
      return typeof value;
  }
}

const types: Readonly<Record<string, string>> = {
  string: "text",
  object: "a map",
  array: "a list",
  integer: "a whole number",
  number: "a number",
  boolean: "true or false",
};

/** What a JSON Schema type is, in words. */
export const wordsFor = (type: string): string => types[type] ?? type;
