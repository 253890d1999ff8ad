import type { ValidationReport } from "../../model/generated/validation-report.ts";
import { counted } from "../format/human.ts";
import { painter } from "../format/paint.ts";
import { diagnosticCounts, diagnosticsText } from "./diagnostics.ts";
import type { ExcerptOptions } from "./options.ts";

/** Every diagnostic, then one line that sums up. */
export function validationText(report: ValidationReport, options: ExcerptOptions): string {
  const paint = painter(options.color);
  const failed = report.diagnostics.some(({ severity }) => severity === "error");
  const details = diagnosticsText(report.diagnostics, options);
  const summary = `${counted(report.files, "file")}, ${counted(report.entries, "entry", "entries")}: ${diagnosticCounts(report.diagnostics)}`;
  return `${details}${details === "" ? "" : "\n"}${paint(failed ? "red" : "green", summary)}\n`;
}
