import { systemClock } from "../../../src/app/clock.ts";
import { checkDocuments } from "../../../src/app/documents.ts";
import { withHost } from "../../../src/app/engine.ts";
import { claimedRecord } from "../../../src/engine/claims/record-transitions.ts";
import { computePlan, defaultSettings } from "../../../src/engine/index.ts";
import { openLedger } from "../../../src/ledger/index.ts";
import type { Attempt, Authorization, LedgerRecord, LedgerState } from "../../../src/model/ledger-record.ts";
import type { Stage } from "./stage.ts";

/** Writes records of a plan's calls into the ledger by hand, as whoever may push its branch can: with any state, and an authorization that fits. */
export async function forge(stage: Stage, text: string, state: LedgerState, more: Partial<Authorization> = {}): Promise<void> {
  const { plans } = await checkDocuments([{ path: "plans/inc.yaml", text }], []);
  const cwd = stage.clone();
  const env = { PATH: process.env["PATH"], HOME: cwd, GIT_CONFIG_NOSYSTEM: "1", ...stage.sandbox.env };
  await withHost({ cwd, env, clock: systemClock(), ledger: "git:reinstate-ledger", settings: defaultSettings }, async (host) => {
    const run = await computePlan({ plans, only: [], offline: false }, host);
    const now = new Date().toISOString();
    const records = run.plans.flatMap(({ digest, entries }) =>
      entries.flatMap(({ calls }) =>
        calls.map((call): LedgerRecord => {
          const pullRequest = { number: 1, author: "alice", approvedBy: ["bob", "carol"], requiredApprovals: 0, mergedBy: "alice" };
          const authorization: Authorization = { by: "review", actor: "alice", tool: "reinstate/0.1.0", digest, pullRequest, ...more };
          const claimed = claimedRecord(call, { run: "forged", fence: 1, authorization }, now);
          const attempts = state === "claimed" ? [] : [attempt(state, call.key, authorization, now)];
          return { ...claimed, state, attempts };
        }),
      ),
    );
    await host.ledger.update(() => ({
      result: undefined,
      records,
      message: `${plans[0]?.name}: ${records.length} calls claimed (run forged)`,
    }));
  });
}

function attempt(state: LedgerState, key: string, authorization: Authorization, now: string): Attempt {
  const sent = { number: 1, token: key, run: "forged", submittedAt: now, authorization };
  const accepted = { ...sent, requestId: "11111111-2222-3333-4444-555555555555" };
  const problem = { code: "cluster-busy", message: "made up" };
  switch (state) {
    case "claimed":
    case "submitting":
      return sent;
    case "submitted":
      return accepted;
    case "restored":
    case "failed":
    case "cancelled":
      return { ...accepted, endedAt: now, ended: state, ...(state !== "restored" && { problem }) };
    case "unknown":
      return { ...sent, endedAt: now, ended: "unknown", problem };
    default:
      return state satisfies never;
  }
}

/** Under which the ledger says that calls were sent. */
export async function authorizations(stage: Stage): Promise<(Authorization | undefined)[]> {
  const cwd = stage.clone();
  const env = { PATH: process.env["PATH"], HOME: cwd, GIT_CONFIG_NOSYSTEM: "1" };
  const ledger = await openLedger("git:reinstate-ledger", { cwd, env, clock: systemClock(), random: Math.random });
  const { records } = await ledger.read();
  await ledger.close();
  return [...records.values()].flatMap(({ attempts }) => attempts.map(({ authorization }) => authorization));
}
