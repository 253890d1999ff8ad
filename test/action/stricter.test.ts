import { expect, test } from "vitest";
import { strictestInputs } from "../../src/action/gate/strictest-inputs.ts";

const own = (requireApprovals: number, onUnreviewed: "refuse" | "apply" = "refuse") => ({ requireApprovals, onUnreviewed });
const other = (requireApprovals: number, onUnreviewed: "refuse" | "apply" = "refuse") => ({
  where: "the planning job",
  inputs: { requireApprovals, onUnreviewed },
});

test.each([
  ["nobody else says anything", own(1), [], own(1), 0],
  ["all the same", own(1), [other(1)], own(1), 0],
  ["another asks for more approvals", own(0), [other(2)], own(2), 1],
  ["another asks for fewer", own(2), [other(0)], own(2), 1],
  ["another refuses", own(0, "apply"), [other(0)], own(0), 1],
  ["another applies", own(0), [other(0, "apply")], own(0), 1],
  ["both differ", own(0, "apply"), [other(1)], own(1), 2],
  ["only approvals are told", own(0, "apply"), [{ where: "the ledger", inputs: { requireApprovals: 3 } }], own(3, "apply"), 1],
])("the stricter holds, and each difference is told: %s", (_, mine, others, wanted, warnings) => {
  const decided = strictestInputs(mine, others);
  expect(decided).toMatchObject(wanted);
  expect(decided.warnings.map(({ code, severity }) => `${severity} ${code}`)).toEqual(Array(warnings).fill("warning inputs-differ"));
});
