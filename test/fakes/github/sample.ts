export type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null && !Array.isArray(value);

/** A value that fits the schema, made of what is required, with `over` laid over it. */
export function sampleOf(schemas: Fields, schema: unknown, over?: unknown): unknown {
  return laidOver(least(schemas, schema, true), over);
}

function laidOver(value: unknown, over: unknown): unknown {
  if (over === undefined) return value;
  if (!isFields(value) || !isFields(over)) return over;
  return { ...value, ...Object.fromEntries(Object.entries(over).map(([key, part]) => [key, laidOver(value[key], part)])) };
}

/** `present`: not null, even where it may be. */
function least(schemas: Fields, schema: unknown, present = false): unknown {
  if (!isFields(schema)) return null;
  const { $ref: reference, anyOf, oneOf, allOf, properties, required, format, minimum } = schema;
  const types: unknown = schema["type"];
  const type: unknown = present && Array.isArray(types) ? types[0] : types;
  if (typeof reference === "string") return least(schemas, schemas[reference.split("/").at(-1) ?? ""], present);
  if (Array.isArray(schema["enum"])) return schema["enum"][0];
  const options = [anyOf, oneOf].find(Array.isArray);
  if (options !== undefined) return least(schemas, options[0], present);
  if (Array.isArray(allOf)) return allOf.map((part) => least(schemas, part)).reduce((all, part) => laidOver(all, part), {});
  if (Array.isArray(type) && type.includes("null")) return null;
  switch (type) {
    case "string":
      return format === "date-time" ? "2026-11-20T10:00:00Z" : format === "uri" ? "https://github.test/x" : "x";
    case "integer":
    case "number":
      return typeof minimum === "number" ? minimum : 1;
    case "boolean":
      return false;
    case "array":
      return [];
    default:
      break;
  }
  const names = Array.isArray(required) ? required.filter((name) => typeof name === "string") : [];
  return Object.fromEntries(names.map((name) => [name, least(schemas, isFields(properties) ? properties[name] : undefined)]));
}
