import { didYouMean } from "../../diagnostic/look-alikes.ts";
import { nearest } from "../../diagnostic/nearest.ts";
import type { RestoreEntry } from "../../model/generated/restore-plan.ts";
import type { JsonObject } from "../../model/json.ts";
import type { Entry, RestorePlan } from "../../model/restore-plan.ts";
import { entryValidators, mergedByPart, PlanShell } from "../../validators/generated/restore-plan.js";
import type { Validator } from "../../validators/validator.ts";
import { kindOf, list, quoted } from "../message-format.ts";
import type { ParsedDocument, ParsedFile } from "../parse/parse-file.ts";
import { childOf } from "../parse/source-map.ts";
import { withDefaults } from "./defaults.ts";
import { parseDuration } from "./duration.ts";
import { reportSchemaErrors } from "./schema-diagnostics.ts";

/** A document on its way to a restore plan: as much of it as could be read, so that every rule can have its say. */
export interface PlanDraft {
  readonly file: ParsedFile;
  readonly offset: number;
  readonly name?: string;
  readonly nameOffset: number;
  readonly entries: readonly EntryDraft[];
  /** Only where the schema has no objection at all. */
  readonly plan?: RestorePlan;
}

export interface EntryDraft {
  readonly offset: number;
  /** With defaults merged; undefined where the item isn't a map. */
  readonly fields?: JsonObject;
  readonly id?: string;
  readonly dependsOn: readonly string[];
  /** Only where the schema has no objection. */
  readonly entry?: Entry;
}

/** Holds one document to the schema, first its shell, then each entry with its defaults. */
export function validatePlan(document: ParsedDocument, file: ParsedFile): PlanDraft {
  const { value, offset } = document;
  const { sourceMap, diagnostics, text } = file;
  const isShell = PlanShell(value);
  if (!isShell) reportSchemaErrors(PlanShell.errors ?? [], { value, offset, text, sourceMap, diagnostics, whole: "a restore plan" });

  const name = textOf(value, "name");
  const nameOffset = sourceMap.find(value, offset, ["name"]);
  const restores = field(value, "restores");
  const entries: EntryDraft[] = [];
  for (const [index, item] of (isList(restores) ? restores : []).entries()) {
    const itemOffset = sourceMap.find(value, offset, ["restores", index]);
    entries.push(draftEntry(item, itemOffset, field(value, "defaults"), name ?? "", file));
  }
  const draft = { file, offset, nameOffset, entries, ...(name === undefined ? {} : { name }) };
  const valid = entries.flatMap(({ entry }) => entry ?? []);
  if (!isShell || valid.length < entries.length) return draft;
  const plan: RestorePlan = {
    name: value.name,
    ...(value.description === undefined ? {} : { description: value.description }),
    labels: value.labels ?? {},
    file: file.path,
    entries: valid,
    location: diagnostics.at(nameOffset),
  };
  return { ...draft, plan };
}

function draftEntry(item: unknown, offset: number, defaults: unknown, plan: string, file: ParsedFile): EntryDraft {
  const { sourceMap, diagnostics, text } = file;
  if (!isMap(item)) {
    diagnostics.error("wrong-type", `an entry must be a map, not ${kindOf(item)}`, "begin it with `- id: …`", offset);
    return { offset, dependsOn: [] };
  }
  const provider = providerOf(item, offset, file);
  if (provider === undefined) return { offset, fields: item, ...known(item) };

  const own = field(defaults, provider);
  const fields = isMap(own) ? withDefaults(item, own, sourceMap, mergedByPart[provider]) : item;
  const validate: Validator<RestoreEntry> = entryValidators[provider];
  if (!validate(fields)) {
    reportSchemaErrors(validate.errors ?? [], { value: fields, offset, text, sourceMap, diagnostics, whole: "an entry", provider });
    return { offset, fields, ...known(fields) };
  }
  const timeoutMs = fields.timeout === undefined ? undefined : parseDuration(fields.timeout);
  const entry: Entry = {
    plan,
    id: fields.id,
    provider: fields.provider,
    fields,
    dependsOn: fields.dependsOn ?? [],
    generation: fields.generation ?? 1,
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
    locate: (path) => diagnostics.at(sourceMap.find(fields, offset, path)),
  };
  return { offset, fields, id: entry.id, dependsOn: entry.dependsOn, entry };
}

const providerNames = Object.keys(entryValidators);
const isProvider = (name: string): name is RestoreEntry["provider"] => Object.hasOwn(entryValidators, name);

function providerOf(item: JsonObject, offset: number, { sourceMap, diagnostics }: ParsedFile): RestoreEntry["provider"] | undefined {
  const name = item.provider;
  const at = sourceMap.find(item, offset, ["provider"]);
  if (typeof name === "string" && isProvider(name)) return name;
  if (name === undefined) diagnostics.error("missing-field", "an entry needs `provider`", `add it: ${list(providerNames)}`, offset);
  else if (typeof name !== "string")
    diagnostics.error("wrong-type", `\`provider\` must be text, not ${kindOf(name)}`, `write ${list(providerNames)}`, at);
  else {
    const meant = nearest(name, providerNames);
    diagnostics.error(
      "unknown-provider",
      `unknown provider ${quoted(name)}`,
      meant === undefined ? `known here: ${list(providerNames)}` : didYouMean(name, meant, quoted(meant)),
      at,
    );
  }
  return undefined;
}

/** What rules between entries need of one that is not valid as a whole. */
function known(fields: JsonObject): Pick<EntryDraft, "id" | "dependsOn"> {
  const id = textOf(fields, "id");
  const dependsOn = isList(fields.dependsOn) ? fields.dependsOn.filter((other) => typeof other === "string") : [];
  return { dependsOn, ...(id === undefined ? {} : { id }) };
}

const isMap = (value: unknown): value is JsonObject => typeof value === "object" && value !== null && !Array.isArray(value);
const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

const field = (value: unknown, name: string): unknown => (isMap(value) ? childOf(value, name) : undefined);

function textOf(value: unknown, name: string): string | undefined {
  const text = field(value, name);
  return typeof text === "string" ? text : undefined;
}
