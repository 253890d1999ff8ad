import { compareDiagnostics, type Diagnostic } from "../../diagnostic/diagnostic.ts";
import type { LedgerSnapshot } from "../../ledger/ledger.ts";
import type { Call, Pin } from "../../model/call.ts";
import type { LedgerRecord } from "../../model/ledger-record.ts";
import type { Observation } from "../../model/observation.ts";
import { callsOf, type PlannedCall, type PlannedEntry, type PlannedPlan, type PlannedRun } from "../../model/planned.ts";
import type { RestorePlan } from "../../model/restore-plan.ts";
import type { Provider } from "../../providers/provider.ts";
import { indexLedger, type LedgerIndex, type LedgerView } from "../claims/ledger-index.ts";
import type { Host } from "../host.ts";
import { openSessions, type Sessions } from "../provider-sessions.ts";
import { groupBy } from "../util/group-by.ts";
import { mapLimit } from "../util/map-limit.ts";
import { assignDiagnostics } from "./assign-diagnostics.ts";
import { digestOf } from "./call-key.ts";
import { type CompiledEntry, compileEntry } from "./compile.ts";
import { type Decision, withObservation } from "./decide.ts";
import { blockDependants } from "./dependencies.ts";
import { type Doubles, noDoubles, unusedDoubles } from "./identical-jobs.ts";
import { observeLanes } from "./observe-lanes.ts";
import { select } from "./selection.ts";
import { type Surveyed, survey } from "./survey.ts";

export interface PlanRequest {
  readonly plans: readonly RestorePlan[];
  /** `PLAN` or `PLAN/ENTRY`; empty for everything. */
  readonly only: readonly string[];
  /** Ask no provider. */
  readonly offline: boolean;
  /** Pins chosen earlier, by `PLAN/ENTRY`: a saved or reviewed execution plan. What the ledger recorded goes first. */
  readonly pins?: ReadonlyMap<string, Pin>;
  /** What a person has decided about jobs that the provider lists and no record has. */
  readonly doubles?: Doubles;
}

/** Reads of the ledger until nothing has moved while the cloud was asked; the claim finds out what moves later. */
const maxReads = 4;

/** Joins plan, ledger and provider into what apply would do. Reads only; nothing is written anywhere. */
export async function computePlan(request: PlanRequest, host: Host): Promise<PlannedRun> {
  const sessions = openSessions(host);
  try {
    let snapshot = await host.ledger.read();
    for (let reads = 1; ; reads += 1) {
      const view: LedgerView = { snapshot, index: indexLedger(snapshot), now: host.clock.now(), isGone: (run) => host.isGone(run) };
      const run = await planOn(view, request, host, sessions);
      if (!sessions.asked || reads === maxReads) return run;
      // What a colleague restored while the cloud was asked must not be taken for something in the way.
      const now = await host.ledger.read();
      if (now === snapshot || !hasMoved(run, view, now)) return run;
      snapshot = now;
    }
  } finally {
    await sessions.close();
  }
}

async function planOn(view: LedgerView, request: PlanRequest, host: Host, sessions: Sessions): Promise<PlannedRun> {
  const selection = select(request.plans, request.only);
  const entries = await compileAll(request, host, view);
  const { offline, doubles = noDoubles } = request;
  const chosen = entries.filter(({ plan, entry }) => selection.has(plan.name, entry.id));
  const surveyed = await mapLimit(chosen, 32, (one) => survey(one, { view, sessions, offline, doubles }));
  const observed = await observeLanes(offline ? [] : toObserve(surveyed, view), view.snapshot, view.index, sessions);
  const plans = blockDependants(assemble(request.plans, surveyed, observed.byKey, view), entries, view);
  const unused = unusedDoubles(doubles, callsOf({ plans }));
  return joined(plans, request.only, [...selection.diagnostics, ...observed.diagnostics, ...unused]);
}

/** Whether anything that was decided on is another now: a record of a call, of its intent, or of its targets. */
function hasMoved(run: PlannedRun, { snapshot, index }: LedgerView, now: LedgerSnapshot): boolean {
  const later = indexLedger(now);
  const version = (record: LedgerRecord | undefined) => (record === undefined ? "" : `${record.key}@${record.version}`);
  const holders = ({ byTarget }: LedgerIndex, target: string) => (byTarget.get(target) ?? []).map(version).join();
  return callsOf(run).some(
    ({ key, intent, restores }) =>
      version(snapshot.records.get(key)) !== version(now.records.get(key)) ||
      version(index.byIntent.get(intent)) !== version(later.byIntent.get(intent)) ||
      restores.some(({ targetId }) => holders(index, targetId) !== holders(later, targetId)),
  );
}

async function compileAll(request: PlanRequest, host: Host, view: LedgerView): Promise<CompiledEntry[]> {
  const providers = new Map<string, Provider>();
  const compiled: CompiledEntry[] = [];
  const { byIntent, accounts } = view.index;
  const known = { records: view.snapshot.records, byIntent, accounts };
  for (const plan of request.plans) {
    for (const entry of plan.entries) {
      const provider = providers.get(entry.provider) ?? (await host.provider(entry.provider));
      providers.set(entry.provider, provider);
      compiled.push(compileEntry(plan, entry, provider, known, request.pins?.get(`${plan.name}/${entry.id}`)));
    }
  }
  return compiled;
}

/** What is recorded as in flight, and outcomes that nobody knew: the provider may list their jobs by now. */
const toObserve = (surveyed: readonly Surveyed[], { snapshot }: LedgerView): Call[] =>
  surveyed.flatMap(({ calls, decisions }) =>
    calls.filter((call, index) => {
      const decision = decisions[index];
      if (decision?.action === "resume") return decision.adopts === undefined;
      return decision?.diagnostics.some(({ code }) => code === "outcome-unknown") && snapshot.records.get(call.key)?.state === "unknown";
    }),
  );

function assemble(
  plans: readonly RestorePlan[],
  surveyed: readonly Surveyed[],
  observations: ReadonlyMap<string, Observation>,
  view: LedgerView,
): PlannedPlan[] {
  const byPlan = groupBy(surveyed, (one) => one.compiled.plan);
  return plans.flatMap((plan) => {
    const own = byPlan.get(plan);
    if (own === undefined) return [];
    const { name, file, description, labels } = plan;
    const digest = digestOf(own.map(({ compiled: { entry }, pin, calls }) => ({ id: entry.id, ...(pin && { pin }), calls })));
    return [
      {
        name,
        file,
        ...(description !== undefined && { description }),
        labels,
        digest,
        entries: own.map((one) => plannedEntry(one, observations, view)),
      },
    ];
  });
}

function plannedEntry(
  { compiled: { entry, selector, provider }, pin, account, calls, decisions, diagnostics, sizes }: Surveyed,
  observations: ReadonlyMap<string, Observation>,
  view: LedgerView,
): PlannedEntry {
  const assigned = assignDiagnostics(entry, calls, diagnostics);
  const backupKind = pin && provider.about.backups[pin.kind];
  const planned = calls.map((call, index): PlannedCall => {
    const observation = observations.get(call.key);
    const record = view.snapshot.records.get(call.key);
    const decision = withObservation(decisions[index] ?? nothing, record, observation);
    const found = decision.action === "none" ? [] : [...assigned.entry, ...(assigned.byKey.get(call.key) ?? [])];
    const error = found.find(({ severity, code }) => severity === "error" && (decision.action !== "resume" || isOfAccount(code)));
    const sized = call.restores.flatMap(({ targetId }) => sizes[targetId] ?? []);
    return {
      action: error === undefined ? decision.action : "blocked",
      reason: error === undefined || decision.action === "blocked" ? decision.reason : error.message,
      diagnostics: [...decision.diagnostics, ...found],
      location: entry.locate(call.path),
      ...(entry.timeoutMs !== undefined && { timeoutMs: entry.timeoutMs }),
      ...(record && { record }),
      ...(observation && { observation }),
      ...(account !== undefined && { seenAccount: account }),
      ...(decision.adopts && { adopts: decision.adopts }),
      ...(sized.length > 0 && { size: sized.reduce((a, b) => a + b, 0) }),
      // Last: V8 gives what is added after a spread a hidden class for each object, 0.6 kB a call.
      ...call,
      ...(call.pin && { pin: call.pin.id === pin?.id ? { ...call.pin, ...pin } : call.pin }),
    };
  });
  return {
    id: entry.id,
    provider: entry.provider,
    ...(account !== undefined && { account }),
    ...(pin && { pin }),
    ...(backupKind && { backupKind }),
    ...(selector !== undefined && { selector }),
    dependsOn: entry.dependsOn,
    location: entry.locate([]),
    calls: planned,
  };
}

/** Following a job with another account's credentials would find nothing, and take that for an answer. */
const isOfAccount = (code: string): boolean => code === "wrong-account" || code === "account-unverified";

const nothing: Decision = { action: "none", reason: "", diagnostics: [] };

/** Each diagnostic once, however many calls it concerns. */
function joined(plans: readonly PlannedPlan[], only: readonly string[], more: readonly Diagnostic[]): PlannedRun {
  const seen = new Map<string, Diagnostic>();
  const add = (diagnostic: Diagnostic) =>
    seen.set(
      `${diagnostic.code} ${diagnostic.location?.file}:${diagnostic.location?.line}:${diagnostic.location?.column} ${diagnostic.message}`,
      diagnostic,
    );
  const unique = new Set<Diagnostic>();
  for (const call of callsOf({ plans })) for (const one of call.diagnostics) unique.add(one);
  for (const one of [...unique, ...more]) add(one);
  const diagnostics = [...seen.values()].sort(compareDiagnostics);
  return { only, plans, diagnostics };
}
