import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkDocuments } from "../../src/app/documents.ts";
import { movedSince, pinsOf } from "../../src/app/saved-plan.ts";
import { readSavedPlan } from "../../src/cli/saved-plan-file.ts";
import { readSources } from "../../src/document/index.ts";
import { computePlan, executionPlan } from "../../src/engine/index.ts";
import type { Pin } from "../../src/model/call.ts";
import type { ExecutionPlan } from "../../src/model/generated/execution-plan.ts";
import { jsonText } from "../../src/views/json.ts";
import { jsonOf, mutateJson, mutateText } from "./mutate.ts";
import { offlineHost } from "./plans.ts";
import { ensure, type Target } from "./target.ts";

/** What a reviewer agreed to, less the words around it, in whatever order it stands. */
const meaning = ({ plans, only }: ExecutionPlan): string =>
  JSON.stringify([
    only ?? [],
    plans
      .map(({ name, digest, entries }) =>
        JSON.stringify([
          name,
          digest,
          entries
            .map(({ id, provider, pin, calls }) => {
              const sent = calls.map(({ key, action, operation, input, lane }) =>
                JSON.stringify([key, action, operation, sorted(input), lane]),
              );
              return JSON.stringify([id, provider, pin === undefined ? null : [pin.kind, pin.id], sent.sort()]);
            })
            .sort(),
        ]),
      )
      .sort(),
  ]);

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, part]) => [name, sorted(part)]);
}

const pinOf = (provider: string): Pin => ({ kind: provider === "alicloud-rds" ? "backup-set" : "recovery-point", id: "1234" });

/** A saved execution plan that was altered is refused, with the file's name or with what differs; never run as something else. */
export const savedPlans: Target = {
  name: "saved execution plans",
  documents: 1_500,
  async prepare() {
    const folder = await mkdtemp(join(tmpdir(), "reinstate-fuzz-"));
    const sources = await readSources(["plans"], join(import.meta.dirname, "../.."));
    const { plans: restorePlans } = await checkDocuments(sources.sources, []);
    const pins = new Map(
      restorePlans.flatMap(({ name, entries }) => entries.map(({ id, provider }) => [`${name}/${id}`, pinOf(provider)] as const)),
    );
    const compute = (only: readonly string[], given: ReadonlyMap<string, Pin>) =>
      computePlan({ plans: restorePlans, only, offline: true, pins: given }, offlineHost()).then(executionPlan);
    const original = await compute([], pins);
    const text = jsonText(original);
    const kept = meaning(original);
    ensure(movedSince(original, await compute([], pinsOf(original))).length === 0, "the unaltered execution plan is refused");
    let last = "";
    return {
      last: () => last,
      async check(random) {
        last = random.chance(0.3) ? mutateText(text, [text], random) : jsonOf(mutateJson(original, random));
        await writeFile(join(folder, "plan.json"), last);
        const read = await readSavedPlan("plan.json", folder);
        if (!read.ok) {
          ensure(
            read.error.code === "saved-plan-unreadable" && read.error.message.startsWith("plan.json "),
            `no place: ${read.error.message}`,
          );
          return;
        }
        const moved = movedSince(read.value, await compute(read.value.only ?? [], pinsOf(read.value)));
        ensure(moved.length > 0 || meaning(read.value) === kept, "an altered execution plan would be run");
      },
      close: () => rm(folder, { recursive: true, force: true }),
    };
  },
};
