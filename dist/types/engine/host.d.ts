import type { Ledger } from "../ledger/ledger.js";
import type { ApplyEvent } from "../model/event.js";
import type { RunRecord } from "../model/ledger-record.js";
import type { Provider, RequestTrace } from "../providers/provider.js";
/** All times in ms. */
export interface Settings {
    /** Lanes at once. */
    readonly parallel: number;
    /** Calls of a lane at once. */
    readonly laneParallel: number;
    /** Bounds the waiting of a whole run. */
    readonly timeoutMs?: number;
    readonly pollMinMs: number;
    readonly pollMaxMs: number;
    readonly requestTimeoutMs: number;
    /** Submits and polls that one account and region gets, on average. */
    readonly callsPerSecond: number;
    readonly leaseMs: number;
    /** How long a submit of unknown outcome is looked for before it counts as absent. */
    readonly settleMs: number;
    /** How long throttling and transient refusals of one submit are answered with another try. */
    readonly retryForMs: number;
    /** The same for a busy namespace or instance, which another restore can hold for hours. */
    readonly waitForMs: number;
}
export declare const defaultSettings: Settings;
export interface Clock {
    /** Wall clock, ms since the epoch. */
    now(): number;
    /** Never goes back and doesn't stop while the process is paused, ms. */
    monotonic(): number;
    /** Ends early, without an error, when `signal` aborts. */
    sleep(ms: number, signal?: AbortSignal): Promise<void>;
}
/** Everything outside the engine that it uses. */
export interface Host {
    readonly clock: Clock;
    /** From 0 up to 1. */
    random(): number;
    /** A new identifier for a run. */
    newRunId(): string;
    readonly env: Readonly<Record<string, string | undefined>>;
    readonly userAgent: string;
    /** Who is at work, where: for the ledger. */
    readonly actor: string;
    readonly machine: string;
    readonly pid: number;
    /** Name and version, for the ledger: `reinstate/0.1.0`. */
    readonly tool: string;
    /** The page of the workflow run, for the ledger. */
    readonly workflowRun?: string;
    /** Whether that run's process surely no longer exists; false when this machine can't tell. */
    isGone(run: RunRecord): boolean;
    provider(name: string): Promise<Provider>;
    readonly ledger: Ledger;
    readonly settings: Settings;
    emit(event: ApplyEvent): void;
    trace(request: RequestTrace): void;
}
