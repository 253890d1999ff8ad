import { describe, expect, it } from "vitest";
import type { Call } from "../../../src/model/call.ts";
import { matching } from "../../matching.ts";
import { callOf, clusterOf, now, sdkError, stage, statusOf, type World } from "./fixtures.ts";

const sending = { token: "t", guard: () => undefined };
const submitted = (world: Partial<World>, call: Call = callOf(), guard = sending.guard) => {
  const { session, asked } = stage(world);
  return { answer: session.submit(call, { token: "t", guard }), asked };
};

describe("submit", () => {
  it("hands the call's input over as it is", async () => {
    const inputs: unknown[] = [];
    const { answer } = submitted({
      submit: (input) => {
        inputs.push(input);
        return statusOf();
      },
    });
    expect(await answer).toMatchObject({ value: { requestId: "req-1", apiRequestId: "api-1", observation: { state: "running" } } });
    expect(inputs).toEqual([callOf().input]);
  });

  it("is open where the answer tells of another restore, or of none", async () => {
    const answering = (status: ReturnType<typeof statusOf> | undefined) =>
      submitted({
        submit: (_, beforeSend) => {
          beforeSend();
          return status;
        },
      }).answer;
    for (const fields of [{ newTableName: "x" }, { clusterIdentifier: "x" }, { snapshotIdentifier: "x" }, { sourceTableName: "x" }])
      expect(await answering(statusOf(fields))).toMatchObject({ error: { class: "ambiguous", message: matching(/another restore/) } });
    expect(await answering(undefined)).toMatchObject({ error: { class: "ambiguous", code: "answer-unreadable" } });
    expect(await answering({ newTableName: "ORDERS_RESTORED" })).toMatchObject({ ok: true });
  });

  it("lets the guard's own exception through", async () => {
    const stop = new Error("lease lapsed");
    const world: Partial<World> = {
      submit: (_, beforeSend) => {
        beforeSend();
        return statusOf();
      },
    };
    const guard = () => {
      throw stop;
    };
    await expect(submitted(world, callOf(), guard).answer).rejects.toBe(stop);
  });

  const good = callOf();
  const { SnapshotIdentifier: _, ...unpinned } = good.input;
  it.each<[string, Pick<Call, "operation" | "input">]>([
    ["an unknown operation", { operation: "DeleteCluster", input: good.input }],
    ["no backup", { operation: good.operation, input: unpinned }],
    ["a number", { operation: good.operation, input: { ...good.input, NewTableName: 1 } }],
    ["a flag that isn't one", { operation: good.operation, input: { ...good.input, EnableCaseSensitiveIdentifier: "yes" } }],
    ["a parameter that nobody compiles", { operation: good.operation, input: { ...good.input, Force: true } }],
  ])("sends nothing for %s", async (_name, changed) => {
    const { answer, asked } = submitted({}, { ...good, ...changed });
    expect(await answer).toMatchObject({ ok: false, error: { class: "fatal", code: "request-refused" } });
    expect(asked).toEqual([]);
  });
});

describe("the cluster, right before", () => {
  it.each([
    ["modifying", "wait", "cluster-busy"],
    ["paused", "fatal", "cluster-not-available"],
  ])("%s: nothing is sent, %s", async (ClusterStatus, kind, code) => {
    const { answer, asked } = submitted({ cluster: clusterOf({ ClusterStatus }) });
    expect(await answer).toMatchObject({ ok: false, error: { class: kind, code } });
    expect(asked).toEqual(["describeCluster"]);
  });

  it("that can't be read is no unknown outcome: nothing was sent", async () => {
    const failing = { describeCluster: sdkError("InternalFailure", "", 500) };
    const { answer, asked } = submitted({ failing });
    expect(await answer).toMatchObject({ error: { class: "retry", code: "service-unavailable" } });
    expect(asked).not.toContain("restoreTable");
  });

  it("that may not be read is left to the answer", async () => {
    const { answer } = submitted({ failing: { describeCluster: sdkError("AccessDenied", "", 403) } });
    expect(await answer).toMatchObject({ ok: true });
  });

  it("is not asked for again when the baseline has just found it available", async () => {
    let clock = now;
    const { session, asked } = stage({}, () => clock);
    await session.baseline(callOf());
    clock += 3_000;
    await session.submit(callOf(), sending);
    expect(asked).toEqual(["describeCluster", "describeTableRestores", "restoreTable"]);
    await session.submit(callOf(), sending);
    expect(asked.slice(3)).toEqual(["describeCluster", "restoreTable"]);
  });
});

describe("a refusal for the cluster's state", () => {
  const stateless = () => sdkError("InvalidClusterState", "The specified cluster is not in the available state.");
  const refusedAs = async (then: World["cluster"]) => {
    const world: Partial<World> = {
      submit: () => {
        world.cluster = then;
        throw stateless();
      },
    };
    const answer = await submitted(world).answer;
    return answer.ok ? "accepted" : `${answer.error.class} ${answer.error.code}`;
  };

  it.each<[string, World["cluster"], string]>([
    ["a state that passes", clusterOf({ ClusterStatus: "rebooting" }), "wait cluster-busy"],
    ["a state that has passed already", clusterOf(), "wait cluster-busy"],
    ["paused meanwhile", clusterOf({ ClusterStatus: "paused" }), "fatal cluster-not-available"],
    ["deleted meanwhile", sdkError("ClusterNotFound", "", 404), "fatal cluster-not-available"],
  ])("%s", async (_, then, expected) => {
    expect(await refusedAs(then)).toBe(expected);
  });

  it("that tells of a running operation is waited for without another look", async () => {
    const busy = sdkError("InvalidClusterState", "There is an operation running on the Cluster. Please try at a later time.");
    const { answer, asked } = submitted({ failing: { restoreTable: busy } });
    expect(await answer).toMatchObject({ error: { class: "wait", code: "cluster-busy" } });
    expect(asked).toEqual(["describeCluster", "restoreTable"]);
  });
});
