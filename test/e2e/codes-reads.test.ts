import { describe, expect, test } from "vitest";
import { ExecutionPlan as isExecutionPlan } from "../../src/validators/generated/execution-plan.js";
import { containing, matching as like } from "../matching.ts";
import { atRead } from "../providers/fact.ts";
import { errorOf, everyCode, shared, titled } from "./coded.ts";
import { both, type Cloud, type Effect, entryOf, type Fault, type Fleet, fleet, type Lane, matching } from "./fleet.ts";

/** The same codes, and worse, met by what `reinstate plan` reads. */

const everyRead = everyCode.map((lane) => ({ ...lane, fact: atRead(lane.fact) }));
const resolves = { redshift: "ListRecoveryPoints", cluster: "DescribeClusterSnapshots", rds: "DescribeBackups" } as const;
const always = 1_000_000;
const hint = like(/.{10}/);

/** What the request for this lane is told by. */
function matchOf(lane: Lane, operation: string): Readonly<Record<string, string>> {
  if (operation === "GetWorkgroup") return { workgroupName: `wg-${lane.name}` };
  // One request asks for several instances.
  return operation === "DescribeHistoryTasks" ? {} : matching(lane);
}

const faulty = (lane: Lane, fault: Effect, times: number, operation: string = resolves[lane.cloud]): Fault => ({
  operation,
  match: matchOf(lane, operation),
  times,
  fault,
});

async function planned(at: Fleet) {
  const { status, stdout, stderr } = await at.run(["plan", "--json"], { ...at.env, AWS_MAX_ATTEMPTS: "2" });
  const document: unknown = JSON.parse(stdout);
  if (!isExecutionPlan(document)) throw new Error(stdout + stderr);
  const calls = new Map(document.plans.flatMap(({ entries }) => entries.map(({ id, calls: [call] }) => [id, call] as const)));
  return {
    status,
    submits: at.state().submits.length,
    /** What would be done with the lane's call, and the diagnostic of this code that says this. */
    of(lane: Lane, code: string, says = "") {
      const call = calls.get(entryOf(lane));
      return { action: call?.action, ...call?.diagnostics.find((one) => one.code === code && one.message.includes(says)) };
    },
  };
}

const planAll = (lanes: readonly Lane[], faults: readonly Fault[]) =>
  shared(async () => planned(await fleet(lanes, { faults: [...faults] })));

describe("a refusal of the read that has to find the backup", () => {
  const fatal = everyRead.filter(({ fact }) => fact.class === "fatal" || fact.class === "wait");
  const run = planAll(
    fatal,
    fatal.map((lane) => faulty(lane, errorOf(lane), always)),
  );

  test("ends plan with 1", async () => {
    expect(await run()).toMatchObject({ status: 1, submits: 0 });
  });

  test.each(titled(fatal))("%s", async (_, lane) => {
    expect((await run()).of(lane, lane.fact.code)).toMatchObject({
      action: "blocked",
      severity: "error",
      message: containing(lane.fact.name),
      hint,
    });
  });

  test("ends apply with 1, which sends nothing and shows the plan", async () => {
    const lanes: Lane[] = [...both({ name: "none" }), { cloud: "cluster", name: "none" }];
    const codes = { redshift: "AccessDeniedException", cluster: "AccessDenied", rds: "Forbidden.RAM" };
    const at = await fleet(lanes, {
      faults: lanes.map((lane) => faulty(lane, { kind: "error", code: codes[lane.cloud], status: 403 }, always)),
    });
    const { status, stdout } = await at.run(["apply", "--yes", "--json"]);
    const document: unknown = JSON.parse(stdout);
    expect([status, isExecutionPlan(document), at.state().submits]).toEqual([1, true, []]);
    expect(stdout).toContain("redshift-serverless:ListRecoveryPoints");
    expect(stdout).toContain("redshift:DescribeClusterSnapshots");
    expect(stdout).toContain("rds:DescribeBackups");
  });
});

describe("throttling and trouble of that read", () => {
  // What a service behind Redshift does, the SDK doesn't try again.
  const passing = everyRead.filter(
    ({ fact }) => (fact.class === "retry" || fact.class === "ambiguous") && !fact.name.startsWith("DependentService"),
  );
  const run = planAll(
    passing,
    passing.map((lane) => faulty(lane, errorOf(lane), 1)),
  );

  test("that pass end plan with 0", async () => {
    expect((await run()).status).toBe(0);
  });

  test.each(titled(passing))("%s, once", async (_, lane) => {
    expect((await run()).of(lane, "")).toEqual({ action: "restore" });
  });

  const troubles: readonly (readonly [name: string, Effect, redshift: string, rds: string, said: RegExp])[] = [
    ["throttled", { kind: "throttle" }, "throttled", "throttled", /ThrottlingException|Throttling\.User/],
    [
      "unavailable",
      { kind: "error", code: "ServiceUnavailable", status: 503 },
      "service-unavailable",
      "service-unavailable",
      /ServiceUnavailable/,
    ],
    ["a gateway's page", { kind: "html", status: 502 }, "answer-unreadable", "service-unavailable", /HTTP 502/],
    ["a connection that breaks", { kind: "drop-before" }, "answer-lost", "answer-lost", /ListRecoveryPoints|DescribeBackups/],
  ];
  const lanes = troubles.flatMap(([title, effect, redshift, rds, words], index) =>
    both({ name: `trouble-${index}` }).map((lane) => ({
      lane,
      title: `${lane.cloud}: ${title}`,
      effect,
      code: lane.cloud === "rds" ? rds : redshift,
      words,
    })),
  );
  const stays = planAll(
    lanes.map(({ lane }) => lane),
    lanes.map(({ lane, effect }) => faulty(lane, effect, always)),
  );

  test("that stay end plan with 1", async () => {
    expect(await stays()).toMatchObject({ status: 1, submits: 0 });
  });

  test.each(lanes.map((one) => [one.title, one] as const))("%s", async (_, { lane, code, words }) => {
    expect((await stays()).of(lane, code)).toMatchObject({ action: "blocked", severity: "error", message: like(words), hint });
  });
});

describe("a refusal of a check", () => {
  type Check = readonly [cloud: Cloud, operation: string, refusal: string, code: string, says: string];
  const warnings: readonly Check[] = [
    ["redshift", "GetNamespace", "AccessDeniedException", "check-forbidden", "redshift-serverless:GetNamespace"],
    ["redshift", "GetWorkgroup", "AccessDeniedException", "check-forbidden", "redshift-serverless:GetWorkgroup"],
    ["redshift", "ListTableRestoreStatus", "AccessDeniedException", "check-forbidden", "redshift-serverless:ListTableRestoreStatus"],
    ["cluster", "DescribeTableRestoreStatus", "UnauthorizedOperation", "check-forbidden", "redshift:DescribeTableRestoreStatus"],
    ["rds", "DescribeDBInstanceAttribute", "Forbidden.RAM", "check-forbidden", "rds:DescribeDBInstanceAttribute"],
    ["rds", "DescribeBackupPolicy", "Forbidden.RAM", "check-forbidden", "rds:DescribeBackupPolicy"],
    ["rds", "DescribeDatabases", "Forbidden.RAM", "check-forbidden", "rds:DescribeDatabases"],
    ["rds", "DescribeHistoryTasks", "Forbidden.RAM", "check-forbidden", "rds:DescribeHistoryTasks"],
    ["rds", "DescribeDatabases", "OperationDenied.DBInstanceStatus", "instance-busy", "OperationDenied.DBInstanceStatus"],
    ["rds", "DescribeMetaList", "InvalidMeta.TooLarge", "metadata-unavailable", "too many tables"],
    ["rds", "DescribeMetaList", "InvalidMeta.Empty", "metadata-unavailable", "no list"],
  ];
  const errors: readonly Check[] = [
    ["redshift", "GetNamespace", "ResourceNotFoundException", "namespace-not-found", "ns-"],
    ["redshift", "GetWorkgroup", "ResourceNotFoundException", "workgroup-not-found", "wg-"],
    ["redshift", "GetNamespace", "ValidationException", "check-failed", "ValidationException"],
    ["cluster", "DescribeClusters", "ClusterNotFound", "cluster-not-found", "cl-"],
    ["cluster", "DescribeClusters", "UnauthorizedOperation", "permission-missing", "redshift:DescribeClusters"],
    ["cluster", "DescribeTableRestoreStatus", "InvalidParameterValue", "check-failed", "InvalidParameterValue"],
    ["rds", "DescribeMetaList", "InvalidPageSize", "check-failed", "InvalidPageSize"],
    ["rds", "DescribeDatabases", "Forbidden.Something", "account-refused", "Forbidden.Something"],
    ["rds", "DescribeDBInstanceAttribute", "InvalidDBInstanceId.NotFound", "instance-not-found", "InvalidDBInstanceId.NotFound"],
    ["rds", "DescribeDatabases", "InvalidSecurityToken.Expired", "credentials-expired", "InvalidSecurityToken.Expired"],
  ];
  const laid = (checks: readonly Check[]) =>
    checks.map(([cloud, operation, refusal, code, says], index) => {
      const lane: Lane = { cloud, name: `check-${index}` };
      return {
        lane,
        title: `${operation}: ${refusal}`,
        fault: faulty(lane, { kind: "error", code: refusal }, always, operation),
        code,
        says,
      };
    });

  describe.each([
    ["a warning", "warning", "restore", 0, laid(warnings)],
    ["an error", "error", "blocked", 1, laid(errors)],
  ] as const)("that is %s", (_name, severity, action, status, checks) => {
    const run = planAll(
      checks.map(({ lane }) => lane),
      checks.map(({ fault }) => fault),
    );

    test(`ends plan with ${status}`, async () => {
      expect((await run()).status).toBe(status);
    });

    test.each(checks.map((one) => [one.title, one] as const))("%s", async (_, { lane, code, says }) => {
      expect((await run()).of(lane, code, says)).toMatchObject({ action, severity, code, hint });
    });
  });
});
