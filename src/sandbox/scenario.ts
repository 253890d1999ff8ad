import { isNode, LineCounter, parseDocument } from "yaml";
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

/** Reads a scenario from YAML or JSON and holds it to schema/scenario.schema.json. Throws a ScenarioError. */
export function readScenario(text: string, file: string): Scenario {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, schema: "core" });
  const place = (offset: number) => `${file}:${lines.linePos(offset).line}`;
  if (document.errors.length > 0)
    throw new ScenarioError(document.errors.map((error) => `${place(error.pos[0])}: ${error.message.split("\n")[0]}`));
  const problems = problemsOf(document.toJS({ maxAliasCount: 100 }));
  if (!("problems" in problems)) return problems.scenario;
  throw new ScenarioError(problems.problems.map(({ path, message }) => `${place(offsetOf(document.getIn(path, true)))}: ${message}`));
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

export function problemsOf(value: unknown): { readonly scenario: Scenario } | { readonly problems: readonly Problem[] } {
  if (isScenario(value)) return { scenario: value };
  return { problems: (isScenario.errors ?? []).map(tell) };
}

function tell(error: SchemaError): Problem {
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
