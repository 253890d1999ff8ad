import { isObject, parse, type SourceModule } from "./source.ts";

const members = new Map([
  ["process", /^(argv|cwd|env|exit|exitCode|on|once|pid|stderr|stdin|stdout)$/],
  ["Date", /^now$/],
  ["Math", /^random$/],
  ["performance", /^now$/],
  ["console", /./],
]);
const random = /^(randomUUID|randomBytes|randomInt)$/;

/** Clock, randomness, environment and terminal come in as arguments, and nothing is remembered for the whole process: one line for each breach. */
export function ambientUses(module: SourceModule): string[] {
  const { body, nodes } = parse(module);
  const found = [...nodes.flatMap(ambient), ...body.flatMap(state)];
  return found.map((what) => `${module.path}: ${what}`);
}

function ambient(node: Readonly<Record<string, unknown>>): string[] {
  if (node["type"] === "MemberExpression") {
    const [object, property] = [nameOf(node["object"]), nameOf(node["property"])];
    return members.get(object)?.test(property) ? [`${object}.${property}`] : [];
  }
  if (node["type"] === "NewExpression") return nameOf(node["callee"]) === "Date" && isEmpty(node["arguments"]) ? ["new Date()"] : [];
  if (node["type"] === "ImportSpecifier") return random.test(nameOf(node["imported"])) ? [nameOf(node["imported"])] : [];
  return [];
}

/** What a module's top level may not hold: variables, and collections that start empty to be filled later. */
function state(statement: Readonly<Record<string, unknown>>): string[] {
  const inner = statement["type"] === "ExportNamedDeclaration" ? statement["declaration"] : statement;
  if (!isObject(inner) || inner["type"] !== "VariableDeclaration" || !Array.isArray(inner["declarations"])) return [];
  return inner["declarations"].filter(isObject).flatMap((declaration) => {
    const name = nameOf(declaration["id"]);
    return inner["kind"] !== "const" || startsEmpty(declaration["init"]) ? [`process-wide state in ${name}`] : [];
  });
}

function startsEmpty(init: unknown): boolean {
  if (!isObject(init)) return false;
  if (init["type"] === "ArrayExpression") return isEmpty(init["elements"]);
  return init["type"] === "NewExpression" && /^(Weak)?(Map|Set)$/.test(nameOf(init["callee"])) && isEmpty(init["arguments"]);
}

const isEmpty = (list: unknown): boolean => Array.isArray(list) && list.length === 0;
const nameOf = (node: unknown): string => (isObject(node) && typeof node["name"] === "string" ? node["name"] : "");
