import { chmod, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { containing } from "../matching.ts";
import { bugs, shell } from "./shell.ts";
import { program, type Site, Spawned, site, tablesPlan } from "./spawned.ts";

const one = { "a.yaml": tablesPlan("inc-1", ["orders"]) };
const slow = { speed: { megabytesPerSecond: 20_000, pendingMs: 20, minimumMs: 1_500 } };
const accepted = ({ sandbox }: Site) => sandbox.world.state().submits.filter((submit) => submit.accepted).length;

describe("outputs that go away", () => {
  test("a reader that has seen enough: no complaint, and the run goes on", async () => {
    const at = await site(one);
    const ended = await shell(
      at,
      `reinstate schema | head -1; echo "schema \${PIPESTATUS[0]}"
reinstate apply --yes 2>&1 | head -1 > /dev/null; echo "apply \${PIPESTATUS[0]}"
reinstate plan >&-; echo "closed $?"
reinstate status --json --exit-code | true; echo "status \${PIPESTATUS[0]}"`,
    );
    expect(ended).toEqual({ status: 0, stdout: "{\nschema 0\napply 0\nclosed 0\nstatus 0\n", stderr: "" });
    expect(accepted(at)).toBe(1);
  });

  test("a device that takes nothing: the run goes on, and the exit status tells", async () => {
    const at = await site(one);
    const ended = await shell(
      at,
      `reinstate apply --yes > /dev/full 2> /dev/full; echo "apply $?"; reinstate status > /dev/full; echo "status $?"; reinstate --help > /dev/full; echo "help $?"`,
    );
    expect(ended).toEqual({
      status: 0,
      stdout: "apply 1\nstatus 1\nhelp 1\n",
      stderr: containing("error cannot-write: the result could not be written to stdout: ENOSPC"),
    });
    expect(await at.run("status", "--exit-code")).toMatchObject({ status: 0 });
    expect(accepted(at)).toBe(1);
  });

  /** Runs apply in a terminal of its own, and closes that once the restore was sent, by killing whoever reads it. */
  async function closedTerminal(at: Site, session: string): Promise<string> {
    await writeFile(join(at.folder, "inside.sh"), `trap "" HUP; ${session} "$NODE" "$PROGRAM" apply --yes; echo "ended with $?" > ended\n`);
    const { stdout } = await shell(
      at,
      `script -qfec "bash inside.sh" seen.txt < /dev/null > /dev/null 2>&1 & terminal=$!
until [ -e .reinstate/changes/00000003.json ]; do sleep 0.02; done
kill -KILL $terminal; wait $terminal 2> /dev/null
until grep -q ended ended 2> /dev/null; do sleep 0.02; done; cat ended seen.txt`,
      { env: { NODE: process.execPath, PROGRAM: program, TERM: "xterm" } },
    );
    expect(bugs({ stdout, stderr: "" })).toEqual([]);
    return /^ended with \d+$/m.exec(stdout)?.[0] ?? stdout;
  }

  test("a terminal that is closed hangs up: what is in flight is on record, and the next run carries on", async () => {
    const at = await site(one, slow);
    expect(await closedTerminal(at, "")).toBe("ended with 130");
    expect((await at.run("apply", "--yes")).status).toBe(0);
    expect(accepted(at)).toBe(1);
  });

  test("one that can't hang up only stops answering: the run goes on to its end", async () => {
    const at = await site(one, slow);
    expect(await closedTerminal(at, "setsid -w")).toBe("ended with 0");
    expect(await at.run("status", "--exit-code", "--offline")).toMatchObject({ status: 0 });
    expect(accepted(at)).toBe(1);
  });
});

describe("what the operating system forbids", () => {
  // Permissions don't stop root.
  const user = process.getuid?.() === 0 ? { uid: 65_534 } : {};

  test("reading plans, saved plans and scenarios, writing the ledger and results: each is told with its file", async () => {
    const at = await site(one);
    await writeFile(join(at.folder, "secret.json"), "{}");
    await mkdir(join(at.folder, "closed"));
    await mkdir(join(at.folder, "fixed"));
    for (const [path, mode] of Object.entries({ "secret.json": 0, closed: 0, fixed: 0o555, ".": 0o555 }))
      await chmod(join(at.folder, path), mode);
    const ended = await shell(
      at,
      `reinstate validate closed
reinstate apply --from secret.json; reinstate sandbox --scenario secret.json --port 0
reinstate plan --out fixed/plan.json > /dev/null
reinstate apply --yes; reinstate apply --yes --ledger file:fixed; reinstate apply --yes --ledger file:closed
TMPDIR=fixed reinstate demo; reinstate plan --offline > /dev/null && echo "plan works"`,
      user,
    );
    for (const path of ["closed", "fixed", "."]) await chmod(join(at.folder, path), 0o755);
    expect(bugs(ended)).toEqual([]);
    const said = [...ended.stdout.split("\n"), ...ended.stderr.split("\n")].filter((line) => /^error|works/.test(line));
    expect(
      said.map((line) =>
        line
          .split(at.folder)
          .join("")
          .replace(/ '.*|closed\/\w+/, "…"),
      ),
    ).toEqual([
      "error file-unreadable: closed can't be read: EACCES: permission denied, scandir…",
      "plan works",
      "error saved-plan-unreadable: secret.json could not be read: EACCES: permission denied, open…",
      "error cannot-serve: the sandbox could not start: EACCES: permission denied, open…",
      "error cannot-write: fixed/plan.json could not be written: EACCES: permission denied, open…",
      "error ledger-forbidden: .reinstate: permission denied",
      "error ledger-forbidden: fixed: permission denied",
      "error ledger-forbidden: …: permission denied",
      "error no-temporary-folder: no temporary folder could be made: EACCES: permission denied, mkdtemp…",
    ]);
    expect(accepted(at)).toBe(0);
  });

  test("a folder that was deleted under the shell", async () => {
    const at = await site({});
    const ended = await shell(at, `mkdir gone && cd gone && rmdir ../gone && reinstate plan`);
    expect(ended).toEqual({ status: 1, stdout: "", stderr: containing("error folder-gone: ") });
  });
});

describe("a ledger file that isn't whole", () => {
  const commands = [
    ["plan"],
    ["apply", "--yes"],
    ["status"],
    ["ledger", "list"],
    ["ledger", "export"],
    ["ledger", "resolve", "abcd", "--as", "failed", "--why", "w"],
  ];

  test.each<[string, string, (text: string) => string]>([
    ["torn", "ledger-corrupt", (text) => text.slice(0, text.length / 2)],
    ["empty", "ledger-corrupt", () => ""],
    ["edited", "ledger-corrupt", (text) => text.replace('"state": "restored"', '"state": "failed"')],
    ["of a newer version", "ledger-newer-version", (text) => text.replace('"formatVersion": "1.0"', '"formatVersion": "2.0"')],
  ])("%s: every command refuses and names it, and nothing is sent", async (_, code, damage) => {
    const at = await site(one);
    expect((await at.run("apply", "--yes")).status).toBe(0);
    const folder = join(at.folder, ".reinstate/changes");
    const names = (await readdir(folder)).sort();
    for (const name of names) {
      const text = await readFile(join(folder, name), "utf8");
      if (damage(text) === text) continue;
      await writeFile(join(folder, name), damage(text));
      for (const command of commands) {
        const ended = await at.run(...command);
        expect({ name, command, ...ended }).toMatchObject({
          status: 1,
          stdout: "",
          stderr: containing(`error ${code}: .reinstate/changes/${name}: `),
        });
        expect(bugs(ended)).toEqual([]);
      }
      await writeFile(join(folder, name), text);
      break;
    }
    expect((await at.run("apply", "--yes")).stdout).toBe("nothing to do: 1 restored before\n");
    expect(accepted(at)).toBe(1);
  });
});

describe("a clock that jumps under a run", () => {
  /** Moves the wall clock by so much, 400 ms after the program has started. */
  const jump = (ms: number) =>
    `--import=data:text/javascript,${encodeURIComponent(`const real=Date.now,start=real();Date.now=()=>{const now=real();return now-start<400?now:now+${ms}};`)}`;

  test.each([
    ["two hours ahead", 7_200_000],
    ["two hours back", -7_200_000],
    ["ten years back", -315_360_000_000],
  ])("%s: the run ends well, and each table was restored once", async (_, ms) => {
    const at = await site({ "a.yaml": tablesPlan("inc-1", ["orders", "customers"]) }, slow);
    const run = new Spawned(["apply", "--yes", "--lease", "2s"], at.folder, { ...at.env, NODE_OPTIONS: jump(ms) });
    const ended = await run.ended;
    expect(bugs(ended)).toEqual([]);
    expect(ended).toMatchObject({ status: 0, stdout: containing("2 restored") });
    expect(await at.run("apply", "--yes")).toMatchObject({ status: 0, stdout: "nothing to do: 2 restored before\n" });
    expect(accepted(at)).toBe(2);
  });
});
