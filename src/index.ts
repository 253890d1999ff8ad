import { personAuthorizations } from "./app/authorizations.ts";
import { systemClock } from "./app/clock.ts";
import { planPaths } from "./app/default-paths.ts";
import { readDocuments } from "./app/documents.ts";
import { withHost } from "./app/engine.ts";
import { newLedgerNote } from "./app/ledger-place.ts";
import { refusalOf } from "./app/refusal.ts";
import { asExecutionPlan, filesOf, pinsOf } from "./app/saved-plan.ts";
import type { Diagnostic } from "./diagnostic/diagnostic.ts";
import { defaultSettings, type Host, type Settings } from "./engine/host.ts";
import { applyReport, apply as carryOut, computePlan, executionPlan, status as lookUp } from "./engine/index.ts";
import type { StoredLedger } from "./ledger/ledger.ts";
import type { ApplyEvent } from "./model/event.ts";
import type { ApplyReport } from "./model/generated/apply-report.ts";
import type { ExecutionPlan } from "./model/generated/execution-plan.ts";
import type { StatusReport } from "./model/generated/status-report.ts";
import type { ValidationReport } from "./model/generated/validation-report.ts";
import { countActions, workCount } from "./model/planned.ts";
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
  /** Times in ms; what is left out is as on the command line. */
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
  const { valid, report, plans } = await documentsOf(options);
  if (!valid) return report;
  const { offline = false, only = [] } = options;
  const run = await withEngine(options, (host) => computePlan({ plans, only, offline }, host));
  tell(options, run.diagnostics);
  return executionPlan(run);
}

/**
 * Restores, waits and reports, without asking. A ValidationReport when the documents are invalid, the ExecutionPlan when
 * something is in the way: then nothing was sent. Throws LedgerError when the ledger can't be used before anything was sent.
 */
export async function apply(options: ApplyOptions = {}): Promise<ApplyReport | ExecutionPlan | ValidationReport> {
  const { from: saved, detach = false, skipBlocked = false, signal = new AbortController().signal, cwd = process.cwd() } = options;
  const checked = saved === undefined ? undefined : await asExecutionPlan(saved);
  if (checked?.ok === false) return noExecutionPlan(checked.error);
  const documents = await documentsOf(saved === undefined ? options : { ...options, paths: filesOf(saved) });
  if (!documents.valid) return documents.report;
  const { plans } = documents;
  const only = saved === undefined ? (options.only ?? []) : (saved.only ?? []);
  return withEngine(options, async (host, ledger) => {
    const doubles = { adopt: options.adopt ?? [], again: options.again ?? [] };
    const run = await computePlan({ plans, only, offline: false, doubles, ...(saved && { pins: pinsOf(saved) }) }, host);
    tell(options, run.diagnostics);
    const refusal = refusalOf(run, saved, skipBlocked);
    if (refusal !== undefined) {
      tell(options, refusal);
      return executionPlan(run);
    }
    const note = workCount(countActions(run)) > 0 ? await newLedgerNote(ledger) : undefined;
    if (note !== undefined) tell(options, [note]);
    const authorizations = await personAuthorizations(run, documents, host, cwd);
    const outcome = await carryOut({ run, authorizations, detach, skipBlocked, signal }, host);
    if (outcome.is === "done") return applyReport(outcome.report);
    tell(options, outcome.diagnostics);
    return executionPlan(outcome.run);
  });
}

/** Every call, ledger and provider side by side. */
export async function status(options: PlanOptions = {}): Promise<StatusReport | ValidationReport> {
  const { valid, report, plans } = await documentsOf(options);
  if (!valid) return report;
  const { offline = false, only = [] } = options;
  const seen = await withEngine(options, (host) => lookUp({ plans, only, offline }, host));
  tell(options, seen.diagnostics);
  return seen.report;
}

/** What a program handed over as `from` may be anything. */
const noExecutionPlan = (why: string): ValidationReport => ({
  formatVersion: "1.0",
  kind: "ValidationReport",
  files: 0,
  entries: 0,
  diagnostics: [
    { severity: "error", code: "saved-plan-unreadable", message: `from is no execution plan: ${why}`, hint: "pass what plan() returned" },
  ],
});

async function documentsOf(options: CloudOptions) {
  const { paths: named = [], cwd = process.cwd() } = options;
  const { paths, notes } = await planPaths(named, cwd);
  tell(options, notes);
  return readDocuments(paths, cwd);
}

function withEngine<T>(options: ApplyOptions, work: (host: Host, ledger: StoredLedger) => Promise<T>): Promise<T> {
  const { cwd = process.cwd(), env = process.env, ledger, settings = {}, onEvent, onRequest } = options;
  const engine = { cwd, env, clock: systemClock(), ...(ledger !== undefined && { ledger }), settings: { ...defaultSettings, ...settings } };
  return withHost(
    { ...engine, ...(onEvent && { emit: (event) => onEvent(event) }), ...(onRequest && { trace: (request) => onRequest(request) }) },
    work,
  );
}

function tell({ onDiagnostic }: CloudOptions, diagnostics: readonly Diagnostic[]): void {
  for (const diagnostic of diagnostics) onDiagnostic?.(diagnostic);
}
