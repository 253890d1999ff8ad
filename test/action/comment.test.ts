import { describe, expect, test } from "vitest";
import type { Repository } from "../../src/action/github/repository.ts";
import type { Comment } from "../../src/action/github/resources.ts";
import { type Newest, noteUnplanned, showsAnother, updatePlanComment, updateReportComment } from "../../src/action/report/comment.ts";
import { stamped, stampOf } from "../../src/views/markdown/marker.ts";

const marker = "<!-- reinstate plan 1a2b3c4d -->";
const sticky = { number: 7, marker, author: "bot" };
const [c1, c2, c3] = ["1".repeat(40), "2".repeat(40), "3".repeat(40)] as const;
const page = (commit: string, order: number, text = `plan of ${commit.slice(0, 4)} by ${order}`) =>
  `${stamped(marker, { commit, order })}\n\n### Merging makes 1 restore\n\n${text}\n`;

/** The comments of one pull request. `onWrite` is what else happens once the next write has been made. */
function discussion(...bodies: readonly string[]) {
  const comments: { id: number; author: string; body: string }[] = bodies.map((body, index) => ({ id: index + 1, author: "bot", body }));
  let onWrite: (() => void) | undefined;
  const written = (comment: Comment): Comment => {
    const happens = onWrite;
    onWrite = undefined;
    happens?.();
    return comment;
  };
  const never = () => Promise.reject(new Error("not asked for here"));
  const repository: Repository = {
    pullRequest: never,
    pullRequestPeople: never,
    defaultBranch: never,
    isWithin: never,
    branchTip: never,
    textAt: never,
    pullRequestFiles: never,
    pullRequestsOf: never,
    lastChange: never,
    reviews: never,
    permission: never,
    compare: never,
    checkRuns: never,
    createCheckRun: never,
    comments: async () => comments.map((one) => ({ ...one })),
    async createComment(_, body) {
      const made = { id: comments.length + 1, author: "bot", body };
      comments.push(made);
      return written({ ...made });
    },
    async updateComment(id, body) {
      const found = comments.find((one) => one.id === id);
      if (found === undefined) throw new Error(`there is no comment ${id}`);
      found.body = body;
      return written({ ...found });
    },
  };
  return {
    repository,
    bodies: () => comments.map(({ body }) => body),
    afterNextWrite: (happens: () => void) => {
      onWrite = happens;
    },
  };
}

/** GitHub's answers in turn; the last one stays. */
const newest = (heads: readonly string[], records: readonly number[] = [0], merged = false): Newest => {
  const next = <T>(values: readonly T[]) => {
    let at = 0;
    return async (): Promise<T> => {
      const value = values[Math.min(at, values.length - 1)];
      at += 1;
      if (value === undefined) throw new Error("nothing to answer");
      return value;
    };
  };
  const head = next(heads);
  return { pullRequest: async () => ({ head: await head(), merged }), record: next(records) };
};

describe("the comment shows the newest plan", () => {
  test("the head's is written, and says in its first line what it is of", async () => {
    const { repository, bodies } = discussion(page(c1, 5));
    expect(await updatePlanComment(repository, sticky, page(c2, 8), newest([c2], [8]))).toMatchObject({
      is: "written",
      comment: { id: 1 },
    });
    expect(bodies()).toEqual([page(c2, 8)]);
    expect(stampOf(bodies()[0] ?? "")).toEqual({ commit: c2, order: 8 });
  });

  test("an older commit's run leaves the newer comment alone", async () => {
    const { repository, bodies } = discussion(page(c2, 8));
    const kept = await updatePlanComment(repository, sticky, page(c1, 9), newest([c2]));
    expect(kept).toMatchObject({ is: "left" });
    expect(bodies()).toEqual([page(c2, 8)]);
  });

  test("an older commit's run makes no comment where there is none", async () => {
    const { repository, bodies } = discussion();
    expect(await updatePlanComment(repository, sticky, page(c1, 9), newest([c2]))).toMatchObject({ is: "left" });
    expect(bodies()).toEqual([]);
  });

  test("a comment of an older commit is marked as outdated while the head is not planned yet", async () => {
    const { repository, bodies } = discussion(page(c1, 5));
    expect(await updatePlanComment(repository, sticky, page(c2, 6), newest([c3]))).toMatchObject({ is: "left" });
    expect(bodies()[0]).toMatch(/Outdated.*111111111111.*333333333333[\s\S]*plan of 1111 by 5/);
    expect(stampOf(bodies()[0] ?? "")).toEqual({ commit: c1, order: 5 });
  });

  test("of two runs of one commit, the newer record stays", async () => {
    const { repository, bodies } = discussion(page(c1, 9));
    expect(await updatePlanComment(repository, sticky, page(c1, 5), newest([c1], [9]))).toMatchObject({ is: "left" });
    expect(bodies()).toEqual([page(c1, 9)]);
  });

  test("a head that moves while it is written is told in the comment", async () => {
    const { repository, bodies } = discussion();
    expect(await updatePlanComment(repository, sticky, page(c1, 5), newest([c1, c2], [5]))).toMatchObject({ is: "marked" });
    expect(bodies()[0]).toMatch(/Outdated.*111111111111.*222222222222/);
    // The note goes with the next plan.
    await updatePlanComment(repository, sticky, page(c2, 6), newest([c2], [6]));
    expect(bodies()).toEqual([page(c2, 6)]);
  });

  test("a newer record that comes while it is written is told in the comment", async () => {
    const { repository, bodies } = discussion();
    expect(await updatePlanComment(repository, sticky, page(c1, 5), newest([c1], [7]))).toMatchObject({ is: "marked" });
    expect(bodies()[0]).toContain("**Outdated.** A newer run has planned the same commit again");
  });

  test("what a newer run wrote in between is not marked", async () => {
    const { repository, bodies, afterNextWrite } = discussion(page(c1, 4));
    afterNextWrite(() => {
      void repository.updateComment(1, page(c2, 9));
    });
    await updatePlanComment(repository, sticky, page(c1, 5), newest([c1, c2], [5]));
    expect(bodies()).toEqual([page(c2, 9)]);
  });

  test("marking twice leaves one note", async () => {
    const { repository, bodies } = discussion(page(c1, 5));
    await updatePlanComment(repository, sticky, page(c1, 5), newest([c2]));
    await updatePlanComment(repository, sticky, page(c1, 5), newest([c3]));
    expect(bodies()[0]?.match(/Outdated/g)).toHaveLength(1);
    expect(bodies()[0]).toContain("333333333333");
  });

  test("a comment of an earlier version has no stamp, and is taken over", async () => {
    const { repository, bodies } = discussion(`${marker}\n\nold\n`);
    await updatePlanComment(repository, sticky, page(c1, 5), newest([c1], [5]));
    expect(bodies()).toEqual([page(c1, 5)]);
  });

  test("a second comment, made at the same moment, doesn't go on showing its plan", async () => {
    const { repository, bodies } = discussion(page(c1, 4), page(c1, 5));
    await updatePlanComment(repository, sticky, page(c2, 6), newest([c2], [6]));
    expect(bodies()[0]).toBe(page(c2, 6));
    expect(bodies()[1]).toMatch(/^<!-- reinstate plan 1a2b3c4d -->\n\nKept up to date in \[another comment\]\(#issuecomment-1\)/);
  });
});

describe("two runs that each make the first comment", () => {
  /** What another run makes after this one has looked and before this one's own comment is there. */
  const overtaken = (body: string) => {
    const { repository, bodies } = discussion();
    const late: Repository = {
      ...repository,
      async createComment(number, own, find) {
        await repository.createComment(number, body, find);
        return repository.createComment(number, own, find);
      },
    };
    return { repository: late, bodies };
  };

  test("the older commit's, made last, points to the other", async () => {
    const { repository, bodies } = overtaken(page(c2, 6));
    const kept = await updatePlanComment(repository, sticky, page(c1, 5), newest([c1, c2], [5]));
    expect(kept).toMatchObject({ is: "marked", comment: { id: 1 } });
    expect(bodies()[0]).toBe(page(c2, 6));
    expect(bodies()[1]).toMatch(/Kept up to date in \[another comment\]\(#issuecomment-1\)/);
  });

  test("the older plan of one commit, made last, points to the other", async () => {
    const { repository, bodies } = overtaken(page(c1, 6));
    expect(await updatePlanComment(repository, sticky, page(c1, 5), newest([c1], [6]))).toMatchObject({ is: "marked", comment: { id: 1 } });
    expect(bodies()[0]).toBe(page(c1, 6));
    expect(bodies()[1]).not.toContain("plan of");
  });

  test("the newest, made last, is shown in the first comment", async () => {
    const { repository, bodies } = overtaken(page(c1, 5));
    expect(await updatePlanComment(repository, sticky, page(c2, 6), newest([c2], [6]))).toMatchObject({
      is: "written",
      comment: { id: 1 },
    });
    expect(bodies()[0]).toBe(page(c2, 6));
    expect(bodies()[1]).toMatch(/Kept up to date in \[another comment\]/);
  });
});

describe("after the merge", () => {
  test("the plan's comment stays as it was reviewed", async () => {
    const { repository, bodies } = discussion(page(c1, 5));
    expect(await updatePlanComment(repository, sticky, page(c1, 9), newest([c1], [9], true))).toMatchObject({ is: "left", merged: true });
    expect(await noteUnplanned(repository, sticky, c2, newest([c2], [0], true))).toBe(false);
    expect(bodies()).toEqual([page(c1, 5)]);
  });
});

describe("a newest commit that could not be planned", () => {
  test("is told in the comment of the older one", async () => {
    const { repository, bodies } = discussion(page(c1, 5));
    expect(await noteUnplanned(repository, sticky, c2, newest([c2]))).toBe(true);
    expect(bodies()[0]).toMatch(/Outdated.*111111111111.*222222222222.*was not planned[\s\S]*plan of 1111 by 5/);
    await updatePlanComment(repository, sticky, page(c2, 6), newest([c2], [6]));
    expect(bodies()).toEqual([page(c2, 6)]);
  });

  test.each([
    ["its own plan stands there from an earlier run", page(c2, 5), c2],
    ["it is not the newest any more", page(c1, 5), c3],
  ])("leaves the comment alone where %s", async (_, there, head) => {
    const { repository, bodies } = discussion(there);
    expect(await noteUnplanned(repository, sticky, c2, newest([head]))).toBe(false);
    expect(bodies()).toEqual([there]);
  });

  test("makes no comment", async () => {
    const { repository, bodies } = discussion();
    expect(await noteUnplanned(repository, sticky, c2, newest([c2]))).toBe(false);
    expect(bodies()).toEqual([]);
  });
});

test.each([
  ["none", [], false],
  ["this plan", [page(c1, 5)], false],
  ["a newer plan of the same commit", [page(c1, 6)], false],
  ["an older plan of the same commit", [page(c1, 4)], true],
  ["a plan of another commit", [page(c2, 9)], true],
  ["a plan by an earlier version", [`${marker}\n\nold\n`], true],
])("whether the comment shows another plan: %s", async (_, there, wanted) => {
  expect(await showsAnother(discussion(...there).repository, sticky, page(c1, 5))).toBe(wanted);
});

describe("the report of a merge", () => {
  const now = Date.parse("2026-11-20T12:00:00Z");

  test.each([
    ["an earlier one is replaced", now - 60_000, now, "new"],
    ["a later one stays", now, now - 60_000, "old"],
    ["one from the future doesn't count", now + 3_600_000, now, "new"],
  ])("%s", async (_, there, own, wanted) => {
    const { repository, bodies } = discussion(page(c1, there, "old"));
    const kept = await updateReportComment(repository, sticky, page(c1, own, "new"), now);
    expect(kept.is).toBe(wanted === "new" ? "written" : "left");
    expect(bodies()[0]).toContain(wanted);
  });
});
