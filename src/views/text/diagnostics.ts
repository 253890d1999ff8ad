import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import { formatDiagnostics } from "../../diagnostic/format.ts";
import { folded, foldNote } from "../format/fold.ts";
import { counted } from "../format/human.ts";
import type { ExcerptOptions } from "./options.ts";

const limit = 50;

/** Diagnostics with excerpt and hint, in the order given; long lists fold. Ends with a newline unless empty. */
export function diagnosticsText(diagnostics: readonly Diagnostic[], options: ExcerptOptions): string {
  if (diagnostics.length === 0) return "";
  const { shown, hidden } = folded(diagnostics, limit, options.verbose);
  const text = formatDiagnostics(shown, options.textOf, { color: options.color });
  return [text.replace(/\n*$/, ""), ...foldNote(hidden, ""), ""].join("\n");
}

/** `2 errors, 1 warning`, or `no problems`. */
export function diagnosticCounts(diagnostics: readonly Pick<Diagnostic, "severity">[]): string {
  const count = { error: 0, warning: 0, info: 0 };
  for (const { severity } of diagnostics) count[severity] += 1;
  const parts = [
    ...(count.error > 0 ? [counted(count.error, "error")] : []),
    ...(count.warning > 0 ? [counted(count.warning, "warning")] : []),
    ...(count.info > 0 ? [counted(count.info, "note")] : []),
  ];
  return parts.length === 0 ? "no problems" : parts.join(", ");
}
