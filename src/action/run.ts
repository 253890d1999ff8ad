import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { allProviders } from "../app/providers.ts";
import { type Diagnostic, errorFrom } from "../diagnostic/diagnostic.ts";
import type { Clock } from "../engine/host.ts";
import { LedgerError } from "../ledger/ledger.ts";
import { openWorkspace } from "./checkout/workspace.ts";
import { diagnose } from "./codes.ts";
import type { Stop } from "./context.ts";
import { githubClient } from "./github/client.ts";
import { GitHubError } from "./github/error.ts";
import { repositoryOf } from "./github/repository.ts";
import { httpTransport } from "./github/transport.ts";
import { type ActionResult, quiet } from "./report/action-result.ts";
import { finish, type Outlets } from "./report/publish-result.ts";
import { type Inputs, readInputs } from "./runner/inputs.ts";
import { runIdOf } from "./runner/run-id.ts";
import type { Runner } from "./runner/runner.ts";
import { redact, secretsOf } from "./runner/secrets.ts";
import { taskOf } from "./trigger/dispatch.ts";
import { readTrigger, type Trigger } from "./trigger/event.ts";

export interface ActionIo {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly runner: Runner;
  readonly clock: Clock;
  readonly stop: Stop;
  /** Aborts when a stopped run has to be over: a little after `stop`. */
  readonly overdue: AbortSignal;
  readonly userAgent: string;
  readonly temp: string;
  random(): number;
  /** A new identifier. */
  unique(): string;
}

/** One run of the Action; resolves to the exit status when everything has been reported. */
export async function runAction(io: ActionIo): Promise<number> {
  const { env, runner } = io;
  const exists = (path: string, directory: string) => existsSync(resolve(env["GITHUB_WORKSPACE"] ?? "", directory, path));
  const inputs = readInputs((name) => runner.input(name), env, exists);
  const secrets = secretsOf(env, inputs.ok ? inputs.value.token : runner.input("github-token"), await allProviders());
  for (const secret of secrets) runner.secret(secret);
  const outlets: Outlets = { runner, secrets, temp: io.temp, now: () => io.clock.now() };
  if (!inputs.ok) {
    return finish(stopped("refused", inputs.error), outlets);
  }
  const github = githubClient({
    url: env["GITHUB_API_URL"] || "https://api.github.com",
    token: inputs.value.token,
    userAgent: io.userAgent,
    transport: httpTransport(env, inputs.value.settings.requestTimeoutMs),
    clock: io.clock,
    signal: io.overdue,
    bounds: { pollMinMs: Math.min(1_000, inputs.value.settings.pollMinMs), pollMaxMs: inputs.value.settings.pollMaxMs },
    random: io.random,
    trace: (line) => runner.debug(redact(line, secrets)),
  });
  const repository = repositoryOf(github, env["GITHUB_REPOSITORY"] ?? "");
  const ending = await runTask(io, inputs.value, repository).catch(explained);
  const exit = await finish(ending, { ...outlets, repository });
  runner.log(`GitHub API requests: ${github.requests}`);
  github.close();
  return exit;
}

async function runTask(io: ActionIo, inputs: Inputs, repository: ReturnType<typeof repositoryOf>): Promise<ActionResult> {
  const { env, runner, clock, stop } = io;
  const payload: unknown = await readFile(env["GITHUB_EVENT_PATH"] ?? "", "utf8")
    .then(JSON.parse)
    .catch(() => undefined);
  const trigger = readTrigger(env["GITHUB_EVENT_NAME"] ?? "", payload, env["GITHUB_SHA"] ?? "", env["GITHUB_REF"] ?? "");
  if (!trigger.ok) return stopped("refused", [trigger.error]);
  const task = taskOf(inputs.command, trigger.value, await defaultBranchFor(trigger.value, repository));
  if (task.do === "nothing") return quiet(`Nothing to do: ${task.why}.`);
  if (task.do === "refuse") return { ...stopped("refused", [diagnose("error", task.code, task.why, task.hint)]), failureReason: task.code };
  const workspace = await openWorkspace(env["GITHUB_WORKSPACE"] ?? process.cwd(), inputs.workingDirectory);
  if (!workspace.ok) {
    if (task.do === "plan") await (await import("./report/mark-unplanned.ts")).markUnplanned({ inputs, repository, runner }, task.trigger);
    return stopped("refused", [workspace.error]);
  }
  const server = env["GITHUB_SERVER_URL"];
  const repositoryUrl = server && env["GITHUB_REPOSITORY"] ? `${server}/${env["GITHUB_REPOSITORY"]}` : undefined;
  const runUrl = repositoryUrl && env["GITHUB_RUN_ID"] ? `${repositoryUrl}/actions/runs/${env["GITHUB_RUN_ID"]}` : undefined;
  const context = {
    inputs,
    env,
    runner,
    repository,
    workspace: workspace.value,
    clock,
    stop,
    runId: runIdOf(env, io.unique()),
    ...(runUrl !== undefined && { runUrl }),
    ...(repositoryUrl !== undefined && { repositoryUrl }),
  };
  switch (task.do) {
    case "plan":
      return (await import("./commands/plan.ts")).plan(context, task.trigger);
    case "apply":
      return (await import("./commands/apply.ts")).apply(context, task.trigger);
    case "resume":
      return (await import("./commands/resume.ts")).resume(context, task);
    case "report-closed":
      return (await import("./commands/report-closed.ts")).reportClosed(context, task);
    default:
      return task satisfies never;
  }
}

/** The event of a schedule may lack the default branch. Only what may restore has to know it. */
async function defaultBranchFor(trigger: Trigger, repository: ReturnType<typeof repositoryOf>): Promise<string> {
  if (trigger.is !== "push" && trigger.is !== "manual") return "";
  return trigger.defaultBranch ?? (await repository.defaultBranch());
}

/** What a user can cause beyond the plans themselves: GitHub and the ledger. Anything else is a bug. */
function explained(error: unknown): ActionResult {
  if (!(error instanceof GitHubError || error instanceof LedgerError)) throw error;
  return stopped("failed", [errorFrom(error)]);
}

function stopped(outcome: "refused" | "failed", diagnostics: readonly Diagnostic[]): ActionResult {
  return { outcome, exit: 1, message: diagnostics.map(({ message }) => message).join("; "), diagnostics, comments: [] };
}
