import type { TableRestoreStatus } from "@aws-sdk/client-redshift-serverless";
import type { Json } from "../../model/json.ts";
import type { Observation } from "../../model/observation.ts";
import { ok, type Result } from "../../model/result.ts";
import type { Failure, Watch } from "../provider.ts";
import type { RedshiftClient } from "./client.ts";
import { attempt } from "./errors.ts";
import type { Read, Reads } from "./reads.ts";
import { requestOf } from "./request.ts";
import type { RestoreIndex } from "./restore-index.ts";
import { isOf, toObservation } from "./statuses.ts";

/** Our clock may be this much ahead of the service's. */
const skewMs = 5 * 60_000;

/**
 * A request is sent again for six hours at most, while its namespace is busy. What was requested long after that is not
 * ours, however late somebody looks.
 */
const latestRequestMs = 12 * 3_600_000;

/**
 * How old the listing of a baseline may be, ms, so that the look that saw the restore before this one end serves it. No
 * request of ours lies in between: a submit drops what was listed before it. A gap in which a stranger may start a restore
 * that is the same in every parameter is there in any case, from the listing to the arrival of our request. Such a one is
 * taken for ours only if ours is lost without a trace, and then the table is there, once; with both listed, it is unclear.
 */
const baselineAgeMs = 1000;

/** The ids of the namespace's restores that look just like this call's: what is not among them later is new. */
export async function baseline(call: Watch["call"], reads: Reads): Promise<Result<Json, Failure>> {
  const listed = await reads.restores.all(call.scope, baselineAgeMs);
  if (!listed.ok) return listed;
  const request = requestOf(call);
  const alike = request === undefined ? [] : listed.value.like(request);
  return ok({ ids: alike.flatMap(({ tableRestoreRequestId }) => tableRestoreRequestId ?? []) });
}

/**
 * One request for all watches, where the namespace's restores fit one page or one restore of known id is watched. An id that
 * is on record is not believed alone: where it names another restore or none, the call's own is looked for by its content.
 */
export async function observe(
  watches: readonly Watch[],
  client: RedshiftClient,
  reads: Reads,
): Promise<Result<readonly Observation[], Failure>> {
  const [first] = watches;
  if (first === undefined) return ok([]);
  const { requestId, call } = first;
  const asked = new Map<string, TableRestoreStatus | undefined>();
  if (watches.length === 1 && requestId !== undefined && !reads.restores.fitOnePage(call.scope)) {
    const status = await byId(requestId, client);
    if (!status.ok) return status;
    if (status.value !== undefined && isOwn(first, status.value)) return ok([toObservation(status.value)]);
    asked.set(requestId, status.value);
  }
  const listed = await list(watches, call.scope, reads);
  if (!listed.ok) return listed;
  const index = listed.value;
  const watched = new Set(watches.flatMap((watch) => watch.requestId ?? []));
  const observations: Observation[] = [];
  for (const watch of watches) {
    const id = watch.requestId;
    if (id !== undefined && index.byId(id) === undefined && !asked.has(id)) {
      const answer = await byId(id, client);
      if (!answer.ok) return answer;
      asked.set(id, answer.value);
    }
    const status = id === undefined ? undefined : (index.byId(id) ?? asked.get(id));
    observations.push(status !== undefined && isOwn(watch, status) ? toObservation(status) : identify(watch, index, watched));
  }
  return ok(observations);
}

/** Whether the restore is what this call asked for, as far as its fields tell. */
function isOwn({ call }: Watch, status: TableRestoreStatus): boolean {
  const request = requestOf(call);
  return request !== undefined && isOf(request, status);
}

/** Undefined where Redshift knows no such restore. */
async function byId(id: string, client: RedshiftClient): Read<TableRestoreStatus | undefined> {
  const answer = await attempt("GetTableRestoreStatus", () => client.getTableRestoreStatus(id));
  return !answer.ok && answer.error.code === "resource-not-found" ? ok(undefined) : answer;
}

/** All pages, but no more than it takes to see every watch's own restore. The order of the listing is undocumented. */
function list(watches: readonly Watch[], namespace: string, { restores }: Reads): Read<RestoreIndex> {
  if (watches.some(({ requestId }) => requestId === undefined)) return restores.look(namespace, () => false);
  const wanted = new Set(watches);
  return restores.look(namespace, (items) => {
    const page = new Map(items.map((status) => [status.tableRestoreRequestId, status]));
    for (const watch of wanted) {
      const status = page.get(watch.requestId);
      if (status !== undefined && isOwn(watch, status)) wanted.delete(watch);
    }
    return wanted.size === 0;
  });
}

/** Finds the restore of a submit that had no answer, or one that told of something else: one that looks like it, wasn't there before and is nobody else's. */
function identify(watch: Watch, index: RestoreIndex, watched: ReadonlySet<string>): Observation {
  const request = requestOf(watch.call);
  if (request === undefined) return { state: "unclear", message: "the recorded input is not what an entry compiles to" };
  const before = baselineIds(watch.baseline);
  const candidates = index.like(request).filter((status) => {
    const id = status.tableRestoreRequestId;
    if (id === undefined || watched.has(id) || watch.taken.has(id) || isTooLate(status, watch.submittedAt)) return false;
    return before === undefined ? isRecent(status, watch.submittedAt) : !before.has(id);
  });
  const [only, ...others] = candidates;
  if (only === undefined) return { state: "absent" };
  if (others.length === 0) return toObservation(only);
  const ids = candidates.map(({ tableRestoreRequestId }) => tableRestoreRequestId).join(", ");
  return {
    state: "unclear",
    message: `${candidates.length} restore requests look like this call, and nothing tells which one is its own: ${ids}`,
    hint: "look at each with GetTableRestoreStatus, and at the new table; then settle the call by hand",
  };
}

/** Without a baseline only the time tells. What was never submitted has no restore. */
const isRecent = ({ requestTime }: TableRestoreStatus, submittedAt: number | undefined) =>
  submittedAt !== undefined && (requestTime === undefined || requestTime.getTime() >= submittedAt - skewMs);

const isTooLate = ({ requestTime }: TableRestoreStatus, submittedAt: number | undefined) =>
  requestTime !== undefined && submittedAt !== undefined && requestTime.getTime() > submittedAt + latestRequestMs;

function baselineIds(value: Json | undefined): ReadonlySet<string> | undefined {
  if (typeof value !== "object" || value === null || !("ids" in value)) return undefined;
  const ids: unknown = value.ids;
  return Array.isArray(ids) ? new Set(ids.filter((id) => typeof id === "string")) : undefined;
}
