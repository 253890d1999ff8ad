import { resolve, type SourceModule, specifiers } from "./source.ts";

/**
 * One line for each circle of modules that import one another, types and what is loaded on demand included: whoever reads one of
 * them has to read all. By Tarjan's algorithm: a circle is a group in which every module reaches every other.
 */
export function importCircles(modules: readonly SourceModule[]): string[] {
  const paths = new Set(modules.map(({ path }) => path));
  const targets = new Map(
    modules.map((module) => {
      const inside = specifiers(module).filter((specifier) => specifier.startsWith("."));
      return [module.path, inside.map((specifier) => resolve(module.path, specifier)).filter((target) => paths.has(target))];
    }),
  );
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const circles: string[] = [];
  const visit = (path: string): number => {
    const own = order.size;
    order.set(path, own);
    open.push(path);
    let low = own;
    for (const target of targets.get(path) ?? []) {
      if (!order.has(target)) low = Math.min(low, visit(target));
      else if (open.includes(target)) low = Math.min(low, lowest.get(target) ?? order.get(target) ?? own);
    }
    lowest.set(path, low);
    if (low === own) {
      const group = open.splice(open.indexOf(path)).sort();
      if (group.length > 1 || targets.get(path)?.includes(path)) circles.push(group.join(", "));
    }
    return low;
  };
  for (const path of targets.keys()) if (!order.has(path)) visit(path);
  return circles.sort();
}
