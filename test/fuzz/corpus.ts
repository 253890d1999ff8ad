import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

const root = join(import.meta.dirname, "../..");
const folders = { plans: ["plans", "test/fixtures/plans", "test/fuzz/corpus/plans"], scenarios: ["test/fuzz/corpus/scenarios"] } as const;

/** The texts that mutations start from, in a fixed order. */
export async function corpus(kind: keyof typeof folders): Promise<[string, ...string[]]> {
  const paths: string[] = [];
  for (const folder of folders[kind]) {
    const names = await readdir(join(root, folder));
    paths.push(...names.sort().map((name) => join(root, folder, name)));
  }
  const [first, ...others] = await Promise.all(paths.map((path) => readFile(path, "utf8")));
  if (first === undefined) throw new Error(`there is no corpus of ${kind}`);
  return [first, ...others];
}
