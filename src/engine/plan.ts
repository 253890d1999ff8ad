import { compareDiagnostics, type Diagnostic, type Finding } from "../diagnostic/diagnostic.ts";
import type { Call, Pin } from "../model/call.ts";
import type { Observation } from "../model/observation.ts";
import type { PlannedCall, PlannedEntry, PlannedPlan, PlannedRun } from "../model/planned.ts";
import type { RestorePlan } from "../model/restore-plan.ts";
import type { Failure, Provider } from "../providers/provider.ts";
import { canonicalJson } from "./canonical.ts";
import { compileDraft, type Draft, draft } from "./compile.ts";
import { mapLimit } from "./concurrency.ts";
import { type Decision, decide, type LedgerView, withObservation } from "./decide.ts";
import { blockDependants } from "./dependencies.ts";
import { executionPlan } from "./document.ts";
import { assignFindings } from "./findings.ts";
import { groupBy } from "./group.ts";
import type { Host } from "./host.ts";
import { digestOf } from "./identity.ts";
import { indexLedger } from "./ledger-index.ts";
import { observeLanes } from "./observe-lanes.ts";
import { problem } from "./problem.ts";
import { select } from "./selection.ts";
import { openSessions, type Sessions } from "./sessions.ts";

export interface PlanRequest {
  readonly plans: readonly RestorePlan[];
  /** `PLAN` or `PLAN/ENTRY`; empty for everything. */
  readonly only: readonly string[];
  /** Ask no provider. */
  readonly offline: boolean;
  /** Pins chosen earlier, by `PLAN/ENTRY`: a saved or reviewed execution plan. What the ledger recorded goes first. */
  readonly pins?: ReadonlyMap<string, Pin>;
}

/** An entry with everything known of it; what follows only looks. */
interface Surveyed {
  readonly draft: Draft;
  readonly pin?: Pin;
  readonly calls: readonly Call[];
  readonly decisions: readonly Decision[];
  readonly findings: readonly Finding[];
  readonly sizes: Readonly<Record<string, number>>;
}

/** Joins plan, ledger and provider into what apply would do. Reads only; nothing is written anywhere. */
export async function computePlan(request: PlanRequest, host: Host): Promise<PlannedRun> {
  const selection = select(request.plans, request.only);
  const snapshot = await host.ledger.read();
  const view: LedgerView = { snapshot, index: indexLedger(snapshot), now: host.clock.now(), isGone: (run) => host.isGone(run) };
  const drafts = await draftAll(request, host, view);
  const sessions = openSessions(host);
  try {
    const chosen = drafts.filter(({ plan, entry }) => selection.has(plan.name, entry.id));
    const surveyed = await mapLimit(chosen, 32, (one) => survey(one, view, sessions, request.offline));
    const observed = await observeLanes(inFlight(surveyed, request.offline), snapshot, view.index, sessions);
    const plans = assemble(request.plans, surveyed, observed.byKey, view);
    const unblocked = blockDependants(plans, drafts, view);
    return joined(unblocked, request.only, [...selection.diagnostics, ...observed.diagnostics]);
  } finally {
    await sessions.close();
  }
}

async function draftAll(request: PlanRequest, host: Host, view: LedgerView): Promise<Draft[]> {
  const providers = new Map<string, Provider>();
  const drafts: Draft[] = [];
  for (const plan of request.plans) {
    for (const entry of plan.entries) {
      const provider = providers.get(entry.provider) ?? (await host.provider(entry.provider));
      providers.set(entry.provider, provider);
      drafts.push(draft(plan, entry, provider, view.index.byIntent, request.pins?.get(`${plan.name}/${entry.id}`)));
    }
  }
  return drafts;
}

/** Resolves, compiles, decides, and runs the preflight checks of one entry: only for what would be sent. */
async function survey(one: Draft, view: LedgerView, sessions: Sessions, offline: boolean): Promise<Surveyed> {
  const { entry } = one;
  const resolved = one.pin === undefined && !offline ? await (await sessions.get(entry.provider)).resolve(entry) : undefined;
  const pin = resolved?.ok ? resolved.value : one.pin;
  const calls = compileDraft(one, pin);
  const decisions = calls.map((call) => decide(call, view, entry.locate(call.path)));
  const surveyed = (findings: readonly Finding[], sizes: Surveyed["sizes"] = {}, known = pin): Surveyed => ({
    draft: one,
    calls,
    decisions,
    findings,
    sizes,
    ...(known && { pin: known }),
  });
  if (resolved?.ok === false) return surveyed([unresolved(resolved.error)]);
  if (pin === undefined) return surveyed(offline ? [notResolvedOffline] : []);
  const toSend = calls.filter((_, index) => decisions[index]?.action === "restore" || decisions[index]?.action === "retry");
  if (offline || toSend.length === 0) return surveyed([]);
  const checked = await (await sessions.get(entry.provider)).preflight(
    entry,
    pin,
    toSend,
    view.index.jobs.get(toSend[0]?.lane ?? "") ?? new Set(),
  );
  return surveyed(checked.findings, checked.sizes, { ...pin, ...checked.pin });
}

const unresolved = (failure: Failure): Finding => {
  const { code, message, hint } = failure;
  return { severity: "error", code, message, ...(hint !== undefined && { hint }), path: ["from"] };
};

const notResolvedOffline: Finding = {
  ...problem(
    "info",
    "backup-unresolved",
    "planned offline: the backup is not resolved, so key and digest are not those of the real thing",
    "plan without --offline to see the backup",
  ),
  path: ["from"],
};

/** What is recorded as in flight; a plan that asks no provider observes nothing. */
const inFlight = (surveyed: readonly Surveyed[], offline: boolean): Call[] =>
  offline ? [] : surveyed.flatMap(({ calls, decisions }) => calls.filter((_, index) => decisions[index]?.action === "resume"));

function assemble(
  plans: readonly RestorePlan[],
  surveyed: readonly Surveyed[],
  observations: ReadonlyMap<string, Observation>,
  view: LedgerView,
): PlannedPlan[] {
  const byPlan = groupBy(surveyed, (one) => one.draft.plan);
  return plans.flatMap((plan) => {
    const own = byPlan.get(plan);
    if (own === undefined) return [];
    const { name, file, description, labels } = plan;
    const digest = digestOf(own.map(({ draft: { entry }, pin, calls }) => ({ id: entry.id, ...(pin && { pin }), calls })));
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
  { draft: { entry, selector }, pin, calls, decisions, findings, sizes }: Surveyed,
  observations: ReadonlyMap<string, Observation>,
  view: LedgerView,
): PlannedEntry {
  const assigned = assignFindings(entry, calls, findings);
  const planned = calls.map((call, index): PlannedCall => {
    const observation = observations.get(call.key);
    const record = view.snapshot.records.get(call.key);
    const decision = withObservation(decisions[index] ?? nothing, observation);
    const said = decision.action === "none" ? [] : [...assigned.entry, ...(assigned.byKey.get(call.key) ?? [])];
    const error = decision.action === "resume" ? undefined : said.find(({ severity }) => severity === "error");
    const sized = call.restores.flatMap(({ targetId }) => sizes[targetId] ?? []);
    return {
      action: error === undefined ? decision.action : "blocked",
      reason: error === undefined || decision.action === "blocked" ? decision.reason : error.message,
      diagnostics: [...decision.diagnostics, ...said],
      location: entry.locate(call.path),
      dependsOn: entry.dependsOn,
      ...(entry.timeoutMs !== undefined && { timeoutMs: entry.timeoutMs }),
      ...(record && { record }),
      ...(observation && { observation }),
      ...(sized.length > 0 && { size: sized.reduce((a, b) => a + b, 0) }),
      // Last: V8 gives what is added after a spread a hidden class for each object, 0.6 kB a call.
      ...call,
    };
  });
  return {
    id: entry.id,
    provider: entry.provider,
    ...(pin && { pin }),
    ...(selector !== undefined && { selector: canonicalJson(selector) }),
    location: entry.locate([]),
    calls: planned,
  };
}

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
  for (const plan of plans)
    for (const entry of plan.entries) for (const call of entry.calls) for (const one of call.diagnostics) unique.add(one);
  for (const one of [...unique, ...more]) add(one);
  const diagnostics = [...seen.values()].sort(compareDiagnostics);
  return { document: executionPlan(plans, only), plans, diagnostics };
}
