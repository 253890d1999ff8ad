import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { clusterCodes } from "../catalogues.ts";

it("the provider's page names every code of a check before a restore", () => {
  const page = readFileSync(join(import.meta.dirname, "../../../docs/providers/redshift.md"), "utf8");
  const shown = Object.keys(clusterCodes).filter((code) =>
    /^(backup|snapshot|cluster|restore-r|identical|interleaved|check|no|at)-/.test(code),
  );
  expect(shown.filter((code) => !page.includes(`\`${code}\``))).toEqual([]);
  expect(shown.length).toBeGreaterThan(15);
});
