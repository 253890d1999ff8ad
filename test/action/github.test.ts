import { describe, expect, test } from "vitest";
import { verdictOf } from "../../src/action/github/answer-verdict.ts";
import { githubClient } from "../../src/action/github/client.ts";
import { repositoryOf } from "../../src/action/github/repository.ts";
import type { GitHubAnswer, GitHubRequest, Transport } from "../../src/action/github/transport.ts";
import { writeComment } from "../../src/action/report/comment.ts";
import { VirtualClock } from "../fakes/clock.ts";

const answer = (status: number, body: unknown = {}, headers: GitHubAnswer["headers"] = {}): GitHubAnswer => ({
  status,
  headers,
  body: JSON.stringify(body),
});

/** Answers in order; an Error is no answer. */
function client(answers: (GitHubAnswer | Error)[]) {
  const sent: GitHubRequest[] = [];
  const clock = new VirtualClock();
  const transport: Transport = {
    async send(request) {
      sent.push(request);
      const next = answers.shift();
      if (next === undefined) throw new Error("nothing more to answer");
      if (next instanceof Error) throw next;
      return next;
    },
    close() {},
  };
  const github = githubClient({
    url: "https://api.github.test/",
    token: "t",
    userAgent: "reinstate/1",
    transport,
    clock,
    signal: new AbortController().signal,
    bounds: { pollMinMs: 1_000, pollMaxMs: 60_000 },
    random: () => 0.5,
    trace() {},
  });
  return { github, sent, clock };
}

describe("an answer", () => {
  const now = Date.parse("2026-11-20T10:00:00Z");
  test.each<[string, GitHubAnswer, object]>([
    ["200", answer(200), { is: "ok" }],
    ["404", answer(404), { is: "refused" }],
    [
      "403 of a permission",
      answer(403, { message: "Resource not accessible by integration" }, { "x-ratelimit-remaining": "4000" }),
      { is: "refused" },
    ],
    ["403 with a pause", answer(403, {}, { "retry-after": "30" }), { is: "limited", pauseMs: 30_000 }],
    [
      "403 of a used up limit",
      answer(403, {}, { "x-ratelimit-remaining": "0", "x-ratelimit-reset": String(now / 1000 + 60) }),
      { is: "limited", pauseMs: 60_000 },
    ],
    ["403 of a secondary limit", answer(403, { message: "You have exceeded a secondary rate limit." }), { is: "limited" }],
    ["429", answer(429), { is: "limited" }],
    ["502", answer(502), { is: "transient" }],
    ["501", answer(501), { is: "refused" }],
  ])("%s", (_, given, wanted) => {
    expect(verdictOf(given, now)).toEqual(wanted);
  });
});

describe("requests", () => {
  test("carry what GitHub wants, and the token nowhere else", async () => {
    const { github, sent, clock } = client([answer(200, { a: 1 })]);
    expect(await clock.run(github.get("/x", { q: "a b" }))).toEqual({ a: 1 });
    expect(sent[0]).toMatchObject({
      method: "GET",
      headers: { authorization: "Bearer t", "user-agent": "reinstate/1", "x-github-api-version": "2022-11-28" },
    });
    expect(sent[0]?.url.href).toBe("https://api.github.test/x?q=a+b");
  });

  test("reads are tried again, with pauses, and then given up", async () => {
    const { github, sent, clock } = client([answer(500), new Error("reset"), answer(200, 1)]);
    const before = clock.now();
    expect(await clock.run(github.get("/x"))).toBe(1);
    expect(sent).toHaveLength(3);
    expect(clock.now()).toBeGreaterThan(before);
    const dead = client(Array.from({ length: 20 }, () => answer(503)));
    await expect(dead.clock.run(dead.github.get("/x"))).rejects.toMatchObject({ code: "github-unreachable", status: 503 });
    expect(dead.github.requests).toBe(6);
  });

  test("a pause that GitHub asks for is kept; one that is too long is told", async () => {
    const { github, clock } = client([answer(429, {}, { "retry-after": "45" }), answer(200, 1)]);
    const before = clock.now();
    await clock.run(github.get("/x"));
    expect(clock.now() - before).toBeGreaterThanOrEqual(45_000);
    const long = client([answer(403, {}, { "retry-after": "3600" })]);
    await expect(long.clock.run(long.github.get("/x"))).rejects.toMatchObject({
      code: "github-limited",
      hint: "run the job again in 60 minutes",
    });
  });

  test("what is refused is told with GitHub's own words", async () => {
    const { github, clock } = client([answer(403, { message: "Resource not accessible by integration" })]);
    await expect(clock.run(github.get("/x"))).rejects.toMatchObject({
      code: "github-refused",
      message: "GET /x was refused with 403: Resource not accessible by integration",
    });
  });

  test("an HTML page instead of an answer", async () => {
    const { github, clock } = client([{ status: 200, headers: {}, body: "<html>" }]);
    await expect(clock.run(github.get("/x"))).rejects.toMatchObject({ code: "github-answer-unexpected" });
  });

  test("lists go through all pages, or as far as is wanted", async () => {
    const next = { link: '<https://api.github.test/x?page=2>; rel="next", <https://api.github.test/x?page=9>; rel="last"' };
    const { github, sent, clock } = client([answer(200, [1, 2], next), answer(200, [3, 4], next), answer(200, [5])]);
    const items = (page: unknown): unknown[] => (Array.isArray(page) ? page : []);
    expect(await clock.run(github.list("/x", {}, items))).toEqual([1, 2, 3, 4, 5]);
    expect(sent.map(({ url }) => url.searchParams.get("page"))).toEqual(["1", "2", "3"]);
    const some = client([answer(200, [1, 2], next), answer(200, [3, 4], next)]);
    expect(await some.clock.run(some.github.list("/x", {}, items, 3))).toEqual([1, 2, 3, 4]);
  });
});

describe("what must be made once", () => {
  const comment = (id: number, body: string, login = "bot") => ({ id, body, user: { login } });
  const sticky = { number: 1, marker: "<!-- m -->", author: "bot" };
  const write = (answers: (GitHubAnswer | Error)[], body = "<!-- m -->\nnew") => {
    const { github, sent, clock } = client(answers);
    return { done: clock.run(writeComment(repositoryOf(github, "a/b"), sticky, body)), methods: () => sent.map(({ method }) => method) };
  };

  test.each<[string, (GitHubAnswer | Error)[], string[]]>([
    ["made", [answer(200, []), answer(201, comment(1, "<!-- m -->\nnew"))], ["GET", "POST"]],
    ["there, and the same", [answer(200, [comment(1, "<!-- m -->\r\nnew\r\n")])], ["GET"]],
    ["there, and updated", [answer(200, [comment(1, "<!-- m --> old")]), answer(200, comment(1, "<!-- m -->\nnew"))], ["GET", "PATCH"]],
    [
      "somebody else's is not touched",
      [answer(200, [comment(1, "<!-- m --> old", "mallory"), comment(2, "no <!-- m -->")]), answer(201, comment(3, "<!-- m -->\nnew"))],
      ["GET", "POST"],
    ],
    [
      "made, but the answer got lost",
      [answer(200, []), new Error("reset"), answer(200, [comment(1, "<!-- m -->\nnew")])],
      ["GET", "POST", "GET"],
    ],
    [
      "not made, and the answer got lost",
      [answer(200, []), answer(502), answer(200, []), answer(201, comment(1, "<!-- m -->\nnew"))],
      ["GET", "POST", "GET", "POST"],
    ],
    [
      "limited, so surely not made",
      [answer(200, []), answer(403, {}, { "retry-after": "1" }), answer(201, comment(1, "<!-- m -->\nnew"))],
      ["GET", "POST", "POST"],
    ],
  ])("%s", async (_, answers, methods) => {
    const written = write(answers);
    await written.done;
    expect(written.methods()).toEqual(methods);
  });

  test("never made: tried a few times, each after looking", async () => {
    const written = write(Array.from({ length: 40 }, (_, index) => (index % 2 === 0 ? answer(200, []) : answer(500))));
    await expect(written.done).rejects.toMatchObject({ code: "github-unreachable" });
    expect(written.methods()).toEqual(["GET", "POST", "GET", "POST", "GET", "POST", "GET", "POST", "GET"]);
  });
});
