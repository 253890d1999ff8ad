import { type Diagnostic, placeOf, type Severity } from "./diagnostic.ts";
import { visible } from "./escape-control.ts";
import { excerpt } from "./excerpt.ts";

export interface FormatOptions {
  readonly color: boolean;
}

/**
 * `FILE:LINE:COLUMN: error CODE: message`, an indented excerpt and a hint for each, in the order given, a blank line
 * between them. `textOf` gives a file's text where it is at hand. Nothing from a document reaches a terminal unescaped.
 */
export function formatDiagnostics(
  diagnostics: readonly Diagnostic[],
  textOf: (file: string) => string | undefined,
  options: FormatOptions,
): string {
  const paint = options.color ? colored : plain;
  const linesOf = lineReader(textOf);
  return diagnostics.map((diagnostic) => formatDiagnostic(diagnostic, linesOf, paint)).join("\n\n");
}

type Paint = (text: string, style: Severity | "place" | "quiet") => string;

const plain: Paint = (text) => text;
const styles = { error: 31, warning: 33, info: 36, place: 1, quiet: 2 } as const;
const colored: Paint = (text, style) => `\u001B[${styles[style]}m${text}\u001B[0m`;

function formatDiagnostic(diagnostic: Diagnostic, linesOf: (file: string) => readonly string[] | undefined, paint: Paint): string {
  const { severity, code, message, hint, location } = diagnostic;
  const place = location === undefined ? "" : `${paint(visible(placeOf(location)), "place")}: `;
  const parts = [`${place}${paint(severity, severity)} ${code}: ${visible(message)}`];
  const lines = location && linesOf(location.file);
  const shown = lines && location && excerpt(lines, location);
  if (shown) parts.push(...shown.map((line) => `  ${line.startsWith(">") ? line : paint(line, "quiet")}`));
  if (hint !== undefined) parts.push(`  hint: ${visible(hint)}`);
  return parts.join("\n");
}

/** Splits each file once, however many diagnostics it has. A byte order mark is no part of its first line. */
function lineReader(textOf: (file: string) => string | undefined): (file: string) => readonly string[] | undefined {
  const split = new Map<string, readonly string[] | undefined>();
  return (file) => {
    if (!split.has(file))
      split.set(
        file,
        textOf(file)
          ?.replace(/^\uFEFF/, "")
          .split(/\r?\n/),
      );
    return split.get(file);
  };
}
