/** How far a provider's job is. `total` may be 0 or below `done`: providers say so at times. */
export interface Progress {
    readonly done: number;
    readonly total: number;
    /** `MB`, or `%` where the provider tells no amounts. */
    readonly unit: string;
    /** The provider's own estimate, where it gives one. */
    readonly remainingSeconds?: number;
}
interface Seen {
    /** The provider's id of the restore request. */
    readonly requestId?: string;
    readonly progress?: Progress;
    readonly startedAt?: string;
}
/** What the provider says now about a call. */
export type Observation = {
    readonly state: "absent";
} | ({
    readonly state: "running";
} & Seen) | ({
    readonly state: "succeeded";
    readonly finishedAt?: string;
} & Seen) | ({
    readonly state: "failed" | "cancelled";
    readonly message: string;
    readonly code: string;
    readonly hint?: string;
    readonly finishedAt?: string;
} & Seen)
/** The provider's answer fits more than one story; a person has to look. `message` says at what. */
 | ({
    readonly state: "unclear";
    readonly message: string;
    readonly hint?: string;
} & Seen);
export {};
