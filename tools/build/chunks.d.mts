interface ModuleImports {
  readonly importedIds: readonly string[];
  readonly dynamicallyImportedIds: readonly string[];
}

export function assign(infos: ReadonlyMap<string, ModuleImports>): Map<string, string>;
