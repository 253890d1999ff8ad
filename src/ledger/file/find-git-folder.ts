import { readFile, realpath, stat } from "node:fs/promises";
import { basename, dirname, join, relative, resolve } from "node:path";

export interface GitFolder {
  /** Git's own folder of the work tree: `.git`, or what a `.git` file names. */
  readonly path: string;
  /** The folder that was asked for, as seen from the work tree's root. */
  readonly inside: string;
}

/** The git repository that a folder, which needn't exist yet, lies in. Looked for in the file system alone: there may be no git command. */
export async function gitFolderOf(folder: string): Promise<GitFolder | undefined> {
  const place = await real(resolve(folder));
  for (let at = dirname(place); ; at = dirname(at)) {
    const path = await gitFolderIn(at);
    if (path !== undefined) return { path, inside: relative(at, place) };
    if (dirname(at) === at) return undefined;
  }
}

/** Without links, as far as it exists. */
async function real(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    return dirname(path) === path ? path : join(await real(dirname(path)), basename(path));
  }
}

async function gitFolderIn(root: string): Promise<string | undefined> {
  const path = join(root, ".git");
  try {
    const found = await stat(path);
    // As git itself does, so that nobody is led astray by what somebody else put into a folder above: /tmp/.git, say.
    if (found.uid !== (process.getuid?.() ?? found.uid)) return undefined;
    if (found.isDirectory()) return (await stat(join(path, "HEAD"))).isFile() ? path : undefined;
    // A linked work tree, or a submodule.
    const target = /^gitdir: (.+)/.exec(await readFile(path, "utf8"))?.[1];
    return target !== undefined && (await stat(resolve(root, target))).isDirectory() ? resolve(root, target) : undefined;
  } catch {
    return undefined;
  }
}
