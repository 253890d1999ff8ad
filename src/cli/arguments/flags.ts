import { defaultSettings } from "../../engine/host.ts";

export type FlagName =
  | "ledger"
  | "only"
  | "json"
  | "offline"
  | "parallel"
  | "laneParallel"
  | "timeout"
  | "pollMin"
  | "pollMax"
  | "requestTimeout"
  | "lease"
  | "settle"
  | "noColor"
  | "verbose";

export interface Flag {
  readonly flag: string;
  readonly variable: string;
  readonly kind: "text" | "list" | "switch" | "count" | "duration";
  /** What its value is called in help; none for a switch. */
  readonly value?: string;
  readonly help: string;
}

const spoken = (ms: number): string => (ms % 60_000 === 0 ? `${ms / 60_000}m` : `${ms / 1000}s`);

function flag(name: string, kind: Flag["kind"], help: string, value?: string): Flag {
  return {
    flag: `--${name}`,
    variable: `REINSTATE_${name.toUpperCase().replaceAll("-", "_")}`,
    kind,
    help,
    ...(value !== undefined && { value }),
  };
}

const duration = (name: string, help: string, ms?: number): Flag =>
  flag(name, "duration", ms === undefined ? help : `${help} (default ${spoken(ms)})`, "D");

/** Every flag that is also an environment variable. A flag wins over its variable. */
export const flags: Readonly<Record<FlagName, Flag>> = {
  ledger: flag(
    "ledger",
    "text",
    "where restores are recorded: file:DIR or git:BRANCH (default .reinstate in the git repository's root, outside git here)",
    "URL",
  ),
  only: flag("only", "list", "only this restore plan or entry; may be repeated", "PLAN[/ENTRY]"),
  json: flag("json", "switch", "one JSON document on stdout, everything else on stderr"),
  offline: flag("offline", "switch", "without asking the cloud"),
  parallel: flag("parallel", "count", `lanes at once: namespaces and instances (default ${defaultSettings.parallel})`, "N"),
  laneParallel: flag("lane-parallel", "count", `restores at once in a lane (default ${defaultSettings.laneParallel})`, "N"),
  timeout: duration("timeout", "how long to wait for the whole run; what still runs then goes on at the provider"),
  pollMin: duration("poll-min", "shortest pause between two looks at a restore", defaultSettings.pollMinMs),
  pollMax: duration("poll-max", "longest pause between two looks at a restore", defaultSettings.pollMaxMs),
  requestTimeout: duration("request-timeout", "how long to wait for the answer to one API request", defaultSettings.requestTimeoutMs),
  lease: duration("lease", "how long a claim in the ledger holds without a heartbeat", defaultSettings.leaseMs),
  settle: duration("settle", "how long a submit without an answer is looked for before it counts as absent", defaultSettings.settleMs),
  noColor: flag("no-color", "switch", "no colour; also NO_COLOR and TERM=dumb"),
  verbose: flag("verbose", "switch", "every API request on stderr, and nothing folded away"),
};
