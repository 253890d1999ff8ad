import type { Trailer } from "./commit-trailers.ts";

/** Lines that one message may have: each thing that happened is one. */
const mostLines = 20;

/** What a commit says: a line for what happened, and below it more lines where a change says more than one thing. */
export function commitMessage(message: string): string {
  const lines = message.split(/[\r\n\p{Zl}\p{Zp}]+/u).flatMap((text) => oneLine(text, 500) ?? []);
  const [subject = "change", ...more] = lines;
  const shown = more.length < mostLines ? more : [...more.slice(0, mostLines - 2), `and ${more.length - mostLines + 2} more`];
  // So that none of them can be taken for a trailer.
  return [subject, ...(shown.length > 0 ? [""] : []), ...shown.map((line) => `- ${line}`)].join("\n");
}

/** A commit's last paragraph. */
export const trailerLines = (trailers: readonly Trailer[]): string[] =>
  trailers.flatMap(({ name, value }) => {
    const line = oneLine(value, 200);
    return line === undefined ? [] : [`${name}: ${line}`];
  });

/** One line of text that has no effect on git, a terminal, or a page that shows it. */
function oneLine(text: string, longest: number): string | undefined {
  const line = shortened(plain(text), longest)
    // A mention would notify people with every change.
    .replace(/(^|[^\p{L}\p{N}_])@(?=[\p{L}\p{N}_-])/gu, "$1(at)")
    .trim();
  return line === "" ? undefined : line;
}

/** A name for the author line, where angle brackets have a meaning. */
export function authorName(actor: string): string {
  const name = shortened(plain(actor).replace(/[<>]/g, ""), 100).trim();
  // Git drops these at both ends, and takes no name that is nothing else.
  return /[^.,:;"'\\\s]/.test(name) ? name : "reinstate";
}

/** Never through the middle of a character. */
const shortened = (text: string, longest: number): string =>
  text.length > longest ? text.slice(0, longest).replace(/\p{Cs}$/u, "") : text;

/** Control, format (bidi, zero width) and separator characters become spaces. */
const plain = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\s]+/gu, " ");
