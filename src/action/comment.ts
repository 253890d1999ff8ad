import { isMarked, stampOf } from "../views/markdown/marker.ts";
import { elsewhere, markedOutdated, newerHead, newerRun } from "../views/markdown/outdated.ts";
import type { Comment, Repository } from "./github/repository.ts";

export interface Sticky {
  readonly number: number;
  /** Its first line, less what it is of. */
  readonly marker: string;
  /** Login of the bot that writes it: a person's comment with our marker is not ours. */
  readonly author: string;
}

/** What became of a comment. `why` it was left alone or marked as outdated: a sentence for the log. */
export type Kept =
  | { readonly is: "written"; readonly comment: Comment }
  | { readonly is: "marked"; readonly comment: Comment; readonly why: string }
  | { readonly is: "left"; readonly why: string };

/** Of a plan's comment: whether something newer than it is there. */
export interface Newest {
  /** The pull request's head, as it is now. */
  head(): Promise<string>;
  /** The newest check run of ours on the planned commit. */
  record(): Promise<number>;
}

export async function findComment(repository: Repository, sticky: Sticky): Promise<Comment | undefined> {
  // More than one only where two runs created theirs at the same moment: the first stays the one.
  return (await ours(repository, sticky))[0];
}

async function ours(repository: Repository, { number, marker, author }: Sticky): Promise<readonly Comment[]> {
  return (await repository.comments(number)).filter((comment) => comment.author === author && isMarked(comment.body, marker));
}

/** Writes the one comment of that marker, in place where it exists. `body` starts with the marker. */
export async function writeComment(repository: Repository, sticky: Sticky, body: string): Promise<Comment> {
  return write(repository, sticky, body, await ours(repository, sticky));
}

async function write(repository: Repository, sticky: Sticky, body: string, [there, ...doubles]: readonly Comment[]): Promise<Comment> {
  const current = there ?? (await repository.createComment(sticky.number, body, () => findComment(repository, sticky)));
  for (const double of doubles) await update(repository, double, elsewhere(sticky.marker, current.id));
  return update(repository, current, body);
}

/** The body of a comment that is kept up to date, unless a newer one is there already. Both have their stamp in the first line. */
export async function keepReport(repository: Repository, sticky: Sticky, body: string, now: number): Promise<Kept> {
  const there = await ours(repository, sticky);
  const [own, other] = [stampOf(body), there[0] && stampOf(there[0].body)];
  // A report can't be of the future: a machine whose clock is ahead must not have the last word for long.
  if (own !== undefined && other !== undefined && own.order < other.order && other.order <= now + ahead)
    return { is: "left", why: `the report on #${sticky.number} was made later than this one, so it was left alone` };
  return { is: "written", comment: await write(repository, sticky, body, there) };
}

/** How far the clocks of two runners may be apart, ms. */
const ahead = 60_000;

/**
 * The same for a plan: it shows the pull request's head, and of its plans the one that was recorded last. GitHub has no
 * compare and swap for comments, so what counts is asked before writing and again after it: the last to write always looks.
 */
export async function keepPlan(repository: Repository, sticky: Sticky, body: string, newest: Newest): Promise<Kept> {
  const [head, there] = await Promise.all([newest.head(), ours(repository, sticky)]);
  const own = stampOf(body);
  const other = there[0] && stampOf(there[0].body);
  if (own === undefined) throw new Error("a plan's comment has no stamp");
  const outrun = `commit ${own.commit.slice(0, 12)} is not the head of #${sticky.number} any more (${head.slice(0, 12)} is)`;
  if (own.commit !== head) {
    if (there[0] !== undefined && other !== undefined && other.commit !== head)
      await update(repository, there[0], markedOutdated(there[0].body, newerHead(there[0].body, head)));
    return { is: "left", why: `${outrun}, so its comment does not show this plan` };
  }
  if (other?.commit === own.commit && other.order > own.order)
    return { is: "left", why: `the comment on #${sticky.number} shows a newer plan of the same commit, so it was left alone` };
  const comment = await write(repository, sticky, body, there);

  const [since, record] = await Promise.all([newest.head(), newest.record()]);
  const why = since !== own.commit ? newerHead(body, since) : record > own.order ? newerRun : undefined;
  if (why === undefined) return { is: "written", comment };
  // Whoever is newer may have written by now.
  const [latest] = await ours(repository, sticky);
  if (latest !== undefined && saysTheSame(latest.body, body)) await update(repository, latest, markedOutdated(body, why));
  return {
    is: "marked",
    comment,
    why: `a newer run is at work on #${sticky.number}, so this plan does not stay in its comment as current`,
  };
}

const update = async (repository: Repository, comment: Comment, body: string): Promise<Comment> =>
  saysTheSame(comment.body, body) ? comment : repository.updateComment(comment.id, body);

/** GitHub may trim a body and change its line ends. */
const saysTheSame = (a: string, b: string): boolean => a.replaceAll("\r\n", "\n").trim() === b.replaceAll("\r\n", "\n").trim();
