import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import type { Call } from "../model/call.ts";
import type { StatusReport } from "../model/generated/status-report.ts";
import type { LedgerRecord } from "../model/ledger-record.ts";
import type { Observation } from "../model/observation.ts";
import type { RestorePlan } from "../model/restore-plan.ts";
import { compileDraft, draft } from "./compile.ts";
import { mapLimit } from "./concurrency.ts";
import { groupBy } from "./group.ts";
import type { Host } from "./host.ts";
import { indexLedger } from "./ledger-index.ts";
import { problem } from "./problem.ts";
import { select } from "./selection.ts";
import { openSessions } from "./sessions.ts";
import { lastAttempt, watchOf } from "./watch.ts";

export interface StatusRequest {
  readonly plans: readonly RestorePlan[];
  readonly only: readonly string[];
  /** Read the ledger only. */
  readonly offline: boolean;
}

export interface StatusOutcome {
  readonly report: StatusReport;
  /** In the order of the report. */
  readonly calls: readonly Call[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Every call with what the ledger and the provider say of it. One look per lane; what was never submitted has nothing to look for. */
export async function status(request: StatusRequest, host: Host): Promise<StatusOutcome> {
  const selection = select(request.plans, request.only);
  const snapshot = await host.ledger.read();
  const { byIntent, jobs } = indexLedger(snapshot);
  const calls: Call[] = [];
  for (const plan of request.plans) {
    for (const entry of plan.entries) {
      if (!selection.has(plan.name, entry.id)) continue;
      const drafted = draft(plan, entry, await host.provider(entry.provider), byIntent, undefined);
      for (const call of compileDraft(drafted, drafted.pin)) calls.push(call);
    }
  }
  const diagnostics: Diagnostic[] = [...selection.diagnostics];
  const observations = new Map<string, Observation>();
  const sessions = openSessions(host);
  try {
    const sent = request.offline ? [] : calls.filter((call) => lastAttempt(snapshot.records.get(call.key)) !== undefined);
    await mapLimit([...groupBy(sent, (call) => call.lane)], 16, async ([lane, own]) => {
      const session = await sessions.get(own[0]?.provider ?? "");
      const taken = jobs.get(lane) ?? new Set<string>();
      const seen = await session.observe(own.map((call) => watchOf(call, snapshot.records.get(call.key), taken)));
      if (!seen.ok)
        diagnostics.push(problem("warning", "not-observed", `${lane} could not be observed: ${seen.error.message}`, seen.error.hint));
      else
        for (const [index, call] of own.entries()) {
          const observation = seen.value[index];
          if (observation !== undefined) observations.set(call.key, observation);
        }
    });
  } finally {
    await sessions.close();
  }
  const report: StatusReport = {
    formatVersion: "1.0",
    kind: "StatusReport",
    calls: calls.map((call) => callStatus(call, snapshot.records.get(call.key), observations.get(call.key), request.offline)),
  };
  return { report, calls, diagnostics };
}

function callStatus(
  call: Call,
  record: LedgerRecord | undefined,
  observation: Observation | undefined,
  offline: boolean,
): StatusReport["calls"][number] {
  const { plan, entry, key, operation } = call;
  const sent = lastAttempt(record) !== undefined;
  const requestId =
    lastAttempt(record)?.requestId ?? (observation !== undefined && "requestId" in observation ? observation.requestId : undefined);
  const progress = (observation !== undefined && "progress" in observation ? observation.progress : undefined) ?? record?.progress;
  const observed = observation?.state ?? (sent || offline ? "unchecked" : "absent");
  return {
    plan,
    entry,
    key,
    operation,
    ledger: record === undefined || record.state === "claimed" ? "absent" : record.state,
    observed: observed === "unclear" ? "unchecked" : observed,
    ...(requestId !== undefined && { requestId }),
    ...(progress && { progress: { done: progress.done, total: progress.total, unit: progress.unit } }),
  };
}
