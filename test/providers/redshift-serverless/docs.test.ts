import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { codes } from "../../../src/providers/redshift-serverless/codes.ts";
import { failureCodes } from "../../../src/providers/redshift-serverless/failure-codes.ts";

const page = readFileSync(join(import.meta.dirname, "../../../docs/providers/redshift-serverless.md"), "utf8");

describe("the provider's page", () => {
  it("names every code of a check before a restore", () => {
    const shown = Object.keys(codes).filter(
      (code) => /^(backup|snapshot|namespace|workgroup|restore-r|identical|interleaved|check)-/.test(code) && !(code in failureCodes),
    );
    expect(shown.filter((code) => !page.includes(`\`${code}\``))).toEqual([]);
    expect(shown.length).toBeGreaterThan(10);
  });
});
