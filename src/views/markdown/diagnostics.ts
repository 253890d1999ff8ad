import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import type { PageContext } from "../../model/pages.ts";
import { code } from "./escape.ts";
import { placeLink } from "./place.ts";
import { prose } from "./prose.ts";

const mostPlaces = 3;

/** The same thing said of several places, said once. */
export interface DiagnosticGroup {
  readonly first: Diagnostic;
  readonly all: readonly Diagnostic[];
}

export function grouped(diagnostics: readonly Diagnostic[]): readonly DiagnosticGroup[] {
  const groups = new Map<string, { first: Diagnostic; all: Diagnostic[] }>();
  for (const diagnostic of diagnostics) {
    const same = JSON.stringify([diagnostic.severity, diagnostic.code, diagnostic.message, diagnostic.hint]);
    const group = groups.get(same);
    if (group === undefined) groups.set(same, { first: diagnostic, all: [diagnostic] });
    else group.all.push(diagnostic);
  }
  return [...groups.values()];
}

/** A list item: where, what, and on lines of its own what follows from it and what to do. */
export function diagnosticItem({ first, all }: DiagnosticGroup, page: Pick<PageContext, "blobUrl">, concerns = ""): string {
  const places = [...new Set(all.flatMap(({ location }) => (location === undefined ? [] : [placeLink(location, page)])))];
  const more = places.length - mostPlaces;
  const where = places.length === 0 ? "" : `${places.slice(0, mostPlaces).join(", ")}${more > 0 ? ` and ${more} more` : ""}: `;
  const lines = [`- ${where}${prose(first.message)} (${code(first.code, 60)})`];
  if (concerns !== "") lines.push(concerns);
  if (first.hint !== undefined) lines.push(prose(first.hint));
  return lines.join("<br>");
}
