import type { JsonObject } from "../../../model/json.ts";
import type { World } from "../../world/world.ts";
import { page } from "../paging.ts";
import { redshiftError } from "./errors.ts";
import type { QueryInput } from "./input.ts";

/**
 * A page of the items that `show` lets through, as MaxRecords and Marker ask for it, with the Marker of the next.
 * A marker is good for the list that gave it.
 */
export function markedPage<T>(
  list: string,
  items: readonly T[],
  input: QueryInput,
  world: World,
  show: (item: T) => boolean = () => true,
): [readonly T[], JsonObject] {
  const badMarker = () => redshiftError("InvalidParameterValue", "The parameter Marker is not valid.");
  const { items: found, nextToken } = page(list, items, input.maxRecords(), input.optionalText("Marker"), badMarker, show);
  if (nextToken !== undefined) return [found, { Marker: nextToken }];
  return [found, world.lastMarker === "empty" ? { Marker: "" } : {}];
}
