import type { PageContext } from "../../model/pages.ts";
import type { Context } from "../context.ts";

/** What all pages about one commit have in common. */
export function pageOf({ clock, runUrl, repositoryUrl }: Context, commit: string, marker: string): PageContext {
  return {
    marker,
    now: clock.now(),
    commit,
    ...(runUrl !== undefined && { runUrl }),
    ...(repositoryUrl !== undefined && { blobUrl: `${repositoryUrl}/blob/${commit}` }),
  };
}
