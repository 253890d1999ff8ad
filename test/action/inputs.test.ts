import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { isFields } from "../../src/action/github/decode.ts";
import { instanceOf, markerOf } from "../../src/action/record/job-scope.ts";
import { readInputs } from "../../src/action/runner/inputs.ts";
import { redact, secretsOf } from "../../src/action/runner/secrets.ts";
import { allProviders } from "../../src/app/providers.ts";

const read = (inputs: Record<string, string>, env: Record<string, string> = {}) =>
  readInputs((name) => inputs[name] ?? "", { GITHUB_TOKEN: "ghs_token", ...env });

describe("the list of plans", () => {
  const plans = (value: string, ...there: readonly string[]) => {
    const inputs = new Map([
      ["plans", value],
      ["working-directory", "team"],
    ]);
    const found = readInputs(
      (name) => inputs.get(name) ?? "",
      { GITHUB_TOKEN: "ghs_token" },
      (path, directory) => directory === "team" && there.includes(path),
    );
    return found.ok ? found.value.plans : undefined;
  };

  test.each([
    ["a/, b/\n c/ ", [], ["a/", "b/", "c/"]],
    ["plans, old\nx,y", ["plans, old"], ["plans, old", "x", "y"]],
    ["a/{x,y}/*.yaml,b/", [], ["a/{x,y}/*.yaml", "b/"]],
    ["{a,{b,c}}/*.yaml", [], ["{a,{b,c}}/*.yaml"]],
    ["a,,b,", [], ["a", "b"]],
  ])("%j", (value, there, wanted) => {
    expect(plans(value, ...there)).toEqual(wanted);
  });
});

describe("inputs", () => {
  test("what is left out", () => {
    expect(read({})).toMatchObject({
      ok: true,
      value: {
        command: "auto",
        plans: ["plans/"],
        ledger: "git:reinstate-ledger",
        token: "ghs_token",
        wait: true,
        requireApprovals: 0,
        onUnreviewed: "refuse",
        only: [],
        app: "github-actions",
        settings: { leaseMs: 300_000, parallel: 8 },
      },
    });
  });

  test("an input goes before its variable, and either may be given", () => {
    const env = {
      REINSTATE_LEDGER: "git:env",
      REINSTATE_TIMEOUT: "3h",
      REINSTATE_LEASE: "1m",
      REINSTATE_ONLY: "a,b/c",
      REINSTATE_WAIT: "0",
    };
    expect(read({ ledger: "git:input", plans: "a/\n b/x.yaml \n" }, env)).toMatchObject({
      value: {
        ledger: "git:input",
        plans: ["a/", "b/x.yaml"],
        only: ["a", "b/c"],
        wait: false,
        settings: { timeoutMs: 10_800_000, leaseMs: 60_000 },
      },
    });
  });

  test("every bad value is reported at once", () => {
    const bad = read({
      command: "destroy",
      wait: "perhaps",
      timeout: "5",
      parallel: "0",
      "require-approvals": "-1",
      "on-unreviewed": "ignore",
      ledger: "x",
      only: "a b",
    });
    const messages = bad.ok ? [] : bad.error.map(({ message }) => message.split(" ")[1]);
    expect(messages.toSorted((a, b) => (a ?? "").localeCompare(b ?? ""))).toEqual([
      "command",
      "ledger",
      "on-unreviewed",
      "only",
      "parallel",
      "require-approvals",
      "timeout",
      "wait",
    ]);
  });

  test("a token is needed", () => {
    expect(read({}, { GITHUB_TOKEN: "" })).toMatchObject({ ok: false });
  });

  test("action.yml declares no default that would hide a variable", () => {
    const declared: unknown = parse(readFileSync(join(import.meta.dirname, "../../action.yml"), "utf8"));
    if (!isFields(declared) || !isFields(declared["inputs"])) throw new Error("action.yml declares no inputs");
    // A default there would hide the variable of that name.
    const fixed = Object.entries(declared["inputs"]).flatMap(([name, input]) => (isFields(input) && "default" in input ? [name] : []));
    expect(fixed).toEqual(["github-token"]);
    expect(declared["runs"]).toEqual({ using: "node24", main: "dist/action.js" });
  });
});

describe("secrets", () => {
  test("are known by their variables, each once", async () => {
    const env = {
      AWS_SECRET_ACCESS_KEY: "aws-secret-key",
      ALIBABA_CLOUD_SECURITY_TOKEN: "sts-token-of-alibaba",
      HTTPS_PROXY: "http://me:p%40ssword1@proxy:3128",
      GITHUB_TOKEN: "ghs_0123456789",
      AWS_SESSION_TOKEN: "short",
    };
    expect(secretsOf(env, "ghs_0123456789", await allProviders())).toEqual([
      "ghs_0123456789",
      "aws-secret-key",
      "sts-token-of-alibaba",
      "p@ssword1",
    ]);
  });

  test("leave no text", () => {
    expect(redact("a ghs_0123456789 b ghs_0123456789", ["ghs_0123456789"])).toBe("a *** b ***");
  });
});

describe("jobs for several folders", () => {
  const of = (plans: string[], workingDirectory = ".") => instanceOf({ plans, workingDirectory });
  test("are told apart by what they look at, not by how it is written", () => {
    expect(of(["plans/"])).toBe(of(["./plans"]));
    expect(of(["a", "b"])).toBe(of(["b/", "a/"]));
    expect(of(["plans"], "team")).toBe(of(["team/plans"]));
    expect(of(["plans"])).not.toBe(of(["team/plans"]));
  });

  test("have comments of their own, and a plan's is not an apply's", () => {
    const inputs = read({});
    if (!inputs.ok) throw new Error("these inputs are right");
    expect(markerOf(inputs.value, "plan")).toMatch(/^<!-- reinstate plan [0-9a-f]{8} -->$/);
    expect(markerOf(inputs.value, "apply")).not.toBe(markerOf(inputs.value, "plan"));
  });
});
