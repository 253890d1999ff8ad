import type { Clock } from "../../engine/host.ts";
import { backoff } from "../../engine/polling/backoff.ts";
import { verdictOf } from "./answer-verdict.ts";
import { fieldsOf, isFields, maybeText } from "./decode.ts";
import { GitHubError } from "./error.ts";
import type { GitHubAnswer, GitHubRequest, Transport } from "./transport.ts";

type Query = Readonly<Record<string, string | number>>;

/** The REST API as the Action uses it. Every problem is a GitHubError. */
export interface GitHub {
  get(path: string, query?: Query): Promise<unknown>;
  /** All items over all pages, or the first `most`. `itemsOf` finds them in a page. */
  list(path: string, query: Query, itemsOf: (page: unknown) => readonly unknown[], most?: number): Promise<unknown[]>;
  /** Sends once; `unanswered` when it may have been carried out all the same: check before trying again. */
  create(
    path: string,
    body: object,
  ): Promise<{ readonly is: "created"; readonly value: unknown } | { readonly is: "unanswered"; readonly why: GitHubError }>;
  /** Sets what it names, so that sending it again does no harm. */
  update(path: string, body: object): Promise<unknown>;
  pause(tries: number): Promise<void>;
  /** How many requests left so far. */
  readonly requests: number;
  close(): void;
}

export interface GitHubDeps {
  /** `https://api.github.com`. */
  readonly url: string;
  readonly token: string;
  readonly userAgent: string;
  readonly transport: Transport;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly bounds: { readonly pollMinMs: number; readonly pollMaxMs: number };
  random(): number;
  /** One line for each request, without parameters. */
  trace(line: string): void;
}

/** Tries of one request, the first included. */
const maxTries = 6;
/** A job shouldn't sleep longer than this for a rate limit. */
const maxPauseMs = 120_000;

export function githubClient(deps: GitHubDeps): GitHub {
  const { transport, clock, signal, bounds } = deps;
  const base = deps.url.replace(/\/+$/, "");
  let requests = 0;

  const pause = (tries: number, atLeastMs = 0) => clock.sleep(backoff(tries, bounds, deps.random(), atLeastMs), signal);

  const attempt = async (request: GitHubRequest): Promise<GitHubAnswer | Error> => {
    requests += 1;
    const since = clock.monotonic();
    const answer = await transport
      .send(request, signal)
      .catch((error: unknown) => (error instanceof Error ? error : new Error(String(error))));
    const outcome = answer instanceof Error ? answer.message : String(answer.status);
    deps.trace(`GitHub ${request.method} ${request.url.pathname}: ${outcome} in ${Math.round(clock.monotonic() - since)} ms`);
    return answer;
  };

  /** `again`: sending it twice is harmless. Without it, what may have been carried out comes back as an error value. */
  const send = async (method: GitHubRequest["method"], path: string, query: Query, body: object | undefined, again: boolean) => {
    const url = new URL(base + path);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, String(value));
    const headers = {
      accept: "application/vnd.github+json",
      authorization: `Bearer ${deps.token}`,
      "user-agent": deps.userAgent,
      "x-github-api-version": "2022-11-28",
      ...(body !== undefined && { "content-type": "application/json; charset=utf-8" }),
    };
    const request: GitHubRequest = { method, url, headers, ...(body !== undefined && { body: JSON.stringify(body) }) };
    for (let tries = 1; ; tries += 1) {
      if (signal.aborted) throw stopped();
      const answer = await attempt(request);
      const last = tries === maxTries || signal.aborted;
      if (answer instanceof Error) {
        const why = new GitHubError(
          "github-unreachable",
          `${method} ${url.pathname}: ${answer.message}`,
          "see githubstatus.com and the proxy's settings, then run the job again",
        );
        if (!again) return { unanswered: why };
        if (last) throw why;
        await pause(tries);
        continue;
      }
      const verdict = verdictOf(answer, clock.now());
      switch (verdict.is) {
        case "ok":
          return { answer };
        case "refused":
          throw refusal(request, answer);
        case "transient": {
          const why = new GitHubError(
            "github-unreachable",
            `${requestLine(request)} was answered with ${answer.status}`,
            "see githubstatus.com, then run the job again",
            answer.status,
          );
          if (!again) return { unanswered: why };
          if (last) throw why;
          await pause(tries);
          break;
        }
        case "limited":
          if (last || (verdict.pauseMs ?? 0) > maxPauseMs) throw limited(request, answer.status, verdict.pauseMs);
          await pause(tries, verdict.pauseMs);
          break;
        default:
          verdict satisfies never;
      }
    }
  };

  const sendAgain = async (method: GitHubRequest["method"], path: string, query: Query, body?: object): Promise<GitHubAnswer> => {
    const sent = await send(method, path, query, body, true);
    if ("answer" in sent) return sent.answer;
    throw sent.unanswered;
  };

  return {
    async get(path, query = {}) {
      return json(await sendAgain("GET", path, query));
    },

    async list(path, query, itemsOf, most = Number.POSITIVE_INFINITY) {
      const items: unknown[] = [];
      for (let page = 1; ; page += 1) {
        const answer = await sendAgain("GET", path, { ...query, per_page: 100, page });
        items.push(...itemsOf(json(answer)));
        if (items.length >= most || !hasNext(answer)) return items;
      }
    },

    async create(path, body) {
      const sent = await send("POST", path, {}, body, false);
      return "answer" in sent ? { is: "created", value: json(sent.answer) } : { is: "unanswered", why: sent.unanswered };
    },

    async update(path, body) {
      return json(await sendAgain("PATCH", path, {}, body));
    },

    pause,
    get requests() {
      return requests;
    },
    close: () => transport.close(),
  };
}

const hasNext = ({ headers }: GitHubAnswer): boolean => typeof headers["link"] === "string" && /;\s*rel="?next"?/.test(headers["link"]);

function json({ body }: GitHubAnswer): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw new GitHubError("github-answer-unexpected", "GitHub's answer is not JSON", "check GITHUB_API_URL and any proxy in between");
  }
}

const requestLine = ({ method, url }: GitHubRequest): string => `${method} ${url.pathname}`;

function refusal(request: GitHubRequest, answer: GitHubAnswer): GitHubError {
  const { status } = answer;
  let message: string | undefined;
  try {
    const value: unknown = JSON.parse(answer.body);
    message = isFields(value) ? maybeText(fieldsOf(value, "message"), "message") : undefined;
  } catch {
    // An HTML page of something in between: its status says enough.
  }
  const hints: Readonly<Record<number, string>> = {
    401: "the token is not valid (any more): check the input github-token",
    403: "give the job the permissions that docs/action.md lists",
    404: "check the repository's name and that the token may see it",
  };
  const hint = hints[status] ?? "see the message";
  return new GitHubError(
    "github-refused",
    `${requestLine(request)} was refused with ${status}${message === undefined ? "" : `: ${message}`}`,
    hint,
    status,
  );
}

function limited(request: GitHubRequest, status: number, pauseMs: number | undefined): GitHubError {
  const when = pauseMs === undefined ? "in some minutes" : `in ${Math.ceil(pauseMs / 60_000)} minutes`;
  return new GitHubError(
    "github-limited",
    `${requestLine(request)}: the rate limit of this token is used up`,
    `run the job again ${when}`,
    status,
  );
}

const stopped = () => new GitHubError("github-unreachable", "the run was told to stop", "run the job again: nothing is done twice");
