import { mkdtemp, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { exit, firstThatApplies } from "../../app/exit-status.ts";
import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import { applyReport, executionPlan } from "../../engine/index.ts";
import { countActions, workCount } from "../../model/planned.ts";
import { jsonText } from "../../views/json.ts";
import { diagnose } from "../codes.ts";
import { GitHubError } from "../github/error.ts";
import type { Repository } from "../github/repository.ts";
import type { Runner } from "../runner/runner.ts";
import { redact } from "../runner/secrets.ts";
import type { ActionResult, CommentBody } from "./action-result.ts";
import { annotationsOf } from "./annotations.ts";
import type { CommentUpdate } from "./comment.ts";

export interface Outlets {
  readonly runner: Runner;
  readonly secrets: readonly string[];
  /** Where files for later steps go: RUNNER_TEMP. */
  readonly temp: string;
  /** Undefined when the run never got that far. */
  readonly repository?: Repository;
  /** ms since the epoch. */
  now(): number;
}

/** Reports how a run ended, what is local first: a run that is being stopped may not get to the comment. Resolves to the exit status. */
export async function finish(ending: ActionResult, outlets: Outlets): Promise<ActionResult["exit"]> {
  const { runner, secrets } = outlets;
  const clean = (text: string) => redact(text, secrets);
  const lost = [...(await writeFiles(ending, outlets, clean)), ...(await writeSummary(ending, outlets, clean))];
  const comments = await writeComments(ending, outlets, clean);
  const diagnostics = [...ending.diagnostics, ...comments, ...lost];
  for (const annotation of annotationsOf(diagnostics)) runner.annotate({ ...annotation, message: clean(annotation.message) });
  runner.log(clean(ending.message));
  return firstThatApplies(ending.exit, comments.some(({ severity }) => severity === "error") && exit.refused);
}

/** Outputs and files for later steps. None of them is worth the report or the exit status: what can't be written is a warning. */
async function writeFiles({ run, report, ...ending }: ActionResult, { runner, temp }: Outlets, clean: (text: string) => string) {
  const lost: Diagnostic[] = [];
  const output = (name: string, value: string) => attempt(lost, `the output ${name}`, () => runner.output(name, value));
  const digests = Object.fromEntries(run?.plans.map(({ name, digest }) => [name, digest]) ?? []);
  const counts = run && countActions(run);
  await output("outcome", ending.outcome);
  await output("failure-reason", ending.failureReason ?? "");
  await output("digest", JSON.stringify(digests));
  await output("changes", String(counts === undefined ? 0 : workCount(counts)));
  await output("blocked", String(counts?.blocked ?? 0));
  const files = [
    ["plan-file", "plan.json", run && jsonText(executionPlan(run))],
    ["report-file", "report.json", report && jsonText(applyReport(report))],
  ] as const;
  let folder = "";
  for (const [name, file, text] of files) {
    let path = "";
    if (text !== undefined)
      await attempt(lost, `the ${name}`, async () => {
        folder ||= await mkdtemp(join(temp, "reinstate-"));
        await writeFile(join(folder, file), clean(text), { mode: 0o600 });
        path = join(folder, file);
      });
    await output(name, path);
  }
  return unwritten(lost);
}

async function writeSummary({ summary }: ActionResult, { runner }: Outlets, clean: (text: string) => string) {
  const lost: Diagnostic[] = [];
  if (summary !== undefined) await attempt(lost, "the job summary", () => runner.summary(clean(summary)));
  return lost;
}

async function attempt(lost: Diagnostic[], what: string, write: () => void | Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    lost.push(
      diagnose(
        "warning",
        "output-not-written",
        `${what} was not written: ${why}`,
        "let the job write to RUNNER_TEMP, GITHUB_OUTPUT and GITHUB_STEP_SUMMARY",
      ),
    );
  }
}

/** One cause, such as a full disk, is reported once. */
function unwritten(lost: readonly Diagnostic[]): Diagnostic[] {
  const [first, ...rest] = lost;
  if (first === undefined) return [];
  return [rest.length === 0 ? first : { ...first, message: `${first.message} (and ${rest.length} more of the outputs)` }];
}

/**
 * A comment that can't be written costs no more than the comment: the check and the summary say the same. Only where another
 * plan stays in it as if it were current, that is an error: people would merge what they did not read.
 */
async function writeComments(
  { comments, ...ending }: ActionResult,
  outlets: Outlets,
  clean: (text: string) => string,
): Promise<Diagnostic[]> {
  const { runner, repository } = outlets;
  const problems: Diagnostic[] = [];
  let id = "";
  for (const comment of repository === undefined ? [] : comments) {
    const { number } = comment.sticky;
    try {
      const kept = repository && (await keep(repository, comment, clean, outlets));
      if (kept === undefined) continue;
      if (kept.is !== "left") id ||= String(kept.comment.id);
      if (kept.is !== "written") runner.log(`Comment: ${clean(kept.why)}.`);
      if (kept.is === "left" && kept.merged === true) {
        const { prose } = await import("../../views/markdown/prose.ts");
        await attempt(problems, "the job summary", () => runner.summary(`> [!NOTE]\n> ${prose(clean(kept.why))}.\n`));
      }
    } catch (error) {
      if (!(error instanceof GitHubError)) throw error;
      const outdated = repository !== undefined && (await isOutdated(repository, comment, clean));
      problems.push(outdated ? notUpdated(number, error) : notWritten(number, error));
      if (outdated && ending.failureReason === undefined)
        await attempt(problems, "the output failure-reason", () => runner.output("failure-reason", "comment-outdated"));
    }
  }
  await attempt(problems, "the output comment-id", () => runner.output("comment-id", id));
  return problems;
}

const notWritten = (number: number, { message, hint }: GitHubError): Diagnostic =>
  diagnose("warning", "comment-not-written", `the comment on #${number} was not written: ${message}`, hint);

const notUpdated = (number: number, { message, hint }: GitHubError): Diagnostic =>
  diagnose(
    "error",
    "comment-outdated",
    `the comment on #${number} is out of date, or can't be read, and could not be updated: ${message}. What counts is the record in the check, which the job summary shows`,
    ["run the job again, and don't go by the comment until then", hint].filter((part) => part !== undefined).join("; "),
  );

/** Of a plan's comment that could not be written. Where GitHub doesn't even answer what stands there, it may be another plan. */
async function isOutdated(repository: Repository, { sticky, body, newest, onlyUpdate }: CommentBody, clean: (text: string) => string) {
  if (newest === undefined) return false;
  const { showsAnother } = await import("./comment.ts");
  try {
    return await showsAnother(repository, sticky, clean(body));
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    return onlyUpdate !== true;
  }
}

/** Undefined: nothing to update, and nothing worth a comment. */
async function keep(
  repository: Repository,
  { sticky, body, onlyUpdate = false, newest }: CommentBody,
  clean: (text: string) => string,
  { now }: Outlets,
): Promise<CommentUpdate | undefined> {
  const { findComment, updatePlanComment, updateReportComment } = await import("./comment.ts");
  if (onlyUpdate && (await findComment(repository, sticky)) === undefined) return undefined;
  return newest === undefined
    ? updateReportComment(repository, sticky, clean(body), now())
    : updatePlanComment(repository, sticky, clean(body), newest);
}
