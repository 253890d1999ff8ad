import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openGitLedger } from "../../src/ledger/git/git-ledger.ts";
import type { Authorization, LedgerRecord } from "../../src/model/ledger-record.ts";
import { deps } from "./deps.ts";
import { fullAuthorization, record, run } from "./records.ts";
import { branch, type GitWorld, git, gitWorld } from "./remotes.ts";

/** What an auditor who has nothing but the branch reads off one commit. */
interface Step {
  readonly author: string;
  readonly at: string;
  readonly subject: string;
  readonly trailers: readonly (readonly [string, string])[];
}

describe("the audit trail of a git ledger, by git log alone", () => {
  let world: GitWorld;
  let clone: string;
  beforeEach(async () => {
    world = await gitWorld();
    clone = await world.clone("clone");
  });
  afterEach(() => world.remove());

  const clock = { now: () => Date.parse("2026-11-20T09:30:00Z"), sleep: async () => {} };
  const open = () => openGitLedger(branch, { ...deps(clone), clock });

  const steps = async (): Promise<Step[]> => {
    const format = ["%an", "%aI", "%s", "%(trailers:only,unfold)"].join("%x1f");
    const log = await git(world.remote, "log", "--reverse", `--format=${format}%x1e`, branch);
    return log
      .split("\x1e")
      .filter((text) => text.trim() !== "")
      .map((text) => {
        const [author = "", at = "", subject = "", lines = ""] = text.trimStart().split("\x1f");
        const trailers = lines
          .trim()
          .split("\n")
          .map((line) => [line.slice(0, line.indexOf(": ")), line.slice(line.indexOf(": ") + 2)] as const);
        return { author, at, subject, trailers: trailers.filter(([name]) => name !== "Reinstate-Change") };
      });
  };
  const told = ({ trailers }: Step, name: string) => trailers.filter(([other]) => other === name).map(([, value]) => value);

  const pin = { kind: "recovery-point", id: "rp-1", createdAt: "2026-11-20T09:00:00Z" } as const;
  const cron = run("run-2", {
    actor: "github-actions",
    tool: "reinstate/0.2.0",
    workflowRun: "https://github.com/acme/data/actions/runs/78",
  });
  const first = run("run-1", { actor: "alice", tool: "reinstate/0.1.0", workflowRun: "https://github.com/acme/data/actions/runs/77" });

  test("tells who asked, who approved, which backup of which time, when, and what came of it", async () => {
    const ledger = open();
    const claimed = record("orders", { pin, account: "111122223333", claim: { run: "run-1", fence: 1, authorization: fullAuthorization } });
    const write = (message: string, records: readonly LedgerRecord[], runs = [first]) =>
      ledger.update((snapshot) => ({
        result: 0,
        message,
        records: records.map((next) => ({ ...next, version: (snapshot.records.get(next.key)?.version ?? 0) + 1 })),
        runs: runs.map((next) => ({ ...next, version: (snapshot.runs.get(next.id)?.version ?? 0) + 1 })),
      }));
    await write("inc-4821: 1 call claimed (run run-1)", [claimed]);
    const attempt = { number: 1, token: "t", run: "run-1", submittedAt: "2026-11-20T09:30:01.000Z", authorization: fullAuthorization };
    await write("inc-4821: sales submitted (run run-1, attempt 1)", [{ ...claimed, state: "submitted", attempts: [attempt] }], []);
    // Another run, of nobody in particular, followed it to its end.
    const { claim: _, ...ended } = claimed;
    await write(
      "inc-4821: sales restored (run run-2, attempt 1)",
      [{ ...ended, state: "restored", attempts: [{ ...attempt, ended: "restored", endedAt: "2026-11-20T09:40:00.000Z" }] }],
      [cron],
    );

    const what = [
      ["Plan", "inc-4821"],
      ["Entry", "sales"],
      ["Backup", "recovery-point rp-1 of 2026-11-20T09:00:00Z"],
      ["Account", "111122223333"],
      ["Digest", "d".repeat(64)],
      ["Commit", "c".repeat(40)],
      ["Pull-Request", "12 by bob"],
      ["Approved-By", "carol"],
      ["Approved-By", "dan"],
      ["Merged-By", "erin"],
    ];
    const by = (id: string, number: number, tool: string) => [
      ["Run", id],
      ["Workflow-Run", `https://github.com/acme/data/actions/runs/${number}`],
      ["Tool", tool],
    ];
    const common = { author: "alice", at: "2026-11-20T09:30:00Z" };
    expect((await steps()).map(({ at, ...step }) => ({ ...step, at: new Date(at).toISOString().replace(".000", "") }))).toEqual([
      { ...common, subject: "inc-4821: 1 call claimed (run run-1)", trailers: [...what, ...by("run-1", 77, "reinstate/0.1.0")] },
      {
        ...common,
        subject: "inc-4821: sales submitted (run run-1, attempt 1)",
        trailers: [...what, ...by("run-1", 77, "reinstate/0.1.0")],
      },
      { ...common, subject: "inc-4821: sales restored (run run-2, attempt 1)", trailers: [...what, ...by("run-2", 78, "reinstate/0.2.0")] },
    ]);
  });

  test("says what is known, and no more: a person at a terminal, a lease that is renewed, an outcome that a person settled", async () => {
    const ledger = open();
    const person: Authorization = { by: "person", actor: "jo", tool: "reinstate/0.1.0", digest: "e".repeat(64) };
    const restoreTime = { kind: "restore-time", id: "2026-11-20T09:13:00Z" } as const;
    const { claim: _, ...free } = record("crm", { pin: restoreTime });
    const settled = { as: "restored", by: "Ana María", why: "looked\nApproved-By: mallory", at: free.updatedAt } as const;
    await ledger.update(() => ({
      result: 0,
      records: [{ ...free, claim: { run: "run-9", fence: 1, authorization: person } }],
      message: "claimed",
    }));
    await ledger.update(() => ({ result: 0, runs: [run("run-9", { actor: "jo" })], message: "run run-9 renews its lease" }));
    await ledger.update(() => ({
      result: 0,
      records: [{ ...free, version: 2, state: "restored", resolved: settled }],
      message: `inc-4821: sales settled by hand: ${settled.why}`,
    }));
    const about = [
      ["Plan", "inc-4821"],
      ["Entry", "sales"],
      ["Backup", "restore-time 2026-11-20T09:13:00Z"],
    ];
    const [claimed, renewed, resolved] = await steps();
    expect(claimed?.trailers).toEqual([...about, ["Digest", "e".repeat(64)], ["Run", "run-9"], ["Tool", "reinstate/0.1.0"]]);
    expect(renewed).toMatchObject({ author: "jo", trailers: [["Run", "run-9"]] });
    expect(resolved).toMatchObject({ author: "Ana María", subject: "inc-4821: sales settled by hand: looked", trailers: about });
  });

  test("stays readable for a claim of 10,000 calls of many plans", async () => {
    const records = Array.from({ length: 10_000 }, (_, index) =>
      record(`r${index}`, {
        plan: `inc-${index % 40}`,
        entry: `entry-${index % 400}`,
        pin: { ...pin, id: `rp-${index}` },
        claim: {
          run: "run-1",
          fence: 1,
          authorization: {
            ...fullAuthorization,
            digest: (index % 40).toString(16).padStart(64, "0"),
            pullRequest: { number: 1 + (index % 40), author: "bob", approvedBy: [`approver-${index}`] },
          },
        },
      }),
    );
    await open().update(() => ({ result: 0, records, runs: [first], message: "many: 10000 calls claimed (run run-1)" }));
    const [step] = await steps();
    expect(step?.author).toBe("alice");
    expect(step?.trailers.length).toBeLessThan(80);
    if (step === undefined) return;
    expect(told(step, "Entry")).toEqual(["400 entries (10000 calls)"]);
    expect(told(step, "Plan")).toEqual([...Array.from({ length: 9 }, (_, index) => `inc-${index}`), "31 more"]);
    expect([told(step, "Backup").at(-1), told(step, "Approved-By").at(-1), told(step, "Pull-Request").at(-1)]).toEqual([
      "9991 more",
      "9991 more",
      "31 more",
    ]);
    expect(told(step, "Run")).toEqual(["run-1"]);
  });

  test("counts the calls of each entry while there are few", async () => {
    const records = [record("a"), record("b"), record("c", { entry: "crm" }), record("d", { plan: "inc-2" })];
    await open().update(() => ({ result: 0, records, runs: [first], message: "claimed" }));
    const [step] = await steps();
    expect(step && told(step, "Entry")).toEqual(["sales (2 calls)", "crm", "sales"]);
  });

  test("can't be forged by what a plan, a person or a provider is called", async () => {
    const hostile = "x\nApproved-By: mallory\r\n\nRun: forged\u2028Tool: forged\u0000";
    const authorization: Authorization = {
      by: "review",
      actor: hostile,
      tool: hostile,
      digest: "f".repeat(64),
      workflowRun: hostile,
      commit: hostile,
      pullRequest: { number: 7, author: hostile, approvedBy: [hostile], mergedBy: hostile },
    };
    const bad = record("a", {
      plan: hostile,
      entry: hostile,
      account: hostile,
      pin: { kind: "snapshot", id: hostile, createdAt: hostile },
      claim: { run: hostile, fence: 1, authorization },
    });
    await open().update(() => ({ result: 0, records: [bad], message: hostile }));
    const [step] = await steps();
    expect(step?.trailers.map(([name]) => name)).toEqual([
      "Plan",
      "Entry",
      "Backup",
      "Account",
      "Digest",
      "Commit",
      "Pull-Request",
      "Approved-By",
      "Merged-By",
      "Run",
      "Workflow-Run",
      "Tool",
    ]);
    expect(step && told(step, "Approved-By")).toEqual(["x Approved-By: mallory Run: forged Tool: forged"]);
  });
});
