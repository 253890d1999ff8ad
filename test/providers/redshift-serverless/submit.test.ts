import { describe, expect, it } from "vitest";
import type { Call } from "../../../src/model/call.ts";
import { submit } from "../../../src/providers/redshift-serverless/submit.ts";
import { matching } from "../../matching.ts";
import { callOf, fakeClient, sdkError, statusOf, type World } from "./fixtures.ts";

const sending = (call: Call, world: Partial<World>, guard = () => undefined) => submit(call, fakeClient(world).client, { guard });

describe("submit", () => {
  it("hands the call's input over as it is", async () => {
    const requests: unknown[] = [];
    const world = {
      submit: (request: unknown) => {
        requests.push(request);
        return statusOf();
      },
    };
    const answer = await sending(callOf(), world);
    expect(requests).toEqual([{ operation: "RestoreTableFromRecoveryPoint", input: callOf().input }]);
    expect(answer).toMatchObject({ value: { requestId: "req-1", apiRequestId: "api-1", observation: { state: "running" } } });
  });

  it("is accepted even when the answer tells no id, but not when it tells of no restore at all", async () => {
    expect(await sending(callOf(), { submit: () => ({}) })).toMatchObject({ ok: true, value: { apiRequestId: "api-1" } });
    const sent: Partial<World> = {
      submit: (_, beforeSend) => {
        beforeSend();
        return undefined;
      },
    };
    expect(await sending(callOf(), sent)).toMatchObject({ error: { class: "ambiguous", code: "answer-unreadable" } });
  });

  it.each<[string, Parameters<typeof statusOf>[0]]>([
    ["another new table", { newTableName: "lines_restored" }],
    ["another source", { sourceTableName: "lines" }],
    ["another namespace", { namespaceName: "other" }],
    ["another backup", { recoveryPointId: "rp-2" }],
  ])("is open where a 200 tells of a restore with %s, as a gateway that keeps answers gives", async (_, fields) => {
    const answer = await sending(callOf(), {
      submit: (_request, beforeSend) => {
        beforeSend();
        return statusOf(fields);
      },
    });
    expect(answer).toMatchObject({
      ok: false,
      error: { class: "ambiguous", code: "answer-unreadable", message: matching(/another restore \(request req-1\)/) },
    });
  });

  it("is accepted by what the answer tells, folded as Redshift folds names", async () => {
    const folded = { newTableName: "ORDERS_RESTORED", workgroupName: undefined, requestTime: undefined };
    expect(await sending(callOf(), { submit: () => statusOf(folded) })).toMatchObject({ ok: true, value: { requestId: "req-1" } });
  });

  it("lets the guard's own exception through, and nothing else", async () => {
    const stop = new Error("lease lapsed");
    const guard = () => {
      throw stop;
    };
    const world: Partial<World> = {
      submit: (_, beforeSend) => {
        try {
          beforeSend();
        } catch {
          throw new Error("wrapped");
        }
        return statusOf();
      },
    };
    await expect(sending(callOf(), world, guard)).rejects.toBe(stop);
  });

  it("is ambiguous only once the request may have left", async () => {
    const lost = () => Object.assign(new Error("socket hang up"), { code: "ECONNRESET" });
    const before: Partial<World> = {
      submit: () => {
        throw lost();
      },
    };
    const after: Partial<World> = {
      submit: (_, beforeSend) => {
        beforeSend();
        throw lost();
      },
    };
    expect(await sending(callOf(), before)).toMatchObject({ error: { class: "retry" } });
    expect(await sending(callOf(), after)).toMatchObject({ error: { class: "ambiguous" } });
    expect(await sending(callOf(), { failing: { restoreTable: sdkError("ValidationException") } })).toMatchObject({
      error: { class: "fatal" },
    });
  });

  const good = callOf();
  const { recoveryPointId: _, ...unpinned } = good.input;
  it.each<[string, Pick<Call, "operation" | "input">]>([
    ["an unknown operation", { operation: "DeleteNamespace", input: good.input }],
    ["no backup", { operation: good.operation, input: unpinned }],
    ["both backups", { operation: good.operation, input: { ...good.input, snapshotName: "s" } }],
    ["the other operation's backup", { operation: "RestoreTableFromSnapshot", input: good.input }],
    ["a number", { operation: good.operation, input: { ...good.input, newTableName: 1 } }],
    ["a flag that isn't one", { operation: good.operation, input: { ...good.input, activateCaseSensitiveIdentifier: "yes" } }],
    ["a parameter that nobody compiles", { operation: good.operation, input: { ...good.input, extra: "x" } }],
  ])("sends nothing for %s", async (_, changed) => {
    const { client, asked } = fakeClient();
    const answer = await submit({ ...good, ...changed }, client, { guard: () => undefined });
    expect(answer).toMatchObject({ ok: false, error: { class: "fatal", code: "request-refused" } });
    expect(asked).toEqual([]);
  });
});
