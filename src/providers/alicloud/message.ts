import { withoutTokens } from "../http/redact.ts";

/** Provider text for a terminal: one line, no control characters, not endless. */
export function clean(text: string): string {
  const line = withoutTokens(text.replace(/[\p{Cc}\p{Cf}\s]+/gu, " ").trim());
  return line.length > 500 ? `${line.slice(0, 500)}…` : line;
}
