import { type Document, isNode, Lexer, LineCounter, Parser, parseDocument } from "yaml";
import type { Fault, Scenario } from "../model/generated/scenario.ts";
import { Scenario as isScenario } from "../validators/generated/scenario.js";
import type { SchemaError } from "../validators/validator.ts";

/** The scenario can't be used; each problem is a line for people, with its place. */
export class ScenarioError extends Error {
  override readonly name = "ScenarioError";
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(problems.join("\n"));
    this.problems = problems;
  }
}

/** Maps and lists inside each other; a scenario needs 6. */
const maxDepth = 30;
/** Reported problems; further ones mostly follow from these. */
const maxProblems = 20;
/** Looking for keys that are there twice takes quadratic time. */
const maxLengthForUniqueKeys = 64 * 1024;

/** Reads a scenario from YAML or JSON and holds it to schema/scenario.schema.json. Throws a ScenarioError. */
export function readScenario(text: string, file: string): Scenario {
  refuseTooDeep(text, file);
  const lines = new LineCounter();
  const uniqueKeys = text.length <= maxLengthForUniqueKeys;
  const options = { lineCounter: lines, schema: "core", logLevel: "error", uniqueKeys, prettyErrors: false } as const;
  const document = withoutStacks(() => parseDocument(text, options));
  const place = (offset: number) => `${file}:${lines.linePos(offset).line}`;
  if (document.errors.length > 0)
    throw new ScenarioError(document.errors.slice(0, maxProblems).map(({ pos, message }) => `${place(pos[0])}: ${message}`));
  const problems = problemsOf(toValue(document, file));
  if (!("problems" in problems)) return problems.scenario;
  throw new ScenarioError(problems.problems.map(({ path, message }) => `${place(offsetOf(document.getIn(path, true)))}: ${message}`));
}

/** What is nested deeper than any scenario would take its time to be read. */
function refuseTooDeep(text: string, file: string): void {
  const parser = new Parser();
  for (const lexeme of new Lexer().lex(text)) {
    for (const _ of parser.next(lexeme));
    if (parser.stack.length <= maxDepth + 2) continue;
    const line = text.slice(0, parser.offset).split("\n").length;
    throw new ScenarioError([`${file}:${line}: maps and lists are nested more than ${maxDepth} deep`]);
  }
}

/** The parser makes an Error for each mistake in the text, and their stacks would take most of the time. */
function withoutStacks<T>(parse: () => T): T {
  const before = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return parse();
  } finally {
    Error.stackTraceLimit = before;
  }
}

/** Aliases are looked up only now: one may lead nowhere, too many to too much, or one into itself. */
function toValue(document: Document.Parsed, file: string): unknown {
  try {
    const value: unknown = document.toJS({ maxAliasCount: 100 });
    // Fails for what holds itself, which no scenario can.
    JSON.stringify(value);
    return value;
  } catch (error) {
    if (!(error instanceof ReferenceError || error instanceof TypeError)) throw error;
    throw new ScenarioError([`${file}:1: ${error.message.split("\n")[0]}`]);
  }
}

const offsetOf = (node: unknown): number => (isNode(node) ? (node.range?.[0] ?? 0) : 0);

/** A list of faults, as the admin interface takes it. */
export function faultsOf(value: unknown): { readonly faults: readonly Fault[] } | { readonly problems: readonly string[] } {
  const checked = problemsOf({ version: 1, faults: value });
  return "problems" in checked ? { problems: checked.problems.map(({ message }) => message) } : { faults: checked.scenario.faults ?? [] };
}

interface Problem {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

function problemsOf(value: unknown): { readonly scenario: Scenario } | { readonly problems: readonly Problem[] } {
  if (isScenario(value)) return { scenario: value };
  return { problems: (isScenario.errors ?? []).map(toProblem) };
}

function toProblem(error: SchemaError): Problem {
  const path = error.instancePath
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"))
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step));
  const where =
    path.map((step, index) => (typeof step === "number" ? `[${step}]` : `${index === 0 ? "" : "."}${step}`)).join("") || "the scenario";
  return { path, message: `${where}: ${ruleOf(error)}` };
}

function ruleOf({ keyword, params, message }: SchemaError): string {
  switch (keyword) {
    case "additionalProperties":
      return `has no field ${JSON.stringify(params.additionalProperty)}`;
    case "required":
      return `needs the field ${JSON.stringify(params.missingProperty)}`;
    case "enum":
      return `must be one of ${JSON.stringify(params.allowedValues)}`;
    case "discriminator":
      return `${JSON.stringify(params.tagValue)} is no kind of fault; docs/sandbox.md lists them`;
    default:
      return message ?? keyword;
  }
}
