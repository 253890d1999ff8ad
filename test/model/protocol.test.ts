import { describe, expect, it } from "vitest";
import { bounds, small } from "./bounds.ts";
import { check } from "./check.ts";
import { mutants } from "./mutants.ts";
import { realRules } from "./rules.ts";

/** `$name` would cut long names short. */
const named = <T extends { readonly name: string }>(cases: readonly T[]) => cases.map((one) => [one.name, one] as const);

describe("the protocol, in every state that can be reached", { timeout: 120_000 }, () => {
  it.each(named(small))("%s: each restore once, none forgotten, an end always in reach", (_, { bounds: within }) => {
    const { broken, trace, states } = check(within, realRules);
    expect(trace ?? []).toEqual([]);
    expect(broken).toBeUndefined();
    expect(states).toBeGreaterThan(50);
  });

  it("needs --settle to cover the listing's lag, and no more", () => {
    const { broken } = check({ ...bounds.one, lag: 2, faults: { ...bounds.none, lostAnswers: 1 } }, realRules);
    expect(broken).toBe("an attempt was accepted twice");
  });
});

describe("the checker finds a way to go wrong when", { timeout: 120_000 }, () => {
  it.each(named(mutants))("%s", (_, { rules, bounds: within }) => {
    const { trace, broken } = check(within, rules);
    expect(broken).toBeDefined();
    expect(trace?.length).toBeGreaterThan(3);
  });
});
