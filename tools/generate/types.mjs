// TypeScript types of what the schemas describe.
import { compile } from "json-schema-to-typescript";
import { banner, documentSchemas, pascal } from "./files.mjs";

const style = { bannerComment: "", additionalProperties: false, ignoreMinAndMaxItems: true, format: true, style: { printWidth: 120 } };

async function entryTypes({ strict, definitions, providers }) {
  const union = {
    title: "RestoreEntry",
    oneOf: providers.map((provider) => ({ $ref: `#/definitions/${provider}` })),
    definitions: { ...definitions, ...strict },
  };
  return banner + (await compile(union, "RestoreEntry", { ...style, unreachableDefinitions: false }));
}

/** Path to text of every generated type file. */
export async function typeFiles(plan) {
  const files = { "src/model/generated/restore-plan.ts": await entryTypes(plan) };
  for (const [stem, schema] of Object.entries(await documentSchemas())) {
    files[`src/model/generated/${stem}.ts`] = banner + (await compile(schema, pascal(stem), style));
  }
  return files;
}
