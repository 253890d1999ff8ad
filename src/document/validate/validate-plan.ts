import { didYouMean } from "../../diagnostic/look-alikes.ts";
import { nearest } from "../../diagnostic/nearest.ts";
import type { RestoreEntry } from "../../model/generated/restore-plan.ts";
import type { JsonObject } from "../../model/json.ts";
import type { Entry, RestorePlan } from "../../model/restore-plan.ts";
import { entryValidators, PlanShell } from "../../validators/generated/restore-plan.js";
import type { Validator } from "../../validators/validator.ts";
import { kindOf, list, quoted } from "../message-format.ts";
import type { ParsedDocument, ParsedFile } from "../parse/parse-file.ts";
import { childOf } from "../parse/source-map.ts";
import { withDefaults } from "./defaults.ts";
import { parseDuration } from "./duration.ts";
import { tellSchemaErrors } from "./schema-diagnostics.ts";

/** A document on its way to a restore plan: as much of it as could be read, so that every rule can have its say. */
export interface Draft {
  readonly file: ParsedFile;
  readonly offset: number;
  readonly name?: string;
  readonly nameOffset: number;
  readonly entries: readonly DraftEntry[];
  /** Only where the schema has no objection at all. */
  readonly plan?: RestorePlan;
}

export interface DraftEntry {
  readonly offset: number;
  /** With defaults merged; undefined where the item isn't a map. */
  readonly fields?: JsonObject;
  readonly id?: string;
  readonly dependsOn: readonly string[];
  /** Only where the schema has no objection. */
  readonly entry?: Entry;
}

/** Holds one document to the schema, first its shell, then each entry with its defaults. */
export function draftPlan(document: ParsedDocument, file: ParsedFile): Draft {
  const { value, offset } = document;
  const { places, problems, text } = file;
  const isShell = PlanShell(value);
  if (!isShell) tellSchemaErrors(PlanShell.errors ?? [], { value, offset, text, places, problems, whole: "a restore plan" });

  const name = textOf(value, "name");
  const nameOffset = places.find(value, offset, ["name"]);
  const restores = field(value, "restores");
  const entries: DraftEntry[] = [];
  for (const [index, item] of (isList(restores) ? restores : []).entries()) {
    const itemOffset = places.find(value, offset, ["restores", index]);
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
    location: problems.at(nameOffset),
  };
  return { ...draft, plan };
}

function draftEntry(item: unknown, offset: number, defaults: unknown, plan: string, file: ParsedFile): DraftEntry {
  const { places, problems, text } = file;
  if (!isMap(item)) {
    problems.add("wrong-type", offset, `an entry must be a map, not ${kindOf(item)}`, "begin it with `- id: …`");
    return { offset, dependsOn: [] };
  }
  const provider = providerOf(item, offset, file);
  if (provider === undefined) return { offset, fields: item, ...known(item) };

  const own = field(defaults, provider);
  const fields = withDefaults(item, isMap(own) ? own : undefined, places);
  const validate: Validator<RestoreEntry> = entryValidators[provider];
  if (!validate(fields)) {
    tellSchemaErrors(validate.errors ?? [], { value: fields, offset, text, places, problems, whole: "an entry", provider });
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
    locate: (path) => problems.at(places.find(fields, offset, path)),
  };
  return { offset, fields, id: entry.id, dependsOn: entry.dependsOn, entry };
}

const providerNames = Object.keys(entryValidators);
const isProvider = (name: string): name is RestoreEntry["provider"] => Object.hasOwn(entryValidators, name);

function providerOf(item: JsonObject, offset: number, { places, problems }: ParsedFile): RestoreEntry["provider"] | undefined {
  const name = item.provider;
  const at = places.find(item, offset, ["provider"]);
  if (typeof name === "string" && isProvider(name)) return name;
  if (name === undefined) problems.add("missing-field", offset, "an entry needs `provider`", `add it: ${list(providerNames)}`);
  else if (typeof name !== "string")
    problems.add("wrong-type", at, `\`provider\` must be text, not ${kindOf(name)}`, `write ${list(providerNames)}`);
  else {
    const meant = nearest(name, providerNames);
    problems.add(
      "unknown-provider",
      at,
      `unknown provider ${quoted(name)}`,
      meant === undefined ? `known here: ${list(providerNames)}` : didYouMean(name, meant, quoted(meant)),
    );
  }
  return undefined;
}

/** What rules between entries need of one that is not valid as a whole. */
function known(fields: JsonObject): Pick<DraftEntry, "id" | "dependsOn"> {
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
