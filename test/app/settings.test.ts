import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { isFields } from "../../src/action/github/decode.ts";
import { readInputs } from "../../src/action/runner/inputs.ts";
import { checkedSettings } from "../../src/app/settings/engine-settings.ts";
import { defaultOf, type Setting } from "../../src/app/settings/setting.ts";
import { allSettings, settings } from "../../src/app/settings/table.ts";
import { readOptions } from "../../src/cli/arguments/options.ts";
import { defaultSettings } from "../../src/engine/host.ts";
import type { Result } from "../../src/model/result.ts";

const root = join(import.meta.dirname, "../..");
const flags = allSettings.filter(({ flag }) => flag !== undefined);
const camelCase = (name: string) => name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

type Given = readonly (readonly [setting: Setting<unknown>, text: string])[];
type Way = "flag" | "variable" | "input" | "variable of the Action";

/** What each way of giving a setting makes of a text; undefined where the setting can't be given that way. */
const ways: Readonly<Record<Way, (given: Given) => Result<unknown, readonly { message: string; hint?: string }[]> | undefined>> = {
  flag: (given) =>
    given.every(([{ flag }]) => flag)
      ? readOptions(flags, Object.fromEntries(given.map(([{ name }, text]) => [camelCase(name), text])), {})
      : undefined,
  variable: (given) => (given.every(([{ flag }]) => flag) ? readOptions(flags, {}, variables(given)) : undefined),
  input: (given) =>
    given.every(([{ input }]) => input)
      ? readInputs((asked) => given.find(([{ name }]) => name === asked)?.[1] ?? "", { GITHUB_TOKEN: "t" })
      : undefined,
  "variable of the Action": (given) =>
    given.every(([setting]) => !commandLineOnly.has(setting))
      ? readInputs(() => "", { GITHUB_TOKEN: "t", ...variables(given) })
      : undefined,
};
const variables = (given: Given) => Object.fromEntries(given.map(([{ variable }, text]) => [variable, text]));
const commandLineOnly = new Set<Setting<unknown>>([settings.json, settings.offline, settings.noColor, settings.verbose]);

const written: Readonly<Record<Way, (setting: Setting<unknown>) => string>> = {
  flag: ({ flag }) => flag?.name ?? "",
  variable: ({ variable }) => variable,
  input: ({ name }) => `input ${name}`,
  "variable of the Action": ({ variable }) => variable,
};

/** Where the readers put a setting: among the engine's, or beside them. */
function readValue(options: unknown, name: string): unknown {
  if (!isFields(options) || !isFields(options["settings"])) throw new Error("no options");
  const engine = options["settings"];
  const key = camelCase(name);
  return engine[`${key}Ms`] ?? engine[key] ?? options[key] ?? options[{ "github-token": "token", "github-app": "app" }[name] ?? ""];
}

const durations = {
  good: [
    ["500ms", 500],
    ["30s", 30_000],
    [" 2m ", 120_000],
    ["6h", 21_600_000],
    ["3650d", 315_360_000_000],
  ],
  bad: ["0s", "60", "soon", "-1s", "1.5h", "3651d"],
} as const;
const counts = {
  good: [
    ["1", 1],
    ["007", 7],
    ["999999", 999_999],
  ],
  bad: ["0", "-1", "1.5", "many", "1000000"],
} as const;
const switches = {
  good: [
    ["1", true],
    ["TRUE", true],
    ["on", true],
    ["yes", true],
    ["0", false],
    ["off", false],
    ["No", false],
  ],
  bad: ["maybe", "2"],
} as const;

interface Values {
  readonly good: readonly (readonly [text: string, value: unknown])[];
  readonly bad: readonly string[];
}

/** Every setting of the table has to be here. */
const values: Readonly<Record<keyof typeof settings, Values>> = {
  command: {
    good: [
      ["auto", "auto"],
      ["resume", "resume"],
    ],
    bad: ["destroy", "Plan"],
  },
  plans: {
    good: [
      ["a/, b/", ["a/", "b/"]],
      ["a\nb", ["a", "b"]],
    ],
    bad: [",", " , "],
  },
  ledger: {
    good: [
      ["git:restores", "git:restores"],
      [" file:/var/x ", "file:/var/x"],
    ],
    bad: ["restores", "git:", "Git:x"],
  },
  githubToken: { good: [["ghs_x", "ghs_x"]], bad: [] },
  workingDirectory: { good: [["team", "team"]], bad: [] },
  wait: switches,
  only: {
    good: [
      ["a", ["a"]],
      ["a, b/c", ["a", "b/c"]],
      ["a\nb/c\n", ["a", "b/c"]],
      ["a,,b,", ["a", "b"]],
    ],
    bad: ["a/b/c", "a b", ",", "/x"],
  },
  json: switches,
  offline: switches,
  parallel: counts,
  laneParallel: counts,
  timeout: durations,
  pollMin: { ...durations, good: durations.good.slice(0, 2) },
  pollMax: { ...durations, good: durations.good.slice(2) },
  requestTimeout: durations,
  lease: durations,
  settle: durations,
  requireApprovals: {
    good: [
      ["0", 0],
      ["2", 2],
    ],
    bad: ["-1", "some"],
  },
  onUnreviewed: {
    good: [
      ["refuse", "refuse"],
      ["apply", "apply"],
    ],
    bad: ["ignore"],
  },
  githubApp: { good: [["my-app", "my-app"]], bad: ["my app"] },
  noColor: switches,
  verbose: switches,
};

const byKey: readonly (readonly [key: string, setting: Setting<unknown>])[] = Object.entries(settings);
const cases = byKey.map(([key, setting]) => {
  const own = Object.entries(values).find(([name]) => name === key)?.[1];
  if (own === undefined) throw new Error(`${key} has no values here`);
  return { name: setting.name, setting, ...own };
});

describe.each(Object.entries(ways))("by %s", (name, read) => {
  const way = Object.keys(ways).find((one): one is Way => one === name) ?? "flag";

  test.each(cases)("$name", ({ setting, good, bad }) => {
    for (const [text, value] of good) {
      const found = read([[setting, text]]);
      if (found !== undefined)
        expect({ text, value: found.ok ? readValue(found.value, setting.name) : found.error }).toEqual({ text, value });
    }
    for (const text of bad) {
      const found = read([[setting, text]]);
      // An input or a variable of blanks counts as not set.
      if (found === undefined) continue;
      expect({ text, errors: found.ok ? [] : found.error }).toEqual({
        text,
        errors: [
          {
            severity: "error",
            code: "bad-value",
            message: `${written[way](setting)} is ${JSON.stringify(text.trim())}, which is not ${setting.wanted}`,
            hint: setting.hint,
          },
        ],
      });
    }
  });

  test("a shortest pause above the longest is refused; one given alone moves the other", () => {
    const { pollMin, pollMax } = settings;
    const bounds = (found: ReturnType<typeof read>) =>
      found?.ok ? [readValue(found.value, "poll-min"), readValue(found.value, "poll-max")] : found?.error.map(({ message }) => message);
    const both = read([
      [pollMin, "2m"],
      [pollMax, "1m"],
    ]);
    if (both === undefined) return;
    expect(bounds(both)).toEqual([`${written[way](pollMin)} 2m is longer than ${written[way](pollMax)} 1m`]);
    expect(bounds(read([[pollMin, "5m"]]))).toEqual([300_000, 300_000]);
    expect(bounds(read([[pollMax, "1s"]]))).toEqual([1_000, 1_000]);
    expect(
      bounds(
        read([
          [pollMin, "1m"],
          [pollMax, "1m"],
        ]),
      ),
    ).toEqual([60_000, 60_000]);
  });
});

test("every setting can be given in some way, and every way takes some", () => {
  const taken = Object.values(ways).map((read) => allSettings.filter((setting) => read([[setting, "x"]]) !== undefined).length);
  expect(Math.min(...taken)).toBeGreaterThan(8);
  for (const setting of allSettings) expect(Object.values(ways).some((read) => read([[setting, "x"]]) !== undefined)).toBe(true);
});

test("an empty variable or input counts as not set; an empty flag doesn't", () => {
  for (const [name, read] of Object.entries(ways)) {
    const found = read([[settings.timeout, " "]]);
    expect({ name, ok: found?.ok }).toEqual({ name, ok: name !== "flag" });
  }
});

describe("what a program gives", () => {
  test.each([
    [{}, defaultSettings],
    [{ pollMaxMs: 1_000 }, { ...defaultSettings, pollMinMs: 1_000, pollMaxMs: 1_000 }],
    [{ pollMinMs: 300_000 }, { ...defaultSettings, pollMinMs: 300_000, pollMaxMs: 300_000 }],
    [
      { callsPerSecond: 0.5, parallel: 3 },
      { ...defaultSettings, callsPerSecond: 0.5, parallel: 3 },
    ],
  ])("%j", (given, value) => expect(checkedSettings(given)).toEqual({ ok: true, value }));

  test.each<[object, string]>([
    [{ pollMinMs: 2_000, pollMaxMs: 1_000 }, "settings.pollMinMs 2000 is longer than settings.pollMaxMs 1000"],
    [{ leaseMs: 0 }, "settings.leaseMs is 0, which is not a number of ms from 1 to 315360000000"],
    [{ settleMs: Number.NaN }, "settings.settleMs is null, which is not a number of ms from 1 to 315360000000"],
    [{ parallel: 1.5 }, "settings.parallel is 1.5, which is not a whole number from 1 to 999999"],
    [{ callsPerSecond: 0 }, "settings.callsPerSecond is 0, which is not a number above 0"],
    [{ lease: 5 }, "settings.lease is no setting"],
  ])("%j: %s", (given, message) => {
    const checked = checkedSettings(given);
    expect(checked.ok ? [] : checked.error.map((one) => one.message)).toEqual([message]);
  });
});

describe("the Action's documentation", () => {
  const inputs = allSettings.flatMap((setting) => (setting.input ? [{ ...setting, description: setting.input.description }] : []));
  const shown = (setting: Setting<unknown>) => defaultOf(setting.kind, setting.actionDefault ?? setting.default);

  test("action.yml declares the table's inputs, in its words", () => {
    const action: unknown = parse(readFileSync(join(root, "action.yml"), "utf8"));
    if (!isFields(action) || !isFields(action["inputs"])) throw new Error("action.yml declares no inputs");
    const declared = Object.entries(action["inputs"]).map(([name, input]) => [name, isFields(input) ? input["description"] : ""]);
    const wanted = inputs.map((setting) => {
      const text = shown(setting);
      return [setting.name, text === "" ? setting.description : `${setting.description} Default: ${text}`];
    });
    expect(Object.fromEntries(declared)).toEqual(Object.fromEntries(wanted));
  });

  test("docs/action.md lists them, with their defaults", () => {
    const page = readFileSync(join(root, "docs/action.md"), "utf8").split("\n## Inputs\n")[1]?.split("\n## ")[0] ?? "";
    const rows = [...page.matchAll(/^\| `([\w-]+)` \| (.*?) \|/gm)].map(([, name, value]) => [name, value]);
    const others: Readonly<Record<string, string>> = {
      "github-token": "`github.token`",
      "working-directory": "the workspace",
      timeout: "none",
      only: "everything",
    };
    expect(Object.fromEntries(rows)).toEqual(
      Object.fromEntries(inputs.map((setting) => [setting.name, others[setting.name] ?? `\`${shown(setting)}\``])),
    );
  });
});
