import type { Call } from "../../model/call.ts";

/** The account of a call's place as far as it is known: `written` in the plan, or `seen` in the provider's answers. */
export const accountOf = (call: Pick<Call, "account"> & { readonly seenAccount?: string }): string | undefined =>
  call.account ?? call.seenAccount;

/** Two that are known and differ are of two accounts; anything else may be the same. */
export const mayBeSame = (one: string | undefined, other: string | undefined): boolean =>
  one === undefined || other === undefined || one === other;
