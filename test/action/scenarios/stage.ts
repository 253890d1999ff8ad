import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fieldsOf, numberOf, textOf, within } from "../../../src/action/github/decode.ts";
import { type Sandbox, type Scenario, startSandbox } from "../../../src/sandbox/index.ts";
import { type Files, GitRemote, type MergeMethod } from "../../fakes/github/remote.ts";
import { bot, botToken, type FakeGitHub, startGitHub } from "../../fakes/github/server.ts";
import { GitHubState, type Pull } from "../../fakes/github/state.ts";

export { both, crm, sales } from "./plan-texts.ts";

/** The bundle as it is shipped; another folder may be named to try one that is not built into dist/ yet. */
const dist = process.env["REINSTATE_DIST"] ?? join(import.meta.dirname, "../../../dist");
const repository = "alice/plans";

export interface Ran {
  readonly status: number | null;
  readonly log: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  /** GitHub API requests of this run. */
  readonly requests: readonly string[];
}

export interface RunOptions {
  readonly inputs?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  /** Changes the checkout before the Action sees it. */
  readonly prepare?: (workspace: string) => void;
  readonly attempt?: number;
  readonly runId?: number;
  /** Sees the process and its output as it comes. */
  readonly watch?: (child: ChildProcess, log: () => string) => void;
}

interface Event {
  readonly name: string;
  readonly payload: object;
  readonly ref: string;
  /** What is checked out. */
  readonly commit: string;
}

/** GitHub, both clouds and a git remote, with the Action run on them as GitHub's runner would. */
export class Stage {
  readonly github: FakeGitHub;
  readonly state: GitHubState;
  readonly remote: GitRemote;
  readonly sandbox: Sandbox;
  readonly #folder: string;
  #runs = 1000;

  private constructor(folder: string, remote: GitRemote, state: GitHubState, github: FakeGitHub, sandbox: Sandbox) {
    this.#folder = folder;
    this.remote = remote;
    this.state = state;
    this.github = github;
    this.sandbox = sandbox;
  }

  static async open(scenario: Partial<Scenario> = {}): Promise<Stage> {
    const folder = mkdtempSync(join(tmpdir(), "reinstate-action-"));
    const remote = new GitRemote(folder);
    const state = new GitHubState(remote);
    for (const [login, permission] of [
      ["alice", "admin"],
      ["bob", "write"],
      ["carol", "read"],
      ["mallory", "write"],
    ] as const)
      state.permissions.set(login, permission);
    const github = await startGitHub(state, repository, ["alice", "bob", "carol", "mallory"]);
    for (const login of ["bob", "carol", "mallory", bot])
      await github.as("alice", "PUT", `/repos/${repository}/collaborators/${login}`, { permission: "push" });
    const speed = { megabytesPerSecond: 100_000, pendingMs: 0, minimumMs: 50 };
    return new Stage(folder, remote, state, github, await startSandbox({ scenario: { version: 1, speed, ...scenario } }));
  }

  async close(): Promise<void> {
    await this.github.close();
    await this.sandbox.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async openPull(branch: string, files: Files, author = "alice", headRepository = repository): Promise<Pull> {
    const head = this.remote.commit(branch, files);
    const created = await this.github.as(author, "POST", `/repos/${repository}/pulls`, { title: branch, head: branch, base: "main" });
    const number = typeof created === "object" && created !== null && "number" in created ? Number(created.number) : 0;
    const pull: Pull = {
      number,
      author,
      branch,
      base: "main",
      headRepository,
      baseCommit: this.remote.tip("main") ?? "",
      head,
      landed: [],
    };
    this.state.pulls.set(number, pull);
    return pull;
  }

  /** Another commit on the pull request's branch; returns the head before. `author`: whose account its address belongs to. */
  pushMore(pull: Pull, files: Files, author?: string): string {
    const before = pull.head;
    pull.head = this.remote.commit(pull.branch, files);
    if (author !== undefined) this.state.authors.set(pull.head, author);
    return before;
  }

  review(login: string, pull: Pull, event: "APPROVE" | "REQUEST_CHANGES" | "COMMENT", commit = pull.head): Promise<unknown> {
    return this.github.as(login, "POST", `/repos/${repository}/pulls/${pull.number}/reviews`, { event, commit_id: commit, body: "seen" });
  }

  async comments(pull: Pull): Promise<{ id: number; body: string; author: string }[]> {
    const found = await this.github.as("alice", "GET", `/repos/${repository}/issues/${pull.number}/comments?per_page=100`);
    const list: readonly unknown[] = Array.isArray(found) ? found : [];
    return list.map((one) => {
      const fields = fieldsOf(one, "comment");
      return { id: numberOf(fields, "id"), body: textOf(fields, "body"), author: textOf(within(fields, "user"), "login") };
    });
  }

  runPull(
    pull: Pull,
    options: RunOptions & {
      readonly before?: string;
      readonly event?: string;
      readonly action?: string;
      readonly sender?: string;
      readonly head?: string;
    } = {},
  ): Promise<Ran> {
    // Of an earlier commit where a run of the past is run again: its event stays what it was.
    const head = options.head ?? pull.head;
    const payload = {
      sender: { login: options.sender ?? pull.author },
      action: options.action ?? (options.before === undefined ? "opened" : "synchronize"),
      ...(options.before !== undefined && { before: options.before, after: head }),
      pull_request: {
        number: pull.number,
        merged: pull.mergedAt !== undefined,
        head: { sha: head, ref: pull.branch, repo: { full_name: pull.headRepository } },
        base: { ref: pull.base },
      },
      repository: { full_name: repository, default_branch: "main" },
    };
    const commit = pull.mergeCommit ?? this.remote.testMerge(head);
    return this.#run({ name: options.event ?? "pull_request", payload, commit, ref: `refs/pull/${pull.number}/merge` }, options);
  }

  runPush(before: string, after: string, options: RunOptions & { readonly ref?: string; readonly forced?: boolean } = {}): Promise<Ran> {
    const { ref = "refs/heads/main", forced = false } = options;
    const payload = { ref, before, after, forced, repository: { full_name: repository, default_branch: "main" } };
    return this.#run({ name: "push", payload, commit: after, ref }, options);
  }

  /** A clone of the default branch, for whatever somebody with push does by hand. */
  clone(): string {
    return this.remote.checkout(this.#folder, this.remote.tip("main") ?? "");
  }

  /** How many restores were asked for. */
  submits(): number {
    return this.sandbox.world.state().submits.length;
  }

  /** Objects that the clouds have made or are making. */
  restored(): string[] {
    return this.sandbox.world
      .state()
      .restores.flatMap(({ targets }) => targets)
      .sort();
  }

  /** Merges, and runs the Action on the push that this is. */
  async mergeAndRun(pull: Pull, how: MergeMethod = "merge", options: RunOptions = {}): Promise<Ran> {
    const { before, after } = this.state.merge(pull.number, how);
    return this.runPush(before, after, options);
  }

  /** `ref`: the branch that the run is for. The payload of a schedule says little; see `bare`. */
  runOther(
    name: string,
    payload: object,
    commit = this.remote.tip("main") ?? "",
    options: RunOptions & { readonly ref?: string; readonly bare?: boolean } = {},
  ): Promise<Ran> {
    const { ref = "refs/heads/main", bare = false } = options;
    const known = bare ? {} : { repository: { full_name: repository, default_branch: "main" } };
    return this.#run({ name, payload: { ...known, ...payload }, commit, ref }, options);
  }

  async #run(
    { name, payload, commit, ref }: Event,
    { inputs = {}, env = {}, prepare, attempt = 1, runId, watch }: RunOptions,
  ): Promise<Ran> {
    const seen = this.github.requests.length;
    const home = mkdtempSync(join(this.#folder, "runner-"));
    const workspace = this.remote.checkout(home, commit);
    prepare?.(workspace);
    const file = (called: string, text = "") => {
      writeFileSync(join(home, called), text);
      return join(home, called);
    };
    mkdirSync(join(home, "temp"));
    this.#runs += 1;
    const [output, summary] = [file("output"), file("summary")];
    const child = spawn(process.execPath, [join(dist, "action.js")], {
      cwd: workspace,
      stdio: ["ignore", "pipe", "pipe"],
      env: {
        PATH: process.env["PATH"],
        HOME: home,
        CI: "true",
        GITHUB_ACTIONS: "true",
        GITHUB_ACTOR: "alice",
        GITHUB_API_URL: this.github.url,
        GITHUB_EVENT_NAME: name,
        GITHUB_EVENT_PATH: file("event.json", JSON.stringify(payload)),
        GITHUB_OUTPUT: output,
        GITHUB_REF: ref,
        GITHUB_REPOSITORY: repository,
        GITHUB_RUN_ATTEMPT: String(attempt),
        GITHUB_RUN_ID: String(runId ?? this.#runs),
        GITHUB_SERVER_URL: "https://github.test",
        GITHUB_SHA: commit,
        GITHUB_STEP_SUMMARY: summary,
        GITHUB_WORKSPACE: workspace,
        RUNNER_ENVIRONMENT: "github-hosted",
        RUNNER_TEMP: join(home, "temp"),
        REINSTATE_POLL_MIN: "30ms",
        REINSTATE_POLL_MAX: "200ms",
        REINSTATE_SETTLE: "1s",
        "INPUT_GITHUB-TOKEN": botToken,
        ...this.sandbox.env,
        ...Object.fromEntries(Object.entries(inputs).map(([input, value]) => [`INPUT_${input.toUpperCase()}`, value])),
        ...env,
      },
    });
    let log = "";
    child.stdout.on("data", (chunk: Buffer) => {
      log += chunk.toString("utf8");
    });
    child.stderr.on("data", (chunk: Buffer) => {
      log += chunk.toString("utf8");
    });
    watch?.(child, () => log);
    const status = await new Promise<number | null>((resolve) => child.on("close", resolve));
    return {
      status,
      log,
      outputs: readOutputs(readFileSync(output, "utf8")),
      summary: readFileSync(summary, "utf8"),
      requests: this.github.requests.slice(seen),
    };
  }
}

/** The runner's file of outputs: `name<<delimiter`, the value, the delimiter. */
function readOutputs(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/^([\w-]+)<<(ghadelimiter_\S+)\n([\s\S]*?)\n?^\2$/gm)].map(([, name = "", , value = ""]) => [name, value]),
  );
}
