import { isObject, parse, type SourceModule } from "./source.ts";

const typeDeclarations = new Set(["TSInterfaceDeclaration", "TSTypeAliasDeclaration", "TSEnumDeclaration", "ClassDeclaration"]);

/** One line for each name that two modules export as a type of their own. Passing another module's type on is no second one. */
export function sharedTypeNames(modules: readonly SourceModule[]): string[] {
  const homes = new Map<string, string[]>();
  for (const module of modules) {
    for (const name of new Set(exportedTypes(module))) homes.set(name, [...(homes.get(name) ?? []), module.path]);
  }
  return [...homes].flatMap(([name, paths]) => (paths.length > 1 ? [`${name}: ${paths.join(", ")}`] : [])).sort();
}

function exportedTypes(module: SourceModule): string[] {
  return parse(module).body.flatMap((statement) => {
    if (statement["type"] !== "ExportNamedDeclaration" && statement["type"] !== "ExportDefaultDeclaration") return [];
    const declaration = statement["declaration"];
    if (!isObject(declaration) || !typeDeclarations.has(String(declaration["type"]))) return [];
    const id = declaration["id"];
    return isObject(id) && typeof id["name"] === "string" ? [id["name"]] : [];
  });
}
