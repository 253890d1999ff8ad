import { readFile } from "node:fs/promises";
import { join } from "node:path";
import equivalents from "./equivalents.json" with { type: "json" };
import { mutantsOf } from "./mutants.ts";
import { Trier } from "./pool.ts";
import { type FileResult, reportOf, summarize, type Trial } from "./report.ts";
import { type Target, targets } from "./targets.ts";

/** For one mutant; the tests of a target take a few seconds. */
const limitMs = 60_000;

const say = (line: string) => void process.stdout.write(`${line}\n`);

/** `npm run mutate [-- PART OF A PATH…]`: 0 when every mutant is killed or listed as equivalent, and no entry of that list is stale. */
export async function main(args: readonly string[], { root, worker }: { readonly root: string; readonly worker: string }): Promise<number> {
  const wanted = targets.filter(({ file }) => args.length === 0 || args.some((part) => file.includes(part)));
  if (wanted.length === 0) {
    say(`no target has ${args.join(" or ")} in its path; test/mutation/targets.ts lists them`);
    return 1;
  }
  const triers = [new Trier(worker, root, limitMs), new Trier(worker, root, limitMs)];
  const began = performance.now();
  const results: FileResult[] = [];
  try {
    for (const target of wanted) {
      const result = summarize(target.file, await tryAll(target, triers, root), equivalents);
      results.push(result);
      for (const line of reportOf(result)) say(line);
    }
  } finally {
    for (const trier of triers) trier.close();
  }
  const sum = (get: (result: FileResult) => number) => results.reduce((total, result) => total + get(result), 0);
  const survived = sum(({ survivors }) => survivors.length);
  const stale = sum(({ stale: entries }) => entries.length);
  const seconds = Math.round((performance.now() - began) / 1000);
  say(`${sum(({ counts }) => counts.mutants)} mutants, ${survived} survived, ${stale} stale entries; ${seconds} s`);
  return survived + stale === 0 ? 0 : 1;
}

/** Each trier takes the next mutant when it is free. */
async function tryAll({ file, tests }: Target, triers: readonly Trier[], root: string): Promise<Trial[]> {
  const [first] = triers;
  if ((await first?.try({ file, tests })) !== "survived") throw new Error(`${file}: its tests fail without a mutant: ${tests.join(", ")}`);
  const mutants = mutantsOf({ path: file, text: await readFile(join(root, file), "utf8") });
  const trials: Trial[] = [];
  const queue = mutants.values();
  await Promise.all(
    triers.map(async (trier) => {
      for (const mutant of queue) trials.push({ mutant, verdict: await trier.try({ file, tests, mutant }) });
    }),
  );
  return trials.sort((a, b) => a.mutant.start - b.mutant.start);
}
