import type { Documents } from "../../app/documents.ts";
import { type ExitStatus, exit } from "../../app/exit-status.ts";
import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import { type JsonDocument, jsonText } from "../../views/json.ts";
import type { ExcerptOptions } from "../../views/text/options.ts";
import { validationText } from "../../views/text/validation.ts";
import type { Options } from "../arguments/options.ts";
import { type Io, type OutputStream, wantsColor, write } from "./io.ts";
import { printDiagnostics } from "./print-diagnostics.ts";

/** How text for `output` is to look. */
export function textOptions(
  io: Io,
  output: OutputStream,
  options: Pick<Options, "noColor" | "verbose">,
  documents: Pick<Documents, "textOf">,
): ExcerptOptions {
  return {
    now: io.now(),
    color: wantsColor(output, io.env, options.noColor),
    verbose: options.verbose,
    ...(output.isTTY === true && output.columns !== undefined && { columns: output.columns }),
    textOf: documents.textOf,
  };
}

/** A result on stdout: the document for programs, the text for people. */
export function result(io: Io, options: Pick<Options, "json">, document: JsonDocument, text: () => string): Promise<void> {
  return write(io.stdout, options.json ? jsonText(document) : text());
}

/** What validate prints, and the others instead of their own result when documents are invalid. */
export function validationResult(io: Io, options: Options, documents: Documents): Promise<void> {
  return result(io, options, documents.report, () => validationText(documents.report, textOptions(io, io.stdout, options, documents)));
}

/** Ends a command that could not even begin. Programs get a document all the same: a ValidationReport of nothing but the problems. */
export async function refusal(
  io: Io,
  { json, noColor = false }: Partial<Pick<Options, "json" | "noColor">>,
  diagnostics: readonly Diagnostic[],
): Promise<ExitStatus> {
  if (json === true)
    await write(
      io.stdout,
      jsonText({ formatVersion: "1.0", kind: "ValidationReport", files: 0, entries: 0, diagnostics: [...diagnostics] }),
    );
  await printDiagnostics(io, diagnostics, noColor);
  return exit.refused;
}
