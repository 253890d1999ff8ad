import { posix } from "node:path";
import type { PlanFileSystem } from "../../document/read/find-plan-files.ts";
import type { TreeFile } from "./git-tree.ts";

/** The files of a commit as a disk, so that paths mean there what they mean in the work tree. `texts` by object; others are empty. */
export function treeDisk(files: readonly TreeFile[], cwd: string, texts: ReadonlyMap<string, string>): PlanFileSystem {
  const byPath = new Map<string, TreeFile>();
  const folders = new Map<string, Set<string>>();
  for (const file of files) {
    const path = posix.resolve(cwd, file.path);
    byPath.set(path, file);
    for (let child = path; ; child = posix.dirname(child)) {
      const folder = posix.dirname(child);
      const names = folders.get(folder);
      if (names?.has(posix.basename(child)) || folder === child) break;
      folders.set(folder, (names ?? new Set()).add(posix.basename(child)));
    }
  }
  const textAt = (path: string): Uint8Array => Buffer.from(texts.get(byPath.get(path)?.object ?? "") ?? "");
  return {
    realpath: async (path) => path,
    readdir: async (path) => [...(folders.get(path) ?? [])],
    readFile: async (path) => textAt(path),
    stat: async (path) => {
      const [isFile, isDirectory] = [byPath.has(path), folders.has(path)];
      if (!isFile && !isDirectory) throw Object.assign(new Error(`${path} is not in the commit`), { code: "ENOENT" });
      return { size: textAt(path).length, isFile: () => isFile, isDirectory: () => isDirectory };
    },
  };
}
