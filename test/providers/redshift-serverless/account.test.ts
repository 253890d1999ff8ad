import { describe, expect, it } from "vitest";
import { sessionOver } from "../../../src/providers/redshift-serverless/session.ts";
import { placeOf } from "../place.ts";
import { callsOf, entryOf, fakeClient, now, pointOf, sdkError, type World } from "./fixtures.ts";

const arn = (account: string) => `arn:aws:redshift-serverless:eu-west-1:${account}:namespace/5f0c`;
const denied = { getNamespace: sdkError("AccessDeniedException", "no", 403) };
const point = { ...pointOf("rp-1", now), namespaceArn: arn("222222222222") };

function stage(world: Partial<World>) {
  const { client, asked } = fakeClient(world);
  const session = sessionOver(
    () => client,
    () => now,
    () => undefined,
  );
  return { session, asked };
}

describe("the account of a namespace", () => {
  it("is that of its ARN, asked once for many entries and with the checks", async () => {
    const { session, asked } = stage({
      namespace: { namespaceArn: arn("111111111111") },
      points: [point],
      credentialsAccount: "333333333333",
    });
    const entries = Array.from({ length: 9 }, (_, index) => entryOf({ tables: [{ name: "orders", newName: `o${index}` }] }));
    const told = await Promise.all(entries.map((entry) => session.account(placeOf(entry))));
    expect(told).toEqual(entries.map(() => ({ ok: true, value: "111111111111" })));
    await session.preflight(entryOf(), { kind: "recovery-point", id: "rp-1" }, callsOf(entryOf()), new Set());
    expect(asked.filter((what) => what === "getNamespace")).toHaveLength(1);
    expect(asked).not.toContain("credentialsAccount");
  });

  it("is that of its backups' ARNs where the namespace may not be read, and they were", async () => {
    const { session, asked } = stage({ failing: denied, points: [point], credentialsAccount: "333333333333" });
    expect(await session.account(placeOf(entryOf()))).toEqual({ ok: true, value: "333333333333" });
    await session.resolve(entryOf({ from: { latest: true } }));
    expect(await session.account(placeOf(entryOf()))).toEqual({ ok: true, value: "222222222222" });
    expect(asked.filter((what) => what === "listRecoveryPoints")).toHaveLength(1);
  });

  it.each<[string, Partial<World>]>([
    ["the namespace may not be read", { failing: denied }],
    ["the namespace isn't there", { namespace: sdkError("ResourceNotFoundException") }],
    ["the answer has no ARN", { namespace: { namespaceName: "analytics" } }],
    ["the ARN has no account", { namespace: { namespaceArn: "arn:aws:redshift-serverless:eu-west-1::namespace/x" } }],
  ])("is that of the credentials where %s", async (_, world) => {
    expect(await stage({ ...world, credentialsAccount: "333333333333" }).session.account(placeOf(entryOf()))).toEqual({
      ok: true,
      value: "333333333333",
    });
    expect(await stage(world).session.account(placeOf(entryOf()))).toEqual({ ok: true, value: undefined });
  });

  it.each([
    ["credentials-refused", sdkError("UnrecognizedClientException", "", 403)],
    ["network-unreachable", Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" })],
  ])("can't be told: %s", async (code, error) => {
    const { session } = stage({ failing: { getNamespace: error }, credentialsAccount: "333333333333" });
    expect(await session.account(placeOf(entryOf()))).toMatchObject({ ok: false, error: { code } });
  });

  it("can't be told where the credentials can't be found", async () => {
    const none = Object.assign(new Error("none"), { name: "CredentialsProviderError" });
    const { session } = stage({ failing: { ...denied, credentialsAccount: none } });
    expect(await session.account(placeOf(entryOf()))).toMatchObject({ ok: false, error: { code: "credentials-missing" } });
  });
});
