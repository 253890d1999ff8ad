/** One line of text that has no effect on git, a terminal, or a page that shows it. */
export function commitMessage(message: string): string {
  const line = plain(message)
    // A mention would notify people with every change.
    .replace(/(^|[^\p{L}\p{N}_])@(?=[\p{L}\p{N}_-])/gu, "$1(at)")
    .slice(0, 500)
    .trim();
  return line === "" ? "change" : line;
}

/** A name for the author line, where angle brackets have a meaning. */
export function authorName(actor: string): string {
  const name = plain(actor).replace(/[<>]/g, "").slice(0, 100).trim();
  // Git drops these at both ends, and takes no name that is nothing else.
  return /[^.,:;"'\\\s]/.test(name) ? name : "reinstate";
}

/** Control, format (bidi, zero width) and separator characters become spaces. */
const plain = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\s]+/gu, " ");
