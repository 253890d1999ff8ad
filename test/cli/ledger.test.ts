import { execFile } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import type { LedgerReport } from "../../src/model/ledger-report.ts";
import { Ledger as isLedgerFile } from "../../src/validators/generated/ledger.js";
import { containing } from "../matching.ts";
import { type Site, site, tablesPlan } from "./spawned.ts";

const isReport = (value: unknown): value is LedgerReport => isLedgerFile(value) && value.kind === "LedgerReport";

function reportOf(stdout: string): LedgerReport {
  const value: unknown = JSON.parse(stdout);
  if (!isReport(value)) throw new Error(`not a ledger report: ${stdout}`);
  return value;
}

/** Two tables of which the first is restored and the second's job vanishes from the listing. */
async function withUnknown(): Promise<{ site: Site; key: string }> {
  const made = await site(
    { "a.yaml": tablesPlan("inc-1", ["orders", "customers"]) },
    { faults: [{ operation: "RestoreTableFromRecoveryPoint", match: { sourceTableName: "customers" }, fault: { kind: "vanish", ms: 1 } }] },
  );
  expect(await made.run("apply", "--yes")).toMatchObject({ status: 4, stdout: containing("ledger resolve") });
  const { records } = reportOf((await made.run("ledger", "list", "--json", "--state", "unknown")).stdout);
  return { site: made, key: records[0]?.key ?? "" };
}

describe("reinstate ledger", () => {
  test("list, show and export tell the same story, in words and as documents of the schema", async () => {
    const { site: at, key } = await withUnknown();
    const list = await at.run("ledger", "list");
    expect(list).toMatchObject({ status: 0, stderr: "" });
    expect(list.stdout).toMatch(/^[0-9a-f]{12} {2}inc-1\/sales {2}prod\/recovered\/orders_new +restored +1 {2}/m);
    expect(list.stdout).toMatch(/\n2 records: 1 restored, 1 unknown\n$/);
    expect((await at.run("ledger", "list", "--only", "inc-2")).stdout).toBe("no records in file:.reinstate\n");

    const shown = await at.run("ledger", "show", key.slice(0, 8));
    expect(shown.stdout).toMatch(/^inc-1\/sales {2}unknown\n/);
    for (const text of [key, "job-vanished", "sourceTableName: customers", "attempt 1", "recovery point "])
      expect(shown.stdout).toContain(text);

    const all = reportOf((await at.run("ledger", "export")).stdout);
    expect(all).toMatchObject({ ledger: "file:.reinstate", records: [{ state: "restored" }, { state: "unknown", key }] });
    expect(all.runs).toHaveLength(1);
    const one = reportOf((await at.run("ledger", "show", key, "--json")).stdout);
    expect(one).toEqual({ ...all, records: all.records.slice(1) });
  });

  test("an unknown outcome blocks until a person settles it; as restored, it is done", async () => {
    const { site: at, key } = await withUnknown();
    expect(await at.run("apply", "--yes")).toMatchObject({ status: 1, stdout: containing("outcome-unknown") });
    const settled = await at.run("ledger", "resolve", key.slice(0, 12), "--as", "restored", "--why", "counted \u001b[31mthe rows");
    expect(settled).toMatchObject({ status: 0, stderr: "" });
    expect(settled.stdout).toMatch(/settled +as restored by \S+, .*: counted \\u001B\[31mthe rows\n/);
    expect(await at.run("apply", "--yes")).toMatchObject({ status: 0, stdout: "nothing to do: 2 restored before\n" });
    expect(at.sandbox.world.state().submits).toHaveLength(2);
    const changes = await readdir(join(at.folder, ".reinstate/changes"));
    const last = await readFile(join(at.folder, ".reinstate/changes", changes.sort().at(-1) ?? ""), "utf8");
    expect(last).toContain('"message": "inc-1: sales settled as restored by ');

    const twice = await at.run("ledger", "resolve", key, "--as", "failed", "--why", "changed my mind");
    expect(twice).toMatchObject({ status: 1, stdout: "", stderr: containing("error record-not-unknown: inc-1/sales") });
  });

  test("settled as failed, the next apply sends it as a new attempt", async () => {
    const { site: at, key } = await withUnknown();
    const json = await at.run("ledger", "resolve", key, "--as", "failed", "--why", "no table", "--json");
    expect(reportOf(json.stdout).records).toMatchObject([{ key, state: "failed", resolved: { as: "failed", why: "no table" } }]);
    const plan = await at.run("plan");
    expect(plan.stdout).toContain("retry: attempt 1 failed");
    // The sandbox did carry the vanished one out, so a second one meets its table; what counts is that it was sent.
    await at.run("apply", "--yes");
    const { records } = reportOf((await at.run("ledger", "show", key, "--json")).stdout);
    expect(records[0]?.attempts.map(({ token }) => token)).toHaveLength(2);
  });

  test.each([
    [["show", "ffffffff"], "error record-not-found: the ledger has no record whose key begins with ffffffff"],
    [["show", "ff"], 'error record-not-found: "ff" is too short'],
    [["show"], "error bad-usage: missing required argument 'key'"],
    [["resolve", "ffff", "--why", "w"], "error bad-usage: resolve needs --as restored or --as failed"],
    [["resolve", "ffff", "--as", "done", "--why", "w"], 'error bad-value: --as "done"'],
    [["resolve", "ffff", "--as", "failed", "--why", "  "], "error bad-usage: resolve needs --why TEXT"],
    [["list", "--state", "lost"], 'error bad-value: --state "lost" is no state of a record'],
    [["lst"], "error bad-usage: unknown command 'lst'"],
  ])("%j is refused", async (args, complaint) => {
    const at = await site({});
    expect(await at.run("ledger", ...args)).toMatchObject({ status: 1, stdout: "", stderr: containing(complaint) });
    expect(await readdir(at.folder)).toEqual(["plans"]);
  });

  test("in git, the one who settled it is the author", async () => {
    const made = await site(
      { "a.yaml": tablesPlan("inc-1", ["customers"]) },
      { faults: [{ operation: "RestoreTableFromRecoveryPoint", fault: { kind: "vanish", ms: 1 } }] },
    );
    const git = async (...args: string[]) => (await promisify(execFile)("git", args, { cwd: made.folder })).stdout;
    await git("init", "-q", "--bare", "remote.git");
    await git("init", "-q");
    await git("remote", "add", "origin", join(made.folder, "remote.git"));
    const ledger = ["--ledger", "git:reinstate-ledger"];
    expect((await made.run("apply", "--yes", ...ledger)).status).toBe(4);
    const { records } = reportOf((await made.run("ledger", "export", ...ledger)).stdout);
    const resolved = await made.run("ledger", "resolve", records[0]?.key ?? "", "--as", "restored", "--why", "it is there", ...ledger);
    expect(resolved.status).toBe(0);
    const [author, subject] = (await git("--git-dir", "remote.git", "log", "-1", "--format=%an%n%s", "reinstate-ledger")).split("\n");
    expect(subject).toBe(`inc-1: sales settled as restored by ${author}: it is there`);
  });
});

describe("status --exit-code", () => {
  test("tells all restored, still to do, failed and unknown apart", async () => {
    const at = await site(
      { "a.yaml": tablesPlan("inc-1", ["orders", "customers", "payments"]) },
      {
        faults: [
          { operation: "RestoreTableFromRecoveryPoint", match: { sourceTableName: "customers" }, fault: { kind: "vanish", ms: 1 } },
          { operation: "RestoreTableFromRecoveryPoint", match: { sourceTableName: "payments" }, fault: { kind: "restore-fails" } },
        ],
      },
    );
    expect((await at.run("status", "--exit-code")).status).toBe(2);
    expect((await at.run("status")).status).toBe(0);
    expect((await at.run("apply", "--yes")).status).toBe(4);
    expect((await at.run("status", "--exit-code", "--offline")).status).toBe(4);
    const { records } = reportOf((await at.run("ledger", "list", "--state", "unknown", "--json")).stdout);
    await at.run("ledger", "resolve", records[0]?.key ?? "", "--as", "restored", "--why", "there");
    expect((await at.run("status", "--exit-code")).status).toBe(3);
    expect((await at.run("apply", "--yes")).status).toBe(0);
    expect((await at.run("status", "--exit-code")).status).toBe(0);
    await at.sandbox.close();
    expect((await at.run("status", "--exit-code", "--request-timeout", "1s")).status).toBe(1);
  });
});
