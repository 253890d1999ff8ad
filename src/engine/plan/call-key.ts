import { createHash } from "node:crypto";
import type { CompiledCall, Pin, Place } from "../../model/call.ts";
import type { Json, JsonObject } from "../../model/json.ts";
import { canonicalJson, sha256 } from "../util/canonical-json.ts";

/** Where a call runs, and how often it was asked for. */
export interface Identified extends Place {
  readonly provider: string;
  /** Where the plan writes it down. */
  readonly account?: string;
  readonly generation: number;
}

const subject = (call: CompiledCall, of: Identified): JsonObject => ({
  provider: of.provider,
  ...(of.account !== undefined && { account: of.account }),
  region: of.region,
  [of.scopeKind]: of.scope,
  operation: call.operation,
  input: call.input,
  generation: of.generation,
});

/** What the ledger is keyed by. */
export const keyOf = (call: CompiledCall, of: Identified): string => sha256(canonicalJson(subject(call, of)));

/** The key with the selector in place of the pin; `call` was compiled without one. */
export const intentOf = (call: CompiledCall, of: Identified, selector: Json): string =>
  sha256(canonicalJson({ ...subject(call, of), selector }));

export interface DigestedEntry {
  readonly id: string;
  readonly pin?: Pin;
  readonly calls: readonly (CompiledCall & Identified)[];
}

/** Changes exactly when what would be sent changes: no times, wording, dependencies or ledger state in it. */
export function digestOf(entries: readonly DigestedEntry[]): string {
  // The canonical JSON of them all, call by call: in one piece it would be the largest text of a plan.
  const hash = createHash("sha256").update("[");
  for (const [index, { id, pin, calls }] of entries.entries()) {
    hash.update(`${index === 0 ? "" : ","}{"calls":[`);
    for (const [place, call] of calls.entries()) hash.update(`${place === 0 ? "" : ","}${canonicalJson(subject(call, call))}`);
    hash.update(`],"id":${canonicalJson(id)}${pin === undefined ? "" : `,"pin":${canonicalJson({ kind: pin.kind, id: pin.id })}`}}`);
  }
  return hash.update("]").digest("hex");
}

/** The same place as a plan names it that writes no account down. */
export function withoutAccount(of: Identified): Identified {
  const { account: _, ...rest } = of;
  return rest;
}
