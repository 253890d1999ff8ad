import type { JsonObject } from "../../../model/json.ts";
import { type Job, listed, vanished } from "../../world/job.ts";
import type { Restore, World } from "../../world/world.ts";
import { clusterNotFound, redshiftError } from "./errors.ts";
import type { QueryInput } from "./input.ts";
import { markedPage } from "./pages.ts";
import { tableRestoreStatus } from "./shapes.ts";

/** One by its id, or those that are listed, oldest first. */
export function describeTableRestoreStatus(input: QueryInput, world: World): JsonObject {
  const now = world.clock.now();
  const cluster = input.optionalText("ClusterIdentifier");
  if (cluster !== undefined && !world.cluster(cluster)) throw clusterNotFound(cluster);
  const id = input.optionalText("TableRestoreRequestId");
  const restores = cluster === undefined ? world.restores : world.restoresOf("redshift", cluster);
  const shown = ({ id: restoreId, service, job }: Restore): boolean =>
    service === "redshift" && !vanished(job, now) && (id === undefined ? isListed(job, world, now) : restoreId === id);
  if (id !== undefined && !restores.some(shown)) throw redshiftError("TableRestoreNotFoundFault");
  const [found, marker] = markedPage(`restores/${cluster ?? ""}`, restores, input, world, shown);
  return { TableRestoreStatusDetails: { TableRestoreStatus: found.map((restore) => tableRestoreStatus(restore, now)) }, ...marker };
}

const isListed = (job: Job, world: World, now: number): boolean => listed(job, now) && now < job.endsAt + world.listEndedMs;
