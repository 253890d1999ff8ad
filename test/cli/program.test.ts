import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { commands } from "../../src/cli/commands/index.ts";
import { help } from "../../src/cli/generated/help.ts";
import { containing } from "../matching.ts";
import { captured } from "./captured.ts";

let cwd = "";
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), "reinstate-program-"));
});
afterAll(() => rm(cwd, { recursive: true, force: true }));

describe("what the command line can't make sense of", () => {
  test.each([
    [["paln"], "error bad-usage: unknown command 'paln'", "did you mean plan?"],
    [["xyzzy"], "error bad-usage: unknown command 'xyzzy'", "see reinstate --help"],
    [["plan", "--jsno"], "error bad-usage: unknown option '--jsno'", "did you mean --json?"],
    [["apply", "--offline"], "error bad-usage: unknown option '--offline'", ""],
    [["plan", "--out"], "error bad-usage: option '--out <FILE>' argument missing", "see reinstate --help"],
    [["diff"], "error bad-usage: diff needs --base REF", "for example: reinstate diff --base origin/main"],
    [["apply", "--from", "x.json", "plans"], "error bad-usage: --from takes neither paths nor --only", ""],
    [
      ["apply", "--lease", "soon"],
      'error bad-value: --lease is "soon", which is not a duration above 0, up to 3650d',
      "durations read 500ms, 30s, 15m, 6h",
    ],
    [["sandbox", "--port", "70000"], 'error bad-value: --port is "70000", which is not a port', ""],
    [["sandbox", "--scenario", "absent.yaml"], "error cannot-serve: the sandbox could not start: ENOENT", ""],
    [["apply", "--from", "absent.json"], "error saved-plan-unreadable: absent.json could not be read: ENOENT", "reinstate plan --out FILE"],
    [["schema", "extra"], "error bad-usage: too many arguments", ""],
    [
      ["ledger", "resolve", "ffff", "--as", "restored", "--why", "w", "--as", "failed"],
      '--as is given twice: "restored", "failed"',
      "give it once",
    ],
    [["ledger", "resolve", "ffff", "--as", "failed", "--why", "a", "--why=b"], 'error bad-usage: --why is given twice: "a", "b"', ""],
    [["ledger", "list", "--state", "unknown", "--state", "failed"], "error bad-usage: --state is given twice", ""],
    [["plan", "--ledger", "file:a", "--ledger", "file:b"], "error bad-usage: --ledger is given twice", ""],
    [["plan", "--ledger", "file:a", "--ledger", "file:a"], "error bad-usage: --ledger is given twice", ""],
    [["plan", "--out", "a", "--out", "b", "--out", "c"], 'error bad-usage: --out is given 3 times: "a", "b", "c"', ""],
    [["apply", "--from", "a", "--from", "b"], "error bad-usage: --from is given twice", ""],
    [
      ["apply", "--lease", "1m", "--lease", "2m", "--parallel", "1", "--parallel", "2"],
      "error bad-usage: --parallel is given twice",
      "--lease is",
    ],
    [["diff", "--base", "main", "--base", "next"], "error bad-usage: --base is given twice", ""],
    [["sandbox", "--port", "0", "--port", "1"], "error bad-usage: --port is given twice", ""],
  ])("%j", async (args, message, hint) => {
    const { status, stdout, stderr } = await captured(args, cwd);
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toContain(message);
    expect(stderr).toContain(hint);
  });

  test("a bad variable is named", async () => {
    const { status, stderr } = await captured(["plan"], cwd, { REINSTATE_REQUEST_TIMEOUT: "5" });
    expect({ status, stderr }).toMatchObject({ status: 1, stderr: containing('REINSTATE_REQUEST_TIMEOUT is "5"') });
  });

  test("no command at all prints help, as an error", async () => {
    const { status, stdout, stderr } = await captured([], cwd);
    expect({ status, stdout, help: stderr.includes("Usage: reinstate") }).toEqual({ status: 1, stdout: "", help: true });
  });
});

describe("help", () => {
  test("what is printed without the argument parser is what the parser prints", async () => {
    for (const [words, text] of Object.entries(help)) {
      const { status, stdout } = await captured([...words.split(" ").filter(Boolean), "--help"], cwd);
      expect({ words, status, stdout }).toEqual({ words, status: 0, stdout: text });
    }
    const loaded = await Promise.all(Object.entries(commands).map(async ([name, load]) => [name, await load()] as const));
    const all = loaded.flatMap(([name, one]) => [
      name,
      ...("commands" in one ? Object.keys(one.commands).map((own) => `${name} ${own}`) : []),
    ]);
    expect(Object.keys(help)).toEqual(["", ...all]);
    expect(Math.max(...Object.values(help).flatMap((text) => text.split("\n").map((line) => line.length)))).toBeLessThanOrEqual(100);
  });

  test.each(Object.keys(commands))("%s has examples", async (name) => {
    const { status, stdout, stderr } = await captured([name, "--help"], cwd);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toContain(`Usage: reinstate ${name}`);
    expect(stdout).toContain(`\nExamples:\n  $ reinstate ${name}`);
    expect((await captured(["help", name], cwd)).stdout).toBe(stdout);
  });

  test("lists every command of the contract", async () => {
    const { stdout } = await captured(["--help"], cwd);
    for (const name of ["validate", "diff", "plan", "apply", "status", "schema", "sandbox", "demo"])
      expect(stdout).toMatch(new RegExp(`^  ${name} `, "m"));
  });
});

describe("flags that may be given again", () => {
  test("lists take all values, switches are on", async () => {
    const { stdout } = await captured(["ledger", "list", "--only", "a", "--only", "b", "--json", "--json"], cwd);
    expect(JSON.parse(stdout)).toMatchObject({ kind: "LedgerReport", records: [] });
    expect((await captured(["ledger", "list", "--only", "a", "--only", "b/c/d"], cwd)).stderr).toContain('--only is "a,b/c/d"');
  });

  test("a program gets a document when one was given twice that may not be", async () => {
    const { stdout } = await captured(["plan", "--json", "--out", "a", "--out", "b"], cwd);
    expect(JSON.parse(stdout)).toMatchObject({ kind: "ValidationReport", diagnostics: [{ code: "bad-usage" }] });
  });
});

test("--no-color is no option that holds values", async () => {
  expect(await captured(["ledger", "list", "--no-color"], cwd)).toMatchObject({ status: 0, stderr: "" });
});

test("the schema is printed as JSON", async () => {
  const { status, stdout } = await captured(["schema"], cwd);
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ $schema: "http://json-schema.org/draft-07/schema#", title: "Restore plan" });
});

test("the documents of this folder: there are none", async () => {
  const { status, stdout } = await captured(["validate", "--json"], cwd);
  expect(status).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({ kind: "ValidationReport", files: 0, diagnostics: [{ code: "file-not-found" }] });
});
