import type { Comment, Repository } from "./github/repository.ts";

export interface Sticky {
  readonly number: number;
  /** Its body starts with it. */
  readonly marker: string;
  /** Login of the bot that writes it: a person's comment with our marker is not ours. */
  readonly author: string;
}

export async function findComment(repository: Repository, { number, marker, author }: Sticky): Promise<Comment | undefined> {
  const found = (await repository.comments(number)).filter((comment) => comment.author === author && comment.body.startsWith(marker));
  // More than one only where two runs created theirs at the same moment: the first stays the one.
  return found[0];
}

/** Writes the one comment of that marker, in place where it exists. `body` starts with the marker. */
export async function writeComment(repository: Repository, sticky: Sticky, body: string): Promise<Comment> {
  const find = () => findComment(repository, sticky);
  const there = await find();
  const current = there ?? (await repository.createComment(sticky.number, body, find));
  return saysTheSame(current.body, body) ? current : repository.updateComment(current.id, body);
}

/** GitHub may trim a body and change its line ends. */
const saysTheSame = (a: string, b: string): boolean => a.replaceAll("\r\n", "\n").trim() === b.replaceAll("\r\n", "\n").trim();
