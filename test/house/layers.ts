import { resolve, type SourceModule, specifiers } from "./source.ts";

interface Rule {
  readonly layer: RegExp;
  /** What it may import besides its own folder. */
  readonly may: readonly string[];
}

const shell = [
  "diagnostic/.+",
  "document/.+",
  "engine/.+",
  "ledger/.+",
  "model/.+",
  "platform/.+",
  "providers/[^/]+",
  "providers/http/(agents|guarded-post)\\.ts",
  "sandbox/index.ts",
  "validators/.+",
  "views/.+",
];
/** What every room of the engine may use; the rooms stand on one another in the order of their rules. */
const engineBase = [
  "diagnostic/.+",
  "document/.+",
  "ledger/ledger.ts",
  "model/.+",
  "providers/provider.ts",
  "engine/(codes|host|provider-sessions)\\.ts",
];
/** The contract of providers, and the failures and codes that all of them share. */
const providerCommons = ["providers/(?!index\\.ts)[^/]+", "diagnostic/.+", "model/.+"];
const http = "providers/http/.+";

/** Imports run downward only. The first rule that matches a module is its rule. */
const rules: readonly Rule[] = [
  { layer: /^model\//, may: ["diagnostic/diagnostic.ts"] },
  { layer: /^diagnostic\//, may: [] },
  { layer: /^validators\//, may: ["model/.+"] },
  { layer: /^document\//, may: ["diagnostic/.+", "model/.+", "providers/provider.ts", "validators/.+"] },
  { layer: /^providers\/index\.ts$/, may: ["providers/[^/]+/index.ts", ...providerCommons] },
  { layer: /^providers\/[^/]+$/, may: providerCommons },
  { layer: /^providers\/http\//, may: providerCommons },
  { layer: /^providers\/aws\/[^/]+$/, may: ["providers/aws/[^/]+", http, ...providerCommons] },
  { layer: /^providers\/aws\/[^/]+\//, may: ["providers/aws/[^/]+", http, ...providerCommons] },
  { layer: /^providers\/alicloud\//, may: [http, ...providerCommons] },
  // A provider knows its cloud's room and no other provider: `alicloud-` stands before those of Alibaba Cloud.
  { layer: /^providers\/alicloud-[^/]+\//, may: ["providers/alicloud/.+", http, ...providerCommons] },
  { layer: /^providers\/[^/]+\//, may: ["providers/aws/.+", http, ...providerCommons] },
  // Below the ledger, since a git ledger runs git as the command line and the Action do.
  { layer: /^platform\//, may: ["model/result.ts"] },
  { layer: /^ledger\//, may: ["diagnostic/.+", "model/.+", "platform/.+", "validators/.+"] },
  { layer: /^engine\/util\//, may: ["model/.+"] },
  { layer: /^engine\/polling\//, may: [...engineBase, "engine/util/.+"] },
  { layer: /^engine\/claims\//, may: [...engineBase, "engine/(util|polling)/.+"] },
  { layer: /^engine\/plan\//, may: [...engineBase, "engine/(util|polling|claims)/.+"] },
  { layer: /^engine\/call\//, may: [...engineBase, "engine/(util|polling|claims)/.+"] },
  { layer: /^engine\/execute\//, may: [...engineBase, "engine/(util|polling|claims|plan|call)/.+"] },
  { layer: /^engine\//, may: [...engineBase, "engine/.+"] },
  { layer: /^views\//, may: ["diagnostic/.+", "model/.+"] },
  {
    layer: /^sandbox\//,
    may: ["model/generated/scenario.ts", "model/json.ts", "validators/validator.ts", "validators/generated/scenario.js"],
  },
  { layer: /^app\//, may: shell },
  { layer: /^cli\//, may: [...shell, "app/.+"] },
  { layer: /^action\//, may: [...shell, "app/.+"] },
  { layer: /^index\.ts$/, may: [...shell, "app/.+"] },
];

/** One line for each import that the house forbids. */
export function forbiddenImports(modules: readonly SourceModule[]): string[] {
  return modules.flatMap((module) => {
    const found = rules.flatMap(({ layer, may }) => {
      const match = layer.exec(module.path);
      return match ? [{ own: match[0], may: may.map((pattern) => new RegExp(`^${pattern}$`)) }] : [];
    });
    const rule = found[0];
    if (rule === undefined) return [`${module.path}: no rule in test/house/layers.ts says what this may import`];
    const inside = specifiers(module).filter((specifier) => specifier.startsWith("."));
    const targets = inside.map((specifier) => resolve(module.path, specifier)).filter((target) => !target.startsWith("../"));
    const bad = targets.filter(
      (target) => !(rule.own.endsWith("/") && target.startsWith(rule.own)) && !rule.may.some((may) => may.test(target)),
    );
    return bad.map((target) => `${module.path} imports ${target}`);
  });
}
