import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import { askedFor, type Call } from "../../model/call.ts";
import type { StatusReport } from "../../model/generated/status-report.ts";
import type { LedgerRecord } from "../../model/ledger-record.ts";
import type { Observation } from "../../model/observation.ts";
import type { RestorePlan } from "../../model/restore-plan.ts";
import { indexLedger } from "../claims/ledger-index.ts";
import { lastAttempt } from "../claims/watch.ts";
import type { Host } from "../host.ts";
import { openSessions } from "../provider-sessions.ts";
import { compileEntry, pinnedCalls } from "./compile.ts";
import { observeLanes } from "./observe-lanes.ts";
import { select } from "./selection.ts";

export interface StatusRequest {
  readonly plans: readonly RestorePlan[];
  readonly only: readonly string[];
  /** Read the ledger only. */
  readonly offline: boolean;
}

export interface StatusOutcome {
  readonly report: StatusReport;
  readonly diagnostics: readonly Diagnostic[];
}

/** Every call with what the ledger and the provider say of it. One poll for each lane; what was never submitted has nothing to look for, and is unchecked. */
export async function status(request: StatusRequest, host: Host): Promise<StatusOutcome> {
  const selection = select(request.plans, request.only);
  const snapshot = await host.ledger.read();
  const index = indexLedger(snapshot);
  const calls: Call[] = [];
  for (const plan of request.plans) {
    for (const entry of plan.entries) {
      if (!selection.has(plan.name, entry.id)) continue;
      const compiled = compileEntry(
        plan,
        entry,
        await host.provider(entry.provider),
        { records: snapshot.records, byIntent: index.byIntent, accounts: index.accounts },
        undefined,
      );
      for (const call of pinnedCalls(compiled, compiled.pin)) calls.push(call);
    }
  }
  const sent = request.offline ? [] : calls.filter((call) => lastAttempt(snapshot.records.get(call.key)) !== undefined);
  const sessions = openSessions(host);
  const observed = await observeAndClose();
  const report: StatusReport = {
    formatVersion: "1.0",
    kind: "StatusReport",
    calls: calls.map((call) => callStatus(call, snapshot.records.get(call.key), observed.byKey.get(call.key))),
  };
  return { report, diagnostics: [...selection.diagnostics, ...observed.diagnostics] };

  async function observeAndClose() {
    try {
      return await observeLanes(sent, snapshot, index, sessions);
    } finally {
      await sessions.close();
    }
  }
}

function callStatus(call: Call, record: LedgerRecord | undefined, observation: Observation | undefined): StatusReport["calls"][number] {
  const { plan, entry, key, operation } = call;
  const requestId =
    lastAttempt(record)?.requestId ?? (observation !== undefined && "requestId" in observation ? observation.requestId : undefined);
  const progress = (observation !== undefined && "progress" in observation ? observation.progress : undefined) ?? record?.progress;
  // What was not asked is not known: a ledger that was lost says nothing of the provider.
  const observed = observation?.state ?? "unchecked";
  const run = record?.claim?.run ?? lastAttempt(record)?.run;
  return {
    plan,
    entry,
    key,
    operation,
    restores: askedFor(call).map(({ source, target }) => ({ source, target })),
    ledger: record?.state ?? "absent",
    observed: observed === "unclear" ? "unchecked" : observed,
    ...(requestId !== undefined && { requestId }),
    ...(progress && { progress: { done: progress.done, total: progress.total, unit: progress.unit } }),
    ...(run !== undefined && { run }),
  };
}
