import { Readable } from "node:stream";
import { expect, onTestFinished, test } from "vitest";
import type { Io } from "../../src/cli/terminal/io.ts";
import { startProgress } from "../../src/cli/terminal/progress.ts";
import { now, sampleCall } from "../views/samples.ts";
import { Capture } from "./captured.ts";

class Terminal extends Capture {
  readonly isTTY = true;
  readonly columns: number;
  readonly rows: number;
  constructor(columns = 90, rows = 24) {
    super();
    this.columns = columns;
    this.rows = rows;
  }
}

async function progress(stderr: Capture, env: Io["env"] = {}) {
  const interrupts = { signal: new AbortController().signal, beGraceful: () => undefined, dispose: () => undefined };
  const started = await startProgress(
    { stdin: Readable.from([]), stdout: new Capture(), stderr, env, cwd: "/", now: () => now + 5000, interrupts },
    false,
  );
  onTestFinished(() => started.stop());
  return started;
}

const orders = sampleCall("orders");
const customers = sampleCall("customers");
const begin = { type: "started", at: now, runId: "run-1", calls: [orders, customers] } as const;
const moved = { type: "progress", at: now, call: orders, progress: { done: 50, total: 100, unit: "MB" } } as const;
const ended = { type: "ended", at: now, call: customers, outcome: "restored" } as const;

test("a terminal gets bars; what has ended stays above them, and the bars go in the end", async () => {
  const terminal = new Terminal();
  const { emit, stop } = await progress(terminal, { LANG: "C.UTF-8" });
  for (const event of [begin, moved, ended]) emit(event);
  expect(terminal.text).toContain("\x1b[32minc-4821/sales prod.public.customers -> prod.recovered.customers_new: restored\x1b[39m\n");
  expect(terminal.text).toMatch(/\x1b\[36m━{7}╌{7}\x1b\[39m {2}50\/100 MB/);
  expect(terminal.text).toContain("1 of 2 done (1 restored), 1 running");
  const before = terminal.text.length;
  stop();
  expect(terminal.text.slice(before)).toContain("\x1b[2K\x1b[1A");
});

test.each<[string, Capture, Io["env"]]>([
  ["a pipe", new Capture(), {}],
  ["a terminal of no size", new Terminal(0, 0), {}],
  ["a dumb terminal", new Terminal(), { TERM: "dumb" }],
  ["a terminal in CI", new Terminal(), { CI: "true" }],
])("%s gets a line for each change of state", async (_, output, env) => {
  const { emit, note } = await progress(output, env);
  for (const event of [begin, moved, moved, ended]) emit(event);
  note("> a request");
  expect(output.text.split("\n").map((line) => line.replace(/^\S+Z /, ""))).toEqual([
    "run run-1 started: 2 calls",
    "inc-4821/sales prod.public.orders -> prod.recovered.orders_new: running",
    "inc-4821/sales prod.public.customers -> prod.recovered.customers_new: restored",
    "> a request",
    "",
  ]);
});
