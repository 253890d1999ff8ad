import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { codes } from "../../../src/providers/alicloud-rds/codes.ts";

const page = readFileSync(join(import.meta.dirname, "../../../docs/providers/alicloud-rds.md"), "utf8");

describe("the provider's page", () => {
  it("names every code", () => {
    expect(Object.keys(codes).filter((code) => !page.includes(`\`${code}\``))).toEqual([]);
  });

  it("names the permission of every operation that is sent", () => {
    const client = readFileSync(join(import.meta.dirname, "../../../src/providers/alicloud-rds/sdk-client.ts"), "utf8");
    const operations = new Set([...client.matchAll(/"((?:Describe|Restore)[A-Za-z]+)"/g)].map(([, name]) => name));
    expect([...operations].filter((operation) => !page.includes(`"rds:${operation}"`))).toEqual([]);
    expect(operations.size).toBe(8);
  });
});
