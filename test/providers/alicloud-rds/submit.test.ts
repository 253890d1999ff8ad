import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../../src/model/json.ts";
import { err, ok } from "../../../src/model/result.ts";
import type { RestoreTableInput } from "../../../src/providers/alicloud-rds/client.ts";
import { callOf, entryOf, fakeSession, refusal } from "./fixtures.ts";

const context = { token: "token-1", guard: () => undefined };

describe("submit", () => {
  it("sends the call's input and the token, once", async () => {
    const sent: [RestoreTableInput, string][] = [];
    const { session, asked } = fakeSession({
      restoreTable: (input, token) => {
        sent.push([input, token]);
        return ok({ requestId: "api-9" });
      },
    });
    const call = callOf(entryOf({ instantRecovery: true }));
    expect(await session.submit(call, context)).toEqual({ ok: true, value: { apiRequestId: "api-9" } });
    expect(sent).toEqual([[call.input, "token-1"]]);
    expect(asked).toEqual(["restoreTable"]);
  });

  it("passes refusals on", async () => {
    const { session } = fakeSession({ restoreTable: () => err(refusal("IncorrectDBInstanceState", "RestoreTable", 403)) });
    expect(await session.submit(callOf(), context)).toMatchObject({ ok: false, error: { class: "wait", code: "instance-busy" } });
  });

  it("doesn't take an answer without a request id for acceptance", async () => {
    const { session } = fakeSession({ restoreTable: () => ok({}) });
    expect(await session.submit(callOf(), context)).toMatchObject({ ok: false, error: { class: "ambiguous", code: "answer-unreadable" } });
  });

  const input = callOf().input;
  const spoiled: [string, JsonObject][] = [
    ["an unknown parameter", { ...input, OwnerId: 1 }],
    ["no TableMeta", { DBInstanceId: "rm-1", BackupId: "100" }],
    ["two backups", { ...input, RestoreTime: "2026-11-20T09:13:00Z" }],
    ["no backup", { DBInstanceId: "rm-1", TableMeta: "[]" }],
    ["a number for an id", { ...input, BackupId: 100 }],
    ["a text for a flag", { ...input, InstantRecovery: "true" }],
  ];
  it.each(spoiled)("sends nothing of a recorded call with %s", async (_, changed) => {
    const { session, asked } = fakeSession();
    expect(await session.submit({ ...callOf(), input: changed }, context)).toMatchObject({ ok: false, error: { class: "fatal" } });
    expect(asked).toEqual([]);
  });
});
