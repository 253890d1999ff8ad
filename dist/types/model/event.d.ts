import type { Call } from "./call.js";
import type { Progress } from "./observation.js";
export type Outcome = "restored" | "skipped" | "failed" | "detached" | "not-run" | "unknown";
/** What apply tells while it runs. `at` is ms since the epoch. */
export type ApplyEvent = {
    readonly type: "started";
    readonly at: number;
    readonly runId: string;
    readonly calls: readonly Call[];
} | {
    readonly type: "submitting";
    readonly at: number;
    readonly call: Call;
    readonly attempt: number;
} | {
    readonly type: "submitted";
    readonly at: number;
    readonly call: Call;
    readonly attempt: number;
    readonly requestId?: string;
} | {
    readonly type: "progress";
    readonly at: number;
    readonly call: Call;
    readonly progress?: Progress;
}
/** Something keeps the call waiting: a busy namespace, throttling, an outcome that is looked for. */
 | {
    readonly type: "waiting";
    readonly at: number;
    readonly call: Call;
    readonly code: string;
    readonly message: string;
    readonly delayMs: number;
} | {
    readonly type: "ended";
    readonly at: number;
    readonly call: Call;
    readonly outcome: Outcome;
    readonly progress?: Progress;
    readonly message?: string;
    readonly hint?: string;
}
/** The whole run waits: another run's lease is watched, reads are throttled. */
 | {
    readonly type: "notice";
    readonly at: number;
    readonly message: string;
};
