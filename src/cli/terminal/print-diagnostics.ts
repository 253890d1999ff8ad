import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import { formatDiagnostics } from "../../diagnostic/format.ts";
import { type Io, wantsColor, write } from "./io.ts";

/** Diagnostics that stand for themselves, without excerpts, on stderr. */
export function printDiagnostics(io: Io, diagnostics: readonly Diagnostic[], noColor = false): Promise<void> {
  const text = formatDiagnostics(diagnostics, () => undefined, { color: wantsColor(io.stderr, io.env, noColor) });
  return write(io.stderr, text.endsWith("\n") || text === "" ? text : `${text}\n`);
}
