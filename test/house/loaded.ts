import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { isObject } from "./source.ts";

export interface Loaded {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
  /** The modules under the folder that ran, relative to it, sorted. */
  readonly files: readonly string[];
}

/** Runs a program of `folder` in a process of its own and tells which files there it loaded, by Node's own coverage record. */
export async function loadedBy(folder: string, program: string, args: readonly string[], cwd: string = folder): Promise<Loaded> {
  const records = await mkdtemp(join(tmpdir(), "reinstate-trace-"));
  try {
    const env = { ...process.env, NODE_V8_COVERAGE: records };
    const run = await runNode([join(folder, program), ...args], { cwd, env });
    const urls = new Set<string>();
    for (const name of await readdir(records)) {
      for (const url of scriptUrls(JSON.parse(await readFile(join(records, name), "utf8")))) urls.add(url);
    }
    const base = `${await realpath(folder)}/`;
    const files = [...urls].flatMap((url) => (url.startsWith("file:") ? [fileURLToPath(url)] : [])).filter((file) => file.startsWith(base));
    return { ...run, files: files.map((file) => file.slice(base.length)).sort() };
  } finally {
    await rm(records, { recursive: true, force: true });
  }
}

function scriptUrls(record: unknown): string[] {
  if (!isObject(record) || !Array.isArray(record["result"])) throw new Error("not a coverage record");
  return record["result"].flatMap((script: unknown) => (isObject(script) && typeof script["url"] === "string" ? [script["url"]] : []));
}

/** Under the Node that runs the tests, with nothing on stdin. */
export function runNode(args: readonly string[], options: { cwd: string; env?: NodeJS.ProcessEnv }): Promise<Omit<Loaded, "files">> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, args, { ...options, timeout: 60_000 }, (error, stdout, stderr) => {
      resolve({ status: error === null ? 0 : typeof error.code === "number" ? error.code : -1, stdout, stderr });
    });
    child.stdin?.end();
  });
}
