import { type EntryDiagnostic, errorFrom, type Location } from "../../diagnostic/diagnostic.ts";
import type { Call, Pin } from "../../model/call.ts";
import { ok } from "../../model/result.ts";
import type { Session } from "../../providers/provider.ts";
import type { LedgerView } from "../claims/ledger-index.ts";
import { watchOf } from "../claims/watch.ts";
import { diagnose } from "../codes.ts";
import type { Sessions } from "../provider-sessions.ts";
import { accountUnknown, guardAccount } from "./account-guard.ts";
import { type CompiledEntry, pinnedCalls } from "./compile.ts";
import { type Decision, decide } from "./decide.ts";
import { assignIdenticalJobs, type Doubles } from "./identical-jobs.ts";

/** An entry with everything known of it but what the provider says of calls in flight. */
export interface Surveyed {
  readonly compiled: CompiledEntry;
  readonly pin?: Pin;
  /** As the provider's answers show it. */
  readonly account?: string;
  readonly calls: readonly Call[];
  readonly decisions: readonly Decision[];
  readonly diagnostics: readonly EntryDiagnostic[];
  readonly sizes: Readonly<Record<string, number>>;
}

export interface SurveyContext {
  readonly view: LedgerView;
  readonly sessions: Sessions;
  readonly offline: boolean;
  readonly doubles: Doubles;
}

/** Resolves, compiles, decides, and runs the preflight checks of one entry: only for what would be sent. */
export async function survey(one: CompiledEntry, context: SurveyContext): Promise<Surveyed> {
  const { entry } = one;
  const { view, sessions, offline } = context;
  const session = () => sessions.get(entry.provider);
  const resolved = one.pin === undefined && !offline ? await (await session()).resolve(entry) : undefined;
  const pin = resolved?.ok ? resolved.value : one.pin;
  const calls = pinnedCalls(one, pin);
  const byLedger = calls.map((call) => decide(call, view, entry.locate(call.path)));
  const none = { compiled: one, calls, decisions: byLedger, diagnostics: [], sizes: {}, ...(pin && { pin }) };
  if (offline) return { ...none, diagnostics: pin === undefined ? [notResolvedOffline] : [] };
  if (resolved?.ok === false) return { ...none, diagnostics: [errorFrom(resolved.error, ["from"])] };
  if (pin === undefined) return none;
  const asked = asksForAccount(calls, byLedger, view) ? await (await session()).account(one.place) : ok(undefined);
  const seen = asked.ok ? asked.value : undefined;
  const decisions = calls.map((call, index) => {
    const decision = decide(call, view, entry.locate(call.path), seen);
    return withDoubt(decision, call, view, seen === undefined && byLedger[index]?.action !== "blocked", entry.locate(call.path));
  });
  const isToSend = (_: unknown, index: number) => decisions[index]?.action === "restore" || decisions[index]?.action === "retry";
  const acts = decisions.some(({ action }) => action !== "none" && action !== "blocked");
  const guard = acts ? guardAccount(entry.fields.account, asked) : [];
  const surveyed = { ...none, decisions, diagnostics: guard, ...(seen !== undefined && { account: seen }) };
  const toSend = calls.filter(isToSend);
  if (toSend.length === 0 || guard.length > 0) return surveyed;
  const known = await jobsOnRecord(toSend[0]?.lane ?? "", view, await session());
  const checked = await (await session()).preflight(entry, pin, toSend, known);
  const doubles = assignIdenticalJobs(toSend, checked.identical ?? [], context.doubles);
  return {
    ...surveyed,
    decisions: decisions.map((decision, index) => doubles.adopted.get(calls[index]?.key ?? "") ?? decision),
    diagnostics: [...checked.diagnostics, ...doubles.diagnostics],
    sizes: checked.sizes ?? {},
    pin: { ...pin, ...checked.pin },
  };
}

/** Whose credentials these are matters where something would be done, and where a record of some account would be taken for this call's. */
const asksForAccount = (calls: readonly Call[], decisions: readonly Decision[], { snapshot }: LedgerView): boolean =>
  calls.some((call, index) => {
    const action = decisions[index]?.action;
    const recorded = snapshot.records.get(call.key)?.account;
    return action === "none" || action === "blocked" ? recorded !== undefined && call.account === undefined : true;
  });

/** A record of a known account is taken for this call's although nothing tells whose credentials these are: that is said. */
function withDoubt(decision: Decision, call: Call, { snapshot }: LedgerView, doubtful: boolean, location: Location) {
  const record = snapshot.records.get(call.key);
  if (!doubtful || record?.account === undefined || call.account !== undefined) return decision;
  return { ...decision, diagnostics: [...decision.diagnostics, accountUnknown(record, location)] };
}

const notResolvedOffline: EntryDiagnostic = diagnose(
  "info",
  "backup-unresolved",
  "planned offline, so the backup is not resolved: the key and the digest will change once it is",
  "plan without --offline to see the backup",
  ["from"],
);

/**
 * The lane's jobs that are on record, and those of recorded calls whose run ended between the submit and the poll that finds
 * its job: where a listing doesn't say what a job restores, those would seem to be doubles.
 */
async function jobsOnRecord(lane: string, { index }: LedgerView, session: Session): Promise<ReadonlySet<string>> {
  const known = index.jobs.get(lane) ?? new Set<string>();
  const idless = index.idless.get(lane) ?? [];
  if (idless.length === 0) return known;
  const seen = await session.observe(idless.map((record) => watchOf(record, record, known)));
  const found = seen.ok ? seen.value.flatMap((one) => ("requestId" in one && one.requestId !== undefined ? [one.requestId] : [])) : [];
  return new Set([...known, ...found]);
}
