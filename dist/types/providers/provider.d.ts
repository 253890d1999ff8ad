import type { EntryDiagnostic } from "../diagnostic/diagnostic.js";
import type { BackupKind, Call, CompiledCall, Pin, Place } from "../model/call.js";
import type { RestoreEntry } from "../model/generated/restore-plan.js";
import type { Json } from "../model/json.js";
import type { Observation } from "../model/observation.js";
import type { Entry } from "../model/restore-plan.js";
import type { Result } from "../model/result.js";
/** What others need to know of a provider, as data. */
export interface ProviderAbout {
    /** For people: `Amazon Redshift Serverless`. */
    readonly title: string;
    /** Its kinds of backup, by `Pin.kind`. */
    readonly backups: Readonly<Record<string, BackupKind>>;
    /** Which of its codes say that a backup is gone. */
    readonly backupGone: readonly string[];
    /** Environment variables that its client reads. */
    readonly variables: {
        /** What their names begin with. */
        readonly prefixes: readonly string[];
        /** Those that hold a secret. */
        readonly secret: readonly string[];
        /** Those that hold another endpoint than the cloud's own. */
        readonly endpoint: readonly string[];
    };
}
/**
 * A cloud that can restore. The upper part is pure and loads no SDK; `connect` loads it and does the I/O.
 * Method syntax on purpose: it lets a provider narrow `Fields` to its own entries, which is all that it is ever handed.
 */
export interface Provider<Fields extends RestoreEntry = RestoreEntry> {
    readonly name: Fields["provider"];
    readonly about: ProviderAbout;
    /** Rules of one entry that a schema can't say: names, lengths, counts, `newName` equal to the source in the same place. */
    check(entry: Entry<Fields>): EntryDiagnostic[];
    place(entry: Entry<Fields>): Place;
    /** The selector as data, or the pin where the plan names its backup itself. */
    backup(entry: Entry<Fields>): {
        readonly pin: Pin;
    } | {
        readonly selector: Json;
    };
    /** One call for each API request, in order, still without its backup: neither their number nor their order depends on it. */
    compile(entry: Entry<Fields>): CompiledCall[];
    /** The call with its backup in it: operation and input are then exactly what is sent. */
    withPin(call: CompiledCall, pin: Pin): CompiledCall;
    connect(options: ConnectOptions): Promise<Session>;
}
export interface ConnectOptions {
    readonly env: Readonly<Record<string, string | undefined>>;
    readonly requestTimeoutMs: number;
    /** `reinstate/1.2.3`, to stand in every request's User-Agent. */
    readonly userAgent: string;
    /** Wall clock, ms since the epoch. */
    now(): number;
    sleep(ms: number, signal?: AbortSignal): Promise<void>;
    /** From 0 up to 1; spreads back-off. */
    random(): number;
    trace(request: RequestTrace): void;
}
/** One API request as it ended, for `--verbose`. Holds no header, no parameter, no secret. */
export interface RequestTrace {
    readonly provider: string;
    readonly operation: string;
    readonly region: string;
    readonly attempt: number;
    readonly durationMs: number;
    readonly requestId?: string;
    /** HTTP status, where there was an answer. */
    readonly status?: number;
    readonly error?: string;
}
/**
 * `retry`: nothing happened, again soon (throttled, transient). `wait`: nothing happened, the place is busy, again later.
 * `ambiguous`: it may have happened. `fatal`: it did not happen and won't.
 */
export type FailureClass = "retry" | "wait" | "ambiguous" | "fatal";
/** An SDK's error, translated once, in its cloud's errors.ts. */
export interface Failure {
    readonly class: FailureClass;
    /** A key of the diagnostics catalogue. */
    readonly code: string;
    /** Says what happened and names the provider's own code. */
    readonly message: string;
    readonly hint?: string;
    readonly providerCode?: string;
    /** The provider asked for this pause. */
    readonly retryAfterMs?: number;
    /** Set where a permission is missing: `redshift-serverless:ListRecoveryPoints`. */
    readonly permission?: string;
}
export interface Preflight {
    readonly diagnostics: readonly EntryDiagnostic[];
    /** The pin with what the reads told of it: when it was made, when it goes. */
    readonly pin?: Pin;
    /** Known sizes by `targetId`, in bytes, where the provider tells them. */
    readonly sizes?: Readonly<Record<string, number>>;
    /** Jobs that no record of the ledger has and that are, or may be, what one of the calls would start. Each blocks its call. */
    readonly identical?: readonly IdenticalJob[];
}
/** A job of the provider's that would make the same from the same backup. Only what runs or has succeeded: what failed made nothing. */
export interface IdenticalJob {
    /** The call's. */
    readonly key: string;
    readonly requestId?: string;
    readonly state: "running" | "succeeded";
    /** ISO 8601, UTC. */
    readonly startedAt?: string;
    /** What is seen, in one sentence. It says so where the provider's listing doesn't tell the content, so that it only may be this restore. */
    readonly message: string;
    /** What holds only if it is not this restore: a target that exists. Left out of the diagnostics until a person has said so (`--again`). */
    readonly otherwise?: readonly EntryDiagnostic[];
}
/** What the ledger durably knows about a call whose job is looked for. */
export interface Watch {
    /** As recorded, or as planned. */
    readonly call: Pick<Call, "key" | "region" | "scope" | "lane" | "operation" | "input">;
    /** The provider's id of the job, once known. */
    readonly requestId?: string;
    /** What `baseline` returned before the latest submit. */
    readonly baseline?: Json;
    /** When the latest submit's intent was recorded, ms since the epoch by our clock. */
    readonly submittedAt?: number;
    /** The provider has accepted the latest submit: its job exists, even when it is not listed yet. */
    readonly accepted: boolean;
    /** Ids of jobs that belong to other calls. */
    readonly taken: ReadonlySet<string>;
}
export interface SubmitContext {
    /** The same for every send of one attempt; at most 64 ASCII characters. */
    readonly token: string;
    /** Called as late as possible before the request is written; throws when this run may no longer send. */
    guard(): void;
}
export interface Accepted {
    /** The provider's id of the restore request, where the answer has one. */
    readonly requestId?: string;
    /** The id of the API request itself, for support cases. */
    readonly apiRequestId?: string;
    readonly observation?: Observation;
}
/** A connected provider. Reads retry throttling and transient errors by themselves; `submit` sends exactly one request. */
export interface Session {
    /**
     * The account that the provider's own answers show for the place (an ARN), or else for the credentials (an identity, which
     * may be asked for only where the place names an account). Undefined: nothing tells. Remembered: many entries ask.
     */
    account(place: Pick<Call, "region" | "scope" | "account">): Promise<Result<string | undefined, Failure>>;
    /** Finds the backup that the entry's selector means now. */
    resolve(entry: Entry): Promise<Result<Pin, Failure>>;
    /** `known`: ids of the lane's jobs that the ledger has on record, so they are nobody else's. */
    preflight(entry: Entry, pin: Pin, calls: readonly Call[], known: ReadonlySet<string>): Promise<Preflight>;
    /**
     * What to remember before a submit so that its job can be told from older ones: at most a few kB. Fails with `wait` where a
     * read shows that the place is busy, so that nothing is on record while it is waited for.
     */
    baseline(call: Call): Promise<Result<Json, Failure>>;
    submit(call: Call, context: SubmitContext): Promise<Result<Accepted, Failure>>;
    /** Looks at all watches of one lane with as few requests as there can be; answers in the same order. */
    observe(watches: readonly Watch[]): Promise<Result<readonly Observation[], Failure>>;
    /** How many lanes of a region are observed, or get their baselines, by one request when they ask at the same time. Left out: one. */
    lanesPerPoll?(region: string): number;
    close(): void;
}
