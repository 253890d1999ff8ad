import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { allProviders, backupKinds, providerNamed } from "../../src/app/providers.ts";
import { type Sandbox, startSandbox } from "../../src/sandbox/index.ts";
import { root } from "../house/source.ts";

const providers = await allProviders();
const documented = readFileSync(join(root, "docs/diagnostics.md"), "utf8");

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());

describe.each(providers.map((one) => [one.name, one] as const))("%s", (name, { about }) => {
  test("is found by its name, and calls its backups something", async () => {
    expect((await providerNamed(name)).name).toBe(name);
    expect((await backupKinds()).get(name)).toBe(about.backups);
    for (const [kind, { label }] of Object.entries(about.backups)) {
      expect(kind).toMatch(/^[a-z][a-z0-9-]{0,63}$/);
      expect(label).toMatch(/^[a-z][a-z ]+$/);
    }
  });

  test("says by documented codes that a backup is gone", () => {
    expect(about.backupGone).not.toEqual([]);
    for (const code of about.backupGone) expect(documented).toContain(`### \`${code}\``);
  });

  test("reads its secrets from variables that a demo keeps out", () => {
    for (const variable of about.variables.secret)
      expect(about.variables.prefixes.some((prefix) => variable.startsWith(prefix))).toBe(true);
  });

  test("is led to the sandbox by every endpoint variable that it has", () => {
    for (const variable of about.variables.endpoint) expect(sandbox.env[variable]).toBe(sandbox.url);
  });
});

test("a name that is not registered is a bug", async () => {
  await expect(providerNamed("papyrus")).rejects.toThrow("no provider is called papyrus");
});
