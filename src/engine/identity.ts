import type { CompiledCall, Pin, Place } from "../model/call.ts";
import type { Json, JsonObject } from "../model/json.ts";
import { canonicalJson, sha256 } from "./canonical.ts";

interface Identified extends Place {
  readonly provider: string;
  readonly generation: number;
}

const subject = (call: CompiledCall, of: Identified): JsonObject => ({
  provider: of.provider,
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
  const compiled = entries.map((entry) => ({
    id: entry.id,
    ...(entry.pin && { pin: { kind: entry.pin.kind, id: entry.pin.id } }),
    calls: entry.calls.map((call) => subject(call, call)),
  }));
  return sha256(canonicalJson(compiled));
}

/** An idempotency token of 64 characters: one for each attempt at a call, the same for every send of it. */
export const tokenOf = (key: string, attempt: number): string => sha256(`${key}/${attempt}`);
