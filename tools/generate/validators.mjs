// Validators compiled ahead: plain functions that import nothing, one file for each document, so that a command loads
// only the ones it uses. Each .js has a .d.ts that makes its functions type guards.
import Ajv from "ajv";
import standalone from "ajv/dist/standalone/index.js";
import { banner, documentSchemas, pascal } from "./files.mjs";

const folder = "src/validators/generated";

// Errors are turned into diagnostics only for restore plans, so only theirs carry the schema around them (`verbose`).
// `unicode: false` counts UTF-16 units, as JavaScript does; the other way needs a helper from ajv at run time.
const options = {
  allErrors: true,
  unicode: false,
  strict: true,
  strictRequired: false,
  allowUnionTypes: true,
  discriminator: true,
  logger: false,
  code: { source: true, esm: true, lines: true },
};

/** ESM text that exports a validator for each schema under its name. */
function compileAhead(schemas, { timestamp }, more = {}) {
  const ajv = new Ajv.default({ ...options, ...more });
  ajv.addFormat("date-time", new RegExp(timestamp.pattern));
  ajv.addVocabulary(["patternErrorMessage"]);
  for (const [name, schema] of Object.entries(schemas)) ajv.addSchema(schema, name);
  const text = standalone.default(ajv, Object.fromEntries(Object.keys(schemas).map((name) => [name, name])));
  if (/\brequire\(/.test(text))
    throw new Error(`the validator of ${Object.keys(schemas)} needs a helper of ajv: avoid the keyword that does`);
  return `${banner}${text}\n`;
}

function restorePlan({ shell, strict, definitions, providers, merged }) {
  const entry = (provider) => `${pascal(provider)}Entry`;
  const schemas = { PlanShell: shell };
  for (const provider of providers) schemas[entry(provider)] = { ...strict[provider], definitions };
  const byProvider = providers.map((provider) => `  ${JSON.stringify(provider)}: ${entry(provider)},\n`).join("");
  return {
    [`${folder}/restore-plan.js`]: `${compileAhead(schemas, definitions, { verbose: true })}export const entryValidators = {\n${byProvider}};\nexport const mergedByPart = ${JSON.stringify(merged, null, 2)};\n`,
    [`${folder}/restore-plan.d.ts`]: `${banner}import type { RestoreEntry } from "../../model/generated/restore-plan.ts";
import type { PlanShell as Shell } from "../plan-shell.ts";
import type { Validator } from "../validator.ts";

export declare const PlanShell: Validator<Shell>;
export declare const entryValidators: {
  readonly [Name in RestoreEntry["provider"]]: Validator<Extract<RestoreEntry, { provider: Name }>>;
};
/** Fields that \`defaults\` complete part by part. */
export declare const mergedByPart: Readonly<Record<RestoreEntry["provider"], readonly string[]>>;
`,
  };
}

/** The type that json-schema-to-typescript gives a schema's root. */
function typeName(stem, schema, types) {
  const name = [pascal(stem), schema.title].find((candidate) => new RegExp(`export (interface|type) ${candidate}\\b`).test(types));
  if (name === undefined) throw new Error(`schema/${stem}.schema.json: give it the title ${pascal(stem)}`);
  return name;
}

/** Path to text of every validator file. `types` is what typeFiles returned. */
export async function validatorFiles(plan, types) {
  const files = restorePlan(plan);
  for (const [stem, schema] of Object.entries(await documentSchemas())) {
    const name = typeName(stem, schema, types[`src/model/generated/${stem}.ts`]);
    files[`${folder}/${stem}.js`] = compileAhead({ [name]: schema }, plan.definitions);
    files[`${folder}/${stem}.d.ts`] = `${banner}import type { ${name} as Type } from "../../model/generated/${stem}.ts";
import type { Validator } from "../validator.ts";

export declare const ${name}: Validator<Type>;
`;
  }
  return files;
}
