import { visible } from "../../diagnostic/escape-control.ts";
import type { Authorization, LedgerRecord, ReviewedPullRequest, RunRecord } from "../../model/ledger-record.ts";

/** A name and what is said under it. */
export type Field = readonly [name: string, text: string];

/** Everything on record of who asked for a call, and what was reviewed. */
export function authorizationFields({
  actor,
  by,
  pullRequest,
  commit,
  digest,
  workflowRun,
  tool,
  description,
  labels,
}: Authorization): Field[] {
  const words = Object.entries(labels ?? {}).map(([name, value]) => `${visible(name)}: ${visible(value)}`);
  return [
    ["asked for by", `${visible(actor)}, ${waysOf[by]}`],
    ...(pullRequest === undefined ? [] : pullRequestFields(pullRequest)),
    ...(commit === undefined ? [] : [["commit", visible(commit)] as const]),
    ["digest", visible(digest)],
    ...(workflowRun === undefined ? [] : [["workflow run", visible(workflowRun)] as const]),
    ["tool", visible(tool)],
    ...(description === undefined ? [] : [["description", visible(description.trim())] as const]),
    ...(words.length === 0 ? [] : [["labels", words.join(", ")] as const]),
  ];
}

const waysOf: Readonly<Record<Authorization["by"], string>> = {
  person: "who ran apply",
  review: "by a reviewed pull request",
  direct: "by a push without a pull request",
};

function pullRequestFields({ number, url, author, approvedBy, requiredApprovals, mergedBy }: ReviewedPullRequest): Field[] {
  const approvals = approvedBy.length === 0 ? "by nobody" : `by ${approvedBy.map((one) => visible(one)).join(", ")}`;
  return [
    ["pull request", `#${number} by ${visible(author)}${url === undefined ? "" : `, ${visible(url)}`}`],
    ["approved", `${approvals}${requiredApprovals === undefined ? "" : ` (${requiredApprovals} asked for)`}`],
    ...(mergedBy === undefined ? [] : [["merged", `by ${visible(mergedBy)}`] as const]),
  ];
}

/** Under which a record's latest attempt was made, or its first would be. */
const latestOf = ({ attempts, claim }: LedgerRecord): Authorization | undefined =>
  attempts.findLast(({ authorization }) => authorization !== undefined)?.authorization ?? claim?.authorization;

/** `octocat`, `octocat, #12`: who asked for a record's call; in records that don't say, who ran the latest run. */
export function whoText(record: LedgerRecord, runs: ReadonlyMap<string, RunRecord>): string {
  const authorization = latestOf(record);
  if (authorization === undefined) return visible(runs.get(record.attempts.at(-1)?.run ?? record.claim?.run ?? "")?.actor ?? "");
  const { actor, pullRequest } = authorization;
  return `${visible(actor)}${pullRequest === undefined ? "" : `, #${pullRequest.number}`}`;
}
