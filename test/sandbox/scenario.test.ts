import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import { type Sandbox, ScenarioError, sandboxBanner, startSandbox } from "../../src/sandbox/index.ts";
import { readScenario } from "../../src/sandbox/scenario.ts";

const problemsIn = (text: string): readonly string[] => {
  try {
    readScenario(text, "s.yaml");
    return [];
  } catch (error) {
    if (error instanceof ScenarioError) return error.problems;
    throw error;
  }
};

const docs = readFileSync(new URL("../../docs/sandbox.md", import.meta.url), "utf8");
const examples = [...docs.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text = ""]) => text);

describe("a scenario", () => {
  test("in the documentation is valid", () => {
    expect(examples.length).toBeGreaterThan(1);
    for (const example of examples) expect(problemsIn(example)).toEqual([]);
  });

  test("may be JSON", () => {
    expect(readScenario('{"version": 1, "collisions": "later"}', "s.json")).toEqual({ version: 1, collisions: "later" });
  });

  test.each<[string, string, string]>([
    ["no version", "collisions: later", 's.yaml:1: the scenario: needs the field "version"'],
    ["an unknown field", "version: 1\nspeeed: {}", 's.yaml:1: the scenario: has no field "speeed"'],
    ["an unknown value", "version: 1\ncollisions: never", 's.yaml:2: collisions: must be one of ["at-once","later"]'],
    ["a bad time", "version: 1\nnamespaces:\n  - name: abc\n    busyUntil: soon", "s.yaml:4: namespaces[0].busyUntil: must match pattern"],
    [
      "a number for an id",
      "version: 1\ninstances:\n  - id: rm-1\n    backups:\n      - { id: 9, startedAt: -1h }",
      "s.yaml:5: instances[0].backups[0].id: must be string",
    ],
    [
      "an unknown fault",
      "version: 1\nfaults:\n  - operation: RestoreTable\n    fault: { kind: explode }",
      's.yaml:4: faults[0].fault: "explode" is no kind of fault',
    ],
    [
      "a field of another fault",
      "version: 1\nfaults:\n  - operation: RestoreTable\n    fault: { kind: slow, ms: 1, status: 500 }",
      's.yaml:4: faults[0].fault: has no field "status"',
    ],
    ["broken YAML", "version: 1\nfaults: [", "s.yaml:2: Flow sequence"],
  ])("with %s is refused at its line", (_, text, message) => {
    expect(
      problemsIn(text).some((problem) => problem.startsWith(message)),
      problemsIn(text).join("\n"),
    ).toBe(true);
  });

  test.each([
    ["a list that holds itself", "version: 1\nfaults: &a [*a]\n", /^s\.yaml:1: Converting circular structure/],
    ["an alias that leads nowhere", "version: 1\nnow: *a\n", /^s\.yaml:1: Unresolved alias/],
    [
      "aliases of aliases of aliases",
      `a: &a [x,x,x,x,x]\n${[..."bcdefgh"].map((name, at) => `${name}: &${name} [${`*${"abcdefg"[at]},`.repeat(9)}]`).join("\n")}`,
      /^s\.yaml:1: Excessive alias count/,
    ],
    [
      "five thousand lists inside each other",
      `version: 1\nfaults: ${"[".repeat(5000)}`,
      /^s\.yaml:2: maps and lists are nested more than 30 deep/,
    ],
    ["two thousand maps inside each other", `version: 1\n\nspeed: ${"{a: ".repeat(2000)}`, /^s\.yaml:3: maps and lists are nested/],
  ])("%s", (_, text, message) => {
    expect(problemsIn(text)[0]).toMatch(message);
  });

  test("tells twenty of fifteen thousand mistakes, in no time", () => {
    const problems = problemsIn(`version: 1\nnamespaces: [{ name: anal${"[".repeat(15_000)}-wg }]\n`);
    expect(problems).toHaveLength(20);
    expect(problems[0]).toMatch(/^s\.yaml:2: /);
  });

  test("never throws anything but its own error, whatever the text", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.constantFrom(...examples).chain((text) => fc.nat(text.length).map((at) => text.slice(0, at))),
        ),
        (text) => {
          expect(Array.isArray(problemsIn(text))).toBe(true);
        },
      ),
    );
  });
});

describe("starting from a file", () => {
  const folder = mkdtempSync(join(tmpdir(), "scenario-"));
  let sandbox: Sandbox | undefined;
  afterEach(async () => {
    await sandbox?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test("sets the world, the clock and the speed", async () => {
    const scenarioFile = join(folder, "s.yaml");
    writeFileSync(scenarioFile, "version: 1\nnow: 2026-01-02T03:04:05Z\nspeed: { megabytesPerSecond: 5 }\nnamespaces: [{ name: only }]\n");
    sandbox = await startSandbox({ scenarioFile, now: () => 1_000_000 });
    expect(sandbox.world.state().now).toBe("2026-01-02T03:04:05.000Z");
    expect(sandbox.world.speed.megabytesPerSecond).toBe(5);
    expect([...sandbox.world.namespaces.keys()]).toEqual(["only"]);
    expect(sandbox.world.instances.size).toBe(2);
  });
});

test("the banner names the address first, then the endpoints", () => {
  expect(sandboxBanner("http://127.0.0.1:7411")).toEqual([
    "listening on http://127.0.0.1:7411",
    "export AWS_ENDPOINT_URL_REDSHIFT_SERVERLESS=http://127.0.0.1:7411",
    "export AWS_ENDPOINT_URL_REDSHIFT=http://127.0.0.1:7411",
    "export AWS_ENDPOINT_URL_REDSHIFT_DATA=http://127.0.0.1:7411",
    "export AWS_ENDPOINT_URL_STS=http://127.0.0.1:7411",
    "export REINSTATE_ALICLOUD_RDS_ENDPOINT=http://127.0.0.1:7411",
    "export REINSTATE_ALICLOUD_STS_ENDPOINT=http://127.0.0.1:7411",
  ]);
});
