import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { systemClock } from "../../../src/app/clock.ts";
import { withHost } from "../../../src/app/engine.ts";
import { loadPlans } from "../../../src/document/index.ts";
import { computePlan, defaultSettings } from "../../../src/engine/index.ts";
import { askedFor } from "../../../src/model/call.ts";
import type { ApplyPage, CommitRecord, PlanPage } from "../../../src/model/pages.ts";
import { callsOf, type PlannedRun } from "../../../src/model/planned.ts";
import { countOutcomes, type ReportedCall, type RunReport } from "../../../src/model/run-report.ts";
import { providers } from "../../../src/providers/index.ts";
import { demoScenario, demoStart, startSandbox } from "../../../src/sandbox/index.ts";
import { root } from "../../house/source.ts";

export const now = Date.parse(demoStart);
export const commit = "4f1c9e7a2b8d3056e1f4a9c7b2d85e60139fa7c4";
const earlier = "b20d7e51c3a94f68807e15d2ba6c9f3304e8d71a";
const repository = "https://github.com/example/restores";

/** Plans of these texts against the sandbox, over HTTP and by the real providers, at the moment that the demo plays. */
export async function planned(
  sources: Readonly<Record<string, string>>,
  options: { readonly offline?: boolean } = {},
): Promise<PlannedRun> {
  const files = Object.entries(sources).map(([path, text]) => ({ path, text }));
  const loaded = await loadPlans(files, (name) => providers[name]());
  const cwd = await mkdtemp(join(tmpdir(), "reinstate-pages-"));
  const sandbox = await startSandbox({ scenario: demoScenario, now: () => now, random: () => 0.5 });
  const clock = { ...systemClock(), now: () => now };
  try {
    const engine = { cwd, env: { ...sandbox.env }, clock, ledger: "file:.reinstate", settings: defaultSettings };
    return await withHost(engine, (host) => computePlan({ plans: loaded.plans, only: [], offline: options.offline ?? false }, host));
  } finally {
    await sandbox.close();
    await rm(cwd, { recursive: true, force: true });
  }
}

export async function example(...names: readonly string[]): Promise<Record<string, string>> {
  const texts = names.map(async (name) => [`plans/${name}.yaml`, await readFile(join(root, "plans", `${name}.yaml`), "utf8")] as const);
  return Object.fromEntries(await Promise.all(texts));
}

/** What the check of an earlier commit would have recorded. */
export function recorded(run: PlannedRun): CommitRecord {
  const plans = run.plans.map(({ name, file, digest, entries }) => ({
    name,
    file,
    digest,
    entries: entries.map(({ id, pin, calls }) => ({
      id,
      ...(pin && { pin }),
      calls: calls.map((call) => ({
        operation: call.operation,
        subject: {
          provider: call.provider,
          region: call.region,
          [call.scopeKind]: call.scope,
          generation: call.generation,
          input: call.input,
        },
      })),
    })),
  }));
  return { commit: earlier, plans };
}

export const page = (run: PlannedRun, more: Partial<PlanPage> = {}): PlanPage => ({
  run,
  now,
  commit,
  marker: "<!-- reinstate:plan -->",
  offline: false,
  removed: [],
  runUrl: `${repository}/actions/runs/19648201137`,
  blobUrl: `${repository}/blob/${commit}`,
  ...more,
});

/** A report of this run as apply would give it, one call after the other within a lane; `failed` and `notRun` are indexes of calls. */
export function applied(run: PlannedRun, ends: { readonly failed?: number; readonly notRun?: number } = {}): RunReport {
  const ready = new Map<string, number>();
  const calls = callsOf(run).map((call, index): ReportedCall => {
    const { plan, entry, key, operation, location, size } = call;
    const own = { plan, entry, key, operation, restores: askedFor(call), location, ...(size !== undefined && { size }) };
    if (index === ends.notRun) {
      const message = "an earlier restore that this one waits for has failed";
      return { ...own, outcome: "not-run", attempts: 0, diagnostic: { severity: "error", code: "dependency-failed", message } };
    }
    const from = ready.get(call.lane) ?? now + 4_000;
    const to = from + 61_000 + 47_000 * index;
    ready.set(call.lane, to + 3_000);
    const requestId = `00000000-0000-4000-8000-${String(index).padStart(12, "0")}`;
    const common = { ...own, requestId, attempts: 1, startedAt: iso(from), finishedAt: iso(to) };
    if (index === ends.failed) {
      const message = `the restore ended as FAILED: table ${call.restores[0]?.target ?? ""} already exists`;
      const hint = "rename or drop it, or choose another newName, then run this again";
      return { ...common, outcome: "failed", diagnostic: { severity: "error", code: "restore-failed", message, hint, location } };
    }
    const progress =
      size === undefined ? { done: 900 + 640 * index, total: 900 + 640 * index, unit: "MB" } : { done: 100, total: 100, unit: "%" };
    return { ...common, outcome: "restored", progress };
  });
  return {
    runId: "3f0d6a52-8c1e-4b7a-9d40-57e2c1b8a6f3",
    startedAt: iso(now),
    finishedAt: iso(Math.max(...ready.values())),
    calls,
    summary: countOutcomes(calls),
  };
}

const iso = (ms: number): string => new Date(ms).toISOString();

export const applyPage = (more: Partial<ApplyPage>): ApplyPage => ({
  now: now + 15 * 60_000,
  commit,
  marker: "<!-- reinstate:apply -->",
  interrupted: false,
  detached: false,
  runUrl: `${repository}/actions/runs/19648244902`,
  blobUrl: `${repository}/blob/${commit}`,
  ...more,
});
