import type { TableRestoreStatus } from "@aws-sdk/client-redshift-serverless";
import type { Json } from "../../model/json.ts";
import type { Observation } from "../../model/observation.ts";
import { ok, type Result } from "../../model/result.ts";
import type { Failure, Watch } from "../provider.ts";
import type { RedshiftClient } from "./client.ts";
import { attempt } from "./errors.ts";
import { listRestores, type Read, type Reads } from "./reads.ts";
import { requestOf } from "./request.ts";
import type { RestoreIndex } from "./restore-index.ts";
import { toObservation } from "./statuses.ts";

/** Our clock may be this much ahead of the service's. */
const skewMs = 5 * 60_000;

/** The ids of the namespace's restores that look just like this call's: what is not among them later is new. */
export async function baseline(call: Watch["call"], reads: Reads): Promise<Result<Json, Failure>> {
  const listed = await reads.restores(call.scope, 1000);
  if (!listed.ok) return listed;
  const request = requestOf(call);
  const alike = request === undefined ? [] : listed.value.like(request);
  return ok({ ids: alike.flatMap(({ tableRestoreRequestId }) => tableRestoreRequestId ?? []) });
}

/** One request where one restore of known id is watched, else one listing for all. */
export async function observe(
  watches: readonly Watch[],
  client: RedshiftClient,
  reads: Reads,
): Promise<Result<readonly Observation[], Failure>> {
  const [first] = watches;
  if (first === undefined) return ok([]);
  if (watches.length === 1 && first.requestId !== undefined) {
    const status = await byId(first.requestId, client);
    if (!status.ok) return status;
    if (status.value !== undefined) return ok([toObservation(status.value)]);
  }
  const listed = await list(watches, first.call.scope, client, reads);
  if (!listed.ok) return listed;
  const index = listed.value;
  const watched = new Set(watches.flatMap(({ requestId }) => requestId ?? []));
  const observations: Observation[] = [];
  for (const watch of watches) {
    if (watch.requestId === undefined) {
      observations.push(identify(watch, index, watched));
      continue;
    }
    let status = index.byId(watch.requestId);
    if (status === undefined && watches.length > 1) {
      const asked = await byId(watch.requestId, client);
      if (!asked.ok) return asked;
      status = asked.value;
    }
    observations.push(status === undefined ? { state: "absent" } : toObservation(status));
  }
  return ok(observations);
}

/** Undefined where Redshift knows no such restore. */
async function byId(id: string, client: RedshiftClient): Read<TableRestoreStatus | undefined> {
  const answer = await attempt("GetTableRestoreStatus", () => client.getTableRestoreStatus(id));
  return !answer.ok && answer.error.code === "resource-not-found" ? ok(undefined) : answer;
}

/** All pages, but no more than it takes to see every watched id. The order of the listing is undocumented. */
function list(watches: readonly Watch[], namespace: string, client: RedshiftClient, reads: Reads): Read<RestoreIndex> {
  const wanted = new Set<string>();
  for (const { requestId } of watches) {
    if (requestId === undefined) {
      reads.forgetRestores(namespace);
      return reads.restores(namespace, 0);
    }
    wanted.add(requestId);
  }
  const foundAll = (items: readonly TableRestoreStatus[]) => {
    for (const { tableRestoreRequestId } of items) if (tableRestoreRequestId !== undefined) wanted.delete(tableRestoreRequestId);
    return wanted.size === 0;
  };
  return listRestores(client, namespace, foundAll);
}

/** Finds the restore of a submit that had no answer: one that looks like it, wasn't there before and is nobody else's. */
function identify(watch: Watch, index: RestoreIndex, watched: ReadonlySet<string>): Observation {
  const request = requestOf(watch.call);
  if (request === undefined) return { state: "unclear", message: "the recorded input is not what an entry compiles to" };
  const before = baselineIds(watch.baseline);
  const candidates = index.like(request).filter((status) => {
    const id = status.tableRestoreRequestId;
    if (id === undefined || watched.has(id) || watch.taken.has(id)) return false;
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

function baselineIds(value: Json | undefined): ReadonlySet<string> | undefined {
  if (typeof value !== "object" || value === null || !("ids" in value)) return undefined;
  const ids: unknown = value.ids;
  return Array.isArray(ids) ? new Set(ids.filter((id) => typeof id === "string")) : undefined;
}
