import { personAuthorizations } from "./app/authorizations.ts";
import { systemClock } from "./app/clock.ts";
import { planPaths } from "./app/default-paths.ts";
import { type Documents, readDocuments } from "./app/documents.ts";
import { withHost } from "./app/engine.ts";
import { newLedgerNote } from "./app/ledger-place.ts";
import { refusalOf } from "./app/refusal.ts";
import { asExecutionPlan, filesOf, pinsOf } from "./app/saved-plan.ts";
import { checkedSettings } from "./app/settings/engine-settings.ts";
import { type Diagnostic, diagnose } from "./diagnostic/diagnostic.ts";
import type { Host, Settings } from "./engine/host.ts";
import { applyReport, apply as carryOut, computePlan, executionPlan, status as lookUp } from "./engine/index.ts";
import type { StoredLedger } from "./ledger/ledger.ts";
import type { ApplyEvent } from "./model/event.ts";
import type { ApplyReport } from "./model/generated/apply-report.ts";
import type { ExecutionPlan } from "./model/generated/execution-plan.ts";
import type { StatusReport } from "./model/generated/status-report.ts";
import type { ValidationReport } from "./model/generated/validation-report.ts";
import { countActions, workCount } from "./model/planned.ts";
import { err, ok, type Result } from "./model/result.ts";
import type { RequestTrace } from "./providers/provider.ts";

export type { Diagnostic, Location, Severity } from "./diagnostic/diagnostic.ts";
export type { Settings } from "./engine/host.ts";
export type { LedgerError } from "./ledger/ledger.ts";
export type { ApplyEvent, Outcome } from "./model/event.ts";
export type { ApplyReport } from "./model/generated/apply-report.ts";
export type { ExecutionPlan } from "./model/generated/execution-plan.ts";
export type { StatusReport } from "./model/generated/status-report.ts";
export type { ValidationReport } from "./model/generated/validation-report.ts";
export type { RequestTrace } from "./providers/provider.ts";

export interface ValidateOptions {
  /** Files, folders and globs; when left out `plans/`, and where `cwd` has none, that of the git repository's root. */
  readonly paths?: readonly string[];
  /** Where paths and a `file:` ledger start; the process's own when left out. */
  readonly cwd?: string;
}

export interface CloudOptions extends ValidateOptions {
  /** `file:DIR` or `git:BRANCH`; when left out `.reinstate` in the root of the git repository, outside git in `cwd`. */
  readonly ledger?: string;
  /** `PLAN` or `PLAN/ENTRY`; everything when left out. */
  readonly only?: readonly string[];
  /** Times in ms; bounds, and defaults of what is left out, are as on the command line. */
  readonly settings?: Partial<Settings>;
  /** Credentials, endpoints and proxies; the process's own when left out. `REINSTATE_…` flags are not read from it. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Every API request as it ended. */
  onRequest?(request: RequestTrace): void;
  /** What the document returned has no place for: a lost claim, a saved plan that has moved, a new ledger, which plans are read. */
  onDiagnostic?(diagnostic: Diagnostic): void;
}

export interface PlanOptions extends CloudOptions {
  /** Ask no provider. */
  readonly offline?: boolean;
}

export interface ApplyOptions extends CloudOptions {
  /** Run this execution plan and no other; `paths` and `only` are then its own. */
  readonly from?: ExecutionPlan;
  /** Beginnings of keys: take the job that the provider lists on record as that call's. */
  readonly adopt?: readonly string[];
  /** Beginnings of keys: send that call although the provider lists an identical job. */
  readonly again?: readonly string[];
  /** Submit, record and return; the provider's jobs go on. */
  readonly detach?: boolean;
  /** Leave out what is blocked and what depends on it, instead of refusing. */
  readonly skipBlocked?: boolean;
  /** Aborting it records what is in flight and returns the report. */
  readonly signal?: AbortSignal;
  onEvent?(event: ApplyEvent): void;
}

/** Checks restore plans: schema and rules across entries. Touches no cloud. */
export async function validate(options: ValidateOptions = {}): Promise<ValidationReport> {
  return (await documentsOf(options)).report;
}

/** What apply would do. A ValidationReport when the documents are invalid. Throws LedgerError when the ledger can't be read. */
export async function plan(options: PlanOptions = {}): Promise<ExecutionPlan | ValidationReport> {
  const ready = await readyFor(options);
  if (!ready.ok) return ready.error;
  const { plans, settings } = ready.value;
  const { offline = false, only = [] } = options;
  const run = await withEngine(options, settings, (host) => computePlan({ plans, only, offline }, host));
  report(options, run.diagnostics);
  return executionPlan(run);
}

/**
 * Restores, waits and reports, without asking. A ValidationReport when the documents are invalid, the ExecutionPlan when
 * something is in the way: then nothing was sent. Throws LedgerError when the ledger can't be used before anything was sent.
 */
export async function apply(options: ApplyOptions = {}): Promise<ApplyReport | ExecutionPlan | ValidationReport> {
  const { from: saved, detach = false, skipBlocked = false, signal = new AbortController().signal, cwd = process.cwd() } = options;
  const checked = saved === undefined ? undefined : await asExecutionPlan(saved);
  if (checked?.ok === false) return reportOf([noExecutionPlan(checked.error)]);
  const ready = await readyFor(saved === undefined ? options : { ...options, paths: filesOf(saved) });
  if (!ready.ok) return ready.error;
  const documents = ready.value;
  const { plans, settings } = documents;
  const only = saved === undefined ? (options.only ?? []) : (saved.only ?? []);
  return withEngine(options, settings, async (host, ledger) => {
    const doubles = { adopt: options.adopt ?? [], again: options.again ?? [] };
    const run = await computePlan({ plans, only, offline: false, doubles, ...(saved && { pins: pinsOf(saved) }) }, host);
    report(options, run.diagnostics);
    const refusal = refusalOf(run, saved, skipBlocked);
    if (refusal !== undefined) {
      report(options, refusal);
      return executionPlan(run);
    }
    const note = workCount(countActions(run)) > 0 ? await newLedgerNote(ledger) : undefined;
    if (note !== undefined) report(options, [note]);
    const authorizations = await personAuthorizations(run, documents, host, cwd);
    const outcome = await carryOut({ run, authorizations, detach, skipBlocked, signal }, host);
    if (outcome.is === "done") return applyReport(outcome.report);
    report(options, outcome.diagnostics);
    return executionPlan(outcome.run);
  });
}

/** Every call, ledger and provider side by side. */
export async function status(options: PlanOptions = {}): Promise<StatusReport | ValidationReport> {
  const ready = await readyFor(options);
  if (!ready.ok) return ready.error;
  const { plans, settings } = ready.value;
  const { offline = false, only = [] } = options;
  const seen = await withEngine(options, settings, (host) => lookUp({ plans, only, offline }, host));
  report(options, seen.diagnostics);
  return seen.report;
}

/** What a program handed over as `from` may be anything. */
const noExecutionPlan = (why: string): Diagnostic =>
  diagnose("error", "saved-plan-unreadable", `from is no execution plan: ${why}`, "pass what plan() returned");

const reportOf = (diagnostics: readonly Diagnostic[]): ValidationReport => ({
  formatVersion: "1.0",
  kind: "ValidationReport",
  files: 0,
  entries: 0,
  diagnostics: [...diagnostics],
});

/** Valid documents and settings; the error is what to return instead. */
async function readyFor(options: CloudOptions): Promise<Result<Documents & { readonly settings: Settings }, ValidationReport>> {
  const settings = checkedSettings(options.settings ?? {});
  if (!settings.ok) return err(reportOf(settings.error));
  const documents = await documentsOf(options);
  return documents.valid ? ok({ ...documents, settings: settings.value }) : err(documents.report);
}

async function documentsOf(options: CloudOptions) {
  const { paths: named = [], cwd = process.cwd() } = options;
  const { paths, notes } = await planPaths(named, cwd);
  report(options, notes);
  return readDocuments(paths, cwd);
}

function withEngine<T>(options: ApplyOptions, settings: Settings, work: (host: Host, ledger: StoredLedger) => Promise<T>): Promise<T> {
  const { cwd = process.cwd(), env = process.env, ledger, onEvent, onRequest } = options;
  const engine = { cwd, env, clock: systemClock(), ...(ledger !== undefined && { ledger }), settings };
  return withHost(
    { ...engine, ...(onEvent && { emit: (event) => onEvent(event) }), ...(onRequest && { trace: (request) => onRequest(request) }) },
    work,
  );
}

function report({ onDiagnostic }: CloudOptions, diagnostics: readonly Diagnostic[]): void {
  for (const diagnostic of diagnostics) onDiagnostic?.(diagnostic);
}
