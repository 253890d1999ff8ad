import { didYouMean } from "../../diagnostic/look-alikes.ts";
import { nearest } from "../../diagnostic/nearest.ts";
import type { SchemaError } from "../../validators/validator.ts";
import type { DocumentCode } from "../codes.ts";
import type { Problems } from "../file-diagnostics.ts";
import { kindOf, list, quoted, shown, wordsFor } from "../message-format.ts";
import type { Places } from "../parse/source-map.ts";
import { explainTimestamp } from "./timestamp.ts";

/** A value that was held to a schema, and where it came from. */
export interface Judged {
  readonly value: unknown;
  readonly offset: number;
  readonly text: string;
  readonly places: Places;
  readonly problems: Problems;
  /** What to say of the value itself: `an entry`. */
  readonly whole: string;
  /** For an entry: its provider, under whose `defaults` a missing field can stand too. */
  readonly provider?: string;
}

/** Tells each mistake once, at its place, in words: one mistake often breaks several rules of a schema. */
export function tellSchemaErrors(errors: readonly SchemaError[], judged: Judged): void {
  const misspelt = new Set<string>();
  const strange = new Set<string>();
  for (const error of errors) {
    if (judged.problems.full()) return;
    if (error.keyword !== "additionalProperties") continue;
    strange.add(error.instancePath);
    const meant = unknownField(error, judged);
    if (meant !== undefined) misspelt.add(`${error.instancePath}/${meant}`);
  }
  for (const error of errors) {
    if (judged.problems.full()) return;
    const { keyword, instancePath, params } = error;
    if (keyword === "additionalProperties" || keyword === "propertyNames") continue;
    if (keyword === "required" && misspelt.has(`${instancePath}/${String(params.missingProperty)}`)) continue;
    if (isCount(keyword) && strange.has(instancePath)) continue;
    const path = pathOf(instancePath);
    const place = error.propertyName === undefined ? path : [...path, error.propertyName];
    const { code, message, hint } = problemOf(error, path, judged);
    const last = error.propertyName === undefined ? "value" : "key";
    judged.problems.add(
      code,
      judged.places.find(judged.value, judged.offset, keyword === "uniqueItems" ? [...path, String(params.i)] : place, last),
      message,
      hint,
    );
  }
}

const isCount = (keyword: string) => keyword === "minProperties" || keyword === "maxProperties";

const pathOf = (pointer: string): string[] =>
  pointer
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));

/** Tells of a field that the schema doesn't know; returns the one that was probably meant. */
function unknownField(
  { instancePath, params, parentSchema }: SchemaError,
  { value, offset, places, problems }: Judged,
): string | undefined {
  const name = String(params.additionalProperty);
  const known = keysOf(parentSchema?.properties);
  const meant = nearest(name, known);
  const code = instancePath === "/defaults" ? "unknown-provider" : "unknown-field";
  const what = instancePath === "/defaults" ? "provider" : "field";
  const at = places.find(value, offset, [...pathOf(instancePath), name], "key");
  problems.add(
    code,
    at,
    `unknown ${what} ${quoted(name)}`,
    meant === undefined ? `known here: ${list(known)}` : didYouMean(name, meant, quoted(meant)),
  );
  return meant;
}

interface Problem {
  readonly code: DocumentCode;
  readonly message: string;
  readonly hint?: string;
}

function problemOf(error: SchemaError, path: readonly string[], judged: Judged): Problem {
  const { params, data, parentSchema } = error;
  const subject = error.propertyName === undefined ? subjectOf(path, judged.whole) : `the name ${shown(error.propertyName)}`;
  const bad = (message: string, hint?: string): Problem => ({
    code: "bad-value",
    message: `${subject} ${message}`,
    ...(hint === undefined ? {} : { hint }),
  });
  switch (error.keyword) {
    case "required":
      return missingField(String(params.missingProperty), path, judged);
    case "type":
      return wrongType(String(params.type), subject, path, data, judged);
    case "pattern": {
      if (error.schemaPath.includes("/timestamp/")) {
        const { problem, hint } = explainTimestamp(String(data));
        return { code: "bad-timestamp", message: `${subject} ${problem}: ${shown(data)}`, hint };
      }
      const rule = parentSchema?.patternErrorMessage;
      return bad(`can't be ${shown(data)}`, typeof rule === "string" ? `write ${rule}` : `it must match ${String(params.pattern)}`);
    }
    case "const":
      return params.allowedValue === 1 && path.at(-1) === "version"
        ? bad(`must be 1, not ${shown(data)}`, "this release reads version 1 of the format")
        : bad(`can only be ${shown(params.allowedValue)}, not ${shown(data)}`, "leave the field out where that is not meant");
    case "enum":
      return bad(`can't be ${shown(data)}`, `write one of ${list(arrayOf(params.allowedValues).map(String))}`);
    case "minProperties":
    case "maxProperties":
      return parentSchema?.minProperties === 1 && parentSchema.maxProperties === 1
        ? exactlyOne(subject, keysOf(parentSchema.properties), keysOf(data))
        : bad(`can't have ${error.keyword === "minProperties" ? "fewer" : "more"} than ${String(params.limit)} fields`);
    case "minItems":
      return bad(params.limit === 1 ? "must not be an empty list" : `needs at least ${String(params.limit)} items`);
    case "minLength":
      return bad("must not be empty");
    case "maxLength":
      return bad(`is longer than ${String(params.limit)} characters`);
    case "minimum":
    case "maximum":
      return bad(`must be ${error.keyword === "minimum" ? "at least" : "at most"} ${String(params.limit)}, not ${shown(data)}`);
    case "uniqueItems":
      return bad(`lists ${shown(arrayOf(data)[Number(params.i)])} twice`);
    default:
      return bad(error.message ?? `breaks the rule ${error.keyword}`);
  }
}

const keysOf = (value: unknown): readonly string[] => (typeof value === "object" && value !== null ? Object.keys(value) : []);
const arrayOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** "`region`", "an item of `tables`", or the whole. */
function subjectOf(path: readonly string[], whole: string): string {
  const name = path.findLast((step) => !/^[0-9]+$/.test(step));
  if (name === undefined) return whole;
  return name === path.at(-1) ? quoted(name) : `an item of ${quoted(name)}`;
}

function missingField(name: string, path: readonly string[], { value, provider, whole }: Judged): Problem {
  const of = path.length === 0 ? whole : subjectOf(path, whole);
  const message = `${of} needs ${quoted(name)}`;
  const inDefaults = provider !== undefined && name !== "id" && path.every((step) => step === "source" || step === "target");
  if (inDefaults) {
    const field = [...path, name].join(".");
    return { code: "missing-field", message, hint: `add ${quoted(field)} to the entry, or once to \`defaults.${provider}\`` };
  }
  const given =
    typeof value === "object" && value !== null && path.length === 0 && name === "version"
      ? "begin the plan with `version: 1`"
      : `add ${quoted(name)}`;
  return { code: "missing-field", message, hint: given };
}

function wrongType(wanted: string, subject: string, path: readonly string[], data: unknown, judged: Judged): Problem {
  const message =
    data === null
      ? `${subject} has no value; it must be ${wordsFor(wanted)}`
      : `${subject} must be ${wordsFor(wanted)}, not ${kindOf(data)}`;
  const hint = typeHint(wanted, path, data, judged);
  return { code: "wrong-type", message, ...(hint === undefined ? {} : { hint }) };
}

function typeHint(wanted: string, path: readonly string[], data: unknown, { value, offset, places, text }: Judged): string | undefined {
  if (data === null) return "write a value, or delete the field";
  if (wanted === "string" && (typeof data === "number" || typeof data === "boolean")) {
    // As written: a long number has already lost digits.
    const written = /[^\s,\]}]{1,80}/y;
    written.lastIndex = places.find(value, offset, path);
    return `write it in quotes: "${written.exec(text)?.[0] ?? String(data)}"`;
  }
  if (typeof data === "string" && wanted === "boolean") return "write true or false, without quotes";
  if (typeof data === "string" && wanted === "integer") return "write a whole number, without quotes";
  if (wanted === "array") return "begin each item with `- `, or write `[a, b]`";
  return undefined;
}

function exactlyOne(subject: string, known: readonly string[], present: readonly string[]): Problem {
  const found = present.length === 0 ? "it has none" : `it has ${list(present, "and")}`;
  return {
    code: "exactly-one",
    message: `${subject} needs exactly one of ${list(known)}; ${found}`,
    hint: "keep the one that names the backup you want",
  };
}
