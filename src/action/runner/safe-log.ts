import { visible } from "../../diagnostic/escape-control.ts";

/**
 * One line for the job's log. The runner takes `::name::` at a line's start and `##[name]` anywhere for a command;
 * neither may come from a name or a message.
 */
export function logLine(text: string): string {
  const line = visible(text).replaceAll("##[", "## [");
  return /^\s*::/.test(line) ? `\\${line}` : line;
}

/** The same for a text of several lines. */
export const logLines = (text: string): string => text.split("\n").map(logLine).join("\n");
