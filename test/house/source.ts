import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { parseSync } from "rolldown/utils";

/** A module of src/: its path there, with forward slashes, and its text. */
export interface SourceModule {
  readonly path: string;
  readonly text: string;
}

type Node = Readonly<Record<string, unknown>>;

export const root = join(import.meta.dirname, "../..");

export function readModules(folder: string): SourceModule[] {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = found.filter((item) => item.isFile() && /\.[cm]?[jt]s$/.test(item.name) && !item.name.endsWith(".d.ts"));
  return files.map((item) => {
    const file = join(item.parentPath, item.name);
    return { path: file.slice(folder.length + 1).replaceAll("\\", "/"), text: readFileSync(file, "utf8") };
  });
}

/** Top-level statements first, then everything inside them; what is only written in comments and strings doesn't count. */
export function parse(module: SourceModule): { readonly body: readonly Node[]; readonly nodes: readonly Node[] } {
  const { program, errors } = parseSync(module.path, module.text);
  if (errors.length > 0) throw new Error(`${module.path}: ${errors[0]?.message ?? "does not parse"}`);
  const nodes: Node[] = [];
  const queue: unknown[] = [program];
  for (let value = queue.pop(); value !== undefined; value = queue.pop()) {
    if (Array.isArray(value)) queue.push(...value.filter(isObject));
    else if (isObject(value)) {
      if (typeof value["type"] === "string") nodes.push(value);
      queue.push(...Object.values(value).filter(isObject));
    }
  }
  const body: readonly unknown[] = program.body;
  return { body: body.filter(isObject), nodes };
}

/** What a module imports, in any of the ways there are, types included: `./other.ts`, `node:fs`, `yaml`. */
export function specifiers(module: SourceModule): string[] {
  const sources = parse(module).nodes.flatMap((node) => (importing.has(String(node["type"])) ? [node["source"]] : []));
  return sources.flatMap((source) => (isObject(source) && typeof source["value"] === "string" ? [source["value"]] : []));
}

const importing = new Set(["ImportDeclaration", "ExportNamedDeclaration", "ExportAllDeclaration", "ImportExpression", "TSImportType"]);

/** `../model/call.ts` as seen from `engine/plan.ts`: `model/call.ts`. */
export const resolve = (from: string, specifier: string): string => posix.join(posix.dirname(from), specifier);

export function isObject(value: unknown): value is Node {
  return typeof value === "object" && value !== null;
}
