import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { answersOf } from "./answers.ts";
import { fileLedgers, gitLedgers } from "./ledgers.ts";
import { plans } from "./plans.ts";
import { Random } from "./random.ts";
import { savedPlans } from "./saved-plans.ts";
import { scenarios } from "./scenarios.ts";
import type { Prepared, Target } from "./target.ts";

/*
 * Mutated documents of every kind that comes from outside. In CI a fixed seed and few of them; for a long run
 * `FUZZ_DOCUMENTS=200000 FUZZ_SEED=7 npx vitest run test/fuzz`. FUZZ_FROM=N with FUZZ_DOCUMENTS=1 repeats document N.
 */

const seed = Number(process.env["FUZZ_SEED"] ?? 4821);
const wanted = process.env["FUZZ_DOCUMENTS"];
const from = Number(process.env["FUZZ_FROM"] ?? 0);
const slowMs = 1_000;
const memoryBytes = 500 * 1024 * 1024;

const targets: readonly Target[] = [
  plans,
  scenarios,
  savedPlans,
  fileLedgers,
  gitLedgers,
  answersOf("redshift-serverless"),
  answersOf("redshift"),
  answersOf("alicloud-rds"),
];

interface EntryDiagnostic {
  readonly document: number;
  readonly problem: string;
}

describe("hostile input", () => {
  test.each(targets)("$name", { timeout: wanted === undefined ? 120_000 : 24 * 3_600_000 }, async (target) => {
    const prepared = await target.prepare();
    const count = wanted === undefined ? target.documents : Number(wanted);
    const diagnostics: EntryDiagnostic[] = [];
    let slowest = 0;
    let memory = 0;
    for (let document = from; document < from + count && diagnostics.length < 20; document += 1) {
      const { problem, ms } = await feed(prepared, document);
      slowest = Math.max(slowest, ms);
      memory = Math.max(memory, process.memoryUsage.rss());
      if (problem !== undefined) diagnostics.push({ document, problem });
      if (problem !== undefined) await keep(target.name, document, prepared.last());
    }
    await prepared.close?.();
    if (wanted !== undefined)
      process.stderr.write(
        `${target.name}: ${count} documents, seed ${seed}, slowest ${Math.round(slowest)} ms, ${Math.round(memory / 2 ** 20)} MB\n`,
      );
    expect(diagnostics).toEqual([]);
    expect(memory).toBeLessThan(memoryBytes);
  });
});

/** One document. What is slow is fed in again: only what is slow twice is a diagnostic, for the machine may have been busy. */
async function feed(prepared: Prepared, document: number): Promise<{ problem?: string; ms: number }> {
  let ms = slowMs;
  for (let tries = 0; tries < 2 && ms >= slowMs; tries += 1) {
    const startedAt = performance.now();
    try {
      await prepared.check(new Random(seed * 1_000_003 + document));
    } catch (error) {
      return { problem: error instanceof Error ? (error.stack ?? error.message).split("\n").slice(0, 6).join("\n") : String(error), ms: 0 };
    }
    ms = performance.now() - startedAt;
  }
  return ms >= slowMs ? { problem: `took ${Math.round(ms)} ms, twice`, ms } : { ms };
}

/** Where a long run can be asked for it; in CI the seed makes it again. */
async function keep(name: string, document: number, text: string): Promise<void> {
  const folder = process.env["FUZZ_KEEP"];
  if (folder === undefined) return;
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${name}-${document}`), text);
}
