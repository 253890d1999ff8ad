import { afterEach, describe, expect, it, vi } from "vitest";
import { credentialsOf } from "../../../src/providers/alicloud/credentials.ts";
import { json, wire } from "./wire.ts";

afterEach(() => {
  vi.unstubAllEnvs();
});

/** The SDK's chain reads the process's own environment: nothing is left in it but what a test puts there. */
function environment(variables: Record<string, string> = {}) {
  const none = [
    "ACCESS_KEY_ID",
    "ACCESS_KEY_SECRET",
    "SECURITY_TOKEN",
    "ROLE_ARN",
    "OIDC_PROVIDER_ARN",
    "OIDC_TOKEN_FILE",
    "PROFILE",
    "CREDENTIALS_URI",
  ];
  for (const name of none) vi.stubEnv(`ALIBABA_CLOUD_${name}`, undefined);
  const home = { HOME: "/nonexistent", ALIBABA_CLOUD_ECS_METADATA_DISABLED: "true", ALIBABA_CLOUD_CREDENTIALS_FILE: "/nonexistent/file" };
  for (const [name, value] of Object.entries({ ...home, ...variables })) vi.stubEnv(name, value);
}

describe("credentials", () => {
  it("are those of the environment that is given", async () => {
    const env = { ALIBABA_CLOUD_ACCESS_KEY_ID: "id", ALIBABA_CLOUD_ACCESS_KEY_SECRET: "secret", ALIBABA_CLOUD_SECURITY_TOKEN: "token" };
    expect(await credentialsOf(env)()).toEqual({
      ok: true,
      value: { accessKeyId: "id", accessKeySecret: "secret", securityToken: "token", source: "default/env" },
    });
  });

  it("come from the SDK's chain otherwise", async () => {
    const server = await wire((_, response) =>
      json(response, 200, {
        Code: "Success",
        AccessKeyId: "id",
        AccessKeySecret: "secret",
        SecurityToken: "token",
        Expiration: "2099-01-01T00:00:00Z",
      }),
    );
    environment({ ALIBABA_CLOUD_CREDENTIALS_URI: `${server.url}/?key=CANARY` });
    const source = credentialsOf({});
    expect(await source()).toMatchObject({ ok: true, value: { accessKeyId: "id", accessKeySecret: "secret", securityToken: "token" } });
    await source();
    expect(server.requests).toHaveLength(1);
    await server.close();
  });

  it("come to all who ask at once, from the one link of the chain that has them", async () => {
    const session = { Code: "Success", AccessKeyId: "id", AccessKeySecret: "secret", SecurityToken: "token" };
    const server = await wire((_, response) => json(response, 200, { ...session, Expiration: "2099-01-01T00:00:00Z" }));
    environment({ ALIBABA_CLOUD_CREDENTIALS_URI: server.url });
    const source = credentialsOf({});
    const found = await Promise.all([source(), source(), source()]);
    expect(found.map(({ ok }) => ok)).toEqual([true, true, true]);
    expect(server.requests).toHaveLength(1);
    await server.close();
  });

  it("are told to be missing, without the addresses that were asked", async () => {
    const server = await wire((_, response) => json(response, 500, "no"));
    environment({ ALIBABA_CLOUD_CREDENTIALS_URI: `${server.url}/?key=CANARY` });
    await server.close();
    const answer = await credentialsOf({})();
    expect(answer).toMatchObject({ ok: false, error: { kind: "credentials", renewing: false } });
    expect(JSON.stringify(answer)).not.toContain("CANARY");
  });
});
