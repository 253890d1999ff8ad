import type { PageContext } from "../../model/pages.ts";
import { code } from "./escape.ts";
import { link } from "./place.ts";
import { utcOf } from "./times.ts";

/** On top, below the headline: what the page is of. */
export const ofCommit = (verb: "Planned" | "Applied", page: PageContext): string => `${verb} for commit ${code(page.commit.slice(0, 12))}.`;

/** Small print: which commit, when, and where the run is. `more` is finished Markdown. */
export function footer(verb: "Planned" | "Applied", page: PageContext, more: readonly string[] = []): string {
  const parts = [`${verb} for ${code(page.commit.slice(0, 12))} at ${utcOf(page.now)}`, ...more];
  if (page.runUrl !== undefined) parts.push(link("workflow run", page.runUrl));
  return `<sub>${parts.join(" · ")}</sub>`;
}

/** Where what doesn't fit is found. */
export function pointerTo(page: PageContext, kind: "comment" | "summary", file: "plan" | "report"): string {
  if (kind === "summary") return `The ${file} file of this run has everything.`;
  return `The ${link("job summary", page.runUrl)} has more, the ${file} file of the run everything.`;
}
