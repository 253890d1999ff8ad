import { defaultSettings } from "../../engine/host.ts";
import { choice, count, countBounds, duration, list, type Setting, text, toggle } from "./setting.ts";

/** A git ledger's heartbeats are pushes, so that its leases hold longer than those of a folder. */
const actionLeaseMs = 5 * 60_000;

/**
 * Every setting that is a flag, an environment variable or an input of the Action. What is written on the command line or as
 * an input goes before its variable; an empty variable or input counts as not set.
 */
export const settings = {
  command: choice(
    "command",
    ["auto", "plan", "apply", "resume"],
    {
      input:
        "auto, plan, apply or resume. auto: pull_request plans, a push to the default branch applies, merge_group validates and plans, schedule and repository_dispatch resume what is in flight, and workflow_dispatch also applies merged plans that were never started.",
    },
    { default: "auto" },
  ),
  /** How the list is split depends on which paths exist: see the Action's inputs. */
  plans: text(
    "plans",
    {
      input:
        "Files, folders and globs that hold restore plans, one a line or with commas between them. The plan and the apply job need the same.",
    },
    { default: "plans/" },
    { form: /[^\s,]/, wanted: "a list of paths", hint: "write one path a line" },
  ),
  ledger: text(
    "ledger",
    {
      flag: "where restores are recorded: file:DIR or git:BRANCH (default .reinstate in the git repository's root, outside git here)",
      value: "URL",
      input: "Where restores are recorded: git:BRANCH or file:DIR.",
    },
    { actionDefault: "git:reinstate-ledger" },
    {
      form: /^[a-z]+:./,
      wanted: "a ledger's address",
      hint: "file:DIR keeps the ledger in a folder, git:BRANCH on a branch of this repository",
    },
  ),
  githubToken: text(
    "github-token",
    { input: "The token to read pull requests with, to write the check and the comments, and to push the ledger's branch." },
    {},
    { form: /./, wanted: "a token", hint: "leave it out, or pass a token with the permissions that docs/action.md lists" },
  ),
  workingDirectory: text(
    "working-directory",
    { input: "Where paths start, inside the workspace. Default: the workspace." },
    {},
    { form: /./, wanted: "a folder", hint: "name a folder inside the workspace" },
  ),
  wait: toggle(
    "wait",
    { input: "false submits, records and ends, for restores that outlive a job; a scheduled run carries on." },
    { default: true },
  ),
  only: list(
    "only",
    {
      flag: "only this restore plan or entry; may be repeated",
      value: "PLAN[/ENTRY]",
      input:
        "Only these restore plans or entries, PLAN or PLAN/ENTRY, one a line or with commas between them. The plan and the apply job need the same.",
    },
    { default: [] },
    {
      item: /^[^/\s]+(\/[^/\s]+)?$/,
      wanted: "PLAN or PLAN/ENTRY",
      hint: "for example inc-4821/sales; several are separated by commas or stand on lines of their own",
    },
  ),
  json: toggle("json", { flag: "one JSON document on stdout, everything else on stderr" }, { default: false }),
  offline: toggle("offline", { flag: "without asking the cloud" }, { default: false }),
  parallel: count(
    "parallel",
    { flag: "lanes at once: namespaces, clusters and instances", input: "How many namespaces, clusters and instances to work on at once." },
    { default: defaultSettings.parallel },
  ),
  laneParallel: count("lane-parallel", { flag: "restores at once in a lane" }, { default: defaultSettings.laneParallel }),
  timeout: duration(
    "timeout",
    {
      flag: "how long to wait for a run; what still runs then goes on at the provider",
      input: "How long to wait for restores, such as 5h. What still runs then goes on at the provider. No limit by default.",
    },
    {},
  ),
  pollMin: duration("poll-min", { flag: "shortest pause between two polls of a restore" }, { default: defaultSettings.pollMinMs }),
  pollMax: duration("poll-max", { flag: "longest pause between two polls of a restore" }, { default: defaultSettings.pollMaxMs }),
  requestTimeout: duration(
    "request-timeout",
    { flag: "how long to wait for the answer to one API request" },
    { default: defaultSettings.requestTimeoutMs },
  ),
  lease: duration(
    "lease",
    { flag: "how long a claim in the ledger holds without a heartbeat" },
    { default: defaultSettings.leaseMs, actionDefault: actionLeaseMs },
  ),
  settle: duration(
    "settle",
    { flag: "how long a submit without an answer is looked for before it counts as absent" },
    { default: defaultSettings.settleMs },
  ),
  requireApprovals: count(
    "require-approvals",
    {
      input: "How many people with write access, other than the author, must have approved the planned commit after it was planned.",
    },
    { default: 0 },
    { ...countBounds, least: 0 },
  ),
  onUnreviewed: choice(
    "on-unreviewed",
    ["refuse", "apply"],
    { input: "What to do about restore plans that were pushed without a pull request: refuse or apply." },
    { default: "refuse" },
  ),
  githubApp: text(
    "github-app",
    {},
    { default: "github-actions" },
    { form: /^[A-Za-z0-9-]+$/, wanted: "the slug of a GitHub App", hint: "the last part of the App's address, github.com/apps/SLUG" },
  ),
  noColor: toggle("no-color", { flag: "no colour; also NO_COLOR and TERM=dumb" }, { default: false }),
  verbose: toggle("verbose", { flag: "every API request on stderr, and nothing folded away" }, { default: false }),
};

export const allSettings: readonly Setting<unknown>[] = Object.values(settings);
