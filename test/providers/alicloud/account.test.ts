import { afterEach, describe, expect, it } from "vitest";
import { err, ok } from "../../../src/model/result.ts";
import { callersAccount } from "../../../src/providers/alicloud/account.ts";
import { toFailure } from "../../../src/providers/alicloud/errors.ts";
import { sts } from "../../../src/providers/alicloud/service.ts";
import { alicloudRds } from "../../../src/providers/alicloud-rds/index.ts";
import type { Failure } from "../../../src/providers/provider.ts";
import { containing } from "../../matching.ts";
import { entryOf, fakeSession } from "../alicloud-rds/fixtures.ts";
import { placeOf } from "../place.ts";
import { json, keys, options, signatureOf, wire } from "./wire.ts";

const guarded = entryOf({ account: "1234567890123456" });
const open: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

async function connected(answer: Parameters<typeof wire>[0], more: Record<string, string> = {}) {
  const server = await wire(answer);
  const session = await alicloudRds.connect(
    options(server.url, {
      env: { ...keys, REINSTATE_ALICLOUD_RDS_ENDPOINT: "http://127.0.0.1:9", REINSTATE_ALICLOUD_STS_ENDPOINT: server.url, ...more },
    }),
  );
  open.push(server.close, () => session.close());
  return { server, session };
}

describe("the account of an instance", () => {
  it("is asked of nobody where the plan doesn't guard it", async () => {
    const { session, asked } = fakeSession();
    expect([await session.account(placeOf(entryOf())), asked]).toEqual([{ ok: true, value: undefined }, []]);
    expect([await session.account(placeOf(guarded)), asked]).toEqual([{ ok: true, value: "1111222233334444" }, ["account"]]);
  });

  it("is that of the caller, asked of STS once, signed as for RDS", async () => {
    const { server, session } = await connected((_, response) => json(response, 200, { RequestId: "r-1", AccountId: "1234567890123456" }));
    const told = await Promise.all([
      session.account(placeOf(guarded)),
      session.account(placeOf(guarded)),
      session.account(placeOf(guarded)),
    ]);
    expect(told).toEqual(told.map(() => ({ ok: true, value: "1234567890123456" })));
    expect(server.requests).toHaveLength(1);
    const [request] = server.requests;
    expect(request?.headers).toMatchObject({ "x-acs-action": "GetCallerIdentity", "x-acs-version": "2015-04-01" });
    expect(request?.headers["authorization"]).toContain(`Signature=${request && signatureOf(request, "AKSECRET")}`);
  });

  it("is told a number as well as a text", async () => {
    const { session } = await connected((_, response) => json(response, 200, { AccountId: 123456789 }));
    expect(await session.account(placeOf(guarded))).toEqual({ ok: true, value: "123456789" });
  });

  it.each([
    ["no account", {}],
    ["an account that is none", { AccountId: "me" }],
  ])("is not known by an answer with %s", async (_, body) => {
    const { session } = await connected((_request, response) => json(response, 200, { RequestId: "r-1", ...body }));
    expect(await session.account(placeOf(guarded))).toMatchObject({ error: { class: "fatal", code: "answer-unreadable" } });
  });

  it("is not known with credentials that STS refuses", async () => {
    const body = { RequestId: "r-1", Code: "InvalidAccessKeyId.NotFound", Message: "Specified access key is not found." };
    const { session } = await connected((_, response) => json(response, 404, body));
    expect(await session.account(placeOf(guarded))).toMatchObject({
      error: { code: "credentials-refused", message: containing("GetCallerIdentity") },
    });
  });

  it("names its own variable where its endpoint is none, or nobody is there", async () => {
    const answer: Parameters<typeof wire>[0] = (_, response) => json(response, 200, {});
    const invalid = await connected(answer, { REINSTATE_ALICLOUD_STS_ENDPOINT: "sts.aliyuncs.com" });
    expect(await invalid.session.account(placeOf(guarded))).toMatchObject({
      error: {
        code: "endpoint-invalid",
        message: containing("REINSTATE_ALICLOUD_STS_ENDPOINT"),
        hint: containing("https://sts.aliyuncs.com"),
      },
    });
    const nobody = toFailure(sts, { kind: "lost", sent: false, detail: "connect ECONNREFUSED" }, "GetCallerIdentity", "read");
    expect(nobody.hint).toContain("REINSTATE_ALICLOUD_STS_ENDPOINT");
    const refused = { kind: "refused", status: 403, code: "Forbidden.RAM", text: "" } as const;
    expect(toFailure(sts, refused, "GetCallerIdentity", "read").permission).toBe("sts:GetCallerIdentity");
  });

  it("is asked again after a failure", async () => {
    const failure: Failure = { class: "retry", code: "throttled", message: "no" };
    const answers = [err(failure), ok({ AccountId: "1" })];
    const account = callersAccount({ read: async () => answers.shift() ?? err(failure) });
    expect([await account(), await account(), await account()]).toEqual([err(failure), ok("1"), ok("1")]);
  });
});
