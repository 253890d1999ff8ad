import type { Io } from "../terminal/io.ts";
import type { FlagName } from "./flags.ts";
import type { Options } from "./options.ts";

/** What a command is called with. `own` are the values of the flags that only it has. */
export interface Invocation {
  readonly io: Io;
  readonly options: Options;
  readonly paths: readonly string[];
  readonly own: Readonly<Record<string, unknown>>;
  /** Runs another command line, as the demo does. */
  run(args: readonly string[], io: Io): Promise<number>;
}

/** A command as help and arguments know it; its code is loaded when it runs. */
export interface CommandSpec {
  readonly usage: string;
  readonly summary: string;
  readonly flags: readonly FlagName[];
  /** `list`: it may be given more than once. */
  readonly own: readonly { readonly flags: string; readonly help: string; readonly list?: true }[];
  readonly examples: readonly (readonly [line: string, words: string])[];
  run(invocation: Invocation): Promise<number>;
}

/** Commands that stand behind one word. */
export interface CommandGroup {
  readonly usage: string;
  readonly summary: string;
  readonly examples: CommandSpec["examples"];
  readonly commands: readonly CommandSpec[];
}

const look: readonly FlagName[] = ["noColor", "verbose"];
const cloud: readonly FlagName[] = ["ledger", "only", "json", "requestTimeout"];

/** Both may be given more than once. */
const doubles: CommandSpec["own"] = [
  { flags: "--adopt <KEY>", help: "take the job that the provider lists on record as that call's; may be repeated", list: true },
  { flags: "--again <KEY>", help: "send that call although the provider lists an identical job; may be repeated", list: true },
];

export const commands: readonly (CommandSpec | CommandGroup)[] = [
  {
    usage: "validate [paths...]",
    summary: "check restore plans: schema and rules across entries",
    flags: ["json", ...look],
    own: [],
    examples: [
      ["reinstate validate", "everything under plans/"],
      ["reinstate validate plans/inc-4821.yaml 'archive/**/*.yaml'", "a file and a glob"],
    ],
    run: async (invocation) => (await import("../commands/validate.ts")).validate(invocation),
  },
  {
    usage: "diff [paths...]",
    summary: "show entries added, changed and removed since a git ref",
    flags: look,
    own: [{ flags: "--base <REF>", help: "a commit, branch or tag to compare with (required)" }],
    examples: [["reinstate diff --base origin/main", "what this branch changes"]],
    run: async (invocation) => (await import("../commands/diff.ts")).diff(invocation),
  },
  {
    usage: "plan [paths...]",
    summary: "resolve backups, check what can be checked, and show what apply would do",
    flags: [...cloud, "offline", ...look],
    own: [
      ...doubles,
      { flags: "--out <FILE>", help: "save the execution plan for apply --from" },
      { flags: "--detailed-exitcode", help: "exit with 2 when there is something to do" },
    ],
    examples: [
      ["reinstate plan", "what apply would do now"],
      ["reinstate plan --out plan.json --only inc-4821", "save it, for one restore plan"],
      ["reinstate plan --offline", "without credentials: backups stay as written"],
    ],
    run: async (invocation) => (await import("../commands/plan.ts")).plan(invocation),
  },
  {
    usage: "apply [paths...]",
    summary: "restore, wait and report; what is done or in flight is never sent again",
    flags: [...cloud, "parallel", "laneParallel", "timeout", "pollMin", "pollMax", "lease", "settle", ...look],
    own: [
      { flags: "--from <FILE>", help: "run a saved execution plan, and refuse when anything has moved since" },
      ...doubles,
      { flags: "--yes", help: "don't ask" },
      { flags: "--detach", help: "submit, record and leave; the provider's jobs go on" },
      { flags: "--skip-blocked", help: "leave out what is blocked and what depends on it" },
    ],
    examples: [
      ["reinstate apply", "show the execution plan, ask, restore"],
      ["reinstate apply --from plan.json --yes", "exactly what was reviewed"],
      ["reinstate apply --yes --detach && reinstate status", "submit now, look later"],
    ],
    run: async (invocation) => (await import("../commands/apply.ts")).apply(invocation),
  },
  {
    usage: "status [paths...]",
    summary: "show every call, ledger and provider side by side",
    flags: [...cloud, "offline", ...look],
    own: [
      {
        flags: "--exit-code",
        help: "for monitoring: exit with 0 when all is restored, 2 when restores run or are still to do, 3 when one failed, 4 when an outcome is unknown, 1 when it can't be told",
      },
    ],
    examples: [
      ["reinstate status", "how the restores are doing"],
      ["reinstate status --json --only inc-4821/sales", "one entry, for a script"],
      ["reinstate status --exit-code > /dev/null", "for monitoring"],
    ],
    run: async (invocation) => (await import("../commands/status.ts")).status(invocation),
  },
  {
    usage: "ledger",
    summary: "look into the ledger, and settle by hand what no run could find out",
    examples: [
      ["reinstate ledger list --state unknown", "what a person has to settle"],
      ["reinstate ledger show 3f9c2b1d", "what was sent, and what to look at"],
      ["reinstate ledger resolve 3f9c2b1d --as restored --why 'the table is there'", "so that apply goes on"],
    ],
    commands: [
      {
        usage: "list",
        summary: "show what is on record",
        flags: ["ledger", "only", "json", ...look],
        own: [{ flags: "--state <STATES>", help: "only records in these states, such as unknown,failed" }],
        examples: [
          ["reinstate ledger list --state unknown", "what a person has to settle"],
          ["reinstate ledger list --ledger git:reinstate-ledger --only inc-4821", "of one restore plan, on a branch"],
        ],
        run: async (invocation) => (await import("../commands/ledger/list.ts")).list(invocation),
      },
      {
        usage: "show <key>",
        summary: "show one record with all its attempts; the first characters of its key do",
        flags: ["ledger", "json", ...look],
        own: [],
        examples: [["reinstate ledger show 3f9c2b1d", "who sent what when, and how it ended"]],
        run: async (invocation) => (await import("../commands/ledger/show.ts")).show(invocation),
      },
      {
        usage: "resolve <key>",
        summary: "settle a record whose outcome is unknown, after looking at the target yourself",
        flags: ["ledger", "json", "requestTimeout", ...look],
        own: [
          {
            flags: "--as <OUTCOME>",
            help: "restored: it is there, and is never sent again; failed: it isn't, and the next apply tries again (refused while the provider lists its job)",
          },
          { flags: "--why <TEXT>", help: "what you saw; kept in the ledger with your name" },
        ],
        examples: [
          ["reinstate ledger resolve 3f9c2b1d --as restored --why 'the table is there, 1,204,331 rows'", "it was accepted after all"],
          ["reinstate ledger resolve 3f9c2b1d --as failed --why 'no table, no job in the console'", "it never arrived"],
        ],
        run: async (invocation) => (await import("../commands/ledger/resolve.ts")).resolve(invocation),
      },
      {
        usage: "export",
        summary: "print the whole ledger as one JSON document",
        flags: ["ledger"],
        own: [],
        examples: [["reinstate ledger export > ledger.json", "for an archive, or another tool"]],
        run: async (invocation) => (await import("../commands/ledger/export.ts")).exportAll(invocation),
      },
    ],
  },
  {
    usage: "schema",
    summary: "print the JSON Schema of restore plans",
    flags: [],
    own: [],
    examples: [["reinstate schema > restore-plan.schema.json", "for editors"]],
    run: async ({ io }) => (await import("../commands/schema.ts")).schema(io),
  },
  {
    usage: "sandbox",
    summary: "run a local server that speaks both providers' wire protocols",
    flags: ["verbose"],
    own: [
      { flags: "--port <N>", help: "the port to listen on; 0 takes a free one (default 4810)" },
      { flags: "--scenario <FILE>", help: "the world, the speed and the faults" },
    ],
    examples: [
      ["reinstate sandbox --port 0", "prints its address and the variables to export"],
      ["reinstate sandbox --scenario slow.yaml --verbose", "with faults, every request shown"],
    ],
    run: async (invocation) => (await import("../commands/sandbox.ts")).sandbox(invocation),
  },
  {
    usage: "demo",
    summary: "validate, plan and apply real restore plans against the sandbox, offline, within a minute",
    flags: look,
    own: [],
    examples: [["reinstate demo", "needs no credentials and changes nothing outside a temporary folder"]],
    run: async (invocation) => (await import("../commands/demo.ts")).demo(invocation),
  },
];
