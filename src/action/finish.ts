import { mkdtemp, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import { jsonText } from "../views/json.ts";
import { annotationsOf } from "./annotations.ts";
import type { Kept } from "./comment.ts";
import type { CommentToKeep, Ending } from "./ending.ts";
import { GitHubError } from "./github/error.ts";
import type { Repository } from "./github/repository.ts";
import { problem } from "./problem.ts";
import type { Runner } from "./runner.ts";
import { redact } from "./secrets.ts";

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

/** Tells how a run ended, what is local first: a run that is being stopped may not get to the comment. */
export async function finish(ending: Ending, outlets: Outlets): Promise<void> {
  const { runner, secrets } = outlets;
  const clean = (text: string) => redact(text, secrets);
  const lost = [...(await writeFiles(ending, outlets, clean)), ...(await writeSummary(ending, outlets, clean))];
  const diagnostics = [...ending.diagnostics, ...(await writeComments(ending, outlets, clean)), ...lost];
  for (const annotation of annotationsOf(diagnostics)) runner.annotate({ ...annotation, message: clean(annotation.message) });
  runner.say(clean(ending.message));
}

/** Outputs and files for later steps. None of them is worth the report or the exit status: what can't be written is a warning. */
async function writeFiles({ run, report, ...ending }: Ending, { runner, temp }: Outlets, clean: (text: string) => string) {
  const lost: Diagnostic[] = [];
  const output = (name: string, value: string) => attempt(lost, `the output ${name}`, () => runner.output(name, value));
  const digests = Object.fromEntries(run?.document.plans.map(({ name, digest }) => [name, digest]) ?? []);
  const counts = run?.document.summary;
  await output("outcome", ending.outcome);
  await output("failure-reason", ending.failureReason ?? "");
  await output("digest", JSON.stringify(digests));
  await output("changes", String(counts === undefined ? 0 : counts.restore + counts.resume + counts.retry));
  await output("blocked", String(counts?.blocked ?? 0));
  const files = [
    ["plan-file", "plan.json", run && jsonText(run.document)],
    ["report-file", "report.json", report && jsonText(report)],
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

async function writeSummary({ summary }: Ending, { runner }: Outlets, clean: (text: string) => string) {
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
      problem(
        "warning",
        "output-not-written",
        `${what} was not written: ${why}`,
        "let the job write to RUNNER_TEMP, GITHUB_OUTPUT and GITHUB_STEP_SUMMARY",
      ),
    );
  }
}

/** One cause, such as a full disk, is told once. */
function unwritten(lost: readonly Diagnostic[]): Diagnostic[] {
  const [first, ...rest] = lost;
  if (first === undefined) return [];
  return [rest.length === 0 ? first : { ...first, message: `${first.message} (and ${rest.length} more of the outputs)` }];
}

/** A comment that can't be written costs no more than the comment: the check and the summary say the same. */
async function writeComments({ comments }: Ending, outlets: Outlets, clean: (text: string) => string): Promise<Diagnostic[]> {
  const { runner, repository } = outlets;
  const problems: Diagnostic[] = [];
  let id = "";
  for (const comment of repository === undefined ? [] : comments) {
    const { number } = comment.sticky;
    try {
      const kept = repository && (await keep(repository, comment, clean, outlets));
      if (kept === undefined) continue;
      if (kept.is !== "left") id ||= String(kept.comment.id);
      if (kept.is !== "written") runner.say(`Comment: ${clean(kept.why)}.`);
    } catch (error) {
      if (!(error instanceof GitHubError)) throw error;
      problems.push(problem("warning", "comment-not-written", `the comment on #${number} was not written: ${error.message}`, error.hint));
    }
  }
  await attempt(problems, "the output comment-id", () => runner.output("comment-id", id));
  return problems;
}

/** Undefined: nothing to update, and nothing worth a comment. */
async function keep(
  repository: Repository,
  { sticky, body, onlyUpdate = false, newest }: CommentToKeep,
  clean: (text: string) => string,
  { now }: Outlets,
): Promise<Kept | undefined> {
  // Only a run with something to say loads what it takes to write it.
  const { findComment, keepPlan, keepReport } = await import("./comment.ts");
  if (onlyUpdate && (await findComment(repository, sticky)) === undefined) return undefined;
  return newest === undefined ? keepReport(repository, sticky, clean(body), now()) : keepPlan(repository, sticky, clean(body), newest);
}
