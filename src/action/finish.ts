import { mkdtemp, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import { jsonText } from "../views/json.ts";
import { annotationsOf } from "./annotations.ts";
import { findComment, writeComment } from "./comment.ts";
import type { Ending } from "./ending.ts";
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
}

/** Tells how a run ended, what is local first: a run that is being stopped may not get to the comment. */
export async function finish(ending: Ending, outlets: Outlets): Promise<void> {
  const { runner, secrets } = outlets;
  const { run, report, summary } = ending;
  const clean = (text: string) => redact(text, secrets);
  const digests = Object.fromEntries(run?.document.plans.map(({ name, digest }) => [name, digest]) ?? []);
  const counts = run?.document.summary;
  runner.output("outcome", ending.outcome);
  runner.output("failure-reason", ending.failureReason ?? "");
  runner.output("digest", JSON.stringify(digests));
  runner.output("changes", String(counts === undefined ? 0 : counts.restore + counts.resume + counts.retry));
  runner.output("blocked", String(counts?.blocked ?? 0));
  const folder = run === undefined && report === undefined ? "" : await mkdtemp(join(outlets.temp, "reinstate-"));
  runner.output("plan-file", run === undefined ? "" : await written(join(folder, "plan.json"), clean(jsonText(run.document))));
  runner.output("report-file", report === undefined ? "" : await written(join(folder, "report.json"), clean(jsonText(report))));
  if (summary !== undefined) await runner.summary(clean(summary));
  const diagnostics = [...ending.diagnostics, ...(await writeComments(ending, outlets, clean))];
  for (const annotation of annotationsOf(diagnostics)) runner.annotate({ ...annotation, message: clean(annotation.message) });
  runner.say(clean(ending.message));
}

async function written(path: string, text: string): Promise<string> {
  await writeFile(path, text, { mode: 0o600 });
  return path;
}

/** A comment that can't be written costs no more than the comment: the check and the summary say the same. */
async function writeComments(
  { comments }: Ending,
  { runner, repository }: Outlets,
  clean: (text: string) => string,
): Promise<Diagnostic[]> {
  const problems: Diagnostic[] = [];
  let id = "";
  for (const { sticky, body, onlyUpdate } of repository === undefined ? [] : comments) {
    try {
      if (repository === undefined || (onlyUpdate && (await findComment(repository, sticky)) === undefined)) continue;
      id ||= String((await writeComment(repository, sticky, clean(body))).id);
    } catch (error) {
      if (!(error instanceof GitHubError)) throw error;
      problems.push(
        problem("warning", "comment-not-written", `the comment on #${sticky.number} was not written: ${error.message}`, error.hint),
      );
    }
  }
  runner.output("comment-id", id);
  return problems;
}
