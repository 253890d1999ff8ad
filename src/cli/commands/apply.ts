import { personAuthorizations } from "../../app/authorizations.ts";
import type { Documents } from "../../app/documents.ts";
import { withHost } from "../../app/engine.ts";
import { applyExit, type ExitStatus, exit, runResult } from "../../app/exit-status.ts";
import { newLedgerNote } from "../../app/ledger-place.ts";
import { refusalOf } from "../../app/refusal.ts";
import { filesOf, pinsOf } from "../../app/saved-plan.ts";
import { settings } from "../../app/settings/table.ts";
import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import { applyReport, apply as carryOut, computePlan, executionPlan } from "../../engine/index.ts";
import type { ExecutionPlan } from "../../model/generated/execution-plan.ts";
import { countActions, type PlannedRun, workCount } from "../../model/planned.ts";
import type { RunReport } from "../../model/run-report.ts";
import { counted } from "../../views/format/human.ts";
import { diagnosticsText } from "../../views/text/diagnostics.ts";
import { planText } from "../../views/text/plan.ts";
import { reportText } from "../../views/text/report.ts";
import { doublesOf, doublesOptions } from "../arguments/doubles.ts";
import { engineOptions } from "../arguments/engine-options.ts";
import { readPlans } from "../arguments/plans.ts";
import { diagnose } from "../codes.ts";
import { type Command, cloudFlags, type Invocation, outputFlags } from "../command.ts";
import { readSavedPlan } from "../saved-plan-file.ts";
import { confirmed } from "../terminal/confirm.ts";
import { write } from "../terminal/io.ts";
import { printDiagnostics } from "../terminal/print-diagnostics.ts";
import { startProgress } from "../terminal/progress.ts";
import { refusal, result, textOptions, validationResult } from "../terminal/results.ts";

export const apply: Command = {
  args: "[paths...]",
  summary: "restore, wait and report; what is done or in flight is never sent again",
  flags: [
    ...cloudFlags,
    settings.parallel,
    settings.laneParallel,
    settings.timeout,
    settings.pollMin,
    settings.pollMax,
    settings.lease,
    settings.settle,
    ...outputFlags,
  ],
  options: [
    { flags: "--from <FILE>", help: "run a saved execution plan, and refuse when anything has moved since" },
    ...doublesOptions,
    { flags: "--yes", help: "don't ask" },
    { flags: "--detach", help: "submit, record and leave; the provider's jobs go on" },
    { flags: "--skip-blocked", help: "leave out what is blocked and what depends on it" },
  ],
  examples: [
    ["reinstate apply", "show the execution plan, ask, restore"],
    ["reinstate apply --from plan.json --yes", "exactly what was reviewed"],
    ["reinstate apply --yes --detach && reinstate status", "submit now, look later"],
  ],
  run,
};

async function run(invocation: Invocation): Promise<ExitStatus> {
  const { io, options, commandOptions } = invocation;
  const asked = await applyTarget(invocation);
  if ("refused" in asked) return refusal(io, options, [asked.refused]);
  const documents = await readPlans(asked.paths, io, options);
  if (!documents.valid) {
    await validationResult(io, options, documents);
    return exit.refused;
  }
  const progress = await startProgress(io, options.noColor);
  try {
    return await withHost({ ...engineOptions(invocation, progress.note), emit: progress.emit }, async (host, ledger) => {
      const { saved, only } = asked;
      const request = {
        plans: documents.plans,
        only,
        offline: false,
        doubles: doublesOf(commandOptions),
        ...(saved && { pins: pinsOf(saved) }),
      };
      const run = await computePlan(request, host);
      const refusal = refusalOf(run, saved, commandOptions["skipBlocked"] === true);
      if (refusal !== undefined) return refuse(invocation, documents, run, refusal);
      const note = workCount(countActions(run)) > 0 ? await newLedgerNote(ledger) : undefined;
      if (note !== undefined) await printDiagnostics(io, [note], options.noColor);
      if (!(await isConfirmed(invocation, documents, run))) {
        // People have seen the execution plan already.
        if (options.json) await result(io, options, executionPlan(run), () => "");
        return exit.refused;
      }
      io.interrupts.beGraceful(() =>
        progress.note("Stopping: what is in flight is being recorded; its jobs go on at the provider. Again to stop at once."),
      );
      const detach = commandOptions["detach"] === true;
      const authorizations = await personAuthorizations(run, documents, host, io.cwd);
      const skipBlocked = commandOptions["skipBlocked"] === true;
      const outcome = await carryOut({ run, authorizations, detach, skipBlocked, signal: io.interrupts.signal }, host);
      progress.stop();
      if (outcome.is === "refused") {
        await refuse(invocation, documents, outcome.run, outcome.diagnostics);
        return applyExit(executionPlan(outcome.run), { interrupted: io.interrupts.signal.aborted, detach });
      }
      const report = applyReport(outcome.report);
      await result(io, options, report, () => reportText(outcome.report, textOptions(io, io.stdout, options, documents)));
      await write(io.stderr, carryOnHint(outcome.report, outcome.interrupted, host.ledger.url));
      return runResult(outcome.report, { interrupted: outcome.interrupted, detach }).exit;
    });
  } finally {
    progress.stop();
  }
}

type ApplyTarget =
  | { readonly refused: Diagnostic }
  | { readonly paths: readonly string[]; readonly only: readonly string[]; readonly saved?: ExecutionPlan };

async function applyTarget({ io, options, paths, commandOptions }: Invocation): Promise<ApplyTarget> {
  const { from } = commandOptions;
  if (typeof from !== "string") return { paths, only: options.only };
  if (paths.length > 0 || options.only.length > 0) {
    return {
      refused: diagnose(
        "error",
        "bad-usage",
        "--from takes neither paths nor --only: the saved execution plan names them",
        "narrow it when you save it: reinstate plan --only PLAN --out FILE",
      ),
    };
  }
  const saved = await readSavedPlan(from, io.cwd);
  return saved.ok ? { paths: filesOf(saved.value), only: saved.value.only ?? [], saved: saved.value } : { refused: saved.error };
}

/** Prints the execution plan, and what more there is to say; nothing was sent. */
async function refuse(
  { io, options }: Invocation,
  documents: Documents,
  run: PlannedRun,
  more: readonly Diagnostic[],
): Promise<ExitStatus> {
  await result(io, options, executionPlan(run), () =>
    more.length > 0 ? "" : planText(run, textOptions(io, io.stdout, options, documents)),
  );
  if (options.json) await printDiagnostics(io, run.diagnostics, options.noColor);
  await printDiagnostics(io, more, options.noColor);
  return exit.refused;
}

/** Whether to go ahead: it was confirmed, on the command line or now, or there is nothing to do. */
async function isConfirmed({ io, options, commandOptions }: Invocation, documents: Documents, run: PlannedRun): Promise<boolean> {
  if (commandOptions["yes"] === true || workCount(countActions(run)) === 0) {
    const warnings = run.diagnostics.filter(({ severity }) => severity !== "info");
    await write(io.stderr, diagnosticsText(warnings, textOptions(io, io.stderr, options, documents)));
    return true;
  }
  const output = options.json ? io.stderr : io.stdout;
  await write(output, `${planText(run, textOptions(io, output, options, documents))}\n`);
  if (io.stdin.isTTY !== true) {
    await printDiagnostics(
      io,
      [diagnose("error", "cannot-ask", "there is no terminal to ask on, so nothing was sent", "pass --yes to restore without being asked")],
      options.noColor,
    );
    return false;
  }
  if (await confirmed(io)) return true;
  await printDiagnostics(
    io,
    [diagnose("error", "not-confirmed", "not confirmed, so nothing was sent", "answer yes, or pass --yes")],
    options.noColor,
  );
  return false;
}

/** What goes on without us, and how to come back to it. */
function carryOnHint({ summary }: RunReport, interrupted: boolean, ledger: string): string {
  const going =
    summary.detached > 0 ? `${counted(summary.detached, "restore goes", "restores go")} on at the provider, on record in ${ledger}.\n` : "";
  if (interrupted) return `\nInterrupted. ${going}To carry on, without sending anything twice: reinstate apply\n`;
  return going === "" ? "" : `\n${going}To look: reinstate status. To wait for the end: reinstate apply.\n`;
}
