import { code } from "./escape.ts";
import { stampOf } from "./marker.ts";

const title = "> [!WARNING]\n> **Outdated.** ";

/** The comment with a note on top that says why it no longer counts. One such note is replaced by the next. */
export function markedOutdated(body: string, why: string): string {
  const [marker = "", ...rest] = body.replaceAll("\r\n", "\n").split("\n");
  const text = rest.join("\n").trimStart();
  const page = text.startsWith(title) ? text.slice(text.indexOf("\n\n") + 2) : text;
  return `${marker}\n\n${title}${why}\n\n${page}`;
}

/** Which commit the comment is of, and which one is newer. */
export function newerHead(body: string, head: string): string {
  const commit = stampOf(body)?.commit;
  const own = commit === undefined ? "This is of an earlier commit" : `This is of commit ${code(commit.slice(0, 12))}`;
  return `${own}; the pull request's newest commit is ${code(head.slice(0, 12))}, which is shown here once it has been planned.`;
}

/** The newest commit's plan run failed before it could say what merging restores. */
export function unplannedHead(body: string, head: string): string {
  const commit = stampOf(body)?.commit;
  const own = commit === undefined ? "This is of an earlier commit" : `This is of commit ${code(commit.slice(0, 12))}`;
  return `${own}; the pull request's newest commit is ${code(head.slice(0, 12))}, and it was not planned: its run failed. The run's log says why.`;
}

/** The same commit was planned again since. */
export const newerRun = "A newer run has planned the same commit again: its check and its job summary have what counts.";

/** A second comment of the same kind, which only two runs at the same moment can make. */
export const elsewhere = (marker: string, id: number): string =>
  `${marker}\n\nKept up to date in [another comment](#issuecomment-${id}).\n`;
