import type { Json } from "../../../model/json.ts";
import type { Observation } from "../../../model/observation.ts";
import { ok } from "../../../model/result.ts";
import type { Watch } from "../../provider.ts";
import type { Read } from "../reads.ts";
import type { Listings, Restores } from "./listings.ts";
import type { RestoreIndex } from "./restore-index.ts";
import { type TableRestore, toObservation } from "./table-restore.ts";

/** Our clock may be this much ahead of the service's. */
const skewMs = 5 * 60_000;

/**
 * A request is sent again for six hours at most, while its place is busy. What was requested long after that is not
 * ours, however late it is polled.
 */
const latestRequestMs = 12 * 3_600_000;

/**
 * How old the listing of a baseline may be, ms, so that the poll that saw the restore before this one end serves it. No
 * request of ours lies in between: a submit drops what was listed before it. A gap in which a stranger may start a restore
 * that is the same in every parameter is there in any case, from the listing to the arrival of our request. Such a one is
 * taken for ours only if ours is lost without a trace, and then the table is there, once; with both listed, it is unclear.
 */
const baselineAgeMs = 1000;

/** The ids of the scope's restores that look just like this call's: what is not among them later is new. */
export async function baseline<R extends TableRestore>(call: Watch["call"], restores: Restores<R>): Read<Json> {
  const listed = await restores.listings.all(call.scope, baselineAgeMs);
  if (!listed.ok) return listed;
  const wanted = restores.wantedOf(call);
  const alike = wanted === undefined ? [] : listed.value.like(wanted);
  return ok({ ids: alike.flatMap(({ tableRestoreRequestId }) => tableRestoreRequestId ?? []) });
}

/**
 * One request for all watches, where the scope's restores fit one page or one restore of known id is watched. An id that
 * is on record is not believed alone: where it names another restore or none, the call's own is looked for by its content.
 */
export async function observe<R extends TableRestore>(watches: readonly Watch[], restores: Restores<R>): Read<readonly Observation[]> {
  const [first] = watches;
  if (first === undefined) return ok([]);
  const { requestId, call } = first;
  const isOwn: IsOwn<R> = (watch, restore) => restores.wantedOf(watch.call)?.matches(restore) === true;
  const asked = new Map<string, R | undefined>();
  if (watches.length === 1 && requestId !== undefined && !restores.listings.fitOnePage(call.scope)) {
    const restore = await restores.byId(requestId, call.scope);
    if (!restore.ok) return restore;
    if (restore.value !== undefined && isOwn(first, restore.value)) return ok([toObservation(restore.value)]);
    asked.set(requestId, restore.value);
  }
  const listed = await list(watches, call.scope, restores.listings, isOwn);
  if (!listed.ok) return listed;
  const index = listed.value;
  const watched = new Set(watches.flatMap((watch) => watch.requestId ?? []));
  const observations: Observation[] = [];
  for (const watch of watches) {
    const id = watch.requestId;
    if (id !== undefined && index.byId(id) === undefined && !asked.has(id)) {
      const answer = await restores.byId(id, call.scope);
      if (!answer.ok) return answer;
      asked.set(id, answer.value);
    }
    const restore = id === undefined ? undefined : (index.byId(id) ?? asked.get(id));
    observations.push(restore !== undefined && isOwn(watch, restore) ? toObservation(restore) : identify(watch, restores, index, watched));
  }
  return ok(observations);
}

/** Whether the restore is what this call asked for, as far as its fields tell. */
type IsOwn<R> = (watch: Watch, restore: R) => boolean;

/** All pages, but no more than it takes to see every watch's own restore. The order of the listing is undocumented. */
function list<R extends TableRestore>(
  watches: readonly Watch[],
  scope: string,
  listings: Listings<R>,
  isOwn: IsOwn<R>,
): Read<RestoreIndex<R>> {
  if (watches.some(({ requestId }) => requestId === undefined)) return listings.poll(scope, () => false);
  const missing = new Set(watches);
  return listings.poll(scope, (items) => {
    const page = new Map(items.map((restore) => [restore.tableRestoreRequestId, restore]));
    for (const watch of missing) {
      const restore = page.get(watch.requestId);
      if (restore !== undefined && isOwn(watch, restore)) missing.delete(watch);
    }
    return missing.size === 0;
  });
}

/** Finds the restore of a submit that had no answer, or an answer about something else: one that looks like it, wasn't there before and is nobody else's. */
function identify<R extends TableRestore>(
  watch: Watch,
  { wantedOf, byIdOperation }: Restores<R>,
  index: RestoreIndex<R>,
  watched: ReadonlySet<string>,
): Observation {
  const wanted = wantedOf(watch.call);
  if (wanted === undefined) return { state: "unclear", message: "the recorded input is not what an entry compiles to" };
  const before = baselineIds(watch.baseline);
  const candidates = index.like(wanted).filter((restore) => {
    const id = restore.tableRestoreRequestId;
    if (id === undefined || watched.has(id) || watch.taken.has(id) || isTooLate(restore, watch.submittedAt)) return false;
    return before === undefined ? isRecent(restore, watch.submittedAt) : !before.has(id);
  });
  const [only, ...others] = candidates;
  if (only === undefined) return { state: "absent" };
  if (others.length === 0) return toObservation(only);
  const ids = candidates.map(({ tableRestoreRequestId }) => tableRestoreRequestId).join(", ");
  return {
    state: "unclear",
    message: `${candidates.length} restore requests look like this call, and nothing tells which one is its own: ${ids}`,
    hint: `look at each with ${byIdOperation}, and at the new table; then settle the call by hand`,
  };
}

/** Without a baseline only the time tells. What was never submitted has no restore. */
const isRecent = ({ requestTime }: TableRestore, submittedAt: number | undefined) =>
  submittedAt !== undefined && (requestTime === undefined || requestTime.getTime() >= submittedAt - skewMs);

const isTooLate = ({ requestTime }: TableRestore, submittedAt: number | undefined) =>
  requestTime !== undefined && submittedAt !== undefined && requestTime.getTime() > submittedAt + latestRequestMs;

function baselineIds(value: Json | undefined): ReadonlySet<string> | undefined {
  if (typeof value !== "object" || value === null || !("ids" in value)) return undefined;
  const ids: unknown = value.ids;
  return Array.isArray(ids) ? new Set(ids.filter((id) => typeof id === "string")) : undefined;
}
