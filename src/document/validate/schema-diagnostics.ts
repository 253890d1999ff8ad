import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import { didYouMean } from "../../diagnostic/look-alikes.ts";
import { nearest } from "../../diagnostic/nearest.ts";
import type { SchemaError } from "../../validators/validator.ts";
import { diagnose } from "../codes.ts";
import type { FileDiagnostics } from "../file-diagnostics.ts";
import { kindOf, list, quoted, shown, wordsFor } from "../message-format.ts";
import type { SourceMap } from "../parse/source-map.ts";
import { explainTimestamp } from "./timestamp.ts";

/** A value that was held to a schema, and where it came from. */
export interface CheckedValue {
  readonly value: unknown;
  readonly offset: number;
  readonly text: string;
  readonly sourceMap: SourceMap;
  readonly diagnostics: FileDiagnostics;
  /** What to say of the value itself: `an entry`. */
  readonly whole: string;
  /** For an entry: its provider, under whose `defaults` a missing field can stand too. */
  readonly provider?: string;
}

/** Reports each mistake once, at its place, in words: one mistake often breaks several rules of a schema. */
export function reportSchemaErrors(errors: readonly SchemaError[], checked: CheckedValue): void {
  const misspelt = new Set<string>();
  const withUnknown = new Set<string>();
  for (const error of errors) {
    if (checked.diagnostics.isFull) return;
    if (error.keyword !== "additionalProperties") continue;
    withUnknown.add(error.instancePath);
    const meant = unknownField(error, checked);
    if (meant !== undefined) misspelt.add(`${error.instancePath}/${meant}`);
  }
  for (const error of errors) {
    if (checked.diagnostics.isFull) return;
    const { keyword, instancePath, params } = error;
    if (keyword === "additionalProperties" || keyword === "propertyNames") continue;
    if (keyword === "required" && misspelt.has(`${instancePath}/${String(params.missingProperty)}`)) continue;
    if (isCount(keyword) && withUnknown.has(instancePath)) continue;
    const path = pathOf(instancePath);
    const place = error.propertyName === undefined ? path : [...path, error.propertyName];
    const last = error.propertyName === undefined ? "value" : "key";
    const at = keyword === "uniqueItems" ? [...path, String(params.i)] : place;
    const location = checked.diagnostics.at(checked.sourceMap.find(checked.value, checked.offset, at, last));
    checked.diagnostics.add({ ...explain(error, path, checked), location });
  }
}

const isCount = (keyword: string) => keyword === "minProperties" || keyword === "maxProperties";

const pathOf = (pointer: string): string[] =>
  pointer
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));

/** Reports a field that the schema doesn't know; returns the one that was probably meant. */
function unknownField(
  { instancePath, params, parentSchema }: SchemaError,
  { value, offset, sourceMap, diagnostics }: CheckedValue,
): string | undefined {
  const name = String(params.additionalProperty);
  const known = keysOf(parentSchema?.properties);
  const meant = nearest(name, known);
  const code = instancePath === "/defaults" ? "unknown-provider" : "unknown-field";
  const what = instancePath === "/defaults" ? "provider" : "field";
  const at = sourceMap.find(value, offset, [...pathOf(instancePath), name], "key");
  diagnostics.error(
    code,
    `unknown ${what} ${quoted(name)}`,
    meant === undefined ? `known here: ${list(known)}` : didYouMean(name, meant, quoted(meant)),
    at,
  );
  return meant;
}

/** One broken rule in words; the caller knows the place. */
function explain(error: SchemaError, path: readonly string[], checked: CheckedValue): Diagnostic {
  const { params, data, parentSchema } = error;
  const subject = error.propertyName === undefined ? subjectOf(path, checked.whole) : `the name ${shown(error.propertyName)}`;
  const bad = (message: string, hint?: string): Diagnostic => diagnose("error", "bad-value", `${subject} ${message}`, hint);
  switch (error.keyword) {
    case "required":
      return missingField(String(params.missingProperty), path, checked);
    case "type":
      return wrongType(String(params.type), subject, path, data, checked);
    case "pattern": {
      if (error.schemaPath.includes("/timestamp/")) {
        const { problem, hint } = explainTimestamp(String(data));
        return diagnose("error", "bad-timestamp", `${subject} ${problem}: ${shown(data)}`, hint);
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

function missingField(name: string, path: readonly string[], { value, provider, whole }: CheckedValue): Diagnostic {
  const of = path.length === 0 ? whole : subjectOf(path, whole);
  const message = `${of} needs ${quoted(name)}`;
  const inDefaults = provider !== undefined && name !== "id" && path.every((step) => step === "source" || step === "target");
  if (inDefaults) {
    const field = [...path, name].join(".");
    return diagnose("error", "missing-field", message, `add ${quoted(field)} to the entry, or once to \`defaults.${provider}\``);
  }
  const given =
    typeof value === "object" && value !== null && path.length === 0 && name === "version"
      ? "begin the plan with `version: 1`"
      : `add ${quoted(name)}`;
  return diagnose("error", "missing-field", message, given);
}

function wrongType(wanted: string, subject: string, path: readonly string[], data: unknown, checked: CheckedValue): Diagnostic {
  const message =
    data === null
      ? `${subject} has no value; it must be ${wordsFor(wanted)}`
      : `${subject} must be ${wordsFor(wanted)}, not ${kindOf(data)}`;
  return diagnose("error", "wrong-type", message, typeHint(wanted, path, data, checked));
}

function typeHint(
  wanted: string,
  path: readonly string[],
  data: unknown,
  { value, offset, sourceMap, text }: CheckedValue,
): string | undefined {
  if (data === null) return "write a value, or delete the field";
  if (wanted === "string" && (typeof data === "number" || typeof data === "boolean")) {
    // As written: a long number has already lost digits.
    const written = /[^\s,\]}]{1,80}/y;
    written.lastIndex = sourceMap.find(value, offset, path);
    return `write it in quotes: "${written.exec(text)?.[0] ?? String(data)}"`;
  }
  if (typeof data === "string" && wanted === "boolean") return "write true or false, without quotes";
  if (typeof data === "string" && wanted === "integer") return "write a whole number, without quotes";
  if (wanted === "array") return "begin each item with `- `, or write `[a, b]`";
  return undefined;
}

function exactlyOne(subject: string, known: readonly string[], present: readonly string[]): Diagnostic {
  const found = present.length === 0 ? "it has none" : `it has ${list(present, "and")}`;
  const message = `${subject} needs exactly one of ${list(known)}; ${found}`;
  return diagnose("error", "exactly-one", message, "keep the one that names the backup you want");
}
