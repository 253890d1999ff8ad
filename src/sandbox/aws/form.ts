import type { Json, JsonObject } from "../../model/json.ts";

type Scalar = "text" | "boolean" | "integer" | "time";
/** A list's items bear the name `member` and a number, counted from 1. */
export type ParameterType = Scalar | { readonly member: string; readonly of: Scalar | ParameterTypes };
export type ParameterTypes = Readonly<Record<string, ParameterType>>;

type Form = ReadonlyMap<string, string>;

/** The parameters that the types name, as JSON: `TagKeys.TagKey.1=a` is `{"TagKeys": ["a"]}`. What has another form than its type stays text. */
export function readForm(form: Form, types: ParameterTypes, prefix = ""): JsonObject {
  const found = Object.entries(types).flatMap(([name, type]) => {
    const value = typeof type === "string" ? readScalar(form.get(prefix + name), type) : readList(form, type, `${prefix}${name}.`);
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(found);
}

function readScalar(text: string | undefined, type: Scalar): Json | undefined {
  if (type === "boolean" && (text === "true" || text === "false")) return text === "true";
  if (type === "integer" && text !== undefined && /^-?\d{1,15}$/.test(text)) return Number(text);
  return text;
}

/** Ends at the first number that is not there. */
function readList(form: Form, { member, of }: Exclude<ParameterType, Scalar>, prefix: string): Json | undefined {
  const items: Json[] = [];
  for (;;) {
    const name = `${prefix}${member}.${items.length + 1}`;
    const item = typeof of === "string" ? readScalar(form.get(name), of) : readMembers(form, of, `${name}.`);
    if (item === undefined) return items.length === 0 ? undefined : items;
    items.push(item);
  }
}

function readMembers(form: Form, types: ParameterTypes, prefix: string): JsonObject | undefined {
  const members = readForm(form, types, prefix);
  return Object.keys(members).length === 0 ? undefined : members;
}
