import { lstat, realpath, stat } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";

/** The folder with every symbolic link followed; as it was given where it can't be followed. */
export async function realFolder(folder: string): Promise<string> {
  return realpath(folder).catch(() => resolve(folder));
}

/**
 * The root of the git repository that `folder` is in, a real path; undefined outside git. A linked worktree and a
 * submodule have roots of their own: there, `.git` is a file. As git does it, a `.git` folder without HEAD is no repository.
 */
export async function repositoryRoot(folder: string): Promise<string | undefined> {
  for (let at = folder; ; at = dirname(at)) {
    if (await isRepository(join(at, ".git"))) return at;
    if (dirname(at) === at) return undefined;
  }
}

async function isRepository(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isFile()) return true;
  // HEAD may be a link to a branch that has no commit yet.
  return found?.isDirectory() === true && (await lstat(join(path, "HEAD")).catch(() => undefined)) !== undefined;
}

/** The folders from `folder` up to `root`, both included. */
export function foldersUpTo(folder: string, root: string): string[] {
  const folders = [folder];
  for (let at = folder; at !== root && dirname(at) !== at; ) {
    at = dirname(at);
    folders.push(at);
  }
  return folders;
}

/** How a place is written so that it means the same from `cwd`, whose real path is `real`: relative where no link is in the way. */
export function writtenFrom(cwd: string, real: string, place: string): string {
  if (resolve(cwd) !== real) return place;
  return relative(real, place).split(sep).join("/") || ".";
}
