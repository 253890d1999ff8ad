import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv, type ValidateFunction } from "ajv";
import formats from "ajv-formats";
import { type Fields, isFields, sampleOf } from "./sample.ts";

interface Operation {
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly required: boolean; readonly schema: object }[];
  readonly body?: Fields;
  readonly responses: Readonly<Record<string, object>>;
}

const fixture = readFixture();

/** Holds requests and answers to GitHub's own description; each breach is one line. */
export class GitHubContract {
  readonly #ajv = new Ajv({ strict: false, allErrors: true });
  readonly #compiled = new Map<object, ValidateFunction>();

  constructor() {
    formats.default(this.#ajv);
    this.#ajv.addSchema({ $id: "github", schemas: fixture.schemas });
  }

  operation(method: string, pathname: string): Operation | undefined {
    return fixture.operations.find((one) => one.method === method && patternOf(one.path).test(pathname));
  }

  request(operation: Operation, url: URL, body: unknown): string[] {
    const known = new Map(operation.parameters.filter((one) => one.in === "query").map((one) => [one.name, one.schema]));
    const queries = [...url.searchParams].flatMap(([name, value]) => {
      const schema = known.get(name);
      if (schema === undefined) return [`unknown query parameter ${name}`];
      return this.#breaches(schema, "type" in schema && schema.type === "integer" ? Number(value) : value, `query ${name}`);
    });
    if (operation.body === undefined) return body === undefined ? queries : [...queries, "a body where there is none"];
    return [...queries, ...this.#breaches(operation.body, body, "body"), ...unknownKeys(operation.body, body, "body")];
  }

  answer(operation: Operation, status: number, body: unknown): string[] {
    const schema = operation.responses[String(status)];
    // Errors that every operation may answer with aren't described one by one.
    if (schema === undefined) return status >= 400 ? [] : [`status ${status} is not described`];
    return this.#breaches(schema, body, `answer ${status}`);
  }

  /** The least that the description allows, with `over` laid over it, deeply. */
  sample(name: string, over: Fields): unknown {
    if (!(name in fixture.schemas)) throw new Error(`the fixture has no schema ${name}`);
    return sampleOf(fixture.schemas, { $ref: `#/schemas/${name}` }, over);
  }

  #breaches(schema: object, value: unknown, what: string): string[] {
    const validate = this.#compiled.get(schema) ?? this.#ajv.compile(absolute(schema));
    this.#compiled.set(schema, validate);
    if (validate(value)) return [];
    return (validate.errors ?? []).slice(0, 3).map((error) => `${what}${error.instancePath}: ${error.message}`);
  }
}

const patternOf = (path: string): RegExp =>
  new RegExp(`^${path.replace(/\{(ref|basehead|path)\}/g, ".+").replace(/\{[^}]+\}/g, "[^/]+")}$`);

function absolute(schema: object): object {
  const moved: unknown = JSON.parse(JSON.stringify(schema).replaceAll('"#/schemas/', '"github#/schemas/'));
  return isFields(moved) ? moved : {};
}

function readFixture(): { readonly operations: readonly Operation[]; readonly schemas: Fields } {
  const read: unknown = JSON.parse(readFileSync(join(import.meta.dirname, "../../fixtures/github-openapi.json"), "utf8"));
  const { operations, schemas } = isFields(read) ? read : {};
  if (Array.isArray(operations) && operations.every(isOperation) && isFields(schemas)) return { operations, schemas };
  throw new Error("the fixture is not what tools/github-openapi.mjs writes");
}

function isOperation(value: unknown): value is Operation {
  return isFields(value) && typeof value["path"] === "string" && Array.isArray(value["parameters"]) && isFields(value["responses"]);
}

/** GitHub ignores keys that it doesn't know; for us each is a slip. */
function unknownKeys(schema: Fields, value: unknown, at: string): string[] {
  const { properties } = schema;
  if (!isFields(value) || !isFields(properties)) return [];
  return Object.entries(value).flatMap(([key, part]) => {
    const own = properties[key];
    return isFields(own) ? unknownKeys(own, part, `${at}.${key}`) : [`${at}: unknown key ${key}`];
  });
}
