import { describe, expect, test } from "vitest";
import { allSettings, settings } from "../../src/app/settings/table.ts";
import { readOptions } from "../../src/cli/arguments/options.ts";
import { defaultSettings } from "../../src/engine/host.ts";

const all = allSettings.filter(({ flag }) => flag !== undefined);

const read = (given: Record<string, unknown>, env: Record<string, string> = {}) => {
  const options = readOptions(all, given, env);
  if (!options.ok) throw new Error(options.error.map(({ message }) => message).join("; "));
  return options.value;
};
const problems = (given: Record<string, unknown>, env: Record<string, string> = {}) => {
  const options = readOptions(all, given, env);
  return options.ok ? [] : options.error.map(({ message }) => message);
};

test("every flag of the contract has its variable", () => {
  expect(all.map(({ flag, variable }) => [flag?.name, variable])).toEqual([
    ["--ledger", "REINSTATE_LEDGER"],
    ["--only", "REINSTATE_ONLY"],
    ["--json", "REINSTATE_JSON"],
    ["--offline", "REINSTATE_OFFLINE"],
    ["--parallel", "REINSTATE_PARALLEL"],
    ["--lane-parallel", "REINSTATE_LANE_PARALLEL"],
    ["--timeout", "REINSTATE_TIMEOUT"],
    ["--poll-min", "REINSTATE_POLL_MIN"],
    ["--poll-max", "REINSTATE_POLL_MAX"],
    ["--request-timeout", "REINSTATE_REQUEST_TIMEOUT"],
    ["--lease", "REINSTATE_LEASE"],
    ["--settle", "REINSTATE_SETTLE"],
    ["--no-color", "REINSTATE_NO_COLOR"],
    ["--verbose", "REINSTATE_VERBOSE"],
  ]);
});

test("the contract's defaults", () => {
  expect(read({})).toEqual({
    only: [],
    json: false,
    offline: false,
    noColor: false,
    verbose: false,
    settings: defaultSettings,
  });
  expect(defaultSettings).toMatchObject({
    laneParallel: 1,
    pollMinMs: 2000,
    pollMaxMs: 60_000,
    requestTimeoutMs: 30_000,
    leaseMs: 60_000,
    settleMs: 120_000,
  });
  expect(read({}, { REINSTATE_LEDGER: "", REINSTATE_JSON: "" })).toEqual(read({}));
});

describe("values", () => {
  test.each<[Record<string, unknown>, Record<string, string>, object]>([
    [{ ledger: "git:restores" }, { REINSTATE_LEDGER: "file:x" }, { ledger: "git:restores" }],
    [{}, { REINSTATE_LEDGER: "file:/var/lib/x" }, { ledger: "file:/var/lib/x" }],
    [{ only: ["a", "b/c"] }, { REINSTATE_ONLY: "z" }, { only: ["a", "b/c"] }],
    [{}, { REINSTATE_ONLY: "a, b/c" }, { only: ["a", "b/c"] }],
    [{ json: true }, { REINSTATE_JSON: "0" }, { json: true }],
    [{}, { REINSTATE_JSON: "yes", REINSTATE_VERBOSE: "TRUE", REINSTATE_NO_COLOR: "off" }, { json: true, verbose: true, noColor: false }],
    [{ parallel: "3" }, {}, { settings: { ...defaultSettings, parallel: 3 } }],
    [{ timeout: "6h" }, {}, { settings: { ...defaultSettings, timeoutMs: 21_600_000 } }],
    [{}, { REINSTATE_LEASE: "500ms", REINSTATE_SETTLE: "15m" }, { settings: { ...defaultSettings, leaseMs: 500, settleMs: 900_000 } }],
    [{ pollMin: "5m" }, {}, { settings: { ...defaultSettings, pollMinMs: 300_000, pollMaxMs: 300_000 } }],
    [{ pollMax: "1s" }, {}, { settings: { ...defaultSettings, pollMinMs: 1000, pollMaxMs: 1000 } }],
  ])("%j with %j", (given, env, expected) => expect(read(given, env)).toMatchObject(expected));

  test("all bad ones are reported at once, and a flag hides its variable's", () => {
    expect(problems({ lease: "1s", settle: "x" }, { REINSTATE_LEASE: "bad", REINSTATE_PARALLEL: "-1" })).toHaveLength(2);
  });

  test("only the flags that a command has are read", () => {
    expect(readOptions([settings.json], {}, { REINSTATE_LEASE: "bad" }).ok).toBe(true);
  });
});
