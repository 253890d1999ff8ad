import { createHash } from "node:crypto";
import { cp, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { openFileLedger } from "../../src/ledger/file/file-ledger.ts";
import { LedgerError } from "../../src/ledger/ledger.ts";
import { deps } from "./deps.ts";
import { temporaryFolder } from "./folders.ts";
import { next } from "./records.ts";
import { git } from "./remotes.ts";

type Step = { readonly do: "write" | "remove" } | { readonly do: "save" | "bring"; readonly copy: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.constant({ do: "write" } as const) },
  { weight: 1, arbitrary: fc.constant({ do: "remove" } as const) },
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom("save" as const, "bring" as const), copy: fc.nat(1) }) },
);

test("whatever is written, copied, brought back and removed: refused is just what lacks the last change that was seen", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), fc.integer({ min: 1, max: 4 }), async (steps, checkpointEvery) => {
      const folder = await temporaryFolder();
      try {
        const place = join(folder.path, ".reinstate");
        const copyOf = (copy: number) => join(folder.path, `copy-${copy}`);
        await git(folder.path, "init", "--quiet");
        let seen: { readonly number: number; readonly hash: string } | undefined;
        for (const step of steps) {
          if (step.do === "remove") await rm(place, { recursive: true, force: true });
          else if (step.do === "save") await replace(place, copyOf(step.copy));
          else if (step.do === "bring") await replace(copyOf(step.copy), place);
          else {
            const there = await hashes(place);
            const lost = there.length > 0 && seen !== undefined && there[seen.number - 1] !== seen.hash;
            const told = await write(place, folder.path, checkpointEvery);
            expect(told).toBe(lost ? "ledger-older-copy" : "written");
            if (lost) continue;
            const now = await hashes(place);
            seen = { number: now.length, hash: now.at(-1) ?? "" };
          }
        }
      } finally {
        await folder.remove();
      }
    }),
    { numRuns: 25 },
  );
});

async function replace(from: string, to: string): Promise<void> {
  if ((await hashes(from)).length === 0) return;
  await rm(to, { recursive: true, force: true });
  await cp(from, to, { recursive: true });
}

/** Of each change, in order. */
async function hashes(place: string): Promise<string[]> {
  const folder = join(place, "changes");
  const names = await readdir(folder).catch(() => []);
  const files = await Promise.all(names.sort((a, b) => a.localeCompare(b)).map((name) => readFile(join(folder, name))));
  return files.map((bytes) => createHash("sha256").update(bytes).digest("hex"));
}

/** One more change, by a process of its own: it knows nothing but the folder and what the repository remembers. */
async function write(place: string, cwd: string, checkpointEvery: number): Promise<string> {
  const ledger = openFileLedger(place, { ...deps(cwd), checkpointEvery });
  try {
    await ledger.update(({ records }) => ({ result: 0, records: [next(records, "a")], message: `${Math.random()}` }));
    return "written";
  } catch (error) {
    if (error instanceof LedgerError) return error.code;
    throw error;
  } finally {
    await ledger.close();
  }
}
