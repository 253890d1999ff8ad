import { code, shown } from "./escape.ts";

/** Longer messages are cut; the plan file and the log have them whole. */
const longest = 400;

/** Words that mean nothing to Markdown or to GitHub, with the punctuation of a sentence around them. */
const plainWord = /^[("']*(?:\p{L}[\p{L}\p{M}'’-]*|\d{1,6}(?:[.,:]\d{1,3})*%?)(?:[/-]\p{L}[\p{L}\p{M}]*)*[)"']*[.,;:!?]?[)"']*$/u;
/** Looks plain and isn't: `www.`, commit hashes, GH-1. */
const linkable = /^\P{L}*(?:www\b|[\da-f]{7,}\b|\p{L}+-\d)/iu;
/** At the start of a line these would open a list. */
const listMarker = /^(?:\d+[.)]|[-+=>–—…→]+)$/;
const mark = /^(?:[-–—…=+→]|->|=>)$/u;

/**
 * A sentence as Markdown: plain words stay, and whatever might be read as syntax, a mention, a reference or a link (and so
 * any name worth the name) becomes a code span. One line, safe inside tables.
 */
export function prose(text: string, limit: number = longest): string {
  const words = clipped(text.replace(/\s+/g, " ").trim(), limit).split(" ");
  const parts: string[] = [];
  let odd: string[] = [];
  const flush = () => {
    if (odd.length > 0) parts.push(code(odd.join(" "), limit));
    odd = [];
  };
  for (const word of words) {
    if (word === "") continue;
    if (isPlain(word) && !(parts.length === 0 && listMarker.test(word))) {
      flush();
      parts.push(word);
    } else {
      const [, body = word, end = ""] = /^(.*[\p{L}\p{N}_])([.,;:)!?]*)$/su.exec(word) ?? [];
      const name = unquoted(body, end);
      odd.push(name.body);
      if (name.end === "") continue;
      flush();
      parts.push(`${parts.pop() ?? ""}${name.end}`);
    }
  }
  flush();
  return parts.join(" ");
}

const isPlain = (word: string): boolean => (plainWord.test(word) && !linkable.test(word) && shown(word) === word) || mark.test(word);

/** A closing bracket that the name opened is part of it. */
function unquoted(body: string, end: string): { readonly body: string; readonly end: string } {
  return end.includes(")") && body.includes("(") ? { body: body + end, end: "" } : { body, end };
}

function clipped(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit - 2);
  const words = cut.replace(/ \S*$/, "");
  return `${words.replace(/[\uD800-\uDBFF]$/, "")} …`;
}
