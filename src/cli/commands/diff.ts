import { planPaths } from "../../app/default-paths.ts";
import { checkDocuments } from "../../app/documents.ts";
import { type ExitStatus, exit } from "../../app/exit-status.ts";
import { readSources } from "../../document/index.ts";
import { diffPlans } from "../../engine/index.ts";
import { diffText } from "../../views/text/diff.ts";
import { readBase } from "../base-revision/read-base.ts";
import { diagnose } from "../codes.ts";
import { type Command, type Invocation, outputFlags } from "../command.ts";
import { write } from "../terminal/io.ts";
import { printDiagnostics } from "../terminal/print-diagnostics.ts";
import { textOptions, validationResult } from "../terminal/results.ts";

const notThere = new Set(["file-not-found", "no-plans-found"]);

export const diff: Command = {
  args: "[paths...]",
  summary: "show entries added, changed and removed since a git ref",
  flags: outputFlags,
  options: [{ flags: "--base <REF>", help: "a commit, branch or tag to compare with (required)" }],
  examples: [["reinstate diff --base origin/main", "what this branch changes"]],
  run,
};

/** Differences are the result, not a failure: the exit status is 0 with and without them. */
async function run({ io, options, paths, commandOptions }: Invocation): Promise<ExitStatus> {
  const { base: ref } = commandOptions;
  if (typeof ref !== "string" || ref === "") {
    await printDiagnostics(
      io,
      [diagnose("error", "bad-usage", "diff needs --base REF", "for example: reinstate diff --base origin/main")],
      options.noColor,
    );
    return exit.refused;
  }
  const { paths: wanted, notes } = await planPaths(paths, io.cwd);
  await printDiagnostics(io, notes, options.noColor);
  const base = await readBase(ref, wanted, io.cwd, io.env);
  if (!base.ok) {
    await printDiagnostics(io, [base.error], options.noColor);
    return exit.refused;
  }
  const { sources, diagnostics } = await readSources(wanted, io.cwd);
  // What is gone from the work tree but stood in the base is a removal, not a slip.
  const slips = base.value.plans.length > 0 ? diagnostics.filter(({ code }) => !notThere.has(code)) : diagnostics;
  const documents = await checkDocuments(sources, slips);
  if (!documents.valid) {
    await validationResult(io, options, documents);
    return exit.refused;
  }
  await printDiagnostics(io, base.value.diagnostics, options.noColor);
  await write(io.stdout, diffText(diffPlans(base.value.plans, documents.plans), textOptions(io, io.stdout, options, documents)));
  return exit.ok;
}
