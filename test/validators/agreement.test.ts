import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { expect, test } from "vitest";
import { parseAllDocuments } from "yaml";
import { loadPlans } from "../../src/document/index.ts";
import { providers } from "../../src/providers/index.ts";
import { fixture } from "../document/support.ts";

// What editors hold a document to, and what reinstate holds it to: the same schema, taken apart in two ways.
const published = new Ajv({ allErrors: true, discriminator: true, logger: false });
published.addVocabulary(["patternErrorMessage"]);
const schema: unknown = JSON.parse(readFileSync(new URL("../../schema/restore-plan.schema.json", import.meta.url), "utf8"));
const isPublished = published.compile(typeof schema === "object" && schema !== null ? schema : {});

test.each([
  ["two-providers.yaml", true],
  ["shared-parts.yaml", true],
  ["one-mistake-each.yaml", false],
])("%s: valid is %s, for editors and for reinstate", async (name, valid) => {
  const text = fixture(name);
  expect(parseAllDocuments(text, { merge: true }).every((document) => isPublished(document.toJS()))).toBe(valid);
  const { diagnostics } = await loadPlans([{ path: name, text }], (provider) => providers[provider]());
  expect(diagnostics.filter(({ severity }) => severity === "error").length === 0).toBe(valid);
});
