import type { Call, CompiledCall, Pin } from "../../model/call.ts";
import type { Json } from "../../model/json.ts";
import type { LedgerRecord } from "../../model/ledger-record.ts";
import type { Entry, RestorePlan } from "../../model/restore-plan.ts";
import type { Provider } from "../../providers/provider.ts";
import { type Identified, intentOf, keyOf, withoutAccount } from "./call-key.ts";

/** An entry on its way to calls: which backup it asks for, and what the ledger knows of it. */
export interface Draft {
  readonly plan: RestorePlan;
  readonly entry: Entry;
  readonly provider: Provider;
  /** The pin that the plan itself names, or that an earlier run chose. */
  readonly pin?: Pin;
  readonly selector?: Json;
  readonly intents: readonly string[];
  /** What it compiles to with that pin, where the plan names it: compiled once. */
  readonly calls?: readonly CompiledCall[];
  /** For each call, the pin that the ledger has for it. */
  readonly recorded: readonly (Pin | undefined)[];
  readonly ledger: KnownRecords;
}

/** What of the ledger tells which records count as a call's. */
export interface KnownRecords {
  readonly records: ReadonlyMap<string, LedgerRecord>;
  readonly byIntent: ReadonlyMap<string, LedgerRecord>;
  /** All that records name. */
  readonly accounts: ReadonlySet<string>;
}

/** Pure. A selector that was resolved once keeps its pin: `latest` means one backup, however often it is planned. */
export function draft(plan: RestorePlan, entry: Entry, provider: Provider, ledger: KnownRecords, chosen: Pin | undefined): Draft {
  const place = placeOf(entry, provider);
  const backup = provider.backup(entry);
  if ("pin" in backup) {
    const calls = provider.compile(entry, backup.pin);
    const intents = calls.map((call) => recordedAs(ledger.records, ledger.accounts, place, (of) => keyOf(call, of)));
    return { plan, entry, provider, pin: backup.pin, intents, calls, recorded: [], ledger };
  }
  const { selector } = backup;
  const compiled = provider.compile(entry, undefined);
  const intents = compiled.map((call) => recordedAs(ledger.byIntent, ledger.accounts, place, (of) => intentOf(call, of, selector)));
  const records = intents.map((intent) => ledger.byIntent.get(intent));
  const newest = records.reduce((a, b) => (a !== undefined && (b === undefined || a.updatedAt >= b.updatedAt) ? a : b), undefined);
  const pin = chosen ?? newest?.pin;
  return { plan, entry, provider, ...(pin && { pin }), selector, intents, recorded: records.map((record) => record?.pin), ledger };
}

/**
 * The hash under which the ledger has a call: with the account that the plan writes down, or without it where a record of
 * before that was written counts, being of that account or of one that nobody noted. Where the plan writes none, a record
 * of the time when it did counts as well. So neither writing the guard down nor taking it away re-runs anything.
 */
function recordedAs(
  records: ReadonlyMap<string, LedgerRecord>,
  accounts: ReadonlySet<string>,
  place: Identified,
  hash: (of: Identified) => string,
): string {
  const own = hash(place);
  if (records.has(own)) return own;
  if (place.account === undefined) {
    for (const account of accounts) {
      const guarded = hash({ ...place, account });
      if (records.has(guarded)) return guarded;
    }
    return own;
  }
  const bare = hash(withoutAccount(place));
  const record = records.get(bare);
  return record !== undefined && (record.account === undefined || record.account === place.account) ? bare : own;
}

/** Pure. `pin` is the draft's, or what its selector was resolved to; without one the calls lack their backup and are only for show. */
export function compileDraft(draft: Draft, pin: Pin | undefined): Call[] {
  const { plan, entry, provider, selector, intents, recorded } = draft;
  const place = placeOf(entry, provider);
  const { region, scopeKind, scope, lane, generation, account } = place;
  const byPin = new Map<string, readonly CompiledCall[]>();
  const compiled = (of: Pin | undefined) => {
    if (draft.calls !== undefined && of === draft.pin) return draft.calls;
    const name = of === undefined ? "" : `${of.kind}/${of.id}`;
    const calls = byPin.get(name) ?? provider.compile(entry, of);
    byPin.set(name, calls);
    return calls;
  };
  return intents.flatMap((intent, index) => {
    const own = recorded[index] ?? pin;
    const call = compiled(own)[index];
    if (call === undefined) return [];
    // Where the plan names its backup itself, the intent is the key.
    const key =
      own === undefined || selector === undefined
        ? intent
        : recordedAs(draft.ledger.records, draft.ledger.accounts, place, (of) => keyOf(call, of));
    const { operation, input, restores, path } = call;
    // Field by field: V8 gives what is added after a spread a hidden class for each object, some 5 kB a call.
    return [
      {
        operation,
        input,
        restores,
        path,
        region,
        scopeKind,
        scope,
        lane,
        key,
        intent,
        plan: plan.name,
        entry: entry.id,
        provider: entry.provider,
        ...(account !== undefined && { account }),
        generation,
        ...(own && { pin: own }),
      },
    ];
  });
}

function placeOf(entry: Entry, provider: Provider): Identified {
  const { region, scopeKind, scope, lane } = provider.place(entry);
  const { account } = entry.fields;
  const written = account === undefined ? {} : { account };
  return { region, scopeKind, scope, lane, provider: entry.provider, ...written, generation: entry.generation };
}
