import * as disk from "node:fs/promises";
import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { limits } from "../../src/document/limits.ts";
import type { PlanFileSystem } from "../../src/document/read/find-plan-files.ts";
import { readSources } from "../../src/document/read/read-sources.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "reinstate-read-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function write(path: string, content: string | Uint8Array = "version: 1\n"): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), content);
}

const found = async (...paths: string[]): Promise<{ files: string[]; codes: string[] }> => {
  const { sources, diagnostics } = await readSources(paths, folder);
  return { files: sources.map(({ path }) => path), codes: diagnostics.map(({ code }) => code) };
};

describe("what a path means", () => {
  beforeEach(async () => {
    for (const path of [
      "plans/b.yaml",
      "plans/a.yml",
      "plans/deep/er/c.yaml",
      "plans/notes.md",
      "plans/.hidden/d.yaml",
      "plans/node_modules/e.yaml",
      "other/f.yaml",
    ])
      await write(path);
  });
  test.each([
    ["a folder", ["plans"], ["plans/a.yml", "plans/b.yaml", "plans/deep/er/c.yaml"]],
    ["a folder with a slash, and again", ["plans/", "./plans"], ["plans/a.yml", "plans/b.yaml", "plans/deep/er/c.yaml"]],
    ["a file", ["plans/b.yaml"], ["plans/b.yaml"]],
    ["a file and its folder", ["plans/b.yaml", "plans"], ["plans/a.yml", "plans/b.yaml", "plans/deep/er/c.yaml"]],
    ["a glob", ["plans/*.yaml"], ["plans/b.yaml"]],
    ["a deep glob", ["**/*.yaml"], ["other/f.yaml", "plans/b.yaml", "plans/deep/er/c.yaml"]],
    ["a hidden folder, when it is named", ["plans/.hidden"], ["plans/.hidden/d.yaml"]],
  ])("%s", async (_, paths, expected) => {
    expect(await found(...paths)).toEqual({ files: expected, codes: [] });
  });

  test("a name that looks like a glob is the file that has it", async () => {
    await write("plans/[x].yaml");
    expect(await found("plans/[x].yaml")).toEqual({ files: ["plans/[x].yaml"], codes: [] });
  });

  test("an absolute path is shown as given", async () => {
    expect((await found(join(folder, "plans/b.yaml"))).files).toEqual([join(folder, "plans/b.yaml")]);
  });

  test("links are followed once, and cycles end", async () => {
    await symlink("..", join(folder, "plans/up"));
    await symlink("../other", join(folder, "plans/link"));
    await symlink("b.yaml", join(folder, "plans/same.yaml"));
    await symlink("nowhere", join(folder, "plans/broken.yaml"));
    expect(await found("plans")).toEqual({
      files: ["plans/a.yml", "plans/b.yaml", "plans/deep/er/c.yaml", "plans/link/f.yaml"],
      codes: [],
    });
  });
});

describe("what can't be read", () => {
  test.each([
    ["a missing file", "plans/a.yaml", "file-not-found"],
    ["a glob without files", "plans/*.yaml", "no-plans-found"],
    ["a glob of many alternatives", `plans/${"{a,b}".repeat(18)}.yaml`, "too-many-alternatives"],
    ["an empty folder", ".", "no-plans-found"],
    ["another kind of file", "notes.md", "not-a-plan-file"],
    ["no regular file", "/dev/null", "not-a-plan-file"],
  ])("%s", async (_, path, code) => {
    await write("notes.md");
    expect(await found(path)).toEqual({ files: [], codes: [code] });
  });

  test.each(["plans", "pl*/*", "."])("%s: a file whose ending is in upper case is not left out in silence", async (path) => {
    await write("plans/a.yaml");
    await write("plans/B.YAML");
    const { sources, diagnostics } = await readSources([path], folder);
    expect(sources.map((source) => source.path)).toContain("plans/a.yaml");
    expect(diagnostics.map(({ code, message }) => `${code} ${message}`)).toEqual([
      "not-a-plan-file plans/B.YAML does not end in .yaml or .yml, in lower case",
    ]);
  });

  test("one bad path does not hide the others", async () => {
    await write("a.yaml");
    expect(await found("missing", "a.yaml")).toEqual({ files: ["a.yaml"], codes: ["file-not-found"] });
  });

  test("bytes that are not UTF-8 are named with their place", async () => {
    await write("a.yaml", Buffer.from([0x61, 0x0a, 0xc3, 0xa9, 0x62, 0xff, 0x63]));
    const { diagnostics } = await readSources(["a.yaml"], folder);
    expect(diagnostics).toMatchObject([
      { code: "not-utf8", message: "a.yaml holds the byte 0xFF, which is not UTF-8", location: { file: "a.yaml", line: 2, column: 3 } },
    ]);
  });

  test("a file cut within a character", async () => {
    await write("a.yaml", Buffer.from([0x61, 0xc3]));
    expect((await found("a.yaml")).codes).toEqual(["not-utf8"]);
  });

  test("a file beyond the limit is not read", async () => {
    await write("a.yaml");
    await truncate(join(folder, "a.yaml"), limits.fileBytes + 1);
    const read: string[] = [];
    const watched = {
      ...disk,
      readFile: (path: string) => {
        read.push(path);
        return disk.readFile(path);
      },
    };
    const { diagnostics } = await readSources(["a.yaml"], folder, watched);
    expect(diagnostics.map(({ code }) => code)).toEqual(["file-too-large"]);
    expect(read).toEqual([]);
  });

  test("what is too much together is not read either", async () => {
    const names = Array.from({ length: limits.totalBytes / limits.fileBytes + 2 }, (_, i) => `${i}.yaml`);
    const many: PlanFileSystem = {
      stat: (path) => Promise.resolve({ size: limits.fileBytes, isFile: () => path.endsWith(".yaml"), isDirectory: () => path === folder }),
      readdir: () => Promise.resolve(names),
      realpath: (path) => Promise.resolve(path),
      readFile: () => Promise.resolve(Buffer.from("a")),
    };
    const { sources, diagnostics } = await readSources(["."], folder, many);
    expect(diagnostics.map(({ code }) => code)).toEqual(["too-many-files"]);
    expect(sources).toHaveLength(limits.totalBytes / limits.fileBytes);
  });

  test("a file that the system refuses", async () => {
    await write("a.yaml");
    const refusing = { ...disk, readFile: () => Promise.reject(new Error("EACCES: permission denied")) };
    const { diagnostics } = await readSources(["a.yaml"], folder, refusing);
    expect(diagnostics).toMatchObject([{ code: "file-unreadable", message: "a.yaml can't be read: EACCES: permission denied" }]);
  });
});
