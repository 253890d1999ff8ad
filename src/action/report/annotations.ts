import type { Diagnostic, Severity } from "../../diagnostic/diagnostic.ts";
import { visible } from "../../diagnostic/escape-control.ts";
import type { Annotation } from "../runner/runner.ts";

/** The runner keeps ten of each level for a step. */
const most = 10;
const levels: Readonly<Record<Severity, Annotation["level"]>> = { error: "error", warning: "warning", info: "notice" };

/** One annotation for each diagnostic on its file and line, at most ten a level: the tenth then counts the rest. */
export function annotationsOf(diagnostics: readonly Diagnostic[]): Annotation[] {
  return (["error", "warning", "info"] as const).flatMap((severity) => {
    const own = diagnostics.filter((one) => one.severity === severity);
    if (own.length <= most) return own.map(annotation);
    const rest = own.length - (most - 1);
    const counted: Annotation = {
      level: levels[severity],
      title: `${rest} more`,
      message: `${rest} more of this kind are in the job summary`,
    };
    return [...own.slice(0, most - 1).map(annotation), counted];
  });
}

function annotation({ severity, code, message, hint, location }: Diagnostic): Annotation {
  const text = hint === undefined ? visible(message) : `${visible(message)}\nhint: ${visible(hint)}`;
  return {
    level: levels[severity],
    title: code,
    message: text,
    ...(location && { file: visible(location.file), startLine: location.line, startColumn: location.column }),
  };
}
