import { describe, expect, test } from "vitest";
import { load, planText, short } from "./support.ts";

const rds = (id: string, newName: string, more = ""): string =>
  `  - { id: ${id}, provider: alicloud-rds, region: cn-hangzhou, instance: rm-1, from: { latest: true }, databases: [{ name: crm, newName: ${newName} }]${more} }\n`;

const told = async (texts: Readonly<Record<string, string>>): Promise<string[]> =>
  (await load(texts)).diagnostics.map((diagnostic) => `${short(diagnostic)}: ${diagnostic.message}`);

describe("names and targets", () => {
  test("a plan name is taken in another file", async () => {
    expect(await told({ "a.yaml": planText(), "b.yaml": planText({ tables: "[{ name: orders, newName: orders_3 }]" }) })).toEqual([
      "b.yaml:2:7 duplicate-plan-name: the name `p` is taken by the plan at a.yaml:2:7",
    ]);
  });

  test("an id is taken in the same plan, not in another", async () => {
    expect(
      await told({
        "a.yaml": planText({ restores: rds("sales", "x") }),
        "b.yaml": planText({ name: "q", tables: "[{ name: a, newName: b }]" }),
      }),
    ).toEqual(["a.yaml:12:11 duplicate-entry-id: the id `sales` is taken by the entry on line 4"]);
  });

  test("an entry that is not valid still has its id", async () => {
    expect(await told({ "a.yaml": planText({ restores: rds("b", "x", ", dependsOn: [c]") + rds("c", "[]") }) })).toEqual([
      "a.yaml:13:133 wrong-type: `newName` must be text, not a list",
    ]);
  });

  test("the same target within an entry, by case folding", async () => {
    expect(await told({ "a.yaml": planText({ tables: "[{ name: a, newName: New }, { name: b, newName: new }]" }) })).toEqual([
      "a.yaml:11:61 duplicate-target: `new` is already made by the entry `sales` of `p` at a.yaml:11:34",
    ]);
  });

  test("the same target in another file", async () => {
    expect(await told({ "a.yaml": planText(), "b.yaml": planText({ name: "q" }) })).toEqual([
      "b.yaml:11:39 duplicate-target: `orders_2` is already made by the entry `sales` of `p` at a.yaml:11:39",
    ]);
  });
});

describe("the same target, by account", () => {
  const [first, second] = ["    account: '111111111111'\n", "    account: '222222222222'\n"];
  test.each<[string, readonly string[], readonly string[]]>([
    ["two that are written and differ", [first, second], []],
    ["two that are written and equal", [first, first], ["q.yaml: already made by p"]],
    ["a written one and one that may be any", [first, ""], ["q.yaml: already made by p"]],
    ["one that may be any and a written one", ["", second], ["q.yaml: already made by p"]],
    ["a third that may be either", [first, second, ""], ["r.yaml: already made by p"]],
    [
      "a third that differs from one, the other may be any",
      [first, "", second],
      ["q.yaml: already made by p", "r.yaml: already made by q"],
    ],
    ["a third that is like the second", [first, second, second], ["r.yaml: already made by q"]],
  ])("%s", async (_, accounts, expected) => {
    const texts = accounts.map((entry, index) => ["pqr"[index] ?? "", entry] as const);
    const { diagnostics } = await load(Object.fromEntries(texts.map(([name, entry]) => [`${name}.yaml`, planText({ name, entry })])));
    expect(diagnostics.map(({ code }) => code)).toEqual(expected.map(() => "duplicate-target"));
    const told = diagnostics.map(({ location, message }) => `${location?.file}: already made by ${/ of `(\w)` at /.exec(message)?.[1]}`);
    expect(told).toEqual(expected);
  });
});

describe("account", () => {
  test.each([
    ["a number", "111122223333", 'wrong-type: `account` must be text, not a number; write it in quotes: "111122223333"'],
    ["a number that begins with 0", "012345678901", 'wrong-type: `account` must be text, not a number; write it in quotes: "012345678901"'],
    ["too short", "'1111'", 'bad-value: `account` can\'t be "1111"; write the twelve digits of an AWS account, in quotes: "111122223333"'],
    ["nothing", "", "wrong-type: `account` has no value; it must be text; write a value, or delete the field"],
  ])("%s is told, with what to write", async (_, value, expected) => {
    const entry = `    account: ${value}\n`;
    const { diagnostics } = await load({ "a.yaml": planText({ entry }) });
    expect(diagnostics.map(({ code, message, hint }) => `${code}: ${message}; ${hint}`)).toEqual([expected]);
    const defaults = { "a.yaml": `${planText()}defaults: { redshift-serverless: { account: ${value === "" ? "null" : value} } }\n` };
    const inDefaults = (await load(defaults)).diagnostics;
    expect(inDefaults.map(({ code, message, hint }) => `${code}: ${message}; ${hint}`)).toEqual([expected]);
    expect(inDefaults[0]?.location).toMatchObject({ line: 12 });
  });

  test("written once for a provider, it is every entry's", async () => {
    const { plans, diagnostics } = await load({
      "a.yaml": `${planText()}defaults: { redshift-serverless: { account: "111122223333" } }\n`,
    });
    expect(diagnostics).toEqual([]);
    expect(plans[0]?.entries.map(({ fields }) => fields.account)).toEqual(["111122223333"]);
  });
});

describe("dependsOn", () => {
  const entry = "    dependsOn: ";
  test.each([
    ["unknown, with the nearest", "[crm-1]\n", rds("crm-l", "x"), ["a.yaml:12:17 unknown-dependency: the plan has no entry `crm-1`"]],
    ["itself", "[sales]\n", "", ["a.yaml:12:17 dependency-cycle: the entry `sales` waits for itself"]],
    [
      "a cycle of two",
      "[b]\n",
      rds("b", "x", ", dependsOn: [sales]"),
      ["a.yaml:13:151 dependency-cycle: these entries wait for each other: sales -> b -> sales"],
    ],
    [
      "a cycle that the first entry only leads to",
      "[b]\n",
      rds("b", "x", ", dependsOn: [c]") + rds("c", "y", ", dependsOn: [b]"),
      ["a.yaml:14:151 dependency-cycle: these entries wait for each other: b -> c -> b"],
    ],
    ["the same one twice", "[b, b]\n", rds("b", "x"), ['a.yaml:12:17 bad-value: `dependsOn` lists "b" twice']],
    ["a diamond is no cycle", "[b, c]\n", rds("b", "x", ", dependsOn: [d]") + rds("c", "y", ", dependsOn: [d]") + rds("d", "z"), []],
  ])("%s", async (_, dependsOn, restores, expected) => {
    expect(await told({ "a.yaml": planText({ entry: entry + dependsOn, restores }) })).toEqual(expected);
  });

  test("the nearest id is a hint", async () => {
    const { diagnostics } = await load({ "a.yaml": planText({ entry: `${entry}[crm-1]\n`, restores: rds("crm-l", "x") }) });
    expect(diagnostics[0]?.hint).toBe("did you mean `crm-l`?");
  });

  test("a long chain is followed without recursion; a long cycle is shown in part", { timeout: 60_000 }, async () => {
    const chain = Array.from({ length: 12_000 }, (_, i) => rds(`e${i}`, `d${i}`, `, dependsOn: [e${(i + 1) % 12_000}]`)).join("");
    const { diagnostics, entries } = await load({ "a.yaml": planText({ restores: chain }) });
    expect(entries).toBe(12_001);
    expect(diagnostics.map(({ message }) => message)).toEqual([
      "these entries wait for each other: e0 -> e1 -> e2 -> e3 -> e4 -> e5 -> e6 -> e7 -> e8 -> e9 -> (11990 more) -> e0",
    ]);
  });
});
