import type { GitHubContract } from "./openapi.ts";
import { type Fields, isFields } from "./sample.ts";
import type { GitHubState, Pull, StoredCheckRun } from "./state.ts";

export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The routes that the emulator lacks, or answers without what matters here: the App of a check run, commits of a real repository. */
export function ownRoute(method: string, url: URL, body: unknown, state: GitHubState, contract: GitHubContract): Answer | undefined {
  const path = url.pathname.replace(/^\/repos\/[^/]+\/[^/]+/, "");
  const match = (pattern: RegExp) => pattern.exec(path)?.slice(1);
  const ok = (value: unknown): Answer => ({ status: 200, body: value });
  const paged = (items: readonly unknown[], wrap = (page: readonly unknown[]): unknown => page): Answer => {
    const per = Number(url.searchParams.get("per_page") ?? 30);
    const page = Number(url.searchParams.get("page") ?? 1);
    const more = items.length > per * page;
    const next = new URL(url);
    next.searchParams.set("page", String(page + 1));
    return { ...ok(wrap(items.slice(per * (page - 1), per * page))), ...(more && { headers: { link: `<${next.href}>; rel="next"` } }) };
  };

  const pullFiles = match(/^\/pulls\/(\d+)\/files$/);
  if (method === "GET" && pullFiles)
    return paged(
      state.filesOf(state.pull(Number(pullFiles[0]))).map((file) => contract.sample("diff-entry", { sha: "a".repeat(40), ...file })),
    );
  const people = (sha: string) => {
    const login = state.authors.get(sha);
    return login === undefined ? null : contract.sample("simple-user", { login, type: "User" });
  };
  const pullCommits = match(/^\/pulls\/(\d+)\/commits$/);
  if (method === "GET" && pullCommits) {
    const { baseCommit, head } = state.pull(Number(pullCommits[0]));
    const commits = state.remote.log(`${baseCommit}..${head}`).reverse();
    const webFlow = contract.sample("simple-user", { login: "web-flow", type: "User" });
    // GitHub lists no more than 250, however many pages are asked for.
    return paged(commits.slice(0, 250).map((sha) => contract.sample("commit", { sha, author: people(sha), committer: webFlow })));
  }
  const onePull = match(/^\/pulls\/(\d+)$/);
  if (method === "GET" && onePull) {
    const pull = state.pull(Number(onePull[0]));
    const mergedBy = pull.mergedBy === undefined ? null : contract.sample("simple-user", { login: pull.mergedBy, type: "User" });
    return ok(contract.sample("pull-request", { ...pullFields(pull, contract), merged: pull.mergedAt !== undefined, merged_by: mergedBy }));
  }
  if (method === "GET" && path === "") return ok(contract.sample("full-repository", { default_branch: "main" }));
  const reference = match(/^\/git\/ref\/heads\/(.+)$/);
  if (method === "GET" && reference) {
    const name = decodeURIComponent(reference[0] ?? "");
    const sha = state.remote.tip(name);
    if (sha === undefined) return { status: 404, body: { message: "Not Found" } };
    return ok(contract.sample("git-ref", { ref: `refs/heads/${name}`, object: { type: "commit", sha } }));
  }
  const contents = match(/^\/contents\/(.+)$/);
  if (method === "GET" && contents) {
    const file = decodeURIComponent(contents[0] ?? "");
    const blob = state.remote.blob(file, url.searchParams.get("ref") ?? "main");
    if (blob === undefined) return { status: 404, body: { message: "Not Found" } };
    // Above 1 MB GitHub answers without the content.
    const large = blob.bytes.length > 1024 * 1024;
    const content = large ? { encoding: "none", content: "" } : { encoding: "base64", content: wrapped(blob.bytes) };
    const size = blob.bytes.length;
    return ok(contract.sample("content-file", { type: "file", size, name: file.split("/").at(-1), path: file, sha: blob.sha, ...content }));
  }
  const blob = match(/^\/git\/blobs\/([0-9a-f]{40})$/);
  if (method === "GET" && blob) {
    const bytes = state.remote.bytes(blob[0] ?? "");
    return ok(contract.sample("blob", { sha: blob[0], size: bytes.length, encoding: "base64", content: wrapped(bytes) }));
  }
  const pullsOf = match(/^\/commits\/([0-9a-f]{40})\/pulls$/);
  if (method === "GET" && pullsOf)
    return paged(state.pullsOf(pullsOf[0] ?? "").map((one) => contract.sample("pull-request-simple", pullFields(one, contract))));
  const runs = match(/^\/commits\/([0-9a-f]{40})\/check-runs$/);
  if (method === "GET" && runs) {
    const found = state.checkRuns.filter((run) => run.head === runs[0] && run.body["name"] === url.searchParams.get("check_name"));
    return paged(
      [...found].reverse().map((run) => checkRun(run, contract)),
      (page) => ({ total_count: found.length, check_runs: page }),
    );
  }
  if (method === "POST" && path === "/check-runs" && isFields(body)) {
    const run = {
      id: state.checkRuns.length + 1,
      app: "github-actions",
      head: String(body["head_sha"]),
      body,
      completedAt: new Date().toISOString(),
    };
    state.checkRuns.push(run);
    return { status: 201, body: checkRun(run, contract) };
  }
  const compare = match(/^\/compare\/([0-9a-f]{40})\.\.\.([0-9a-f]{40})$/);
  if (method === "GET" && compare && !state.remote.knows(compare[0] ?? "")) return { status: 404, body: { message: "Not Found" } };
  if (method === "GET" && compare) return ok(comparison(compare[0] ?? "", compare[1] ?? "", state, contract));
  const permission = match(/^\/collaborators\/([^/]+)\/permission$/);
  if (method === "GET" && permission) {
    const granted = state.permissions.get(decodeURIComponent(permission[0] ?? ""));
    if (granted === undefined) return { status: 404, body: { message: "Not Found" } };
    return ok(contract.sample("repository-collaborator-permission", { permission: granted, role_name: granted }));
  }
  if (method === "GET" && path === "/commits") {
    const found = state.remote.lastChange(url.searchParams.get("path") ?? "", url.searchParams.get("sha") ?? "main");
    return ok(found === undefined ? [] : [contract.sample("commit", { sha: found })]);
  }
  return undefined;
}

function pullFields(pull: Pull, contract: GitHubContract): Fields {
  const user = contract.sample("simple-user", { login: pull.author, type: "User" });
  const repository = contract.sample("repository", { full_name: pull.headRepository });
  return {
    number: pull.number,
    state: pull.mergedAt === undefined ? "open" : "closed",
    user,
    head: { sha: pull.head, ref: pull.branch, repo: repository },
    base: { ref: pull.base, sha: pull.baseCommit },
    merged_at: pull.mergedAt ?? null,
    merge_commit_sha: pull.mergeCommit ?? null,
  };
}

function checkRun({ id, app, head, body, completedAt }: StoredCheckRun, contract: GitHubContract): unknown {
  const output = isFields(body["output"]) ? body["output"] : {};
  return contract.sample("check-run", {
    id,
    head_sha: head,
    name: body["name"],
    external_id: body["external_id"] ?? "",
    status: "completed",
    conclusion: body["conclusion"],
    started_at: completedAt,
    completed_at: completedAt,
    app: contract.sample("nullable-integration", { slug: app, name: app }),
    output: { title: output["title"] ?? null, summary: output["summary"] ?? null, text: output["text"] ?? null },
  });
}

function comparison(base: string, head: string, state: GitHubState, contract: GitHubContract): unknown {
  const { remote } = state;
  const common = remote.mergeBase(base, head);
  const commits = remote.log(`${common}..${head}`).reverse();
  const files = remote.changes(common, head).slice(0, 300);
  return contract.sample("commit-comparison", {
    status: head === common ? (base === common ? "identical" : "behind") : base === common ? "ahead" : "diverged",
    total_commits: commits.length,
    commits: commits
      .slice(0, 100)
      .map((sha) =>
        contract.sample("commit", { sha, parents: remote.parents(sha).map((parent) => ({ sha: parent, url: "https://github.test/x" })) }),
      ),
    files: files.map((file) => contract.sample("diff-entry", { sha: "a".repeat(40), ...file })),
  });
}

/** Base64 with a line break after every 60 characters, as GitHub writes it. */
const wrapped = (bytes: Buffer): string => bytes.toString("base64").replace(/.{1,60}/g, "$&\n");
