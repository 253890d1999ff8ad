import { isObject, parse, resolve, type SourceModule, specifiers } from "./source.ts";

/** A file of so few lines can stand in the file that uses it. */
const fewLines = 12;

/**
 * One line for each file that nothing imports, and for each short one that a single file imports. What is only loaded on
 * demand has to be a file of its own.
 */
export function strayFiles(modules: readonly SourceModule[], entries: ReadonlySet<string>): string[] {
  const importers = new Map<string, string[]>();
  const onDemand = new Set<string>();
  for (const module of modules) {
    const targets = new Set(specifiers(module).map((specifier) => resolve(module.path, specifier)));
    for (const target of targets) importers.set(target, [...(importers.get(target) ?? []), module.path]);
    for (const specifier of loadedOnDemand(module)) onDemand.add(resolve(module.path, specifier));
  }
  return modules.flatMap(({ path, text }) => {
    if (entries.has(path) || onDemand.has(path)) return [];
    const [only, ...others] = importers.get(path) ?? [];
    if (only === undefined) return [`${path}: nothing imports it`];
    const lines = text.trimEnd().split("\n").length;
    return others.length === 0 && lines <= fewLines ? [`${path}: ${lines} lines that only ${only} imports`] : [];
  });
}

function loadedOnDemand(module: SourceModule): string[] {
  const sources = parse(module).nodes.flatMap((node) => (node["type"] === "ImportExpression" ? [node["source"]] : []));
  return sources.flatMap((source) => (isObject(source) && typeof source["value"] === "string" ? [source["value"]] : []));
}
