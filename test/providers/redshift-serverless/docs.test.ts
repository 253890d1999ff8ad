import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { serverlessCodes } from "../catalogues.ts";

const page = readFileSync(join(import.meta.dirname, "../../../docs/providers/redshift-serverless.md"), "utf8");

describe("the provider's page", () => {
  it("names every code of a check before a restore", () => {
    const shown = Object.keys(serverlessCodes).filter((code) =>
      /^(backup|snapshot|namespace|workgroup|restore-r|identical|interleaved|check)-/.test(code),
    );
    expect(shown.filter((code) => !page.includes(`\`${code}\``))).toEqual([]);
    expect(shown.length).toBeGreaterThan(10);
  });
});
