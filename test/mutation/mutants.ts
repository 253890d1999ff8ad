import { parseSync } from "rolldown/utils";
import { isObject, type SourceModule } from "../house/source.ts";

/** One small change of a module's text. */
export interface Mutant {
  /** From 1. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
  /** The same wherever the line has moved to: `if (a < b) return; | < → <=`, with `#2` behind the second that reads so. */
  readonly name: string;
}

interface AstNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

/** A change of the text of one node: what to replace, and by what. */
interface Change {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

/** Every mutant of a module, in the order of the text. Types, imports, and texts for people are left as they are. */
export function mutantsOf(module: SourceModule): Mutant[] {
  const { program, errors } = parseSync(module.path, module.text);
  if (errors.length > 0) throw new Error(`${module.path}: ${errors[0]?.message ?? "does not parse"}`);
  const changes: Change[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) visit(item);
    if (!isNode(value) || isSkipped(value)) return;
    changes.push(...changesOf(value, module.text));
    for (const [field, child] of Object.entries(value)) if (!isName(value, field)) visit(child);
  };
  visit(program.body);
  const seen = new Map<string, number>();
  return changes
    .filter(({ start, end, replacement }) => module.text.slice(start, end) !== replacement)
    .sort(byPlace)
    .map((change) => {
      const name = nameOf(change, module.text);
      const count = (seen.get(name) ?? 0) + 1;
      seen.set(name, count);
      return { ...change, line: lineOf(change.start, module.text), name: count === 1 ? name : `${name} #${count}` };
    });
}

/** The module's text with one mutant in it. */
export const mutated = (text: string, { start, end, replacement }: Mutant): string => text.slice(0, start) + replacement + text.slice(end);

const isNode = (value: unknown): value is AstNode => isObject(value) && typeof value["type"] === "string";

/** Annotations around an expression; any other node of TypeScript's own is a type. */
const transparent = new Set(["TSAsExpression", "TSSatisfiesExpression", "TSNonNullExpression"]);
const isSkipped = ({ type, expression }: AstNode): boolean =>
  type === "ImportDeclaration" ||
  (type.startsWith("TS") && !transparent.has(type)) ||
  (type === "ExpressionStatement" && isNode(expression) && expression.type === "TSSatisfiesExpression");

/** The name of a property is no expression. */
const isName = (node: AstNode, field: string): boolean =>
  (field === "key" && node["computed"] !== true) || (field === "property" && node["computed"] !== true) || field === "typeAnnotation";

const byPlace = (a: Change, b: Change): number =>
  a.start - b.start || a.end - b.end || (a.replacement < b.replacement ? -1 : a.replacement > b.replacement ? 1 : 0);

const lineOf = (offset: number, text: string): number => text.slice(0, offset).split("\n").length;

const oneLine = (text: string): string => {
  const short = text.replace(/\s+/g, " ").trim();
  return short.length <= 60 ? short : `${short.slice(0, 57)}...`;
};

function nameOf({ start, end, replacement }: Change, text: string): string {
  const line = text.slice(text.lastIndexOf("\n", start - 1) + 1).split("\n", 1)[0] ?? "";
  return `${line.trim()} | ${oneLine(text.slice(start, end))} → ${oneLine(replacement) || "(nothing)"}`;
}

const operators: Readonly<Record<string, readonly string[]>> = {
  "<": ["<=", ">="],
  "<=": ["<", ">"],
  ">": [">=", "<="],
  ">=": [">", "<"],
  "===": ["!=="],
  "!==": ["==="],
  "+": ["-"],
  "-": ["+"],
  "*": ["/"],
  "/": ["*"],
  "%": ["*"],
  "&&": ["||"],
  "||": ["&&"],
  "+=": ["-="],
  "-=": ["+="],
  "??=": ["="],
  "++": ["--"],
  "--": ["++"],
};

const methods: Readonly<Record<string, string>> = {
  some: "every",
  every: "some",
  min: "max",
  max: "min",
  push: "unshift",
  find: "findLast",
};
const narrowing = new Set(["filter", "slice", "toSorted", "trim"]);
const tests = new Set(["has", "includes", "startsWith", "endsWith"]);

function changesOf(node: AstNode, text: string): Change[] {
  const { start, end } = node;
  const source = (child: AstNode) => text.slice(child.start, child.end);
  const whole = (...replacements: string[]): Change[] => replacements.map((replacement) => ({ start, end, replacement }));
  const operator = (from: number, to: number): Change[] => {
    const at = text.indexOf(String(node["operator"]), from);
    if (at < from || at >= to) return [];
    return (operators[String(node["operator"])] ?? []).map((replacement) => ({
      start: at,
      end: at + String(node["operator"]).length,
      replacement,
    }));
  };
  const { left, right, test, consequent, argument, object, callee, property, expression, value } = node;
  switch (node.type) {
    case "BinaryExpression":
    case "AssignmentExpression":
      return isNode(left) && isNode(right) ? operator(left.end, right.start) : [];
    case "LogicalExpression": {
      if (!isNode(left) || !isNode(right)) return [];
      return node["operator"] === "??" ? whole(source(left), source(right)) : operator(left.end, right.start);
    }
    case "UnaryExpression":
      return (node["operator"] === "!" || node["operator"] === "-") && isNode(argument) ? whole(source(argument)) : [];
    case "UpdateExpression":
      return operator(start, end);
    case "ConditionalExpression":
    case "IfStatement":
      return isNode(test) ? constant(test, "true", "false") : [];
    case "ForStatement":
    case "WhileStatement":
      return isNode(test) ? constant(test, "false") : [];
    case "SwitchCase": {
      const body: unknown[] = Array.isArray(consequent) ? consequent : [];
      const first = body.find(isNode);
      const last = body.findLast(isNode);
      return first === undefined || last === undefined || isExhaustive(node, text)
        ? []
        : [{ start: first.start, end: last.end, replacement: "break;" }];
    }
    case "ExpressionStatement":
      return isNode(expression) ? whole(";") : [];
    case "ThrowStatement":
    case "ContinueStatement":
      return whole(";");
    case "ReturnStatement":
      if (!isNode(argument) || source(argument) === "undefined") return whole(";");
      return argument.type === "TSSatisfiesExpression" ? [] : whole("return undefined;");
    case "MemberExpression":
      return [
        ...(node["optional"] === true && isNode(object) ? unchained(object.end, text, false) : []),
        ...(isNode(property) && node["computed"] !== true ? otherMethod(property) : []),
      ];
    case "CallExpression":
      if (!isNode(callee)) return [];
      return [...(node["optional"] === true ? unchained(callee.end, text, true) : []), ...otherResult(node, callee, source)];
    case "Literal":
      if (typeof value === "boolean") return whole(String(!value));
      if (typeof value === "number") return whole(String(Number.isInteger(value) ? value + 1 : Math.ceil(value)));
      // Words for people have spaces in them; a code, a state or a separator has none.
      return typeof value === "string" && !value.includes(" ") ? whole(value === "" ? '"mutant"' : '""') : [];
    default:
      return [];
  }
}

const constant = ({ start, end }: AstNode, ...values: string[]): Change[] => values.map((replacement) => ({ start, end, replacement }));

const otherMethod = ({ start, end, name }: AstNode): Change[] => {
  const replacement = typeof name === "string" ? methods[name] : undefined;
  return replacement === undefined ? [] : [{ start, end, replacement }];
};

/** `Math.max(a, b)` as `a` and as `b`, `list.filter(f)` as `list`, `set.has(a)` as `!set.has(a)`. */
function otherResult(node: AstNode, { object, property }: AstNode, source: (child: AstNode) => string): Change[] {
  if (!isNode(object) || !isNode(property)) return [];
  const { start, end } = node;
  const name = String(property["name"]);
  const instead = (replacement: string): Change => ({ start, end, replacement });
  if (source(object) === "Math") {
    const values: unknown[] = Array.isArray(node["arguments"]) ? node["arguments"] : [];
    return (name === "max" || name === "min" ? values : []).filter(isNode).map((value) => instead(source(value)));
  }
  if (narrowing.has(name)) return [instead(source(object))];
  return tests.has(name) ? [instead(`!${source(node)}`)] : [];
}

/** `a?.b` as `a.b`, `a?.[b]` as `a[b]`, `a?.(b)` as `a(b)`. */
function unchained(from: number, text: string, isCall: boolean): Change[] {
  const at = text.indexOf("?.", from);
  const next = text[at + 2];
  return at < 0 ? [] : [{ start: at, end: at + 2, replacement: isCall || next === "[" ? "" : "." }];
}

/** The case that a complete switch never comes to. */
const isExhaustive = (node: AstNode, text: string): boolean =>
  node["test"] === null && text.slice(node.start, node.end).includes("satisfies never");
