import { type Diagnostic } from "./diagnostic/diagnostic.js";
import type { Settings } from "./engine/host.js";
import type { ApplyEvent } from "./model/event.js";
import type { ApplyReport } from "./model/generated/apply-report.js";
import type { ExecutionPlan } from "./model/generated/execution-plan.js";
import type { StatusReport } from "./model/generated/status-report.js";
import type { ValidationReport } from "./model/generated/validation-report.js";
import type { RequestTrace } from "./providers/provider.js";
export type { Diagnostic, Location, Severity } from "./diagnostic/diagnostic.js";
export type { Settings } from "./engine/host.js";
export type { LedgerError } from "./ledger/ledger.js";
export type { ApplyEvent, Outcome } from "./model/event.js";
export type { ApplyReport } from "./model/generated/apply-report.js";
export type { ExecutionPlan } from "./model/generated/execution-plan.js";
export type { StatusReport } from "./model/generated/status-report.js";
export type { ValidationReport } from "./model/generated/validation-report.js";
export type { RequestTrace } from "./providers/provider.js";
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
export declare function validate(options?: ValidateOptions): Promise<ValidationReport>;
/** What apply would do. A ValidationReport when the documents are invalid. Throws LedgerError when the ledger can't be read. */
export declare function plan(options?: PlanOptions): Promise<ExecutionPlan | ValidationReport>;
/**
 * Restores, waits and reports, without asking. A ValidationReport when the documents are invalid, the ExecutionPlan when
 * something is in the way: then nothing was sent. Throws LedgerError when the ledger can't be used before anything was sent.
 */
export declare function apply(options?: ApplyOptions): Promise<ApplyReport | ExecutionPlan | ValidationReport>;
/** Every call, ledger and provider side by side. */
export declare function status(options?: PlanOptions): Promise<StatusReport | ValidationReport>;
