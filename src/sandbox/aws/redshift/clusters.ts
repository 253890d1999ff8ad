import type { JsonObject } from "../../../model/json.ts";
import { clusterExists } from "../../world/cluster.ts";
import type { World } from "../../world/world.ts";
import { clusterNotFound, redshiftError } from "./errors.ts";
import type { QueryInput } from "./input.ts";
import { markedPage } from "./pages.ts";
import { clusterShape } from "./shapes.ts";

/** One by its identifier, or all page by page. */
export function describeClusters(input: QueryInput, world: World): JsonObject {
  const now = world.clock.now();
  const identifier = input.optionalText("ClusterIdentifier");
  if (identifier !== undefined && input.optionalText("Marker") !== undefined)
    throw redshiftError(
      "InvalidParameterCombination",
      "You can specify either the ClusterIdentifier or the Marker parameter, but not both.",
    );
  const found = world.clusters
    .filter((cluster) => clusterExists(cluster, now))
    .filter((cluster) => identifier === undefined || cluster.identifier === identifier);
  if (identifier !== undefined && found.length === 0) throw clusterNotFound(identifier);
  // No cluster of the sandbox bears a tag.
  const tagged = input.texts("TagKeys") ?? input.texts("TagValues");
  const [clusters, marker] = markedPage("clusters", tagged === undefined ? found : [], input, world);
  return { Clusters: { Cluster: clusters.map((cluster) => clusterShape(input.account, cluster, now)) }, ...marker };
}
