import { parseArgs } from "node:util";
import { large, paired, small } from "../model/bounds.ts";
import { check } from "../model/check.ts";
import { realRules } from "../model/rules.ts";
import { crashAtEach, isBad } from "./crash.ts";
import { isBadRace, races } from "./race.ts";
import type { LedgerKind } from "./site.ts";
import { isBadStop, stopAtEach } from "./stop.ts";

const usage = `npm run chaos -- crash [--ledger file|git] [--every N] [--next same-machine|other-machine|either] [--jobs N]
npm run chaos -- stop  [--ledger file|git] [--every N] [--window] [--lanes N] [--jobs N]
npm run chaos -- race  [--ledger file|git] [--rounds N] [--seed N]
npm run chaos -- model every state of the protocol within bounds
npm run chaos -- ci    a bounded set of all, for both ledgers
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    cli: { type: "string" },
    ledger: { type: "string", default: "file" },
    every: { type: "string", default: "1" },
    next: { type: "string", default: "either" },
    jobs: { type: "string", default: "2" },
    rounds: { type: "string", default: "7" },
    seed: { type: "string", default: "1" },
    window: { type: "boolean", default: false },
    lanes: { type: "string", default: "1" },
  },
});
const told = (line: string) => void process.stderr.write(`${line}\n`);
const cli = values.cli ?? "";
const shared = { cli, jobs: Number(values.jobs), told };
const ledger = ledgerOf(values.ledger);
let bad = 0;

switch (positionals[0]) {
  case "crash":
    await crash(ledger, Number(values.every));
    break;
  case "stop":
    await stop(ledger, Number(values.every), values.window);
    break;
  case "race":
    await race(ledger, Number(values.rounds));
    break;
  case "model":
    model(large);
    break;
  case "ci":
    model([...small, ...paired]);
    for (const kind of ["file", "git"] as const) {
      await crash(kind, kind === "file" ? 29 : 37);
      await stop(kind, kind === "file" ? 71 : 101, false);
      await race(kind, 2);
    }
    break;
  default:
    told(usage);
    bad = 1;
}
process.exitCode = bad === 0 ? 0 : 1;

async function crash(kind: LedgerKind, every: number): Promise<void> {
  const began = performance.now();
  const { points, crashes } = await crashAtEach({ ...shared, ledger: kind, every, next: nextOf(values.next) });
  report(`crash ${kind}`, began, crashes.filter(isBad).length, {
    points,
    runs: crashes.length,
    ...sums(crashes),
    "longest recovery": `${(Math.max(0, ...crashes.map(({ recoveryMs }) => recoveryMs)) / 1000).toFixed(1)} s`,
  });
}

async function stop(kind: LedgerKind, every: number, window: boolean): Promise<void> {
  const began = performance.now();
  const { points, stops } = await stopAtEach({ ...shared, ledger: kind, every, window, lanes: Number(values.lanes) });
  const woken = counted(stops.map((one) => one.woken));
  report(`stop ${kind}${window ? " window" : ""}`, began, stops.filter(isBadStop).length, {
    points,
    runs: stops.length,
    ...sums(stops),
    woken,
  });
}

async function race(kind: LedgerKind, rounds: number): Promise<void> {
  const began = performance.now();
  const done = await races({ ...shared, ledger: kind, rounds, seed: Number(values.seed) });
  report(`race ${kind}`, began, done.filter(isBadRace).length, {
    rounds: done.length,
    processes: done.reduce((sum, { statuses }) => sum + statuses.length - 1, 0),
    paused: done.reduce((sum, { paused }) => sum + paused, 0),
    ...sums(done),
  });
}

function model(cases: typeof small): void {
  for (const { name, bounds } of cases) {
    const began = performance.now();
    const { states, steps, unknown, broken, trace } = check(bounds, realRules);
    report(`model, ${name}`, began, broken === undefined ? 0 : 1, { states, steps, "with an unknown outcome": unknown });
    if (trace !== undefined) told(`${broken}:\n  ${trace.join("\n  ")}`);
  }
}

/** How often each exit status came: `97 × 3, 4 × 0`. */
function counted(statuses: readonly (number | string)[]): string {
  const counts = new Map<number | string, number>();
  for (const status of statuses) counts.set(status, (counts.get(status) ?? 0) + 1);
  return [...counts].map(([status, count]) => `${count} × ${status}`).join(", ");
}

/** One line of figures. */
function report(what: string, began: number, failures: number, figuresOf: Readonly<Record<string, number | string>>): void {
  bad += failures;
  const seconds = Math.round((performance.now() - began) / 1000);
  const words = Object.entries(figuresOf).map(([name, value]) => `${name} ${value}`);
  process.stdout.write(`${what}: ${words.join(", ")}; ${seconds} s${failures === 0 ? "" : `; ${failures} BAD`}\n`);
}

function sums(
  all: readonly {
    readonly submits: number;
    readonly accepted: number;
    readonly replayed: number;
    readonly duplicates: number;
    readonly lost: number;
    readonly unknown: number;
  }[],
) {
  const total = { submits: 0, accepted: 0, replayed: 0, duplicates: 0, lost: 0, unknown: 0 };
  for (const one of all) {
    total.submits += one.submits;
    total.accepted += one.accepted;
    total.replayed += one.replayed;
    total.duplicates += one.duplicates;
    total.lost += one.lost;
    total.unknown += one.unknown;
  }
  return total;
}

function ledgerOf(text: string): LedgerKind {
  if (text === "file" || text === "git") return text;
  throw new Error(`--ledger is ${text}, which is neither file nor git`);
}

function nextOf(text: string): "same-machine" | "other-machine" | "either" {
  if (text === "same-machine" || text === "other-machine" || text === "either") return text;
  throw new Error(`--next is ${text}`);
}
