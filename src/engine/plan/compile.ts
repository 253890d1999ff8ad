import type { Call, CompiledCall, Pin } from "../../model/call.ts";
import type { Json } from "../../model/json.ts";
import type { LedgerRecord } from "../../model/ledger-record.ts";
import type { Entry, RestorePlan } from "../../model/restore-plan.ts";
import type { Provider } from "../../providers/provider.ts";
import { type Identified, intentOf, keyOf, withoutAccount } from "./call-key.ts";

/** An entry as it compiles, once: its calls, which backup it asks for, and what the ledger knows of them. */
export interface CompiledEntry {
  readonly plan: RestorePlan;
  readonly entry: Entry;
  readonly provider: Provider;
  readonly place: Identified;
  /** With their backup in them where the plan names it, else still without. */
  readonly calls: readonly CompiledCall[];
  /** A call's intent, in the order of the calls. */
  readonly intents: readonly string[];
  /** Which backup is asked for, where the plan doesn't name it. */
  readonly selector?: Json;
  /** The pin that the plan itself names, or that an earlier run chose. */
  readonly pin?: Pin;
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
export function compileEntry(
  plan: RestorePlan,
  entry: Entry,
  provider: Provider,
  ledger: KnownRecords,
  chosen: Pin | undefined,
): CompiledEntry {
  const place = placeOf(entry, provider);
  const compiled = provider.compile(entry);
  const backup = provider.backup(entry);
  if ("pin" in backup) {
    const { pin } = backup;
    const calls = compiled.map((call) => provider.withPin(call, pin));
    const intents = calls.map((call) => recordedAs(ledger.records, ledger.accounts, place, (of) => keyOf(call, of)));
    return { plan, entry, provider, place, calls, intents, pin, recorded: [], ledger };
  }
  const { selector } = backup;
  const intents = compiled.map((call) => recordedAs(ledger.byIntent, ledger.accounts, place, (of) => intentOf(call, of, selector)));
  const records = intents.map((intent) => ledger.byIntent.get(intent));
  const newest = records.reduce((a, b) => (a !== undefined && (b === undefined || a.updatedAt >= b.updatedAt) ? a : b), undefined);
  // One of a kind that the provider doesn't know was written by something else, and is resolved anew.
  const pin = chosen !== undefined && Object.hasOwn(provider.about.backups, chosen.kind) ? chosen : newest?.pin;
  const recorded = records.map((record) => record?.pin);
  return { plan, entry, provider, place, calls: compiled, intents, selector, ...(pin && { pin }), recorded, ledger };
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

/** Pure. `pin` is the entry's, or what its selector was resolved to; without one the calls lack their backup and are only for show. */
export function pinnedCalls(compiled: CompiledEntry, pin: Pin | undefined): Call[] {
  const { plan, entry, provider, place, selector, intents, recorded, ledger } = compiled;
  const { region, scopeKind, scope, lane, generation, account } = place;
  return compiled.calls.flatMap((bare, index) => {
    const intent = intents[index];
    if (intent === undefined) return [];
    const own = recorded[index] ?? pin;
    const resolved = selector !== undefined && own !== undefined;
    const call = resolved ? provider.withPin(bare, own) : bare;
    // Where the plan names its backup itself, the intent is the key.
    const key = resolved ? recordedAs(ledger.records, ledger.accounts, place, (of) => keyOf(call, of)) : intent;
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
