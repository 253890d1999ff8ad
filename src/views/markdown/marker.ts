/**
 * The hidden first line that a comment is found by. Whatever `parts` hold, it stays one complete HTML comment: everything
 * but letters and digits is written as its code.
 */
export function hiddenMarker(...parts: readonly string[]): string {
  return `<!-- ${["reinstate", ...parts].map(safe).join(" ")} -->`;
}

const safe = (part: string): string => part.replace(/[^A-Za-z0-9]/gu, (character) => `_${(character.codePointAt(0) ?? 0).toString(16)}_`);
