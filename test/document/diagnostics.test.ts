import { describe, expect, test } from "vitest";
import { limits } from "../../src/document/limits.ts";
import { load, planText, short } from "./support.ts";

const shorts = async (text: string): Promise<string[]> => (await load({ "a.yaml": text })).diagnostics.map(short);

describe("text that is no restore plan", () => {
  test.each([
    ["nothing", "", ["a.yaml:1:1 empty-file"]],
    ["comments only", "# later\n---\n# more\n", ["a.yaml:1:1 empty-file"]],
    ["a tab as indentation", "version: 1\nlabels:\n\towner: me\n", ["a.yaml:3:1 yaml-syntax"]],
    ["an open bracket", "version: 1\nrestores: [\n", ["a.yaml:3:1 yaml-syntax"]],
    ["an open quote", 'name: "inc\n', ["a.yaml:2:1 yaml-syntax"]],
    ["NUL", "version: 1\nname: a\0b\n", ["a.yaml:2:8 control-character"]],
    [
      "a Git LFS pointer",
      `version https://git-lfs.github.com/spec/v1\noid sha256:${"0".repeat(64)}\nsize 12\n`,
      ["a.yaml:1:1 lfs-pointer"],
    ],
    ["a lone carriage return", "version: 1\rname: a\n", ["a.yaml:1:11 control-character"]],
    ["a list", "- a\n", ["a.yaml:1:1 wrong-type"]],
    ["text", "hello\n", ["a.yaml:1:1 wrong-type"]],
    ["an unknown anchor", "name: *what\n", ["a.yaml:1:7 unknown-anchor"]],
    ["an alias inside its own anchor", "name: &a [*a]\n", ["a.yaml:1:11 alias-cycle"]],
    ["a merge of text", "a: &a b\nlabels: { <<: *a }\n", ["a.yaml:2:15 bad-merge"]],
    ["a tag", "name: !!binary aGk=\n", ["a.yaml:1:7 yaml-tag"]],
    ["a list as key", "? [a]\n: b\n", ["a.yaml:1:3 bad-key"]],
    ["the key __proto__", "__proto__: { version: 1 }\n", ["a.yaml:1:1 bad-key"]],
  ])("%s", async (_, text, expected) => {
    expect(await shorts(text)).toEqual(expected);
  });

  test("a syntax error in one document leaves the others to be read", async () => {
    expect(await shorts(`a: [\n---\n${planText()}---\nversion: 2\n`)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/yaml-syntax$/),
        expect.stringMatching(/bad-value$/),
        expect.stringMatching(/missing-field$/),
      ]),
    );
  });

  test("a key that stands twice names both places", async () => {
    const { diagnostics } = await load({ "a.yaml": planText().replace("name: p", "name: p\nname: q") });
    expect(diagnostics).toMatchObject([
      { code: "duplicate-key", message: "`name` stands twice in this map, first on line 2", location: { line: 3, column: 1 } },
    ]);
  });
});

describe("limits", { timeout: 60_000 }, () => {
  const aliases = `x0: &x0 [a, a, a, a, a, a, a, a, a, a]\n${Array.from({ length: 9 }, (_, i) => `x${i + 1}: &x${i + 1} [${Array(10).fill(`*x${i}`).join(", ")}]\n`).join("")}`;
  const merges = `a: &a { ${Array.from({ length: 1000 }, (_, i) => `k${i}: 1`).join(", ")} }\n${Array.from({ length: 2000 }, (_, i) => `b${i}: { <<: *a }\n`).join("")}`;
  test.each([
    ["nested lists", "[".repeat(1_000_000), "too-deep"],
    ["nested maps", "{a: ".repeat(500_000), "too-deep"],
    ["nested block lists", "- ".repeat(500_000), "too-deep"],
    ["nested keys", "? ".repeat(500_000), "too-deep"],
    ["documents", "--- a\n".repeat(limits.documents + 1), "too-many-documents"],
    ["tokens", `[${"a,".repeat(limits.tokens / 2)}`, "too-many-tokens"],
    ["bytes", "#".repeat(limits.fileBytes + 1), "file-too-large"],
    ["an alias bomb", aliases, "too-many-aliased-values"],
    ["a merge bomb", merges, "too-many-aliased-values"],
    ["errors", "]".repeat(1_000_000), "yaml-syntax"],
    ["missing commas", `[${'"a"'.repeat(100_000)}`, "yaml-syntax"],
  ])("%s end in one diagnostic", async (_, text, code) => {
    const { diagnostics } = await load({ "a.yaml": text });
    expect(diagnostics.filter((diagnostic) => diagnostic.code === code)).toHaveLength(1);
  });

  test("depth that the limit allows is read", async () => {
    const nested = `${"[".repeat(limits.depth - 1)}${"]".repeat(limits.depth - 1)}`;
    expect(await shorts(`version: ${nested}`)).not.toContain(expect.stringMatching(/too-deep/));
    expect(await shorts(`version: [[${nested}]]`)).toEqual([expect.stringMatching(/too-deep/)]);
  });

  test("problems beyond the limit are counted as one more", async () => {
    const { diagnostics } = await load({ "a.yaml": planText({ tables: `[${"{}, ".repeat(limits.diagnostics + 50)}]` }) });
    expect(diagnostics).toHaveLength(limits.diagnostics + 1);
    expect(diagnostics.filter(({ code }) => code === "too-many-problems")).toHaveLength(1);
  });
});

describe("one mistake in an otherwise valid plan", () => {
  const cases: [before: string, after: string, expected: string, hint: string | undefined][] = [
    ["version: 1", "version: 2", "1:10 bad-value", "this release reads version 1 of the format"],
    ["version: 1", 'version: "1"', "1:10 bad-value", "this release reads version 1 of the format"],
    ["version: 1\n", "", "1:1 missing-field", "begin the plan with `version: 1`"],
    ["name: p", "name:", "2:6 wrong-type", "write a value, or delete the field"],
    ["name: p", "name: a b", "2:7 bad-value", "write 1 to 100 letters, digits, `.`, `_` or `-`, beginning with a letter or digit"],
    ["name: p", "nmae: p", "2:1 unknown-field", "did you mean `name`?"],
    ["name: p", "name: p\nlabels: { a: 1 }", "3:14 wrong-type", 'write it in quotes: "1"'],
    [
      "name: p",
      "name: p\ndefaults: { mysql: {} }",
      "3:13 unknown-provider",
      "known here: `alicloud-rds`, `redshift-serverless` or `redshift`",
    ],
    ["id: sales", "id: 0x1F", "4:9 wrong-type", 'write it in quotes: "0x1F"'],
    ["- id: sales\n   ", "-", "4:5 missing-field", "add `id`"],
    ["    namespace: analytics\n", "", "4:5 missing-field", "add `namespace` to the entry, or once to `defaults.redshift-serverless`"],
    ["namespace:", "name_space:", "7:5 unknown-field", "did you mean `namespace`?"],
    ["namespace: analytics", "namespace: Analytics", "7:16 bad-value", "write 3 to 64 lower-case letters, digits and hyphens"],
    ["redshift-serverless", "mysql", "5:15 unknown-provider", "known here: `alicloud-rds`, `redshift-serverless` or `redshift`"],
    ["redshift-serverless", "redshift-severless", "5:15 unknown-provider", "did you mean `redshift-serverless`?"],
    ["latest: true", "latest: false", "9:21 bad-value", "leave the field out where that is not meant"],
    ["{ latest: true }", "{}", "9:11 exactly-one", "keep the one that names the backup you want"],
    ["latest: true", "latest: true, snapshotName: a", "9:11 exactly-one", "keep the one that names the backup you want"],
    ["latest: true", "newest: true", "9:13 unknown-field", "known here: `recoveryPointId`, `snapshotName`, `at` or `latest`"],
    [
      "latest: true",
      "at: 2026-11-20",
      "9:17 bad-timestamp",
      "write 2026-11-20T00:00:00Z if that is UTC, or with its offset: 2026-11-20T00:00:00+01:00",
    ],
    ["latest: true", "at: 2026-11-20T9:14+1", "9:17 bad-timestamp", "write 2026-11-20T09:14:00+01:00"],
    ["latest: true", "at: 2025-02-29T00:00:00Z", "9:17 bad-timestamp", "2025-02 has 28 days"],
    [
      "{ database: prod }",
      "{ schema: a }",
      "10:13 missing-field",
      "add `source.database` to the entry, or once to `defaults.redshift-serverless`",
    ],
    ["newName:", "newname:", "11:30 unknown-field", "did you mean `newName`?"],
    ["{ name: orders, newName: orders_2 }", "orders", "11:14 wrong-type", undefined],
    ["[{ name: orders, newName: orders_2 }]", "{ name: orders }", "11:13 wrong-type", "begin each item with `- `, or write `[a, b]`"],
    ["newName: orders_2", 'newName: ""', "11:39 bad-value", undefined],
    ["restores:", "labels: { ? : a }\nrestores:", "3:13 bad-key", undefined],
  ];
  test.each(cases)("%j -> %j is %s", async (before, after, expected, hint) => {
    const { diagnostics } = await load({ "a.yaml": planText().replace(before, after) });
    expect(diagnostics.map(short)).toEqual([`a.yaml:${expected}`]);
    expect(diagnostics[0]?.hint).toBe(hint);
  });

  test("the entry is fine when nothing is wrong", async () => {
    expect(await shorts(planText())).toEqual([]);
  });
});
