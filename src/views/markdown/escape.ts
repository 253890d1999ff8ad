import { visible } from "../../diagnostic/escape-control.ts";
import { fitted } from "../format/width.ts";

// Everything here takes text that nobody vouches for: names from YAML, paths, branches, errors.

/** Spaces that HTML would swallow. */
const swallowed = /^ | $| (?= )/g;
/** GitHub's parser gives up on very long runs of backticks. */
const manyBackticks = /`{8,}/g;

/** Names are cut in the middle after this many columns; the exact calls have them whole. */
const nameColumns = 160;

/** Every character seen as what it is, on one line. */
export const shown = visible;

/** A code span: nothing in it is Markdown, HTML, a mention, a reference or a link. Inside a table, the row escapes its pipes. */
export function code(text: string, columns: number = nameColumns): string {
  const name = nameText(text, columns);
  if (!name.includes("`")) return `\`${name}\``;
  const body = name.replace(manyBackticks, (run) => "\\u0060".repeat(run.length));
  const runs = body.match(/`+/g) ?? [];
  const fence = "`".repeat(runs.reduce((longest, run) => Math.max(longest, run.length), 0) + 1);
  const pad = body.startsWith("`") || body.endsWith("`") ? " " : "";
  return fence + pad + body + pad + fence;
}

/** The same for the inside of an HTML block, such as a `<summary>`, where Markdown isn't read. */
export function codeHtml(text: string, columns: number = nameColumns): string {
  return `<code>${nameText(text, columns).replace(/[&<>"'`@#:|]/g, (character) => `&#${character.charCodeAt(0)};`)}</code>`;
}

/** A fenced block that its content can't close. Line breaks stay; content must be safe of everything else unseen. */
export function fenced(language: string, lines: readonly string[]): string {
  const longest = lines.reduce((most, line) => (line.match(/`+/g) ?? []).reduce((all, run) => Math.max(all, run.length), most), 2);
  const fence = "`".repeat(longest + 1);
  return [fence + language, ...lines, fence].join("\n");
}

/** Cells are finished Markdown on one line each. */
export const row = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;

/** The two lines that open a table; `>` before a title aligns its column to the right. */
export function tableHead(titles: readonly string[]): string {
  return `${row(titles.map((title) => title.replace(/^>/, "")))}\n|${titles.map((title) => (title.startsWith(">") ? " --: |" : " :-- |")).join("")}`;
}

/** Keeps our own words in a cell on one line: a narrow screen scrolls then, instead of stacking them. */
export const unbroken = (words: string): string => words.replaceAll(" ", "&nbsp;");

function nameText(text: string, columns: number): string {
  if (text === "") return "(empty)";
  const cut = fitted(text, columns);
  return shown(cut).replace(swallowed, "␣");
}
