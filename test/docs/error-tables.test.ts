import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import * as rds from "../../src/providers/alicloud-rds/error-table.ts";
import type { ErrorRow } from "../../src/providers/error-table.ts";
import * as redshift from "../../src/providers/redshift/error-table.ts";
import * as serverless from "../../src/providers/redshift-serverless/error-table.ts";
import { endings } from "../endings.ts";

const end = "<!-- end of refusals -->";

function cells({ names, text, class: kind, code, explanation, hint }: ErrorRow<string>): readonly string[] {
  const named = names.map((name) => `\`${name}\``).join(", ");
  const exit = Object.values(endings[kind]).join(", ");
  return [text === undefined ? named : `${named}, "${text.source}"`, kind, exit, `\`${code}\``, explanation, hint];
}

/** What is no refusal. */
const anyOther = [
  "any other answer",
  "ambiguous",
  Object.values(endings.ambiguous).join(", "),
  "`code-unknown`, `answer-unreadable`, `request-too-long`, `service-unavailable`",
  "it doesn't tell whether the restore was accepted",
  "a restore is looked for before it is sent again; see what stands between here and the provider",
];

it.each([
  ["redshift", "Redshift's code", redshift],
  ["redshift-serverless", "Redshift's code", serverless],
  ["alicloud-rds", "RDS's code", rds],
] as const)(
  "docs/providers/%s.md says of every refusal what the code knows; write it anew with `npm run docs`",
  async (name, head, table) => {
    const file = `docs/providers/${name}.md`;
    const page = readFileSync(join(import.meta.dirname, "../..", file), "utf8");
    const begin = `<!-- refusals: written by \`npm run docs\` from src/providers/${name}/error-table.ts -->`;
    expect(page.split(begin), begin).toHaveLength(2);
    expect(page.split(end), end).toHaveLength(2);
    const rows = [
      [head, "class", "exit status", "code", "what it means", "what next"],
      ["---", "---", "---", "---", "---", "---"],
      ...table.errorTable.map(cells),
      anyOther,
    ];
    const lines = rows.map((row) => `| ${row.join(" | ")} |`.replaceAll("|  |", "| |"));
    const [before = "", after = ""] = [page.split(begin)[0], page.split(end)[1]];
    await expect(`${before}${begin}\n\n${lines.join("\n")}\n\n${end}${after}`).toMatchFileSnapshot(join("../..", file));
  },
);
