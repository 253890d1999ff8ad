import { readFileSync } from "node:fs";
import type { Diagnostic } from "../../src/diagnostic/diagnostic.ts";
import { type LoadedPlans, loadPlans } from "../../src/document/index.ts";
import type { Restoration } from "../../src/model/call.ts";
import type { RestoreEntry } from "../../src/model/generated/restore-plan.ts";
import type { Entry } from "../../src/model/restore-plan.ts";
import type { Provider } from "../../src/providers/provider.ts";
import { plainAbout } from "../fakes/provider.ts";

/** A provider that folds names to lower case and dislikes the table name `forbidden`. */
export function fakeProvider(name: RestoreEntry["provider"]): Provider {
  return {
    name,
    about: plainAbout,
    check: (entry) =>
      restoresOf(entry)
        .filter(({ source }) => source === "forbidden")
        .map(({ path }) => ({ severity: "warning", code: "fake-warning", message: "forbidden", path })),
    place: () => ({ region: "r", scopeKind: "namespace", scope: "s", lane: "l" }),
    backup: () => ({ selector: null }),
    compile: (entry) => [{ operation: "Restore", input: {}, restores: restoresOf(entry), path: [] }],
    withPin: (call) => call,
    connect: () => Promise.reject(new Error("offline")),
  };
}

function restoresOf({ fields }: Entry): Restoration[] {
  const [list, names]: [string, readonly { readonly name: string; readonly newName?: string }[]] =
    "databases" in fields ? ["databases", fields.databases] : ["tables", fields.tables];
  return names.map(({ name, newName = name }, index) => ({
    source: name,
    target: newName,
    targetId: `${fields.provider}/${newName.toLowerCase()}`,
    path: [list, index, "newName"],
  }));
}

/** Loads texts given by file name, with fake providers. */
export const load = (texts: Readonly<Record<string, string>>): Promise<LoadedPlans> =>
  loadPlans(
    Object.entries(texts).map(([path, text]) => ({ path, text })),
    (name) => Promise.resolve(fakeProvider(name)),
  );

export const fixture = (name: string): string => readFileSync(new URL(`../fixtures/plans/${name}`, import.meta.url), "utf8");

/** `FILE:LINE:COLUMN CODE`, the short form that tables compare. */
export const short = ({ code, location }: Diagnostic): string => `${location?.file}:${location?.line}:${location?.column} ${code}`;

/** A valid plan with one Redshift entry; `entry` adds lines to it, `restores` more entries. */
export function planText({ name = "p", entry = "", tables = "[{ name: orders, newName: orders_2 }]", restores = "" } = {}): string {
  return `version: 1
name: ${name}
restores:
  - id: sales
    provider: redshift-serverless
    region: eu-west-1
    namespace: analytics
    workgroup: analytics-wg
    from: { latest: true }
    source: { database: prod }
    tables: ${tables}
${entry}${restores}`;
}
