import { didYouMean } from "../../diagnostic/look-alikes.ts";
import { nearest } from "../../diagnostic/nearest.ts";
import { quoted } from "../message-format.ts";
import type { EntryDraft, PlanDraft } from "../validate/validate-plan.ts";

/** `dependsOn` names entries of the same plan, and no entry waits for itself, directly or through others. */
export function checkDependencies(draft: PlanDraft): void {
  const byId = new Map<string, EntryDraft>();
  for (const entry of draft.entries) if (entry.id !== undefined && !byId.has(entry.id)) byId.set(entry.id, entry);
  for (const entry of draft.entries) {
    for (const [index, id] of entry.dependsOn.entries()) {
      if (draft.file.diagnostics.isFull) return;
      if (!byId.has(id)) unknownDependency(draft, entry, index, byId.keys());
    }
  }
  checkCycles(draft, byId);
}

function unknownDependency({ file }: PlanDraft, entry: EntryDraft, index: number, ids: Iterable<string>): void {
  const id = entry.dependsOn[index] ?? "";
  const meant = nearest(id, ids);
  const hint = meant === undefined ? "`dependsOn` takes ids of entries of the same plan" : didYouMean(id, meant, quoted(meant));
  file.diagnostics.error("unknown-dependency", `the plan has no entry ${quoted(id)}`, hint, dependencyAt(file, entry, index));
}

const dependencyAt = ({ sourceMap }: PlanDraft["file"], { fields, offset }: EntryDraft, index: number): number =>
  sourceMap.find(fields, offset, ["dependsOn", index]);

interface Visit {
  readonly entry: EntryDraft;
  next: number;
}

/** Depth first, without recursion: a chain may be as long as the plan. Each way back into the current path is a cycle. */
function checkCycles(draft: PlanDraft, byId: ReadonlyMap<string, EntryDraft>): void {
  const done = new Set<EntryDraft>();
  const depth = new Map<EntryDraft, number>();
  for (const root of byId.values()) {
    const path: Visit[] = done.has(root) ? [] : [{ entry: root, next: 0 }];
    if (path.length > 0) depth.set(root, 0);
    for (let visit = path.at(-1); visit !== undefined; visit = path.at(-1)) {
      const index = visit.next;
      const id = visit.entry.dependsOn[index];
      visit.next += 1;
      if (id === undefined) {
        done.add(visit.entry);
        depth.delete(visit.entry);
        path.pop();
        continue;
      }
      const other = byId.get(id);
      if (other === undefined || done.has(other)) continue;
      const back = depth.get(other);
      if (back !== undefined) reportCycle(draft, path.slice(back), visit.entry, index);
      else {
        depth.set(other, path.length);
        path.push({ entry: other, next: 0 });
      }
    }
  }
}

/** Ids that a message names before it says how many more there are. */
const shownIds = 10;

function reportCycle({ file }: PlanDraft, cycle: readonly Visit[], last: EntryDraft, index: number): void {
  const at = dependencyAt(file, last, index);
  const ids = cycle.map(({ entry }) => entry.id ?? "");
  if (ids.length === 1) {
    file.diagnostics.error("dependency-cycle", `the entry ${quoted(ids[0] ?? "")} waits for itself`, "remove it from its `dependsOn`", at);
    return;
  }
  const more = ids.length > shownIds ? [`(${ids.length - shownIds} more)`] : [];
  const way = [...ids.slice(0, shownIds), ...more, ids[0]].join(" -> ");
  file.diagnostics.error("dependency-cycle", `these entries wait for each other: ${way}`, "remove one of these `dependsOn`", at);
}
