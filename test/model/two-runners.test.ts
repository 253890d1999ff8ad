import { expect, it } from "vitest";
import { paired } from "./bounds.ts";
import { check } from "./check.ts";
import { realRules } from "./rules.ts";

it.each(paired.map((one) => [one.name, one] as const))(
  "%s: each restore once, none forgotten, an end always in reach",
  { timeout: 240_000 },
  (_, { bounds }) => {
    const { broken, trace, states } = check(bounds, realRules);
    expect(trace ?? []).toEqual([]);
    expect(broken).toBeUndefined();
    expect(states).toBeGreaterThan(5_000);
  },
);
