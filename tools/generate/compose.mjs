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

/** `source` may be completed part by part from `defaults`, so its own required parts are checked after the merge. */
function relaxed(schema) {
  const { source, ...properties } = schema.properties;
  if (source === undefined) return schema;
  const { required: _, ...part } = source;
  return { ...schema, properties: { ...properties, source: part } };
}

/**
 * `document`: the schema as published, for editors. `shell`: the same with entries left open, and `strict`: an entry
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
  return { document, shell: { ...shell, title: "PlanShell" }, strict, definitions: base.definitions, providers };
}
