import { isMarked, stampOf } from "../../views/markdown/marker.ts";
import { elsewhere, markedOutdated, newerHead, newerRun, unplannedHead } from "../../views/markdown/outdated.ts";
import type { Repository } from "../github/repository.ts";
import type { Comment } from "../github/resources.ts";

export interface Sticky {
  readonly number: number;
  /** Its first line, less what it is of. */
  readonly marker: string;
  /** Login of the bot that writes it: a person's comment with our marker is not ours. */
  readonly author: string;
}

/** What became of a comment. `why` it was left alone or marked as outdated: a sentence for the log. */
export type CommentUpdate =
  | { readonly is: "written"; readonly comment: Comment }
  | { readonly is: "marked"; readonly comment: Comment; readonly why: string }
  | { readonly is: "left"; readonly why: string; readonly merged?: true };

/** Of a plan's comment: whether something newer than it is there. */
export interface Newest {
  /** The pull request's head, and whether it is merged, as it is now. */
  pullRequest(): Promise<{ readonly head: string; readonly merged: boolean }>;
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
export async function updateReportComment(repository: Repository, sticky: Sticky, body: string, now: number): Promise<CommentUpdate> {
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
 * compare and swap for comments, so what counts is asked before writing and again after it: the last to write always asks.
 */
export async function updatePlanComment(repository: Repository, sticky: Sticky, body: string, newest: Newest): Promise<CommentUpdate> {
  const [{ head, merged }, there] = await Promise.all([newest.pullRequest(), ours(repository, sticky)]);
  const own = stampOf(body);
  const other = there[0] && stampOf(there[0].body);
  if (own === undefined) throw new Error("a plan's comment has no stamp");
  // What the merge was reviewed by stays to be read: a plan made afterwards is not what is sent.
  if (merged)
    return {
      is: "left",
      merged,
      why: `#${sticky.number} is merged already: its comment was left alone, and a plan made now is not what was reviewed`,
    };
  const outrun = `commit ${own.commit.slice(0, 12)} is not the head of #${sticky.number} any more (${head.slice(0, 12)} is)`;
  if (own.commit !== head) {
    if (there[0] !== undefined && other !== undefined && other.commit !== head)
      await update(repository, there[0], markedOutdated(there[0].body, newerHead(there[0].body, head)));
    return { is: "left", why: `${outrun}, so its comment does not show this plan` };
  }
  if (other?.commit === own.commit && other.order > own.order)
    return { is: "left", why: `the comment on #${sticky.number} shows a newer plan of the same commit, so it was left alone` };
  const comment = await write(repository, sticky, body, there);

  const [since, record, made] = await Promise.all([
    newest.pullRequest(),
    newest.record(),
    there.length === 0 ? ours(repository, sticky) : undefined,
  ]);
  const why = since.head !== own.commit ? newerHead(body, since.head) : record > own.order ? newerRun : undefined;
  const [first] = made ?? [];
  const isDouble = first !== undefined && first.id !== comment.id;
  // Another run made its comment at the same moment, before this one: that comment stays the one, and shows whichever plan is newest.
  if (isDouble && why === undefined) return updatePlanComment(repository, sticky, body, newest);
  if (why === undefined) return { is: "written", comment };
  if (isDouble) await update(repository, comment, elsewhere(sticky.marker, first.id));
  else {
    // Whoever is newer may have written by now.
    const [latest] = await ours(repository, sticky);
    if (latest !== undefined && saysTheSame(latest.body, body)) await update(repository, latest, markedOutdated(body, why));
  }
  return {
    is: "marked",
    comment: isDouble ? first : comment,
    why: `a newer run is at work on #${sticky.number}, so this plan does not stay in its comment as current`,
  };
}

/** The head was not planned: the comment of an earlier commit, where there is one, says so. Resolves to whether it does. */
export async function noteUnplanned(repository: Repository, sticky: Sticky, commit: string, newest: Newest): Promise<boolean> {
  const [{ head, merged }, there] = await Promise.all([newest.pullRequest(), findComment(repository, sticky)]);
  if (there === undefined || merged || head !== commit || stampOf(there.body)?.commit === commit) return false;
  await update(repository, there, markedOutdated(there.body, unplannedHead(there.body, commit)));
  return true;
}

/** Whether a comment stands there that shows something else than this plan, and nothing newer; asked after writing has failed. */
export async function showsAnother(repository: Repository, sticky: Sticky, body: string): Promise<boolean> {
  const there = await findComment(repository, sticky);
  if (there === undefined || saysTheSame(there.body, body)) return false;
  const [own, other] = [stampOf(body), stampOf(there.body)];
  return own === undefined || other === undefined || other.commit !== own.commit || other.order <= own.order;
}

const update = async (repository: Repository, comment: Comment, body: string): Promise<Comment> =>
  saysTheSame(comment.body, body) ? comment : repository.updateComment(comment.id, body);

/** GitHub may trim a body and change its line ends. */
const saysTheSame = (a: string, b: string): boolean => a.replaceAll("\r\n", "\n").trim() === b.replaceAll("\r\n", "\n").trim();
