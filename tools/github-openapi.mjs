// Writes test/fixtures/github-openapi.json: of GitHub's own OpenAPI description the operations that the Action uses, as JSON
// Schema. The description is 385 MB of a package, so it is no dependency: install @octokit/openapi@23 somewhere else and run
// `node tools/github-openapi.mjs PATH/generated/api.github.com.json`.
import { execFileSync } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const operations = [
  "GET /repos/{owner}/{repo}/pulls/{pull_number}",
  "GET /repos/{owner}/{repo}/pulls/{pull_number}/files",
  "GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews",
  "GET /repos/{owner}/{repo}/commits",
  "GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls",
  "GET /repos/{owner}/{repo}/commits/{ref}/check-runs",
  "GET /repos/{owner}/{repo}/compare/{basehead}",
  "GET /repos/{owner}/{repo}/collaborators/{username}/permission",
  "GET /repos/{owner}/{repo}/issues/{issue_number}/comments",
  "POST /repos/{owner}/{repo}/issues/{issue_number}/comments",
  "PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}",
  "POST /repos/{owner}/{repo}/check-runs",
];
const wordy = new Set(["description", "example", "examples", "externalDocs", "x-github", "title", "summary", "deprecated", "xml"]);

const [source] = process.argv.slice(2);
const description = JSON.parse(await readFile(source, "utf8"));
const schemas = {};

/** OpenAPI 3.0 says `nullable`, JSON Schema has a type for it. Schemas that are referred to are collected on the way. */
function jsonSchema(value) {
  if (Array.isArray(value)) return value.map(jsonSchema);
  if (typeof value !== "object" || value === null) return value;
  if (typeof value.$ref === "string") {
    const name = value.$ref.split("/").at(-1);
    if (!(name in schemas)) {
      schemas[name] = {};
      schemas[name] = jsonSchema(description.components.schemas[name]);
    }
    return { $ref: `#/schemas/${name}` };
  }
  const { nullable, properties, ...rest } = value;
  const kept = Object.fromEntries(
    Object.entries(rest)
      .filter(([key]) => !wordy.has(key))
      .map(([key, part]) => [key, key === "enum" || key === "default" ? part : jsonSchema(part)]),
  );
  // A property may be called `title` or `description`.
  if (properties) kept.properties = Object.fromEntries(Object.entries(properties).map(([name, part]) => [name, jsonSchema(part)]));
  if (!nullable) return kept;
  if (kept.enum) kept.enum = [...kept.enum, null];
  if (kept.type) return { ...kept, type: [kept.type, "null"] };
  return { anyOf: [kept, { type: "null" }] };
}

const resolve = (value) =>
  value?.$ref
    ? value.$ref
        .split("/")
        .slice(1)
        .reduce((at, key) => at[key], description)
    : value;

const picked = operations.map((name) => {
  const [method, path] = name.split(" ");
  const operation = description.paths[path][method.toLowerCase()];
  const parameters = (operation.parameters ?? []).map(resolve).map(({ name: own, in: place, required, schema }) => ({
    name: own,
    in: place,
    required: required === true,
    schema: jsonSchema(schema),
  }));
  const body = resolve(operation.requestBody)?.content?.["application/json"]?.schema;
  const responses = Object.entries(operation.responses).flatMap(([status, response]) => {
    const schema = resolve(response).content?.["application/json"]?.schema;
    return schema ? [[status, jsonSchema(schema)]] : [];
  });
  return { method, path, parameters, ...(body && { body: jsonSchema(body) }), responses: Object.fromEntries(responses) };
});

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const fixture = { from: `GitHub's REST API description ${description.info.version}`, operations: picked, schemas };
const path = join(root, "test/fixtures/github-openapi.json");
await writeFile(path, JSON.stringify(fixture));
execFileSync(join(root, "node_modules/.bin/biome"), ["format", "--write", path]);
