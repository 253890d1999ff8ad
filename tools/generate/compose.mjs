// Joins schema/restore-plan.base.json with each provider's entry schema.
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { pascal, readJson, root } from "./files.mjs";

/** The entry as a document must hold it once defaults are merged. */
function strictEntry(base, provider, own) {
  return {
    title: `${pascal(provider)}Entry`,
    ...own,
    required: ["id", "provider", ...own.required],
    properties: { ...base.entry, provider: { ...base.entry.provider, const: provider }, ...own.properties },
  };
}

/** The same as it may be written: what `defaults` can supply is not required. */
const writtenEntry = (strict) => relaxed({ ...strict, required: ["id", "provider"] });

/** What `defaults` may hold for a provider: any of its fields but those that tell one entry from another. */
function defaultsOf(strict) {
  const { required: _, title: __, ...rest } = strict;
  const { id: _id, provider: _provider, dependsOn: _dependsOn, ...properties } = strict.properties;
  return relaxed({ ...rest, description: `Defaults of ${strict.properties.provider.const} entries.`, properties });
}

/** Fields that `defaults` complete part by part; their schema says so by `"x-merge": "by-part"`. */
const mergedByPart = ({ properties }) => Object.keys(properties).filter((name) => properties[name]["x-merge"] === "by-part");

/** Editors and validators of others have no use for them. */
const withoutOurKeywords = (schemas) => JSON.parse(JSON.stringify(schemas, (key, value) => (key.startsWith("x-") ? undefined : value)));

/** What may be completed part by part has its own required parts checked after the merge. */
function relaxed(schema) {
  const properties = { ...schema.properties };
  for (const name of mergedByPart(schema)) {
    const { required: _, ...part } = properties[name];
    properties[name] = part;
  }
  return { ...schema, properties };
}

/**
 * `document`: the schema as published, for editors. `merged`: by provider, the fields that `defaults` complete part by part. `shell`: the same with entries left open, and `strict`: an entry
 * of each provider after the merge; together these two are what documents are held to.
 */
export async function composeRestorePlan() {
  const base = await readJson("schema/restore-plan.base.json");
  const providers = (await readdir(join(root, "schema/entry"))).sort().map((file) => file.replace(".schema.json", ""));
  const strict = {};
  for (const provider of providers) strict[provider] = strictEntry(base, provider, await readJson(`schema/entry/${provider}.schema.json`));

  const document = structuredClone(base.document);
  document.definitions = { ...base.definitions };
  for (const provider of providers) {
    document.properties.defaults.properties[provider] = { $ref: `#/definitions/${provider}-defaults` };
    document.definitions[provider] = writtenEntry(strict[provider]);
    document.definitions[`${provider}-defaults`] = defaultsOf(strict[provider]);
  }
  const shell = structuredClone(document);
  document.properties.restores.items = {
    type: "object",
    required: ["id", "provider"],
    discriminator: { propertyName: "provider" },
    oneOf: providers.map((provider) => ({ $ref: `#/definitions/${provider}` })),
  };
  for (const provider of providers) delete shell.definitions[provider];
  const merged = Object.fromEntries(providers.map((provider) => [provider, mergedByPart(strict[provider])]));
  const composed = { document, shell: { ...shell, title: "PlanShell" }, strict };
  return { ...withoutOurKeywords(composed), merged, definitions: base.definitions, providers };
}
