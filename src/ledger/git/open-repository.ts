import { gitEnvironment } from "../../platform/git.ts";
import { LedgerError } from "../ledger.ts";
import { tokenVariable, withToken } from "./git-environment.ts";
import { gitError } from "./git-errors.ts";
import { type Git, gitProcess } from "./git-process.ts";

export interface LedgerRepository {
  readonly git: Git;
  readonly remote: string;
  readonly branch: string;
  /** Where the remote is fetched from. */
  readonly url: string;
  /** Git's own folder, which all work trees of the clone share. */
  readonly commonFolder: string;
  /** Only part of the history is here: a shallow clone, as actions/checkout makes it. */
  readonly shallow: boolean;
  /** The object id that names nothing. */
  readonly nullOid: string;
}

export interface RepositoryOptions {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly remote: string;
  readonly branch: string;
  readonly timeoutMs: number;
}

/** Looks around without the network: is there git, a repository, that remote, and is it a branch's name. */
export async function openRepository({ cwd, env, remote, branch, timeoutMs }: RepositoryOptions): Promise<LedgerRepository> {
  const subject = `git:${branch}`;
  const plain = gitEnvironment(env);
  const git = gitProcess({ cwd, env: plain, timeoutMs });
  await checkBranch(git, branch);
  const [about, fetchUrl, pushUrl] = await Promise.all([
    git(["rev-parse", "--is-shallow-repository", "--show-object-format", "--path-format=absolute", "--git-common-dir"]),
    git(["remote", "get-url", remote]),
    git(["remote", "get-url", "--push", remote]),
  ]);
  if (about.status !== 0) throw gitError(subject, "no usable git repository here", about);
  if (fetchUrl.status !== 0) throw gitError(subject, `no usable remote ${remote}`, fetchUrl);
  const urls = [fetchUrl, pushUrl].map((result) => result.stdout.toString("utf8").trim());
  const [shallow, format, ...folder] = about.stdout.toString("utf8").trimEnd().split("\n");
  return {
    git: gitProcess({ cwd, env: withToken(plain, env[tokenVariable], urls), timeoutMs }),
    remote,
    branch,
    url: urls[0] ?? "",
    commonFolder: folder.join("\n"),
    shallow: shallow === "true",
    nullOid: "0".repeat(format === "sha256" ? 64 : 40),
  };
}

/** The name is only ever given to git after `refs/heads/`, so that it can't be taken for an option. */
async function checkBranch(git: Git, branch: string): Promise<void> {
  const plain = !branch.startsWith("-") && !branch.startsWith("refs/") && branch !== "HEAD" && !branch.includes("\0");
  if (plain && (await git(["check-ref-format", `refs/heads/${branch}`])).status === 0) return;
  throw new LedgerError(
    "ledger-branch-invalid",
    `${JSON.stringify(branch)} is no name for a branch`,
    "choose a plain name such as git:reinstate-ledger",
    `git:${branch}`,
  );
}
