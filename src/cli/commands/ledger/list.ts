import { type ExitStatus, exit } from "../../../app/exit-status.ts";
import { settings } from "../../../app/settings/table.ts";
import type { LedgerRecord, LedgerState } from "../../../model/ledger-record.ts";
import { ledgerListText, stateStyles } from "../../../views/text/ledger-list.ts";
import { diagnose } from "../../codes.ts";
import { type Command, type Invocation, outputFlags } from "../../command.ts";
import { printDiagnostics } from "../../terminal/print-diagnostics.ts";
import { result } from "../../terminal/results.ts";
import { reportOf, textOptions, withLedger } from "./ledger-report.ts";

const isState = (name: string): name is LedgerState => Object.hasOwn(stateStyles, name);

export const list: Command = {
  args: "",
  summary: "show what is on record",
  flags: [settings.ledger, settings.only, settings.json, ...outputFlags],
  options: [{ flags: "--state <STATES>", help: "only records in these states, such as unknown,failed" }],
  examples: [
    ["reinstate ledger list --state unknown", "what a person has to settle"],
    ["reinstate ledger list --ledger git:reinstate-ledger --only inc-4821", "of one restore plan, on a branch"],
  ],
  run,
};

/** Records as the ledger has them, whatever plans are in the work tree; asks no provider. An empty list is a list. */
async function run(invocation: Invocation): Promise<ExitStatus> {
  const { io, options, commandOptions } = invocation;
  const wanted = typeof commandOptions["state"] === "string" ? commandOptions["state"].split(",").map((name) => name.trim()) : [];
  const slip = wanted.find((name) => !isState(name));
  if (slip !== undefined) {
    const hint = `the states are ${Object.keys(stateStyles).join(", ")}; several are separated by commas`;
    await printDiagnostics(
      io,
      [diagnose("error", "bad-value", `--state ${JSON.stringify(slip)} is no state of a record`, hint)],
      options.noColor,
    );
    return exit.refused;
  }
  const report = await withLedger(invocation, async (ledger) => {
    const snapshot = await ledger.read();
    const picked = [...snapshot.records.values()].filter(picks(options.only, new Set(wanted))).sort(byName);
    return reportOf(ledger, picked, snapshot);
  });
  await result(io, options, report, () => ledgerListText(report, textOptions(invocation)));
  return exit.ok;
}

const picks = (only: readonly string[], states: ReadonlySet<string>) => {
  const names = new Set(only);
  return ({ plan, entry, state }: LedgerRecord): boolean =>
    (names.size === 0 || names.has(plan) || names.has(`${plan}/${entry}`)) && (states.size === 0 || states.has(state));
};

/** By plan, then entry; within one, as they were claimed. */
const byName = (a: LedgerRecord, b: LedgerRecord): number => compare(a.plan, b.plan) || compare(a.entry, b.entry);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
