import { afterEach, describe, expect, test } from "vitest";
import { alicloudRds } from "../../src/providers/alicloud-rds/index.ts";
import type { ConnectOptions } from "../../src/providers/provider.ts";
import { redshiftServerless } from "../../src/providers/redshift-serverless/index.ts";
import { type Sandbox, type Scenario, startSandbox } from "../../src/sandbox/index.ts";
import { containing } from "../matching.ts";
import { entryOf as rdsEntry } from "../providers/alicloud-rds/fixtures.ts";
import { placeOf } from "../providers/place.ts";
import { entryOf as redshiftEntry } from "../providers/redshift-serverless/fixtures.ts";

let sandbox: Sandbox;
afterEach(() => sandbox.close());

const start = async (scenario: Partial<Scenario> = {}) => {
  sandbox = await startSandbox({ scenario: { version: 1, ...scenario } });
};

/** What both providers learn with this access key: AWS's account, Alibaba Cloud's. */
async function accounts(accessKey: string): Promise<unknown[]> {
  const options: ConnectOptions = {
    env: { ...sandbox.env, AWS_ACCESS_KEY_ID: accessKey, ALIBABA_CLOUD_ACCESS_KEY_ID: accessKey },
    requestTimeoutMs: 5_000,
    userAgent: "reinstate/1.2.3",
    now: Date.now,
    sleep: async () => undefined,
    random: () => 0,
    trace: () => undefined,
  };
  const sessions = [await redshiftServerless.connect(options), await alicloudRds.connect(options)];
  const [redshift, rds] = sessions;
  const told = [await redshift?.account(placeOf(redshiftEntry())), await rds?.account(placeOf(rdsEntry({ account: "1" })))];
  for (const session of sessions) session.close();
  return told.map((answer) => (answer?.ok ? answer.value : answer));
}

/** GetCallerIdentity of AWS STS: a form in, XML out. */
async function callerOf(accessKey: string, action = "GetCallerIdentity") {
  const answer = await fetch(sandbox.url, {
    method: "POST",
    headers: {
      "content-type": "application/x-www-form-urlencoded",
      "x-amz-date": "20261120T120000Z",
      authorization: `AWS4-HMAC-SHA256 Credential=${accessKey}/20261120/eu-west-1/sts/aws4_request, SignedHeaders=host;x-amz-date, Signature=${"0".repeat(64)}`,
    },
    body: `Action=${action}&Version=2011-06-15`,
  });
  return { status: answer.status, body: await answer.text() };
}

describe("whose the credentials are", () => {
  test("in the default world", async () => {
    await start();
    expect(await accounts("ANYONE")).toEqual(["111122223333", "1111222233334444"]);
  });

  test("in a scenario's account", async () => {
    await start({ account: "444455556666" });
    expect(await accounts("ANYONE")).toEqual(["444455556666", "444455556666"]);
  });

  test("by access key", async () => {
    await start({ account: "444455556666", accounts: { OTHER: "777788889999" } });
    expect([await accounts("ANYONE"), await accounts("OTHER")]).toEqual([
      ["444455556666", "444455556666"],
      ["777788889999", "777788889999"],
    ]);
    expect((await callerOf("OTHER")).body).toContain("<Account>777788889999</Account>");
  });
});

test("AWS STS tells it as XML, and refuses what it doesn't know", async () => {
  await start();
  const { status, body } = await callerOf("ANYONE");
  expect([status, body]).toEqual([200, containing("<Arn>arn:aws:iam::111122223333:user/sandbox</Arn>")]);
  expect(await callerOf("ANYONE", "AssumeRole")).toMatchObject({ status: 400, body: containing("<Code>InvalidAction</Code>") });
});
