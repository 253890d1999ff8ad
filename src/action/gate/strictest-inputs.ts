import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import { diagnose } from "../codes.ts";
import type { DecidingInputs } from "../record/plan-record-codec.ts";
import type { Inputs } from "../runner/inputs.ts";

/** Inputs that another job, or the ledger, has for the same thing. */
export interface OtherInputs {
  readonly where: string;
  readonly inputs: Partial<DecidingInputs>;
}

export interface StrictestInputs extends DecidingInputs {
  /** One for each input that is not the same everywhere. */
  readonly warnings: readonly Diagnostic[];
}

/** Pure. The strictest of all: what somebody forged can ask for more, and never for less. */
export function strictestInputs(own: Pick<Inputs, keyof DecidingInputs>, others: readonly OtherInputs[]): StrictestInputs {
  const approvals = others.flatMap(({ where, inputs: { requireApprovals } }) =>
    requireApprovals === undefined ? [] : [{ where, value: requireApprovals }],
  );
  const unreviewed = others.flatMap(({ where, inputs: { onUnreviewed } }) =>
    onUnreviewed === undefined ? [] : [{ where, value: onUnreviewed }],
  );
  const requireApprovals = Math.max(own.requireApprovals, ...approvals.map(({ value }) => value));
  const onUnreviewed = [own.onUnreviewed, ...unreviewed.map(({ value }) => value)].includes("refuse") ? "refuse" : "apply";
  return {
    requireApprovals,
    onUnreviewed,
    warnings: [
      ...differing("require-approvals", own.requireApprovals, approvals, requireApprovals),
      ...differing("on-unreviewed", own.onUnreviewed, unreviewed, onUnreviewed),
    ],
  };
}

function differing<T extends string | number>(
  name: string,
  own: T,
  others: readonly { readonly where: string; readonly value: T }[],
  holds: T,
): Diagnostic[] {
  const other = others.find(({ value }) => value !== own);
  if (other === undefined) return [];
  return [
    diagnose(
      "warning",
      "inputs-differ",
      `${name} is ${own} in this job and ${other.value} in ${other.where}; the stricter holds: ${holds}`,
      `give every job the same ${name}, in the workflow file or as an environment variable of the entire workflow`,
    ),
  ];
}
