import { execFileSync } from "node:child_process";
import { lstat, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { captured } from "./captured.ts";
import { tablesPlan } from "./spawned.ts";

async function place(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "reinstate-out-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await mkdir(join(folder, "plans"));
  await writeFile(join(folder, "plans/a.yaml"), tablesPlan("inc-1", ["orders"]));
  return folder;
}

const plan = (folder: string, out: string) => captured(["plan", "--offline", "--out", out], folder);

/** What stands at the path `odd`, by a word that tells it apart. */
const kinds: Readonly<Record<string, (folder: string) => Promise<unknown>>> = {
  "a fifo": async (folder) => execFileSync("mkfifo", [join(folder, "odd")]),
  "a folder": (folder) => mkdir(join(folder, "odd")),
  "a link to a fifo": async (folder) => {
    execFileSync("mkfifo", [join(folder, "pipe")]);
    await symlink("pipe", join(folder, "odd"));
  },
  "a link to a device": (folder) => symlink("/dev/null", join(folder, "odd")),
  "a link to nothing": (folder) => symlink("nothing", join(folder, "odd")),
  "a socket": async (folder) => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(join(folder, "odd"), resolve));
    onTestFinished(() => void server.close());
  },
};

describe("plan --out", () => {
  test.each(Object.entries(kinds))("leaves %s as it was, with an error", async (_, make) => {
    const folder = await place();
    await make(folder);
    const before = { mode: (await lstat(join(folder, "odd"))).mode, names: await readdir(folder) };
    const { status, stderr } = await plan(folder, "odd");
    expect(status).toBe(1);
    expect(stderr).toContain("error cannot-write: odd could not be written: it is ");
    expect({ mode: (await lstat(join(folder, "odd"))).mode, names: await readdir(folder) }).toEqual(before);
  });

  test("replaces a regular file, through a link as well", async () => {
    const folder = await place();
    await writeFile(join(folder, "real.json"), "old");
    await symlink("real.json", join(folder, "link.json"));
    expect((await plan(folder, "link.json")).status).toBe(0);
    expect((await lstat(join(folder, "link.json"))).isSymbolicLink()).toBe(true);
    expect(JSON.parse(await readFile(join(folder, "real.json"), "utf8"))).toMatchObject({ kind: "ExecutionPlan" });
    expect((await plan(folder, "new.json")).status).toBe(0);
    expect((await readdir(folder)).sort()).toEqual(["link.json", "new.json", "plans", "real.json"]);
  });
});

test.each(Object.entries(kinds))("apply --from refuses %s at once", { timeout: 10_000 }, async (_, make) => {
  const folder = await place();
  await make(folder);
  const { status, stdout, stderr } = await captured(["apply", "--from", "odd", "--yes"], folder);
  expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
  expect(stderr).toContain("error saved-plan-unreadable: odd ");
});
