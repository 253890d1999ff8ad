import { didYouMean } from "../../diagnostic/look-alikes.ts";
import { nearest } from "../../diagnostic/nearest.ts";
import { quoted } from "../message-format.ts";
import type { Draft, DraftEntry } from "../validate/validate-plan.ts";

/** `dependsOn` names entries of the same plan, and no entry waits for itself, directly or through others. */
export function checkDependencies(draft: Draft): void {
  const byId = new Map<string, DraftEntry>();
  for (const entry of draft.entries) if (entry.id !== undefined && !byId.has(entry.id)) byId.set(entry.id, entry);
  for (const entry of draft.entries) {
    for (const [index, id] of entry.dependsOn.entries()) {
      if (draft.file.problems.full()) return;
      if (!byId.has(id)) unknownDependency(draft, entry, index, byId.keys());
    }
  }
  checkCycles(draft, byId);
}

function unknownDependency({ file }: Draft, entry: DraftEntry, index: number, ids: Iterable<string>): void {
  const id = entry.dependsOn[index] ?? "";
  const meant = nearest(id, ids);
  const hint = meant === undefined ? "`dependsOn` takes ids of entries of the same plan" : didYouMean(id, meant, quoted(meant));
  file.problems.add("unknown-dependency", dependencyAt(file, entry, index), `the plan has no entry ${quoted(id)}`, hint);
}

const dependencyAt = ({ places }: Draft["file"], { fields, offset }: DraftEntry, index: number): number =>
  places.find(fields, offset, ["dependsOn", index]);

interface Visit {
  readonly entry: DraftEntry;
  next: number;
}

/** Depth first, without recursion: a chain may be as long as the plan. Each way back into the current path is a cycle. */
function checkCycles(draft: Draft, byId: ReadonlyMap<string, DraftEntry>): void {
  const done = new Set<DraftEntry>();
  const depth = new Map<DraftEntry, number>();
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
      if (back !== undefined) tellCycle(draft, path.slice(back), visit.entry, index);
      else {
        depth.set(other, path.length);
        path.push({ entry: other, next: 0 });
      }
    }
  }
}

/** Ids that a message names before it says how many more there are. */
const shownIds = 10;

function tellCycle({ file }: Draft, cycle: readonly Visit[], last: DraftEntry, index: number): void {
  const at = dependencyAt(file, last, index);
  const ids = cycle.map(({ entry }) => entry.id ?? "");
  if (ids.length === 1) {
    file.problems.add("dependency-cycle", at, `the entry ${quoted(ids[0] ?? "")} waits for itself`, "remove it from its `dependsOn`");
    return;
  }
  const more = ids.length > shownIds ? [`(${ids.length - shownIds} more)`] : [];
  const way = [...ids.slice(0, shownIds), ...more, ids[0]].join(" -> ");
  file.problems.add("dependency-cycle", at, `these entries wait for each other: ${way}`, "remove one of these `dependsOn`");
}
