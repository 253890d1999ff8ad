import { expect, test } from "vitest";
import { authorizationOf, authorizeAll } from "../../../src/engine/plan/authorize.ts";
import { plannedEntry, plannedPlan } from "../samples.ts";

const by = { by: "person", actor: "alice", tool: "reinstate/1.0.0" } as const;
const bare = plannedPlan([plannedEntry("a", [], [])]);

test("an authorization names what was reviewed, and what the restore plan says of itself", () => {
  expect(authorizationOf(bare, by)).toEqual({ ...by, digest: bare.digest });
  const described = { ...bare, description: "orders were truncated", labels: { ticket: "INC-1" } };
  expect(authorizationOf(described, by)).toEqual({
    ...by,
    digest: bare.digest,
    description: "orders were truncated",
    labels: { ticket: "INC-1" },
  });
});

test("everything in a run is authorized by the plan's name", () => {
  const other = { ...plannedPlan([], "q"), digest: "1".repeat(64) };
  const all = authorizeAll({ only: [], plans: [bare, other], diagnostics: [] }, by);
  expect([...all].map(([name, { digest }]) => [name, digest])).toEqual([
    ["p", bare.digest],
    ["q", other.digest],
  ]);
});
