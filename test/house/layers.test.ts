import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ambientUses } from "./ambient.ts";
import { forbiddenImports } from "./layers.ts";
import { readModules, root } from "./source.ts";

const source = readModules(join(root, "src"));
const quiet = /^(diagnostic|document|engine|ledger|model|platform|providers|views)\//;

describe("the house", () => {
  test("imports run downward only", () => {
    expect(source.length).toBeGreaterThan(10);
    expect(forbiddenImports(source)).toEqual([]);
  });

  test("the core takes clock, randomness, environment and terminal as arguments and remembers nothing", () => {
    expect(source.filter(({ path }) => quiet.test(path)).flatMap(ambientUses)).toEqual([]);
  });
});

describe("the import checker", () => {
  test.each([
    ["model/call.ts", 'import type { Entry } from "../document/entry.ts"', "document/entry.ts"],
    ["diagnostic/format.ts", 'import type { Call } from "../model/call.ts"', "model/call.ts"],
    ["document/read.ts", 'export * from "../engine/plan.ts"', "engine/plan.ts"],
    ["providers/a/compile.ts", 'import { compile } from "../b/compile.ts"', "providers/b/compile.ts"],
    ["providers/a/session.ts", 'import { providers } from "../index.ts"', "providers/index.ts"],
    ["providers/a/session.ts", 'import { sign } from "../alicloud/request.ts"', "providers/alicloud/request.ts"],
    ["providers/alicloud-a/session.ts", 'import { all } from "../aws/pages.ts"', "providers/aws/pages.ts"],
    ["providers/alicloud-a/session.ts", 'import { b } from "../alicloud-b/names.ts"', "providers/alicloud-b/names.ts"],
    ["providers/aws/errors.ts", 'import { codes } from "../a/codes.ts"', "providers/a/codes.ts"],
    ["providers/aws/errors.ts", 'import { fold } from "./b/names.ts"', "providers/aws/b/names.ts"],
    ["providers/alicloud/errors.ts", 'import { codes } from "../aws/codes.ts"', "providers/aws/codes.ts"],
    ["providers/http/proxy.ts", 'import { field } from "../aws/fields.ts"', "providers/aws/fields.ts"],
    ["providers/codes.ts", 'import { agents } from "./http/agents.ts"', "providers/http/agents.ts"],
    ["engine/apply.ts", 'const open = () => import("../ledger/file.ts")', "ledger/file.ts"],
    ["engine/apply.ts", 'let provider: import("../providers/a/index.ts").A', "providers/a/index.ts"],
    ["views/text.ts", 'export { plan } from "../engine/plan.ts"', "engine/plan.ts"],
    ["sandbox/server.ts", 'import { check } from "../providers/a/check.ts"', "providers/a/check.ts"],
    ["engine/plan.ts", 'import { main } from "../cli/main.ts"', "cli/main.ts"],
    ["action/main.ts", 'import { main } from "../cli/main.ts"', "cli/main.ts"],
  ])("%s: %s", (path, text, target) => {
    expect(forbiddenImports([{ path, text }])).toEqual([`${path} imports ${target}`]);
  });

  test.each([
    [
      "providers/a/compile.ts",
      'import { b } from "./names.ts"; import type { P } from "../provider.ts"; import { hash } from "node:crypto"',
    ],
    ["providers/index.ts", 'export const a = () => import("./a/index.ts")'],
    [
      "providers/a/session.ts",
      'import { all } from "../aws/pages.ts"; import { fold } from "../aws/b/names.ts"; import { post } from "../http/a.ts"',
    ],
    ["providers/alicloud-a/session.ts", 'import { sign } from "../alicloud/request.ts"'],
    ["providers/aws/b/names.ts", 'import { all } from "../pages.ts"; import { c } from "./c.ts"'],
    ["engine/plan.ts", '// import "../cli/main.ts"\nexport const text = \'import "../cli/main.ts"\''],
  ])("lets %s be", (path, text) => {
    expect(forbiddenImports([{ path, text }])).toEqual([]);
  });

  test("wants a rule for every folder", () => {
    expect(forbiddenImports([{ path: "misc/x.ts", text: "" }])).toHaveLength(1);
  });
});

describe("the ambient checker", () => {
  test.each([
    ["export const home = () => process.env.HOME", "process.env"],
    ["export const now = Date.now", "Date.now"],
    ["export const today = () => new Date()", "new Date()"],
    ["export const roll = () => Math.random()", "Math.random"],
    ["export function say() { console.error(1) }", "console.error"],
    ['import { randomUUID } from "node:crypto"', "randomUUID"],
    ["let count = 0", "process-wide state in count"],
    ["export const cache = new Map()", "process-wide state in cache"],
    ["const seen: string[] = []", "process-wide state in seen"],
  ])("finds the breach in: %s", (text, what) => {
    expect(ambientUses({ path: "engine/x.ts", text })).toEqual([`engine/x.ts: ${what}`]);
  });

  test.each([
    "const known = new Set(['a'])",
    "const at = (ms: number) => new Date(ms)",
    "// Date.now()",
    "export const f = () => { let n = 0; return new Map([[n, n]]); }",
  ])("lets be: %s", (text) => {
    expect(ambientUses({ path: "engine/x.ts", text })).toEqual([]);
  });
});
