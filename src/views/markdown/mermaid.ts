import { fitted } from "../format/width.ts";
import { shown } from "./escape.ts";

/** Text of a Mermaid label. Only letters, digits and spaces stay as they are: everything else is an entity code, so nothing is syntax, Markdown or HTML. */
export function label(text: string, columns = 40): string {
  return (shown(fitted(text, columns)) || "(empty)").replace(/[^A-Za-z0-9 ]/gu, entity);
}

/** The same where Mermaid has no quotes: the first letter is an entity too, so that a name such as `section` is no keyword. */
export const bareLabel = (text: string, columns = 40): string => label(text, columns).replace(/^[A-Za-z0-9 ]/, entity);

export const mermaid = (lines: readonly string[]): string => ["```mermaid", ...lines, "```"].join("\n");

const entity = (character: string): string => `#${character.codePointAt(0) ?? 32};`;
