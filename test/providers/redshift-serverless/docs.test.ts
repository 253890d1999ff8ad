import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { codes } from "../../../src/providers/redshift-serverless/codes.ts";
import { failureCodes } from "../../../src/providers/redshift-serverless/failure-codes.ts";
import { refusals } from "../../../src/providers/redshift-serverless/refusals.ts";

const page = readFileSync(join(import.meta.dirname, "../../../docs/providers/redshift-serverless.md"), "utf8");

const table = [
  "| Redshift's code | class | code | what it means | what next |",
  "| --- | --- | --- | --- | --- |",
  ...refusals.map(({ names, text, class: kind, code, explanation, hint }) => {
    const when = text === undefined ? "" : `, "${text.source}"`;
    return `| ${names.map((name) => `\`${name}\``).join(", ")}${when} | ${kind} | \`${code}\` | ${explanation} | ${hint} |`;
  }),
].join("\n");

describe("the provider's page", () => {
  it("holds the table of refusals as the code has it", () => {
    expect(page).toContain(`refusals.ts -->\n\n${table}\n\n<!--`);
  });

  it("names every code of a check before a restore", () => {
    const shown = Object.keys(codes).filter(
      (code) => /^(backup|snapshot|namespace|workgroup|restore-r|identical|interleaved|check)-/.test(code) && !(code in failureCodes),
    );
    expect(shown.filter((code) => !page.includes(`\`${code}\``))).toEqual([]);
    expect(shown.length).toBeGreaterThan(10);
  });
});
